import CZlib
import KemptCore

/// Writes a zip package part by part, deflated; sizes stand behind each part and in the directory, as in any streamed zip.
///
/// The same parts give the same bytes: every part is of 1980-01-01, and zlib is fed pieces of one size however the text came.
/// Source: PKWARE APPNOTE 6.3.9, section 4.3, without zip64: a part ends at 4 GiB.
final class ZipWriter {
    private static let pieceBytes = 1 << 16
    /// Half the time of zlib's usual 6 for a tenth more bytes.
    private static let level: Int32 = 4
    private let file: FileWriter
    private let path: String
    /// zlib keeps a pointer to it, so it must not move.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let packed = ByteBuffer(capacity: ZipWriter.pieceBytes)
    private let directory = ByteBuffer(capacity: 1024)
    private var isDeflating = false
    private var parts = 0
    private var offset = 0
    private var part = Part()
    /// What comes next into the open part; `drain` takes it away.
    let text = ByteBuffer(capacity: 2 * ZipWriter.pieceBytes)

    private struct Part {
        var name = ""
        var start = 0
        var checksum: UInt = crc32(0, nil, 0)
        var plainBytes = 0
        var packedBytes = 0
    }

    /// `path` is told in messages.
    init(temporary: String, path: String) throws {
        self.path = path
        file = try FileWriter(temporary: temporary)
        stream.initialize(to: z_stream())
    }

    deinit {
        if isDeflating { deflateEnd(stream) }
        stream.deallocate()
    }

    /// A part from beginning to end.
    func add(_ name: String, _ content: String) throws {
        try begin(name)
        text.append(content)
        try end()
    }

    func begin(_ name: String) throws {
        part = Part(name: name, start: offset)
        let head = ByteBuffer()
        head.append(bytes: [0x50, 0x4B, 3, 4])
        // Version 2.0, sizes behind the data, deflate, midnight, 1980-01-01; checksum and sizes come later.
        for value in [20, 8, 8, 0, 33, 0, 0, 0, 0, 0, 0, name.utf8.count, 0] { head.append(word: value) }
        head.append(name)
        try put(head)
        stream.pointee = z_stream()
        let status = deflateInit2_(
            stream, Self.level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw Failure(.output, "\(path): zlib could not be started", remedy: "free some memory, then run again") }
        isDeflating = true
    }

    /// Packs the whole pieces of `text`; the rest waits for more.
    func drain() throws {
        var taken = 0
        while text.count - taken >= Self.pieceBytes {
            try pack(text.cell.slice(taken, taken + Self.pieceBytes), Z_NO_FLUSH)
            taken += Self.pieceBytes
        }
        guard taken > 0 else { return }
        let rest = text.count - taken
        text.base.update(from: text.base + taken, count: rest)
        text.truncate(to: rest)
    }

    func end() throws {
        try drain()
        try pack(text.cell, Z_FINISH)
        text.removeAll()
        deflateEnd(stream)
        isDeflating = false
        let tail = ByteBuffer()
        tail.append(bytes: [0x50, 0x4B, 7, 8])
        append(figures: tail)
        try put(tail)
        directory.append(bytes: [0x50, 0x4B, 1, 2])
        for value in [20, 20, 8, 8, 0, 33] { directory.append(word: value) }
        append(figures: directory)
        for value in [part.name.utf8.count, 0, 0, 0, 0, 0, 0] { directory.append(word: value) }
        directory.append(long: part.start)
        directory.append(part.name)
        parts += 1
    }

    private func append(figures buffer: ByteBuffer) {
        for value in [Int(part.checksum), part.packedBytes, part.plainBytes] { buffer.append(long: value) }
    }

    /// Writes the directory; the package is complete and synced.
    func finish() throws {
        let (start, size) = (offset, directory.count)
        directory.append(bytes: [0x50, 0x4B, 5, 6])
        for value in [0, 0, parts, parts] { directory.append(word: value) }
        for value in [size, start] { directory.append(long: value) }
        directory.append(word: 0)
        try put(directory)
        try file.finish()
    }

    func abandon() { file.abandon() }

    /// Deflates some bytes and writes what comes out.
    private func pack(_ bytes: Cell, _ flush: Int32) throws {
        part.plainBytes += bytes.count
        part.checksum = crc32(part.checksum, bytes.start, UInt32(bytes.count))
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.start)
        stream.pointee.avail_in = UInt32(bytes.count)
        repeat {
            packed.removeAll()
            stream.pointee.next_out = packed.base
            stream.pointee.avail_out = UInt32(Self.pieceBytes)
            deflate(stream, flush)
            packed.didWrite(Self.pieceBytes - Int(stream.pointee.avail_out))
            part.packedBytes += packed.count
            try put(packed)
        } while stream.pointee.avail_out == 0
    }

    private func put(_ bytes: ByteBuffer) throws {
        offset += bytes.count
        guard offset <= 0xFFFF_FFFF, part.plainBytes <= 0xFFFF_FFFF else {
            throw Failure(.output, "\(path): a workbook ends at 4 GiB of text", remedy: "write csv or jsonl instead")
        }
        try file.append(bytes)
    }
}

extension ByteBuffer {
    fileprivate func append(bytes: [UInt8]) { for byte in bytes { append(byte) } }

    /// Two bytes, the small one first.
    fileprivate func append(word value: Int) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    /// Four bytes, the smallest one first.
    fileprivate func append(long value: Int) {
        append(word: value)
        append(word: value >> 16)
    }
}
