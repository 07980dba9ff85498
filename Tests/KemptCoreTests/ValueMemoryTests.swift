import KemptCore
import Testing

/// The rule by which a value becomes pinned, against a twin that looks at the whole history in plain words.
@Suite struct ValueTraceTests {
    private static let field: UInt32 = 0xABCD_EF00
    /// "A" and "D" are both rewritten to "B"; "B" and "C" are left.
    private static func reading(_ value: Character) -> Character? { value == "A" || value == "D" ? "B" : nil }
    private static func hash(_ value: Character) -> UInt32 { UInt32(value.asciiValue ?? 0) }

    private static func nights(_ history: [Character], repairsReverted: Bool = false) -> [ValueTrace] {
        var known = ValueTrace(field: field, .unknown)
        return history.map { value in
            known = ValueTrace.next(known, value: hash(value), rewritten: reading(value).map(hash), repairsReverted: repairsReverted)
            return known
        }
    }

    /// A value is kept when the nights so far, equal neighbours taken as one, end with it, what it is rewritten to, and it again.
    private static func isKept(_ history: ArraySlice<Character>) -> Bool {
        var runs: [Character] = []
        for value in history where runs.last != value { runs.append(value) }
        guard runs.count >= 3, let written = reading(runs[runs.count - 1]) else { return false }
        return runs[runs.count - 2] == written && runs[runs.count - 3] == runs[runs.count - 1]
    }

    @Test func everyHistoryOfSixNights() {
        let values: [Character] = ["A", "B", "C", "D"]
        for number in 0..<4096 {
            let history = (0..<6).map { values[number >> ($0 * 2) & 3] }
            for (night, trace) in Self.nights(history).enumerated() {
                #expect((trace.state == .pinned) == Self.isKept(history[...night]), "\(String(history)) night \(night + 1)")
                #expect(trace.field == Self.field)
            }
        }
    }

    @Test func aRestoredBackupIsRepairedAgain() {
        #expect(Self.nights(["A", "B", "A"], repairsReverted: true).map(\.state) == [.written, .adopted, .written])
        // What is pinned already was pinned by a person.
        let pinned = Self.nights(["A", "B", "A"])[2]
        #expect(ValueTrace.next(pinned, value: Self.hash("A"), rewritten: Self.hash("B"), repairsReverted: true) == pinned)
    }

    /// Each state meets each value, whether the reading rewrites it or not.
    @Test func everyState() {
        let (before, after, other): (UInt32, UInt32, UInt32) = (1, 2, 3)
        func trace(_ state: ValueTrace.State, _ before: UInt32 = 0, _ after: UInt32 = 0) -> ValueTrace {
            ValueTrace(field: Self.field, state, before: before, after: after)
        }
        func known(_ state: ValueTrace.State) -> ValueTrace { state == .unknown ? trace(.unknown) : trace(state, before, after) }
        let same = trace(.unknown)
        let table: [(ValueTrace.State, UInt32, UInt32?, ValueTrace)] = [
            (.unknown, before, after, trace(.written, before, after)), (.unknown, other, nil, same),
            (.written, before, after, trace(.written, before, after)), (.written, before, nil, same),
            (.written, before, other, trace(.written, before, other)), (.written, after, nil, trace(.adopted, before, after)),
            (.written, after, other, trace(.written, after, other)), (.written, other, nil, same),
            (.written, other, after, trace(.written, other, after)),
            (.adopted, before, after, trace(.pinned, before, after)), (.adopted, before, nil, trace(.pinned, before, after)),
            (.adopted, before, other, trace(.pinned, before, after)), (.adopted, after, nil, trace(.adopted, before, after)),
            (.adopted, after, other, trace(.written, after, other)), (.adopted, other, nil, same),
            (.adopted, other, after, trace(.written, other, after)),
            (.pinned, before, after, trace(.pinned, before, after)), (.pinned, before, nil, trace(.pinned, before, after)),
            (.pinned, after, nil, trace(.adopted, before, after)), (.pinned, after, other, trace(.written, after, other)),
            (.pinned, other, nil, same), (.pinned, other, after, trace(.written, other, after)),
            // Two values of one hash cannot be told apart.
            (.unknown, before, before, same),
        ]
        for (state, value, rewritten, expected) in table {
            #expect(
                ValueTrace.next(known(state), value: value, rewritten: rewritten) == expected, "\(state) \(value) \(String(describing: rewritten))")
        }
    }
}

/// The table of what is remembered, against a dictionary.
@Suite struct ValueMemoryTests {
    /// A small generator of its own: the same numbers on every machine.
    private struct Numbers {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let mixed = (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
            return mixed ^ mixed >> 29
        }
        mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    }
    private struct Place: Hashable {
        let record: UInt64
        let field: UInt32
    }
    private typealias Twin = [Place: ValueTrace]

    private static func table(_ memory: ValueMemory) -> Twin {
        var twin: Twin = [:]
        for (index, record) in memory.records.enumerated() {
            for place in Int(memory.starts[index])..<Int(memory.starts[index + 1]) {
                twin[Place(record: record, field: memory.traces[place].field)] = memory.traces[place]
            }
        }
        return twin
    }

    @Test func manyNightsAgainstADictionary() {
        var numbers = Numbers(state: 7)
        // Few records, some of them neighbours and some at the ends of the range of hashes.
        let records: [UInt64] = [0, 1, 2, .max, .max - 1, 1 << 58, 1 << 58 - 1] + (0..<200).map { _ in numbers.next() }
        let states: [ValueTrace.State] = [.unknown, .written, .adopted, .pinned]
        var memory = ValueMemory.empty
        var twin: Twin = [:]
        for night in 0..<30 {
            var seen: Set<Place> = []
            var lists = [ValueNotes(), ValueNotes(), ValueNotes()]
            var noted: [ValueNote] = []
            for _ in 0..<numbers.below(150) {
                let place = Place(record: records[numbers.below(records.count)], field: UInt32(numbers.below(5)) << 2)
                guard seen.insert(place).inserted else { continue }
                let trace = ValueTrace(field: place.field, states[numbers.below(4)], before: UInt32(numbers.below(9)), after: 1)
                lists[numbers.below(3)].append(place.record, trace)
                noted.append(ValueNote(record: place.record, trace))
            }
            let repeated = night % 5 == 4 ? [records[numbers.below(records.count)], records[3]] : []
            for note in noted where !repeated.contains(note.record) {
                twin[Place(record: note.record, field: note.trace.field)] = note.trace.state == .unknown ? nil : note.trace
            }
            twin = twin.filter { !repeated.contains($0.key.record) || $0.value.state == .pinned }
            memory = memory.updated(by: night % 2 == 0 ? lists : lists.map { $0.compact() }, repeated: repeated)
            #expect(Self.table(memory) == twin, "night \(night)")
            #expect(zip(memory.records, memory.records.dropFirst()).allSatisfy { $0 < $1 })
            for place in seen {
                let expected = twin[place] ?? ValueTrace(field: place.field, .unknown)
                #expect(memory.trace(in: memory.find(place.record), field: place.field) == expected)
            }
            #expect(memory.find(records) == records.map { memory.find($0) }, "together as one by one")
            let again = ValueMemory(bytes: memory.bytes)
            #expect(again.map(Self.table) == twin)
        }
        #expect(memory.counts.reduce(0, +) == twin.count && memory.counts[0] == 0)
    }

    @Test func notesInAnyOrderMakeTheSameTable() {
        var numbers = Numbers(state: 11)
        let notes = (0..<500).map { index in
            ValueNote(record: UInt64(numbers.below(90)) << 57, ValueTrace(field: UInt32(index % 7) << 2, .written, before: UInt32(index), after: 9))
        }
        func list(_ notes: some Sequence<ValueNote>) -> ValueNotes {
            var list = ValueNotes()
            for note in notes { list.append(note.record, note.trace) }
            return list
        }
        let one = ValueMemory.empty.updated(by: [list(notes)])
        let other = ValueMemory.empty.updated(by: [list(notes[300...].reversed()), list(notes[..<300])])
        #expect(one.bytes == other.bytes && one.bytes == ValueMemory(notes).bytes)
    }

    @Test func nothingNewIsTheSameTable() {
        let memory = ValueMemory([ValueNote(record: 5, ValueTrace(field: 4, .written, before: 1, after: 2))])
        #expect(memory.updated(by: []) === memory)
        #expect(memory.updated(by: [ValueNotes()], repeated: [6]) === memory)
        #expect(memory.updated(by: [], repeated: [5]).isEmpty, "what only one of two records of a key did is not remembered")
        #expect(ValueMemory.empty.find(0).isEmpty && ValueMemory.empty.find(.max).isEmpty)
        for asked in [[0, 5, 6, .max], [], [7]] as [[UInt64]] {
            #expect(memory.find(asked) == asked.map { memory.find($0) } && ValueMemory.empty.find(asked).allSatisfy(\.isEmpty))
        }
    }

    /// Whatever a file holds in its place, it is refused or read as a sound table, and never ends the program.
    @Test func damagedBytes() {
        let notes = (0..<6).map { ValueNote(record: UInt64($0 / 2) << 40, ValueTrace(field: UInt32($0) << 2, .adopted, before: 1, after: 2)) }
        let bytes = ValueMemory(notes).bytes
        #expect(bytes.count == 16 + 3 * 10 + 6 * 12)
        for count in 0..<bytes.count { #expect(ValueMemory(bytes: Array(bytes[..<count])) == nil, "\(count)") }
        #expect(ValueMemory(bytes: bytes + [0]) == nil)
        for index in bytes.indices {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[index] ^= 1 << bit
                guard let read = ValueMemory(bytes: damaged) else { continue }
                #expect(read.bytes == damaged, "byte \(index)")
            }
        }
    }
}
