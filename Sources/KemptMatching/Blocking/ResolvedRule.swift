import KemptCore
import KemptText

/// A blocking rule in terms of a record's line, with its place among the rules. Trivial, so that asking it counts no reference.
///
/// Rules stand in one fixed order, a refinement right behind the rule it refines. A pair is compared only under the first rule that
/// brings it together, so no pair is compared twice.
struct ResolvedRule: Sendable {
    /// Slots that must agree; 0 = unused.
    var first = 0
    var second = 0
    var third = 0
    /// Slots of given and family name that must agree in either order; 0 = none.
    var given = 0
    var family = 0
    /// The rule whose oversized blocks this one divides, -1 = none.
    var parent = -1
    /// Largest block that is compared whole.
    var cap: Int
    /// No blocks unless nearly every record has a value of its own.
    var needsIdentity = false
    /// Of no use for these records: has no blocks.
    var isOff = false
    /// Index behind the refinements of this rule (of its parent's).
    var end = 0

    init(_ slots: [Int], names: (given: Int, family: Int)?, cap: Int) {
        self.cap = cap
        var rest = slots
        if let names, names.given > 0, names.family > 0, rest.contains(names.given), rest.contains(names.family) {
            (given, family) = names
            rest.removeAll { $0 == given || $0 == family }
        }
        if rest.count > 0 { first = rest[0] }
        if rest.count > 1 { second = rest[1] }
        if rest.count > 2 { third = rest[2] }
    }

    /// The slots that it reads.
    var slots: [Int] { [first, second, third, given, family].filter { $0 > 0 } }

    /// The rule narrowed by one more feature, nil when it has no room or has the feature already.
    func refined(by slot: Int, parent: Int) -> ResolvedRule? {
        guard slot > 0, slot != first, slot != second, slot != third, slot != given, slot != family else { return nil }
        var rule = self
        if first == 0 {
            rule.first = slot
        } else if second == 0 {
            rule.second = slot
        } else if third == 0 {
            rule.third = slot
        } else {
            return nil
        }
        rule.parent = parent
        return rule
    }

    /// The blocking key of a line, 0 when a part of it is missing.
    @inline(__always) func key(_ line: UnsafePointer<UInt32>) -> UInt64 {
        var key: UInt64 = 0x9E37_79B9_7F4A_7C15
        if given > 0 {
            let (a, b) = (line[given], line[family])
            if a == 0 || b == 0 { return 0 }
            key = Hashing.combine(key, UInt64(min(a, b)) << 32 | UInt64(max(a, b)))
        }
        if first > 0 {
            let (a, b) = (line[first], line[second])
            if a == 0 || second > 0 && b == 0 { return 0 }
            key = Hashing.combine(key, UInt64(a) << 32 | (second > 0 ? UInt64(b) : 0))
            if third > 0 {
                if line[third] == 0 { return 0 }
                key = Hashing.combine(key, UInt64(line[third]))
            }
        }
        return key | 1
    }

    /// True when both lines have the same key.
    @inline(__always) func agrees(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>) -> Bool {
        if isOff { return false }
        if first > 0, a[first] != b[first] || a[first] == 0 { return false }
        if second > 0, a[second] != b[second] || a[second] == 0 { return false }
        if third > 0, a[third] != b[third] || a[third] == 0 { return false }
        if given > 0 {
            let (x, y) = (a[given], a[family])
            if x == 0 || y == 0 { return false }
            if !(x == b[given] && y == b[family]) && !(x == b[family] && y == b[given]) { return false }
        }
        return true
    }
}
