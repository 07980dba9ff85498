import KemptCore

/// The kinds of content that the reader treats in their own way.
public enum MailContentKind: UInt8, Sendable {
    case plainText, html, otherText, multipart, message, deliveryStatus, other
}

/// What `Content-Type` says of a message or a part (RFC 2045 section 5).
struct ContentType {
    var kind = MailContentKind.plainText
    /// For a multipart: that it is a `report`, and a `digest`, whose parts are messages unless they say otherwise.
    var isReport = false
    var isDigest = false
    var charset = Cell.empty
    var boundary = Cell.missing
    var reportType = Cell.empty

    /// The type of an entity that does not say what it is.
    static var standard: ContentType { ContentType() }

    /// Reads a header value; what cannot be read makes plain text, as RFC 2045 section 5.2 says.
    static func read(_ value: Cell, arena: MailArena) -> ContentType {
        var result = ContentType()
        var parameters = ParameterScanner(value, arena: arena)
        let name = parameters.typeName()
        result.setKind(name)
        while let (name, text) = parameters.next() {
            if name.equalsIgnoringCase("charset") {
                result.charset = text.trimmed
            } else if name.equalsIgnoringCase("boundary") {
                if result.boundary.isMissing { result.boundary = text }
            } else if name.equalsIgnoringCase("report-type") {
                result.reportType = text
            }
        }
        return result
    }

    private mutating func setKind(_ name: Cell) {
        guard let slash = name.firstIndex(of: 47) else { return }
        let major = name.slice(0, slash)
        let minor = name.slice(slash + 1, name.count)
        if major.equalsIgnoringCase("text") {
            kind = minor.equalsIgnoringCase("plain") ? .plainText : minor.equalsIgnoringCase("html") ? .html : .otherText
        } else if major.equalsIgnoringCase("multipart") {
            kind = .multipart
            isReport = minor.equalsIgnoringCase("report")
            isDigest = minor.equalsIgnoringCase("digest")
        } else if major.equalsIgnoringCase("message") {
            if minor.equalsIgnoringCase("delivery-status") || minor.equalsIgnoringCase("global-delivery-status") {
                kind = .deliveryStatus
            } else if minor.equalsIgnoringCase("rfc822") || minor.equalsIgnoringCase("global") {
                kind = .message
            } else {
                kind = .other
            }
        } else {
            kind = .other
        }
    }
}
