import KemptCore
import Testing

@testable import KemptEngine

/// The limits that keep a run from switching its outputs, at their very borders.
@Suite struct BrakesTests {
    /// A run over `total` records of which some are repaired, archived or merged; nothing is committed.
    private func result(
        total: Int, changed: Int = 0, archived: Int = 0, merged: Int = 0, previous: String? = nil, _ brakes: Plan.Brakes = Plan.Brakes(),
        in folder: Folder = Folder()
    ) throws -> (result: RunResult, run: Run) {
        let rows = (0..<total).map { row -> [String?] in
            let email = row > 0 && row <= merged ? "m0@x" : "m\(row)@x"
            return ["\(row)", row >= total - changed ? "low" : "TOP", email, row >= total - archived ? "old" : "new"]
        }
        var plan = try makePlan([("s", RowsSource(rows: rows, rowsInBatch: 64))], into: folder, gathers: true)
        plan.brakes = brakes
        if let previous {
            _ = try? FileSwitch(directory: plan.stateDirectory, name: "x").begin()
            folder.write(previous, "state/.kempt-little.last")
        }
        let run = Run(plan, RunOptions(workers: 2))
        return (try run.execute(), run)
    }

    private func tripped(_ result: RunResult) -> [String] { result.tripped.map { "\($0.name) \($0.share)>\($0.limit)" } }

    @Test func exactlyTheLimitIsAllowed() throws {
        #expect(tripped(try result(total: 1000, changed: 600, archived: 200).result) == [])
        #expect(tripped(try result(total: 1000, changed: 601).result) == ["changed 6010>6000"])
        #expect(tripped(try result(total: 1000, archived: 201).result) == ["archived 2010>2000"])
        #expect(tripped(try result(total: 1000, merged: 200).result) == [])
        #expect(tripped(try result(total: 1000, merged: 201).result) == ["merged 2010>2000"])
        // Less than a hundredth of a per cent more trips as well, though the share printed is the same.
        #expect(tripped(try result(total: 10_003, archived: 2001).result) == ["archived 2000>2000"])
        #expect(tripped(try result(total: 10_003, archived: 2000).result) == [])
    }

    @Test func severalTripAtOnce() throws {
        #expect(
            tripped(try result(total: 200, changed: 200, archived: 100, merged: 50).result) == [
                "merged 2500>2000", "changed 10000>6000", "archived 5000>2000",
            ])
    }

    @Test func defaultsHoldFromAHundredRecordsOn() throws {
        #expect(tripped(try result(total: 99, changed: 99, archived: 50).result) == [])
        #expect(tripped(try result(total: 100, changed: 61).result) == ["changed 6100>6000"])
        var given = Plan.Brakes()
        given.archived = .init(1000, isGiven: true)
        #expect(tripped(try result(total: 9, archived: 1, given).result) == ["archived 1111>1000"])
        #expect(tripped(try result(total: 10, archived: 1, given).result) == [])
        given.archived = .init(0, isGiven: true)
        #expect(tripped(try result(total: 1, archived: 1, given).result) == ["archived 10000>0"])
        #expect(tripped(try result(total: 1, archived: 0, given).result) == [])
        #expect(tripped(try result(total: 0, given).result) == [])
    }

    @Test(
        arguments: [
            ("kempt 1 records 1000\n", ["fewer-records 1010>1000"], 1000), ("kempt 1 records 998\n", [], 998),
            ("kempt 1 records 999\n", ["fewer-records 1001>1000"], 999),
            ("kempt 1 records 10\n", [], 10), ("kempt 3 records 5000\n", [], nil), ("kempt 1 records\n", [], nil), ("", [], nil),
            ("kempt 1 records many\n", [], nil),
            ("kempt 1 records 0\n", [], 0),
        ] as [(String, [String], Int?)])
    func fewerRecordsThanTheLastTime(_ note: String, _ expected: [String], _ previous: Int?) throws {
        let found = try result(total: 899, previous: note).result
        #expect(tripped(found) == expected)
        #expect(found.previousRecords == previous)
    }

    @Test func aRunLeavesItsSizeForTheNext() throws {
        let folder = Folder()
        do {
            let (first, run) = try result(total: 200, in: folder)
            #expect(first.previousRecords == nil)
            try run.commit(first, reports: [])
        }
        #expect(try result(total: 150, in: folder).result.previousRecords == 200)
    }

    /// A tripped brake: the report and the proposals are for a person to look at; everything else stays as it is, the size of the last good run too.
    @Test func aTrippedBrakeSwitchesOnlyReportAndProposals() throws {
        let folder = Folder()
        for name in ["kept.csv", "archived.csv", "proposals.csv", "report.html"] { folder.write("old", name) }
        let (found, run) = try result(total: 200, archived: 100, previous: "kempt 1 records 190\n", in: folder)
        #expect(tripped(found) == ["archived 5000>2000"])
        try run.commit(found, reports: [("\(folder.path)/report.html", Array("new".utf8))])
        #expect(folder.names == ["archived.csv", "kept.csv", "proposals.csv", "report.html", "state"])
        #expect(folder.read("kept.csv") == "old" && folder.read("archived.csv") == "old" && folder.read("report.html") == "new")
        #expect(folder.read("proposals.csv")?.hasPrefix("source,id,field") == true)
        #expect(folder.read("state/.kempt-little.last") == "kempt 1 records 190\n")
    }
}
