import KemptCore

/// What stands in the `t` of a cell.
enum XLSXCellType: UInt8 {
    case number, shared, text, inline, boolean, error, date

    init(_ type: Cell?) {
        guard let type else {
            self = .number
            return
        }
        if type.equals("s") {
            self = .shared
        } else if type.equals("str") {
            self = .text
        } else if type.equals("inlineStr") {
            self = .inline
        } else if type.equals("b") {
            self = .boolean
        } else if type.equals("e") {
            self = .error
        } else if type.equals("d") {
            self = .date
        } else {
            self = .number
        }
    }
}

/// Turns what a cell says into the value a person sees.
struct XLSXValues {
    /// Nil while only the head is looked at: cells keep the number of their string.
    let strings: XLSXStrings?
    let formats: [NumberFormat]
    let is1904: Bool

    /// Puts a cell into the row. `raw` is the text of `v`, or of `is` for inline strings, its XML resolved.
    @inline(__always)
    func put(_ row: SheetRow, _ column: Int, _ type: XLSXCellType, style: Int, _ raw: Cell, hasFormula: Bool, hasValue: Bool, struck: UInt8 = 0) {
        switch type {
        case .shared: shared(row, column, style, raw)
        case .inline, .text:
            if !hasValue, !hasFormula { return }
            let start = row.arena.count
            XLSXEscapes.append(raw, to: row.arena)
            row.set(column, offset: start, kind: .text, style: style, struck: struck)
        case .number: number(row, column, style, raw, hasFormula)
        case .boolean, .error, .date: other(row, column, type, style, raw, hasFormula)
        }
    }

    @inline(__always) private func shared(_ row: SheetRow, _ column: Int, _ style: Int, _ raw: Cell) {
        guard let index = decimal(raw) else {
            if raw.count > 0 { return fault(row, column, style, "#STRING?") }
            return
        }
        guard let strings else { return row.setShared(column, string: index, style: style) }
        guard let text = strings[index] else { return fault(row, column, style, "#STRING?") }
        let start = row.arena.count
        row.arena.append(text)
        row.set(column, offset: start, kind: .text, style: style, struck: strings.struck(index))
    }

    private func fault(_ row: SheetRow, _ column: Int, _ style: Int, _ code: StaticString) {
        let start = row.arena.count
        row.arena.append(code)
        row.set(column, offset: start, kind: .error, style: style)
    }

    @inline(__always) private func number(_ row: SheetRow, _ column: Int, _ style: Int, _ padded: Cell, _ hasFormula: Bool) {
        let raw = padded.withoutSpace
        if raw.count == 0 {
            if hasFormula { uncached(row, column, style) }
            return
        }
        let start = row.arena.count
        let format = style >= 0 && style < formats.count ? formats[style] : .general
        switch format {
        case .general: break
        case .mask(let mask):
            if SheetNumber.append(raw, mask: mask, to: row.arena) { return row.set(column, offset: start, kind: .text, style: style) }
        case .date, .dateTime, .time, .elapsed:
            if let serial = SheetNumber.value(raw), SerialDate.append(serial, format, is1904: is1904, to: row.arena) {
                return row.set(column, offset: start, kind: .date, style: style)
            }
        }
        let isDamaged = SheetNumber.append(raw, to: row.arena)
        row.set(column, offset: start, kind: isDamaged ? .damaged : .number, style: style)
    }

    private func uncached(_ row: SheetRow, _ column: Int, _ style: Int) {
        let start = row.arena.count
        row.arena.append("#formula")
        row.set(column, offset: start, kind: .uncached, style: style)
    }

    private func other(_ row: SheetRow, _ column: Int, _ type: XLSXCellType, _ style: Int, _ padded: Cell, _ hasFormula: Bool) {
        let raw = padded.withoutSpace
        if raw.count == 0 {
            if hasFormula { uncached(row, column, style) }
            return
        }
        let start = row.arena.count
        switch type {
        case .boolean:
            if raw.equals("1") || raw.equals("true") {
                row.arena.append("true")
            } else if raw.equals("0") || raw.equals("false") {
                row.arena.append("false")
            } else {
                row.arena.append(raw)
            }
            row.set(column, offset: start, kind: .boolean, style: style)
        case .error:
            row.arena.append(raw)
            row.set(column, offset: start, kind: .error, style: style)
        default:
            let format = style >= 0 && style < formats.count ? formats[style] : .general
            if !SerialDate.append(iso: raw, keepsMidnight: format == .dateTime, to: row.arena),
                !SerialDate.append(duration: raw, to: row.arena)
            {
                row.arena.append(raw)
            }
            row.set(column, offset: start, kind: .date, style: style)
        }
    }
}

extension Cell {
    /// Without the white space of XML around it.
    @inline(__always) var withoutSpace: Cell {
        if count > 0, self[0] > 0x20, self[count &- 1] > 0x20 { return self }
        var lower = 0
        var upper = count
        while lower < upper, self[lower] <= 0x20 { lower += 1 }
        while upper > lower, self[upper - 1] <= 0x20 { upper -= 1 }
        return slice(lower, upper)
    }
}
