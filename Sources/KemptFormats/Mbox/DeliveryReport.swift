import KemptCore

/// What a report says of one recipient.
public struct DeliveryRecipient {
    /// The address the message was sent to, when the report knows it, else the one it was meant for in the end.
    public let address: Cell
    /// Where it went in the end, when that is another address; else missing.
    public let finalAddress: Cell
    public let bounce: BounceClass
    /// The enhanced status code that was believed, such as `5.1.1`; empty when there is none.
    public let status: Cell
    /// The words of the mail server, unfolded.
    public let diagnostic: Cell
    /// True when a field of RFC 3464 holds them; else they were found in the text.
    let isReported: Bool
}

/// A report about messages that were not delivered: RFC 3464, and the texts of servers that do not write it.
///
/// A view like `MailMessage`.
public struct DeliveryReport {
    public internal(set) var recipients: [DeliveryRecipient] = []
    public internal(set) var defects: MailDefects = []
    /// The server that wrote the report; empty when it does not say.
    public internal(set) var reportingMTA = Cell.empty
    /// The id of the message that was not delivered, as its headers in the report tell it; empty when they are not there.
    public internal(set) var originalMessageID = Cell.empty

    /// Reads the report a message holds; nil when the message is no bounce.
    ///
    /// A report in form only, such as a notice that a message was filtered, names no recipient and has the defect `emptyReport`.
    public static func read(_ message: MailMessage) -> DeliveryReport? {
        if !message.isBounce { return nil }
        var parser = DeliveryReportParser(message: message, content: message.content())
        return parser.read()
    }
}
