import KemptCore

/// Says of each cluster who survives and why each member belongs, and which pairs a person should see.
struct ClusterJudge {
    let plan: MatchPlan
    let sources: GatheredSources
    let scorer: Scorer
    let evidence: [Evidence]

    /// Place of a record in the order of trust: base before reference, then the user's trust, then extract order; then rows.
    private func rank(_ row: UInt32) -> UInt64 {
        let source = sources.sourceOfDigest[digest(of: row)]
        let reference: UInt64 = sources.roles[source] == .reference ? 1 : 0
        let named = plan.trust.firstIndex(of: sources.names[source])
        let trust = UInt64(named ?? plan.trust.count + source)
        return reference << 60 | trust << 32 | UInt64(row)
    }

    private func digest(of row: UInt32) -> Int {
        var low = 0
        var high = sources.firstRow.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if sources.firstRow[middle] <= Int(row) { low = middle } else { high = middle }
        }
        return low
    }

    func decision(_ builder: inout ClusterBuilder, _ links: [Link], facts: [(name: String, value: Int)]) -> MatchDecision {
        let (rows, ends) = builder.clusters()
        var kept: [UInt32] = []
        var keptEnds: [Int] = []
        var survivors = [UInt32](repeating: .max, count: builder.rows.count)
        var start = 0
        for end in ends {
            let ranked = rows[start..<end].map { (rank: rank($0), row: $0) }.sorted { $0.rank < $1.rank }
            for member in ranked { survivors[Int(builder.index(of: member.row))] = ranked[0].row }
            if ranked[0].rank >> 60 == 0 {
                kept += ranked.map(\.row)
                keptEnds.append(kept.count)
            }
            start = end
        }
        let reasons = reasons(kept, &builder, links)
        let doubts = doubts(&builder, links, survivors)
        return MatchDecision(
            clusterRows: kept, clusterEnds: keptEnds, reasons: reasons, doubts: doubts, pendingExcess: pendingExcess(doubts),
            evidenceNames: FieldFinder(plan.fields).names(evidence), facts: facts)
    }

    private func reasons(_ kept: [UInt32], _ builder: inout ClusterBuilder, _ links: [Link]) -> [MatchDecision.Reason] {
        var best = [Int32](repeating: -1, count: builder.rows.count)
        for (index, link) in links.enumerated() {
            let (a, b) = (builder.index(of: link.a), builder.index(of: link.b))
            guard builder.root(a) == builder.root(b) else { continue }
            if best[Int(a)] < 0 { best[Int(a)] = Int32(index) }
            if best[Int(b)] < 0 { best[Int(b)] = Int32(index) }
        }
        return kept.map { row in
            let index = best[Int(builder.index(of: row))]
            if index < 0 { return MatchDecision.Reason(score: 0, agreed: 0) }
            return MatchDecision.Reason(score: links[Int(index)].score, agreed: agreed(links[Int(index)]))
        }
    }

    /// A bit for each comparison that spoke for the match by more than a bit: two bits an item of evidence, for its first and second field.
    private func agreed(_ link: Link) -> UInt64 {
        var mask: UInt64 = 0
        for share in scorer.explain(link.a, link.b) where share.weight > 256 && share.evidence < 32 {
            let both = share.level == .swappedSame || share.level == .swappedNear
            let second = share.level.isFamily
            mask |= (both ? 3 : second ? 2 : 1) << UInt64(share.evidence * 2)
        }
        return mask
    }

    /// Pairs that were not decided, named by the survivors of their clusters; each pair of customers once, by its strongest link.
    private func doubts(_ builder: inout ClusterBuilder, _ links: [Link], _ survivors: [UInt32]) -> [MatchDecision.Doubt] {
        struct Open {
            let row: UInt32
            let other: UInt32
            let order: Int
        }
        var open: [Open] = []
        for (order, link) in links.enumerated() {
            let (a, b) = (builder.index(of: link.a), builder.index(of: link.b))
            if builder.root(a) == builder.root(b) { continue }
            let x = survivors[Int(a)] == .max ? link.a : survivors[Int(a)]
            let y = survivors[Int(b)] == .max ? link.b : survivors[Int(b)]
            if isReference(x), isReference(y) { continue }
            let (first, second) = rank(x) < rank(y) ? (x, y) : (y, x)
            open.append(Open(row: first, other: second, order: order))
        }
        open.sort { ($0.row, $0.other, $0.order) < ($1.row, $1.other, $1.order) }
        var doubts: [MatchDecision.Doubt] = []
        for item in open {
            if let last = doubts.last, last.row == item.row, last.other == item.other { continue }
            let link = links[item.order]
            doubts.append(MatchDecision.Doubt(row: item.row, other: item.other, reason: .init(score: link.score, agreed: agreed(link))))
        }
        return doubts
    }

    private func isReference(_ row: UInt32) -> Bool { scorer.comparer.table.line(row)[FeatureLayout.flagSlot] & RecordTable.isReference != 0 }

    /// How many customers fewer there would be if every doubtful pair of base records were one.
    private func pendingExcess(_ doubts: [MatchDecision.Doubt]) -> Int {
        let open = doubts.filter { !isReference($0.row) && !isReference($0.other) }
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
        func index(_ row: UInt32) -> Int {
            var low = 0
            var high = rows.count
            while low < high {
                let middle = (low + high) / 2
                if rows[middle] < row { low = middle + 1 } else { high = middle }
            }
            return low
        }
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

extension Level {
    var isFamily: Bool { self == .familySame || self == .familyNear || self == .familyStem || self == .familyOther }
}
