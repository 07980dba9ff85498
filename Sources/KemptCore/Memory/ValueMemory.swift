/// What a pipeline remembers of the values it once rewrote: an immutable table, records by ascending hash, each with its traces by field.
///
/// A look-up is one per record, not one per cell. The upper bits of a hash say where in the sorted table to look, so it costs two far reads; a hash
/// is found by position and never by a hash table's own order. Memory: 12 bytes a trace and 14 to 16 a record. A million records with five
/// rewritten values each: 75 MB.
public final class ValueMemory: Sendable {
    /// Hashes of source and key, ascending, each once.
    public let records: [UInt64]
    /// Where each record's traces begin, and how many there are at all.
    public let starts: [UInt32]
    /// Ascending by field within a record.
    public let traces: [ValueTrace]
    /// By the upper bits of a hash: the first record not below them; one more for the end.
    private let buckets: [UInt32]
    private let shift: UInt64

    public static let empty = ValueMemory(records: [], starts: [0], traces: [])

    /// - Precondition: the three stand to each other as said above; `isSound` tells.
    init(records: [UInt64], starts: [UInt32], traces: [ValueTrace]) {
        self.records = records
        self.starts = starts
        self.traces = traces
        var bits: UInt64 = 1
        while bits < 28, records.count >> Int(bits + 1) > 0 { bits += 1 }
        shift = 64 - bits
        var buckets = [UInt32]()
        buckets.reserveCapacity(1 << Int(bits) + 1)
        for (index, record) in records.enumerated() {
            while buckets.count <= Int(record >> shift) { buckets.append(UInt32(index)) }
        }
        while buckets.count <= 1 << Int(bits) { buckets.append(UInt32(records.count)) }
        self.buckets = buckets
    }

    /// The memory that notes in any order make; of two about one cell the greater counts.
    public convenience init(_ notes: [ValueNote]) {
        var builder = ValueMemoryBuilder(records: notes.count, traces: notes.count)
        let sorted = notes.sorted(by: ValueNote.comesBefore)
        for (index, note) in sorted.enumerated() where note.trace.isKnown {
            let isLast = index + 1 == sorted.count || sorted[index + 1].record != note.record || sorted[index + 1].trace.field != note.trace.field
            if isLast { builder.append(note.record, note.trace) }
        }
        self.init(records: builder.records, starts: builder.starts, traces: builder.traces)
    }

    public var isEmpty: Bool { records.isEmpty }

    /// Where in `traces` those of a record stand; an empty range when nothing is known of it.
    public func find(_ record: UInt64) -> Range<Int> {
        let bucket = Int(record >> shift)
        var index = Int(buckets[bucket])
        let end = Int(buckets[bucket + 1])
        while index < end, records[index] < record { index &+= 1 }
        guard index < end, records[index] == record else { return 0..<0 }
        return Int(starts[index])..<Int(starts[index + 1])
    }

    /// The same for many records. Memory is far, and one by one each look would wait for its own reads: here each step is taken for all of them, so
    /// that the reads are under way side by side.
    public func find(_ asked: [UInt64]) -> [Range<Int>] {
        if isEmpty { return [Range<Int>](repeating: 0..<0, count: asked.count) }
        let last = records.count - 1
        let places = asked.map { min(Int(buckets[Int($0 >> shift)]), last) }
        let heads = places.map { records[$0] }
        let indices = asked.indices.map { item -> Int in
            var (index, head) = (places[item], heads[item])
            while head < asked[item], index < last {
                index &+= 1
                head = records[index]
            }
            return head == asked[item] ? index : -1
        }
        return indices.map { $0 < 0 ? 0..<0 : Int(starts[$0])..<Int(starts[$0 + 1]) }
    }

    /// What is known of one field of a record found before; its state is `unknown` when that is nothing.
    @inlinable public func trace(in found: Range<Int>, field: UInt32) -> ValueTrace {
        for index in found where traces[index].field == field { return traces[index] }
        return ValueTrace(unknown: field)
    }

    /// How many traces are in each state, by its raw value.
    public var counts: [Int] {
        var counts = [Int](repeating: 0, count: ValueTrace.State.allCases.count)
        for trace in traces { counts[Int(trace.state.rawValue)] += 1 }
        return counts
    }
}

/// Grows the three arrays of a `ValueMemory`, record by record in ascending order.
struct ValueMemoryBuilder {
    var records: [UInt64] = []
    var starts: [UInt32] = [0]
    var traces: [ValueTrace] = []

    /// Room for so many.
    init(records recordCount: Int, traces traceCount: Int) {
        records.reserveCapacity(recordCount)
        starts.reserveCapacity(recordCount + 1)
        traces.reserveCapacity(traceCount)
    }

    mutating func append(_ record: UInt64, _ trace: ValueTrace) {
        if records.last != record {
            records.append(record)
            starts.append(UInt32(truncatingIfNeeded: traces.count))
        }
        traces.append(trace)
        starts[records.count] = UInt32(truncatingIfNeeded: traces.count)
    }

    /// Puts behind it what another has, whose records all are greater.
    mutating func append(_ other: ValueMemoryBuilder) {
        let offset = UInt32(truncatingIfNeeded: traces.count)
        records += other.records
        for start in other.starts.dropFirst() { starts.append(start &+ offset) }
        traces += other.traces
    }
}
