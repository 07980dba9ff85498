import KemptCore

extension MatchDecider {
    /// Merges many copies of one record before anything is compared, where the record would be merged with one copy. More than a customer may have
    /// are left as links for a person. Where records of one source are not compared, or a customer has one record in each, there are none.
    func mergeCopies(
        _ finder: CopyFinder, _ groups: CustomerGroups, _ order: TrustOrder, _ population: inout Int, _ makeScorer: (Int) -> Scorer
    ) -> (merged: Int, open: [Link]) {
        if plan.onePerSource || !plan.scope.compares(oneSource: true) || plan.training != nil { return (0, []) }
        let found = finder.groups()
        if found.isEmpty { return (0, []) }
        let table = finder.table
        let judge = ClusterJudge(plan: plan, scorer: makeScorer(population), order: order)
        var (merged, open): (Int, [Link]) = (0, [])
        for group in found {
            var rows = group
            order.sort(&rows)
            guard let links = links(rows, judge) else { continue }
            if rows.count > plan.limits.cluster {
                open += links.map(\.link)
                continue
            }
            for (row, link) in zip(rows.dropFirst(), links) {
                groups.merge(row, into: rows[0], link.reason)
                table.setFlag(row, RecordTable.isCopy)
            }
            table.setFlag(rows[0], RecordTable.hasCopies)
            take(rows[...], order, table, &population)
            merged += links.count
        }
        return (merged, open)
    }

    /// The first record with each copy, weighed as if it were there once; nil when that would not be merged.
    private func links(_ rows: [UInt32], _ judge: ClusterJudge) -> [(link: Link, reason: MatchDecision.Reason)]? {
        let table = judge.scorer.comparer.table
        let counted = rows.dropFirst().filter { !table.has($0, RecordTable.isStale) }
        for row in counted { table.count(row, -1) }
        defer { for row in counted { table.count(row, 1) } }
        let links = rows.dropFirst().map { row in
            Link(a: min(rows[0], row), b: max(rows[0], row), score: judge.scorer.score(rows[0], row))
        }
        return links.allSatisfy { Int($0.score) >= plan.limits.auto } ? links.map { ($0, judge.reason($0)) } : nil
    }
}
