import KemptCore

/// Rules of the user's that outrank every weight: who must be one customer, and who cannot be.
///
/// *Cannot* goes before *must*: two records with one customer number and two personal codes are a mistake for a person to find, not a merge.
struct Verdicts: Sendable {
    /// Slots that must all agree, rule by rule.
    let must: [[Int]]
    /// Values that must not differ.
    let cannot: [Code]

    struct Code: Sendable {
        let slot: Int
        /// Where both records must have the same for their values to be comparable; 0 = they always are.
        let register: Int
        /// Index in `MatchPlan.fields`.
        let field: Int
    }

    var isEmpty: Bool { must.isEmpty && cannot.isEmpty }

    /// Far above `auto` and far below the contradiction that keeps clusters apart, whatever the thresholds.
    static let same: Int32 = 200 * 256
    static let never: Int32 = -200 * 256

    /// The first code of which the two have different ones.
    @inline(__always) func contradiction(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Code? {
        for code in cannot where x[code.slot] != y[code.slot] && x[code.slot] != 0 && y[code.slot] != 0 {
            if code.register == 0 || x[code.register] == y[code.register] { return code }
        }
        return nil
    }

    /// The score that the rules give a pair, nil when they say nothing. A missing value neither joins nor parts.
    func score(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Int32? {
        if contradiction(x, y) != nil { return Self.never }
        for slots in must where slots.allSatisfy({ x[$0] != 0 && x[$0] == y[$0] }) { return Self.same }
        return nil
    }
}
