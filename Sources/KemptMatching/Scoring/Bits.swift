/// Weights in whole 1/256 bits, so that sums do not depend on who adds them up; logarithms by additions and multiplications only, so
/// that they are the same on every machine.
package enum Bits {
    /// Bits as a whole number of 1/256 bits, rounded to the nearest.
    static func fixed(_ bits: Double) -> Int32 { Int32((bits * 256).rounded()) }

    static func log2(_ value: Int) -> Double { log2(Double(value)) }

    /// 2 to the power of some bits, to 16 binary places, by repeated square roots, which IEEE 754 fixes.
    static func exp2(_ bits: Double) -> Double {
        if !bits.isFinite || bits < -1000 { return 0 }
        let whole = bits.rounded(.down)
        var rest = bits - whole
        var factor = 2.0
        var result = 1.0
        for _ in 0..<16 {
            factor = factor.squareRoot()
            rest *= 2
            if rest >= 1 {
                rest -= 1
                result *= factor
            }
        }
        return Double(sign: .plus, exponent: Int(min(1000, whole)), significand: result)
    }

    /// Base-2 logarithm of a positive number, to 16 binary places, by repeated squaring: IEEE 754 fixes every step, which `log2` of a C
    /// library does not.
    package static func log2(_ value: Double) -> Double {
        if !(value > 0) || !value.isFinite { return 0 }
        var result = Double(value.exponent)
        var mantissa = value.significand
        var place = 0.5
        for _ in 0..<16 {
            mantissa *= mantissa
            if mantissa >= 2 {
                mantissa /= 2
                result += place
            }
            place /= 2
        }
        return result
    }
}
