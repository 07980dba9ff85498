import KemptCore

/// Ranks records: base before reference, then the user's trust, then extract order; then rows.
struct TrustOrder: Sendable {
    private let sources: GatheredSources
    /// By source: reference bit and trust.
    private let ranks: [UInt64]

    init(_ plan: MatchPlan, _ sources: GatheredSources) {
        self.sources = sources
        let trust = SourceRanks.ranks(plan.trust, trust: [], sources.names)
        ranks = sources.names.indices.map { source in
            let reference: UInt64 = sources.roles[source] == .reference ? 1 : 0
            return reference << 60 | UInt64(trust[source]) << 32
        }
    }

    func rank(_ row: UInt32) -> UInt64 { ranks[sources.sourceOfDigest[digest(of: row)]] | UInt64(row) }

    func isReference(_ row: UInt32) -> Bool { rank(row) >> 60 != 0 }

    func source(of row: UInt32) -> Int { sources.sourceOfDigest[digest(of: row)] }

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

/// What `source-priority` goes by: a rank for each source, the most wanted 0. Base and reference are alike here.
struct SourceRanks: Sendable {
    /// By column, then by source; empty where no priority is asked for.
    private let ranks: [[Int]]

    init(_ plan: MatchPlan, _ names: [String]) {
        let survivorship = plan.survivorship
        ranks = survivorship.strategies.indices.map { column in
            survivorship.strategies[column] != .sourcePriority ? [] : Self.ranks(survivorship.sources[column], trust: plan.trust, names)
        }
    }

    /// The rank of a source for a column.
    func rank(_ column: Int, _ source: Int) -> Int { ranks[column][source] }

    /// Sources named come first, in their order; then those of `trust`, then the others as they were declared.
    static func ranks(_ named: [String], trust: [String], _ names: [String]) -> [Int] {
        names.indices.map { source in
            if let place = named.firstIndex(of: names[source]) { return place }
            if let place = trust.firstIndex(of: names[source]) { return named.count + place }
            return named.count + trust.count + source
        }
    }
}
