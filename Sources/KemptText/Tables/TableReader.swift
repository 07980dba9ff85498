import KemptCore

/// The generated tables: text that is read once, at the first use of the table made from it.
enum GeneratedTables {}

/// Reads the numbers and letters of a table's text.
///
/// Unsafe invariant: `at <= end` points into a `StaticString`, which lives for ever.
struct TableReader {
    private var at: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    init(_ text: StaticString) {
        at = text.utf8Start
        end = text.utf8Start + text.utf8CodeUnitCount
    }

    var isAtEnd: Bool { at >= end }

    /// A number in lower-case hexadecimal, and the one `,` or `;` behind it if there is one.
    mutating func number() -> Int {
        var value = 0
        while at < end {
            let byte = at.pointee
            if byte >= 48, byte < 58 {
                value = value << 4 | Int(byte - 48)
            } else if byte >= 97, byte < 103 {
                value = value << 4 | Int(byte - 87)
            } else {
                break
            }
            at += 1
        }
        if at < end, at.pointee == UInt8(ascii: ",") || at.pointee == UInt8(ascii: ";") { at += 1 }
        return value
    }

    /// True when the number just read was the last of its entry.
    var isAtEntryEnd: Bool { at[-1] == UInt8(ascii: ";") }

    mutating func byte() -> UInt8 {
        defer { at += 1 }
        return at.pointee
    }

    /// One scalar of UTF-8.
    mutating func scalar() -> UInt32 {
        var offset = 0
        let value = UTF8Text.scalar(Cell(at, end - at), at: &offset)
        at += offset
        return value
    }

    /// The scalar whose UTF-8 is packed in a word.
    static func scalar(packed: UInt32) -> UInt32 {
        withUnsafeBytes(of: packed.littleEndian) { bytes in
            guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return 0xFFFD }
            var offset = 0
            return UTF8Text.scalar(Cell(start, 4), at: &offset)
        }
    }

    /// The bytes up to the next space, which is skipped: at most four, the first in the lowest byte.
    mutating func packedWord() -> UInt32 {
        var packed: UInt32 = 0
        var shift: UInt32 = 0
        while at < end, at.pointee != 0x20 {
            packed |= UInt32(at.pointee) << shift
            shift += 8
            at += 1
        }
        if at < end { at += 1 }
        return packed
    }
}
