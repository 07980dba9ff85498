import KemptCore

/// Merged cells whose value goes into all of them.
struct SheetMerges {
    let isWanted: Bool
    /// Ranges by their first row.
    private var waiting: [Int: [SheetRange]] = [:]
    private var active: [(range: SheetRange, value: [UInt8], kind: SheetKind)] = []
    private var count = 0
    /// Merged ranges that are kept track of: a workbook with more is none that a person made.
    private static let most = 1 << 17

    init(isWanted: Bool) { self.isWanted = isWanted }

    mutating func add(_ range: SheetRange) {
        guard isWanted, count < Self.most else { return }
        count += 1
        waiting[range.rows.lowerBound, default: []].append(range)
    }

    /// Fills the row's empty cells that are merged with an earlier one; `target` tells which columns are read.
    mutating func fill(_ row: SheetRow, _ target: [Int32]) {
        if let starting = waiting.removeValue(forKey: row.number) {
            for range in starting where range.columns.lowerBound < SheetRow.columnLimit {
                let slot = row.slots[range.columns.lowerBound]
                let cell = row.cell(range.columns.lowerBound)
                if slot.count == 0 { continue }
                active.append((range, Array(UnsafeBufferPointer(start: cell.start, count: cell.count)), slot.kind))
            }
        }
        if active.isEmpty { return }
        active.removeAll { $0.range.rows.upperBound < row.number }
        for merge in active where merge.range.rows.contains(row.number) {
            for column in merge.range.columns.clamped(to: 0...SheetRow.columnLimit - 1) where row.slots[column].count == 0 && target[column] >= 0 {
                let start = row.arena.count
                merge.value.withUnsafeBufferPointer { if let base = $0.baseAddress { row.arena.append(base, $0.count) } }
                row.set(column, offset: start, kind: merge.kind, style: Int(row.slots[column].style))
            }
        }
    }
}

/// Finds text such as `4.4E+11` in columns of long numbers, and keeps what was found until the batch is whole.
final class SheetDamage {
    private var found: [Finding] = []
    private var suspects: [(row: Int, column: Int)] = []
    /// Long numbers met in each column of the batch so far, and texts that once were such.
    private var long: [Int]
    private static let enough = 2

    init(columns: Int) { long = Array(repeating: 0, count: columns) }

    func found(_ row: Int, _ column: Int) {
        long[column] += 1
        found.append(Finding(row: row, rule: 0, column: column))
    }

    @inline(__always) func look(_ cell: Cell, _ row: Int, _ column: Int) {
        let last = cell[cell.count &- 1] &- 48
        if last > 9 { return }
        if cell[cell.count &- 3] == UInt8(ascii: "+") {
            if SheetNumber.isDamagedText(cell) {
                long[column] += 1
                suspects.append((row, column))
            }
        } else if long[column] < Self.enough, SheetNumber.isLong(cell) {
            long[column] += 1
        }
    }

    /// Puts the findings of a batch into it, in the order of its rows.
    func tell(_ batch: Batch) {
        for suspect in suspects where long[suspect.column] >= Self.enough {
            found.append(Finding(row: suspect.row, rule: 0, column: suspect.column))
        }
        batch.findings += found.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        found.removeAll(keepingCapacity: true)
        suspects.removeAll(keepingCapacity: true)
    }
}
