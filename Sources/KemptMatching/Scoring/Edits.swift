import KemptCore

/// Bounded edit distance for short forms: most pairs are told apart by what is left when common ends are stripped.
package enum Edits {
    /// Insertions, deletions, replacements and exchanges of neighbours between two forms (optimal string alignment), at most `limit` (1
    /// or 2); `limit + 1` when there are more. Cost: the common prefix and suffix, then at most a few dozen steps.
    package static func count(_ a: Cell, _ b: Cell, limit: Int) -> Int {
        var (x, y) = (a.start, b.start)
        var (m, n) = (a.count, b.count)
        if abs(m &- n) > limit { return limit &+ 1 }
        while m > 0, n > 0, x[0] == y[0] {
            x += 1
            y += 1
            m &-= 1
            n &-= 1
        }
        while m > 0, n > 0, x[m &- 1] == y[n &- 1] {
            m &-= 1
            n &-= 1
        }
        if m == 0 || n == 0 { return min(limit &+ 1, max(m, n)) }
        if m == 1, n == 1 { return 1 }
        if m == 2, n == 2, x[0] == y[1], x[1] == y[0] { return 1 }
        if limit < 2 { return limit &+ 1 }
        return atMostTwo(x, m, y, n) ? 2 : limit &+ 1
    }

    /// True when two edits suffice for texts that differ at both ends; tries each first edit, then the rest must need one at most.
    private static func atMostTwo(_ x: UnsafePointer<UInt8>, _ m: Int, _ y: UnsafePointer<UInt8>, _ n: Int) -> Bool {
        if one(x + 1, m &- 1, y + 1, n &- 1) || one(x + 1, m &- 1, y, n) || one(x, m, y + 1, n &- 1) { return true }
        return m > 1 && n > 1 && x[0] == y[1] && x[1] == y[0] && one(x + 2, m &- 2, y + 2, n &- 2)
    }

    /// True when one edit makes the texts equal.
    private static func one(_ a: UnsafePointer<UInt8>, _ countA: Int, _ b: UnsafePointer<UInt8>, _ countB: Int) -> Bool {
        var (x, y) = (a, b)
        var (m, n) = (countA, countB)
        if abs(m &- n) > 1 { return false }
        while m > 0, n > 0, x[0] == y[0] {
            x += 1
            y += 1
            m &-= 1
            n &-= 1
        }
        while m > 0, n > 0, x[m &- 1] == y[n &- 1] {
            m &-= 1
            n &-= 1
        }
        if m &+ n <= 1 || m == 1 && n == 1 { return true }
        return m == 2 && n == 2 && x[0] == y[1] && x[1] == y[0]
    }

    /// Length of the common beginning.
    @inline(__always) static func commonPrefix(_ a: Cell, _ b: Cell) -> Int {
        let limit = min(a.count, b.count)
        var index = 0
        while index < limit, a.start[index] == b.start[index] { index &+= 1 }
        return index
    }
}
