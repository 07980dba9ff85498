import KemptCore

/// Counts what each blocking rule brings together, with the code that brings pairs together in a run.
///
/// Cost: two walks over the pairs without a comparison. Memory: one bit a record and rule. The counts are the same for any number of workers.
struct BlockingCount {
    let plan: MatchPlan
    let features: MatchFeatures
    let table: RecordTable
    let rules: [ResolvedRule]
    let blocks: [RuleBlocks]

    /// Largest blocks shown of a rule.
    private static let shown = 5

    private struct Counted: Sendable {
        let rule: BlockingSurvey.Rule
        let keyed: RowSet
        let met: RowSet
    }

    func fill(_ survey: BlockingSurvey, _ digests: [MatchDigest], _ sources: GatheredSources, _ crew: Crew) {
        let counted = crew.map(features.baseRules.count) { count(base: $0) }
        let keyed = RowSet(count: table.rowCount)
        let met = RowSet(count: table.rowCount)
        for item in counted {
            keyed.formUnion(item.keyed)
            met.formUnion(item.met)
        }
        for row in 0..<UInt32(table.rowCount) where table.has(row, RecordTable.isCopy | RecordTable.hasCopies) {
            met.insert(row)
            if table.has(row, RecordTable.isCopy) { survey.copies += 1 }
        }
        survey.rules = counted.map(\.rule)
        survey.records = digests.reduce(0) { $0 + $1.standing }
        survey.keyless = survey.records - keyed.count
        survey.alone = survey.records - met.count
        survey.scope = plan.scope
        survey.possiblePairs = possiblePairs(digests, sources)
        survey.isDone = true
    }

    private func count(base index: Int) -> Counted {
        let base = features.baseRules[index]
        let end = features.end(ofBase: index)
        let keyed = RowSet(count: table.rowCount)
        for row in 0..<UInt32(table.rowCount) where rules[base].key(table.line(row)) != 0 { keyed.insert(row) }
        let met = RowSet(count: table.rowCount)
        let own = ownFinder(base, end)
        var pairs = 0
        for piece in own.pieces() {
            pairs += own.forEachPair(of: piece) { a, b in
                met.insert(a)
                met.insert(b)
            }
        }
        let finder = PairFinder(table: table, rules: rules, blocks: blocks, changed: nil, before: [], scope: plan.scope)
        let newPairs = finder.pieces().reduce(0) { sum, piece in
            base..<end ~= piece.rule ? sum + finder.forEachPair(of: piece) { _, _ in } : sum
        }
        let request = features.requests[index]
        let rule = BlockingSurvey.Rule(
            name: features.ruleNames[base],
            origin: index < plan.mustMatch.count ? .mustMatch : plan.blocks.isEmpty ? .usual : .asked,
            isUsed: !rules[base].isOff, keyed: keyed.count,
            blocks: (base..<end).reduce(0) { $0 + blocks[$1].list.count - blocks[$1].largeBlocks }, pairs: pairs,
            newPairs: newPairs, largest: largest(base), cap: rules[base].cap, largeBlocks: blocks[base].largeBlocks,
            largeRecords: blocks[base].oversized.count, cutRecords: blocks[base].cutRows, isTold: features.toldRules.contains(base),
            columns: request.features.map { plan.fields[$0.field].column })
        return Counted(rule: rule, keyed: keyed, met: met)
    }

    /// Finds the pairs of one rule and its refinements as though there were no others.
    private func ownFinder(_ base: Int, _ end: Int) -> PairFinder {
        let own = rules[base..<end].map { rule in
            var rule = rule
            if rule.parent >= 0 { rule.parent -= base }
            rule.end -= base
            return rule
        }
        return PairFinder(table: table, rules: own, blocks: Array(blocks[base..<end]), changed: nil, before: [], scope: plan.scope)
    }

    /// The largest blocks of a base rule, whether they are compared whole or not; of equal ones that of the earlier record.
    private func largest(_ base: Int) -> [BlockingSurvey.Block] {
        var found: [(size: Int, row: UInt32)] = []
        func add(_ size: Int, _ row: UInt32) {
            if found.count == Self.shown, let last = found.last, (last.size, row) >= (size, last.row) { return }
            let place = found.firstIndex { ($0.size, row) < (size, $0.row) } ?? found.count
            found.insert((size, row), at: place)
            if found.count > Self.shown { found.removeLast() }
        }
        let list = blocks[base].list
        for block in 0..<list.count { add(list.range(block).count, list.rows[list.range(block).lowerBound]) }
        return found.map { BlockingSurvey.Block(size: $0.size, row: $0.row) }
    }

    private func possiblePairs(_ digests: [MatchDigest], _ sources: GatheredSources) -> Int {
        var counts = [Int](repeating: 0, count: sources.names.count)
        for (index, digest) in digests.enumerated() { counts[sources.sourceOfDigest[index]] += digest.standing }
        let isReference = sources.roles.map { $0 == .reference }
        var pairs = 0
        var before = (all: 0, base: 0)
        for (source, count) in counts.enumerated() {
            let others = isReference[source] ? before.base : before.all
            if plan.scope.compares(oneSource: false) { pairs += count * others }
            if plan.scope.compares(oneSource: true), !isReference[source] { pairs += count * (count - 1) / 2 }
            before.all += count
            if !isReference[source] { before.base += count }
        }
        return pairs
    }
}
