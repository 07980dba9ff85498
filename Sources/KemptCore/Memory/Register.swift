/// Records by source and key, each with a number: of its cluster, or of its customer's code.
///
/// Members stand in the order in which they joined, so that of several the one with the least index is the oldest. They are known by the text of
/// their key and not by a hash of it: two records must never be taken for one, and a person can look a record up. Numbers count from 1, are given in
/// ascending order and never twice.
/// Cost: about 45 bytes a member beside its key.
public final class Register: @unchecked Sendable {  // changed by one thread while no worker looks into it
    public let name: String
    public private(set) var sources: [String] = []
    /// The largest number given so far.
    public var last = 0
    /// Numbers that went into others; each leads to the one that counts.
    public private(set) var aliases: [Int: Int] = [:]
    private let text: ByteBuffer
    private var ends: [Int] = []
    private var sourceOf: [UInt16] = []
    private var numbers: [Int] = []
    private var hashes: [UInt64] = []
    /// Member + 1 by hash, open addressing, at most half full; 0 = free.
    private var slots = [UInt32](repeating: 0, count: 1 << 4)

    public init(_ name: String) {
        self.name = name
        text = ByteBuffer()
    }

    /// A copy to be changed.
    public init(copying other: Register) {
        name = other.name
        sources = other.sources
        last = other.last
        aliases = other.aliases
        text = ByteBuffer(capacity: other.text.count)
        text.append(other.text.cell)
        ends = other.ends
        sourceOf = other.sourceOf
        numbers = other.numbers
        hashes = other.hashes
        slots = other.slots
    }

    public var count: Int { numbers.count }

    // MARK: - Looking up

    /// Index of a source's name.
    public func source(named name: String) -> Int? { sources.firstIndex(of: name) }

    /// The member with this source and key; `hash` must be the one it was added with.
    public func find(source: Int, id: Cell, hash: UInt64) -> Int? {
        find(source, id, hash, from: slots[Int(truncatingIfNeeded: hash) & (slots.count - 1)])
    }

    /// The same for many keys of a source. Memory is far, and one by one each look would wait for its own reads: here each step is taken for all of
    /// them, so that the reads are under way side by side.
    public func find(source: Int, _ asked: [(id: Cell, hash: UInt64)]) -> [Int?] {
        let mask = slots.count - 1
        let heads = asked.map { slots[Int(truncatingIfNeeded: $0.hash) & mask] }
        return asked.indices.map { find(source, asked[$0].id, asked[$0].hash, from: heads[$0]) }
    }

    /// `head` is what stands in the first slot of the hash.
    @inline(__always) private func find(_ source: Int, _ id: Cell, _ hash: UInt64, from head: UInt32) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        var entry = head
        while entry != 0 {
            let member = Int(entry) - 1
            if hashes[member] == hash, Int(sourceOf[member]) == source, self.id(member).equals(id) { return member }
            slot = (slot + 1) & mask
            entry = slots[slot]
        }
        return nil
    }

    /// The key; valid until the next member is added.
    public func id(_ member: Int) -> Cell {
        let start = member > 0 ? ends[member - 1] : 0
        return Cell(UnsafePointer(text.base + start), ends[member] - start)
    }

    public func source(_ member: Int) -> Int { Int(sourceOf[member]) }

    /// The number that counts for a member.
    public func number(_ member: Int) -> Int { resolved(numbers[member]) }

    /// The number that a number has gone into, else itself.
    public func resolved(_ number: Int) -> Int { aliases[number] ?? number }

    // MARK: - Changing

    /// Index of a source's name, which joins the list when it is new.
    public func enter(source name: String) -> Int {
        if let known = source(named: name) { return known }
        sources.append(name)
        return sources.count - 1
    }

    /// Makes room for so many members, so that reading them in moves none twice.
    public func reserve(_ members: Int) {
        ends.reserveCapacity(members)
        sourceOf.reserveCapacity(members)
        numbers.reserveCapacity(members)
        hashes.reserveCapacity(members)
        var capacity = slots.count
        while capacity < (members + 1) * 2 { capacity *= 2 }
        if capacity > slots.count { rebuild(capacity) }
    }

    /// Adds a record that is not there yet and gives its index.
    @discardableResult public func add(source: Int, id: Cell, hash: UInt64, number: Int) -> Int {
        if (numbers.count + 1) * 2 > slots.count { rebuild(slots.count * 2) }
        text.append(id)
        ends.append(text.count)
        sourceOf.append(UInt16(truncatingIfNeeded: source))
        numbers.append(number)
        hashes.append(hash)
        insert(numbers.count - 1)
        return numbers.count - 1
    }

    public func set(_ member: Int, number: Int) { numbers[member] = number }

    /// Notes that numbers have gone into others. Chains are shortened: each alias leads to a number that counts.
    public func addAliases(_ new: [(number: Int, into: Int)]) {
        for alias in new {
            aliases[alias.number] = alias.into
            aliases[alias.into] = nil
        }
        if new.isEmpty { return }
        for number in aliases.keys {
            var end = number
            while let next = aliases[end] { end = next }
            aliases[number] = end
        }
    }

    /// A number that counts again: a record carries it.
    public func removeAlias(_ number: Int) { aliases[number] = nil }

    private func rebuild(_ capacity: Int) {
        slots = [UInt32](repeating: 0, count: capacity)
        for member in numbers.indices { insert(member) }
    }

    private func insert(_ member: Int) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hashes[member]) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(truncatingIfNeeded: member + 1)
    }
}
