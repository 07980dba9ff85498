import KemptCore

/// How far two texts are apart. Bytes are the symbols: fold or romanise first, so that a letter is a byte.
///
/// Nothing is allocated for texts of up to 64 bytes. Where one of them has a byte is told by `Places`.
public enum Distance {
    /// Jaro-Winkler similarity, 0…1.
    ///
    /// Prefix weight 0.1 for at most four bytes, given only above a Jaro similarity of 0.7 (Winkler 1990). Two empty texts
    /// are alike. Bit-parallel to 64 bytes; longer texts by the plain method, of which only the first 512 bytes count.
    public static func jaroWinkler(_ a: Cell, _ b: Cell) -> Double {
        let similarity = jaro(a, b)
        if similarity <= 0.7 { return similarity }
        let limit = min(4, a.count, b.count)
        var prefix = 0
        while prefix < limit, a.start[prefix] == b.start[prefix] { prefix &+= 1 }
        return similarity + Double(prefix) * 0.1 * (1 - similarity)
    }

    /// Jaro similarity, 0…1: matched bytes near each other, less those out of order.
    public static func jaro(_ a: Cell, _ b: Cell) -> Double {
        let (countA, countB) = (min(a.count, Jaro.longest), min(b.count, Jaro.longest))
        if countA == 0 || countB == 0 { return countA == countB ? 1 : 0 }
        if a.count == b.count, equalBytes(a.start, b.start, a.count) { return 1 }
        let found =
            countA <= 64 && countB <= 64
            ? Jaro.bitParallel(a.start, countA, b.start, countB) : Jaro.plain(a.start, countA, b.start, countB)
        if found.matches == 0 { return 0 }
        let matches = Double(found.matches)
        return (matches / Double(countA) + matches / Double(countB) + (matches - Double(found.outOfOrder / 2)) / matches) / 3
    }

    /// Optimal string alignment distance (insert, delete, replace, swap two neighbours, no place edited twice), or
    /// `limit + 1` when it is above `limit`.
    ///
    /// Bit-parallel (H. Hyyrö 2003) when the shorter text, without the common ends, has up to 64 bytes; beyond that a band
    /// of 2·limit + 1 cells a row, so time is length × limit: keep the limit small for long texts.
    public static func osa(_ a: Cell, _ b: Cell, limit: Int) -> Int {
        if limit < 0 { return limit &+ 1 }
        var (shorter, longer) = a.count <= b.count ? (a, b) : (b, a)
        if longer.count &- shorter.count > limit { return limit &+ 1 }
        trimCommonEnds(&shorter, &longer)
        if shorter.isEmpty { return longer.count <= limit ? longer.count : limit &+ 1 }
        let effective = min(limit, longer.count)
        let distance = shorter.count <= 64 ? Alignment.bitParallel(shorter, longer, effective) : Alignment.banded(shorter, longer, effective)
        return distance <= limit ? distance : limit &+ 1
    }

    /// True when one edit or none makes the texts equal: insert, delete, replace, or swap two neighbours.
    public static func isWithinOneEdit(_ a: Cell, _ b: Cell) -> Bool {
        var (shorter, longer) = a.count <= b.count ? (a, b) : (b, a)
        let difference = longer.count &- shorter.count
        if difference > 1 { return false }
        trimCommonEnds(&shorter, &longer)
        if shorter.count <= 1, longer.count <= 1 { return true }
        return difference == 0 && shorter.count == 2 && shorter.start[0] == longer.start[1] && shorter.start[1] == longer.start[0]
    }

    /// Takes the common prefix and suffix off both; no alignment of least cost needs to edit them.
    @inline(__always) private static func trimCommonEnds(_ shorter: inout Cell, _ longer: inout Cell) {
        var count = shorter.count
        var first = 0
        let (s, l) = (shorter.start, longer.start)
        while first &+ 8 <= count {
            let x = UnsafeRawPointer(s + first).loadUnaligned(as: UInt64.self) ^ UnsafeRawPointer(l + first).loadUnaligned(as: UInt64.self)
            if x != 0 { break }
            first &+= 8
        }
        while first < count, s[first] == l[first] { first &+= 1 }
        var end = longer.count
        while count > first, s[count &- 1] == l[end &- 1] {
            count &-= 1
            end &-= 1
        }
        shorter = shorter.slice(min(first, shorter.count), count)
        longer = longer.slice(min(first, longer.count), end)
    }
}
