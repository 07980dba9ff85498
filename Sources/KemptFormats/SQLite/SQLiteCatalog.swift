import GRDB
import KemptCore

/// What will be read: one statement and what the report says about it.
struct SQLitePlan {
    let sql: String
    let columns: [String]
    let facts: [(name: String, value: String)]
    /// The value of the statement's one parameter.
    let bound: String?
}

extension SQLiteFile {
    /// Looks up the names of `selection` in the catalogue and makes a statement of it.
    func plan(_ selection: SQLSelection, after: (column: String, value: String)?) throws -> SQLitePlan {
        try translated { database in
            if let query = selection.query { return try planQuery(SQLText.trimmed(query), after, database) }
            return try planTable(selection, after, database)
        }
    }

    private func planQuery(_ query: String, _ after: (column: String, value: String)?, _ database: Database) throws -> SQLitePlan {
        let statement = try selectStatement(query, parameters: 0, database)
        let columns = try SQLText.uniqueNames(statement.columnNames, path: path)
        var sql = query
        var order = SQLText.isOrdered(query) ? "the query's" : "none given: as SQLite finds the rows"
        if let after {
            let column = SQLText.identifier(try self.column(after.column, among: columns))
            sql = "SELECT * FROM (\n\(query)\n) WHERE \(column) > ?1 ORDER BY \(column)"
            order = "by \(after.column)"
        }
        return SQLitePlan(sql: sql, columns: columns, facts: [("query", "given"), ("order", order)], bound: after?.value)
    }

    private func planTable(_ selection: SQLSelection, _ after: (column: String, value: String)?, _ database: Database) throws -> SQLitePlan {
        let relation = try relation(selection.table, database)
        let columns = try relation.columns(database)
        let names = columns.map(\.name)
        if names.isEmpty { throw Failure(.input, "\(path): table '\(relation.name)' has no columns", remedy: "name another table") }
        var terms: [String] = []
        if let after { terms.append(SQLText.identifier(try column(after.column, among: names))) }
        for text in selection.order {
            let term = SQLText.orderTerm(text, among: names)
            terms.append(SQLText.identifier(try column(term.name, among: names)) + (term.isDescending ? " DESC" : ""))
        }
        let own = relation.ownOrder(columns)
        var conditions: [String] = []
        // On a line of its own: a comment at the end of the condition must not swallow what follows.
        if let condition = selection.condition { conditions.append("(\n\(condition)\n)") }
        if let after { conditions.append("\(SQLText.identifier(try column(after.column, among: names))) > ?1") }
        var sql = "SELECT \(names.map(SQLText.identifier).joined(separator: ", ")) FROM main.\(SQLText.identifier(relation.name))"
        if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
        if !(terms + own.terms).isEmpty { sql += " ORDER BY " + (terms + own.terms).joined(separator: ", ") }
        _ = try selectStatement(sql, parameters: after == nil ? 0 : 1, database)
        let given = (after.map { [$0.column] } ?? []) + selection.order
        let order = given.isEmpty ? own.words : "by " + given.joined(separator: ", ") + (own.terms.isEmpty ? "" : ", then \(own.words)")
        return SQLitePlan(
            sql: sql, columns: try SQLText.uniqueNames(names, path: path),
            facts: [(relation.isView ? "view" : "table", relation.name), ("order", order)],
            bound: after?.value)
    }

    /// A statement that only gives rows, with no parameter but ours.
    private func selectStatement(_ sql: String, parameters: Int32, _ database: Database) throws -> Statement {
        let statement = try database.makeStatement(sql: sql)
        guard statement.isReadonly, statement.columnCount > 0 else {
            throw Failure(.usage, "\(path): the query gives no rows", remedy: "write one SELECT")
        }
        guard SQLiteReader.parameterCount(statement) == parameters else {
            throw Failure(.usage, "\(path): the SQL has a parameter (?) that nobody fills", remedy: "write the value itself")
        }
        return statement
    }

    // MARK: - Names

    private func relation(_ wanted: String?, _ database: Database) throws -> SQLiteRelation {
        let all = try SQLiteRelation.all(database)
        let tables = all.filter { !$0.isView }
        let known = all.isEmpty ? "it holds none" : "it holds \(SQLText.list(all.map(\.name)))"
        guard let wanted else {
            if tables.count == 1 { return tables[0] }
            let found = tables.isEmpty ? "holds no table" : "holds \(tables.count) tables, and none is named"
            throw Failure(.input, "\(path): \(found)", remedy: all.isEmpty ? "name another file" : "table: one of \(SQLText.list(all.map(\.name)))")
        }
        // SQLite tells names apart without regard to the case of A to Z.
        if let exact = all.first(where: { $0.name == wanted }) ?? all.first(where: { $0.name.lowercased() == wanted.lowercased() }) { return exact }
        throw Failure(.input, "\(path): has no table '\(wanted)'; \(known)", remedy: "correct 'table'")
    }

    private func column(_ wanted: String, among names: [String]) throws -> String {
        if let exact = names.first(where: { $0 == wanted }) ?? names.first(where: { $0.lowercased() == wanted.lowercased() }) { return exact }
        throw Failure(.input, "\(path): has no column '\(wanted)' to read in the order of; there are \(SQLText.list(names))", remedy: "correct it")
    }
}

/// A table or view of the catalogue.
struct SQLiteRelation {
    struct Column {
        let name: String
        /// Place in the primary key, from 1; 0 outside.
        let keyPlace: Int
    }
    let name: String
    let isView: Bool
    let hasRowid: Bool

    static func all(_ database: Database) throws -> [SQLiteRelation] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view', 'virtual')")
        return rows.compactMap { row in
            let name: String = row[0]
            let type: String = row[1]
            if name.lowercased().hasPrefix("sqlite_") { return nil }
            return SQLiteRelation(name: name, isView: type == "view", hasRowid: type != "view" && row[2] == 0)
        }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Columns that `SELECT *` gives, in order: the hidden ones of virtual tables are left out, generated ones are not.
    func columns(_ database: Database) throws -> [Column] {
        try Row.fetchAll(database, sql: "SELECT name, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid", arguments: [name])
            .filter { $0[2] != 1 }.map { Column(name: $0[0], keyPlace: $0[1]) }
    }

    /// The order in which the rows lie: by row number, else by primary key.
    func ownOrder(_ columns: [Column]) -> (terms: [String], words: String) {
        let names = columns.map { $0.name.lowercased() }
        if hasRowid, let rowid = ["rowid", "_rowid_", "oid"].first(where: { !names.contains($0) }) { return ([rowid], "by row number") }
        let key = columns.filter { $0.keyPlace > 0 }.sorted { $0.keyPlace < $1.keyPlace }
        if !key.isEmpty { return (key.map { SQLText.identifier($0.name) }, "by primary key") }
        return ([], "none given: as SQLite finds the rows")
    }
}
