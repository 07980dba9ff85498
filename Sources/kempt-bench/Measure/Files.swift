import Glibc

/// Hands the bytes of a file to `body` in pieces of 256 KiB, the last one shorter; an empty file has no piece.
/// - Throws: `BenchError` when the file cannot be read.
func eachPiece(of path: String, _ body: (UnsafeRawBufferPointer) -> Void) throws {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { throw BenchError(path: path, code: errno) }
    defer { close(descriptor) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { piece.deallocate() }
    var filled = 0
    while true {
        let count = read(descriptor, piece.baseAddress.map { $0 + filled }, piece.count - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { throw BenchError(path: path, code: errno) }
        filled += count
        if filled == piece.count || count == 0 {
            if filled > 0 { body(UnsafeRawBufferPointer(rebasing: piece[0..<filled])) }
            filled = 0
        }
        if count == 0 { return }
    }
}

/// CPU-seconds to read a file and look at every byte of it once: what no program that reads it can beat by much.
func readingSeconds(_ path: String) throws -> (cpuSeconds: Double, bytes: Int, sum: UInt64) {
    let start = Clock.cpuSeconds()
    var sum: UInt64 = 0
    var count = 0
    try eachPiece(of: path) { piece in
        for byte in piece { sum &+= UInt64(byte) }
        count += piece.count
    }
    return (Clock.cpuSeconds() - start, count, sum)
}

/// Names in a folder that do not begin with a dot, in byte order; none when there is no such folder.
func visibleNames(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Removes the files that a run wrote, so that the next one neither pays for their removal nor passes for them.
func removeFiles(in folder: String) {
    for name in visibleNames(in: folder) { unlink(folder + "/" + name) }
}

func makeFolder(_ path: String) throws {
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw BenchError(path: path, code: errno) }
}

func writeFile(_ path: String, _ bytes: [UInt8]) throws {
    var file = try OutputFile(path)
    try file.write(bytes)
    try file.close()
}
