import KemptCore

/// From digests to clusters: number the values, find the blocks, score the pairs, join what belongs together.
struct MatchDecider {
    let plan: MatchPlan
    let sources: GatheredSources
    let crew: Crew

    func decide(_ digests: [MatchDigest]) -> MatchDecision {
        let features = MatchFeatures(plan)
        let table = RecordTable(features.layout, digests, sources, crew: crew)
        let blocks = findBlocks(table, features)
        let finder = PairFinder(table: table, rules: features.rules, blocks: blocks)
        let scorer = Scorer(table: table, evidence: features.evidence, limits: plan.limits)
        let found = scorePairs(finder, scorer)
        let links = LinkOrder.sorted(found.links, table)
        var builder = ClusterBuilder(scorer: scorer, limits: plan.limits, links: links)
        let refused = builder.join(links)
        let judge = ClusterJudge(plan: plan, sources: sources, scorer: scorer, evidence: features.evidence)
        return judge.decision(&builder, links, facts: facts(features, blocks, compared: found.compared, refused: refused.count))
    }

    private func findBlocks(_ table: RecordTable, _ features: MatchFeatures) -> [RuleBlocks] {
        let builder = BlockBuilder(table: table, rules: features.rules)
        let bases = features.baseRules
        let all = features.rules.count
        return crew.map(bases.count) { builder.build(bases[$0], $0 + 1 < bases.count ? bases[$0 + 1] : all) }.flatMap { $0 }
    }

    private struct Found: Sendable {
        var links: [Link] = []
        var compared = 0
    }

    private func scorePairs(_ finder: PairFinder, _ scorer: Scorer) -> Found {
        let pieces = finder.pieces()
        let floor = Int32(truncatingIfNeeded: plan.limits.review)
        let results = crew.map(pieces.count) { index -> Found in
            var found = Found()
            found.compared = finder.forEachPair(of: pieces[index]) { a, b in
                let score = scorer.score(a, b)
                if score >= floor { found.links.append(Link(a: min(a, b), b: max(a, b), score: score)) }
            }
            return found
        }
        return results.reduce(into: Found()) {
            $0.links += $1.links
            $0.compared += $1.compared
        }
    }

    private func facts(_ features: MatchFeatures, _ blocks: [RuleBlocks], compared: Int, refused: Int) -> [(name: String, value: Int)] {
        var facts = [("pairs compared", compared)]
        facts.append(("links refused as chains", refused))
        facts.append(("blocks too large, refined", features.baseRules.reduce(0) { $0 + blocks[$1].largeBlocks }))
        for rule in features.baseRules where blocks[rule].cutRows > 0 {
            facts.append(("records in blocks cut by \(features.rules[rule].name)", blocks[rule].cutRows))
        }
        return facts.map { (name: $0.0, value: $0.1) }
    }
}
