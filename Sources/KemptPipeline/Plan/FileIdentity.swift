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

    /// True for what is there and is neither a file nor a folder.
    package static func isDevice(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// Where a file is or would be: its folder without links and detours, and its name.
    package static func place(_ path: String) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        // The folder that one stands in may be gone.
        if path == "." || path == "/" { return path }
        let cut = path.lastIndex(of: "/")
        let folder = cut.map { String(path[..<$0]) } ?? "."
        let name = cut.map { path[path.index(after: $0)...] } ?? path[...]
        let above = place(folder.isEmpty ? "/" : folder)
        switch name {
        case "", ".": return above
        case "..": return above.lastIndex(of: "/").map { String(above[..<$0]) } ?? above
        default: return above == "/" ? "/\(name)" : "\(above)/\(name)"
        }
    }
}
