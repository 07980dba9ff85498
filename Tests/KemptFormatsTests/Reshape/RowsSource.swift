import KemptCore

@testable import KemptFormats

/// A source that is its own file: rows, lines that cannot be read, and damaged cells, cut into pieces of any size.
struct RowsSource: Source {
    enum Line: Sendable {
        case row([String?])
        /// Raw text and rule.
        case refused(String, String)
        case blank
    }
    var path = "rows"
    let columns: [String]
    let lines: [Line]
    var linesInChunk = 3
    /// Batches come finished, as from a format that is decoded serially; else workers decode.
    var isSerial = true
    /// Lines that are the first of a sheet, from 0.
    var firstLines = [0]
    var findings: [ReadingRule] = []
    var facts: [(name: String, value: String)] = []
    /// Cells with a finding: line from 1, column, rule.
    var damaged: [(line: Int, column: Int, rule: Int)] = []

    init(_ columns: [String], _ lines: [Line]) {
        self.columns = columns
        self.lines = lines
    }

    init(_ columns: [String], rows: [[String?]]) { self.init(columns, rows.map(Line.row)) }

    func probe() throws -> SourceProfile { SourceProfile(columns: columns, facts: facts, findings: findings) }
    func open(into layout: SourceLayout) throws -> any SourceReader { RowsReader(self, layout) }
}

final class RowsReader: SourceReader, @unchecked Sendable {  // `next` on one thread; the rest is constant
    private let source: RowsSource
    private let layout: SourceLayout
    private var next0 = 0

    init(_ source: RowsSource, _ layout: SourceLayout) {
        self.source = source
        self.layout = layout
    }

    var progress: (read: Int, total: Int) { (next0, source.lines.count) }
    var lastOrdinal: Int { next0 }
    var tally: [(name: String, value: Int)] { [("lines", source.lines.count)] }

    func next() throws -> Chunk? {
        if next0 >= source.lines.count { return nil }
        let chunk = Chunk(bytes: ByteBuffer(), byteOffset: next0 * 100, line: next0 + 1, ordinal: next0 + 1)
        if source.isSerial { chunk.batch = decode(chunk) }
        next0 = min(next0 + source.linesInChunk, source.lines.count)
        return chunk
    }

    func decode(_ chunk: Chunk) -> Batch {
        let lines = source.lines[(chunk.line - 1)..<min(chunk.line - 1 + source.linesInChunk, source.lines.count)]
        let batch = Batch(columnCount: layout.columnCount, capacity: lines.count, arena: chunk.bytes, source: layout.source)
        batch.byteOffset = chunk.byteOffset
        for (index, line) in lines.enumerated() {
            let place = chunk.line + index - (source.firstLines.last { $0 < chunk.line + index } ?? 0)
            switch line {
            case .blank: batch.blankLines += 1
            case .refused(let raw, let rule):
                batch.rejects.append(
                    Reject(line: place, byteOffset: chunk.byteOffset + index, rule: rule, reason: "broken", raw: Array(raw.utf8)))
            case .row(let cells): add(cells, RowPlace(ordinal: chunk.ordinal + index, line: place), to: batch)
            }
        }
        batch.clearMarks()
        return batch
    }

    private func add(_ cells: [String?], _ place: RowPlace, to batch: Batch) {
        let row = batch.addRow(place)
        for (column, cell) in cells.enumerated() where layout.target[column] >= 0 {
            guard let cell else { continue }
            let offset = batch.arena.count
            batch.arena.append(cell)
            batch.setOriginal(row, layout.target[column], offset: offset, count: batch.arena.count - offset)
        }
        for item in source.damaged where item.line == Int(place.line) {
            batch.findings.append(Finding(row: row, rule: item.rule, column: layout.target[item.column] < 0 ? nil : layout.target[item.column]))
        }
    }
}

/// A node of settings as a test writes it.
enum Given: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    case list([Given])
    case map([(String, Given)])
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .text(String(value)) }
    init(arrayLiteral elements: Given...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, Given)...) { self = .map(elements) }
    var node: Node {
        let place = Position(line: 1, column: 1)
        return switch self {
        case .text(let text): .scalar(text, place)
        case .list(let items): .list(items.map(\.node), place)
        case .map(let entries): .map(entries.map { Node.Entry(key: $0, keyPosition: place, value: $1.node) }, place)
        }
    }
}

/// What a reshaped source gives: columns, rows, and what is said at the end.
struct Reshaped {
    var columns: [String] = []
    var content = Content()
    var tally: [String: Int] = [:]
    var findings: [[Int]] = []
    var lastOrdinal = 0

    init(_ source: any Source) throws {
        columns = try source.probe().columns
        let reader = try source.open(into: SourceLayout(source: 0, target: Array(columns.indices), columnCount: columns.count))
        while let chunk = try reader.next() {
            let batch = chunk.batch ?? reader.decode(chunk)
            for finding in batch.findings {
                findings.append([content.records.count + Int(finding.row), finding.column == .max ? -1 : Int(finding.column), Int(finding.rule)])
            }
            content.add(batch)
        }
        lastOrdinal = reader.lastOrdinal
        for figure in reader.tally { tally[figure.name, default: 0] += figure.value }
    }

    /// Rows as text, missing cells as `-`.
    var rows: [String] { content.texts.map { $0.map { $0 == "(missing)" ? "-" : $0 }.joined(separator: "|") } }
    var ordinals: [Int] { content.records.map(\.ordinal) }
    var lines: [Int] { content.records.map(\.line) }
}

func reshaped(_ source: RowsSource, _ settings: Given) throws -> Reshaped { try Reshaped(ReshapedSource(source, ReshapeSettings(settings.node))) }
