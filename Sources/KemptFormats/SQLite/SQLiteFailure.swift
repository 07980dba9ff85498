import GRDB
import KemptCore

extension Failure {
    /// An error of SQLite in reading, as a typed refusal. Its messages name tables, columns and words of the query; never what a row holds.
    static func sqlite(_ error: DatabaseError, _ path: String) -> Failure {
        let message = error.message ?? "error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB:
            return Failure(
                .input, "\(path): is no SQLite database, or it is encrypted", remedy: "name the database file itself, decrypted if need be")
        case .SQLITE_CORRUPT:
            return Failure(
                .input, "\(path): is damaged: \(message)",
                remedy: "take a backup, or save what can be saved: sqlite3 FILE .recover; nothing was written")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return Failure(.input, "\(path): is locked by another program", remedy: "run again when that is done")
        case .SQLITE_READONLY:
            return Failure(
                .input, "\(path): another program was stopped in the middle of writing to it, and what it left cannot be undone by a reader",
                remedy: "open it once with a program that may write to it and its folder: sqlite3 FILE .tables")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_FULL:
            return Failure(
                .input, "\(path): cannot be read: \(message)", remedy: "check the disk, and who may read the file and the -wal beside it")
        default:
            return Failure(.input, "\(path): SQLite refuses: \(message)", remedy: "check 'table', 'query', 'where' and 'order'")
        }
    }
}
