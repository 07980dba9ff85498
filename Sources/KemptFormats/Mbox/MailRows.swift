import KemptCore

/// Makes batches of rows one cell after another.
///
/// Their arenas hold cells alone, not the messages, so memory follows what is taken out of a mailbox and not what is in it.
final class MailRows {
    private let layout: SourceLayout
    private let rowsInBatch: Int
    private let bytesInBatch: Int
    private var current: Batch?
    private var row = 0
    private var finished: [Chunk] = []
    /// Ordinal of the last row.
    private(set) var ordinal = 0
    private let repaired = ByteBuffer(capacity: 256)

    /// Batches end before an offset would lie further from their beginning than a row's place can say.
    private static let farthestOffset = 1 << 31

    init(layout: SourceLayout, rowsInBatch: Int = 4096, bytesInBatch: Int = 1 << 20) {
        self.layout = layout
        self.rowsInBatch = rowsInBatch
        self.bytesInBatch = bytesInBatch
    }

    /// Starts a row whose cells are missing; `offset` and `line` are those of its message in the file.
    func start(offset: Int, line: Int) {
        if let batch = current, batch.rowCount == rowsInBatch || batch.arena.count >= bytesInBatch || offset - batch.byteOffset >= Self.farthestOffset
        {
            finish()
        }
        ordinal += 1
        let batch = current ?? begin(offset)
        row = batch.addRow(RowPlace(ordinal: ordinal, line: line, offset: offset - batch.byteOffset))
    }

    private func begin(_ offset: Int) -> Batch {
        // Small at first: a batch of one row is common where few messages make a record.
        let batch = Batch(columnCount: layout.columnCount, capacity: rowsInBatch, arena: ByteBuffer(capacity: 1 << 14), source: layout.source)
        batch.byteOffset = offset
        batch.tellsOffsets = true
        current = batch
        return batch
    }

    /// True when somebody reads the column.
    func wants(_ column: Int) -> Bool { layout.target[column] >= 0 }

    func put(_ column: Int, _ cell: Cell) {
        guard layout.target[column] >= 0, !cell.isMissing, let batch = current else { return }
        let offset = batch.arena.count
        batch.arena.append(cell)
        set(column, in: batch, from: offset)
    }

    /// Takes what has been appended as a cell. Headers may hold any bytes, a cell is UTF-8: a byte that is part of no character becomes U+FFFD.
    private func set(_ column: Int, in batch: Batch, from offset: Int) {
        let written = batch.arena.cell(from: offset)
        if !isWellFormedUTF8(written) {
            repaired.removeAll()
            appendRepairingUTF8(written, into: repaired)
            batch.arena.truncate(to: offset)
            batch.arena.append(repaired.cell)
        }
        batch.setOriginal(row, layout.target[column], offset: offset, count: batch.arena.count - offset)
    }

    /// Puts what `write` appends; nothing when it says false.
    func put(_ column: Int, _ write: (ByteBuffer) -> Bool) {
        guard layout.target[column] >= 0, let batch = current else { return }
        let offset = batch.arena.count
        if write(batch.arena) {
            set(column, in: batch, from: offset)
        } else {
            batch.arena.truncate(to: offset)
        }
    }

    func put(_ column: Int, decimal number: Int) {
        put(column) {
            $0.append(decimal: number)
            return true
        }
    }

    /// Puts words with a blank between them; nothing when there are none.
    func put(_ column: Int, words: [String]) {
        if words.isEmpty { return }
        put(column) { output in
            for (index, word) in words.enumerated() {
                if index > 0 { output.append(32) }
                output.append(word)
            }
            return true
        }
    }

    /// Ends the batch.
    func finish() {
        guard let batch = current, batch.rowCount > 0 else { return }
        let first = batch.places[0]
        let chunk = Chunk(bytes: batch.arena, byteOffset: batch.byteOffset, line: Int(first.line), ordinal: Int(first.ordinal))
        chunk.batch = batch
        finished.append(chunk)
        current = nil
    }

    /// What there is, be it nothing.
    func takeAll() -> Chunk {
        finish()
        return takeFinished() ?? Chunk(bytes: ByteBuffer(), byteOffset: 0, line: 1, ordinal: ordinal + 1)
    }

    func takeFinished() -> Chunk? { finished.isEmpty ? nil : finished.removeFirst() }

    func batch(of chunk: Chunk) -> Batch {
        chunk.batch ?? Batch(columnCount: layout.columnCount, capacity: 1, arena: chunk.bytes, source: layout.source)
    }
}
