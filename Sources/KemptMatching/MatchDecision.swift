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
        /// Hashes of what the two are compared by.
        let content: UInt64
        let otherContent: UInt64
    }

    let members: [UInt32]
    /// Clusters with a base record, members in the order of trust: the survivor first.
    let clusterRows: [UInt32]
    let clusterEnds: [Int]
    /// For each of `clusterRows` its strongest link to another member.
    let reasons: [Reason]
    let doubts: [Doubt]
    let pendingExcess: Int
    let evidenceNames: [String]
    let facts: [(name: String, value: Int)]

    init(
        clusterRows: [UInt32], clusterEnds: [Int], reasons: [Reason], doubts: [Doubt], pendingExcess: Int, evidenceNames: [String],
        facts: [(name: String, value: Int)]
    ) {
        self.clusterRows = clusterRows
        self.clusterEnds = clusterEnds
        self.reasons = reasons
        self.doubts = doubts
        self.pendingExcess = pendingExcess
        self.evidenceNames = evidenceNames
        self.facts = facts
        members = ClusterBuilder.sortedUnique(clusterRows + doubts.flatMap { [$0.row, $0.other] })
    }
}
