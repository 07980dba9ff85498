import KemptCore

extension SourceFormat {
    static let mbox = SourceFormat(spec: MailboxSettings.spec, endings: ["mbox"], begins: { $0.hasPrefix("From ") }) { values, _, resolve in
        .evidence(MailboxSlot(values, resolve: resolve))
    }
}

/// `mbox:` in `extract`: evidence about people, and with `records` something in it as records.
public enum MailboxSettings {
    static let path = Setting<String>.path("path", "the mailbox file, or a pattern of several; .gz is unpacked on the way", required: true)
    static let ownDomains = Setting<[Node]>.many("own-domains", .text, "one's own mail domains; subdomains count", fallback: "none")
    static let records = Setting<String>.choice(
        "records", MailRecords.allCases.map(\.rawValue), "what of the mailbox becomes records", fallback: "none")
    static let text = Setting<Bool>.boolean("text", "whether messages carry their text, as `records: messages` makes them", fallback: "false")
    static let variant = Setting<String>.choice(
        "variant", ["mboxo", "mboxrd", "mboxcl2"], "how lines that begin with From were hidden; found out message by message when not given")
    public static let spec = Spec(
        "mbox", "a mailbox: first and last contact, counts, bounces, signatures",
        settings: [path.data, ownDomains.data, records.data, text.data, variant.data], principal: "path",
        example: "mbox: {path: inbox.mbox, own-domains: [acme.example], records: messages, text: true, variant: mboxrd}")
}

/// What of a mailbox becomes records.
public enum MailRecords: String, CaseIterable, Sendable {
    case none
    /// People written with, one record an address.
    case correspondents
    case messages
    /// Recipients that delivery reports name.
    case bounces
    /// What people sign with, one record an address.
    case signatures
    /// Files sent along, by name and fingerprint.
    case attachments
}

/// What is known of people by their addresses or other keys, read once in the prologue and shared by every worker.
public protocol ContactSlot: EvidenceSlot {
    /// Nil until it is loaded.
    var evidence: MailEvidence? { get }
    /// Says before loading that what signatures tell will be asked for.
    func wantSignatures()
}

/// A mailbox's evidence.
public final class MailboxSlot: ContactSlot, @unchecked Sendable {  // filled before any worker runs, then only read
    public let path: String
    let made: MailRecords
    private let ownDomains: [String]
    private let variant: MboxVariant
    private let carriesText: Bool
    private var readsSignatures: Bool
    public private(set) var evidence: MailEvidence?

    public init(_ values: Values, resolve: (String) -> String) {
        path = resolve(values[MailboxSettings.path] ?? "")
        ownDomains = (values[MailboxSettings.ownDomains] ?? []).compactMap(\.text)
        made = values[MailboxSettings.records].flatMap(MailRecords.init(rawValue:)) ?? .none
        carriesText = values[MailboxSettings.text] ?? false
        readsSignatures = made == .signatures
        variant =
            switch values[MailboxSettings.variant] {
            case "mboxo": .mboxo;
            case "mboxrd": .mboxrd;
            case "mboxcl2": .mboxcl2;
            default: .automatic
            }
    }

    public var records: (any Source)? {
        switch made {
        case .none: nil
        case .correspondents, .signatures: PeopleSource(self)
        case .messages, .bounces, .attachments: recordSource
        }
    }

    /// One source for the file, or for all that fit the pattern.
    private var recordSource: any Source {
        let (made, ownDomains, carriesText, variant) = (made, ownDomains, carriesText, variant)
        let make = { @Sendable (file: String) -> any Source in
            MailRecordSource(path: file, records: made, ownDomains: ownDomains, carriesText: carriesText, variant: variant)
        }
        return FilePattern.isPattern(path) ? FileSetSource(pattern: path, make: make) : make(path)
    }

    /// The mailbox files in the order of their names. Throws `Failure(.input)` when none fits the pattern.
    func files() throws -> [String] { FilePattern.isPattern(path) ? try FilePattern(path).files() : [path] }

    public func wantSignatures() {
        if !readsSignatures { evidence = nil }
        readsSignatures = true
    }

    /// Reads the first piece of each file: one that is no mailbox is told before anything else is read.
    func probe() throws {
        if evidence != nil { return }
        for path in try files() { _ = try MailboxFile(path: path, variant: variant, pieceBytes: 1 << 16).read(message: { _, _ in }) }
    }

    public func load() throws {
        if evidence != nil { return }
        let builder = MailEvidenceBuilder(ownDomains: ownDomains, variant: variant, readsSignatures: readsSignatures)
        for path in try files() {
            let file = try MailboxFile(path: path, variant: variant)
            while try file.read(message: { _, bytes in builder.add(bytes) }) {}
        }
        evidence = builder.finish()
    }

    public var tally: [(name: String, value: Int)] { evidence?.summary.tally ?? [] }
}

/// A mailbox file read piece by piece.
final class MailboxFile {
    let input: ByteInput
    private let reader: MboxReader
    private let piece: UnsafeMutablePointer<UInt8>
    private let pieceBytes: Int
    private var isAtEnd = false

    /// `pieceBytes`: tests make it small.
    init(path: String, variant: MboxVariant, pieceBytes: Int = 1 << 20) throws {
        input = try ByteInput(path: path)
        reader = MboxReader(variant: variant)
        self.pieceBytes = pieceBytes
        piece = .allocate(capacity: pieceBytes)
    }

    deinit { piece.deallocate() }

    /// Hands over the messages that the next piece completes; false when there is no further piece.
    func read(message: (MboxMessage, Cell) -> Void) throws -> Bool {
        if isAtEnd { return false }
        let got = try input.read(into: piece, pieceBytes)
        isAtEnd = got < pieceBytes
        guard reader.feed(Cell(UnsafePointer(piece), got), isLast: isAtEnd, message: message) else {
            throw Failure(.input, "\(input.path):1: is not a mailbox: its first line does not begin with 'From '", remedy: "export it as mbox")
        }
        return true
    }
}
