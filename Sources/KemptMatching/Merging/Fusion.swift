import KemptCore

/// Fuses each cluster into one golden record and says which records leave for it.
struct Fusion {
    let plan: MatchPlan
    let decision: MatchDecision
    let members: MemberRows

    func patch() -> Patch {
        let patch = Patch()
        patch.rules = Survivorship.allCases.map(\.rawValue)
        patch.pendingExcess = decision.pendingExcess
        patch.facts = decision.facts
        var rules = RuleTexts(decision.evidenceNames)
        let invalid = Candidates.invalidMarks(plan.schema)
        var start = 0
        for end in decision.clusterEnds {
            let rows = decision.clusterRows[start..<end]
            let found = rows.compactMap { members.find($0) }
            if found.count == rows.count {
                let candidates = Candidates(members: found.map { Candidates.Member(batch: $0.batch, row: $0.row) }, invalid: invalid)
                addChanges(candidates, survivor: rows[start], to: patch)
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
        sort(patch)
        return patch
    }

    private func sort(_ patch: Patch) {
        patch.changes.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        patch.merges.sort { $0.row < $1.row }
        patch.pairs.sort { ($0.row, $0.other) < ($1.row, $1.other) }
    }

    /// 1/256 bit to hundredths of a bit.
    private func hundredths(_ score: Int32) -> Int { Int(score) * 100 / 256 }

    private func addChanges(_ candidates: Candidates, survivor: UInt32, to patch: Patch) {
        let choice = Choice(candidates: candidates, recency: plan.survivorship.recency)
        for column in plan.schema.columns.indices where column != plan.schema.key {
            let strategy = plan.survivorship.strategies[column]
            if strategy == .never { continue }
            let source = choice.member(column, strategy)
            let offset = patch.bytes.count
            switch strategy {
            case .union: Composition.union(candidates, column, to: patch.bytes)
            case .append: Composition.append(candidates, column, appending: plan.appendNote, to: patch.bytes)
            default: if source != 0 { patch.bytes.append(candidates.cell(source, column)) }
            }
            let count = patch.bytes.count - offset
            let isChange = count > 0 && !patch.bytes.cell(from: offset).equals(candidates.cell(0, column))
            if !isChange {
                patch.bytes.truncate(to: offset)
                continue
            }
            patch.changes.append(
                Patch.Change(
                    row: survivor, column: column, mark: candidates.mark(source, column), offset: offset, count: count,
                    rule: Survivorship.allCases.firstIndex(of: strategy) ?? 0))
        }
    }

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
