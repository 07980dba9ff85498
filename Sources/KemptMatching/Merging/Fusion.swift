import KemptCore

/// Fuses each cluster into one golden record and says which records leave for it.
struct Fusion {
    let plan: MatchPlan
    let decision: MatchDecision
    let members: MemberRows

    func patch() -> Patch {
        let patch = Patch()
        patch.rules = GoldenRecord.rules
        patch.pendingExcess = decision.pendingExcess
        patch.facts = decision.facts
        var rules = RuleTexts(decision.evidenceNames)
        let invalid = Candidates.invalidMarks(plan.schema)
        let readings = ValueReadings(plan)
        let ranks = SourceRanks(plan, members.sources.names)
        var start = 0
        for end in decision.clusterEnds {
            let rows = decision.clusterRows[start..<end]
            let found = rows.compactMap { members.find($0) }
            if found.count == rows.count {
                let members = found.map { Candidates.Member(batch: $0.batch, row: $0.row) }
                readings?.read(members)
                let candidates = Candidates(members: members, invalid: invalid, readings: readings)
                let choice = Choice(candidates: candidates, survivorship: plan.survivorship, ranks: ranks)
                GoldenRecord(plan: plan, names: self.members.sources.names, choice: choice, survivor: rows[start], patch: patch).write()
                addMerges(candidates, start..<end, &rules, to: patch)
            }
            start = end
        }
        for doubt in decision.doubts {
            patch.pairs.append(
                Patch.Pair(
                    row: doubt.row, other: doubt.other, weight: hundredths(doubt.reason.score), rule: rules.text(doubt.reason.agreed),
                    content: doubt.content, otherContent: doubt.otherContent))
        }
        if !patch.differences.isEmpty { patch.facts.append((name: "values that differ in merged records, proposed", value: patch.differences.count)) }
        sort(patch)
        return patch
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
    private func addMerges(_ candidates: Candidates, _ range: Range<Int>, _ rules: inout RuleTexts, to patch: Patch) {
        let sources = members.sources
        let head = candidates.members[0]
        let offset = patch.bytes.count
        plan.schema.appendIdentity(of: head.row, in: head.batch, sourceName: sources.names[head.batch.source], to: patch.bytes)
        let count = patch.bytes.count - offset
        for index in range.dropFirst() {
            let reason = decision.reasons[index]
            patch.merges.append(
                Patch.Merge(
                    row: decision.clusterRows[index], survivor: decision.clusterRows[range.lowerBound], identityOffset: offset,
                    identityCount: count,
                    survivorSource: head.batch.source, weight: hundredths(reason.score), rule: rules.text(reason.agreed)))
        }
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
