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
    /// So many share a value before it says less; fewer copies are merged as any other records are.
    let shared: Int

    /// The rows of each group of copies, ascending, and the groups by their first row. References and decided records are left out.
    func groups() -> [[UInt32]] {
        let large = RowSet(count: table.rowCount)
        for index in base { mark(blocks[index], large) }
        var byContent: [UInt64: [UInt32]] = [:]
        var first = 0
        let rows = large.rows()
        var next = rows.startIndex
        for digest in table.digests {
            while next < rows.endIndex, Int(rows[next]) < first + digest.rowCount {
                let row = rows[next]
                next += 1
                if isCandidate(row, large) { byContent[digest.contents[Int(row) - first], default: []].append(row) }
            }
            first += digest.rowCount
        }
        return byContent.values.flatMap { parted($0) }.filter { $0.count > shared }.sorted { $0[0] < $1[0] }
    }

    /// Marks the rows of blocks with more rows than `shared`.
    private func mark(_ blocks: RuleBlocks, _ large: RowSet) {
        large.formUnion(blocks.oversized)
        var start = 0
        for end in blocks.ends {
            if Int(end) - start > shared { for index in start..<Int(end) { large.insert(blocks.rows[index]) } }
            start = Int(end)
        }
    }

    private func isCandidate(_ row: UInt32, _ large: RowSet) -> Bool {
        let line = table.line(row)
        if line[FeatureLayout.flagSlot] & (RecordTable.isReference | RecordTable.isGone | RecordTable.isDecided) != 0 { return false }
        // A value that few share is no copy's.
        return (1...table.layout.features.count).allSatisfy {
            line[$0] == 0 || !table.isCounted($0) || table.sharers($0, line[$0]) > UInt32(clamping: shared)
        }
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
