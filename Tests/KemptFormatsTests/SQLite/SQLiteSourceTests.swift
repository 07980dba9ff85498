import GRDBSQLite
import Glibc
import KemptCore
import Testing

@testable import KemptFormats

@Suite("SQLite: what is read")
struct SQLiteSourceTests {
    static let people = """
        CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT, note TEXT, score REAL);
        INSERT INTO people VALUES(3,'Jonas Kazlauskas','',1.5),(1,'Анна Иванова',NULL,-0.25),(2,'Eglė Žemaitė','ačiū',100.0);
        """

    @Test("rows come by row number; NULL is missing and '' is empty", arguments: [1, 2, 3, 4096])
    func readsRows(rows: Int) throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, Self.people)
        let source = sqlite(path, rows: rows)
        #expect(try source.probe().columns == ["id", "name", "note", "score"])
        let content = try read(source)
        #expect(
            content.texts == [
                ["1", "Анна Иванова", "(missing)", "-0.25"], ["2", "Eglė Žemaitė", "ačiū", "100.0"], ["3", "Jonas Kazlauskas", "", "1.5"],
            ])
        #expect(content.records.map(\.ordinal) == [1, 2, 3])
        #expect(try fact("table", source) == "people")
        #expect(try fact("order", source) == "by row number")
    }

    @Test(
        "numbers are handed over exactly",
        arguments: [
            ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"), ("0", "0"),
            ("0.1", "0.1"), ("-0.0", "-0.0"), ("1e15", "1e+15"), ("999999999999999.0", "999999999999999.0"), ("1e300", "1e+300"),
            ("9e999", "inf"), ("370612345678.0", "370612345678.0"), ("0.30000000000000004", "0.30000000000000004"), ("5e-324", "5e-324"),
            ("true", "1"), ("'007'", "007"), ("1.10", "1.1"), ("'1.10'", "1.10"),
        ])
    func keepsNumbers(literal: String, expected: String) throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, "CREATE TABLE t(x); INSERT INTO t VALUES(\(literal))")
        let text = try read(sqlite(path)).texts
        #expect(text == [[expected]] || (expected == "1e+15" && text == [["1000000000000000.0"]]))
    }

    @Test("a BLOB is handed on in hexadecimal, with a finding")
    func tellsBlobs() throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, "CREATE TABLE t(a, b); INSERT INTO t VALUES('x', x'00ff41'),('y', x''),('z', 'text')")
        let source = sqlite(path)
        let reader = try source.open(into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
        let chunk = try #require(try reader.next())
        let batch = reader.decode(chunk)
        #expect((0..<3).map { batch.cell($0, 1).string } == ["\\x00ff41", "\\x", "text"])
        #expect(batch.findings.map(\.row) == [0, 1])
        #expect(batch.findings.allSatisfy { $0.rule == 0 && $0.column == 1 })
        #expect(try source.probe().findings.map(\.id) == ["sqlite.blob"])
        #expect(try reader.next() == nil)
        #expect(reader.tally.map(\.value) == [2])
    }

    @Test("text that is not UTF-8, a NUL and a giant are refused with their bytes, and reading goes on", arguments: [1, 4096])
    func refusesRows(rows: Int) throws {
        let folder = Folder()
        let path = TestDatabase.make(
            folder,
            """
            CREATE TABLE t(a TEXT, b TEXT);
            INSERT INTO t VALUES('one','1'),(CAST(x'4aff' AS TEXT),'2'),(CAST(x'd0' AS TEXT),CAST(x'9f' AS TEXT)),
              (CAST(x'610062' AS TEXT),'4'),(printf('%.*c',5000,'x'),'5'),('six','6'),(x'ff',CAST(x'ff' AS TEXT));
            """)
        let content = try read(sqlite(path, rows: rows, rowBytes: 4000))
        #expect(content.texts == [["one", "1"], ["six", "6"]])
        #expect(content.records.map(\.ordinal) == [1, 6])
        #expect(content.rejects.map(\.rule) == ["sqlite.not-utf-8", "sqlite.not-utf-8", "sqlite.nul-byte", "sqlite.too-long", "sqlite.not-utf-8"])
        #expect(content.rejects.map(\.line) == [2, 3, 4, 5, 7])
        #expect(content.rejects[0].raw == [0x4A, 0xFF, 0x09, 0x32])
        #expect(content.rejects[1].raw == [0xD0, 0x09, 0x9F])
        #expect(content.rejects[4].raw == Array("\\xff\t".utf8) + [0xFF])
        #expect(content.rejects.allSatisfy { RejectRules.sqlite.map(\.rule).contains($0.rule) })
    }

    @Test("a UTF-16 database: half a surrogate pair is refused, wherever it stands", arguments: ["UTF-16le", "UTF-16be"])
    func refusesHalfPairs(encoding: String) throws {
        let folder = Folder()
        func text(_ units: [UInt16]) -> String {
            let bytes = units.flatMap { encoding == "UTF-16le" ? [$0 & 0xFF, $0 >> 8] : [$0 >> 8, $0 & 0xFF] }
            return "(CAST(x'" + bytes.map { String($0 + 256, radix: 16).dropFirst() }.joined() + "' AS TEXT))"
        }
        let texts = [[0xD83D, 0xDE00, 0x41], [0xD800, 0x41], [0x41, 0xD800], [0xDC00, 0x41], [0xD800, 0xD800, 0xDC00], [], [0x41]].map(text)
        let path = TestDatabase.make(
            folder, "PRAGMA encoding = '\(encoding)'; CREATE TABLE t(a TEXT); INSERT INTO t VALUES \(texts.joined(separator: ","))")
        let content = try read(sqlite(path))
        #expect(content.texts == [["😀A"], [""], ["A"]])
        #expect(content.rejects.map(\.line) == [2, 3, 4, 5])
        #expect(content.rejects.allSatisfy { $0.rule == "sqlite.not-utf-8" })
    }

    @Test("a finding against a row that is refused goes with it")
    func dropsFindingsOfRefusedRows() throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, "CREATE TABLE t(a, b); INSERT INTO t VALUES(x'01', CAST(x'ff' AS TEXT)),(x'02','fine')")
        let reader = try sqlite(path).open(into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
        let batch = reader.decode(try #require(try reader.next()))
        #expect(batch.findings.map(\.row) == [0])
        #expect(batch.rejects.count == 1)
        #expect(reader.lastOrdinal == 2)
    }

    @Test("columns go where the layout says")
    func followsLayout() throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, Self.people)
        let reader = try sqlite(path).open(into: SourceLayout(source: 7, target: [2, -1, 0, -1], columnCount: 4))
        let batch = reader.decode(try #require(try reader.next()))
        #expect(batch.source == 7)
        #expect((0..<4).map { batch.cell(1, $0).isMissing } == [false, true, false, true])
        #expect(batch.cell(1, 2).string == "2")
        #expect(batch.cell(1, 0).string == "ačiū")
    }

    @Test("UTF-16 databases, views, generated columns, tables without row number and an empty table are read")
    func readsKindsOfTables() throws {
        let folder = Folder()
        let path = TestDatabase.make(
            folder,
            """
            PRAGMA encoding = 'UTF-16le';
            CREATE TABLE b(code TEXT, region TEXT, n INT, twice INT AS (n * 2), PRIMARY KEY(region, code)) WITHOUT ROWID;
            INSERT INTO b VALUES('x','LT',1),('a','Ю',2),('b','LT',3);
            CREATE VIEW v AS SELECT code || '!' AS loud FROM b ORDER BY n DESC;
            CREATE TABLE "rowid, _rowid_"(rowid, _rowid_, oid);
            CREATE TABLE none(x);
            """)
        let table = sqlite(path, SQLSelection(table: "b"))
        // The order is that of the bytes as they are stored: the low byte of Ю is below that of L.
        #expect(try read(table).texts == [["a", "Ю", "2", "4"], ["b", "LT", "3", "6"], ["x", "LT", "1", "2"]])
        #expect(try fact("order", table) == "by primary key")
        let view = sqlite(path, SQLSelection(table: "V"))
        #expect(try read(view).texts == [["b!"], ["a!"], ["x!"]])
        #expect(try fact("view", view) == "v")
        #expect(try fact("order", view)?.hasPrefix("none given") == true)
        #expect(try read(sqlite(path, SQLSelection(table: "none"))) == Content())
        #expect(try fact("order", sqlite(path, SQLSelection(table: "rowid, _rowid_")))?.hasPrefix("none given") == true)
    }

    @Test("'where', 'order' and a query say what is read")
    func selects() throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, Self.people)
        func names(_ selection: SQLSelection) throws -> [String] { try read(sqlite(path, selection)).texts.map { $0[0] } }
        #expect(try names(SQLSelection(condition: "score > 1 -- only these")) == ["2", "3"])
        #expect(try names(SQLSelection(condition: "id = 1 OR id = 3")) == ["1", "3"])
        #expect(try names(SQLSelection(order: ["NAME desc"])) == ["1", "3", "2"])
        #expect(try names(SQLSelection(order: ["note", "id desc"])) == ["1", "3", "2"])
        let query = SQLSelection(query: "SELECT id FROM people WHERE name LIKE 'J%' ;  ")
        #expect(try names(query) == ["3"])
        #expect(try fact("order", sqlite(path, query))?.hasPrefix("none given") == true)
        let ordered = SQLSelection(query: "SELECT id FROM (SELECT id FROM people) /* ; */ ORDER\nBY id DESC -- so")
        #expect(try names(ordered) == ["3", "2", "1"])
        #expect(try fact("order", sqlite(path, ordered)) == "the query's")
        #expect(try names(SQLSelection(query: "WITH x(n) AS (VALUES(5)) SELECT n FROM x")) == ["5"])
    }

    @Test("only what lies behind a mark is read, in its order", arguments: ["2", "10", "", "'; DROP TABLE t --"])
    func readsAfterMark(mark: String) throws {
        let folder = Folder()
        let path = TestDatabase.make(
            folder, "CREATE TABLE t(seq INTEGER, at TEXT); INSERT INTO t VALUES(10,'2024-01-10'),(2,'2024-01-02'),(9,'2024-01-09'),(NULL,NULL)")
        for selection in [SQLSelection(condition: "1 OR 0"), SQLSelection(query: "SELECT seq, at FROM t")] {
            var source = sqlite(path, selection)
            source.after = ("seq", mark)
            let expected = TestDatabase.rows(path, "SELECT seq FROM t WHERE seq > \(SQLText.literal(mark)) ORDER BY seq")
            #expect(try read(source).texts.map { [$0[0]] } == expected)
            source.after = ("at", "2024-01-05")
            #expect(try read(source).texts.map { $0[1] } == ["2024-01-09", "2024-01-10"])
            source.after = ("there is none", "")
            #expect(failure { _ = try source.probe() }.contains("has no column 'there is none'"))
        }
        #expect(TestDatabase.rows(path, "SELECT count(*) FROM t") == [["4"]])
    }

    @Test("rows in = rows out, batch after batch", arguments: [(1, 10), (7, 100), (4096, 9000)])
    func keepsBooks(rows: Int, count: Int) throws {
        let folder = Folder()
        let path = TestDatabase.make(
            folder,
            """
            CREATE TABLE t(a TEXT, b TEXT);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
            INSERT INTO t SELECT i, CASE WHEN i % 5 = 0 THEN CAST(x'c3' AS TEXT) ELSE 'ą' || i END FROM n;
            """)
        let content = try read(sqlite(path, rows: rows))
        #expect(content.records.count == count - count / 5)
        #expect(content.rejects.count == count / 5)
        #expect((content.records.map(\.ordinal) + content.rejects.map(\.line)).sorted() == Array(1...count))
        #expect(content.texts.allSatisfy { $0[1] == "ą" + $0[0] })
    }

    @Test("settings reach the source, and the example is one")
    func readsSettings() throws {
        let position = Position.nowhere
        func scalar(_ text: String) -> Node { .scalar(text, position) }
        let values = Values(
            SQLiteSource.spec,
            .map(
                [
                    Node.Entry(key: "path", keyPosition: position, value: scalar("a.db")),
                    Node.Entry(key: "table", keyPosition: position, value: scalar("people")),
                    Node.Entry(key: "where", keyPosition: position, value: scalar("id > 1")),
                    Node.Entry(key: "order", keyPosition: position, value: scalar("name")),
                ], position), at: position)
        let source = SQLiteSource(values) { "/data/" + $0 }
        #expect(source.path == "/data/a.db")
        #expect(source.selection.table == "people" && source.selection.condition == "id > 1" && source.selection.order == ["name"])
        #expect(source.selection.query == nil)
    }
}
