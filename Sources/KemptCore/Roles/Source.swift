/// What a source's records count for.
public enum Role: String, Sendable, CaseIterable {
    /// The customer base: counted, kept, reported.
    case base
    /// Links and fills; never counted, never loaded.
    case reference
    /// Facts about people: messages, bounces. No records.
    case evidence
}

/// Where records come from: one file or one set of files of one format, ready to be opened.
public protocol Source: Sendable {
    /// The file as the user named it, for messages.
    var path: String { get }
    /// Every file behind it, for whoever must not write over one of them.
    var paths: [String] { get }
    /// Reads just enough to know the columns. Throws `Failure(.input)`.
    func probe() throws -> SourceProfile
    /// Opens the source for one reading from the start.
    func open(into layout: SourceLayout) throws -> any SourceReader
}

extension Source {
    public var paths: [String] { [path] }
}

/// A source that can go on where an earlier run stopped.
public protocol ResumableSource: Source {
    /// The same source without what was read before; nil reads everything.
    func resuming(after cursor: Cursor?) -> any Source
}

/// How far an incremental reading came.
public struct Cursor: Sendable, Equatable {
    /// Largest value of the cursor column, in the canonical form of its type.
    public var value: [UInt8]
    /// Hashes of the records that have it, ascending: others with the same value are new.
    public var known: [UInt64]
    public init(value: [UInt8], known: [UInt64]) {
        self.value = value
        self.known = known
    }
}

/// What a look at the head of a source told.
public struct SourceProfile: Sendable {
    public let columns: [String]
    /// Facts for the report: `("delimiter", ";")`, `("encoding", "UTF-8")`.
    public let facts: [(name: String, value: String)]
    /// What reading may find wrong with a value that it can still hand on. A reader puts the index into this list into `Finding.rule`; the engine
    /// makes it the plan's.
    public let findings: [ReadingRule]
    public init(columns: [String], facts: [(name: String, value: String)], findings: [ReadingRule] = []) {
        self.columns = columns
        self.facts = facts
        self.findings = findings
    }
}

/// Damage that shows only while a source is being read: the value is handed on as it stands, and the finding stands against its record.
public struct ReadingRule: Sendable {
    /// `sheet.damaged-number`.
    public let id: String
    public let severity: Severity
    /// What it means and what to do.
    public let summary: String
    public init(_ id: String, _ severity: Severity, _ summary: String) {
        self.id = id
        self.severity = severity
        self.summary = summary
    }
}

/// Which column of a batch each column of a source goes to.
public struct SourceLayout: Sendable {
    /// Index of the source in the plan.
    public let source: Int
    /// Batch column for each source column; -1 = left out.
    public let target: [Int]
    /// Columns of a batch.
    public let columnCount: Int
    public init(source: Int, target: [Int], columnCount: Int) {
        self.source = source
        self.target = target
        self.columnCount = columnCount
    }
}

/// An open source. `next` is called by one thread in order; `decode` by any worker.
public protocol SourceReader: AnyObject, Sendable {
    /// The next run of whole records, nil at the end. Throws `Failure(.input)`.
    func next() throws -> Chunk?
    /// Turns a chunk into a batch.
    func decode(_ chunk: Chunk) -> Batch
    /// Bytes of the file read so far, and its size (0 when unknown): for the progress line.
    var progress: (read: Int, total: Int) { get }
    /// Ordinals given out so far: records, refused ones and blank lines. Valid between two calls of `next`.
    var lastOrdinal: Int { get }
    /// Figures for the report that are known only at the end: hidden rows, messages with defects. Asked for once, when every chunk is decoded.
    var tally: [(name: String, value: Int)] { get }
    /// How far an incremental reading came. Asked for when every chunk is decoded; nil for any other reader, and when there was nothing new.
    var cursor: Cursor? { get }
}

extension SourceReader {
    public var cursor: Cursor? { nil }
    public var tally: [(name: String, value: Int)] { [] }
}

/// A run of whole records on its way from the serial cut to a worker.
public final class Chunk: @unchecked Sendable {  // made by the reader, consumed by one worker
    public let bytes: ByteBuffer
    /// Offset of the first byte in the file (of the decompressed text).
    public let byteOffset: Int
    /// Physical line of the first byte, from 1.
    public let line: Int
    /// Ordinal of the first record in it.
    public let ordinal: Int
    /// Lines the cut could not accept, by their place in `bytes`, ascending.
    public var refused: [Refusal] = []
    /// Formats whose decode is serial hand over finished records.
    public var batch: Batch?

    public struct Refusal: Sendable {
        public let start: Int
        public let end: Int
        public let rule: String
        public let reason: String
        public init(start: Int, end: Int, rule: String, reason: String) {
            self.start = start
            self.end = end
            self.rule = rule
            self.reason = reason
        }
    }

    public init(bytes: ByteBuffer, byteOffset: Int, line: Int, ordinal: Int) {
        self.bytes = bytes
        self.byteOffset = byteOffset
        self.line = line
        self.ordinal = ordinal
    }
}
