import GRDB
import GRDBSQLite
import Glibc
import KemptCore

/// What happens before the first row: the file, what is kept of an earlier one, the table.
extension SQLiteWriter {
    static func check(_ target: SQLiteTarget, _ columns: [String]) throws {
        if target.appends, target.run.isEmpty {
            throw Failure(.usage, "\(target.path): 'write: append' needs to know which run this is", remedy: "write: replace")
        }
        if let name = ([target.table] + columns).first(where: { $0.unicodeScalars.contains("\0") || $0.isEmpty && $0 == target.table }) {
            throw Failure(.usage, "\(target.path): '\(name.filter { $0 != "\0" })' can be no name in a database", remedy: "name it otherwise")
        }
        if target.table.lowercased().hasPrefix("sqlite_") {
            throw Failure(.usage, "\(target.path): table '\(target.table)': names that begin so are SQLite's own", remedy: "name it otherwise")
        }
    }

    /// An empty file of ours alone: SQLite would make it readable to others.
    static func create(_ path: String) throws {
        remove(path)
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path, "cannot be created", errno) }
        close(descriptor)
    }

    static func open(_ path: String) throws -> DatabaseQueue {
        guard let resolved = realpath(path, nil) else { throw failure(path, "cannot be found", errno) }
        defer { free(resolved) }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.allowsUnsafeTransactions = true
        configuration.label = "kempt.sqlite.target"
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF") }
        return try DatabaseQueue(path: String(cString: resolved), configuration: configuration)
    }

    /// A log or journal beside the final place belongs to the database that is there: SQLite would play it into the new one and ruin it.
    static func checkLogs(_ path: String) throws {
        for ending in ["-wal", "-journal"] {
            var status = stat()
            guard stat(path + ending, &status) == 0, status.st_size > 0 else { continue }
            throw Failure(
                .output, "\(path): is in use by another program, or was left in the middle of a write: \(path)\(ending) is there",
                remedy: "let that program close it, or open it once: sqlite3 FILE 'PRAGMA journal_mode = DELETE'")
        }
    }

    /// The database at the final place, nil when there is none. One that would lose other tables is not replaced.
    static func existing(_ target: SQLiteTarget) throws -> SQLiteFile? {
        var status = stat()
        guard stat(target.path, &status) == 0, status.st_size > 0 else { return nil }
        let file: SQLiteFile
        do { file = try SQLiteFile(path: target.path) } catch let failure as Failure {
            throw Failure(
                .output, "\(failure.message); it would be \(target.appends ? "added to" : "replaced")", remedy: "move it away, or name another file")
        }
        let others = try file.translated { try SQLiteRelation.all($0) }.map(\.name).filter { $0.lowercased() != target.table.lowercased() }
        if !target.appends, !others.isEmpty {
            throw Failure(
                .output, "\(target.path): holds other tables, which would be lost: \(SQLText.list(others))",
                remedy: "give this output a file of its own, or write: append")
        }
        return file
    }

    /// Makes the table, or fits what is there to the columns of this run, and gives the statement that inserts a row.
    func prepareTable(_ names: [String], _ database: Database) throws -> Statement {
        let table = "main.\(SQLText.identifier(target.table))"
        let declarations = names.map { "\(SQLText.identifier($0)) TEXT" }
        let all = try SQLiteRelation.all(database)
        if let existing = all.first(where: { $0.name.lowercased() == target.table.lowercased() }) {
            let known = try existing.columns(database).map { $0.name.lowercased() }
            if existing.isView || !known.contains(Self.runColumn) {
                throw Failure(
                    .output, "\(target.path): table '\(existing.name)' has no column '\(Self.runColumn)', so it was not written by 'append'",
                    remedy: "name another table, or write: replace")
            }
            for (name, declaration) in zip(names, declarations) where !known.contains(name.lowercased()) {
                try database.execute(sql: "ALTER TABLE \(table) ADD COLUMN \(declaration)")
            }
            if target.readsEverything {
                try database.execute(sql: "DELETE FROM \(table) WHERE \(Self.runColumn) = ?", arguments: [target.run])
            }
        } else {
            let run = target.appends ? ["\(Self.runColumn) TEXT NOT NULL"] : []
            try database.execute(sql: "CREATE TABLE \(table) (\((run + declarations).joined(separator: ", ")))")
        }
        let filled = (target.appends ? [Self.runColumn] : []) + names.map(SQLText.identifier)
        let statement = try database.makeStatement(
            sql: "INSERT INTO \(table) (\(filled.joined(separator: ", "))) VALUES (\(filled.map { _ in "?" }.joined(separator: ", ")))")
        if target.appends {
            // SQLITE_TRANSIENT: SQLite makes a copy, which stays bound for every row.
            let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            sqlite3_bind_text(statement.sqliteStatement, 1, target.run, -1, transient)
        }
        return statement
    }

    // MARK: - Failures

    static func translated(_ error: any Error, _ path: String) -> Failure {
        if let failure = error as? Failure { return failure }
        let message = (error as? DatabaseError).map { $0.message ?? "error \($0.extendedResultCode.rawValue)" } ?? "unknown trouble"
        return Failure(
            .output, "\(path): writing stopped: \(message)",
            remedy: "every earlier output is as it was; make room or mend the folder, then run again")
    }

    static func failure(_ path: String, _ what: String, _ code: Int32) -> Failure {
        Failure(
            .output, "\(path): \(what): \(String(cString: strerror(code))) (errno \(code))",
            remedy: "every earlier output is as it was; make room or mend the folder, then run again")
    }
}

/// Names that a table can have side by side.
enum SQLiteNames {
    /// SQLite tells columns apart without regard to the case of A to Z: a name that is taken gets `_2` behind it, an empty one is `column_3`.
    static func unique(_ names: [String], reserved: [String]) -> [String] {
        var taken = Set(reserved.map { $0.lowercased() })
        return names.enumerated().map { index, name in
            let plain = name.isEmpty ? "column_\(index + 1)" : name
            var candidate = plain
            var number = 2
            while !taken.insert(candidate.lowercased()).inserted {
                candidate = "\(plain)_\(number)"
                number += 1
            }
            return candidate
        }
    }
}
