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
        bytes = ByteBuffer(capacity: Self.size(of: batch) * (keepsOriginals ? 2 : 1))
        var marks = [Mark]()
        marks.reserveCapacity(columnCount * rowCount)
        for column in 0..<columnCount {
            marks.append(contentsOf: UnsafeBufferPointer(start: batch.marks + batch.slot(0, column), count: rowCount))
            for row in 0..<rowCount {
                Self.append(batch.cell(row, column), to: bytes)
                if keepsOriginals { Self.append(batch.originalCell(row, column), to: bytes) }
            }
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

    private static func size(of batch: Batch) -> Int {
        var total = 0
        for column in 0..<batch.columnCount {
            for row in 0..<batch.rowCount {
                let count = batch.cell(row, column).count
                total &+= count &+ 1 &+ (count >= 127 ? 9 : 0)
            }
        }
        return total
    }

    @inline(__always) private static func append(_ cell: Cell, to bytes: ByteBuffer) {
        var code = cell.isMissing ? 0 : UInt64(cell.count) &+ 1
        while code >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: code & 0x7F | 0x80))
            code >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: code))
        bytes.append(cell)
    }

    /// The batch again; what was read is forgotten unless it was kept. The packed bytes become its arena, so a packed batch is unpacked for good once,
    /// or read any number of times.
    func unpack() -> Batch {
        let batch = Batch(columnCount: columnCount, capacity: rowCount, arena: bytes, source: source)
        for row in 0..<rowCount {
            _ = batch.startRow(places[row])
            batch.states[row] = states[row]
        }
        var position = 0
        for column in 0..<columnCount {
            marks.withUnsafeBufferPointer {
                guard rowCount > 0, let start = $0.baseAddress else { return }
                (batch.marks + batch.slot(0, column)).update(from: start + column * rowCount, count: rowCount)
            }
            for row in 0..<rowCount {
                let current = readCell(&position)
                let original = keepsOriginals ? readCell(&position) : current
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

    /// The view of the cell at `position`, which is moved behind it.
    @inline(__always) private func readCell(_ position: inout Int) -> UInt64 {
        var code: UInt64 = 0
        var shift: UInt64 = 0
        var byte: UInt8
        repeat {
            byte = bytes.base[position]
            code |= UInt64(byte & 0x7F) << shift
            shift += 7
            position &+= 1
        } while byte >= 0x80
        if code == 0 { return View.missing }
        let count = Int(code &- 1)
        defer { position &+= count }
        return View.make(position, count)
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
