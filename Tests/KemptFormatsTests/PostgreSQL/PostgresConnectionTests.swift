import CPostgres
import Glibc
import KemptCore
import Testing

@testable import KemptFormats

@Suite("PostgreSQL: where a server is")
struct PostgresAddressTests {
    @Test(
        "a password in the pipeline file is refused, and never repeated",
        arguments: [
            "postgresql://anna:Can4ry@db.acme.example/crm", "host=db.acme.example password=Can4ry dbname=crm", "postgres://db/crm?password=Can4ry",
            "host=db sslpassword=Can4ry", "host=db password='Can4ry", "postgres://anna:Can4ry@[db/crm",
        ])
    func refusesPasswords(connection: String) {
        let source = PostgresSource(address: PostgresAddress(connection: connection))
        let said = failure { _ = try source.probe() }
        #expect(said.hasPrefix("usage: "), "\(said)")
        #expect(!said.contains("Can4ry") && !source.path.contains("Can4ry"))
    }

    @Test(
        "a server that is not on this machine must be known, unless the file says otherwise",
        arguments: [
            ("host=db.acme.example", "verify-full"), ("host=10.0.0.5", "verify-full"), ("postgresql://db.acme.example/crm", "verify-full"),
            ("host=db.acme.example sslmode=require", "require"), ("host=localhost", ""), ("host=127.0.0.1", ""), ("host=127.9.8.7", ""),
            ("host=::1", ""), ("host=/var/run/postgresql", ""), ("host=@abstract", ""), ("dbname=crm", ""), ("host=localhost,db2", "verify-full"),
            ("host=127.0.0.1.evil.example", "verify-full"), ("host=127.evil", "verify-full"), ("host=localhost hostaddr=10.0.0.5", "verify-full"),
            ("host=db.acme.example hostaddr=127.0.0.1", ""), ("service=crm", "verify-full"), ("host=LOCALHOST.evil", "verify-full"),
            ("host=localhost,,/tmp", ""),
        ])
    func choosesSSLMode(connection: String, expected: String) throws {
        let parameters = try PostgresAddress(connection: connection).parameters(path: "p")
        #expect(parameters.first { $0.name == "sslmode" }?.value ?? "" == expected)
        #expect(parameters.first { $0.name == "client_encoding" }?.value == "UTF8")
        #expect(parameters.first { $0.name == "application_name" }?.value == "kempt")
    }

    @Test("settings become libpq's words, and contradict no connection text")
    func readsSettings() throws {
        let address = PostgresAddress(host: "db.acme.example", port: 6543, database: "password=x crm", user: "a b", sslmode: "disable")
        let parameters = try address.parameters(path: "p").map { "\($0.name)=\($0.value)" }
        #expect(
            parameters.filter { !$0.hasPrefix("connect_timeout") } == [
                "application_name=kempt", "client_encoding=UTF8", "dbname=password=x crm", "host=db.acme.example", "port=6543", "sslmode=disable",
                "user=a b",
            ])
        #expect(failure { _ = try PostgresAddress(connection: "host=x", user: "y").parameters(path: "p") }.contains("beside it"))
        #expect(failure { _ = try PostgresAddress(connection: "no such=word").parameters(path: "p") }.contains("no connection text"))
        let position = Position.nowhere
        let words = [
            "host": "db.acme.example", "port": "6543", "database": "crm", "user": "kempt", "sslmode": "require", "schema": "sales",
            "table": "people", "where": "id > 1", "order": "name", "statement-timeout": "60",
        ]
        let entries = words.sorted { $0.key < $1.key }.map { Node.Entry(key: $0.key, keyPosition: position, value: .scalar($0.value, position)) }
        let source = PostgresSource(Values(PostgresSource.spec, .map(entries, position), at: position))
        #expect(source.path == "postgres://db.acme.example/crm/people")
        #expect(source.schema == "sales" && source.timeoutSeconds == 60 && source.selection.order == ["name"])
        #expect(source.selection.condition == "id > 1" && source.selection.query == nil && source.address.sslmode == "require")
        let one = PostgresSource(Values(PostgresSource.spec, .scalar("postgresql://kempt@db.acme.example:5433/crm", position), at: position))
        #expect(one.path == "postgres://db.acme.example/crm/")
    }

    @Test(
        "the server's words are repeated where they hold nobody's data",
        arguments: [
            ("relation \"people\" does not exist", "42P01", "relation \"people\" does not exist"),
            ("invalid input syntax for type integer: \"Jonas \"J\" Kazlauskas\"", "22P02", "invalid input syntax for type integer: \"…\""),
            ("Jonas is no number", "P0001", "an error whose words may hold data, so they are not repeated"),
            ("division by zero", "22012", "division by zero"), ("one\ntwo", "57014", "one two"),
        ])
    func hidesValues(message: String, code: String, expected: String) { #expect(PostgresWords.harmless(message, code: code) == expected) }
}

@Suite("PostgreSQL: trouble with a real server", .enabled(if: PostgresServer.programs != nil, PostgresServer.whyNot))
struct PostgresConnectionTests {
    let server = PostgresServer.shared

    @Test("a password comes from PGPASSWORD or a password file, and from nowhere else")
    func findsPasswords() throws {
        server.run("CREATE ROLE secretive LOGIN PASSWORD 'Can4ry-1'")
        let folder = Folder()
        let file = folder.write("*:*:*:secretive:Can4ry-1\n", "pgpass")
        chmod(file, 0o600)
        let connection = "host=\(server.folder) port=\(server.port) user=secretive dbname=postgres"
        let query = SQLSelection(query: "SELECT current_user::text")
        func said(_ passwordFile: String) -> String {
            failure {
                let source = PostgresSource(address: PostgresAddress(connection: connection + " passfile=\(passwordFile)"), selection: query)
                let texts = try read(source).texts
                #expect(texts == [["secretive"]])
            }
        }
        unsetenv("PGPASSWORD")
        #expect(said(file) == "(no failure)")
        #expect(said("\(folder.path)/none").contains("no password supplied"))
        setenv("PGPASSWORD", "Can4ry-2", 1)
        let wrong = said("\(folder.path)/none")
        #expect(wrong.contains("password authentication failed") && !wrong.contains("Can4ry"), "\(wrong)")
        setenv("PGPASSWORD", "Can4ry-1", 1)
        #expect(said("\(folder.path)/none") == "(no failure)")
        unsetenv("PGPASSWORD")
    }

    @Test("a server without encryption is refused when encryption is asked for")
    func refusesClearText() {
        for mode in ["require", "verify-full"] {
            let address = PostgresAddress(host: "127.0.0.1", port: server.port, database: "postgres", user: "kempt", sslmode: mode)
            let said = failure { _ = try PostgresSource(address: address, selection: SQLSelection(query: "SELECT 1")).probe() }
            #expect(said.hasPrefix("input: postgres://127.0.0.1/postgres/query: no connection: "), "\(said)")
            #expect(said.contains("SSL") || said.contains("root certificate"), "\(said)")
        }
        let open = PostgresAddress(host: "127.0.0.1", port: server.port, database: "postgres", user: "kempt")
        #expect(failure { _ = try PostgresSource(address: open, selection: SQLSelection(query: "SELECT 1")).probe() } == "(no failure)")
    }

    @Test("no server, no database, no role, no right: each is said")
    func tellsWhatIsMissing() throws {
        let query = SQLSelection(query: "SELECT 1")
        let nobody = PostgresAddress(host: server.folder, port: 1, database: "postgres", user: "kempt")
        #expect(failure { _ = try PostgresSource(address: nobody, selection: query).probe() }.contains("no connection"))
        let missing = PostgresSource(address: server.address(database: "none"), selection: query)
        #expect(failure { _ = try missing.probe() }.contains("database \"none\" does not exist"))
        let role = PostgresSource(address: server.address(user: "nobody"), selection: query)
        #expect(failure { _ = try role.probe() }.contains("role \"nobody\" does not exist"))
        let schema = server.schema("CREATE TABLE t(a int); CREATE ROLE outsider LOGIN")
        server.run("GRANT USAGE ON SCHEMA \(schema) TO outsider")
        let outside = PostgresSource(address: server.address(user: "outsider"), selection: SQLSelection(table: "t"), schema: schema)
        let said = failure { _ = try read(outside) }
        #expect(said.contains("permission denied for table t (42501)"), "\(said)")
    }

    @Test("a statement that takes too long is given up")
    func honoursTimeout() {
        let source = server.source(SQLSelection(query: "SELECT pg_sleep(20)::text"), timeout: 1)
        #expect(failure { _ = try read(source) }.contains("57014"))
    }

    @Test("a server that goes away in the middle is a failure, not an end")
    func noticesEnd() throws {
        let source = server.source(SQLSelection(query: "SELECT a.relname, 'noticesEnd' FROM pg_class a, pg_class b, pg_class c"), bytes: 1000)
        let reader = try source.open(into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
        #expect(try reader.next() != nil)
        let ended = server.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kempt' AND query LIKE 'COPY%noticesEnd%'")
        #expect(ended == [["t"]])
        let said = failure { while try reader.next() != nil {} }
        #expect(
            said.hasPrefix("input: postgres://") && (said.contains("terminating connection") || said.contains("closed the connection")), "\(said)")
    }

    @Test("an error in the middle tells its code and no value")
    func tellsErrorsWithoutValues() throws {
        let schema = server.schema(
            """
            CREATE TABLE t(id int PRIMARY KEY, a text); INSERT INTO t SELECT i, i::text FROM generate_series(1, 999) AS i;
            INSERT INTO t VALUES (1000, 'Can4ry \"x\"');
            CREATE FUNCTION complain(text) RETURNS text LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''% is bad'', $1; END';
            """)
        for query in ["SELECT a::int FROM \(schema).t ORDER BY id", "SELECT \(schema).complain('Can4ry')"] {
            let said = failure { _ = try read(server.source(SQLSelection(query: query), bytes: 10)) }
            #expect(said.contains("the server says: ") && !said.contains("Can4ry"), "\(said)")
        }
    }

    @Test("what others write meanwhile is not seen, and a reader that is let go leaves nothing running")
    func readsOneState() throws {
        let schema = server.schema(
            "CREATE TABLE t(id int PRIMARY KEY, pad text); INSERT INTO t SELECT i, repeat('x', 1000) FROM generate_series(1, 3000) AS i")
        var rows = 0
        do {
            let reader = try server.source(SQLSelection(table: "t"), schema: schema, bytes: 1000).open(
                into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
            while let chunk = try reader.next() {
                if rows == 0 { server.run("DELETE FROM \(schema).t WHERE id > 10; INSERT INTO \(schema).t VALUES (5000, '')") }
                rows += reader.decode(chunk).rowCount
            }
        }
        #expect(rows == 3000)
        do {
            _ = try server.source(SQLSelection(query: "SELECT 'letGo' FROM pg_class a, pg_class b, pg_class c")).open(
                into: SourceLayout(source: 0, target: [0], columnCount: 1))
        }
        var running = [[""]]
        for _ in 0..<100 where running != [["0"]] {
            running = server.run("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY%letGo%'")
            usleep(50_000)
        }
        #expect(running == [["0"]])
    }
}
