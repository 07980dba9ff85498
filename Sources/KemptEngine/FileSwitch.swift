import Glibc
import KemptCore

/// The commit protocol: all outputs of a run switch together, or none does.
///
/// Files are written beside their targets under hidden names, synced, listed in a manifest, and only then renamed, in a fixed order. A run that
/// finds a manifest finishes those renames first, so a kill at any moment leaves each output whole, old or new. A kernel lock keeps a second
/// run of the same pipeline out; the kernel frees it whatever happens to the process.
final class FileSwitch {
    private let directory: String
    private let name: String
    private var lockDescriptor: Int32 = -1
    private var storeDescriptor: Int32 = -1
    private var pending: [(temporary: String, final: String)] = []
    /// The manifest is in place: the hidden files belong to the switch now, and must not be removed.
    private(set) var isDecided = false

    /// `directory` holds the lock and the manifest; it is made if missing.
    init(directory: String, name: String) {
        self.directory = directory
        self.name = name.isEmpty ? "pipeline" : name
    }

    deinit { for descriptor in [lockDescriptor, storeDescriptor] where descriptor >= 0 { close(descriptor) } }

    private var lockPath: String { "\(directory)/.kempt-\(name).lock" }
    private var manifestPath: String { "\(directory)/.kempt-\(name).manifest" }
    private var draftPath: String { manifestPath + ".draft" }

    /// Takes the lock and finishes what an interrupted run had decided.
    func begin() throws {
        try makeDirectory(directory)
        lockDescriptor = try lock(lockPath, "another run of '\(name)'")
        try sign(lockDescriptor, lockPath)
        try finishRun(manifestPath)
    }

    /// Keeps runs of other pipelines from a file that this one will read and replace, until the end.
    ///
    /// The second line of the lock file names the manifest that this run would leave. When the run is killed behind its manifest, and one of another pipeline comes
    /// before its own next, that one finds the manifest here and finishes the whole switch: else it would start from the file of before.
    func hold(_ path: String) throws {
        let (folder, file) = split(path)
        try makeDirectory(folder)
        let lockPath = "\(folder)/.\(file).kempt-lock"
        storeDescriptor = try lock(lockPath, "a run of another pipeline")
        let manifest = try absolute(manifestPath)
        let other = content(lockPath).drop { $0 != "\n" }.dropFirst()
        if other != manifest { try finishRun(ofAnother: String(other)) }
        try sign(storeDescriptor, lockPath, manifest)
        try syncDirectory(folder)
    }

    /// Finishes what a run of another pipeline had decided, with that pipeline locked meanwhile.
    private func finishRun(ofAnother manifest: String) throws {
        let ending = ".manifest"
        guard manifest.hasPrefix("/"), manifest.hasSuffix(ending), access(manifest, F_OK) == 0 else { return }
        let lockPath = manifest.dropLast(ending.count) + ".lock"
        let descriptor = try lock(String(lockPath), "a run of another pipeline, which shares the store,")
        defer { close(descriptor) }
        try finishRun(manifest)
    }

    private func lock(_ path: String, _ other: String) throws -> Int32 {
        let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path, "cannot be created", errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            let holder = content(path).prefix { $0 != "\n" }
            throw Failure(
                .locked, "\(other) holds \(path)\(holder.isEmpty ? "" : " (process \(holder))")", remedy: "wait for it to end")
        }
        return descriptor
    }

    private func content(_ path: String) -> String { readAll(path).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// Writes into a lock file which process holds it, and perhaps the manifest that it would leave.
    private func sign(_ descriptor: Int32, _ path: String, _ manifest: String? = nil) throws {
        let text = Array(("\(getpid())" + (manifest.map { "\n\($0)" } ?? "")).utf8)
        let written = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard written == text.count, ftruncate(descriptor, off_t(text.count)) == 0, manifest == nil || fsync(descriptor) == 0 else {
            throw failure(path, "could not be written", errno)
        }
    }

    /// A hidden name beside `path`, free to be created; what an interrupted run left there is removed.
    func temporary(for path: String) throws -> String {
        let (folder, file) = split(path)
        try makeDirectory(folder)
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw Failure(.output, "\(path): is a folder, not a file", remedy: "name a file in 'load'")
        }
        if pending.contains(where: { $0.final == path }) {
            throw Failure(.output, "\(path): is written twice in one run", remedy: "give each output and report a file of its own")
        }
        let temporary = "\(folder)/.\(file).kempt-partial"
        unlink(temporary)
        pending.append((temporary, path))
        return temporary
    }

    /// Writes a small file whole under its hidden name.
    func write(_ bytes: [UInt8], for path: String) throws {
        let temporary = try temporary(for: path)
        try writeWhole(bytes, to: temporary)
    }

    /// Takes files out of the switch: they are removed, and their targets stay as they are.
    func withdraw(_ finals: [String]) {
        for item in pending where finals.contains(item.final) { unlink(item.temporary) }
        pending.removeAll { finals.contains($0.final) }
    }

    /// Removes the hidden files, unless the switch is decided.
    func abandon() {
        if isDecided { return }
        for item in pending { unlink(item.temporary) }
        unlink(draftPath)
        pending = []
    }

    var temporaries: [String] { pending.map(\.temporary) }

    /// Switches every file. From the moment the manifest is in place the switch will be finished, by this run or by the next.
    func commit() throws {
        if pending.isEmpty { return }
        // The hidden names must be on the disk before the manifest that counts on them.
        var folders: [String] = []
        for folder in pending.map({ split($0.temporary).folder }) where !folders.contains(folder) { folders.append(folder) }
        for folder in folders { try syncDirectory(folder) }
        var text = ""
        // Whole paths: the run that finds the manifest may have been started in another folder.
        for item in pending { text += "\(try absolute(item.temporary))\u{0}\(try absolute(item.final))\u{0}" }
        unlink(draftPath)
        try writeWhole(Array(text.utf8), to: draftPath)
        try rename(draftPath, to: manifestPath)
        isDecided = true
        let files = pending
        pending = []
        try syncDirectory(directory)
        try switchFiles(files, manifestPath)
    }

    private func switchFiles(_ files: [(temporary: String, final: String)], _ manifest: String) throws {
        var folders: [String] = []
        for file in files {
            try rename(file.temporary, to: file.final)
            let folder = split(file.final).folder
            if !folders.contains(folder) { folders.append(folder) }
        }
        for folder in folders { try syncDirectory(folder) }
        unlink(manifest)
        try syncDirectory(split(manifest).folder)
    }

    /// Finishes the switch of a run that was killed behind its manifest; nothing when there is none.
    private func finishRun(_ manifest: String) throws {
        guard let bytes = readAll(manifest) else {
            let code = errno
            // A manifest that is there and cannot be opened must not be passed over: half a switch would stay.
            if access(manifest, F_OK) == 0 { throw failure(manifest, "cannot be opened", code) }
            return
        }
        let words = bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        var files: [(temporary: String, final: String)] = []
        for index in stride(from: 0, to: words.count - 1, by: 2) where access(words[index], F_OK) == 0 {
            files.append((words[index], words[index + 1]))
        }
        try switchFiles(files, manifest)
    }

    // MARK: - Small file work

    private func split(_ path: String) -> (folder: String, file: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }

    private func absolute(_ path: String) throws -> String {
        let (folder, file) = split(path)
        guard let resolved = realpath(folder, nil) else { throw failure(folder, "cannot be found", errno) }
        defer { free(resolved) }
        return String(cString: resolved) + "/" + file
    }

    private func makeDirectory(_ path: String) throws {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(.output, "\(path): is a file where a folder is needed") }
            return
        }
        let parent = split(path).folder
        if parent != path, parent != "." { try makeDirectory(parent) }
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw failure(path, "cannot be created", errno) }
    }

    private func writeWhole(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path, "cannot be created", errno) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let step = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written) }
            if step < 0, errno != EINTR { throw failure(path, "writing stopped", errno) }
            written += max(step, 0)
        }
        guard fsync(descriptor) == 0 else { throw failure(path, "could not be synced", errno) }
    }

    private func readAll(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4096)
        while true {
            let got = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if got < 0, errno == EINTR { continue }
            if got <= 0 { return content }
            content.append(contentsOf: block[..<got])
        }
    }

    private func rename(_ from: String, to target: String) throws {
        guard Glibc.rename(from, target) == 0 else { throw failure(target, "could not be put in place", errno) }
    }

    private func syncDirectory(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, "cannot be opened", errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path, "could not be synced", errno) }
    }

    private func failure(_ path: String, _ what: String, _ code: Int32) -> Failure {
        Failure(
            .output, "\(path): \(what): \(String(cString: strerror(code))) (errno \(code))",
            remedy: "make room or mend the folder, then run again")
    }
}
