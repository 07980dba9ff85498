import Foundation
import Testing

/// Uncertain pairs to a person and back, and the explanation of one pair.
@Suite struct ReviewTests {
    private func nightly() throws -> Scratch {
        let scratch = try Scratch(withCheckout: true)
        let text = try scratch.text("pipelines/nightly.yml").replacingOccurrences(
            of: "      trust: [crm, billing]", with: "      trust: [crm, billing]\n      decisions: decisions.csv")
        try scratch.write(text, to: "pipelines/nightly.yml")
        return scratch
    }

    private func run(_ scratch: Scratch) throws -> (merged: Set<String>, proposed: Set<String>) {
        let outcome = try scratch.run("run", "pipelines/nightly.yml", "--as-of", "2026-06-30", "--output", "out")
        #expect(outcome.code == 1, "the gate of the sample base is missed: \(outcome.said)")
        let merged = try scratch.table("out/merged.csv").records.map { "\($0["id"] ?? "")>\($0["merged_into"] ?? "")" }
        let proposed = try scratch.table("out/proposals.csv").records.filter { $0["rule"]?.hasPrefix("deduplicate.review") == true }
        return (Set(merged), Set(proposed.map { "\($0["id"] ?? "")+\($0["proposal"] ?? "")" }))
    }

    @Test func answersAreHonouredUntilTheRecordsChange() throws {
        let scratch = try nightly()
        let before = try run(scratch)
        let exported = try scratch.run("review", "export", "pipelines/nightly.yml", "--to", "review.csv", "--as-of", "2026-06-30")
        #expect(exported.code == 0, "\(exported.said)")
        let pairs = try scratch.table("review.csv").records
        #expect(pairs.count == before.proposed.count && pairs.count >= 4)
        // The first is one customer, the second two; in two languages. The rest has no answer.
        var lines = try scratch.text("review.csv").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[1] = "Taip" + lines[1]
        lines[2] = "нет" + lines[2]
        try scratch.write(lines.joined(separator: "\n"), to: "answered.csv")
        let taken = try scratch.run("review", "import", "pipelines/nightly.yml", "answered.csv")
        #expect(taken.code == 0 && taken.output.contains("2 answers taken, 0 kept"), "\(taken.said)")
        let after = try run(scratch)
        let (one, other) = (pairs[0]["id"] ?? "", pairs[0]["other_id"] ?? "")
        // What was linked to the one that went follows it to the survivor; nothing else is merged.
        let followers = before.merged.filter { $0.hasSuffix(">\(other)") }.map { $0.replacingOccurrences(of: ">\(other)", with: ">\(one)") }
        #expect(after.merged.subtracting(before.merged) == Set(["\(other)>\(one)"] + followers))
        let answered = pairs.prefix(2).map { "\($0["id"] ?? "")+crm:\($0["other_id"] ?? "")" }
        #expect(after.proposed == before.proposed.subtracting(answered))

        // The mailbox of the merged one changes: a person is asked again, and nothing is merged meanwhile.
        let changed = try scratch.text("fixtures/crm.csv").split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("\(other),") ? line.replacingOccurrences(of: "@", with: "-2@") : String(line)
        }
        try scratch.write(changed.joined(separator: "\n"), to: "fixtures/crm.csv")
        let again = try run(scratch)
        #expect(!again.merged.contains("\(other)>\(one)"))
        #expect(again.proposed.contains { $0.contains(one) && $0.contains(other) })
    }

    @Test func aWorkbookHoldsTheSamePairsAndItsAnswersAreRead() throws {
        let scratch = try nightly()
        for file in ["review.csv", "review.xlsx"] {
            let exported = try scratch.run("review", "export", "pipelines/nightly.yml", "--to", file, "--as-of", "2026-06-30")
            #expect(exported.code == 0 && exported.output.contains(file), "\(exported.said)")
            #expect(try scratch.run("extract", file, "--to", "csv", "--output", file + ".read").code == 0)
        }
        #expect(try scratch.text("review.xlsx.read") == scratch.text("review.csv.read"))
        #expect(try scratch.read("review.xlsx").starts(with: Array("PK".utf8)))
        // Answered in the spreadsheet: the table with two answers, saved as a workbook.
        var lines = try scratch.text("review.csv").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[1] = "not-same" + lines[1]
        lines[2] = "Да" + lines[2]
        try scratch.write(lines.joined(separator: "\n"), to: "answered.csv")
        try scratch.saveAsWorkbook("answered.csv", "saved/answered.xlsx")
        let taken = try scratch.run("review", "import", "pipelines/nightly.yml", "saved/answered.xlsx")
        #expect(taken.code == 0 && taken.output.contains("2 answers taken, 0 kept"), "\(taken.said)")
        let answers = try scratch.table("pipelines/decisions.csv").records.map { $0["answer"] ?? "" }
        #expect(answers == ["not-same", "same"])
    }

    @Test func aWrongAnswerIsToldWithItsLine() throws {
        let scratch = try nightly()
        try scratch.write("answer,source,id,other_source,other_id\nsame,crm,a,crm,b\nperhaps,crm,a,crm,c\n", to: "answers.csv")
        let outcome = try scratch.run("review", "import", "pipelines/nightly.yml", "answers.csv")
        #expect(outcome.code == 3 && outcome.errors.contains("answers.csv:3") && !outcome.errors.contains("perhaps"), "\(outcome.said)")
        #expect(!scratch.exists("pipelines/decisions.csv"))
        try scratch.write("answer,id\n", to: "answers.csv")
        #expect(try scratch.run("review", "import", "pipelines/nightly.yml", "answers.csv").code == 3)
    }

    @Test(
        "answers that no run could honour are refused",
        arguments: [
            ("same,crm,,crm,b,0,0", "answers.csv:2", "without an id"), ("same,crm,a,crm,a,0,0", "answers.csv:2", "one record twice"),
            ("same,crm,a,shop,b,0,0", "'shop'", "crm, billing"), ("same,crm,a,crm,b,5.89E+15,0", "answers.csv:2", "spreadsheet"),
            ("same,crm,a,crm,b,0,zz", "answers.csv:2", "'other_content'"),
        ])
    func answersAreChecked(_ line: String, _ place: String, _ word: String) throws {
        let scratch = try nightly()
        try scratch.write("answer,source,id,other_source,other_id,content,other_content\n\(line)\n", to: "answers.csv")
        let outcome = try scratch.run("review", "import", "pipelines/nightly.yml", "answers.csv")
        #expect(outcome.code == 3 && outcome.errors.contains(place) && outcome.errors.contains(word), "\(outcome.said)")
        #expect(!scratch.exists("pipelines/decisions.csv"))
    }

    /// The proposals of a run take answers about values; a pair is answered in the table that shows it side by side.
    @Test func anAnswerAboutAPairInTheProposalsIsSentElsewhere() throws {
        let scratch = try nightly()
        let text = "pins: pins.csv\n" + (try scratch.text("pipelines/nightly.yml"))
        try scratch.write(text, to: "pipelines/nightly.yml")
        try scratch.write(
            "answer,source,id,field,value,proposal,rule,weight\nsame,crm,a,,,crm:b,deduplicate.review email,1.00\n", to: "answers.csv")
        let outcome = try scratch.run("review", "import", "pipelines/nightly.yml", "answers.csv")
        #expect(outcome.code == 3 && outcome.errors.contains("answers.csv:2") && outcome.errors.contains("review export"), "\(outcome.said)")
    }

    @Test func aPairAnsweredBothWaysIsTold() throws {
        let scratch = try nightly()
        try scratch.write(
            "answer,source,id,other_source,other_id\nsame,crm,a,crm,b\nne,crm,b,crm,a\nda,crm,a,crm,c\nда,crm,a,crm,c\n"
                .replacingOccurrences(of: "da,", with: "taip,"), to: "answers.csv")
        let outcome = try scratch.run("review", "import", "pipelines/nightly.yml", "answers.csv")
        #expect(outcome.code == 0 && outcome.output.contains("answered both ways: 1"), "\(outcome.said)")
        let decided = try scratch.table("pipelines/decisions.csv").records.map { $0["answer"] ?? "" }
        #expect(decided == ["not-same", "same"])
    }

    @Test func thePairIsExplainedWithoutValues() throws {
        let scratch = try nightly()
        _ = try run(scratch)
        let merged = try #require(try scratch.table("out/merged.csv").records.first { $0["source"] == "crm" })
        let (one, other) = (merged["id"] ?? "", merged["merged_into"] ?? "")
        let outcome = try scratch.run("explain", "pair", "pipelines/nightly.yml", one, "crm:\(other)", "--as-of", "2026-06-30")
        #expect(outcome.code == 0 && outcome.output.contains("one customer") && outcome.output.contains("sum"), "\(outcome.said)")
        for field in ["last_name", "email"] { #expect(!outcome.output.contains(merged[field] ?? "?")) }
        let strangers = try scratch.run("explain", "pair", "pipelines/nightly.yml", "C-0001", "C-0002", "--as-of", "2026-06-30")
        #expect(strangers.code == 0 && strangers.output.contains("two customers") && strangers.output.contains("no blocking rule"))
        let unknown = try scratch.run("explain", "pair", "pipelines/nightly.yml", "C-0001", "nobody", "--as-of", "2026-06-30")
        #expect(unknown.code == 2 && unknown.errors.contains("'nobody'"), "\(unknown.said)")
        let itself = try scratch.run("explain", "pair", "pipelines/nightly.yml", "crm:C-0001", "crm:C-0001", "--as-of", "2026-06-30")
        #expect(itself.code == 2 && itself.errors.contains("one record"), "\(itself.said)")
    }
}

/// What reading would lose, told before anything is written.
@Suite struct PreflightCommandTests {
    @Test func everyRowIsAccountedForAndNothingIsWritten() throws {
        let scratch = try PeoplePipeline.scratch()
        let outcome = try scratch.run("preflight", "p.yml")
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(outcome.output.contains("rows in: 201 = 200 records + 1 refused + 0 without a record"), "\(outcome.output)")
        #expect(outcome.output.contains("csv.too-few-fields 1"))
        #expect(scratch.names() == ["p.yml", "people.csv"])
    }

    @Test func cutOffValuesAndUnmappedColumnsAreTold() throws {
        let scratch = try PeoplePipeline.scratch()
        var text = "id,name,notes,Segment\n"
        for number in 1...40 { text += "\(number),Ann Lee,\(String(repeating: "word ", count: number % 4 == 0 ? 10 : number % 5).prefix(50)),A\n" }
        try scratch.write(text, to: "people.csv")
        let outcome = try scratch.run("preflight", "p.yml")
        #expect(outcome.output.contains("may be cut off: 10 values of exactly 50 characters"), "\(outcome.said)")
        #expect(outcome.output.contains("no field, carried along: Segment"))
        #expect(outcome.output.contains("fields that no column fills: email, seen"))
    }
}

/// What a run remembers of its sources for the next one.
@Suite struct DriftTests {
    @Test func anotherColumnIsRefusedUntilAccepted() throws {
        let scratch = try PeoplePipeline.scratch()
        #expect(try scratch.run("run", "p.yml").code == 0)
        let text = try scratch.text("people.csv").replacingOccurrences(of: "id,name,email", with: "id,name,e_mail_address")
        try scratch.write(text, to: "people.csv")
        let before = try scratch.contents(of: "out")
        let refused = try scratch.run("run", "p.yml")
        #expect(refused.code == 3 && refused.errors.contains("'email' is gone, and 'e_mail_address' is new"), "\(refused.said)")
        #expect(try scratch.contents(of: "out") == before)
        // Every record lacks its address now: the run goes through, and the next one finds nothing strange.
        #expect(try scratch.run("run", "p.yml", "--accept-drift").code == 0)
        #expect(try scratch.run("run", "p.yml").code == 0)
    }
}
