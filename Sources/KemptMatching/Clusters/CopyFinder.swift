import KemptCore

/// Finds records that are copies of one another in all that is compared, many at a time: an export pasted twice, an import that ran forty times.
///
/// Each copy makes the values of all more frequent, so that rarity speaks the less for them the more there are, and their blocks grow too large to
/// be compared. So they are found by their content and merged first; what is left stands for them, and is as rare as one record.
///
/// Only records that stand in a large block of every rule that has a key for them can be such copies, so nearly all are passed over by a bit.
/// Cost: a walk over the blocks, and a look at the few rows that are left. Memory: a bit a record.
struct CopyFinder {
    let table: RecordTable
    let rules: [ResolvedRule]
    let blocks: [RuleBlocks]
    /// Indices of the rules that are no refinements.
    let base: [Int]
    /// So many share a value before it says less; a block of fewer hides nobody.
    let shared: Int

    /// The rows of each group of copies, ascending, and the groups by their first row. References and decided records are left out.
    func groups() -> [[UInt32]] {
        let used = base.filter { !rules[$0].isOff }
        let large = used.map { largeRows(blocks[$0]) }
        let any = RowSet(count: table.rowCount)
        for set in large { any.formUnion(set) }
        var byContent: [UInt64: [UInt32]] = [:]
        var first = 0
        let rows = any.rows()
        var next = rows.startIndex
        for digest in table.digests {
            while next < rows.endIndex, Int(rows[next]) < first + digest.rowCount {
                let row = rows[next]
                next += 1
                if isCandidate(row, used, large) { byContent[digest.facts[Int(row) - first].content, default: []].append(row) }
            }
            first += digest.rowCount
        }
        return byContent.values.flatMap { parted($0) }.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    /// The rows of blocks with more rows than `shared`.
    private func largeRows(_ blocks: RuleBlocks) -> RowSet {
        let rows = RowSet(count: table.rowCount)
        rows.formUnion(blocks.oversized)
        for block in 0..<blocks.list.count where blocks.list.range(block).count > shared {
            for row in blocks.list.rows[blocks.list.range(block)] { rows.insert(row) }
        }
        return rows
    }

    /// Whoever has a key that few have is no copy; the line alone tells.
    private func isCandidate(_ row: UInt32, _ used: [Int], _ large: [RowSet]) -> Bool {
        let line = table.line(row)
        if line[FeatureLayout.flagSlot] & (RecordTable.isReference | RecordTable.isGone | RecordTable.isDecided) != 0 { return false }
        for (index, rule) in used.enumerated() where !large[index].contains(row) && rules[rule].key(line) != 0 { return false }
        return true
    }

    /// Rows of one hash by what they really hold, and by their source.
    private func parted(_ rows: [UInt32]) -> [[UInt32]] {
        var parts: [[UInt32]] = []
        for row in rows {
            if let index = parts.firstIndex(where: { areCopies($0[0], row) }) { parts[index].append(row) } else { parts.append([row]) }
        }
        return parts
    }

    private func areCopies(_ a: UInt32, _ b: UInt32) -> Bool {
        let (x, y) = (table.line(a), table.line(b))
        return table.source(a) == table.source(b) && (FeatureLayout.flagSlot + 1..<table.stride).allSatisfy { x[$0] == y[$0] }
    }
}
