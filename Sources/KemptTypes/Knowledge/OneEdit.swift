import KemptCore

/// Whether two words are one slip of the finger apart: a letter changed, left out, added, or two neighbours swapped.
///
/// The optimal string alignment distance is at most 1. Bytes, so for ASCII keys only. Linear; most pairs end at the first bytes.
enum OneEdit {
    static func separates(_ a: Cell, _ b: Cell) -> Bool {
        let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
        if longer.count &- shorter.count > 1 { return false }
        var prefix = 0
        while prefix < shorter.count && longer.start[prefix] == shorter.start[prefix] { prefix &+= 1 }
        if prefix == shorter.count { return true }
        if longer.count > shorter.count { return tailsEqual(longer, prefix &+ 1, shorter, prefix) }
        if tailsEqual(longer, prefix &+ 1, shorter, prefix &+ 1) { return true }
        return prefix &+ 1 < longer.count && longer.start[prefix] == shorter.start[prefix &+ 1]
            && longer.start[prefix &+ 1] == shorter.start[prefix] && tailsEqual(longer, prefix &+ 2, shorter, prefix &+ 2)
    }

    /// The place of the first byte in which the two differ, or the length of the shorter.
    static func firstDifference(_ a: Cell, _ b: Cell) -> Int {
        let count = min(a.count, b.count)
        var place = 0
        while place < count && a.start[place] == b.start[place] { place &+= 1 }
        return place
    }

    /// `i` and `j` leave equal lengths behind them.
    @inline(__always) private static func tailsEqual(_ a: Cell, _ i: Int, _ b: Cell, _ j: Int) -> Bool {
        let length = a.count &- i
        return length <= 0 || equalBytes(a.start + i, b.start + j, length)
    }
}
