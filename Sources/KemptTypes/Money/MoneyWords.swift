import KemptCore
import KemptText

/// What stands beside an amount: one currency at most, perhaps a word for thousands or millions.
struct MoneyWords {
    /// Place of the currency's code, -1 when none is written.
    private(set) var currency = -1
    private(set) var magnitude = MagnitudeWords.Power(power: 0, isCertain: true)
    /// How many minus signs stand among the words.
    private(set) var minuses = 0

    /// Reads the words of `cell`; false for a word that is neither, or for two currencies.
    ///
    /// First all of it is looked up as one word (`руб. РФ`, `US $`), then word by word.
    mutating func read(_ cell: Cell, declared: Int, _ word: ByteBuffer) -> Bool {
        word.removeAll()
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            switch scalar {
            case 0x20, 0x2E, 0x2C, 0x2B, 0x2014: continue  // spaces, points, plus, the dash for no cents
            case 0x2D, 0x2212, 0x2013: minuses += 1
            default: word.append(scalar: Scalars.lower(scalar))
            }
            if word.count > 60 { return false }
        }
        if word.count == 0 || take(word.cell, declared) { return true }
        return readWordByWord(cell, declared, word)
    }

    private mutating func readWordByWord(_ cell: Cell, _ declared: Int, _ word: ByteBuffer) -> Bool {
        word.removeAll()
        var index = 0
        while index <= cell.count {
            let scalar: UInt32 = index < cell.count ? UTF8Text.scalar(cell, at: &index) : 0x20
            switch scalar {
            case 0x20, 0x2E, 0x2C, 0x2B, 0x2D, 0x2212, 0x2013, 0x2014:
                if word.count > 0 && !take(word.cell, declared) { return false }
                word.removeAll()
            default: word.append(scalar: Scalars.lower(scalar))
            }
            if index == cell.count {
                if word.count > 0 && !take(word.cell, declared) { return false }
                return true
            }
        }
        return true
    }

    /// One word: a currency (the same if there is one already), or a magnitude.
    private mutating func take(_ word: Cell, _ declared: Int) -> Bool {
        var place: Int?
        switch CurrencyWords.meaning(word) {
        case .code(let code)?: place = code
        case .family(let family)?: place = CurrencyWords.member(of: family, declared: declared)
        case nil:
            guard magnitude.power == 0, let found = MagnitudeWords.power(word) else { return false }
            magnitude = found
            return true
        }
        guard let place, currency < 0 || currency == place else { return false }
        currency = place
        return true
    }

    /// Words for the hundredth of a unit, as the second number's: `50 коп.`, `99 ct`.
    static let hundredths = WordIndex(
        words: "коп копеек копейки копейка ct cts cent cents cnt centas centai centų centu євроцентів цент цента центов gr grosz groszy коп")
}
