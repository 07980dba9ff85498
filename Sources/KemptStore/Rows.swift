import GRDB
import GRDBSQLite
import KemptCore

/// A prepared statement stepped by hand: no object for each row.
struct Rows {
    private let statement: Statement
    private let database: Database
    private var raw: OpaquePointer { statement.sqliteStatement }

    init(_ sql: String, _ database: Database) throws {
        statement = try database.makeStatement(sql: sql)
        self.database = database
    }

    /// Binds one row and inserts it.
    func insert(_ bind: (Rows) -> Void) throws {
        bind(self)
        let status = sqlite3_step(raw)
        sqlite3_reset(raw)
        if status != SQLITE_DONE { throw error(status) }
    }

    /// Calls `body` for each row, whose values it must not keep.
    func forEach(_ body: (Rows) throws -> Void) throws {
        defer { sqlite3_reset(raw) }
        while true {
            let status = sqlite3_step(raw)
            if status == SQLITE_DONE { return }
            guard status == SQLITE_ROW else { throw error(status) }
            try body(self)
        }
    }

    private func error(_ status: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: status), message: database.sqliteConnection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) })
    }

    // MARK: - Values

    func bind(_ index: Int32, _ value: Int64) { sqlite3_bind_int64(raw, index, value) }

    /// The bytes must stay where they are until the row is inserted.
    func bind(_ index: Int32, _ cell: Cell) {
        UnsafeRawPointer(cell.start).withMemoryRebound(to: CChar.self, capacity: max(cell.count, 1)) {
            _ = sqlite3_bind_text(raw, index, $0, Int32(truncatingIfNeeded: cell.count), nil)
        }
    }

    /// The bytes must stay where they are until the row is inserted.
    func bind(_ index: Int32, blob cell: Cell) {
        sqlite3_bind_blob(raw, index, UnsafeRawPointer(cell.start), Int32(truncatingIfNeeded: cell.count), nil)
    }

    func bind(_ index: Int32, _ text: String) {
        // SQLITE_TRANSIENT: SQLite makes a copy.
        sqlite3_bind_text(raw, index, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }

    func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(raw, column)) }

    /// Valid until the next row.
    func cell(_ column: Int32) -> Cell {
        guard let start = sqlite3_column_text(raw, column) else { return .empty }
        return Cell(start, Int(sqlite3_column_bytes(raw, column)))
    }

    /// Valid until the next row.
    func blob(_ column: Int32) -> Cell {
        guard let start = sqlite3_column_blob(raw, column) else { return .empty }
        return Cell(start.assumingMemoryBound(to: UInt8.self), Int(sqlite3_column_bytes(raw, column)))
    }

    func text(_ column: Int32) -> String { cell(column).string }
}
