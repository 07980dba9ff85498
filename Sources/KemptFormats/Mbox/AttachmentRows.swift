import KemptCore

/// Files sent along as records: an index by name and fingerprint. Their content is never written anywhere.
final class AttachmentRows: MailRowMaker {
    static let columns: [StaticString] = ["message_id", "date", "from", "name", "media_type", "size", "sha256", "defects"]

    private let rows: MailRows
    private let hash = SHA256()

    init(_ rows: MailRows) { self.rows = rows }

    func add(_ message: MailMessage, at place: MboxMessage) -> MailDefects {
        let content = message.content()
        var all = content.defects
        // What a report of a server holds is no file anybody sent.
        if message.isBounce { return all }
        for part in content.parts where part.isFile {
            rows.start(offset: place.offset, line: place.line)
            var defects: MailDefects = []
            let bytes = content.bytes(of: part, &defects)
            rows.put(0, message.messageID.isMissing ? .missing : MailThread.bare(message.messageID))
            if let date = message.bestDate {
                rows.put(1) {
                    $0.append(isoDate: date.days)
                    return true
                }
            }
            rows.put(2, message.sender?.address ?? .missing)
            rows.put(3) { AttachmentName.append(part, message.reader, into: $0, &defects) }
            rows.put(4) { Self.append(mediaType: part, into: $0) }
            rows.put(5, decimal: bytes.count)
            if rows.wants(6) {
                rows.put(6) {
                    hash.append(digestOf: bytes, into: $0)
                    return true
                }
            }
            all.formUnion(defects)
            rows.put(7, words: message.defects.union(content.defects).union(defects).names)
        }
        return all
    }

    /// In lower case; what the part does not say is what RFC 2045 section 5.2 makes of it.
    private static func append(mediaType part: MimePart, into output: ByteBuffer) -> Bool {
        var end = 0
        let text = part.typeField.trimmed
        while end < text.count, !isBlank(text[end]), text[end] != 59, text[end] != 40 { end += 1 }
        if end == 0 {
            output.append(part.kind == .message ? "message/rfc822" : "text/plain")
            return true
        }
        for index in 0..<end { output.append(lowered(text[index])) }
        return true
    }
}

extension MimePart {
    /// True for what a reader would be offered to save: a part marked as attachment or with a file's name, a picture, a document, an attached
    /// message. Texts to be read, containers, and the machine-readable parts of reports are none; nor is what an attached message holds.
    var isFile: Bool {
        if messageDepth > 0 { return false }
        switch kind {
        case .multipart: return !isContainer && isAttachment
        case .deliveryStatus: return false
        case .message: return true
        case .other: return !typeField.trimmed.hasPrefixIgnoringCase("message/")
        case .plainText, .html, .otherText: return parent >= 0 && (isAttachment || hasName) || parent < 0 && isAttachment
        }
    }

    /// A parameter `name`, `filename`, or one of their forms with a star.
    private var hasName: Bool {
        let field = dispositionField.isMissing ? typeField : dispositionField
        var index = 0
        while let found = field.firstIndex(of: 61, from: index) {
            index = found + 1
            let name = field.slice(0, found).trimmed
            let bare = name.lastIndex(of: 42).map { $0 > 4 ? name.slice(0, $0) : name } ?? name
            if bare.count >= 4, bare.slice(bare.count - 4, bare.count).equalsIgnoringCase("name") { return true }
        }
        return false
    }
}
