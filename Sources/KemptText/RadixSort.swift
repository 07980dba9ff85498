import KemptCore

/// Sorts pairs of a 64-bit key and a 32-bit value: hashes with row numbers, packed sort keys.
public enum RadixSort {
    /// Elements that are sorted without leaving the cache.
    private static let cached = 1 << 12
    /// Elements for which counting is not worth its while.
    private static let few = 48

    /// Where elements lie. Trivial.
    private struct Area {
        let keys: UnsafeMutablePointer<UInt64>
        let values: UnsafeMutablePointer<UInt32>

        func from(_ start: Int) -> Area { Area(keys: keys + start, values: values + start) }

        func copy(to other: Area, _ count: Int) {
            other.keys.update(from: keys, count: count)
            other.values.update(from: values, count: count)
        }
    }

    /// Sorts by key, ascending and stable, in place; the scratch areas hold `count` elements each and end up in no defined state.
    ///
    /// `significantBits`: only that many of the key's lowest bits are compared. Many elements are first dealt out by their highest bits, into piles that
    /// fit the cache; each pile is sorted by its least significant digit first, some nine bits a pass, and a pass whose digit is the same in all keys is
    /// skipped. Cost: about 7 ns an element of random keys; keys that share their highest bits make one large pile and cost three times that.
    /// Memory: some 20 KB of counters while it runs.
    public static func sortByKey(
        keys: UnsafeMutablePointer<UInt64>, values: UnsafeMutablePointer<UInt32>, count: Int,
        scratchKeys: UnsafeMutablePointer<UInt64>, scratchValues: UnsafeMutablePointer<UInt32>, significantBits: Int = 64
    ) {
        if count < 2 || significantBits <= 0 { return }
        let bits = min(significantBits, 64)
        let area = Area(keys: keys, values: values)
        let scratch = Area(keys: scratchKeys, values: scratchValues)
        let highBits = min(bits, max(0, count.bitWidth - count.leadingZeroBitCount - cached.trailingZeroBitCount), 11)
        if highBits < 2 {
            sort(area, scratch, count, bits, endsInScratch: false)
            return
        }
        let lowBits = bits - highBits
        let piles = UnsafeMutablePointer<UInt32>.allocate(capacity: 1 << highBits)
        defer { piles.deallocate() }
        deal(area, scratch, count, piles, shift: lowBits, bits: highBits)
        var start = 0
        for pile in 0..<1 << highBits {
            // Dealing has left the end of each pile where its beginning was.
            let end = Int(piles[pile])
            sort(scratch.from(start), area.from(start), end - start, lowBits, endsInScratch: true)
            start = end
        }
    }

    /// Deals the elements into piles by some bits of their keys, in order.
    private static func deal(_ from: Area, _ to: Area, _ count: Int, _ piles: UnsafeMutablePointer<UInt32>, shift: Int, bits: Int) {
        let mask = 1 << bits &- 1
        piles.initialize(repeating: 0, count: 1 << bits)
        for index in 0..<count { piles[Int(truncatingIfNeeded: from.keys[index] &>> UInt64(shift)) & mask] &+= 1 }
        sum(piles, 1 << bits)
        move(from, to, count, piles, UInt64(shift), mask)
    }

    /// Sorts by the lowest `bits`; the result lies in `area`, or in `scratch` when that is asked for.
    private static func sort(_ area: Area, _ scratch: Area, _ count: Int, _ bits: Int, endsInScratch: Bool) {
        if count <= few || bits == 0 {
            if count > 1, bits > 0 { insertionSort(area, count, bits == 64 ? .max : 1 << UInt64(bits) &- 1) }
            if endsInScratch { area.copy(to: scratch, count) }
            return
        }
        let passes = (bits + 9) / 10
        let digitBits = (bits + passes - 1) / passes
        let digits = 1 << digitBits
        let counters = UnsafeMutablePointer<UInt32>.allocate(capacity: passes * digits)
        defer { counters.deallocate() }
        counters.initialize(repeating: 0, count: passes * digits)
        tally(area.keys, count, bits, passes, digitBits, counters)
        var (from, to) = (area, scratch)
        for pass in 0..<passes {
            let starts = counters + pass * digits
            let shift = UInt64(pass * digitBits)
            let mask = digit(bits, pass, digitBits)
            if Int(starts[Int(truncatingIfNeeded: from.keys[0] &>> shift) & mask]) == count { continue }
            sum(starts, digits)
            move(from, to, count, starts, shift, mask)
            swap(&from, &to)
        }
        let end = endsInScratch ? scratch : area
        if from.keys != end.keys { from.copy(to: end, count) }
    }

    /// The mask of a pass's digit: the last one may be narrower.
    @inline(__always) private static func digit(_ bits: Int, _ pass: Int, _ digitBits: Int) -> Int {
        1 << min(digitBits, bits &- pass &* digitBits) &- 1
    }

    /// Counts every pass's digits in one reading.
    private static func tally(
        _ keys: UnsafeMutablePointer<UInt64>, _ count: Int, _ bits: Int, _ passes: Int, _ digitBits: Int,
        _ counters: UnsafeMutablePointer<UInt32>
    ) {
        let mask: UInt64 = bits == 64 ? .max : 1 << UInt64(bits) &- 1
        let digitMask = 1 << digitBits &- 1
        for index in 0..<count {
            var key = keys[index] & mask
            var row = counters
            for _ in 0..<passes {
                row[Int(truncatingIfNeeded: key) & digitMask] &+= 1
                key &>>= UInt64(digitBits)
                row += 1 &<< digitBits
            }
        }
    }

    private static func sum(_ starts: UnsafeMutablePointer<UInt32>, _ count: Int) {
        var sum: UInt32 = 0
        for digit in 0..<count {
            let here = starts[digit]
            starts[digit] = sum
            sum &+= here
        }
    }

    @inline(__always) private static func move(
        _ from: Area, _ to: Area, _ count: Int, _ starts: UnsafeMutablePointer<UInt32>, _ shift: UInt64, _ mask: Int
    ) {
        for index in 0..<count {
            let key = from.keys[index]
            let digit = Int(truncatingIfNeeded: key &>> shift) & mask
            let place = Int(starts[digit])
            starts[digit] &+= 1
            to.keys[place] = key
            to.values[place] = from.values[index]
        }
    }

    private static func insertionSort(_ area: Area, _ count: Int, _ mask: UInt64) {
        let (keys, values) = (area.keys, area.values)
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
