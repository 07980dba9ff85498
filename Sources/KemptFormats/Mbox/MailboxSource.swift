import KemptCore

extension SourceFormat {
    static let mbox = SourceFormat(spec: MailboxSettings.spec, endings: ["mbox"], begins: { $0.hasPrefix("From ") }) { values, _, resolve in
        .evidence(MailboxSlot(values, resolve: resolve))
    }
}

/// `mbox:` in `extract`: evidence about people, and with `records: correspondents` the people themselves.
public enum MailboxSettings {
    static let path = Setting<String>.path("path", "the mailbox file; .gz is unpacked on the way", required: true)
    static let ownDomains = Setting<[Node]>.many("own-domains", .text, "one's own mail domains; subdomains count", fallback: "none")
    static let records = Setting<String>.choice(
        "records", ["none", "correspondents"], "whether the people written with become records", fallback: "none")
    public static let spec = Spec(
        "mbox", "a mailbox: first and last contact, counts, bounces", settings: [path.data, ownDomains.data, records.data], principal: "path",
        example: "mbox: {path: inbox.mbox, own-domains: [acme.example]}")
}

/// A mailbox's evidence: read once in the prologue, then shared by every worker.
public final class MailboxSlot: EvidenceSlot, @unchecked Sendable {  // filled before any worker runs, then only read
    public let path: String
    /// True when the correspondents are records of the base.
    public let makesRecords: Bool
    private let ownDomains: [String]
    public private(set) var evidence: MailEvidence?
    public var records: (any Source)? { makesRecords ? CorrespondentSource(self) : nil }

    public init(_ values: Values, resolve: (String) -> String) {
        path = resolve(values[MailboxSettings.path] ?? "")
        ownDomains = (values[MailboxSettings.ownDomains] ?? []).compactMap(\.text)
        makesRecords = values[MailboxSettings.records] == "correspondents"
    }

    public func load() throws {
        if evidence != nil { return }
        let input = try ByteInput(path: path)
        let builder = MailEvidenceBuilder(ownDomains: ownDomains)
        let reader = MboxReader()
        let pieceBytes = 1 << 20
        let piece = UnsafeMutablePointer<UInt8>.allocate(capacity: pieceBytes)
        defer { piece.deallocate() }
        var isLast = false
        while !isLast {
            let got = try input.read(into: piece, pieceBytes)
            isLast = got < pieceBytes
            guard reader.feed(Cell(UnsafePointer(piece), got), isLast: isLast, message: { _, bytes in builder.add(bytes) }) else {
                throw Failure(.input, "\(path):1: is not a mailbox: its first line does not begin with 'From '", remedy: "export it as mbox")
            }
        }
        evidence = builder.finish()
    }
}

/// The correspondents of a mailbox as records: one for each address that is nobody's own, no list and no machine.
public struct CorrespondentSource: Source {
    let slot: MailboxSlot
    public var path: String { slot.path }
    public init(_ slot: MailboxSlot) { self.slot = slot }

    static let columns = MailColumn.allCases

    public func probe() throws -> SourceProfile {
        try slot.load()
        return SourceProfile(columns: Self.columns.map { "\($0.title)" }, facts: [("records", "correspondents")])
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        try slot.load()
        return CorrespondentReader(slot.evidence, layout: layout)
    }
}

final class CorrespondentReader: SourceReader, @unchecked Sendable {  // `next` on one thread; finished batches are handed over whole
    private let evidence: MailEvidence?
    private let layout: SourceLayout
    private var row = 0
    private var ordinal = 1
    private static let rowsInBatch = 4096

    init(_ evidence: MailEvidence?, layout: SourceLayout) {
        self.evidence = evidence
        self.layout = layout
    }

    var progress: (read: Int, total: Int) { (row, evidence?.count ?? 0) }

    var lastOrdinal: Int { ordinal - 1 }

    func next() throws -> Chunk? {
        guard let evidence, row < evidence.count else { return nil }
        let arena = ByteBuffer(capacity: 1 << 16)
        let batch = Batch(columnCount: layout.columnCount, capacity: Self.rowsInBatch, arena: arena, source: layout.source)
        let first = ordinal
        while row < evidence.count, batch.rowCount < Self.rowsInBatch {
            if evidence.isCorrespondent(row) { add(evidence, to: batch, arena) }
            row += 1
        }
        let chunk = Chunk(bytes: arena, byteOffset: 0, line: 1, ordinal: first)
        chunk.batch = batch
        return chunk
    }

    private func add(_ evidence: MailEvidence, to batch: Batch, _ arena: ByteBuffer) {
        let added = batch.addRow(RowPlace(ordinal: ordinal, line: 0))
        ordinal += 1
        for (index, column) in CorrespondentSource.columns.enumerated() where layout.target[index] >= 0 {
            let offset = arena.count
            if evidence.append(column, of: row, into: arena) {
                batch.setOriginal(added, layout.target[index], offset: offset, count: arena.count - offset)
            }
        }
    }

    func decode(_ chunk: Chunk) -> Batch {
        chunk.batch ?? Batch(columnCount: layout.columnCount, capacity: 1, arena: chunk.bytes, source: layout.source)
    }
}
