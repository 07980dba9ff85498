import KemptCore

/// One part of a message: a leaf with content, or a container of others.
public struct MimePart {
    /// Index of the part it stands in; -1 for the message itself.
    public internal(set) var parent: Int
    public let kind: MailContentKind
    /// The label of the charset, empty when there is none.
    public let charset: Cell
    public let encoding: TransferEncoding
    /// True when it is to be kept apart rather than read.
    public let isAttachment: Bool
    /// False when a boundary was followed by content, or by another boundary, without an empty line.
    public let hasHeaderBlock: Bool
    /// How many messages stand around it: 0 for the message's own parts, 1 for those of an attached message.
    public let messageDepth: Int
    /// True for a multipart that was taken apart and a message that was opened.
    public internal(set) var isContainer: Bool
    /// The content as it stands, transfer encoding and all; for a container, everything in it.
    public internal(set) var body: Cell
    /// The headers `Content-Type` and `Content-Disposition` as they stand, missing when there are none.
    var typeField = Cell.missing
    var dispositionField = Cell.missing
}

/// Takes the body of a message apart in one pass over its lines.
///
/// Open multiparts lie on a stack of at most `limits.depth`; each line that begins with `--` is compared with their boundaries, the innermost
/// first. So an outer boundary ends an inner part that forgot its own, and nesting costs no recursion.
/// A boundary ends where its line or a blank does: `--abc` does not end a part of boundary `ab`.
struct MimeWalk {
    private struct Frame {
        let part: Int
        let boundary: Cell
        let isDigest: Bool
        /// How many containers were open when it was opened.
        let openCount: Int
        var isOpened = false
        var isClosed = false
    }

    private let lines: MailLines
    private let limits: MailLimits
    private let arena: MailArena
    private(set) var parts: [MimePart] = []
    private(set) var defects: MailDefects = []
    private var frames: [Frame] = []
    /// Parts whose end has not been seen, the outermost first, with the offset of their body.
    private var open: [(part: Int, start: Int)] = []
    private var fields: [MailField] = []

    init(lines: MailLines, limits: MailLimits, arena: MailArena) {
        self.lines = lines
        self.limits = limits
        self.arena = arena
    }

    /// Takes apart the entity whose headers are `topFields` and whose body begins at `start`.
    ///
    /// `depth`: how many messages stand around it already.
    mutating func walk(topFields: [MailField], from start: Int, depth: Int = 0) {
        var position = enter(topFields, bodyStart: start, isDigestPart: false, messageDepth: depth)
        let bytes = lines.bytes
        while !frames.isEmpty && position < bytes.count {
            let (end, next) = lines.line(from: position)
            if end - position >= 2, bytes[position] == 45, bytes[position + 1] == 45,
                let (level, isClose) = match(bytes.slice(position + 2, end))
            {
                position = takeBoundary(level, isClose, lineStart: position, next: next)
            } else {
                position = next
            }
        }
        finish()
    }

    /// The innermost open multipart whose boundary a line bears, and whether the line closes it.
    private func match(_ text: Cell) -> (level: Int, isClose: Bool)? {
        var level = frames.count - 1
        while level >= 0 {
            let frame = frames[level]
            if !frame.isClosed, let isClose = MimeWalk.bears(frame.boundary, text) { return (level, isClose) }
            level -= 1
        }
        return nil
    }

    /// Nil when a line does not bear a boundary, else whether it closes the multipart; words behind a blank say nothing.
    private static func bears(_ boundary: Cell, _ text: Cell) -> Bool? {
        let count = boundary.count
        if text.count < count || count > 0 && !equalBytes(text.start, boundary.start, count) { return nil }
        var rest = text.slice(count, text.count)
        let isClose = rest.count >= 2 && rest[0] == 45 && rest[1] == 45
        if isClose { rest = rest.slice(2, rest.count) }
        if rest.isEmpty || count > 0 && isBlank(rest[0]) || rest.trimmed.isEmpty { return isClose }
        return nil
    }

    private mutating func takeBoundary(_ level: Int, _ isClose: Bool, lineStart: Int, next: Int) -> Int {
        for inner in frames[(level + 1)...] where !inner.isClosed { note(unclosed: inner) }
        closeParts(downTo: frames[level].openCount, at: lineStart)
        frames.removeSubrange((level + 1)...)
        frames[level].isOpened = true
        if isClose {
            frames[level].isClosed = true
            // Nothing of an outermost multipart is left to find: what follows is epilogue.
            if level == 0 { frames.removeAll() }
            return next
        }
        if parts.count >= limits.parts {
            defects.insert(.tooManyParts)
            frames.removeAll()
            return lines.bytes.count
        }
        fields.removeAll(keepingCapacity: true)
        let scanner = MailHeaderScanner(lines: lines, limits: limits, isPart: true)
        let bodyStart = scanner.scan(from: next, into: &fields, &defects)
        let frame = frames[level]
        return enter(
            fields, bodyStart: bodyStart, isDigestPart: frame.isDigest, messageDepth: parts[frame.part].messageDepth,
            hasHeaderBlock: bodyStart > next)
    }

    /// Notes a part, opens it when it is a container, and returns where its first boundary may stand.
    private mutating func enter(
        _ given: [MailField], bodyStart start: Int, isDigestPart: Bool, messageDepth: Int, hasHeaderBlock: Bool = true
    ) -> Int {
        var given = given
        var start = start
        var depth = messageDepth
        var isDigestPart = isDigestPart
        while true {
            let parent = open.last?.part ?? -1
            var (part, type) = MimeWalk.describe(
                given, parent: parent, messageDepth: depth, isDigestPart: isDigestPart, hasHeaderBlock: hasHeaderBlock, arena: arena)
            if part.encoding == .unknown { defects.insert(.unknownTransferEncoding) }
            let isTooDeep = frames.count + depth >= limits.depth || parts.count >= limits.parts
            let canOpen = part.kind == .multipart || part.kind == .message && part.encoding == .identity
            if canOpen && isTooDeep { defects.insert(parts.count >= limits.parts ? .tooManyParts : .tooDeep) }
            part.isContainer = canOpen && !isTooDeep && (part.kind == .message || !type.boundary.isMissing)
            if part.kind == .multipart && type.boundary.isMissing { defects.insert(.missingBoundary) }
            let index = parts.count
            parts.append(part)
            open.append((index, start))
            if !part.isContainer { return start }
            if part.kind == .multipart {
                frames.append(Frame(part: index, boundary: type.boundary, isDigest: type.isDigest, openCount: open.count))
                return start
            }
            given = []
            start = MailHeaderScanner(lines: lines, limits: limits, isPart: !frames.isEmpty).scan(from: start, into: &given, &defects)
            depth += 1
            isDigestPart = false
        }
    }

    static func describe(
        _ fields: [MailField], parent: Int, messageDepth: Int, isDigestPart: Bool, hasHeaderBlock: Bool, arena: MailArena
    ) -> (MimePart, ContentType) {
        var type = ContentType.standard
        if isDigestPart { type.kind = .message }
        var encoding = TransferEncoding.identity
        var isAttachment = false
        var typeField = Cell.missing
        var dispositionField = Cell.missing
        for field in fields {
            switch field.kind {
            case .contentType:
                type = ContentType.read(field.value, arena: arena)
                typeField = field.value
            case .transferEncoding: encoding = TransferEncoding.read(field.value)
            case .contentDisposition:
                isAttachment = field.value.trimmed.hasPrefixIgnoringCase("attachment")
                dispositionField = field.value
            default: break
            }
        }
        let part = MimePart(
            parent: parent, kind: type.kind, charset: type.charset, encoding: encoding, isAttachment: isAttachment,
            hasHeaderBlock: hasHeaderBlock, messageDepth: messageDepth, isContainer: false, body: .empty, typeField: typeField,
            dispositionField: dispositionField)
        return (part, type)
    }

    /// Ends all open parts but the first `count`; the line end before a boundary belongs to the boundary.
    private mutating func closeParts(downTo count: Int, at lineStart: Int) {
        let bytes = lines.bytes
        var end = lineStart
        if end > 0 && bytes[end - 1] == lines.terminator {
            end -= 1
            if lines.terminator == 10 && end > 0 && bytes[end - 1] == 13 { end -= 1 }
        }
        while open.count > count {
            let (part, start) = open.removeLast()
            parts[part].body = bytes.slice(start, max(start, end))
        }
    }

    private mutating func note(unclosed frame: Frame) {
        defects.insert(frame.isOpened ? .missingCloseBoundary : .boundaryNotFound)
    }

    private mutating func finish() {
        for frame in frames where !frame.isClosed {
            note(unclosed: frame)
        }
        let bytes = lines.bytes
        while let (part, start) = open.popLast() { parts[part].body = bytes.slice(min(start, bytes.count), bytes.count) }
    }
}
