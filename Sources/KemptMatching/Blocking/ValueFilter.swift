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

    init(_ table: RecordTable, _ rules: [ResolvedRule], changed: [UInt32]) {
        let layout = table.layout
        spaces = [-1] + layout.features.map(\.space)
        bits = table.spaces.map { RowSet(count: $0.count + 1) }
        for row in changed {
            let line = table.line(row)
            for slot in 1..<spaces.count where spaces[slot] >= 0 { bits[spaces[slot]].insert(line[slot]) }
        }
        keys = rules.map { rule in
            let keys = RowSet(count: Int(Self.keyBits))
            for row in changed { keys.insert(Self.place(rule.key(table.line(row)))) }
            return keys
        }
    }

    private static func place(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 20) & (keyBits - 1) }

    /// False when no changed record has the row's key under base rule `index`.
    @inline(__always) func hasKey(_ index: Int, _ rule: ResolvedRule, _ line: UnsafePointer<UInt32>) -> Bool {
        keys[index].contains(Self.place(rule.key(line)))
    }

    /// One slot whose values are looked up. Trivial.
    struct Probe {
        let slot: Int
        let words: UnsafePointer<UInt64>
    }

    /// The slots that base rules are made of, and for each rule the bits of its own among them. Values that are their own number are
    /// not looked up.
    func probes(_ rules: [ResolvedRule]) -> (probes: [Probe], needs: [UInt64]) {
        var slots: [Int] = []
        let needs = rules.map { rule -> UInt64 in
            var need: UInt64 = 0
            for slot in [rule.first, rule.second, rule.third, rule.given, rule.family] where slot > 0 && spaces[slot] >= 0 {
                if !slots.contains(slot), slots.count < 64 { slots.append(slot) }
                if let place = slots.firstIndex(of: slot) { need |= 1 << UInt64(place) }
            }
            return need
        }
        return (slots.map { Probe(slot: $0, words: bits[spaces[$0]].start) }, needs)
    }
}
