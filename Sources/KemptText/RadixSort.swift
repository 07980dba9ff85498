import KemptCore

/// Sorts 64-bit elements by some of their bits: hashes above row numbers, packed sort keys.
public enum RadixSort {
    /// Elements that are sorted without leaving the cache.
    private static let cached = 1 << 12
    /// Elements for which counting is not worth its while.
    private static let few = 48

    public typealias Elements = UnsafeMutablePointer<UInt64>

    /// Sorts by the bits from `lowestBit` up, ascending and stable, in place; `scratch` holds `count` elements too and ends up in no defined state.
    ///
    /// Many elements are first dealt out by their highest bits, into piles that fit the cache; each pile is sorted by its least significant digit
    /// first, some nine bits a pass, and a pass whose digit is the same in all elements is skipped. Cost: about 5 ns an element of random bits; elements
    /// that share their highest bits make one large pile and cost three times that. Memory: some 20 KB of counters while it runs.
    public static func sort(_ elements: Elements, count: Int, scratch: Elements, lowestBit: Int = 0) {
        let bits = 64 - lowestBit
        if count < 2 || bits <= 0 { return }
        let highBits = min(bits, max(0, count.bitWidth - count.leadingZeroBitCount - cached.trailingZeroBitCount), 11)
        if highBits < 2 {
            sort(elements, scratch, count, lowestBit, bits, endsInScratch: false)
            return
        }
        let piles = UnsafeMutablePointer<UInt32>.allocate(capacity: 1 << highBits)
        defer { piles.deallocate() }
        deal(elements, scratch, count, piles, bits: highBits)
        var start = 0
        for pile in 0..<1 << highBits {
            // Dealing has left the end of each pile where its beginning was.
            let end = Int(piles[pile])
            sort(scratch + start, elements + start, end - start, lowestBit, bits - highBits, endsInScratch: true)
            start = end
        }
    }

    /// Deals the elements into piles by their highest bits, in order.
    private static func deal(_ from: Elements, _ to: Elements, _ count: Int, _ piles: UnsafeMutablePointer<UInt32>, bits: Int) {
        let shift = UInt64(64 - bits)
        piles.initialize(repeating: 0, count: 1 << bits)
        for index in 0..<count { piles[Int(truncatingIfNeeded: from[index] &>> shift)] &+= 1 }
        sum(piles, 1 << bits)
        move(from, to, count, piles, shift, 1 << bits &- 1)
    }

    /// Sorts by `bits` from `lowestBit` up; the result lies in `area`, or in `scratch` when that is asked for.
    private static func sort(_ area: Elements, _ scratch: Elements, _ count: Int, _ lowestBit: Int, _ bits: Int, endsInScratch: Bool) {
        if count <= few || bits == 0 {
            if count > 1, bits > 0 { insertionSort(area, count, lowestBit, bits) }
            if endsInScratch { scratch.update(from: area, count: count) }
            return
        }
        let passes = (bits + 9) / 10
        let digitBits = (bits + passes - 1) / passes
        let digits = 1 << digitBits
        let counters = UnsafeMutablePointer<UInt32>.allocate(capacity: passes * digits)
        defer { counters.deallocate() }
        counters.initialize(repeating: 0, count: passes * digits)
        tally(area, count, lowestBit, bits, passes, digitBits, counters)
        var (from, to) = (area, scratch)
        for pass in 0..<passes {
            let starts = counters + pass * digits
            let shift = UInt64(lowestBit + pass * digitBits)
            // The last digit may be narrower.
            let mask = 1 << min(digitBits, bits - pass * digitBits) - 1
            if Int(starts[Int(truncatingIfNeeded: from[0] &>> shift) & mask]) == count { continue }
            sum(starts, digits)
            move(from, to, count, starts, shift, mask)
            swap(&from, &to)
        }
        let end = endsInScratch ? scratch : area
        if from != end { end.update(from: from, count: count) }
    }

    /// Counts every pass's digits in one reading.
    private static func tally(
        _ elements: Elements, _ count: Int, _ lowestBit: Int, _ bits: Int, _ passes: Int, _ digitBits: Int, _ counters: UnsafeMutablePointer<UInt32>
    ) {
        let above = UInt64(64 - bits - lowestBit)
        let digitMask = 1 << digitBits &- 1
        for index in 0..<count {
            var key = (elements[index] &<< above) &>> (above &+ UInt64(lowestBit))
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
        _ from: Elements, _ to: Elements, _ count: Int, _ starts: UnsafeMutablePointer<UInt32>, _ shift: UInt64, _ mask: Int
    ) {
        for index in 0..<count {
            let element = from[index]
            let digit = Int(truncatingIfNeeded: element &>> shift) & mask
            to[Int(starts[digit])] = element
            starts[digit] &+= 1
        }
    }

    private static func insertionSort(_ area: Elements, _ count: Int, _ lowestBit: Int, _ bits: Int) {
        let mask: UInt64 = (bits == 64 ? .max : 1 << UInt64(bits) - 1) << UInt64(lowestBit)
        for index in 1..<count {
            let element = area[index]
            var at = index
            while at > 0, area[at &- 1] & mask > element & mask {
                area[at] = area[at &- 1]
                at &-= 1
            }
            area[at] = element
        }
    }
}
