import KemptCore

/// Reads the forms a delivery report comes in.
struct DeliveryReportParser {
    private let message: MailMessage
    private let content: MailContent
    private let judge = BounceJudge()
    private var report = DeliveryReport()
    private static let mostRecipients = 1000

    init(message: MailMessage, content: MailContent) {
        self.message = message
        self.content = content
    }

    mutating func read() -> DeliveryReport {
        report.defects = content.defects
        for part in content.parts where part.kind == .deliveryStatus && part.messageDepth == 0 {
            readStatus(content.bytes(of: part, &report.defects))
        }
        if report.recipients.isEmpty { readFailedRecipients() }
        if report.recipients.isEmpty { readParagraphs() }
        if report.recipients.isEmpty { report.defects.insert(.emptyReport) }
        report.originalMessageID = originalMessageID()
        return report
    }

    /// From the message that came back, or from its headers (`text/rfc822-headers`, RFC 6522 section 4).
    private func originalMessageID() -> Cell {
        var ignored: MailDefects = []
        for part in content.parts where part.messageDepth == 0 {
            if part.kind != .message && !part.typeField.trimmed.hasPrefixIgnoringCase("text/rfc822-headers") { continue }
            let bytes = content.bytes(of: part, &ignored)
            let lines = MailLines(bytes, terminator: MailLines.terminator(of: bytes))
            var fields: [MailField] = []
            _ = MailHeaderScanner(lines: lines, limits: content.reader.limits, isPart: false).scan(from: 0, into: &fields, &ignored)
            if let field = fields.first(where: { $0.kind == .messageID }) { return field.value.trimmed }
        }
        return .empty
    }

    // MARK: RFC 3464

    /// The fields of one recipient as they come.
    private struct Group {
        var original = Cell.missing
        var final = Cell.missing
        var action = Cell.missing
        var status = Cell.missing
        var diagnostic = Cell.missing
    }

    /// Reads the blocks of a `message/delivery-status`; a second `Final-Recipient` begins a new recipient even without an empty line.
    private mutating func readStatus(_ bytes: Cell) {
        let lines = MailLines(bytes, terminator: MailLines.terminator(of: bytes))
        let scanner = MailHeaderScanner(lines: lines, limits: content.reader.limits, isPart: false)
        var position = 0
        var fields: [MailField] = []
        while position < bytes.count {
            fields.removeAll(keepingCapacity: true)
            let next = scanner.scan(from: position, into: &fields, &report.defects)
            readGroup(fields)
            // A line that is no field ends the scan where it stands: pass over it.
            position = next > position ? next : lines.line(from: position).next
        }
    }

    private mutating func readGroup(_ fields: [MailField]) {
        var group = Group()
        for field in fields {
            switch field.kind {
            case .finalRecipient:
                if !group.final.isMissing {
                    finish(group)
                    group = Group()
                }
                group.final = field.value
            case .originalRecipient where group.original.isMissing: group.original = field.value
            case .reportingMTA where report.reportingMTA.isEmpty:
                let name = field.value.firstIndex(of: 59).map { field.value.slice($0 + 1, field.value.count) } ?? field.value
                report.reportingMTA = unfolded(name.trimmed)
            case .action where group.action.isMissing: group.action = field.value
            case .status where group.status.isMissing: group.status = field.value
            case .diagnosticCode where group.diagnostic.isMissing: group.diagnostic = field.value
            default: break
            }
        }
        finish(group)
    }

    private mutating func finish(_ group: Group) {
        let original = address(typed: group.original)
        let final = address(typed: group.final)
        if original.isEmpty && final.isEmpty || report.recipients.count >= DeliveryReportParser.mostRecipients { return }
        let action = group.action.trimmed
        let status = EnhancedStatus.find(in: group.status)
        var diagnostic = unfolded(group.diagnostic)
        if diagnostic.isEmpty { diagnostic = unfolded(group.status) }  // some write the words behind the code
        var (bounce, best) = judge.judge(status: status, diagnostic: diagnostic, hasFailed: action.hasPrefixIgnoringCase("failed"))
        // "Delayed" is no failure: the server goes on trying and reports again if it gives up.
        if action.hasPrefixIgnoringCase("delayed") || action.hasPrefixIgnoringCase("delivered") || action.hasPrefixIgnoringCase("relayed")
            || action.hasPrefixIgnoringCase("expanded")
        {
            bounce = .none
        }
        append(original.isEmpty ? final : original, final, bounce, best, diagnostic, isReported: true)
    }

    private mutating func append(
        _ address: Cell, _ final: Cell, _ bounce: BounceClass, _ status: EnhancedStatus?, _ diagnostic: Cell, isReported: Bool = false
    ) {
        let isSame = final.isEmpty || final.equalsIgnoringCase(address)
        report.recipients.append(
            DeliveryRecipient(
                address: address, finalAddress: isSame ? .missing : final, bounce: bounce, status: text(of: status), diagnostic: diagnostic,
                isReported: isReported)
        )
    }

    private func text(of status: EnhancedStatus?) -> Cell {
        guard let status else { return .empty }
        let buffer = ByteBuffer(capacity: 16)
        buffer.append(decimal: status.kind)
        buffer.append(46)
        buffer.append(decimal: status.subject)
        buffer.append(46)
        buffer.append(decimal: status.detail)
        return content.reader.arena.store(buffer.cell)
    }

    private func unfolded(_ value: Cell) -> Cell {
        var ignored: MailDefects = []
        return value.isEmpty ? .empty : content.reader.decodeHeader(value, &ignored)
    }

    /// The address behind `rfc822;`; brackets go, and `+2B` and `+3D` are what they stand for (RFC 3461 section 4).
    private func address(typed value: Cell) -> Cell {
        if value.isEmpty { return .empty }
        var text = value
        if let semicolon = value.firstIndex(of: 59) {
            let type = value.slice(0, semicolon).trimmed
            if !type.equalsIgnoringCase("rfc822") && !type.equalsIgnoringCase("utf-8") && !type.equalsIgnoringCase("unknown") {
                return .empty
            }
            text = value.slice(semicolon + 1, value.count)
        }
        guard let box = content.reader.mailboxes(text).first, box.address.firstIndex(of: 64) != nil else { return .empty }
        return withoutEscapes(box.address)
    }

    private func withoutEscapes(_ text: Cell) -> Cell {
        let buffer = ByteBuffer(capacity: text.count)
        var index = 0
        while index < text.count {
            if text[index] == 43, index + 2 < text.count, let byte = hexByte(text[index + 1], text[index + 2]), byte == 43 || byte == 61 {
                buffer.append(byte)
                index += 3
            } else {
                buffer.append(text[index])
                index += 1
            }
        }
        return content.reader.arena.store(buffer.cell)
    }
}

// MARK: - Texts of servers that write no report

extension DeliveryReportParser {
    private static let longestText = 16 << 10
    private static let mostNamed = 16

    /// Exim and Gmail name the recipients in `X-Failed-Recipients` and give the reason in the text, under the address.
    private mutating func readFailedRecipients() {
        let value = message.raw(.failedRecipients)
        if value.isEmpty { return }
        let text = beginningOfText()
        for box in content.reader.mailboxes(value).prefix(DeliveryReportParser.mostNamed) where box.address.firstIndex(of: 64) != nil {
            let reason = paragraph(about: box.address, in: text)
            let (bounce, status) = judge.judge(status: nil, diagnostic: reason, hasFailed: true)
            append(box.address, .missing, bounce, status, reason)
        }
    }

    /// qmail and others write paragraphs that begin with `<address>:`.
    private mutating func readParagraphs() {
        let text = beginningOfText()
        let lines = MailLines(text, terminator: MailLines.terminator(of: text))
        var position = 0
        while position < text.count && report.recipients.count < DeliveryReportParser.mostNamed {
            let (end, next) = lines.line(from: position)
            let line = text.slice(position, end)
            if line.hasPrefixIgnoringCase("--- below this line") || line.hasPrefixIgnoringCase("------ this is a copy") { return }
            if let close = line.firstIndex(of: 62), close + 1 < line.count, line[0] == 60, line[close + 1] == 58 {
                let address = line.slice(1, close)
                let reasonEnd = paragraphEnd(lines, from: position)
                let reason = text.slice(position + close + 2, reasonEnd).trimmed
                if address.firstIndex(of: 64) != nil {
                    let (bounce, status) = judge.judge(status: nil, diagnostic: reason, hasFailed: true)
                    append(address, .missing, bounce, status, reason)
                }
                position = reasonEnd > next ? reasonEnd : next
            } else {
                position = next
            }
        }
    }

    private func beginningOfText() -> Cell {
        let text = content.text().text
        return text.count > DeliveryReportParser.longestText ? text.slice(0, DeliveryReportParser.longestText) : text
    }

    /// The text from the line that holds an address to the next empty line, all of it when no line does.
    private func paragraph(about address: Cell, in text: Cell) -> Cell {
        let lines = MailLines(text, terminator: MailLines.terminator(of: text))
        var position = 0
        while position < text.count {
            let (end, next) = lines.line(from: position)
            let line = text.slice(position, end).trimmed
            if line.count >= address.count, line.slice(0, address.count).equalsIgnoringCase(address) {
                return text.slice(next, max(next, paragraphEnd(lines, from: next))).trimmed
            }
            position = next
        }
        return text
    }

    private func paragraphEnd(_ lines: MailLines, from start: Int) -> Int {
        var position = start
        while position < lines.bytes.count {
            let (end, next) = lines.line(from: position)
            if lines.bytes.slice(position, end).trimmed.isEmpty { return position }
            position = next
        }
        return position
    }
}
