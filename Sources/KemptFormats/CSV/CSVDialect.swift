/// How a CSV file is written. Found out from a fixed prefix or given; said in the report.
struct CSVDialect: Sendable, Equatable {
    var delimiter: UInt8 = UInt8(ascii: ",")
    /// What follows the delimiter's first byte when it is a character of several.
    var delimiterRest: [UInt8] = []
    /// Nil when no character quotes.
    var quote: UInt8? = CSVDialect.doubleQuote
    /// What makes the next character an ordinary one; nil when quotes are doubled and nothing else is escaped.
    var escape: UInt8?
    /// A line that begins with it, outside quotes, is no record; empty when there are no comments.
    var comment: [UInt8] = []
    /// LF, also for CR LF; CR only in files whose lines end in it.
    var terminator: UInt8 = CSVDialect.lineFeed

    static let doubleQuote = UInt8(ascii: "\"")
    static let singleQuote = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// Whether the fast machines read it: one byte between fields, no escapes, no comments.
    var isPlain: Bool { delimiterRest.isEmpty && escape == nil && comment.isEmpty }

    /// Delimiters by name; the first four are the usual ones, in the order of preference.
    static let names: [(name: String, byte: UInt8)] = [
        ("comma", UInt8(ascii: ",")), ("semicolon", UInt8(ascii: ";")), ("tab", UInt8(ascii: "\t")), ("pipe", UInt8(ascii: "|")),
        ("colon", UInt8(ascii: ":")), ("tilde", UInt8(ascii: "~")), ("caret", UInt8(ascii: "^")), ("space", UInt8(ascii: " ")),
    ]

    /// A name, `\t`, or the character itself; nil for what cannot be a delimiter.
    static func delimiter(_ text: String) -> [UInt8]? {
        if let named = names.first(where: { $0.name == text }) { return [named.byte] }
        if text == "\\t" { return [UInt8(ascii: "\t")] }
        guard text.unicodeScalars.count == 1, let first = text.utf8.first, first != lineFeed, first != carriageReturn, first != doubleQuote else {
            return nil
        }
        return Array(text.utf8)
    }

    var delimiterName: String {
        if delimiterRest.isEmpty, let named = Self.names.first(where: { $0.byte == delimiter }) { return named.name }
        if delimiterRest.isEmpty, delimiter < 0x20 || delimiter == 0x7F { return "byte \(delimiter)" }
        return String(decoding: [delimiter] + delimiterRest, as: UTF8.self)
    }

    var quoteName: String {
        switch quote {
        case Self.doubleQuote?: "double"
        case Self.singleQuote?: "single"
        default: "none"
        }
    }
}
