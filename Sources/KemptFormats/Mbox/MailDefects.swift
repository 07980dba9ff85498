/// What was wrong with a message that was read all the same.
///
/// Mail is read as far as it goes: each departure from the standards sets a mark here, nothing is thrown and nothing passes unseen.
public struct MailDefects: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A line among the headers is no header; it was passed over.
    public static let badHeaderLine = MailDefects(rawValue: 1 << 0)
    /// The headers end without an empty line.
    public static let missingHeaderEnd = MailDefects(rawValue: 1 << 1)
    /// More header lines than the limit; the rest was not read.
    public static let tooManyHeaders = MailDefects(rawValue: 1 << 2)
    /// Bytes above 127 in a header that are not UTF-8.
    public static let rawHeaderBytes = MailDefects(rawValue: 1 << 3)
    /// A charset nobody knows; its bytes above 127 became U+FFFD.
    public static let unknownCharset = MailDefects(rawValue: 1 << 4)
    /// Bytes that mean nothing in their charset; they became U+FFFD.
    public static let undecodableBytes = MailDefects(rawValue: 1 << 5)
    /// The text is in another charset than its label says, and was read in that one.
    public static let mislabelledCharset = MailDefects(rawValue: 1 << 6)
    /// Characters in base64 that do not belong there, or a group cut short.
    public static let badBase64 = MailDefects(rawValue: 1 << 7)
    /// An `=` in quoted-printable without two hexadecimal digits.
    public static let badQuotedPrintable = MailDefects(rawValue: 1 << 8)
    /// A transfer encoding nobody knows; the part was taken as it stands.
    public static let unknownTransferEncoding = MailDefects(rawValue: 1 << 9)
    /// A multipart without a boundary parameter.
    public static let missingBoundary = MailDefects(rawValue: 1 << 10)
    /// The boundary of a multipart never occurs.
    public static let boundaryNotFound = MailDefects(rawValue: 1 << 11)
    /// A multipart that is never closed.
    public static let missingCloseBoundary = MailDefects(rawValue: 1 << 12)
    /// Parts nested deeper than the limit; the inner ones are taken whole.
    public static let tooDeep = MailDefects(rawValue: 1 << 13)
    /// More parts than the limit; the rest was not looked into.
    public static let tooManyParts = MailDefects(rawValue: 1 << 14)
    /// An address list that is not one.
    public static let badAddress = MailDefects(rawValue: 1 << 15)
    /// No `Date`, or none that can be read.
    public static let badDate = MailDefects(rawValue: 1 << 16)
    /// No `From`, or none that can be read.
    public static let missingSender = MailDefects(rawValue: 1 << 17)
    /// The message or its text was longer than the limit and is cut.
    public static let truncated = MailDefects(rawValue: 1 << 18)
    /// A delivery report that names no recipient.
    public static let emptyReport = MailDefects(rawValue: 1 << 19)

    /// An encoded word that is never closed; it stays as it is.
    public static let badEncodedWord = MailDefects(rawValue: 1 << 20)

    /// The names of the marks that are set, in the order of their bits.
    public var names: [String] {
        isEmpty ? [] : MailDefects.table.filter { contains($0.0) }.map { $0.1 }
    }

    /// Number of the bit that a name stands for; 31, which no mark has, for a stranger.
    static func bit(of name: String) -> Int { table.first { $0.1 == name }?.0.rawValue.trailingZeroBitCount ?? 31 }

    private static let table: [(MailDefects, String)] = [
        (.badHeaderLine, "bad-header-line"), (.missingHeaderEnd, "missing-header-end"), (.tooManyHeaders, "too-many-headers"),
        (.rawHeaderBytes, "raw-header-bytes"), (.unknownCharset, "unknown-charset"), (.undecodableBytes, "undecodable-bytes"),
        (.mislabelledCharset, "mislabelled-charset"), (.badBase64, "bad-base64"), (.badQuotedPrintable, "bad-quoted-printable"),
        (.unknownTransferEncoding, "unknown-transfer-encoding"), (.missingBoundary, "missing-boundary"),
        (.boundaryNotFound, "boundary-not-found"), (.missingCloseBoundary, "missing-close-boundary"), (.tooDeep, "too-deep"),
        (.tooManyParts, "too-many-parts"), (.badAddress, "bad-address"), (.badDate, "bad-date"), (.missingSender, "missing-sender"),
        (.truncated, "truncated"), (.emptyReport, "empty-report"), (.badEncodedWord, "bad-encoded-word"),
    ]
}
