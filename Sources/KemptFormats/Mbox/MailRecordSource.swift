import KemptCore

/// Messages, bounces or attachments of a mailbox as records, streaming: memory holds one message and one batch.
public struct MailRecordSource: Source {
    public let path: String
    let records: MailRecords
    let ownDomains: [String]
    let carriesText: Bool
    let variant: MboxVariant
    /// Bytes read at a time; tests make it small.
    var pieceBytes = 1 << 20

    private var columns: [StaticString] {
        switch records {
        case .bounces: BounceRows.columns
        case .attachments: AttachmentRows.columns
        default: carriesText ? MessageRows.columns : Array(MessageRows.columns.dropLast())
        }
    }

    public func probe() throws -> SourceProfile {
        // A file that is no mailbox is told before anything else is read.
        let file = try MailboxFile(path: path, variant: variant, pieceBytes: min(pieceBytes, 1 << 16))
        _ = try file.read(message: { _, _ in })
        return SourceProfile(columns: columns.map { "\($0)" }, facts: [("records", records.rawValue)])
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        let rows = MailRows(layout: layout)
        let maker: any MailRowMaker =
            switch records {
            case .bounces: BounceRows(rows)
            case .attachments: AttachmentRows(rows)
            default: MessageRows(rows, ownDomains: OwnDomains(ownDomains), carriesText: carriesText)
            }
        return MailRecordReader(try MailboxFile(path: path, variant: variant, pieceBytes: pieceBytes), variant, maker, rows)
    }
}

/// Makes rows of one message; how many is its own affair.
protocol MailRowMaker: AnyObject {
    /// What was wrong with the message, beyond what its headers told.
    func add(_ message: MailMessage, at place: MboxMessage) -> MailDefects
}

final class MailRecordReader: SourceReader, @unchecked Sendable {  // `next` on one thread; finished batches are handed over whole
    private let file: MailboxFile
    private let maker: any MailRowMaker
    private let rows: MailRows
    private let reader = MailReader()
    private let variant: MboxVariant
    private var summary = MailSummary()
    /// Pieces read at most before a chunk is handed over, however little is in it: between two chunks a run can be stopped.
    private static let mostPieces = 64

    init(_ file: MailboxFile, _ variant: MboxVariant, _ maker: any MailRowMaker, _ rows: MailRows) {
        self.file = file
        self.variant = variant
        self.maker = maker
        self.rows = rows
    }

    var progress: (read: Int, total: Int) { (file.input.consumed, file.input.size) }

    var lastOrdinal: Int { rows.ordinal }

    var tally: [(name: String, value: Int)] { summary.tally }

    func next() throws -> Chunk? {
        if let chunk = rows.takeFinished() { return chunk }
        var pieces = 0
        while try file.read(message: { place, bytes in take(place, bytes) }) {
            if let chunk = rows.takeFinished() { return chunk }
            pieces += 1
            if pieces == Self.mostPieces { return rows.takeAll() }
        }
        rows.finish()
        return rows.takeFinished()
    }

    private func take(_ place: MboxMessage, _ bytes: Cell) {
        // A message with a length that landed has nothing hidden in it.
        var message = reader.read(bytes, variant: place.hasContentLength ? .mboxcl2 : variant)
        if place.isTruncated { message.defects.insert(.truncated) }
        summary.messages += 1
        if message.isBounce { summary.bounces += 1 }
        if message.isList { summary.lists += 1 }
        if message.isAutomatic { summary.automatic += 1 }
        summary.note(message.defects.union(maker.add(message, at: place)))
    }

    func decode(_ chunk: Chunk) -> Batch { rows.batch(of: chunk) }
}
