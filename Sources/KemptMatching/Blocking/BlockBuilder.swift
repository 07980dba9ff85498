import KemptCore
import KemptText

/// The blocks of one rule: rows that share a key, block after block.
final class RuleBlocks: @unchecked Sendable {  // filled by one task, then only read
    /// Small ones and large ones.
    fileprivate(set) var list: BlockList
    /// Of a base rule: those of the rounds before.
    private let earlier: [BlockList]
    /// Rows whose block is larger than the cap: not compared under this rule.
    let oversized: RowSet
    /// Blocks over the cap.
    private(set) var largeBlocks = 0
    /// Rows of large blocks that no refinement took up: not compared under this rule.
    fileprivate(set) var cutRows = 0

    init(_ list: BlockList, _ rule: ResolvedRule, rowCount: Int, earlier: [BlockList] = []) {
        self.list = list
        self.earlier = earlier
        oversized = RowSet(count: rowCount)
        for block in 0..<list.count {
            let range = list.range(block)
            if range.count <= rule.cap { continue }
            largeBlocks += 1
            for index in range { oversized.insert(list.rows[index]) }
        }
    }

    /// All the blocks that a base rule has had.
    var known: KnownBlocks { KnownBlocks(lists: earlier + [list]) }
}

/// Finds the blocks of a rule and of its refinements.
///
/// Hash, radix sort, runs: blocks come out contiguous and in an order that only the keys decide. Cost: about 70 ns a row that has
/// the key. Memory while it runs: 16 bytes a row.
struct BlockBuilder {
    let table: RecordTable
    let rules: [ResolvedRule]

    /// Builds rule `base` and the refinements that follow it up to `end`, from all records.
    func build(_ base: Int, _ end: Int) -> [RuleBlocks] {
        let rule = rules[base]
        let sorter = KeySorter(capacity: rule.isOff ? 1 : table.rowCount)
        for row in 0..<(rule.isOff ? 0 : UInt32(table.rowCount)) {
            let line = table.line(row)
            guard table.takesPart(line), table.isShared(rule, line) else { continue }
            let key = rule.key(line)
            if key != 0 { sorter.add(key, row) }
        }
        sorter.sort()
        return build(base, end, BlockList(sorter))
    }

    /// The same from blocks there are, which are used up: those without the records that are absent by now.
    func build(_ base: Int, _ end: Int, outOf blocks: RuleBlocks) -> [RuleBlocks] {
        var list = BlockList()
        swap(&list, &blocks.list)
        list.remove(table.absent)
        return build(base, end, list)
    }

    /// Builds the blocks of rule `base` and its refinements in which something has moved: out of the blocks it has had and of `joined`, those who
    /// may have come to share a key, with their keys.
    func build(_ base: Int, _ end: Int, joined: [[UInt64]], before: RuleBlocks, _ moved: MovedRows) -> [RuleBlocks] {
        let sorter = KeySorter(joined + [before.known.candidates(rules[base], isRefined: end > base + 1, moved, oversized: before.oversized, table)])
        sorter.sortUnique()
        return build(base, end, BlockList(sorter), earlier: before.known.lists)
    }

    private func build(_ base: Int, _ end: Int, _ list: BlockList, earlier: [BlockList] = []) -> [RuleBlocks] {
        let blocks = RuleBlocks(list, rules[base], rowCount: table.rowCount, earlier: earlier)
        // Out of the set they come ascending: the lines are read as they lie.
        let large = blocks.oversized.rows()
        if large.isEmpty { return [blocks] + (base + 1..<max(end, base + 1)).map { RuleBlocks(BlockList(), rules[$0], rowCount: table.rowCount) } }
        let (refined, served) = refine(large, base + 1..<max(end, base + 1))
        blocks.cutRows = large.count - served
        return [blocks] + refined
    }

    /// Divides the large blocks of a rule by each of its refinements; `served`: how many rows one of them could tell from others or compares.
    private func refine(_ large: [UInt32], _ refinements: Range<Int>) -> (blocks: [RuleBlocks], served: Int) {
        var sorters = refinements.map { _ in KeySorter(capacity: large.count) }
        for start in stride(from: 0, to: large.count, by: RecordTable.together) {
            let rows = large[start..<min(start + RecordTable.together, large.count)]
            table.ask(for: rows)
            for (sorter, rule) in zip(sorters, rules[refinements]) {
                for row in rows {
                    let key = rule.key(table.line(row))
                    if key != 0 { sorter.add(key, row) }
                }
            }
        }
        let served = RowSet(count: table.rowCount)
        let blocks = refinements.map { index in
            let sorter = sorters.removeFirst()
            let keyed = RowSet(count: table.rowCount)
            for at in 0..<sorter.count { keyed.insert(sorter.row(at)) }
            sorter.sort()
            let blocks = RuleBlocks(BlockList(sorter), rules[index], rowCount: table.rowCount)
            keyed.subtract(blocks.oversized)
            served.formUnion(keyed)
            return blocks
        }
        return (blocks, served.count)
    }
}

extension RecordTable {
    /// False when the row is gone or hidden.
    @inline(__always) func takesPart(_ line: UnsafePointer<UInt32>) -> Bool {
        line[FeatureLayout.flagSlot] & (RecordTable.isGone | RecordTable.isHidden) == 0
    }

    /// False when a part of the key is a value of this record alone.
    @inline(__always) func isShared(_ rule: ResolvedRule, _ line: UnsafePointer<UInt32>) -> Bool {
        isShared(rule.first, line) && isShared(rule.second, line) && isShared(rule.third, line)
    }

    @inline(__always) private func isShared(_ slot: Int, _ line: UnsafePointer<UInt32>) -> Bool {
        slot == 0 || !isCounted(slot) || sharers(slot, line[slot]) > 1
    }
}

/// Keys with their rows, sorted by key and then row: a number for each, 33 bits of the key above 31 of the row. Two keys that agree in these bits make one
/// block: harmless, because every pair is checked for agreement.
final class KeySorter {
    private(set) var count = 0
    private let entries: UnsafeMutablePointer<UInt64>
    private let capacity: Int
    private static let rowBits: UInt64 = 31

    init(capacity: Int) {
        self.capacity = max(1, capacity)
        entries = .allocate(capacity: self.capacity)
    }

    /// Takes the entries of some lists.
    convenience init(_ lists: [[UInt64]]) {
        self.init(capacity: lists.reduce(0) { $0 + $1.count })
        for list in lists {
            list.withUnsafeBufferPointer { if let start = $0.baseAddress { (entries + count).update(from: start, count: $0.count) } }
            count += list.count
        }
    }

    deinit { entries.deallocate() }

    @inline(__always) static func entry(_ key: UInt64, _ row: UInt32) -> UInt64 { (key >> 8) << rowBits | UInt64(row) }

    @inline(__always) static func key(of entry: UInt64) -> UInt64 { entry >> rowBits }

    /// Rows come ascending.
    @inline(__always) func add(_ key: UInt64, _ row: UInt32) {
        assert(count < capacity && row >> UInt32(Self.rowBits) == 0)
        entries[count] = Self.entry(key, row)
        count &+= 1
    }

    /// Sorts entries that were added with ascending rows.
    func sort() { sort(lowestBit: Int(Self.rowBits)) }

    /// Sorts entries in any order and leaves each of them once.
    func sortUnique() {
        sort(lowestBit: 0)
        var kept = 0
        for index in 0..<count where kept == 0 || entries[kept &- 1] != entries[index] {
            entries[kept] = entries[index]
            kept &+= 1
        }
        count = kept
    }

    private func sort(lowestBit: Int) {
        let scratch = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, count))
        defer { scratch.deallocate() }
        RadixSort.sort(entries, count: count, scratch: scratch, lowestBit: lowestBit)
    }

    @inline(__always) func row(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: entries[index] & (1 << Self.rowBits &- 1)) }

    @inline(__always) func key(_ index: Int) -> UInt64 { Self.key(of: entries[index]) }

    /// Calls `body` for each run of sorted entries in which two or more have one key.
    @inline(__always) func forEachShared(_ body: (Range<Int>) -> Void) {
        var start = 0
        while start < count {
            let key = Self.key(of: entries[start])
            var end = start &+ 1
            while end < count, Self.key(of: entries[end]) == key { end &+= 1 }
            if end &- start > 1 { body(start..<end) }
            start = end
        }
    }
}
