import KemptCore
import Testing

@testable import KemptFormats

/// Makes workbooks from the pieces a test is about.
enum SheetBuilder {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"

    static func zip(_ parts: [(String, String)]) -> [UInt8] {
        ZipBuilder(parts: parts.map { .init(name: $0.0, bytes: Array($0.1.utf8)) }).bytes
    }

    struct Sheet {
        var name: String
        /// What stands inside `sheetData`.
        var rows: String
        var state = ""
        var before = ""
        var after = ""
    }

    static func part(_ sheet: Sheet) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"\(main)\">\(sheet.before)"
            + "<sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>"
    }

    static func parts(_ sheets: [Sheet], strings: String? = nil, styles: String? = nil, workbook: String = "") -> [(String, String)] {
        var list = ""
        var targets = ""
        for (index, sheet) in sheets.enumerated() {
            list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index)\"\(sheet.state)/>"
            targets += "<Relationship Id=\"r\(index)\" Type=\"\(links)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
        }
        targets += "<Relationship Id=\"s\" Type=\"\(links)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        targets += "<Relationship Id=\"y\" Type=\"\(links)/styles\" Target=\"styles.xml\"/>"
        var parts = [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(packageLinks)\">"
                    + "<Relationship Id=\"1\" Type=\"\(links)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            ("xl/workbook.xml", "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\">\(workbook)<sheets>\(list)</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(packageLinks)\">\(targets)</Relationships>"),
        ]
        for (index, sheet) in sheets.enumerated() { parts.append(("xl/worksheets/sheet\(index + 1).xml", part(sheet))) }
        if let strings { parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>")) }
        if let styles { parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>")) }
        return parts
    }

    static func xlsx(_ rows: String, strings: String? = nil, styles: String? = nil, workbook: String = "") -> [UInt8] {
        zip(parts([Sheet(name: "Clients", rows: rows)], strings: strings, styles: styles, workbook: workbook))
    }

    /// A row of inline strings; nil is a cell that is not there.
    static func row(_ number: Int, _ cells: [String?]) -> String {
        let inner = cells.enumerated().map { index, text in
            text.map { "<c r=\"\(SheetReference.letters(index))\(number)\" t=\"inlineStr\"><is><t>\($0)</t></is></c>" } ?? ""
        }
        return "<row r=\"\(number)\">\(inner.joined())</row>"
    }

    /// `content.xml` with the given tables.
    static func content(_ tables: String, styles: String = "") -> String {
        let names = ["office", "table", "text", "style", "draw"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
        let declared = (names + ["xmlns:calcext=\"urn:c\"", "xmlns:dc=\"urn:d\""]).joined(separator: " ")
        return
            "<?xml version=\"1.0\"?><office:document-content \(declared)><office:automatic-styles>\(styles)</office:automatic-styles>"
            + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
    }

    static func ods(_ rows: String) -> [UInt8] { odsTables("<table:table table:name=\"Clients\">\(rows)</table:table>") }
    static func odsTables(_ tables: String, styles: String = "") -> [UInt8] {
        zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content(tables, styles: styles))])
    }
}

/// Settings as a pipeline file would give them.
func sheetSettings(_ pairs: [(String, String)]) -> SheetSettings {
    let entries = pairs.map { key, value in
        let items = value.split(separator: "|").map { Node.scalar(String($0), .nowhere) }
        return Node.Entry(key: key, keyPosition: .nowhere, value: items.count == 1 ? items[0] : .list(items, .nowhere))
    }
    return SheetSettings(Values(SheetSource.workbook, .map(entries, .nowhere), at: .nowhere))
}

/// Everything a workbook has to tell, with what `Content` leaves out.
struct SheetContent {
    var columns: [String]
    var texts: [[String]] = []
    var lines: [Int] = []
    var rejects: [(line: Int, rule: String, reason: String, raw: String)] = []
    /// Line and column of every damaged number.
    var damaged: [String] = []
    var tally: [String: Int] = [:]
    var facts: [String: String]
    var ordinal = 0
}

func readSheet(_ source: any Source) throws -> SheetContent {
    let profile = try source.probe()
    var content = SheetContent(
        columns: profile.columns, facts: Dictionary(profile.facts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    let count = profile.columns.count
    let reader = try source.open(into: SourceLayout(source: 0, target: Array(0..<count), columnCount: count))
    while let chunk = try reader.next() {
        let batch = reader.decode(chunk)
        for row in 0..<batch.rowCount {
            content.lines.append(Int(batch.places[row].line))
            content.texts.append((0..<count).map { batch.cell(row, $0).isMissing ? "-" : batch.cell(row, $0).string })
        }
        for finding in batch.findings {
            content.damaged.append("\(batch.places[Int(finding.row)].line):\(profile.columns[Int(finding.column)])")
        }
        for reject in batch.rejects {
            content.rejects.append((reject.line, reject.rule, reject.reason, String(decoding: reject.raw, as: UTF8.self)))
        }
    }
    content.tally = Dictionary(reader.tally.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    content.ordinal = reader.lastOrdinal
    #expect(content.ordinal == content.texts.count + content.rejects.count)
    return content
}
