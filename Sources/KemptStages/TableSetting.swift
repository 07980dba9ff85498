import KemptCore
import KemptFormats

/// Where a stage finds a table beside the records: `csv: accounts.csv`, or `table: {xlsx: {path: accounts.xlsx, sheet: Firms}}` in any format that
/// `extract` reads records from.
enum TableSetting {
    static let csv = Setting<String>.path("csv", "the table, a CSV file with a header")
    static let table = Setting<Node>.node("table", .items("table"), "the table in another format, in the words of `extract`: {xlsx: firms.xlsx}")

    /// The table given by either setting; complains when there is none, or two.
    static func source(_ values: Values, _ context: StageContext) -> (any Source)? {
        let other = values.node(table)
        guard let path = values[csv] else {
            if let other { return source(other, context) }
            complain(values, context)
            return nil
        }
        if let other {
            context.problems.add(Diagnostic("'csv' names the table already", at: other.position, remedy: "keep one of 'csv' and 'table'"))
        }
        return CSVSource(path: context.resolvePath(path))
    }

    /// The table of `{xlsx: firms.xlsx}`, which has passed lint.
    static func source(_ node: Node, _ context: StageContext) -> (any Source)? {
        for entry in node.entries {
            guard let format = FormatCatalog.tables.first(where: { $0.spec.name == entry.key }) else { continue }
            let values = Values(format.spec, entry.value, at: entry.keyPosition)
            if case .records(let source) = format.make(values, nil, context.resolvePath) { return source }
        }
        return nil
    }

    static func complain(_ values: Values, _ context: StageContext) {
        context.problems.add(
            Diagnostic(
                "'\(values.spec.name)' needs a table", at: values.position, length: values.spec.name.count,
                remedy: "name it by 'csv: PATH', or by 'table: {xlsx: PATH}'"))
    }

    /// Every batch of some columns of a table, in order; a column may be asked for once. Throws `Failure(.input)`, also for a column that is not there.
    static func read(_ source: any Source, columns wanted: [String], _ body: (Batch) throws -> Void) throws {
        let names = try source.probe().columns
        for name in wanted where !names.contains(name) { throw absent(name, among: names, of: source) }
        try read(source, places: names.map { wanted.firstIndex(of: $0) ?? -1 }, count: wanted.count, body)
    }

    /// The same by the column of a batch that each column of the table goes to; -1 is left out.
    static func read(_ source: any Source, places: [Int], count: Int, _ body: (Batch) throws -> Void) throws {
        let reader = try source.open(into: SourceLayout(source: 0, target: places, columnCount: count))
        while let chunk = try reader.next() { try body(chunk.batch ?? reader.decode(chunk)) }
    }

    static func absent(_ name: String, among names: [String], of source: any Source) -> Failure {
        let near = nearest(to: name, among: names)
        return Failure(
            .input, "\(source.path): has no column '\(name)'",
            remedy: near.map { "did you mean '\($0)'?" } ?? "its columns: \(names.joined(separator: ", "))")
    }
}
