import Glibc
import KemptCore

/// An open file of JSON: cut in order, decoded anywhere.
final class JSONReader: SourceReader, @unchecked Sendable {  // `next` on one thread; `decode` touches constants and a lock
    private let input: TextInput
    private let decoder: JSONDecoder
    private let chunkBytes: Int
    private let lineLimit: Int
    private let mostRecords: Int
    private var cutter: JSONCutter
    /// Text that is read and not yet handed on.
    private var pending: ByteBuffer
    private var byteOffset: Int
    private var line: Int
    private var ordinal = 1
    private var isAtEnd: Bool
    private let others = Lock<Int>(0)
    /// Cells in a batch at most.
    private static let mostCells = 1 << 22

    init(_ head: JSONHead, _ source: JSONLinesSource, layout: SourceLayout) {
        input = head.input
        decoder = JSONDecoder(
            keys: JSONKeyTable(head.keys), target: layout, layout: head.layout, arrays: source.arrays, columnCount: head.columns.count,
            otherColumn: head.hasOthers ? head.columns.count - 1 : -1, stored: head.input.stored)
        chunkBytes = source.chunkBytes
        lineLimit = source.lineLimit
        mostRecords = max(64, min(8192, Self.mostCells / max(layout.columnCount, 1)))
        cutter = JSONCutter(isList: head.isList, isWrapped: head.isWrapped, valueLimit: source.lineLimit, beginsLine: head.beginsLine)
        pending = head.rest
        byteOffset = head.byteOffset
        line = head.line
        isAtEnd = head.isWhole
    }

    var progress: (read: Int, total: Int) { (input.consumed, input.size) }

    var lastOrdinal: Int { ordinal - 1 }

    var tally: [(name: String, value: Int)] {
        let count = others.with { $0 }
        return count > 0 ? [("values of keys first seen behind the head, in '\(JSONHead.othersName)'", count)] : []
    }

    func next() throws -> Chunk? {
        while true {
            if cutter.isClosed, cutter.isWrapped { return nil }
            if isAtEnd, pending.count == 0 { return try finish() }
            let found = decoder.layout == .lines ? cutLines() : cutValues()
            if let found { return cut(found) }
            if isAtEnd, decoder.layout == .values { return try finish() }
            if pending.count > lineLimit * 2 || cutter.isOverlong {
                throw Failure(
                    .input, "\(input.path):\(line): the record that begins here is longer than \(lineLimit) bytes",
                    remedy: "check that the file holds one JSON object a line, or a list of them; nothing was written")
            }
            if !isAtEnd { try readMore() }
        }
    }

    /// A list that nothing closes was cut: who knows how many records are missing.
    private func finish() throws -> Chunk? {
        if cutter.isList, !cutter.isClosed, !cutter.endsRefused {
            throw Failure(
                .input, "\(input.path): the list of records is not closed: the file was cut",
                remedy: "export it again; nothing was written")
        }
        return nil
    }

    /// The whole lines that are there, as many as a batch may hold.
    private func cutLines() -> (end: Int, records: Int)? {
        var end = isAtEnd ? pending.count : endOfLastLine(UnsafePointer(pending.base), pending.count)
        if end == 0 { return nil }
        var lines = countLineEnds(UnsafePointer(pending.base), end)
        if lines > mostRecords {
            end = 0
            for _ in 0..<mostRecords {
                guard let feed = memchr(pending.base + end, 0x0A, pending.count - end) else { break }
                end = UnsafeRawPointer(feed) - UnsafeRawPointer(pending.base) + 1
            }
            lines = mostRecords
        }
        return (end, lines + (pending.base[end - 1] == 0x0A ? 0 : 1))
    }

    private func cutValues() -> (end: Int, records: Int)? {
        cutter.scan(UnsafePointer(pending.base), pending.count, isLast: isAtEnd, mostRecords: mostRecords)
        if cutter.position == 0 { return nil }
        let found = (cutter.position, cutter.records)
        return found
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
    private func cut(_ found: (end: Int, records: Int)) -> Chunk {
        let chunk = Chunk(bytes: pending, byteOffset: byteOffset, line: line, ordinal: ordinal)
        chunk.refused = cutter.refused
        let rest = pending.count - found.end
        let tail = ByteBuffer(capacity: (chunkBytes + rest) * 3 / 2)
        tail.append(UnsafePointer(pending.base + found.end), rest)
        byteOffset += input.stored.count(pending.cell.slice(0, found.end))
        line += countLineEnds(UnsafePointer(pending.base), found.end)
        ordinal += found.records
        cutter.rebase(UnsafePointer(pending.base))
        pending.truncate(to: found.end)
        pending = tail
        return chunk
    }

    func decode(_ chunk: Chunk) -> Batch {
        let rows = decoder.layout == .lines ? countLineEnds(UnsafePointer(chunk.bytes.base), chunk.bytes.count) + 1 : mostRecords
        let (batch, count) = decoder.decode(chunk, rows: rows)
        if count > 0 { others.with { $0 += count } }
        return batch
    }
}
