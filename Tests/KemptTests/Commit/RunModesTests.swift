import Foundation
import Testing

/// What a run writes when it is dry, read-only, below the gate, or stopped by a brake.
@Suite struct RunModesTests {
    @Test func dryRunWritesNothing() throws {
        let scratch = try PeoplePipeline.scratch()
        let outcome = try scratch.run("run", "p.yml", "--dry-run")
        #expect(outcome.code == 0 && outcome.output.contains("Clean records"), "\(outcome.said)")
        #expect(scratch.names() == ["p.yml", "people.csv"])
    }

    @Test func dryRunLeavesEarlierOutputs() throws {
        let scratch = try PeoplePipeline.scratch()
        _ = try scratch.run("run", "p.yml")
        let names = scratch.names(in: "out")
        let before = try scratch.contents(of: "out")
        try scratch.write(PeoplePipeline.base(150), to: "people.csv")
        _ = try scratch.run("run", "p.yml", "--dry-run")
        #expect(try scratch.contents(of: "out") == before)
        #expect(scratch.names(in: "out") == names)
    }

    @Test func loadNoneWritesTheReportOnly() throws {
        let scratch = try PeoplePipeline.scratch(load: "load: none")
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(try scratch.contents(of: "out").keys.sorted() == ["report.json"])
        #expect(scratch.names() == ["out", "p.yml", "people.csv"])
        let report = try Report(try scratch.read("out/report.json"))
        #expect(report.mode == "read-only" && report.isBalanced)
    }

    @Test func outputFolderTakesEveryFileUnderItsOwnName() throws {
        let scratch = try PeoplePipeline.scratch()
        #expect(try scratch.run("run", "p.yml", "--output", "elsewhere/deep").code == 0)
        #expect(try scratch.contents(of: "elsewhere/deep").keys.sorted() == PeoplePipeline.outputs)
        #expect(!scratch.exists("out"))
    }

    @Test func missedGateStillWrites() throws {
        let scratch = try PeoplePipeline.scratch("report: {json: out/report.json, require-clean: 99}")
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 1, "\(outcome.said)")
        #expect(try scratch.contents(of: "out").keys.sorted() == PeoplePipeline.outputs)
        #expect(try Report(try scratch.read("out/report.json")).exitCode == 1)
    }

    /// Each brake by itself; the base's tenth is old, and every address has capitals.
    @Test(arguments: ["archived: 5%", "changed: 50%"]) func brake(_ limit: String) throws {
        let scratch = try PeoplePipeline.scratch()
        _ = try scratch.run("run", "p.yml")
        let before = try scratch.contents(of: "out")
        // Another note and another proposal show what is written anew.
        let base = PeoplePipeline.base().replacingOccurrences(of: "note 1\n", with: "changed\n").replacingOccurrences(
            of: "P8@example.test", with: "p8@gmial.com")
        try scratch.write(base.replacingOccurrences(of: "Person", with: " person "), to: "people.csv")
        try scratch.write(PeoplePipeline.text("stop-when: {\(limit)}\n" + PeoplePipeline.report), to: "p.yml")
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 6, "\(outcome.said)")
        try expectStopped(scratch, before)
    }

    @Test func fewerRecordsThanLastTime() throws {
        let scratch = try PeoplePipeline.scratch()
        _ = try scratch.run("run", "p.yml")
        let before = try scratch.contents(of: "out")
        try scratch.write(PeoplePipeline.base(150).replacingOccurrences(of: "P8@example.test", with: "p8@gmial.com"), to: "people.csv")
        #expect(try scratch.run("run", "p.yml").code == 6)
        try expectStopped(scratch, before)
        // The stopped run is not the new measure: the brake stays on.
        #expect(try scratch.run("run", "p.yml").code == 6)
        // A base of nearly the old size passes.
        try scratch.write(PeoplePipeline.base(190), to: "people.csv")
        #expect(try scratch.run("run", "p.yml").code == 0)
    }

    private func expectStopped(_ scratch: Scratch, _ before: [String: Data]) throws {
        let after = try scratch.contents(of: "out")
        #expect(after.keys.sorted() == before.keys.sorted())
        let renewed = after.keys.filter { after[$0] != before[$0] }.sorted()
        #expect(renewed == ["proposals.csv", "report.json"])
        #expect(scratch.partials().isEmpty)
        let report = try Report(try scratch.read("out/report.json"))
        #expect(report.mode == "stopped" && report.exitCode == 6)
    }
}
