import KemptCore

/// A workbook being written: rows become XML, XML becomes a part of the package, in the order they come.
///
/// The first rows are held back until it is known how wide the columns are to be.
final class XLSXWriter: RecordWriter {
    /// Rows of a sheet and columns of a row: the limits of the format.
    static let mostRows = 1_048_576
    static let mostColumns = 16_384
    /// Counted in UTF-16, as Excel does.
    static let mostCharacters = 32_767
    /// Rows that the widths of columns are taken from.
    static let rowsMeasured = 100
    private let target: XLSXTarget
    private let columns: [String]
    private let mostRows: Int
    private let zip: ZipWriter
    /// `A`, `B`, … as bytes.
    private let letters: [[UInt8]]
    private var rows = 0
    private var widths: [Int]
    /// Encoded rows that wait for the widths; nil once the sheet is begun.
    private var waiting: ByteBuffer? = ByteBuffer(capacity: 1 << 12)
    private var waitingRows = 0

    /// `mostRows` is less in tests.
    init(_ target: XLSXTarget, temporary: String, columns: [String], mostRows: Int = XLSXWriter.mostRows) throws {
        guard columns.count <= Self.mostColumns else {
            throw Failure(
                .output, "\(target.path): \(columns.count) columns, and a sheet has \(Self.mostColumns)", remedy: "write csv or jsonl instead")
        }
        self.target = target
        self.columns = columns
        self.mostRows = mostRows
        letters = columns.indices.map { Array(SheetReference.letters($0).utf8) }
        widths = columns.map { $0.unicodeScalars.count }
        zip = try ZipWriter(temporary: temporary, path: target.path)
        do {
            for (name, content) in XLSXParts.all(sheet: target.sheetName) { try zip.add(name, content) }
            try zip.begin(XLSXParts.sheet)
        } catch {
            zip.abandon()
            throw error
        }
    }

    func append(_ encoded: ByteBuffer) throws {
        var position = 0
        while position < encoded.count {
            var row = EncodedRow(encoded, at: position)
            position = row.end
            guard let waiting else {
                try write(&row)
                continue
            }
            measure(row)
            waiting.append(encoded.cell.slice(row.start, row.end))
            waitingRows += 1
            if waitingRows == Self.rowsMeasured { try begin() }
        }
    }

    func finish() throws {
        try begin()
        zip.text.append("</sheetData>")
        if let choice = target.choice, let column = columns.firstIndex(of: choice.column), rows > 1 {
            let letters = SheetReference.letters(column)
            zip.text.append(XLSXParts.validation(choice, cells: "\(letters)2:\(letters)\(rows)"))
        }
        zip.text.append("</worksheet>")
        try zip.end()
        try zip.finish()
    }

    func abandon() { zip.abandon() }

    // MARK: - Rows

    /// Writes the head of the sheet and the rows that waited for it.
    private func begin() throws {
        guard let first = waiting else { return }
        waiting = nil
        zip.text.append(XLSXParts.head(widths: widths))
        rows = 1
        zip.text.append("<row r=\"1\">")
        let name = ByteBuffer()
        for (column, text) in columns.enumerated() {
            name.removeAll()
            name.append(text)
            try write(name.cell, column, style: XLSXParts.headerStyle)
        }
        zip.text.append("</row>")
        var position = 0
        while position < first.count {
            var row = EncodedRow(first, at: position)
            position = row.end
            try write(&row)
        }
    }

    private func measure(_ row: EncodedRow) {
        var row = row
        for column in columns.indices {
            guard let cell = row.next() else { return }
            if cell.count > widths[column] { widths[column] = max(widths[column], Self.characters(cell)) }
        }
    }

    private func write(_ row: inout EncodedRow) throws {
        guard rows < mostRows else {
            throw Failure(
                .output, "\(target.path): more than \(mostRows - 1) records, and a sheet holds no more",
                remedy: "write csv, jsonl or sqlite instead; nothing was switched")
        }
        rows += 1
        zip.text.append("<row r=\"")
        zip.text.append(decimal: rows)
        zip.text.append("\">")
        for column in letters.indices {
            guard let cell = row.next() else { break }
            if !cell.isEmpty { try write(cell, column, style: XLSXParts.textStyle) }
        }
        zip.text.append("</row>")
        try zip.drain()
    }

    private func write(_ cell: Cell, _ column: Int, style: StaticString) throws {
        if cell.count > Self.mostCharacters, case let characters = Self.characters(cell), characters > Self.mostCharacters {
            throw Failure(
                .output,
                "\(target.path): '\(columns[column])' of record \(rows - 1) has \(characters) characters, and a cell holds \(Self.mostCharacters)",
                remedy: "write csv, jsonl or sqlite instead; nothing was switched")
        }
        let text = zip.text
        text.append("<c r=\"")
        for letter in letters[column] { text.append(letter) }
        text.append(decimal: rows)
        text.append(style)
        text.append(XLSXCellText.needsSpace(cell) ? "<is><t xml:space=\"preserve\">" : "<is><t>")
        XLSXCellText.append(cell, to: text)
        text.append("</t></is></c>")
    }

    /// UTF-16 units: one for each scalar, two beyond the basic plane.
    private static func characters(_ cell: Cell) -> Int {
        var units = 0
        for index in 0..<cell.count {
            let byte = cell[index]
            if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
        }
        return units
    }
}

/// One row as `RowEncoder` writes it, taken field by field.
struct EncodedRow {
    private let base: UnsafePointer<UInt8>
    let start: Int
    /// Behind the row.
    let end: Int
    private var position: Int
    private var left: Int

    /// `place` is where a row begins; the buffer must not grow meanwhile.
    init(_ encoded: ByteBuffer, at place: Int) {
        base = UnsafePointer(encoded.base)
        start = place
        let fields = Int(Self.number(base, place))
        position = place + 4
        left = fields
        var end = place + 4
        for _ in 0..<fields {
            let count = Self.number(base, end)
            end += 4 + (count == RowEncoder.missing ? 0 : Int(count))
        }
        assert(end <= encoded.count)
        self.end = end
    }

    private static func number(_ base: UnsafePointer<UInt8>, _ place: Int) -> UInt32 {
        UnsafeRawPointer(base + place).loadUnaligned(as: UInt32.self)
    }

    /// The next field; nil behind the last.
    mutating func next() -> Cell? {
        guard left > 0 else { return nil }
        left -= 1
        let count = Self.number(base, position)
        position += 4
        if count == RowEncoder.missing { return .missing }
        defer { position += Int(count) }
        return Cell(base + position, Int(count))
    }
}
