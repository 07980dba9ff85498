import KemptCore

/// The cell at hand of an OpenDocument sheet: its typed value, its text as shown, its comment.
///
/// A class, for it is one and stays: as a struct its buffers were counted at every call.
final class ODSCell {
    var isOpen = false
    /// Nesting of its element.
    private(set) var level = 0
    private(set) var columnRepeat = 1
    private(set) var columnSpan = 1
    private(set) var rowSpan = 1
    private enum Kind { case none, number, date, time, boolean, text, error }
    private var kind = Kind.none
    private var hasFormula = false
    private var hasValue = false
    private let value = ByteBuffer()
    private let shown = ByteBuffer()
    private let comment = ByteBuffer()
    private var paragraphs = 0
    private var commentParagraphs = 0
    private var commentLevel = -1
    private var paragraphLevel = -1
    private(set) var hasComment = false
    static let valueLimit = 8 << 20
    private static let mostSpaces = 1 << 15

    var spans: Bool { columnSpan > 1 || rowSpan > 1 }
    var commentText: String { comment.cell.string }

    /// Elements inside a cell whose text is not the cell's: drawings and phonetic text.
    static func isPassedOver(_ name: Cell) -> Bool {
        let names: [StaticString] = [
            "ruby-text", "frame", "custom-shape", "rect", "line", "g", "control", "caption", "ellipse", "circle", "polygon", "polyline", "path",
            "connector", "measure", "note", "regular-polygon",
        ]
        for other in names where name.equals(other) { return true }
        return false
    }

    func open(_ attributes: SheetAttributes, level: Int) {
        isOpen = true
        self.level = level
        columnRepeat = attributes.number("number-columns-repeated").map { max($0, 1) } ?? 1
        columnSpan = attributes.number("number-columns-spanned").map { min(max($0, 1), SheetRow.columnLimit) } ?? 1
        rowSpan = attributes.number("number-rows-spanned").map { min(max($0, 1), 1 << 20) } ?? 1
        hasFormula = attributes.value("formula").map { $0.count > 0 } ?? false
        shown.removeAll()
        value.removeAll()
        comment.removeAll()
        paragraphs = 0
        commentParagraphs = 0
        commentLevel = -1
        paragraphLevel = -1
        hasComment = false
        kind = Self.kind(attributes)
        let named: Cell? =
            switch kind {
            case .number: attributes.value("value")
            case .date: attributes.value("date-value")
            case .time: attributes.value("time-value")
            case .boolean: attributes.value("boolean-value")
            case .text: attributes.value("string-value")
            case .none, .error: nil
            }
        hasValue = named != nil
        if let named { SheetAttributes.unescape(named, into: value) }
    }

    private static func kind(_ attributes: SheetAttributes) -> Kind {
        // LibreOffice writes its own `calcext:value-type="error"` beside a harmless one of the standard.
        if attributes.has("value-type", "error") { return .error }
        guard let type = attributes.value("value-type") else { return .none }
        if type.equals("float") || type.equals("currency") || type.equals("percentage") { return .number }
        if type.equals("date") { return .date }
        if type.equals("time") { return .time }
        if type.equals("boolean") { return .boolean }
        return .text
    }

    func start(_ name: Cell, _ attributes: SheetAttributes, level: Int) {
        let isInComment = commentLevel >= 0
        if name.equals("annotation"), !isInComment {
            commentLevel = level
            hasComment = true
        } else if name.equals("p") || name.equals("h"), paragraphLevel < 0 {
            paragraphLevel = level
            if isInComment ? commentParagraphs > 0 : paragraphs > 0 { append("\n") }
            if isInComment { commentParagraphs += 1 } else { paragraphs += 1 }
        } else if paragraphLevel >= 0 {
            if name.equals("s") {
                for _ in 0..<min(attributes.number("c") ?? 1, Self.mostSpaces) { append(" ") }
            } else if name.equals("tab") {
                append("\t")
            } else if name.equals("line-break") {
                append("\n")
            }
        }
    }

    func end(_ name: Cell, level: Int) {
        if level == paragraphLevel { paragraphLevel = -1 }
        if level == commentLevel { commentLevel = -1 }
    }

    private func append(_ text: StaticString) { (commentLevel >= 0 ? comment : shown).append(text) }

    /// Takes a piece of text; false when the value has become too long.
    func gather(_ piece: Cell) -> Bool {
        guard paragraphLevel >= 0 else { return true }
        let target = commentLevel >= 0 ? comment : shown
        // White space in a row counts as one blank; more are written as elements (ODF 1.3 part 3, 6.1.2).
        for index in 0..<piece.count {
            let byte = piece[index]
            if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                if target.count > 0, target.base[target.count - 1] == 0x20 { continue }
                target.append(UInt8(ascii: " "))
            } else {
                target.append(byte)
            }
        }
        return target.count <= Self.valueLimit
    }

    /// Puts the value into the row; false when the cell is empty.
    func put(into row: SheetRow, _ column: Int) -> Bool {
        let start = row.arena.count
        let text = shown.cell
        switch kind {
        case .error:
            if text.count > 0 { row.arena.append(text) } else { row.arena.append("#ERROR") }
            row.set(column, offset: start, kind: .error, style: 0)
        case .number:
            if hasFormula, Self.isErrorCode(text) {
                row.arena.append(text)
                row.set(column, offset: start, kind: .error, style: 0)
            } else if Self.isPaddedForm(text, of: value.cell) {
                row.arena.append(text)
                row.set(column, offset: start, kind: .text, style: 0)
            } else if value.count > 0 {
                let isDamaged = SheetNumber.append(value.cell.withoutSpace, to: row.arena)
                row.set(column, offset: start, kind: isDamaged ? .damaged : .number, style: 0)
            } else {
                return putText(into: row, column)
            }
        case .date, .time:
            guard value.count > 0 else { return putText(into: row, column) }
            let isKnown =
                kind == .date
                ? SerialDate.append(iso: value.cell.withoutSpace, keepsMidnight: true, to: row.arena)
                : SerialDate.append(duration: value.cell.withoutSpace, to: row.arena)
            if !isKnown { row.arena.append(value.cell) }
            row.set(column, offset: start, kind: .date, style: 0)
        case .boolean:
            guard value.count > 0 else { return putText(into: row, column) }
            row.arena.append(value.cell)
            row.set(column, offset: start, kind: .boolean, style: 0)
        case .text, .none: return putText(into: row, column)
        }
        return true
    }

    private func putText(into row: SheetRow, _ column: Int) -> Bool {
        let start = row.arena.count
        if hasValue, kind == .text {
            row.arena.append(value.cell)
        } else if paragraphs > 0 {
            row.arena.append(shown.cell)
        } else if hasFormula, kind == .none {
            row.arena.append("#formula")
            row.set(column, offset: start, kind: .uncached, style: 0)
            return true
        } else {
            return false
        }
        let isError = hasFormula && Self.isErrorCode(row.arena.cell(from: start))
        row.set(column, offset: start, kind: isError ? .error : .text, style: 0)
        return true
    }

    /// `#N/A`, `#REF!`, `Err:502`: how LibreOffice shows an error where it does not say that it is one.
    private static func isErrorCode(_ text: Cell) -> Bool {
        if text.hasPrefix("Err:") { return true }
        let codes: [StaticString] = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]
        for code in codes where text.equals(code) { return true }
        return false
    }

    /// The shown text is the number with zeros before it: an identifier by its format.
    private static func isPaddedForm(_ text: Cell, of value: Cell) -> Bool {
        guard text.count > value.count, text.count <= 32, value.count > 0, text[0] == UInt8(ascii: "0") else { return false }
        var zeros = 0
        while zeros < text.count - 1, text[zeros] == UInt8(ascii: "0") { zeros += 1 }
        for index in 0..<text.count where text[index] &- 48 > 9 { return false }
        return text.slice(zeros, text.count).equals(value)
    }
}

extension SheetAttributes {
    /// True when some attribute of that local name has that value, whatever its prefix.
    func has(_ name: StaticString, _ wanted: StaticString) -> Bool {
        guard let base else { return false }
        for index in 0..<count {
            guard let found = base[index &* 5], let start = base[index &* 5 &+ 3], let end = base[index &* 5 &+ 4] else { continue }
            var length = 0
            while found[length] != 0 { length += 1 }
            if Cell(found, length).equals(name), Cell(start, end - start).equals(wanted) { return true }
        }
        return false
    }
}
