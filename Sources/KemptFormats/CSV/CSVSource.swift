import KemptCore

extension SourceFormat {
    static let csv = SourceFormat(spec: CSVSource.spec, endings: ["csv", "tsv", "txt"], begins: { _ in false }) { values, _, resolve in
        .records(CSVSource(values, resolve: resolve))
    }
}

/// `csv:` in `extract`.
public struct CSVSource: Source {
    static let path = Setting<String>.path("path", "the file; .gz is unpacked on the way", required: true)
    static let delimiter = Setting<String>.choice(
        "delimiter", ["comma", "semicolon", "tab", "pipe"], "what stands between fields; found out when not given")
    public static let spec = Spec(
        "csv", "comma-separated values (RFC 4180), the dialect found out", settings: [path.data, delimiter.data], principal: "path",
        example: "csv: {path: people.csv, delimiter: semicolon}")

    public let path: String
    let delimiter: UInt8?
    /// Bytes read at a time; tests make it small.
    let chunkBytes: Int
    /// Most bytes of a record.
    let recordLimit: Int
    /// Bytes at the head of the file on which dialect and encoding are judged.
    let prefixBytes: Int

    public init(_ values: Values, resolve: (String) -> String) {
        let delimiters: [String: UInt8] = [
            "comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "tab": UInt8(ascii: "\t"), "pipe": UInt8(ascii: "|"),
        ]
        self.init(path: resolve(values[Self.path] ?? ""), delimiter: values[Self.delimiter].flatMap { delimiters[$0] })
    }

    public init(path: String, delimiter: UInt8? = nil, chunkBytes: Int = 1 << 20, recordLimit: Int = 16 << 20, prefixBytes: Int = 1 << 16) {
        self.path = path
        self.delimiter = delimiter
        self.chunkBytes = chunkBytes
        self.recordLimit = recordLimit
        self.prefixBytes = prefixBytes
    }

    public func probe() throws -> SourceProfile { try CSVHead(self).profile }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        CSVReader(try CSVHead(self), layout: layout, chunkBytes: chunkBytes, recordLimit: recordLimit)
    }
}
