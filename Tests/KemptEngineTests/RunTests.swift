import Glibc
import KemptCore
import KemptFormats
import Testing

@testable import KemptEngine

/// Whole runs over little files.
@Suite struct RunTests {
    /// Two files with everything in them that a run must carry: repairs, guesses, errors, rejects, blank lines, duplicates across the files.
    private static func text(_ seed: Int, rows: Int) -> String {
        var random = Seeded(seed)
        var text = "id,name,email,status\n"
        for row in 0..<rows {
            switch random.below(30) {
            case 0: text += "\n"
            case 1: text += "\(seed)-\(row),too,few\n"
            case 2: text += "\(seed)-\(row),\"open,x,y\n"
            case 3: text += "\(seed)-\(row),\"two\nlines\",m\(random.below(rows))@x,\"a \"\"b\"\"\"\n"
            default:
                let name = random.pick(["ONA", "ona", "Žilvinas?", "", "forbidden", "drop", "JONAS", "Ольга", "a, b".debugDescription])
                let email = random.below(6) == 0 ? "" : "m\(random.below(rows * 2))@x"
                text += "\(seed)-\(row),\(name),\(email),\(random.pick(["new", "old", "active", ""]))\n"
            }
        }
        return text
    }

    private struct Outcome: Equatable {
        var files: [String: String] = [:]
        var accounts: [Ledger.Account] = []
        var counts: [[Int]] = []
        var facts: [Int] = []
    }

    private func run(_ first: String, _ second: String, gathers: Bool, workers: Int, chunkBytes: Int) throws -> Outcome {
        let folder = Folder()
        let sources: [(String, any Source)] = [
            ("crm", CSVSource(path: first, chunkBytes: chunkBytes, prefixBytes: 64)),
            ("web", CSVSource(path: second, chunkBytes: chunkBytes, prefixBytes: 64)),
        ]
        let plan = try makePlan(sources, into: folder, gathers: gathers)
        let run = Run(plan, RunOptions(workers: workers))
        let result = try run.execute()
        // The brakes are tried elsewhere.
        let loose = RunResult(
            ledger: result.ledger, facts: result.facts, pendingExcess: result.pendingExcess, pendingPairs: result.pendingPairs, tripped: [],
            phases: result.phases, previousRecords: result.previousRecords)
        try run.commit(loose, reports: [("\(folder.path)/report.json", Array("{}".utf8))])
        var outcome = Outcome()
        for name in folder.names where name != "state" { outcome.files[name] = folder.read(name) }
        let ledger = result.ledger
        outcome.accounts = ledger.accounts
        outcome.counts = [
            ledger.hits, ledger.soleCause, ledger.filled,
            [ledger.changedCells, ledger.changedRecords, ledger.repairedRecords, ledger.records],
        ]
        outcome.facts = result.facts.map(\.value)
        return outcome
    }

    @Test(arguments: [false, true]) func sameBytesForAnyWorkersAndChunks(_ gathers: Bool) throws {
        let folder = Folder()
        let first = folder.write(Self.text(1, rows: 500), "crm.csv")
        let second = folder.write(Self.text(2, rows: 300), "web.csv")
        let expected = try run(first, second, gathers: gathers, workers: 1, chunkBytes: 1 << 20)
        #expect(expected.files.count == Plan.Output.allCases.count + 1)
        // Every door is used, or the comparison says little.
        #expect(expected.accounts[0].doors.enumerated().allSatisfy { $1 > 0 || (!gathers && $0 == Int(Door.merged.rawValue)) })
        #expect(expected.accounts.allSatisfy { $0.balances && $0.rejected > 0 && $0.blankLines > 0 })
        for workers in [1, 2, 3, 8] {
            for chunkBytes in [1, 7, 1000, 1 << 20] where workers > 1 || chunkBytes < 1 << 20 {
                let found = try run(first, second, gathers: gathers, workers: workers, chunkBytes: chunkBytes)
                #expect(found.counts == expected.counts && found.accounts == expected.accounts && found.facts == expected.facts)
                for (name, text) in expected.files {
                    #expect(found.files[name] == text, "\(name), \(workers) workers, chunks of \(chunkBytes)")
                }
            }
        }
    }

    /// Every id that was read leaves through exactly one door.
    @Test(arguments: [false, true]) func everyRecordLeavesOnce(_ gathers: Bool) throws {
        let folder = Folder()
        let text = Self.text(3, rows: 400)
        let outcome = try run(
            folder.write(text, "crm.csv"), folder.write("id,name,email,status\n", "web.csv"), gathers: gathers, workers: 2, chunkBytes: 500)
        var seen: [String: Int] = [:]
        for name in ["kept", "quarantined", "dropped", "merged", "archived"] {
            for line in (outcome.files["\(name).csv"] ?? "").split(separator: "\n").dropFirst() {
                let ids = line.split(separator: ",").map { $0.filter { $0 != "\"" } }.filter { $0.hasPrefix("3-") }
                let own = name == "quarantined" ? ids.first : (line.hasPrefix("3-") ? ids.first : nil)
                if let own { seen[own, default: 0] += 1 }
            }
        }
        let wanted = Set(text.split(separator: "\n").compactMap { line in line.hasPrefix("3-") ? String(line.prefix { $0 != "," }) : nil })
        #expect(Set(seen.keys) == wanted)
        #expect(seen.values.allSatisfy { $0 == 1 })
        let account = outcome.accounts[0]
        #expect(account.read == wanted.count)
    }

    @Test func theFilesSayWhatWasDone() throws {
        let folder = Folder()
        let first =
            "id,name,email,status\n1,ona,a@x,new\n2,ONA,A@x,old\n3,who?,a@x,active\n4,forbidden,b@x,\n5,,c@x,old\n6,x\n7,JONAS,,new\n8,drop,d@x,\n"
        let outcome = try run(
            folder.write(first, "crm.csv"), folder.write("id,name,email,status\n9,OLGA,c@x,\n", "web.csv"), gathers: true, workers: 2,
            chunkBytes: 10)
        let header = "id,name,email,status\n"
        #expect(outcome.files["kept.csv"] == header + "1,ONA,a@x,active\n7,JONAS,,new\n")
        #expect(outcome.files["clean.csv"] == header + "1,ONA,a@x,active\n")
        #expect(outcome.files["flagged.csv"] == header + "7,JONAS,,new\n")
        #expect(outcome.files["archived.csv"] == header + "2,ONA,A@x,old\n5,,c@x,old\n")
        #expect(outcome.files["dropped.csv"] == header + "8,DROP,d@x,\n")
        #expect(
            outcome.files["merged.csv"] == "id,merged_into,source,merged_into_source,weight,rule,record_id,name,email,status\n"
                + "3,1,crm,crm,12.34,email,3,who?,a@x,active\n9,5,web,crm,12.34,email,9,OLGA,c@x,\n")
        #expect(
            outcome.files["quarantined.csv"] == "source,line,byte_offset,rule,reason,raw\n"
                + "crm,5,67,forbidden,a forbidden name,\"4,forbidden,b@x,\"\ncrm,7,95,csv.too-few-fields,2 fields where the header has 4,\"6,x\"\n"
        )
        #expect(outcome.files["proposals.csv"] == "source,id,field,value,proposal,rule,weight\ncrm,3,name,who?,WHO?,name.guess,\n")
        #expect(
            outcome.files["changes.csv"]
                == "source,id,field,before,after,rule\ncrm,1,name,ona,ONA,name.case\ncrm,4,name,forbidden,FORBIDDEN,name.case\n"
                + "crm,8,name,drop,DROP,name.case\ncrm,1,status,new,active,deduplicate.longest from row 2\n")
        #expect(outcome.accounts[0].doors == [1, 1, 1, 1, 1, 2])
        #expect(outcome.accounts[1].doors == [0, 0, 0, 0, 1, 0])
        #expect(outcome.accounts.map(\.rejected) == [1, 0])
        // Before: a record with a repair, an error, or stale or surplus is not clean.
        #expect(outcome.accounts.map(\.cleanBefore) == [0, 0] && outcome.accounts.map(\.cleanAfter) == [1, 0])
    }

    // MARK: - What stops a run

    private func rows(_ count: Int) -> [[String?]] { (1...count).map { ["\($0)", "N", "m\($0)@x", "new"] } }

    @Test(arguments: [1, 2, 3, 8]) func aSourceThatFailsChangesNothing(_ workers: Int) throws {
        for gathers in [false, true] {
            let folder = Folder()
            folder.write("old", "kept.csv")
            let plan = try makePlan([("s", RowsSource(rows: rows(200), rowsInBatch: 10, failsAfter: 7))], into: folder, gathers: gathers)
            #expect(failure { _ = try Run(plan, RunOptions(workers: workers)).execute() } == "input: (memory): reading stopped")
            #expect(folder.names == ["kept.csv", "state"] && folder.read("kept.csv") == "old")
        }
    }

    /// A step that loses a record, or invents one, is caught by the books.
    @Test(arguments: [false, true]) func booksThatDoNotBalanceChangeNothing(_ inFinishing: Bool) throws {
        for gathers in [false, true] {
            let folder = Folder()
            folder.write("old", "kept.csv")
            var plan = try makePlan([("s", RowsSource(rows: rows(40)))], into: folder, gathers: gathers)
            let thief = ClosureStep { batch in if batch.rowCount > 0, batch.cell(0, 0).equals("17") { batch.removeLastRow() } }
            // Without a gathering every step is a streaming one.
            if inFinishing, gathers {
                plan.finishing.append(thief)
            } else {
                plan.streaming.insert(thief, at: inFinishing ? plan.streaming.count : 0)
            }
            let message = failure { _ = try Run(plan, RunOptions(workers: 2)).execute() }
            #expect(message.contains("the books of 's' do not balance: 40 records in, 39 out"), "\(message)")
            #expect(folder.names == ["kept.csv", "state"] && folder.read("kept.csv") == "old")
        }
    }

    @Test func aDryRunWritesNothing() throws {
        let folder = Folder()
        let plan = try makePlan([("s", RowsSource(rows: rows(40)))], into: folder, gathers: true)
        var options = RunOptions(workers: 2)
        options.isDry = true
        let run = Run(plan, options)
        let result = try run.execute()
        try run.commit(result, reports: [("\(folder.path)/report.json", [])])
        #expect(result.ledger.accounts[0].parsed == 40)
        #expect(folder.names.isEmpty)
    }

    @Test func aSecondRunIsLockedOut() throws {
        let folder = Folder()
        let plan = try makePlan([("s", RowsSource(rows: rows(4)))], into: folder, gathers: false)
        let run = Run(plan, RunOptions(workers: 1))
        let result = try run.execute()
        #expect(failure { _ = try Run(plan, RunOptions(workers: 1)).execute() }.hasPrefix("locked: "))
        // The one that was locked out has left the other's hidden files alone.
        try run.commit(result, reports: [])
        #expect(folder.read("kept.csv")?.hasPrefix("id,name") == true)
    }

    @Test func tellsHowFarItIs() throws {
        let folder = Folder()
        let plan = try makePlan(
            [("one", RowsSource(rows: rows(40), rowsInBatch: 10)), ("two", RowsSource(rows: rows(5)))], into: folder, gathers: true)
        let told = Lock([RunProgress]())
        var options = RunOptions(workers: 3)
        options.progress = { step in told.with { $0.append(step) } }
        _ = try Run(plan, options).execute()
        let steps = told.with { $0 }
        #expect(steps.map(\.phase) == Array(repeating: "reading", count: 5) + ["matching"] + Array(repeating: "writing", count: 5))
        #expect(
            steps.prefix(5).map(\.records) == [10, 20, 30, 40, 45] && steps.prefix(5).map(\.source) == ["one", "one", "one", "one", "two"])
        #expect(steps.prefix(5).map(\.bytesRead) == [10, 20, 30, 40, 5])
    }
}
