import KemptCore

/// Merges that were drawn and that people have judged; read in the prologue, held against what the run merges or proposes.
public final class JudgedSample: @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    /// Has the records of the answers looked up.
    public let names: DecisionBook
    private var answers: [PairDecision] = []
    /// Drawn pairs without an answer.
    private var open = 0

    public init(_ names: DecisionBook) { self.names = names }

    public func fill(_ answers: [PairDecision], open: Int) {
        self.answers = answers
        self.open = open
        names.ask(answers)
    }

    /// Counts the answers that still speak of a merge of this pipeline; nil when nothing was drawn.
    ///
    /// A wrong merge that a decision has kept apart since goes on counting: those that were not drawn are as often wrong as they were.
    func count(_ groups: CustomerGroups, _ decided: DecidedPairs, _ digests: [MatchDigest]) -> JudgedMerges? {
        if answers.isEmpty, open == 0 { return nil }
        let rows = NamedRows(digests)
        var judged = JudgedMerges()
        judged.open = open
        for answer in answers {
            guard let one = rows.find(answer.one, asOf: answer.oneContent), let other = rows.find(answer.other, asOf: answer.otherContent),
                groups.survivor(of: one) == groups.survivor(of: other) || decided.verdict(one, other) == .never
            else {
                judged.outdated += 1
                continue
            }
            if answer.isSame { judged.right += 1 } else { judged.wrong += 1 }
        }
        return judged
    }
}

/// The rows that somebody has named, by their names. Of records with one name the first counts, as everywhere.
struct NamedRows {
    private let rows: [UInt64: (row: UInt32, content: UInt64)]

    init(_ digests: [MatchDigest]) {
        var rows: [UInt64: (row: UInt32, content: UInt64)] = [:]
        var first = 0
        for digest in digests {
            for named in digest.named where rows[named.hash] == nil {
                rows[named.hash] = (UInt32(truncatingIfNeeded: first + named.row), digest.facts[named.row].content)
            }
            first += digest.rowCount
        }
        self.rows = rows
    }

    func find(_ name: PairDecision.Name) -> (row: UInt32, content: UInt64)? { rows[name.hash] }

    /// The record of a name by its hash.
    func find(_ hash: UInt64) -> UInt32? { rows[hash]?.row }

    /// The first that is there of several names.
    func find(_ hashes: [UInt64]) -> UInt32? { hashes.lazy.compactMap { rows[$0]?.row }.first }

    /// The row, when it is still compared by what it was then; 0 = nobody knows what that was.
    func find(_ name: PairDecision.Name, asOf content: UInt64) -> UInt32? {
        guard let found = find(name), content == 0 || found.content == content else { return nil }
        return found.row
    }
}
