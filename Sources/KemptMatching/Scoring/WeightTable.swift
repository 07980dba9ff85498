import KemptCore

/// The weights of one run: by comparison, level and how many records share the value that agrees, in 1/256 bit.
///
/// Memory: 16 KB for each level that looks at rarity; comparisons with the same weights share them. Unsafe invariant: `places` has an
/// entry for every level of every item, and each entry a row of `width` values from its offset on, or one of one.
package final class WeightTable: @unchecked Sendable {  // filled in init, then only read
    private static let width = 4096
    private static let levels = Level.allCases.count

    private struct Place {
        var offset: Int32
        /// All ones for a level that looks at rarity.
        var mask: UInt32
    }
    private let values: UnsafeMutablePointer<Int32>
    private let places: UnsafeMutablePointer<Place>
    package let prior: Int32
    /// What changes when a pair is held against the groups of a model; nil without.
    let groups: GroupTable?
    /// Levels that a closer look may better in the eyes of some comparison, and by how much at most: worth fetching texts for.
    let promising: [(bit: UInt64, gain: Int32)]

    /// `shared`: a mailbox or phone that more records have speaks for nobody; its weight falls to nothing without a cliff, so that one
    /// merge more or less does not turn a decision.
    ///
    /// `items`: the rows of each comparison.
    init(prior: Int32, items: [[Weights.Row]], kinds: [Evidence.Kind] = [], population: Int, shared: Int, groups: GroupTable? = nil) {
        self.groups = groups
        self.prior = prior
        let distinct = Self.distinct(items)
        let rated = distinct.filter { $0.share != 0 }.count
        values = .allocate(capacity: 1 + distinct.count + rated * Self.width)
        values.initialize(repeating: 0, count: 1 + distinct.count + rated * Self.width)
        places = .allocate(capacity: max(1, items.count * Self.levels))
        places.initialize(repeating: Place(offset: 0, mask: 0), count: max(1, items.count * Self.levels))
        promising = Self.promising(items, kinds)
        var next = 1
        for row in distinct {
            let place = Place(offset: Int32(next), mask: row.share == 0 ? 0 : .max)
            next += fill(row, at: next, population: population, shared: shared)
            for (item, rows) in items.enumerated() where rows.contains(where: { $0 == row }) {
                places[item * Self.levels + Int(row.level.rawValue)] = place
            }
        }
    }

    /// The weights of a run in which one comparison stands for all.
    package convenience init(_ weights: Weights, population: Int, shared: Int) {
        self.init(
            prior: Bits.fixed(weights.prior - Bits.log2(population + Weights.world)), items: [weights.rows], population: population, shared: shared)
    }

    deinit {
        values.deallocate()
        places.deallocate()
    }

    private static func distinct(_ items: [[Weights.Row]]) -> [Weights.Row] {
        var distinct: [Weights.Row] = []
        for row in items.joined() where !distinct.contains(row) { distinct.append(row) }
        return distinct
    }

    /// Writes the values of a row; returns how many.
    private func fill(_ row: Weights.Row, at offset: Int, population: Int, shared: Int) -> Int {
        if row.share == 0 {
            values[offset] = Bits.fixed(row.bits)
            return 1
        }
        let (logs, worldBits) = (Self.logs[row.level.usualSharers] ?? [], row.level.worldBits(population: population))
        for index in logs.indices {
            let bits = row.bits + row.share * (worldBits - logs[index])
            let excess = row.level.isIdentity && bits > 0 ? max(1, Double(Self.sharers(at: index)) / Double(max(1, shared))) : 1
            values[offset + index] = Bits.fixed(bits / excess)
        }
        return Self.width
    }

    /// By what levels add to the sharers, for each index log2 of their sum: the same in every run, and dear.
    private static let logs: [Double: [Double]] = {
        var logs: [Double: [Double]] = [:]
        for usual in Level.allCases.map(\.usualSharers) where logs[usual] == nil {
            logs[usual] = (0..<width).map { Bits.log2(Double(sharers(at: $0)) + usual) }
        }
        return logs
    }()

    private static func promising(_ items: [[Weights.Row]], _ kinds: [Evidence.Kind]) -> [(bit: UInt64, gain: Int32)] {
        Level.closer.compactMap { level, better in
            let gains = zip(items, kinds).filter { $0.1.levels.contains(level) }.map { rows, _ -> Int32 in
                func bits(_ level: Level) -> Double? { rows.first { $0.level == level }?.bits }
                guard let worst = bits(level) else { return 0 }
                return better.reduce(0) { max($0, Bits.fixed((bits($1) ?? worst) - worst)) }
            }
            // Several comparisons may show the same level: the sum bounds them all.
            let gain = gains.reduce(0, +)
            return gain > 0 ? (level.bit, gain) : nil
        }
    }

    @inline(__always) package func weight(_ item: Int, _ level: Level, _ sharers: UInt32) -> Int32 {
        let place = places[item &* Self.levels &+ Int(level.rawValue)]
        return values[Int(place.offset) &+ Int(Self.index(of: sharers) & place.mask)]
    }

    /// Exact up to 2,047 sharers, then 64 steps for each doubling.
    @inline(__always) private static func index(of sharers: UInt32) -> UInt32 {
        if sharers < 2048 { return sharers }
        let top = UInt32(31 &- sharers.leadingZeroBitCount)
        return 2048 &+ (top &- 11) << 6 &+ (sharers >> (top &- 6)) & 63
    }

    /// The least number of sharers with an index.
    private static func sharers(at index: Int) -> Int {
        if index < 2048 { return max(1, index) }
        let top = (index - 2048) >> 6 + 11
        return min(1 << top + (index & 63) << (top - 6), Int(UInt32.max))
    }
}

extension Level {
    /// What a closer look may find instead of a level, as far as it is worth looking for: towns that differ are seldom spelled so.
    static let closer: [(Level, [Level])] = [
        (.firmOther, [.firmPart, .firmWords]), (.streetOther, [.streetStem]), (.codeOther, [.codeNear]),
    ]
}
