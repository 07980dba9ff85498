import KemptCore
import Testing

@testable import KemptFormats

/// Sheets, headers, ranges, merged cells, and what stands beside the values.
@Suite struct SheetLayoutTests {
    let folder = Folder()

    private func source(_ bytes: [UInt8], _ settings: [(String, String)]) -> SheetSource {
        SheetSource(.workbook, path: folder.write(bytes, "x.xlsx"), settings: sheetSettings(settings))
    }
    private func content(_ bytes: [UInt8], _ settings: [(String, String)] = []) throws -> SheetContent { try readSheet(source(bytes, settings)) }

    // MARK: - Sheets

    private static let sheets: [SheetBuilder.Sheet] = [
        .init(name: "Notes", rows: SheetBuilder.row(1, ["x"]), state: " state=\"veryHidden\""),
        .init(name: "Клиенты &amp; Co", rows: SheetBuilder.row(1, ["id", "name"]) + SheetBuilder.row(2, ["1", "Ona"])),
        .init(name: "Lt", rows: SheetBuilder.row(1, ["name", "phone"]) + SheetBuilder.row(2, ["Jonas", "861234567"])),
        .init(name: "Empty", rows: ""),
        .init(name: "Old", rows: SheetBuilder.row(1, ["id"]) + SheetBuilder.row(2, ["9"]), state: " state=\"hidden\""),
    ]

    @Test func picksSheets() throws {
        let book = SheetBuilder.zip(SheetBuilder.parts(Self.sheets))
        let first = try content(book)
        #expect(first.texts == [["1", "Ona"]] && first.facts["sheet"] == "Клиенты & Co")
        #expect(first.facts["sheets"] == "Notes (hidden), Клиенты & Co, Lt, Empty, Old (hidden)")
        #expect(first.tally == ["hidden sheets": 2])
        #expect(try content(book, [("sheet", "Lt")]).texts == [["Jonas", "861234567"]])
        #expect(try content(book, [("sheet", "3")]).texts == [["Jonas", "861234567"]])
        #expect(try content(book, [("sheet", "Old")]).texts == [["9"]])
        let all = try content(book, [("sheet", "all")])
        #expect(all.columns == ["id", "name", "phone", "_sheet"])
        #expect(all.texts == [["1", "Ona", "-", "Клиенты & Co"], ["-", "Jonas", "861234567", "Lt"]])
        #expect(try content(book, [("sheet", "Old|Lt")]).texts == [["Jonas", "861234567", "-", "Lt"], ["-", "-", "9", "Old"]])
        #expect(failure { _ = try content(book, [("sheet", "Klientai")]) }.contains("has no sheet 'Klientai', but 'Notes', 'Клиенты & Co'"))
        #expect(failure { _ = try content(book, [("sheet", "Empty")]) }.contains("sheet 'Empty' is empty"))
        var hidden = Self.sheets[0]
        hidden.name = "H"
        #expect(failure { _ = try content(SheetBuilder.zip(SheetBuilder.parts([hidden]))) }.contains("every sheet is hidden"))
    }

    // MARK: - Header

    private static let title =
        SheetBuilder.row(1, ["Client list 2024"]) + SheetBuilder.row(3, ["Contact", nil, "Firm"])
        + SheetBuilder.row(4, ["Name", " Phone\n no ", "Name", ""])
        + SheetBuilder.row(5, ["Ona", "1", "UAB"]) + SheetBuilder.row(7, ["Jonas", "2", "MB"])

    @Test(
        arguments: [
            ([("header", "4")], ["Name", "Phone no", "Name_2"], 2),
            ([("header", "3|4")], ["Contact / Name", "Contact / Phone no", "Firm / Name"], 2),
            ([("skip", "3")], ["Name", "Phone no", "Name_2"], 2), ([], ["Client list 2024", "column_2", "column_3"], 4),
            ([("header", "none"), ("skip", "4")], ["column_1", "column_2", "column_3"], 2),
            ([("header", "none")], ["column_1", "column_2", "column_3"], 5),
            ([("range", "B4:C5")], ["Phone no", "Name"], 1), ([("range", "B:B"), ("header", "4")], ["Phone no"], 2),
        ] as [([(String, String)], [String], Int)])
    func findsHeaders(_ settings: [(String, String)], _ columns: [String], _ records: Int) throws {
        let content = try content(SheetBuilder.xlsx(Self.title), settings)
        #expect(content.columns == columns && content.texts.count == records && content.rejects.isEmpty)
    }

    @Test func refusesHeadersThatAreNot() {
        let book = SheetBuilder.xlsx(Self.title)
        #expect(failure { _ = try content(book, [("header", "2")]) }.contains("has nothing in row 2"))
        #expect(failure { _ = try content(book, [("header", "first")]) }.hasPrefix("usage: "))
        #expect(failure { _ = try content(book, [("range", "7")]) }.hasPrefix("usage: "))
    }

    @Test func mergedHeadersSpanWhatTheySpan() throws {
        let rows =
            SheetBuilder.row(1, ["Id", "Contact", nil, nil]) + SheetBuilder.row(2, [nil, "Name", "Phone", "Notes"])
            + SheetBuilder.row(3, ["1", "a", "b", "c"])
        let sheet = SheetBuilder.Sheet(
            name: "S", rows: rows, after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>")
        let content = try content(SheetBuilder.zip(SheetBuilder.parts([sheet])), [("header", "1|2")])
        #expect(content.columns == ["Id", "Contact / Name", "Contact / Phone", "Notes"])
    }

    // MARK: - Merged cells

    @Test func fillsMergedCells() throws {
        let rows =
            SheetBuilder.row(1, ["city", "name", "x", "y"]) + SheetBuilder.row(2, ["Kaunas", "a", "both"]) + SheetBuilder.row(3, [nil, "b"])
            + SheetBuilder.row(5, [nil, "c", "own"])
        let sheet = SheetBuilder.Sheet(
            name: "S", rows: rows, after: "<mergeCells count=\"2\"><mergeCell ref=\"A2:A5\"/><mergeCell ref=\"C2:D3\"/></mergeCells>")
        let book = SheetBuilder.zip(SheetBuilder.parts([sheet]))
        #expect(try content(book).texts == [["Kaunas", "a", "both", "-"], ["-", "b", "-", "-"], ["-", "c", "own", "-"]])
        #expect(
            try content(book, [("merged", "fill")]).texts == [
                ["Kaunas", "a", "both", "both"], ["Kaunas", "b", "both", "both"], ["Kaunas", "c", "own", "-"],
            ])
    }

    // MARK: - Beside the values

    private static let styles = """
        <fonts><font/><font><strike/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor indexed="5"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFff0000"/></patternFill></fill></fills>
        <cellXfs><xf/><xf fontId="1"/><xf fillId="1"/><xf fillId="2"/></cellXfs>
        """

    private func book() -> [UInt8] {
        let rows =
            SheetBuilder.row(1, ["a", "b"]) + "<row r=\"2\"><c s=\"1\"><v>1</v></c><c s=\"1\"><v>2</v></c></row>"
            + "<row r=\"3\" hidden=\"1\"><c s=\"2\"><v>1</v></c><c s=\"2\"><v>2</v></c></row>"
            + "<row r=\"4\"><c s=\"2\"><v>1</v></c><c s=\"3\"><v>2</v></c></row>"
            + "<row r=\"5\"><c><v>1</v></c><c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>old</t></r><r><t> new</t></r></is></c></row>"
        let sheet = SheetBuilder.Sheet(name: "S", rows: rows, before: "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>")
        let comments = """
            <comments xmlns="\(SheetBuilder.main)"><commentList><comment ref="B4"><text><r><t>call </t></r><r><t>later</t></r></text></comment>
            <comment ref="A4"><text><t>VIP</t></text></comment></commentList></comments>
            """
        let link = "<Relationships><Relationship Id=\"c\" Type=\"x/comments\" Target=\"../comments1.xml\"/></Relationships>"
        let parts = SheetBuilder.parts([sheet], styles: Self.styles)
        return SheetBuilder.zip(parts + [("xl/comments1.xml", comments), ("xl/worksheets/_rels/sheet1.xml.rels", link)])
    }

    @Test func offersWhatStandsBeside() throws {
        let content = try content(book(), [("extras", "fill|strike|comment")])
        #expect(content.columns == ["a", "b", "_fill", "_strike", "_comment"])
        #expect(
            content.texts == [
                ["1", "2", "-", "all", "-"], ["1", "2", "FFFF00", "-", "-"], ["1", "2", "a: FFFF00; b: FF0000", "-", "a: VIP; b: call later"],
                ["1", "old new", "-", "b: part", "-"],
            ])
        #expect(try self.content(book(), [("extras", "strike")]).columns == ["a", "b", "_strike"])
    }

    @Test func countsWhatStandsBeside() throws {
        #expect(
            try content(book()).tally == [
                "hidden rows": 1, "hidden columns": 1, "struck-through cells": 3, "cells with a fill": 4, "comments": 2,
            ])
        #expect(try content(SheetBuilder.xlsx(SheetBuilder.row(1, ["a"]) + SheetBuilder.row(2, ["x"]))).tally == [:])
    }

    @Test func leavesOutColumns() throws {
        let bytes = SheetBuilder.xlsx(SheetBuilder.row(1, ["a", "b", "c"]) + SheetBuilder.row(2, ["1", "2", "3"]))
        let reader = try source(bytes, []).open(into: SourceLayout(source: 3, target: [2, -1, 0], columnCount: 4))
        let batch = reader.decode(try #require(try reader.next()))
        #expect(batch.source == 3 && batch.rowCount == 1 && batch.cell(0, 0).string == "3" && batch.cell(0, 2).string == "1")
        #expect(batch.cell(0, 1).isMissing && batch.cell(0, 3).isMissing)
        #expect(try reader.next() == nil)
    }
}
