import Foundation
import Testing

/// Exit codes and words of the command line itself.
@Suite struct CommandLineTests {
    @Test(arguments: [["--version"], ["--help"], ["help"], ["run", "--help"], ["check", "--help"], ["help", "run"]])
    func answers(_ arguments: [String]) throws {
        let scratch = try Scratch()
        let outcome = try Program.run(arguments, in: scratch.path)
        #expect(outcome.code == 0 && outcome.errors.isEmpty && !outcome.output.isEmpty, "\(outcome.said)")
    }

    @Test(arguments: [
        ["run"], ["check"], ["fly"], ["run", "p.yml", "--fast"], ["run", "p.yml", "--as-of", "2026-02-30"],
        ["run", "p.yml", "--as-of", "soon"],
        ["run", "p.yml", "--as-of", "30.06.2026"], ["run", "p.yml", "--workers", "0"], ["run", "p.yml", "--workers", "many"],
        ["run", "p.yml", "--workers", "100000"], ["run", "p.yml", "--language", "xx"], ["run", "p.yml", "q.yml"],
        ["run", "there-is-none.yml"],
        ["check", "there-is-none.yml"], ["run", "."], ["check", "p.yml", "--as-of", "2026-13-01"],
    ])
    func refuses(_ arguments: [String]) throws {
        let scratch = try PeoplePipeline.scratch()
        let outcome = try Program.run(arguments, in: scratch.path)
        #expect(outcome.code == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(outcome.said)")
        #expect(scratch.names() == ["p.yml", "people.csv"])
    }

    /// `--as-of` outranks the file: the day decides who is stale.
    @Test func asOfDecides() throws {
        let scratch = try PeoplePipeline.scratch()
        for (day, archived) in [("2019-06-30", 0), ("2026-06-30", 20), ("2029-06-30", 200)] {
            #expect(try scratch.run("run", "p.yml", "--as-of", day, "--output", day).code == (archived == 200 ? 6 : 0))
            #expect(try Report(try scratch.read("\(day)/report.json")).books("archived") == archived)
        }
    }

    @Test func noColourAwayFromATerminal() throws {
        let scratch = try PeoplePipeline.scratch()
        let outcome = try scratch.run("run", "p.yml", environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"])
        #expect(!outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
    }

    @Test func everyLanguageOfTheReport() throws {
        let scratch = try PeoplePipeline.scratch()
        let said = try ["en", "ru", "lt"].map { try scratch.run("run", "p.yml", "--language", $0) }
        #expect(said.map(\.code) == [0, 0, 0])
        #expect(Set(said.map { $0.output.split(separator: "\n")[1] }).count == 3)
    }

    /// Closed streams, no HOME, an unwritable working folder: all the same to a run.
    @Test func bareSurroundings() throws {
        let scratch = try PeoplePipeline.scratch()
        let outcome = try Program.run(
            ["run", scratch.full("p.yml")], in: "/", prelude: "unset HOME PATH LC_ALL TZ && exec 0<&- 2>&-")
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(try scratch.contents(of: "out").keys.sorted() == PeoplePipeline.outputs)
        let closed = try Program.run(["run", scratch.full("p.yml")], in: "/", prelude: "exec 1>&-")
        #expect(closed.code == 4, "what could not be said is told by the exit code: \(closed.said)")
        let expected = try PeoplePipeline.undisturbed()
        for (name, text) in try PeoplePipeline.written(scratch) where name.hasSuffix(".csv") { #expect(text == expected[name], "\(name)") }
        let lock = try scratch.text("out/.kempt-people.lock")
        #expect(Int(lock) != nil, "no file took the place of the closed stream: \(lock)")
    }
}
