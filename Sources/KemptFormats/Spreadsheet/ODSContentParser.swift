import KemptCore

/// The tables of an OpenDocument spreadsheet: libxml2 over `content.xml`, cells into the row at hand.
///
/// Repetitions are counted, never allocated: an empty row or cell that stands for a million costs an addition.
final class ODSContentParser: SheetXMLHandler {
    private let selection: SheetSelection
    let row: SheetRow
    let sink: any SheetSink
    private(set) var xml: SheetXML?
    private(set) var sheets: [SheetInfo] = []

    private var level = 0
    private var spreadsheetLevel = -1
    private var tableLevel = -1
    /// Elements below this level are passed over: drawings, phonetic text.
    private var skipLevel = -1
    private var styleName = ""
    private var hiddenStyles: Set<String> = []
    private static let mostStyles = 1 << 16

    /// The sheet at hand is read, and more of it is wanted.
    private var isActive = false
    /// Sheets that were picked so far.
    private var picked = 0
    private var rowRepeat = 1
    private var rowNumber = 1
    private var columnsDeclared = 0
    private var isInRow = false
    private let cell = ODSCell()
    private var column = 0
    /// Cells with content that repetitions stood for, and cells that stood there themselves.
    private var expanded = 0
    private var told = 0
    private static let lastRow = 1 << 20
    /// Most cells that repetitions with content may stand for, beside so many for each cell that stands there itself: a file of a kilobyte may
    /// not become a day's work.
    private static let mostExpanded = 4 << 20
    private static let mostExpandedPerCell = 16

    init(path: String, selection: SheetSelection, row: SheetRow, sink: any SheetSink) {
        self.selection = selection
        self.row = row
        self.sink = sink
        xml = SheetXML(path: path, part: "content.xml", self)
    }

    func feed(_ bytes: Cell, isLast: Bool) throws { try xml?.feed(bytes, isLast: isLast) }

    /// What was picked has been read, as far as its sink wants it.
    var isSatisfied: Bool { !isActive && selection.most.map { picked >= $0 } ?? false }

    // MARK: - Elements

    func start(_ name: Cell, _ attributes: SheetAttributes) {
        level += 1
        if skipLevel >= 0 { return }
        if cell.isOpen { return startInCell(name, attributes) }
        if isActive, tableLevel >= 0 { return startInTable(name, attributes) }
        if tableLevel >= 0 { return }
        if spreadsheetLevel < 0 { return startOutside(name, attributes) }
        if name.equals("table"), level == spreadsheetLevel + 1 { beginTable(attributes) }
    }

    private func startOutside(_ name: Cell, _ attributes: SheetAttributes) {
        if name.equals("spreadsheet") {
            spreadsheetLevel = level
        } else if name.equals("style") {
            styleName = attributes.text("name") ?? ""
        } else if name.equals("table-properties"), attributes.flag("display") == false, hiddenStyles.count < Self.mostStyles {
            hiddenStyles.insert(styleName)
        }
    }

    private func beginTable(_ attributes: SheetAttributes) {
        tableLevel = level
        let isHidden = attributes.text("style-name").map { hiddenStyles.contains($0) } ?? false
        let sheet = SheetInfo(
            index: sheets.count, name: attributes.text("name") ?? "", isHidden: isHidden,
            isFirstVisible: !isHidden && !sheets.contains { !$0.isHidden })
        sheets.append(sheet)
        isActive = selection.picks(sheet)
        if !isActive { return }
        picked += 1
        rowNumber = 1
        columnsDeclared = 0
        sink.begin(sheet, merges: [])
    }

    private func startInTable(_ name: Cell, _ attributes: SheetAttributes) {
        if name.equals("table-row") {
            isInRow = true
            rowRepeat = attributes.number("number-rows-repeated").map { max($0, 1) } ?? 1
            column = 0
            row.begin(rowNumber, isHidden: Self.isHidden(attributes))
        } else if isInRow, name.equals("table-cell") || name.equals("covered-table-cell") {
            cell.open(attributes, level: level)
            if cell.spans, column < SheetRow.columnLimit {
                let last = min(column + cell.columnSpan, SheetRow.columnLimit) - 1
                sink.merge(SheetRange(rows: rowNumber...rowNumber + cell.rowSpan - 1, columns: column...max(column, last)))
            }
        } else if name.equals("table-column") {
            let count = attributes.number("number-columns-repeated").map { max($0, 1) } ?? 1
            if Self.isHidden(attributes), columnsDeclared < SheetRow.columnLimit {
                sink.hide(columns: columnsDeclared...min(columnsDeclared + count, SheetRow.columnLimit) - 1)
            }
            columnsDeclared += count
        } else if name.equals("shapes") {
            skipLevel = level
        }
    }

    private static func isHidden(_ attributes: SheetAttributes) -> Bool {
        attributes.value("visibility").map { $0.equals("collapse") || $0.equals("filter") } ?? false
    }

    private func startInCell(_ name: Cell, _ attributes: SheetAttributes) {
        if ODSCell.isPassedOver(name) {
            skipLevel = level
        } else {
            cell.start(name, attributes, level: level)
        }
    }

    func end(_ name: Cell) {
        defer { level -= 1 }
        if skipLevel >= 0 {
            if level == skipLevel { skipLevel = -1 }
            return
        }
        if cell.isOpen {
            if level == cell.level { endCell() } else { cell.end(name, level: level) }
        } else if level == tableLevel {
            tableLevel = -1
            isActive = false
        } else if isActive, isInRow, name.equals("table-row") {
            endRow()
        } else if level == spreadsheetLevel {
            spreadsheetLevel = -1
        }
    }

    func text(_ piece: Cell) {
        if cell.isOpen, skipLevel < 0, !cell.gather(piece) { xml?.refuse("a value is longer than \(ODSCell.valueLimit >> 20) MiB") }
    }

    // MARK: - Cells and rows

    private func endCell() {
        cell.isOpen = false
        let first = column
        column += cell.columnRepeat
        guard first < SheetRow.columnLimit else { return }
        if cell.hasComment { row.comments.append((first, cell.commentText)) }
        guard cell.put(into: row, first) else { return }
        told += 1
        if cell.columnRepeat == 1 { return }
        let last = min(column, row.repeatLimit, SheetRow.columnLimit)
        guard last > first + 1, spend(last - first) else { return }
        let slot = row.slots[first]
        for repeated in first + 1..<last { row.copy(slot, to: repeated) }
    }

    private func spend(_ cells: Int) -> Bool {
        expanded += cells
        if expanded <= Self.mostExpanded + told * Self.mostExpandedPerCell { return true }
        xml?.refuse("repeated cells stand for \(expanded) cells, and the part holds \(told)")
        return false
    }

    private func endRow() {
        isInRow = false
        defer { rowNumber += rowRepeat }
        guard row.usedCount > 0 else { return }
        if rowNumber + rowRepeat - 1 > Self.lastRow { return xml?.refuse("a sheet has more than \(Self.lastRow) rows") ?? () }
        guard spend(row.usedCount * (rowRepeat - 1)) else { return }
        // A row of repeated content is told as often as it stands there; its texts are copied, for a batch may end between two.
        let copy = rowRepeat > 1 ? SheetRowCopy(row) : nil
        for count in 0..<rowRepeat {
            if count > 0 { copy?.restore(row, number: rowNumber + count) }
            if !sink.row(row) {
                isActive = false
                return
            }
        }
    }
}

/// A row kept aside to be told again.
private struct SheetRowCopy {
    private let cells: [(column: Int, slot: SheetSlot, text: [UInt8])]
    private let isHidden: Bool

    init(_ row: SheetRow) {
        isHidden = row.isHidden
        cells = row.columns.map { column in
            let cell = row.cell(column)
            return (column, row.slots[column], Array(UnsafeBufferPointer(start: cell.start, count: cell.count)))
        }
    }

    func restore(_ row: SheetRow, number: Int) {
        row.begin(number, isHidden: isHidden)
        for cell in cells {
            let start = row.arena.count
            cell.text.withUnsafeBufferPointer { if let base = $0.baseAddress { row.arena.append(base, $0.count) } }
            row.set(cell.column, offset: start, kind: cell.slot.kind, style: 0, struck: cell.slot.struck)
        }
    }
}
