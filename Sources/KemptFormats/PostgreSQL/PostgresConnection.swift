import CPostgres
import Glibc
import KemptCore

/// A conversation with a server: one transaction that only reads.
final class PostgresConnection {
    let path: String
    private(set) var facts: [(name: String, value: String)] = []
    private var handle: OpaquePointer?

    init(_ address: PostgresAddress, path: String) throws {
        self.path = path
        let parameters = try address.parameters(path: path)
        // libpq copies the texts; they need to live during the call only.
        var keywords: [UnsafePointer<CChar>?] = parameters.map { UnsafePointer(strdup($0.name)) }
        var values: [UnsafePointer<CChar>?] = parameters.map { UnsafePointer(strdup($0.value)) }
        defer { for text in keywords + values { free(UnsafeMutableRawPointer(mutating: text)) } }
        keywords.append(nil)
        values.append(nil)
        handle = PQconnectdbParams(keywords, values, 0)
        guard let handle, PQstatus(handle) == CONNECTION_OK else {
            throw Failure(.input, "\(path): no connection: \(said())", remedy: remedy())
        }
        // Notices go to nobody: they would mix with the program's own words.
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
        facts.append(("encrypted", PQsslInUse(handle) == 1 ? "yes" : "no"))
    }

    deinit { close() }

    func close() {
        PQfinish(handle)
        handle = nil
    }

    /// What libpq says about the connection, in one line. It names hosts, ports, roles and databases; never a password.
    private func said() -> String {
        guard let handle, let text = PQerrorMessage(handle) else { return "out of memory" }
        let lines = String(cString: text).split { $0.isNewline || $0 == "\t" }
        return lines.isEmpty ? "the server closed the connection" : lines.joined(separator: "; ")
    }

    private func remedy() -> String {
        guard let handle else { return "free some memory" }
        if PQconnectionNeedsPassword(handle) == 1 { return "set PGPASSWORD, or write the password into ~/.pgpass (0600)" }
        if PQconnectionUsedPassword(handle) == 1 { return "check PGPASSWORD or ~/.pgpass, and the user" }
        return "check host, port, database, user and sslmode, and that the server runs"
    }

    /// The server sends UTF-8, whatever it keeps.
    private var isUTF8: Bool { PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } != "SQL_ASCII" }

    // MARK: - Statements

    /// Begins one state of the data for all that follows, and fixes how the server writes values, whatever its own settings are.
    func beginReading(timeoutSeconds: Int?) throws {
        try command("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        // Without a key, rows come as they lie: from the first block on, and by one process.
        var settings = [
            "DateStyle = 'ISO, YMD'", "IntervalStyle = 'iso_8601'", "TimeZone = 'UTC'", "extra_float_digits = 3", "bytea_output = 'hex'",
            "lc_monetary = 'C'", "xmloption = 'content'", "synchronize_seqscans = off", "max_parallel_workers_per_gather = 0",
        ]
        if let timeoutSeconds { settings.append("statement_timeout = '\(timeoutSeconds)s'") }
        if !isUTF8 {
            // Such a database promises nothing about its bytes, and the server would stop at the first that is not UTF-8: each row is checked here.
            settings.append("client_encoding = 'SQL_ASCII'")
            facts.append(("encoding", "SQL_ASCII: each row was checked"))
        }
        try command(settings.map { "SET LOCAL \($0)" }.joined(separator: "; "))
        if PQserverVersion(handle) >= 140_000 { try tryCommand("SET LOCAL client_connection_check_interval = '5s'") }
    }

    /// A command that may fail: the server notices a client that is gone even while it sorts, but not on every system.
    private func tryCommand(_ sql: String) throws {
        try command("SAVEPOINT kempt")
        let result = PQexec(handle, sql)
        defer { PQclear(result) }
        if PQresultStatus(result) != PGRES_COMMAND_OK { try command("ROLLBACK TO SAVEPOINT kempt") }
    }

    private func command(_ sql: String) throws {
        let result = PQexec(handle, sql)
        defer { PQclear(result) }
        if PQresultStatus(result) != PGRES_COMMAND_OK { throw refusal(result) }
    }

    /// The rows of a small query as text, its parameters bound; nil is NULL.
    func rows(_ sql: String, _ parameters: [String]) throws -> [[String?]] {
        let texts = parameters.map { strdup($0) }
        defer { for text in texts { free(text) } }
        let values: [UnsafePointer<CChar>?] = texts.map { UnsafePointer($0) }
        let result = PQexecParams(handle, sql, Int32(values.count), nil, values, nil, nil, 0)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_TUPLES_OK else { throw refusal(result) }
        let columns = PQnfields(result)
        return (0..<PQntuples(result)).map { row in
            (0..<columns).map { PQgetisnull(result, row, $0) == 1 ? nil : String(cString: PQgetvalue(result, row, $0)) }
        }
    }

    /// Names and types of the columns a statement gives. Preparing it also proves that it is one statement, and whole.
    func describe(_ sql: String) throws -> [PostgresColumn] {
        let prepared = PQprepare(handle, "", sql, 0, nil)
        defer { PQclear(prepared) }
        guard PQresultStatus(prepared) == PGRES_COMMAND_OK else { throw refusal(prepared) }
        let described = PQdescribePrepared(handle, "")
        defer { PQclear(described) }
        guard PQresultStatus(described) == PGRES_COMMAND_OK else { throw refusal(described) }
        if PQnparams(described) > 0 {
            throw Failure(.usage, "\(path): the SQL has a parameter ($1) that nobody fills", remedy: "write the value itself")
        }
        return (0..<PQnfields(described)).map {
            PostgresColumn(name: String(cString: PQfname(described, $0)), type: PQftype(described, $0))
        }
    }

    // MARK: - COPY

    /// Starts the rows of `sql` flowing, which must have been described.
    func startCopy(_ sql: String) throws {
        let result = PQexec(handle, "COPY (\n\(sql)\n) TO STDOUT (FORMAT text)")
        defer { PQclear(result) }
        if PQresultStatus(result) != PGRES_COPY_OUT { throw refusal(result) }
    }

    /// Appends the next line with its end; false when there are no more. The server's errors in the middle are thrown.
    func appendLine(to buffer: ByteBuffer) throws -> Bool {
        var line: UnsafeMutablePointer<CChar>?
        let count = PQgetCopyData(handle, &line, 0)
        if count > 0, let line {
            line.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { buffer.append($0, Int(count)) }
            PQfreemem(line)
            return true
        }
        if count == -2 { throw Failure(.input, "\(path): reading stopped: \(said())", remedy: "check the server, then run again") }
        // The end, or an error: the result tells which. There is one result more, which is none.
        let result = PQgetResult(handle)
        defer { PQclear(result) }
        if PQresultStatus(result) != PGRES_COMMAND_OK { throw refusal(result) }
        PQclear(PQgetResult(handle))
        return false
    }

    // MARK: - Errors

    /// An error of the server as a failure: its code, and its words where they hold nobody's data.
    private func refusal(_ result: OpaquePointer?) -> Failure {
        func field(_ code: Character) -> String? {
            PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) }
        }
        guard let code = field("C"), let message = field("M") else {
            return Failure(.input, "\(path): reading stopped: \(said())", remedy: "check the server, then run again; nothing was written")
        }
        let words = PostgresWords.harmless(message, code: code)
        return Failure(.input, "\(path): the server says: \(words) (\(code))", remedy: PostgresWords.remedy(code))
    }
}

/// A column a statement gives.
struct PostgresColumn: Sendable {
    let name: String
    let type: Oid
}

/// What may be repeated of the server's words (PostgreSQL, appendix A: error codes).
enum PostgresWords {
    /// Errors in data (class 22) quote the value; those that functions raise (P0) and internal ones (XX) may hold anything.
    static func harmless(_ message: String, code: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        switch code.prefix(2) {
        case "22", "23": return withoutQuoted(line)
        case "P0", "XX", "HV": return "an error whose words may hold data, so they are not repeated"
        default: return line
        }
    }

    /// The text with `…` for what stands between double quotes, to the last of them: a value may hold some itself.
    private static func withoutQuoted(_ text: String) -> String {
        guard let first = text.firstIndex(of: "\""), let last = text.lastIndex(of: "\""), first < last else { return text }
        return text[..<first] + "\"…" + text[last...]
    }

    static func remedy(_ code: String) -> String {
        switch code {
        case "57014": "raise 'statement-timeout', or read less by 'where'"
        case "42501": "let the user read it: GRANT SELECT ON … TO …"
        case "25006": "write a SELECT: a source is only read"
        case "40001": "run again: the standby server had to forget the rows"
        default: code.hasPrefix("42") ? "check 'table', 'query', 'where' and 'order'" : "see the server's log, then run again; nothing was written"
        }
    }
}
