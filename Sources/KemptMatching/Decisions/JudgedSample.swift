import KemptCore

/// Merges that were drawn and that people have judged; read in the prologue, held against what the run merges or proposes.
public final class JudgedSample: @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    /// Has the records of the answers looked up.
    public let names: DecisionBook
    private var answers: [PairDecision] = []
    /// Drawn pairs without an answer.
    private var open = 0

    public init(_ names: DecisionBook) { self.names = names }

    /// `clusters`: who was merged in former runs.
    public func fill(_ answers: [PairDecision], open: Int, clusters: Register) {
        self.answers = answers
        self.open = open
        names.ask(answers, clusters: clusters)
    }

    /// Counts the answers that still speak of a merge of this pipeline; nil when nothing was drawn.
    ///
    /// A wrong merge that a decision has kept apart since goes on counting: those that were not drawn are as often wrong as they were. So does a merge
    /// that a former run has made for good, so that one of the records is not there any more: else the right ones would vanish and the wrong ones stay.
    func count(_ groups: CustomerGroups, _ decided: DecidedPairs, _ digests: [MatchDigest]) -> JudgedMerges? {
        if answers.isEmpty, open == 0 { return nil }
        let rows = NamedRows(digests)
        var judged = JudgedMerges()
        judged.open = open
        for answer in answers {
            guard isMerge(answer, rows, groups, decided) else {
                judged.outdated += 1
                continue
            }
            if answer.isSame { judged.right += 1 } else { judged.wrong += 1 }
        }
        return judged
    }

    /// True for a merge that this run makes, that a former one has made for good, or that it made until a person took it back.
    private func isMerge(_ answer: PairDecision, _ rows: NamedRows, _ groups: CustomerGroups, _ decided: DecidedPairs) -> Bool {
        if rows.find(answer.one.hash) == nil || rows.find(answer.other.hash) == nil { return names.wereMerged(answer) }
        guard let one = rows.find(answer.one, asOf: answer.oneContent), let other = rows.find(answer.other, asOf: answer.otherContent) else {
            return false
        }
        return groups.survivor(of: one) == groups.survivor(of: other) || decided.verdict(one, other) == .never
    }
}

/// The rows that somebody has named, by their names. Of records with one name the first counts, as everywhere, unless it is known what the one was
/// compared by.
struct NamedRows {
    private typealias Named = (row: UInt32, content: UInt64)
    private let rows: [UInt64: Named]
    /// Of records with one name all but the first.
    private let others: [UInt64: [Named]]

    init(_ digests: [MatchDigest]) {
        var rows: [UInt64: Named] = [:]
        var others: [UInt64: [Named]] = [:]
        var first = 0
        for digest in digests {
            for named in digest.named {
                let found = (UInt32(truncatingIfNeeded: first + named.row), digest.facts[named.row].content)
                if rows[named.hash] == nil { rows[named.hash] = found } else { others[named.hash, default: []].append(found) }
            }
            first += digest.rowCount
        }
        self.rows = rows
        self.others = others
    }

    /// Of several records the one with this content, else the first.
    func find(_ name: PairDecision.Name, preferring content: UInt64) -> (row: UInt32, content: UInt64)? {
        guard let first = rows[name.hash] else { return nil }
        return first.content == content ? first : others[name.hash]?.first { $0.content == content } ?? first
    }

    /// The record of a name by its hash.
    func find(_ hash: UInt64) -> UInt32? { rows[hash]?.row }

    /// The first that is there of several names.
    func find(_ hashes: [UInt64]) -> UInt32? { hashes.lazy.compactMap { rows[$0]?.row }.first }

    /// The row, when it is still compared by what it was then; 0 = nobody knows what that was.
    func find(_ name: PairDecision.Name, asOf content: UInt64) -> UInt32? {
        guard let found = find(name, preferring: content), content == 0 || found.content == content else { return nil }
        return found.row
    }
}
