import KemptCore

extension SourceFormat {
    static let xlsx = SourceFormat(
        spec: SheetSource.workbook, endings: ["xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls"], begins: SheetFile.beginsWorkbook
    ) { values, _, resolve in .records(SheetSource(.workbook, values, resolve: resolve)) }

    static let ods = SourceFormat(
        spec: SheetSource.openDocument, endings: ["ods", "ots"], begins: SheetFile.beginsOpenDocument
    ) { values, _, resolve in .records(SheetSource(.openDocument, values, resolve: resolve)) }
}

/// `xlsx:` and `ods:` in `extract`: a workbook as Excel and nearly everything else writes it, or as LibreOffice does.
public struct SheetSource: Source {
    static let workbook = Spec(
        "xlsx", "a sheet of an Excel workbook, one row a record", settings: SheetSettings.all, principal: "path",
        example: "xlsx: {path: clients.xlsx, sheet: Clients, header: 2, merged: fill, extras: [fill, strike, comment]}")
    static let openDocument = Spec(
        "ods", "a sheet of an OpenDocument workbook, one row a record", settings: SheetSettings.all, principal: "path",
        example: "ods: {path: clients.ods, sheet: all, header: [1, 2], skip: 0, range: \"A:H\"}")

    public let path: String
    private let kind: SheetFile.Kind
    private let settings: SheetSettings

    init(_ kind: SheetFile.Kind, _ values: Values, resolve: (String) -> String) {
        self.init(kind, path: resolve(values[SheetSettings.path] ?? ""), settings: SheetSettings(values))
    }
    init(_ kind: SheetFile.Kind, path: String, settings: SheetSettings = SheetSettings()) {
        self.kind = kind
        self.path = path
        self.settings = settings
    }

    private var word: String { (kind == .workbook ? Self.workbook : Self.openDocument).name }

    public func probe() throws -> SourceProfile { try SheetFile.profile(SheetFile.open(path, kind), settings, word) }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        try SheetReader(SheetFile.open(path, kind), settings: settings, word: word, layout: layout)
    }
}
