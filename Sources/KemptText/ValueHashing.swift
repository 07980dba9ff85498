import KemptCore

/// The small hashes by which the memory of values knows a field and a value again.
extension Hashing {
    /// Of a value, never 0. Two different values have the same one once in four billion.
    @inlinable public static func value(_ cell: Cell) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash64(cell) &>> 32)) }

    /// Of a field's name, in the upper 30 bits.
    public static func field(_ name: String) -> UInt32 { UInt32(truncatingIfNeeded: hash64(name) &>> 32) & ~3 }
}
