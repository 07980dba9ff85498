import Foundation
import Testing

/// Codes of customers: in the order of records, each once, the same from run to run.
@Suite struct AssignTests {
    private func pipeline(_ assign: String = "assign: code", when: String? = nil) throws -> MemoryPipeline {
        try MemoryPipeline(behind: "  - enrich:\n      - \(assign)" + (when.map { "\n    when: \($0)" } ?? ""))
    }

    private func codes(_ memory: MemoryPipeline, _ people: [(Int, Int)]) throws -> [String] {
        try memory.write(people)
        try memory.run()
        return try memory.codes()
    }

    @Test func inTheOrderOfRecordsAndTheSameAgain() throws {
        let memory = try pipeline()
        let people = [(5, 0), (2, 1), (7, 1), (3, 2)]
        let first = ["5 C-000001", "2 C-000002", "3 C-000003"]
        #expect(try codes(memory, people) == first, "a record that was merged burns none")
        let store = try memory.scratch.read("kempt.store")
        #expect(try codes(memory, people) == first, "the source does not bring the codes back")
        try memory.scratch.write(try memory.scratch.read("out/kept.csv"), to: "crm.csv")
        try memory.run()
        #expect(try memory.codes() == first, "the source brings them back")
        #expect(try memory.scratch.read("kempt.store") == store)
        // One is gone, with the highest number; another order; one more.
        #expect(try codes(memory, [(2, 1), (8, 3), (5, 0)]) == ["2 C-000002", "8 C-000004", "5 C-000001"])
        #expect(try codes(memory, [(3, 2)]) == ["3 C-000003"], "a number waits for its record")
    }

    @Test func pastEveryCodeThatIsCarried() throws {
        let memory = try pipeline()
        try memory.write([
            MemoryPipeline.line(1, 0), MemoryPipeline.line(2, 1, code: "C-000041"), MemoryPipeline.line(3, 2, code: "LEGACY-7"),
            MemoryPipeline.line(4, 3), MemoryPipeline.line(5, 4, code: "C-41"),
        ])
        try memory.run()
        #expect(try memory.codes() == ["1 C-000042", "2 C-000041", "3 LEGACY-7", "4 C-000043", "5 C-41"])
    }

    @Test func aCustomersRecordsShareOne() throws {
        let memory = try pipeline()
        #expect(try codes(memory, [(1, 0), (2, 0), (3, 1)]) == ["1 C-000001", "3 C-000002"])
        #expect(try codes(memory, [(2, 0), (3, 1)]) == ["2 C-000001", "3 C-000002"], "of the record that is left")
        #expect(try codes(memory, [(3, 0), (2, 0)]) == ["2 C-000001"], "of two customers that are one, the older code")
        #expect(try codes(memory, [(3, 1), (4, 1), (2, 0), (1, 0)]) == ["3 C-000003", "1 C-000001"], "parted again: the larger part keeps it")
        // The code that one of the records brings along outranks what was given.
        try memory.write([MemoryPipeline.line(2, 0, code: "C-000090"), MemoryPipeline.line(1, 0)])
        try memory.run()
        #expect(try memory.codes() == ["1 C-000090"])
        #expect(try codes(memory, [(2, 0), (9, 3)]) == ["2 C-000090", "9 C-000091"])
    }

    @Test func numbersGrowWider() throws {
        let memory = try pipeline("assign: {field: code, pattern: K0-LT}")
        #expect(try codes(memory, (1...11).map { ($0, $0) }).suffix(3) == ["9 K9-LT", "10 K10-LT", "11 K11-LT"])
        try memory.scratch.write(try memory.scratch.read("out/kept.csv"), to: "crm.csv")
        try memory.run()
        #expect(try memory.codes().last == "11 K11-LT")
    }

    @Test func onlyWhereTheStageActs() throws {
        let memory = try pipeline(when: "status = customer")
        try memory.write([MemoryPipeline.line(1, 0, status: "lead"), MemoryPipeline.line(2, 1, status: "customer"), MemoryPipeline.line(3, 2)])
        try memory.run()
        #expect(try memory.codes() == ["1 ", "2 C-000001", "3 "])
    }

    @Test func rulesSeeTheCode() throws {
        let memory = try MemoryPipeline(behind: "  - enrich:\n      - assign: code\n  - validate:\n      - required: code\n      - unique: code")
        try memory.write([MemoryPipeline.line(1, 0), MemoryPipeline.line(2, 1, code: "X-1"), MemoryPipeline.line(3, 2, code: "X-1")])
        try memory.run()
        let report = try Report(try memory.scratch.read("out/report.json"))
        #expect(!report.rules.contains("required"), "\(report.rules)")
        #expect(report.rules.contains("assign.repeated") && report.rules.contains("unique"), "\(report.rules)")
        #expect(report.fact("codes written into code") == 1)
    }

    @Test func withoutDeduplicate() throws {
        let memory = try MemoryPipeline(
            deduplicate: "validate: [{unique: id, action: quarantine}]", behind: "  - enrich:\n      - assign: code",
            load: "{kept: {csv: out/kept.csv}, quarantined: {csv: out/quarantined.csv}}")
        #expect(try codes(memory, [(1, 0), (1, 0), (2, 0), (3, 1)]) == ["1 C-000001", "2 C-000002", "3 C-000003"])
        #expect(try memory.scratch.table("out/quarantined.csv").rows.count == 1, "who is sent away gets none")
    }

    @Test(arguments: [
        ("deduplicate: {merge: auto}", "  - enrich:\n      - assign: code", "", "there is no store"),
        ("enrich: [{assign: code}]", "  - deduplicate: {merge: auto}", "store: kempt.store", "stands before 'deduplicate'"),
        ("deduplicate: {merge: auto}", "  - enrich:\n      - assign: id", "store: kempt.store", "is the key"),
        ("deduplicate: {merge: auto}", "  - enrich:\n      - assign: {field: code, pattern: CODE}", "store: kempt.store", "has no zeros"),
        ("deduplicate: {merge: auto}", "  - enrich:\n      - assign: {field: phone, pattern: C-000}", "store: kempt.store", "does not take"),
        ("deduplicate: {merge: auto}", "  - enrich:\n      - assign: code\n      - assign: code", "store: kempt.store", "twice"),
    ]) func mistakes(_ first: String, _ behind: String, _ top: String, _ words: String) throws {
        let memory = try MemoryPipeline(
            deduplicate: first, behind: behind, top: top, load: "{kept: {csv: k.csv}, quarantined: nowhere, merged: nowhere}")
        try memory.write([(1, 0)])
        let outcome = try memory.scratch.run("check", "p.yml")
        #expect(outcome.code == 2 && outcome.errors.contains(words), "\(outcome.said)")
    }
}
