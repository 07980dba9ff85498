import KemptCore

/// What the groups of a model change in a pair's sum: a lane for each of up to eight.
///
/// The sum holds matches as they mostly are against strangers. The most likely of the groups of matches takes the former's place, the
/// most likely of the acquainted the latter's: within two bits of all of them together, and an integer.
///
/// Unsafe invariant: `corrections` has an entry for every level of every item.
final class GroupTable: @unchecked Sendable {  // filled in init, then only read
    private let corrections: UnsafeMutablePointer<SIMD8<Int32>>
    private static let levels = Level.allCases.count
    /// Before anything is compared; a lane without a group never wins.
    let start: SIMD8<Int32>
    /// True in the lanes of groups of matches.
    private let matches: SIMDMask<SIMD8<Int32>>
    private let names: [String]
    private static let none = SIMD8<Int32>(repeating: 0)

    init(_ model: MatchModel, _ evidence: [Evidence]) {
        let count = max(1, evidence.count * Self.levels)
        corrections = .allocate(capacity: count)
        corrections.initialize(repeating: Self.none, count: count)
        var start = SIMD8<Int32>(repeating: 1 << 24)
        var matches = SIMDMask<SIMD8<Int32>>(repeating: false)
        for (lane, group) in model.groups.prefix(8).enumerated() {
            matches[lane] = model.isMatch(group)
            // The odds are those of matches against all pairs, which are strangers nearly all.
            start[lane] = Bits.fixed(MatchModel.bits(matches[lane] ? group.odds - model.odds : -group.odds))
        }
        names = model.groups.prefix(8).map(\.name)
        self.start = start
        self.matches = matches
        for item in evidence.indices {
            for (level, bits) in model.corrections(item, evidence) {
                for (lane, value) in bits.prefix(8).enumerated() {
                    corrections[item * Self.levels + Int(level.rawValue)][lane] = Bits.fixed(max(-20, min(20, value)))
                }
            }
        }
    }

    deinit { corrections.deallocate() }

    @inline(__always) func correction(_ item: Int, _ level: Level) -> SIMD8<Int32> { corrections[item &* Self.levels &+ Int(level.rawValue)] }

    /// The change of the sum, from the lanes' sums.
    func change(_ lanes: SIMD8<Int32>) -> Int32 {
        let gain = Self.none.replacing(with: lanes, where: matches)
        let loss = Self.none.replacing(with: lanes, where: .!matches)
        return max(0, gain.max()) &+ min(0, loss.min())
    }

    /// The groups that explain a pair better than what they stand for, with what each changes.
    func reasons(_ lanes: SIMD8<Int32>) -> [(name: String, weight: Int32)] {
        var gain: (name: String, weight: Int32) = ("", 0)
        var loss: (name: String, weight: Int32) = ("", 0)
        for (lane, name) in names.enumerated() {
            if matches[lane], lanes[lane] > gain.weight { gain = (name, lanes[lane]) }
            if !matches[lane], lanes[lane] < loss.weight { loss = (name, lanes[lane]) }
        }
        return [gain, loss].filter { $0.weight != 0 }
    }
}
