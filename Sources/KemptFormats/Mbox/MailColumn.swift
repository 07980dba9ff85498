/// A column of what is known of people, under the name that pipelines use.
public enum MailColumn: UInt8, CaseIterable, Sendable {
    case address, name, firstContact, lastContact, firstIn, lastIn, firstOut, lastOut
    case messagesIn, messagesOut, messagesAutomatic, messagesList, bounced, bounceDate, bounceStatus, bounces
    case opens, lastOpen
    case phone, jobTitle, company, confidence, signs, signatureDate, signatureMessages

    public var title: StaticString {
        switch self {
        case .address: "email"
        case .name: "name"
        case .firstContact: "first_contact"
        case .lastContact: "last_contact"
        case .firstIn: "first_in"
        case .lastIn: "last_in"
        case .firstOut: "first_out"
        case .lastOut: "last_out"
        case .messagesIn: "messages_in"
        case .messagesOut: "messages_out"
        case .messagesAutomatic: "messages_automatic"
        case .messagesList: "messages_list"
        case .bounced: "bounced"
        case .bounceDate: "bounce_date"
        case .bounceStatus: "bounce_status"
        case .bounces: "bounces"
        case .opens: "opens"
        case .lastOpen: "last_open"
        case .phone: "phone"
        case .jobTitle: "job_title"
        case .company: "company"
        case .confidence: "confidence"
        case .signs: "signs"
        case .signatureDate: "signature_date"
        case .signatureMessages: "signature_messages"
        }
    }

    /// What a value is: a calendar day, a count, or words.
    public enum Kind: Sendable { case day, count, words }

    public var kind: Kind {
        switch self {
        case .firstContact, .lastContact, .firstIn, .lastIn, .firstOut, .lastOut, .bounceDate, .lastOpen, .signatureDate: .day
        case .messagesIn, .messagesOut, .messagesAutomatic, .messagesList, .bounces, .opens, .confidence, .signatureMessages: .count
        case .address, .name, .bounced, .bounceStatus, .phone, .jobTitle, .company, .signs: .words
        }
    }

    /// Told by signatures, which are read only when somebody wants them: their texts must be decoded.
    public var isOfSignature: Bool { rawValue >= MailColumn.phone.rawValue }

    static let ofCorrespondents: [MailColumn] = [
        .address, .name, .firstContact, .lastContact, .firstIn, .lastIn, .firstOut, .lastOut, .messagesIn, .messagesOut, .messagesAutomatic,
        .messagesList, .bounced, .bounceDate, .bounceStatus, .bounces,
    ]
    static let ofSignatures: [MailColumn] = [
        .address, .name, .phone, .jobTitle, .company, .confidence, .signs, .signatureDate, .signatureMessages,
    ]
}
