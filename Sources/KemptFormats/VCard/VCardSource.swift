import KemptCore
import KemptText

extension SourceFormat {
    static let vcard = SourceFormat(
        spec: VCardSource.spec, endings: ["vcf", "vcard"],
        begins: { head in
            let first = VCardLine.at(head.hasPrefix("\u{FEFF}") ? 3 : 0, head.start, head.count, isLast: true)
            return first.isWord("BEGIN:VCARD", head.start)
        }
    ) { values, _, resolve in .records(VCardSource(values, resolve: resolve)) }
}

/// What becomes of several e-mails or phones of one kind.
enum VCardSeveral: String, Sendable, CaseIterable { case join, columns }

/// `vcard:` in `extract`: versions 2.1, 3.0 and 4.0, as phones, mail programs and web services write them; one card a record.
///
/// Photos, logos, sounds and keys are left out and counted, and so is every property that has no column. The first address has columns, further
/// ones stand in `other_addresses`. Text is UTF-8, or what a property's own CHARSET says.
public struct VCardSource: Source {
    static let path = Setting<String>.path("path", "the file; .gz is unpacked on the way", required: true)
    static let several = Setting<String>.choice(
        "several", VCardSeveral.allCases.map(\.rawValue),
        "what becomes of several e-mails or phones of one kind: joined by \"; \", or in columns such as email_2 and email_3", fallback: "join")
    static let encoding = Setting<String>.choice(
        "encoding", TextEncoding.names, "the encoding of the text; UTF-8 when not given, or found out where no CHARSET tells it")
    public static let spec = Spec(
        "vcard", "vCard 2.1, 3.0 and 4.0: one card a record", settings: [path.data, several.data, encoding.data], principal: "path",
        example: "vcard: {path: contacts.vcf, several: columns}")

    public let path: String
    let several: VCardSeveral
    let encoding: TextEncoding?
    /// Bytes read at a time; tests make it small.
    let chunkBytes: Int
    /// Most bytes of a card.
    let cardLimit: Int

    public init(_ values: Values, resolve: (String) -> String) {
        self.init(
            path: resolve(values[Self.path] ?? ""), several: values[Self.several] ?? "join",
            encoding: values[Self.encoding].flatMap(TextEncoding.named))
    }

    public init(
        path: String, several: String = "join", encoding: TextEncoding? = nil, chunkBytes: Int = 1 << 20, cardLimit: Int = 64 << 20
    ) {
        self.path = path
        self.several = VCardSeveral(rawValue: several) ?? .join
        self.encoding = encoding
        self.chunkBytes = chunkBytes
        self.cardLimit = cardLimit
    }

    public func probe() throws -> SourceProfile {
        let input = try text()
        let head = ByteBuffer(capacity: Self.headBytes)
        head.didWrite(try input.read(into: head.base, Self.headBytes))
        let text = head.cell
        guard (0..<max(0, text.count - 10)).contains(where: { isBegin(text, $0) }) else {
            throw Failure(
                .input, "\(path): no card begins in its first \(Self.headBytes >> 10) KiB",
                remedy: "a vCard file has lines BEGIN:VCARD and END:VCARD, in UTF-8")
        }
        return SourceProfile(
            columns: VCardColumns(several).names,
            facts: [("versions", Self.versions(text))] + input.facts + [("compressed", input.isCompressed ? "gzip" : "no")],
            findings: VCardFindings.all)
    }

    /// The text of the file. Properties may tell their own charset, so bytes are handed on as they are, unless a mark, NULs or the setting tell
    /// another encoding, or nothing tells why they are not UTF-8.
    func text() throws -> TextInput {
        if let encoding { return try TextInput(path: path, encoding: encoding) }
        let input = try ByteInput(path: path)
        let head = ByteBuffer(capacity: Self.headBytes)
        head.didWrite(try input.read(into: head.base, Self.headBytes))
        let text = head.cell
        let isWide = text.count >= 2 && (text[0] >= 0xFE && text[1] >= 0xFE || text[0] == 0 || text[1] == 0)
        // The last character may be cut.
        let invalid = UTF8Text.firstInvalid(text)
        let isOther = invalid >= 0 && invalid < text.count - 4 && !Self.namesCharset(text)
        return try TextInput(path: path, encoding: isWide || isOther ? nil : .utf8)
    }

    private static func namesCharset(_ text: Cell) -> Bool {
        let word: StaticString = "CHARSET="
        let count = word.utf8CodeUnitCount
        return (0..<max(0, text.count - count)).contains { index in (0..<count).allSatisfy { capital(text[index + $0]) == word.utf8Start[$0] } }
    }

    private static let headBytes = 1 << 16

    private func isBegin(_ text: Cell, _ index: Int) -> Bool {
        capital(text[index]) == UInt8(ascii: "B") && VCardLine.at(index, text.start, text.count, isLast: true).isWord("BEGIN:VCARD", text.start)
    }

    /// Versions that the head names, in ascending order.
    private static func versions(_ text: Cell) -> String {
        var found: [String] = []
        var place = 0
        while place < text.count {
            let line = VCardLine.at(place, text.start, text.count, isLast: true)
            for version in ["2.1", "3.0", "4.0"] where !found.contains(version) {
                if VCardProperty.capitals(line.text(text.start)) == Array("VERSION:\(version)".utf8) { found.append(version) }
            }
            place = line.next
        }
        return found.isEmpty ? "none named" : found.sorted().joined(separator: ", ")
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader { try VCardReader(self, layout: layout) }
}
