import KemptCore

/// An open CSV file: cuts in order, decodes anywhere.
final class CSVReader: SourceReader, @unchecked Sendable {  // `next` on one thread; `decode` touches only constants
    private let input: ByteInput
    private let decoder: CSVDecoder
    private let chunkBytes: Int
    private var cutter: CSVCutter
    /// Text that is read and not yet handed on; begins with the record being scanned.
    private var pending: ByteBuffer
    private var byteOffset: Int
    private var line: Int
    private var ordinal = 1
    private var isAtEnd = false

    init(_ head: CSVHead, layout: SourceLayout, chunkBytes: Int, recordLimit: Int) {
        input = head.input
        decoder = CSVDecoder(dialect: head.dialect, layout: layout, fieldCount: head.columns.count)
        self.chunkBytes = chunkBytes
        cutter = CSVCutter(dialect: head.dialect, recordLimit: recordLimit)
        pending = head.rest
        byteOffset = head.byteOffset
        line = head.line
    }

    var progress: (read: Int, total: Int) { (input.consumed, input.size) }

    var lastOrdinal: Int { ordinal - 1 }

    func next() throws -> Chunk? {
        while true {
            if isAtEnd, pending.count == 0 { return nil }
            if !isAtEnd { try readMore() }
            cutter.scan(UnsafePointer(pending.base), pending.count, isLast: isAtEnd)
            if cutter.isOverlong {
                throw Failure(
                    .input,
                    "\(input.path):\(line + cutter.lines): the record that begins here is longer than \(cutter.recordLimit >> 20) MiB",
                    remedy: "check its line ends and quotes, or export it again; nothing was written")
            }
            if cutter.recordStart > 0 { return cut() }
        }
    }

    /// A chunk's buffer has half as much room again, for the canonical bytes that will be appended.
    private func readMore() throws {
        let wanted = max(chunkBytes, pending.count)
        pending.reserve(wanted + wanted / 2)
        let got = try input.read(into: pending.base + pending.count, wanted)
        pending.didWrite(got)
        isAtEnd = got < wanted
    }

    /// Hands on the whole records and keeps the rest.
    private func cut() -> Chunk {
        let whole = cutter.recordStart
        let tail = ByteBuffer(capacity: (chunkBytes + pending.count - whole) * 3 / 2)
        tail.append(UnsafePointer(pending.base + whole), pending.count - whole)
        pending.truncate(to: whole)
        let chunk = Chunk(bytes: pending, byteOffset: byteOffset, line: line, ordinal: ordinal)
        chunk.refused = cutter.refused
        byteOffset += whole
        line += cutter.lines
        ordinal += cutter.records
        cutter.rebase()
        pending = tail
        return chunk
    }

    func decode(_ chunk: Chunk) -> Batch { decoder.decode(chunk) }
}
