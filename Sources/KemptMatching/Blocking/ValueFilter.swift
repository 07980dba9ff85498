import KemptCore

/// What a round of merging has moved, as blocks see it.
struct MovedRows: Sendable {
    /// Survivors, and records that were taken out; ascending.
    let rows: [UInt32]
    /// Those that have other values than before.
    let changed: RowSet
    /// By base rule: the rows whose block was too large in the round before.
    let oversized: [RowSet]

    /// False when the row's block under a base rule brings nothing new: it has the values it had, and was compared whole.
    @inline(__always) func concerns(_ row: UInt32, _ base: Int) -> Bool { changed.contains(row) || oversized[base].contains(row) }
}

/// The values and keys by which moved records may meet somebody: a block without one of them is as it was.
///
/// Memory: one bit for each distinct value, and 128 KB a rule for a bit of each key's hash.
struct ValueFilter: Sendable {
    private let bits: [RowSet]
    private let spaces: [Int]
    /// By base rule: the hashes of the moved records' keys; nil when it concerns none of them.
    private let keys: [RowSet?]
    private static let keyBits: UInt32 = 1 << 20

    /// `rules`: the base rules.
    init(_ table: RecordTable, _ rules: [ResolvedRule], _ moved: MovedRows, _ crew: Crew) {
        let spaces = [-1] + table.layout.features.map(\.space)
        let sizes = table.spaces.map { $0.count + 1 }
        self.spaces = spaces
        let keys = crew.map(rules.count) { Self.keys(table, rules[$0], moved, $0) }
        self.keys = keys
        let asked = rules.indices.filter { keys[$0] != nil }
        let slots = asked.map { base in rules[base].slots.filter { spaces[$0] >= 0 } }
        let bits = sizes.map { RowSet(count: asked.isEmpty ? 0 : $0) }
        for row in moved.rows {
            let line = table.line(row)
            for (base, slots) in zip(asked, slots) where moved.concerns(row, base) {
                for slot in slots { bits[spaces[slot]].insert(line[slot]) }
            }
        }
        // Nobody is looked up for a value that is missing.
        for set in bits { set.remove(0) }
        self.bits = bits
    }

    private static func keys(_ table: RecordTable, _ rule: ResolvedRule, _ moved: MovedRows, _ base: Int) -> RowSet? {
        if rule.isOff { return nil }
        var keys: RowSet?
        for row in moved.rows where moved.concerns(row, base) {
            let key = rule.key(table.line(row))
            if key == 0 { continue }
            let set = keys ?? RowSet(count: Int(keyBits))
            set.insert(place(key))
            keys = set
        }
        return keys
    }

    /// True when no rule brings a moved record together with anybody new.
    var isEmpty: Bool { keys.allSatisfy { $0 == nil } }

    @inline(__always) private static func place(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 20) & (keyBits - 1) }

    /// False when no moved record has the row's key under base rule `index`.
    @inline(__always) func hasKey(_ index: Int, _ rule: ResolvedRule, _ line: UnsafePointer<UInt32>) -> Bool {
        keys[index]?.contains(Self.place(rule.key(line))) ?? false
    }

    /// What is looked up of a line, and whom it concerns.
    struct Probes {
        /// One slot whose values are looked up. Trivial.
        struct Slot {
            let slot: Int
            let words: UnsafePointer<UInt64>
        }
        fileprivate(set) var slots: [Slot] = []
        /// The base rules, by their index, that ask for no other slots than those that hit: by the set of hits the first of them in `bases`, and the
        /// one behind the last at the next.
        fileprivate(set) var starts: [Int] = [0]
        fileprivate(set) var bases: [Int] = []
    }

    /// Slots that are looked up at most: a rule that asks for more is told by the first of them, and by its key.
    private static let mostSlots = 12

    /// The slots that the base rules are made of. Values that are their own number are not looked up.
    func probes(_ rules: [ResolvedRule], _ bases: [Int]) -> Probes {
        var probes = Probes()
        var needs: [(base: Int, slots: Int)] = []
        for (base, rule) in bases.map({ rules[$0] }).enumerated() where keys[base] != nil {
            var need = 0
            for slot in rule.slots where spaces[slot] >= 0 {
                if !probes.slots.contains(where: { $0.slot == slot }), probes.slots.count < Self.mostSlots {
                    probes.slots.append(Probes.Slot(slot: slot, words: bits[spaces[slot]].start))
                }
                if let place = probes.slots.firstIndex(where: { $0.slot == slot }) { need |= 1 << place }
            }
            needs.append((base, need))
        }
        for hits in 0..<1 << probes.slots.count {
            probes.bases += needs.filter { hits & $0.slots == $0.slots }.map(\.base)
            probes.starts.append(probes.bases.count)
        }
        return probes
    }
}
