import KemptCore

/// A model to be learned: handed to the step before a run, filled by it.
public final class ModelTraining: @unchecked Sendable {  // `model` is set once, by the one thread that decides
    public internal(set) var model: MatchModel?
    /// Whose the records are, where somebody knows: then shares are counted instead of estimated.
    let told: [ToldCustomer]
    public init(told: [ToldCustomer] = []) { self.told = told }
}

/// The model that a run weighs by: read in the prologue, then shared by every worker.
public final class ModelBook: @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    public private(set) var model: MatchModel?
    public init() {}
    public init(_ model: MatchModel) { self.model = model }
    public func fill(_ model: MatchModel) { self.model = model }
}

/// Learns a model from the records of one run.
struct ModelLearner {
    let plan: MatchPlan
    let scorer: Scorer
    let finder: PairFinder
    let crew: Crew
    let customers: ToldCustomers?

    func learn(population: Int) -> MatchModel {
        let names = FieldFinder(plan.fields).names(scorer.evidence)
        let facets = Array(PatternFacet.all(scorer.evidence, names: names).prefix(PatternFacet.most))
        let table = scorer.comparer.table
        let candidates = PatternCounts.ofCandidates(finder, scorer, crew: crew) { a, b in
            customers?.areOne(a, b) ?? (Int(scorer.score(a, b)) >= plan.limits.auto)
        }
        let sample = PatternCounts.ofStrangers(table, scorer, plan.scope, crew: crew)
        let pairs = Self.pairs(of: table, plan.scope)
        let everyone = facets.indices.map { Self.everyone($0, facets[$0], sample, scorer, pairs) }
        var estimation = Estimation(facets: facets, candidates: candidates, everyone: everyone.map(\.counts), pairs: pairs, isTold: customers != nil)
        estimation.run()
        let learned = facets.indices.map { index -> MatchModel.Facet in
            let facet = facets[index]
            return MatchModel.Facet(
                fields: facet.fields, kind: "\(scorer.evidence[facet.item].kind)",
                findings: facet.levels.indices.map { level in
                    let (m, u) = (Bits.log2(estimation.groups[0].shares[index][level]), Bits.log2(estimation.groups[1].shares[index][level]))
                    let others = estimation.groups.dropFirst(2).map { MatchModel.fixed(Bits.log2($0.shares[index][level])) }
                    return MatchModel.Finding(
                        name: facet.levels[level].name, match: MatchModel.fixed(m), stranger: MatchModel.fixed(u),
                        weight: MatchModel.fixed(max(Self.least, min(facet.levels[level].isDifference ? 0 : Self.most, m - u))),
                        groups: others)
                }, rarity: MatchModel.fixed(everyone[index].rarity))
        }
        return MatchModel(
            contract: MatchModel.contract(of: plan), records: population, pairs: candidates.total,
            matches: Int(estimation.matchCount.rounded()),
            odds: MatchModel.fixed(Bits.log2(max(1, estimation.groups[0].size) / pairs)),
            groups: zip(estimation.reasons, estimation.groups.dropFirst(2)).map { reason, group in
                MatchModel.Group(name: reason.rawValue, odds: MatchModel.fixed(Bits.log2(max(1, group.size) / pairs)))
            }, facets: learned)
    }

    /// Pairs of records that could be compared: not two references, and of one source or of two as `scope` has it.
    private static func pairs(of table: RecordTable, _ scope: MatchScope) -> Double {
        var bySource: [UInt32: Int] = [:]
        var references = 0
        for row in 0..<UInt32(table.rowCount) {
            if table.has(row, RecordTable.isReference) {
                references += 1
                if scope == .within { continue }
            }
            bySource[table.source(row), default: 0] += 1
        }
        func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
        let within = bySource.values.reduce(0) { $0 + pairs($1) }
        switch scope {
        case .everything: return Double(max(1, pairs(table.rowCount) - pairs(references)))
        case .across: return Double(max(1, pairs(table.rowCount) - within))
        case .within: return Double(max(1, within))
        }
    }

    /// No finding alone decides: a field is copied, or wrong, more often than the smallest shares would say.
    private static let most = 12.0
    private static let least = -10.0

    /// How many of all pairs show each level of a facet: exact agreement counted from the values, the rest from the sample.
    private static func everyone(
        _ index: Int, _ facet: PatternFacet, _ sample: PatternCounts, _ scorer: Scorer, _ pairs: Double
    ) -> (counts: [Double], rarity: Double) {
        let rows = Double(scorer.comparer.table.rowCount)
        var seen = [Double](repeating: 0, count: facet.levels.count)
        for entry in sample.entries {
            let code = PatternCounts.code(entry.pattern, index)
            if code > 0, code <= seen.count { seen[code - 1] += Double(entry.count) }
        }
        let share = seen.reduce(0, +) / Double(max(1, sample.total))
        let sum = max(1, seen.reduce(0, +))
        var counts = seen.map { $0 / sum * share * pairs }
        let item = scorer.evidence[facet.item]
        let slot = facet.levels[0].isFamily ? item.second : item.slot
        guard let agreement = scorer.comparer.table.agreement(slot) else { return (counts, 0) }
        let others = counts[1...].reduce(0, +)
        let agreeing = agreement.pairs * min(1, pairs / max(1, rows * (rows - 1) / 2))
        let rest = max(0, share * pairs - agreeing)
        for level in 1..<counts.count where others > 0 { counts[level] *= rest / others }
        counts[0] = agreeing
        // Of two records that agree by chance, a value of this rarity is what they have.
        let typical = max(1, Int(agreement.sharers.rounded()))
        return (counts, facet.levels[0].rarity(sharers: typical, population: scorer.comparer.table.rowCount))
    }
}

extension RecordTable {
    /// How many pairs of records agree on a feature, and how many records have the value that such a pair has (the geometric middle).
    func agreement(_ slot: Int) -> (pairs: Double, sharers: Double)? {
        guard slot > 0, isCounted(slot) else { return nil }
        let space = layout.features[slot - 1].space
        var pairs = 0.0
        var bits = 0.0
        for number in 1..<UInt32(spaces[space].count + 1) {
            let count = Double(sharers(slot, number))
            if count < 2 { continue }
            let agreeing = count * (count - 1) / 2
            pairs += agreeing
            bits += agreeing * Bits.log2(count)
        }
        return (pairs, pairs > 0 ? Bits.exp2(bits / pairs) : 1)
    }
}
