import KemptCore

/// Turns two records into one match weight in 1/256 bit above even odds.
///
/// Fellegi and Sunter, "A Theory for Record Linkage", 1969: the prior odds that two records are of one customer, plus for each
/// comparison log2(m/u) of what was found. For an agreement u is the share of records that have the very value (term frequency), so a
/// rare name says more than a common one. All integers: the sum does not depend on who adds it up.
struct Scorer {
    let comparer: Comparer
    let evidence: [Evidence]
    let weights: WeightTable
    private let hasOnlyNames: Bool
    let verdicts: Verdicts
    let hasVerdicts: Bool
    let decided: DecidedPairs
    private let limits: MatchLimits
    /// A given name that so many bear is no slip of the pen; slips grow in number with the file.
    let commonName: UInt32
    let isRoleMailbox: @Sendable (Cell) -> Bool
    let contrast: @Sendable (Cell, Cell) -> NameContrast
    let generation: @Sendable (Cell) -> Int
    /// The highest score that does not merge.
    private let ceiling: Int32
    /// The least score that the groups of a model may lift so far.
    private let closeLook: Int32
    private let hasGroups: Bool
    /// Levels that a closer look may better.
    private let promising: UInt64
    /// A model has learned that given names are wrong more often than relatives and twins are likely.
    let namesVary: Bool
    private static let unsteady = 0.05
    /// The weights were learned from the records, as far as they tell what is common there.
    let isLearned: Bool

    /// What an explanation shows of one comparison.
    struct Share {
        let evidence: Int
        let level: Level
        let sharers: UInt32
        let weight: Int32
    }

    /// `population`: the records that are not gone.
    init(
        table: RecordTable, evidence: [Evidence], limits: MatchLimits, population: Int, verdicts: Verdicts = Verdicts(must: [], cannot: []),
        decided: DecidedPairs = .none, model: MatchModel? = nil,
        isRoleMailbox: @escaping @Sendable (Cell) -> Bool = { _ in false },
        contrast: @escaping @Sendable (Cell, Cell) -> NameContrast = { _, _ in .none },
        generation: @escaping @Sendable (Cell) -> Int = { _ in 0 }
    ) {
        self.isRoleMailbox = isRoleMailbox
        self.contrast = contrast
        self.generation = generation
        self.verdicts = verdicts
        hasVerdicts = !verdicts.isEmpty
        self.decided = decided
        isLearned = model != nil
        self.limits = limits
        commonName = UInt32(clamping: max(20, population / 10_000))
        let namesPersons = evidence.contains { $0.kind == .names || $0.kind == .full }
        comparer = Comparer(table: table, comparesFirms: !namesPersons)
        self.evidence = model?.ranked(evidence) ?? Self.ranked(evidence, table)
        hasOnlyNames = evidence.allSatisfy { $0.kind == .names || $0.kind == .full }
        ceiling = Int32(clamping: limits.auto - 1)
        closeLook = Int32(clamping: limits.review - 16 * 256)
        let standard = Weights.standard
        let ranked = self.evidence
        let learned = model
        weights = WeightTable(
            prior: Bits.fixed(learned?.prior(population: population) ?? standard.prior - Bits.log2(population + Weights.world)),
            items: ranked.indices.map { index in
                let usual = standard.rows(of: ranked[index])
                return learned?.rows(index, ranked, usual: usual) ?? usual
            }, kinds: ranked.map(\.kind),
            population: population, shared: limits.shared, groups: learned.flatMap { $0.groups.isEmpty ? nil : GroupTable($0, ranked) })
        hasGroups = weights.groups != nil
        // People are told apart by their names: how their firm is spelled decides too little to fetch its text again.
        let decidesByFirm = model != nil || !ranked.contains { $0.kind == .names || $0.kind == .full }
        promising = weights.promising.reduce(0) { $0 | $1.bit } & (decidesByFirm ? .max : ~Level.firmOther.bit)
        namesVary = (learned?.share(of: .givenOther) ?? 0) >= Self.unsteady
    }

    /// Settles by the data what the types cannot tell. Of several place fields the one with the most distinct values is the place, the
    /// others are what it lies in. A code is an identity when few records share one.
    private static func ranked(_ evidence: [Evidence], _ table: RecordTable) -> [Evidence] {
        var ranked = evidence
        let places = evidence.indices.filter { evidence[$0].kind == .place }
        let finest = places.max { table.spaces[evidence[$0].space].count < table.spaces[evidence[$1].space].count }
        for index in places where index != finest { ranked[index].kind = .region }
        for index in evidence.indices where evidence[index].kind == .code && evidence[index].mayIdentify {
            if table.identifies(evidence[index].slot) { ranked[index].kind = .identity }
        }
        return ranked
    }

    /// The weight of a pair; what a person decided goes before the user's rules, and they before the weights.
    ///
    /// Some things no sum of weights may outvote, because they keep strangers apart; such a pair goes to a person instead: see
    /// `isDoubtful`, and a name alone, however rare.
    func score(_ a: UInt32, _ b: UInt32) -> Int32 {
        let (x, y) = (comparer.table.line(a), comparer.table.line(b))
        if x[FeatureLayout.flagSlot] & y[FeatureLayout.flagSlot] & RecordTable.isDecided != 0, let verdict = decided.verdict(a, b) {
            switch verdict {
            case .same: return Verdicts.same
            case .never: return Verdicts.never
            case .again, .sameAgain: return min(max(weigh(x, y), Int32(clamping: limits.review)), ceiling)
            }
        }
        return weigh(x, y)
    }

    /// True when a person has decided about the pair and must look at it again: nothing else may bring the two together meanwhile.
    func awaitsPerson(_ a: UInt32, _ b: UInt32) -> Bool { decided.verdict(a, b)?.awaitsPerson == true }

    /// True when a person has said *not one customer* of the pair, and it has changed since.
    func wasRefused(_ a: UInt32, _ b: UInt32) -> Bool { decided.verdict(a, b) == .again }

    @inline(__always) private func weigh(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Int32 {
        if hasVerdicts, let verdict = verdicts.score(x, y) { return verdict }
        var sum = add(x, y, closely: false)
        let closely = deservesCloseLook(sum)
        if closely { sum = addClosely(x, y) }
        if hasGroups, sum.total >= closeLook, let groups = weights.groups { sum.total &+= groups.change(lanes(x, y, groups, closely: closely)) }
        if sum.total < ceiling { return sum.total }
        if sum.support < Self.spoke, !hasOnlyNames { return ceiling }
        return isDoubtful(sum.seen, x, y) ? ceiling : sum.total
    }

    /// False when nothing that a closer look may find would turn the decision: most pairs are far below, and what merges already merges.
    @inline(__always) func deservesCloseLook(_ sum: Sum) -> Bool {
        if hasGroups { return sum.total >= closeLook }
        if sum.total > ceiling || sum.total < closeLook || sum.seen & promising == 0 { return false }
        return sum.total &+ hope(sum.seen & promising) > ceiling
    }

    /// What a closer look at the levels seen can add at most.
    @inline(never) private func hope(_ seen: UInt64) -> Int32 {
        weights.promising.reduce(0) { seen & $1.bit == 0 ? $0 : $0 &+ $1.gain }
    }

    /// True when the weight of a pair rests on a closer look.
    func looksClosely(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool { deservesCloseLook(add(x, y, closely: false)) }

    /// What was found in a pair, one bit a level.
    @inline(never) func levels(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> UInt64 { add(x, y, closely: false).seen }

    @inline(never) private func addClosely(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Sum { add(x, y, closely: true) }

    struct Sum {
        var total: Int32
        /// What speaks for the match beside the name.
        var support: Int32 = 0
        var seen: UInt64 = 0
    }

    /// What each group of the model changes in the sum.
    func lanes(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>, _ groups: GroupTable, closely: Bool) -> SIMD8<Int32> {
        var lanes = groups.start
        for index in evidence.indices {
            compare(evidence[index], x, y, closely: closely) { level, _ in lanes &+= groups.correction(index, level) }
        }
        return lanes
    }

    /// `closely`: texts are fetched where numbers and sketches say *different*. `note` is told of each comparison.
    @inline(__always) func add(
        _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>, closely: Bool,
        note: (_ evidence: Int, Level, _ weight: Int32) -> Void = { _, _, _ in }
    ) -> Sum {
        var sum = Sum(total: weights.prior)
        evidence.withUnsafeBufferPointer { list in
            for index in list.indices {
                compare(list[index], x, y, closely: closely) { level, sharers in
                    let weight = weights.weight(index, level, sharers)
                    sum.total &+= weight
                    sum.seen |= level.bit
                    if !level.isName { sum.support &+= max(0, weight) }
                    note(index, level, weight)
                }
            }
        }
        return sum
    }

    @inline(__always) func compare(
        _ item: Evidence, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, closely: Bool, _ report: (Level, UInt32) -> Void
    ) {
        if item.kind == .names {
            compareNames(item, a, b, report)
            return
        }
        let (x, y) = (a[item.slot], b[item.slot])
        if x == 0 || y == 0 { return }
        if x == y {
            report(item.sameLevel, comparer.sharers(item.slot, x))
            return
        }
        let finding: Comparer.Finding =
            switch item.kind {
            case .email: comparer.email(a, b, item)
            case .phone: comparer.phone(a, b, item)
            case .organisation: comparer.organisation(a, b, item, closely: closely)
            case .street: comparer.street(a, b, item, closely: closely)
            case .place: comparer.place(x, y, item, closely: closely)
            case .region: Comparer.Finding(level: .regionOther)
            case .code: comparer.code(x, y, item, closely: closely)
            case .identity: comparer.identity(x, y, item)
            case .date: comparer.date(x, y, item)
            case .full, .names: comparer.full(x, y, item)
            }
        report(finding.level, finding.sharers)
    }

    /// How many bear the name that stands exchanged; of two such names the rarer counts, whichever record is asked first.
    private func exchanged(_ given: UInt32, _ family: UInt32, _ other: UnsafePointer<UInt32>, _ item: Evidence) -> UInt32 {
        func bearers(_ name: UInt32) -> UInt32 { max(comparer.sharers(item.slot, name), comparer.sharers(item.second, name)) }
        return min(given == other[item.second] ? bearers(given) : .max, family == other[item.slot] ? bearers(family) : .max)
    }

    @inline(__always) private func compareNames(
        _ item: Evidence, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ report: (Level, UInt32) -> Void
    ) {
        let (givenA, givenB) = (a[item.slot], b[item.slot])
        let (familyA, familyB) = (a[item.second], b[item.second])
        let bothGiven = givenA != 0 && givenB != 0
        let bothFamily = familyA != 0 && familyB != 0
        if bothGiven, bothFamily, givenA != givenB, familyA != familyB {
            let level = comparer.swapped(a, b, item)
            if level == .swappedSame || level == .swappedNear || level == .swappedHalf && comparer.differ(a, b, item) {
                report(level, exchanged(givenA, familyA, b, item))
                return
            }
        }
        if bothGiven {
            if givenA == givenB {
                report(.givenSame, comparer.sharers(item.slot, givenA))
            } else {
                report(comparer.given(givenA, givenB, item), 0)
            }
        }
        if bothFamily {
            if familyA == familyB {
                report(.familySame, comparer.sharers(item.second, familyA))
            } else {
                report(comparer.family(familyA, familyB, item), 0)
            }
        } else {
            report(.familyMissing, 0)
        }
    }
}
