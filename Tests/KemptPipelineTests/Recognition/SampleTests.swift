import KemptCore
import KemptFormats
import Testing

@testable import KemptPipeline

/// The first rows of a source.
@Suite struct SampleTests {
    private func sample(_ text: String, limit: Int, chunkBytes: Int = 1 << 20) throws -> SourceSample {
        let folder = try SampleFolder()
        let source = CSVSource(path: try folder.write("sample.csv", text), chunkBytes: chunkBytes)
        return try SourceSample(source, columns: try source.probe().columns, limit: limit)
    }

    private static func table(_ rows: Int) -> String { "a,b\n" + (0..<rows).map { "\($0),x\($0)\n" }.joined() }

    @Test(arguments: [1, 2, 3, 7, 64, 1 << 16]) func everyRowOnce(_ chunkBytes: Int) throws {
        for (rows, limit, expected, isWhole) in [(0, 5, 0, true), (4, 5, 4, true), (5, 5, 5, true), (6, 5, 5, false), (100, 7, 7, false)] {
            let sample = try sample(Self.table(rows), limit: limit, chunkBytes: chunkBytes)
            #expect(sample.rowCount == expected && sample.isWhole == isWhole, "\(rows) rows, limit \(limit), \(chunkBytes)")
            for row in 0..<sample.rowCount {
                #expect(sample.cell(row, 1).string == "x\(row)" && sample.ordinal(row) == row + 1)
            }
        }
    }

    @Test func refusedRowsAreCounted() throws {
        let sample = try sample("a,b\n1,2\n3\n4\n5,6\n", limit: 10)
        #expect(sample.rowCount == 2 && sample.isWhole)
        #expect(sample.rejects.map(\.rule) == ["csv.too-few-fields"] && sample.rejects.map(\.count) == [2])
    }

    // MARK: - Formats

    @Test(arguments: [
        ("a.csv", "<x/>", "csv", "by its name"), ("a.csv.gz", "a,b\n", "csv", "by its name"), ("A.XML", "", "xml", "by its name"),
        ("inbox", "From jonas@x.example Mon Jan  1 00:00:00 2024\n", "mbox", "by its first bytes"), ("data", "<a/>", "xml", "by its first bytes"),
        ("data.txt", "<a/>", "xml", "by its first bytes"), ("data.txt", "a;b\n", "csv", "by its name"),
        ("data.dat", "a;b\n", "csv", "nothing else fits"),
        ("empty", "", "csv", "nothing else fits"), ("mbox", "From x\n", "mbox", "by its first bytes"),
    ]) func formats(_ name: String, _ text: String, _ format: String, _ evidence: String) throws {
        let folder = try SampleFolder()
        let found = try FormatCatalog.recognise(try folder.write(name, text))
        #expect(found.format.spec.name == format && found.evidence.rawValue == evidence)
    }

    @Test func schemes() throws {
        #expect(throws: Failure.self) { try FormatCatalog.recognise("gopher://example") }
        #expect(throws: Failure.self) { try FormatCatalog.recognise("/tmp/there-is-no-such-file-of-kempt") }
        // A folder may be called so.
        #expect(try FormatCatalog.recognise("a b://c.csv").evidence == .name)
    }

    // MARK: - Settings by --with

    private func declared(_ settings: String, format: SourceFormat, emit: String? = nil) -> (source: DeclaredSource?, problems: [Diagnostic]) {
        let problems = Problems()
        let tree = readPipelineTree(text: settings, environment: { _ in nil }, problems: problems)
        let source = SourceDeclaration(problems: problems).source("people.csv", format: format, settings: tree?.root, emit: emit, today: 20_634)
        return (source, problems.list)
    }

    @Test func settingsAreLintedLikeAPipeline() throws {
        let csv = try #require(FormatCatalog.sources.first { $0.spec.name == "csv" })
        #expect(declared("{delimiter: tab}", format: csv).source?.path == "people.csv")
        let wrong = declared("{ragged: sometimes, colour: red, path: other.csv}", format: csv).problems
        #expect(wrong.map(\.position.column).sorted() == [10, 21, 34], "\(wrong)")
        #expect(wrong.allSatisfy { $0.position.line == 1 })
    }

    @Test func modifiersStandBeside() throws {
        let xml = try #require(FormatCatalog.sources.first { $0.spec.name == "xml" })
        let made = declared("{record: customer, map: {id: \"@code\"}}", format: xml)
        #expect(made.problems.isEmpty && made.source?.item["map"]?["id"]?.text == "@code" && made.source?.item["xml"]?["record"]?.text == "customer")
    }

    @Test func kindsOfRecords() throws {
        let mbox = try #require(FormatCatalog.sources.first { $0.spec.name == "mbox" })
        let kinds = SourceDeclaration.kinds(of: mbox.spec)
        #expect(kinds.contains("correspondents") && !kinds.contains("none"))
        for kind in kinds { #expect(declared("{}", format: mbox, emit: kind).source?.item["mbox"]?["records"]?.text == kind, "\(kind)") }
        #expect(declared("{records: none}", format: mbox).source?.item["mbox"]?["records"]?.text != "none")
        #expect(declared("{}", format: mbox, emit: "letters").problems.count == 1)
    }

    @Test func aSourceOfAPipeline() throws {
        let folder = try SampleFolder()
        try folder.write("people.csv", "id;name\n1;Jonas\n")
        try folder.write("more.csv", "id,name\n2,Rasa\n")
        let text =
            "kempt: 1\nfields: {id: identifier}\nextract:\n  - csv: {path: people.csv, delimiter: semicolon}\n  - csv: more.csv\n    source: other\n"
        func source(_ name: String?) -> (DeclaredSource?, [Diagnostic]) {
            let problems = Problems()
            guard let tree = readPipelineTree(text: text, environment: { _ in nil }, problems: problems) else { return (nil, problems.list) }
            let made = SourceDeclaration(problems: problems).source(
                named: name, in: tree.root, path: "\(folder.path)/p.yml", emit: nil, today: 20_634)
            return (made, problems.list)
        }
        #expect(try source("people").0?.source.probe().columns == ["id", "name"])
        #expect(source("other").0?.source.path == "\(folder.path)/more.csv")
        #expect(source("othr").1.first?.remedy == "did you mean 'other'?")
        #expect(source(nil).1.first?.message == "the file has several sources: people, other")
    }
}
