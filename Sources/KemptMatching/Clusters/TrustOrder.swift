import KemptCore

/// Ranks records: base before reference, then the user's trust, then extract order; then rows.
struct TrustOrder: Sendable {
    private let sources: GatheredSources
    /// By source: reference bit and trust.
    private let ranks: [UInt64]

    init(_ plan: MatchPlan, _ sources: GatheredSources) {
        self.sources = sources
        ranks = sources.names.indices.map { source in
            let reference: UInt64 = sources.roles[source] == .reference ? 1 : 0
            let trust = plan.trust.firstIndex(of: sources.names[source]) ?? plan.trust.count + source
            return reference << 60 | UInt64(trust) << 32
        }
    }

    func rank(_ row: UInt32) -> UInt64 { ranks[sources.sourceOfDigest[digest(of: row)]] | UInt64(row) }

    func isReference(_ row: UInt32) -> Bool { rank(row) >> 60 != 0 }

    /// Digest of a global row. Cost: a binary search.
    func digest(of row: UInt32) -> Int {
        var low = 0
        var high = sources.firstRow.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if sources.firstRow[middle] <= Int(row) { low = middle } else { high = middle }
        }
        return low
    }

    func place(of row: UInt32) -> (digest: Int, row: Int) {
        let digest = digest(of: row)
        return (digest, Int(row) - sources.firstRow[digest])
    }
}
