/// Sets of items that grow together: who belongs to whom, and all members of a set in a ring.
struct RowRings {
    private var parents: [Int32]
    /// Next member of the same set.
    private(set) var next: [Int32]
    /// Of each root: how many records its set stands for, and whether one of them is of the base.
    private(set) var sizes: [Int32]
    private(set) var hasBase: [Bool]

    init(sizes: [Int32], hasBase: [Bool]) {
        self.sizes = sizes
        self.hasBase = hasBase
        parents = Array(0..<Int32(sizes.count))
        next = parents
    }

    mutating func root(_ item: Int32) -> Int32 {
        var item = Int(item)
        while parents[item] != Int32(item) {
            parents[item] = parents[Int(parents[item])]
            item = Int(parents[item])
        }
        return Int32(item)
    }

    /// Takes two roots.
    mutating func unite(_ a: Int32, _ b: Int32) {
        let (low, high) = (min(a, b), max(a, b))
        parents[Int(high)] = low
        sizes[Int(low)] += sizes[Int(high)]
        hasBase[Int(low)] = hasBase[Int(low)] || hasBase[Int(high)]
        next.swapAt(Int(low), Int(high))
    }

    func isRoot(_ item: Int) -> Bool { parents[item] == Int32(item) }

    /// Calls `body` with the items of a set, until it says no; returns whether it never did.
    @inline(__always) func allSatisfy(_ item: Int32, _ body: (Int32) -> Bool) -> Bool {
        var at = item
        repeat {
            if !body(at) { return false }
            at = next[Int(at)]
        } while at != item
        return true
    }
}
