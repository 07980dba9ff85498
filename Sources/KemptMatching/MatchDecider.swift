import KemptCore

/// From digests to clusters: number the values, find the blocks, score the pairs, join what belongs together; then again with the
/// golden records, until nothing more joins.
struct MatchDecider {
    let plan: MatchPlan
    let sources: GatheredSources
    let crew: Crew

    /// More rounds than any data has needed (three); a bound, because each round costs.
    private static let mostRounds = 8
    /// Customers between asking for their lines and their turn.
    private static let ahead = 8

    func decide(_ digests: [MatchDigest]) -> any Decision {
        let features = MatchFeatures(plan)
        let table = RecordTable(features.layout, digests, sources, crew: crew)
        let rules = features.rules(for: table)
        let order = TrustOrder(plan, sources, digests)
        let groups = CustomerGroups(count: table.rowCount, order: order)
        let linkOrder = LinkOrder(order: order)
        let places = RowPlaces(count: table.rowCount)
        var golden = GoldenLines(plan: plan, table: table, order: order, ranks: SourceRanks(plan, sources.names))
        var decided = DecidedPairs(plan.decisions, digests, order)
        let said = decided
        decided.mark(table)
        func makeScorer(_ population: Int) -> Scorer {
            Scorer(
                table: table, evidence: features.evidence, limits: plan.limits, population: population, verdicts: features.verdicts,
                decided: decided, model: plan.model?.model, isRoleMailbox: plan.isRoleMailbox,
                contrast: plan.contrast, generation: plan.generation)
        }
        var blocks = findBlocks(table, features, rules)
        let rising = RisingPairs(table, features.evidence)
        // Blocks are found by every record; rarity is judged without those that the next run will not see.
        var population = digests.reduce(0) { $0 + $1.standing } - table.leaveOutStale(sources)
        var copies = CopyMerging(
            plan, groups, order, CopyFinder(table: table, rules: rules, blocks: blocks, base: features.baseRules, shared: plan.limits.shared))
        if !copies.merge(makeScorer(population), take: { take($0, order, rising, table, &population) }).isEmpty {
            blocks = findBlocks(table, features, rules, outOf: blocks)
        }
        if let survey = plan.survey {
            BlockingCount(plan: plan, features: features, table: table, rules: rules, blocks: blocks).fill(survey, digests, sources, crew)
            return SurveyDecision(survey)
        }
        var scorer = makeScorer(population)
        if let training = plan.training {
            let finder = PairFinder(table: table, rules: rules, blocks: blocks, changed: nil, before: [], scope: plan.scope)
            let customers = ToldCustomers(training.told, digests, sources: plan.sourceNames)
            training.model = ModelLearner(plan: plan, scorer: scorer, finder: finder, crew: crew, customers: customers).learn(population: population)
            return ClusterJudge(plan: plan, scorer: scorer, order: order).decision(groups, [], said: said, facts: [], crew)
        }
        let earlier = scorer
        let first = scorePairs(PairFinder(table: table, rules: rules, blocks: blocks, changed: nil, before: [], scope: plan.scope), scorer)
        rising.begin(with: first.near)
        var links = linkOrder.sorted(distinct(first.links + decided.links(scorer)))
        let facts = facts(features, blocks, compared: first.compared, copies: copies.merged) + said.facts
        var answering = PairAnswering(plan: plan, features: features, rules: rules, digests)
        answering?.weigh(scorer, blocks)
        plan.labelled?.weigh(scorer, rules, blocks, digests, sources: plan.sourceNames)
        let judge = ClusterJudge(plan: plan, scorer: scorer, order: order)
        var cut = CutLinks()
        var isStaleHidden = false
        var holdsSaid = ClusterBuilder.isAnySaid(links)
        for _ in 0..<Self.mostRounds {
            var (survivors, left, changed) = join(links, groups, &golden, judge.with(scorer), places, rising, &population, holdsSaid: holdsSaid)
            if survivors.isEmpty, holdsSaid {
                holdsSaid = false
                (survivors, left, changed) = join(links, groups, &golden, judge.with(scorer), places, rising, &population)
            }
            // A block that was too large may be small enough without those who left it for a survivor elsewhere.
            var moved = survivors + left
            if survivors.isEmpty { moved = copies.merge(scorer, take: { take($0, order, rising, table, &population) }) }
            var risen: [Link] = []
            if moved.isEmpty {
                risen = rising.risen(scorer, above: plan.limits.review)
                changed = rising.woken(scorer, crew).map { ChangedRow(row: $0, slots: 0) }
                // Blocks that were too large with the records that will be archived may not be so for the next run: look there once.
                moved = changed.map(\.row) + (isStaleHidden ? [] : table.hideStale())
                isStaleHidden = true
                if moved.isEmpty, risen.isEmpty { break }
            }
            decided = decided.carried(groups)
            decided.mark(table)
            scorer = makeScorer(population)
            let news = MovedRows(moved, changed: RowSet(changed.map(\.row), of: table.rowCount), absent: table.absent)
            let fresh = findBlocks(table, features, rules, changed, news, before: blocks)
            let finder = PairFinder(table: table, rules: rules, blocks: fresh, changed: news.changed, before: blocks, scope: plan.scope)
            let found = scorePairs(finder, scorer)
            for index in blocks.indices { fresh[index].oversized.formUnion(blocks[index].oversized) }
            blocks = fresh
            rising.add(found.near)
            links = linkOrder.sorted(rescored(links, groups, table, scorer, &cut) + found.links + risen)
        }
        let judged = plan.sample?.count(groups, said, digests)
        cut.settle(scorer, groups, said, order: linkOrder)
        let decision = judge.with(scorer).decision(
            groups, links + copies.links(scorer), cut: cut.links, said: said, judged: judged, facts: facts, crew)
        answering?.conclude(groups, decision, table)
        if plan.isPictured {
            decision.pictures = PictureDrawing(plan: plan, first: earlier, last: scorer, golden: golden, groups: groups, crew: crew).pictures(
                decision)
        } else {
            answering?.trace(PairTracing(plan: plan, scorer: earlier, golden: golden, groups: groups, crew: crew), decision)
        }
        return decision
    }

    /// Each pair once: a decision may name one that a blocking rule has found too.
    private func distinct(_ links: [Link]) -> [Link] {
        guard plan.decisions?.decisions.isEmpty == false else { return links }
        var seen: Set<UInt64> = []
        return links.filter { seen.insert(UInt64($0.a) << 32 | UInt64($0.b)).inserted }
    }

    /// Joins what the links join; returns the survivors, ascending, who was merged into them, and those that have learnt something. `population`
    /// loses who counts no more.
    private func join(
        _ links: [Link], _ groups: CustomerGroups, _ golden: inout GoldenLines, _ judge: ClusterJudge, _ places: RowPlaces,
        _ rising: RisingPairs, _ population: inout Int, holdsSaid: Bool = false
    ) -> (survivors: [UInt32], left: [UInt32], changed: [ChangedRow]) {
        let table = judge.scorer.comparer.table
        var builder = ClusterBuilder(
            scorer: judge.scorer, limits: plan.limits, links: links, places: places, groups: groups, onePerSource: plan.partsSources,
            sparesSaid: !plan.onePerSource, holdsSaid: holdsSaid)
        builder.join(links)
        let survivors = judge.merge(&builder, links, into: groups, crew)
        var (left, changed): ([UInt32], [ChangedRow]) = ([], [])
        for drafts in golden.drafts(of: survivors, groups, crew) {
            for index in drafts.ends.indices {
                let members = drafts.members(index)
                for row in drafts.members(min(index + Self.ahead, drafts.ends.count - 1)) { table.ask(for: row) }
                left += members.dropFirst().filter { !table.has($0, RecordTable.isGone) }
                take(members, judge.order, rising, table, &population)
                let slots = golden.write(drafts, index)
                if slots != 0 { changed.append(ChangedRow(row: members[members.startIndex], slots: slots)) }
            }
        }
        return (survivors, left, changed)
    }

    /// Takes the members of a customer out, all but the survivor. It is current when one of them was; if none was, the date of a stale one tells of all.
    func take(_ members: ArraySlice<UInt32>, _ order: TrustOrder, _ rising: RisingPairs, _ table: RecordTable, _ population: inout Int) {
        let survivor = members[members.startIndex]
        for row in members.dropFirst() where !table.has(row, RecordTable.isGone) {
            table.setFlag(row, RecordTable.isGone)
            // A reference stays in its file, where the next run counts it again.
            if order.isReference(row) || table.has(row, RecordTable.isStale) { continue }
            rising.note(row)
            table.count(row, -1)
            population -= 1
        }
        let isStale = !members.contains { table.wasCurrent($0) } && members.contains { table.has($0, RecordTable.wasStale) }
        if isStale == table.has(survivor, RecordTable.isStale) { return }
        if isStale {
            table.setFlag(survivor, RecordTable.isStale)
            rising.note(survivor)
        } else {
            table.clearFlag(survivor, RecordTable.isStale)
        }
        table.count(survivor, isStale ? -1 : 1)
        population += isStale ? -1 : 1
    }

    /// The links of the round before between the survivors, weighed anew; what the customers know now speaks against those that are cut.
    private func rescored(_ links: [Link], _ groups: CustomerGroups, _ table: RecordTable, _ scorer: Scorer, _ cut: inout CutLinks) -> [Link] {
        func flags(_ row: UInt32) -> UInt32 { table.line(row)[FeatureLayout.flagSlot] }
        var kept: [Link] = []
        for link in links {
            let (a, b) = (groups.survivor(of: link.a), groups.survivor(of: link.b))
            if a == b || (flags(a) | flags(b)) & RecordTable.isGone != 0 { continue }
            if flags(a) & flags(b) & RecordTable.isReference != 0 { continue }
            if !plan.scope.compares(oneSource: table.source(a) == table.source(b)) { continue }
            let score = scorer.score(a, b)
            if Int(score) >= plan.limits.review {
                kept.append(Link(a: min(a, b), b: max(a, b), score: score))
            } else if (flags(link.a) | flags(link.b)) & RecordTable.isReference == 0 {
                cut.add(link)
            }
        }
        return kept
    }

    private func findBlocks(_ table: RecordTable, _ features: MatchFeatures, _ rules: [ResolvedRule]) -> [RuleBlocks] {
        let builder = BlockBuilder(table: table, rules: rules)
        return crew.map(features.baseRules.count) { builder.build(features.baseRules[$0], features.end(ofBase: $0)) }.flatMap { $0 }
    }

    /// The blocks there are, which are used up, without those that are absent by now.
    private func findBlocks(_ table: RecordTable, _ features: MatchFeatures, _ rules: [ResolvedRule], outOf blocks: [RuleBlocks]) -> [RuleBlocks] {
        let builder = BlockBuilder(table: table, rules: rules)
        return crew.map(features.baseRules.count) { index in
            let base = features.baseRules[index]
            return builder.build(base, features.end(ofBase: index), outOf: blocks[base])
        }.flatMap { $0 }
    }

    /// The blocks in which something has changed.
    private func findBlocks(
        _ table: RecordTable, _ features: MatchFeatures, _ rules: [ResolvedRule], _ changed: [ChangedRow], _ moved: MovedRows, before: [RuleBlocks]
    ) -> [RuleBlocks] {
        let filter = ValueFilter(table, features.baseRules.map { rules[$0] }, changed)
        let found = crew.mapStretches(filter.isEmpty ? 0 : table.rowCount, of: 1 << 16) { filter.candidates($0, table) }
        let builder = BlockBuilder(table: table, rules: rules)
        return crew.map(features.baseRules.count) { index in
            let base = features.baseRules[index]
            return builder.build(base, features.end(ofBase: index), joined: found.map { $0[index] }, before: before[base], moved)
        }.flatMap { $0 }
    }

    private struct Found: Sendable {
        var links: [Link] = []
        /// A little below the threshold.
        var near: [Link] = []
        var compared = 0
    }

    private func scorePairs(_ finder: PairFinder, _ scorer: Scorer) -> Found {
        let pieces = finder.pieces()
        let threshold = Int32(truncatingIfNeeded: plan.limits.review)
        let floor = Int32(truncatingIfNeeded: plan.limits.review - RisingPairs.reach)
        let results = crew.map(pieces.count) { index -> Found in
            var found = Found()
            found.compared = finder.forEachPair(of: pieces[index]) { a, b in
                let score = scorer.score(a, b)
                if score < floor { return }
                let link = Link(a: min(a, b), b: max(a, b), score: score)
                if score >= threshold { found.links.append(link) } else { found.near.append(link) }
            }
            return found
        }
        return results.reduce(into: Found()) {
            $0.links += $1.links
            $0.near += $1.near
            $0.compared += $1.compared
        }
    }

    private func facts(_ features: MatchFeatures, _ blocks: [RuleBlocks], compared: Int, copies: Int) -> [(name: String, value: Int)] {
        var facts = [(name: "pairs compared", value: compared)]
        if copies > 0 { facts.append((name: "copies alike in all that is compared, found first", value: copies)) }
        facts.append((name: "blocks too large, refined", value: features.toldRules.reduce(0) { $0 + blocks[$1].largeBlocks }))
        for rule in features.toldRules where blocks[rule].cutRows > 0 {
            let name = "records in blocks cut by \(features.ruleNames[rule])"
            // A rule of the user's may stand for several here.
            if let known = facts.firstIndex(where: { $0.name == name }) {
                facts[known].value += blocks[rule].cutRows
            } else {
                facts.append((name: name, value: blocks[rule].cutRows))
            }
        }
        return facts
    }
}
