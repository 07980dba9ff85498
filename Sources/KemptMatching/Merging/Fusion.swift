import KemptCore

/// Fuses each cluster into one golden record and says which records leave for it.
///
/// Clusters touch nothing of each other's, so the crew shares them, a stretch at a time; the patches of the stretches stand behind one another in
/// the order of the clusters.
struct Fusion: Sendable {
    let plan: MatchPlan
    let decision: MatchDecision
    let members: MemberRows
    let crew: Crew

    /// Clusters whose records are in the nearest cache together.
    private static let together = 8
    /// Clusters, proposals or doubts that one task takes.
    private static let stretch = 2048

    func patch() -> Patch {
        let patch = Patch()
        patch.rules = GoldenRecord.rules
        patch.pendingExcess = decision.pendingExcess
        patch.judged = decision.judged
        patch.facts = decision.facts
        share(decision.clusterEnds.count, into: patch, fuse)
        share(decision.proposals.count, into: patch, propose)
        share(decision.doubts.count, into: patch, doubt)
        if !patch.differences.isEmpty { patch.facts.append((name: Patch.differencesFact, value: patch.differences.count)) }
        sort(patch)
        return patch
    }

    private func share(_ count: Int, into patch: Patch, _ work: @escaping @Sendable (Range<Int>, Patch) -> Void) {
        let pieces = crew.mapStretches(count, of: Self.stretch) { stretch in
            let part = Patch()
            work(stretch, part)
            return part
        }
        for piece in pieces { patch.append(piece) }
    }

    private func fuse(_ clusters: Range<Int>, into patch: Patch) {
        var rules = RuleTexts(decision.evidenceNames)
        let ranks = SourceRanks(plan, members.sources.names)
        // Made once: what it is made of has many parts, and all workers would count references to them for each customer.
        let choice = Choice(
            candidates: Candidates(plan.schema, readings: ValueReadings(plan), roles: members.sources.roles),
            survivorship: plan.survivorship, ranks: ranks)
        var golden = GoldenRecord(plan: plan, names: members.sources.names, choice: choice, patch: patch)
        for start in stride(from: clusters.lowerBound, to: clusters.upperBound, by: Self.together) {
            for (range, cluster) in fetch(start..<min(start + Self.together, clusters.upperBound)) {
                golden.choice.candidates.take(cluster)
                golden.survivor = decision.clusterRows[range.lowerBound]
                golden.write()
                addMerges(cluster, range, &rules, to: patch)
            }
        }
    }

    /// The members of some clusters, with their places in the decision. Three readings, so that what the next one needs is on its way: where a record
    /// lies, the views of its cells, their bytes.
    private func fetch(_ clusters: Range<Int>) -> [(range: Range<Int>, members: [Candidates.Member])] {
        let found = clusters.compactMap { index -> (range: Range<Int>, members: [Candidates.Member])? in
            let range = (index == 0 ? 0 : decision.clusterEnds[index - 1])..<decision.clusterEnds[index]
            let cluster = decision.clusterRows[range].compactMap { members.find($0).map { Candidates.Member(batch: $0.batch, row: $0.row) } }
            return cluster.count == range.count ? (range, cluster) : nil
        }
        for cluster in found { for member in cluster.members { member.askForViews() } }
        for cluster in found { for member in cluster.members { member.askForCells() } }
        return found
    }

    private func propose(_ proposals: Range<Int>, into patch: Patch) {
        var rules = RuleTexts(decision.evidenceNames)
        for proposal in decision.proposals[proposals] { addProposal(proposal, &rules, to: patch) }
    }

    private func doubt(_ doubts: Range<Int>, into patch: Patch) {
        var rules = RuleTexts(decision.evidenceNames)
        for doubt in decision.doubts[doubts] {
            patch.pairs.append(
                Patch.Pair(
                    row: doubt.row, other: doubt.other, weight: hundredths(doubt.reason.score), rule: rules.text(doubt.reason.agreed),
                    content: decision.content(of: doubt.row), otherContent: decision.content(of: doubt.other)))
        }
    }

    private func sort(_ patch: Patch) {
        patch.changes.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        patch.differences.sort { ($0.row, $0.column, $0.otherOffset) < ($1.row, $1.column, $1.otherOffset) }
        patch.merges.sort { $0.row < $1.row }
        patch.pairs.sort { ($0.row, $0.other) < ($1.row, $1.other) }
    }

    /// 1/256 bit to hundredths of a bit.
    private func hundredths(_ score: Int32) -> Int { Int(score) * 100 / 256 }

    /// Every record but the survivor leaves; of a reference that says that it is linked.
    private func addMerges(_ members: [Candidates.Member], _ range: Range<Int>, _ rules: inout RuleTexts, to patch: Patch) {
        let head = members[0]
        let identity = appendIdentity(head.batch, head.row, to: patch)
        for (index, member) in zip(range, members).dropFirst() {
            let proposal = MatchDecision.Proposal(
                row: decision.clusterRows[index], survivor: decision.clusterRows[range.lowerBound], reason: decision.reasons[index])
            patch.merges.append(merge(proposal, of: member.batch.source, into: head.batch.source, identity, &rules))
        }
    }

    private func addProposal(_ proposal: MatchDecision.Proposal, _ rules: inout RuleTexts, to patch: Patch) {
        guard let one = members.find(proposal.row), let head = members.find(proposal.survivor) else { return }
        let identity = appendIdentity(head.batch, head.row, to: patch)
        patch.proposedMerges.append(merge(proposal, of: one.batch.source, into: head.batch.source, identity, &rules))
    }

    /// Where in the patch the record's name stands then.
    private func appendIdentity(_ batch: Batch, _ row: Int, to patch: Patch) -> Range<Int> {
        let offset = patch.bytes.count
        plan.schema.appendIdentity(of: row, in: batch, sourceName: members.sources.names[batch.source], to: patch.bytes)
        return offset..<patch.bytes.count
    }

    private func merge(
        _ proposal: MatchDecision.Proposal, of source: Int, into survivorSource: Int, _ identity: Range<Int>, _ rules: inout RuleTexts
    ) -> Patch.Merge {
        let reason = proposal.reason
        var merge = Patch.Merge(
            row: proposal.row, survivor: proposal.survivor, identityOffset: identity.lowerBound, identityCount: identity.count,
            survivorSource: survivorSource, weight: hundredths(reason.score), rule: rules.text(reason.agreed))
        merge.content = decision.content(of: proposal.row)
        merge.survivorContent = decision.content(of: proposal.survivor)
        merge.isLink = members.sources.roles[source] == .reference
        merge.isDecided = reason.agreed & RuleTexts.decided != 0
        return merge
    }
}

/// The words for what agreed: `first_name+last_name+email`. Each combination is spelled once.
struct RuleTexts {
    /// Two names for each item of evidence.
    private let names: [String]
    private var known: [UInt64: String] = [:]
    /// The bit for a rule of the user's that outranked the weights.
    static let mustMatch: UInt64 = 1 << 63
    /// The bit for what a person decided.
    static let decided: UInt64 = 1 << 62

    init(_ names: [String]) { self.names = names }

    mutating func text(_ agreed: UInt64) -> String {
        if let text = known[agreed] { return text }
        let agreeing = names.indices.filter { $0 < 62 && agreed >> UInt64($0) & 1 != 0 && !names[$0].isEmpty }.map { names[$0] }
        let verdicts = (agreed & Self.decided != 0 ? ["decided"] : []) + (agreed & Self.mustMatch != 0 ? ["must-match"] : [])
        let text = (verdicts + agreeing).joined(separator: "+")
        known[agreed] = text.isEmpty ? "sum" : text
        return text.isEmpty ? "sum" : text
    }
}
