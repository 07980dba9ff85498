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
        golden.forEachOriginal { row, original, written in
            if !has(row, Self.wasStale) { add(original, 1) }
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
        for row in found.joined() where !has(row, Self.isReference | Self.isCopy) && !has(row, Self.wasStale) && !golden.hasOriginal(row) {
            add(line(row), 1)
        }
        // A survivor may be out of the counts, or in them, for a merge only.
        let turned = joined.lazy.map { groups.survivor(of: $0) }.filter { [self] in
            has($0, Self.isStale) != has($0, Self.wasStale) && !golden.hasOriginal($0)
        }
        for row in Set(turned) { add(line(row), has(row, Self.isStale) ? 1 : -1) }
        golden.restore(rows)
    }
}
