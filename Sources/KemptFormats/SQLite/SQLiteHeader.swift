import Glibc
import KemptCore

/// The first hundred bytes of a database file (sqlite.org/fileformat2, 1.3).
struct SQLiteHeader {
    /// Followed by a NUL in the file.
    static let magic: StaticString = "SQLite format 3\0"
    static let length = 100
    private let bytes: [UInt8]

    /// Takes the head of a file; throws when it is not that of a database.
    init(_ head: [UInt8], path: String) throws {
        if head.isEmpty { throw Failure(.input, "\(path): is empty", remedy: "name a database that has a table") }
        guard head.withUnsafeBufferPointer({ $0.baseAddress.map { Cell($0, head.count).hasPrefix(Self.magic) } ?? false }) else {
            throw Failure(
                .input, "\(path): is no SQLite database, or it is encrypted", remedy: "name the database file itself, decrypted if need be")
        }
        guard head.count == Self.length else { throw Self.cutShort(path, head.count, nil) }
        bytes = head
    }

    /// The database keeps a write-ahead log.
    var hasLog: Bool { bytes[18] == 2 || bytes[19] == 2 }

    /// Texts are kept as UTF-16, of either byte order.
    var isUTF16: Bool { number(56) == 2 || number(56) == 3 }

    /// Throws when the file holds fewer pages than its header says. The page count counts only when it is as old as the change counter.
    func checkLength(_ size: Int, path: String) throws {
        let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
        let expected = number(28) * (pageSize == 1 ? 65536 : pageSize)
        if number(24) == number(92), size < expected { throw Self.cutShort(path, size, expected) }
    }

    private func number(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }

    private static func cutShort(_ path: String, _ size: Int, _ expected: Int?) -> Failure {
        Failure(
            .input, "\(path): is cut short: \(size) bytes\(expected.map { " of \($0)" } ?? "")",
            remedy: "fetch it again; nothing was written")
    }
}

/// Looks into files that SQLite may have open elsewhere in this process.
///
/// Closing any descriptor of a file frees every lock that the process has on it (POSIX), those of SQLite among them. So a file that was looked
/// into stays open until the process ends: one descriptor for each database of a pipeline.
enum HeldFiles {
    private struct Identity: Hashable {
        let device: UInt
        let number: UInt
    }
    private static let descriptors = Lock<[Identity: Int32]>([:])

    /// Size and first bytes of a plain file.
    static func look(_ path: String, most: Int) throws -> (size: Int, head: [UInt8]) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Failure.cannotOpen(path, errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw Failure(.input, "\(path): is a folder, not a file", remedy: "name a file in it") }
        let identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
        let descriptor = descriptors.with { descriptors in
            if let held = descriptors[identity] { return held }
            let fresh = open(path, O_RDONLY | O_CLOEXEC)
            if fresh >= 0 { descriptors[identity] = fresh }
            return fresh
        }
        guard descriptor >= 0 else { throw Failure.cannotOpen(path, errno) }
        var head = [UInt8](repeating: 0, count: most)
        let got = head.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, most, 0) }
        guard got >= 0 else { throw Failure.cannotRead(path, errno) }
        return (Int(status.st_size), Array(head.prefix(got)))
    }
}
