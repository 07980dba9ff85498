import Glibc
import KemptCore

/// Keeps others that take answers into the same file waiting, so that nobody's are lost. The lock lies hidden beside the file, and stays there empty.
struct FileLock {
    private let descriptor: Int32

    /// Waits until nobody else holds it.
    init(_ path: String) throws {
        let (folder, name) = (path.lastIndex(of: "/").map { path[...$0] } ?? "", path.split(separator: "/").last ?? "")
        let lock = "\(folder).\(name).kempt-lock"
        descriptor = open(lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Failure(.output, "\(lock): cannot be created: \(String(cString: strerror(errno)))", remedy: "the folder must be writable")
        }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                let reason = String(cString: strerror(errno))
                close(descriptor)
                throw Failure(.output, "\(lock): cannot be locked: \(reason)", remedy: "take answers on a file system that knows locks")
            }
        }
    }

    func release() { close(descriptor) }
}
