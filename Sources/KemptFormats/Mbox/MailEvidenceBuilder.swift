import KemptCore

/// Gathers evidence from messages, one after another, and makes the table.
///
/// Who wrote to whom is told by one's own domains: own sender = a message out to each other recipient; other sender = a message in.
/// Mail among own addresses is no contact; automatic mail and lists are counted apart; delivery reports feed bounces alone.
/// A message that comes twice (`Message-ID`, sender and date equal) counts once. Serial; about 3 µs a message.
public final class MailEvidenceBuilder {
    private let own: OwnDomains
    private let variant: MboxVariant
    private let reader = MailReader()
    private let text = ByteBuffer(capacity: 1 << 12)
    private let canonical = ByteBuffer(capacity: 128)
    private var rows: [MailEvidence.Row] = []
    private var slots = HashSlots()
    private var seen = SeenMessages()
    private var summary = MailSummary()
    /// Rows touched by the present message, so that an address named twice counts once.
    private var touched: [Int] = []

    /// `ownDomains`: such as `acme.example`; each stands for its subdomains too.
    public init(ownDomains: [String], variant: MboxVariant = .automatic) {
        own = OwnDomains(ownDomains)
        self.variant = variant
    }

    /// Takes one message, with or without its From_ line.
    public func add(_ bytes: Cell) { add(reader.read(bytes, variant: variant)) }

    private func add(_ message: MailMessage) {
        summary.messages += 1
        if !message.defects.isEmpty {
            summary.defective += 1
            summary.defects.formUnion(message.defects)
        }
        if isDuplicate(message) {
            summary.duplicates += 1
            return
        }
        let date = message.bestDate
        if date == nil { summary.undated += 1 }
        if message.isBounce {
            addBounce(message, date)
        } else {
            addContact(message, date)
        }
    }

    private func isDuplicate(_ message: MailMessage) -> Bool {
        if message.messageID.count < 3 { return false }
        var hash = hashBytes(message.messageID, seed: 1)
        hash = hashBytes(message.raw(.from), seed: hash)
        hash = hashBytes(message.raw(.date), seed: hash)
        return !seen.insert(hash)
    }

    // MARK: Contacts

    private func addContact(_ message: MailMessage, _ date: MailDate?) {
        touched.removeAll(keepingCapacity: true)
        if message.isList { noteList(message) }
        guard let sender = message.from.first(where: { $0.address.firstIndex(of: 64) != nil }), canonicalize(sender.address) else {
            summary.internals += 1
            return
        }
        let isAutomatic = !message.flags.isDisjoint(with: [.autoReply, .spam])
        if message.isList { summary.lists += 1 } else if isAutomatic { summary.automatic += 1 }
        let isPersonal = !message.isList && !isAutomatic
        if own.contains(canonical.cell) {
            if isPersonal { addOutgoing(message, date) }
            return
        }
        let row = rowOfCanonical()
        if message.isList {
            rows[row].messagesList += 1
        } else if isAutomatic {
            rows[row].messagesAutomatic += 1
        } else {
            summary.contacts += 1
            rows[row].messagesIn += 1
            if let date {
                rows[row].firstIn = min(rows[row].firstIn, date.days)
                rows[row].lastIn = max(rows[row].lastIn, date.days)
            }
        }
        // On a list the sender's name may be the list's ("Anna via Announce").
        if !message.isList { rename(row, personalName(message.from, sender), date, isOwnName: true) }
    }

    /// Notes the address of a mailing list, so that a letter to it makes nobody a correspondent.
    private func noteList(_ message: MailMessage) {
        let value = message.raw(.listPost)
        if value.isEmpty { return }
        for box in reader.mailboxes(value).prefix(1) where canonicalize(box.address) && !own.contains(canonical.cell) {
            rows[rowOfCanonical()].isList = true
        }
    }

    private func addOutgoing(_ message: MailMessage, _ date: MailDate?) {
        for boxes in [message.to, message.cc, message.bcc] {
            for box in boxes where canonicalize(box.address) && !own.contains(canonical.cell) {
                let row = rowOfCanonical()
                if touched.contains(row) { continue }
                if touched.count < 256 { touched.append(row) }
                rows[row].messagesOut += 1
                if let date {
                    rows[row].firstOut = min(rows[row].firstOut, date.days)
                    rows[row].lastOut = max(rows[row].lastOut, date.days)
                }
                rename(row, box.name, date, isOwnName: false)
            }
        }
        if touched.isEmpty { summary.internals += 1 } else { summary.contacts += 1 }
    }

    /// The sender's name; `Petrova, Anna <…>` without quotes is read as two entries and put together again.
    private func personalName(_ from: [Mailbox], _ sender: Mailbox) -> Cell {
        guard from.count == 2, from[0].address.firstIndex(of: 64) == nil, !sender.name.isEmpty else { return sender.name }
        let surname = from[0].name.isEmpty ? from[0].address : from[0].name
        if surname.isEmpty { return sender.name }
        canonical.removeAll()
        canonical.append(surname)
        canonical.append(", ")
        canonical.append(sender.name)
        return reader.arena.store(canonical.cell)
    }

    private func rename(_ row: Int, _ name: Cell, _ date: MailDate?, isOwnName: Bool) {
        var name = name.trimmed
        if name.count > 2, name[0] == 39, name[name.count - 1] == 39 { name = name.slice(1, name.count - 1) }
        // An address in place of a name tells nothing.
        if name.isEmpty || name.count > 512 || name.firstIndex(of: 64) != nil { return }
        let instant = date?.instant ?? Int64.min + 1
        if rows[row].isOwnName && !isOwnName || rows[row].isOwnName == isOwnName && instant < rows[row].nameInstant { return }
        rows[row].nameInstant = instant
        rows[row].isOwnName = isOwnName
        if Cell(UnsafePointer(text.base + rows[row].nameStart), rows[row].nameCount).equals(name) { return }
        rows[row].nameStart = text.count
        rows[row].nameCount = name.count
        text.append(name)
    }

    // MARK: Bounces

    private func addBounce(_ message: MailMessage, _ date: MailDate?) {
        summary.bounces += 1
        guard let report = DeliveryReport.read(message) else { return }
        summary.defects.formUnion(report.defects)
        for recipient in report.recipients where recipient.bounce != .none {
            addBounce(to: recipient.address, recipient, date)
            if !recipient.finalAddress.isMissing { addBounce(to: recipient.finalAddress, recipient, date) }
        }
    }

    private func addBounce(to address: Cell, _ recipient: DeliveryRecipient, _ date: MailDate?) {
        guard canonicalize(address), !own.contains(canonical.cell) else { return }
        let row = rowOfCanonical()
        let isFirst = rows[row].bounces == 0
        rows[row].bounces += 1
        let day = date?.days ?? .min
        let isLater = day > rows[row].bounceDay || day == rows[row].bounceDay && recipient.bounce > rows[row].bounce
        if !isFirst && !isLater { return }
        rows[row].bounceDay = day
        rows[row].bounce = recipient.bounce
        rows[row].statusStart = text.count
        rows[row].statusCount = recipient.status.count
        text.append(recipient.status)
    }

    // MARK: Rows

    private func canonicalize(_ address: Cell) -> Bool {
        canonical.removeAll()
        return canonicalAddress(address, into: canonical)
    }

    /// The row of the address in `canonical`, made when it is new.
    private func rowOfCanonical() -> Int {
        let address = canonical.cell
        let hash = hashBytes(address, seed: 7)
        let found = slots.find(hash) { row in
            Cell(UnsafePointer(text.base + rows[row].addressStart), rows[row].addressCount).equals(address)
        }
        if let found { return found }
        var row = MailEvidence.Row()
        row.addressStart = text.count
        row.addressCount = address.count
        text.append(address)
        rows.append(row)
        slots.insert(hash, row: rows.count - 1)
        return rows.count - 1
    }

    /// Makes the table, sorted by address.
    public func finish() -> MailEvidence {
        let text = self.text
        let sorted = rows.sorted {
            compareBytes(
                Cell(UnsafePointer(text.base + $0.addressStart), $0.addressCount),
                Cell(UnsafePointer(text.base + $1.addressStart), $1.addressCount)) < 0
        }
        let kept = ByteBuffer(capacity: max(text.count, 16))
        let final = sorted.map { row in
            var row = row
            func keep(_ start: inout Int, _ count: Int) {
                let place = kept.count
                kept.append(UnsafePointer(text.base + start), count)
                start = place
            }
            keep(&row.addressStart, row.addressCount)
            keep(&row.nameStart, row.nameCount)
            keep(&row.statusStart, row.statusCount)
            return row
        }
        return MailEvidence(rows: final, text: kept, summary: summary)
    }
}
