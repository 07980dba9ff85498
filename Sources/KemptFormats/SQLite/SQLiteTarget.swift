import KemptCore

extension TargetFormat {
    static let sqlite = TargetFormat(spec: SQLiteTarget.spec) { values, resolve in SQLiteTarget(values, resolve: resolve) }
}

/// A target whose records carry the run they came from.
public protocol RunStampedTarget: Target {
    /// The same target for a run of this name. A run of the same name that reads everything replaces what the earlier one wrote; one that reads only
    /// what is new adds to it.
    func stamped(run: String, readsEverything: Bool) -> any Target
}

/// `sqlite:` in `load`: one table of one database file, every column TEXT, a missing value NULL.
///
/// The database is written whole beside its target and switched like any other file, so a reader sees the old one or the new one. With
/// `write: append` it begins as a copy of what is there, and each row says in `_run` which run it came with.
public struct SQLiteTarget: RunStampedTarget {
    static let path = Setting<String>.path("path", "the database file to write", required: true)
    static let table = Setting<String>.text("table", "the table in it", fallback: "records")
    static let write = Setting<String>.choice(
        "write", ["replace", "append"], "whether the database is made anew, or grows: the rows of each run beside those of earlier ones",
        fallback: "replace")
    public static let spec = Spec(
        "sqlite", "a table of an SQLite database, every column TEXT and a missing value NULL", settings: [path.data, table.data, write.data],
        principal: "path", example: "sqlite: {path: out/archive.db, table: customers, write: append}")

    public let path: String
    let table: String
    public let appends: Bool
    /// Name of the run; needed to append.
    let run: String
    let readsEverything: Bool

    public init(_ values: Values, resolve: (String) -> String) {
        self.init(path: resolve(values[Self.path] ?? ""), table: values[Self.table] ?? "records", appends: values[Self.write] == "append")
    }

    public init(path: String, table: String = "records", appends: Bool = false, run: String = "", readsEverything: Bool = true) {
        self.path = path
        self.table = table
        self.appends = appends
        self.run = run
        self.readsEverything = readsEverything
    }

    public func moved(to path: String) -> any Target {
        SQLiteTarget(path: path, table: table, appends: appends, run: run, readsEverything: readsEverything)
    }
    public func stamped(run: String, readsEverything: Bool) -> any Target {
        SQLiteTarget(path: path, table: table, appends: appends, run: run, readsEverything: readsEverything)
    }
    public func makeEncoder() -> any RecordEncoder { RowEncoder() }
    public func makeWriter(temporary: String, columns: [String]) throws -> any RecordWriter {
        try SQLiteWriter(self, temporary: temporary, columns: columns)
    }
}
