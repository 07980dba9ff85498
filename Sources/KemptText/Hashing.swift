import KemptCore

/// A fast 64-bit hash of bytes, the same on every machine for ever.
///
/// Multiply and fold: two 8-byte words are mixed with constants, multiplied to 128 bits and the halves joined by exclusive or
/// (the idea of the wyhash family; constants and layout are our own). Not for secrets. Equal hashes do not prove equal
/// bytes: compare them where equality matters.
public enum Hashing {
    // Each constant holds bytes that no UTF-8 text has (C0, C1, F5…FF), so no text can make a factor zero at will.
    @inlinable @inline(__always) static var first: UInt64 { 0xFF51_AF3B_C05D_9E63 }
    @inlinable @inline(__always) static var second: UInt64 { 0x9FFB_21F7_6AC1_35D5 }
    @inlinable @inline(__always) static var third: UInt64 { 0xD6E8_FEB8_6659_FD93 }

    /// Missing and empty hash alike.
    @inlinable public static func hash64(_ cell: Cell, seed: UInt64 = 0) -> UInt64 {
        let raw = UnsafeRawPointer(cell.start)
        let count = cell.count
        var state = seed ^ third
        var low: UInt64 = 0
        var high: UInt64 = 0
        if count > 16 {
            var index = 0
            while index &+ 16 < count {
                let a = word(raw, index)
                let b = word(raw, index &+ 8)
                state = fold(a ^ first, b ^ state)
                index &+= 16
            }
            low = word(raw, count &- 16)
            high = word(raw, count &- 8)
        } else if count >= 8 {
            low = word(raw, 0)
            high = word(raw, count &- 8)
        } else if count >= 4 {
            low = UInt64(UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self)))
            high = UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)))
        } else if count > 0 {
            low = UInt64(cell.start[0]) | UInt64(cell.start[count >> 1]) << 8 | UInt64(cell.start[count &- 1]) << 16
        }
        return fold(fold(low ^ first, high ^ state) ^ second, UInt64(truncatingIfNeeded: count) ^ first)
    }

    /// Joins two hashes; the order matters.
    @inlinable public static func combine(_ a: UInt64, _ b: UInt64) -> UInt64 { fold(a ^ first, b ^ second) }

    @inlinable @inline(__always) static func word(_ raw: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inlinable @inline(__always) static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}

extension Hashing {
    /// The same for a text: for names, not for data.
    public static func hash64(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { bytes in hash64(bytes.baseAddress.map { Cell($0, bytes.count) } ?? .empty) }
    }

    /// Of a record's name: the hash of its source's name, and its key.
    @inlinable public static func record(source: UInt64, id: Cell) -> UInt64 { combine(source, hash64(id)) }
}
