// The clever file of encodings: UTF-8 checked 32 bytes at a time. Its plain twin is UTF8Text.firstInvalid.
import Glibc
import KemptCore
import KemptText

/// Tells whether a text is UTF-8 without a NUL, and no more than that.
///
/// A byte must continue a character exactly where one of the three bytes before it demands that; what remains are the few pairs of bytes that are
/// overlong, surrogates or above U+10FFFF (Unicode, table 3-7). All is told by the top bits of the lanes of 64-bit words, bits of a byte being
/// shifted to its top, and nothing is branched on. Blocks of 64 bytes that are ASCII are only looked through.
/// Cost: 0.03 ns a byte of ASCII, 0.3 ns of anything else. (Comparisons of SIMD types give masks that the compiler takes apart lane by lane:
/// 50 times as slow.)
///
/// Unsafe invariant: every load lies inside `count`; the first 32 bytes and those behind the last whole block go through a copy.
enum SoundText {
    private typealias Words = SIMD4<UInt64>

    static func isSound(_ text: Cell) -> Bool {
        let count = text.count
        if count > 0, memchr(text.start, 0, count) != nil { return false }
        if count < 64 { return UTF8Text.firstInvalid(text) < 0 }
        let raw = UnsafeRawPointer(text.start)
        var failed = edge(text, 0, 32)
        var index = 32
        // Whether a character may go on at `index`.
        var isOpen = true
        // Whether the block before this one holds characters of more than two bytes.
        var wasWide = true
        while index &+ 64 <= count {
            let low = raw.loadUnaligned(fromByteOffset: index, as: Words.self)
            let high = raw.loadUnaligned(fromByteOffset: index &+ 32, as: Words.self)
            let all = low | high
            if isOpen || (all[0] | all[1] | all[2] | all[3]) & 0x8080_8080_8080_8080 != 0 {
                let wide = (low & (low &<< 1) & (low &<< 2)) | (high & (high &<< 1) & (high &<< 2))
                let isWide = (wide[0] | wide[1] | wide[2] | wide[3]) & 0x8080_8080_8080_8080 != 0
                failed |=
                    isWide || wasWide
                    ? errors(raw, index, low) | errors(raw, index &+ 32, high)
                    : errorsOfPairs(raw, index, low) | errorsOfPairs(raw, index &+ 32, high)
                wasWide = isWide
                isOpen = raw.loadUnaligned(fromByteOffset: index &+ 60, as: UInt32.self) & 0x8080_8080 != 0
            }
            index &+= 64
        }
        while index < count {
            let end = min(index + 32, count)
            failed |= edge(text, index, end)
            index = end
        }
        let endsInside = text[count - 1] >= 0xC0 || text[count - 2] >= 0xE0 || text[count - 3] >= 0xF0
        return !endsInside && (failed[0] | failed[1] | failed[2] | failed[3]) & 0x8080_8080_8080_8080 == 0
    }

    /// The errors at `start..<end`, at most 32 bytes, through a copy that has letters around them.
    private static func edge(_ text: Cell, _ start: Int, _ end: Int) -> Words {
        let letters = Words(repeating: 0x6161_6161_6161_6161)
        var copy = (letters, letters)
        return withUnsafeMutableBytes(of: &copy) { bytes in
            guard let base = bytes.baseAddress else { return .zero }
            let before = min(3, start)
            (base + (16 - before)).copyMemory(from: UnsafeRawPointer(text.start + (start - before)), byteCount: before + end - start)
            let words = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: 16, as: Words.self)
            var found = errors(UnsafeRawPointer(base), 16, words)
            // A letter behind the end demands nothing, and is no error but where the last character was cut: that is looked at by the caller.
            if end - start < 32 {
                withUnsafeMutableBytes(of: &found) { lanes in for lane in (end - start)..<32 { lanes[lane] = 0 } }
            }
            return found
        }
    }

    /// The same where no character has more than two bytes.
    @inline(__always) private static func errorsOfPairs(_ raw: UnsafeRawPointer, _ index: Int, _ bytes: Words) -> Words {
        let first = raw.loadUnaligned(fromByteOffset: index &- 1, as: Words.self)
        let misplaced = (first & (first &<< 1)) ^ (bytes & ~(bytes &<< 1))
        let overlong = bytes & (bytes &<< 1) & ~((bytes &<< 2) | (bytes &<< 3) | (bytes &<< 4) | (bytes &<< 5) | (bytes &<< 6))
        return misplaced | overlong
    }

    /// Top bits of the lanes that cannot stand where they do. At least three bytes lie before `index`.
    @inline(__always) private static func errors(_ raw: UnsafeRawPointer, _ index: Int, _ bytes: Words) -> Words {
        let first = raw.loadUnaligned(fromByteOffset: index &- 1, as: Words.self)
        let second = raw.loadUnaligned(fromByteOffset: index &- 2, as: Words.self)
        let third = raw.loadUnaligned(fromByteOffset: index &- 3, as: Words.self)
        // Leads of two bytes and more, of three and more, of four and more.
        let two = first & (first &<< 1)
        let three = second & (second &<< 1) & (second &<< 2)
        let four = third & (third &<< 1) & (third &<< 2) & (third &<< 3)
        let continues = bytes & ~(bytes &<< 1)
        let misplaced = (two | three | four) ^ continues
        // Pairs: a lead of three or four bytes, and what may not follow it. E0 and ED, F0 and F4, by the bits of the lead's low half.
        let bit3 = first &<< 4
        let bit2 = first &<< 5
        let bit1 = first &<< 6
        let bit0 = first &<< 7
        let isThree = two & (first &<< 2) & ~(first &<< 3)
        let isFour = two & (first &<< 2) & (first &<< 3)
        let isLowHalfZero = ~(bit3 | bit2 | bit1 | bit0)
        let isFromA0 = bytes &<< 2
        let isFrom90 = (bytes &<< 2) | (bytes &<< 3)
        let threes = isThree & ((isLowHalfZero & ~isFromA0) | (bit3 & bit2 & ~bit1 & bit0 & isFromA0))
        let fours = isFour & ((isLowHalfZero & ~isFrom90) | (bit2 & isFrom90) | bit3 | (bit2 & (bit1 | bit0)))
        // C0 and C1 lead nothing.
        let overlong = two & ~((first &<< 2) | (first &<< 3) | bit3 | bit2 | bit1)
        return misplaced | threes | fours | overlong
    }
}
