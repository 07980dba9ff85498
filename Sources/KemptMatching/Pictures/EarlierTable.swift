import KemptCore

/// The table as it was before anything was merged, for those who explain afterwards.
extension RecordTable {
    /// Puts the lines of some records back, and how many records had each of their values.
    ///
    /// Merging took records out of the counts and wrote into the lines of survivors. The counts of these values alone are mended: by what each
    /// merged record and each survivor had before and has now.
    func putBack(_ rows: [UInt32], _ golden: GoldenLines, _ groups: CustomerGroups, _ crew: Crew) {
        if rows.isEmpty { return }
        let slots = (1...layout.features.count).filter { isCounted($0) }
        let wanted = spaces.map { RowSet(count: $0.count + 1) }
        for row in rows { for slot in slots { wanted[layout.features[slot - 1].space].insert(golden.original(row, slot)) } }
        func add(_ line: UnsafePointer<UInt32>, _ change: Int32) {
            for slot in slots where line[slot] != 0 && wanted[layout.features[slot - 1].space].contains(line[slot]) {
                correct(slot, line[slot], change)
            }
        }
        let wasStale = staleAtFirst()
        golden.forEachOriginal { row, original, written in
            if !wasStale.contains(row) { add(original, 1) }
            if !has(row, Self.isGone), !has(row, Self.isStale) { add(written, -1) }
        }
        // Most records were merged as they stood: the crew looks through them for the few values that are wanted.
        let joined = groups.joined.map(\.row)
        let found = crew.mapStretches(joined.count, of: 4096) { [self] stretch in
            joined[stretch].filter { row in
                let line = line(row)
                return slots.contains { line[$0] != 0 && wanted[layout.features[$0 - 1].space].contains(line[$0]) }
            }
        }
        for row in found.joined() where !has(row, Self.isReference | Self.isCopy) && !wasStale.contains(row) && !golden.hasOriginal(row) {
            add(line(row), 1)
        }
        golden.restore(rows)
    }

    private func staleAtFirst() -> RowSet {
        let stale = RowSet(count: rowCount)
        var first = 0
        for digest in digests {
            for row in digest.stale { stale.insert(UInt32(truncatingIfNeeded: first + row)) }
            first += digest.rowCount
        }
        return stale
    }
}
