import KemptCore
import KemptMatching
import KemptText

/// A type that only has a match form: what the real types do, small enough to see through.
struct FormOnly: SemanticType {
    static let spec = TypeSpec(Spec("form-only", "a match form for tests"), outcomes: [])
    let kind: Comparison

    init(_ values: Values, _ context: TypeContext) { kind = .none }
    init(_ kind: Comparison) { self.kind = kind }

    func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading { .same }

    func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        switch kind {
        case .email, .phone, .code, .personalDate: buffer.append(cell)
        default: Folding.appendSkeleton(cell, into: buffer)
        }
    }

    var column: TypeSpec {
        TypeSpec(Spec("form-only", "a match form for tests"), outcomes: [Outcome("form-only.bad", .invalid, "bad")], comparison: kind)
    }
}

/// A table of records and what `deduplicate` makes of them.
struct People {
    static let names = ["id", "first_name", "last_name", "company", "email", "phone", "street", "city", "updated_at", "notes", "consent"]
    static let kinds: [Comparison] = [.none, .givenName, .familyName, .organisation, .email, .phone, .street, .place, .none, .none, .none]

    struct Source {
        let name: String
        let role: Role
        let rows: [[String?]]
    }

    static let schema = Schema(
        columns: zip(names, kinds).map { name, kind in
            let type = FormOnly(kind)
            return Column(name, .declared, type: type, typeSpec: type.column)
        }, key: 0)

    static func plan(_ change: (inout MatchPlan) -> Void = { _ in }) -> MatchPlan {
        let fields = kinds.indices.filter { kinds[$0] != .none }.map { MatchPlan.Field(column: $0, name: names[$0], comparison: kinds[$0]) }
        var plan = MatchPlan(schema: schema, fields: fields)
        plan.isRoleMailbox = { $0.string == "info" }
        change(&plan)
        return plan
    }

    let batches: [Batch]
    let sources: GatheredSources

    init(_ rows: [[String?]], batchRows: Int = 1000) { self.init([Source(name: "crm", role: .base, rows: rows)], batchRows: batchRows) }

    /// A `nil` is a missing cell; rows may be shorter than the table.
    init(_ sources: [Source], batchRows: Int = 1000) {
        var batches: [Batch] = []
        var sourceOfDigest: [Int] = []
        var firstRow = [0]
        for (index, source) in sources.enumerated() {
            var start = 0
            repeat {
                let part = source.rows[start..<min(start + batchRows, source.rows.count)]
                batches.append(Self.batch(Array(part), source: index, ordinal: start + 1))
                sourceOfDigest.append(index)
                firstRow.append((firstRow.last ?? 0) + part.count)
                start += batchRows
            } while start < source.rows.count
        }
        self.batches = batches
        self.sources = GatheredSources(
            names: sources.map(\.name), roles: sources.map(\.role), sourceOfDigest: sourceOfDigest, firstRow: firstRow)
    }

    private static func batch(_ rows: [[String?]], source: Int, ordinal: Int) -> Batch {
        let batch = Batch(columnCount: names.count, capacity: rows.count, arena: ByteBuffer(), source: source)
        for (index, cells) in rows.enumerated() {
            let row = batch.addRow(RowPlace(ordinal: ordinal + index, line: ordinal + index))
            for (column, cell) in cells.enumerated() {
                guard let cell else { continue }
                let offset = batch.arena.count
                batch.arena.append(cell)
                batch.setOriginal(row, column, offset: offset, count: batch.arena.count - offset)
            }
        }
        return batch
    }

    /// Digest, decide, collect, fuse: what the engine does.
    func patch(_ plan: MatchPlan = People.plan(), crew: Crew = .alone) -> Patch {
        let step = DeduplicateStep(plan)
        let digester = step.makeDigester()
        let decision = step.decide(batches.map { digester.digest($0) }, sources: sources, crew: crew)
        let places = decision.members.map { place(of: $0) }
        return step.fuse(
            decision,
            MemberRows(
                sources: sources, rows: decision.members, batches: batches, batchOf: places.map { UInt32($0.batch) },
                rowInBatch: places.map { UInt32($0.row) }), crew: .alone)
    }

    func place(of row: UInt32) -> (batch: Int, row: Int) {
        let batch = sources.firstRow.lastIndex { $0 <= Int(row) && $0 < (sources.firstRow.last ?? 0) } ?? 0
        return (batch, Int(row) - sources.firstRow[batch])
    }

    func value(_ row: UInt32, _ column: Int) -> String? {
        let at = place(of: row)
        let cell = batches[at.batch].cell(at.row, column)
        return cell.isMissing ? nil : cell.string
    }

    /// The rows as they are after a patch, without the merged ones.
    func rows(after patch: Patch) -> [[String?]] {
        let merged = Set(patch.merges.map(\.row))
        return (0..<UInt32(sources.firstRow.last ?? 0)).filter { !merged.contains($0) }.map { row in
            Self.names.indices.map { column in
                patch.changes.first { $0.row == row && Int($0.column) == column }.map { patch.cell($0).string } ?? value(row, column)
            }
        }
    }
}

extension Patch {
    /// `merged>survivor` by row number, for comparing.
    var story: [String] { merges.map { "\($0.row)>\($0.survivor)" } }

    /// The identity that each merged record points to.
    var survivors: [String] { merges.map { Cell(UnsafePointer(bytes.base + $0.identityOffset), $0.identityCount).string } }

    /// Everything a patch says, as text.
    var transcript: String {
        merges.map { "m \($0.row) \($0.survivor) \($0.weight) \($0.rule)\n" }.joined()
            + changes.map { "c \($0.row) \($0.column) \($0.mark) \(cell($0).string)\n" }.joined()
            + pairs.map { "p \($0.row) \($0.other) \($0.weight) \($0.rule)\n" }.joined()
            + facts.map { "f \($0.name) \($0.value)\n" }.joined()
            + "\(pendingExcess)"
    }
}

/// SplitMix64: the same rolls on every machine.
struct Dice {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

/// A made-up customer base with known duplicates, colleagues and families.
struct Population {
    var rows: [[String?]] = []
    /// The person behind each row.
    var persons: [Int] = []

    private static let given = [
        "Jonas", "Petras", "Ona", "Rasa", "Tomas", "Mantas", "Ieva", "Lina", "Andrius", "Vytautas", "Иван", "Пётр", "Анна", "Мария",
        "Сергей", "Ольга",
        "James", "Robert", "Mary", "Linda", "Susan", "Emma", "Oliver", "Harry",
    ]
    private static let roots = [
        "Kazl", "Petr", "Jank", "Stank", "Butk", "Vasil", "Pauk", "Urb", "Navick", "Rim", "Sav", "Balt", "Zuk", "Mor", "Gard",
    ]
    private static let middles = ["au", "ai", "e", "o", "evi", "une", "ins", "ar", "el"]
    private static let ends = ["skas", "tis", "nas", "kus", "ienė", "aitė", "son", "ton", "man", "ford"]

    /// `sharing` per cent of all records carry one and the same phone and e-mail.
    init(people: Int, seed: UInt64, sharing: Int = 0) {
        var dice = Dice(state: seed)
        func pick(_ list: [String], _ dice: inout Dice) -> String { list[dice.below(list.count)] }
        for person in 0..<people {
            let first = pick(Self.given, &dice)
            let last = pick(Self.roots, &dice) + pick(Self.middles, &dice) + pick(Self.ends, &dice)
            let firm = "Firma \(dice.below(max(2, people / 8)))"
            let shares = dice.chance(sharing)
            let record: [String?] = [
                nil, first, last, firm, shares ? "info@centras.lt" : "\(person)\(last.prefix(3))@pastas.lt".lowercased(),
                shares ? "37052123456" : "3706\(1_000_000 + dice.below(8_999_999))", "Gatve \(dice.below(400)) \(dice.below(90))",
                "Miestas \(dice.below(12))",
                "2024-0\(1 + dice.below(9))-1\(dice.below(10))", nil, nil,
            ]
            add(record, person)
            if dice.chance(15) { add(spoiled(record, &dice), person) }
        }
    }

    private mutating func add(_ record: [String?], _ person: Int) {
        var record = record
        record[0] = "C\(rows.count)"
        rows.append(record)
        persons.append(person)
    }

    private func spoiled(_ record: [String?], _ dice: inout Dice) -> [String?] {
        var copy = record
        for _ in 0...dice.below(2) {
            switch dice.below(6) {
            case 0: copy[5] = nil
            case 1: copy[4] = nil
            case 2: copy[1] = copy[1].map { String($0.prefix(1)) }
            case 3: copy.swapAt(1, 2)
            case 4: copy[2] = copy[2].map { String($0.dropLast(3)) + "x" + $0.suffix(3) }
            default: copy[3] = nil
            }
        }
        return copy
    }

    /// Pairwise precision and recall of a patch, in per mille.
    func score(_ patch: Patch) -> (precision: Int, recall: Int, largest: Int) {
        var survivor = Array(rows.indices)
        for merge in patch.merges { survivor[Int(merge.row)] = Int(merge.survivor) }
        var clusters: [Int: [Int]] = [:]
        for row in rows.indices { clusters[survivor[row], default: []].append(row) }
        var found = 0
        var right = 0
        for members in clusters.values {
            for i in members.indices {
                for j in members.indices where j > i {
                    found += 1
                    if persons[members[i]] == persons[members[j]] { right += 1 }
                }
            }
        }
        var truth = 0
        for index in persons.indices.dropFirst() where persons[index] == persons[index - 1] { truth += 1 }
        return (found == 0 ? 1000 : right * 1000 / found, truth == 0 ? 1000 : right * 1000 / truth, clusters.values.map(\.count).max() ?? 0)
    }
}
