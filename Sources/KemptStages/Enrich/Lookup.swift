import KemptCore
import KemptFormats
import KemptText

/// `lookup`: a small table by key, read whole before the first record.
public enum Lookup: Enrichment {
    static let match = Setting<Node>.node(
        "match", .map(.text), "field, or a part of one such as `email.domain`, to the table's column that must be equal", required: true)
    static let take = Setting<Node>.node(
        "take", .either([.oneOrMany(.text), .map(.text)]), "the table's columns to take, or a map of own names to them", required: true)
    public static let spec = Spec(
        "lookup", "take columns from a table where a key is equal; letter case does not matter",
        settings: [TableSetting.csv.data, TableSetting.table.data, match.data, take.data],
        example: "lookup: {csv: accounts.csv, match: {email.domain: domain}, take: [industry, owner]}")

    public static func compile(_ values: Values, _ context: StageContext) {
        guard let source = TableSetting.source(values, context), let entry = values[match]?.entries.first, let wanted = entry.value.text,
            let key = FieldPart(.scalar(entry.key, entry.keyPosition), context)
        else { return }
        if let extra = values[match]?.entries.dropFirst().first {
            context.problems.add(
                Diagnostic("'lookup' matches by one key", at: extra.keyPosition, length: extra.key.count, remedy: "keep the one that identifies"))
        }
        let taken = Take(values[take], context)
        let table = LookupTable(source, key: wanted, taken: taken.pairs.map(\.name))
        context.addPrologue(table)
        context.add(LookupStep(key: key, columns: taken.pairs.map(\.column), table: table))
    }
}

/// The table: rows found by the hash of their folded key, compared byte for byte. Of rows with one key the first counts.
final class LookupTable: PrologueItem, @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    var path: String { source.path }
    private let source: any Source
    private let key: String
    private let taken: [String]
    private let bytes = ByteBuffer(capacity: 1 << 12)
    private var keys: [(hash: UInt64, offset: Int, count: Int, row: Int)] = []
    /// Offset and count of each taken cell, row by row.
    private var cells: [(offset: Int, count: Int)] = []

    init(_ source: any Source, key: String, taken: [String]) {
        self.source = source
        self.key = key
        self.taken = taken
    }

    func load() throws {
        let names = try source.probe().columns
        let wanted = [key] + taken
        for name in wanted where !names.contains(name) { throw TableSetting.absent(name, among: names, of: source) }
        // A name may be wanted twice, as key and as value: the source fills its first place, and the others are looked up there.
        let places = wanted.map { name in wanted.firstIndex(of: name) ?? 0 }
        let folded = ByteBuffer()
        try TableSetting.read(source, places: names.map { wanted.firstIndex(of: $0) ?? -1 }, count: wanted.count) { batch in
            for row in 0..<batch.rowCount { add(batch, row, places, folded) }
        }
        keys.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
    }

    private func add(_ batch: Batch, _ row: Int, _ places: [Int], _ folded: ByteBuffer) {
        Self.fold(batch.cell(row, 0), into: folded)
        if folded.count == 0 { return }
        keys.append((Hashing.hash64(folded.cell), keep(folded.cell), folded.count, keys.count))
        for place in places.dropFirst() {
            let cell = batch.cell(row, place)
            cells.append((keep(cell), cell.count))
        }
    }

    private func keep(_ cell: Cell) -> Int {
        let offset = bytes.count
        bytes.append(cell)
        return offset
    }

    static func fold(_ cell: Cell, into buffer: ByteBuffer) {
        buffer.removeAll()
        Casing.appendLower(cell, into: buffer)
    }

    /// The row whose key is `folded`, or nil. Cost: a binary search.
    func find(_ folded: Cell) -> Int? {
        let hash = Hashing.hash64(folded)
        var index = lowerBound(keys.count) { keys[$0].hash < hash }
        while index < keys.count, keys[index].hash == hash {
            if Cell(UnsafePointer(bytes.base + keys[index].offset), keys[index].count).equals(folded) { return keys[index].row }
            index += 1
        }
        return nil
    }

    func cell(_ row: Int, _ index: Int) -> Cell {
        let place = cells[row * taken.count + index]
        return Cell(UnsafePointer(bytes.base + place.offset), place.count)
    }
}

struct LookupStep: Step {
    let stage = Enrich.spec.name
    let key: FieldPart
    let columns: [Int]
    let table: LookupTable
    func makeRunner() -> any StepRunner { LookupRunner(self) }
}

final class LookupRunner: StepRunner {
    private let step: LookupStep
    private let folded = ByteBuffer()
    private let part = ByteBuffer()
    private let workspace = Workspace()
    init(_ step: LookupStep) { self.step = step }

    func run(_ batch: Batch) {
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft {
            let key = step.key.cell(batch, row, part, workspace)
            if key.isEmpty { continue }
            LookupTable.fold(key, into: folded)
            guard let found = step.table.find(folded.cell) else { continue }
            for (index, column) in step.columns.enumerated() where batch.cell(row, column).isEmpty {
                let value = step.table.cell(found, index)
                if !value.isEmpty { batch.replace(row, column, with: value) }
            }
        }
    }
}
