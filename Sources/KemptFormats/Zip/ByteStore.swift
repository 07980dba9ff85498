import Glibc
import KemptCore

/// The bytes of a package, read at any place: a regular file by `pread`, or memory when the package came gzipped or through a pipe.
///
/// A zip's directory stands at its end, so a package cannot be read as a stream.
final class ByteStore: @unchecked Sendable {  // constants after `init`; `pread` has no position
    let path: String
    let size: Int
    /// Gzip was taken off on the way in.
    let isCompressed: Bool
    private let descriptor: Int32
    private let memory: ByteBuffer?

    /// `memoryLimit`: most bytes that are unpacked into memory.
    init(path: String, memoryLimit: Int = ZipLimits().total) throws {
        self.path = path
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.cannotOpen(path, errno) }
        var status = stat()
        var magic: [UInt8] = [0, 0]
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        if isFile, pread(descriptor, &magic, 2, 0) >= 0, magic != [0x1F, 0x8B] {
            self.descriptor = descriptor
            size = Int(status.st_size)
            memory = nil
            isCompressed = false
            return
        }
        close(descriptor)
        self.descriptor = -1
        let input = try ByteInput(path: path)
        let whole = try Self.readAll(input, memoryLimit)
        memory = whole
        size = whole.count
        isCompressed = input.isCompressed
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private static func readAll(_ input: ByteInput, _ limit: Int) throws -> ByteBuffer {
        let block = 1 << 18
        let whole = ByteBuffer(capacity: block)
        while true {
            whole.reserve(block)
            let got = try input.read(into: whole.base + whole.count, block)
            whole.didWrite(got)
            if whole.count > limit {
                throw Failure(
                    .input, "\(input.path): unpacks to more than \(limit >> 20) MiB", remedy: "unpack it yourself and check what is in it")
            }
            if got < block { return whole }
        }
    }

    /// Reads up to `wanted` bytes at `offset`; fewer only at the end.
    func read(at offset: Int, into target: UnsafeMutablePointer<UInt8>, _ wanted: Int) throws -> Int {
        guard offset >= 0, offset < size, wanted > 0 else { return 0 }
        let count = min(wanted, size - offset)
        if let memory {
            target.update(from: memory.base + offset, count: count)
            return count
        }
        var filled = 0
        while filled < count {
            let got = pread(descriptor, target + filled, count - filled, off_t(offset + filled))
            if got < 0 {
                if errno == EINTR { continue }
                throw Failure.cannotRead(path, errno)
            }
            if got == 0 {
                throw Failure(
                    .input, "\(path): was cut while it was being read: \(size) bytes at first, \(offset + filled) now",
                    remedy: "run again when it is whole; nothing was written")
            }
            filled += got
        }
        return count
    }

    /// The bytes from `offset` on, at most `count`, as an array: for directories and magic numbers.
    func bytes(at offset: Int, _ count: Int) throws -> [UInt8] {
        guard offset >= 0, count > 0, offset < size else { return [] }
        var bytes = [UInt8](repeating: 0, count: min(count, size - offset))
        let got = try bytes.withUnsafeMutableBufferPointer { try read(at: offset, into: $0.baseAddress!, $0.count) }
        return Array(bytes.prefix(got))
    }
}
