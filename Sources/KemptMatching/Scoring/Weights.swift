/// The weight of each level, and the prior.
///
/// A weight is `bits + rarity · log2(N / sharers)`: for agreement on a value that `sharers` of N records have, log2(1/u) is its rarity. Fields
/// depend on each other (colleagues share an employer, a domain and a street; a mailbox is named for its owner), so less than the whole rarity counts:
/// the factors are what a logistic regression gives them when all fields are judged together.
///
/// Source: fitted on seed 1 of the project's own generator at 100,000 and at 1,000,000 records, which gave the same figures within half a bit; the
/// mean of both, rounded. Labels were used once, here; a run needs none.
struct Weights: Sendable {
    /// 256 · log2 of the odds of a compared pair, before the comparison, times the number of records.
    let prior: Int32
    /// By level, in 1/256 bit.
    private let base: [Int32]
    /// By level: the share of the rarity that counts, in 1/256.
    private let scale: [Int32]

    init(prior: Double, _ table: [(Level, bits: Double, rarity: Double)]) {
        var base = Array(repeating: Int32(0), count: Level.allCases.count)
        var scale = base
        for (level, bits, rarity) in table {
            base[Int(level.rawValue)] = Int32(bits * 256)
            scale[Int(level.rawValue)] = Int32(rarity * 256)
        }
        self.prior = Int32(prior * 256)
        self.base = base
        self.scale = scale
    }

    @inline(__always) func weight(_ level: Level, rarity: Int32) -> Int32 {
        base[Int(level.rawValue)] &+ (scale[Int(level.rawValue)] &* rarity) >> 8
    }

    static let standard = Weights(
        prior: 7.6,
        [
            (.givenSame, -1.65, 0.7), (.givenInitial, 4.3, 0), (.givenNear, 5, 0), (.givenShort, 1, 0), (.givenSameInitial, -1.6, 0),
            (.givenOther, -7, 0), (.familySame, -1.7, 0.65), (.familyNear, 5.1, 0), (.familyStem, -1.9, 0), (.familyOther, -1.5, 0),
            (.swappedSame, 0.3, 1), (.swappedNear, 4, 0), (.fullSame, -1.7, 1), (.fullNear, 9, 0), (.fullWords, 6, 0), (.fullOther, -7, 0),
            (.mailSame, -1.2, 0.52), (.mailLocalSame, -0.5, 0.12), (.mailNear, 4.9, 0), (.mailDomainSame, -3, 0), (.mailOther, -3.8, 0),
            (.phoneSame, -0.3, 0.48), (.phoneNear, 7, 0), (.phoneNeighbour, -3, 0), (.phoneOther, -2.5, 0),
            (.firmSame, 0.15, 0.35), (.firmNear, 5.7, 0), (.firmPart, 0.7, 0), (.firmOther, -2.9, 0),
            (.streetSame, 0, 0.27), (.streetNear, 3.4, 0), (.streetOther, -2.3, 0),
            (.placeSame, 1.8, 0), (.placeNear, 1.2, 0), (.placeOther, -2.8, 0), (.codeSame, 0.3, 0.26), (.codeOther, -2, 0),
            (.dateSame, -0.5, 0.7), (.dateSlip, 4, 0), (.dateOther, -6, 0),
        ])
}
