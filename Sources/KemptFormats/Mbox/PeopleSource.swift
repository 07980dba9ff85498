import KemptCore

/// The people of a mailbox as records, one for each address that is nobody's own, no list and no machine: all of them as correspondents, or
/// those whose signature told something.
public struct PeopleSource: Source {
    let slot: MailboxSlot
    public var path: String { slot.path }
    public var paths: [String] { (try? slot.files()) ?? [path] }
    public init(_ slot: MailboxSlot) { self.slot = slot }

    var columns: [MailColumn] { slot.made == .signatures ? MailColumn.ofSignatures : MailColumn.ofCorrespondents }

    /// The columns are known without the people; the first piece of the file tells whether it is a mailbox.
    public func probe() throws -> SourceProfile {
        try slot.probe()
        return SourceProfile(columns: columns.map { "\($0.title)" }, facts: [("records", slot.made.rawValue)])
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        try slot.load()
        return PeopleReader(slot.evidence, columns: columns, hasSignatures: slot.made == .signatures, layout: layout)
    }
}

final class PeopleReader: SourceReader, @unchecked Sendable {  // `next` on one thread; finished batches are handed over whole
    private let evidence: MailEvidence?
    private let columns: [MailColumn]
    private let hasSignatures: Bool
    private let rows: MailRows
    private var row = 0

    init(_ evidence: MailEvidence?, columns: [MailColumn], hasSignatures: Bool, layout: SourceLayout) {
        self.evidence = evidence
        self.columns = columns
        self.hasSignatures = hasSignatures
        rows = MailRows(layout: layout)
    }

    var progress: (read: Int, total: Int) { (row, evidence?.count ?? 0) }

    var lastOrdinal: Int { rows.ordinal }

    var tally: [(name: String, value: Int)] { evidence?.summary.tally ?? [] }

    func next() throws -> Chunk? {
        guard let evidence else { return nil }
        while row < evidence.count {
            if evidence.isCorrespondent(row), !hasSignatures || evidence.signature(row) != nil { add(evidence) }
            row += 1
            if let chunk = rows.takeFinished() { return chunk }
        }
        rows.finish()
        return rows.takeFinished()
    }

    private func add(_ evidence: MailEvidence) {
        rows.start(offset: 0, line: 0)
        for (index, column) in columns.enumerated() {
            rows.put(index) { evidence.append(column, of: row, into: $0) }
        }
    }

    func decode(_ chunk: Chunk) -> Batch { rows.batch(of: chunk) }
}
