import Glibc
import KemptCore

/// A file being written beside its final place: 0600, refused when it exists, synced before it counts.
public final class FileWriter: RecordWriter {
    private let path: String
    private var descriptor: Int32
    private var bytes = 0

    public init(temporary path: String) throws {
        self.path = path
        descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw Self.failure(path, "cannot be created", errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    public func append(_ encoded: ByteBuffer) throws { try append(UnsafePointer(encoded.base), encoded.count) }

    public func append(_ start: UnsafePointer<UInt8>, _ count: Int) throws {
        var written = 0
        while written < count {
            let step = Glibc.write(descriptor, start + written, count - written)
            if step < 0 {
                if errno == EINTR { continue }
                throw Self.failure(path, "writing stopped", errno)
            }
            written += step
        }
        bytes += count
    }

    public func finish() throws {
        guard fsync(descriptor) == 0 else { throw Self.failure(path, "could not be synced", errno) }
        let status = close(descriptor)
        descriptor = -1
        if status != 0 { throw Self.failure(path, "could not be closed", errno) }
    }

    public func abandon() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        unlink(path)
    }

    private static func failure(_ path: String, _ what: String, _ code: Int32) -> Failure {
        Failure(
            .output, "\(path): \(what): \(String(cString: strerror(code))) (errno \(code))",
            remedy: "every earlier output is as it was; make room or mend the folder, then run again")
    }
}
