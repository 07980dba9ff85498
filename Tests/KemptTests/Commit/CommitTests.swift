import Foundation
import Testing

/// All outputs of a run switch together, or none does; what goes wrong is told with its file and errno.
@Suite struct CommitTests {
    @Test func everyOutputIsWrittenForItsOwnerOnly() throws {
        let scratch = try PeoplePipeline.scratch()
        let outcome = try Program.run(["run", "p.yml"], in: scratch.path, prelude: "umask 000")
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(try scratch.contents(of: "out").keys.sorted() == PeoplePipeline.outputs)
        for name in scratch.names(in: "out") { #expect(scratch.mode("out/\(name)") == 0o600, "\(name)") }
        #expect(scratch.mode("out") == 0o700)
        #expect(scratch.partials().isEmpty)
    }

    @Test func secondRunWritesTheSame() throws {
        let scratch = try PeoplePipeline.scratch()
        let base = try scratch.read("people.csv")
        _ = try scratch.run("run", "p.yml")
        let first = try PeoplePipeline.written(scratch)
        #expect(try scratch.run("run", "p.yml").code == 0)
        #expect(try PeoplePipeline.written(scratch) == first)
        #expect(try scratch.read("people.csv") == base, "the source is never touched")
    }

    @Test func folderThatCannotBeMade() throws {
        let scratch = try PeoplePipeline.scratch()
        // Not even root can make a folder there.
        let outcome = try scratch.run("run", "p.yml", "--output", "/proc/kempt-tests")
        expectOutputTrouble(outcome, "/proc/kempt-tests", errno: ENOENT)
    }

    @Test(.enabled(if: geteuid() != 0, "root writes everywhere")) func readOnlyFolder() throws {
        let scratch = try PeoplePipeline.scratch()
        _ = try scratch.run("run", "p.yml")
        let before = try scratch.contents(of: "out")
        chmod(scratch.full("out"), 0o500)
        defer { chmod(scratch.full("out"), 0o700) }
        expectOutputTrouble(try scratch.run("run", "p.yml"), "out", errno: EACCES)
        #expect(try scratch.contents(of: "out") == before)
    }

    /// A limit on the size of files stands for a full disk: the same calls fail, and no mount is needed.
    @Test func diskFull() throws {
        let scratch = try PeoplePipeline.scratch()
        _ = try scratch.run("run", "p.yml")
        let before = try scratch.contents(of: "out")
        let outcome = try Program.run(["run", "p.yml"], in: scratch.path, prelude: "ulimit -f 4")
        expectOutputTrouble(outcome, "out/", errno: EFBIG)
        #expect(try scratch.contents(of: "out") == before)
        #expect(scratch.partials().isEmpty, "\(scratch.names(in: "out"))")
    }

    private func expectOutputTrouble(_ outcome: Outcome, _ path: String, errno code: Int32) {
        #expect(outcome.code == 4, "\(outcome.said)")
        #expect(outcome.errors.hasPrefix("kempt: error: \(path)"), "\(outcome.said)")
        #expect(outcome.errors.contains("(errno \(code))"), "\(outcome.said)")
        #expect(outcome.errors.contains("\n  "), "a remedy: \(outcome.said)")
        #expect(outcome.output.isEmpty)
    }

    @Test func outputPathIsAFolder() throws {
        let scratch = try PeoplePipeline.scratch()
        try FileManager.default.createDirectory(atPath: scratch.full("out/changes.csv"), withIntermediateDirectories: true)
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 4 && outcome.errors.contains("out/changes.csv: is a folder"), "\(outcome.said)")
        #expect(scratch.names(in: "out").filter { !$0.hasPrefix(".") } == ["changes.csv"])
        #expect(scratch.partials().isEmpty)
    }

    @Test func reportPathIsAFolder() throws {
        let scratch = try PeoplePipeline.scratch()
        try FileManager.default.createDirectory(atPath: scratch.full("out/report.json"), withIntermediateDirectories: true)
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 4 && outcome.errors.contains("out/report.json"), "\(outcome.said)")
        #expect(scratch.names(in: "out").filter { !$0.hasPrefix(".") } == ["report.json"], "nothing is switched without its report")
        #expect(scratch.partials().isEmpty)
    }

    @Test func folderOfOutputsIsAFile() throws {
        let scratch = try PeoplePipeline.scratch()
        try scratch.write("mine", to: "out")
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 4 && outcome.errors.contains("out: is a file"), "\(outcome.said)")
        #expect(try scratch.text("out") == "mine")
    }

    /// The summary is lost, and the exit code says so; the files are whole.
    @Test func standardOutputIsFull() throws {
        let scratch = try PeoplePipeline.scratch()
        let outcome = try Program.run(["run", "p.yml"], in: scratch.path, standardOutput: "/dev/full")
        #expect(outcome.code == 4 && outcome.errors.contains("standard output"), "\(outcome.said)")
        #expect(try PeoplePipeline.written(scratch) == PeoplePipeline.undisturbed())
        for arguments in [["--help"], ["--version"], ["check", "p.yml"]] {
            #expect(try Program.run(arguments, in: scratch.path, standardOutput: "/dev/full").code == 4, "\(arguments)")
        }
    }

    @Test func linksAreNotWrittenThrough() throws {
        let scratch = try PeoplePipeline.scratch()
        try scratch.write("canary", to: "elsewhere.txt")
        try FileManager.default.createDirectory(atPath: scratch.full("out"), withIntermediateDirectories: true)
        for name in ["kept.csv", ".changes.csv.kempt-partial", ".report.json.kempt-partial"] {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.full("out/\(name)"), withDestinationPath: scratch.full("elsewhere.txt"))
        }
        #expect(try scratch.run("run", "p.yml").code == 0)
        #expect(try scratch.text("elsewhere.txt") == "canary")
        #expect(try PeoplePipeline.written(scratch) == PeoplePipeline.undisturbed())
    }

    @Test func aFailingRunLeavesEarlierOutputs() throws {
        let scratch = try PeoplePipeline.scratch()
        _ = try scratch.run("run", "p.yml")
        let before = try scratch.contents(of: "out")
        try FileManager.default.removeItem(atPath: scratch.full("people.csv"))
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 3 && outcome.errors.contains("people.csv") && outcome.errors.contains("\n  "), "\(outcome.said)")
        #expect(try scratch.contents(of: "out") == before)
    }

    @Test func outputOverInputIsRefused() throws {
        let scratch = try PeoplePipeline.scratch()
        let base = try scratch.read("people.csv")
        try FileManager.default.createSymbolicLink(atPath: scratch.full("link.csv"), withDestinationPath: "people.csv")
        for target in ["people.csv", "./people.csv", "link.csv"] {
            let load = "load: {kept: {csv: \(target)}, quarantined: nowhere, archived: nowhere}"
            try scratch.write(PeoplePipeline.text(load: load), to: "p.yml")
            let outcome = try scratch.run("run", "p.yml")
            #expect(outcome.code == 2 && outcome.errors.contains("people.csv"), "\(outcome.said)")
            #expect(try scratch.read("people.csv") == base)
        }
    }
}
