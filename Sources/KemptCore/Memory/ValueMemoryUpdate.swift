extension ValueMemory {
    /// The table is cut by the upper bits of the hashes into this many parts, which workers make one by one. The cut shows nowhere in the result.
    private static var parts: Int { 64 }

    /// The memory of after a run: what the run noted, over what was known. Records that nobody spoke of stay as they are.
    ///
    /// - Parameters:
    ///   - notes: lists in any order; two notes about one cell differ only where `repeated` names the record.
    ///   - repeated: records whose key occurred more than once. What is noted of one would be said of the other, so nothing new is remembered of
    ///     them; what a person has pinned stays.
    /// - Returns: the same object when nothing changes. Cost: sorting the notes, and one pass over the table.
    public func updated(by notes: [[ValueNote]], repeated: [UInt64] = [], crew: Crew = .alone) -> ValueMemory {
        let spoiled = Set(repeated)
        let affected = repeated.contains { find($0).contains { traces[$0].state != .pinned } }
        if !affected, notes.allSatisfy({ $0.allSatisfy { spoiled.contains($0.record) } }) { return self }
        var byPart = [[ValueNote]](repeating: [], count: Self.parts)
        for list in notes {
            for note in list where !spoiled.contains(note.record) { byPart[Self.part(note.record)].append(note) }
        }
        let sorted = byPart
        let made = crew.map(Self.parts) { [self] part -> ValueMemoryBuilder in
            merge(part, sorted[part].sorted(by: ValueNote.comesBefore), spoiled)
        }
        var whole = ValueMemoryBuilder()
        whole.records.reserveCapacity(made.reduce(0) { $0 + $1.records.count })
        whole.traces.reserveCapacity(made.reduce(0) { $0 + $1.traces.count })
        for part in made { whole.append(part) }
        return ValueMemory(records: whole.records, starts: whole.starts, traces: whole.traces)
    }

    private static func part(_ record: UInt64) -> Int { Int(record >> 58) }

    /// First record whose hash is not below the beginning of a part.
    private func firstRecord(ofPart part: Int) -> Int { lowerBound(records.count) { Self.part(records[$0]) < part } }

    /// One part of the new table: two sorted lists walked side by side.
    private func merge(_ part: Int, _ notes: [ValueNote], _ spoiled: Set<UInt64>) -> ValueMemoryBuilder {
        var builder = ValueMemoryBuilder()
        var next = 0
        for index in firstRecord(ofPart: part)..<firstRecord(ofPart: part + 1) {
            let record = records[index]
            while next < notes.count, notes[next].record < record { next = Self.take(notes, next, into: &builder) }
            let isSpoiled = spoiled.contains(record)
            for place in Int(starts[index])..<Int(starts[index + 1]) {
                let known = traces[place]
                while next < notes.count, notes[next].record == record, notes[next].trace.field < known.field {
                    next = Self.take(notes, next, into: &builder)
                }
                if next < notes.count, notes[next].record == record, notes[next].trace.field == known.field {
                    next = Self.take(notes, next, into: &builder)
                } else if !isSpoiled || known.state == .pinned {
                    builder.append(record, known)
                }
            }
            while next < notes.count, notes[next].record == record { next = Self.take(notes, next, into: &builder) }
        }
        while next < notes.count { next = Self.take(notes, next, into: &builder) }
        return builder
    }

    /// Takes the notes about one cell, of which the last counts; returns the index behind them.
    private static func take(_ notes: [ValueNote], _ first: Int, into builder: inout ValueMemoryBuilder) -> Int {
        var last = first
        while last + 1 < notes.count, notes[last + 1].record == notes[first].record, notes[last + 1].trace.field == notes[first].trace.field {
            last += 1
        }
        if notes[last].trace.state != .unknown { builder.append(notes[last].record, notes[last].trace) }
        return last + 1
    }
}
