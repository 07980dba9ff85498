import KemptCore

/// An open XML file: parsed in order by libxml2, batches handed over finished.
final class XMLReader: SourceReader, @unchecked Sendable {  // `next` on one thread; finished batches are handed over whole
    private let path: String
    private let record: String
    private let layout: SourceLayout
    private let input: ByteInput
    private let machine: XMLMachine
    /// The columns were found out from the head: what comes later has none.
    private let isFoundOut: Bool
    private let explodes: Bool
    private let piece = ByteBuffer(capacity: XMLReader.pieceBytes)
    private var isAtEnd = false
    private static let pieceBytes = 1 << 17

    init(_ resolved: XMLSource.Resolved, path: String, layout: SourceLayout) throws {
        self.path = path
        record = resolved.recordName
        self.layout = layout
        isFoundOut = resolved.isFoundOut
        explodes = resolved.layout.exploded != nil
        input = try ByteInput(path: path)
        machine = XMLMachine(resolved.layout, into: layout)
    }

    var progress: (read: Int, total: Int) { (input.consumed, input.size) }

    /// Rows are what is counted: one for each record, or for each exploded element.
    var lastOrdinal: Int { machine.rows }

    var tally: [(name: String, value: Int)] {
        var tally: [(name: String, value: Int)] = []
        if explodes { tally.append(("records that rows were made of", machine.records)) }
        if machine.dropped > 0 { tally.append(("repeated values left out by 'first'", machine.dropped)) }
        if machine.nested > 0 { tally.append(("record elements inside records, read as parts of them", machine.nested)) }
        if isFoundOut, machine.unmapped > 0 { tally.append(("elements first seen behind the head, in no column", machine.unmapped)) }
        return tally
    }

    func next() throws -> Chunk? {
        while true {
            if let batch = machine.takeFinished() {
                let chunk = Chunk(bytes: batch.arena, byteOffset: 0, line: 1, ordinal: 1)
                chunk.batch = batch
                return chunk
            }
            if isAtEnd { return nil }
            try feed()
        }
    }

    private func feed() throws {
        let got = try input.read(into: piece.base, Self.pieceBytes)
        isAtEnd = got < Self.pieceBytes
        guard machine.feed(Cell(UnsafePointer(piece.base), got), isLast: isAtEnd) else { throw machine.complaint(path: path) }
        if isAtEnd, machine.records == 0 { throw XMLSource.noRecords(record, others: machine.otherNames, path: path) }
    }

    func decode(_ chunk: Chunk) -> Batch {
        chunk.batch ?? Batch(columnCount: layout.columnCount, capacity: 1, arena: chunk.bytes, source: layout.source)
    }
}
