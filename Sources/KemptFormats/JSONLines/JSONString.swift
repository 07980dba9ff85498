import KemptCore

/// A JSON string (RFC 8259): quotes, backslashes and control characters escaped, all else as UTF-8.
package enum JSONString {
    /// Appends a text between quotes.
    package static func append(_ cell: Cell, to target: ByteBuffer) {
        target.append(UInt8(ascii: "\""))
        appendContent(cell, to: target)
        target.append(UInt8(ascii: "\""))
    }

    /// As above, for words that are few: allocates.
    package static func append(_ text: String, to target: ByteBuffer) {
        let bytes = ByteBuffer()
        bytes.append(text)
        append(bytes.cell, to: target)
    }

    /// Appends text as the content of a JSON string. Bytes that are not UTF-8 stay as they are: values are checked when they are read.
    static func appendContent(_ cell: Cell, to target: ByteBuffer) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let count = cell.count
        var index = 0
        var run = 0
        while index < count {
            if index &+ 8 <= count {
                let word = UnsafeRawPointer(cell.start + index).loadUnaligned(as: UInt64.self)
                let quote = word ^ (ones &* 0x22)
                let slash = word ^ (ones &* 0x5C)
                let hits = ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20) & ~word) & tops
                if hits == 0 {
                    index &+= 8
                    continue
                }
                index &+= hits.trailingZeroBitCount &>> 3
            }
            let byte = cell[index]
            if byte >= 0x20, byte != 0x22, byte != 0x5C {
                index &+= 1
                continue
            }
            target.append(cell.slice(run, index))
            appendEscape(byte, to: target)
            index &+= 1
            run = index
        }
        target.append(cell.slice(run, count))
    }

    private static func appendEscape(_ byte: UInt8, to target: ByteBuffer) {
        target.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: target.append(UInt8(ascii: "n"))
        case 0x0D: target.append(UInt8(ascii: "r"))
        case 0x09: target.append(UInt8(ascii: "t"))
        case 0x08: target.append(UInt8(ascii: "b"))
        case 0x0C: target.append(UInt8(ascii: "f"))
        case 0x22, 0x5C: target.append(byte)
        default:
            target.append("u00")
            for digit in [byte >> 4, byte & 15] { target.append(digit < 10 ? 48 + digit : 87 + digit) }
        }
    }
}
