import GRDB
import GRDBSQLite
import Glibc
import KemptCore
import KemptText

/// The store of a pipeline: one SQLite file that holds its memory.
///
/// It is read whole before a run and written whole beside its place after it, so that it can be switched by renaming, together with the outputs.
/// Without a journal, with freed bytes cleared, and rows in one order: the same memory gives the same bytes.
public struct StoreFile: MemoryStore {
    /// The version of the tables below; a file of a later one is refused.
    static let version = 1
    /// `KMPT`: what tells a store from any other database.
    static let application = 0x4B4D_5054
    public let path: String

    public init(path: String) { self.path = path }

    public func load() throws -> Memory {
        guard try StoreHead.isThere(path) else { return Memory() }
        try StoreHead(path: path).check()
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.label = "kempt.store"
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0") }
            return try DatabaseQueue(path: path, configuration: configuration).read { try StoreReading(path: path, database: $0).memory() }
        } catch let error as DatabaseError {
            throw Self.damaged(path, error.message ?? "error \(error.extendedResultCode.rawValue)")
        }
    }

    public func write(_ memory: Memory, to temporary: String) throws {
        try refuseLogs()
        do {
            try create(temporary)
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            configuration.label = "kempt.store.new"
            configuration.allowsUnsafeTransactions = true
            configuration.prepareDatabase {
                try $0.execute(sql: "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON")
            }
            let queue = try DatabaseQueue(path: temporary, configuration: configuration)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "BEGIN IMMEDIATE")
                try StoreWriting(database: database).write(memory)
                try database.execute(sql: "COMMIT")
            }
            try queue.close()
        } catch let error as DatabaseError {
            unlink(temporary)
            throw Failure(
                .output, "\(path): writing stopped: \(error.message ?? "error \(error.extendedResultCode.rawValue)")",
                remedy: "every earlier output is as it was; make room or mend the folder, then run again")
        }
        try sync(temporary)
    }

    /// What a damaged file is answered with.
    static func damaged(_ path: String, _ what: String) -> Failure {
        Failure(
            .input, "\(path): the store is damaged: \(what)",
            remedy: "put back a copy of it; without one, move it away, and the next run begins to remember anew. Nothing was changed")
    }

    /// An empty file of its owner alone: SQLite would make it readable to others.
    private func create(_ temporary: String) throws {
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(temporary, "cannot be created", errno) }
        close(descriptor)
    }

    private func sync(_ temporary: String) throws {
        let descriptor = open(temporary, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(temporary, "cannot be opened", errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(temporary, "could not be synced", errno) }
    }

    /// A log beside the store belongs to the file that is there: SQLite would play it into the new one.
    private func refuseLogs() throws {
        for ending in ["-wal", "-journal"] {
            var status = stat()
            guard stat(path + ending, &status) == 0, status.st_size > 0 else { continue }
            throw Failure(
                .output, "\(path): is in use by another program, or was left in the middle of a write: \(path)\(ending) is there",
                remedy: "let that program close it, then run again")
        }
    }

    private func failure(_ path: String, _ what: String, _ code: Int32) -> Failure {
        Failure(
            .output, "\(path): \(what): \(String(cString: strerror(code))) (errno \(code))",
            remedy: "every earlier output is as it was; make room or mend the folder, then run again")
    }
}

/// The first hundred bytes of the file (sqlite.org/fileformat2, 1.3): enough to refuse what is no store before SQLite looks at it.
struct StoreHead {
    private static let length = 100
    private let path: String
    private let bytes: [UInt8]
    private let size: Int

    static func isThere(_ path: String) throws -> Bool {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(.input, "\(path): is no file", remedy: "name a file in 'store'") }
            return true
        }
        if errno == ENOENT { return false }
        throw Self.failure(path, errno)
    }

    init(path: String) throws {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        var head = [UInt8](repeating: 0, count: Self.length)
        let got = head.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, Self.length, 0) }
        guard fstat(descriptor, &status) == 0, got >= 0 else { throw Self.failure(path, errno) }
        size = Int(status.st_size)
        bytes = Array(head.prefix(got))
    }

    func check() throws {
        guard bytes.count == Self.length, bytes.starts(with: Array("SQLite format 3\0".utf8)), number(68) == StoreFile.application else {
            throw Failure(
                .input, "\(path): is no store of Kempt's", remedy: "name a file of its own in 'store'; this one was not changed")
        }
        guard number(60) == StoreFile.version else {
            throw Failure(
                .input, "\(path): is a store of version \(number(60)), and this program knows version \(StoreFile.version)",
                remedy: "run the Kempt that wrote it, or a later one; nothing was changed")
        }
        let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
        let expected = number(28) * (pageSize == 1 ? 65536 : pageSize)
        if size != expected { throw StoreFile.damaged(path, "it has \(size) bytes of \(expected)") }
    }

    private func number(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        Failure(
            .input, "\(path): cannot be opened: \(String(cString: strerror(code))) (errno \(code))",
            remedy: "let this user read it, or name another file in 'store'")
    }
}
