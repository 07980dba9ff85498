import KemptCore

/// A set of domain names as a tree of labels, read from the last label to the first: the public suffixes, the disposable providers.
///
/// Built once from text in the binary. The text is labels divided by spaces or line breaks, the last label of the name outermost,
/// the labels before it in parentheses: `com lt(~gov(lrv) *)`. A label by itself ends a name of the set; `~` marks one that only
/// leads to others, `!` an exception from a wildcard, the label `*` stands for any one label. The labels stay where they are.
/// Cost: building about 60 ns a label; a look-up about 6 ns a label of the name.
///
/// Unsafe invariant: `slots` holds `mask + 1` slots, at least half of them free, and is never freed; `start` of a slot points into a
/// `StaticString`, which lives for ever.
struct DomainTrie: @unchecked Sendable {  // immutable after init
    struct Slot {
        var start: UnsafePointer<UInt8>?
        var parent: UInt32
        var length: UInt16
        var flags: UInt8
    }

    /// The label ends a name of the set.
    static let ends: UInt8 = 1
    /// The label is an exception from its parent's wildcard.
    static let excepts: UInt8 = 2
    /// Any one label before this one makes a name of the set.
    static let anyChild: UInt8 = 4
    static let root: UInt32 = 0

    private let slots: UnsafeMutablePointer<Slot>
    private let mask: Int

    init(_ texts: [StaticString]) {
        var labels = 1
        for text in texts { for index in 0..<text.utf8CodeUnitCount where Self.parts(text.utf8Start[index]) { labels += 1 } }
        var capacity = 16
        while capacity < labels * 2 { capacity *= 2 }
        mask = capacity - 1
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot(start: nil, parent: 0, length: 0, flags: 0), count: capacity)
        var parents: [UInt32] = []
        var parent = Self.root
        var last = Self.root
        for text in texts {
            let bytes = text.utf8Start
            let count = text.utf8CodeUnitCount
            var index = 0
            while index < count {
                let byte = bytes[index]
                if byte == UInt8(ascii: "(") {
                    parents.append(parent)
                    parent = last
                } else if byte == UInt8(ascii: ")") {
                    parent = parents.popLast() ?? Self.root
                } else if byte > 0x20 {
                    var flags = Self.ends
                    if byte == UInt8(ascii: "~") { flags = 0 }
                    if byte == UInt8(ascii: "!") { flags = Self.excepts }
                    if flags != Self.ends { index += 1 }
                    let begin = index
                    while index < count, !Self.parts(bytes[index]) { index += 1 }
                    last = insert(Cell(bytes + begin, index - begin), under: parent, flags)
                    continue
                }
                index += 1
            }
        }
    }

    private static func parts(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }

    private func insert(_ label: Cell, under parent: UInt32, _ flags: UInt8) -> UInt32 {
        if label.count == 1, label[0] == UInt8(ascii: "*") {
            slots[Int(parent) - 1].flags |= Self.anyChild
            return parent
        }
        var place = Self.place(label, parent) & mask
        while slots[place].start != nil { place = (place + 1) & mask }
        slots[place] = Slot(start: label.start, parent: parent, length: UInt16(label.count), flags: flags)
        return UInt32(place + 1)
    }

    /// The node of `label` under `parent`, or `root` when there is none.
    @inline(__always) func child(_ label: Cell, of parent: UInt32) -> UInt32 {
        var place = Self.place(label, parent) & mask
        while let start = slots[place].start {
            let slot = slots[place]
            if slot.parent == parent, Int(slot.length) == label.count, equalBytes(start, label.start, label.count) { return UInt32(place + 1) }
            place = (place &+ 1) & mask
        }
        return Self.root
    }

    @inline(__always) func flags(of node: UInt32) -> UInt8 { slots[Int(node) &- 1].flags }

    /// True when `domain`, or a domain it lies in, is in the set. Lower case, as the set is written.
    func covers(_ domain: Cell) -> Bool {
        var node = Self.root
        var end = domain.count
        while end > 0 {
            var start = end
            while start > 0, domain[start &- 1] != UInt8(ascii: ".") { start &-= 1 }
            if start == end { return false }
            node = child(domain.slice(start, end), of: node)
            if node == Self.root { return false }
            if flags(of: node) & Self.ends != 0 { return true }
            end = start &- 1
        }
        return false
    }

    /// The same on every machine: FNV-1a, folded.
    @inline(__always) private static func place(_ label: Cell, _ parent: UInt32) -> Int {
        var state = (UInt64(parent) &+ 0x9E37_79B9) &* 0x9E37_79B9_7F4A_7C15
        for index in 0..<label.count { state = (state ^ UInt64(label.start[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (state ^ state >> 29) & 0x7FFF_FFFF)
    }
}
