import KemptCore

extension SourceFormat {
    /// A server, not a file: no ending and no first bytes tell it.
    static let postgres = SourceFormat(spec: PostgresSource.spec, endings: [], begins: { _ in false }) { values, _, _ in
        .records(PostgresSource(values))
    }
}

/// `postgres:` in `extract`: a table, a view or the rows of one SELECT, as they stood at one moment.
///
/// Everything is read in one READ ONLY transaction by `COPY … TO STDOUT`. The password comes from `PGPASSWORD` or a password file and from nowhere
/// else; whatever is not given here, libpq takes from its own environment variables.
public struct PostgresSource: Source {
    static let connection = Setting<String>.text(
        "connection", "a connection URI or `key=value` text instead of host, port, database and user; without a password")
    static let host = Setting<String>.text("host", "the server's name, address, or the folder of its socket; the local socket when not given")
    static let port = Setting<Int>.integer("port", 1...65535, "the server's port", fallback: "5432")
    static let database = Setting<String>.text("database", "the database; the user's name when not given")
    static let user = Setting<String>.text("user", "the role to read as; the name of the system's user when not given")
    static let sslmode = Setting<String>.choice(
        "sslmode", ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"],
        "how far the connection must be encrypted and the server known; verify-full for every server that is not on this machine")
    static let schema = Setting<String>.text("schema", "the schema of the table; the first that has it in the search path when not given")
    static let table = Setting<String>.text("table", "the table or view to read; not needed when there is one table only")
    static let query = Setting<String>.text("query", "one SELECT instead of a table")
    static let condition = Setting<String>.text("where", "an SQL condition on the rows of the table")
    static let order = Setting<[Node]>.many(
        "order", .text, "columns to read the table in the order of, `desc` behind a name for the largest first; the primary key when not given")
    static let statementTimeout = Setting<Int>.integer(
        "statement-timeout", 0...86_400, "seconds after which the server gives a statement up; 0 for never; the server's own when not given")
    public static let spec = Spec(
        "postgres", "a table or a query of a PostgreSQL server, in one read-only transaction",
        settings: [
            connection.data, host.data, port.data, database.data, user.data, sslmode.data, schema.data, table.data, query.data, condition.data,
            order.data, statementTimeout.data,
        ], principal: "connection", example: "postgres: {host: db.acme.example, database: crm, user: kempt, table: contacts}")

    let address: PostgresAddress
    let selection: SQLSelection
    let schema: String?
    let timeoutSeconds: Int?
    let limits: BatchLimits
    /// Only rows whose `column` is greater than `value`, in the order of that column: for incremental reading.
    public var after: (column: String, value: String)?

    public init(_ values: Values) {
        self.init(
            address: PostgresAddress(
                connection: values[Self.connection], host: values[Self.host], port: values[Self.port], database: values[Self.database],
                user: values[Self.user], sslmode: values[Self.sslmode]),
            selection: SQLSelection(
                table: values[Self.table], query: values[Self.query], condition: values[Self.condition],
                order: (values[Self.order] ?? []).compactMap(\.text)),
            schema: values[Self.schema], timeoutSeconds: values[Self.statementTimeout])
    }

    init(
        address: PostgresAddress, selection: SQLSelection = SQLSelection(), schema: String? = nil, timeoutSeconds: Int? = nil,
        limits: BatchLimits = BatchLimits()
    ) {
        self.address = address
        self.selection = selection
        self.schema = schema
        self.timeoutSeconds = timeoutSeconds
        self.limits = limits
    }

    /// `postgres://host/database/table`: for messages, and never with a password.
    public var path: String { "\(address.words)/\(selection.query != nil ? "query" : selection.table ?? "")" }

    /// There is no file that an output could be written over.
    public var paths: [String] { [] }

    public func probe() throws -> SourceProfile {
        let (connection, plan) = try begin()
        connection.close()
        return SourceProfile(columns: plan.columns.map(\.name), facts: plan.facts + connection.facts, findings: PostgresReader.findings)
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        let (connection, plan) = try begin()
        return try PostgresReader(connection, plan, layout: layout, limits: limits)
    }

    private func begin() throws -> (PostgresConnection, PostgresPlan) {
        try selection.check(path)
        let connection = try PostgresConnection(address, path: path)
        try connection.beginReading(timeoutSeconds: timeoutSeconds)
        return (connection, try PostgresCatalog(connection, path: path).plan(selection, schema: schema, after: after))
    }
}
