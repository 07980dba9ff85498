import KemptCore

/// Merges many copies of one record: before anything is compared, and again when nothing else joins any more, for rarity has changed by then.
///
/// A group is merged where the record would be merged with one copy of itself. More than a customer may have are left as links for a person.
/// Where records of one source are not compared, or a customer has one record in each, there are none.
struct CopyMerging {
    private let plan: MatchPlan
    private let table: RecordTable
    private let groups: CustomerGroups
    private let order: TrustOrder
    /// Copies that are not merged, in the order of trust.
    private var open: [[UInt32]]
    private(set) var merged = 0

    init(_ plan: MatchPlan, _ groups: CustomerGroups, _ order: TrustOrder, _ finder: CopyFinder) {
        self.plan = plan
        self.groups = groups
        self.order = order
        table = finder.table
        let isOff = plan.onePerSource || !plan.scope.compares(oneSource: true) || plan.training != nil
        open = (isOff ? [] : finder.groups()).map { rows in
            var rows = rows
            order.sort(&rows)
            return rows
        }
    }

    private struct Judged {
        let rows: [UInt32]
        var links: [(link: Link, reason: MatchDecision.Reason)] = []
        /// Enough to be one customer.
        var isOne: Bool { !links.isEmpty }
    }

    /// Merges what can be merged; returns the records that stand for the copies now, ascending. `take` takes the members of a customer out.
    mutating func merge(_ scorer: @autoclosure () -> Scorer, take: (ArraySlice<UInt32>) -> Void) -> [UInt32] {
        open = open.map { standing($0) }.filter { $0.count > 1 }
        if open.isEmpty { return [] }
        var survivors: [UInt32] = []
        for group in judged(ClusterJudge(plan: plan, scorer: scorer(), order: order)) where group.isOne && group.rows.count <= plan.limits.cluster {
            let survivor = group.rows[0]
            for (row, link) in zip(group.rows.dropFirst(), group.links) {
                groups.merge(row, into: survivor, link.reason)
                table.setFlag(row, RecordTable.isCopy)
            }
            table.setFlag(survivor, RecordTable.hasCopies)
            take(group.rows[...])
            survivors.append(survivor)
            merged += group.links.count
        }
        return survivors.sorted()
    }

    /// Copies that are too many for one customer, each linked with the first.
    func links(_ scorer: @autoclosure () -> Scorer) -> [Link] {
        if open.allSatisfy({ $0.count <= plan.limits.cluster }) { return [] }
        return judged(ClusterJudge(plan: plan, scorer: scorer(), order: order)).filter { $0.rows.count > plan.limits.cluster }
            .flatMap { $0.links.map(\.link) }
    }

    /// Those that have not been merged meanwhile.
    private func standing(_ rows: [UInt32]) -> [UInt32] { rows.filter { !table.has($0, RecordTable.isGone | RecordTable.isGolden) } }

    /// Weighs the first record of each group with its copies as if all groups were there once, so that none makes another's values frequent.
    private func judged(_ judge: ClusterJudge) -> [Judged] {
        let counted = open.flatMap { $0.dropFirst().filter { !table.has($0, RecordTable.isStale) } }
        for row in counted { table.count(row, -1) }
        defer { for row in counted { table.count(row, 1) } }
        return open.map { rows in
            let links = rows.dropFirst().map { row in
                Link(a: min(rows[0], row), b: max(rows[0], row), score: judge.scorer.score(rows[0], row))
            }
            let isOne = links.allSatisfy { Int($0.score) >= plan.limits.auto }
            return Judged(rows: rows, links: isOne ? links.map { ($0, judge.reason($0)) } : [])
        }
    }
}
