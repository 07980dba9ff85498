import KemptCore

/// The rows of one sheet of a workbook: libxml2 over its grammar, cells into the row at hand.
///
/// References may be absent, out of order, or far apart; a cell without one stands behind the cell before it, a row below the row before it.
final class XLSXSheetParser: SheetXMLHandler {
    private let values: XLSXValues
    private let row: SheetRow
    private let sink: any SheetSink
    private let comments: [Int: [(column: Int, text: String)]]
    private var xml: SheetXML?

    private var isInData = false
    private var isInRow = false
    private var isInCell = false
    private var isInValue = false
    private var isInInline = false
    /// Open elements inside a cell that are none of a cell's own.
    private var foreign = 0
    private var lastRow = 0
    private var column = -1
    private var type = XLSXCellType.number
    private var style = 0
    private var hasFormula = false
    private var hasValue = false
    private var rich = XLSXRichText()
    private let text = ByteBuffer(capacity: 1 << 12)
    private let inline = ByteBuffer(capacity: 1 << 12)
    /// Most bytes of one value; Excel itself allows 32,767 characters.
    private static let valueLimit = 8 << 20
    private var scanner: XLSXScanner
    private var feeder: XLSXFeeder?

    init(
        path: String, part: String, values: XLSXValues, row: SheetRow, sink: any SheetSink, comments: [Int: [(column: Int, text: String)]],
        usesScanner: Bool = true
    ) {
        scanner = XLSXScanner(values: values, row: row, sink: sink, comments: comments)
        self.values = values
        self.row = row
        self.sink = sink
        self.comments = comments
        let xml = SheetXML(path: path, part: part, namespaces: OOXML.main, self)
        self.xml = xml
        feeder = XLSXFeeder(
            xml, opening: "<sheetData>", keepsOpening: false, isReady: { [unowned self] in isInData && !isInRow },
            scan: usesScanner ? { [unowned self] in scan($0, $1) } : nil)
    }

    var isDone: Bool { feeder?.isDone ?? true }

    func feed(_ part: ZipPart) throws { try feeder?.feed(part) }
    func feed(_ bytes: Cell, isLast: Bool) throws { try feeder?.feed(bytes, isLast: isLast) }

    private func scan(_ base: UnsafePointer<UInt8>, _ count: Int) -> (position: Int, end: XLSXScanEnd) {
        let result = scanner.scan(base, count)
        lastRow = scanner.lastRow
        return result
    }

    // MARK: - Elements

    func start(_ name: Cell, _ attributes: SheetAttributes) {
        if isInCell { return startInCell(name, attributes) }
        if name.equals("c"), isInRow { return startCell(attributes) }
        if name.equals("row"), isInData { return startRow(attributes) }
        if name.equals("sheetData") { isInData = true }
        if name.equals("col"), !isInData, attributes.flag("hidden") == true, let first = attributes.number("min"),
            let last = attributes.number("max"), first >= 1, last >= first
        {
            sink.hide(columns: first - 1...last - 1)
        }
    }

    private func startRow(_ attributes: SheetAttributes) {
        isInRow = true
        column = -1
        lastRow = attributes.number("r").map { $0 > 0 ? $0 : lastRow + 1 } ?? lastRow + 1
        row.begin(lastRow, isHidden: attributes.flag("hidden") ?? false)
    }

    private func startCell(_ attributes: SheetAttributes) {
        isInCell = true
        if let reference = attributes.value("r") {
            guard let place = SheetReference.parse(reference) else { return refuse("a cell has the reference '\(reference.string.prefix(20))'") }
            column = place.column
        } else {
            column += 1
        }
        type = XLSXCellType(attributes.value("t"))
        style = attributes.number("s") ?? 0
        hasFormula = false
        hasValue = false
        rich.begin()
        text.removeAll()
        inline.removeAll()
    }

    private func refuse(_ message: String) { xml?.refuse(message) }

    private func startInCell(_ name: Cell, _ attributes: SheetAttributes) {
        if isInInline { return rich.start(name, attributes) }
        if foreign > 0 {
            foreign += 1
        } else if name.equals("v") {
            isInValue = true
            hasValue = true
        } else if name.equals("is") {
            isInInline = true
            hasValue = true
        } else if name.equals("f") {
            hasFormula = true
        } else {
            foreign = 1
        }
    }

    func end(_ name: Cell) {
        if isInCell {
            if isInInline {
                if name.equals("is") { isInInline = false } else { rich.end(name) }
            } else if foreign > 0 {
                foreign -= 1
            } else if name.equals("v") {
                isInValue = false
            } else if name.equals("c") {
                endCell()
            }
        } else if name.equals("row"), isInRow {
            endRow()
        } else if name.equals("sheetData") {
            isInData = false
        }
    }

    private func endCell() {
        isInCell = false
        // An inline string may have both; the string counts.
        let raw = type == .inline && inline.count > 0 ? rich.trimmed(inline.cell) : text.cell
        if column >= SheetRow.columnLimit { return refuse("a row has more than \(SheetRow.columnLimit) cells") }
        values.put(row, column, type, style: style, raw, hasFormula: hasFormula, hasValue: hasValue, struck: rich.struck)
    }

    private func endRow() {
        isInRow = false
        if !comments.isEmpty, let found = comments[row.number] { row.comments = found }
        if row.usedCount > 0, !sink.row(row) { return xml?.stop() ?? () }
        row.finish()
    }

    func text(_ piece: Cell) {
        if isInInline {
            rich.text(piece, to: inline)
        } else if isInValue {
            text.append(piece)
        } else {
            return
        }
        if text.count + inline.count > Self.valueLimit { refuse("a value is longer than \(Self.valueLimit >> 20) MiB") }
    }
}
