import KemptCore
import Synchronization

extension SourceFormat {
    static let csv = SourceFormat(spec: CSVSource.spec, endings: ["csv", "tsv", "txt"], begins: { _ in false }) { values, _, resolve in
        .records(CSVSource(values, resolve: resolve))
    }
}

/// `csv:` in `extract`.
public struct CSVSource: Source {
    static let path = Setting<String>.path("path", "the file; .gz is unpacked on the way", required: true)
    public static let spec = Spec(
        "csv", "comma-separated values (RFC 4180) and their relatives; dialect, header and encoding are found out or given",
        settings: [path.data] + CSVSettings.all, principal: "path",
        example: "csv: {path: people.csv, delimiter: semicolon, encoding: windows-1257, header: 2, null: [NULL, \"-\"], ragged: pad}")

    public let path: String
    let settings: CSVSettings
    /// Bytes read at a time; tests make it small.
    let chunkBytes: Int
    /// Most bytes of a record.
    let recordLimit: Int
    /// Bytes at the head of the text on which the dialect is judged.
    let prefixBytes: Int
    /// The head of a pipe, which can be read only once: kept from `probe` for `open`.
    private let kept = Kept()

    private final class Kept: Sendable {
        let head = Mutex<CSVHead?>(nil)
    }

    public init(_ values: Values, resolve: (String) -> String) {
        self.init(path: resolve(values[Self.path] ?? ""), settings: CSVSettings(values))
    }

    public init(path: String, delimiter: UInt8? = nil, chunkBytes: Int = 1 << 20, recordLimit: Int = 16 << 20, prefixBytes: Int = 1 << 16) {
        var settings = CSVSettings()
        settings.delimiter = delimiter.map { [$0] }
        self.init(path: path, settings: settings, chunkBytes: chunkBytes, recordLimit: recordLimit, prefixBytes: prefixBytes)
    }

    public init(
        path: String, settings: CSVSettings, chunkBytes: Int = 1 << 20, recordLimit: Int = 16 << 20, prefixBytes: Int = 1 << 16
    ) {
        self.path = path
        self.settings = settings
        self.chunkBytes = chunkBytes
        self.recordLimit = recordLimit
        self.prefixBytes = prefixBytes
    }

    public func probe() throws -> SourceProfile {
        if let profile = kept.head.withLock({ $0?.profile }) { return profile }
        let head = try CSVHead(self)
        if head.input.size == 0 { kept.head.withLock { $0 = head } }
        return head.profile
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        let head = kept.head.withLock { head in
            defer { head = nil }
            return head
        }
        return CSVReader(try head ?? CSVHead(self), layout: layout, source: self)
    }
}
