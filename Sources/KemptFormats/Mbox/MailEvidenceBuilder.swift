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
    private let canonical = ByteBuffer(capacity: 128)
    private let table = EvidenceRows()
    private var seen = SeenMessages()
    private var summary = MailSummary()
    private let signatures: SignatureReader?
    /// Rows touched by the present message, so that an address named twice counts once.
    private var touched: [Int] = []

    /// `ownDomains`: such as `acme.example`; each stands for its subdomains too. `readsSignatures`: decodes the texts, which costs 4 µs a message.
    public init(ownDomains: [String], variant: MboxVariant = .automatic, readsSignatures: Bool = false) {
        signatures = readsSignatures ? SignatureReader() : nil
        own = OwnDomains(ownDomains)
        self.variant = variant
    }

    /// Takes one message, with or without its From_ line.
    public func add(_ bytes: Cell) { add(reader.read(bytes, variant: variant)) }

    private func add(_ message: MailMessage) {
        summary.messages += 1
        if isDuplicate(message) {
            summary.duplicates += 1
            summary.note(message.defects)
            return
        }
        let date = message.bestDate
        if date == nil { summary.undated += 1 }
        table.packIfLoose()
        if message.isBounce {
            summary.note(message.defects.union(addBounce(message, date)))
        } else {
            summary.note(message.defects)
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
        guard let sender = message.sender, canonicalize(sender.address) else {
            summary.internals += 1
            return
        }
        let isAutomatic = message.isAutomatic
        if message.isList { summary.lists += 1 } else if isAutomatic { summary.automatic += 1 }
        let isPersonal = !message.isList && !isAutomatic
        if own.contains(canonical.cell) {
            if isPersonal { addOutgoing(message, date) }
            return
        }
        let row = table.row(of: canonical.cell)
        if message.isList {
            table.rows[row].messagesList += 1
        } else if isAutomatic {
            table.rows[row].messagesAutomatic += 1
        } else {
            summary.contacts += 1
            table.rows[row].messagesIn += 1
            if let date {
                table.rows[row].firstIn = min(table.rows[row].firstIn, date.days)
                table.rows[row].lastIn = max(table.rows[row].lastIn, date.days)
            }
            addSignature(message, sender, row, date)
        }
        // On a list the sender's name may be the list's ("Anna via Announce").
        if !message.isList { rename(row, message.name(of: sender), date, isOwnName: true) }
    }

    private func addSignature(_ message: MailMessage, _ sender: Mailbox, _ row: Int, _ date: MailDate?) {
        guard let signatures else { return }
        let text = message.content().readableText().text
        if text.isEmpty { return }
        guard let found = signatures.read(text, name: message.name(of: sender), address: sender.address) else { return }
        summary.signed += 1
        table.note(found, row: row, date)
    }

    /// Notes the address of a mailing list, so that a letter to it makes nobody a correspondent.
    private func noteList(_ message: MailMessage) {
        let value = message.raw(.listPost)
        if value.isEmpty { return }
        for box in reader.mailboxes(value).prefix(1) where canonicalize(box.address) && !own.contains(canonical.cell) {
            table.rows[table.row(of: canonical.cell)].isList = true
        }
    }

    private func addOutgoing(_ message: MailMessage, _ date: MailDate?) {
        for boxes in [message.to, message.cc, message.bcc] {
            for box in boxes where canonicalize(box.address) && !own.contains(canonical.cell) {
                let row = table.row(of: canonical.cell)
                if touched.contains(row) { continue }
                if touched.count < 256 { touched.append(row) }
                table.rows[row].messagesOut += 1
                if let date {
                    table.rows[row].firstOut = min(table.rows[row].firstOut, date.days)
                    table.rows[row].lastOut = max(table.rows[row].lastOut, date.days)
                }
                rename(row, box.name, date, isOwnName: false)
            }
        }
        if touched.isEmpty { summary.internals += 1 } else { summary.contacts += 1 }
    }

    private func rename(_ row: Int, _ name: Cell, _ date: MailDate?, isOwnName: Bool) {
        var name = name.trimmed
        if name.count > 2, name[0] == 39, name[name.count - 1] == 39 { name = name.slice(1, name.count - 1) }
        // An address in place of a name tells nothing.
        if name.isEmpty || name.count > 512 || name.firstIndex(of: 64) != nil { return }
        let instant = date?.instant ?? Int64.min + 1
        if table.rows[row].isOwnName && !isOwnName || table.rows[row].isOwnName == isOwnName && instant < table.rows[row].nameInstant { return }
        table.rows[row].nameInstant = instant
        table.rows[row].isOwnName = isOwnName
        table.rows[row].name = table.replace(table.rows[row].name, by: name)
    }

    // MARK: Bounces

    /// What was wrong with the report.
    private func addBounce(_ message: MailMessage, _ date: MailDate?) -> MailDefects {
        summary.bounces += 1
        guard let report = DeliveryReport.read(message) else { return [] }
        for recipient in report.recipients where recipient.bounce != .none {
            addBounce(to: recipient.address, recipient, date)
            if !recipient.finalAddress.isMissing { addBounce(to: recipient.finalAddress, recipient, date) }
        }
        return report.defects
    }

    private func addBounce(to address: Cell, _ recipient: DeliveryRecipient, _ date: MailDate?) {
        guard canonicalize(address), !own.contains(canonical.cell) else { return }
        let row = table.row(of: canonical.cell)
        let isFirst = table.rows[row].bounces == 0
        table.rows[row].bounces += 1
        let day = date?.days ?? .min
        let isLater = day > table.rows[row].bounceDay || day == table.rows[row].bounceDay && recipient.bounce > table.rows[row].bounce
        if !isFirst && !isLater { return }
        table.rows[row].bounceDay = day
        table.rows[row].bounce = recipient.bounce
        table.rows[row].status = table.replace(table.rows[row].status, by: recipient.status)
    }

    // MARK: Rows

    private func canonicalize(_ address: Cell) -> Bool {
        canonical.removeAll()
        return canonicalAddress(address, into: canonical)
    }

    /// Makes the table, sorted by address.
    public func finish() -> MailEvidence { table.finish(summary) }
}
