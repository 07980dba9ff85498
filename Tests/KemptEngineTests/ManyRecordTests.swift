import KemptCore
import KemptFormats
import Testing

@testable import KemptEngine

/// Breaks when an earlier record has the same status: a rule over many records at its plainest.
private struct UniqueStatus: ManyRecordStep {
    let stage = "validate"
    let rule = TestRule.all.count
    let action: RuleAction
    let marksRecords = true

    final class Note: Digest, @unchecked Sendable {  // filled once
        var keys: [String] = []
    }
    final class Runner: StepRunner {
        func run(_ batch: Batch) {
            let note = Note()
            note.keys = (0..<batch.rowCount).map { batch.states[$0].hasLeft ? "" : batch.cell($0, Field.status.rawValue).string }
            batch.notes.append(note)
        }
    }
    func makeRunner() -> any StepRunner { Runner() }

    func judge(_ notes: AllNotes, crew: Crew) -> ManyRecordVerdict {
        var keys = notes.notes.flatMap { ($0 as? Note)?.keys ?? [] }
        if let changes = notes.changes {
            for row in changes.gone { keys[Int(row)] = "" }
            for (index, row) in changes.changed.enumerated() {
                keys[Int(row)] = (changes.notes[Int(changes.noteOf[index])] as? Note)?.keys[Int(changes.rowInNote[index])] ?? ""
            }
        }
        var verdict = ManyRecordVerdict()
        verdict.rows = excess(keys).map { UInt32($0) }
        verdict.measures = [Measure(rule: rule, kind: .maxCount, limit: 0, found: keys.count)]
        return verdict
    }
}

/// Counts base records and remembers them under a name.
private struct Census: ManyRecordStep {
    let stage = "validate"
    let rule = 0
    let action = RuleAction.flag
    let marksRecords = false
    final class Note: Digest, @unchecked Sendable {  // filled once
        var rows = 0
    }
    final class Runner: StepRunner {
        func run(_ batch: Batch) {
            let note = Note()
            note.rows = batch.rowCount
            batch.notes.append(note)
        }
    }
    func makeRunner() -> any StepRunner { Runner() }
    func judge(_ notes: AllNotes, crew: Crew) -> ManyRecordVerdict {
        var verdict = ManyRecordVerdict()
        let count = notes.notes.reduce(0) { $0 + (($1 as? Note)?.rows ?? 0) }
        verdict.measures = [Measure(rule: rule, kind: .min, limit: 1, found: count, whole: notes.lastRun.first?.records ?? 0)]
        verdict.profiles = [ColumnProfile(name: "a b\nc", records: count, filled: count - 1, values: [("x y", 1), ("", 0)])]
        return verdict
    }
}

/// Places whose key an earlier place has.
private func excess(_ keys: [String]) -> [Int] {
    var seen = Set<String>()
    return keys.indices.filter { !keys[$0].isEmpty && !seen.insert(keys[$0]).inserted }
}

/// What a run must come to, worked out record by record.
private struct Twin {
    var kept: [String] = []
    var sentAway: Set<String> = []
    var hits = 0

    init(_ rows: [[String]], action: RuleAction, gathers: Bool, behind: Bool) {
        var statuses = rows.map { $0[3] }
        var hasLeft = rows.map { ["forbidden", "drop"].contains($0[1]) }
        func judge() {
            let broken = excess(statuses.indices.map { hasLeft[$0] ? "" : statuses[$0] })
            hits += broken.count
            if action == .flag { return }
            for row in broken {
                hasLeft[row] = true
                sentAway.insert(rows[row][0])
            }
        }
        if !behind, action != .flag || !gathers { judge() }
        if gathers {
            merge(rows, &statuses, &hasLeft)
            judge()
        }
        kept = rows.indices.filter { !hasLeft[$0] && statuses[$0] != "old" }.map { rows[$0][0] }
    }

    /// As `SameEmail` does.
    private func merge(_ rows: [[String]], _ statuses: inout [String], _ hasLeft: inout [Bool]) {
        var clusters: [String: [Int]] = [:]
        for row in rows.indices where !hasLeft[row] && !rows[row][2].isEmpty { clusters[rows[row][2], default: []].append(row) }
        for cluster in clusters.values where cluster.count > 1 {
            statuses[cluster[0]] = cluster.map { statuses[$0] }.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) } ?? ""
            for row in cluster.dropFirst() { hasLeft[row] = true }
        }
    }
}

/// Rules that see all records, on their way through the engine.
@Suite struct ManyRecordTests {
    private static func rows(_ seed: Int, count: Int, prefix: String) -> [[String]] {
        var random = Seeded(seed)
        return (0..<count).map { row in
            [
                "\(prefix)\(row)", random.pick(["Ona", "JONAS", "drop", "forbidden", "Ieva", "Rasa", "Ema", "Ada"]),
                random.below(3) == 0 ? "" : "m\(random.below(count))@x",
                random.pick(["", "old", "s\(random.below(count * 2))", "long status \(random.below(count))"]),
            ]
        }
    }

    private static func plan(_ rows: [[[String]]], in folder: Folder, action: RuleAction, gathers: Bool, behind: Bool, batch: Int) throws -> Plan {
        let sources = rows.enumerated().map { index, rows in
            ("s\(index)", RowsSource(rows: rows, rowsInBatch: batch) as any Source)
        }
        var plan = try makePlan(sources, into: folder, gathers: gathers)
        plan.rules.append(Rule("unique", columns: [3], severity: .error, action: action, dimension: .uniqueness, summary: "one status each"))
        let step = UniqueStatus(action: action)
        if behind { plan.finishing.insert(step, at: 0) } else { plan.streaming.insert(step, at: 1) }
        plan.brakes.merged.share = 10_000
        plan.brakes.archived.share = 10_000
        plan.brakes.changed.share = 10_000
        return plan
    }

    /// First fields of the records of a file, without its header.
    private func ids(_ folder: Folder, _ name: String) -> [String] {
        (folder.read(name) ?? "").split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    }

    @Test(arguments: RuleAction.allCases, [(false, false), (true, false), (true, true)])
    func recordsEndWhereTheirTwinsDo(_ action: RuleAction, _ place: (gathers: Bool, behind: Bool)) throws {
        let rows = [Self.rows(1, count: 150, prefix: "a"), Self.rows(2, count: 90, prefix: "b")]
        let twin = Twin(rows.flatMap { $0 }, action: action, gathers: place.gathers, behind: place.behind)
        #expect(twin.hits > 5 && twin.kept.count > 20 && (action == .flag) == twin.sentAway.isEmpty)
        for (workers, batch) in [(1, 1000), (2, 7), (3, 1), (8, 16)] {
            let folder = Folder()
            let plan = try Self.plan(rows, in: folder, action: action, gathers: place.gathers, behind: place.behind, batch: batch)
            let run = Run(plan, RunOptions(workers: workers))
            let result = try run.execute()
            #expect(result.tripped.isEmpty)
            try run.commit(result, reports: [])
            #expect(ids(folder, "kept.csv") == twin.kept, "\(workers) workers, batches of \(batch)")
            #expect(result.ledger.hits[TestRule.all.count] == twin.hits)
            #expect(result.ledger.sourceHits.reduce(0) { $0 + $1[TestRule.all.count] } == twin.hits)
            #expect(result.measures.map(\.found) == [240])
            let file = action == .drop ? "dropped.csv" : "quarantined.csv"
            let text = (folder.read(file) ?? "")
            for id in twin.sentAway {
                #expect(text.contains(action == .drop ? "\n\(id)," : "\"\"\(id)\"\",") || text.contains("\n\(id),"), "\(id) is lost")
            }
        }
    }

    /// What would be dropped or set aside is no duplicate of what stays: it is not matched.
    @Test func sentAwayIsNotMatched() throws {
        let rows = [["1", "ONA", "m@x", "new"], ["2", "ONA", "n@x", "new"], ["3", "ONA", "n@x", "other"]]
        let folder = Folder()
        let plan = try Self.plan([rows], in: folder, action: .quarantine, gathers: true, behind: false, batch: 2)
        let result = try Run(plan, RunOptions(workers: 2)).execute()
        #expect(result.ledger.accounts[0].doors == [2, 0, 1, 0, 0, 0])
        #expect(result.ledger.accounts[0].cleanBefore == 2)
    }

    /// Quarantine holds the record as it stood in its file, though it was packed when the verdict came.
    @Test func quarantineHoldsTheRawText() throws {
        let folder = Folder()
        let text = "id,name,email,status\r\n1,\"Ona\",m@x,new\r\n2,Ona ,\"n@x\",\"new\"\r\n3,Ona,,newer\r\n"
        let path = folder.write(text, "crm.csv")
        var plan = try makePlan([("crm", CSVSource(path: path, chunkBytes: 30, prefixBytes: 64))], into: folder, gathers: false)
        plan.rules.append(Rule("unique", columns: [3], severity: .error, action: .quarantine, dimension: .uniqueness, summary: "one each"))
        plan.streaming.insert(UniqueStatus(action: .quarantine), at: 1)
        let run = Run(plan, RunOptions(workers: 2))
        try run.commit(try run.execute(), reports: [])
        let quarantine = try #require(folder.read("quarantined.csv"))
        #expect(quarantine.contains("crm,3,39,unique,one each,\"2,Ona ,\"\"n@x\"\",\"\"new\"\"\""), "\(quarantine)")
    }

    /// A step that only counts holds nothing up, and the next run finds what it left.
    @Test func profilesReachTheNextRun() throws {
        let folder = Folder()
        let rows = Self.rows(3, count: 40, prefix: "a")
        var plan = try makePlan([("crm", RowsSource(rows: rows, rowsInBatch: 7))], into: folder, gathers: false)
        plan.streaming.append(Census())
        for expected in [0, 40] {
            let run = Run(plan, RunOptions(workers: 3))
            let result = try run.execute()
            #expect(result.measures == [Measure(rule: 0, kind: .min, limit: 1, found: 40, whole: expected)])
            try run.commit(result, reports: [])
        }
        let note = try #require(RunNote.read("\(folder.path)/state/.kempt-little.last"))
        #expect(note.profiles == [ColumnProfile(name: "a b\nc", records: 40, filled: 39, values: [("x y", 1), ("", 0)])])
    }

    @Test func brokenNotesTellNothing() {
        for line in ["filled 1 2", "profile a\nfilled 1", "profile a\nvalue x y", "profile a\nfilled 1 y"] {
            #expect(RunNote(Array("kempt 2 records 1\n\(line)\n".utf8)) == nil, "\(line)")
        }
    }
}
