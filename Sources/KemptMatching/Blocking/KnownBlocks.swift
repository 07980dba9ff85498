import KemptCore
import KemptText

/// A record whose line was written over, and in which slots: bit `slot % 64`, none when only the weight of its values is another now.
struct ChangedRow: Sendable {
    let row: UInt32
    let slots: UInt64

    @inline(__always) static func bit(_ slot: Int) -> UInt64 { 1 << UInt64(slot & 63) }
}

/// What a round of merging has moved, as blocks see it.
struct MovedRows: Sendable {
    /// Survivors, records that were taken out, and those of `changed`; in no order.
    let rows: [UInt32]
    /// The same as a set.
    let all: RowSet
    /// Those that have other values than before, or values that weigh more.
    let changed: RowSet
    /// Taken out in this round or before.
    let absent: RowSet

    init(_ rows: [UInt32], changed: RowSet, absent: RowSet) {
        (self.rows, self.changed, self.absent) = (rows, changed, absent)
        all = RowSet(rows, of: changed.capacity)
    }
}

/// Every block that a base rule has had, small or large: where later rounds find those whom a changed record has met before, and the large blocks
/// that have become small, without a look at any other record.
///
/// Cost of a round: about 2 ns a block, besides the lines of what moved and of those who share a block with it.
struct KnownBlocks: Sendable {
    /// By round.
    let lists: [BlockList]

    /// The rows, with their keys (`KeySorter`), of the blocks in which a round may find somebody: small ones with a changed record; large ones in which
    /// something moved and that are divided, or may have become small. `oversized`: the rows of all blocks that were large.
    func candidates(_ rule: ResolvedRule, isRefined: Bool, _ moved: MovedRows, oversized: RowSet, _ table: RecordTable) -> [UInt64] {
        var picked: [(row: UInt32, key: UInt32)] = []
        let wanted = keys(of: moved, oversized, rule, table)
        for list in lists {
            for (block, key) in list.keys.enumerated() where wanted.contains(key) {
                let members = list.rows[list.range(block)]
                let isWanted =
                    members.count <= rule.cap
                    ? members.contains { moved.changed.contains($0) }
                    : members.contains { moved.all.contains($0) } && (isRefined || mayBeSmall(members, cap: rule.cap, moved))
                if isWanted { for row in members where !moved.absent.contains(row) { picked.append((row, key)) } }
            }
        }
        return entries(picked, rule, table)
    }

    /// Some bits of the keys that a block of interest has.
    private func keys(of moved: MovedRows, _ oversized: RowSet, _ rule: ResolvedRule, _ table: RecordTable) -> BitFilter {
        let filter = BitFilter(for: moved.rows.count)
        for start in stride(from: 0, to: moved.rows.count, by: RecordTable.together) {
            let some = moved.rows[start..<min(start + RecordTable.together, moved.rows.count)].filter {
                moved.changed.contains($0) || oversized.contains($0)
            }
            table.ask(for: some[...])
            for row in some {
                let key = rule.key(table.line(row))
                if key != 0 { filter.insert(Self.known(KeySorter.key(of: KeySorter.entry(key, row)))) }
            }
        }
        return filter
    }

    /// False when a large block is still too large.
    private func mayBeSmall(_ members: ArraySlice<UInt32>, cap: Int, _ moved: MovedRows) -> Bool {
        // Of the changed ones some may be elsewhere now.
        members.reduce(0) { $0 + (moved.absent.contains($1) || moved.changed.contains($1) ? 0 : 1) } <= cap
    }

    /// What is kept of a sorter's key.
    @inline(__always) static func known(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) }

    /// Leaves out those that have another key by now.
    private func entries(_ picked: [(row: UInt32, key: UInt32)], _ rule: ResolvedRule, _ table: RecordTable) -> [UInt64] {
        var entries: [UInt64] = []
        entries.reserveCapacity(picked.count)
        for start in stride(from: 0, to: picked.count, by: RecordTable.together) {
            let some = picked[start..<min(start + RecordTable.together, picked.count)]
            for (row, _) in some { table.ask(for: row) }
            for (row, known) in some {
                let line = table.line(row)
                let key = rule.key(line)
                guard key != 0, table.isShared(rule, line) else { continue }
                let entry = KeySorter.entry(key, row)
                if Self.known(KeySorter.key(of: entry)) == known { entries.append(entry) }
            }
        }
        return entries
    }
}
