import KemptCore

/// Makes records of rows: batches for the run, rejects for rows that cannot be records.
final class SheetRecords: SheetSink {
    private let plan: SheetPlan
    private let settings: SheetSettings
    private let layout: SourceLayout
    private let styles: XLSXStyles
    private let row: SheetRow
    private var merges: SheetMerges
    private let damage: SheetDamage
    /// Batches that are full, oldest first.
    private var finished: [Batch] = []
    private var batch: Batch
    private let rowsInBatch: Int
    private static let bytesInBatch = 1 << 20
    private static let mostRows = 4096
    private static let cellsInBatch = 1 << 20

    private(set) var ordinal = 0
    private var table: SheetTable?
    private var rowsLeft = 0
    /// For each column of the sheet: the batch's column, or one of the marks below.
    private var target: [Int32]
    private static let stray: Int32 = -1
    private static let outside: Int32 = -2
    private static let leftOut: Int32 = -3

    private var counts = SheetCounts()
    /// For each style of the workbook, whether it says something beside the value.
    private let marked: [Bool]
    private let alwaysHasExtras: Bool

    init(_ plan: SheetPlan, settings: SheetSettings, layout: SourceLayout, styles: XLSXStyles, row: SheetRow) {
        self.plan = plan
        self.settings = settings
        self.layout = layout
        self.styles = styles
        self.row = row
        rowsInBatch = max(1, min(Self.mostRows, Self.cellsInBatch / max(layout.columnCount, 1)))
        target = Array(repeating: Self.stray, count: SheetRow.columnLimit)
        merges = SheetMerges(isWanted: settings.fillsMerged)
        damage = SheetDamage(columns: layout.columnCount)
        row.arena = ByteBuffer(capacity: Self.bytesInBatch * 5 / 4)
        batch = Batch(columnCount: layout.columnCount, capacity: rowsInBatch, arena: row.arena, source: layout.source)
        marked = zip(styles.struck, styles.fills).map { $0 || !$1.isEmpty }
        alwaysHasExtras = plan.sheetColumn != nil
    }

    var tally: [(name: String, value: Int)] { counts.tally }

    func takeFinished() -> Batch? { finished.isEmpty ? nil : finished.removeFirst() }

    // MARK: - Sheets

    func begin(_ sheet: SheetInfo, merges known: [SheetRange]) {
        merges = SheetMerges(isWanted: settings.fillsMerged)
        for range in known { merges.add(range) }
        guard let index = plan.tables.firstIndex(where: { $0.sheet.index == sheet.index }) else {
            table = nil
            return
        }
        table = plan.tables[index]
        rowsLeft = plan.tables[index].rowsBefore
        for column in target.indices { target[column] = settings.takes(column: column) ? Self.stray : Self.outside }
        for (place, column) in zip(plan.targets[index], plan.tables[index].columns) {
            let goal = layout.target[place]
            target[column.column] = goal >= 0 ? Int32(truncatingIfNeeded: goal) : Self.leftOut
        }
        row.repeatLimit = (plan.tables[index].columns.last?.column ?? 0) + 2
    }

    func hide(columns: ClosedRange<Int>) {
        guard let table else { return }
        counts.hiddenColumns += table.columns.count { columns.contains($0.column) }
    }

    func merge(_ range: SheetRange) { merges.add(range) }

    // MARK: - Rows

    func row(_ row: SheetRow) -> Bool {
        guard table != nil else {
            row.discard()
            return false
        }
        if rowsLeft > 0 {
            rowsLeft -= 1
            if merges.isWanted { merges.fill(row, target) }
            row.discard()
            return true
        }
        guard settings.takes(row: row.number) else {
            row.discard()
            return true
        }
        record()
        return true
    }

    private func record() {
        var fault = -1
        var filled = 0
        for index in 0..<row.usedCount {
            let column = Int(row.used[index])
            let slot = row.slots[column]
            let goal = target[column]
            if slot.count == 0 || goal == Self.outside { continue }
            filled += 1
            if goal == Self.stray || slot.kind == .error || slot.kind == .uncached, fault < 0 || column < fault { fault = column }
        }
        if filled == 0 { return row.discard() }
        ordinal += 1
        if merges.isWanted { merges.fill(row, target) }
        if row.isHidden { counts.hiddenRows += 1 }
        counts.comments += row.comments.count
        if fault >= 0 { reject(fault) } else { accept() }
        if batch.rowCount == rowsInBatch || row.arena.count >= Self.bytesInBatch || batch.rejects.count >= Self.mostRows { finishBatch() }
    }

    private func accept() {
        let line = batch.addRow(RowPlace(ordinal: ordinal, line: row.number))
        var hasExtras = alwaysHasExtras || !row.comments.isEmpty
        for index in 0..<row.usedCount {
            let column = Int(row.used[index])
            let goal = Int(target[column])
            let slot = row.slots[column]
            hasExtras = hasExtras || slot.struck > 0 || (Int(slot.style) < marked.count && marked[Int(slot.style)])
            guard goal >= 0 else { continue }
            batch.setOriginal(line, goal, offset: Int(slot.offset), count: Int(slot.count))
            if slot.kind == .damaged {
                damage.found(line, goal)
            } else if slot.count >= 5 {
                damage.look(row.cell(column), line, goal)
            }
        }
        if hasExtras { addExtras(line) }
    }

    private func reject(_ column: Int) {
        let place = "Sheet '\(table?.sheet.name ?? "")', \(SheetReference.letters(column))\(row.number)"
        let reason: String
        let rule: String
        switch row.slots[column].kind {
        case .error:
            rule = "sheet.error-cell"
            reason = "\(place): \(row.cell(column).string)"
        case .uncached:
            rule = "sheet.uncached-formula"
            reason = "\(place): a formula whose result was never calculated"
        default:
            rule = "sheet.no-header"
            reason = "\(place): a value in a column that has no name and was empty in the first rows"
        }
        var raw: [UInt8] = []
        let columns = row.columns.filter { target[$0] != Self.outside }
        for place in (columns.first ?? 0)...(columns.last ?? 0) {
            if place > columns[0] { raw.append(UInt8(ascii: "\t")) }
            let cell = row.cell(place)
            for index in 0..<cell.count { raw.append(cell[index]) }
        }
        batch.rejects.append(Reject(line: row.number, byteOffset: 0, rule: rule, reason: reason, raw: raw))
        row.discard()
    }

    func finishBatch() {
        if batch.rowCount == 0, batch.rejects.isEmpty { return }
        damage.tell(batch)
        finished.append(batch)
        row.arena = ByteBuffer(capacity: Self.bytesInBatch * 5 / 4)
        batch = Batch(columnCount: layout.columnCount, capacity: rowsInBatch, arena: row.arena, source: layout.source)
    }

    // MARK: - What stands beside the values

    private func name(_ column: Int) -> String {
        table?.columns.first { $0.column == column }?.name ?? SheetReference.letters(column)
    }

    private func addExtras(_ line: Int) {
        var struck: [(column: Int, text: String)] = []
        var fills: [(column: Int, text: String)] = []
        var cells = 0
        for column in row.columns where row.slots[column].count > 0 && target[column] != Self.outside {
            let slot = row.slots[column]
            cells += 1
            let mark: UInt8 = styles.isStruck(Int(slot.style)) ? 2 : slot.struck
            if mark > 0 { struck.append((column, mark == 2 ? "" : "part")) }
            let color = styles.fill(Int(slot.style))
            if !color.isEmpty { fills.append((column, color)) }
        }
        counts.struckCells += struck.count
        counts.filledCells += fills.count
        if let place = plan.sheetColumn { put(table?.sheet.name ?? "", line, place) }
        if let place = plan.fillColumn, let first = fills.first {
            let isWhole = fills.count == cells && fills.allSatisfy { $0.text == first.text }
            put(isWhole ? first.text : list(fills), line, place)
        }
        if let place = plan.strikeColumn, !struck.isEmpty {
            let isWhole = struck.count == cells && struck.allSatisfy(\.text.isEmpty)
            put(isWhole ? "all" : list(struck), line, place)
        }
        if let place = plan.commentColumn, !row.comments.isEmpty { put(list(row.comments.sorted { $0.column < $1.column }), line, place) }
    }

    private func list(_ items: [(column: Int, text: String)]) -> String {
        items.map { $0.text.isEmpty ? name($0.column) : "\(name($0.column)): \($0.text)" }.joined(separator: "; ")
    }

    private func put(_ text: String, _ line: Int, _ place: Int) {
        guard layout.target[place] >= 0 else { return }
        let start = row.arena.count
        row.arena.append(text)
        batch.setOriginal(line, layout.target[place], offset: start, count: row.arena.count - start)
    }
}

/// What was met beside the values, for the report.
struct SheetCounts {
    var hiddenRows = 0
    var hiddenColumns = 0
    var struckCells = 0
    var filledCells = 0
    var comments = 0

    var tally: [(name: String, value: Int)] {
        [
            ("hidden rows", hiddenRows), ("hidden columns", hiddenColumns), ("struck-through cells", struckCells),
            ("cells with a fill", filledCells), ("comments", comments),
        ].filter { $0.value > 0 }
    }
}
