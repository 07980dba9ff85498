import KemptCore
import KemptText
import KemptTypes
import Testing

@testable import KemptStages

/// What a reading step leaves as it is, and what it notes for the next night.
@Suite struct PinKeeperTests {
    private static let fields = ["id": "identifier", "last_name": "family-name", "email": "email", "status": "picklist", "company": "company"]

    private static func columns(_ names: [String]) -> [Column] {
        let asOf = TypeContext(asOf: (2026, 6, 30), problems: Problems())
        return names.compactMap { name in
            guard let type = TypeCatalog.named(fields[name] ?? "") else { return nil }
            func scalar(_ text: String) -> Node { .scalar(text, .nowhere) }
            let settings: Node? =
                name == "status"
                ? .map(
                    [
                        Node.Entry(
                            key: "values", keyPosition: .nowhere,
                            value: .map([Node.Entry(key: "customer", keyPosition: .nowhere, value: scalar("клиент"))], .nowhere)),
                        Node.Entry(key: "unmapped", keyPosition: .nowhere, value: scalar("null")),
                    ], .nowhere) : nil
            return Column(name, .declared, type: type.init(Values(type.spec.spec, settings, at: .nowhere), asOf), typeSpec: type.spec)
        }
    }

    private static let names = ["id", "last_name", "email", "status", "company"]
    private static let source = Hashing.hash64("crm")

    /// One night: rows as they come, then as they go, with what is known from before.
    private static func night(
        _ rows: [[String]], _ book: PinBook, source: Int = 0, left: Int? = nil, twice: Bool = false
    ) -> (written: [[String]], batch: Batch) {
        let columns = columns(names)
        let batch = Batch(columnCount: columns.count, capacity: max(rows.count, 1), arena: ByteBuffer(), source: source)
        for cells in rows {
            let row = batch.addRow(RowPlace(ordinal: 1, line: 0))
            for (column, text) in cells.enumerated() {
                let offset = batch.arena.count
                batch.arena.append(text)
                batch.setOriginal(row, column, offset: offset, count: batch.arena.count - offset)
            }
        }
        if let left { batch.states[left].door = .dropped }
        let step = ReadingStep(stage: "standardize", columns: columns, chosen: Array(columns.indices), pins: book)
        for _ in 0..<(twice ? 2 : 1) { step.makeRunner().run(batch) }
        let canonical = rows.indices.map { row in columns.indices.map { batch.cell(row, $0).string } }
        batch.restorePinned()
        let written = rows.indices.map { row in columns.indices.map { batch.cell(row, $0).string } }
        for pin in batch.pinned { #expect(canonical[Int(pin.row)][Int(pin.column)] != "" || pin.column == 3) }
        return (written, batch)
    }

    private static func book(_ memory: ValueMemory? = .empty, listed: [(String, String, String)] = []) -> PinBook {
        let book = PinBook(key: 0, sources: [source, nil])
        book.memory = memory
        book.listed = ValueMemory(
            listed.map { id, field, value in
                ValueNote(
                    record: record(id),
                    ValueTrace(field: Hashing.field(field), .pinned, before: value.isEmpty ? 0 : withCell(value) { Hashing.value($0) }))
            })
        return book
    }

    private static func withCell<Result>(_ text: String, _ body: (Cell) -> Result) -> Result {
        let buffer = ByteBuffer()
        buffer.append(text)
        return body(buffer.cell)
    }

    private static func record(_ id: String) -> UInt64 { withCell(id) { Hashing.record(source: source, id: $0) } }

    private static func state(_ memory: ValueMemory, _ id: String, _ field: String) -> ValueTrace.State {
        memory.trace(in: memory.find(record(id)), field: Hashing.field(field)).state
    }

    /// Values through as many nights as there are: what is written each time, and the state after it.
    private static func nights(_ column: Int, _ values: [String], twice: Bool = false) -> [(String, ValueTrace.State, Bool)] {
        var memory = ValueMemory.empty
        return values.map { value in
            var row = ["7", "", "", "", ""]
            row[column] = value
            let (written, batch) = night([row], book(memory), twice: twice)
            memory = memory.updated(by: [batch.valueNotes])
            return (written[0][column], state(memory, "7", names[column]), batch.pinned.contains { $0.isNew })
        }
    }

    @Test(arguments: [false, true]) func aRepairThatWasTakenBackStaysAway(twice: Bool) {
        let seen = Self.nights(1, ["PETRAITIS", "PETRAITIS", "Petraitis", "PETRAITIS", "PETRAITIS", "JONAITIS", "PETRAITIS"], twice: twice)
        #expect(seen.map(\.0) == ["Petraitis", "Petraitis", "Petraitis", "PETRAITIS", "PETRAITIS", "Jonaitis", "Petraitis"])
        #expect(seen.map(\.1) == [.written, .written, .adopted, .pinned, .pinned, .written, .written])
        #expect(seen.map(\.2) == [false, false, false, true, false, false, false], "it is told on one night")
    }

    @Test func aNotationToo() {
        let seen = Self.nights(4, ["ООО \"Ромашка\"", "ООО «Ромашка»", "ООО \"Ромашка\""])
        #expect(seen.map(\.0) == ["ООО «Ромашка»", "ООО «Ромашка»", "ООО \"Ромашка\""])
        #expect(seen.map(\.1) == [.written, .adopted, .pinned])
    }

    @Test func aFieldThatIsEmptyForANightSaysNothing() {
        let seen = Self.nights(1, ["PETRAITIS", "Petraitis", "", "PETRAITIS"])
        #expect(seen.map(\.1) == [.written, .adopted, .adopted, .pinned])
    }

    @Test func whatIsNoValueIsNotRemembered() {
        // A guess is never written; what a setting empties is the pipeline's own wish.
        #expect(Self.nights(2, ["a@gmial.com", "a@gmail.com", "a@gmial.com"]).allSatisfy { $0.1 == .unknown && !$0.2 })
        #expect(Self.nights(3, ["nonsense", "nonsense"]).allSatisfy { $0.0.isEmpty && $0.1 == .unknown })
    }

    @Test func listedValues() {
        let book = Self.book(
            nil,
            listed: [("1", "last_name", "PETRAITIS"), ("2", "last_name", ""), ("3", "email", "a@gmial.com"), ("4", "status", "vip"), ("5", "id", "")])
        let rows = [
            ["1", "PETRAITIS", "A@Example.com", "", ""], ["2", "JONAITIS", "", "", ""], ["3", "", "a@gmial.com", "", ""], ["4", "", "", "vip", ""],
            ["1", "KAZLAUSKAS", "a@gmial.com", "", ""], [" 5", "", "", "", ""],
        ]
        let (written, batch) = Self.night(rows, book)
        #expect(written[0] == ["1", "PETRAITIS", "a@example.com", "", ""], "the field that is listed, and no other")
        #expect(written[1][1] == "JONAITIS", "a line without a value holds for any")
        #expect(written[2][2] == "a@gmial.com" && batch.mark(2, 2) == 0)
        #expect(batch.proposals.map(\.row) == [4], "what is listed is not proposed again")
        #expect(written[3][3] == "vip" && batch.mark(3, 3) != 0, "a pin keeps from writing, not from judging")
        #expect(written[4][1] == "Kazlauskas", "another value is none of the list's")
        #expect(written[5][0] == "5", "by the key a record is known: it is never pinned")
        #expect(batch.valueNotes.isEmpty && batch.pinned.allSatisfy { !$0.isNew })
    }

    /// While the stages work they see the canonical form; the mark of a repair is gone, because the record came as it is wanted.
    @Test func stagesSeeTheCanonicalForm() {
        let columns = Self.columns(Self.names)
        let batch = Batch(columnCount: columns.count, capacity: 1, arena: ByteBuffer(), source: 0)
        let row = batch.addRow(RowPlace(ordinal: 1, line: 0))
        for (column, text) in ["1", "PETRAITIS", "", "", ""].enumerated() {
            let offset = batch.arena.count
            batch.arena.append(text)
            batch.setOriginal(row, column, offset: offset, count: batch.arena.count - offset)
        }
        let runner = ReadingStep(
            stage: "standardize", columns: columns, chosen: Array(columns.indices), pins: Self.book(nil, listed: [("1", "last_name", "")])
        ).makeRunner()
        runner.run(batch)
        #expect(batch.cell(row, 1).string == "Petraitis" && batch.mark(row, 1) == 0)
        batch.states[row].isTouched = true
        runner.judgeAgain(batch)
        batch.restorePinned()
        #expect(batch.cell(row, 1).string == "PETRAITIS")
    }

    @Test func whoIsNotLookedAt() {
        let dirty = ["7", "PETRAITIS", "", "", ""]
        #expect(Self.night([dirty], Self.book(), source: 1).batch.valueNotes.isEmpty, "references are not written out")
        #expect(Self.night([dirty], Self.book(), left: 0).batch.valueNotes.isEmpty, "who has left, or is hidden from the stage")
        #expect(Self.night([["", "PETRAITIS", "", "", ""]], Self.book()).batch.valueNotes.isEmpty, "without a key nobody is known again")
        #expect(Self.night([dirty], Self.book(nil)).batch.valueNotes.isEmpty, "without a store nothing is remembered")
        let idle = Self.book()
        idle.isActive = false
        #expect(Self.night([dirty], idle).batch.valueNotes.isEmpty, "where nothing is written nothing can be taken back")
        #expect(Self.night([dirty], Self.book()).batch.valueNotes.traces.count == 1)
    }
}
