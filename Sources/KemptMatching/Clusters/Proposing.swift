import KemptCore

/// `merge: propose`: of what belongs together only that is merged which a person has decided; the rest is written down.
struct Proposing {
    struct Outcome {
        var rows: [UInt32] = []
        var ends: [Int] = []
        var reasons: [MatchDecision.Reason] = []
        var proposals: [MatchDecision.Proposal] = []
    }
    let order: TrustOrder
    /// What speaks for one pair by itself.
    let reason: (UInt32, UInt32) -> MatchDecision.Reason
    /// By row: those whom people have put together with it.
    private let same: [UInt32: [UInt32]]

    init(_ decided: DecidedPairs, order: TrustOrder, reason: @escaping (UInt32, UInt32) -> MatchDecision.Reason) {
        self.order = order
        self.reason = reason
        var same: [UInt32: [UInt32]] = [:]
        for pair in decided.pairs where pair.verdict == .same {
            same[pair.low, default: []].append(pair.high)
            same[pair.high, default: []].append(pair.low)
        }
        self.same = same
    }

    /// Takes a cluster, members in the order of trust, apart: each part that people have put together keeps its most trusted record, and that is
    /// proposed for the survivor of the whole. So there are as many merges and proposals together as `auto` would make merges.
    func add(_ members: [UInt32], _ reasons: [MatchDecision.Reason], to outcome: inout Outcome) {
        let heads = heads(of: members)
        for head in members.indices where heads[head] == head {
            let part = members.indices.filter { heads[$0] == head }
            if part.count > 1 {
                outcome.rows += part.map { members[$0] }
                outcome.reasons += part.map { $0 == head ? .none : reasons[$0] }
                outcome.ends.append(outcome.rows.count)
            }
            if head > 0 {
                // The strongest link of a decided record is the decision, which says nothing of this merge.
                let isDecided = reasons[head].agreed & RuleTexts.decided != 0
                let why = isDecided ? reason(members[0], members[head]) : reasons[head]
                outcome.proposals.append(MatchDecision.Proposal(row: members[head], survivor: members[0], reason: why))
            }
        }
    }

    /// For each member the first of its part. References alone are left alone, as everywhere.
    private func heads(of members: [UInt32]) -> [Int] {
        var heads = Array(members.indices)
        if !members.contains(where: { same[$0] != nil }) { return heads }
        let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        for start in members.indices where heads[start] == start && !order.isReference(members[start]) {
            var open = [start]
            while let place = open.popLast() {
                for row in same[members[place]] ?? [] {
                    guard let next = places[row], next > start, heads[next] == next else { continue }
                    heads[next] = start
                    open.append(next)
                }
            }
        }
        return heads
    }
}
