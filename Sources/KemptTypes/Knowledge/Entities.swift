import KemptCore
import KemptText

/// Letters written as page code, `&#279;` for ė and `&amp;` for &, as they come out of web forms and exports.
enum Entities {
    /// Appends the value with its letters; appends nothing and returns false when it has no page code.
    ///
    /// Code of code (`&amp;eacute;`) is read to the end, so that reading twice is reading once. Cost: one look for `&` when there is none.
    static func decode(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        var place = 0
        while place < cell.count && cell[place] != UInt8(ascii: "&") { place &+= 1 }
        if place == cell.count { return false }
        var value = cell
        var (source, target) = (ByteBuffer(capacity: cell.count), ByteBuffer(capacity: cell.count))
        for _ in 0..<4 {
            target.removeAll()
            if !read(value, into: target) { break }
            swap(&source, &target)
            value = source.cell
        }
        // Code within code within code: nobody's name, and reading it again must change nothing.
        target.removeAll()
        if value.start == cell.start || read(value, into: target) { return false }
        buffer.append(value)
        return true
    }

    /// Appends the value with its code read once; false when there is none.
    private static func read(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        var index = 0
        var found = false
        while index < cell.count {
            if cell[index] == UInt8(ascii: "&"), let (scalar, length) = code(cell.slice(index, min(cell.count, index &+ 10))) {
                found = true
                index &+= length
                buffer.append(scalar: scalar)
            } else {
                buffer.append(cell[index])
                index &+= 1
            }
        }
        return found
    }

    /// The scalar that the code at the start of `cell` stands for, and the length of the code.
    private static func code(_ cell: Cell) -> (UInt32, Int)? {
        var end = 1
        while end < cell.count && cell[end] != UInt8(ascii: ";") { end &+= 1 }
        if end == cell.count || end < 3 { return nil }
        if cell[1] == UInt8(ascii: "#") { return number(cell.slice(2, end)).map { ($0, end &+ 1) } }
        var name: (UInt64, UInt64) = (0, 0)
        let value = withUnsafeMutableBytes(of: &name) { raw -> Int in
            guard let base = raw.bindMemory(to: UInt8.self).baseAddress else { return -1 }
            for place in 1..<end { base[place &- 1] = cell[place].lowered }
            return names.value(Cell(UnsafePointer(base), end &- 1))
        }
        if value < 0 { return nil }
        let scalar = UInt32(value)
        return (cell[1].isUpperLetter ? Scalars.upper(scalar) : scalar, end &+ 1)
    }

    /// `279` or `x117`; nil for a scalar that is no visible character.
    private static func number(_ digits: Cell) -> UInt32? {
        let isHex = digits.count > 1 && digits[0].lowered == UInt8(ascii: "x")
        var value: UInt32 = 0
        for place in (isHex ? 1 : 0)..<digits.count {
            let byte = digits[place].lowered
            if byte.isDigit {
                value = value &* (isHex ? 16 : 10) &+ UInt32(byte & 15)
            } else if isHex && byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f") {
                value = value &* 16 &+ UInt32(byte) &- 87
            } else {
                return nil
            }
        }
        if value >= 0x80 && value < 0xA0 { return BrokenEncoding.western(UInt8(value)) }
        return value >= 0x20 && value != 0x7F && value < 0x110000 && value & 0xFFF800 != 0xD800 ? value : nil
    }

    /// The names in use, in small letters, from the list of HTML.
    private static let names: WordIndex = {
        let text = """
            amp & lt < gt > quot " apos ' nbsp \u{A0} laquo « raquo » ldquo “ rdquo ” bdquo „ lsquo ‘ rsquo ’ sbquo ‚ ndash – mdash — hellip … copy © reg ® \
            trade ™ deg ° euro € pound £ sect § agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì \
            iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ \
            szlig ß scaron š zcaron ž ccaron č rcaron ř ecaron ě oelig œ aogon ą eogon ę iogon į uogon ų edot ė umacr ū amacr ā emacr ē imacr ī lstrok ł \
            nacute ń sacute ś zacute ź zdot ż cacute ć
            """
        let parts = text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: true)
        return WordIndex(
            stride(from: 0, to: parts.count &- 1, by: 2).map {
                (word: String(String.UnicodeScalarView(parts[$0])), value: Int(parts[$0 &+ 1].first?.value ?? 0))
            })
    }()
}
