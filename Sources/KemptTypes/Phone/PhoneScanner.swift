import KemptCore
import KemptText

/// The digits of a written phone number and what stood between them.
///
/// One pass. Digits go to a buffer as values 0…9; punctuation is dropped; words are looked up.
struct PhoneScanner {
    enum Fault { case none, letters, tooLong, digitsLost }

    private(set) var fault = Fault.none
    private(set) var hasPlus = false
    /// Digits of an extension, in the same buffer behind the number's own.
    private(set) var extensionCount = 0
    /// Digits of the number itself.
    private(set) var digitCount = 0
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

    /// Unknown words behind the number end the reading.
    private var isDone = false
    private let digits: ByteBuffer
    private let word: ByteBuffer
    private var inExtension = false

    /// More digits than any number and extension have: not a phone number.
    private static let limit = 48
    /// Several numbers with their labels fit in so many bytes; the bound also keeps the look-ahead of separators cheap.
    private static let longestCell = 400
    /// From so many digits on, a separator may begin the next number.
    private static let plausibleCount = 7

    init(_ value: Cell, digits: ByteBuffer, word: ByteBuffer) {
        self.digits = digits
        self.word = word
        digits.removeAll()
        if value.count > Self.longestCell {
            fault = .tooLong
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
        var index = 0
        while index < cell.count && fault == .none && !hasMore && !(hasWords && digitCount > 0 && isDone) {
            let byte = cell[index]
            if byte.isDigit {
                add(byte & 15)
                index &+= 1
            } else if byte < 0x80 {
                sign(cell, &index)
            } else {
                beyondASCII(cell, &index)
            }
        }
    }

    @inline(__always) private mutating func add(_ digit: UInt8) {
        if digits.count >= Self.limit {
            fault = .tooLong
        } else {
            digits.append(digit)
            if inExtension { extensionCount &+= 1 } else { digitCount &+= 1 }
        }
    }

    private mutating func sign(_ cell: Cell, _ index: inout Int) {
        let byte = cell[index]
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: ":"),
            UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"):
            index += 1
        case UInt8(ascii: "+"):
            plus()
            index += 1
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "\\"), 0x0A, 0x0D:
            separator(cell, &index)
        case UInt8(ascii: "#"):
            if digitCount == 0 || inExtension { fault = .letters } else { inExtension = true }
            index += 1
        case UInt8(ascii: "=") where digitCount == 0: index += 1
        case 0x09:
            hasStraySpace = true
            index += 1
        default:
            if byte.lowered.isLowerLetter { readWord(cell, &index) } else { fault = .letters }
        }
    }

    private mutating func plus() {
        if digitCount == 0 {
            hasPlus = true
        } else if digitCount >= Self.plausibleCount {
            hasMore = true
        } else {
            fault = .letters
        }
    }

    /// A separator with digits behind it ends the first number, if what stands before it is long enough to be one.
    private mutating func separator(_ cell: Cell, _ index: inout Int) {
        if cell.slice(index, cell.count).count >= 5, cell.slice(index, index + 5).equals(";ext=") {
            inExtension = true
            index += 5
            return
        }
        index += 1
        guard digitCount >= Self.plausibleCount, !beginsExtension(cell, index) else { return }
        for place in index..<max(index, cell.count) where cell[place].isDigit {
            hasMore = true
            return
        }
    }

    /// True when the next word is one for an extension: `…, доб. 12`.
    private func beginsExtension(_ cell: Cell, _ start: Int) -> Bool {
        var index = start
        while index < cell.count, cell[index] == 0x20 || cell[index] == UInt8(ascii: "(") { index += 1 }
        return Self.word(cell, &index, word) && PhoneWords.kind(word.cell) == .extensionWord
    }

    private mutating func beyondASCII(_ cell: Cell, _ index: inout Int) {
        var next = index
        let scalar = UTF8Text.scalar(cell, at: &next)
        switch scalar {
        case 0xFF10...0xFF19: add(UInt8(scalar - 0xFF10))
        case 0x660...0x669: add(UInt8(scalar - 0x660))
        case 0x6F0...0x6F9: add(UInt8(scalar - 0x6F0))
        case 0xFF0B: plus()
        case 0x2010...0x2015, 0x2212, 0xFF08, 0xFF09, 0xFF0D, 0xFF0E, 0xFE63, 0x2019, 0xB7, 0x2022, 0x260E, 0x260F, 0x1F4DE, 0x1F4F1, 0xFE0F: break
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

    /// Reads letters and dots into `word`, in small letters without dots; false when none stands there.
    private static func word(_ cell: Cell, _ index: inout Int, _ word: ByteBuffer) -> Bool {
        word.removeAll()
        let start = index
        while index < cell.count && word.count < 40 {
            var next = index
            let scalar = UTF8Text.scalar(cell, at: &next)
            if Scalars.isLetter(scalar) {
                word.append(scalar: Scalars.lower(scalar))
            } else if scalar != 0x2E {
                break
            }
            index = next
        }
        return index > start
    }

    private mutating func readWord(_ cell: Cell, _ index: inout Int) {
        let start = index
        guard Self.word(cell, &index, word) else {
            fault = .letters
            return
        }
        switch PhoneWords.kind(word.cell) {
        case .label:
            hasLabel = true
        case .fax:
            if !hasLabel { otherWord() }
        case .extensionWord:
            if digitCount < 5 || inExtension { fault = .letters } else { inExtension = true }
        case .or:
            if digitCount >= Self.plausibleCount { hasMore = true } else { fault = .letters }
        case nil:
            if touchesDigit(cell, start, index), let digit = PhoneWords.digit(word.cell) {
                hasLookAlike = true
                add(digit)
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

    private func touchesDigit(_ cell: Cell, _ start: Int, _ end: Int) -> Bool {
        (start > 0 && cell[start - 1].isDigit) || (end < cell.count && cell[end].isDigit)
    }
}
