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
    package struct Row: Sendable, Equatable {
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
    package let prior: Double
    package let rows: [Row]

    /// A file is judged as a sample of a world at least this much larger: in a file of three hundred a shared phone is no surer proof
    /// than in one of a hundred thousand.
    static let world = 65_536

    package static let standard = Weights(
        prior: 10.2,
        rows: [
            Row(.givenSame, -0.9, 0.6), Row(.givenInitial, 3.7), Row(.givenNear, 4.9), Row(.givenShort, 4.5), Row(.givenSameInitial, -2.1),
            Row(.givenOther, -6.4),
            Row(.familySame, -3.1, 0.53), Row(.familyNear, 2.6), Row(.familyStem, -4.2), Row(.familyOther, -4.1), Row(.familyMissing, -7),
            Row(.swappedSame, 1.8, 0.6), Row(.swappedNear, 6.8), Row(.swappedHalf, -10.5),
            Row(.fullSame, -4, 1), Row(.fullNear, 7), Row(.fullWords, 4), Row(.fullOther, -9),
            Row(.mailSame, -4.8, 0.7), Row(.mailLocalSame, 0.6, 0.03), Row(.mailNear, 3.6), Row(.mailDomainSame, -3), Row(.mailOther, -3.5),
            Row(.phoneSame, -3.2, 0.62), Row(.phoneNear, 9), Row(.phoneNeighbour, -3.6), Row(.phoneDesk, 0),
            Row(.phoneOther, -3.2),
            Row(.firmSame, -2.9, 0.57), Row(.firmNear, 6.4), Row(.firmPart, 2.5), Row(.firmWords, -2.5), Row(.firmOther, -2.5),
            Row(.streetSame, -1.5, 0.37), Row(.streetNear, 5.6), Row(.streetStem, 0), Row(.streetOther, -2.3),
            Row(.placeSame, 0.85, 0.16), Row(.placeNear, 2.2), Row(.placeOther, -2.7),
            Row(.regionSame, 0.2), Row(.regionOther, -4.6),
            Row(.codeSame, -0.5, 0.32), Row(.codeNear, -2), Row(.codeOther, -2),
            Row(.identitySame, -3, 0.9), Row(.identityNear, 5), Row(.identityOther, -4),
            Row(.dateSame, 0, 0.7), Row(.dateSlip, 4), Row(.dateOther, -6),
        ])

    /// The rows of one comparison: of a code with check digits the whole rarity counts, because one that agrees by a slip is seldom valid.
    func rows(of evidence: Evidence) -> [Row] {
        evidence.isRegistered ? rows.map { $0.level == .identitySame ? Row(.identitySame, 0, 1) : $0 } : rows
    }
}

extension Level {
    /// Agreement that alone nearly names a person, unless many share the value.
    var isIdentity: Bool { self == .mailSame || self == .phoneSame }

    /// How rare a value is that `sharers` of `population` records have, in bits.
    ///
    /// Names, firms and places: the counted frequency, blended with a thousand records of the usual spread. Mailboxes, phones and
    /// streets: one among the world's, since a file cannot show how rare they are.
    func rarity(sharers: Int, population: Int) -> Double {
        worldBits(population: population) - Bits.log2(Double(sharers) + usualSharers)
    }

    /// How many records have a value of the usual spread, for levels whose rarity a file can show; 0 for others.
    var usualSharers: Double {
        switch self {
        case .givenSame: 4
        case .familySame, .swappedSame, .fullSame: 0.5
        case .firmSame: 0.125
        case .placeSame, .regionSame: 16
        case .codeSame, .dateSame: 1
        default: 0
        }
    }

    /// log2 of the records that a value is one among.
    func worldBits(population: Int) -> Double { Bits.log2(population + (usualSharers == 0 ? Weights.world : 1024)) }
}
