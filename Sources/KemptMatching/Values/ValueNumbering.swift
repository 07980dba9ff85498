import KemptCore
import KemptText

/// How many records have each value of a feature, by number; nil for a direct feature. Whoever takes it frees it.
struct ValueCounts: Sendable {
    nonisolated(unsafe) let pointer: UnsafeMutablePointer<UInt32>?
}

/// Fills the lines: one task for each group of features that share a space, and one for the sketches; each writes slots of its own.
extension RecordTable {
    /// Numbers the values of the features of one task, one after the other.
    func number(_ task: [Int]) -> [ValueCounts] {
        var results: [ValueCounts] = []
        for feature in task {
            let space = layout.features[feature].space
            if space < 0 {
                encode(feature)
                results.append(ValueCounts(pointer: nil))
            } else {
                var table = spaces[space].lend()
                results.append(ValueCounts(pointer: number(feature, &table)))
                spaces[space].giveBack(table)
            }
        }
        // A shared space may have grown after a feature was counted.
        return zip(task, results).map { feature, result in
            guard let pointer = result.pointer, case let space = layout.features[feature].space else { return result }
            return ValueCounts(pointer: widened(pointer, feature, spaces[space].count + 1))
        }
    }

    private func widened(_ pointer: UnsafeMutablePointer<UInt32>, _ feature: Int, _ size: Int) -> UnsafeMutablePointer<UInt32> {
        let known = Int(pointer[0])
        let exact = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
        exact.initialize(repeating: 0, count: size)
        for index in 1..<max(1, min(known, size)) { exact[index] = pointer[index] }
        pointer.deallocate()
        return exact
    }

    /// A value on its way to its number.
    private struct Pending {
        let start: UnsafePointer<UInt8>
        let count: Int
        let tag: UInt64
        let place: UnsafeMutablePointer<UInt32>
    }

    /// Values whose places in the table are asked for before the first is looked up.
    private static var pendingCount: Int { 32 }

    /// Returns the counts by number; slot 0 holds how many are valid.
    private func number(_ feature: Int, _ table: inout ValueSpace.Table) -> UnsafeMutablePointer<UInt32> {
        let request = layout.features[feature].request
        var counts = NumberCounts(table.count + 4096)
        let pending = UnsafeMutablePointer<Pending>.allocate(capacity: Self.pendingCount)
        defer { pending.deallocate() }
        var waiting = 0
        var touched: UInt64 = 0
        var place = lines + feature + 1
        for (index, digest) in digests.enumerated() {
            let lengths = digest.lengths + request.field * digest.rowCount
            let base = UnsafePointer(digest.forms.base)
            var start = base + digest.starts[request.field]
            for row in 0..<digest.rowCount {
                let count = Int(lengths[row])
                if count > 0, case let part = request.part.slice(of: Cell(start, count)), part.count > 0 {
                    let tag = ValueSpace.Table.tag(part)
                    touched ^= table.peek(tag)
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
            waiting = 0
        }
        // Never true, and not to be known before: it keeps the early loads.
        if touched == 0x9E37_79B9_7F4A_7C15 { counts.values[0] = 1 }
        counts.values[0] = UInt32(truncatingIfNeeded: min(table.count + 1, counts.capacity))
        return counts.values
    }

    @inline(__always) private func settle(
        _ pending: UnsafeMutablePointer<Pending>, _ waiting: Int, _ table: inout ValueSpace.Table, _ counts: inout NumberCounts,
        _ digest: Int,
        _ base: UnsafePointer<UInt8>
    ) {
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

        @inline(__always) mutating func add(_ number: UInt32) {
            if Int(number) >= capacity { grow() }
            values[Int(number)] &+= 1
        }

        @inline(never) private mutating func grow() {
            let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
            larger.update(from: values, count: capacity)
            (larger + capacity).initialize(repeating: 0, count: capacity)
            values.deallocate()
            values = larger
            capacity *= 2
        }
    }

    private func encode(_ feature: Int) {
        let request = layout.features[feature].request
        var place = lines + feature + 1
        for digest in digests {
            let lengths = digest.lengths + request.field * digest.rowCount
            var start = UnsafePointer(digest.forms.base) + digest.starts[request.field]
            for row in 0..<digest.rowCount {
                let count = Int(lengths[row])
                if count > 0 { place.pointee = request.part.code(of: Cell(start, count)) }
                start += count
                place += stride
            }
        }
    }

    func draw(_ sketch: FeatureLayout.SketchPlace) {
        var place = lines + sketch.slot
        for digest in digests {
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
}
