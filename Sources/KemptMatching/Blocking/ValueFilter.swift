import KemptCore

/// The values and keys that changed records have: a block without one of them is as it was.
///
/// Memory: one bit for each distinct value, and 128 KB a rule for a bit of each key's hash.
struct ValueFilter: Sendable {
    private let bits: [RowSet]
    private let spaces: [Int]
    /// By base rule: the hashes of the changed records' keys.
    private let keys: [RowSet]
    private static let keyBits: UInt32 = 1 << 20

    init(_ table: RecordTable, _ rules: [ResolvedRule], changed: [UInt32], _ crew: Crew) {
        let spaces = [-1] + table.layout.features.map(\.space)
        let sizes = table.spaces.map { $0.count + 1 }
        self.spaces = spaces
        // Task 0 notes the values, each of the others the keys of one rule.
        var sets = crew.map(rules.count + 1) { task -> [RowSet] in
            task == 0 ? Self.values(table, spaces, sizes, changed) : [Self.keys(table, rules[task - 1], changed)]
        }
        bits = sets.removeFirst()
        keys = sets.map { $0[0] }
    }

    private static func values(_ table: RecordTable, _ spaces: [Int], _ sizes: [Int], _ changed: [UInt32]) -> [RowSet] {
        let bits = sizes.map { RowSet(count: $0) }
        for row in changed {
            let line = table.line(row)
            for slot in 1..<spaces.count where spaces[slot] >= 0 { bits[spaces[slot]].insert(line[slot]) }
        }
        // Nobody is looked up for a value that is missing.
        for set in bits { set.remove(0) }
        return bits
    }

    private static func keys(_ table: RecordTable, _ rule: ResolvedRule, _ changed: [UInt32]) -> RowSet {
        let keys = RowSet(count: Int(Self.keyBits))
        for row in changed { keys.insert(Self.place(rule.key(table.line(row)))) }
        return keys
    }

    private static func place(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 20) & (keyBits - 1) }

    /// False when no changed record has the row's key under base rule `index`.
    @inline(__always) func hasKey(_ index: Int, _ rule: ResolvedRule, _ line: UnsafePointer<UInt32>) -> Bool {
        keys[index].contains(Self.place(rule.key(line)))
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
        for (base, rule) in bases.map({ rules[$0] }).enumerated() where !rule.isOff {
            var need = 0
            for slot in [rule.first, rule.second, rule.third, rule.given, rule.family] where slot > 0 && spaces[slot] >= 0 {
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
