import KemptCore

/// How a text's letters are cased. Letters of scripts without case do not count.
@frozen public enum LetterCase: UInt8, Sendable {
    /// No letter that has case.
    case none
    case lower
    /// All capitals, two letters or more.
    case upper
    /// Every word begins with a capital and goes on in small letters; a lone capital is this too.
    case title
    case mixed
}

/// Letter case of whole texts. Knows nothing about names: `MCDONALD` becomes `Mcdonald`.
///
/// A word begins at the start, behind anything that is neither letter, digit, mark nor apostrophe, and behind an apostrophe
/// that follows the only letter of its word (`O'Brien`, `d’Arc` but not `Don't`). Ill-formed bytes are copied as they are.
public enum Casing {
    public static func classify(_ cell: Cell) -> LetterCase {
        let table = Scalars.table
        var words = WordTracker()
        var seen = Seen()
        var index = 0
        let count = cell.count
        while index < count {
            let byte = cell.start[index]
            if byte < 0x80 {
                index &+= 1
                let folded = byte | 0x20
                if folded &- 0x61 < 26 {
                    let isUpper = byte & 0x20 == 0
                    seen.note(isUpper: isUpper, isFirst: words.letter())
                } else {
                    words.other(UInt32(byte), isDigit: byte &- 0x30 < 10)
                }
                continue
            }
            let scalar = UTF8Text.scalar(cell, at: &index)
            let flags = table.flags(scalar)
            if flags.contains(.letter) {
                let isFirst = words.letter()
                if !flags.isDisjoint(with: [.upper, .lower]) { seen.note(isUpper: flags.contains(.upper), isFirst: isFirst) }
            } else if !flags.contains(.mark) {
                words.other(scalar, isDigit: flags.contains(.digit))
            }
        }
        return seen.result
    }

    /// True when every byte is ASCII and none a capital: `appendLower` would copy it as it stands. Cost: eight bytes a step.
    public static func isLowerASCII(_ cell: Cell) -> Bool {
        let highs: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = UnsafeRawPointer(cell.start)
        var index = 0
        while index &+ 8 <= cell.count {
            let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Of ASCII bytes the top bit of the sums tells what is at least `A`, and what is past `Z`.
            let isFromA = (bytes & ~highs) &+ ones &* (0x80 - 0x41)
            let isPastZ = (bytes & ~highs) &+ ones &* (0x80 - 0x5B)
            if (bytes | isFromA & ~isPastZ) & highs != 0 { return false }
            index &+= 8
        }
        while index < cell.count {
            let byte = cell.start[index]
            if byte >= 0x80 || byte &- 0x41 < 26 { return false }
            index &+= 1
        }
        return true
    }

    /// One scalar for one, but Σ at the end of a word becomes ς.
    public static func appendLower(_ cell: Cell, into buffer: ByteBuffer) {
        let table = Scalars.table
        rewrite(cell, into: buffer) {
            $0 &- 0x41 < 26 ? $0 | 0x20 : $0
        } other: { scalar, start, end in
            if scalar == 0x3A3 { return endsWithLetter(cell, start) && !startsWithLetter(cell, end) ? 0x3C2 : 0x3C3 }
            return table.lower(scalar)
        }
    }

    /// One scalar for one, but ß becomes SS.
    public static func appendUpper(_ cell: Cell, into buffer: ByteBuffer) {
        let table = Scalars.table
        rewrite(cell, into: buffer) {
            $0 &- 0x61 < 26 ? $0 & ~0x20 : $0
        } other: { scalar, _, _ in
            scalar == 0xDF ? doubleS : table.upper(scalar)
        }
    }

    /// The first letter of every word upper, the rest lower.
    public static func appendCapitalized(_ cell: Cell, into buffer: ByteBuffer) {
        let table = Scalars.table
        var words = WordTracker()
        rewrite(cell, into: buffer) { byte in
            if (byte | 0x20) &- 0x61 < 26 { return words.letter() ? byte & ~0x20 : byte | 0x20 }
            words.other(UInt32(byte), isDigit: byte &- 0x30 < 10)
            return byte
        } other: { scalar, _, end in
            let flags = table.flags(scalar)
            if flags.contains(.letter) {
                if words.letter() { return table.upper(scalar) }
                return scalar == 0x3A3 && !startsWithLetter(cell, end) ? 0x3C2 : table.lower(scalar)
            }
            if !flags.contains(.mark) { words.other(scalar, isDigit: flags.contains(.digit)) }
            return scalar
        }
    }

    /// Stands for the two letters SS; above every scalar.
    private static var doubleS: UInt32 { 0x20_0000 }

    /// The common loop: `other` is given a scalar above ASCII and where it begins and ends.
    ///
    /// Unsafe invariant: a letter of two bytes becomes one of three at most (Ⱥ), any other grows by nothing; each write may touch
    /// three bytes more than it keeps.
    @inline(__always) private static func rewrite(
        _ cell: Cell, into buffer: ByteBuffer, ascii: (UInt8) -> UInt8, other: (UInt32, Int, Int) -> UInt32
    ) {
        let count = cell.count
        buffer.reserve(count &+ count / 2 &+ 8)
        let origin = buffer.base + buffer.count
        var out = origin
        var index = 0
        while index < count {
            let byte = cell.start[index]
            if byte < 0x80 {
                out[0] = ascii(byte)
                out += 1
                index &+= 1
                continue
            }
            let start = index
            let scalar = UTF8Text.scalar(cell, at: &index)
            let mapped = other(scalar, start, index)
            let isBroken = index &- start == 1
            let packed = isBroken ? UInt32(byte) : mapped == doubleS ? 0x5353 : FoldTable.packed(mapped)
            UnsafeMutableRawPointer(out).storeBytes(of: packed.littleEndian, as: UInt32.self)
            out += 4 &- packed.leadingZeroBitCount >> 3
        }
        assert(out - origin <= count &+ count / 2)
        buffer.didWrite(out - origin)
    }

    /// True when a letter stands right before `end`.
    private static func endsWithLetter(_ cell: Cell, _ end: Int) -> Bool {
        var start = end &- 1
        while start > 0, start > end &- 4, cell.start[start] & 0xC0 == 0x80 { start &-= 1 }
        return start >= 0 && startsWithLetter(cell, start)
    }

    /// True when a letter stands at `index`.
    private static func startsWithLetter(_ cell: Cell, _ index: Int) -> Bool {
        if index >= cell.count { return false }
        var at = index
        return Scalars.isLetter(UTF8Text.scalar(cell, at: &at))
    }
}

/// Knows where words begin.
private struct WordTracker {
    /// Letters and digits of the word so far, counted to 2.
    private var length = 0

    /// Takes note of a letter; true when it is its word's first.
    @inline(__always) mutating func letter() -> Bool {
        let isFirst = length == 0
        length = min(length &+ 1, 2)
        return isFirst
    }

    @inline(__always) mutating func other(_ scalar: UInt32, isDigit: Bool) {
        if isDigit {
            length = 2
        } else if scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC {
            if length == 1 { length = 0 }
        } else {
            length = 0
        }
    }
}

/// The cases met so far.
private struct Seen {
    private var uppers = 0
    private var lowers = 0
    private var isTitle = true

    @inline(__always) mutating func note(isUpper: Bool, isFirst: Bool) {
        uppers &+= isUpper ? 1 : 0
        lowers &+= isUpper ? 0 : 1
        isTitle = isTitle && isUpper == isFirst
    }

    var result: LetterCase {
        if uppers == 0 { return lowers == 0 ? .none : .lower }
        if lowers == 0, uppers > 1 { return .upper }
        return isTitle ? .title : .mixed
    }
}
