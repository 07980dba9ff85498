import KemptCore

extension SourceFormat {
    static let xlsx = SourceFormat(
        spec: XLSXSource.spec, endings: ["xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls"], begins: SheetFile.beginsWorkbook
    ) { values, _, resolve in .records(XLSXSource(values, resolve: resolve)) }

    static let ods = SourceFormat(
        spec: ODSSource.spec, endings: ["ods", "ots"], begins: SheetFile.beginsOpenDocument
    ) { values, _, resolve in .records(ODSSource(values, resolve: resolve)) }
}

/// `xlsx:` in `extract`: a workbook as Excel and nearly everything else writes it.
public struct XLSXSource: Source {
    public static let spec = Spec(
        "xlsx", "a sheet of an Excel workbook, one row a record", settings: SheetSettings.all, principal: "path",
        example: "xlsx: {path: clients.xlsx, sheet: Clients, header: 2, merged: fill, extras: [fill, strike, comment]}")

    public let path: String
    let settings: SheetSettings

    public init(_ values: Values, resolve: (String) -> String) {
        self.init(path: resolve(values[SheetSettings.path] ?? ""), settings: SheetSettings(values))
    }
    init(path: String, settings: SheetSettings = SheetSettings()) {
        self.path = path
        self.settings = settings
    }

    public func probe() throws -> SourceProfile { try SheetFile.profile(SheetFile.open(path, .workbook), settings, Self.spec.name) }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        try SheetReader(SheetFile.open(path, .workbook), settings: settings, word: Self.spec.name, layout: layout)
    }
}

/// `ods:` in `extract`: a workbook as LibreOffice writes it.
public struct ODSSource: Source {
    public static let spec = Spec(
        "ods", "a sheet of an OpenDocument workbook, one row a record", settings: SheetSettings.all, principal: "path",
        example: "ods: {path: clients.ods, sheet: all, header: [1, 2], skip: 0, range: \"A:H\"}")

    public let path: String
    let settings: SheetSettings

    public init(_ values: Values, resolve: (String) -> String) {
        self.init(path: resolve(values[SheetSettings.path] ?? ""), settings: SheetSettings(values))
    }
    init(path: String, settings: SheetSettings = SheetSettings()) {
        self.path = path
        self.settings = settings
    }

    public func probe() throws -> SourceProfile { try SheetFile.profile(SheetFile.open(path, .openDocument), settings, Self.spec.name) }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        try SheetReader(SheetFile.open(path, .openDocument), settings: settings, word: Self.spec.name, layout: layout)
    }
}
