import CPostgres
import Glibc
import KemptCore
import Testing

@testable import KemptFormats

/// A real server for the tests, on a socket in a folder of its own and on one port of the loop-back address.
///
/// A shell starts it and waits on a pipe for this process to end, in whatever way; then it stops the server and removes the folder.
final class PostgresServer: Sendable {
    static let shared = PostgresServer()
    /// The newest server there is, nil when none is installed or, as root, there is no user to run it as.
    static let programs: String? = {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob("/usr/lib/postgresql/*/bin/initdb", 0, nil, &found) == 0 else { return nil }
        let paths = (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
        if getuid() == 0, getpwnam("postgres") == nil || access("/usr/bin/setpriv", X_OK) != 0 { return nil }
        func version(_ path: String) -> Int { path.split(separator: "/").dropFirst(3).first.flatMap { Int($0) } ?? 0 }
        return paths.max { version($0) < version($1) }.map { String($0.dropLast("/initdb".count)) }
    }()
    static let whyNot: Comment = "NOT TESTED: no PostgreSQL server in /usr/lib/postgresql; install the package postgresql"

    let folder: String
    let port: Int
    /// What the shell said when it did not work.
    let trouble: String?

    private static let script = """
        bin=$1; folder=$2; port=$3
        if [ "$(id -u)" = 0 ]; then
          chown postgres "$folder"
          as="setpriv --reuid=postgres --regid=postgres --init-groups env HOME=$folder"
        else as=env; fi
        cd "$folder"
        {
          $as $bin/initdb -D $folder/data -A trust -U kempt -E UTF8 --locale=C.UTF-8 --no-sync &&
          $as sh -c "printf '%s\\n' 'local all secretive scram-sha-256' 'local all all trust' 'host all all 127.0.0.1/32 trust' > data/pg_hba.conf" &&
          $as $bin/pg_ctl -w -t 60 -D $folder/data -l $folder/log -o "-c listen_addresses=127.0.0.1 -c port=$port \
            -c unix_socket_directories=$folder -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60" start
        } > $folder/said 2>&1 && echo ready || { tail -5 $folder/said $folder/log 2>&1 | tr '\\n' ' '; echo; }
        exec > /dev/null 2>&1
        cat > /dev/null
        $as $bin/pg_ctl -D $folder/data -m immediate stop
        rm -rf "$folder"
        """

    private init() {
        var template = Array("/tmp/kpg-XXXXXX".utf8CString)
        folder = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
        chmod(folder, 0o755)
        port = Self.freePort()
        var toShell: [Int32] = [0, 0]
        var fromShell: [Int32] = [0, 0]
        _ = pipe(&toShell) + pipe(&fromShell)
        // Closed in every other child, or the end of this process would not be noticed.
        for descriptor in toShell + fromShell { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, toShell[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromShell[1], 1)
        let words = ["sh", "-c", Self.script, "sh", Self.programs ?? "", folder, String(port)]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        var process = pid_t()
        let status = posix_spawn(&process, "/bin/sh", &actions, nil, arguments, environ)
        posix_spawn_file_actions_destroy(&actions)
        for argument in arguments { free(argument) }
        close(toShell[0])
        close(fromShell[1])
        var said: [UInt8] = []
        var byte: UInt8 = 0
        while status == 0, Glibc.read(fromShell[0], &byte, 1) == 1, byte != 10 { said.append(byte) }
        close(fromShell[0])
        let text = String(decoding: said, as: UTF8.self)
        trouble = text == "ready" ? nil : "the server did not start: \(text)"
    }

    private static func freePort() -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, size) == 0 && getsockname(descriptor, pointer, &size) == 0
                    ? Int(UInt16(bigEndian: UnsafeRawPointer(pointer).load(fromByteOffset: 2, as: UInt16.self))) : 54320
            }
        }
    }

    /// Runs statements as the owner of everything; their last rows as text.
    @discardableResult func run(_ sql: String, database: String = "postgres") -> [[String]] {
        if let trouble {
            Issue.record("\(trouble)")
            return []
        }
        let handle = PQconnectdb("host=\(folder) port=\(port) user=kempt dbname=\(database) client_encoding=UTF8")
        defer { PQfinish(handle) }
        let result = PQexec(handle, sql)
        defer { PQclear(result) }
        if PQresultStatus(result) != PGRES_COMMAND_OK, PQresultStatus(result) != PGRES_TUPLES_OK {
            Issue.record("PostgreSQL: \(String(cString: PQerrorMessage(handle))) in \(sql.prefix(200))")
        }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { PQgetisnull(result, row, $0) == 1 ? "(missing)" : String(cString: PQgetvalue(result, row, $0)) }
        }
    }

    func address(user: String = "kempt", database: String = "postgres") -> PostgresAddress {
        PostgresAddress(host: folder, port: port, database: database, user: user)
    }

    /// A source with small batches.
    func source(_ selection: SQLSelection, schema: String? = nil, bytes: Int = 1 << 20, rowBytes: Int = 64 << 20, timeout: Int? = nil)
        -> PostgresSource
    {
        var limits = BatchLimits()
        limits.bytes = bytes
        limits.mostRowBytes = rowBytes
        return PostgresSource(address: address(), selection: selection, schema: schema, timeoutSeconds: timeout, limits: limits)
    }

    /// A schema of one test's own; gone with the server.
    func schema(_ sql: String = "", name: String = #function) -> String {
        let schema = "s_" + name.lowercased().filter { $0.isLetter }
        run("CREATE SCHEMA \(schema); SET search_path = \(schema); \(sql)")
        return schema
    }
}
