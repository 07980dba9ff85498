import KemptCore

/// The parts of a workbook of one sheet beside its rows (ECMA-376 part 1, sections 12 and 18).
enum XLSXParts {
    static let sheet = "xl/worksheets/sheet1.xml"
    /// Behind a cell's reference: bold text, and text. `t` says that what looks like a number or a formula is none.
    static let headerStyle: StaticString = "\" s=\"1\" t=\"inlineStr\">"
    static let textStyle: StaticString = "\" s=\"2\" t=\"inlineStr\">"
    private static let narrowest = 8
    private static let widest = 60

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    /// Everything but the sheet itself, in the order of the package.
    static func all(sheet name: String) -> [(name: String, content: String)] {
        [
            ("[Content_Types].xml", contentTypes),
            ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", workbook(name)),
            ("xl/_rels/workbook.xml.rels", relationships([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])),
            ("xl/styles.xml", styles),
        ]
    }

    private static var contentTypes: String {
        let parts = [("workbook.xml", "sheet.main"), ("worksheets/sheet1.xml", "worksheet"), ("styles.xml", "styles")]
        let overrides = parts.map { "<Override PartName=\"/xl/\($0.0)\" ContentType=\"\(types).\($0.1)+xml\"/>" }.joined()
        return declaration + "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>"
    }

    private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
        let links = targets.enumerated().map { "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/\($1.kind)\" Target=\"\($1.target)\"/>" }
        return declaration + "<Relationships xmlns=\"\(package)/relationships\">\(links.joined())</Relationships>"
    }

    private static func workbook(_ name: String) -> String {
        declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
            + "<sheet name=\"\(attribute(name))\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    }

    /// Three formats: as Excel wants the first to be, bold text, text. Number format 49 is `@`: what a person types stays what was typed.
    private static var styles: String {
        declaration + "<styleSheet xmlns=\"\(main)\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\">"
            + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
            + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    }

    /// What stands before the rows: the header row stays in sight, the columns are as wide as their values.
    static func head(widths: [Int]) -> String {
        var text = declaration + "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\">"
        text += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        if !widths.isEmpty {
            let columns = widths.enumerated().map { index, width in
                let shown = min(max(width + 2, narrowest), widest)
                return "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(shown)\" style=\"2\" customWidth=\"1\"/>"
            }
            text += "<cols>\(columns.joined())</cols>"
        }
        return text + "<sheetData>"
    }

    /// A list to choose from; other words may be typed, for answers are understood in several languages.
    static func validation(_ choice: XLSXTarget.Choice, cells: String) -> String {
        let list = attribute(choice.words.joined(separator: ","))
        return "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\""
            + " promptTitle=\"\(attribute(choice.column))\" prompt=\"\(attribute(choice.prompt))\" sqref=\"\(cells)\">"
            + "<formula1>\"\(list)\"</formula1></dataValidation></dataValidations>"
    }

    private static func attribute(_ text: String) -> String {
        text.map { character in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(character)
            }
        }.joined()
    }
}
