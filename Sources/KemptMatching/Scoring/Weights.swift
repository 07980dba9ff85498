/// The weight of each level, and the prior.
///
/// A weight is `bits + share · rarity`, the rarity of the very value that agrees being log2 of how seldom it is. Fields depend on each
/// other (colleagues share an employer, a domain and a street; a mailbox is named for its owner), so less than the whole rarity counts:
/// the shares are what a logistic regression gives them when all fields are judged together.
///
/// Source: fitted on seed 1 of the project's own generator, 100,000 and 1,000,000 records together. Labels were used once, here; a run
/// needs none. What the generator does not have (whole names in one field, dates of birth, personal codes) is set by hand, on the
/// careful side.
package struct Weights: Sendable {
    /// What is known of a level before any data is seen.
    package struct Row: Sendable {
        let level: Level
        let bits: Double
        let share: Double
        init(_ level: Level, _ bits: Double, _ share: Double = 0) {
            self.level = level
            self.bits = bits
            self.share = share
        }
    }

    /// log2 of the odds of a compared pair before the comparison, times the size of the world.
    let prior: Double
    let rows: [Row]

    /// A file is judged as a sample of a world at least this much larger: in a file of three hundred a shared phone is no surer proof
    /// than in one of a hundred thousand.
    static let world = 65_536

    package static let standard = Weights(
        prior: 10.2,
        rows: [
            Row(.givenSame, -0.9, 0.6), Row(.givenInitial, 3.7), Row(.givenNear, 4.9), Row(.givenShort, 4.5), Row(.givenSameInitial, -2.1),
            Row(.givenOther, -6.4),
            Row(.familySame, -3.1, 0.53), Row(.familyNear, 2.6), Row(.familyStem, -4.2), Row(.familyOther, -4.1), Row(.familyMissing, -7),
            Row(.swappedSame, 1.8, 0.6), Row(.swappedNear, 6.8),
            Row(.fullSame, -4, 1), Row(.fullNear, 7), Row(.fullWords, 4), Row(.fullOther, -9),
            Row(.mailSame, -4.8, 0.7), Row(.mailLocalSame, 0.6, 0.03), Row(.mailNear, 3.6), Row(.mailDomainSame, -3), Row(.mailOther, -3.5),
            Row(.phoneSame, -3.2, 0.62), Row(.phoneNear, 9), Row(.phoneNeighbour, -3.6), Row(.phoneOther, -3.2),
            Row(.firmSame, -2.9, 0.57), Row(.firmNear, 6.4), Row(.firmPart, 2.5), Row(.firmOther, -2.5),
            Row(.streetSame, -1.5, 0.37), Row(.streetNear, 5.6), Row(.streetOther, -2.3),
            Row(.placeSame, 0.85, 0.16), Row(.placeNear, 2.2), Row(.placeOther, -2.7),
            Row(.regionSame, 0.2), Row(.regionOther, -4.6),
            Row(.codeSame, -0.5, 0.32), Row(.codeOther, -2),
            Row(.identitySame, -3, 0.9), Row(.identityNear, 5), Row(.identityOther, -4),
            Row(.dateSame, 0, 0.7), Row(.dateSlip, 4), Row(.dateOther, -6),
        ])
}

extension Level {
    /// Agreement that alone nearly names a person, unless many share the value.
    var isIdentity: Bool { self == .mailSame || self == .phoneSame }

    /// How rare a value is that `sharers` of `population` records have, in bits.
    ///
    /// Names, firms and places: the counted frequency, blended with a thousand records of the usual spread. Mailboxes, phones and
    /// streets: one among the world's, since a file cannot show how rare they are.
    func rarity(sharers: Int, population: Int) -> Double {
        let usual: Double? =
            switch self {
            case .givenSame: 4
            case .familySame, .swappedSame, .fullSame: 0.5
            case .firmSame: 0.125
            case .placeSame, .regionSame: 16
            case .codeSame, .dateSame: 1
            default: nil
            }
        if let usual { return Bits.log2(population + 1024) - Bits.log2(Double(sharers) + usual) }
        return Bits.log2(population + Weights.world) - Bits.log2(Double(sharers))
    }
}

/// The weights of one run: by level and by how many records share the value that agrees, in 1/256 bit.
///
/// Memory: 16 KB for each level that looks at rarity. Unsafe invariant: every level has a row of `width` entries from its offset on, or
/// one of one.
package final class WeightTable: @unchecked Sendable {  // filled in init, then only read
    private static let width = 4096
    private let values: UnsafeMutablePointer<Int32>
    private let offsets: UnsafeMutablePointer<Int32>
    private let masks: UnsafeMutablePointer<UInt32>
    package let prior: Int32

    /// `shared`: a mailbox or phone that more records have speaks for nobody; its weight falls to nothing without a cliff, so that one
    /// merge more or less does not turn a decision.
    package init(_ weights: Weights, population: Int, shared: Int) {
        let levels = Level.allCases.count
        let rated = weights.rows.filter { $0.share != 0 }
        values = .allocate(capacity: levels + rated.count * Self.width)
        values.initialize(repeating: 0, count: levels + rated.count * Self.width)
        offsets = .allocate(capacity: levels)
        masks = .allocate(capacity: levels)
        for level in 0..<levels {
            offsets[level] = Int32(level)
            masks[level] = 0
        }
        prior = Bits.fixed(weights.prior - Bits.log2(population + Weights.world))
        for row in weights.rows where row.share == 0 { values[Int(row.level.rawValue)] = Bits.fixed(row.bits) }
        for (place, row) in rated.enumerated() {
            let offset = levels + place * Self.width
            offsets[Int(row.level.rawValue)] = Int32(offset)
            masks[Int(row.level.rawValue)] = .max
            for index in 0..<Self.width {
                let bits = row.bits + row.share * row.level.rarity(sharers: Self.sharers(at: index), population: population)
                let excess = row.level.isIdentity && bits > 0 ? max(1, Double(Self.sharers(at: index)) / Double(max(1, shared))) : 1
                values[offset + index] = Bits.fixed(bits / excess)
            }
        }
    }

    deinit {
        values.deallocate()
        offsets.deallocate()
        masks.deallocate()
    }

    @inline(__always) package func weight(_ level: Level, _ sharers: UInt32) -> Int32 {
        let at = Int(level.rawValue)
        return values[Int(offsets[at]) &+ Int(Self.index(of: sharers) & masks[at])]
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
