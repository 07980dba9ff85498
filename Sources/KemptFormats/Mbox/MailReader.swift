import KemptCore

/// Reads messages one after another, reusing its memory.
///
/// One reader a thread. What `read` returns is a view and lives until the next `read`.
/// Cost: about 2 µs a message for the headers; bodies only when `content()` is asked for.
public final class MailReader {
    let limits: MailLimits
    let arena = MailArena()
    let charsets = CharsetDecoder()
    private let texts: HeaderTextDecoder
    private let addresses: AddressParser
    /// Scratch of `MailContent`: a body whose quoting was undone, and one whose transfer encoding was.
    let unquoted = ByteBuffer(capacity: 1 << 12)
    let decoded = ByteBuffer(capacity: 1 << 12)
    let converted = ByteBuffer(capacity: 1 << 12)

    public init(limits: MailLimits = MailLimits()) {
        self.limits = limits
        texts = HeaderTextDecoder(charsets: charsets)
        addresses = AddressParser(texts: texts, arena: arena)
    }

    /// Reads the headers of a message, which may begin with its From_ line.
    ///
    /// `variant` says how lines that begin with `From ` were hidden in the body; nil for a message that comes from no mbox.
    public func read(_ bytes: Cell, variant: MboxVariant? = nil) -> MailMessage {
        arena.removeAll()
        let lines = MailLines(bytes, terminator: MailLines.terminator(of: bytes))
        var fields: [MailField] = []
        fields.reserveCapacity(24)
        var defects: MailDefects = []
        let (envelope, start) = MailReader.envelope(lines)
        let bodyStart = MailHeaderScanner(lines: lines, limits: limits, isPart: false).scan(from: start, into: &fields, &defects)
        var message = MailMessage(
            reader: self, fields: fields, lines: lines, bodyStart: bodyStart, quoting: variant == .mboxcl2 ? nil : variant,
            envelope: envelope)
        message.defects = defects
        texts.fallbackLabel = .empty
        if let field = fields.first(where: { $0.kind == .contentType }) {
            texts.fallbackLabel = ContentType.read(field.value, arena: arena).charset
        }
        fill(&message)
        return message
    }

    /// The From_ line, and where the headers begin; further lines that begin with `From ` or `>From ` are passed over.
    private static func envelope(_ lines: MailLines) -> (Cell, Int) {
        var envelope = Cell.empty
        var position = 0
        while true {
            let (end, next) = lines.line(from: position)
            let line = lines.bytes.slice(position, end)
            let isQuoted = !line.isEmpty && line[0] == 62
            if !FromLine.mayBegin(isQuoted ? line.slice(1, line.count) : line) || FromLine.isObsoleteHeader(line) { break }
            if envelope.isEmpty { envelope = line }
            position = next
        }
        return (envelope, position)
    }

    private func fill(_ message: inout MailMessage) {
        var judge = FlagJudge()
        var sender = Cell.missing
        for field in message.fields where field.kind != .other {
            judge.take(field, arena: arena)
            switch field.kind {
            case .from: parse(field.value, into: &message.from, &message.defects)
            case .to: parse(field.value, into: &message.to, &message.defects)
            case .cc: parse(field.value, into: &message.cc, &message.defects)
            case .bcc: parse(field.value, into: &message.bcc, &message.defects)
            case .sender: sender = field.value
            case .date where message.date == nil: message.date = MailDate.read(field.value)
            case .subject where message.subject.isMissing: message.subject = decodeHeader(field.value, &message.defects)
            case .messageID where message.messageID.isMissing: message.messageID = field.value.trimmed
            default: break
            }
        }
        if message.from.isEmpty && !sender.isMissing { parse(sender, into: &message.from, &message.defects) }
        if message.from.isEmpty { message.defects.insert(.missingSender) }
        if message.date == nil { message.defects.insert(.badDate) }
        message.flags = judge.flags(from: message.from.first?.address ?? .empty, subject: message.subject)
    }

    private func parse(_ value: Cell, into boxes: inout [Mailbox], _ defects: inout MailDefects) {
        addresses.parse(value, into: &boxes, limit: limits.mailboxes, &defects)
    }

    /// A header value unfolded and decoded, in the arena unless it can stay where it lies.
    func decodeHeader(_ value: Cell, _ defects: inout MailDefects) -> Cell {
        let text = texts.decode(value, &defects)
        return text.start == value.start ? text : arena.store(text)
    }

    /// Reads an address list outside the standard headers.
    func mailboxes(_ value: Cell) -> [Mailbox] {
        var boxes: [Mailbox] = []
        var ignored: MailDefects = []
        parse(value, into: &boxes, &ignored)
        return boxes
    }
}

extension FromLine {
    /// True for `From : …`, a header with a blank before its colon.
    fileprivate static func isObsoleteHeader(_ line: Cell) -> Bool {
        var index = 4
        while index < line.count, line[index] == 32 || line[index] == 9 { index &+= 1 }
        return index < line.count && line[index] == 58
    }
}
