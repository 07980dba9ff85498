import KemptCore
import Testing

@testable import KemptFormats

/// OpenDocument sheets: values by their type, repetitions, merged cells, comments, and packages that must be refused.
@Suite struct ODSSourceTests {
    let folder = Folder()

    private func content(_ bytes: [UInt8], _ settings: [(String, String)] = []) throws -> SheetContent {
        try readSheet(SheetSource(.openDocument, path: folder.write(bytes, "x.ods"), settings: sheetSettings(settings)))
    }
    private static func text(_ value: String, _ attributes: String = "") -> String {
        "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(value)</text:p></table:table-cell>"
    }
    private static func row(_ values: [String], _ attributes: String = "") -> String {
        "<table:table-row \(attributes)>\(values.map { text($0) }.joined())</table:table-row>"
    }

    /// One cell under a header; what becomes of it.
    @Test(arguments: [
        ("office:value-type=\"float\" office:value=\"12\"", "<text:p>12,00</text:p>", "12"),
        ("office:value-type=\"float\" office:value=\"123\"", "<text:p>00123</text:p>", "00123"),
        ("office:value-type=\"float\" office:value=\"3.70612345678E+11\"", "<text:p>3,71E+11</text:p>", "370612345678"),
        ("office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"1.50\"", "<text:p>1,50 €</text:p>", "1.5"),
        ("office:value-type=\"percentage\" office:value=\"0.15\"", "<text:p>15 %</text:p>", "0.15"),
        ("office:value-type=\"date\" office:date-value=\"2024-02-29\"", "<text:p>29.02.24</text:p>", "2024-02-29"),
        ("office:value-type=\"date\" office:date-value=\"2024-02-29T10:11:12.5\"", "<text:p>x</text:p>", "2024-02-29 10:11:12"),
        ("office:value-type=\"time\" office:time-value=\"PT36H05M00S\"", "<text:p>x</text:p>", "36:05:00"),
        ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>TIESA</text:p>", "true"),
        (
            "office:value-type=\"string\"", "<text:p>a</text:p><text:p/><text:p>b<text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e</text:p>",
            "a\n\nb  c\td\ne"
        ),
        ("office:value-type=\"string\" office:string-value=\"real &amp; true\"", "<text:p>shown</text:p>", "real & true"),
        ("office:value-type=\"string\"", "<text:p>Ž<text:span>y</text:span>d <text:a>r</text:a>ė</text:p>", "Žyd rė"),
        (
            "office:value-type=\"string\"",
            "<text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p>", "漢"
        ),
        (
            "office:value-type=\"string\"",
            "<office:annotation><dc:creator>A</dc:creator><text:p>no</text:p></office:annotation><text:p>yes</text:p>", "yes"
        ),
        ("office:value-type=\"string\"", "<draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame><text:p>yes</text:p>", "yes"),
        ("", "<text:p>untyped</text:p>", "untyped"), ("", "", "-"), ("office:value-type=\"string\"", "<text:p></text:p>", ""),
        (
            "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
            "<text:p>#DIV/0!</text:p>", "sheet.error-cell #DIV/0!"
        ),
        ("table:formula=\"of:=A1\" office:value-type=\"float\" office:value=\"0\"", "<text:p>Err:502</text:p>", "sheet.error-cell Err:502"),
        ("table:formula=\"of:=A1\"", "", "sheet.uncached-formula #formula"),
    ])
    func readsCells(_ attributes: String, _ inner: String, _ expected: String) throws {
        let rows =
            Self.row(["id", "v"]) + "<table:table-row>\(Self.text("1"))<table:table-cell \(attributes)>\(inner)</table:table-cell></table:table-row>"
        let content = try content(SheetBuilder.ods(rows))
        if let reject = content.rejects.first {
            #expect("\(reject.rule) \(reject.raw.dropFirst(2))" == expected)
            #expect(reject.reason.hasPrefix("Sheet 'Clients', B2: ") && content.texts.isEmpty)
        } else {
            #expect(content.texts == [["1", expected]])
        }
    }

    @Test func repetitionsAreCounted() throws {
        let rows =
            "<table:table-row table:number-rows-repeated=\"1000000\"/>" + Self.row(["a", "b", "c"])
            + "<table:table-row table:number-rows-repeated=\"3\">\(Self.text("x", "table:number-columns-repeated=\"2\""))"
            + "<table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"40000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
            + "<table:table-row><table:table-cell/><table:covered-table-cell table:number-columns-repeated=\"1\"/>\(Self.text("z"))</table:table-row>"
        let content = try content(SheetBuilder.ods(rows))
        #expect(content.texts == [["x", "x", "-"], ["x", "x", "-"], ["x", "x", "-"], ["-", "-", "z"]])
        #expect(content.lines == [1_000_002, 1_000_003, 1_000_004, 1_040_005])
    }

    @Test func refusesRepetitionsBeyondReason() {
        let row =
            "<table:table-row table:number-rows-repeated=\"900000\">"
            + "\(Self.text("x", "table:number-columns-repeated=\"999999999\""))</table:table-row>"
        #expect(failure { _ = try content(SheetBuilder.ods(row)) }.contains("repeated cells stand for"))
        let many = Self.row(["a"]) + "<table:table-row table:number-rows-repeated=\"1048576\"/>" + Self.row(["x"])
        #expect(failure { _ = try content(SheetBuilder.ods(many)) }.contains("more than 1048576 rows"))
    }

    @Test func rowsRepeatedAcrossBatchesKeepTheirTexts() throws {
        let content = try content(SheetBuilder.ods(Self.row(["name", "n"]) + Self.row(["Žydrė", "2"], "table:number-rows-repeated=\"10000\"")))
        #expect(content.texts.count == 10_000 && content.texts.allSatisfy { $0 == ["Žydrė", "2"] })
        #expect(content.lines == Array(2...10_001))
    }

    private func book() -> [UInt8] {
        let styles =
            "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>"
            + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
        func table(_ name: String, _ style: String, _ rows: String) -> String {
            "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\">"
                + "<table:table-column table:number-columns-repeated=\"2\"/>\(rows)</table:table>"
        }
        return SheetBuilder.odsTables(
            table("Seni", "ta2", Self.row(["id"]) + Self.row(["9"]))
                + table("Клиенты &amp; Co", "ta1", Self.row(["id", "name"]) + Self.row(["1", "Ona"]))
                + table("Lt", "ta1", Self.row(["name"]) + Self.row(["Jonas"])), styles: styles)
    }

    @Test func picksSheets() throws {
        let first = try content(book())
        #expect(first.texts == [["1", "Ona"]] && first.facts["sheets"] == "Seni (hidden), Клиенты & Co, Lt")
        #expect(first.tally == ["hidden sheets": 1])
        #expect(try content(book(), [("sheet", "Lt")]).texts == [["Jonas"]])
        #expect(try content(book(), [("sheet", "1")]).texts == [["9"]])
        let all = try content(book(), [("sheet", "all")])
        #expect(all.columns == ["id", "name", "_sheet"] && all.texts == [["1", "Ona", "Клиенты & Co"], ["-", "Jonas", "Lt"]])
        #expect(failure { _ = try content(book(), [("sheet", "x")]) }.contains("has no sheet 'x', but 'Seni', 'Клиенты & Co', 'Lt'"))
    }

    /// A look at the head goes on to the last sheet where any of them may be wanted, however long the first is.
    @Test func longSheetsHideNoOther() throws {
        let filler = String(repeating: " ", count: 6 << 20)
        let long = (0..<3).map { _ in filler + Self.row(["1"]) }.joined()
        let tables =
            "<table:table table:name=\"A\">\(Self.row(["id"]))\(String(repeating: Self.row(["1"]), count: 1000))\(long)</table:table>"
            + "<table:table table:name=\"B\">\(Self.row(["id"]))\(Self.row(["2"]))</table:table>"
        for (sheet, last) in [("all", "B"), ("A|B", "B"), ("B", "2")] {
            let content = try content(SheetBuilder.odsTables(tables), [("sheet", sheet)])
            #expect(content.texts.last?.last == last && content.facts["sheets"] == "A, B", "\(sheet)")
        }
        #expect(try content(SheetBuilder.odsTables(tables), []).facts["sheets"] == "A, …")
    }

    @Test func fillsMergedCells() throws {
        let rows =
            Self.row(["city", "name"])
            + "<table:table-row>\(Self.text("Kaunas", "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\""))"
            + "\(Self.text("a"))</table:table-row>"
            + "<table:table-row><table:covered-table-cell/>\(Self.text("b"))</table:table-row>" + Self.row(["", "c"])
        #expect(try content(SheetBuilder.ods(rows)).texts == [["Kaunas", "a"], ["-", "b"], ["", "c"]])
        #expect(try content(SheetBuilder.ods(rows), [("merged", "fill")]).texts == [["Kaunas", "a"], ["Kaunas", "b"], ["", "c"]])
    }

    @Test func countsWhatStandsBeside() throws {
        let note = "<office:annotation><text:p>call</text:p><text:p>later</text:p></office:annotation>"
        let rows =
            "<table:table-column/><table:table-column table:visibility=\"collapse\"/>" + Self.row(["a", "b"])
            + Self.row(["1", "2"], "table:visibility=\"filter\"")
            + "<table:table-row><table:table-cell office:value-type=\"string\">\(note)<text:p>x</text:p></table:table-cell></table:table-row>"
        let content = try content(SheetBuilder.ods(rows), [("extras", "comment")])
        #expect(content.texts == [["1", "2", "-"], ["x", "-", "a: call\nlater"]])
        #expect(content.tally == ["hidden rows": 1, "hidden columns": 1, "comments": 1])
    }

    @Test func refusesWhatCannotBeRead() {
        let manifest =
            "<manifest:manifest xmlns:manifest=\"urn:m\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
        let locked = SheetBuilder.zip([("META-INF/manifest.xml", manifest), ("content.xml", "nothing")])
        let doctype = SheetBuilder.zip([("content.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")])
        let cases: [([UInt8], String)] = [
            (locked, "encrypted with a password"), (doctype, "has a DOCTYPE"), (SheetBuilder.xlsx(""), "is an Excel workbook"),
            (SheetBuilder.zip([("x", "y")]), "holds no OpenDocument content"), (SheetBuilder.ods(""), "is empty"),
            (SheetBuilder.zip([("content.xml", "<a><b></a>")]), "broken XML"), (SheetBuilder.zip([("content.xml", "<a/>")]), "every sheet is hidden"),
        ]
        for (bytes, expected) in cases {
            let said = failure { _ = try content(bytes) }
            #expect(said.hasPrefix("input: ") && said.contains(expected), "\(said)")
        }
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(failure { _ = try content(SheetBuilder.zip([("content.xml", deep)])) }.contains("nested more than 256 deep"))
    }

    @Test func damagedContentFailsOrReads() throws {
        let sound = Array(SheetBuilder.content("<table:table table:name=\"S\">\(Self.row(["a", "b"]))\(Self.row(["1", "2"]))</table:table>").utf8)
        var random = Seeded(41)
        for round in 0..<300 {
            var bytes = sound
            for _ in 0..<1 + round % 20 { bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8)) }
            let package = ZipBuilder(parts: [.init(name: "content.xml", bytes: bytes)]).bytes
            let said = failure { _ = try content(package) }
            check(said == "(no failure)" || said.hasPrefix("input: "), "round \(round): \(said)")
        }
    }
}
