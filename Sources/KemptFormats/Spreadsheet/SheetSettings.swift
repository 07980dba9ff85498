import KemptCore

/// The settings that XLSX and ODS share.
struct SheetSettings: Sendable {
    static let path = Setting<String>.path("path", "the file; .gz is unpacked on the way", required: true)
    static let sheet = Setting<[Node]>.many(
        "sheet", .text,
        "the sheet's name, or its number from 1; several, or `all` visible ones, add a column `_sheet`; not given, the first visible one")
    static let header = Setting<[Node]>.many(
        "header", .text,
        "the row that names the columns; the names of several are joined by ` / `; `none`: no header; not given, the first with content"
    )
    static let skip = Setting<Int>.integer("skip", 0...1_048_576, "rows at the top of a sheet to pass over", fallback: "0")
    static let range = Setting<String>.text("range", "the cells to read, as `B3:H200` or `B:H`")
    static let merged = Setting<String>.choice(
        "merged", ["first", "fill"], "whether merged cells have their value in the first cell only, or in all of them", fallback: "first")
    static let extras = Setting<[Node]>.many(
        "extras", .choice(["fill", "strike", "comment"]),
        "what stands beside the values, as columns `_fill`, `_strike` and `_comment`")

    static let all = [path.data, sheet.data, header.data, skip.data, range.data, merged.data, extras.data]

    enum Header: Sendable {
        case firstContent, none
        case rows([Int])
    }

    var selection = SheetSelection.firstVisible
    var header = Header.firstContent
    var skip = 0
    /// Row 0 in it: no bound on the rows.
    var range: SheetRange?
    var fillsMerged = false
    var hasFill = false
    var hasStrike = false
    var hasComment = false
    /// What is wrong with a setting, told when the source is looked at.
    var complaint: String?

    init() {}

    init(_ values: Values) {
        if let names = values[Self.sheet]?.compactMap(\.text), !names.isEmpty {
            selection = names == ["all"] ? .all : .named(names)
        }
        if let rows = values[Self.header]?.compactMap(\.text), !rows.isEmpty {
            let numbers = rows.compactMap { Int($0) }.filter { $0 > 0 }
            if rows == ["none"] {
                header = .none
            } else if numbers.count == rows.count {
                header = .rows(numbers.sorted())
            } else {
                complaint = "'header' takes row numbers from 1, or none"
            }
        }
        skip = values[Self.skip] ?? 0
        if let text = values[Self.range] {
            range = Self.range(text)
            if range == nil { complaint = "'range' takes cells such as B3:H200 or columns such as B:H" }
        }
        fillsMerged = values[Self.merged] == "fill"
        let extras = values[Self.extras]?.compactMap(\.text) ?? []
        hasFill = extras.contains("fill")
        hasStrike = extras.contains("strike")
        hasComment = extras.contains("comment")
    }

    static func range(_ text: String) -> SheetRange? {
        let buffer = ByteBuffer()
        buffer.append(text)
        guard let range = SheetReference.range(buffer.cell), (range.rows.lowerBound == 0) == (range.rows.upperBound == 0) else { return nil }
        return range
    }

    /// Whether a row lies where rows are read.
    func takes(row: Int) -> Bool {
        if row <= skip { return false }
        guard let range, range.rows.lowerBound > 0 else { return true }
        return range.rows.contains(row)
    }

    func takes(column: Int) -> Bool { range.map { $0.columns.contains(column) } ?? true }
}
