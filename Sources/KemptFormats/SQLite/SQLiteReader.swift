import GRDB
import GRDBSQLite
import Glibc
import KemptCore
import KemptText

/// An open SQLite table or query: rows are stepped through in order and handed over in finished batches.
///
/// The bytes of a row go from SQLite's page straight into the arena; no `Row` of GRDB's and no `String` is made for a cell.
final class SQLiteReader: SourceReader, @unchecked Sendable {  // `next` on one thread; finished batches are handed over whole
    /// Indices are those of `Finding.rule`.
    static let findings = [
        ReadingRule(
            "sqlite.blob", .info,
            "The value is a BLOB, which is no text: it is handed on as \\x and its bytes in hexadecimal. Leave the column out if nobody reads it.")
    ]
    private static let blobFinding = 0
    /// Most bytes of a refused row that are kept for a person.
    private static let mostRawBytes = 1 << 16

    private let file: SQLiteFile
    private let statement: Statement
    private let handle: OpaquePointer
    private let columnCount: Int
    private let layout: SourceLayout
    private let limits: BatchLimits
    private var ordinal = 0
    private var bytes = 0
    private var blobs = 0
    private var isAtEnd = false

    init(
        _ file: SQLiteFile, selection: SQLSelection, after: (column: String, value: String)?, layout: SourceLayout,
        limits: BatchLimits
    ) throws {
        try selection.check(file.path)
        let plan = try file.plan(selection, after: after)
        // The head was looked at some time ago.
        guard plan.columns.count == layout.target.count else {
            throw Failure(.input, "\(file.path): its columns have changed since they were looked at", remedy: "run again")
        }
        self.file = file
        self.layout = layout
        self.limits = limits
        columnCount = plan.columns.count
        statement = try file.translated { try $0.makeStatement(sql: plan.sql) }
        handle = statement.sqliteStatement
        if var text = plan.bound {
            // SQLITE_TRANSIENT: SQLite makes a copy.
            let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            text.withUTF8 { bytes in
                _ = UnsafeRawPointer(bytes.baseAddress).map {
                    sqlite3_bind_text(handle, 1, $0.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: bytes.count), transient)
                }
            }
        }
    }

    static func parameterCount(_ statement: Statement) -> Int32 { sqlite3_bind_parameter_count(statement.sqliteStatement) }

    var progress: (read: Int, total: Int) { (isAtEnd ? file.size : min(bytes, file.size), file.size) }
    var lastOrdinal: Int { ordinal }
    var tally: [(name: String, value: Int)] { blobs == 0 ? [] : [("BLOBs as hexadecimal", blobs)] }

    func next() throws -> Chunk? {
        if isAtEnd { return nil }
        let batch = try file.translated { try gather($0) }
        if isAtEnd { try file.checkUnchanged() }
        if batch.rowCount == 0, batch.rejects.isEmpty { return nil }
        let chunk = Chunk(bytes: batch.arena, byteOffset: 0, line: 1, ordinal: 1)
        chunk.batch = batch
        return chunk
    }

    func decode(_ chunk: Chunk) -> Batch {
        chunk.batch ?? Batch(columnCount: layout.columnCount, capacity: 1, arena: chunk.bytes, source: layout.source)
    }

    private func gather(_ database: Database) throws -> Batch {
        // Half as much room again, for the canonical bytes that will be appended.
        let arena = ByteBuffer(capacity: limits.bytes * 3 / 2)
        let batch = Batch(columnCount: layout.columnCount, capacity: limits.rows, arena: arena, source: layout.source)
        while batch.rowCount < limits.rows, arena.count < limits.bytes, batch.rejects.count < limits.rows {
            let status = sqlite3_step(handle)
            if status == SQLITE_DONE {
                isAtEnd = true
                break
            }
            guard status == SQLITE_ROW else {
                let message = database.sqliteConnection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
                throw DatabaseError(resultCode: ResultCode(rawValue: status), message: message)
            }
            ordinal += 1
            addRow(to: batch, arena)
        }
        bytes += arena.count
        return batch
    }

    // MARK: - Rows

    /// What is found out about a row on the way through its cells.
    private struct RowNotes {
        /// A value begins in the middle of a character: alone it is not UTF-8, behind the value before it might seem to be.
        var isSplit = false
        var isTooLong = false
        var blobs = 0
    }

    private func addRow(to batch: Batch, _ arena: ByteBuffer) {
        let rowStart = arena.count
        let row = batch.addRow(RowPlace(ordinal: ordinal, line: ordinal))
        let findingsBefore = batch.findings.count
        var notes = RowNotes()
        layout.target.withUnsafeBufferPointer { target in
            var column = 0
            while column < columnCount {
                let place = target[column]
                if place >= 0 { addCell(column, at: place, row, batch, arena, room: limits.mostRowBytes &- (arena.count &- rowStart), &notes) }
                column &+= 1
            }
        }
        let text = Cell(UnsafePointer(arena.base + rowStart), arena.count - rowStart)
        guard let objection = objection(text, notes) else {
            blobs += notes.blobs
            return
        }
        batch.removeLastRow()
        batch.findings.removeLast(batch.findings.count - findingsBefore)
        arena.truncate(to: rowStart)
        batch.rejects.append(Reject(line: ordinal, byteOffset: 0, rule: objection.rule, reason: objection.reason, raw: rawRow()))
    }

    @inline(__always) private func addCell(
        _ column: Int, at place: Int, _ row: Int, _ batch: Batch, _ arena: ByteBuffer, room: Int, _ notes: inout RowNotes
    ) {
        let index = Int32(truncatingIfNeeded: column)
        let start = arena.count
        switch sqlite3_column_type(handle, index) {
        case SQLITE_NULL: return
        case SQLITE_TEXT:
            if file.isUTF16, !isPairedUTF16(index) { notes.isSplit = true }
            // The text first: asking for it may turn UTF-16 into UTF-8, and the count is that of the result.
            let text = sqlite3_column_text(handle, index)
            let count = Int(sqlite3_column_bytes(handle, index))
            guard let text, count <= room else {
                notes.isTooLong = true
                return
            }
            // SQLite puts a NUL behind every text, so there is a first byte.
            if text[0] & 0xC0 == 0x80 { notes.isSplit = true }
            arena.append(text, count)
        case SQLITE_INTEGER: arena.append(decimal: Int(sqlite3_column_int64(handle, index)))
        case SQLITE_FLOAT: Self.append(sqlite3_column_double(handle, index), to: arena)
        default:
            guard Int(sqlite3_column_bytes(handle, index)) * 2 + 2 <= room else {
                notes.isTooLong = true
                return
            }
            appendBlob(index, to: arena)
            notes.blobs += 1
            batch.findings.append(Finding(row: row, rule: Self.blobFinding, column: place))
        }
        batch.setOriginal(row, place, offset: start, count: arena.count &- start)
    }

    /// Whether each half of a surrogate pair in a text of a UTF-16 database has its other half: SQLite would make another character of the rest.
    private func isPairedUTF16(_ index: Int32) -> Bool {
        guard let start = sqlite3_column_text16(handle, index) else { return false }
        let count = Int(sqlite3_column_bytes16(handle, index)) / 2
        var isHighOpen = false
        for place in 0..<count {
            let unit = start.loadUnaligned(fromByteOffset: place * 2, as: UInt16.self)
            if isHighOpen != (unit & 0xFC00 == 0xDC00) { return false }
            isHighOpen = unit & 0xFC00 == 0xD800
        }
        return !isHighOpen
    }

    /// The shortest digits that read back as the same number, always with a point: `100.0`, `1e+16`, `inf`.
    static func append(_ number: Double, to arena: ByteBuffer) {
        if number.magnitude < 1e15, number == number.rounded(.towardZero), number.sign == .plus || number != 0 {
            arena.append(decimal: Int(number))
            arena.append(".0")
        } else {
            arena.append(number.description)
        }
    }

    private func appendBlob(_ index: Int32, to arena: ByteBuffer) {
        let count = Int(sqlite3_column_bytes(handle, index))
        let start = sqlite3_column_blob(handle, index)
        let digits: StaticString = "0123456789abcdef"
        arena.reserve(count * 2 + 2)
        arena.append("\\x")
        for offset in 0..<count {
            let byte = start?.load(fromByteOffset: offset, as: UInt8.self) ?? 0
            arena.append(digits.utf8Start[Int(byte >> 4)])
            arena.append(digits.utf8Start[Int(byte & 15)])
        }
    }

    /// Why a row is no record, or nil: one look at all its text.
    private func objection(_ text: Cell, _ notes: RowNotes) -> (rule: String, reason: String)? {
        if notes.isTooLong { return ("sqlite.too-long", "the row holds more than \(limits.mostRowBytes >> 20) MiB") }
        if text.count > 0, memchr(text.start, 0, text.count) != nil { return ("sqlite.nul-byte", "a NUL byte stands in this row") }
        if notes.isSplit || UTF8Text.firstInvalid(text) >= 0 { return ("sqlite.not-utf-8", "a text of this row is not UTF-8") }
        return nil
    }

    /// The row SQLite stands at, its values between tabs: as much of it as a person will look at.
    private func rawRow() -> [UInt8] {
        let raw = ByteBuffer()
        for index in 0..<Int32(truncatingIfNeeded: columnCount) where raw.count < Self.mostRawBytes {
            if index > 0 { raw.append(UInt8(ascii: "\t")) }
            switch sqlite3_column_type(handle, index) {
            case SQLITE_NULL: continue
            case SQLITE_BLOB where sqlite3_column_bytes(handle, index) < Self.mostRawBytes: appendBlob(index, to: raw)
            case SQLITE_BLOB: raw.append("\\x")
            default:
                if let text = sqlite3_column_text(handle, index) {
                    raw.append(text, min(Int(sqlite3_column_bytes(handle, index)), Self.mostRawBytes))
                }
            }
        }
        return [UInt8](UnsafeBufferPointer(start: raw.base, count: raw.count))
    }
}

extension RejectRules {
    static let sqlite: [(rule: String, summary: String)] = [
        ("sqlite.not-utf-8", "A text of the row is not UTF-8, though the database says so. Its bytes are kept as \\xNN in the quarantine."),
        ("sqlite.nul-byte", "A NUL byte stands in a text of the row. Programs cut such a text there: mend it in the database."),
        ("sqlite.too-long", "The row holds more than a record can. Leave its largest column out by a query."),
    ]
}
