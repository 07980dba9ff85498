extension ValueMemory {
    /// The memory of after a run: what the run noted, over what was known. Records that nobody spoke of stay as they are.
    ///
    /// Parts of the table are made by workers, one by one; the cut shows nowhere in the result.
    /// - Parameters:
    ///   - notes: lists in any order; two notes about one cell differ only where `repeated` names the record.
    ///   - repeated: records whose key occurred more than once. What is noted of one would be said of the other, so nothing new is remembered of
    ///     them; what a person has pinned stays.
    /// - Returns: the same object when nothing changes. Cost: sorting the noted records, and one pass over the table. Memory: 16 bytes a noted record,
    ///   and the new table twice.
    public func updated(by notes: [ValueNotes], repeated: [UInt64] = [], crew: Crew = .alone) -> ValueMemory {
        let spoiled = Set(repeated)
        let noted = NotedRecords(notes, without: spoiled)
        let affected = repeated.contains { find($0).contains { traces[$0].state != .pinned } }
        if !affected, noted.isEmpty { return self }
        let made = crew.map(NotedRecords.parts) { [self] part in merge(part, noted, spoiled) }
        var whole = ValueMemoryBuilder(records: made.reduce(0) { $0 + $1.records.count }, traces: made.reduce(0) { $0 + $1.traces.count })
        for part in made { whole.append(part) }
        return ValueMemory(records: whole.records, starts: whole.starts, traces: whole.traces)
    }

    /// First record whose hash is not below the beginning of a part.
    private func firstRecord(ofPart part: Int) -> Int { lowerBound(records.count) { NotedRecords.part(records[$0]) < part } }

    /// One part of the new table: two sorted lists of records walked side by side.
    private func merge(_ part: Int, _ noted: NotedRecords, _ spoiled: Set<UInt64>) -> ValueMemoryBuilder {
        let entries = noted.sorted(part: part)
        var known = firstRecord(ofPart: part)
        let end = firstRecord(ofPart: part + 1)
        var builder = ValueMemoryBuilder(
            records: entries.count + end - known,
            traces: entries.reduce(Int(starts[end] - starts[known])) { $0 + noted.traces($1).count })
        var next = 0
        var new: [ValueTrace] = []
        while known < end || next < entries.count {
            let isKnown = known < end && (next == entries.count || records[known] <= entries[next].record)
            let record = isKnown ? records[known] : entries[next].record
            new.removeAll(keepingCapacity: true)
            while next < entries.count, entries[next].record == record {
                new += noted.traces(entries[next])
                next += 1
            }
            NotedRecords.settle(&new)
            let old = isKnown ? Int(starts[known])..<Int(starts[known + 1]) : 0..<0
            if isKnown { known += 1 }
            merge(record, old, new, keepsOnlyPinned: !spoiled.isEmpty && spoiled.contains(record), into: &builder)
        }
        return builder
    }

    /// One record: its old traces, but for the fields of which something new is known.
    private func merge(_ record: UInt64, _ old: Range<Int>, _ new: [ValueTrace], keepsOnlyPinned: Bool, into builder: inout ValueMemoryBuilder) {
        var place = old.lowerBound
        func keep(below field: UInt32?) {
            while place < old.upperBound, field.map({ traces[place].field < $0 }) ?? true {
                if !keepsOnlyPinned || traces[place].state == .pinned { builder.append(record, traces[place]) }
                place += 1
            }
        }
        for trace in new {
            keep(below: trace.field)
            if place < old.upperBound, traces[place].field == trace.field { place += 1 }
            if trace.isKnown { builder.append(record, trace) }
        }
        keep(below: nil)
    }
}
