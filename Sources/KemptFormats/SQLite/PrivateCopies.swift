import Glibc
import KemptCore

/// Copies of files that are read once and that nobody else shall see: 0600, in a folder of 0700, without a name but while they are being opened.
///
/// A file without a name vanishes with the process, however that ends. Where the file system has none such (overlays before Linux 6.3), the
/// copy has a name from the start.
final class PrivateCopies {
    private struct Copy {
        let name: String
        let descriptor: Int32
        /// Where it lies, if it has a name already.
        let place: String?
    }
    private let parent: String
    private var copies: [Copy] = []
    private static let blockBytes = 1 << 18
    /// Nobody's customers fill so much; a bomb does.
    private static let mostBytes = 64 << 30

    /// In `$TMPDIR`, else in `/var/tmp`, where there is room for large files.
    init() { parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp" }

    deinit {
        for copy in copies {
            close(copy.descriptor)
            if let place = copy.place { unlink(place) }
        }
    }

    /// Copies `source`, unpacked if it is gzip. The copy is not synced: it is never needed again.
    func add(_ name: String, from source: String) throws {
        let copy = try makeFile(name)
        copies.append(copy)
        let input = try ByteInput(path: source)
        let block = ByteBuffer(capacity: Self.blockBytes)
        var total = 0
        while case let got = try input.read(into: block.base, Self.blockBytes), got > 0 {
            total += got
            if total > Self.mostBytes {
                throw Failure(.input, "\(source): unpacks to more than \(Self.mostBytes >> 30) GiB", remedy: "unpack it and name the file itself")
            }
            var written = 0
            while written < got {
                let step = write(copy.descriptor, block.base + written, got - written)
                if step < 0, errno != EINTR { throw failure("a private copy cannot be written", errno) }
                written += max(step, 0)
            }
        }
    }

    /// Gives the copies their names in a folder of their own, for as long as `body` takes to open them.
    func withNames<T>(_ body: (_ folder: String) throws -> T) throws -> T {
        var template = Array("\(parent)/kempt-XXXXXX".utf8CString)
        guard template.withUnsafeMutableBufferPointer({ mkdtemp($0.baseAddress!) }) != nil else {
            throw failure("a private folder cannot be made", errno)
        }
        let folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        defer {
            // What SQLite makes beside a database goes with it.
            for copy in copies { for ending in ["", "-wal", "-shm", "-journal"] { unlink("\(folder)/\(copy.name)\(ending)") } }
            rmdir(folder)
        }
        for copy in copies {
            let status =
                copy.place.map { rename($0, "\(folder)/\(copy.name)") }
                ?? linkat(AT_FDCWD, "/proc/self/fd/\(copy.descriptor)", AT_FDCWD, "\(folder)/\(copy.name)", AT_SYMLINK_FOLLOW)
            if status != 0 { throw failure("a private copy cannot be named", errno) }
        }
        return try body(folder)
    }

    private func makeFile(_ name: String) throws -> Copy {
        let descriptor = open(parent, Self.unnamed | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor >= 0 { return Copy(name: name, descriptor: descriptor, place: nil) }
        var template = Array("\(parent)/kempt-XXXXXX".utf8CString)
        let named = template.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
        if named < 0 { throw failure("a private copy cannot be made", errno) }
        return Copy(name: name, descriptor: named, place: template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
    }

    /// Linux's `O_TMPFILE`, a macro that Swift does not see.
    private static let unnamed = 0o20_000_000 | O_DIRECTORY

    private func failure(_ what: String, _ code: Int32) -> Failure {
        Failure(
            .input, "\(parent): \(what): \(String(cString: strerror(code))) (errno \(code))",
            remedy: "make room there, or name another folder by TMPDIR")
    }
}
