import KemptCore

/// The record at hand: the text of each slot as it is gathered, then a row of the batch, or several when an element is exploded.
///
/// Text is gathered in one run of bytes as long as one slot is written at a time, and goes into the batch's arena whole. A slot that another one has
/// come between moves into a buffer of its own, once, so that interleaved text costs no more than twice its length.
///
/// Unsafe invariant: `text` has room for `room` bytes of which `used` are written; every slot without a buffer lies inside them.
struct XMLRecord {
    private struct Slot {
        /// Its place in `text`; in its own buffer it begins at 0.
        var offset = 0
        var count = 0
        /// Where the value being gathered begins, counted from the start of the text.
        var valueStart = 0
        var isFilled = false
        /// A second value of a column that keeps its first.
        var isClosed = false
        var hasBuffer = false
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let slotCount: Int
    private let columns: Int
    private let isFirst: [Bool]
    private let separator: ByteBuffer
    private let limits: XMLLimits
    private let paths: XMLPaths
    private var buffers: [ByteBuffer?]
    private var text = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 12)
    private var used = 0
    private var room = 1 << 12

    private let layout: SourceLayout
    private let unfilled: [Int]
    private(set) var batch: Batch
    /// Batches that are full, oldest first.
    var finished: [Batch] = []
    private(set) var rows = 0
    private(set) var dropped = 0
    private var line = 0
    private var gathered = 0
    private(set) var isOverlong = false
    private(set) var isValueOverlong = false

    /// Whether each test of a condition holds for the element that is open.
    private var holds: [Bool]
    /// Values of the exploded element, a stride of `paths.explodedSlots` each.
    private var instances: [Slot] = []
    private static let rowsInBatch = 4096
    private static let bytesInBatch = 1 << 20
    /// Room for canonical bytes behind the text.
    private static let arenaBytes = bytesInBatch * 3 / 2

    init(_ layout: XMLLayout, _ paths: XMLPaths, _ target: SourceLayout) {
        slotCount = paths.slotCount
        columns = layout.columns.count
        slots = .allocate(capacity: max(slotCount, 1))
        slots.initialize(repeating: Slot(), count: max(slotCount, 1))
        isFirst = paths.isFirst
        separator = ByteBuffer()
        for byte in layout.separator { separator.append(byte) }
        limits = layout.limits
        self.paths = paths
        buffers = Array(repeating: nil, count: slotCount)
        self.layout = target
        let filled = Set(target.target)
        unfilled = (0..<target.columnCount).filter { !filled.contains($0) }
        batch = Batch(
            columnCount: target.columnCount, capacity: Self.rowsInBatch, arena: ByteBuffer(capacity: Self.arenaBytes), source: target.source)
        holds = Array(repeating: false, count: paths.tests.count)
    }

    func deallocate() {
        slots.deallocate()
        text.deallocate()
    }

    // MARK: - Elements

    mutating func begin(line: Int) {
        self.line = line
        gathered = 0
        used = 0
        for index in 0..<slotCount { slots[index] = Slot() }
        if !paths.explodedSlots.isEmpty { instances.removeAll(keepingCapacity: true) }
    }

    /// An element begins that carries conditions or is exploded.
    mutating func enter(_ branch: XMLTable.Branch, _ table: XMLTable) {
        for index in branch.tests.indices { holds[table.numbers[index]] = false }
        for index in branch.held.indices { slots[table.numbers[index]] = Slot() }
        if branch.explodes { for slot in paths.explodedSlots { slots[slot] = Slot() } }
    }

    /// Such an element ends: what its conditions hold for goes on.
    mutating func leave(_ branch: XMLTable.Branch, _ table: XMLTable) {
        for index in branch.endsTests.indices {
            let test = table.numbers[index]
            let slot = paths.tests[test].slot
            if slots[slot].isFilled, equal(text(of: slot), paths.tests[test].text) { holds[test] = true }
        }
        for index in branch.endsTests.indices { slots[paths.tests[table.numbers[index]].slot] = Slot() }
        for index in branch.guards.indices {
            let rule = paths.guards[table.numbers[index]]
            if slots[rule.from].isFilled, rule.tests.allSatisfy({ holds[$0] }) { handOn(rule.from, rule.to) }
        }
        if branch.explodes { keepInstance() }
    }

    private mutating func handOn(_ from: Int, _ to: Int) {
        settle(from)
        open(to)
        let entry = slots[from]
        // Growing would pull the text from under its own copy.
        reserve(entry.count)
        gather(Cell(UnsafePointer(text + entry.offset), entry.count), to)
        close(to)
    }

    // MARK: - Values

    /// A value of the slot begins.
    mutating func open(_ slot: Int) {
        if slots[slot].isFilled, slots[slot].count > 0 {
            if isFirst[slot] {
                slots[slot].isClosed = true
                dropped &+= 1
                return
            }
            append(separator.cell, slot)
        }
        slots[slot].isFilled = true
        slots[slot].valueStart = slots[slot].count
    }

    /// A value ends: the white space behind it goes, and a separator that nothing came behind.
    mutating func close(_ slot: Int) {
        if slots[slot].isClosed {
            slots[slot].isClosed = false
            return
        }
        let start = slots[slot].valueStart
        var count = slots[slot].count
        if count > start {
            let value = slots[slot].hasBuffer ? text(of: slot).start : UnsafePointer(text + slots[slot].offset)
            while count > start, Self.isSpace(value[count &- 1]) { count &-= 1 }
        }
        if count == start, start > 0 { count = max(0, count &- separator.count) }
        slots[slot].count = count
    }

    mutating func gather(_ text: Cell, _ slot: Int) {
        if slots[slot].isClosed { return }
        // The white space before a value is the document's lay-out, not the value's.
        var skip = 0
        if slots[slot].count == slots[slot].valueStart { while skip < text.count, Self.isSpace(text[skip]) { skip &+= 1 } }
        append(text.slice(skip, text.count), slot)
    }

    @inline(__always) private mutating func append(_ text: Cell, _ slot: Int) {
        if text.count == 0 { return }
        gathered &+= text.count
        let entry = slots[slot]
        if gathered > limits.recordBytes || entry.count &+ text.count > limits.textBytes { return refuse(entry.count &+ text.count) }
        if !entry.hasBuffer, entry.count == 0 || entry.offset &+ entry.count == used {
            if entry.count == 0 { slots[slot].offset = used }
            write(text)
        } else {
            appendApart(text, slot)
        }
        slots[slot].count = entry.count &+ text.count
    }

    @inline(__always) private mutating func write(_ bytes: Cell) {
        reserve(bytes.count)
        (text + used).update(from: bytes.start, count: bytes.count)
        used &+= bytes.count
    }

    @inline(__always) private mutating func reserve(_ extra: Int) { if used &+ extra > room { grow(to: used &+ extra) } }

    private mutating func grow(to needed: Int) {
        room = max(needed, room * 2)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        larger.update(from: text, count: used)
        text.deallocate()
        text = larger
    }

    private mutating func refuse(_ count: Int) {
        isOverlong = true
        isValueOverlong = count > limits.textBytes
    }

    private mutating func appendApart(_ text: Cell, _ slot: Int) {
        let buffer = buffers[slot] ?? ByteBuffer()
        buffers[slot] = buffer
        if slots[slot].hasBuffer {
            buffer.truncate(to: slots[slot].count)
        } else {
            buffer.removeAll()
            buffer.append(UnsafePointer(self.text + slots[slot].offset), slots[slot].count)
            slots[slot].hasBuffer = true
        }
        buffer.append(text)
    }

    private func text(of slot: Int) -> Cell {
        let entry = slots[slot]
        if entry.hasBuffer, let buffer = buffers[slot] { return Cell(UnsafePointer(buffer.base), entry.count) }
        return Cell(UnsafePointer(text + entry.offset), entry.count)
    }

    /// The value of an attribute. libxml2 leaves `&#38;` for every `&` in it, for whoever would parse the value again.
    mutating func setAttribute(_ slot: Int, _ value: Cell) {
        open(slot)
        let mark: StaticString = "&#38;"
        var start = 0
        var index = 0
        while index &+ mark.utf8CodeUnitCount <= value.count {
            if value[index] == UInt8(ascii: "&"), value.slice(index, index + mark.utf8CodeUnitCount).equals(mark) {
                gather(value.slice(start, index + 1), slot)
                index += mark.utf8CodeUnitCount
                start = index
            } else {
                index &+= 1
            }
        }
        gather(value.slice(start, value.count), slot)
        close(slot)
    }

    @inline(__always) private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private func equal(_ cell: Cell, _ bytes: [UInt8]) -> Bool {
        cell.count == bytes.count && (bytes.isEmpty || bytes.withUnsafeBufferPointer { equalBytes($0.baseAddress!, cell.start, cell.count) })
    }

    // MARK: - Rows

    /// Text that lies apart comes to the rest.
    private mutating func settle(_ slot: Int) {
        guard slots[slot].hasBuffer, let buffer = buffers[slot] else { return }
        slots[slot].offset = used
        slots[slot].hasBuffer = false
        write(Cell(UnsafePointer(buffer.base), slots[slot].count))
    }

    private mutating func keepInstance() {
        for slot in paths.explodedSlots {
            settle(slot)
            instances.append(slots[slot])
            slots[slot] = Slot()
        }
    }

    /// Makes the record a row, or one for each exploded element; the values outside that element stand in all of them.
    mutating func end() {
        for slot in 0..<columns where slots[slot].hasBuffer { settle(slot) }
        let stride = paths.explodedSlots.count
        let count = stride == 0 ? 1 : max(1, instances.count / stride)
        if batch.rowCount + count > batch.capacity {
            finishBatch()
            if count > batch.capacity { batch = Batch(columnCount: layout.columnCount, capacity: count, arena: batch.arena, source: layout.source) }
        }
        let base = batch.arena.count
        batch.arena.append(UnsafePointer(text), used)
        if stride == 0 || instances.isEmpty {
            addRow(base)
        } else {
            for instance in 0..<count {
                for (index, slot) in paths.explodedSlots.enumerated() { slots[slot] = instances[instance * stride + index] }
                addRow(base)
            }
        }
        if batch.rowCount >= Self.rowsInBatch || batch.arena.count >= Self.bytesInBatch { finishBatch() }
    }

    @inline(__always) private mutating func addRow(_ base: Int) {
        rows &+= 1
        // Locals, for a property of this struct costs a reference count each time it is asked for its batch.
        let batch = self.batch
        let slots = self.slots
        let columns = self.columns
        let row = batch.startRow(RowPlace(ordinal: rows, line: line))
        layout.target.withUnsafeBufferPointer { targets in
            for column in 0..<columns {
                let target = targets[column]
                if target < 0 { continue }
                let slot = slots[column]
                if slot.isFilled {
                    batch.setOriginal(row, target, offset: base &+ slot.offset, count: slot.count)
                } else {
                    batch.setMissing(row, target)
                }
            }
        }
    }

    mutating func finishBatch() {
        if batch.rowCount == 0 { return }
        for column in unfilled { batch.fillMissing(column) }
        batch.clearMarks()
        finished.append(batch)
        batch = Batch(
            columnCount: layout.columnCount, capacity: Self.rowsInBatch, arena: ByteBuffer(capacity: Self.arenaBytes), source: layout.source)
    }
}
