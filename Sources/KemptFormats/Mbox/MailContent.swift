import KemptCore

/// A message's body taken apart, and the texts in it.
///
/// A view like `MailMessage`: valid until the reader reads the next message.
public struct MailContent {
    let reader: MailReader
    /// In the order of the message; a container stands before what is in it.
    public private(set) var parts: [MimePart]
    let quoting: MboxVariant?
    /// What was wrong with the structure.
    public private(set) var defects: MailDefects

    init(reader: MailReader, parts: [MimePart], quoting: MboxVariant?, defects: MailDefects) {
        self.reader = reader
        self.parts = parts
        self.quoting = quoting
        self.defects = defects
    }

    /// Takes apart attached messages that went through a transfer encoding, which the standard forbids and programs do.
    ///
    /// Their parts follow all others. Depth and number of parts are limited as everywhere.
    mutating func openEncodedMessages() {
        var index = 0
        while index < parts.count {
            let part = parts[index]
            let isEncoded = part.encoding == .base64 || part.encoding == .quotedPrintable
            if part.kind == .message, isEncoded, !part.isContainer, parts.count < reader.limits.parts {
                if part.messageDepth + 1 < reader.limits.depth {
                    append(messageIn: part, at: index)
                } else {
                    defects.insert(.tooDeep)
                }
            }
            index += 1
        }
    }

    private mutating func append(messageIn part: MimePart, at index: Int) {
        let inner = bytes(of: part, &defects)
        let lines = MailLines(inner, terminator: MailLines.terminator(of: inner))
        var fields: [MailField] = []
        let start = MailHeaderScanner(lines: lines, limits: reader.limits, isPart: false).scan(from: 0, into: &fields, &defects)
        var walk = MimeWalk(lines: lines, limits: reader.limits, arena: reader.arena)
        walk.walk(topFields: fields, from: start, depth: part.messageDepth + 1)
        defects.formUnion(walk.defects)
        let first = parts.count
        parts[index].isContainer = true
        for found in walk.parts.prefix(reader.limits.parts - first) {
            parts.append(found.moved(toParent: found.parent < 0 ? index : found.parent + first))
        }
    }

    /// The first plain text that is no attachment, decoded to UTF-8; missing when there is none.
    ///
    /// What stands in a message attached to this one is somebody else's. At most `limits.textBytes` are returned.
    public func text() -> (text: Cell, defects: MailDefects) {
        guard let part = firstText() else { return (.missing, []) }
        return text(of: part)
    }

    /// The same; of a message that is written in HTML alone, the words of its first HTML part.
    public func readableText() -> (text: Cell, defects: MailDefects) {
        let plain = text()
        if plain.text.count > 0 && !plain.text.trimmed.isEmpty { return plain }
        guard let part = firstText(.html) else { return plain }
        let (html, defects) = text(of: part)
        reader.converted.removeAll()
        appendWords(ofHTML: html, into: reader.converted)
        return (reader.arena.store(reader.converted.cell), defects)
    }

    private func firstText(_ kind: MailContentKind = .plainText) -> MimePart? {
        parts.first { part in
            if part.kind != kind || part.isContainer || part.messageDepth > 0 { return false }
            if part.parent < 0 { return true }
            // Two boundaries in a row enclose nothing.
            return !part.isAttachment && (part.hasHeaderBlock || !part.body.isEmpty)
        }
    }

    /// The content of one text part in UTF-8.
    public func text(of part: MimePart) -> (text: Cell, defects: MailDefects) {
        var defects: MailDefects = []
        var bytes = self.bytes(of: part, &defects, limit: reader.limits.textBytes + 1)
        if bytes.count > reader.limits.textBytes {
            defects.insert(.truncated)
            bytes = bytes.slice(0, reader.limits.textBytes)
        }
        if bytes.isASCII && !CharsetDecoder.isNotASCII(part.charset) { return (bytes, defects) }
        reader.converted.removeAll()
        defects.formUnion(reader.charsets.decode(bytes, label: part.charset, into: reader.converted))
        return (reader.arena.store(reader.converted.cell), defects)
    }

    /// The content of a part with the transfer encoding undone; of base64, no more than `limit` bytes and a group.
    public func bytes(of part: MimePart, _ defects: inout MailDefects, limit: Int = .max) -> Cell {
        let body = quoting != nil ? withoutQuoting(part.body) : part.body
        switch part.encoding {
        case .identity, .unknown: return body
        case .base64:
            reader.decoded.removeAll()
            defects.formUnion(decodeBase64(body, into: reader.decoded, limit: limit))
        case .quotedPrintable:
            reader.decoded.removeAll()
            defects.formUnion(decodeQuotedPrintable(body, into: reader.decoded))
        }
        return reader.arena.store(reader.decoded.cell)
    }

    /// Takes one `>` from lines that begin with `>From `, and unless the box is an `mboxo` from `>>From ` …, in a copy when there is one.
    private func withoutQuoting(_ body: Cell) -> Cell {
        guard var mark = nextQuoted(body, from: 0) else { return body }
        let output = reader.unquoted
        output.removeAll()
        output.reserve(body.count)
        var position = 0
        while true {
            output.append(body.start + position, mark - position)
            position = mark + 1
            guard let next = nextQuoted(body, from: position) else { break }
            mark = next
        }
        output.append(body.start + position, body.count - position)
        return reader.arena.store(output.cell)
    }

    /// Offset of the `>` that begins the next quoted line.
    private func nextQuoted(_ body: Cell, from: Int) -> Int? {
        var position = from
        while let mark = body.firstIndex(of: 62, from: position) {
            position = mark + 1
            if mark > 0 && body[mark - 1] != 10 && body[mark - 1] != 13 { continue }
            while quoting != .mboxo, position < body.count, body[position] == 62 { position += 1 }
            if FromLine.mayBegin(body.slice(position, body.count)) { return mark }
        }
        return nil
    }
}

extension MimePart {
    func moved(toParent parent: Int) -> MimePart {
        var part = self
        part.parent = parent
        return part
    }
}

extension CharsetDecoder {
    /// True for charsets in which bytes below 128 do not stand for ASCII.
    static func isNotASCII(_ label: Cell) -> Bool {
        hasShiftStates(label) || label.hasPrefixIgnoringCase("utf-16") || label.hasPrefixIgnoringCase("utf-32")
    }
}
