import Glibc
import KemptCore
import KemptFormats
import KemptText
import KemptTypes
import Testing

@testable import KemptStages

/// Files of a test's own, removed at its end.
private final class Files {
    let path: String
    private var names: [String] = []
    init() {
        var template = Array("/tmp/kempt-tests-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }
    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }
    func write(_ text: String, _ name: String) {
        names.append(name)
        guard let file = fopen("\(path)/\(name)", "w") else { return }
        fputs(text, file)
        fclose(file)
    }
}

/// `enrich: - repoint` over a field, compiled and run on single values.
private struct Harness {
    let problems = Problems()
    let context: StageContext
    private let runners: [any StepRunner]

    /// `settings` is what stands behind `repoint:`, with paths of the folder; `before` are the stages in front of it.
    init(_ settings: String, in files: Files, field kind: String? = nil, before: [any Stage.Type] = [Standardize.self]) {
        let problems = problems
        let types = TypeContext(asOf: (2026, 6, 30), problems: problems)
        let kinds = kind.map { [Node.Entry(key: "kind", keyPosition: .nowhere, value: .scalar($0, .nowhere))] } ?? []
        let type = IdentifierType(Values(IdentifierType.spec.spec, .map(kinds, .nowhere), at: .nowhere), types)
        let columns = [Column("company_id", .declared, type: type, typeSpec: IdentifierType.spec), Column("extra", .carried)]
        context = StageContext(
            problems: problems, asOfDay: 0, columns: columns, key: nil, required: [], inputs: [("deals", .base)], evidence: [:],
            resolvePath: { "\(files.path)/\($0)" })
        for stage in before { context.compile(stage, Values(stage.spec, nil, at: .nowhere), Modifiers()) }
        let item = FlowText("repoint: \(settings)").item()
        context.compile(Enrich.self, Values(Enrich.spec, .list([item], item.position), at: .nowhere), Modifiers())
        runners = context.streaming.map { $0.makeRunner() }
    }

    func load() throws { for item in context.prologue { try item.load() } }

    func loaded() throws -> Harness {
        try load()
        return self
    }

    /// Every value afterwards, `*` behind it when its mark is the reference's own.
    func run(_ values: [String], pinned: Int? = nil) -> [String] {
        let batch = Batch(columnCount: context.columns.count, capacity: values.count, arena: ByteBuffer(), source: 0)
        for (index, value) in values.enumerated() {
            let row = batch.addRow(RowPlace(ordinal: index + 1, line: index + 2))
            let offset = batch.arena.count
            batch.arena.append(value)
            batch.setOriginal(row, 0, offset: offset, count: batch.arena.count - offset)
        }
        if let pinned { batch.pin(pinned, 0, isNew: false) }
        for runner in runners { runner.run(batch) }
        let own = context.outcomeRules[0].firstIndex { $0 >= 0 && context.rules[$0].id == Repoint.rule }
        return values.indices.map { batch.cell($0, 0).string + (Int(batch.mark($0, 0)) == own ? "*" : "") }
    }

    var tally: [String: Int] {
        Dictionary(context.prologue.flatMap(\.tally).map { ($0.name, $0.value) }) { first, _ in first }
    }
    var complaints: [String] { problems.list.map(\.message) }
}

private func failure(_ body: () throws -> Void) -> String {
    do {
        try body()
        return "(no failure)"
    } catch let failure as Failure {
        return "\(failure.message) | \(failure.remedy ?? "")"
    } catch { return "\(error)" }
}

private let head = "id,merged_into,source,merged_into_source,weight,rule\n"

@Suite struct RepointTests {
    private let files = Files()

    @Test func chainsAreFollowedToTheirEnd() throws {
        // In any order within a file, over several files, and with a record that is named as its own survivor.
        files.write(head + "B,C,crm,crm,,\nA,B,crm,crm,,\nZ,Z,crm,crm,,\n", "1.csv")
        files.write(head + "C,D,crm,crm,,\nЖ-1,Ąž-2,crm,crm,,\n", "2.csv")
        let harness = Harness("{field: company_id, csv: [1.csv, 2.csv]}", in: files)
        #expect(harness.complaints == [])
        try harness.load()
        let values = ["A", "B", "C", "D", "Z", "E", "", "Ж-1", "a"]
        let after = harness.run(values)
        #expect(after == ["D*", "D*", "D*", "D", "Z", "E", "", "Ąž-2*", "a"])
        // Again, nothing is left to do.
        let again = harness.run(after.map { $0.replacing("*", with: "") })
        #expect(again == after.map { $0.replacing("*", with: "") })
        #expect(harness.tally["merges to follow"] == 3)
        // Loading once more changes nothing.
        try harness.load()
        #expect(harness.run(values) == after)
    }

    @Test func whatIsOnlyProposedIsNotFollowed() throws {
        files.write(
            "cluster,source,id,state,survivor_source,survivor_id,formerly\n1,crm,A,survivor,crm,A,\n1,crm,B,merged,crm,A,\n1,crm,C,proposed,crm,A,\n"
                + "1,crm,D,absent,crm,A,\n2,crm,E,linked,crm,F,\n", "clusters.csv")
        let harness = try Harness("{field: company_id, csv: clusters.csv, source: crm}", in: files).loaded()
        #expect(harness.run(["A", "B", "C", "D", "E"]) == ["A", "A*", "C", "A*", "F*"])
        #expect(harness.tally["merges that are only proposed, not followed"] == 1)
        // A column of that name in a table of one's own says nothing of the kind.
        files.write("id,into,state\nA,B,proposed\n", "own.csv")
        #expect(try Harness("{field: company_id, csv: own.csv, into: into}", in: files).loaded().run(["A"]) == ["B*"])
    }

    @Test func filesOfAPatternStandInTheOrderOfTheirNames() throws {
        files.write(head + "A,B,crm,crm,,\n", "m-2026-01.csv")
        files.write(head + "A,C,crm,crm,,\n", "m-2026-02.csv")
        let harness = Harness("{field: company_id, csv: m-*.csv}", in: files)
        try harness.load()
        #expect(harness.run(["A"]) == ["C*"])
        #expect(Harness("{field: company_id, csv: n-*.csv}", in: files).complaints == ["no file fits this pattern"])
        let first = Harness("{field: company_id, csv: n-*.csv, optional: true}", in: files)
        try first.load()
        #expect(first.complaints == [] && first.run(["A"]) == ["A"])
    }

    @Test func keysAreComparedAsTheTypeWritesThem() throws {
        files.write(head + "007, 0009,crm,crm,,\n 12 ,13,crm,crm,,\n", "m.csv")
        let plain = Harness("{field: company_id, csv: m.csv}", in: files)
        try plain.load()
        #expect(plain.run(["007", "7", "0007", " 007", "12"]) == ["0009*", "7", "0007", "0009*", "13*"])
        // A company code with spaces and hyphens in one of them; a survivor that is no such code is not taken.
        files.write(head + "3050 0967-5,304151376,crm,crm,,\n110053842,nobody,crm,crm,,\n", "codes.csv")
        let codes = Harness("{field: company_id, csv: codes.csv}", in: files, field: "lt-company")
        try codes.load()
        #expect(codes.run(["305009675", "110053842"]).map { $0.hasSuffix("*") } == [true, false])
        #expect(codes.tally["merges of keys that are not of the field's type"] == 1)
    }

    @Test func whoseKeysMustBeSaidWhereSourcesDiffer() throws {
        files.write(head + "17,4,crm,crm,,\n17,9,billing,crm,,\n5,8,crm,billing,,\n8,30,crm,crm,,\n", "m.csv")
        let silent = Harness("{field: company_id, csv: m.csv}", in: files)
        let refused = failure { try silent.load() }
        #expect(refused.contains("m.csv:3: a record of 'billing', where others are of 'crm'"), "\(refused)")
        #expect(refused.contains("say by 'source'"))
        let crm = Harness("{field: company_id, csv: m.csv, source: crm}", in: files)
        try crm.load()
        // 5 went to 8 of billing, which is not the 8 of crm.
        #expect(crm.run(["17", "5", "8"]) == ["4*", "5", "30*"])
        #expect(crm.tally["merged into another source, not followed"] == 1)
        let billing = Harness("{field: company_id, csv: m.csv, source: billing}", in: files)
        try billing.load()
        #expect(billing.run(["17", "8"]) == ["17", "8"])
        #expect(billing.tally["merges to follow"] == 1 && billing.tally["merges of other sources, not followed"] == 3)
        #expect(try Harness("{field: company_id, csv: m.csv, source: krm}", in: files).loaded().tally["merges to follow"] == 0)
        files.write(head + "17,9,billing,crm,,\n9,8,crm,crm,,\n", "shared.csv")
        let shared = Harness("{field: company_id, csv: shared.csv, source: [crm, billing]}", in: files)
        try shared.load()
        #expect(shared.run(["17", "9"]) == ["8*", "8*"])
    }

    @Test func aCircleIsRefusedAtTheLineThatClosesIt() {
        files.write(head + "A,B,crm,crm,,\nX,A,crm,crm,,\nB,C,crm,crm,,\n", "1.csv")
        files.write(head + "\nC,A,crm,crm,,\n", "2.csv")
        let told = failure { try Harness("{field: company_id, csv: [1.csv, 2.csv]}", in: files).load() }
        #expect(told.contains("2.csv:3: 'C' is merged into 'A'"), "\(told)")
    }

    @Test func otherTablesServeToo() throws {
        files.write("cluster,source,id,state,survivor_source,survivor_id,formerly\n1,crm,A,merged,crm,B,\n1,crm,B,survivor,crm,B,\n", "clusters.csv")
        let clusters = Harness("{field: company_id, csv: clusters.csv}", in: files)
        try clusters.load()
        #expect(clusters.run(["A", "B"]) == ["B*", "B"])
        files.write("{\"old\": \"A\", \"new\": \"Q\"}\n", "moves.jsonl")
        let moves = Harness("{field: company_id, table: {jsonl: moves.jsonl}, id: old, into: new}", in: files)
        try moves.load()
        #expect(moves.complaints == [] && moves.run(["A"]) == ["Q*"])
        let both = Harness("{field: company_id, csv: clusters.csv, table: {jsonl: moves.jsonl}}", in: files)
        #expect(failure { try both.load() }.contains("moves.jsonl: has no column 'id'"))
    }

    @Test func mistakesAreToldWithARemedy() throws {
        files.write(head + "A,B,crm,crm,,\n", "m.csv")
        let missing = Harness("{field: company_id, csv: absent.csv}", in: files)
        #expect(failure { try missing.load() }.contains("absent.csv: is not there | run the pipeline that writes it first"))
        let optional = Harness("{field: company_id, csv: absent.csv, optional: true}", in: files)
        try optional.load()
        #expect(optional.run(["A"]) == ["A"])
        #expect(
            failure { try Harness("{field: company_id, csv: m.csv, into: merged_int}", in: files).load() }.contains("did you mean 'merged_into'?"))
        files.write("id,merged_into\nA,B\nC\n\"D,E\n", "broken.csv")
        #expect(failure { try Harness("{field: company_id, csv: broken.csv}", in: files).load() }.contains("broken.csv:3: "))
        for (settings, before, complaint) in [
            ("{field: company_id}", [Standardize.self] as [any Stage.Type], "'repoint' needs a table"),
            ("{field: extra, csv: m.csv}", [Standardize.self], "'extra' has no type to compare keys by"),
            ("{field: company, csv: m.csv}", [Standardize.self], "there is no field 'company'"),
            ("{field: company_id, csv: m.csv}", [], "keys are compared as 'standardize' writes them"),
            ("{field: company_id, csv: m.csv}", [Standardize.self, Deduplicate.self], "'repoint' stands behind 'deduplicate'"),
        ] {
            #expect(Harness(settings, in: files, before: before).complaints.contains(complaint), "\(settings)")
        }
    }

    @Test func aPinnedReferenceStays() throws {
        files.write(head + "A,B,crm,crm,,\n", "m.csv")
        let harness = Harness("{field: company_id, csv: m.csv}", in: files)
        try harness.load()
        #expect(harness.run(["A", "A"], pinned: 1) == ["B*", "A"])
    }

    @Test func twoCrosswalksOfOneFieldShareTheirMark() throws {
        files.write(head + "A,B,crm,crm,,\n", "1.csv")
        let harness = Harness("{field: company_id, csv: 1.csv}", in: files, before: [Standardize.self, EnrichTwice.self])
        #expect(harness.context.rules.filter { $0.id == Repoint.rule }.count == 1)
        #expect(harness.context.columns[0].typeSpec?.outcomes.last?.rule == Repoint.rule)
        #expect(harness.context.outcomeRules[0].count == harness.context.columns[0].typeSpec?.outcomes.count)
    }

    /// Another `repoint` of the same field, as a stage of its own.
    private enum EnrichTwice: Stage {
        static var spec: Spec { Enrich.spec }
        static func compile(_ values: Values, _ modifiers: Modifiers, _ context: StageContext) {
            #expect(context.addOutcome(Repoint.outcome, to: 0) != nil)
            #expect(context.addOutcome(Repoint.outcome, to: 1) == nil)
        }
    }
}
