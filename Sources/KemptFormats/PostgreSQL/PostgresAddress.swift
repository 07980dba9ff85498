import CPostgres
import Glibc
import KemptCore

/// Where a server is and as whom to speak to it: what the pipeline file says, not yet looked at.
struct PostgresAddress: Sendable {
    var connection: String?
    var host: String?
    var port: Int?
    var database: String?
    var user: String?
    var sslmode: String?

    init(
        connection: String? = nil, host: String? = nil, port: Int? = nil, database: String? = nil, user: String? = nil, sslmode: String? = nil
    ) {
        self.connection = connection
        self.host = host
        self.port = port
        self.database = database
        self.user = user
        self.sslmode = sslmode
    }

    /// `postgres://host/database`, from what is given; a connection text that cannot be read is not shown, for it may hold a password.
    var words: String {
        let options = (try? parsed(path: "")) ?? [:]
        let host = options["host"] ?? options["hostaddr"] ?? environment("PGHOST") ?? ""
        return "postgres://\(host)/\(options["dbname"] ?? environment("PGDATABASE") ?? options["service"] ?? "")"
    }

    /// The words libpq is called with, a password among them refused, in the order of their names.
    func parameters(path: String) throws -> [(name: String, value: String)] {
        var options = try parsed(path: path)
        for secret in ["password", "sslpassword", "oauth_client_secret"] where options[secret] != nil {
            throw Failure(
                .usage, "\(path): a password stands in the pipeline file ('\(secret)')",
                remedy: "take it out and set PGPASSWORD, or write it into ~/.pgpass (0600): host:port:database:user:password")
        }
        if options["sslmode"] == nil, environment("PGSSLMODE") == nil, !Self.isLocal(options, environment: environment) {
            options["sslmode"] = "verify-full"
        }
        options["client_encoding"] = "UTF8"
        options["application_name"] = options["application_name"] ?? "kempt"
        options["connect_timeout"] = options["connect_timeout"] ?? environment("PGCONNECT_TIMEOUT") ?? "30"
        return options.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Whether nothing of the conversation leaves this machine: a socket, or a loop-back address. Of several hosts, all of them.
    static func isLocal(_ options: [String: String], environment: (String) -> String?) -> Bool {
        let address = options["hostaddr"] ?? environment("PGHOSTADDR")
        // A service file may name any host.
        if address == nil, options["host"] == nil, (options["service"] ?? environment("PGSERVICE")) != nil { return false }
        let hosts = address ?? options["host"] ?? environment("PGHOST") ?? ""
        return hosts.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { host in
            host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1" || isLoopback(host)
        }
    }

    /// 127.0.0.0/8 in four numbers; a name that begins so is no address.
    private static func isLoopback(_ host: Substring) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    private func parsed(path: String) throws -> [String: String] {
        var options: [String: String] = [:]
        if let connection {
            if host != nil || port != nil || database != nil || user != nil {
                throw Failure(
                    .usage, "\(path): 'connection' is given, and host, port, database or user beside it", remedy: "write all of it into 'connection'")
            }
            options = try Self.parse(connection, path: path)
        }
        if let host { options["host"] = host }
        if let port { options["port"] = String(port) }
        if let database { options["dbname"] = database }
        if let user { options["user"] = user }
        if let sslmode { options["sslmode"] = sslmode }
        return options
    }

    /// libpq's own parser of connection texts. What it complains about is not repeated: it quotes the text, and that may hold a password.
    private static func parse(_ text: String, path: String) throws -> [String: String] {
        var message: UnsafeMutablePointer<CChar>?
        defer { PQfreemem(message) }
        guard let list = PQconninfoParse(text, &message) else {
            throw Failure(
                .usage, "\(path): 'connection' is no connection text", remedy: "write postgresql://user@host:port/database or host=… dbname=… user=…")
        }
        defer { PQconninfoFree(list) }
        var options: [String: String] = [:]
        var option = list
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { options[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return options
    }

    private func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
