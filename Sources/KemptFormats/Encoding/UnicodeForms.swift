import KemptCore

/// UTF-16 and UTF-32 as UTF-8.
extension TextDecoder {
    /// A lone surrogate, and half a unit at the end of the text, are escaped byte by byte.
    static func decode16(
        _ start: UnsafePointer<UInt8>, _ count: Int, _ isBigEndian: Bool, isLast: Bool, into output: ByteBuffer
    ) -> Int {
        let raw = UnsafeRawPointer(start)
        output.reserve(count * 3 + 8)
        var index = 0
        while index &+ 2 <= count {
            let unit = unit16(raw, index, isBigEndian)
            if unit & 0xF800 != 0xD800 {
                output.append(scalar: UInt32(unit))
                index &+= 2
                continue
            }
            if unit < 0xDC00, index &+ 4 > count, !isLast { return index }
            let next = index &+ 4 <= count ? unit16(raw, index &+ 2, isBigEndian) : 0
            if unit < 0xDC00, next & 0xFC00 == 0xDC00 {
                output.append(scalar: 0x10000 &+ (UInt32(unit & 0x3FF) << 10 | UInt32(next & 0x3FF)))
                index &+= 4
            } else {
                EscapedByte.append(start[index], to: output)
                EscapedByte.append(start[index &+ 1], to: output)
                index &+= 2
            }
        }
        return escapeRest(start, index, count, isLast: isLast, into: output)
    }

    static func decode32(
        _ start: UnsafePointer<UInt8>, _ count: Int, _ isBigEndian: Bool, isLast: Bool, into output: ByteBuffer
    ) -> Int {
        let raw = UnsafeRawPointer(start)
        output.reserve(count * 3 + 8)
        var index = 0
        while index &+ 4 <= count {
            let stored = raw.loadUnaligned(fromByteOffset: index, as: UInt32.self)
            let scalar = isBigEndian ? UInt32(bigEndian: stored) : UInt32(littleEndian: stored)
            if scalar > 0x10FFFF || scalar & 0xFFFF_F800 == 0xD800 {
                for offset in 0..<4 { EscapedByte.append(start[index &+ offset], to: output) }
            } else {
                output.append(scalar: scalar)
            }
            index &+= 4
        }
        return escapeRest(start, index, count, isLast: isLast, into: output)
    }

    private static func escapeRest(
        _ start: UnsafePointer<UInt8>, _ from: Int, _ count: Int, isLast: Bool, into output: ByteBuffer
    ) -> Int {
        guard isLast else { return from }
        for index in from..<count { EscapedByte.append(start[index], to: output) }
        return count
    }

    @inline(__always) private static func unit16(_ raw: UnsafeRawPointer, _ index: Int, _ isBigEndian: Bool) -> UInt16 {
        let stored = raw.loadUnaligned(fromByteOffset: index, as: UInt16.self)
        return isBigEndian ? UInt16(bigEndian: stored) : UInt16(littleEndian: stored)
    }
}
