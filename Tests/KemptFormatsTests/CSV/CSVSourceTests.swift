import KemptCore
import Testing

@testable import KemptFormats

/// CSVSource on files that are odd, too large, or no CSV at all.
@Suite struct CSVSourceTests {
    let folder = Folder()

    private func source(_ text: String, delimiter: UInt8? = nil) -> CSVSource {
        CSVSource(path: folder.write(text, "x.csv"), delimiter: delimiter)
    }
    private func columns(_ text: String) throws -> [String] { try source(text).probe().columns }
    private func facts(_ text: String) throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try source(text).probe().facts.map { ($0.name, $0.value) })
    }

    // MARK: - Values

    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["1", "2"]]),
        ("a,b\n1,2", [["1", "2"]]),
        ("a,b\n,\n", [["", ""]]),
        ("a,b\n\"\",\"\"\n", [["", ""]]),
        ("a,b\n\"x\"\"y\",\"\"\"\"\n", [["x\"y", "\""]]),
        ("a,b\n\"one\ntwo\",\"c,d\"\r\n", [["one\ntwo", "c,d"]]),
        ("a,b\n5\" pipe,6\"\n", [["5\" pipe", "6\""]]),
        ("a,b\nŽilvinas \"Žilas\",Ольга\n", [["Žilvinas \"Žilas\"", "Ольга"]]),
        ("a,b\n x , y \n", [[" x ", " y "]]),
        ("a,b\nx\r,y\r\r\n", [["x\r", "y\r"]]),
        ("a\n\"\"\n\nx\n", [[""], ["x"]]),
    ])
    func readsValues(_ text: String, _ expected: [[String]]) throws { #expect(try read(source(text)).texts == expected) }

    @Test(arguments: [
        ("1,2,3", "csv.too-many-fields", 1), ("1", "csv.too-few-fields", 1), ("\"1\"x,2", "csv.text-after-quote", 1),
        ("\"1\" ,2", "csv.text-after-quote", 1), ("\"1,2", "csv.unclosed-quote", 1), ("1,2\u{0}", "csv.nul-byte", 1),
        ("\"1\r\n\",2,3", "csv.too-many-fields", 2),
        ("\"1\"\rx,2", "csv.text-after-quote", 1),
    ])
    func refusesOneRecordAndGoesOn(_ row: String, _ rule: String, _ lines: Int) throws {
        let content = try read(source("a,b\nfirst,1\n\(row)\nlast,9\n", delimiter: 44))
        #expect(content.texts == [["first", "1"], ["last", "9"]])
        #expect(content.rejects == [.init(line: 3, byteOffset: 12, lines: lines, rule: rule, raw: Array(row.utf8))])
        #expect(content.records.map(\.ordinal) == [1, 3])
        #expect(content.records.map(\.line) == [2, 3 + lines])
    }

    @Test func aBadByteRefusesItsRecordAlone() throws {
        let path = folder.write(Array("a,b\nŽ,Ольга\n".utf8) + [0xC3, 0x28, 44, 49, 10] + Array("é,2\n".utf8), "x.csv")
        let content = try read(CSVSource(path: path))
        #expect(content.texts == [["Ž", "Ольга"], ["é", "2"]])
        #expect(content.rejects.map(\.rule) == ["csv.not-utf-8"])
    }

    @Test func anUnclosedQuoteTakesItsFirstLineOnly() throws {
        let content = try read(source("a,b\n1,\"open\n2,two\n3,\"three\"\n4,four\n"))
        #expect(content.texts == [["2", "two"], ["3", "three"], ["4", "four"]])
        #expect(content.rejects == [.init(line: 2, byteOffset: 4, lines: 1, rule: "csv.text-after-quote", raw: Array("1,\"open".utf8))])
    }

    // MARK: - Header and dialect

    @Test(arguments: [
        ("id,name\n", ["id", "name"]), ("\u{FEFF}id,name\n1,2\n", ["id", "name"]), ("id,name", ["id", "name"]),
        (" id ,\tname\r\n", ["id", "name"]),
        ("id,,name,\n", ["id", "column_2", "name", "column_4"]), ("\"a,b\",\"c\"\"d\",\"e\nf\"\n", ["a,b", "c\"d", "e\nf"]),
        ("id,5\" pipe\n1,2\n", ["id", "5\" pipe"]), ("Имя,Pavardė\n", ["Имя", "Pavardė"]), ("id\n", ["id"]),
        ("\u{FEFF}\"id\",x\n", ["id", "x"]),
    ])
    func readsHeaders(_ text: String, _ expected: [String]) throws { #expect(try columns(text) == expected) }

    @Test func aHeaderMayHaveLineEnds() throws {
        let content = try read(source("\"a\n\nb\",c\n1,2\n3\n"))
        #expect(content.records.map(\.line) == [4] && content.rejects.map(\.line) == [5])
        #expect(content.records.map(\.byteOffset) == [9])
    }

    @Test(arguments: [
        ("a;b;c\n1,5;2;3\n", "semicolon"), ("a\tb\n1,2\t3\n", "tab"), ("a|b\n1|2\n", "pipe"), ("a,b\n1;2,3\n", "comma"), ("a\n1\n", "comma"),
        ("a,b;c\n1,2;3\n4,5;6\n", "comma"), ("a;b\r\n\r\n1,2;3\r\n", "semicolon"), ("\"a,b\";c\n\"1,\"\"2\";3\n", "semicolon"),
    ])
    func findsTheDelimiter(_ text: String, _ name: String) throws { #expect(try facts(text)["delimiter"] == name) }

    @Test func aReturnAtTheEndOfThePrefixIsHalfALineEnd() throws {
        let path = folder.write("a,b\r\n1,2\r\n", "x.csv")
        #expect(try read(CSVSource(path: path, prefixBytes: 4)).texts == [["1", "2"]])
    }

    @Test(arguments: [
        ("", "the file is empty"), ("\u{FEFF}", "the file is empty"), ("\n\r\n\n", "the file is empty"),
        ("a,\"b\n1,2\n", "a quote is opened in this record and not closed"),
        ("\"a\"b,c\n", "text stands behind a closing quote"), ("a,b\u{0}\n", "NUL bytes"),
    ])
    func refusesHeaders(_ text: String, _ message: String) {
        let found = failure { _ = try columns(text) }
        #expect(found.hasPrefix("input: ") && found.contains(message), "\(found)")
    }

    @Test func aSequenceCutByThePrefixIsNoFault() throws {
        for prefix in 6...20 {
            let path = folder.write("a,b\n1,Ольга😀\n", "x.csv")
            #expect(try read(CSVSource(path: path, prefixBytes: prefix)).texts == [["1", "Ольга😀"]], "prefix \(prefix)")
        }
    }

    @Test func refusesWhatIsNoFile() {
        #expect(failure { _ = try CSVSource(path: folder.path).probe() }.contains("is a folder, not a file"))
        #expect(failure { _ = try CSVSource(path: folder.path + "/none.csv").probe() }.contains("cannot be opened: No such file"))
    }

    @Test(arguments: ["empty", "header-unclosed-quote", "encoding-in-doubt"])
    func refusesFixture(_ name: String) {
        let message = failure { _ = try read(CSVSource(path: hostile(name + ".csv"))) }
        #expect(message.hasPrefix("input: ") && message.contains(name + ".csv"), "\(message)")
    }

    /// As the fixtures' own README says: records, then the line and the rule of the one reject.
    @Test(
        arguments: [
            ("good", 5, nil), ("header-only", 0, nil), ("no-final-newline", 5, nil), ("crlf", 5, nil), ("cr-only", 5, nil),
            ("mixed-line-ends", 5, nil),
            ("blank-lines", 3, nil), ("bom", 5, nil), ("semicolon", 5, nil), ("tab", 5, nil), ("quoted-newlines", 3, nil),
            ("stray-quote", 5, nil),
            ("empty-header", 5, nil), ("ragged-short", 4, (3, "csv.too-few-fields")), ("ragged-long", 4, (3, "csv.too-many-fields")),
            ("unclosed-quote", 4, (3, "csv.unclosed-quote")), ("unclosed-quote-last-line", 4, (6, "csv.unclosed-quote")),
            ("text-after-quote", 4, (3, "csv.text-after-quote")), ("nul-byte", 4, (3, "csv.nul-byte")),
            ("invalid-utf8-row", 4, (5, "csv.not-utf-8")), ("duplicate-header", 5, nil), ("utf-16", 5, nil), ("utf-16-no-bom", 5, nil),
            ("windows-1251", 2, nil), ("windows-1257", 5, nil), ("koi8-r", 5, nil), ("undecodable-row", 4, (3, "csv.undecodable")),
            ("no-header", 3, nil), ("sep-line", 2, nil), ("backslash-escapes", 3, nil), ("formulas", 2, nil),
        ] as [(String, Int, (line: Int, rule: String)?)])
    func readsFixtureAsDescribed(_ name: String, _ records: Int, _ reject: (line: Int, rule: String)?) throws {
        let content = try read(CSVSource(path: hostile(name + ".csv")))
        #expect(content.records.count == records && content.rejects.count == (reject == nil ? 0 : 1))
        #expect(content.rejects.first?.line == reject?.line && content.rejects.first?.rule == reject?.rule)
        #expect(content.blankLines == (name == "blank-lines" ? 4 : 0))
        #expect(!content.texts.joined().contains { $0.utf8.contains(13) })
        if name == "formulas" { #expect(content.texts.map { $0[4] } == ["=HYPERLINK(1)", "'tis fine"]) }
        if name == "backslash-escapes" { #expect(content.texts[0][4] == "says \"yes\", then no" && content.texts[1][4] == "C:\\data") }
        if name == "windows-1257" { #expect(content.texts[2][1...2] == ["Eglė", "Žukauskienė"]) }
        if name == "quoted-newlines" { #expect(content.texts[1][4].utf8.count { $0 == 10 } == 1) }
    }

    @Test func leavesColumnsOut() throws {
        let source = source("a,b,c\n1,\"2\"\"\",3\nx,y\n")
        let reader = try source.open(into: SourceLayout(source: 0, target: [2, -1, 0], columnCount: 4))
        let chunk = try #require(try reader.next())
        var content = Content()
        content.add(reader.decode(chunk))
        #expect(content.texts == [["3", "(missing)", "1", "(missing)"]])
        #expect(content.rejects.map(\.rule) == ["csv.too-few-fields"])
    }

    // MARK: - Size

    @Test func readsAHugeQuotedCell() throws {
        let line = "many \"\"words\"\",\n"
        let copies = (10 << 20) / line.utf8.count
        let path = folder.write("a,b\n1,\"" + String(repeating: line, count: copies) + "\"\n2,x\n", "x.csv")
        for size in [1, 1 << 20] {
            let content = try read(CSVSource(path: path, chunkBytes: size))
            #expect(content.records.count == 2 && content.rejects.isEmpty)
            #expect(content.records[0].fields[1]?.count == copies * (line.utf8.count - 2))
            #expect(content.records[1].line == copies + 3)
        }
    }

    @Test func readsALongLine() throws {
        let path = folder.write("a,b\n1," + String(repeating: "x", count: 3 << 20) + "\n2,y\n", "x.csv")
        for size in [1, 1 << 16] {
            let content = try read(CSVSource(path: path, chunkBytes: size))
            #expect(content.records.map { $0.fields[1]?.count } == [3 << 20, 1])
        }
    }

    @Test func readsTenThousandColumns() throws {
        let names = (1...10_000).map { "column number, \($0)" }
        let header = names.map { "\"\($0)\"" }.joined(separator: ",")
        let row = (1...10_000).map { "\($0)" }.joined(separator: ",")
        let source = source("\(header)\n\(row)\n\(row),\n")
        #expect(try source.probe().columns == names)
        let content = try read(source)
        #expect(content.records.count == 1 && content.rejects.count == 1)
        #expect(content.texts[0][9_999] == "10000")
    }

    @Test func stopsAtARecordThatIsTooLong() throws {
        let path = folder.write("a,b\n1,2\n3,\(String(repeating: "x", count: 200))\n4,5\n", "x.csv")
        for size in [1, 7, 1 << 20] {
            let source = CSVSource(path: path, chunkBytes: size, recordLimit: 100, prefixBytes: 4)
            #expect(failure { _ = try read(source) }.contains("x.csv:3: the record that begins here is longer"))
        }
        #expect(failure { _ = try CSVSource(path: path, recordLimit: 3).probe() }.contains("the header is longer"))
    }

    // MARK: - What could take for ever

    /// Every line would be in quotes to the end of the file, and each is tried when the one before it has been refused.
    @Test(arguments: [
        ("", ["csv.unclosed-quote"]), ("a\",\"", ["csv.unclosed-quote", "csv.unclosed-quote"]),
        ("a\"x\n", ["csv.text-after-quote", "csv.too-few-fields"]),
    ])
    func refusesManyLinesInLinearTime(_ last: String, _ rules: [String]) throws {
        let lines = 100_000
        let path = folder.write("a,b\n\"b\n" + String(repeating: "a\",\"b\n", count: lines) + last, "x.csv")
        let content = try read(CSVSource(path: path, chunkBytes: 1 << 16))
        #expect(content.records.isEmpty)
        #expect(content.rejects.map(\.rule) == Array(repeating: rules[0], count: lines) + rules)
        #expect(content.rejects.map(\.line) == Array(2..<(content.rejects.count + 2)))
    }

    @Test func refusesRunawayQuotesWithinTheLimit() throws {
        let lines = 20_000
        let path = folder.write("a,b\n\"b\n" + String(repeating: "a\",\"b\n", count: lines), "x.csv")
        let content = try read(CSVSource(path: path, chunkBytes: 1 << 12, recordLimit: 1 << 14))
        #expect(content.rejects.map(\.line) == Array(2..<(lines + 3)))
    }

    @Test func countsBlankLines() throws {
        let content = try read(source("a,b\n\n1,2\r\n\r\n\n3,4\n\n"))
        #expect(content.texts == [["1", "2"], ["3", "4"]])
        #expect(content.blankLines == 4)
        #expect(content.records.map(\.line) == [3, 6])
        #expect(try read(source("a\n" + String(repeating: "\n", count: 100_000))).blankLines == 100_000)
    }
}
