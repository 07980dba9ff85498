import CZlib
import Glibc
import KemptCore

/// A file read from its start, decompressed on the way when it is gzip: where every text format gets its bytes.
///
/// Plain `read()` into the caller's buffer: works for pipes, and a file that shrinks or grows is an error, not a signal or an end. Gzip is told
/// by its first two bytes, not by its name; every member of the file is read, and a cut one is an error, never an end.
public final class ByteInput: @unchecked Sendable {  // one thread reads; progress is a plain word
    public let path: String
    private let descriptor: Int32
    private let isGzip: Bool
    private var inflater: Inflater?
    /// First bytes, read to tell gzip from plain text.
    private let head: [UInt8]
    private var headUsed = 0
    public let size: Int
    /// Bytes of the file consumed, as stored.
    public private(set) var consumed: Int

    public init(path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.cannotOpen(path, errno) }
        do {
            let (size, head) = try Self.look(descriptor, path)
            self.path = path
            self.descriptor = descriptor
            self.size = size
            self.head = head
            isGzip = head == [0x1F, 0x8B]
            consumed = head.count
        } catch {
            close(descriptor)
            throw error
        }
        if isGzip {
            inflater = Inflater(path: path)
            inflater?.feed(head)
            headUsed = head.count
        }
    }

    /// Size (0 when it is no regular file) and first two bytes.
    private static func look(_ descriptor: Int32, _ path: String) throws -> (size: Int, head: [UInt8]) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure.cannotOpen(path, errno) }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw Failure(.input, "\(path): is a folder, not a file", remedy: "name a file in it")
        }
        var head: [UInt8] = [0, 0]
        let got = head.withUnsafeMutableBytes { readFully(descriptor, $0.baseAddress!, 2) }
        guard got >= 0 else { throw Failure.cannotRead(path, errno) }
        return (status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0, Array(head.prefix(got)))
    }

    deinit { close(descriptor) }

    public var isCompressed: Bool { isGzip }

    /// Fills `target` with up to `wanted` bytes; fewer only at the end of the input, 0 there.
    public func read(into target: UnsafeMutablePointer<UInt8>, _ wanted: Int) throws -> Int {
        if let inflater {
            return try inflater.read(into: target, wanted, fill: readStored)
        }
        var filled = 0
        while headUsed < head.count, filled < wanted {
            target[filled] = head[headUsed]
            filled += 1
            headUsed += 1
        }
        return try filled + readStored(target + filled, wanted - filled)
    }

    /// Reads bytes as they are stored. A file whose end is not where it was at first was written to meanwhile: what was read is no whole.
    private func readStored(_ target: UnsafeMutableRawPointer, _ count: Int) throws -> Int {
        let got = readFully(descriptor, target, count)
        if got < 0 { throw Failure.cannotRead(path, errno) }
        consumed += got
        if got < count, size > 0, consumed != size {
            throw Failure(
                .input, "\(path): was changed while it was being read: \(size) bytes at first, \(consumed) at its end",
                remedy: "run again when it is whole; nothing was written")
        }
        return got
    }
}

/// `read()` until `count` bytes or the end; interrupted calls go on. Returns -1 with errno on error.
private func readFully(_ descriptor: Int32, _ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
    var filled = 0
    while filled < count {
        let got = Glibc.read(descriptor, target + filled, count - filled)
        if got < 0 {
            if errno == EINTR { continue }
            return -1
        }
        if got == 0 { break }
        filled += got
    }
    return filled
}

extension Failure {
    static func cannotOpen(_ path: String, _ code: Int32) -> Failure {
        let remedy =
            switch code {
            case ENOENT: "check the path; relative paths are the pipeline file's"
            case EACCES: "check who may read it"
            default: "make the file readable and run again"
            }
        return Failure(.input, "\(path): cannot be opened: \(String(cString: strerror(code)))", remedy: remedy)
    }
    static func cannotRead(_ path: String, _ code: Int32) -> Failure {
        Failure(
            .input, "\(path): reading stopped: \(String(cString: strerror(code))) (errno \(code))",
            remedy: "check the disk, then run again; nothing was written")
    }
}
