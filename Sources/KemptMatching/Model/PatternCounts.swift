import KemptCore
import KemptText

/// How many pairs show each pattern of levels: all that the estimation sees of the records.
///
/// A pattern has four bits a facet, 0 for *missing*. Workers count whole numbers; the counts come sorted by pattern, so what is estimated
/// from them depends neither on the workers nor on the order of the records' pieces. Memory: 16 bytes a pattern, some ten thousand.
struct PatternCounts: Sendable {
    struct Entry: Sendable, Equatable {
        let pattern: UInt64
        var count: Int
        /// Of these it is told, or the usual weights are sure: where the estimation begins.
        var sure: Int
    }
    /// Pairs of one pattern, in one piece of work.
    struct Tally {
        var count = 0
        var sure = 0
        mutating func add(_ isSure: Bool) {
            count += 1
            if isSure { sure += 1 }
        }
    }
    private(set) var entries: [Entry] = []
    var total: Int { entries.reduce(0) { $0 + $1.count } }

    init(_ counts: [[UInt64: Tally]]) {
        var sum: [UInt64: Tally] = [:]
        for part in counts { sum.merge(part) { Tally(count: $0.count + $1.count, sure: $0.sure + $1.sure) } }
        entries = sum.map { Entry(pattern: $0.key, count: $0.value.count, sure: $0.value.sure) }.sorted { $0.pattern < $1.pattern }
    }

    /// Place of the level that a pattern shows in a facet, from 1; 0 = missing.
    @inline(__always) static func code(_ pattern: UInt64, _ facet: Int) -> Int { Int(pattern >> UInt64(facet * 4) & 15) }

    /// The patterns of the pairs that the blocking rules bring together; `areOne` says which are surely matches.
    static func ofCandidates(
        _ finder: PairFinder, _ scorer: Scorer, crew: Crew, areOne: @escaping @Sendable (UInt32, UInt32) -> Bool
    ) -> PatternCounts {
        let pieces = finder.pieces()
        let places = PatternFacet.places(scorer.evidence)
        return PatternCounts(
            crew.map(pieces.count) { index -> [UInt64: Tally] in
                var counts: [UInt64: Tally] = [:]
                _ = finder.forEachPair(of: pieces[index]) { a, b in
                    counts[scorer.pattern(a, b, places), default: Tally()].add(areOne(a, b))
                }
                return counts
            })
    }

    /// The patterns of pairs picked without regard to what they hold: what strangers show.
    ///
    /// Pairs come from a counter through a hash, the same in every run.
    static func ofStrangers(_ table: RecordTable, _ scorer: Scorer, _ scope: MatchScope, crew: Crew) -> PatternCounts {
        let rows = UInt64(table.rowCount)
        let places = PatternFacet.places(scorer.evidence)
        let pieces = 32
        let size = rows < 2 ? 0 : min(8192, max(64, table.rowCount * 2))
        return PatternCounts(
            crew.map(pieces) { piece -> [UInt64: Tally] in
                var counts: [UInt64: Tally] = [:]
                for index in 0..<size {
                    let key = Hashing.combine(UInt64(piece), UInt64(index))
                    let (a, b) = (UInt32(key >> 32 % rows), UInt32(Hashing.combine(key, 1) >> 32 % rows))
                    let flags = table.line(a)[FeatureLayout.flagSlot] & table.line(b)[FeatureLayout.flagSlot]
                    if !scope.compares(oneSource: table.source(a) == table.source(b)) { continue }
                    if a == b || flags & RecordTable.isReference != 0 { continue }
                    counts[scorer.pattern(a, b, places), default: Tally()].add(false)
                }
                return counts
            })
    }
}
