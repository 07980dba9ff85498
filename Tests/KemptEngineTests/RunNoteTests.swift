import KemptCore
import KemptFormats
import Testing

@testable import KemptEngine

/// What a run leaves for the next one, and what the next one makes of it.
@Suite struct RunNoteTests {
    @Test func aNoteIsReadAsItWasWritten() {
        var note = RunNote()
        note.records = 12
        note.readingFingerprint = "00ff"
        note.sources = [
            .init(name: "crm", columns: ["id", "Имя клиента", "two\nlines", "back\\slash\\n"], cursor: nil),
            .init(name: "El. paštas 2", columns: [], cursor: Cursor(value: Array("2026-01-31".utf8), known: [0, 7, .max])),
        ]
        #expect(RunNote(note.bytes) == note)
    }

    @Test(arguments: [
        "", "kempt 3 records 5\n", "kempt 2 records\n", "kempt 2 records 5\ncolumn a\n", "kempt 2 records 5\nnonsense\n", "PK\u{3}\u{4}",
    ])
    func whatIsNoNoteTellsNothing(_ text: String) { #expect(RunNote(Array(text.utf8)) == nil) }

    private func plan(_ columns: [String], reading: String = "r", in folder: Folder) throws -> Plan {
        var plan = try makePlan([("s", RowsSource(rows: [["1", "a", "a@x", "new"]]))], into: folder, gathers: false)
        plan.inputs = plan.inputs.map {
            Plan.Input(
                name: $0.name, role: .base, source: $0.source, profile: SourceProfile(columns: columns, facts: []),
                layout: SourceLayout(source: 0, target: columns.map { $0.hasPrefix("unread") ? -1 : 0 }, columnCount: 4))
        }
        plan.readingFingerprint = reading
        return plan
    }

    private func run(_ plan: Plan, acceptsDrift: Bool = false, isDry: Bool = false) throws {
        var options = RunOptions(workers: 1)
        options.acceptsDrift = acceptsDrift
        options.isDry = isDry
        let run = Run(plan, options)
        try run.commit(try run.execute(), reports: [])
    }

    @Test func otherColumnsThanTheLastTimeAreRefused() throws {
        let folder = Folder()
        try run(plan(["id", "name", "unread 1"], in: folder))
        try run(plan(["name", "id", "unread 2"], in: folder))
        let before = folder.read("kept.csv")
        #expect(
            failure { try run(plan(["id", "surname", "e-mail"], in: folder)) }
                == "input: the columns are not those of the last run:\n  's': column 'name' is gone\n  's': column 'surname' is new\n  "
                + "'s': column 'e-mail' is new")
        #expect(
            failure { try run(plan(["id", "surname"], in: folder), isDry: true) }
                == "input: the columns are not those of the last run:\n  's': column 'name' is gone, and 'surname' is new: renamed?")
        #expect(folder.read("kept.csv") == before && !folder.names.contains { $0.hasSuffix(".kempt-partial") })
        try run(plan(["id", "surname"], in: folder), acceptsDrift: true)
        try run(plan(["id", "surname"], in: folder))
        // Another pipeline text expects other columns.
        try run(plan(["whatever"], reading: "r2", in: folder))
    }

    @Test func aRunThatIsNotSwitchedLeavesTheNoteAsItWas() throws {
        let folder = Folder()
        try run(plan(["id"], in: folder))
        let note = folder.read("state/.kempt-little.last")
        try run(plan(["id", "name"], in: folder), acceptsDrift: true, isDry: true)
        #expect(folder.read("state/.kempt-little.last") == note)
        #expect(failure { try run(plan(["id", "name"], in: folder)) }.hasPrefix("input: the columns"))
    }
}
