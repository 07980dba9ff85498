/// What is to be remembered of values, record by record in the order of noting: 12 bytes a note and 12 a record.
///
/// On a first night there are as many notes as a base has values to mend, and they wait until its records have been matched and written: four or five
/// million for a million records.
public struct ValueNotes: Sendable {
    /// Hashes of source and key. A record may come several times.
    public private(set) var records: [UInt64] = []
    /// By record, where its traces end.
    private var ends: [UInt32] = []
    public private(set) var traces: [ValueTrace] = []

    public init() {}

    public var isEmpty: Bool { records.isEmpty }

    /// Notes the new trace of one value; its state `unknown` forgets the old one.
    public mutating func append(_ record: UInt64, _ trace: ValueTrace) {
        if records.last != record {
            records.append(record)
            ends.append(0)
        }
        traces.append(trace)
        ends[ends.count - 1] = UInt32(truncatingIfNeeded: traces.count)
    }

    /// Traces noted of the record at a place of `records`.
    func traces(_ index: Int) -> ArraySlice<ValueTrace> { traces[Int(index > 0 ? ends[index - 1] : 0)..<Int(ends[index])] }

    /// The same in arrays of just their size: an array that grew is up to twice as large as what it holds.
    public func compact() -> ValueNotes {
        func exact<Element>(_ array: [Element]) -> [Element] {
            var copy: [Element] = []
            copy.reserveCapacity(array.count)
            copy += array
            return copy
        }
        var notes = ValueNotes()
        notes.records = exact(records)
        notes.ends = exact(ends)
        notes.traces = exact(traces)
        return notes
    }
}

/// The records of many `ValueNotes`, in parts by the upper bits of their hashes: one walk sorts them into parts, and a part is sorted by itself.
struct NotedRecords: Sendable {
    struct Entry: Sendable {
        let record: UInt64
        let list: UInt32
        let index: UInt32
    }
    /// The upper six bits.
    static let parts = 64
    private let notes: [ValueNotes]
    private var entries: [Entry] = []
    private var starts = [Int](repeating: 0, count: Self.parts + 1)

    /// Leaves out the records of `spoiled`.
    init(_ notes: [ValueNotes], without spoiled: Set<UInt64>) {
        self.notes = notes
        for list in notes {
            for record in list.records where spoiled.isEmpty || !spoiled.contains(record) { starts[Self.part(record) + 1] += 1 }
        }
        for part in 1...Self.parts { starts[part] += starts[part - 1] }
        entries = Array(repeating: Entry(record: 0, list: 0, index: 0), count: starts[Self.parts])
        var next = starts
        for (number, list) in notes.enumerated() {
            for (index, record) in list.records.enumerated() where spoiled.isEmpty || !spoiled.contains(record) {
                let part = Self.part(record)
                entries[next[part]] = Entry(record: record, list: UInt32(truncatingIfNeeded: number), index: UInt32(truncatingIfNeeded: index))
                next[part] += 1
            }
        }
    }

    static func part(_ record: UInt64) -> Int { Int(record >> 58) }

    var isEmpty: Bool { entries.isEmpty }

    /// Entries of a part by ascending hash. Those of one record are in no order.
    func sorted(part: Int) -> [Entry] { entries[starts[part]..<starts[part + 1]].sorted { $0.record < $1.record } }

    func traces(_ entry: Entry) -> ArraySlice<ValueTrace> { notes[Int(entry.list)].traces(Int(entry.index)) }

    /// Puts the traces of one record in ascending order of fields; of several about one field the greatest counts, so that nothing depends on the order
    /// of noting.
    static func settle(_ traces: inout [ValueTrace]) {
        if traces.count < 2 { return }
        traces.sort { ($0.code, $0.before, $0.after) < ($1.code, $1.before, $1.after) }
        var kept = 0
        for index in traces.indices where index + 1 == traces.count || traces[index + 1].field != traces[index].field {
            traces[kept] = traces[index]
            kept += 1
        }
        traces.removeLast(traces.count - kept)
    }
}
