import CZlib
import GRDBSQLite
import Glibc
import KemptCore
import Testing

@testable import KemptFormats

@Suite("SQLite: files as they are found")
struct SQLiteFileTests {
    static let hundred = """
        CREATE TABLE t(a TEXT, b INT);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) INSERT INTO t SELECT 'name ' || i, i FROM n;
        """

    /// Copies what lies on the disk now, as a backup made in the middle of things would.
    private func copy(_ path: String, _ folder: Folder, _ name: String) -> String { folder.write(contents(path), name) }

    @Test("a log at rest: nothing is left beside the file")
    func leavesNothingBesideWAL() throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, "PRAGMA journal_mode = WAL; " + Self.hundred)
        #expect(contents(path)[18] == 2)
        #expect(folder.names == ["crm.db"])
        let before = contents(path)
        #expect(try read(sqlite(path, rows: 7)).records.count == 100)
        #expect(folder.names == ["crm.db"])
        #expect(contents(path) == before)
    }

    @Test("a log in use is read with what stands in it, and a log without its index from a private copy")
    func readsLogs() throws {
        let folder = Folder()
        let writer = TestDatabase(folder, "crm.db", "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; " + Self.hundred)
        #expect(folder.names == ["crm.db", "crm.db-shm", "crm.db-wal"])
        let live = sqlite(writer.path)
        #expect(try read(live).records.count == 100)
        #expect(try fact("journal", live) == "write-ahead log, in use")
        let copied = Folder()
        let path = copy(writer.path, copied, "copy.db")
        _ = copy(writer.path + "-wal", copied, "copy.db-wal")
        let left = sqlite(path)
        #expect(try read(left).records.count == 100)
        #expect(try fact("journal", left)?.contains("private copy") == true)
        #expect(copied.names == ["copy.db", "copy.db-wal"])
        writer.close()
        #expect(folder.names == ["crm.db"])
    }

    @Test("a file that is written to while it is read without locks is not believed")
    func noticesWriters() throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, "PRAGMA journal_mode = WAL; " + Self.hundred)
        let reader = try sqlite(path, rows: 10).open(into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
        _ = try reader.next()
        let writer = TestDatabase(folder, "crm.db", "INSERT INTO t VALUES('late', 1)")
        let said = failure { while try reader.next() != nil {} }
        #expect(said.contains("was written to while it was being read"))
        writer.close()
    }

    @Test("a writer that is at work locks a reader out, and a reader sees one state only")
    func respectsLocks() throws {
        let folder = Folder()
        let writer = TestDatabase(folder, "crm.db", Self.hundred)
        let reader = try sqlite(writer.path, rows: 10).open(into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
        _ = try reader.next()
        #expect(sqlite3_exec(writer.handle, "DELETE FROM t", nil, nil, nil) == SQLITE_BUSY)
        var rows = 10
        while let chunk = try reader.next() { rows += reader.decode(chunk).rowCount }
        #expect(rows == 100)
    }

    @Test("a second look at the same database does not free the locks of the first")
    func keepsLocks() throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, Self.hundred)
        let reader = try sqlite(path, rows: 10).open(into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
        _ = try reader.next()
        #expect(try sqlite(path).probe().columns == ["a", "b"])
        // Asked of an open file description, the kernel tells locks of this process too; closing it would free them.
        let descriptor = open(path, O_RDWR)
        func isLocked() -> Bool {
            var lock = flock()
            lock.l_type = Int16(F_WRLCK)
            // The bytes that readers of SQLite lock (sqlite.org, os_unix: SHARED_FIRST and SHARED_SIZE).
            (lock.l_start, lock.l_len) = (0x4000_0002, 510)
            let getLock: Int32 = 36  // F_OFD_GETLK
            return fcntl(descriptor, getLock, &lock) == 0 && lock.l_type == Int16(F_RDLCK)
        }
        #expect(isLocked())
        var rows = 10
        while let chunk = try reader.next() { rows += reader.decode(chunk).rowCount }
        #expect(rows == 100)
        close(descriptor)
    }

    @Test("a hot journal is refused by name")
    func refusesHotJournal() throws {
        let folder = Folder()
        let writer = TestDatabase(folder, "crm.db", Self.hundred)
        writer.run("PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN; UPDATE t SET a = printf('%.*c', 9000, 'x')")
        let copied = Folder()
        let path = copy(writer.path, copied, "copy.db")
        _ = copy(writer.path + "-journal", copied, "copy.db-journal")
        #expect(failure { _ = try sqlite(path).probe() }.contains("stopped in the middle of writing"))
        #expect(copied.names == ["copy.db", "copy.db-journal"])
    }

    @Test("gzip is unpacked, and nothing stays where it was unpacked to", arguments: [false, true])
    func unpacks(hasLog: Bool) throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, (hasLog ? "PRAGMA journal_mode = WAL; " : "") + Self.hundred)
        let packed = folder.write(gzip(contents(path)), "crm.db.gz")
        var before = privateFiles()
        for _ in 0..<100 where !before.isEmpty {
            usleep(20_000)
            before = privateFiles()
        }
        let source = sqlite(packed, rows: 9)
        #expect(try read(source) == read(sqlite(path)))
        #expect(try fact("compressed", source) == "gzip")
        let reader = try source.open(into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
        // Other tests unpack too, for a moment.
        for _ in 0..<100 where privateFiles() != before { usleep(20_000) }
        #expect(privateFiles() == before)
        #expect(try reader.next() != nil)
    }

    private func privateFiles() -> [String] {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
        guard let stream = opendir(parent) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name.hasPrefix("kempt-"), !name.hasPrefix("kempt-tests") { names.append(name) }
        }
        return names.sorted()
    }

    @Test("what is no whole database is refused by name")
    func refusesWrecks() throws {
        let folder = Folder()
        let whole = contents(TestDatabase.make(folder, Self.hundred))
        func said(_ bytes: [UInt8], _ name: String = "x.db") -> String {
            let path = folder.write(bytes, name)
            return failure { _ = try read(sqlite(path)) }
        }
        #expect(said([]).contains("is empty"))
        #expect(said(Array("id,name\n1,Anna\n".utf8)).contains("is no SQLite database"))
        #expect(said((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ 13) }).contains("or it is encrypted"))
        #expect(said(Array(whole.prefix(60))).contains("is cut short: 60 bytes"))
        #expect(said(Array(whole.prefix(whole.count - 4096))).contains("is cut short: \(whole.count - 4096) bytes of \(whole.count)"))
        for tenth in 1...9 { #expect(said(Array(whole.prefix(whole.count * tenth / 10))).contains("is cut short")) }
        #expect(said(whole + whole) == "(no failure)")
        #expect(said(Array(whole.prefix(100)) + [UInt8](repeating: 0xEE, count: whole.count - 100)).contains("is damaged"))
        #expect(failure { _ = try sqlite(folder.path + "/none.db").probe() }.contains("cannot be opened"))
        #expect(failure { _ = try sqlite(folder.path).probe() }.contains("is a folder"))
        let holdsNone = TestDatabase.make(folder, "none.db", "CREATE TABLE t(x); DROP TABLE t")
        #expect(failure { _ = try sqlite(holdsNone).probe() }.contains("holds no table"))
    }

    @Test("the first bytes tell a database")
    func knowsFirstBytes() {
        let folder = Folder()
        let head = Array(contents(TestDatabase.make(folder, Self.hundred)).prefix(100))
        for (bytes, expected) in [(head, true), (Array(head.prefix(15)), false), (Array("SQLite format 3 \n".utf8), false), ([], false)] {
            let buffer = ByteBuffer()
            for byte in bytes { buffer.append(byte) }
            #expect(SourceFormat.sqlite.begins(buffer.cell) == expected)
        }
    }

    @Test("damage anywhere ends in rows or in a failure, never in a crash", arguments: 0..<40)
    func survivesDamage(seed: Int) throws {
        let folder = Folder()
        var whole = contents(TestDatabase.make(folder, Self.hundred))
        var random = Seeded(seed + 1)
        // One time in four the header alone is hit: page size, encoding, versions, the list of free pages.
        if seed % 4 == 0 { for _ in 0..<5 { whole[16 + random.below(84)] = UInt8(truncatingIfNeeded: random.next()) } }
        for _ in 0..<(seed % 4 == 0 ? 0 : 20) { whole[16 + random.below(whole.count - 16)] = UInt8(truncatingIfNeeded: random.next()) }
        let path = folder.write(whole, "damaged.db")
        let said = failure {
            let content = try read(sqlite(path, rows: 7))
            check(content.records.count + content.rejects.count < 100_000, "as many rows as a hundred can become")
        }
        #expect(said == "(no failure)" || said.hasPrefix("input: "), "\(said)")
    }

    @Test(
        "strange places: spaces, percent signs, question marks and relative paths", arguments: ["a b.db", "50%41.db", "what?.db", "#1.db", "Ū ж.db"])
    func findsStrangePlaces(name: String) throws {
        let folder = Folder()
        for mode in ["DELETE", "WAL"] {
            let path = TestDatabase.make(
                folder, name, "PRAGMA journal_mode = \(mode); DROP TABLE IF EXISTS t; CREATE TABLE t(a); INSERT INTO t VALUES(1)")
            #expect(try read(sqlite(path)).texts == [["1"]])
            #expect(folder.names == [name])
        }
    }
}

@Suite("SQLite: names and queries of strangers")
struct SQLiteNameTests {
    static let strange = ["a\"b", "x; DROP TABLE t", "''", "😀 emoji", String(repeating: "ž", count: 70), "[q]", "`", "main.t", " ", "select", "--"]

    @Test("a name stands for nothing but itself", arguments: strange)
    func quotesNames(name: String) throws {
        let folder = Folder()
        let quoted = SQLText.identifier(name)
        let path = TestDatabase.make(
            folder,
            "CREATE TABLE t(keep); INSERT INTO t VALUES(1); CREATE TABLE \(quoted)(id INT, \(quoted) TEXT); INSERT INTO \(quoted) VALUES(1,'b'),(2,'a')"
        )
        let source = sqlite(path, SQLSelection(table: name, order: [name]))
        #expect(try source.probe().columns == ["id", name])
        #expect(try read(source).texts == [["2", "a"], ["1", "b"]])
        #expect(TestDatabase.rows(path, "SELECT keep FROM t") == [["1"]])
    }

    @Test("what is not in the catalogue is refused, and what is there is told")
    func refusesUnknownNames() throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, "CREATE TABLE people(id); CREATE TABLE \"x\"(id); CREATE VIEW v AS SELECT 1 AS one")
        #expect(failure { _ = try sqlite(path).probe() }.contains("holds 2 tables, and none is named"))
        let said = failure { _ = try sqlite(path, SQLSelection(table: "peoples")).probe() }
        #expect(said.contains("has no table 'peoples'; it holds 'people', 'v', 'x'"))
        #expect(failure { _ = try sqlite(path, SQLSelection(table: "sqlite_master")).probe() }.contains("has no table"))
        #expect(failure { _ = try sqlite(path, SQLSelection(table: "people", order: ["x"])).probe() }.contains("has no column 'x'"))
    }

    @Test(
        "a query is one SELECT",
        arguments: [
            ("DELETE FROM t", "usage: "), ("SELECT 1; DROP TABLE t", "input: "), ("SELECT 1; SELECT 2", "input: "), ("", "usage: "),
            ("-- SELECT\nDROP TABLE t", "usage: "), ("WITH x AS (SELECT 1) DELETE FROM t", "usage: "), ("SELECT ?", "usage: "),
            ("SELECT nothing FROM t", "input: "), ("PRAGMA journal_mode = WAL", "usage: "), ("ATTACH 'x' AS y", "usage: "),
            ("SELECT 1 AS a, 2 AS a", "input: "), ("SELECT load_extension('x')", "input: "), ("SELECT \"no column\" FROM t", "input: "),
        ])
    func refusesOtherQueries(query: String, kind: String) throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, "CREATE TABLE t(a); INSERT INTO t VALUES(1)")
        let before = contents(path)
        let said = failure { _ = try read(sqlite(path, SQLSelection(query: query))) }
        #expect(said.hasPrefix(kind), "\(said)")
        #expect(contents(path) == before)
        #expect(folder.names == ["crm.db"])
    }

    @Test("settings that contradict each other are refused")
    func refusesContradictions() throws {
        let folder = Folder()
        let path = TestDatabase.make(folder, "CREATE TABLE t(a)")
        #expect(failure { _ = try sqlite(path, SQLSelection(table: "t", query: "SELECT 1")).probe() }.contains("both given"))
        #expect(failure { _ = try sqlite(path, SQLSelection(query: "SELECT 1", condition: "1")).probe() }.contains("'where' goes with 'table'"))
        #expect(failure { _ = try sqlite(path, SQLSelection(query: "SELECT 1", order: ["a"])).probe() }.contains("'order' goes with 'table'"))
        #expect(failure { _ = try sqlite(path, SQLSelection(condition: "1) OR (1; DROP TABLE t")).probe() }.hasPrefix("input: "))
    }

    @Test(
        "what a query says is found outside strings, names, comments and brackets",
        arguments: [
            ("SELECT 1 ORDER BY 1", true, true), ("select x from (select 1 order by 1)", true, false), ("SELECT 'ORDER BY'", true, false),
            ("SELECT 1 -- ORDER BY 1", true, false), ("SELECT 1 /* ORDER BY */", true, false), ("SELECT \"ORDER\" BY", true, false),
            ("(SELECT 1) ORDER BY 1", true, true), ("values(1)", true, false),
            ("/* x */ WITH a AS (SELECT 1) SELECT * FROM a order\tby 1", true, true),
            ("INSERT INTO t SELECT 1", false, false), ("'SELECT'", false, false), ("", false, false), ("SELECT 'never closed ORDER BY", true, false),
            ("/*", false, false), ("SELECT reorder by", true, false), ("SELECT 1 ORDER--\nBY 1", true, true),
        ])
    func readsQueryText(query: String, isSelection: Bool, isOrdered: Bool) {
        #expect(SQLText.isSelection(query) == isSelection)
        #expect(SQLText.isOrdered(query) == isOrdered)
    }

    @Test(
        "semicolons, blanks and comments at the end of a query are no part of it",
        arguments: [
            ("SELECT 1", "SELECT 1"), ("SELECT 1 ; -- so\n", "SELECT 1"), ("SELECT ';' ;;", "SELECT ';'"), ("SELECT 1 /* a */ ; /* b", "SELECT 1"),
            ("SELECT 1; SELECT 2;", "SELECT 1; SELECT 2"), ("-- only\n;", ""), ("SELECT '-- x'", "SELECT '-- x'"), ("SELECT 'ž", "SELECT 'ž"),
            ("", ""),
        ])
    func trimsQueries(query: String, expected: String) { #expect(SQLText.trimmed(query) == expected) }
}
