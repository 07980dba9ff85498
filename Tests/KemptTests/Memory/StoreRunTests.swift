import Foundation
import Glibc
import Testing

/// The store changes together with the outputs, or not at all.
@Suite struct StoreRunTests {
    private let people = [(1, 0), (2, 0), (3, 1), (4, 1), (5, 2), (6, 2)]

    @Test func sameInputAndSameStoreSameBytes() throws {
        let memory = try MemoryPipeline(behind: "  - enrich:\n      - assign: code")
        try memory.write(people)
        try memory.run()
        let (store, first) = (try memory.scratch.read("kempt.store"), try memory.written())
        #expect(memory.scratch.mode("kempt.store") == 0o600)
        for _ in 0..<2 {
            try memory.write([(1, 0), (2, 5), (3, 0), (4, 1), (9, 1)])
            try memory.run()
            #expect(try memory.written() != first)
            try memory.scratch.write(store, to: "kempt.store")
            try memory.write(people)
            try memory.run()
            var again = try memory.written()
            again["clusters.csv"] = first["clusters.csv"]
            #expect(again == first)
        }
    }

    @Test func whatWritesNothingLeavesIt() throws {
        let memory = try MemoryPipeline()
        try memory.write(people)
        try memory.run("--dry-run")
        #expect(!memory.scratch.exists("kempt.store"))
        try memory.run()
        let store = try memory.scratch.read("kempt.store")
        try memory.write(people + [(7, 3), (8, 3)])
        let dry = try memory.run("--dry-run")
        #expect(dry.output.contains("Nothing was written") || !dry.output.isEmpty)
        #expect(try memory.scratch.read("kempt.store") == store)
        let audit = try memory.scratch.text("p.yml").components(separatedBy: "load:")[0] + "load: none\nstore: kempt.store\n"
        try memory.scratch.write(audit, to: "audit.yml")
        #expect(try memory.scratch.run("run", "audit.yml").code == 0)
        #expect(try memory.scratch.read("kempt.store") == store)
    }

    @Test func aTrippedBrakeLeavesIt() throws {
        let memory = try MemoryPipeline(behind: "", top: "store: kempt.store\nstop-when: {merged: 10%}")
        try memory.write([(1, 0), (2, 1), (3, 2), (4, 3)])
        try memory.run()
        let before = try memory.written()
        try memory.write(people)
        #expect(try memory.scratch.run("run", "p.yml").code == 6)
        #expect(try memory.written() == before)
    }

    @Test func aFileThatIsNoStoreStopsTheRun() throws {
        let memory = try MemoryPipeline()
        try memory.write(people)
        try memory.run()
        let good = try memory.scratch.read("kempt.store")
        let outputs = try memory.scratch.contents(of: "out")
        for bad in [Data(), Data("id,name\n".utf8), good.prefix(good.count - 4096), good.prefix(200) + Data(count: good.count - 200)] {
            try memory.scratch.write(bad, to: "kempt.store")
            let outcome = try memory.scratch.run("run", "p.yml")
            #expect(outcome.code == 3 && outcome.errors.contains("kempt.store: ") && outcome.errors.contains("\n  "), "\(outcome.said)")
            #expect(try memory.scratch.read("kempt.store") == bad)
            #expect(try memory.scratch.contents(of: "out") == outputs)
        }
    }

    /// Killed at many moments: ids and codes are as if nothing had happened.
    @Test func killedAtAnyMoment() throws {
        let expected = try MemoryPipeline(behind: "  - enrich:\n      - assign: code")
        try expected.write(people)
        try expected.run()
        let memory = try MemoryPipeline(behind: "  - enrich:\n      - assign: code")
        try memory.write(people)
        for microseconds in stride(from: UInt32(0), to: 60_000, by: 5_000) {
            let running = try Program.start(["run", "p.yml"], in: memory.scratch.path)
            usleep(microseconds)
            running.send(SIGKILL)
            _ = running.wait()
        }
        try memory.run()
        #expect(try memory.written() == expected.written())
        #expect(memory.scratch.partials(in: "").isEmpty && memory.scratch.partials().isEmpty)
    }

    /// Between the renames of a switch: the store is put in place by the next run before it reads it.
    @Test func aHalfDoneSwitchIsFinishedFirst() throws {
        let memory = try MemoryPipeline(behind: "  - enrich:\n      - assign: code")
        try memory.write(people)
        try memory.run()
        let folder = memory.scratch.path
        try FileManager.default.moveItem(atPath: "\(folder)/kempt.store", toPath: "\(folder)/.kempt.store.kempt-partial")
        try memory.scratch.write("\(folder)/.kempt.store.kempt-partial\u{0}\(folder)/kempt.store\u{0}", to: "out/.kempt-memory.manifest")
        try memory.write([(9, 3), (6, 2), (1, 0)])
        try memory.run()
        #expect(try memory.codes() == ["9 C-000004", "6 C-000003", "1 C-000001"])
    }

    /// The same, but another pipeline comes first: codes that were decided are not given a second time, and the first one's outputs are whole.
    @Test func aHalfDoneSwitchIsFinishedByWhoeverSharesTheStore() throws {
        let memory = try MemoryPipeline(behind: "  - enrich:\n      - assign: code")
        try memory.write(people)
        try memory.run()
        let folder = memory.scratch.path
        let kept = try memory.scratch.read("out/kept.csv")
        var manifest = ""
        for (file, hidden) in [("out/kept.csv", "out/.kept.csv.kempt-partial"), ("kempt.store", ".kempt.store.kempt-partial")] {
            try FileManager.default.moveItem(atPath: "\(folder)/\(file)", toPath: "\(folder)/\(hidden)")
            manifest += "\(folder)/\(hidden)\u{0}\(folder)/\(file)\u{0}"
        }
        try memory.scratch.write(manifest, to: "out/.kempt-memory.manifest")
        let other = try memory.scratch.text("p.yml").replacingOccurrences(of: "name: memory", with: "name: other")
        try memory.scratch.write(other.replacingOccurrences(of: "out/", with: "elsewhere/"), to: "other.yml")
        try memory.write([(9, 3), (6, 2), (1, 0)])
        let outcome = try memory.scratch.run("run", "other.yml")
        #expect(outcome.code == 0, "\(outcome.said)")
        let codes = try memory.scratch.table("elsewhere/kept.csv").records.map { "\($0["id"] ?? "") \($0["code"] ?? "")" }
        #expect(codes == ["9 C-000004", "6 C-000003", "1 C-000001"])
        #expect(try memory.scratch.read("out/kept.csv") == kept)
        #expect(memory.scratch.partials(in: "").isEmpty && memory.scratch.partials().isEmpty)
        #expect(!memory.scratch.exists("out/.kempt-memory.manifest"))
    }

    @Test func countsAreShown() throws {
        let memory = try MemoryPipeline(behind: "  - enrich:\n      - assign: code")
        #expect(try memory.scratch.run("store", "kempt.store").code == 3, "there is none yet")
        try memory.write(people)
        try memory.run()
        let outcome = try memory.scratch.run("store", "kempt.store")
        #expect(outcome.code == 0 && outcome.output.hasPrefix("kempt.store: ok\n"), "\(outcome.said)")
        #expect(outcome.output.contains("  clusters: 6 records, numbers up to 3, of which 0 went into others\n"))
        #expect(outcome.output.contains("  codes of 'code': 6 records, numbers up to 3, of which 0 went into others\n"))
        #expect(!outcome.output.contains("crm"))
    }

    @Test func outputMovesIt() throws {
        let memory = try MemoryPipeline()
        try memory.write(people)
        try memory.run("--output", "elsewhere")
        #expect(memory.scratch.exists("elsewhere/kempt.store") && !memory.scratch.exists("kempt.store"))
    }

    @Test(arguments: [
        ("store: crm.csv", "would overwrite the source"), ("store: out/kept.csv", "two outputs"), ("", "there is no store"),
    ]) func mistakes(_ top: String, _ words: String) throws {
        let memory = try MemoryPipeline(top: top)
        try memory.write(people)
        let outcome = try memory.scratch.run("check", "p.yml")
        #expect(outcome.code == 2 && outcome.errors.contains(words), "\(outcome.said)")
    }
}
