import Glibc

/// Which file a path leads to, links followed.
package struct FileIdentity: Equatable {
    private let device: UInt
    private let number: UInt

    /// Nil when there is no such file.
    package init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
    }

    /// True for one file under two names, or under the same.
    package static func isSame(_ one: String, _ other: String) -> Bool { FileIdentity(one).map { $0 == FileIdentity(other) } ?? false }
}
