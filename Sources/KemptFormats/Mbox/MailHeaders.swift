import KemptCore

/// The headers that the reader knows by name.
enum MailHeaderName: UInt8 {
    case other, from, sender, to, cc, bcc, date, subject, messageID, received, returnPath
    case contentType, transferEncoding, contentDisposition
    case autoSubmitted, precedence, automatic, list, listPost, spam, failedRecipients
    case references, inReplyTo
    case finalRecipient, originalRecipient, action, status, diagnosticCode, reportingMTA

    /// Judges a name in any case.
    static func judge(_ name: Cell) -> MailHeaderName {
        if name.count < 2 || name.count > 25 { return .other }
        let first = lowered(name[0])
        for (text, meaning) in table where text.utf8Start[0] == first && name.equalsIgnoringCase(text) { return meaning }
        return .other
    }

    private static let table: [(StaticString, MailHeaderName)] = [
        ("from", .from), ("sender", .sender), ("to", .to), ("cc", .cc), ("bcc", .bcc), ("date", .date), ("subject", .subject),
        ("message-id", .messageID), ("received", .received), ("return-path", .returnPath), ("content-type", .contentType),
        ("content-transfer-encoding", .transferEncoding), ("content-disposition", .contentDisposition),
        ("auto-submitted", .autoSubmitted), ("precedence", .precedence), ("x-autoreply", .automatic),
        ("x-autorespond", .automatic), ("x-auto-reply", .automatic), ("x-autoresponse", .automatic), ("x-autoresponder", .automatic),
        ("x-autoreply-from", .automatic), ("x-auto-reply-from", .automatic), ("x-mail-autoreply", .automatic),
        ("list-id", .list), ("list-post", .listPost), ("list-unsubscribe", .list), ("mailing-list", .list), ("x-mailing-list", .list),
        ("x-spam-flag", .spam), ("x-spam-status", .spam), ("x-failed-recipients", .failedRecipients), ("final-recipient", .finalRecipient),
        ("original-recipient", .originalRecipient), ("action", .action), ("status", .status),
        ("diagnostic-code", .diagnosticCode), ("reporting-mta", .reportingMTA), ("references", .references), ("in-reply-to", .inReplyTo),
    ]
}

/// One header as it stands in the message.
struct MailField {
    let kind: MailHeaderName
    let name: Cell
    /// Without the blanks at its beginning and its last line end; a folded value keeps its line ends.
    let value: Cell
}

/// Reads the header block of a message, a part or a delivery report.
struct MailHeaderScanner {
    let lines: MailLines
    let limits: MailLimits
    /// True inside a multipart, where a line that begins with `--` ends the headers whatever else it looks like.
    let isPart: Bool

    /// Appends the headers from `start` on and returns where the body begins.
    ///
    /// An ordinary line followed by another header is passed over with a mark; any other line that is no header begins the body.
    func scan(from start: Int, into fields: inout [MailField], _ defects: inout MailDefects) -> Int {
        let bytes = lines.bytes
        let first = fields.count
        var position = start
        var isDropped = false
        while position < bytes.count {
            let (end, next) = lines.line(from: position)
            if end == position { return next }
            let lead = bytes[position]
            if lead == 32 || lead == 9 {
                if fields.count == first {
                    if position != start || bytes.slice(position, end).trimmed.isEmpty || !isHeader(at: next) {
                        defects.insert(.missingHeaderEnd)
                        return position
                    }
                    defects.insert(.badHeaderLine)
                } else if !isDropped {
                    extendLast(&fields, to: end)
                }
            } else if isPart && lead == 45 && end - position > 1 && bytes[position + 1] == 45 {
                return position
            } else if let colon = nameEnd(position, end) {
                isDropped = fields.count - first >= limits.headers
                if isDropped { defects.insert(.tooManyHeaders) } else { fields.append(field(position, colon, end)) }
            } else if isHeader(at: next) {
                defects.insert(.badHeaderLine)
                isDropped = true
            } else {
                defects.insert(.missingHeaderEnd)
                return position
            }
            position = next
        }
        return bytes.count
    }

    /// Adds a folded line to the header before it.
    private func extendLast(_ fields: inout [MailField], to end: Int) {
        let last = fields[fields.count - 1]
        let begin = last.value.start - lines.bytes.start
        fields[fields.count - 1] = MailField(kind: last.kind, name: last.name, value: lines.bytes.slice(begin, max(end, begin)))
    }

    private func field(_ start: Int, _ colon: Int, _ end: Int) -> MailField {
        let bytes = lines.bytes
        var nameEnd = colon
        while nameEnd > start, bytes[nameEnd - 1] == 32 || bytes[nameEnd - 1] == 9 { nameEnd -= 1 }
        var valueStart = colon + 1
        while valueStart < end, bytes[valueStart] == 32 || bytes[valueStart] == 9 { valueStart += 1 }
        let name = bytes.slice(start, nameEnd)
        return MailField(kind: MailHeaderName.judge(name), name: name, value: bytes.slice(valueStart, end))
    }

    /// Offset of the colon of a header line; blanks before it are an obsolete form (RFC 5322 section 4.5). Nil for another line.
    private func nameEnd(_ start: Int, _ end: Int) -> Int? {
        let bytes = lines.bytes
        var index = start
        while index < end, bytes[index] > 32, bytes[index] < 127, bytes[index] != 58 { index &+= 1 }
        if index == start { return nil }
        while index < end, bytes[index] == 32 || bytes[index] == 9 { index &+= 1 }
        return index < end && bytes[index] == 58 ? index : nil
    }

    private func isHeader(at position: Int) -> Bool {
        if position >= lines.bytes.count { return false }
        let (end, _) = lines.line(from: position)
        guard let colon = nameEnd(position, end) else { return false }
        // Prose such as "http://…" or "12:30" is no header: a name begins with a letter and a blank or the end follows the colon.
        return isLetter(lines.bytes[position]) && (colon + 1 == end || isBlank(lines.bytes[colon + 1]))
    }
}

/// How far the reader goes with one message.
public struct MailLimits: Sendable {
    /// Headers of one block.
    public var headers = 2000
    /// Multiparts and messages within one another.
    public var depth = 32
    /// Parts of one message.
    public var parts = 1000
    /// Bytes of decoded text.
    public var textBytes = 1 << 20
    /// Mailboxes of one header.
    public var mailboxes = 2000

    public init() {}
}
