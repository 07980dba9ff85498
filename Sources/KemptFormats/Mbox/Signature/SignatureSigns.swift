import KemptCore

/// Why a block is taken for a signature: what was seen, each sign with its points.
///
/// The confidence of a signature is the sum of the points of its signs, at most 95, and more when several messages agree; so anybody can
/// add it up again from the column `signs`. The points are judgements, not measurements.
struct SignatureSigns: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    /// A line of two hyphens and a blank, which mail programs put before signatures (RFC 3676 section 4.3).
    static let separator = SignatureSigns(rawValue: 1 << 0)
    /// Another line of hyphens or underscores.
    static let dashes = SignatureSigns(rawValue: 1 << 1)
    /// "Best regards", "С уважением", "Pagarbiai".
    static let closing = SignatureSigns(rawValue: 1 << 2)
    /// The whole name of the sender.
    static let fullName = SignatureSigns(rawValue: 1 << 3)
    /// One word of it, alone in a line.
    static let partName = SignatureSigns(rawValue: 1 << 4)
    /// Nothing of the writer's own stands behind it.
    static let atEnd = SignatureSigns(rawValue: 1 << 5)
    static let phone = SignatureSigns(rawValue: 1 << 6)
    static let title = SignatureSigns(rawValue: 1 << 7)
    static let company = SignatureSigns(rawValue: 1 << 8)
    /// The sender's address, or a site in its domain.
    static let contact = SignatureSigns(rawValue: 1 << 9)
    /// Another message says the same.
    static let agreed = SignatureSigns(rawValue: 1 << 10)

    static let most = 95
    /// For each further message that says the same, up to two.
    static let pointsOfAgreement = 10

    private static let table: [(sign: SignatureSigns, name: StaticString, points: Int)] = [
        (.separator, "separator", 25), (.dashes, "dashes", 10), (.closing, "closing", 20), (.fullName, "name", 25), (.partName, "part-name", 10),
        (.atEnd, "end", 5), (.phone, "phone", 15), (.title, "title", 15), (.company, "company", 15), (.contact, "contact", 10),
        (.agreed, "agreed", 0),
    ]

    var points: Int { min(Self.most, Self.table.reduce(0) { contains($1.sign) ? $0 + $1.points : $0 }) }

    /// Appends the names of the signs, one blank between them.
    func append(into output: ByteBuffer) {
        var isFirst = true
        for entry in Self.table where contains(entry.sign) {
            if !isFirst { output.append(32) }
            output.append(entry.name)
            isFirst = false
        }
    }
}

/// What one message was signed with; its texts are views into the message's.
struct FoundSignature {
    /// As written; empty when there is none.
    var phones: [Cell] = []
    var title = Cell.empty
    var company = Cell.empty
    var signs: SignatureSigns = []

    /// How many of the three it tells.
    var told: Int { (phones.isEmpty ? 0 : 1) + (title.isEmpty ? 0 : 1) + (company.isEmpty ? 0 : 1) }
}

/// A signature in the table: the texts of the first message that bore it, and what all that agree with it came to.
struct KeptSignature: Sendable {
    var phone: EvidenceRows.Place
    var title: EvidenceRows.Place
    var company: EvidenceRows.Place
    var signs: SignatureSigns
    /// When it was last written, for ordering.
    var instant: Int64
    var day: Int32
    /// Messages that bore it.
    var messages = 1

    var confidence: Int { min(100, signs.points + SignatureSigns.pointsOfAgreement * min(messages - 1, 2)) }

    mutating func moveTexts(_ move: (EvidenceRows.Place) -> EvidenceRows.Place) {
        phone = move(phone)
        title = move(title)
        company = move(company)
    }
}
