import GRDB
import GRDBSQLite
import Glibc
import KemptCore

/// A database being written beside its final place, in one transaction and without a journal: until it is finished it is nobody's.
final class SQLiteWriter: RecordWriter {
    let target: SQLiteTarget
    private let temporary: String
    private let columnCount: Int
    private var queue: DatabaseQueue?
    private var insertion: Statement?
    static let runColumn = "_run"

    init(_ target: SQLiteTarget, temporary: String, columns: [String]) throws {
        self.target = target
        self.temporary = temporary
        columnCount = columns.count
        try Self.check(target, columns)
        try Self.create(temporary)
        do {
            let queue = try Self.open(temporary)
            self.queue = queue
            try Self.checkLogs(target.path)
            let existing = try Self.existing(target)
            if target.appends, let existing { try existing.queue.backup(to: queue) }
            insertion = try queue.writeWithoutTransaction { database in
                // A copy may say that it has a write-ahead log; what is switched by renaming is one file.
                try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN IMMEDIATE")
                return try prepareTable(SQLiteNames.unique(columns, reserved: target.appends ? [Self.runColumn] : []), database)
            }
        } catch {
            abandon()
            throw Self.translated(error, target.path)
        }
    }

    deinit { closeDatabase() }

    // MARK: - Rows

    func append(_ encoded: ByteBuffer) throws {
        guard let queue, let insertion else { return }
        do {
            try queue.writeWithoutTransaction { database in
                var position = 0
                while position < encoded.count { position = try insert(encoded, at: position, insertion.sqliteStatement, database) }
            }
        } catch { throw Self.translated(error, target.path) }
    }

    /// Binds one encoded row, whose bytes stay where they are until the step is done, and gives the place behind it.
    private func insert(_ encoded: ByteBuffer, at start: Int, _ statement: OpaquePointer, _ database: Database) throws -> Int {
        let base = UnsafeRawPointer(encoded.base)
        let fields = Int(base.loadUnaligned(fromByteOffset: start, as: UInt32.self))
        let first = target.appends ? 2 : 1
        var position = start + 4
        for field in 0..<fields {
            let count = base.loadUnaligned(fromByteOffset: position, as: UInt32.self)
            position += 4
            let index = Int32(truncatingIfNeeded: field + first)
            if count == RowEncoder.missing {
                if field < columnCount { sqlite3_bind_null(statement, index) }
                continue
            }
            if field < columnCount {
                let text = (base + position).assumingMemoryBound(to: CChar.self)
                sqlite3_bind_text(statement, index, text, Int32(truncatingIfNeeded: count), nil)
            }
            position += Int(count)
        }
        if fields < columnCount { for field in fields..<columnCount { sqlite3_bind_null(statement, Int32(truncatingIfNeeded: field + first)) } }
        let status = sqlite3_step(statement)
        sqlite3_reset(statement)
        if status != SQLITE_DONE {
            let message = database.sqliteConnection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
            throw DatabaseError(resultCode: ResultCode(rawValue: status), message: message)
        }
        return position
    }

    // MARK: - The end

    func finish() throws {
        try Self.checkLogs(target.path)
        do {
            try queue?.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
            insertion = nil
            try queue?.close()
            queue = nil
        } catch { throw Self.translated(error, target.path) }
        let descriptor = Glibc.open(temporary, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(temporary, "cannot be opened", errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Self.failure(temporary, "could not be synced", errno) }
    }

    func abandon() {
        closeDatabase()
        Self.remove(temporary)
    }

    private func closeDatabase() {
        insertion = nil
        try? queue?.close()
        queue = nil
    }

    static func remove(_ path: String) { for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) } }
}
