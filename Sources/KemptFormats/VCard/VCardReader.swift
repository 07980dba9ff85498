import KemptCore

/// An open file of cards: cut between cards in order, decoded anywhere.
final class VCardReader: SourceReader, @unchecked Sendable {  // `next` on one thread; `decode` touches constants and a lock
    private let input: TextInput
    private let layout: SourceLayout
    private let columns: VCardColumns
    private let chunkBytes: Int
    private let cardLimit: Int
    private var pending = ByteBuffer()
    private var byteOffset: Int
    private var line = 1
    private var ordinal = 1
    private var isAtEnd = false
    private let counts = Lock<[String: Int]>([:])
    private static let mostRecords = 4096

    init(_ source: VCardSource, layout: SourceLayout) throws {
        input = try source.text()
        byteOffset = input.markBytes
        self.layout = layout
        columns = VCardColumns(source.several)
        chunkBytes = source.chunkBytes
        cardLimit = source.cardLimit
    }

    var progress: (read: Int, total: Int) { (input.consumed, input.size) }

    var lastOrdinal: Int { ordinal - 1 }

    var tally: [(name: String, value: Int)] { counts.with { $0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

    func next() throws -> Chunk? {
        while true {
            if isAtEnd, pending.count == 0 { return nil }
            var walk = VCardWalk()
            var lines = 0
            var records = 0
            while records < Self.mostRecords, let piece = walk.next(UnsafePointer(pending.base), pending.count, isLast: isAtEnd) {
                lines += piece.lines
                if piece.found != .blank { records += 1 }
            }
            if walk.position > 0 { return cut(walk.position, lines, records) }
            if pending.count > cardLimit {
                throw Failure(
                    .input, "\(input.path):\(line): the card that begins here is longer than \(cardLimit >> 20) MiB",
                    remedy: "check that its END:VCARD is there; nothing was written")
            }
            if isAtEnd { return nil }
            try readMore()
        }
    }

    private func readMore() throws {
        let wanted = max(chunkBytes, pending.count)
        pending.reserve(wanted + wanted / 2)
        let got = try input.read(into: pending.base + pending.count, wanted)
        pending.didWrite(got)
        isAtEnd = got < wanted
    }

    private func cut(_ end: Int, _ lines: Int, _ records: Int) -> Chunk {
        let chunk = Chunk(bytes: pending, byteOffset: byteOffset, line: line, ordinal: ordinal)
        let rest = pending.count - end
        let tail = ByteBuffer(capacity: (chunkBytes + rest) * 3 / 2)
        tail.append(UnsafePointer(pending.base + end), rest)
        pending.truncate(to: end)
        pending = tail
        byteOffset += input.stored.count(chunk.bytes.cell)
        line += lines
        ordinal += records
        return chunk
    }

    func decode(_ chunk: Chunk) -> Batch {
        var decoding = VCardDecoding(chunk, columns, layout, input.stored, rows: Self.mostRecords)
        decoding.run()
        let found = decoding.counts
        counts.with { counts in for entry in found { counts[entry.key, default: 0] += entry.value } }
        return decoding.batch
    }
}
