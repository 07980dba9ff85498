import GRDBSQLite
import Glibc
import KemptCore
import Testing

@testable import KemptFormats

/// A database for a test, written by SQLite itself and closed when it goes.
final class TestDatabase {
    let path: String
    private(set) var handle: OpaquePointer?

    init(_ folder: Folder, _ name: String, _ sql: String = "") {
        path = "\(folder.path)/\(name)"
        sqlite3_open(path, &handle)
        run(sql)
    }

    deinit { close() }

    func run(_ sql: String) {
        var message: UnsafeMutablePointer<CChar>?
        if sqlite3_exec(handle, sql, nil, nil, &message) != SQLITE_OK {
            Issue.record("SQLite: \(message.map { String(cString: $0) } ?? "?") in \(sql.prefix(200))")
        }
        sqlite3_free(message)
    }

    func close() {
        sqlite3_close(handle)
        handle = nil
    }

    /// Makes a file and closes it.
    static func make(_ folder: Folder, _ sql: String) -> String { make(folder, "crm.db", sql) }

    static func make(_ folder: Folder, _ name: String, _ sql: String) -> String {
        let database = TestDatabase(folder, name, sql)
        database.close()
        return database.path
    }

    /// Every row of a query as text; NULL is `(missing)`.
    static func rows(_ path: String, _ sql: String) -> [[String]] {
        var handle: OpaquePointer?
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else { return [] }
        defer { sqlite3_close(handle) }
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
            return [["error: " + String(cString: sqlite3_errmsg(handle))]]
        }
        defer { sqlite3_finalize(statement) }
        var rows: [[String]] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).map { column in
                    guard let text = sqlite3_column_text(statement, column) else { return "(missing)" }
                    return String(decoding: UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self)
                })
        }
        return rows
    }
}

/// A source with batches of a few rows.
func sqlite(_ path: String, _ selection: SQLSelection = SQLSelection(), rows: Int = 4096, rowBytes: Int = 64 << 20) -> SQLiteSource {
    var limits = BatchLimits()
    limits.rows = rows
    limits.mostRowBytes = rowBytes
    return SQLiteSource(path: path, selection: selection, limits: limits)
}

/// The fact of a profile by its name.
func fact(_ name: String, _ source: any Source) throws -> String? { try source.probe().facts.first { $0.name == name }?.value }
