import KemptCore
import Testing

@testable import KemptFormats

/// What can be said of a CSV file, and what is found out where nothing is said.
@Suite struct CSVSettingsTests {
    let folder = Folder()

    /// Reads `text` with settings changed by `change`, the same at every size of chunk.
    private func content(_ text: String, _ change: (inout CSVSettings) -> Void = { _ in }) throws -> (columns: [String], Content) {
        var settings = CSVSettings()
        change(&settings)
        let path = folder.write(text, "x.csv")
        let whole = CSVSource(path: path, settings: settings)
        let content = try read(whole)
        for size in [1, 2, 3, 7, 64] {
            let found = try read(CSVSource(path: path, settings: settings, chunkBytes: size))
            #expect(found == content, "chunks of \(size)")
        }
        return (try whole.probe().columns, content)
    }
    private func facts(_ text: String, _ change: (inout CSVSettings) -> Void = { _ in }) throws -> [String: String] {
        var settings = CSVSettings()
        change(&settings)
        let profile = try CSVSource(path: folder.write(text, "x.csv"), settings: settings).probe()
        return Dictionary(uniqueKeysWithValues: profile.facts.map { ($0.name, $0.value) })
    }

    // MARK: - Delimiter, quote, escape

    @Test(
        arguments: [
            ("semicolon", [59]), ("tab", [9]), ("\\t", [9]), ("\t", [9]), ("¦", [0xC2, 0xA6]), ("；", [0xEF, 0xBC, 0x9B]), ("\u{1F}", [0x1F]),
            ("^", [94]),
        ] as [(String, [UInt8])])
    func namesDelimiters(_ text: String, _ bytes: [UInt8]) { #expect(CSVDialect.delimiter(text) == bytes) }

    @Test(arguments: ["", "||", "\n", "\"", "comma,"]) func refusesDelimiters(_ text: String) throws {
        #expect(CSVDialect.delimiter(text) == nil)
        let node = Node.map(
            [
                .init(key: "path", keyPosition: .nowhere, value: .scalar("x", .nowhere)),
                .init(key: "delimiter", keyPosition: .nowhere, value: .scalar(text, .nowhere)),
            ],
            .nowhere)
        let source = CSVSource(Values(CSVSource.spec, node, at: .nowhere)) { $0 }
        #expect(failure { _ = try source.probe() }.contains("'delimiter' takes a name or one character"))
    }

    @Test(arguments: ["¦", "；", "|", "\u{1F}", "~"]) func readsEveryDelimiter(_ delimiter: String) throws {
        let rows = [["Žilvinas", "a \"b\"", "x,y"], ["Ольга", "", "zwei\nZeilen"]]
        let text = ([["id", "имя", "c"]] + rows).map { row in
            row.map { $0.contains("\"") || $0.contains("\n") ? "\"" + $0.replacing("\"", with: "\"\"") + "\"" : $0 }.joined(separator: delimiter)
        }.joined(separator: "\r\n")
        let (columns, found) = try content(text) { $0.delimiter = Array(delimiter.utf8) }
        #expect(columns == ["id", "имя", "c"] && found.texts == rows && found.rejects.isEmpty)
    }

    @Test(arguments: [
        ("a:b\n1:2\n3:4\n", "colon"), ("a~b~c\n1~2~3\n", "tilde"), ("a^b\n1^2\n", "caret"), ("time\n10:30\n11:45\n", "comma"),
        ("name|note\nJonas|\"a, b\nc, d\"\nOna|x, y\n", "pipe"), ("sep=;\na;b\n1,5;2\n", "semicolon"), ("SEP=\t\r\na\tb\r\n", "tab"),
        ("a;b;c\n1;2;3\n4;5\n6;7;8\n9;10;11\n", "semicolon"), ("a,b:c\n1,2\n", "comma"),
    ])
    func findsRarerDelimiters(_ text: String, _ name: String) throws { #expect(try facts(text)["delimiter"] == name) }

    @Test func theHintOfExcelIsNoHeader() throws {
        let (columns, found) = try content("sep=|\r\na|b\r\n1|2\r\n")
        #expect(columns == ["a", "b"] && found.texts == [["1", "2"]] && found.records[0].line == 3)
    }

    @Test func singleQuotesAreGivenOrFound() throws {
        let text = "name,note\n'O''Brien','a, b'\n'Ona','c'\n'Иван','d'\n"
        let (_, found) = try content(text)
        #expect(found.texts == [["O'Brien", "a, b"], ["Ona", "c"], ["Иван", "d"]])
        #expect(try facts(text)["quote"] == "single")
        #expect(try content("a,b\n'x','y'\n") { $0.quote = "single" }.1.texts == [["x", "y"]])
        // Apostrophes are no quotes.
        #expect(try content("a,b\nO'Brien,D'Arcy\n'tis,y\n").1.texts == [["O'Brien", "D'Arcy"], ["'tis", "y"]])
    }

    @Test func withoutQuotesEveryLineIsARecord() throws {
        let (columns, found) = try content("a,\"b\n\"1,2\n3,\"4\"\n") { $0.quote = "none" }
        #expect(columns == ["a", "\"b"] && found.texts == [["\"1", "2"], ["3", "\"4\""]])
    }

    @Test(arguments: [
        (#""say \"no\", please",2"#, ["say \"no\", please", "2"]), (#"a\,b,2"#, ["a,b", "2"]), (#"C:\Users\\new,2"#, [#"C:\Users\new"#, "2"]),
        (#""one\ntwo\ttab","x""y""#, ["one\ntwo\ttab", "x\"y"]), ("line\\\nend,2", ["line\nend", "2"]), ("line\\\r\nend,2", ["line\r\nend", "2"]),
        (#"\N,\é"#, [#"\N"#, #"\é"#]), (#""\\",2"#, [#"\"#, "2"]), (#"5\" pipe,2"#, ["5\" pipe", "2"]), (#"a,\"b\""#, ["a", "\"b\""]),
    ])
    func readsBackslashes(_ row: String, _ fields: [String]) throws {
        let (_, found) = try content("a,b\n\(row)\nlast,9\n") { $0.escape = "backslash" }
        #expect(found.texts == [fields, ["last", "9"]] && found.rejects.isEmpty)
        #expect(found.records.map(\.raw) == [Array("\(row)\n".utf8), Array("last,9\n".utf8)])
    }

    @Test func backslashesAreFoundWhereNothingElseFits() throws {
        let text = "id,note\n1,\"say \\\"no\\\", please\"\n2,\"x\"\n"
        #expect(try facts(text)["escape"] == "backslash")
        #expect(try content(text).1.texts == [["1", "say \"no\", please"], ["2", "x"]])
        #expect(try facts("id,path\n1,C:\\Users\n2,D:\\\n")["escape"] == nil)
    }

    // MARK: - Header

    @Test func joinsLinesOfTheHeader() throws {
        let text = "Kontaktas,,Adresas,\nTelefonas,El. paštas,Miestas,\n+37061234567,a@b.lt,Kaunas,x\n"
        let (columns, found) = try content(text) { $0.header = .rows(2) }
        #expect(columns == ["Kontaktas / Telefonas", "Kontaktas / El. paštas", "Adresas / Miestas", "column_4"])
        #expect(found.texts == [["+37061234567", "a@b.lt", "Kaunas", "x"]] && found.records[0].line == 3)
    }

    @Test(arguments: [
        (["a", "a", "b", "a"], ["a", "a_2", "b", "a_3"]), (["a", " a "], ["a", "a_2"]), (["a", "a", "a_2"], ["a", "a_3", "a_2"]),
        (["", ""], ["column_1", "column_2"]), (["column_2", ""], ["column_2", "column_2_2"]), (["Имя", "Имя"], ["Имя", "Имя_2"]),
    ])
    func numbersNamesThatComeAgain(_ header: [String], _ expected: [String]) throws {
        let row = header.indices.map { "v\($0)" }
        let (columns, found) = try content("\(header.joined(separator: ","))\n\(row.joined(separator: ","))\n")
        #expect(columns == expected && found.texts == [row])
    }

    @Test func tellsDuplicateNames() throws {
        #expect(try facts("id,email,email\n1,a,b\n")["duplicate-names"] == "email: numbered from the second on")
        #expect(try facts("id,email\n1,a\n")["duplicate-names"] == nil)
    }

    @Test(arguments: [
        ("1,Jonas,jonas@x.lt\n2,Ona,ona@x.lt\n", true), ("a,b\n1,2\n", false), ("jonas@x.lt\nona@x.lt\n", true), ("2019,2020\n1,2\n", false),
        ("Jonas,Kaunas\nOna,Vilnius\n", false), ("id,2021-05\n1,5\n", false), ("+370 612 34567,Иван\n+370 612 34568,Анна\n", true),
        ("Region,2019,2020\nKaunas,5,6\n", false), ("1,2,3\n", false), ("id,email\n1,a@b.lt\n", false), ("7;Müller\n8;Groß\n", true),
    ])
    func tellsAHeaderFromARecord(_ text: String, _ isMissing: Bool) throws {
        let (columns, found) = try content(text)
        #expect((columns[0] == "column_1") == isMissing)
        #expect(found.records.count == text.split(separator: "\n").count - (isMissing ? 0 : 1))
        #expect(try facts(text)["header"]?.hasPrefix("none") == isMissing)
    }

    @Test func headersAreGivenOrNone() throws {
        let text = "1,Jonas\n2,Ona\n"
        let (named, first) = try content(text) { $0.header = .names(["id", "name"]) }
        #expect(named == ["id", "name"] && first.texts == [["1", "Jonas"], ["2", "Ona"]])
        let (numbered, second) = try content(text) { $0.header = .rows(0) }
        #expect(numbered == ["column_1", "column_2"] && second == first && second.records[0].byteOffset == 0)
        #expect(try content(text) { $0.header = .rows(1) }.columns == ["1", "Jonas"])
    }

    // MARK: - What is passed over

    @Test func skipsLinesAtTheTop() throws {
        let text = "Ataskaita, 2024\n\"quote\n\na,b\n1,2\n"
        let (columns, found) = try content(text) { $0.skip = 2 }
        #expect(columns == ["a", "b"] && found.texts == [["1", "2"]] && found.records[0].line == 5)
        #expect(found.records[0].byteOffset == 28)
        #expect(try facts(text) { $0.skip = 2 }["skipped-lines"] == "2")
        #expect(failure { _ = try content("a\n") { $0.skip = 3 } }.contains("fewer lines than 'skip' says"))
    }

    @Test func passesOverEmptyLinesAboveTheHeader() throws {
        let (columns, found) = try content("\n\r\na,b\n1,2\n")
        #expect(columns == ["a", "b"] && found.records.map(\.line) == [4] && found.blankLines == 0)
    }

    @Test func passesOverComments() throws {
        let text = "# export \"x\na,b\n1,2\n#3,\"open\n4,#5\n\"#6\",7\n# end"
        let (columns, found) = try content(text) { $0.comment = [35] }
        #expect(columns == ["a", "b"] && found.texts == [["1", "2"], ["4", "#5"], ["#6", "7"]])
        #expect(found.records.map(\.line) == [3, 5, 6] && found.blankLines == 2 && found.rejects.isEmpty)
        var settings = CSVSettings()
        settings.comment = Array("//".utf8)
        let reader = try CSVSource(path: folder.write("a\n//x\n/y\n//\n", "x.csv"), settings: settings).open(
            into: SourceLayout(source: 0, target: [0], columnCount: 1))
        while try reader.next() != nil {}
        #expect(reader.tally.map(\.value) == [2] && reader.lastOrdinal == 3)
    }

    @Test func makesValuesMissing() throws {
        let (_, found) = try content("a,b\nNULL,\\N\n\"NULL\",null\n-,\n") { $0.nulls = ["NULL", "\\N", "-"].map { Array($0.utf8) } }
        #expect(found.texts == [["(missing)", "(missing)"], ["(missing)", "null"], ["(missing)", ""]])
        #expect(try content("a,b\n,x\n") { $0.nulls = [[]] }.1.texts == [["(missing)", "x"]])
    }

    // MARK: - Ragged records

    private static let ragged = "a,b,c\n1\n2,3\n4,5,6\n7,8,9,,\n10,11,12,13\n"

    @Test func setsRaggedRecordsAside() throws {
        let (_, found) = try content(Self.ragged)
        #expect(found.texts == [["4", "5", "6"]] && found.rejects.map(\.line) == [2, 3, 5, 6])
    }

    @Test func fillsShortRecordsUp() throws {
        let (_, found) = try content(Self.ragged) { $0.ragged = .pad }
        #expect(
            found.texts == [["1", "(missing)", "(missing)"], ["2", "3", "(missing)"], ["4", "5", "6"], ["7", "8", "9"]])
        #expect(found.rejects.map(\.rule) == ["csv.too-many-fields"] && found.rejects.map(\.line) == [6])
    }

    @Test func cutsLongRecordsOff() throws {
        let (_, found) = try content(Self.ragged) { $0.ragged = .truncate }
        #expect(found.texts.last == ["10", "11", "12"] && found.records.count == 5 && found.rejects.isEmpty)
    }

    @Test func tellsWhatWasMended() throws {
        var settings = CSVSettings()
        settings.ragged = .truncate
        let source = CSVSource(path: folder.write(Self.ragged, "x.csv"), settings: settings)
        let rules = try source.probe().findings.map(\.id)
        let reader = try source.open(into: SourceLayout(source: 0, target: [0, 1, 2], columnCount: 3))
        let batch = reader.decode(try #require(try reader.next()))
        #expect(batch.findings.map { "\($0.row) \(rules[Int($0.rule)])" } == ["0 csv.filled-up", "1 csv.filled-up", "4 csv.cut-off"])
    }

    /// A record that is filled up and then refused for another reason leaves no finding behind.
    @Test func aRefusedRecordHasNoFinding() throws {
        var settings = CSVSettings()
        settings.ragged = .pad
        let source = CSVSource(path: folder.write("a,b\n1\u{0}\n2,3\n", "x.csv"), settings: settings)
        let reader = try source.open(into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
        let batch = reader.decode(try #require(try reader.next()))
        #expect(batch.findings.isEmpty && batch.rowCount == 1 && batch.rejects.map(\.rule) == ["csv.nul-byte"])
    }

    // MARK: - Pipeline file

    @Test func readsEverySetting() throws {
        func scalar(_ text: String) -> Node { .scalar(text, .nowhere) }
        let entries: [(String, Node)] = [
            ("path", scalar("x.csv")), ("delimiter", scalar("pipe")), ("quote", scalar("none")), ("escape", scalar("backslash")),
            ("header", .list([scalar("id"), scalar("имя")], .nowhere)), ("skip", scalar("3")), ("comment", scalar("#")),
            ("null", .list([scalar("NULL"), scalar("")], .nowhere)), ("ragged", scalar("pad")), ("encoding", scalar("windows-1257")),
            ("formulas", scalar("keep")),
        ]
        let node = Node.map(entries.map { .init(key: $0.0, keyPosition: .nowhere, value: $0.1) }, .nowhere)
        let settings = CSVSource(Values(CSVSource.spec, node, at: .nowhere)) { $0 }.settings
        #expect(settings.delimiter == [124] && settings.quote == "none" && settings.escape == "backslash" && settings.skip == 3)
        #expect(settings.header == .names(["id", "имя"]) && settings.comment == [35] && settings.nulls == [Array("NULL".utf8), []])
        #expect(settings.ragged == .pad && settings.encoding?.name == "windows-1257" && !settings.unescapesFormulas)
        #expect(entries.map(\.0).sorted() == CSVSource.spec.settings.map(\.name).sorted())
    }
}
