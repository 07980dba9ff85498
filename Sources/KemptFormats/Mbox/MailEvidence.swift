import KemptCore

/// What a mailbox knows of its correspondents: one row for each address, sorted by address.
///
/// Immutable and shared by all workers. Rows are found by binary search over canonical addresses (see `canonicalAddress`), so nothing
/// depends on the order of messages but the names, of which the latest counts. Days are civil dates as the writers wrote them.
///
/// Unsafe invariant: `rows` holds `count` rows whose text ranges lie inside `text`; both are written once, before the table is handed out.
public final class MailEvidence: @unchecked Sendable {  // immutable once made
    struct Row {
        var addressStart = 0
        var addressCount = 0
        var nameStart = 0
        var nameCount = 0
        var statusStart = 0
        var statusCount = 0
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
    }

    private let rows: [Row]
    private let text: ByteBuffer
    /// What was read to make the table.
    public let summary: MailSummary

    init(rows: [Row], text: ByteBuffer, summary: MailSummary) {
        self.rows = rows
        self.text = text
        self.summary = summary
    }

    /// Number of addresses.
    public var count: Int { rows.count }

    /// The row of an address, in any case; nil when the mailbox does not know it.
    ///
    /// An address in its ordinary form is looked up where it lies; any other is put into that form first. Safe on all threads.
    public func find(address: Cell) -> Int? {
        if isOrdinaryAddress(address) { return search(address) }
        let canonical = ByteBuffer(capacity: 64)
        return canonicalAddress(address, into: canonical) ? search(canonical.cell) : nil
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

    /// The canonical address of a row.
    public func address(_ row: Int) -> Cell { view(rows[row].addressStart, rows[row].addressCount) }
    /// The latest display name; missing when no message gave one.
    public func name(_ row: Int) -> Cell {
        rows[row].nameCount == 0 ? .missing : view(rows[row].nameStart, rows[row].nameCount)
    }
    /// Day of the first message in either direction, in days since 1970.
    public func firstContact(_ row: Int) -> Int32? { day(min(rows[row].firstIn, rows[row].firstOut)) }
    /// Day of the last message in either direction.
    public func lastContact(_ row: Int) -> Int32? { day(max(rows[row].lastIn, rows[row].lastOut)) }
    public func firstIn(_ row: Int) -> Int32? { day(rows[row].firstIn) }
    public func lastIn(_ row: Int) -> Int32? { day(rows[row].lastIn) }
    public func firstOut(_ row: Int) -> Int32? { day(rows[row].firstOut) }
    public func lastOut(_ row: Int) -> Int32? { day(rows[row].lastOut) }
    /// Messages the correspondent wrote.
    public func messagesIn(_ row: Int) -> Int { Int(rows[row].messagesIn) }
    /// Messages written to the correspondent.
    public func messagesOut(_ row: Int) -> Int { Int(rows[row].messagesOut) }
    /// Out-of-office notes, receipts, bulk mail and spam from the address; no contact.
    public func messagesAutomatic(_ row: Int) -> Int { Int(rows[row].messagesAutomatic) }
    /// Messages of mailing lists from the address; no contact.
    public func messagesList(_ row: Int) -> Int { Int(rows[row].messagesList) }
    /// Reports of failed or delayed deliveries to the address.
    public func bounces(_ row: Int) -> Int { Int(rows[row].bounces) }
    /// The verdict of the latest report; of several on one day, the gravest.
    public func bounced(_ row: Int) -> BounceClass { rows[row].bounce }
    public func bounceDate(_ row: Int) -> Int32? { day(rows[row].bounceDay) }
    /// The enhanced status code of that report; missing when it has none.
    public func bounceStatus(_ row: Int) -> Cell {
        rows[row].statusCount == 0 ? .missing : view(rows[row].statusStart, rows[row].statusCount)
    }
    /// True when the correspondent wrote on a later day than the bounce: the address works again.
    public func hasWrittenSinceBounce(_ row: Int) -> Bool {
        rows[row].bounces > 0 && rows[row].lastIn != .min && rows[row].lastIn > rows[row].bounceDay
    }

    /// True when the row is a person worth a record: written to or from, and no address of a machine or a mailing list.
    public func isCorrespondent(_ row: Int) -> Bool {
        rows[row].messagesIn + rows[row].messagesOut > 0 && !rows[row].isList && !isMachineAddress(address(row))
    }

    private func day(_ value: Int32) -> Int32? { value == .max || value == .min ? nil : value }

    private func view(_ start: Int, _ count: Int) -> Cell { Cell(UnsafePointer(text.base + start), count) }
}

/// What was read to make a `MailEvidence`.
public struct MailSummary: Sendable, Equatable {
    public internal(set) var messages = 0
    /// The same message a second time: equal `Message-ID`, sender and date.
    public internal(set) var duplicates = 0
    /// Messages that count as contact.
    public internal(set) var contacts = 0
    public internal(set) var automatic = 0
    public internal(set) var lists = 0
    public internal(set) var bounces = 0
    /// Messages between own addresses, or without a sender that is an address.
    public internal(set) var internals = 0
    public internal(set) var undated = 0
    /// Messages with at least one defect in their headers.
    public internal(set) var defective = 0
    /// All defects met.
    public internal(set) var defects: MailDefects = []
}

/// A column of the table under the name that pipelines use.
public enum MailColumn: UInt8, CaseIterable, Sendable {
    case address, name, firstContact, lastContact, firstIn, lastIn, firstOut, lastOut
    case messagesIn, messagesOut, messagesAutomatic, messagesList, bounced, bounceDate, bounceStatus, bounces

    public var title: StaticString {
        switch self {
        case .address: "email"
        case .name: "name"
        case .firstContact: "first_contact"
        case .lastContact: "last_contact"
        case .firstIn: "first_in"
        case .lastIn: "last_in"
        case .firstOut: "first_out"
        case .lastOut: "last_out"
        case .messagesIn: "messages_in"
        case .messagesOut: "messages_out"
        case .messagesAutomatic: "messages_automatic"
        case .messagesList: "messages_list"
        case .bounced: "bounced"
        case .bounceDate: "bounce_date"
        case .bounceStatus: "bounce_status"
        case .bounces: "bounces"
        }
    }
}

extension MailEvidence {
    /// Appends a value as text: dates as `YYYY-MM-DD`, counts in digits, `bounced` as a word. False, and nothing, when it is missing.
    ///
    /// An address the mailbox knows has every count and the word `none`; only dates, names and codes can be missing.
    public func append(_ column: MailColumn, of row: Int, into output: ByteBuffer) -> Bool {
        switch column {
        case .address: return append(address(row), output)
        case .name: return append(name(row), output)
        case .bounceStatus: return append(bounceStatus(row), output)
        case .firstContact: return append(date: firstContact(row), output)
        case .lastContact: return append(date: lastContact(row), output)
        case .firstIn: return append(date: firstIn(row), output)
        case .lastIn: return append(date: lastIn(row), output)
        case .firstOut: return append(date: firstOut(row), output)
        case .lastOut: return append(date: lastOut(row), output)
        case .bounceDate: return append(date: bounceDate(row), output)
        case .messagesIn: output.append(decimal: messagesIn(row))
        case .messagesOut: output.append(decimal: messagesOut(row))
        case .messagesAutomatic: output.append(decimal: messagesAutomatic(row))
        case .messagesList: output.append(decimal: messagesList(row))
        case .bounces: output.append(decimal: bounces(row))
        case .bounced: output.append(bounced(row).name)
        }
        return true
    }

    private func append(_ cell: Cell, _ output: ByteBuffer) -> Bool {
        output.append(cell)
        return !cell.isMissing
    }

    private func append(date: Int32?, _ output: ByteBuffer) -> Bool {
        guard let date else { return false }
        output.append(isoDate: date)
        return true
    }
}
