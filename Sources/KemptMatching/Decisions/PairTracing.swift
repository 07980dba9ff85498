import KemptCore

/// Finds the records through which two are one customer that would not be merged by themselves: what `explain pair` names.
///
/// Leaves the table as it was before merging, as far as the customer's records are concerned: it is of no use for matching afterwards.
/// Cost: every pair of the customer's records is weighed once, so of very many only the first are looked at.
struct PairTracing {
    let plan: MatchPlan
    /// The scorer as it was before anything was merged.
    let scorer: Scorer
    let golden: GoldenLines
    let groups: CustomerGroups
    let crew: Crew

    private static let mostRecords = 300
    private var table: RecordTable { scorer.comparer.table }

    /// The fewest records that lead from one to the other, each two neighbours of which the weights would merge; none when there is no such way.
    func between(_ one: UInt32, _ other: UInt32) -> [UInt32] {
        let others = groups.members(of: groups.survivor(of: one)).filter { $0 != one && $0 != other }.prefix(Self.mostRecords)
        let rows = [one, other] + others
        table.putBack(rows, golden, groups, crew)
        var before: [UInt32: UInt32] = [:]
        var reached = [one]
        while before[other] == nil, !reached.isEmpty {
            var next: [UInt32] = []
            for row in reached {
                for neighbour in rows where neighbour != one && before[neighbour] == nil && areMerged(row, neighbour) {
                    before[neighbour] = row
                    next.append(neighbour)
                }
            }
            reached = next
        }
        var way: [UInt32] = []
        var row = other
        while let earlier = before[row], earlier != one {
            way.append(earlier)
            row = earlier
        }
        return way.reversed()
    }

    private func areMerged(_ a: UInt32, _ b: UInt32) -> Bool {
        if a == b || table.has(a, RecordTable.isReference) && table.has(b, RecordTable.isReference) { return false }
        return plan.scope.compares(oneSource: table.source(a) == table.source(b)) && Int(scorer.score(a, b)) >= plan.limits.auto
    }
}
