import KemptCore
import KemptText

/// The digits of a written phone number and what stood between them.
///
/// One pass. Digits go to a buffer as values 0…9; punctuation is dropped; words are looked up.
struct PhoneScanner {
    enum Fault { case none, letters, tooLong, digitsLost }

    private(set) var fault = Fault.none
    private(set) var hasPlus = false
    /// Digits of the number and of its extension.
    private var total = 0
    /// Where the extension's digits begin; -1 when there is none.
    private var extensionStart = -1
    /// Digits before the first other sign; 0 when all digits touch.
    private(set) var firstGroup = 0
    /// Places between digits where a space stands, as bits by the count of digits before.
    private(set) var gaps: UInt64 = 0
    /// Another number, or part of one, follows behind a separator.
    private(set) var hasMore = false
    private(set) var hasLabel = false
    /// Words that say nothing of the number stand beside it; what is behind them was not read.
    private(set) var hasWords = false
    /// A letter stood for a digit.
    private(set) var hasLookAlike = false
    /// A decimal part left by a spreadsheet.
    private(set) var hasDecimals = false
    /// Spaces at an end, or invisible characters.
    private(set) var hasStraySpace = false
    /// Letters of a telephone's keys stand for digits, as in `1-800-FLOWERS`.
    private(set) var hasKeyLetters = false
    /// Where the next number begins, if there is one.
    private(set) var next = 0

    private let words: PhoneWords
    private let joinsSlashes: Bool
    /// Unknown words behind the number ended the reading.
    private(set) var isDone = false
    // Neither buffer is counted: a count costs 5 ns each way, and the workspace that owns both outlives the scan.
    private let digits: UnsafeMutablePointer<UInt8>
    private unowned(unsafe) let word: ByteBuffer

    /// Digits of the number itself.
    var digitCount: Int { extensionStart < 0 ? total : extensionStart }
    /// Digits of an extension, in the same buffer behind the number's own.
    var extensionCount: Int { extensionStart < 0 ? 0 : total &- extensionStart }
    private var inExtension: Bool { extensionStart >= 0 }

    /// More digits than any number and extension have: not a phone number.
    private static let limit = 48
    /// Signs that say nothing, as bits by their code: space " ' ( ) - . :
    private static let plainSigns: UInt64 = 1 << 0x20 | 1 << 0x22 | 1 << 0x27 | 1 << 0x28 | 1 << 0x29 | 1 << 0x2D | 1 << 0x2E | 1 << 0x3A
    /// Several numbers with their labels fit in so many bytes; the bound also keeps the look-ahead of separators cheap.
    private static let longestCell = 400
    /// From so many digits on, a separator may begin the next number.
    static let plausibleCount = 7

    /// Reads the number that begins at `start`, which is 0 or what a scan of the number before called `next`.
    ///
    /// `joinsSlashes`: a slash is a sign within the number, `+49/30123/4567`.
    init(_ value: Cell, from start: Int = 0, joinsSlashes: Bool = false, words: PhoneWords, digits: ByteBuffer, word: ByteBuffer) {
        self.words = words
        self.joinsSlashes = joinsSlashes
        digits.removeAll()
        digits.reserve(Self.limit)
        self.digits = digits.base
        self.word = word
        if value.count > Self.longestCell {
            fault = .tooLong
            return
        }
        if start > 0 {
            scan(value, from: start)
            return
        }
        if let exponent = SpreadsheetNumber.exponent(value) {
            if !exponent.isWhole { fault = .digitsLost }
            hasDecimals = true
            for place in 0..<exponent.digits where value[place].isDigit { add(value[place] & 15) }
            return
        }
        let whole = SpreadsheetNumber.whole(value)
        hasDecimals = whole != nil
        let cell = whole ?? value
        if cell.count > 0, cell[0] == 0x20 || cell[cell.count - 1] == 0x20 { hasStraySpace = true }
        scan(cell, from: 0)
    }

    @inline(__always) private mutating func scan(_ cell: Cell, from start: Int) {
        var index = start
        while true {
            index = plainRun(cell, from: index)
            if index >= cell.count || fault != .none { break }
            if cell[index] < 0x80 { sign(cell, &index) } else { beyondASCII(cell, &index) }
            if fault != .none || hasMore || isDone { break }
        }
        // Behind words so many digits are another number.
        if isDone && fault == .none, let place = PhoneSigns.number(cell, from: index, least: Self.plausibleCount) { more(place) }
    }

    /// Digits and signs that say nothing: most of a number, without a call.
    @inline(__always) private mutating func plainRun(_ cell: Cell, from start: Int) -> Int {
        var index = start
        var count = total
        while index < cell.count {
            let byte = cell.start[index]
            if byte.isDigit {
                if count >= Self.limit {
                    fault = .tooLong
                    break
                }
                digits[count] = byte & 15
                count &+= 1
            } else if byte < 64 && Self.plainSigns >> UInt64(byte) & 1 != 0 {
                if firstGroup == 0 { firstGroup = count }
                if byte == 0x20 { gaps |= 1 << UInt64(count) }
            } else {
                break
            }
            index &+= 1
        }
        total = count
        return index
    }

    private mutating func more(_ place: Int) {
        hasMore = true
        next = place
    }

    private mutating func add(_ digit: UInt8) {
        if total >= Self.limit {
            fault = .tooLong
        } else {
            digits[total] = digit
            total &+= 1
        }
    }

    private mutating func sign(_ cell: Cell, _ index: inout Int) {
        if firstGroup == 0 { firstGroup = digitCount }
        let byte = cell[index]
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"): index += 1
        case UInt8(ascii: "+"):
            plus(cell, index)
            index += 1
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "\\"), 0x0A, 0x0D:
            separator(cell, &index)
        case UInt8(ascii: "#"):
            if digitCount == 0 || inExtension { fault = .letters } else { extensionStart = total }
            index += 1
        case UInt8(ascii: "=") where digitCount == 0: index += 1
        case 0x09:
            hasStraySpace = true
            index += 1
        default:
            if byte.lowered.isLowerLetter { readWord(cell, &index) } else { fault = .letters }
        }
    }

    private mutating func plus(_ cell: Cell, _ index: Int) {
        if digitCount == 0 {
            hasPlus = true
        } else if !PhoneSigns.hasDigit(cell, from: index) {
            return  // `+37061234567+`: nothing follows
        } else if digitCount >= Self.plausibleCount {
            more(index)
        } else {
            fault = .letters
        }
    }

    /// A separator with digits behind it ends the first number, if what stands before it is long enough to be one.
    private mutating func separator(_ cell: Cell, _ index: inout Int) {
        if cell.slice(index, cell.count).count >= 5, cell.slice(index, index + 5).equals(";ext=") {
            if extensionStart < 0 { extensionStart = total }
            index += 5
            return
        }
        index += 1
        guard digitCount >= Self.plausibleCount, !beginsExtension(cell, index) else { return }
        if joinsSlashes && cell[index - 1] == UInt8(ascii: "/") { return }
        if PhoneSigns.hasDigit(cell, from: index) { more(index) }
    }

    /// True when the next word is one for an extension: `…, доб. 12`.
    private func beginsExtension(_ cell: Cell, _ start: Int) -> Bool {
        var index = start
        while index < cell.count, cell[index] == 0x20 || cell[index] == UInt8(ascii: "(") { index += 1 }
        return PhoneSigns.readWord(cell, &index, word) && words.kind(word.cell) == .extensionWord
    }

    private mutating func beyondASCII(_ cell: Cell, _ index: inout Int) {
        var next = index
        let scalar = UTF8Text.scalar(cell, at: &next)
        switch scalar {
        case 0xFF10...0xFF19: add(UInt8(scalar - 0xFF10))
        case 0x660...0x1819:
            guard let digit = PhoneWords.decimal(scalar) else { return readWord(cell, &index) }
            add(digit)
        case 0xFF0B: plus(cell, index)
        case 0xFF0F: break  // a slash between the groups of Japanese numbers
        case 0x2010...0x2015, 0x2212, 0x30FC, 0xFF08, 0xFF09, 0xFF0D, 0xFF0E, 0xFF3B, 0xFF3D, 0xFE63, 0x2019, 0x2053, 0x223C, 0xFF5E, 0xB7, 0x2022,
            0x260E, 0x260F, 0x1F4DE, 0x1F4F1, 0xFE0F:
            break
        default:
            if Scalars.isSpace(scalar) {
                if index == 0 || next == cell.count { hasStraySpace = true }
            } else if Scalars.isZeroWidth(scalar) || (Scalars.isControl(scalar) && scalar >= 0x200E) {
                hasStraySpace = true  // left by copying from a web page or a messenger
            } else {
                readWord(cell, &index)
                return
            }
        }
        index = next
    }

    private mutating func readWord(_ cell: Cell, _ index: inout Int) {
        let start = index
        guard PhoneSigns.readWord(cell, &index, word) else {
            fault = .letters
            return
        }
        switch words.kind(word.cell) {
        case .label:
            hasLabel = true
        case .fax:
            if !hasLabel { otherWord() }
        case .extensionWord:
            if digitCount < 3 || inExtension { fault = .letters } else { extensionStart = total }
        case .or:
            if digitCount >= Self.plausibleCount { more(index) } else { fault = .letters }
        case nil:
            if PhoneSigns.touchesDigit(cell, start, index), let digit = PhoneWords.digit(word.cell) {
                hasLookAlike = true
                add(digit)
            } else if !inExtension, PhoneSigns.isOnKeys(cell, start, index, word, digitCount) {
                hasKeyLetters = true
                for place in 0..<word.count { add(PhoneWords.key(word.base[place])) }
            } else {
                otherWord()
            }
        }
    }

    /// A word that is no part of any number: may stand before the number or behind it, not inside.
    private mutating func otherWord() {
        if digitCount > 0 && digitCount < Self.plausibleCount { fault = .letters }
        hasWords = true
        isDone = digitCount > 0
    }
}
