import Foundation
import Testing

extension Scratch {
    /// Saves a table as a spreadsheet program would: the same cells in a workbook.
    func saveAsWorkbook(_ table: String, _ name: String) throws {
        try write(
            "kempt: 1\nname: save\nfields: {answer: {type: text}}\nextract: [csv: \(table)]\n"
                + "load: {kept: {xlsx: \(name)}, quarantined: nowhere}\n", to: "save.yml")
        let outcome = try run("run", "save.yml")
        if outcome.code != 0 { throw TestTrouble("\(table): cannot be saved as \(name): \(outcome.said)") }
    }
}

/// A person answers in the workbook, and the pipeline reads the workbook.
@Suite struct WorkbookAnswersTests {
    /// The sample base with uncertain pairs, of which the first two are answered in `answered.csv`.
    private func nightly(_ settings: String...) throws -> Scratch {
        let scratch = try Scratch(withCheckout: true)
        let added = settings.map { "\n      \($0)" }.joined()
        let text = try scratch.text("pipelines/nightly.yml").replacingOccurrences(
            of: "      trust: [crm, billing]", with: "      trust: [crm, billing]" + added)
        try scratch.write(text, to: "pipelines/nightly.yml")
        let exported = try scratch.run("review", "export", "pipelines/nightly.yml", "--to", "review.csv", "--as-of", Checkout.asOf)
        #expect(exported.code == 0, "\(exported.said)")
        var lines = try scratch.text("review.csv").components(separatedBy: "\n")
        lines[1] = "taip" + lines[1]
        lines[2] = "нет" + lines[2]
        try scratch.write(lines.joined(separator: "\n"), to: "answered.csv")
        return scratch
    }

    private func run(_ scratch: Scratch, into folder: String) throws -> [Data] {
        let outcome = try scratch.run("run", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--output", folder)
        #expect(outcome.code == 1, "the gate of the sample base is missed: \(outcome.said)")
        return try ["contacts.csv", "merged.csv", "proposals.csv"].map { try scratch.read("\(folder)/\($0)") }
    }

    private func take(_ scratch: Scratch, _ file: String) throws -> Outcome { try scratch.run("review", "import", "pipelines/nightly.yml", file) }

    @Test func theAnsweredWorkbookServesAsDecisions() throws {
        let scratch = try nightly("decisions: ../decided.xlsx")
        let before = try run(scratch, into: "before")
        try scratch.saveAsWorkbook("answered.csv", "decided.xlsx")
        let decided = try run(scratch, into: "decided")
        #expect(decided[1] != before[1] && decided[2] != before[2])
        // The same as by the way of an import.
        let other = try nightly("decisions: decisions.csv")
        #expect(try take(other, "answered.csv").output.contains("2 answers taken"))
        #expect(try run(other, into: "decided") == decided)
        // The pipeline reads the workbook: nothing writes over what a person is at work on.
        let workbook = try scratch.read("decided.xlsx")
        let itself = try take(scratch, "decided.xlsx")
        #expect(itself.code == 2 && itself.errors.contains("nothing to import"), "\(itself.said)")
        let wider = try take(scratch, "answered.csv")
        #expect(wider.code == 2 && wider.errors.contains("has a column 'weight' too"), "\(wider.said)")
        let exported = try scratch.run("review", "export", "pipelines/nightly.yml", "--to", "decided.xlsx", "--as-of", Checkout.asOf)
        #expect(exported.code == 2 && exported.errors.contains("would lose them"), "\(exported.said)")
        #expect(try scratch.read("decided.xlsx") == workbook)
    }

    @Test func answersAreTakenIntoAWorkbook() throws {
        let scratch = try nightly("decisions: ../decided.xlsx")
        #expect(try take(scratch, "answered.csv").output.contains("2 answers taken, 0 kept"))
        #expect(try scratch.read("decided.xlsx").starts(with: Array("PK".utf8)))
        try scratch.write("answer,source,id,other_source,other_id\nno,crm,C-0001,crm,C-0002\n", to: "more.csv")
        #expect(try take(scratch, "more.csv").output.contains("1 answers taken, 2 kept"))
        let decided = try run(scratch, into: "decided")
        let other = try nightly("decisions: decisions.csv")
        for file in ["answered.csv", "more.csv"] {
            if file == "more.csv" { try other.write(try scratch.text(file), to: file) }
            #expect(try take(other, file).code == 0)
        }
        #expect(try run(other, into: "decided") == decided)
    }

    @Test func judgedMergesAndLabelsAreReadFromWorkbooks() throws {
        let scratch = try nightly("sample: ../judged.xlsx")
        try scratch.saveAsWorkbook("answered.csv", "labels.xlsx")
        let drawn = try scratch.run("sample", "merges", "5", "pipelines/nightly.yml", "--to", "drawn.csv", "--as-of", Checkout.asOf)
        #expect(drawn.code == 0, "\(drawn.said)")
        let lines = try scratch.text("drawn.csv").components(separatedBy: "\n").map { $0.hasPrefix(",") ? "да" + $0 : $0 }
        try scratch.write(lines.joined(separator: "\n"), to: "judged.csv")
        try scratch.saveAsWorkbook("judged.csv", "judged.xlsx")
        let read = try scratch.run("sample", "read", "pipelines/nightly.yml", "--as-of", Checkout.asOf)
        #expect(read.code == 0 && read.output.contains("5 of 5 right"), "\(read.said)")

        let text = try scratch.text("pipelines/nightly.yml").replacingOccurrences(of: "      sample: ../judged.xlsx", with: "      model: model.json")
        try scratch.write(text, to: "pipelines/nightly.yml")
        let trained = ["answered.csv", "labels.xlsx"].map { file in
            (try? scratch.run("train", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--labels", file))?.output
                .replacingOccurrences(of: file, with: "labels")
        }
        #expect(trained[0]?.contains("labels: 2 pairs weighed") == true && trained[0] == trained[1], "\(trained)")
    }

    @Test(arguments: [
        (Data(), "the file is empty"), (Data("answer,source\n".utf8), "is no workbook, but text"),
        (Data("PK\u{3}\u{4}".utf8) + Data(repeating: 7, count: 4000), "end is missing"),
    ]) func aBrokenWorkbookIsToldAndNothingIsWritten(_ bytes: Data, _ words: String) throws {
        let scratch = try Scratch(withCheckout: true)
        for setting in ["decisions", "sample"] {
            let text = try scratch.text("pipelines/nightly.yml").replacingOccurrences(
                of: "      trust: [crm, billing]", with: "      trust: [crm, billing]\n      \(setting): ../answers.xlsx")
            try scratch.write(text, to: "pipelines/\(setting).yml")
            try scratch.write(bytes, to: "answers.xlsx")
            let outcome = try scratch.run("run", "pipelines/\(setting).yml", "--as-of", Checkout.asOf, "--output", "out")
            #expect(outcome.code == 3 && outcome.errors.contains("answers.xlsx") && outcome.errors.contains(words), "\(outcome.said)")
            #expect(scratch.names(in: "out").allSatisfy { $0.hasPrefix(".") })
        }
    }

    /// Half of a workbook that was good: as a copy that was interrupted leaves it.
    @Test func aWorkbookThatWasCutShortIsTold() throws {
        let scratch = try nightly("decisions: ../decided.xlsx")
        try scratch.saveAsWorkbook("answered.csv", "decided.xlsx")
        try scratch.write(try scratch.read("decided.xlsx").prefix(3000), to: "decided.xlsx")
        let outcome = try scratch.run("run", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--output", "out")
        #expect(outcome.code == 3 && outcome.errors.contains("decided.xlsx") && outcome.errors.contains("cut short"), "\(outcome.said)")
    }
}
