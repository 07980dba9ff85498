import KemptCore

/// Says of each cluster who survives and why each member belongs, and which pairs a person should see.
struct ClusterJudge {
    let plan: MatchPlan
    let scorer: Scorer
    let order: TrustOrder

    /// Items between asking for what one needs and its turn.
    private static let ahead = 16

    func with(_ scorer: Scorer) -> ClusterJudge { ClusterJudge(plan: plan, scorer: scorer, order: order) }

    /// Merges every cluster that has a base record into its most trusted one; returns the survivors, ascending. References alone are
    /// left alone.
    func merge(_ builder: inout ClusterBuilder, _ links: [Link], into groups: CustomerGroups, _ crew: Crew) -> [UInt32] {
        var best = [Int32](repeating: -1, count: builder.rows.count)
        for (index, link) in links.enumerated() {
            builder.ask(for: links, behind: index)
            let (a, b) = (builder.index(of: link.a), builder.index(of: link.b))
            guard builder.root(a) == builder.root(b) else { continue }
            if best[Int(a)] < 0 { best[Int(a)] = Int32(index) }
            if best[Int(b)] < 0 { best[Int(b)] = Int32(index) }
        }
        var survivors: [UInt32] = []
        var merged: [(row: UInt32, survivor: UInt32, link: Int)] = []
        let (rows, ends) = builder.clusters()
        var start = 0
        for row in rows.prefix(Self.ahead) { order.ask(for: row) }
        for end in ends {
            for row in rows[min(start + Self.ahead, rows.count)..<min(end + Self.ahead, rows.count)] { order.ask(for: row) }
            var ranked = Array(rows[start..<end])
            order.sort(&ranked)
            start = end
            if order.isReference(ranked[0]) { continue }
            for row in ranked.dropFirst() { merged.append((row, ranked[0], Int(best[Int(builder.index(of: row))]))) }
            survivors.append(ranked[0])
        }
        let reasons = reasons(merged.map(\.link), links, crew)
        for (member, reason) in zip(merged, reasons) { groups.merge(member.row, into: member.survivor, reason) }
        return survivors.sorted()
    }

    /// The reasons of some links by index, none for -1. What agreed is compared again, which the crew shares.
    private func reasons(_ indices: [Int], _ links: [Link], _ crew: Crew) -> [MatchDecision.Reason] {
        crew.mapStretches(indices.count, of: 4096) { stretch in
            stretch.map { at in
                let later = indices[min(at + Self.ahead, indices.count - 1)]
                if later >= 0 {
                    scorer.comparer.table.ask(for: links[later].a)
                    scorer.comparer.table.ask(for: links[later].b)
                }
                return indices[at] < 0 ? .none : reason(links[indices[at]])
            }
        }.flatMap { $0 }
    }

    func reason(_ link: Link, isDecided: Bool = false) -> MatchDecision.Reason {
        MatchDecision.Reason(score: link.score, agreed: scorer.agreed(link.a, link.b) | (isDecided ? RuleTexts.decided : 0))
    }

    /// The decision when nothing more joins; `links` are between survivors then, `said` is what people decided about the records as they were read.
    func decision(
        _ groups: CustomerGroups, _ links: [Link], cut: [Link] = [], said: DecidedPairs, judged: JudgedMerges? = nil,
        facts: [(name: String, value: Int)], _ crew: Crew
    ) -> MatchDecision {
        let joined = groups.joined.sorted { $0.row < $1.row }
        let survivors = ClusterBuilder.sortedUnique(joined.map { groups.survivor(of: $0.row) })
        var outcome = Proposing.Outcome()
        let proposing = Proposing(said, order: order) { a, b in reason(Link(a: min(a, b), b: max(a, b), score: scorer.score(a, b))) }
        for (rows, reasons) in told(survivors, groups, joined, crew) {
            if plan.merging == .propose {
                proposing.add(rows, reasons, to: &outcome)
            } else {
                outcome.rows += rows
                outcome.reasons += reasons
                outcome.ends.append(outcome.rows.count)
            }
        }
        let doubts = doubts(links, cut, said, groups, crew)
        return MatchDecision(
            clusterRows: outcome.rows, clusterEnds: outcome.ends, reasons: outcome.reasons,
            proposals: outcome.proposals.sorted { $0.row < $1.row }, doubts: doubts, pendingExcess: pendingExcess(doubts), judged: judged,
            content: { order.facts(of: $0).content }, evidenceNames: FieldFinder(plan.fields).names(scorer.evidence), facts: facts)
    }

    /// The members of each customer in the order of trust, with what brought them in.
    private func told(
        _ survivors: [UInt32], _ groups: CustomerGroups, _ joined: [(row: UInt32, reason: MatchDecision.Reason)], _ crew: Crew
    ) -> [(rows: [UInt32], reasons: [MatchDecision.Reason])] {
        let sorted = SortedRows(joined.map(\.row))
        return crew.mapStretches(survivors.count, of: 4096) { stretch in
            stretch.map { at in
                let survivor = survivors[at]
                groups.forEachMember(of: survivors[min(at + Self.ahead, survivors.count - 1)]) { order.ask(for: $0) }
                let rows = groups.members(of: survivor)
                return (rows, rows.map { $0 == survivor ? .none : sorted.index(of: $0).map { joined[$0].reason } ?? .none })
            }
        }.flatMap { $0 }
    }

    /// Pairs that were not decided; each pair of customers once, by its strongest link. A link that was cut shows the two records that agree.
    private func doubts(_ links: [Link], _ cut: [Link], _ said: DecidedPairs, _ groups: CustomerGroups, _ crew: Crew) -> [MatchDecision.Doubt] {
        var open: [(row: UInt32, other: UInt32, order: Int)] = []
        let all = links + cut
        for (index, link) in all.enumerated() {
            let (x, y) = (groups.survivor(of: link.a), groups.survivor(of: link.b))
            if x == y || order.isReference(x) && order.isReference(y) { continue }
            let inOrder = order.rank(x) < order.rank(y)
            open.append((inOrder ? x : y, inOrder ? y : x, index))
        }
        open.sort { ($0.row, $0.other, $0.order) < ($1.row, $1.other, $1.order) }
        var kept = 0
        for item in open {
            if kept > 0, open[kept - 1].row == item.row, open[kept - 1].other == item.other { continue }
            open[kept] = item
            kept += 1
        }
        open.removeLast(open.count - kept)
        return zip(open, reasons(open.map(\.order), all, crew)).map { item, reason in
            if item.order < links.count { return MatchDecision.Doubt(row: item.row, other: item.other, reason: reason) }
            let link = all[item.order]
            let inOrder = order.rank(link.a) < order.rank(link.b)
            let why = said.verdict(link.a, link.b) == .same ? self.reason(link, isDecided: true) : reason
            return MatchDecision.Doubt(row: inOrder ? link.a : link.b, other: inOrder ? link.b : link.a, reason: why, isCut: true)
        }
    }

    /// How many customers fewer there would be if every doubtful pair of base records were one, as far as the customers can tell who are left:
    /// so a run on its own output comes to the same figure.
    private func pendingExcess(_ doubts: [MatchDecision.Doubt]) -> Int {
        let open = doubts.filter { !$0.isCut && !order.isReference($0.row) && !order.isReference($0.other) }
        let rows = ClusterBuilder.sortedUnique(open.flatMap { [$0.row, $0.other] })
        var parents = Array(rows.indices)
        func root(_ item: Int) -> Int {
            var item = item
            while parents[item] != item {
                parents[item] = parents[parents[item]]
                item = parents[item]
            }
            return item
        }
        func index(_ row: UInt32) -> Int { lowerBound(rows.count) { rows[$0] < row } }
        var excess = 0
        for doubt in open {
            let (a, b) = (root(index(doubt.row)), root(index(doubt.other)))
            if a == b { continue }
            parents[max(a, b)] = min(a, b)
            excess += 1
        }
        return excess
    }
}
