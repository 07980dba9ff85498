import KemptCore
import KemptText

/// The words behind a number that multiply it: `12к`, `1,5 млн`, `3 tūkst.`, `2.5 bn`. Own list.
enum MagnitudeWords {
    /// The power of ten, and whether the word means nothing else.
    struct Power {
        var power: Int
        var isCertain: Bool
    }

    /// What a word in small letters, without its point, means; nil for any other word.
    static func power(_ word: Cell) -> Power? {
        let value = index.value(word)
        return value < 0 ? nil : Power(power: value / 2, isCertain: value & 1 == 0)
    }

    /// Twice the power, and one more for a word that may mean something else: `m` is a metre and a milli too, a billion was a million millions.
    private static let index = WordIndex(
        [
            (
                6,
                "k к тыс тысяч тысячи тысяча тис тисяч tūkst tūkstančių tūkstančiai tukst tukstanciu tys tysięcy tysiące tsd tausend thousand thsd tūkstoši tuhat tk mila"
            ),
            (
                12,
                "mln млн миллион миллиона миллионов мільйон мільйонів mio mill million millions millionen milijonas milijonai milijonų milijonu milijono milionów miliony miljons miljonit milj"
            ),
            (
                18,
                "mlrd млрд миллиард миллиарда миллиардов мільярд мільярдів mrd md milliarde milliarden milliard milijardas milijardai milijardų miliardów miljard bn"
            ),
            (24, "трлн триллион триллиона триллионов trln"),
            (7, "t т"), (13, "m mm м mn"), (19, "b billion billions"), (25, "trillion trillions billionen"),
        ].flatMap { (value: Int, words: String) in words.split(separator: " ").map { (word: String($0), value: value) } })

    /// The part of a value behind its last digit, as a word in small letters without points and spaces; nil when it is longer than any known.
    static func appendWord(_ cell: Cell, to word: ByteBuffer) -> Bool {
        word.removeAll()
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            if scalar == 0x2E || Scalars.isSpace(scalar) { continue }
            if word.count > 40 { return false }
            word.append(scalar: Scalars.lower(scalar))
        }
        return true
    }
}
