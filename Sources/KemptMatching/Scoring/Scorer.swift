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
    private let verdicts: Verdicts
    private let hasVerdicts: Bool
    private let decided: DecidedPairs
    private let limits: MatchLimits
    /// A given name that so many bear is no slip of the pen; slips grow in number with the file.
    let commonName: UInt32
    let isRoleMailbox: @Sendable (Cell) -> Bool
    /// The highest score that does not merge.
    private let ceiling: Int32

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
        decided: DecidedPairs = .none,
        isRoleMailbox: @escaping @Sendable (Cell) -> Bool = { _ in false }
    ) {
        self.isRoleMailbox = isRoleMailbox
        self.verdicts = verdicts
        hasVerdicts = !verdicts.isEmpty
        self.decided = decided
        self.limits = limits
        commonName = UInt32(clamping: max(20, population / 10_000))
        comparer = Comparer(table: table)
        self.evidence = Self.ranked(evidence, table)
        hasOnlyNames = evidence.allSatisfy { $0.kind == .names || $0.kind == .full }
        ceiling = Int32(clamping: limits.auto - 1)
        weights = WeightTable(.standard, population: population, shared: limits.shared)
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
            case .again: return min(max(weigh(x, y), Int32(clamping: limits.review)), ceiling)
            }
        }
        return weigh(x, y)
    }

    /// True when a person has decided about the pair and must look at it again: nothing else may bring the two together meanwhile.
    func awaitsPerson(_ a: UInt32, _ b: UInt32) -> Bool {
        if decided.pairs.isEmpty { return false }
        return decided.verdict(a, b) == .again
    }

    @inline(__always) private func weigh(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Int32 {
        if hasVerdicts, let verdict = verdicts.score(x, y) { return verdict }
        var total = weights.prior
        var support: Int32 = 0
        var seen: UInt64 = 0
        evidence.withUnsafeBufferPointer { list in
            for index in list.indices {
                compare(list[index], x, y) { level, sharers in
                    let weight = weights.weight(level, sharers)
                    total &+= weight
                    seen |= level.bit
                    if !level.isName { support &+= max(0, weight) }
                }
            }
        }
        if total < ceiling { return total }
        if support < Self.spoke, !hasOnlyNames { return ceiling }
        return isDoubtful(seen, x, y) ? ceiling : total
    }

    /// A bit for each comparison that spoke for the match by more than a bit: two bits an item of evidence, for its first and second field.
    func agreed(_ a: UInt32, _ b: UInt32) -> UInt64 {
        let (x, y) = (comparer.table.line(a), comparer.table.line(b))
        var mask: UInt64 = hasVerdicts && verdicts.score(x, y) == Verdicts.same ? RuleTexts.mustMatch : 0
        if !decided.pairs.isEmpty, decided.verdict(a, b) == .same { mask = RuleTexts.decided }
        for index in evidence.indices.prefix(31) {
            compare(evidence[index], x, y) { level, sharers in
                if weights.weight(level, sharers) <= Self.spoke { return }
                mask |= (level.isSwapped ? 3 : level.isFamily ? 2 : 1) << UInt64(index * 2)
            }
        }
        return mask
    }

    /// One bit: less is not worth a word.
    private static let spoke: Int32 = 256

    func explain(_ a: UInt32, _ b: UInt32) -> [Share] {
        let (x, y) = (comparer.table.line(a), comparer.table.line(b))
        var shares: [Share] = []
        for index in evidence.indices {
            compare(evidence[index], x, y) { level, sharers in
                shares.append(Share(evidence: index, level: level, sharers: sharers, weight: weights.weight(level, sharers)))
            }
        }
        return shares
    }

    @inline(__always) private func compare(
        _ item: Evidence, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ report: (Level, UInt32) -> Void
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
            case .organisation: comparer.organisation(a, b, item)
            case .street: comparer.street(a, b, item)
            case .place: comparer.place(x, y, item)
            case .region: Comparer.Finding(level: .regionOther)
            case .code: Comparer.Finding(level: .codeOther)
            case .identity: comparer.identity(x, y, item)
            case .date: comparer.date(x, y, item)
            case .full, .names: comparer.full(x, y, item)
            }
        report(finding.level, finding.sharers)
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
            if level != .none {
                report(level, max(comparer.sharers(item.slot, givenA), comparer.sharers(item.second, givenA)))
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
