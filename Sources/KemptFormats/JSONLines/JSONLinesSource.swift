import KemptCore

extension SourceFormat {
    static let jsonl = SourceFormat(
        spec: JSONLinesSource.spec, endings: ["jsonl", "ndjson", "json"], begins: { JSONLinesSource.begins($0) }
    ) { values, _, resolve in .records(JSONLinesSource(values, resolve: resolve)) }
}

/// `jsonl:` in `extract`: one JSON object a record, on a line each, in a list, or one behind the other.
///
/// Columns are the keys of the first 4 MiB in the order in which they come; `contact.email` is a key in an object. Keys that come later go to the
/// column `_other` as JSON. Numbers keep the text they have, `null` is missing, lists of plain values are joined by "; ", other lists stay JSON.
public struct JSONLinesSource: Source {
    static let path = Setting<String>.path("path", "the file; .gz is unpacked on the way", required: true)
    static let arrays = Setting<String>.choice(
        "arrays", JSONArrays.allCases.map(\.rawValue), "what becomes of a list of plain values: joined, its first value, or JSON as it stands",
        fallback: "join")
    static let records = Setting<String>.text(
        "records", "where the list of records is, when the file is one object around it: its key, or keys with dots between")
    static let encoding = Setting<String>.choice(
        "encoding", TextEncoding.names, "the encoding of the text; found out when not given, and UTF-8 nearly always")
    public static let spec = Spec(
        "jsonl", "JSON Lines: one object a line, or a list of objects; keys in objects become columns such as contact.email",
        settings: [path.data, records.data, arrays.data, encoding.data], principal: "path", example: "jsonl: {path: people.jsonl, arrays: first}")

    public let path: String
    /// Keys on the way to the list of records; none when the file itself is the list.
    let records: [String]
    let arrays: JSONArrays
    let encoding: TextEncoding?
    /// Bytes read at a time; tests make it small.
    let chunkBytes: Int
    /// Most bytes of a record.
    let lineLimit: Int
    /// Bytes at the head of the file on which columns are found out.
    let headBytes: Int

    public init(_ values: Values, resolve: (String) -> String) {
        self.init(
            path: resolve(values[Self.path] ?? ""), records: values[Self.records] ?? "", arrays: values[Self.arrays] ?? "join",
            encoding: values[Self.encoding].flatMap(TextEncoding.named))
    }

    public init(
        path: String, records: String = "", arrays: String = "join", encoding: TextEncoding? = nil, chunkBytes: Int = 1 << 20,
        lineLimit: Int = 16 << 20,
        headBytes: Int = 4 << 20
    ) {
        self.path = path
        self.records = records.split(separator: ".").map(String.init)
        self.arrays = JSONArrays(rawValue: arrays) ?? .join
        self.encoding = encoding
        self.chunkBytes = chunkBytes
        self.lineLimit = lineLimit
        self.headBytes = headBytes
    }

    public func probe() throws -> SourceProfile { try JSONHead(self).profile }

    public func open(into layout: SourceLayout) throws -> any SourceReader { JSONReader(try JSONHead(self), self, layout: layout) }

    /// An opening brace before a quote, or a bracket before a brace.
    static func begins(_ head: Cell) -> Bool {
        var marks: [UInt8] = []
        var index = head.count >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF ? 3 : 0
        while index < head.count, marks.count < 2 {
            if !JSONText.isSpace(head[index]) { marks.append(head[index]) }
            index += 1
        }
        return marks == Array("{\"".utf8) || marks == Array("[{".utf8)
    }
}
