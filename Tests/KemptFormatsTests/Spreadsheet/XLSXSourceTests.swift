import KemptCore
import Testing

@testable import KemptFormats

/// Workbooks of Excel: what cells hold, and rows that cannot be records.
@Suite struct XLSXSourceTests {
    let folder = Folder()

    private func source(_ bytes: [UInt8], _ settings: [(String, String)] = []) -> SheetSource {
        SheetSource(.workbook, path: folder.write(bytes, "x.xlsx"), settings: sheetSettings(settings))
    }
    private func content(_ bytes: [UInt8], _ settings: [(String, String)] = []) throws -> SheetContent { try readSheet(source(bytes, settings)) }

    private static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd.mm.yyyy\\ hh:mm"/></numFmts>
        <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
        <fills><fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/><xf fontId="1"/><xf fontId="2"/>
        <xf fillId="1"/><xf numFmtId="46"/></cellXfs>
        """
    private static let strings = """
        <si><t>Vardas</t></si><si><t xml:space="preserve"> Ольга </t></si>
        <si><r><t>Žy</t></r><r><rPr><strike/></rPr><t>drė</t></r><rPh sb="0" eb="1">
        <t>no</t></rPh></si><si><t> O&apos;Neil &amp; Sons _x000D_</t></si><si><t/></si><si/>
        """

    /// One cell under a header; what becomes of it.
    @Test(arguments: [
        ("<c><v>12</v></c>", "12"), ("<c t=\"n\"><v>12.0</v></c>", "12"), ("<c s=\"1\"><v>45292</v></c>", "2024-01-01"),
        ("<c s=\"2\"><v>123</v></c>", "00123"), ("<c s=\"3\"><v>45292.5</v></c>", "2024-01-01 12:00:00"), ("<c s=\"4\"><v>0.25</v></c>", "06:00:00"),
        ("<c s=\"8\"><v>1.5</v></c>", "36:00:00"), ("<c s=\"99\"><v>7</v></c>", "7"), ("<c s=\"\"><v>7</v></c>", "7"),
        ("<c t=\"b\"><v>1</v></c>", "true"), ("<c t=\"b\"><v>0</v></c>", "false"), ("<c t=\"d\"><v>2024-05-06T00:00:00Z</v></c>", "2024-05-06"),
        ("<c t=\"d\" s=\"3\"><v>2024-05-06T00:00:00Z</v></c>", "2024-05-06 00:00:00"), ("<c t=\"str\"><f>A1</f><v>a &lt; b</v></c>", "a < b"),
        ("<c t=\"str\"><f>\"\"</f><v></v></c>", ""), ("<c t=\"s\"><v>1</v></c>", " Ольга "), ("<c t=\"s\"><v>2</v></c>", "Žydrė"),
        ("<c t=\"s\"><v>3</v></c>", "O'Neil & Sons \r"), ("<c t=\"s\"><v>4</v></c>", ""), ("<c t=\"s\"><v>5</v></c>", ""),
        ("<c t=\"inlineStr\"><is><t> 007 </t></is></c>", "007"), ("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> x </t></is></c>", " x "),
        ("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r></is></c>", "a b"),
        ("<c t=\"inlineStr\"><is><t><![CDATA[<x>]]></t></is></c>", "<x>"), ("<c t=\"inlineStr\"><v>plain</v></c>", "plain"),
        ("<c t=\"inlineStr\"><is><t>a&#10;b&#x41F;&#x1F600;</t></is></c>", "a\nbП😀"), ("<c><f>1+1</f><v>2</v></c>", "2"),
        ("<c><f t=\"shared\" si=\"0\"/><v>2</v></c>", "2"), ("<c><!-- x --><v>3</v></c>", "3"), ("<c><v>3</v><extLst><v>4</v></extLst></c>", "3"),
        ("<c t=\"e\"><v>#N/A</v></c>", "sheet.error-cell Sheet 'Clients', B2: #N/A"),
        ("<c t=\"s\"><v>77</v></c>", "sheet.error-cell Sheet 'Clients', B2: #STRING?"),
        ("<c><f>1+1</f></c>", "sheet.uncached-formula Sheet 'Clients', B2: a formula whose result was never calculated"),
        ("<c><f>1+1</f><v></v></c>", "sheet.uncached-formula Sheet 'Clients', B2: a formula whose result was never calculated"),
        ("<c><f>1+1</f><v/></c>", "sheet.uncached-formula Sheet 'Clients', B2: a formula whose result was never calculated"),
        ("<c/>", "-"), ("<c><v></v></c>", "-"), ("<c s=\"1\"></c>", "-"),
    ])
    func readsCells(_ cell: String, _ expected: String) throws {
        let rows = SheetBuilder.row(1, ["id", "v"]) + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>\(cell)</row>"
        let content = try content(SheetBuilder.xlsx(rows, strings: Self.strings, styles: Self.styles))
        if let reject = content.rejects.first {
            #expect("\(reject.rule) \(reject.reason)" == expected)
            #expect(content.texts.isEmpty && reject.line == 2 && reject.raw.hasPrefix("1\t"))
        } else {
            #expect(content.texts == [["1", expected]])
        }
    }

    @Test func countsDatesFrom1904() throws {
        let rows = SheetBuilder.row(1, ["d"]) + "<row><c s=\"1\"><v>0</v></c></row><row><c s=\"1\"><v>43830</v></c></row>"
        let content = try content(SheetBuilder.xlsx(rows, styles: Self.styles, workbook: "<workbookPr date1904=\"1\"/>"))
        #expect(content.texts == [["1904-01-01"], ["2024-01-01"]])
    }

    @Test func readsRowsHoweverTheyAreReferredTo() throws {
        let rows =
            "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c>"
            + "<c r=\"XFD1\" t=\"inlineStr\"><is><t>last</t></is></c></row>"
            + "<row r=\"9\"><c r=\"B9\"><v>2</v></c><c r=\"A9\"><v>1</v></c></row><row/>"
            + "<row r=\"4\"><c><v>3</v></c><c/><c r=\"XFD4\"><v>4</v></c></row>"
            + "<row r=\"1048576\"><c r=\"A1048576\"><v>5</v></c></row>"
        let content = try content(SheetBuilder.xlsx(rows))
        #expect(content.columns == ["a", "b", "last"])
        #expect(content.texts == [["1", "2", "-"], ["3", "-", "4"], ["5", "-", "-"]])
        #expect(content.lines == [9, 4, 1_048_576])
    }

    @Test func refusesReferencesThatAreNone() {
        for reference in ["XFE1", "1", "-", "AAAA1"] {
            let said = failure { _ = try content(SheetBuilder.xlsx("<row><c r=\"\(reference)\"><v>1</v></c></row>")) }
            #expect(said.contains("input:") && said.contains("reference"), "\(said)")
        }
    }

    @Test func findsPartsWhereverTheyAre() throws {
        let sheet = SheetBuilder.Sheet(name: "S", rows: SheetBuilder.row(1, ["a"]) + SheetBuilder.row(2, ["Ona"]))
        let usual = SheetBuilder.parts([sheet])
        let strict = usual.map { name, text in
            (
                name,
                text.replacing(SheetBuilder.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replacing(SheetBuilder.links, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
            )
        }
        let absolute = usual.map { ($0, $1.replacing("Target=\"worksheets/", with: "Target=\"/xl/worksheets/")) }
        let moved = usual.map { name, text in
            (
                name.replacing("xl/", with: "deep/er/"),
                text.replacing("xl/workbook", with: "deep/er/workbook").replacing("\"worksheets/", with: "\"./x/../worksheets/")
            )
        }
        let prefixed = usual.map { name, text in
            guard name.contains("sheet1.xml"), !name.contains("rels") else { return (name, text) }
            var text = text.replacing("xmlns=", with: "xmlns:x=")
            for word in ["worksheet", "sheetData", "row", "c", "is", "t"] {
                for end in [" ", ">"] {
                    text = text.replacing("<\(word)\(end)", with: "<x:\(word)\(end)").replacing("</\(word)\(end)", with: "</x:\(word)\(end)")
                }
            }
            return (name, text)
        }
        let bare = usual.filter { !$0.0.hasSuffix(".rels") }
        for (index, parts) in [usual, strict, absolute, moved, prefixed, bare].enumerated() {
            #expect(try content(SheetBuilder.zip(parts)).texts == [["Ona"]], "variant \(index)")
        }
    }

    @Test func tellsDamagedNumbers() throws {
        let rows =
            SheetBuilder.row(1, ["phone", "name"]) + SheetBuilder.row(2, ["4.4E+11", "4.4E+11"]) + SheetBuilder.row(3, ["370612345678", "Ona"])
            + "<row r=\"4\"><c r=\"A4\"><v>1234567890123456</v></c><c r=\"B4\"><v>4.4E+3</v></c></row>"
        let content = try content(SheetBuilder.xlsx(rows))
        #expect(content.damaged == ["2:phone", "4:phone"])
        #expect(content.texts[2] == ["1234567890123456", "4400"])
        #expect(try source(SheetBuilder.xlsx(rows)).probe().findings.map(\.id) == ["sheet.damaged-number"])
    }

    /// Rows with faults are rejects with the first fault named; every other row is a record.
    @Test func everyRowIsARecordOrAReject() throws {
        var random = Seeded(11)
        var rows = SheetBuilder.row(1, ["a", "b", "c"])
        var faults = 0
        for number in 2...6000 {
            let isFault = random.below(7) == 0
            faults += isFault ? 1 : 0
            rows += "<row r=\"\(number)\"><c r=\"A\(number)\"><v>\(number)</v></c>\(isFault ? "<c t=\"e\"><v>#REF!</v></c>" : "")</row>"
        }
        let content = try content(SheetBuilder.xlsx(rows))
        #expect(content.rejects.count == faults && content.texts.count == 5999 - faults)
        #expect((content.lines + content.rejects.map(\.line)).sorted() == Array(2...6000))
        #expect(content.rejects.allSatisfy { $0.raw == "\($0.line)\t#REF!" })
    }

    @Test func aValueWithoutAHeaderIsNotLost() throws {
        let many = (2...1500).map { SheetBuilder.row($0, ["x"]) }.joined()
        let rows = SheetBuilder.row(1, ["a"]) + many + SheetBuilder.row(1501, ["y", nil, "stray"]) + SheetBuilder.row(1502, ["z"])
        let content = try content(SheetBuilder.xlsx(rows))
        #expect(content.columns == ["a"] && content.texts.count == 1500)
        #expect(content.rejects.map(\.rule) == ["sheet.no-header"] && content.rejects[0].raw == "y\t\tstray")
        #expect(try self.content(SheetBuilder.xlsx(rows), [("range", "A:A")]).rejects.isEmpty)
        // Near the top the column is found, and named by its place.
        #expect(try self.content(SheetBuilder.xlsx(SheetBuilder.row(1, ["a"]) + SheetBuilder.row(2, ["y", nil, "z"]))).columns == ["a", "column_3"])
    }

    @Test func refusesWhatIsNoWorkbook() {
        func ole(_ name: String) -> [UInt8] {
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016) + name.utf8.flatMap { [$0, 0] as [UInt8] }
        }
        let page = Array("\n<html><table><tr><td>1</td></tr></table></html>".utf8)
        var binary = SheetBuilder.parts([SheetBuilder.Sheet(name: "S", rows: "")])
        binary = binary.map { ($0.replacing("workbook.xml", with: "workbook.bin"), $1.replacing("workbook.xml", with: "workbook.bin")) }
        let cases: [([UInt8], String)] = [
            (ole("EncryptedPackage"), "encrypted with a password"), (ole("Workbook"), "old .xls format"), (page, "HTML or XML"),
            (Array("a;b\n1;2\n".utf8), "but text"), ([1, 2, 3], "does not begin like a zip"), ([], "is empty"),
            (SheetBuilder.zip(binary), ".xlsb"), (SheetBuilder.ods(""), "is an OpenDocument file"),
            (SheetBuilder.zip([("a", "b")]), "holds no workbook"),
            (SheetBuilder.zip(SheetBuilder.parts([])), "no sheet with cells"), (SheetBuilder.xlsx(""), "sheet 'Clients' is empty"),
            (SheetBuilder.xlsx("<row><c><v>1</v></c>"), "broken XML"),
        ]
        for (bytes, expected) in cases {
            let said = failure { _ = try content(bytes) }
            #expect(said.hasPrefix("input: ") && said.contains(expected), "\(said)")
        }
    }

    /// Entities and DTDs in any part are refused; nothing is opened and nothing blows up.
    @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"])
    func refusesDoctypes(_ part: String) {
        let bomb =
            "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        let rows = SheetBuilder.row(1, ["a"]) + "<row><c t=\"s\"><v>0</v></c></row>"
        var parts = SheetBuilder.parts([SheetBuilder.Sheet(name: "S", rows: rows)], strings: "<si><t>x</t></si>", styles: "")
        for index in parts.indices where parts[index].0 == part {
            let text = parts[index].1
            let start = text.hasPrefix("<?") ? text.firstIndex(of: ">").map { text.index(after: $0) } ?? text.startIndex : text.startIndex
            parts[index].1 = String(text[..<start]) + bomb + String(text[start...])
        }
        #expect(failure { _ = try content(SheetBuilder.zip(parts)) }.contains("has a DOCTYPE"))
        let entity = SheetBuilder.xlsx(SheetBuilder.row(1, ["a"]) + SheetBuilder.row(2, ["&x;"]))
        #expect(failure { _ = try content(entity) }.contains("broken XML"))
    }

    @Test func unpacksGzip() throws {
        let bytes = SheetBuilder.xlsx(SheetBuilder.row(1, ["a"]) + SheetBuilder.row(2, ["Ona"]))
        let content = try content(gzip(bytes))
        #expect(content.texts == [["Ona"]] && content.facts["compressed"] == "gzip")
    }

    @Test func damagedWorkbooksFailOrRead() throws {
        let sound = SheetBuilder.xlsx(SheetBuilder.row(1, ["a"]) + SheetBuilder.row(2, ["Ona"]), strings: "<si><t>x</t></si>")
        var random = Seeded(7)
        for round in 0..<300 {
            var bytes = sound
            for _ in 0..<1 + round % 20 { bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8)) }
            if round % 3 == 0 { bytes.insert(0, at: random.below(bytes.count)) }
            if round % 5 == 0 { bytes = Array(bytes.prefix(random.below(bytes.count))) }
            let said = failure { _ = try content(bytes) }
            check(said == "(no failure)" || said.hasPrefix("input: "), "round \(round): \(said)")
        }
        #expect(try content(sound + sound).texts == [["Ona"]])
    }
}
