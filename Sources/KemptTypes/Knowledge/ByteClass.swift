import KemptCore

/// A set of bits for each of the 256 bytes: what a parser asks of a byte, in one look.
///
/// Unsafe invariant: `table` holds 256 bytes and is never freed (tables live as long as the program).
struct ByteClass: @unchecked Sendable {  // immutable after init
    let table: UnsafePointer<UInt8>

    init(_ classify: (UInt8) -> UInt8) {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in 0...255 { table[byte] = classify(UInt8(byte)) }
        self.table = UnsafePointer(table)
    }

    @inline(__always) subscript(byte: UInt8) -> UInt8 { table[Int(byte)] }
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isLowerLetter: Bool { self &- 0x61 < 26 }
    @inline(__always) var isUpperLetter: Bool { self &- 0x41 < 26 }
    /// `A`…`Z` as `a`…`z`, any other byte as it is.
    @inline(__always) var lowered: UInt8 { isUpperLetter ? self | 0x20 : self }
    /// `a`…`z` as `A`…`Z`, any other byte as it is.
    @inline(__always) var raised: UInt8 { isLowerLetter ? self & 0xDF : self }
}
