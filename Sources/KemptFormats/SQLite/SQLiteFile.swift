import GRDB
import GRDBSQLite
import Glibc
import KemptCore

/// An SQLite database opened for reading: nothing in it changes, and nothing is left beside it.
///
/// A plain reader of a database with a write-ahead log creates `-wal` and `-shm` files beside it and cannot remove them. So:
/// - a log that is absent or empty: the file is opened as *immutable*, and at the end it must be what it was at the beginning;
/// - a log in use, its `-shm` beside it: opened as any reader, for the files are there already;
/// - a log left behind without `-shm`: database and log are copied into a private folder, and the copy is read;
/// - gzip: unpacked into a private file that loses its name as soon as it is open.
/// Without a log, SQLite's own locks hold writers back for as long as the reading takes.
final class SQLiteFile {
    let path: String
    let queue: DatabaseQueue
    private(set) var facts: [(name: String, value: String)] = []
    /// The state of an immutable file when it was opened.
    private let stamp: FileStamp?
    private let realPath: String
    private let isCompressed: Bool
    let size: Int
    /// Texts are kept as UTF-16, and SQLite turns them into UTF-8.
    let isUTF16: Bool

    init(path: String) throws {
        self.path = path
        let (size, stored) = try HeldFiles.look(path, most: SQLiteHeader.length)
        isCompressed = stored.starts(with: [0x1F, 0x8B])
        let head = isCompressed ? try Self.unpackedHead(path) : stored
        let header = try SQLiteHeader(head, path: path)
        self.size = size
        isUTF16 = header.isUTF16
        guard let resolved = realpath(path, nil) else { throw Failure.cannotOpen(path, errno) }
        defer { free(resolved) }
        realPath = String(cString: resolved)
        if isCompressed {
            queue = try Self.unpacked(path)
            stamp = nil
            facts = [("compressed", "gzip")]
        } else if header.hasLog, !Self.isEmpty(realPath + "-wal") {
            stamp = nil
            if access(realPath + "-shm", F_OK) == 0 {
                queue = try Self.open(realPath, named: path)
                facts = [("journal", "write-ahead log, in use")]
            } else {
                queue = try Self.copied(realPath, named: path)
                facts = [("journal", "write-ahead log without its index: a private copy was read")]
            }
        } else {
            try header.checkLength(size, path: path)
            let isImmutable = header.hasLog && Self.knowsURIs
            stamp = isImmutable ? FileStamp(realPath) : nil
            queue =
                header.hasLog && !isImmutable
                ? try Self.copied(realPath, named: path) : try Self.open(isImmutable ? Self.immutable(realPath) : realPath, named: path)
        }
    }

    /// Throws when a file that was read without locks was written to meanwhile.
    func checkUnchanged() throws {
        guard let stamp, stamp != FileStamp(realPath) || !Self.isEmpty(realPath + "-wal") else { return }
        throw Failure(.input, "\(path): was written to while it was being read", remedy: "run again when it is at rest; nothing was written")
    }

    /// What SQLite says, in the words of a failure.
    func translated<T>(_ body: (Database) throws -> T) throws -> T {
        do { return try queue.unsafeRead(body) } catch let error as DatabaseError { throw Failure.sqlite(error, path) }
    }

    // MARK: - Opening

    /// Opens a database read-only; `name` is for messages. The schema of a stranger's file is not trusted to call functions with side effects.
    private static func open(_ place: String, named name: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(busySeconds)
        configuration.label = "kempt.sqlite"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
        }
        do { return try DatabaseQueue(path: place, configuration: configuration) } catch let error as DatabaseError {
            throw Failure.sqlite(error, name)
        }
    }

    /// How long a reader waits for a writer to finish.
    private static let busySeconds = 5.0

    private static func isEmpty(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0 || status.st_size == 0
    }

    /// SQLite takes URIs for paths, as Debian's does; GRDB does not ask for it.
    private static let knowsURIs = sqlite3_compileoption_used("USE_URI") == 1

    /// The URI under which SQLite neither locks a file nor looks for a journal.
    private static func immutable(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var uri = "file:"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default: uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return uri + "?immutable=1"
    }

    private static func unpackedHead(_ path: String) throws -> [UInt8] {
        let input = try ByteInput(path: path)
        let head = ByteBuffer(capacity: SQLiteHeader.length)
        head.didWrite(try input.read(into: head.base, SQLiteHeader.length))
        return [UInt8](UnsafeBufferPointer(start: head.base, count: head.count))
    }

    private static func unpacked(_ path: String) throws -> DatabaseQueue {
        let copies = PrivateCopies()
        try copies.add("database", from: path)
        return try copies.withNames { try open("\($0)/database", named: path) }
    }

    /// A copy of a database and of the log that belongs to it. Both keep their content only if nobody writes meanwhile.
    private static func copied(_ realPath: String, named name: String) throws -> DatabaseQueue {
        let before = [FileStamp(realPath), FileStamp(realPath + "-wal")]
        let copies = PrivateCopies()
        try copies.add("database", from: realPath)
        if !isEmpty(realPath + "-wal") { try copies.add("database-wal", from: realPath + "-wal") }
        if before != [FileStamp(realPath), FileStamp(realPath + "-wal")] {
            throw Failure(.input, "\(name): was written to while it was being copied", remedy: "run again when it is at rest")
        }
        // Opening reads for the first time: from then on SQLite holds the database, its log and the log's index open.
        return try copies.withNames { try open("\($0)/database", named: name) }
    }
}

/// What tells that a file has not been touched.
struct FileStamp: Equatable {
    private let device: UInt
    private let number: UInt
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    init(_ path: String) {
        var status = stat()
        if stat(path, &status) != 0 { status = stat() }
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}
