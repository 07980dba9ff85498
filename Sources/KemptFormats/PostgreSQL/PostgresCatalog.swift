import KemptCore

/// What will be read: one statement and what the report says about it.
struct PostgresPlan {
    let sql: String
    let columns: [PostgresColumn]
    let facts: [(name: String, value: String)]
}

/// Looks names up on the server and makes a statement of a selection.
struct PostgresCatalog {
    private let connection: PostgresConnection
    private let path: String

    init(_ connection: PostgresConnection, path: String) {
        self.connection = connection
        self.path = path
    }

    func plan(_ selection: SQLSelection, schema: String?, after: (column: String, value: String)?) throws -> PostgresPlan {
        if let query = selection.query {
            if schema != nil { throw Failure(.usage, "\(path): 'schema' goes with 'table', not with 'query'", remedy: "write it into the query") }
            return try planQuery(SQLText.trimmed(query), after)
        }
        return try planTable(selection, schema, after)
    }

    private func planQuery(_ query: String, _ after: (column: String, value: String)?) throws -> PostgresPlan {
        let columns = try named(connection.describe(query))
        var sql = query
        var order = SQLText.isOrdered(query) ? "the query's" : "none given: as the server finds the rows"
        if let after {
            let column = SQLText.identifier(try column(after.column, among: columns.map(\.name)))
            sql = "SELECT * FROM (\n\(query)\n) AS source WHERE \(column) > \(SQLText.literal(after.value)) ORDER BY \(column)"
            order = "by \(after.column)"
            _ = try connection.describe(sql)
        }
        return PostgresPlan(sql: sql, columns: columns, facts: [("query", "given"), ("order", order)])
    }

    private func planTable(_ selection: SQLSelection, _ schema: String?, _ after: (column: String, value: String)?) throws -> PostgresPlan {
        let relation = try relation(selection.table, schema)
        let names = try connection.rows(Self.columnsSQL, [relation.id]).compactMap { $0[0] }
        if names.isEmpty { throw Failure(.input, "\(path): table '\(relation.name)' has no columns", remedy: "name another table") }
        let key = try connection.rows(Self.keySQL, [relation.id]).compactMap { $0[0] }
        var terms: [String] = []
        if let after { terms.append(SQLText.identifier(try column(after.column, among: names))) }
        for text in selection.order {
            let term = SQLText.orderTerm(text, among: names)
            terms.append(SQLText.identifier(try column(term.name, among: names)) + (term.isDescending ? " DESC" : ""))
        }
        terms += key.map(SQLText.identifier)
        var conditions: [String] = []
        // On a line of its own: a comment at the end of the condition must not swallow what follows.
        if let condition = selection.condition { conditions.append("(\n\(condition)\n)") }
        if let after { conditions.append("\(SQLText.identifier(try column(after.column, among: names))) > \(SQLText.literal(after.value))") }
        var sql = "SELECT \(names.map(SQLText.identifier).joined(separator: ", "))"
        sql += " FROM \(SQLText.identifier(relation.schema)).\(SQLText.identifier(relation.name))"
        if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
        if !terms.isEmpty { sql += " ORDER BY " + terms.joined(separator: ", ") }
        let own = key.isEmpty ? (relation.isView ? "none given: as the server finds the rows" : "as the rows lie (no primary key)") : "by primary key"
        let given = (after.map { [$0.column] } ?? []) + selection.order
        let order = given.isEmpty ? own : "by " + given.joined(separator: ", ") + (key.isEmpty ? "" : ", then \(own)")
        return PostgresPlan(
            sql: sql, columns: try named(connection.describe(sql)),
            facts: [(relation.isView ? "view" : "table", "\(relation.schema).\(relation.name)"), ("order", order)])
    }

    // MARK: - Names

    private struct Relation {
        let id: String
        let schema: String
        let name: String
        let isView: Bool
        /// Part of another table: read when it is named, not offered.
        let isPartition: Bool
    }

    /// Tables (plain, partitioned, foreign) and views (also materialized) that the search path shows, or those of one schema.
    private static let relationsSQL = """
        SELECT c.oid::text, n.nspname, c.relname, (c.relkind IN ('v', 'm'))::text, c.relispartition::text
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm')
          AND CASE WHEN $1 = '' THEN pg_catalog.pg_table_is_visible(c.oid) AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                   ELSE n.nspname = $1 END
        ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
        """

    private static let columnsSQL = """
        SELECT attname FROM pg_catalog.pg_attribute WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum
        """

    private static let keySQL = """
        SELECT a.attname FROM pg_catalog.pg_index i
          CROSS JOIN LATERAL pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
        WHERE i.indrelid = $1::oid AND i.indisprimary ORDER BY k.place
        """

    private func relation(_ wanted: String?, _ schema: String?) throws -> Relation {
        let all = try connection.rows(Self.relationsSQL, [schema ?? ""]).map {
            Relation(id: $0[0] ?? "", schema: $0[1] ?? "", name: $0[2] ?? "", isView: $0[3] == "true", isPartition: $0[4] == "true")
        }
        let place = schema.map { "schema '\($0)'" } ?? "the search path"
        let offered = all.filter { !$0.isPartition }
        let known = offered.isEmpty ? "\(place) shows none" : "\(place) shows \(SQLText.list(offered.map(\.name)))"
        guard let wanted else {
            let tables = offered.filter { !$0.isView }
            if tables.count == 1 { return tables[0] }
            throw Failure(
                .input, "\(path): \(tables.isEmpty ? "there is no table" : "there are \(tables.count) tables, and none is named"); \(known)",
                remedy: "name one by 'table', and its schema by 'schema'")
        }
        if let found = all.first(where: { $0.name == wanted }) { return found }
        throw Failure(.input, "\(path): has no table '\(wanted)'; \(known)", remedy: "correct 'table', or name its schema by 'schema'")
    }

    private func column(_ wanted: String, among names: [String]) throws -> String {
        if names.contains(wanted) { return wanted }
        throw Failure(.input, "\(path): has no column '\(wanted)' to read in the order of; there are \(SQLText.list(names))", remedy: "correct it")
    }

    private func named(_ columns: [PostgresColumn]) throws -> [PostgresColumn] {
        if columns.isEmpty { throw Failure(.usage, "\(path): the query gives no columns", remedy: "write one SELECT") }
        let names = try SQLText.uniqueNames(columns.map(\.name), path: path)
        return zip(names, columns).map { PostgresColumn(name: $0, type: $1.type) }
    }
}
