/// A seeded SplitMix64 generator; every random decision of the generator is a roll of it.
///
/// A stream is derived from a seed and a number, so a person, a firm or a row can be rendered alone and in any order
/// with the same result on any machine. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
struct Dice {
    private var state: UInt64

    init(seed: UInt64, stream: UInt64) {
        state = Dice.mix(seed &+ 0x9E37_79B9_7F4A_7C15 &* (Dice.mix(stream) | 1))
    }

    static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Dice.mix(state)
    }

    /// A number from 0 up to but not including `bound`, which is at least 1.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True in `perMille` of a thousand rolls.
    mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

    /// An index with the given weights.
    mutating func pick(_ weights: [Int]) -> Int {
        var total = 0
        for weight in weights { total += weight }
        var roll = below(total)
        for index in weights.indices {
            roll -= weights[index]
            if roll < 0 { return index }
        }
        return weights.count - 1
    }

    /// An index below `count` whose density falls with its square root: a few large, a long tail.
    mutating func tail(_ count: Int) -> Int {
        let roll = next()
        return Int(truncatingIfNeeded: roll.multipliedFullWidth(by: roll).high.multipliedFullWidth(by: UInt64(max(1, count))).high)
    }
}

/// Ranks drawn by Zipf's law with exponent 3/4, from a table of 65,536 slots.
///
/// The exponent is made of two square roots because IEEE 754 fixes those to the last bit; `pow` differs between machines.
struct Zipf {
    private var slots = [UInt16](repeating: 0, count: 65_536)

    init(count: Int) {
        var sums: [UInt64] = []
        var total: UInt64 = 0
        for rank in 1...max(1, count) {
            let root = Double(rank).squareRoot()
            total += UInt64(4_294_967_296 / (root * root.squareRoot()))
            sums.append(total)
        }
        var rank = 0
        for slot in 0..<65_536 {
            let position = UInt64(slot) * total / 65_536
            while rank + 1 < sums.count, sums[rank] <= position { rank += 1 }
            slots[slot] = UInt16(truncatingIfNeeded: rank)
        }
    }

    func rank(_ dice: inout Dice) -> Int { Int(slots[Int(dice.next() >> 48)]) }
}
