import KemptCore
import KemptTypes
import Testing

@testable import KemptStages

/// A step over many records run over batches of rows, and the rows it names.
struct ManyRecordHarness {
    let columns: [Column]
    let inputs: [(name: String, role: Role)]

    init(_ fields: [(String, String)], inputs: [(name: String, role: Role)] = [("crm", .base)]) {
        let types = TypeContext(asOf: (2026, 6, 30), problems: Problems())
        columns = fields.compactMap { name, typeName in
            TypeCatalog.named(typeName).map {
                Column(name, .declared, type: $0.init(Values($0.spec.spec, nil, at: .nowhere), types), typeSpec: $0.spec)
            }
        }
        self.inputs = inputs
    }

    func context(_ problems: Problems = Problems()) -> StageContext {
        StageContext(problems: problems, asOfDay: 20_634, columns: columns, key: nil, required: [], inputs: inputs, evidence: [:]) { $0 }
    }

    /// The step that the settings of a rule make.
    func step(_ kind: any ValidationRule.Type, _ settings: [(String, Node)], _ beside: [(String, String)] = []) throws -> any ManyRecordStep {
        let problems = Problems()
        let context = context(problems)
        func entry(_ key: String, _ value: Node) -> Node.Entry { Node.Entry(key: key, keyPosition: .nowhere, value: value) }
        let value = Node.map(settings.map { entry($0, $1) }, .nowhere)
        let item = Node.map([entry(kind.spec.name, value)] + beside.map { entry($0, .scalar($1, .nowhere)) }, .nowhere)
        context.compile(Validate.self, Values(Validate.spec, .list([item], .nowhere), at: .nowhere), Modifiers())
        try #require(problems.list.isEmpty, "\(problems.list)")
        return try #require(context.streaming.last?.manyRecords)
    }

    /// `rows` by batch: source and cells. Values are read first, as the stages do.
    func judge(
        _ step: any ManyRecordStep, _ batches: [(source: Int, rows: [[String]])], left: Set<Int> = [], lastRun: [ColumnProfile] = [],
        baseline: [ColumnProfile] = []
    ) -> ManyRecordVerdict {
        var notes: [any Digest] = []
        var first = [0]
        let reading = ReadingStep(stage: "standardize", columns: columns, chosen: Array(columns.indices)).makeRunner()
        let runner = step.makeRunner()
        for (source, rows) in batches {
            let batch = batch(rows, source: source)
            for row in rows.indices where left.contains(first[first.count - 1] + row) { batch.states[row].door = .dropped }
            reading.run(batch)
            runner.run(batch)
            notes += batch.notes
            first.append(first[first.count - 1] + rows.count)
        }
        let sources = GatheredSources(
            names: inputs.map(\.name), roles: inputs.map(\.role), sourceOfDigest: batches.map(\.source), firstRow: first)
        return step.judge(AllNotes(notes, sources: sources, lastRun: lastRun, baseline: baseline), crew: .alone)
    }

    private func batch(_ rows: [[String]], source: Int) -> Batch {
        let batch = Batch(columnCount: columns.count, capacity: rows.count, arena: ByteBuffer(), source: source)
        for (index, cells) in rows.enumerated() {
            let row = batch.addRow(RowPlace(ordinal: index + 1, line: 0))
            for (column, text) in cells.enumerated() {
                let offset = batch.arena.count
                batch.arena.append(text)
                batch.setOriginal(row, column, offset: offset, count: batch.arena.count - offset)
            }
        }
        return batch
    }
}

private func text(_ value: String) -> Node { .scalar(value, .nowhere) }
private func list(_ values: String...) -> Node { .list(values.map(text), .nowhere) }

@Suite struct UniqueTests {
    private let people = ManyRecordHarness(
        [("last_name", "family-name"), ("email", "email"), ("phone", "phone"), ("status", "text")],
        inputs: [("crm", .base), ("billing", .reference), ("leads", .base)])

    private let batches: [(source: Int, rows: [[String]])] = [
        (0, [["Petrova", "anna@uab.lt", "", "a"], ["Petrova", "ona@uab.lt", "", "b"], ["Jonaitis", "anna@uab.lt", "", "a"]]),
        (1, [["Petrova", "anna@uab.lt", "", "a"]]),
        (2, [["PETROVA", "anna@UAB.lt", "", "c"], ["", "anna.uab.lt", "", "a"], ["", "anna.uab.lt", "", "a"], ["", "", "", ""]]),
    ]

    private func rows(_ settings: [(String, Node)], _ beside: [(String, String)] = [], left: Set<Int> = []) throws -> [UInt32] {
        people.judge(try people.step(Unique.self, settings, beside), batches, left: left).rows
    }

    /// Canonical values are compared; references, missing and invalid values take no part.
    @Test func allButTheFirstBreakIt() throws {
        #expect(try rows([("fields", text("email"))]) == [2, 4])
        #expect(try rows([("fields", list("last_name", "email"))]) == [4])
        #expect(try rows([("fields", text("status"))]) == [2, 5, 6])
    }

    @Test func settingsAreHeeded() throws {
        #expect(try rows([("fields", text("email")), ("count", text("all"))]) == [0, 2, 4])
        #expect(try rows([("fields", text("email")), ("within", text("source"))]) == [2])
        #expect(try rows([("fields", text("last_name")), ("within", text("source"))]) == [1])
    }

    @Test func conditionsLeaveRecordsOut() throws {
        #expect(try rows([("fields", text("email"))], [("when", "status = a")]) == [2])
        #expect(try rows([("fields", text("email"))], [("unless", "status = a")]) == [])
        #expect(try rows([("fields", text("email"))], left: [0]) == [4])
    }

    @Test func looselyMeansByTheMatchForm() throws {
        let firms = ManyRecordHarness([("company", "company")])
        let rows = [["UAB Žalgiris"], ["Žalgiris, UAB"], ["zalgiris"], ["Rytas"]]
        let exactly = try firms.step(Unique.self, [("fields", text("company"))])
        #expect(firms.judge(exactly, [(0, rows)]).rows == [])
        let loosely = try firms.step(Unique.self, [("fields", text("company")), ("loosely", text("true"))])
        #expect(firms.judge(loosely, [(0, rows)]).rows == [1, 2])
    }

    /// The fast judgement against pairs compared one by one, with records that are gone and others that have changed.
    @Test func agreesWithItsPlainTwin() {
        for seed in 1...30 {
            var random = Shaken(seed)
            var notes: [UniqueNote] = []
            var first = [0]
            for _ in 0..<(1 + random.below(6)) {
                let note = UniqueNote(rows: random.below(40))
                let isPart = random.below(5) > 0
                note.keys = isPart ? (0..<note.rows * 2).map { _ in UInt64(random.below(25)) } : []
                note.owners = isPart ? (0..<note.rows).map { _ in UInt64(random.below(5)) } : []
                notes.append(note)
                first.append(first[first.count - 1] + note.rows)
            }
            let changed = UniqueNote(rows: 3)
            changed.keys = [1, 2, 3, 4, 5, 0]
            changed.owners = [3, 0, 7]
            let all = Array(0..<first[first.count - 1]).shuffled(using: &random)
            let gone = all.prefix(all.count / 5).sorted()
            let moved = all.dropFirst(all.count / 5).prefix(3).sorted()
            let changes = RowsSince(
                gone: gone.map { UInt32($0) }, changed: moved.map { UInt32($0) }, noteOf: moved.map { _ in 0 },
                rowInNote: moved.indices.map { UInt32($0) }, notes: [changed])
            let sources = GatheredSources(names: ["s"], roles: [.base], sourceOfDigest: notes.map { _ in 0 }, firstRow: first)
            for (most, spares) in [(1, true), (1, false), (3, false)] {
                let judgement = UniqueJudgement(
                    AllNotes(notes, sources: sources, changes: changes), mostOwners: most, sparesFirst: spares, crew: .alone)
                let plain = plainly(notes, first, gone: Set(gone), moved: moved, changed, most: most, spares: spares)
                #expect(judgement.rows(.alone).map(Int.init) == plain, "seed \(seed)")
            }
        }
    }

    private func plainly(
        _ notes: [UniqueNote], _ first: [Int], gone: Set<Int>, moved: [Int], _ changed: UniqueNote, most: Int, spares: Bool
    ) -> [Int] {
        var held: [UInt64: [(row: Int, owner: UInt64)]] = [:]
        for (number, note) in notes.enumerated() where !note.keys.isEmpty {
            for row in 0..<note.rows where !gone.contains(first[number] + row) {
                let now = moved.firstIndex(of: first[number] + row)
                for part in 0..<2 {
                    let key = now.map { changed.keys[part * 3 + $0] } ?? note.keys[part * note.rows + row]
                    let owner = now.map { changed.owners[$0] } ?? note.owners[row]
                    if key != 0 { held[key, default: []].append((first[number] + row, owner)) }
                }
            }
        }
        var broken = Set<Int>()
        for holders in held.values where Set(holders.map(\.owner)).subtracting([0]).count > most {
            broken.formUnion(holders.map(\.row).sorted().dropFirst(spares ? 1 : 0))
        }
        return broken.sorted()
    }
}

@Suite struct NotSharedTests {
    private let people = ManyRecordHarness([
        ("first_name", "given-name"), ("last_name", "family-name"), ("company", "company"), ("phone", "phone"), ("mobile", "phone"),
        ("email", "email"),
    ])
    private let fields = list("phone", "mobile", "email")

    private func rows(_ rows: [[String]], _ settings: [(String, Node)]) throws -> [UInt32] {
        people.judge(try people.step(NotShared.self, settings), [(0, Array(rows.prefix(2))), (0, Array(rows.dropFirst(2)))]).rows
    }

    /// One number given by four firms, whichever the field; ten people of one firm share a switchboard.
    @Test func countsOwnersNotRecords() throws {
        let number = "+37061234567"
        let others = [["", "", "UAB Beta", "", number, ""], ["Ona", "Petrova", "", number, number, ""], ["", "", "UAB Gama", number, "", ""]]
        let switchboard = (0..<10).map { ["Jonas", "Jonaitis\($0)", $0 % 2 == 0 ? "UAB Alfa" : "Alfa, UAB", number, "", ""] }
        #expect(try rows(switchboard + others.prefix(2), [("fields", fields)]) == [])
        #expect(try rows(switchboard + others, [("fields", fields)]) == (0..<13).map { UInt32($0) })
        #expect(try rows(others, [("fields", fields), ("max", text("2"))]) == [0, 1, 2])
    }

    @Test func ownersMayBeNamed() throws {
        let mail = ["Ona", "Rasa", "Ieva", "Greta"].map { [$0, "Petrova", "UAB Alfa", "", "", "info@alfa.lt"] }
        #expect(try rows(mail, [("fields", fields)]) == [])
        let byPerson = Node.list([.list([text("last_name"), text("first_name")], .nowhere)], .nowhere)
        #expect(try rows(mail, [("fields", fields), ("by", byPerson)]).count == 4)
        #expect(try rows(mail, [("fields", fields), ("by", text("last_name"))]) == [])
    }

    @Test func someFieldMustTellOwnersApart() {
        let bare = ManyRecordHarness([("phone", "phone")])
        let problems = Problems()
        let values = Values(NotShared.spec, text("phone"), at: .nowhere)
        #expect(NotShared.compile(values, bare.context(problems)) == nil)
        #expect(problems.list.first?.message.contains("owner") == true)
    }
}

/// A small seeded generator: the same numbers in every run.
private struct Shaken: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }
}
