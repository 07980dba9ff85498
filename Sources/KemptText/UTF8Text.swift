import KemptCore

/// Questions about bytes that should be UTF-8.
public enum UTF8Text {
    /// Offset of the first byte of the first ill-formed sequence, or -1 when all of it is UTF-8.
    ///
    /// Overlong forms, surrogates, values above U+10FFFF and a sequence cut short are ill-formed (Unicode, table 3-7).
    /// Cost: ASCII 64 bytes a step; two-byte text such as Cyrillic eight bytes a step where its pairs lie together.
    public static func firstInvalid(_ cell: Cell) -> Int {
        let start = cell.start
        let count = cell.count
        var index = 0
        while true {
            index = skipASCII(start, index, count)
            if index >= count { return -1 }
            index = skipPairs(start, index, count)
            if index >= count { return -1 }
            let length = sequenceLength(start + index, count &- index)
            if length == 0 { return index }
            index &+= length
        }
    }

    /// True when every byte is below 0x80.
    @inlinable public static func isASCII(_ cell: Cell) -> Bool {
        let count = cell.count
        if count < 8 {
            var all: UInt8 = 0
            var index = 0
            while index < count {
                all |= cell.start[index]
                index &+= 1
            }
            return all < 0x80
        }
        let raw = UnsafeRawPointer(cell.start)
        var all: UInt64 = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        var index = 0
        while index &+ 8 < count {
            all |= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            index &+= 8
        }
        return all & 0x8080_8080_8080_8080 == 0
    }

    /// The scalar that begins at `at`, which moves behind it. `at` must be inside the cell.
    ///
    /// Ill-formed bytes give U+FFFD one at a time; nothing behind the cell's end is read.
    @inlinable @inline(__always) public static func scalar(_ cell: Cell, at: inout Int) -> UInt32 {
        let lead = cell[at]
        if lead < 0x80 {
            at &+= 1
            return UInt32(lead)
        }
        if lead >= 0xC2, lead < 0xE0, at &+ 1 < cell.count {
            let second = cell[at &+ 1]
            if second & 0xC0 == 0x80 {
                at &+= 2
                return UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F)
            }
        }
        return longScalar(cell, at: &at)
    }

    /// Three and four bytes, and all that is ill-formed.
    @usableFromInline @inline(never) static func longScalar(_ cell: Cell, at: inout Int) -> UInt32 {
        let start = cell.start + at
        switch sequenceLength(start, cell.count &- at) {
        case 3:
            at &+= 3
            return UInt32(start[0] & 0x0F) << 12 | UInt32(start[1] & 0x3F) << 6 | UInt32(start[2] & 0x3F)
        case 4:
            at &+= 4
            return UInt32(start[0] & 0x07) << 18 | UInt32(start[1] & 0x3F) << 12 | UInt32(start[2] & 0x3F) << 6 | UInt32(start[3] & 0x3F)
        default:
            at &+= 1
            return 0xFFFD
        }
    }

    /// Length of the well-formed sequence at `start`, or 0. `available` is at least 1.
    @inline(__always) static func sequenceLength(_ start: UnsafePointer<UInt8>, _ available: Int) -> Int {
        let lead = start[0]
        if lead < 0x80 { return 1 }
        if lead < 0xC2 || lead > 0xF4 || available < 2 { return 0 }
        let second = start[1]
        if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
        if available < 3 || start[2] & 0xC0 != 0x80 { return 0 }
        if lead < 0xF0 {
            let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return second >= low && second <= high ? 3 : 0
        }
        if available < 4 || start[3] & 0xC0 != 0x80 { return 0 }
        let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
        return second >= low && second <= high ? 4 : 0
    }

    /// Index of the first byte from `index` on that is not ASCII, or `count`.
    @inline(__always) static func skipASCII(_ start: UnsafePointer<UInt8>, _ from: Int, _ count: Int) -> Int {
        let raw = UnsafeRawPointer(start)
        var index = from
        while index &+ 64 <= count {
            let low = raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
            let all = low | raw.loadUnaligned(fromByteOffset: index &+ 32, as: SIMD4<UInt64>.self)
            if (all[0] | all[1] | all[2] | all[3]) & 0x8080_8080_8080_8080 != 0 { break }
            index &+= 64
        }
        while index &+ 8 <= count {
            let high = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
            if high != 0 { return index &+ high.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < count, start[index] < 0x80 { index &+= 1 }
        return index
    }

    /// Index behind the run of well-formed two-byte sequences at `index`, four at a time.
    @inline(__always) static func skipPairs(_ start: UnsafePointer<UInt8>, _ from: Int, _ count: Int) -> Int {
        let raw = UnsafeRawPointer(start)
        var index = from
        while index &+ 8 <= count {
            let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if bytes & 0xC0E0_C0E0_C0E0_C0E0 != 0x80C0_80C0_80C0_80C0 { break }
            let leads = bytes & 0x001E_001E_001E_001E  // C0 and C1 have nothing here
            if (leads &+ 0x007E_007E_007E_007E) & 0x0080_0080_0080_0080 != 0x0080_0080_0080_0080 { break }
            index &+= 8
        }
        return index
    }
}
