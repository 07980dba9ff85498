import KemptCore

/// What a round of merging has moved, as blocks see it.
struct MovedRows: Sendable {
    /// Survivors, and records that were taken out; ascending.
    let rows: [UInt32]
    /// Those that have other values than before.
    let changed: RowSet
    /// By base rule: the rows whose block was too large in the round before.
    let oversized: [RowSet]
}

/// The values and keys by which a record may meet one that moved: a block without one of them is as it was, and other records are passed over by a bit.
///
/// Each line is read once, whichever rules ask for it, and each of its values looked up once.
///
/// Memory: one bit for each distinct value, and up to 128 KB a rule for a bit of each key's hash.
struct ValueFilter: Sendable {
    /// A slot whose values are looked up, and those of the moved records.
    private struct Probe: Sendable {
        let slot: Int
        let values: RowSet
    }

    /// The base rules.
    private let rules: [ResolvedRule]
    private var probes: [Probe] = []
    /// By base rule: the probes that must hit, a bit each; nil when it brings no moved record together with anybody new.
    private var needs: [Int?]
    /// The base rules that ask for no other probes than those that hit: by the set of hits the first of them in `asked`, and the one behind the last
    /// at the next.
    private var starts: [Int] = [0]
    private var asked: [Int] = []
    /// By base rule: hashes of the moved records' keys.
    private let keys: [RowSet]
    private let keyMask: UInt32

    /// Slots that are looked up at most: a rule that asks for more is told by the first of them, and by its key.
    private static let mostProbes = 12
    private static let mostKeyBits = 20

    /// `rules`: the base rules. A moved record may meet somebody where it has other values than it had, or its block was not compared whole.
    init(_ table: RecordTable, _ rules: [ResolvedRule], _ moved: MovedRows) {
        let keyBits = min(Self.mostKeyBits, max(10, Int.bitWidth - (moved.rows.count * 16).leadingZeroBitCount))
        (self.rules, keyMask) = (rules, 1 << UInt32(keyBits) - 1)
        keys = rules.map { RowSet(count: $0.isOff ? 0 : 1 << keyBits) }
        // Values that are their own number are not looked up.
        let spaces = [-1] + table.layout.features.map(\.space)
        var slots: [Int] = []
        for slot in rules.filter({ !$0.isOff }).flatMap(\.slots) where spaces[slot] >= 0 && !slots.contains(slot) { slots.append(slot) }
        slots = Array(slots.prefix(Self.mostProbes))
        needs = rules.map { rule in rule.isOff ? nil : rule.slots.compactMap(slots.firstIndex).reduce(0) { $0 | 1 << $1 } }
        for slot in slots {
            let alike = probes.first { spaces[$0.slot] == spaces[slot] }
            probes.append(Probe(slot: slot, values: alike?.values ?? RowSet(count: table.spaces[spaces[slot]].count + 1)))
        }
        var isAsked = rules.map { _ in false }
        for start in stride(from: 0, to: moved.rows.count, by: RecordTable.together) {
            let rows = moved.rows[start..<min(start + RecordTable.together, moved.rows.count)]
            let wanted = enter(rows, table, moved, &isAsked)
            for (place, probe) in probes.enumerated() {
                for (row, wanted) in zip(rows, wanted) where wanted >> place & 1 != 0 { probe.values.insert(table.line(row)[probe.slot]) }
            }
        }
        for base in rules.indices where !isAsked[base] { needs[base] = nil }
        dropIdleProbes()
        sortByHits()
    }

    /// Keeps the probes that a rule needs which brings anybody together.
    private mutating func dropIdleProbes() {
        let used = needs.reduce(0) { $0 | ($1 ?? 0) }
        let places = probes.indices.filter { used >> $0 & 1 != 0 }
        probes = places.map { probes[$0] }
        needs = needs.map { need in need.map { need in places.indices.reduce(0) { $0 | (need >> places[$1] & 1) << $1 } } }
    }

    private mutating func sortByHits() {
        for hits in 0..<1 << probes.count {
            asked += needs.indices.filter { base in needs[base].map { hits & $0 == $0 } ?? false }
            starts.append(asked.count)
        }
    }

    /// Enters the keys of some moved records; returns the probes that each of them needs.
    private func enter(_ rows: ArraySlice<UInt32>, _ table: RecordTable, _ moved: MovedRows, _ isAsked: inout [Bool]) -> [Int] {
        var wanted = [Int](repeating: 0, count: rows.count)
        table.ask(for: rows)
        for (base, rule) in rules.enumerated() {
            guard let need = needs[base] else { continue }
            let (keys, oversized) = (keys[base], moved.oversized[base])
            for (at, row) in rows.enumerated() where moved.changed.contains(row) || oversized.contains(row) {
                let key = rule.key(table.line(row))
                if key == 0 { continue }
                keys.insert(place(key))
                wanted[at] |= need
                isAsked[base] = true
            }
        }
        return wanted
    }

    /// True when no rule brings anybody together.
    var isEmpty: Bool { needs.allSatisfy { $0 == nil } }

    @inline(__always) private func place(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 20) & keyMask }
}

extension ValueFilter {
    /// What a line's values are looked up in. Trivial, so that asking it counts no reference.
    private struct Lookup {
        let slot: Int
        let words: UnsafePointer<UInt64>
    }

    /// By base rule: the rows of a stretch that may meet somebody under it, ascending, each with its key (`KeySorter`).
    func candidates(_ stretch: Range<Int>, _ table: RecordTable) -> [[UInt64]] {
        var found = rules.map { _ in [UInt64]() }
        let lookups = probes.map { Lookup(slot: $0.slot, words: $0.values.start) }
        starts.withUnsafeBufferPointer { starts in
            lookups.withUnsafeBufferPointer { lookups in
                for row in UInt32(stretch.lowerBound)..<UInt32(stretch.upperBound) {
                    let line = table.line(row)
                    if !table.takesPart(line) { continue }
                    var hits = 0
                    for index in lookups.indices {
                        let number = line[lookups[index].slot]
                        hits |= Int(truncatingIfNeeded: lookups[index].words[Int(number >> 6)] >> UInt64(number & 63) & 1) &<< index
                    }
                    for index in starts[hits]..<starts[hits &+ 1] {
                        let base = asked[index]
                        if let key = key(base, line, table) { found[base].append(KeySorter.entry(key, row)) }
                    }
                }
            }
        }
        // Their sets are read through pointers.
        withExtendedLifetime(self) {}
        return found
    }

    /// The key of a row under a base rule, nil when no moved record has it.
    @inline(__always) private func key(_ base: Int, _ line: UnsafePointer<UInt32>, _ table: RecordTable) -> UInt64? {
        let key = rules[base].key(line)
        return key != 0 && keys[base].contains(place(key)) && table.isShared(rules[base], line) ? key : nil
    }
}
