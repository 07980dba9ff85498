/// How an mbox hides lines that begin with `From ` inside a message.
public enum MboxVariant: UInt8, Sendable, CaseIterable {
    /// Found out message by message: a `Content-Length` is believed where it lands, quoting is undone as in `mboxrd`.
    case automatic
    /// `From ` at the beginning of a line became `>From `; lines that were `>From ` already cannot be told apart.
    case mboxo
    /// `From `, `>From `, `>>From ` … each got one `>` more: reversible.
    case mboxrd
    /// Nothing is quoted; `Content-Length` says where a message ends, if it lands on the next one.
    case mboxcl2

    /// True when a `Content-Length` may say where a message ends.
    var usesContentLength: Bool { self == .automatic || self == .mboxcl2 }
}

/// Where one message of an mbox lies.
public struct MboxMessage: Sendable, Equatable {
    /// Offset of its From_ line from the beginning of the file, in bytes.
    public let offset: Int
    /// Bytes from the From_ line to the end of the body, without the empty line that parts it from the next message.
    public let count: Int
    /// Line number of the From_ line, from 1.
    public let line: Int
    /// True when its `Content-Length` was believed; nothing in its body is quoted then.
    public let hasContentLength: Bool
    /// True when it was longer than the limit; what lies behind was passed over.
    public let isTruncated: Bool

    package init(offset: Int, count: Int, line: Int, hasContentLength: Bool, isTruncated: Bool) {
        self.offset = offset
        self.count = count
        self.line = line
        self.hasContentLength = hasContentLength
        self.isTruncated = isTruncated
    }
}
