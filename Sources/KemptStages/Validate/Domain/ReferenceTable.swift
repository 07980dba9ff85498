import KemptCore
import KemptFormats
import KemptText

/// The values of one column of a small table, read whole before the first record.
///
/// Values are compared as the field's own type writes them and without letter case, so that `Lietuva` in the table is `LT` in the record.
/// Memory: about 16 bytes a value beside its text.
final class ReferenceTable: PrologueItem, @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    var path: String { source.path }
    private let source: any Source
    private let wanted: String?
    private let type: (any SemanticType)?
    private let kinds: [OutcomeClass]
    private let bytes = ByteBuffer(capacity: 1 << 12)
    private var entries: [(hash: UInt64, offset: Int, count: Int)] = []
    private var rows = 0

    /// `column` nil is the table's first.
    init(_ source: any Source, column: String?, field: Column) {
        self.source = source
        wanted = column
        type = field.type
        kinds = (field.typeSpec?.outcomes ?? []).map(\.kind)
    }

    var tally: [(name: String, value: Int)] { [("rows", rows)] }

    func load() throws {
        let names = try source.probe().columns
        guard let column = wanted.map({ names.firstIndex(of: $0) }) ?? names.indices.first else {
            throw TableSetting.absent(wanted ?? "", among: names, of: source)
        }
        let workspace = Workspace()
        let folded = ByteBuffer()
        try TableSetting.read(source, places: names.indices.map { $0 == column ? 0 : -1 }, count: 1) { batch in
            for row in 0..<batch.rowCount { add(batch.cell(row, 0), workspace, folded) }
        }
        entries.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
    }

    private func add(_ cell: Cell, _ workspace: Workspace, _ folded: ByteBuffer) {
        rows += 1
        if cell.isEmpty { return }
        keep(cell, folded)
        guard let type else { return }
        workspace.output.removeAll()
        let reading = type.read(cell, companion: .missing, workspace)
        if reading.wrote, kinds[Int(reading.mark)] != .guess { keep(workspace.output.cell, folded) }
    }

    private func keep(_ cell: Cell, _ folded: ByteBuffer) {
        Self.fold(cell, into: folded)
        if folded.count == 0 { return }
        entries.append((Hashing.hash64(folded.cell), bytes.count, folded.count))
        bytes.append(folded.cell)
    }

    /// In small letters, without spaces around.
    private static func fold(_ cell: Cell, into buffer: ByteBuffer) {
        var low = 0
        var high = cell.count
        while low < high, cell[low] <= 0x20 { low += 1 }
        while high > low, cell[high - 1] <= 0x20 { high -= 1 }
        buffer.removeAll()
        Casing.appendLower(cell.slice(low, high), into: buffer)
    }

    /// Whether the table holds the value. `folded` is scratch. Cost: a binary search.
    func contains(_ cell: Cell, _ folded: ByteBuffer) -> Bool {
        Self.fold(cell, into: folded)
        let wanted = folded.cell
        let hash = Hashing.hash64(wanted)
        var index = lowerBound(entries.count) { entries[$0].hash < hash }
        while index < entries.count, entries[index].hash == hash {
            if Cell(UnsafePointer(bytes.base + entries[index].offset), entries[index].count).equals(wanted) { return true }
            index += 1
        }
        return false
    }
}
