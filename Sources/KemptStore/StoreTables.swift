import GRDB
import GRDBSQLite
import KemptCore
import KemptText

/// The tables of a store. A register is known by its number; 0 is that of the clusters, the others are those of codes, by field.
enum StoreTables {
    /// Bytes of one piece of the memory of values.
    static let pieceBytes = 1 << 20
    static let definition = """
        CREATE TABLE registers(register INTEGER PRIMARY KEY, name TEXT NOT NULL, last INTEGER NOT NULL, members INTEGER NOT NULL);
        CREATE TABLE sources(register INTEGER NOT NULL, source INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY(register, source)) WITHOUT ROWID;
        CREATE TABLE members(register INTEGER NOT NULL, member INTEGER NOT NULL, source INTEGER NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL,
          PRIMARY KEY(register, member)) WITHOUT ROWID;
        CREATE TABLE aliases(register INTEGER NOT NULL, number INTEGER NOT NULL, went_into INTEGER NOT NULL,
          PRIMARY KEY(register, number)) WITHOUT ROWID;
        CREATE TABLE rewritten_values(part INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        """
}

/// Fills an empty database with a memory, row by row in one order.
struct StoreWriting {
    let database: Database

    func write(_ memory: Memory) throws {
        try database.execute(sql: "PRAGMA application_id = \(StoreFile.application); PRAGMA user_version = \(StoreFile.version)")
        try database.execute(sql: StoreTables.definition)
        for (number, register) in ([memory.clusters] + memory.codes).enumerated() { try write(register, number) }
        try write(memory.values)
    }

    /// Millions of short lines, which nobody looks up one by one: they are kept as the run holds them, in pieces that SQLite can carry.
    private func write(_ values: ValueMemory) throws {
        if values.isEmpty { return }
        let rows = try Rows("INSERT INTO rewritten_values VALUES (?, ?)", database)
        var part: Int64 = 0
        try values.forEachPiece(of: StoreTables.pieceBytes) { piece in
            try rows.insert { row in
                row.bind(1, part)
                row.bind(2, blob: piece)
            }
            part += 1
        }
    }

    private func write(_ register: Register, _ number: Int) throws {
        try Rows("INSERT INTO registers VALUES (?, ?, ?, ?)", database).insert { row in
            row.bind(1, Int64(number))
            row.bind(2, register.name)
            row.bind(3, Int64(register.last))
            row.bind(4, Int64(register.count))
        }
        let sources = try Rows("INSERT INTO sources VALUES (?, ?, ?)", database)
        for (source, name) in register.sources.enumerated() {
            try sources.insert { row in
                row.bind(1, Int64(number))
                row.bind(2, Int64(source))
                row.bind(3, name)
            }
        }
        let members = try Rows("INSERT INTO members VALUES (?, ?, ?, ?, ?)", database)
        for member in 0..<register.count {
            try members.insert { row in
                row.bind(1, Int64(number))
                row.bind(2, Int64(member))
                row.bind(3, Int64(register.source(member)))
                row.bind(4, register.id(member))
                row.bind(5, Int64(register.number(member)))
            }
        }
        let aliases = try Rows("INSERT INTO aliases VALUES (?, ?, ?)", database)
        for alias in register.aliases.sorted(by: { $0.key < $1.key }) {
            try aliases.insert { row in
                row.bind(1, Int64(number))
                row.bind(2, Int64(alias.key))
                row.bind(3, Int64(alias.value))
            }
        }
    }
}

/// Reads a memory back and refuses what no run has written.
struct StoreReading {
    let path: String
    let database: Database

    func memory() throws -> Memory {
        var registers: [Register] = []
        var expected: [Int] = []
        try Rows("SELECT register, name, last, members FROM registers ORDER BY register", database).forEach { row in
            let register = Register(row.text(1))
            register.last = row.number(2)
            guard row.number(0) == registers.count, register.last >= 0 else { throw damaged("table 'registers'") }
            registers.append(register)
            expected.append(row.number(3))
        }
        guard let clusters = registers.first, clusters.name == Memory.clusterName else { throw damaged("table 'registers'") }
        for number in registers.indices { try read(registers[number], number, expected[number]) }
        return Memory(clusters: clusters, codes: Array(registers.dropFirst()), values: try values())
    }

    private func read(_ register: Register, _ number: Int, _ expected: Int) throws {
        var hashes: [UInt64] = []
        try Rows("SELECT source, name FROM sources WHERE register = \(number) ORDER BY source", database).forEach { row in
            guard row.number(0) == hashes.count, register.enter(source: row.text(1)) == hashes.count else { throw damaged("table 'sources'") }
            hashes.append(Hashing.hash64(row.text(1)))
        }
        // A damaged file may claim any number.
        register.reserve(min(max(0, expected), 1 << 22))
        try Rows("SELECT member, source, id, number FROM members WHERE register = \(number) ORDER BY member", database).forEach { row in
            let (source, given) = (row.number(1), row.number(3))
            guard row.number(0) == register.count, hashes.indices.contains(source), isGiven(given, register) else {
                throw damaged("table 'members', register \(number), member \(row.number(0))")
            }
            register.add(source: source, id: row.cell(2), hash: Hashing.record(source: hashes[source], id: row.cell(2)), number: given)
        }
        if register.count != expected { throw damaged("table 'members' has \(register.count) of \(expected) rows of register \(number)") }
        var aliases: [(number: Int, into: Int)] = []
        try Rows("SELECT number, went_into FROM aliases WHERE register = \(number) ORDER BY number", database).forEach { row in
            let alias = (number: row.number(0), into: row.number(1))
            guard isGiven(alias.number, register), isGiven(alias.into, register), alias.number != alias.into else {
                throw damaged("table 'aliases', number \(alias.number)")
            }
            aliases.append(alias)
        }
        // What a run writes leads straight to a number that counts.
        let known = Set(aliases.map(\.number))
        if let bad = aliases.first(where: { known.contains($0.into) }) { throw damaged("table 'aliases', number \(bad.number)") }
        register.addAliases(aliases)
    }

    private func values() throws -> ValueMemory {
        var bytes: [UInt8] = []
        var parts = 0
        try Rows("SELECT part, bytes FROM rewritten_values ORDER BY part", database).forEach { row in
            guard row.number(0) == parts else { throw damaged("table 'rewritten_values', part \(parts)") }
            let piece = row.blob(1)
            bytes.append(contentsOf: UnsafeBufferPointer(start: piece.start, count: piece.count))
            parts += 1
        }
        if parts == 0 { return .empty }
        guard let values = ValueMemory(bytes: bytes) else { throw damaged("table 'rewritten_values'") }
        return values
    }

    private func isGiven(_ number: Int, _ register: Register) -> Bool { number >= 1 && number <= register.last }

    private func damaged(_ what: String) -> Failure { StoreFile.damaged(path, what) }
}
