import KemptCore

/// Failed and delayed deliveries as records, one row for each recipient a report names; a report that names none gives one row with the defect.
final class BounceRows: MailRowMaker {
    static let columns: [StaticString] = [
        "recipient", "final_recipient", "class", "status", "diagnostic", "date", "reporting_mta", "message_id", "original_message_id",
        "defects",
    ]

    private let rows: MailRows
    private static let longestDiagnostic = 200

    init(_ rows: MailRows) { self.rows = rows }

    func add(_ message: MailMessage, at place: MboxMessage) -> MailDefects {
        guard let report = DeliveryReport.read(message) else { return [] }
        let defects = message.defects.union(report.defects).names
        for recipient in report.recipients where recipient.bounce != .none {
            start(message, report, place, defects)
            rows.put(0, recipient.address)
            rows.put(1, recipient.finalAddress)
            rows.put(2) {
                $0.append(recipient.bounce.name)
                return true
            }
            rows.put(3, recipient.status.isEmpty ? .missing : recipient.status)
            rows.put(4) { Self.append(diagnostic: recipient, into: $0) }
        }
        if report.recipients.isEmpty {
            start(message, report, place, defects)
            rows.put(2) {
                $0.append(BounceClass.unknown.name)
                return true
            }
        }
        return report.defects
    }

    private func start(_ message: MailMessage, _ report: DeliveryReport, _ place: MboxMessage, _ defects: [String]) {
        rows.start(offset: place.offset, line: place.line)
        if let date = message.bestDate {
            rows.put(5) {
                $0.append(isoDate: date.days)
                return true
            }
        }
        rows.put(6, report.reportingMTA.isEmpty ? .missing : report.reportingMTA)
        rows.put(7, message.messageID.isMissing ? .missing : MailThread.bare(message.messageID))
        rows.put(8, report.originalMessageID.isEmpty ? .missing : MailThread.bare(report.originalMessageID))
        rows.put(9, words: defects)
    }

    /// The server's words on one line, at most 200 bytes. A text that only mentions the recipient may quote a letter, so of that only what
    /// stands behind a reply code is kept; addresses of others become `…`.
    private static func append(diagnostic recipient: DeliveryRecipient, into output: ByteBuffer) -> Bool {
        var text = recipient.diagnostic.trimmed
        if text.equals(recipient.status) { return false }
        if !recipient.isReported {
            guard let code = replyCode(text) else { return false }
            text = text.slice(code, text.firstIndex(of: 10, from: code) ?? text.count)
        }
        let first = output.count
        var position = 0
        while position < text.count, output.count - first < longestDiagnostic {
            while position < text.count, isBlank(text[position]) { position += 1 }
            let start = position
            while position < text.count, !isBlank(text[position]) { position += 1 }
            let word = text.slice(start, position)
            if word.isEmpty { break }
            if output.count > first { output.append(32) }
            if word.firstIndex(of: 64) != nil, !holds(word, recipient) { output.append("…") } else { output.append(word) }
        }
        truncate(output, to: first + longestDiagnostic)
        return output.count > first
    }

    private static func holds(_ word: Cell, _ recipient: DeliveryRecipient) -> Bool {
        for address in [recipient.address, recipient.finalAddress] where !address.isEmpty && address.count <= word.count {
            for start in 0...(word.count - address.count) where word.slice(start, start + address.count).equalsIgnoringCase(address) { return true }
        }
        return false
    }

    /// Offset of the first `550` or `5.1.1`.
    private static func replyCode(_ text: Cell) -> Int? {
        var index = 0
        while index + 2 < text.count {
            let isFirst = index == 0 || !isDigit(text[index - 1]) && !isLetter(text[index - 1]) && text[index - 1] != 46
            if isFirst, text[index] == 52 || text[index] == 53 {
                let isReply = isDigit(text[index + 1]) && isDigit(text[index + 2]) && (index + 3 == text.count || !isDigit(text[index + 3]))
                if isReply || text[index + 1] == 46 && isDigit(text[index + 2]) { return index }
            }
            index += 1
        }
        return nil
    }

    /// Cuts at the end of a character.
    private static func truncate(_ output: ByteBuffer, to count: Int) {
        if output.count <= count { return }
        var end = count
        while end > 0, output.base[end] & 0xC0 == 0x80 { end -= 1 }
        output.truncate(to: end)
    }
}
