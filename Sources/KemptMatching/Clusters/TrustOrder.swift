import CMemory
import KemptCore
import KemptText

/// Ranks records: base before reference, then the user's trust, then extract order; then keys, the lowest first, which is the oldest record as a
/// rule; records without a key as they stand.
///
/// Keys before rows, so that the same records in another order have the same survivors, and with them the same golden records and clusters.
///
/// One object for all who ask, because it is handed on for every record.
final class TrustOrder: Sendable {
    /// A record's place in the order.
    struct Rank: Comparable, Sendable {
        /// Reference bit and trust.
        let source: UInt32
        let key: UInt64
        let content: UInt64
        let row: UInt32

        var isReference: Bool { source >> 31 != 0 }

        static func < (a: Rank, b: Rank) -> Bool {
            if a.source != b.source { return a.source < b.source }
            if a.key != b.key { return a.key < b.key }
            return (a.content, a.row) < (b.content, b.row)
        }
    }
    private let sources: GatheredSources
    private let digests: [MatchDigest]
    /// By digest, taken out of it once; valid as long as `digests` are.
    nonisolated(unsafe) private let facts: [UnsafePointer<RowFacts>]
    private let isKeyed: Bool
    /// By source: reference bit and trust.
    private let ranks: [UInt32]
    /// The digest of every 1,024th row.
    private let hints: [Int]
    private static let hintShift = 10

    init(_ plan: MatchPlan, _ sources: GatheredSources, _ digests: [MatchDigest]) {
        self.sources = sources
        var hints: [Int] = []
        for index in 0..<max(0, sources.firstRow.count - 1) {
            while hints.count << Self.hintShift < sources.firstRow[index + 1] { hints.append(index) }
        }
        self.hints = hints
        self.digests = digests
        facts = digests.map { UnsafePointer($0.facts) }
        isKeyed = plan.schema.key != nil
        let trust = SourceRanks.ranks(plan.trust, trust: [], sources.names)
        ranks = sources.names.indices.map { source in
            let reference: UInt32 = sources.roles[source] == .reference ? 1 : 0
            return reference << 31 | UInt32(truncatingIfNeeded: trust[source])
        }
    }

    func rank(_ row: UInt32) -> Rank {
        let place = place(of: row)
        let facts = facts[place.digest][place.row]
        return Rank(source: ranks[sources.sourceOfDigest[place.digest]], key: facts.key, content: isKeyed ? facts.content : 0, row: row)
    }

    /// A hash of all that a record is compared by, and of its key.
    func content(of row: UInt32) -> UInt64 {
        let facts = facts(of: row)
        return isKeyed ? Hashing.combine(facts.content, facts.key) : facts.content
    }

    func isReference(_ row: UInt32) -> Bool { ranks[sources.sourceOfDigest[digest(of: row)]] >> 31 != 0 }

    func source(of row: UInt32) -> Int { sources.sourceOfDigest[digest(of: row)] }

    /// Sorts a few rows by rank.
    func sort(_ rows: inout [UInt32]) {
        if rows.count == 2 {
            if rank(rows[1]) < rank(rows[0]) { rows.swapAt(0, 1) }
        } else if rows.count > 2 {
            rows = rows.map { rank($0) }.sorted().map(\.row)
        }
    }

    /// Digest of a global row. Cost: a look-up and a step or two.
    func digest(of row: UInt32) -> Int {
        var digest = hints[Int(row) >> Self.hintShift]
        while sources.firstRow[digest + 1] <= Int(row) { digest += 1 }
        return digest
    }

    func place(of row: UInt32) -> (digest: Int, row: Int) {
        let digest = digest(of: row)
        return (digest, Int(row) - sources.firstRow[digest])
    }

    func facts(of row: UInt32) -> RowFacts {
        let place = place(of: row)
        return facts[place.digest][place.row]
    }

    /// Asks for what is known of a row, so that it is there when its turn comes.
    func ask(for row: UInt32) {
        let place = place(of: row)
        kempt_prefetch(facts[place.digest] + place.row)
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
