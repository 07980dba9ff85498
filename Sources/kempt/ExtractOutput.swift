import Glibc
import KemptCore
import KemptFormats

/// Standard output was closed by its reader (`head`): no trouble, there is just no more to do.
struct ClosedPipe: Error {}

/// Where `extract` writes: standard output, a file, or a device.
///
/// A file is written beside its place and renamed when it is whole; what stood there before stays until then.
final class ExtractOutput {
    private let path: String
    /// The hidden name of a regular file; nil for standard output and devices.
    let temporary: String?
    private let writer: FileWriter?
    private let descriptor: Int32

    /// Standard output.
    init() {
        path = "standard output"
        temporary = nil
        writer = nil
        descriptor = 1
    }

    /// `-` is standard output. What is there and no regular file (a pipe, a terminal) is written to as it is.
    init(path: String) throws {
        self.path = path
        var status = stat()
        let isThere = stat(path, &status) == 0
        if path == "-" || isThere && status.st_mode & S_IFMT != S_IFREG {
            temporary = nil
            writer = nil
            descriptor = path == "-" ? 1 : open(path, O_WRONLY | O_CLOEXEC)
            if descriptor < 0 { throw Self.failure(path, errno) }
            return
        }
        let hidden = Self.hidden(path)
        unlink(hidden)
        temporary = hidden
        descriptor = -1
        writer = try FileWriter(temporary: hidden)
    }

    deinit { if descriptor > 1 { close(descriptor) } }

    /// A name in the same folder that no other process has.
    private static func hidden(_ path: String) -> String {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return path[..<slash] + ".kempt-\(getpid())-" + path[slash...]
    }

    func append(_ bytes: ByteBuffer) throws {
        if bytes.count == 0 { return }
        if let writer { return try writer.append(bytes) }
        var written = 0
        while written < bytes.count {
            let step = write(descriptor, bytes.base + written, bytes.count - written)
            if step < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { throw ClosedPipe() }
                throw Self.failure(path, errno)
            }
            written += step
        }
    }

    /// Syncs the file and puts it in its place.
    func commit() throws {
        guard let writer, let temporary else { return }
        try writer.finish()
        guard rename(temporary, path) == 0 else { throw Self.failure(path, errno) }
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if handle >= 0 {
            fsync(handle)
            close(handle)
        }
    }

    /// Leaves nothing behind.
    func abandon() { writer?.abandon() }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        Failure(
            .output, "\(path): cannot be written: \(String(cString: strerror(code)))", remedy: "make room or mend the folder, then run again")
    }
}
