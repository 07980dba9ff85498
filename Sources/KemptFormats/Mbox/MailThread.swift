import KemptCore
import KemptText

/// What conversation a message belongs to, as far as it says so itself.
///
/// The oldest message it refers to: the first id of `References` (RFC 5322 section 3.6.4), else of `In-Reply-To`, else the message's own id
/// when its subject is no reply's. Where programs drop those headers, the subject without "Re:" and the like, in lower case, stands in.
enum MailThread {
    /// False, and nothing, for a message with neither id nor subject.
    static func append(_ message: MailMessage, into output: ByteBuffer, _ scratch: ByteBuffer) -> Bool {
        for kind in [MailHeaderName.references, .inReplyTo] {
            if let id = firstID(message.raw(kind)) {
                output.append(id)
                return true
            }
        }
        let subject = message.subject.isMissing ? Cell.empty : message.subject
        let core = withoutPrefixes(subject)
        if !message.messageID.isEmpty, core.isEmpty || core.count == subject.trimmed.count {
            output.append(bare(message.messageID))
            return true
        }
        scratch.removeAll()
        Casing.appendLower(core, into: scratch)
        output.append(scratch.cell)
        return scratch.count > 0
    }

    /// An id without its angle brackets.
    static func bare(_ id: Cell) -> Cell {
        guard let open = id.firstIndex(of: 60), let close = id.firstIndex(of: 62, from: open + 1), close > open + 1 else { return id.trimmed }
        return id.slice(open + 1, close)
    }

    /// The first `<id>` in a header; words around it, as old programs write them, say nothing.
    private static func firstID(_ value: Cell) -> Cell? {
        guard let open = value.firstIndex(of: 60), let close = value.firstIndex(of: 62, from: open + 1), close > open + 1 else { return nil }
        let id = value.slice(open + 1, close)
        return id.firstIndex(of: 10) == nil && id.firstIndex(of: 64) != nil ? id : nil
    }

    /// What programs put before the subject of an answer or a forwarded message.
    private static let prefixes: [StaticString] = [
        "re", "fw", "fwd", "aw", "wg", "sv", "vs", "odp", "rif", "tr", "ats", "at", "pers", "atsakymas", "ответ", "отв", "пересл", "fs",
    ]

    /// The subject without `Re:`, `RE[2]:`, `Ats:`, `Отв:` … and without a list's `[tag]` before them.
    static func withoutPrefixes(_ subject: Cell) -> Cell {
        var text = subject.trimmed
        for _ in 0..<32 {
            guard let end = prefixEnd(text) ?? tagEnd(text) else { return text }
            text = text.slice(end, text.count).trimmed
        }
        return text
    }

    private static func prefixEnd(_ text: Cell) -> Int? {
        guard let colon = text.slice(0, min(text.count, 32)).firstIndex(of: 58), colon > 0 else { return nil }
        var word = text.slice(0, colon).trimmed
        // "Re[2]", "Re(3)", "Re^2"
        if let mark = (0..<word.count).first(where: { [91, 40, 94].contains(word[$0]) }) { word = word.slice(0, mark).trimmed }
        let lower = ByteBuffer(capacity: 32)
        Casing.appendLower(word, into: lower)
        return prefixes.contains { lower.cell.equals($0) } ? colon + 1 : nil
    }

    /// The end of `[list]` when a prefix follows it.
    private static func tagEnd(_ text: Cell) -> Int? {
        guard text.count > 2, text[0] == 91, let close = text.slice(0, min(text.count, 64)).firstIndex(of: 93) else { return nil }
        return prefixEnd(text.slice(close + 1, text.count).trimmed) != nil ? close + 1 : nil
    }
}
