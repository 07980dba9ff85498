import KemptCore

/// What a mailbox, or a list of events, knows of people: one row for each address or other key, sorted by it.
///
/// Immutable and shared by all workers. Rows are found by binary search over canonical keys (see `canonicalKey`), so nothing
/// depends on the order of messages but the names, of which the latest counts. Days are civil dates as the writers wrote them.
///
/// Unsafe invariant: each place in `rows` and `signatures` lies inside `text`; all are written once, before the table is handed out.
public final class MailEvidence: @unchecked Sendable {  // immutable once made
    struct Row {
        /// The canonical address, or another key of events.
        var key = EvidenceRows.Place()
        var name = EvidenceRows.Place()
        var status = EvidenceRows.Place()
        /// Place among the signatures, -1 for none.
        var signature = -1
        /// For ordering names: those a person gave themselves go before those others gave them, then the latest.
        var nameInstant = Int64.min
        var isOwnName = false
        /// The address of a mailing list, by the list's own word.
        var isList = false
        var firstIn = Int32.max
        var lastIn = Int32.min
        var firstOut = Int32.max
        var lastOut = Int32.min
        var messagesIn: Int32 = 0
        var messagesOut: Int32 = 0
        var messagesAutomatic: Int32 = 0
        var messagesList: Int32 = 0
        var bounces: Int32 = 0
        var bounce = BounceClass.none
        var bounceDay = Int32.min
        var opens: Int32 = 0
        var lastOpen = Int32.min
    }

    let rows: [Row]
    private let signatures: [KeptSignature]
    private let text: ByteBuffer
    /// What was read to make the table.
    public let summary: MailSummary

    init(rows: [Row], signatures: [KeptSignature], text: ByteBuffer, summary: MailSummary) {
        self.rows = rows
        self.signatures = signatures
        self.text = text
        self.summary = summary
    }

    /// Number of people.
    public var count: Int { rows.count }

    /// The row of an address in any case, or of another key; nil when nothing is known of it.
    ///
    /// An address in its ordinary form is looked up where it lies; any other is put into that form first. Safe on all threads.
    public func find(address: Cell) -> Int? {
        if isOrdinaryAddress(address) { return search(address) }
        let canonical = ByteBuffer(capacity: 64)
        return canonicalKey(address, into: canonical) ? search(canonical.cell) : nil
    }

    private func search(_ wanted: Cell) -> Int? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            let order = compareBytes(address(middle), wanted)
            if order == 0 { return middle }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    func view(_ place: EvidenceRows.Place) -> Cell { Cell(UnsafePointer(text.base + place.start), place.count) }

    /// The canonical address or key of a row.
    public func address(_ row: Int) -> Cell { view(rows[row].key) }

    /// The latest signature of a row.
    func signature(_ row: Int) -> KeptSignature? { rows[row].signature < 0 ? nil : signatures[rows[row].signature] }

    /// True when the row is a person worth a record: written to or from, and no address of a machine or a mailing list.
    public func isCorrespondent(_ row: Int) -> Bool {
        rows[row].messagesIn + rows[row].messagesOut > 0 && !rows[row].isList && !isMachineAddress(address(row))
    }

    /// Appends a value as text, as `MailFacts` does.
    public func append(_ column: MailColumn, of row: Int, into output: ByteBuffer) -> Bool {
        var facts = MailFacts()
        facts.add(self, row)
        return facts.append(column, into: output)
    }
}
