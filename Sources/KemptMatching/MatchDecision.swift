import KemptCore

/// Which records are one customer, and which may be.
final class MatchDecision: Decision, @unchecked Sendable {  // filled by `decide`, then only read
    /// What speaks for a member or a pair: weight in 1/256 bit and the evidence that agreed, one bit each.
    struct Reason: Sendable {
        let score: Int32
        let agreed: UInt64
        static let none = Reason(score: 0, agreed: 0)
    }
    struct Doubt: Sendable {
        let row: UInt32
        let other: UInt32
        let reason: Reason
        /// Its records agree as they were read, and no more with what their customers know.
        var isCut = false
    }
    /// A merge that is written down for a person and not carried out.
    struct Proposal: Sendable {
        let row: UInt32
        let survivor: UInt32
        let reason: Reason
    }

    private let sorted: SortedRows
    var members: [UInt32] { sorted.rows }
    /// Clusters with a base record, members in the order of trust: the survivor first.
    let clusterRows: [UInt32]
    let clusterEnds: [Int]
    /// For each of `clusterRows` its strongest link to another member.
    let reasons: [Reason]
    /// Ascending by row.
    let proposals: [Proposal]
    let doubts: [Doubt]
    let pendingExcess: Int
    /// What people said of earlier merges.
    let judged: JudgedMerges?
    /// For each of `members` a hash of what it is compared by.
    private let contents: [UInt64]
    let evidenceNames: [String]
    let facts: [(name: String, value: Int)]
    /// What a report shows of it; set once by `decide`.
    var pictures = PictureRows()
    /// The records that make one customer of two that somebody asked about.
    var through: [UInt32] = []

    init(
        clusterRows: [UInt32], clusterEnds: [Int], reasons: [Reason], proposals: [Proposal], doubts: [Doubt], pendingExcess: Int,
        judged: JudgedMerges?, content: (UInt32) -> UInt64, evidenceNames: [String], facts: [(name: String, value: Int)]
    ) {
        self.proposals = proposals
        self.judged = judged
        self.clusterRows = clusterRows
        self.clusterEnds = clusterEnds
        self.reasons = reasons
        self.doubts = doubts
        self.pendingExcess = pendingExcess
        self.evidenceNames = evidenceNames
        self.facts = facts
        sorted = SortedRows(
            ClusterBuilder.sortedUnique(clusterRows + proposals.flatMap { [$0.row, $0.survivor] } + doubts.flatMap { [$0.row, $0.other] }))
        contents = sorted.rows.map(content)
    }

    /// A hash of what a member is compared by, 0 for who is none.
    func content(of row: UInt32) -> UInt64 { sorted.index(of: row).map { contents[$0] } ?? 0 }

    /// True when the two really go into one record.
    func isCarriedOut(_ a: UInt32, _ b: UInt32) -> Bool {
        func cluster(_ row: UInt32) -> Int? {
            clusterRows.firstIndex(of: row).flatMap { place in clusterEnds.firstIndex { place < $0 } }
        }
        return cluster(a).map { $0 == cluster(b) } ?? false
    }
}
