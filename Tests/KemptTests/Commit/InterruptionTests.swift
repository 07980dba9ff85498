import Foundation
import Testing

/// A run that is stopped, locked out or killed leaves every earlier output as it was, and the next run is as if nothing had happened.
@Suite(.serialized) struct InterruptionTests {
    /// A folder with outputs of an earlier run and a long base to work on.
    private func prepare() throws -> (scratch: Scratch, before: [String: Data]) {
        let scratch = try PeoplePipeline.scratch()
        #expect(try scratch.run("run", "p.yml").code == 0)
        let before = try scratch.contents(of: "out")
        try PeoplePipeline.writeLong(to: scratch)
        return (scratch, before)
    }

    /// A run that has begun to fill its hidden files.
    private func startLongRun(_ scratch: Scratch, prelude: String = ":") throws -> Running {
        let running = try Program.start(["run", "p.yml"], in: scratch.path, prelude: prelude)
        let isAtWork = running.waits {
            let size = try? FileManager.default.attributesOfItem(atPath: scratch.full("out/.kept.csv.kempt-partial"))[.size] as? Int
            return (size ?? 0) > 0
        }
        #expect(isAtWork, "the run ended before it could be caught")
        return running
    }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 143)] as [(Int32, Int32)]) func signal(_ signal: Int32, _ code: Int32) throws {
        let (scratch, before) = try prepare()
        let running = try startLongRun(scratch)
        let sent = Date()
        running.send(signal)
        let outcome = running.wait()
        #expect(Date().timeIntervalSince(sent) < 2, "a person waits for this")
        #expect(outcome.code == code, "\(outcome.said)")
        #expect(outcome.errors.contains("interrupted"))
        #expect(scratch.partials().isEmpty, "\(scratch.names(in: "out"))")
        #expect(try scratch.contents(of: "out") == before)
    }

    /// However early it comes, a signal ends the run: by its own way before the program has begun, cleanly from then on.
    @Test func noSignalIsLost() throws {
        let (scratch, before) = try prepare()
        for microseconds in stride(from: UInt32(0), to: 80_000, by: 8_000) {
            let running = try Program.start(["run", "p.yml"], in: scratch.path)
            usleep(microseconds)
            running.send(SIGTERM)
            let outcome = running.wait()
            #expect(outcome.code == 143 || outcome.signal == SIGTERM, "after \(microseconds) µs: \(outcome.said)")
            #expect(scratch.partials().isEmpty, "\(scratch.names(in: "out"))")
        }
        #expect(try scratch.contents(of: "out") == before)
    }

    /// `nohup` asks that the run outlive its terminal.
    @Test func ignoredSignalStaysIgnored() throws {
        let (scratch, before) = try prepare()
        let running = try startLongRun(scratch, prelude: "trap '' HUP")
        running.send(SIGHUP)
        usleep(100_000)
        running.send(SIGTERM)
        #expect(running.wait().code == 143, "still there for the second signal")
        #expect(try scratch.contents(of: "out") == before)
    }

    @Test func secondRunIsLockedOut() throws {
        let (scratch, before) = try prepare()
        let running = try startLongRun(scratch)
        let second = try scratch.run("run", "p.yml")
        #expect(second.code == 5, "\(second.said)")
        #expect(second.errors.contains("\(running.process)"), "names the process that holds the lock: \(second.said)")
        #expect(second.errors.contains("\n  "), "a remedy: \(second.said)")
        running.send(SIGTERM)
        #expect(running.wait().code == 143, "the first run went on")
        #expect(try scratch.contents(of: "out") == before)
    }

    /// The kernel frees the lock of a killed process; its leftovers are swept, and the outputs are as those of an undisturbed run.
    @Test func killedThenRunAgain() throws {
        let (scratch, before) = try prepare()
        let running = try startLongRun(scratch)
        running.send(SIGKILL)
        #expect(running.wait().signal == SIGKILL)
        #expect(!scratch.partials().isEmpty, "a killed process cannot tidy up; else this test proves nothing")
        #expect(try scratch.contents(of: "out") == before)
        try scratch.write(PeoplePipeline.base(), to: "people.csv")
        #expect(try scratch.run("run", "p.yml").code == 0)
        #expect(try PeoplePipeline.written(scratch) == PeoplePipeline.undisturbed())
        #expect(scratch.partials().isEmpty, "\(scratch.names(in: "out"))")
    }

    /// Killed at many moments of a short run; whatever was there, the next run puts it right.
    @Test func killedAtAnyMoment() throws {
        let expected = try PeoplePipeline.undisturbed()
        let scratch = try PeoplePipeline.scratch()
        for microseconds in stride(from: UInt32(0), to: 60_000, by: 4_000) {
            let running = try Program.start(["run", "p.yml"], in: scratch.path)
            usleep(microseconds)
            running.send(SIGKILL)
            _ = running.wait()
            for (name, text) in try PeoplePipeline.written(scratch) { #expect(text == expected[name], "\(name) is whole") }
        }
        #expect(try scratch.run("run", "p.yml").code == 0)
        #expect(try PeoplePipeline.written(scratch) == expected)
        #expect(scratch.partials().isEmpty && !scratch.names(in: "out").contains { $0.hasSuffix(".manifest") })
    }

    /// From the manifest on a switch is finished by the next run, even one that then fails to read its input.
    @Test func theNextRunFinishesASwitch() throws {
        let scratch = try PeoplePipeline.scratch()
        _ = try scratch.run("run", "p.yml")
        try scratch.write("whole\n", to: "out/.other.csv.kempt-partial")
        try scratch.write(
            "out/.gone.csv.kempt-partial\u{0}out/kept.csv\u{0}out/.other.csv.kempt-partial\u{0}out/other.csv\u{0}",
            to: "out/.kempt-people.manifest")
        #expect(try scratch.run("run", "p.yml").code == 0)
        #expect(try scratch.text("out/other.csv") == "whole\n")
        #expect(!scratch.exists("out/.kempt-people.manifest") && scratch.partials().isEmpty)
    }
}
