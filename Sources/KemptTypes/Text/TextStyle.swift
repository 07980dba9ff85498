import KemptCore
import KemptText

/// How quotation marks and letters of a text are to look.
struct TextStyle: Sendable {
    enum Quotes: Sendable { case keep, straight, typographic }
    enum Letters: Sendable { case keep, upper, lower, title }

    private let quotes: Quotes
    private let letters: Letters

    init(quotes: String, letterCase: String) {
        self.quotes = quotes == "straight" ? .straight : quotes == "typographic" ? .typographic : .keep
        letters = letterCase == "upper" ? .upper : letterCase == "lower" ? .lower : letterCase == "title" ? .title : .keep
    }

    @inline(__always) var changesAnything: Bool { quotes != .keep || letters != .keep }

    /// Appends the styled text; false, with nothing of use appended, when it is no different. `scratch` is overwritten.
    func append(_ text: Cell, to buffer: ByteBuffer, _ scratch: ByteBuffer) -> Bool {
        scratch.removeAll()
        switch quotes {
        case .keep: scratch.append(text)
        case .straight: Self.appendStraight(text, to: scratch)
        case .typographic: Self.appendTypographic(text, to: scratch)
        }
        switch letters {
        case .keep: buffer.append(scratch.cell)
        case .upper: Casing.appendUpper(scratch.cell, into: buffer)
        case .lower: Casing.appendLower(scratch.cell, into: buffer)
        case .title: Casing.appendCapitalized(scratch.cell, into: buffer)
        }
        Tidy.compose(buffer)
        return !buffer.cell.equals(text)
    }

    /// `"` and `'` for the marks of all languages.
    private static func appendStraight(_ text: Cell, to buffer: ByteBuffer) {
        var index = 0
        while index < text.count {
            let scalar = UTF8Text.scalar(text, at: &index)
            switch scalar {
            case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036: buffer.append(UInt8(ascii: "\""))
            case 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x2BC, 0xB4: buffer.append(UInt8(ascii: "'"))
            default: buffer.append(scalar: scalar)
            }
        }
    }

    /// Straight marks as those of the text's language: `«…»` beside Cyrillic letters, `„…“` beside Lithuanian, German or Polish ones,
    /// `“…”` beside others; `’` between letters. A mark without its twin stays as it is.
    private static func appendTypographic(_ text: Cell, to buffer: ByteBuffer) {
        let (opening, closing) = marks(of: text)
        var total = 0
        for index in 0..<text.count where text[index] == UInt8(ascii: "\"") { total &+= 1 }
        var seen = 0
        for index in 0..<text.count {
            switch text[index] {
            case UInt8(ascii: "\"") where total % 2 == 0:
                buffer.append(scalar: seen % 2 == 0 ? opening : closing)
                seen &+= 1
            case UInt8(ascii: "'") where index > 0 && index &+ 1 < text.count && isLetter(text[index &- 1]) && isLetter(text[index &+ 1]):
                buffer.append(scalar: 0x2019)
            default: buffer.append(text[index])
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.lowered.isLowerLetter }

    private static func marks(of text: Cell) -> (UInt32, UInt32) {
        var index = 0
        var isLow = false
        while index < text.count {
            let scalar = UTF8Text.scalar(text, at: &index)
            if Scalars.script(scalar) == .cyrillic { return (0xAB, 0xBB) }
            switch scalar {
            case 0x104, 0x105, 0x10C, 0x10D, 0x116...0x119, 0x12E, 0x12F, 0x160, 0x161, 0x16A, 0x16B, 0x172, 0x173, 0x17D, 0x17E, 0xC4, 0xE4, 0xD6,
                0xF6, 0xDC,
                0xFC, 0xDF:
                isLow = true
            default: break
            }
        }
        return isLow ? (0x201E, 0x201C) : (0x201C, 0x201D)
    }
}
