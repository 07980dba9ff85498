import Glibc
import KemptCore

/// A pattern of file names: `exports/*.csv`; `*`, `?` and `[...]` as the shell knows them (`glob` of the C library, which does not look into names
/// that begin with a dot).
public struct FilePattern: Sendable {
    public let text: String
    public init(_ text: String) { self.text = text }

    /// Whether the path is a pattern at all. A file of exactly this name is that file.
    public static func isPattern(_ path: String) -> Bool {
        guard path.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }) else { return false }
        return access(path, F_OK) != 0
    }

    /// Every file that fits, folders left out, sorted by bytes. Throws `Failure(.input)` when there is none, or a folder cannot be read.
    public func files() throws -> [String] {
        var found = glob_t()
        let status = glob(text, GLOB_ERR | GLOB_NOSORT, nil, &found)
        let code = errno
        defer { globfree(&found) }
        if status == GLOB_NOSPACE { throw Failure(.input, "\(text): too many files to list", remedy: "name fewer of them") }
        if status == GLOB_ABORTED {
            throw Failure(
                .input, "\(text): \(folder) cannot be read: \(String(cString: strerror(code)))",
                remedy: "check the folder; relative paths are the pipeline file's")
        }
        var files: [String] = []
        for index in 0..<Int(found.gl_pathc) {
            guard let name = found.gl_pathv[index] else { continue }
            let path = String(cString: name)
            if !Self.isFolder(path) { files.append(path) }
        }
        if files.isEmpty {
            throw Failure(
                .input, "\(text): no file in \(folder) fits this pattern", remedy: "check the folder and the ending, or name the file itself")
        }
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a file of this path would be one of the set, be it there or not.
    public func matches(_ path: String) -> Bool { fnmatch(text, path, FNM_PATHNAME | FNM_PERIOD) == 0 }

    /// The part before the first name with a sign of its own.
    private var folder: String {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let plain = parts.prefix { !$0.contains { "*?[".contains($0) } }.joined(separator: "/")
        return plain.isEmpty ? (text.hasPrefix("/") ? "/" : "this folder") : "folder '\(plain)'"
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
