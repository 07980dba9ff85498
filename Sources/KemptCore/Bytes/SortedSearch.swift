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
