import KemptCore

/// Rules of the user's that outrank every weight: who must be one customer, and who cannot be.
///
/// *Cannot* goes before *must*: two records with one customer number and two personal codes are a mistake for a person to find, not a merge.
struct Verdicts: Sendable {
    /// Slots that must all agree, rule by rule.
    let must: [[Int]]
    /// Slots that must not differ.
    let cannot: [Int]

    var isEmpty: Bool { must.isEmpty && cannot.isEmpty }

    /// Far above `auto` and far below the contradiction that keeps clusters apart, whatever the thresholds.
    static let same: Int32 = 200 * 256
    static let never: Int32 = -200 * 256

    /// The score that the rules give a pair, nil when they say nothing. A missing value neither joins nor parts.
    func score(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Int32? {
        for slot in cannot where x[slot] != 0 && y[slot] != 0 && x[slot] != y[slot] { return Self.never }
        for slots in must where slots.allSatisfy({ x[$0] != 0 && x[$0] == y[$0] }) { return Self.same }
        return nil
    }
}
