import KemptCore

extension SourceFormat {
    static let sqlite = SourceFormat(
        spec: SQLiteSource.spec, endings: ["db", "sqlite", "sqlite3"], begins: { $0.hasPrefix(SQLiteHeader.magic) }
    ) { values, _, resolve in .records(SQLiteSource(values, resolve: resolve)) }
}

/// `sqlite:` in `extract`: a table, a view or the rows of one SELECT. The database is only read, and nothing is left beside it.
public struct SQLiteSource: Source {
    static let path = Setting<String>.path("path", "the database file; .gz is unpacked first", required: true)
    static let table = Setting<String>.text("table", "the table or view to read; not needed when the file has one table only")
    static let query = Setting<String>.text("query", "one SELECT instead of a table")
    static let condition = Setting<String>.text("where", "an SQL condition on the rows of the table")
    static let order = Setting<[Node]>.many(
        "order", .text, "columns to read the table in the order of, `desc` behind a name for the largest first; its own row order when not given")
    public static let spec = Spec(
        "sqlite", "a table or a query of an SQLite database, read-only",
        settings: [path.data, table.data, query.data, condition.data, order.data], principal: "path",
        example: "sqlite: {path: crm.db, table: contacts, where: \"deleted = 0\"}")

    public let path: String
    let selection: SQLSelection
    let limits: BatchLimits
    /// Only rows whose `column` is greater than `value`, in the order of that column: for incremental reading.
    public var after: (column: String, value: String)?

    public init(_ values: Values, resolve: (String) -> String) {
        self.init(
            path: resolve(values[Self.path] ?? ""),
            selection: SQLSelection(
                table: values[Self.table], query: values[Self.query], condition: values[Self.condition],
                order: (values[Self.order] ?? []).compactMap(\.text)))
    }

    public init(path: String, selection: SQLSelection = SQLSelection(), limits: BatchLimits = BatchLimits()) {
        self.path = path
        self.selection = selection
        self.limits = limits
    }

    public func probe() throws -> SourceProfile {
        try selection.check(path)
        let file = try SQLiteFile(path: path)
        let plan = try file.plan(selection, after: after)
        return SourceProfile(columns: plan.columns, facts: plan.facts + file.facts, findings: SQLiteReader.findings)
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        try SQLiteReader(SQLiteFile(path: path), selection: selection, after: after, layout: layout, limits: limits)
    }
}

/// What to read from a database, as the pipeline file says it.
public struct SQLSelection: Sendable {
    public var table: String?
    public var query: String?
    public var condition: String?
    public var order: [String]

    public init(table: String? = nil, query: String? = nil, condition: String? = nil, order: [String] = []) {
        self.table = table
        self.query = query
        self.condition = condition
        self.order = order
    }

    /// Refuses what contradicts itself before a database is asked.
    func check(_ path: String) throws {
        guard let query else { return }
        if table != nil {
            throw Failure(.usage, "\(path): 'table' and 'query' are both given", remedy: "give one of them")
        }
        if condition != nil || !order.isEmpty {
            throw Failure(
                .usage, "\(path): '\(condition != nil ? "where" : "order")' goes with 'table', not with 'query'",
                remedy: "write it into the query: SELECT … WHERE … ORDER BY …")
        }
        if !SQLText.isSelection(query) {
            throw Failure(.usage, "\(path): 'query' is no SELECT, and a source is only read", remedy: "write one SELECT")
        }
    }
}

/// How much a batch holds at most; tests make it small.
public struct BatchLimits: Sendable {
    public var rows = 4096
    public var bytes = 1 << 20
    /// Most bytes of a row; a longer one is refused.
    public var mostRowBytes = 64 << 20
    public init() {}
}
