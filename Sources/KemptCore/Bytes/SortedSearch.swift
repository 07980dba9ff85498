/// First index below `count` for which `isBelow` is false, else `count`.
///
/// `isBelow` must be true up to some index and false from there on, as it is of sorted entries that are asked for one. Cost: a call for each halving.
@inlinable @inline(__always) public func lowerBound(_ count: Int, _ isBelow: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
        let middle = (low + high) / 2
        if isBelow(middle) { low = middle + 1 } else { high = middle }
    }
    return low
}

/// Ascending numbers, each once, that are looked up in any order: rows among records.
///
/// Memory: 4 bytes for each 64 of the range they come from. Cost: one jump and a search among neighbours.
public struct SortedRows: Sendable {
    public let rows: [UInt32]
    /// By the number without its lowest six bits: index of the first that is not below.
    private let starts: [UInt32]

    public init(_ rows: [UInt32]) {
        self.rows = rows
        var starts: [UInt32] = [0]
        for (index, row) in rows.enumerated() {
            while starts.count <= Int(row >> 6) { starts.append(UInt32(truncatingIfNeeded: index)) }
        }
        starts.append(UInt32(truncatingIfNeeded: rows.count))
        self.starts = starts
    }

    /// The index of a number, nil when it is not among them.
    public func index(of row: UInt32) -> Int? {
        let place = Int(row >> 6)
        guard place + 1 < starts.count else { return nil }
        let first = Int(starts[place])
        let index = first + lowerBound(Int(starts[place + 1]) - first) { rows[first + $0] < row }
        return index < rows.count && rows[index] == row ? index : nil
    }
}
