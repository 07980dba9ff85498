import KemptCore

extension SourceFormat {
    static let xml = SourceFormat(spec: XMLSource.spec, endings: ["xml"], begins: { $0.hasPrefix("<") }) { values, map, resolve in
        .records(XMLSource(values, map: map, resolve: resolve))
    }
}

/// `xml:` in `extract`: one element a record, fields by paths.
public struct XMLSource: Source {
    static let path = Setting<String>.path("path", "the file; .gz is unpacked on the way", required: true)
    static let record = Setting<String>.text("record", "the name of the element that is one record", required: true)
    public static let spec = Spec(
        "xml", "one element a record; `map` gives each field's path: @attribute, child/path, or . for the record's own text",
        settings: [path.data, record.data], example: "xml: {path: billing.xml, record: customer}\nmap: {id: \"@code\", email: contact/mail}"
    )

    public let path: String
    let record: String
    /// Column names and their paths, as mapped.
    let columns: [(name: String, path: String)]

    public init(_ values: Values, map: Node?, resolve: (String) -> String) {
        path = resolve(values[Self.path] ?? "")
        record = values[Self.record] ?? ""
        columns = (map?.entries ?? []).map { ($0.key, $0.value.text ?? "") }
    }

    public init(path: String, record: String, columns: [(name: String, path: String)]) {
        self.path = path
        self.record = record
        self.columns = columns
    }

    public func probe() throws -> SourceProfile {
        if columns.isEmpty {
            throw Failure(
                .input, "\(path): an xml source needs 'map': the path of each field", remedy: "map: {id: \"@code\", email: contact/mail}")
        }
        // Opening tells a missing file now rather than in the middle of a run.
        let input = try ByteInput(path: path)
        return SourceProfile(columns: columns.map(\.name), facts: [("record", record), ("compressed", input.isCompressed ? "gzip" : "no")])
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader { try XMLReader(self, layout: layout) }
}

/// An open XML file: parsed in order by libxml2, batches handed over finished.
final class XMLReader: SourceReader, @unchecked Sendable {  // `next` on one thread; finished batches are handed over whole
    private let path: String
    private let record: String
    private let layout: SourceLayout
    private let input: ByteInput
    private let machine: XMLMachine
    private let piece = ByteBuffer(capacity: XMLReader.pieceBytes)
    private var isAtEnd = false
    private static let pieceBytes = 1 << 17

    init(_ source: XMLSource, layout: SourceLayout) throws {
        path = source.path
        record = source.record
        self.layout = layout
        input = try ByteInput(path: source.path)
        machine = XMLMachine(
            record: source.record, paths: XMLPaths(source.columns.map(\.path)), columns: source.columns.count, layout: layout)
    }

    var progress: (read: Int, total: Int) { (input.consumed, input.size) }

    var lastOrdinal: Int { machine.records }

    func next() throws -> Chunk? {
        while true {
            if let batch = machine.takeFinished() {
                let chunk = Chunk(bytes: batch.arena, byteOffset: 0, line: 1, ordinal: 1)
                chunk.batch = batch
                return chunk
            }
            if isAtEnd { return nil }
            try feed()
        }
    }

    private func feed() throws {
        let got = try input.read(into: piece.base, Self.pieceBytes)
        isAtEnd = got < Self.pieceBytes
        if machine.feed(Cell(UnsafePointer(piece.base), got), isLast: isAtEnd) {
            if isAtEnd, machine.records == 0 {
                let others = machine.otherNames.map { "'\($0)'" }.joined(separator: ", ")
                throw Failure(
                    .input, "\(path): holds no element '\(record)'\(others.isEmpty ? "" : ", but \(others)")",
                    remedy: "name the element that is one record by 'record:'")
            }
            return
        }
        if machine.hasDoctype {
            throw Failure(.input, "\(path): has a DOCTYPE, which could pull in other files or blow up", remedy: "export it without one")
        }
        let line = machine.failure.map { $0.line > 0 ? ":\($0.line)" : "" } ?? ""
        throw Failure(
            .input, "\(path)\(line): broken XML: \(machine.failure?.message ?? "the document ends too early")",
            remedy: "export it again; nothing was written")
    }

    func decode(_ chunk: Chunk) -> Batch {
        chunk.batch ?? Batch(columnCount: layout.columnCount, capacity: 1, arena: chunk.bytes, source: layout.source)
    }
}
