import KemptCore

extension TargetFormat {
    static let xlsx = TargetFormat(spec: XLSXTarget.spec) { values, resolve in XLSXTarget(values, resolve: resolve) }
}

/// `xlsx:` in `load`: a workbook of one sheet, every value a text, so that leading zeros, long numbers and dates stay as they are.
///
/// A text in a workbook is never taken for a formula, so nothing needs an apostrophe. What a sheet cannot hold is refused, not cut.
public struct XLSXTarget: Target {
    static let path = Setting<String>.path("path", "the file to write", required: true)
    public static let spec = Spec(
        "xlsx", "an Excel workbook of one sheet, every value a text; a sheet holds 1,048,575 records and 32,767 characters a value",
        settings: [path.data], principal: "path", example: "xlsx: out/contacts.xlsx")
    public let path: String
    /// A column whose cells offer a list to choose from.
    let choice: Choice?

    /// The words a person chooses from, with what is told beside the cell.
    public struct Choice: Sendable {
        let column: String
        let words: [String]
        let prompt: String
        public init(column: String, words: [String], prompt: String) {
            self.column = column
            self.words = words
            self.prompt = prompt
        }
    }

    public init(_ values: Values, resolve: (String) -> String) { self.init(path: resolve(values[Self.path] ?? "")) }
    public init(path: String, choice: Choice? = nil) {
        self.path = path
        self.choice = choice
    }

    public func moved(to path: String) -> any Target { XLSXTarget(path: path, choice: choice) }
    public func makeEncoder() -> any RecordEncoder { RowEncoder() }
    public func makeWriter(temporary: String, columns: [String]) throws -> any RecordWriter {
        try XLSXWriter(self, temporary: temporary, columns: columns)
    }

    /// The sheet is called like the file, as far as a sheet can be.
    var sheetName: String {
        let file = path.split(separator: "/").last ?? ""
        let stem = file.split(separator: ".").first ?? ""
        let name = String(stem.unicodeScalars.filter { $0.value >= 0x20 && !"[]:*?/\\'".unicodeScalars.contains($0) }.prefix(31).map(Character.init))
        return name.isEmpty ? "Records" : name
    }
}
