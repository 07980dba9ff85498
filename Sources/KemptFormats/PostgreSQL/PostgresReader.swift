import KemptCore

/// An open table or query of a server: lines come in order, and are decoded anywhere.
final class PostgresReader: SourceReader, @unchecked Sendable {  // `next` on one thread; `decode` touches only constants
    /// Indices are those of `Finding.rule`.
    static let findings = [
        ReadingRule(
            "postgres.bytea", .info,
            "The value is of type bytea, which is no text: it is handed on as \\x and its bytes in hexadecimal. Leave the column out if nobody reads it."
        )
    ]
    /// Most bytes of a refused line that are kept for a person.
    private static let mostRawBytes = 1 << 16

    private let connection: PostgresConnection
    private let decoder: CopyDecoder
    private let limits: BatchLimits
    private var ordinal = 1
    private var bytes = 0
    private var isAtEnd = false

    init(_ connection: PostgresConnection, _ plan: PostgresPlan, layout: SourceLayout, limits: BatchLimits) throws {
        // The head was looked at some time ago, in another transaction.
        guard plan.columns.count == layout.target.count else {
            throw Failure(.input, "\(connection.path): its columns have changed since they were looked at", remedy: "run again")
        }
        self.connection = connection
        self.limits = limits
        decoder = CopyDecoder(columns: plan.columns, layout: layout)
        try connection.startCopy(plan.sql)
    }

    var progress: (read: Int, total: Int) { (bytes, 0) }
    var lastOrdinal: Int { ordinal - 1 }

    func next() throws -> Chunk? {
        if isAtEnd { return nil }
        // Half as much room again, for the canonical bytes that will be appended.
        let text = ByteBuffer(capacity: limits.bytes * 3 / 2)
        var refused: [Chunk.Refusal] = []
        let first = ordinal
        while text.count < limits.bytes {
            let start = text.count
            guard try connection.appendLine(to: text) else {
                isAtEnd = true
                connection.close()
                break
            }
            ordinal += 1
            bytes += text.count - start
            if text.count - start > limits.mostRowBytes {
                text.truncate(to: start + min(Self.mostRawBytes, limits.mostRowBytes))
                text.append(UInt8(ascii: "\n"))
                refused.append(
                    Chunk.Refusal(
                        start: start, end: text.count, rule: "postgres.too-long", reason: "the row holds more than \(limits.mostRowBytes >> 20) MiB"))
            }
        }
        if text.count == 0 { return nil }
        let chunk = Chunk(bytes: text, byteOffset: 0, line: first, ordinal: first)
        chunk.refused = refused
        return chunk
    }

    func decode(_ chunk: Chunk) -> Batch { decoder.decode(chunk) }
}

extension RejectRules {
    static let postgres: [(rule: String, summary: String)] = [
        (
            "postgres.not-utf-8",
            "A text of the row is not UTF-8: the database is of encoding SQL_ASCII, which promises nothing. Mend it in the database."
        ),
        ("postgres.nul-byte", "A NUL byte stands in the row, which PostgreSQL never sends. What answers is no PostgreSQL, or it is damaged."),
        ("postgres.field-count", "The row has not as many fields as columns were told. What answers is no PostgreSQL, or it is damaged."),
        ("postgres.too-long", "The row holds more than a record can. Leave its largest column out by a query."),
    ]
}
