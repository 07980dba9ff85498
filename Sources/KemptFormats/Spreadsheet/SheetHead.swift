import KemptCore

/// What a look at the first rows of a sheet told: its columns, and where its records begin.
struct SheetTable: Sendable {
    let sheet: SheetInfo
    /// Columns of the sheet that have a name or a value, with their names.
    var columns: [(column: Int, name: String)]
    /// Rows with cells before the first record, the last header row among them.
    let rowsBefore: Int
    let headerRows: [Int]
}

/// Gathers the first rows of each sheet.
final class SheetHeadSink: SheetSink {
    struct Row {
        /// Counts the rows with cells from 1.
        let index: Int
        let number: Int
        var cells: [(column: Int, slot: SheetSlot, text: String)]
    }
    struct Head {
        let sheet: SheetInfo
        var rows: [Row] = []
        var merges: [SheetRange]
        var cells = 0
        var rowsSeen = 0
    }
    private(set) var heads: [Head] = []
    private let settings: SheetSettings
    /// Rows looked at, beside those down to the header.
    private static let rowsWanted = 1000
    private static let cellsWanted = 200_000

    init(settings: SheetSettings) { self.settings = settings }

    func begin(_ sheet: SheetInfo, merges: [SheetRange]) { heads.append(Head(sheet: sheet, merges: merges)) }
    func hide(columns: ClosedRange<Int>) {}
    func merge(_ range: SheetRange) {
        if !heads.isEmpty, heads[heads.count - 1].merges.count < Self.cellsWanted { heads[heads.count - 1].merges.append(range) }
    }

    func row(_ row: SheetRow) -> Bool {
        let last = heads.count - 1
        guard last >= 0 else { return false }
        heads[last].rowsSeen += 1
        defer { row.discard() }
        guard settings.takes(row: row.number) else { return row.number <= settings.skip || !isBeyond(row.number) }
        var kept = Row(index: heads[last].rowsSeen, number: row.number, cells: [])
        for column in row.columns where settings.takes(column: column) {
            let slot = row.slots[column]
            kept.cells.append((column, slot, slot.kind == .shared ? "" : row.cell(column).string))
        }
        heads[last].cells += kept.cells.count
        heads[last].rows.append(kept)
        if case .rows(let numbers) = settings.header, row.number <= numbers[numbers.count - 1] { return true }
        return heads[last].rows.count < Self.rowsWanted && heads[last].cells < Self.cellsWanted
    }

    private func isBeyond(_ row: Int) -> Bool {
        guard let range = settings.range, range.rows.lowerBound > 0 else { return false }
        return row > range.rows.upperBound
    }

    /// Puts the shared strings of the first rows in their places; further down it is enough that there is one.
    func resolve(_ package: any SheetPackage) throws {
        var numbers: [Int] = []
        for head in heads { for row in head.rows.prefix(rowsToName(head)) { numbers += Self.shared(row) } }
        let strings = try package.strings(numbers)
        for head in heads.indices {
            for row in heads[head].rows.indices {
                for cell in heads[head].rows[row].cells.indices where heads[head].rows[row].cells[cell].slot.kind == .shared {
                    let number = Int(heads[head].rows[row].cells[cell].slot.offset)
                    heads[head].rows[row].cells[cell].text = strings[number] ?? "?"
                }
            }
        }
    }

    private static func shared(_ row: Row) -> [Int] { row.cells.filter { $0.slot.kind == .shared }.map { Int($0.slot.offset) } }

    /// Rows in which the header may stand.
    private func rowsToName(_ head: Head) -> Int {
        guard case .rows(let numbers) = settings.header else { return 20 }
        return head.rows.count { $0.number <= numbers[numbers.count - 1] }
    }
}

/// Makes the table of a sheet from its first rows.
struct SheetHeader {
    let settings: SheetSettings
    let path: String

    /// Nil when the sheet is empty.
    func table(_ head: SheetHeadSink.Head) throws -> SheetTable? {
        let content = head.rows.filter { row in row.cells.contains { !$0.text.isEmpty } }
        guard let first = content.first else { return nil }
        let headers: [SheetHeadSink.Row]
        switch settings.header {
        case .none: headers = []
        case .firstContent: headers = [first]
        case .rows(let numbers):
            headers = head.rows.filter { numbers.contains($0.number) }
            if let absent = numbers.first(where: { number in !headers.contains { $0.number == number } }) {
                throw Failure(
                    .input, "\(path): sheet '\(head.sheet.name)' has nothing in row \(absent), where its header is expected",
                    remedy: "name the row that holds the names of the columns by 'header:'")
            }
        }
        let before = headers.last?.index ?? (first.index - 1)
        var names: [Int: String] = [:]
        for (index, row) in headers.enumerated() {
            for (column, text) in spread(row, head.merges, isLast: index == headers.count - 1) {
                let words = text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
                if words.isEmpty { continue }
                // Cells merged downward say their name once.
                if names[column] != words { names[column] = names[column].map { "\($0) / \(words)" } ?? words }
            }
        }
        var columns = Set(names.keys)
        for row in content where row.index > before { for cell in row.cells where !cell.text.isEmpty { columns.insert(cell.column) } }
        let sorted = columns.sorted().map { ($0, names[$0] ?? "column_\($0 + 1)") }
        return SheetTable(
            sheet: head.sheet, columns: SheetNames.unique(sorted), rowsBefore: before, headerRows: headers.map(\.number))
    }

    /// The texts of a header row; in all but the last, a merged name stands over every column it spans, or where nothing is merged over the
    /// empty cells on its right.
    private func spread(_ row: SheetHeadSink.Row, _ merges: [SheetRange], isLast: Bool) -> [(column: Int, text: String)] {
        let texts = row.cells.map { (column: $0.column, text: $0.text) }.filter { !$0.text.isEmpty }
        if isLast { return texts }
        let inRow = merges.filter { $0.rows.contains(row.number) }
        var result: [(column: Int, text: String)] = []
        for (index, entry) in texts.enumerated() {
            let next = index + 1 < texts.count ? texts[index + 1].column : SheetRow.columnLimit
            let own = inRow.first { $0.columns.lowerBound == entry.column }?.columns.upperBound
            // The last name of a row reaches no further than itself unless it is merged.
            let last = own ?? (inRow.isEmpty && index + 1 < texts.count ? next - 1 : entry.column)
            for column in entry.column...max(entry.column, min(last, next - 1)) { result.append((column, entry.text)) }
        }
        return result
    }
}

/// Names of columns.
enum SheetNames {
    /// What comes twice gets a number: `Phone`, `Phone_2`. Counted on for each name, so that a row of nothing but one name takes no longer.
    static func unique(_ columns: [(column: Int, name: String)]) -> [(column: Int, name: String)] {
        var taken: Set<String> = []
        var counts: [String: Int] = [:]
        return columns.map { column, name in
            var final = name
            var count = counts[name] ?? 1
            while !taken.insert(final).inserted {
                count += 1
                final = "\(name)_\(count)"
            }
            counts[name] = count
            return (column, final)
        }
    }
}
