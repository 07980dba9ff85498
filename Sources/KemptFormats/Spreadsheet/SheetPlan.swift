import KemptCore

/// What is read of a workbook: its tables, and the columns of the source.
struct SheetPlan: Sendable {
    let tables: [SheetTable]
    /// Columns of the source: the names of all tables, then the extras.
    let names: [String]
    let facts: [(name: String, value: String)]
    /// Columns of the source that hold what stands beside the values; nil when they are not asked for.
    let sheetColumn: Int?
    let fillColumn: Int?
    let strikeColumn: Int?
    let commentColumn: Int?
    /// For each table, the column of the source for each of its columns.
    let targets: [[Int]]

    static let damagedNumber = ReadingRule(
        "sheet.damaged-number", .error,
        "A number has more than fifteen digits, or is text such as 4.4E+11: the spreadsheet has lost digits. Take the value from where it came from."
    )

    init(_ package: any SheetPackage, settings: SheetSettings, word: String) throws {
        let path = package.store.path
        if let complaint = settings.complaint { throw Failure(.usage, "\(path): \(complaint)", remedy: "mend the setting") }
        let sink = SheetHeadSink(settings: settings)
        var reading = SheetReading(isHead: true)
        if case .rows(let numbers) = settings.header { reading.wantsMerges = numbers.count > 1 }
        let stream = try package.stream(settings.selection, reading, row: SheetRow(), sink: sink)
        while try stream.feed() {}
        try sink.resolve(package)
        try Self.check(sink.heads.map(\.sheet), settings, package)
        let header = SheetHeader(settings: settings, path: path)
        let tables = try sink.heads.compactMap { try header.table($0) }
        if tables.isEmpty {
            let which = sink.heads.count == 1 ? "sheet '\(sink.heads[0].sheet.name)' is empty" : "every sheet is empty"
            throw Failure(.input, "\(path): \(which)", remedy: "name another sheet by 'sheet:', or check what was exported")
        }
        var names: [String] = []
        var places: [String: Int] = [:]
        func place(_ name: String) -> Int {
            if let known = places[name] { return known }
            names.append(name)
            places[name] = names.count - 1
            return names.count - 1
        }
        let extras = ["_sheet", "_fill", "_strike", "_comment"]
        let wanted = [settings.selection.isMany, settings.hasFill, settings.hasStrike, settings.hasComment]
        let reserved = Set(zip(extras, wanted).filter(\.1).map(\.0))
        targets = tables.map { table in table.columns.map { place(reserved.contains($0.name) ? "\($0.name)_2" : $0.name) } }
        let columns = zip(extras, wanted).map { name, isWanted in isWanted ? place(name) : nil }
        sheetColumn = columns[0]
        fillColumn = columns[1]
        strikeColumn = columns[2]
        commentColumn = columns[3]
        self.tables = tables
        self.names = names
        facts = Self.facts(package, tables, word)
    }

    private static func check(_ picked: [SheetInfo], _ settings: SheetSettings, _ package: any SheetPackage) throws {
        let path = package.store.path
        let known = package.sheets.map { "'\($0.name)'" }.joined(separator: ", ")
        if case .named(let names) = settings.selection {
            for name in names where !picked.contains(where: { SheetSelection.named([name]).picks($0) }) {
                throw Failure(.input, "\(path): has no sheet '\(name)', but \(known)", remedy: "name one of them by 'sheet:'")
            }
            if names.count == 1, picked.count > 1 {
                throw Failure(.input, "\(path): two sheets answer to '\(names[0])': by name and by number", remedy: "name it by its number")
            }
        }
        if picked.isEmpty {
            throw Failure(.input, "\(path): every sheet is hidden: \(known)", remedy: "name one of them by 'sheet:'")
        }
    }

    private static func facts(_ package: any SheetPackage, _ tables: [SheetTable], _ word: String) -> [(name: String, value: String)] {
        let sheets =
            package.sheets.map { $0.isHidden ? "\($0.name) (hidden)" : $0.name }.joined(separator: ", ")
            + (package.knowsAllSheets ? "" : ", …")
        let rows = tables[0].headerRows.map(String.init).joined(separator: ", ")
        return [
            ("sheets", sheets), (tables.count == 1 ? "sheet" : "sheets read", tables.map(\.sheet.name).joined(separator: ", ")),
            ("header", rows.isEmpty ? "none" : "row \(rows)"), ("compressed", package.store.isCompressed ? "gzip" : "no"),
        ]
    }
}
