import KemptCore

extension Run {
    /// Carries a patch into one batch: journals and replaces values, sends merged records to their door.
    func apply(_ patch: Patch, to batch: Batch, firstRow: Int, _ kit: Kit) -> ArraySlice<Patch.Merge> {
        let end = UInt32(truncatingIfNeeded: firstRow + batch.rowCount)
        let first = UInt32(truncatingIfNeeded: firstRow)
        var index = lowerBound(patch.changes.count) { patch.changes[$0].row < first }
        while index < patch.changes.count, patch.changes[index].row < end {
            let change = patch.changes[index]
            let row = Int(change.row - first)
            kit.journal.record(change, of: patch, in: batch, row: row)
            batch.takeMerged(row, Int(change.column), patch.cell(change), change.mark)
            batch.settle(row, Int(change.column))
            index += 1
        }
        dropPins(of: batch, changedBy: patch, firstRow: first)
        let merges = patch.merges(in: firstRow..<(firstRow + batch.rowCount))
        for merge in merges {
            let row = Int(merge.row - first)
            batch.states[row].door = .merged
            batch.states[row].isExcess = true
        }
        markProposed(patch, batch, firstRow)
        return merges
    }

    /// A pin says how the record's own value is written; where another record's has taken its place it says nothing.
    private func dropPins(of batch: Batch, changedBy patch: Patch, firstRow: UInt32) {
        batch.pinned.removeAll { pin in
            let row = firstRow + pin.row
            var index = lowerBound(patch.changes.count) { patch.changes[$0].row < row }
            while index < patch.changes.count, patch.changes[index].row == row {
                if patch.changes[index].column == pin.column { return true }
                index += 1
            }
            return false
        }
    }

    /// A copy that is only proposed for merging stays where it is, and stays unclean.
    private func markProposed(_ patch: Patch, _ batch: Batch, _ firstRow: Int) {
        let proposed = Patch.merges(patch.proposedMerges, in: firstRow..<(firstRow + batch.rowCount))
        if proposed.isEmpty || plan.duplicateRule < 0 { return }
        for merge in proposed where !merge.isLink {
            let row = Int(merge.row) - firstRow
            batch.states[row].isExcess = true
            batch.findings.append(Finding(row: row, rule: plan.duplicateRule))
        }
        batch.findings = inRowOrder(batch.findings)
    }
}

extension Patch {
    /// The merges of some rows.
    func merges(in rows: Range<Int>) -> ArraySlice<Merge> { Self.merges(merges, in: rows) }

    static func merges(_ merges: [Merge], in rows: Range<Int>) -> ArraySlice<Merge> {
        let low = lowerBound(merges.count) { merges[$0].row < UInt32(truncatingIfNeeded: rows.lowerBound) }
        let high = lowerBound(merges.count) { merges[$0].row < UInt32(truncatingIfNeeded: rows.upperBound) }
        return merges[low..<high]
    }
}
