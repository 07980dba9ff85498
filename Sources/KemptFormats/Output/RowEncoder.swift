import KemptCore

/// Writes records as counted bytes, for a writer in the same process to bind: a row is its number of fields, a field its number of bytes and
/// the bytes. Numbers are 32 bits wide; `RowEncoder.missing` stands for a missing value.
final class RowEncoder: RecordEncoder {
    static let missing = UInt32.max
    let buffer = ByteBuffer(capacity: 1 << 16)
    private var rowStart = 0
    private var fields: UInt32 = 0

    func begin() {
        rowStart = buffer.count
        fields = 0
        append(0)
    }

    func field(_ cell: Cell) {
        append(cell.isMissing ? Self.missing : UInt32(truncatingIfNeeded: cell.count))
        buffer.append(cell)
        fields &+= 1
    }

    func fields(of row: Int, in batch: Batch) {
        let columns = batch.columnCount
        var column = 0
        while column < columns {
            field(batch.cell(row, column))
            column &+= 1
        }
    }

    func end() { UnsafeMutableRawPointer(buffer.base + rowStart).storeBytes(of: fields, as: UInt32.self) }

    private func append(_ number: UInt32) {
        buffer.reserve(4)
        UnsafeMutableRawPointer(buffer.base + buffer.count).storeBytes(of: number, as: UInt32.self)
        buffer.didWrite(4)
    }
}
