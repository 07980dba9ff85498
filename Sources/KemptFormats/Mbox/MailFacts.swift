import KemptCore

/// What one table or several together know of one person.
///
/// First days are the earliest, last days the latest, counts are added; the name is the latest one a person gave, the bounce the latest
/// report's, the signature the latest.
public struct MailFacts {
    private var row = MailEvidence.Row()
    private var named: (table: MailEvidence, row: Int)?
    private var bounced: (table: MailEvidence, row: Int)?
    private var signed: (table: MailEvidence, row: Int)?
    private var first: (table: MailEvidence, row: Int)?

    public init() {}

    public var isEmpty: Bool { first == nil }

    /// How sure the signature is, 0–100; 0 when there is none.
    public var confidence: Int { signed.flatMap { $0.table.signature($0.row)?.confidence } ?? 0 }

    /// Adds what a table says in a row.
    public mutating func add(_ table: MailEvidence, _ index: Int) {
        let other = table.rows[index]
        if first == nil { first = (table, index) }
        addCounts(other)
        if other.name.count > 0, named.map({ other.isNamed(after: $0.table.rows[$0.row]) }) ?? true { named = (table, index) }
        let isLater = other.bounceDay > row.bounceDay || other.bounceDay == row.bounceDay && other.bounce > row.bounce
        if other.bounces > 0, bounced == nil || isLater {
            bounced = (table, index)
            row.bounce = other.bounce
            row.bounceDay = other.bounceDay
        }
        row.bounces &+= other.bounces
        if let fresh = table.signature(index), signed.map({ fresh.instant > $0.table.signature($0.row)?.instant ?? .min }) ?? true {
            signed = (table, index)
        }
    }

    private mutating func addCounts(_ other: MailEvidence.Row) {
        row.firstIn = min(row.firstIn, other.firstIn)
        row.lastIn = max(row.lastIn, other.lastIn)
        row.firstOut = min(row.firstOut, other.firstOut)
        row.lastOut = max(row.lastOut, other.lastOut)
        row.lastOpen = max(row.lastOpen, other.lastOpen)
        row.messagesIn &+= other.messagesIn
        row.messagesOut &+= other.messagesOut
        row.messagesAutomatic &+= other.messagesAutomatic
        row.messagesList &+= other.messagesList
        row.opens &+= other.opens
    }

    /// Appends a value as text: dates as `YYYY-MM-DD`, counts in digits, `bounced` as a word. False, and nothing, when it is missing.
    ///
    /// A person who is known has every count and the word `none`; only dates, names, codes and what a signature says can be missing.
    public func append(_ column: MailColumn, into output: ByteBuffer) -> Bool {
        guard let first else { return false }
        switch column {
        case .address: return append(first.table.address(first.row), output)
        case .name: return append(named.map { $0.table.view($0.table.rows[$0.row].name) }, output)
        case .bounceStatus: return append(bounced.map { $0.table.view($0.table.rows[$0.row].status) }, output)
        case .firstContact: return append(date: min(row.firstIn, row.firstOut), output)
        case .lastContact: return append(date: max(row.lastIn, row.lastOut), output)
        case .firstIn: return append(date: row.firstIn, output)
        case .lastIn: return append(date: row.lastIn, output)
        case .firstOut: return append(date: row.firstOut, output)
        case .lastOut: return append(date: row.lastOut, output)
        case .bounceDate: return append(date: row.bounceDay, output)
        case .lastOpen: return append(date: row.lastOpen, output)
        case .messagesIn: output.append(decimal: Int(row.messagesIn))
        case .messagesOut: output.append(decimal: Int(row.messagesOut))
        case .messagesAutomatic: output.append(decimal: Int(row.messagesAutomatic))
        case .messagesList: output.append(decimal: Int(row.messagesList))
        case .bounces: output.append(decimal: Int(row.bounces))
        case .opens: output.append(decimal: Int(row.opens))
        case .bounced: output.append(row.bounce.name)
        case .phone, .jobTitle, .company, .confidence, .signs, .signatureDate, .signatureMessages:
            guard let signed, let signature = signed.table.signature(signed.row) else { return false }
            return append(column, of: signature, signed.table, output)
        }
        return true
    }

    private func append(_ column: MailColumn, of signature: KeptSignature, _ table: MailEvidence, _ output: ByteBuffer) -> Bool {
        switch column {
        case .phone: return append(table.view(signature.phone), output)
        case .jobTitle: return append(table.view(signature.title), output)
        case .company: return append(table.view(signature.company), output)
        case .signatureDate: return append(date: signature.day, output)
        case .signs: signature.signs.append(into: output)
        case .signatureMessages: output.append(decimal: signature.messages)
        default: output.append(decimal: signature.confidence)
        }
        return true
    }

    private func append(_ cell: Cell?, _ output: ByteBuffer) -> Bool {
        guard let cell, cell.count > 0 else { return false }
        output.append(cell)
        return true
    }

    private func append(date: Int32, _ output: ByteBuffer) -> Bool {
        if date == .max || date == .min { return false }
        output.append(isoDate: date)
        return true
    }
}

extension MailEvidence.Row {
    fileprivate func isNamed(after other: MailEvidence.Row) -> Bool {
        isOwnName == other.isOwnName ? nameInstant > other.nameInstant : isOwnName
    }
}
