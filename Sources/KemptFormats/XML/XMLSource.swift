import KemptCore

extension SourceFormat {
    static let xml = SourceFormat(spec: XMLSource.spec, endings: ["xml"], begins: { $0.hasPrefix("<") }) { values, map, resolve in
        .records(XMLSource(values, map: map, resolve: resolve))
    }
}

/// `xml:` in `extract`: one element a record, fields by paths.
///
/// Without `map` every attribute and text that the first MiB shows below a record is a column, named by its path; without `record` the element that
/// repeats is taken. Every row has an ordinal of its own: with `explode` rows are counted, not records.
public struct XMLSource: Source {
    private static let modes = ["join", "first", "explode"]
    static let path = Setting<String>.path("path", "the file; .gz is unpacked on the way", required: true)
    static let record = Setting<String>.text(
        "record", "the element that is one record: its name or a path such as customers/customer; found out when not given")
    static let preset = Setting<String>.choice("preset", XMLPreset.all.map(\.name), "a known kind of document: record and columns are given")
    static let namespaces = Setting<Node>.node(
        "namespaces", .map(.text), "what the prefixes in paths mean; without it a name matches in any namespace")
    static let repeats = Setting<Node>.node(
        "repeats", .either([.choice(modes), .map(.choice(modes))]),
        "what becomes of values that come several times, by column or for all; explode makes a row for each element of that path",
        fallback: "join")
    static let separator = Setting<String>.text("separator", "what stands between joined values", fallback: "; ")
    static let limits = Setting<Node>.node(
        "limits",
        .settings([
            SettingData("depth", .integer(1...10_000), "elements open at a time", fallback: "256"),
            SettingData("record-bytes", .integer(1...1_000_000_000), "bytes of text in one record", fallback: "67108864"),
            SettingData("text-bytes", .integer(1...1_000_000_000), "bytes of one value", fallback: "16777216"),
        ]), "what a document may ask for at most")
    public static let spec = Spec(
        "xml",
        "one element a record; `map` gives each field's path: @attribute, child/path, child[@type='x'], or . for the record's own text",
        settings: [path.data, record.data, preset.data, namespaces.data, repeats.data, separator.data, limits.data], principal: "path",
        example: "xml: {path: billing.xml, record: customer, repeats: {email: first}}\nmap: {id: \"@code\", email: contact/mail}")

    public let path: String
    let record: String?
    /// Column names and their paths, as mapped.
    let columns: [(name: String, path: String)]
    let preset: XMLPreset?
    let namespaces: [String: String]?
    /// By column or path; the empty name stands for all others.
    let repeats: [(name: String, mode: String)]
    let separator: String
    let limits: XMLLimits

    public init(_ values: Values, map: Node?, resolve: (String) -> String) {
        path = resolve(values[Self.path] ?? "")
        record = values[Self.record]
        let preset = values[Self.preset].flatMap { name in XMLPreset.all.first { $0.name == name } }
        self.preset = preset
        // A field that is mapped to a column of the preset needs no path of its own.
        let own = (map?.entries ?? []).map { ($0.key, $0.value.text ?? "") }.filter { entry in
            !(preset?.columns.contains { $0.name == entry.1 } ?? false)
        }
        columns = (preset?.columns.filter { column in !own.contains { $0.0 == column.name } } ?? []) + own
        namespaces = values[Self.namespaces].map { node in
            Dictionary(node.entries.map { ($0.key, $0.value.text ?? "") }, uniquingKeysWith: { first, _ in first })
        }
        repeats = Self.repeats(values[Self.repeats]) + (preset?.first.map { ($0, "first") } ?? [])
        separator = values[Self.separator] ?? "; "
        var limits = XMLLimits()
        let given = values[Self.limits]
        if let depth = given?["depth"]?.text.flatMap({ Int($0) }) { limits.depth = depth }
        if let bytes = given?["record-bytes"]?.text.flatMap({ Int($0) }) { limits.recordBytes = bytes }
        if let bytes = given?["text-bytes"]?.text.flatMap({ Int($0) }) { limits.textBytes = bytes }
        self.limits = limits
    }

    private static func repeats(_ node: Node?) -> [(name: String, mode: String)] {
        if let mode = node?.text { return [("", mode)] }
        return node?.entries.map { ($0.key, $0.value.text ?? "") } ?? []
    }

    public init(path: String, record: String? = nil, columns: [(name: String, path: String)] = []) {
        self.path = path
        self.record = record
        self.columns = columns
        preset = nil
        namespaces = nil
        repeats = []
        separator = "; "
        limits = XMLLimits()
    }

    public func probe() throws -> SourceProfile {
        let resolved = try resolve()
        return SourceProfile(columns: resolved.layout.columns.map(\.name), facts: resolved.facts)
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader { try XMLReader(resolve(), path: path, layout: layout) }
}
