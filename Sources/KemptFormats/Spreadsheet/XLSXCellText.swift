import KemptCore

/// A value as the text of a cell in XML.
///
/// Characters that XML does not have are written `_x0001_`, and an underscore that could be taken for the begin of such is written `_x005F_`
/// (ECMA-376 part 1, 22.9.2.19, ST_Xstring). A carriage return is one of them: XML would make a line feed of it.
enum XLSXCellText {
    /// Spaces at an end, line breaks and tabs are kept by readers only where it is said.
    static func needsSpace(_ cell: Cell) -> Bool {
        guard cell.count > 0 else { return false }
        if cell[0] <= 0x20 || cell[cell.count - 1] <= 0x20 { return true }
        for index in 0..<cell.count where cell[index] == 0x0A || cell[index] == 0x09 { return true }
        return false
    }

    static func append(_ cell: Cell, to text: ByteBuffer) {
        var start = 0
        for index in 0..<cell.count {
            let byte = cell[index]
            if isPlain[Int(byte)] { continue }
            // U+FFFE and U+FFFF are the only others: EF BF BE, EF BF BF.
            if byte == 0xEF {
                guard index + 2 < cell.count, cell[index + 1] == 0xBF, cell[index + 2] >= 0xBE else { continue }
                text.append(cell.slice(start, index))
                text.append(cell[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_")
                start = index + 3
                continue
            }
            if byte == UInt8(ascii: "_"), !isEscape(cell, index) { continue }
            text.append(cell.slice(start, index))
            start = index + 1
            switch byte {
            case UInt8(ascii: "&"): text.append("&amp;")
            case UInt8(ascii: "<"): text.append("&lt;")
            case UInt8(ascii: ">"): text.append("&gt;")
            default: appendEscape(byte, to: text)
            }
        }
        text.append(cell.slice(start, cell.count))
    }

    private static let isPlain: [Bool] = (0..<256).map { byte in
        byte >= 0x20 ? ![0x26, 0x3C, 0x3E, 0x5F, 0xEF].contains(byte) : byte == 0x09 || byte == 0x0A
    }

    /// Whether `_xHHHH` stands there. What follows does not matter: it may be a character that is written with an underscore in front.
    private static func isEscape(_ cell: Cell, _ at: Int) -> Bool {
        guard at + 6 <= cell.count, cell[at + 1] == UInt8(ascii: "x") else { return false }
        return (at + 2..<at + 6).allSatisfy { cell[$0] &- 48 <= 9 || (cell[$0] | 0x20) &- 97 <= 5 }
    }

    private static func appendEscape(_ byte: UInt8, to text: ByteBuffer) {
        text.append("_x00")
        for digit in [byte >> 4, byte & 15] { text.append(digit < 10 ? 48 + digit : 55 + digit) }
        text.append("_")
    }
}
