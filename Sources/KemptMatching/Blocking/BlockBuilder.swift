import CMemory
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
    init(rowCount: Int) { oversized = RowSet(count: rowCount) }
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
            guard isShared(rule, line) else { continue }
            let key = rule.key(line)
            if key != 0 { sorter.add(key, row) }
        }
        return build(base, end, sorter)
    }

    /// The rows of a stretch that each of the base rules can use, in one reading: each value is looked up once, whichever rules ask.
    func candidates(_ rows: Range<Int>, _ filter: ValueFilter, _ bases: [Int]) -> [[UInt32]] {
        var found = bases.map { _ in [UInt32]() }
        let probes = filter.probes(rules, bases)
        probes.slots.withUnsafeBufferPointer { slots in
            probes.starts.withUnsafeBufferPointer { starts in
                for row in rows {
                    let line = table.line(UInt32(row))
                    if line[FeatureLayout.flagSlot] & (RecordTable.isGone | RecordTable.isHidden) != 0 { continue }
                    var hits = 0
                    for place in slots.indices {
                        let number = line[slots[place].slot]
                        hits |= Int(truncatingIfNeeded: slots[place].words[Int(number >> 6)] >> UInt64(number & 63) & 1) &<< place
                    }
                    for index in starts[hits]..<starts[hits &+ 1] {
                        let base = probes.bases[index]
                        let rule = rules[bases[base]]
                        if filter.hasKey(base, rule, line), isShared(rule, line) { found[base].append(UInt32(row)) }
                    }
                }
            }
        }
        return found
    }

    /// Builds rule `base` and its refinements from some rows, ascending.
    func build(_ base: Int, _ end: Int, from rows: [UInt32]) -> [RuleBlocks] {
        let sorter = KeySorter(capacity: rows.count)
        for row in rows {
            let key = rules[base].key(table.line(row))
            if key != 0 { sorter.add(key, row) }
        }
        return build(base, end, sorter)
    }

    private func build(_ base: Int, _ end: Int, _ sorter: KeySorter) -> [RuleBlocks] {
        let results = (base..<end).map { _ in RuleBlocks(rowCount: table.rowCount) }
        sorter.sort()
        collect(sorter, rules[base], results[0])
        // Out of the set they come ascending: the lines are read as they lie.
        let large = results[0].oversized.rows()
        for index in base + 1..<max(end, base + 1) where !large.isEmpty {
            sorter.removeAll()
            forEach(large) { row in
                let key = rules[index].key(table.line(row))
                if key != 0 { sorter.add(key, row) }
            }
            sorter.sort()
            collect(sorter, rules[index], results[index - base])
        }
        forEach(large) { row in
            if !isServed(row, base, end, results) { results[0].cutRows += 1 }
        }
        return results
    }

    /// Lines asked for ahead of their turn.
    private static let ahead = 16

    /// Calls `body` with each row, its line on the way before it is needed.
    @inline(__always) private func forEach(_ rows: [UInt32], _ body: (UInt32) -> Void) {
        for index in rows.indices {
            kempt_prefetch(table.line(rows[min(index &+ Self.ahead, rows.count &- 1)]))
            body(rows[index])
        }
    }

    /// True when a refinement could tell the row from others or compares it.
    private func isServed(_ row: UInt32, _ base: Int, _ end: Int, _ results: [RuleBlocks]) -> Bool {
        for index in base + 1..<max(end, base + 1) where rules[index].key(table.line(row)) != 0 {
            if !results[index - base].oversized.contains(row) { return true }
        }
        return false
    }

    /// False when the row is gone or hidden, or a part of its key is a value of this row alone.
    @inline(__always) private func isShared(_ rule: ResolvedRule, _ line: UnsafePointer<UInt32>) -> Bool {
        if line[FeatureLayout.flagSlot] & (RecordTable.isGone | RecordTable.isHidden) != 0 { return false }
        return isShared(rule.first, line) && isShared(rule.second, line) && isShared(rule.third, line)
    }

    @inline(__always) private func isShared(_ slot: Int, _ line: UnsafePointer<UInt32>) -> Bool {
        slot == 0 || !table.isCounted(slot) || table.sharers(slot, line[slot]) > 1
    }

    private func collect(_ sorter: KeySorter, _ rule: ResolvedRule, _ blocks: RuleBlocks) {
        var start = 0
        while start < sorter.count {
            let end = sorter.endOfKey(start)
            let size = end - start
            if size > 1 { blocks.largest = max(blocks.largest, size) }
            if size > rule.cap {
                blocks.largeBlocks += 1
                for index in start..<end { blocks.oversized.insert(sorter.row(index)) }
            } else if size > 1 {
                for index in start..<end { blocks.rows.append(sorter.row(index)) }
                blocks.ends.append(Int32(blocks.rows.count))
                blocks.pairs += size * (size - 1) / 2
            }
            start = end
        }
    }
}

/// Keys with their rows, sorted by key and then row: a number for each, 33 bits of the key above 31 of the row. Two keys that agree in these bits make one
/// block: harmless, because every pair is checked for agreement.
final class KeySorter {
    private(set) var count = 0
    private let entries: UnsafeMutablePointer<UInt64>
    private let scratch: UnsafeMutablePointer<UInt64>
    private let capacity: Int
    private static let rowBits: UInt64 = 31

    init(capacity: Int) {
        self.capacity = max(1, capacity)
        entries = .allocate(capacity: self.capacity)
        scratch = .allocate(capacity: self.capacity)
    }

    deinit {
        entries.deallocate()
        scratch.deallocate()
    }

    func removeAll() { count = 0 }

    /// Rows come ascending.
    @inline(__always) func add(_ key: UInt64, _ row: UInt32) {
        assert(count < capacity && row >> UInt32(Self.rowBits) == 0)
        entries[count] = (key >> 8) << Self.rowBits | UInt64(row)
        count &+= 1
    }

    func sort() { RadixSort.sort(entries, count: count, scratch: scratch, lowestBit: Int(Self.rowBits)) }

    @inline(__always) func row(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: entries[index] & (1 << Self.rowBits &- 1)) }

    /// Index behind the last entry with the key of the one at `start`.
    @inline(__always) func endOfKey(_ start: Int) -> Int {
        let key = entries[start] >> Self.rowBits
        var end = start &+ 1
        while end < count, entries[end] >> Self.rowBits == key { end &+= 1 }
        return end
    }
}
