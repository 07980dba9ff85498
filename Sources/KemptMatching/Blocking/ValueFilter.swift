import KemptCore

/// The values and keys that a record shares with one that has come by them in this round: nobody else joins a block (`KnownBlocks` has those that
/// share what they shared before), and other records are passed over by a bit.
///
/// Each line is read once, whichever rules ask for it, and each of its values looked up once.
///
/// Memory: a bit for some bits of each value's number and of each key's hash: in a round of few changes they all lie in the nearest cache, in a large
/// one they take 128 KB a feature and rule.
struct ValueFilter: Sendable {
    /// A slot whose values are looked up, and those of the changed records.
    private struct Probe: Sendable {
        let slot: Int
        let values: BitFilter
    }

    /// The base rules.
    private let rules: [ResolvedRule]
    private var probes: [Probe] = []
    /// By base rule: the probes that must hit, a bit each; nil when nobody has a new key.
    private var needs: [Int?]
    /// The base rules that ask for no other probes than those that hit: by the set of hits the first of them in `asked`, and the one behind the last
    /// at the next.
    private var starts: [Int] = [0]
    private var asked: [Int] = []
    /// By base rule: hashes of the new keys.
    private let keys: [BitFilter]

    /// Slots that are looked up at most: a rule that asks for more is told by the first of them, and by its key.
    private static let mostProbes = 12

    /// `rules`: the base rules.
    init(_ table: RecordTable, _ rules: [ResolvedRule], _ changed: [ChangedRow]) {
        let changed = changed.filter { $0.slots != 0 }
        self.rules = rules
        keys = rules.map { BitFilter(for: $0.isOff ? 0 : changed.count) }
        // Values that are their own number are not looked up.
        let spaces = [-1] + table.layout.features.map(\.space)
        var slots: [Int] = []
        for slot in rules.filter({ !$0.isOff }).flatMap(\.slots) where spaces[slot] >= 0 && !slots.contains(slot) { slots.append(slot) }
        slots = Array(slots.prefix(Self.mostProbes))
        needs = rules.map { rule in rule.isOff ? nil : rule.slots.compactMap(slots.firstIndex).reduce(0) { $0 | 1 << $1 } }
        for slot in slots {
            let alike = probes.first { spaces[$0.slot] == spaces[slot] }
            probes.append(Probe(slot: slot, values: alike?.values ?? BitFilter(for: changed.count)))
        }
        var isAsked = rules.map { _ in false }
        for start in stride(from: 0, to: changed.count, by: RecordTable.together) {
            let some = changed[start..<min(start + RecordTable.together, changed.count)]
            let wanted = enter(some, table, &isAsked)
            for (place, probe) in probes.enumerated() {
                for (item, wanted) in zip(some, wanted) where wanted >> place & 1 != 0 { probe.values.insert(table.line(item.row)[probe.slot]) }
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

    /// Enters the keys that some records did not have before; returns the probes that each of them needs.
    private func enter(_ some: ArraySlice<ChangedRow>, _ table: RecordTable, _ isAsked: inout [Bool]) -> [Int] {
        var wanted = [Int](repeating: 0, count: some.count)
        for item in some { table.ask(for: item.row) }
        for (base, rule) in rules.enumerated() {
            guard let need = needs[base] else { continue }
            let keys = keys[base]
            let slots = rule.slots.reduce(0 as UInt64) { $0 | ChangedRow.bit($1) }
            for (at, item) in some.enumerated() where item.slots & slots != 0 {
                let line = table.line(item.row)
                let key = rule.key(line)
                if key == 0 || !table.isShared(rule, line) { continue }
                keys.insert(Self.hash(key))
                wanted[at] |= need
                isAsked[base] = true
            }
        }
        return wanted
    }

    /// True when no rule brings anybody together.
    var isEmpty: Bool { needs.allSatisfy { $0 == nil } }

    @inline(__always) private static func hash(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 20) }
}

extension ValueFilter {
    /// What a line's values are looked up in. Trivial, so that asking it counts no reference.
    private struct Lookup {
        let slot: Int
        let mask: UInt32
        let words: UnsafePointer<UInt64>
    }

    /// By base rule: the rows of a stretch that may meet somebody under it, ascending, each with its key (`KeySorter`).
    func candidates(_ stretch: Range<Int>, _ table: RecordTable) -> [[UInt64]] {
        var found = rules.map { _ in [UInt64]() }
        let lookups = probes.map { Lookup(slot: $0.slot, mask: $0.values.mask, words: $0.values.bits.start) }
        starts.withUnsafeBufferPointer { starts in
            lookups.withUnsafeBufferPointer { lookups in
                for row in UInt32(stretch.lowerBound)..<UInt32(stretch.upperBound) {
                    let line = table.line(row)
                    if !table.takesPart(line) { continue }
                    var hits = 0
                    for index in lookups.indices {
                        let number = line[lookups[index].slot] & lookups[index].mask
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

    /// The key of a row under a base rule, nil when nobody has come by it.
    @inline(__always) private func key(_ base: Int, _ line: UnsafePointer<UInt32>, _ table: RecordTable) -> UInt64? {
        let key = rules[base].key(line)
        return key != 0 && keys[base].contains(Self.hash(key)) && table.isShared(rules[base], line) ? key : nil
    }
}
