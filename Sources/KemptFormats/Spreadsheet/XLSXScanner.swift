import KemptCore

// The clever file: reads the rows of a sheet and the items of a string table without libxml2, as long as they look the way every program
// writes them. At anything else — a comment, CDATA, another element, a strange entity, bytes that are no UTF-8 — it steps back to the start of
// the row or item and says so, and libxml2 goes on from there (XLSXSheetParser, XLSXStringsReader: the plain twins).
//
// Unsafe invariant: behind the `count` bytes at `base` stand `XLSXText.margin` bytes of zero, so that no look-ahead leaves the buffer; a zero ends
// every run of text, names and numbers.

/// How a scan ended; `position` is the start of what was not taken.
enum XLSXScanEnd {
    /// The bytes end within a row or item.
    case more
    /// Something that only the plain parser understands.
    case unknown
    /// The sink has seen enough.
    case stopped
}

/// The rows of a sheet.
struct XLSXScanner {
    let values: XLSXValues
    let row: SheetRow
    let sink: any SheetSink
    let comments: [Int: [(column: Int, text: String)]]
    /// The number of the row before.
    var lastRow = 0
    private let scratch = ByteBuffer(capacity: 1 << 12)

    init(values: XLSXValues, row: SheetRow, sink: any SheetSink, comments: [Int: [(column: Int, text: String)]]) {
        self.values = values
        self.row = row
        self.sink = sink
        self.comments = comments
    }

    /// Takes whole rows from the start of the text on.
    mutating func scan(_ base: UnsafePointer<UInt8>, _ count: Int) -> (position: Int, end: XLSXScanEnd) {
        var text = XLSXText(base, count, from: 0, scratch: scratch)
        while true {
            text.skipSpace()
            let start = text.index
            if start >= count { return (count, .more) }
            guard text.take("<row"), scanRow(&text) else {
                row.discard()
                // What could not be told may only be cut off: the reading stops at the zeros behind the end, or a token reaches beyond it.
                return (start, count - start < Self.shortest || text.index + Self.longestToken > count ? .more : .unknown)
            }
            if text.index > count {
                row.discard()
                return (start, .more)
            }
            if !comments.isEmpty, let found = comments[row.number] { row.comments = found }
            lastRow = row.number
            if row.usedCount > 0, !sink.row(row) { return (text.index, .stopped) }
            row.finish()
        }
    }

    /// `</sheetData>` and whatever else begins within so few bytes of the end waits for more.
    private static let shortest = 12
    /// A mismatch so near the end may be a token cut in two.
    private static let longestToken = 32

    private mutating func scanRow(_ text: inout XLSXText) -> Bool {
        var name = Cell.empty
        var value = Cell.empty
        var number = 0
        var isHidden = false
        while true {
            let kind = text.attribute(&name, &value)
            if kind == 2 {
                if name.count == 1, name[0] == UInt8(ascii: "r") {
                    guard let given = decimal(value), given > 0 else { return false }
                    number = given
                } else if name.equals("hidden") {
                    isHidden = value.equals("1") || value.equals("true") || value.equals("on")
                }
                continue
            }
            if kind == 3 { return false }
            row.begin(number > 0 ? number : lastRow + 1, isHidden: isHidden)
            if kind == 1 { return true }
            break
        }
        var column = -1
        while true {
            text.skipSpace()
            if text.take("</row>") { return true }
            guard text.base[text.index] == UInt8(ascii: "<"), text.base[text.index &+ 1] == UInt8(ascii: "c") else { return false }
            text.index &+= 2
            if !scanCell(&text, &column) { return false }
        }
    }

    private mutating func scanCell(_ text: inout XLSXText, _ column: inout Int) -> Bool {
        var name = Cell.empty
        var value = Cell.empty
        var type = XLSXCellType.number
        var style = 0
        var next = column &+ 1
        attributes: while true {
            switch text.attribute(&name, &value) {
            case 0: break attributes
            case 1:
                column = next
                return next < SheetRow.columnLimit
            case 2:
                if name.count != 1 { continue }
                switch name[0] {
                case UInt8(ascii: "r"):
                    guard let place = SheetReference.parse(value) else { return false }
                    next = place.column
                case UInt8(ascii: "s"): style = decimal(value) ?? 0
                case UInt8(ascii: "t"): type = XLSXCellType(value)
                default: continue
                }
            default: return false
            }
        }
        column = next
        if column >= SheetRow.columnLimit { return false }
        return scanContent(&text, column, type, style)
    }

    /// What stands in `c`: formula, value, inline string, in any order but each at most once.
    @inline(__always)
    private mutating func scanContent(_ text: inout XLSXText, _ column: Int, _ type: XLSXCellType, _ style: Int) -> Bool {
        var hasFormula = false
        var isDone = false
        while true {
            text.skipSpace()
            if text.take("</c>") {
                if !isDone { values.put(row, column, type, style: style, .empty, hasFormula: hasFormula, hasValue: false) }
                return true
            }
            if isDone { return false }
            if text.take("<v>") {
                guard let raw = text.run() else { return false }
                // The value is used before anything else is read: its bytes may lie in the scratch space.
                values.put(row, column, type, style: style, raw, hasFormula: hasFormula, hasValue: true)
                isDone = true
                if !text.take("</v>") { return false }
            } else if text.take("<v/>") || text.take("<v />") {
                values.put(row, column, type, style: style, .empty, hasFormula: hasFormula, hasValue: true)
                isDone = true
            } else if type == .inline, text.take("<is><t") {
                guard let raw = inlineText(&text) else { return false }
                values.put(row, column, type, style: style, raw, hasFormula: hasFormula, hasValue: true)
                isDone = true
                if !text.take("</t></is>") { return false }
            } else if !hasFormula, text.take("<f") {
                hasFormula = true
                if !skipFormula(&text) { return false }
            } else {
                return false
            }
        }
    }

    private mutating func inlineText(_ text: inout XLSXText) -> Cell? {
        if text.take(">") { return text.run()?.withoutSpace }
        return text.take(" xml:space=\"preserve\">") ? text.run() : nil
    }

    private mutating func skipFormula(_ text: inout XLSXText) -> Bool {
        var name = Cell.empty
        var value = Cell.empty
        while true {
            switch text.attribute(&name, &value) {
            case 0: return text.run() != nil && text.take("</f>")
            case 1: return true
            case 2: continue
            default: return false
            }
        }
    }
}

/// The items of a string table.
struct XLSXStringScanner {
    let strings: XLSXStrings
    let wanted: Int
    private let scratch = ByteBuffer(capacity: 1 << 12)
    private static let longestToken = 32

    init(_ strings: XLSXStrings, wanted: Int) {
        self.strings = strings
        self.wanted = wanted
    }

    /// Takes whole items from the start of the text on.
    func scan(_ base: UnsafePointer<UInt8>, _ count: Int) -> (position: Int, end: XLSXScanEnd) {
        var text = XLSXText(base, count, from: 0, scratch: scratch)
        while true {
            text.skipSpace()
            let start = text.index
            if start >= count { return (count, .more) }
            if strings.count >= wanted { return (start, .stopped) }
            guard let raw = item(&text), text.take("</t></si>"), text.index <= count else {
                return (start, text.index + Self.longestToken > count ? .more : .unknown)
            }
            let place = strings.arena.count
            XLSXEscapes.append(raw, to: strings.arena)
            strings.add(from: place)
        }
    }

    private func item(_ text: inout XLSXText) -> Cell? {
        guard text.take("<si><t") else { return nil }
        if text.take(">") { return text.run()?.withoutSpace }
        return text.take(" xml:space=\"preserve\">") ? text.run() : nil
    }
}
