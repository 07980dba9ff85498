import KemptCore

/// What a pipeline file says of a CSV file; nil and empty where it says nothing.
public struct CSVSettings: Sendable {
    /// What becomes of records with more or fewer fields than the header.
    public enum Ragged: String, Sendable, CaseIterable { case quarantine, pad, truncate }

    /// Where the names of the columns come from.
    public enum Header: Sendable, Equatable {
        /// The first line, unless it looks like a record.
        case auto
        /// So many lines, joined; none gives `column_1` and so on.
        case rows(Int)
        /// The pipeline file; every line is a record.
        case names([String])
    }

    /// The character between fields, in UTF-8.
    public var delimiter: [UInt8]?
    /// `double`, `single` or `none`.
    public var quote: String?
    /// `none` or `backslash`.
    public var escape: String?
    public var header = Header.auto
    /// Lines at the top that are no part of the table.
    public var skip = 0
    public var comment: [UInt8] = []
    public var nulls: [[UInt8]] = []
    public var ragged = Ragged.quarantine
    public var encoding: TextEncoding?
    /// Whether values that were guarded against formulas lose their apostrophe.
    public var unescapesFormulas = true
    /// What the pipeline file says that cannot be.
    var mistake: String?

    public init() {}
}

extension CSVSettings {
    static let delimiter = Setting<Node>.node(
        "delimiter", .either([.choice(CSVDialect.names.map(\.name)), .text]),
        "what stands between fields, by name or as one character; found out when not given")
    static let quote = Setting<String>.choice(
        "quote", ["double", "single", "none"], "what stands around values that hold the delimiter; found out when not given")
    static let escape = Setting<String>.choice(
        "escape", ["none", "backslash"],
        "what makes a quote or a delimiter part of a value; 'none' doubles quotes; found out when not given")
    static let header = Setting<Node>.node(
        "header", .either([.choice(["auto"]), .integer(0...9), .oneOrMany(.text)]),
        "lines of the header (several are joined), 0 for none, or the names themselves; 'auto' is one, unless it looks like a record",
        fallback: "auto")
    static let skip = Setting<Int>.integer("skip", 0...10_000, "lines at the top that are no part of the table", fallback: "0")
    static let comment = Setting<String>.text("comment", "lines that begin with it are passed over")
    static let null = Setting<[Node]>.many("null", .text, "values that mean missing, such as NULL or \\N, quoted or not")
    static let ragged = Setting<String>.choice(
        "ragged", Ragged.allCases.map(\.rawValue),
        "records with too few or too many fields: set aside, filled up with missing values (too many are set aside), or cut off as well",
        fallback: "quarantine")
    static let formulas = Setting<String>.choice(
        "formulas", ["unescape", "keep"],
        "apostrophes before values that a spreadsheet would take for formulas, as a csv target writes them: taken away, or kept",
        fallback: "unescape")
    static let encoding = Setting<String>.choice("encoding", TextEncoding.names, "the encoding of the text; found out when not given")

    static let all: [SettingData] = [
        delimiter.data, quote.data, escape.data, header.data, skip.data, comment.data, null.data, ragged.data, encoding.data,
        formulas.data,
    ]

    /// Reads the settings of a pipeline file; they have passed lint.
    init(_ values: Values) {
        self.init()
        if let text = values[Self.delimiter]?.text {
            delimiter = CSVDialect.delimiter(text)
            if delimiter == nil { mistake = "'delimiter' takes a name or one character" }
        }
        quote = values[Self.quote]
        escape = values[Self.escape]
        if let node = values[Self.header] { header = Self.header(node) }
        skip = values[Self.skip] ?? 0
        comment = Array((values[Self.comment] ?? "").utf8)
        if let first = comment.first, first == CSVDialect.doubleQuote || comment.contains(CSVDialect.lineFeed) {
            mistake = "'comment' takes a text of one line that begins with no quote"
        }
        nulls = (values[Self.null] ?? []).compactMap { $0.text.map { Array($0.utf8) } }
        ragged = values[Self.ragged].flatMap(Ragged.init(rawValue:)) ?? .quarantine
        encoding = values[Self.encoding].flatMap(TextEncoding.named)
        unescapesFormulas = values[Self.formulas] != "keep"
    }

    private static func header(_ node: Node) -> Header {
        guard let text = node.text else { return .names(node.items.map { $0.text ?? "" }) }
        if text == "auto" { return .auto }
        return Int(text).map { .rows($0) } ?? .names([text])
    }
}
