import Foundation
import Testing

/// What people have written is not written over: answers, columns of their own, sources, the pipeline itself.
@Suite struct KeptAnswersTests {
    private static let pipeline = """
        kempt: 1
        name: t
        as-of: 2026-06-30
        fields:
          id: {type: identifier, key: true}
          first_name: given-name
          last_name: family-name
          email: email
          phone: {type: phone, assume: LT}
        extract: [{csv: in.csv, source: crm}]
        stages: [standardize, {deduplicate: {merge: auto, decisions: decided.csv, model: model.json}}]
        load: {kept: {csv: out/kept.csv}, quarantined: nowhere, merged: {csv: out/merged.csv}, proposals: {csv: out/proposals.csv}}
        report: {html: out/report.html}

        """
    private static let records = """
        id,first_name,last_name,email,phone
        2,Peter,Smith,smiths@gmail.com,+442071230103
        3,Olivia,Smith,smiths@gmail.com,+442071230103
        4,Jonas,Petraitis,jp@alfa.lt,+37061234567
        5,Jonas,Petraitis,jp@alfa.lt,+37061234567
        6,Ona,Jonaitė,ona@gmail.com,+37061234568
        7,Rūta,Jonaitė,ona@gmail.com,+37061234568

        """

    /// Two uncertain pairs, 2–3 and 6–7, and one merge, 5 into 4.
    private func base(_ pipeline: String = pipeline.replacingOccurrences(of: ", model: model.json", with: "")) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(pipeline, to: "p.yml")
        try scratch.write(Self.records, to: "in.csv")
        return scratch
    }

    private func export(_ scratch: Scratch, _ more: String...) throws -> Outcome {
        try Program.run(["review", "export", "p.yml"] + more, in: scratch.path)
    }

    /// Puts an answer before a line and a column `kas tikrino` behind them all.
    private func fill(_ scratch: Scratch, _ file: String, _ answers: [Int: String], remark: String = "") throws {
        let lines = try scratch.text(file).components(separatedBy: "\n").filter { !$0.isEmpty }
        let filled = lines.enumerated().map { index, line in
            (answers[index] ?? "") + line + (remark.isEmpty ? "" : index == 0 ? ",kas tikrino" : ",\(remark) \(index)")
        }
        try scratch.write(filled.joined(separator: "\n") + "\n", to: file)
    }

    @Test(arguments: ["review.csv", "review.xlsx"]) func anExportKeepsWhatIsAnswered(_ file: String) throws {
        let scratch = try base()
        #expect(try export(scratch, "--to", "filled.csv").code == 0)
        try fill(scratch, "filled.csv", [1: "ne"], remark: "Rasa")
        if file.hasSuffix("xlsx") { try scratch.saveAsWorkbook("filled.csv", file) } else { try scratch.copy(scratch.full("filled.csv"), to: file) }
        let again = try export(scratch, "--to", file)
        #expect(again.code == 0 && again.output.contains("2 uncertain pairs, 1 answers kept"), "\(again.said)")
        #expect(try scratch.run("extract", file, "--to", "csv", "--output", "read.csv").code == 0)
        let table = try scratch.table("read.csv")
        #expect(try table.column("answer") == ["not-same", ""])
        #expect(try table.column("kas tikrino") == ["Rasa 1", "Rasa 2"])
        #expect(table.header.suffix(3) == ["content", "other_content", "kas tikrino"])
    }

    @Test func anExportLosesNothingWithoutBeingTold() throws {
        let scratch = try base()
        _ = try export(scratch, "--merges")
        try fill(scratch, "review.csv", [3: "yes"], remark: "Rasa")
        let refused = try export(scratch)
        #expect(refused.code == 2, "the merge is not exported now: \(refused.said)")
        #expect(refused.errors.contains("review.csv: 1 of its answers and 1 of its remarks are about pairs that are not written now"))
        #expect(refused.errors.contains("--force"))
        #expect(try scratch.table("review.csv").rows.count == 3)
        #expect(try export(scratch, "--force").code == 0)
        #expect(try scratch.table("review.csv").rows.count == 2)
    }

    @Test func whatWasImportedIsNotLost() throws {
        let scratch = try base()
        _ = try export(scratch)
        try fill(scratch, "review.csv", [1: "taip"], remark: "Rasa")
        #expect(try scratch.run("review", "import", "p.yml", "review.csv").code == 0)
        // The pair is decided, so it is no more exported; answer and remark stand in the decisions.
        let again = try export(scratch)
        #expect(again.code == 0, "\(again.said)")
        #expect(try scratch.table("review.csv").column("id") == ["6"])
        let decided = try scratch.table("decided.csv")
        #expect(try decided.column("kas tikrino") == ["Rasa 1"])
        #expect(decided.header.prefix(5) == ["answer", "source", "id", "other_source", "other_id"])
        // Decisions keep columns of people's own, and a column called 'field' makes no pins of pairs.
        try scratch.write("answer,source,id,other_source,other_id,field\nno,crm,6,crm,7,x\n", to: "more.csv")
        let taken = try scratch.run("review", "import", "p.yml", "more.csv")
        #expect(taken.code == 0 && taken.output.contains("1 answers taken, 1 kept"), "\(taken.said)")
        let both = try scratch.table("decided.csv")
        #expect(try both.column("kas tikrino") == ["Rasa 1", ""] && both.column("field") == ["", "x"])
        #expect(try scratch.run("run", "p.yml").code == 0)
    }

    @Test func anAnswerAboutRecordsThatChangedIsNotKept() throws {
        let scratch = try base()
        _ = try export(scratch)
        try fill(scratch, "review.csv", [1: "yes"])
        try scratch.write(Self.records.replacingOccurrences(of: "2,Peter", with: "2,Paul"), to: "in.csv")
        let refused = try export(scratch)
        #expect(refused.code == 2 && refused.errors.contains("1 of its answers"), "\(refused.said)")
    }

    @Test func anAnswerThatCannotBeReadIsNotDropped() throws {
        let scratch = try base()
        _ = try export(scratch)
        try fill(scratch, "review.csv", [2: "perhaps"])
        let refused = try export(scratch)
        #expect(refused.code == 3 && refused.errors.contains("review.csv:3: the answer is neither"), "\(refused.said)")
        #expect(try scratch.text("review.csv").contains("perhaps"))
        #expect(try export(scratch, "--force").code == 0)
        #expect(try !scratch.text("review.csv").contains("perhaps"))
    }

    @Test func aSampleKeepsColumnsOfPeoplesOwn() throws {
        let scratch = try base()
        #expect(try scratch.run("sample", "merges", "5", "p.yml").code == 0)
        try fill(scratch, "sample.csv", [1: "same"], remark: "=1+1")
        for _ in 0..<2 { #expect(try scratch.run("sample", "merges", "5", "p.yml").code == 0) }
        let table = try scratch.table("sample.csv").unguarded
        #expect(try table.column("kas tikrino") == ["=1+1 1"] && table.column("answer") == ["same"])
        // A remark alone is worth as much as an answer.
        try scratch.write(Self.records.replacingOccurrences(of: "5,Jonas", with: "5,Rimas"), to: "in.csv")
        try fill(scratch, "sample.csv", [:])
        #expect(try scratch.run("sample", "merges", "5", "p.yml").output.contains("nothing to judge"))
        #expect(try scratch.table("sample.csv").rows.count == 1)
    }

    @Test func noCommandWritesOverWhatIsRead() throws {
        let scratch = try base()
        #expect(try scratch.run("run", "p.yml").code == 0)
        try scratch.write("a,b\n", to: "other.csv")
        let commands = [
            ["review", "export", "p.yml", "--force", "--to"], ["sample", "merges", "5", "p.yml", "--force", "--to"],
            ["explain", "pair", "p.yml", "2", "3", "--html"],
        ]
        for file in ["in.csv", "p.yml", "out/kept.csv", "out/report.html", "./in.csv"] {
            let before = try scratch.read(file)
            for command in commands {
                let outcome = try Program.run(command + [file], in: scratch.path)
                #expect(outcome.code == 2 && outcome.errors.contains("would overwrite"), "\(command) \(file): \(outcome.said)")
            }
            #expect(try scratch.read(file) == before, "\(file)")
        }
        for command in commands.dropLast() {
            let outcome = try Program.run(command.filter { $0 != "--force" } + ["other.csv"], in: scratch.path)
            #expect(outcome.code == 2 && outcome.errors.contains("is no table of pairs"), "\(outcome.said)")
        }
        #expect(try scratch.text("other.csv") == "a,b\n")
    }

    /// Before anything has run, and by other names of the same places.
    @Test func whatIsNotThereYetIsGuardedToo() throws {
        let scratch = try base()
        symlink(scratch.path, scratch.full("here"))
        for file in ["out/merged.csv", "./out/merged.csv", "out/../out/kept.csv", scratch.full("out/kept.csv"), "here/out/kept.csv"] {
            let outcome = try export(scratch, "--to", file)
            #expect(outcome.code == 2 && outcome.errors.contains("would overwrite"), "\(file): \(outcome.said)")
        }
        #expect(try export(scratch, "--to", "review.csv").code == 0)
    }

    /// A file put in the place of `/dev/null` would be the end of it.
    @Test func devicesAndPipesStay() throws {
        let scratch = try base()
        #expect(mkfifo(scratch.full("pipe"), 0o600) == 0)
        try scratch.write(Self.pipeline.replacingOccurrences(of: "out/kept.csv", with: "pipe"), to: "load.yml")
        let commands = [
            ["review", "export", "p.yml", "--force", "--to", "pipe"], ["sample", "merges", "5", "p.yml", "--force", "--to", "pipe"],
            ["explain", "pair", "p.yml", "2", "3", "--html", "pipe"], ["check", "load.yml"], ["run", "load.yml"],
        ]
        for command in commands {
            let outcome = try Program.run(command, in: scratch.path)
            #expect(outcome.code == 2 && outcome.errors.contains("pipe is a device or a pipe"), "\(command): \(outcome.said)")
        }
        var status = stat()
        #expect(stat(scratch.full("pipe"), &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test(arguments: [
        ("decisions: in.csv", "'decisions': in.csv would overwrite the source in.csv"), ("model: in.csv", "would overwrite the source"),
        ("sample: p.yml", "'sample': p.yml would overwrite the pipeline file p.yml"), ("model: shared.yml", "the pipeline file shared.yml"),
        ("decisions: out/kept.csv", "out/kept.csv would overwrite out/kept.csv, which a run reads"),
        ("decisions: a.csv, sample: a.csv", "'sample' and 'decisions' name one file"),
        ("decisions: a.csv, model: ./a.csv", "'model' and 'decisions' name one file"),
        ("sample: no/../b.csv, model: b.csv", "'model' and 'sample' name one file"),
    ]) func aFileOfItsOwn(_ settings: String, _ words: String) throws {
        let text = Self.pipeline.replacingOccurrences(of: "decisions: decided.csv, model: model.json", with: settings)
        let scratch = try base(text.replacingOccurrences(of: "name: t\n", with: "name: t\nextends: shared.yml\n"))
        try scratch.write("kempt: 1\n", to: "shared.yml")
        if settings.contains("./a.csv") { try scratch.write("answer,source,id,other_source,other_id\n", to: "a.csv") }
        for command in ["check", "train"] {
            let outcome = try scratch.run(command, "p.yml")
            #expect(outcome.code == 2 && outcome.errors.contains(words), "\(outcome.said)")
        }
        #expect(try scratch.text("in.csv") == Self.records)
    }

    @Test func outputsSpareThePipelineFile() throws {
        let scratch = try base(Self.pipeline.replacingOccurrences(of: "out/kept.csv", with: "p.yml"))
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 2 && outcome.errors.contains("would overwrite the pipeline file p.yml"), "\(outcome.said)")
    }
}
