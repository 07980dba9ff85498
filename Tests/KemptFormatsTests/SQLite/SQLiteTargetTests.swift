import Glibc
import KemptCore
import Testing

@testable import KemptFormats

@Suite("SQLite: a database written")
struct SQLiteTargetTests {
    /// Writes rows as the engine does: in pieces, beside the target, then renamed.
    private func write(_ target: any Target, _ columns: [String], _ rows: [[String?]], piece: Int = 3) throws {
        let temporary = target.path + ".partial"
        let writer = try target.makeWriter(temporary: temporary, columns: columns)
        let encoder = target.makeEncoder()
        let text = ByteBuffer()
        for (index, row) in rows.enumerated() {
            encoder.begin()
            for value in row {
                text.removeAll()
                text.append(value ?? "")
                encoder.field(value == nil ? .missing : text.cell)
            }
            encoder.end()
            if index % piece == piece - 1 { try writer.append(encoder.buffer.takeContent()) }
        }
        try writer.append(encoder.buffer)
        try writer.finish()
        #expect(rename(temporary, target.path) == 0)
    }

    private let rows: [[String?]] = [
        ["1", "Анна", nil], ["2", "", "O'Neil \"x\"\n"], ["3", "Žemaitė", "0012"], ["4", "😀", "=1+1"], ["5", nil, nil], ["6", "a\tb", "-"],
    ]

    @Test("what is written is read again, NULL for missing; the file is ours alone", arguments: [1, 2, 3, 100])
    func roundTrips(piece: Int) throws {
        let folder = Folder()
        let target = SQLiteTarget(path: folder.path + "/out.db")
        try write(target, ["id", "name", "note"], rows, piece: piece)
        #expect(folder.names == ["out.db"])
        let expected = rows.map { $0.map { $0 ?? "(missing)" } }
        #expect(try read(sqlite(target.path)).texts == expected)
        #expect(TestDatabase.rows(target.path, "PRAGMA integrity_check") == [["ok"]])
        #expect(
            TestDatabase.rows(target.path, "SELECT name, sql FROM sqlite_master") == [
                ["records", "CREATE TABLE \"records\" (\"id\" TEXT, \"name\" TEXT, \"note\" TEXT)"]
            ])
        #expect(TestDatabase.rows(target.path, "SELECT DISTINCT typeof(id) FROM records") == [["text"]])
        var status = stat()
        stat(target.path, &status)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test("same rows, same bytes, however they are cut")
    func writesSameBytes() throws {
        let folder = Folder()
        let many = (0..<5000).map { ["\($0)", String(repeating: "ą", count: $0 % 300), $0 % 7 == 0 ? nil : "x"] as [String?] }
        try write(SQLiteTarget(path: folder.path + "/a.db"), ["a", "b", "c"], many, piece: 1)
        try write(SQLiteTarget(path: folder.path + "/b.db"), ["a", "b", "c"], many, piece: 4999)
        #expect(contents(folder.path + "/a.db") == contents(folder.path + "/b.db"))
        try write(SQLiteTarget(path: folder.path + "/a.db"), ["a", "b", "c"], many, piece: 77)
        #expect(contents(folder.path + "/a.db") == contents(folder.path + "/b.db"))
    }

    @Test("a batch is encoded as its fields one by one are")
    func encodesBatches() throws {
        let folder = Folder()
        let target = SQLiteTarget(path: folder.path + "/out.db")
        try write(target, ["id", "name", "note"], rows)
        let reader = try sqlite(target.path).open(into: SourceLayout(source: 0, target: [0, 1, 2], columnCount: 3))
        let batch = reader.decode(try #require(try reader.next()))
        let encoder = target.makeEncoder()
        let again = SQLiteTarget(path: folder.path + "/again.db")
        let writer = try again.makeWriter(temporary: again.path, columns: ["id", "name", "note"])
        for row in 0..<batch.rowCount {
            encoder.begin()
            encoder.fields(of: row, in: batch)
            encoder.end()
        }
        try writer.append(encoder.buffer)
        try writer.finish()
        #expect(contents(again.path) == contents(target.path))
    }

    @Test("appending grows run by run, and a run that is repeated replaces its own rows only")
    func appends() throws {
        let folder = Folder()
        let path = folder.path + "/archive.db"
        func target(_ run: String, readsEverything: Bool = true) -> any Target {
            SQLiteTarget(path: "", table: "old customers", appends: true).moved(to: path).asStamped(run, readsEverything: readsEverything)
        }
        try write(target("2024-01-01"), ["id", "name"], [["1", "Anna"], ["2", nil]])
        try write(target("2024-01-02"), ["id", "name"], [["3", "Ieva"]])
        try write(target("2024-01-02"), ["id", "name"], [["3", "Ieva"]])
        let all = "SELECT * FROM \"old customers\" ORDER BY rowid"
        #expect(TestDatabase.rows(path, all) == [["2024-01-01", "1", "Anna"], ["2024-01-01", "2", "(missing)"], ["2024-01-02", "3", "Ieva"]])
        try write(target("2024-01-03"), ["ID", "phone"], [["4", "+3706"]])
        #expect(TestDatabase.rows(path, all).last == ["2024-01-03", "4", "(missing)", "+3706"])
        #expect(TestDatabase.rows(path, "SELECT count(*) FROM \"old customers\" WHERE phone IS NULL") == [["3"]])
        // What is new since the morning does not take the place of what the morning brought.
        try write(target("2024-01-03", readsEverything: false), ["id"], [["5"]])
        #expect(TestDatabase.rows(path, "SELECT id FROM \"old customers\" WHERE _run = '2024-01-03' ORDER BY rowid") == [["4"], ["5"]])
        #expect(folder.names == ["archive.db"])
    }

    @Test("appending keeps what else is in the database, and what is switched is one file", arguments: ["WAL", "DELETE"])
    func keepsOtherTables(mode: String) throws {
        let folder = Folder()
        let path = TestDatabase.make(
            folder, "archive.db", "PRAGMA journal_mode = \(mode); CREATE TABLE mine(x); INSERT INTO mine VALUES (1); CREATE INDEX i ON mine(x)")
        let target = SQLiteTarget(path: path, table: "records", appends: true, run: "r1")
        let writer = try target.makeWriter(temporary: folder.path + "/new.db", columns: ["id"])
        try writer.finish()
        #expect(TestDatabase.rows(folder.path + "/new.db", "SELECT x FROM mine") == [["1"]])
        #expect(TestDatabase.rows(folder.path + "/new.db", "SELECT name FROM sqlite_master ORDER BY 1") == [["i"], ["mine"], ["records"]])
        #expect(contents(folder.path + "/new.db")[18] == 1)
        #expect(folder.names == ["archive.db", "new.db"])
    }

    @Test("a database in use is not replaced: its log would be played into the new one", arguments: [false, true])
    func refusesWhatIsInUse(appends: Bool) throws {
        let folder = Folder()
        let target = SQLiteTarget(path: folder.path + "/archive.db", appends: appends, run: "r1")
        let late = try target.makeWriter(temporary: folder.path + "/late.db", columns: ["id"])
        let database = TestDatabase(folder, "archive.db", "PRAGMA journal_mode = WAL; CREATE TABLE records(_run, id)")
        let said = failure { _ = try target.makeWriter(temporary: folder.path + "/new.db", columns: ["id"]) }
        #expect(said.hasPrefix("output: ") && said.contains("is in use by another program"))
        #expect(failure { try late.finish() }.contains("is in use by another program"))
        late.abandon()
        database.close()
        #expect(folder.names == ["archive.db"])
        #expect(failure { _ = try target.makeWriter(temporary: folder.path + "/new.db", columns: ["id"]) } == "(no failure)")
    }

    @Test("what would be lost is not replaced")
    func refusesToReplace() throws {
        let folder = Folder()
        func said(_ target: SQLiteTarget) -> String {
            failure { _ = try target.makeWriter(temporary: folder.path + "/partial", columns: ["id"]) }
        }
        let other = TestDatabase.make(folder, "other.db", "CREATE TABLE mine(x)")
        #expect(said(SQLiteTarget(path: other)).hasPrefix("output: "))
        #expect(said(SQLiteTarget(path: other)).contains("holds other tables, which would be lost: 'mine'"))
        #expect(said(SQLiteTarget(path: other, table: "mine", appends: true, run: "r")).contains("has no column '_run'"))
        let text = folder.write("id,name\n", "text.db")
        #expect(said(SQLiteTarget(path: text)).contains("is no SQLite database"))
        #expect(said(SQLiteTarget(path: folder.path + "/x.db", appends: true)).hasPrefix("usage: "))
        #expect(said(SQLiteTarget(path: folder.path + "/x.db", table: "sqlite_x")).hasPrefix("usage: "))
        #expect(said(SQLiteTarget(path: folder.path + "/x.db", table: "")).hasPrefix("usage: "))
        #expect(folder.names == ["other.db", "text.db"])
        _ = folder.write([], "empty.db")
        #expect(said(SQLiteTarget(path: folder.path + "/empty.db")) == "(no failure)")
    }

    @Test("column names: strange ones stand for themselves, those that differ in case only are told apart", arguments: [false, true])
    func keepsNames(appends: Bool) throws {
        let folder = Folder()
        let names = ["Email", "EMAIL", "email_2", "a\"b", "x; DROP TABLE t", "''", "", "_run", "Ū", "select", "rowid"]
        let target = SQLiteTarget(path: folder.path + "/out.db", table: "t\"; --", appends: appends, run: "r")
        try write(target, names, [names.map { Optional($0) }])
        let expected = [
            "Email", "EMAIL_2", "email_2_2", "a\"b", "x; DROP TABLE t", "''", "column_7", appends ? "_run_2" : "_run", "Ū", "select", "rowid",
        ]
        let source = sqlite(target.path)
        #expect(try source.probe().columns == (appends ? ["_run"] : []) + expected)
        #expect(try read(source).texts == [(appends ? ["r"] : []) + names])
    }

    @Test("what is abandoned leaves nothing; a full disk is said")
    func leavesNothing() throws {
        let folder = Folder()
        let target = SQLiteTarget(path: folder.path + "/out.db")
        let writer = try target.makeWriter(temporary: folder.path + "/partial", columns: ["id"])
        writer.abandon()
        #expect(folder.names.isEmpty)
        #expect(failure { _ = try target.makeWriter(temporary: "/nowhere/partial", columns: ["id"]) }.contains("cannot be created"))
        let wide = (0..<3000).map { "c\($0)" }
        #expect(failure { _ = try target.makeWriter(temporary: folder.path + "/partial", columns: wide) }.contains("too many columns"))
        #expect(folder.names.isEmpty)
    }

    @Test("settings reach the target")
    func readsSettings() {
        let position = Position.nowhere
        let entries = ["path": "a.db", "table": "t", "write": "append"].sorted { $0.key < $1.key }.map {
            Node.Entry(key: $0.key, keyPosition: position, value: .scalar($0.value, position))
        }
        let target = SQLiteTarget(Values(SQLiteTarget.spec, .map(entries, position), at: position)) { "/data/" + $0 }
        #expect(target.path == "/data/a.db" && target.table == "t" && target.appends)
    }
}

extension Target {
    /// As the engine does it: the run is told to whoever wants to know.
    fileprivate func asStamped(_ run: String, readsEverything: Bool = true) -> any Target {
        (self as? any RunStampedTarget)?.stamped(run: run, readsEverything: readsEverything) ?? self
    }
}
