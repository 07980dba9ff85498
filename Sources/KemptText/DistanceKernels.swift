import KemptCore

/// Matching for the Jaro similarity: a byte matches the first free equal byte within the window.
enum Jaro {
    /// Only so many bytes of a text count: keeps the plain method's cost bounded (0.2 ms).
    static let longest = 512

    /// Half of the longer text, less one; at least 0.
    @inline(__always) static func window(_ countA: Int, _ countB: Int) -> Int { max(max(countA, countB) / 2 &- 1, 0) }

    /// Both texts have 1…64 bytes.
    static func bitParallel(
        _ a: UnsafePointer<UInt8>, _ countA: Int, _ b: UnsafePointer<UInt8>, _ countB: Int
    ) -> (matches: Int, outOfOrder: Int) {
        if countA <= ShortPlaces.longest { return bitParallel(ShortPlaces(a, countA), countA, b, countB) }
        if countA <= MediumPlaces.longest { return bitParallel(MediumPlaces(a, countA), countA, b, countB) }
        return PlaceMasks.with(a, countA, b, countB) { bitParallel($0, countA, b, countB) }
    }

    /// `places`: those of the first text.
    @inline(__always) private static func bitParallel(
        _ places: some Places, _ countA: Int, _ b: UnsafePointer<UInt8>, _ countB: Int
    ) -> (matches: Int, outOfOrder: Int) {
        let reach = window(countA, countB)
        // Places of a that b's byte at `index` may match: index - reach … index + reach.
        var inWindow: UInt64 = reach >= 63 ? .max : 1 &<< UInt64(reach &+ 1) &- 1
        var (matchedA, matchedB): (UInt64, UInt64) = (0, 0)
        for index in 0..<countB {
            let free = places[b[index]] & inWindow & ~matchedA
            matchedA |= free & (0 &- free)
            matchedB |= (free == 0 ? 0 : 1) &<< UInt64(index)
            inWindow = index < reach ? inWindow &<< 1 | 1 : inWindow &<< 1
        }
        let matches = matchedA.nonzeroBitCount
        var outOfOrder = 0
        while matchedB != 0 {
            let lowest = matchedA & (0 &- matchedA)
            if places[b[matchedB.trailingZeroBitCount]] & lowest == 0 { outOfOrder &+= 1 }
            matchedA &= matchedA &- 1
            matchedB &= matchedB &- 1
        }
        return (matches, outOfOrder)
    }

    /// Texts of 1…512 bytes.
    static func plain(
        _ a: UnsafePointer<UInt8>, _ countA: Int, _ b: UnsafePointer<UInt8>, _ countB: Int
    ) -> (matches: Int, outOfOrder: Int) {
        withUnsafeTemporaryAllocation(of: Bool.self, capacity: longest) { takenA in
            withUnsafeTemporaryAllocation(of: Bool.self, capacity: longest) { takenB in
                takenA.initialize(repeating: false)
                takenB.initialize(repeating: false)
                let reach = window(countA, countB)
                var matches = 0
                for index in 0..<countB {
                    var at = max(index &- reach, 0)
                    let end = min(index &+ reach &+ 1, countA)
                    while at < end, takenA[at] || a[at] != b[index] { at &+= 1 }
                    if at < end {
                        takenA[at] = true
                        takenB[index] = true
                        matches &+= 1
                    }
                }
                var (outOfOrder, at) = (0, 0)
                for index in 0..<countB where takenB[index] {
                    while !takenA[at] { at &+= 1 }
                    if a[at] != b[index] { outOfOrder &+= 1 }
                    at &+= 1
                }
                return (matches, outOfOrder)
            }
        }
    }
}

/// Optimal string alignment. Both texts are free of common ends; `limit` is at most the longer one's length.
enum Alignment {
    /// H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003. `pattern` has 1…64 bytes.
    static func bitParallel(_ pattern: Cell, _ text: Cell, _ limit: Int) -> Int {
        let (countP, countT) = (pattern.count, text.count)
        if countP <= ShortPlaces.longest { return bitParallel(ShortPlaces(pattern.start, countP), countP, text, limit) }
        if countP <= MediumPlaces.longest { return bitParallel(MediumPlaces(pattern.start, countP), countP, text, limit) }
        return PlaceMasks.with(pattern.start, countP, text.start, countT) { bitParallel($0, countP, text, limit) }
    }

    @inline(__always) private static func bitParallel(_ places: some Places, _ countP: Int, _ text: Cell, _ limit: Int) -> Int {
        let countT = text.count
        var verticalPlus: UInt64 = .max
        var verticalMinus: UInt64 = 0
        var diagonalZero: UInt64 = 0
        var placesBefore: UInt64 = 0
        var score = countP
        let top = UInt64(countP &- 1)
        for index in 0..<countT {
            let here = places[text.start[index]]
            let swapped = ((~diagonalZero & here) &<< 1) & placesBefore
            diagonalZero = (((here & verticalPlus) &+ verticalPlus) ^ verticalPlus) | here | verticalMinus | swapped
            let horizontalPlus = verticalMinus | ~(diagonalZero | verticalPlus)
            let horizontalMinus = diagonalZero & verticalPlus
            score &+= Int(truncatingIfNeeded: horizontalPlus &>> top & 1) &- Int(truncatingIfNeeded: horizontalMinus &>> top & 1)
            // The rest of the text can lower the score by one a byte at most.
            if score &- (countT &- index &- 1) > limit { return limit &+ 1 }
            let plus = horizontalPlus &<< 1 | 1
            verticalPlus = horizontalMinus &<< 1 | ~(diagonalZero | plus)
            verticalMinus = diagonalZero & plus
            placesBefore = here
        }
        return score
    }

    /// Rows of the classic table, of which only the cells within `limit` of the diagonal are kept: three rows in turn.
    static func banded(_ a: Cell, _ b: Cell, _ limit: Int) -> Int {
        let width = 2 * limit + 3  // a wall on either side
        let above = limit &+ 1
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: width * 3) { cells in
            cells.initialize(repeating: Int32(clamping: above))
            guard let base = cells.baseAddress else { return above }
            // In row i the cell of column j lies at j - i + limit + 1.
            var (older, old, new) = (base, base + width, base + 2 * width)
            for column in 0...min(limit, b.count) { old[column + limit + 1] = Int32(clamping: column) }
            for row in 1...a.count {
                let from = max(row - limit, 0)
                let to = min(row + limit, b.count)
                if from > to { return above }
                if !fillRow(row, from, to, limit, a.start, b.start, older, old, new) { return above }
                (older, old, new) = (old, new, older)
            }
            let last = b.count - a.count + limit + 1
            return Int(old[last])
        }
    }

    /// Fills one row of the band; false when all of it is above the limit.
    @inline(__always) private static func fillRow(
        _ row: Int, _ from: Int, _ to: Int, _ limit: Int, _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>,
        _ older: UnsafeMutablePointer<Int32>, _ old: UnsafeMutablePointer<Int32>, _ new: UnsafeMutablePointer<Int32>
    ) -> Bool {
        let above = Int32(clamping: limit &+ 1)
        let shift = limit &+ 1 &- row
        new.initialize(repeating: above, count: 2 * limit + 3)
        var least = above
        var column = from
        if column == 0 {
            new[shift] = min(Int32(clamping: row), above)
            least = new[shift]
            column = 1
        }
        while column <= to {
            let at = column &+ shift
            var best = old[at] &+ (a[row &- 1] == b[column &- 1] ? 0 : 1)
            best = min(best, new[at &- 1] &+ 1, old[at &+ 1] &+ 1)
            if row > 1, column > 1, a[row &- 1] == b[column &- 2], a[row &- 2] == b[column &- 1] {
                best = min(best, older[at] &+ 1)
            }
            new[at] = min(best, above)
            least = min(least, new[at])
            column &+= 1
        }
        return least < above
    }
}
