import KemptCore

/// What kind of mail a message is, as far as its headers tell.
public struct MailFlags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Written by a program in answer to a message or on its own account: out-of-office notes, receipts.
    public static let autoReply = MailFlags(rawValue: 1)
    /// Came through a mailing list or went to one.
    public static let list = MailFlags(rawValue: 2)
    /// Says that a message was not delivered.
    public static let bounce = MailFlags(rawValue: 4)
    /// A filter on the way took it for spam.
    public static let spam = MailFlags(rawValue: 8)
    /// Sent to many at once (`Precedence: bulk`).
    public static let bulk = MailFlags(rawValue: 16)

    /// The names of the flags that are set, in one order.
    public var names: [String] { isEmpty ? [] : MailFlags.table.filter { contains($0.0) }.map { $0.1 } }

    private static let table: [(MailFlags, String)] = [
        (.autoReply, "auto-reply"), (.list, "list"), (.bulk, "bulk"), (.bounce, "bounce"), (.spam, "spam"),
    ]
}

/// The headers of one message, read; its body is taken apart on demand.
///
/// A view: its cells point into the message's bytes and into the reader, and are valid until the reader reads the next message.
public struct MailMessage {
    let reader: MailReader
    let fields: [MailField]
    let lines: MailLines
    let bodyStart: Int
    /// How lines that begin with `From ` were hidden; nil when they were not.
    let quoting: MboxVariant?

    /// The bytes of the message, with the From_ line when there is one.
    public var bytes: Cell { lines.bytes }
    /// The From_ line without its line end; empty when there is none.
    public let envelope: Cell
    public internal(set) var from: [Mailbox] = []
    public internal(set) var to: [Mailbox] = []
    public internal(set) var cc: [Mailbox] = []
    public internal(set) var bcc: [Mailbox] = []
    /// The `Date` header; nil when there is none that can be read.
    public internal(set) var date: MailDate?
    /// Unfolded and decoded; missing when there is no such header.
    public internal(set) var subject = Cell.missing
    /// With its angle brackets; missing when there is no such header.
    public internal(set) var messageID = Cell.missing
    public internal(set) var flags: MailFlags = []
    /// What was wrong with the headers.
    public internal(set) var defects: MailDefects = []

    public var isAutoReply: Bool { flags.contains(.autoReply) }
    public var isList: Bool { flags.contains(.list) }
    public var isBounce: Bool { flags.contains(.bounce) }

    /// The body as it stands.
    public var body: Cell { bytes.slice(bodyStart, bytes.count) }

    /// The first header named `name` (any case), unfolded and decoded; missing when there is none.
    public func header(_ name: Cell) -> Cell {
        for field in fields where field.name.equalsIgnoringCase(name) {
            var ignored: MailDefects = []
            return reader.decodeHeader(field.value, &ignored)
        }
        return .missing
    }

    /// The day to file the message under: `Date`, else the moment the last server took it, else the From_ line.
    public var bestDate: MailDate? {
        if let date { return date }
        for field in fields where field.kind == .received {
            if let semicolon = field.value.lastIndex(of: 59),
                let date = MailDate.read(field.value.slice(semicolon + 1, field.value.count))
            {
                return date
            }
        }
        return FromLine.date(of: envelope)
    }

    /// The value of the first header of a kind as it stands, missing when there is none.
    func raw(_ kind: MailHeaderName) -> Cell {
        for field in fields where field.kind == kind { return field.value }
        return .missing
    }

    /// Takes the body apart.
    public func content() -> MailContent {
        var walk = MimeWalk(lines: lines, limits: reader.limits, arena: reader.arena)
        walk.walk(topFields: fields, from: bodyStart)
        var content = MailContent(reader: reader, parts: walk.parts, quoting: quoting, defects: walk.defects)
        content.openEncodedMessages()
        return content
    }
}
