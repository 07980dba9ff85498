/// A set of rows, one bit each.
///
/// Unsafe invariant: `words` covers every row below `count`.
final class RowSet: @unchecked Sendable {  // filled by one task, then only read
    private let words: UnsafeMutablePointer<UInt64>
    /// For those who look up many rows in a loop; valid as long as the set is.
    var start: UnsafePointer<UInt64> { UnsafePointer(words) }
    private let wordCount: Int
    /// Rows that it has room for.
    let capacity: Int

    init(count: Int) {
        capacity = count
        wordCount = count / 64 + 1
        words = .allocate(capacity: wordCount)
        words.initialize(repeating: 0, count: wordCount)
    }

    convenience init(_ rows: [UInt32], of count: Int) {
        self.init(count: count)
        for row in rows { insert(row) }
    }

    deinit { words.deallocate() }

    func insert(_ row: UInt32) {
        words[Int(row >> 6)] |= 1 << UInt64(row & 63)
    }

    @inline(__always) func contains(_ row: UInt32) -> Bool { words[Int(row >> 6)] >> UInt64(row & 63) & 1 != 0 }

    /// The rows, ascending.
    func rows() -> [UInt32] {
        var rows: [UInt32] = []
        rows.reserveCapacity(count)
        for index in 0..<wordCount {
            var word = words[index]
            while word != 0 {
                rows.append(UInt32(truncatingIfNeeded: index &* 64 &+ word.trailingZeroBitCount))
                word &= word &- 1
            }
        }
        return rows
    }

    func remove(_ row: UInt32) { words[Int(row >> 6)] &= ~(1 << UInt64(row & 63)) }

    /// How many rows it holds.
    var count: Int { (0..<wordCount).reduce(0) { $0 + words[$1].nonzeroBitCount } }

    /// Adds the rows of a set of the same size.
    func formUnion(_ other: RowSet) {
        for index in 0..<min(wordCount, other.wordCount) { words[index] |= other.words[index] }
    }

    /// Takes out the rows of a set of the same size.
    func subtract(_ other: RowSet) {
        for index in 0..<min(wordCount, other.wordCount) { words[index] &= ~other.words[index] }
    }
}

/// A set of hashes or numbers that tells most of those it does not hold: by their lowest bits, one bit of memory for each.
struct BitFilter: Sendable {
    let mask: UInt32
    let bits: RowSet

    /// Bits for each entry: how many strangers pass is one in so many.
    private static let sparse = 16
    /// 128 KB: more would not stay in the cache.
    private static let mostBits = 20

    init(for entries: Int) {
        let bits = min(Self.mostBits, max(10, Int.bitWidth - (entries * Self.sparse).leadingZeroBitCount))
        mask = 1 << UInt32(bits) - 1
        self.bits = RowSet(count: 1 << bits)
    }

    @inline(__always) func insert(_ hash: UInt32) { bits.insert(hash & mask) }
    @inline(__always) func contains(_ hash: UInt32) -> Bool { bits.contains(hash & mask) }
}
