/// Base-2 logarithms in whole 1/256 bits, by integers only: the same on every machine.
enum Bits {
    /// One bit.
    static let one: Int32 = 256

    /// 256 · log2(`value`), rounded down; 0 for 0 and 1. By repeated squaring of the mantissa.
    static func log2(_ value: Int) -> Int32 {
        if value < 2 { return 0 }
        let top = Int.bitWidth - 1 - value.leadingZeroBitCount
        var mantissa = (UInt64(value) << UInt64(62 - top)) >> 31  // in [2^31, 2^32)
        var result = Int32(top)
        for _ in 0..<8 {
            mantissa = (mantissa &* mantissa) >> 31
            result <<= 1
            if mantissa >= 1 << 32 {
                mantissa >>= 1
                result |= 1
            }
        }
        return result
    }
}
