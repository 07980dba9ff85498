import KemptCore

/// Which records hold a key that too many own.
///
/// Keys are dealt to parts by their lowest bits, each part sorted by key and record: 16 bytes a key while it is judged. The parts are the same for any
/// number of workers, and what they find is sorted by record at the end.
struct UniqueJudgement {
    private struct Entry {
        let key: UInt64
        let row: UInt32
    }
    private static let parts = 16

    private let notes: [UniqueNote]
    private let firstRow: [Int]
    private let mostOwners: Int
    private let sparesFirst: Bool

    init(_ all: AllNotes, mostOwners: Int, sparesFirst: Bool, crew: Crew) {
        self.mostOwners = mostOwners
        self.sparesFirst = sparesFirst
        firstRow = all.sources.firstRow
        let noted = all.notes.compactMap { $0 as? UniqueNote }
        guard let changes = all.changes else {
            notes = noted
            return
        }
        let firstRow = firstRow
        notes = crew.map(noted.count) { Self.amended(noted[$0], rows: firstRow[$0]..<firstRow[$0 + 1], changes) }
    }

    /// A note as it would be now: the rows that are gone take no part, the changed ones with what they hold.
    private static func amended(_ note: UniqueNote, rows: Range<Int>, _ changes: RowsSince) -> UniqueNote {
        let gone = slice(changes.gone, rows)
        let changed = slice(changes.changed, rows)
        if note.keys.isEmpty || gone.isEmpty && changed.isEmpty { return note }
        let now = UniqueNote(rows: note.rows)
        now.keys = note.keys
        now.owners = note.owners
        let parts = note.keys.count / max(note.rows, 1)
        for index in gone {
            for part in 0..<parts { now.keys[part * note.rows + Int(changes.gone[index]) - rows.lowerBound] = 0 }
        }
        for index in changed {
            guard let from = changes.notes[Int(changes.noteOf[index])] as? UniqueNote, !from.keys.isEmpty else { continue }
            let (old, new) = (Int(changes.changed[index]) - rows.lowerBound, Int(changes.rowInNote[index]))
            for part in 0..<parts { now.keys[part * note.rows + old] = from.keys[part * from.rows + new] }
            if !now.owners.isEmpty { now.owners[old] = from.owners[new] }
        }
        return now
    }

    /// Indices of the rows of an ascending list that lie in `rows`.
    private static func slice(_ all: [UInt32], _ rows: Range<Int>) -> Range<Int> {
        let low = lowerBound(all.count) { Int(all[$0]) < rows.lowerBound }
        return low..<lowerBound(all.count) { Int(all[$0]) < rows.upperBound }
    }

    /// The records that break the rule, ascending, each once.
    func rows(_ crew: Crew) -> [UInt32] {
        var rows = crew.map(Self.parts) { broken(part: UInt64(truncatingIfNeeded: $0)) }.flatMap { $0 }
        rows.sort()
        var last: UInt32?
        rows.removeAll { row in
            defer { last = row }
            return row == last
        }
        return rows
    }

    private func broken(part: UInt64) -> [UInt32] {
        let mask = UInt64(Self.parts - 1)
        var entries: [Entry] = []
        for (number, note) in notes.enumerated() where !note.keys.isEmpty {
            var row = 0
            for key in note.keys {
                if key != 0, key & mask == part { entries.append(Entry(key: key, row: UInt32(truncatingIfNeeded: firstRow[number] + row))) }
                row = row + 1 == note.rows ? 0 : row + 1
            }
        }
        entries.sort { ($0.key, $0.row) < ($1.key, $1.row) }
        var broken: [UInt32] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            if end - start > mostOwners, owners(entries[start..<end]) > mostOwners {
                for entry in entries[(sparesFirst ? start + 1 : start)..<end] { broken.append(entry.row) }
            }
            start = end
        }
        return broken
    }

    /// How many own a key. Records whose owner is not known say nothing.
    private func owners(_ group: ArraySlice<Entry>) -> Int {
        var owners: [UInt64] = []
        owners.reserveCapacity(group.count)
        for entry in group {
            let owner = owner(of: entry.row)
            if owner != 0 { owners.append(owner) }
        }
        owners.sort()
        var count = 0
        for (index, owner) in owners.enumerated() where index == 0 || owners[index - 1] != owner { count += 1 }
        return count
    }

    private func owner(of row: UInt32) -> UInt64 {
        var low = 0
        var high = notes.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if firstRow[middle] <= Int(row) { low = middle } else { high = middle }
        }
        let note = notes[low]
        return note.owners.isEmpty ? UInt64(row) + 1 : note.owners[Int(row) - firstRow[low]]
    }
}
