import KemptCore

/// Messages as records, one row each.
final class MessageRows: MailRowMaker {
    static let columns: [StaticString] = [
        "message_id", "thread", "from_name", "from", "to", "cc", "date", "sent_at", "direction", "flags", "subject", "text_length",
        "attachments", "defects", "text",
    ]

    private let rows: MailRows
    private let own: OwnDomains
    private let carriesText: Bool
    private let scratch = ByteBuffer(capacity: 128)

    init(_ rows: MailRows, ownDomains: OwnDomains, carriesText: Bool) {
        self.rows = rows
        own = ownDomains
        self.carriesText = carriesText
    }

    func add(_ message: MailMessage, at place: MboxMessage) -> MailDefects {
        rows.start(offset: place.offset, line: place.line)
        let sender = message.sender ?? message.from.first
        rows.put(0, message.messageID.isMissing ? .missing : MailThread.bare(message.messageID))
        rows.put(1) { MailThread.append(message, into: $0, scratch) }
        if let sender {
            let name = message.name(of: sender)
            rows.put(2, name.isEmpty ? .missing : name)
            rows.put(3, sender.address.isEmpty ? .missing : sender.address)
        }
        rows.put(4) { Self.append(message.to, into: $0) }
        rows.put(5) { Self.append(message.cc, into: $0) }
        if let date = message.bestDate {
            rows.put(6) {
                $0.append(isoDate: date.days)
                return true
            }
            rows.put(7) {
                $0.append(isoMoment: date)
                return true
            }
        }
        rows.put(8) { append(directionOf: message, sender, into: $0) }
        rows.put(9, words: message.flags.names)
        rows.put(10, message.subject)
        return addContent(message)
    }

    private func addContent(_ message: MailMessage) -> MailDefects {
        let content = message.content()
        let (text, textDefects) = content.readableText()
        let defects = content.defects.union(textDefects)
        if !text.isMissing { rows.put(11, decimal: Self.characters(text)) }
        rows.put(12, decimal: content.parts.reduce(0) { $0 + ($1.isFile ? 1 : 0) })
        rows.put(13, words: message.defects.union(defects).names)
        if carriesText { rows.put(14, text) }
        return defects
    }

    /// Addresses as written, joined with `; `; a name stands in for an address that is none.
    private static func append(_ boxes: [Mailbox], into output: ByteBuffer) -> Bool {
        let first = output.count
        for box in boxes {
            let text = box.address.isEmpty ? box.name : box.address
            if text.isEmpty { continue }
            if output.count > first { output.append("; ") }
            output.append(text)
        }
        return output.count > first
    }

    /// `in` from others, `out` to others, `internal` among one's own; nothing when one's own domains are not given or nobody signed as sender.
    private func append(directionOf message: MailMessage, _ sender: Mailbox?, into output: ByteBuffer) -> Bool {
        guard !own.isEmpty, let sender, isOwn(sender.address) != nil else { return false }
        if isOwn(sender.address) == false {
            output.append("in")
            return true
        }
        let isOutward = [message.to, message.cc, message.bcc].contains { $0.contains { isOwn($0.address) == false } }
        output.append(isOutward ? "out" : "internal")
        return true
    }

    /// Nil for what is no address.
    private func isOwn(_ address: Cell) -> Bool? {
        scratch.removeAll()
        return canonicalAddress(address, into: scratch) ? own.contains(scratch.cell) : nil
    }

    private static func characters(_ text: Cell) -> Int {
        var count = 0
        for index in 0..<text.count where text[index] & 0xC0 != 0x80 { count &+= 1 }
        return count
    }
}
