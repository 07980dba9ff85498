import KemptCore

/// An open CSV file: cuts in order, decodes anywhere.
final class CSVReader: SourceReader, @unchecked Sendable {  // `next` on one thread; `decode` touches only constants
    private let input: TextInput
    private let decoder: CSVDecoder
    private let chunkBytes: Int
    private let recordLimit: Int
    private var cutter: any CSVCutting
    /// Text that is read and not yet handed on; begins with the record being scanned.
    private var pending: ByteBuffer
    private var byteOffset: Int
    private var line: Int
    private var ordinal = 1
    private var comments = 0
    private var isAtEnd = false

    /// Most cells of a batch in which short records are filled up: a record of one byte takes the room of the whole header.
    private static let filledCells = 1 << 22
    private static let leastChunkBytes = 512

    init(_ head: CSVHead, layout: SourceLayout, source: CSVSource) {
        input = head.input
        decoder = CSVDecoder(head, layout: layout, settings: source.settings, recordLimit: source.recordLimit)
        let filled = max(Self.leastChunkBytes, 2 * Self.filledCells / max(head.columns.count, 1))
        chunkBytes = source.settings.ragged == .quarantine ? source.chunkBytes : min(source.chunkBytes, filled)
        recordLimit = source.recordLimit
        cutter =
            head.dialect.isPlain
            ? CSVCutter(dialect: head.dialect, recordLimit: recordLimit) : CSVPlainCutter(dialect: head.dialect, recordLimit: recordLimit)
        pending = head.rest
        byteOffset = head.byteOffset
        line = head.line
    }

    var progress: (read: Int, total: Int) { (input.consumed, input.size) }

    var lastOrdinal: Int { ordinal - 1 }

    var tally: [(name: String, value: Int)] { comments > 0 ? [("comments", comments)] : [] }

    func next() throws -> Chunk? {
        while true {
            if isAtEnd, pending.count == 0 { return nil }
            if !isAtEnd { try readMore() }
            cutter.scan(UnsafePointer(pending.base), pending.count, isLast: isAtEnd)
            if cutter.isOverlong {
                throw Failure(
                    .input,
                    "\(input.path):\(line + cutter.lines): the record that begins here is longer than \(recordLimit >> 20) MiB",
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
        byteOffset += input.stored.count(pending.cell)
        line += cutter.lines
        ordinal += cutter.records
        comments += cutter.comments
        cutter.rebase()
        pending = tail
        return chunk
    }

    func decode(_ chunk: Chunk) -> Batch { decoder.decode(chunk) }
}
