import KemptCore

/// A batch at rest in the reservoir: current values, marks and states, about 40 bytes a record beside the values themselves.
///
/// `bytes` holds column after column, in each the cells row after row: a length (variable, 7 bits a byte, plus one; 0 = missing), then the value.
/// Unpacking makes views into the same bytes, so a value is not copied again.
final class PackedBatch: @unchecked Sendable {  // written by one worker at a time, in the end by whoever takes it from the reservoir
    let source: Int
    let columnCount: Int
    let rowCount: Int
    let bytes: ByteBuffer
    let marks: [Mark]
    var states: [RowState]
    let places: [RowPlace]
    var findings: [Finding]
    let rejects: [Reject]
    let blankLines: Int
    /// Where its chunk stood in the source.
    let byteOffset: Int
    var quarantined: [QuarantinedRow]
    /// Kept only where a later verdict may want it.
    let raws: RawTexts?
    /// Their values lie behind those of the columns.
    private let pinned: [PinnedCell]
    /// Behind each current value stands the one that was read.
    private let keepsOriginals: Bool

    init(_ batch: Batch, quarantined: [QuarantinedRow], keepsOriginals: Bool, raws: RawTexts? = nil) {
        self.raws = raws
        source = batch.source
        columnCount = batch.columnCount
        rowCount = batch.rowCount
        findings = batch.findings
        rejects = batch.rejects
        blankLines = batch.blankLines
        byteOffset = batch.byteOffset
        self.quarantined = quarantined
        self.keepsOriginals = keepsOriginals
        bytes = CellWriter.pack(batch, keepsOriginals: keepsOriginals)
        var marks = [Mark]()
        marks.reserveCapacity(columnCount * rowCount)
        for column in 0..<columnCount {
            marks.append(contentsOf: UnsafeBufferPointer(start: batch.marks + batch.slot(0, column), count: rowCount))
        }
        self.marks = marks
        let packed = bytes
        pinned = batch.pinned.map { pin in
            let value = View.cell(pin.original, batch.arena.base)
            let offset = packed.count
            packed.append(value)
            return PinnedCell(row: Int(pin.row), column: Int(pin.column), isNew: pin.isNew, original: View.make(offset, value.count))
        }
        states = Array(UnsafeBufferPointer(start: batch.states, count: rowCount))
        places = Array(UnsafeBufferPointer(start: batch.places, count: rowCount))
    }

    /// The batch again; what was read is forgotten unless it was kept. The packed bytes become its arena, so a packed batch is unpacked for good once,
    /// or read any number of times.
    func unpack() -> Batch {
        let batch = Batch(columnCount: columnCount, capacity: rowCount, arena: bytes, source: source)
        for row in 0..<rowCount {
            _ = batch.startRow(places[row])
            batch.states[row] = states[row]
        }
        var reader = CellReader(bytes)
        for column in 0..<columnCount {
            marks.withUnsafeBufferPointer {
                guard rowCount > 0, let start = $0.baseAddress else { return }
                (batch.marks + batch.slot(0, column)).update(from: start + column * rowCount, count: rowCount)
            }
            for row in 0..<rowCount {
                let current = reader.next()
                let original = keepsOriginals ? reader.next() : current
                batch.setViews(row, column, current: current, original: original)
            }
        }
        batch.findings = findings
        batch.rejects = rejects
        batch.blankLines = blankLines
        batch.byteOffset = byteOffset
        batch.pinned = pinned
        return batch
    }

    /// Some rows, ascending, as a batch of their own: places, states, marks and current values, which lie where they did. The cells of the others are
    /// only stepped over.
    func copy(_ rows: some Collection<Int>) -> Batch {
        let copy = Batch(columnCount: columnCount, capacity: rows.count, arena: bytes, source: source)
        for row in rows { copy.states[copy.startRow(places[row])] = states[row] }
        var reader = CellReader(bytes)
        let cells = keepsOriginals ? 2 : 1
        for column in 0..<columnCount {
            var read = 0
            for (to, row) in rows.enumerated() {
                reader.skip((row - read) * cells)
                copy.setViews(to, column, current: reader.next(), original: View.missing)
                reader.skip(cells - 1)
                read = row + 1
                copy.marks[copy.slot(to, column)] = marks[column * rowCount + row]
            }
            reader.skip((rowCount - read) * cells)
        }
        return copy
    }
}

/// A record that a rule sent to quarantine, with the raw text it had.
struct QuarantinedRow: Sendable {
    let line: Int
    let byteOffset: Int
    let rule: String
    let reason: String
    let raw: [UInt8]
}
