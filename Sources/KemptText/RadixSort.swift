import KemptCore

/// Sorts pairs of a 64-bit key and a 32-bit value: hashes with row numbers, packed sort keys.
public enum RadixSort {
    private static var digitBits: Int { 11 }
    private static var digitCount: Int { 1 << digitBits }

    /// Sorts by key, ascending and stable, in place; the scratch areas hold `count` elements each and end up in no defined state.
    ///
    /// `significantBits`: only that many of the key's lowest bits are compared. Least significant digit first, 11 bits a pass;
    /// a pass whose digit is the same in all keys is skipped. Memory: 48 KB of counters while it runs.
    public static func sortByKey(
        keys: UnsafeMutablePointer<UInt64>, values: UnsafeMutablePointer<UInt32>, count: Int,
        scratchKeys: UnsafeMutablePointer<UInt64>, scratchValues: UnsafeMutablePointer<UInt32>, significantBits: Int = 64
    ) {
        if count < 2 || significantBits <= 0 { return }
        let bits = min(significantBits, 64)
        let mask: UInt64 = bits == 64 ? .max : 1 << UInt64(bits) &- 1
        if count <= 48 {
            insertionSort(keys, values, count, mask)
            return
        }
        let passes = (bits + digitBits - 1) / digitBits
        // Not a temporary allocation: with three passes the optimiser of Swift 6.3 takes the mask for an error thrown by the closure.
        let counters = UnsafeMutablePointer<UInt32>.allocate(capacity: passes * digitCount)
        defer { counters.deallocate() }
        counters.initialize(repeating: 0, count: passes * digitCount)
        tally(keys, count, mask, passes, counters)
        var (fromKeys, fromValues, toKeys, toValues) = (keys, values, scratchKeys, scratchValues)
        for pass in 0..<passes {
            let shift = UInt64(pass * digitBits)
            let starts = counters + pass * digitCount
            if Int(starts[digit(fromKeys[0] & mask, shift)]) == count { continue }
            prefixSum(starts)
            for index in 0..<count {
                let key = fromKeys[index]
                let digit = digit(key & mask, shift)
                let place = Int(starts[digit])
                starts[digit] &+= 1
                toKeys[place] = key
                toValues[place] = fromValues[index]
            }
            swap(&fromKeys, &toKeys)
            swap(&fromValues, &toValues)
        }
        if fromKeys != keys {
            keys.update(from: fromKeys, count: count)
            values.update(from: fromValues, count: count)
        }
    }

    @inline(__always) private static func digit(_ key: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: key &>> shift) & (digitCount &- 1)
    }

    /// Counts every pass's digits in one reading.
    private static func tally(
        _ keys: UnsafeMutablePointer<UInt64>, _ count: Int, _ mask: UInt64, _ passes: Int, _ counters: UnsafeMutablePointer<UInt32>
    ) {
        for index in 0..<count {
            var key = keys[index] & mask
            var row = counters
            for _ in 0..<passes {
                row[digit(key, 0)] &+= 1
                key &>>= UInt64(digitBits)
                row += digitCount
            }
        }
    }

    private static func prefixSum(_ starts: UnsafeMutablePointer<UInt32>) {
        var sum: UInt32 = 0
        for digit in 0..<digitCount {
            let here = starts[digit]
            starts[digit] = sum
            sum &+= here
        }
    }

    private static func insertionSort(_ keys: UnsafeMutablePointer<UInt64>, _ values: UnsafeMutablePointer<UInt32>, _ count: Int, _ mask: UInt64) {
        for index in 1..<count {
            let (key, value) = (keys[index], values[index])
            var at = index
            while at > 0, keys[at &- 1] & mask > key & mask {
                keys[at] = keys[at &- 1]
                values[at] = values[at &- 1]
                at &-= 1
            }
            keys[at] = key
            values[at] = value
        }
    }
}
