import KemptCore

/// Blocks of rows that share a key, one after another: small ones and those over the cap.
///
/// Memory: 4 bytes for each row in a block, 8 for each block.
struct BlockList: Sendable {
    private(set) var rows: [UInt32] = []
    /// End of each block in `rows`.
    private(set) var ends: [UInt32] = []
    /// The lower half of each block's key among sorted ones.
    private(set) var keys: [UInt32] = []

    init() {}

    /// The runs of a sorter in which two or more rows share a key. They are counted first: lists that grow take up to twice the memory.
    init(_ sorter: KeySorter) {
        var (rowCount, count) = (0, 0)
        sorter.forEachShared {
            rowCount &+= $0.count
            count &+= 1
        }
        rows.reserveCapacity(rowCount)
        ends.reserveCapacity(count)
        keys.reserveCapacity(count)
        sorter.forEachShared { run in
            for index in run { rows.append(sorter.row(index)) }
            ends.append(UInt32(truncatingIfNeeded: rows.count))
            keys.append(KnownBlocks.known(sorter.key(run.lowerBound)))
        }
    }

    var count: Int { ends.count }

    /// Where in `rows` a block lies.
    @inline(__always) func range(_ block: Int) -> Range<Int> { (block == 0 ? 0 : Int(ends[block - 1]))..<Int(ends[block]) }

    /// Takes rows out, and the blocks that nobody shares then; all others keep their order.
    mutating func remove(_ absent: RowSet) {
        var (rowCount, count, start) = (0, 0, 0)
        for block in ends.indices {
            let (first, end) = (rowCount, Int(ends[block]))
            for index in start..<end where !absent.contains(rows[index]) {
                rows[rowCount] = rows[index]
                rowCount += 1
            }
            start = end
            if rowCount - first < 2 {
                rowCount = first
                continue
            }
            (ends[count], keys[count]) = (UInt32(truncatingIfNeeded: rowCount), keys[block])
            count += 1
        }
        rows.removeSubrange(rowCount...)
        ends.removeSubrange(count...)
        keys.removeSubrange(count...)
    }
}
