import Glibc
import KemptCore

/// Small byte questions that every part of the mail reader asks; all of them ASCII, none of them locale-dependent.

@inline(__always) func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 65 < 26 ? byte | 0x20 : byte
}

@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

@inline(__always) func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

/// Blank inside a header value: space, tab, and the line ends of a folded value.
@inline(__always) func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 13 || byte == 10
}

/// Value of a hexadecimal digit, or 255.
@inline(__always) func hexValue(_ byte: UInt8) -> UInt8 {
    if isDigit(byte) { return byte &- 48 }
    let letter = (byte | 0x20) &- 97
    return letter < 6 ? letter &+ 10 : 255
}

extension Cell {
    /// True when the bytes are those of `text`, which must be lower-case, in any ASCII case.
    func equalsIgnoringCase(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && hasPrefixIgnoringCase(text)
    }

    /// True when the bytes begin with `text`, which must be lower-case, in any ASCII case.
    func hasPrefixIgnoringCase(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        if count < length { return false }
        let wanted = text.utf8Start
        for index in 0..<length where lowered(start[index]) != wanted[index] { return false }
        return true
    }

    /// True when both hold the same bytes in any ASCII case.
    func equalsIgnoringCase(_ other: Cell) -> Bool {
        if count != other.count { return false }
        for index in 0..<count where lowered(start[index]) != lowered(other.start[index]) { return false }
        return true
    }

    /// The part without blanks at either end.
    var trimmed: Cell {
        var lower = 0
        var upper = count
        while lower < upper, isBlank(start[lower]) { lower &+= 1 }
        while upper > lower, isBlank(start[upper &- 1]) { upper &-= 1 }
        return Cell(start + lower, upper &- lower)
    }

    /// Offset of the first `byte` at or after `from`, or nil.
    @inline(__always) func firstIndex(of byte: UInt8, from: Int = 0) -> Int? {
        if from >= count { return nil }
        guard let found = memchr(start + from, Int32(byte), count &- from) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }

    /// Offset of the first occurrence of `text` at or after `from`, or nil; meant for short texts.
    func firstIndex(of text: StaticString, from: Int = 0) -> Int? {
        let length = text.utf8CodeUnitCount
        var position = from
        while let found = firstIndex(of: text.utf8Start[0], from: position), found &+ length <= count {
            if equalBytes(start + found, text.utf8Start, length) { return found }
            position = found &+ 1
        }
        return nil
    }

    /// Offset of the last `byte`, or nil.
    func lastIndex(of byte: UInt8) -> Int? {
        var index = count &- 1
        while index >= 0 {
            if start[index] == byte { return index }
            index &-= 1
        }
        return nil
    }

    /// True when no byte has its top bit set; eight bytes a step.
    var isASCII: Bool {
        var index = 0
        var seen: UInt64 = 0
        while index &+ 8 <= count {
            seen |= UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
            index &+= 8
        }
        while index < count {
            seen |= UInt64(start[index])
            index &+= 1
        }
        return seen & 0x8080_8080_8080_8080 == 0
    }
}

/// A walk over the lines of a message, whatever ends them.
///
/// A message uses line feeds (with or without a carriage return) or, from very old Macintosh mailboxes, carriage returns alone.
/// A carriage return inside a message of line feeds is data.
struct MailLines {
    let bytes: Cell
    let terminator: UInt8

    init(_ bytes: Cell, terminator: UInt8) {
        self.bytes = bytes
        self.terminator = terminator
    }

    /// The byte that ends lines in `bytes`: a line feed, unless there is none and a carriage return is.
    static func terminator(of bytes: Cell) -> UInt8 {
        bytes.firstIndex(of: 10) == nil && bytes.firstIndex(of: 13) != nil ? 13 : 10
    }

    /// Where the content of the line at `from` ends and where the next line begins.
    @inline(__always) func line(from: Int) -> (end: Int, next: Int) {
        guard let found = bytes.firstIndex(of: terminator, from: from) else { return (bytes.count, bytes.count) }
        let end = terminator == 10 && found > from && bytes.start[found &- 1] == 13 ? found &- 1 : found
        return (end, found &+ 1)
    }
}
