import KemptCore

/// Explains the pairs of the pictures: customers by their records as they were read, with the weights of the first round, so that the figures
/// are those of `explain pair`; uncertain pairs by what the customers know in the end, as `proposals` has them.
///
/// Cost: a hundred nanoseconds for each record that was merged, and nothing to speak of for the pairs.
struct PictureDrawing {
    let plan: MatchPlan
    /// The scorer as it was before anything was merged, and as it was last.
    let first: Scorer
    let last: Scorer
    let golden: GoldenLines
    let groups: CustomerGroups
    let crew: Crew

    /// Records of a customer shown at most.
    static let mostRecords = 12
    /// Links shown beside those that hold the picture together.
    private static let moreLinks = 12

    private var table: RecordTable { first.comparer.table }

    /// Leaves the table as it was before merging, as far as the records shown are concerned: it is of no use for matching afterwards.
    func pictures(_ decision: MatchDecision) -> PictureRows {
        var pictures = PictureRows()
        let choice = PictureChoice(decision, groups)
        let doubts = choice.doubts()
        pictures.pairs = doubts.map { explained($0, last) }
        let clusters = choice.clusters()
        let shown = clusters.map { Array(choice.rows[$0.range].prefix(Self.mostRecords)) }
        table.putBack(shown.flatMap { $0 } + doubts.filter(\.isCut).flatMap { [$0.row, $0.other] }, golden, groups, crew)
        for (index, doubt) in doubts.enumerated() where doubt.isCut { pictures.pairs[index] = explained(doubt, first) }
        pictures.clusters = zip(clusters, shown).compactMap { cluster, rows in
            draw(cluster.kind, size: cluster.range.count, rows) { decision.isCarriedOut($0, $1) }
        }
        return pictures
    }

    private func explained(_ doubt: MatchDecision.Doubt, _ scorer: Scorer) -> PictureRows.Pair {
        var answer = PairExplaining(plan: plan, scorer: scorer).answer(doubt.row, doubt.other)
        if doubt.isCut {
            answer.remark = PairRemark.cut.rawValue
        } else if answer.remark.isEmpty, answer.total >= answer.auto {
            answer.remark = PairRemark.asWholes.rawValue
        }
        return PictureRows.Pair(one: doubt.row, other: doubt.other, answer: answer)
    }

    private struct Edge {
        let one: Int
        let other: Int
        let score: Int32
        /// False for two records that a run never compares: two references, or two of one source where only sources are linked.
        let isCompared: Bool
    }

    private func draw(
        _ kind: MatchPictures.Cluster.Kind, size: Int, _ rows: [UInt32], _ isCarriedOut: (UInt32, UInt32) -> Bool
    ) -> PictureRows.Cluster? {
        let edges = edges(rows)
        let (holding, others) = parted(edges, rows.count)
        guard let strongest = holding.first, let weakest = holding.last else { return nil }
        let more = others.filter { $0.isCompared && Int($0.score) >= plan.limits.review }.prefix(Self.moreLinks)
        let links = (holding + more).sorted { ($1.score, $0.one, $0.other) < ($0.score, $1.one, $1.other) }.map { edge in
            MatchPictures.Link(
                one: edge.one, other: edge.other, weight: edge.score == Verdicts.same ? nil : Int(edge.score) * 100 / 256,
                isWeakest: holding.count > 1 && edge.one == weakest.one && edge.other == weakest.other)
        }
        return PictureRows.Cluster(
            kind: kind, size: size, rows: rows, isReference: rows.map { table.has($0, RecordTable.isReference) }, links: links,
            strongest: explained(strongest, rows, isCarriedOut),
            weakest: holding.count > 1 ? explained(weakest, rows, isCarriedOut) : nil)
    }

    private func explained(_ edge: Edge, _ rows: [UInt32], _ isCarriedOut: (UInt32, UInt32) -> Bool) -> PictureRows.Pair {
        var answer = PairExplaining(plan: plan, scorer: first).answer(rows[edge.one], rows[edge.other])
        answer.isMerged = true
        answer.isProposed = !isCarriedOut(rows[edge.one], rows[edge.other])
        if answer.total < answer.auto { answer.remark = PairRemark.throughOthers.rawValue }
        return PictureRows.Pair(one: rows[edge.one], other: rows[edge.other], answer: answer)
    }

    /// Every two records shown, the strongest first.
    private func edges(_ rows: [UInt32]) -> [Edge] {
        var edges: [Edge] = []
        for one in rows.indices {
            for other in one + 1..<max(rows.count, one + 1) {
                let areReferences = table.has(rows[one], RecordTable.isReference) && table.has(rows[other], RecordTable.isReference)
                let areLinked = plan.scope.compares(oneSource: table.source(rows[one]) == table.source(rows[other]))
                edges.append(
                    Edge(one: one, other: other, score: first.score(rows[one], rows[other]), isCompared: !areReferences && areLinked))
            }
        }
        return edges.sorted { a, b in
            if a.isCompared != b.isCompared { return a.isCompared }
            return (b.score, a.one, a.other) < (a.score, b.one, b.other)
        }
    }

    /// The links that hold the records together, each the strongest there is (Kruskal), and the rest.
    private func parted(_ edges: [Edge], _ count: Int) -> (holding: [Edge], others: [Edge]) {
        var part = Array(0..<count)
        var (holding, others): ([Edge], [Edge]) = ([], [])
        for edge in edges {
            let (a, b) = (part[edge.one], part[edge.other])
            if a == b {
                others.append(edge)
                continue
            }
            holding.append(edge)
            for index in part.indices where part[index] == b { part[index] = a }
        }
        return (holding, others)
    }
}
