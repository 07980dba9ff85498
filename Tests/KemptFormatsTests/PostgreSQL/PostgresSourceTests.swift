import CPostgres
import Glibc
import KemptCore
import Testing

@testable import KemptFormats

@Suite("PostgreSQL: what a real server gives", .enabled(if: PostgresServer.programs != nil, PostgresServer.whyNot))
struct PostgresSourceTests {
    let server = PostgresServer.shared

    @Test("rows come by primary key; NULL is missing, '' is empty, and every escape is undone", arguments: [1, 100, 1 << 20])
    func readsRows(bytes: Int) throws {
        let schema = server.schema(
            """
            CREATE TABLE people(id int PRIMARY KEY, name text, note text);
            INSERT INTO people VALUES (3, 'Jonas Kazlauskas', ''), (1, 'Анна Иванова', NULL), (2, E'a\\tb\\nc\\\\d\\re\\bf\\fg\\x0Bh', '\\N'),
              (10, 'N', E'\\\\'), (4, '\\.', 'ačiū'), (5, E'\\n', E'\\t'), (6, '\\n', '\\t');
            """, name: "readsRows\(String(repeating: "x", count: bytes == 1 ? 1 : bytes == 100 ? 2 : 3))")
        let source = server.source(SQLSelection(table: "people"), schema: schema, bytes: bytes)
        let profile = try source.probe()
        #expect(profile.columns == ["id", "name", "note"])
        #expect(profile.facts.map(\.value) == ["\(schema).people", "by primary key", "no"])
        let content = try read(source)
        #expect(
            content.texts == [
                ["1", "Анна Иванова", "(missing)"], ["2", "a\tb\nc\\d\re\u{8}f\u{C}g\u{B}h", "\\N"], ["3", "Jonas Kazlauskas", ""],
                ["4", "\\.", "ačiū"], ["5", "\n", "\t"], ["6", "\\n", "\\t"], ["10", "N", "\\"],
            ])
        #expect(content.records.map(\.ordinal) == Array(1...7))
        #expect(content.rejects.isEmpty)
    }

    @Test("each type is written one way, whatever the server's settings are")
    func writesTypesOneWay() throws {
        let schema = server.schema(
            """
            CREATE TABLE t(a boolean, b char(5), c bytea, d timestamptz, e date, f double precision, g numeric, h money, i interval, j text[], k jsonb, l uuid);
            INSERT INTO t VALUES (true, 'LT', '\\xC3FF', '2024-03-10 02:30:00+02', '2024-02-29', 0.1, 1.10, 1234.5, '1 day 2 hours', ARRAY['a b','c"d'],
              '{"a": 1}', '00000000-0000-0000-0000-000000000001'), (false, '', '', NULL, NULL, 'NaN', 12345678901234567890.123, NULL, NULL, NULL, NULL, NULL);
            CREATE ROLE odd SUPERUSER LOGIN; ALTER ROLE odd SET DateStyle = 'German, DMY'; ALTER ROLE odd SET TimeZone = 'Asia/Kathmandu';
            ALTER ROLE odd SET bytea_output = 'escape'; ALTER ROLE odd SET extra_float_digits = -5; ALTER ROLE odd SET IntervalStyle = 'postgres_verbose';
            ALTER ROLE odd SET client_encoding = 'LATIN1';
            """)
        var source = server.source(SQLSelection(table: "t"), schema: schema)
        let expected = try read(source).texts
        #expect(
            expected[0] == [
                "true", "LT", "\\xc3ff", "2024-03-10 00:30:00+00", "2024-02-29", "0.1", "1.10", "$1,234.50", "P1DT2H", "{\"a b\",\"c\\\"d\"}",
                "{\"a\": 1}", "00000000-0000-0000-0000-000000000001",
            ] || expected[0][7] == "1234.50")
        #expect(expected[1].prefix(7) == ["false", "", "\\x", "(missing)", "(missing)", "NaN", "12345678901234567890.123"])
        source = PostgresSource(address: server.address(user: "odd"), selection: SQLSelection(table: "t"), schema: schema)
        #expect(try read(source).texts == expected)
        let reader = try source.open(into: SourceLayout(source: 0, target: [-1, -1, 0] + Array(repeating: -1, count: 9), columnCount: 2))
        let batch = reader.decode(try #require(try reader.next()))
        #expect(batch.findings.map(\.row) == [0, 1] && batch.findings.allSatisfy { $0.rule == 0 && $0.column == 0 })
        #expect(batch.cell(0, 1).isMissing)
    }

    @Test("a name stands for nothing but itself", arguments: SQLiteNameTests.strange.map { String($0.unicodeScalars.prefix(30)) })
    func quotesNames(name: String) throws {
        let quoted = SQLText.identifier(name)
        let schema = "s " + name
        server.run(
            """
            CREATE SCHEMA \(SQLText.identifier(schema)); SET search_path = \(SQLText.identifier(schema));
            CREATE TABLE keep_me(keep int); INSERT INTO keep_me VALUES (1);
            CREATE TABLE \(quoted)(id int, \(quoted) text); INSERT INTO \(quoted) VALUES (1, 'b'), (2, 'a');
            """)
        let source = server.source(SQLSelection(table: name, order: [name]), schema: schema)
        #expect(try source.probe().columns == ["id", name])
        #expect(try read(source).texts == [["2", "a"], ["1", "b"]])
        #expect(server.run("SELECT keep FROM \(SQLText.identifier(schema)).keep_me") == [["1"]])
    }

    @Test("a name longer than the server keeps is not cut to another table's")
    func refusesLongNames() throws {
        let schema = server.schema("CREATE TABLE \(String(repeating: "n", count: 63))(id int)")
        let long = String(repeating: "n", count: 64)
        #expect(failure { _ = try server.source(SQLSelection(table: long), schema: schema).probe() }.contains("has no table"))
        #expect(failure { _ = try server.source(SQLSelection(table: "T"), schema: "no such").probe() }.contains("shows none"))
    }

    @Test("one table is the default; of several the message lists them; views and partitions have their say")
    func findsTables() throws {
        let schema = server.schema("CREATE TABLE one(a int); INSERT INTO one VALUES (7); CREATE VIEW v AS SELECT a + 1 AS b FROM one")
        #expect(try read(server.source(SQLSelection(), schema: schema)).texts == [["7"]])
        #expect(try read(server.source(SQLSelection(table: "v"), schema: schema)).texts == [["8"]])
        #expect(try fact("order", server.source(SQLSelection(), schema: schema)) == "as the rows lie (no primary key)")
        server.run(
            """
            SET search_path = \(schema); CREATE TABLE parted(k int, v text, PRIMARY KEY (v, k)) PARTITION BY LIST (k);
            CREATE TABLE part_one PARTITION OF parted FOR VALUES IN (1); CREATE TABLE part_two PARTITION OF parted FOR VALUES IN (2);
            INSERT INTO parted VALUES (2, 'a'), (1, 'b'), (1, 'a');
            """)
        let said = failure { _ = try server.source(SQLSelection(), schema: schema).probe() }
        #expect(said.contains("there are 2 tables, and none is named; schema '\(schema)' shows 'one', 'parted', 'v'"))
        #expect(try read(server.source(SQLSelection(table: "parted"), schema: schema)).texts == [["1", "a"], ["2", "a"], ["1", "b"]])
        #expect(try read(server.source(SQLSelection(table: "part_one"), schema: schema)).texts == [["1", "a"], ["1", "b"]])
        let path = PostgresSource(
            address: PostgresAddress(
                connection: "host=\(server.folder) port=\(server.port) user=kempt dbname=postgres options='-csearch_path=\(schema)'"),
            selection: SQLSelection(table: "one"))
        #expect(try read(path).texts == [["7"]])
    }

    @Test("'where', 'order' and a query say what is read")
    func selects() throws {
        let schema = server.schema("CREATE TABLE t(id int PRIMARY KEY, name text); INSERT INTO t VALUES (1, 'c'), (2, 'a'), (3, 'b')")
        func ids(_ selection: SQLSelection, _ schema: String?) throws -> [String] {
            try read(server.source(selection, schema: schema)).texts.map { $0[0] }
        }
        #expect(try ids(SQLSelection(table: "t", condition: "id > 1 -- only these"), schema) == ["2", "3"])
        #expect(try ids(SQLSelection(table: "t", order: ["name"]), schema) == ["2", "3", "1"])
        #expect(try ids(SQLSelection(table: "t", order: ["id desc"]), schema) == ["3", "2", "1"])
        let query = SQLSelection(query: "SELECT id FROM \(schema).t ORDER BY name; -- so")
        #expect(try ids(SQLSelection(query: "SELECT id FROM \(schema).t ORDER BY name ;\n"), nil) == ["2", "3", "1"])
        #expect(try ids(query, nil) == ["2", "3", "1"])
        #expect(try ids(SQLSelection(query: "VALUES (1), (2)"), nil) == ["1", "2"])
        #expect(try fact("order", server.source(query)) == "the query's")
    }

    @Test(
        "a query is one SELECT, and it writes nothing",
        arguments: [
            "DELETE FROM %.t", "SELECT 1; DROP TABLE %.t", "WITH gone AS (DELETE FROM %.t RETURNING *) SELECT * FROM gone", "SELECT $1::text",
            "SELECT 1) TO PROGRAM 'touch /tmp/kempt-was-here'; --", "SELECT 1 INTO %.other", "SELECT * FROM %.t FOR UPDATE", "SELECT 1 AS a, 2 AS a",
            "", "SELECT nextval('%.counter')", "SELECT", "TABLE %.t) TO STDOUT; DROP TABLE %.t; COPY (SELECT 1",
        ])
    func refusesOtherQueries(query: String) throws {
        let schema = "s_refuses_\(query.utf8.reduce(UInt(7)) { $0 &* 31 &+ UInt($1) })"
        server.run("CREATE SCHEMA \(schema); CREATE TABLE \(schema).t(a int); INSERT INTO \(schema).t VALUES (1); CREATE SEQUENCE \(schema).counter")
        let text = query.split(separator: "%", omittingEmptySubsequences: false).joined(separator: schema)
        let said = failure { _ = try read(server.source(SQLSelection(query: text))) }
        #expect(said.hasPrefix("usage: ") || said.hasPrefix("input: "), "\(said)")
        #expect(server.run("SELECT a FROM \(schema).t") == [["1"]])
        #expect(server.run("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = '\(schema)'") == [["2"]])
        #expect(access("/tmp/kempt-was-here", F_OK) != 0)
    }

    @Test("only what lies behind a mark is read, in its order")
    func readsAfterMark() throws {
        let schema = server.schema(
            """
            CREATE TABLE t(seq int, at timestamptz, name text);
            INSERT INTO t VALUES (10, '2024-01-10', 'x'), (2, '2024-01-02', ''''), (9, '2024-01-09', 'a'), (NULL, NULL, NULL)
            """)
        for selection in [SQLSelection(table: "t", condition: "true OR false"), SQLSelection(query: "SELECT * FROM \(schema).t")] {
            var source = server.source(selection, schema: selection.query == nil ? schema : nil)
            source.after = ("seq", "2")
            #expect(try read(source).texts.map { $0[0] } == ["9", "10"])
            source.after = ("at", "2024-01-05 00:00:00+00")
            #expect(try read(source).texts.map { $0[0] } == ["9", "10"])
            source.after = ("name", "'; DROP TABLE t --")
            #expect(try read(source).texts.map { $0[2] } == ["a", "x"])
            source.after = ("seq", "no number")
            let said = failure { _ = try read(source) }
            #expect(said.contains("22P02") && !said.contains("no number"), "\(said)")
            source.after = ("none", "")
            #expect(failure { _ = try source.probe() }.contains("has no column 'none'"))
        }
    }

    @Test("rows in = rows out, chunk after chunk", arguments: [1, 2, 3, 7, 1000, 1 << 16])
    func keepsBooks(bytes: Int) throws {
        let source = server.source(
            SQLSelection(query: "SELECT i, repeat(E'\\t\\\\ą', i % 9) AS a, NULLIF(i % 3, 0) AS b FROM generate_series(1, 500) AS i ORDER BY i"),
            bytes: bytes)
        let texts = try read(source).texts
        #expect(texts.count == 500)
        for (index, row) in texts.enumerated() {
            let number = index + 1
            let expected = ["\(number)", String(repeating: "\t\\ą", count: number % 9), number % 3 == 0 ? "(missing)" : "\(number % 3)"]
            check(row == expected, "row \(number) is as made")
        }
    }

    @Test("a database that promises no encoding: what is not UTF-8 is refused with its bytes, and so is a giant")
    func refusesRows() throws {
        server.run("CREATE DATABASE raw TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
        server.run(
            "CREATE TABLE t(id int PRIMARY KEY, a text); INSERT INTO t VALUES (1, 'fine'), (2, E'J\\xff'), (3, E'\\xc4\\x85'), (4, repeat('x', 5000)), (5, 'end')",
            database: "raw")
        var limits = BatchLimits()
        for bytes in [1, 1 << 20] {
            limits.bytes = bytes
            limits.mostRowBytes = 4000
            let content = try read(PostgresSource(address: server.address(database: "raw"), selection: SQLSelection(), limits: limits))
            #expect(content.texts == [["1", "fine"], ["3", "ą"], ["5", "end"]])
            #expect(content.rejects.map(\.rule) == ["postgres.not-utf-8", "postgres.too-long"])
            #expect(content.rejects.map(\.line) == [2, 4])
            #expect(content.rejects[0].raw == [0x32, 0x09, 0x4A, 0xFF])
            #expect(content.records.map(\.ordinal) == [1, 3, 5])
        }
    }
}
