import CMemory
import KemptCore
import KemptText

/// How many records have each value of a feature, by number, from 0, which nobody has; nil for a direct feature. Whoever
/// takes it frees it.
struct ValueCounts: Sendable {
    nonisolated(unsafe) let pointer: UnsafeMutablePointer<UInt32>?
}

/// Fills the lines: one task for each group of features that share a space, and one for the sketches; each writes slots of its own.
extension RecordTable {
    /// Numbers the values of the features of one task, digest by digest: the lines of a digest stay in the cache from feature to feature.
    func number(_ task: [Int]) -> [ValueCounts] {
        var found: [Int] = []
        for feature in task {
            let space = layout.features[feature].space
            if space >= 0, !found.contains(space) { found.append(space) }
        }
        var tables = found.map { spaces[$0].lend() }
        var counts = task.map { _ in NumberCounts(4096) }
        let pending = UnsafeMutablePointer<Pending>.allocate(capacity: Self.pendingCount)
        defer { pending.deallocate() }
        var row = 0
        for (index, digest) in digests.enumerated() {
            for (at, feature) in task.enumerated() {
                if let table = found.firstIndex(of: layout.features[feature].space) {
                    number(feature, index, digest, row, &tables[table], &counts[at], pending)
                } else {
                    encode(feature, digest, row)
                }
            }
            row += digest.rowCount
        }
        for (space, table) in zip(found, tables) { spaces[space].finish(table) }
        // A shared space may have grown after a value was last counted.
        return zip(task, counts).map { feature, counts in
            let space = layout.features[feature].space
            if space < 0 { counts.values.deallocate() }
            return ValueCounts(pointer: space < 0 ? nil : counts.exactly(spaces[space].count + 1))
        }
    }

    /// A value on its way to its number.
    private struct Pending {
        let start: UnsafePointer<UInt8>
        let count: Int
        let tag: UInt64
        let place: UnsafeMutablePointer<UInt32>
    }

    /// Values whose places in the table are asked for before the first is looked up.
    private static var pendingCount: Int { 128 }

    private func number(
        _ feature: Int, _ index: Int, _ digest: MatchDigest, _ firstRow: Int, _ table: inout ValueSpace.Table, _ counts: inout NumberCounts,
        _ pending: UnsafeMutablePointer<Pending>
    ) {
        let request = layout.features[feature].request
        let lengths = digest.lengths + request.field * digest.rowCount
        let base = UnsafePointer(digest.forms.base)
        var start = base + digest.starts[request.field]
        var place = lines + firstRow * stride + feature + 1
        var waiting = 0
        for row in 0..<digest.rowCount {
            let count = Int(lengths[row])
            if count > 0, case let part = request.part.slice(of: Cell(start, count)), part.count > 0 {
                let tag = ValueSpace.Table.tag(part)
                table.askForSlot(tag)
                (pending + waiting).initialize(to: Pending(start: part.start, count: part.count, tag: tag, place: place))
                waiting &+= 1
                if waiting == Self.pendingCount {
                    settle(pending, waiting, &table, &counts, index, base)
                    waiting = 0
                }
            }
            start += count
            place += stride
        }
        settle(pending, waiting, &table, &counts, index, base)
    }

    /// Three readings, so that what the next one needs is on its way: the slot, the place of its value, the bytes.
    @inline(__always) private func settle(
        _ pending: UnsafeMutablePointer<Pending>, _ waiting: Int, _ table: inout ValueSpace.Table, _ counts: inout NumberCounts, _ digest: Int,
        _ base: UnsafePointer<UInt8>
    ) {
        for at in 0..<waiting { counts.ask(table.askForPlace(pending[at].tag)) }
        for at in 0..<waiting { table.askForText(pending[at].tag) }
        for at in 0..<waiting {
            let item = pending[at]
            let number = table.number(Cell(item.start, item.count), item.tag, digest: digest, offset: item.start - base)
            item.place.pointee = number
            counts.add(number)
        }
    }

    /// How often each number was given out; grows with the numbers. Whoever takes `values` frees them.
    private struct NumberCounts {
        var values: UnsafeMutablePointer<UInt32>
        var capacity: Int

        init(_ capacity: Int) {
            self.capacity = capacity
            values = .allocate(capacity: capacity)
            values.initialize(repeating: 0, count: capacity)
        }

        @inline(__always) func ask(_ number: UInt32) { kempt_prefetch(values + min(Int(number), capacity &- 1)) }

        @inline(__always) mutating func add(_ number: UInt32) {
            if Int(number) >= capacity { grow(beyond: Int(number)) }
            values[Int(number)] &+= 1
        }

        /// A shared space gives out numbers of which this feature has never heard.
        @inline(never) private mutating func grow(beyond number: Int) {
            let size = max(capacity, number) * 2
            let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
            larger.update(from: values, count: capacity)
            (larger + capacity).initialize(repeating: 0, count: size - capacity)
            values.deallocate()
            values = larger
            capacity = size
        }

        /// The counts of the numbers below `size`; these are freed.
        func exactly(_ size: Int) -> UnsafeMutablePointer<UInt32> {
            let exact = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
            exact.initialize(repeating: 0, count: size)
            exact.update(from: values, count: min(size, capacity))
            values.deallocate()
            return exact
        }
    }

    private func encode(_ feature: Int, _ digest: MatchDigest, _ firstRow: Int) {
        let request = layout.features[feature].request
        var place = lines + firstRow * stride + feature + 1
        let lengths = digest.lengths + request.field * digest.rowCount
        var start = UnsafePointer(digest.forms.base) + digest.starts[request.field]
        for row in 0..<digest.rowCount {
            let count = Int(lengths[row])
            if count > 0 { place.pointee = request.part.code(of: Cell(start, count)) }
            start += count
            place += stride
        }
    }

    /// Draws all sketches, digest by digest.
    func drawSketches() {
        var row = 0
        for digest in digests {
            for sketch in layout.sketches { draw(sketch, digest, row) }
            row += digest.rowCount
        }
    }

    private func draw(_ sketch: FeatureLayout.SketchPlace, _ digest: MatchDigest, _ firstRow: Int) {
        var place = lines + firstRow * stride + sketch.slot
        let lengths = digest.lengths + sketch.field * digest.rowCount
        var start = UnsafePointer(digest.forms.base) + digest.starts[sketch.field]
        for row in 0..<digest.rowCount {
            let count = Int(lengths[row])
            if count > 0 { place.pointee |= Sketch.code(Cell(start, count), sketch.kind) << sketch.shift }
            start += count
            place += stride
        }
    }
}
