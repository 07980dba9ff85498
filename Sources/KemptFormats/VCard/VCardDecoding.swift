import KemptCore
import KemptText

/// Turns a chunk of whole cards into a batch.
struct VCardDecoding {
    let batch: Batch
    /// What was left out, by name: photos, and properties that have no column.
    private(set) var counts: [String: Int] = [:]
    private let chunk: Chunk
    private let columns: VCardColumns
    private let layout: SourceLayout
    private let length: Int
    /// From the text to the bytes of the file.
    private let stored: StoredText
    private var storedPlace = (index: 0, offset: 0)
    private let charset = VCardCharset()
    private let unfolded = ByteBuffer()
    private let decoded = ByteBuffer()
    private var line: Int
    private var ordinal: Int
    /// Values of the card at hand; nil = missing.
    private var values: [[UInt8]?]
    private var isOld = false
    private var row = 0
    private var objection: (rule: String, reason: String)?
    /// Names counted by themselves; what a file makes up beyond them is counted together.
    private static let mostNames = 64

    init(_ chunk: Chunk, _ columns: VCardColumns, _ layout: SourceLayout, _ stored: StoredText, rows: Int) {
        self.stored = stored
        self.chunk = chunk
        self.columns = columns
        self.layout = layout
        length = chunk.bytes.count
        batch = Batch(columnCount: layout.columnCount, capacity: rows, arena: chunk.bytes, source: layout.source)
        batch.byteOffset = chunk.byteOffset
        line = chunk.line
        ordinal = chunk.ordinal
        values = Array(repeating: nil, count: columns.names.count)
    }

    private var base: UnsafePointer<UInt8> { UnsafePointer(chunk.bytes.base) }

    mutating func run() {
        var walk = VCardWalk()
        // The reader cut where a piece ends, so the chunk's end is an end.
        while let piece = walk.next(base, length, isLast: true) {
            switch piece.found {
            case .blank: break
            case .stray: reject(piece, "vcard.outside-card", "the line stands outside any card")
            case .unclosed: reject(piece, "vcard.no-end", "the card is not closed by END:VCARD")
            case .card: card(piece)
            }
            if piece.found != .blank { ordinal += 1 }
            line += piece.lines
        }
        let filled = Set(layout.target)
        for column in 0..<layout.columnCount where !filled.contains(column) { batch.fillMissing(column) }
        batch.clearMarks()
    }

    private mutating func reject(_ piece: VCardWalk.Piece, _ rule: String, _ reason: String) {
        var stop = piece.end
        while stop > piece.start, base[stop - 1] == 0x0A || base[stop - 1] == 0x0D { stop -= 1 }
        let raw = [UInt8](UnsafeBufferPointer(start: base + piece.start, count: stop - piece.start))
        let isText = stored.isSame || UTF8Text.firstInvalid(Cell(base + piece.start, stop - piece.start)) < 0
        storedPlace.offset += stored.count(Cell(base + storedPlace.index, piece.start - storedPlace.index))
        storedPlace.index = piece.start
        batch.rejects.append(
            Reject(
                line: line, byteOffset: chunk.byteOffset + storedPlace.offset, rule: rule, reason: reason,
                raw: isText ? raw : stored.bytes(Cell(base + piece.start, stop - piece.start))))
    }

    // MARK: - Cards

    private mutating func card(_ piece: VCardWalk.Piece) {
        guard batch.rowCount < batch.capacity else { return reject(piece, "vcard.no-end", "more cards than there is room for") }
        for column in values.indices { values[column] = nil }
        isOld = false
        objection = nil
        row = batch.rowCount
        let findings = batch.findings.count
        let before = counts
        properties(piece)
        if let objection {
            batch.findings.removeLast(batch.findings.count - findings)
            counts = before
            return reject(piece, objection.rule, objection.reason)
        }
        row = batch.startRow(RowPlace(ordinal: ordinal, line: line, offset: piece.start, count: piece.end - piece.start))
        for (column, value) in values.enumerated() {
            let target = layout.target[column]
            if target < 0 { continue }
            guard let value else {
                batch.setMissing(row, target)
                continue
            }
            let offset = batch.arena.count
            value.withUnsafeBufferPointer { if let start = $0.baseAddress { batch.arena.append(start, $0.count) } }
            batch.setOriginal(row, target, offset: offset, count: value.count)
        }
    }

    /// Every property between the first line and the last.
    private mutating func properties(_ piece: VCardWalk.Piece) {
        var place = VCardLine.at(piece.start, base, piece.end, isLast: true).next
        var depth = 1
        var isBinary = false
        while place < piece.end, objection == nil {
            let first = VCardLine.at(place, base, piece.end, isLast: true)
            if first.isWord("BEGIN:VCARD", base) { depth += 1 }
            if first.isWord("END:VCARD", base) { depth -= 1 }
            // The card of an agent inside this one is another person's.
            if depth != 1 || first.isBlank(base) || first.isWord("END:VCARD", base) {
                isBinary = isBinary && !first.isBlank(base)
                place = first.next
                continue
            }
            place = unfold(first, to: piece.end)
            guard let property = VCardProperty(unfolded.cell) else {
                // Base64 of old phones goes on without an indent until a blank line.
                if !isBinary { batch.findings.append(Finding(row: row, rule: VCardFindings.oddLine)) }
                continue
            }
            isBinary = property.isBinary
            take(property)
        }
    }

    /// Puts a property's lines together and returns where the next one begins.
    private mutating func unfold(_ first: VCardLine, to end: Int) -> Int {
        unfolded.removeAll()
        unfolded.append(first.text(base))
        var place = first.next
        let isPrintable = Self.namesQuotedPrintable(unfolded.cell)
        while place < end {
            let line = VCardLine.at(place, base, end, isLast: true)
            if isPrintable, unfolded.count > 0, unfolded.base[unfolded.count - 1] == UInt8(ascii: "="), !line.isWord("END:VCARD", base) {
                unfolded.truncate(to: unfolded.count - 1)
                unfolded.append(line.text(base))
            } else if line.end > line.start, base[line.start] == 0x20 || base[line.start] == 0x09, !line.isBlank(base) {
                // Version 2.1 folds at white space and keeps it; the others put it in and take it out again.
                let isKept = isOld && !isPrintable
                unfolded.append(Cell(base + line.start + (isKept ? 0 : 1), line.end - line.start - (isKept ? 0 : 1)))
            } else {
                break
            }
            place = line.next
        }
        return place
    }

    private static func namesQuotedPrintable(_ text: Cell) -> Bool {
        let word: StaticString = "QUOTED-PRINTABLE"
        let count = word.utf8CodeUnitCount
        var index = 0
        while index + count <= text.count, text[index] != UInt8(ascii: ":") {
            if (0..<count).allSatisfy({ capital(text[index + $0]) == word.utf8Start[$0] }) { return true }
            index += 1
        }
        return false
    }

    // MARK: - Properties

    private mutating func take(_ property: VCardProperty) {
        let name = String(decoding: property.name, as: UTF8.self)
        if name == "VERSION" {
            isOld = unfolded.cell.slice(property.valueStart, unfolded.count).hasPrefix("2.1")
            return
        }
        if name == "PRODID" { return }
        if property.isBinary { return count("pictures, sounds and keys left out") }
        guard let text = text(of: property, name) else { return }
        switch name {
        case "UID": add(text, to: VCardColumns.uid)
        case "FN": add(text, to: VCardColumns.fullName)
        case "N": setParts(VCardValue.lists(text, joint: " ", isOld: isOld), at: VCardColumns.family, count: 5)
        case "NICKNAME": addList(text, to: VCardColumns.nickname)
        case "ORG": organization(text)
        case "TITLE": add(text, to: VCardColumns.title)
        case "ROLE": add(text, to: VCardColumns.role)
        case "EMAIL": add(Self.without("MAILTO:", text), among: columns.emails)
        case "TEL": add(Self.without("TEL:", text), among: phones(property))
        case "ADR": address(text)
        case "BDAY": add(text, to: columns.birthday)
        case "URL": add(text, to: columns.url)
        case "NOTE": add(text, to: columns.note)
        case "CATEGORIES": addList(text, to: columns.categories)
        case "KIND": add(text, to: columns.kind)
        case "REV": add(text, to: columns.updated)
        default: count("property \(name.count > 40 ? "with a long name" : name)")
        }
    }

    private mutating func count(_ name: String) {
        counts[counts.count < Self.mostNames || counts[name] != nil ? name : "other properties", default: 0] += 1
    }

    /// The value as UTF-8, nil when it is none.
    private mutating func text(of property: VCardProperty, _ name: String) -> Cell? {
        var text = unfolded.cell.slice(property.valueStart, unfolded.count)
        if property.isQuotedPrintable {
            decoded.removeAll()
            VCardValue.appendQuotedPrintable(text, into: decoded)
            text = decoded.cell
        }
        // Text that was decoded with the file is not in the charset that it names any more.
        let isStored = stored.isSame || property.isQuotedPrintable
        if isStored, !property.charset.isEmpty, property.charset != Array("UTF-8".utf8) {
            let target = ByteBuffer()
            guard charset.decode(text, from: property.charset, into: target) else {
                objection = ("vcard.bad-charset", "the value of \(name) is not in the charset that it names")
                return nil
            }
            decoded.removeAll()
            decoded.append(target.cell)
            return decoded.cell
        }
        if UTF8Text.firstInvalid(text) >= 0 {
            objection = ("vcard.not-utf-8", "the value of \(name) is not UTF-8")
            return nil
        }
        return text
    }

    private func phones(_ property: VCardProperty) -> Range<Int> {
        if property.has("FAX") { return columns.faxes }
        return property.has("CELL") || property.has("MOBILE") || property.has("IPHONE") ? columns.mobiles : columns.phones
    }

    private static func without(_ scheme: StaticString, _ text: Cell) -> Cell {
        let count = scheme.utf8CodeUnitCount
        guard text.count >= count, (0..<count).allSatisfy({ capital(text[$0]) == scheme.utf8Start[$0] }) else { return text }
        return text.slice(count, text.count)
    }

    private mutating func add(_ text: Cell, to column: Int) { join(VCardValue.parts(text, separator: nil, isOld: isOld)[0], column) }

    private mutating func addList(_ text: Cell, to column: Int) {
        for part in VCardValue.parts(text, separator: UInt8(ascii: ","), isOld: isOld) { join(part, column) }
    }

    /// The first column of its kind that has no value yet, else joined to the last.
    private mutating func add(_ text: Cell, among range: Range<Int>) {
        let value = VCardValue.parts(text, separator: nil, isOld: isOld)[0]
        join(value, range.first { values[$0]?.isEmpty ?? true } ?? range.upperBound - 1)
    }

    private mutating func join(_ value: [UInt8], _ column: Int) {
        guard let known = values[column], !known.isEmpty else {
            values[column] = value
            return
        }
        if !value.isEmpty { values[column] = known + Array("; ".utf8) + value }
    }

    /// Parts beyond the last column are joined to it: a semicolon that nobody escaped must not cost a value.
    private mutating func setParts(_ parts: [[UInt8]], at column: Int, count: Int) {
        for (index, part) in parts.enumerated() { join(part, column + min(index, count - 1)) }
    }

    private mutating func organization(_ text: Cell) {
        let parts = VCardValue.parts(text, separator: UInt8(ascii: ";"), isOld: isOld)
        join(parts[0], VCardColumns.organization)
        let units = parts.dropFirst().filter { !$0.isEmpty }
        if !units.isEmpty { join(Array(units.joined(separator: Array(", ".utf8))), VCardColumns.department) }
    }

    /// Box, addition, street, city, region, postcode, country. The first address has columns, the others stand together.
    private mutating func address(_ text: Cell) {
        var parts = VCardValue.lists(text, joint: ", ", isOld: isOld)
        while parts.count < 7 { parts.append([]) }
        let street = Array([parts[2], parts[1], parts[0]].filter { !$0.isEmpty }.joined(separator: Array(", ".utf8)))
        let all = [street] + parts[3...]
        let isFirst = (0..<5).allSatisfy { values[columns.address + $0]?.isEmpty ?? true }
        if isFirst { return setParts(all, at: columns.address, count: 5) }
        join(Array(all.filter { !$0.isEmpty }.joined(separator: Array(", ".utf8))), columns.otherAddresses)
    }
}
