import KemptCore
import KemptText

/// The blocks of one rule: rows that share a key, block after block.
///
/// Memory: 4 bytes for each row in a block of two or more.
final class RuleBlocks: @unchecked Sendable {  // filled by one task, then only read
    var rows: [UInt32] = []
    /// End of each block in `rows`.
    var ends: [Int32] = []
    /// Rows whose block is larger than the cap: not compared under this rule.
    let oversized: RowSet
    var pairs = 0
    /// Blocks over the cap.
    var largeBlocks = 0
    /// Rows of large blocks that no refinement took up: not compared under this rule.
    var cutRows = 0
    var largest = 0
    /// Of a base rule: all the blocks it has had.
    let known: KnownBlocks
    init(rowCount: Int, known: KnownBlocks = KnownBlocks()) {
        oversized = RowSet(count: rowCount)
        self.known = known
    }
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
        return build(base, end, sorter, KnownBlocks())
    }

    /// Builds the blocks of rule `base` and its refinements in which something has moved: out of the blocks it has had and of `joined`, those who
    /// may have come to share a key, with their keys.
    func build(_ base: Int, _ end: Int, joined: [[UInt64]], before: RuleBlocks, _ moved: MovedRows) -> [RuleBlocks] {
        let sorter = KeySorter(joined + [before.known.candidates(rules[base], isRefined: end > base + 1, moved, oversized: before.oversized, table)])
        sorter.sortUnique()
        return build(base, end, sorter, before.known)
    }

    private func build(_ base: Int, _ end: Int, _ sorter: KeySorter, _ known: KnownBlocks) -> [RuleBlocks] {
        let results = (base..<end).map { $0 == base ? RuleBlocks(rowCount: table.rowCount, known: known) : RuleBlocks(rowCount: table.rowCount) }
        collect(sorter, rules[base], results[0])
        // Out of the set they come ascending: the lines are read as they lie.
        let large = results[0].oversized.rows()
        if !large.isEmpty { results[0].cutRows = large.count - refine(large, base + 1..<max(end, base + 1), results) }
        return results
    }

    /// Divides the large blocks of a rule by each of its refinements; returns how many rows one of them could tell from others or compares.
    private func refine(_ large: [UInt32], _ refinements: Range<Int>, _ results: [RuleBlocks]) -> Int {
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
        for index in refinements {
            let sorter = sorters.removeFirst()
            let blocks = results[index - refinements.lowerBound + 1]
            let keyed = RowSet(count: table.rowCount)
            for at in 0..<sorter.count { keyed.insert(sorter.row(at)) }
            sorter.sort()
            collect(sorter, rules[index], blocks)
            keyed.subtract(blocks.oversized)
            served.formUnion(keyed)
        }
        return served.count
    }

    private func collect(_ sorter: KeySorter, _ rule: ResolvedRule, _ blocks: RuleBlocks) {
        let count = sorter.count
        var rows: [UInt32] = []
        var ends: [Int32] = []
        var start = 0
        while start < count {
            let end = sorter.endOfKey(start)
            let size = end &- start
            if size > 1 {
                if rule.parent < 0 { blocks.known.add(sorter, start..<end) }
                blocks.largest = max(blocks.largest, size)
                if size > rule.cap {
                    blocks.largeBlocks += 1
                    for index in start..<end { blocks.oversized.insert(sorter.row(index)) }
                } else {
                    for index in start..<end { rows.append(sorter.row(index)) }
                    ends.append(Int32(truncatingIfNeeded: rows.count))
                    blocks.pairs += size * (size - 1) / 2
                }
            }
            start = end
        }
        (blocks.rows, blocks.ends) = (rows, ends)
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

    /// Index behind the last entry with the key of the one at `start`.
    @inline(__always) func endOfKey(_ start: Int) -> Int {
        let key = entries[start] >> Self.rowBits
        var end = start &+ 1
        while end < count, entries[end] >> Self.rowBits == key { end &+= 1 }
        return end
    }
}
