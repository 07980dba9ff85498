import KemptCore

/// What merging has made rarer speaks louder: pairs that lay below the threshold may lie above it now, although neither record has changed.
///
/// The next run, which sees only what this one kept, would find them; so a run on its own output would not rest. Pairs a little below the threshold are kept,
/// and weighed anew when nothing else joins. A mailbox or phone that has lost so many bearers that this does not reach has those who are left compared
/// again. Beyond both are pairs that many values have lifted a little each, by more than `reach` together.
/// Cost: an entry for each merged record whose mailbox or phone others have too. Memory: 12 bytes a pair that is kept.
final class RisingPairs {
    /// How far below the threshold pairs are kept.
    static let reach = 2 * 256
    /// What a value must have gained to have its bearers compared again, so that two of them are within reach.
    private static let leap = reach / 2

    private let table: RecordTable
    /// The comparisons of mailboxes and phones, by their place among all, and their slots.
    private let places: [Int]
    private let slots: [Int]
    /// By slot and value: how many who had it have gone.
    private var gone: [UInt64: UInt32] = [:]
    private var near: [Link] = []
    /// Some record has left the counts since the pairs were weighed.
    private var hasNews = false

    init(_ table: RecordTable, _ evidence: [Evidence]) {
        self.table = table
        places = evidence.indices.filter { evidence[$0].sameLevel.isIdentity }
        slots = places.map { evidence[$0].slot }
    }

    /// Forgets what went before anything was compared.
    func begin(with links: [Link]) {
        gone.removeAll()
        hasNews = false
        near = links
    }

    func add(_ links: [Link]) { near += links }

    /// Notes a record that is about to leave the counts.
    @inline(__always) func note(_ row: UInt32) {
        hasNews = true
        let line = table.line(row)
        // Whoever had it alone with this record is left with nobody to share it.
        for slot in slots where line[slot] != 0 && table.sharers(slot, line[slot]) > 2 { gone[key(slot, line[slot]), default: 0] += 1 }
    }

    private func key(_ slot: Int, _ value: UInt32) -> UInt64 { UInt64(slot) << 32 | UInt64(value) }

    /// The pairs kept that have come above the threshold; they are kept no longer.
    func risen(_ scorer: Scorer, above threshold: Int) -> [Link] {
        if !hasNews { return [] }
        hasNews = false
        var risen: [Link] = []
        var left: [Link] = []
        for var link in near where !table.has(link.a, RecordTable.isGone) && !table.has(link.b, RecordTable.isGone) {
            link.score = scorer.score(link.a, link.b)
            if Int(link.score) >= threshold { risen.append(link) } else { left.append(link) }
        }
        near = left
        return risen
    }

    /// The rows, ascending, that have a value which says much more than when they were compared.
    func woken(_ scorer: Scorer, _ crew: Crew) -> [UInt32] {
        let grown = places.indices.compactMap { index -> (slot: Int, values: RowSet)? in
            let slot = slots[index]
            let level = scorer.evidence[places[index]].sameLevel
            let values = RowSet(count: table.spaces[table.layout.features[slot - 1].space].count + 1)
            var isAny = false
            for (key, count) in gone where key >> 32 == UInt64(slot) {
                let value = UInt32(truncatingIfNeeded: key)
                let sharers = table.sharers(slot, value)
                let before = scorer.weights.weight(places[index], level, sharers + count)
                if sharers < 2 || Int(scorer.weights.weight(places[index], level, sharers) - before) <= Self.leap { continue }
                values.insert(value)
                isAny = true
            }
            return isAny ? (slot, values) : nil
        }
        gone.removeAll()
        if grown.isEmpty { return [] }
        return crew.mapStretches(table.rowCount, of: 1 << 16) { [table] rows in
            rows.map { UInt32(truncatingIfNeeded: $0) }.filter { row in
                let line = table.line(row)
                return table.takesPart(line) && grown.contains { $0.values.contains(line[$0.slot]) }
            }
        }.flatMap { $0 }
    }
}
