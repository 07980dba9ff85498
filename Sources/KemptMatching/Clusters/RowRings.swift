import CMemory

/// Sets of items that grow together: who belongs to whom, and all members of a set in a ring.
///
/// What is known of an item lies together, 16 bytes: it is asked for in the order of weights, and each look would miss the cache.
struct RowRings {
    private struct Item {
        var parent: Int32
        /// Next member of the same set.
        var next: Int32
        /// Of a root: how many records its set stands for, and whether one of them is of the base.
        var size: Int32
        var hasBase: Bool
    }
    private var items: [Item]

    /// One set for each of `count` items.
    init(count: Int, size: (Int) -> Int32, hasBase: (Int) -> Bool) {
        items = (0..<count).map { Item(parent: Int32($0), next: Int32($0), size: size($0), hasBase: hasBase($0)) }
    }

    mutating func root(_ item: Int32) -> Int32 {
        var item = Int(item)
        while items[item].parent != Int32(item) {
            items[item].parent = items[Int(items[item].parent)].parent
            item = Int(items[item].parent)
        }
        return Int32(item)
    }

    /// Takes two roots.
    mutating func unite(_ a: Int32, _ b: Int32) {
        let (low, high) = (Int(min(a, b)), Int(max(a, b)))
        let other = items[high]
        items[high].parent = Int32(low)
        items[high].next = items[low].next
        items[low].next = other.next
        items[low].size += other.size
        items[low].hasBase = items[low].hasBase || other.hasBase
    }

    func isRoot(_ item: Int) -> Bool { items[item].parent == Int32(item) }

    /// How many records the set of a root stands for.
    func size(_ root: Int32) -> Int { Int(items[Int(root)].size) }

    /// True when the set of a root has a record of the base.
    func hasBase(_ root: Int32) -> Bool { items[Int(root)].hasBase }

    /// The next member of an item's set.
    @inline(__always) func next(_ item: Int32) -> Int32 { items[Int(item)].next }

    /// True when an item has nobody beside it.
    @inline(__always) func isAlone(_ item: Int32) -> Bool { next(item) == item }

    /// Asks for an item, so that it is there when its turn comes.
    @inline(__always) func ask(for item: Int32) { items.withUnsafeBufferPointer { kempt_prefetch($0.baseAddress! + Int(item)) } }

    /// Calls `body` with the items of a set, until it says no; returns whether it never did.
    @inline(__always) func allSatisfy(_ item: Int32, _ body: (Int32) -> Bool) -> Bool {
        var at = item
        repeat {
            if !body(at) { return false }
            at = next(at)
        } while at != item
        return true
    }
}
