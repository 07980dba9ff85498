import Foundation
import Testing

/// `kempt sample merges`: merges drawn for people to judge, and what they make of them.
@Suite struct SampleTests {
    /// Fills in answers by record, in turn; an empty one leaves what is there.
    private func answer(_ scratch: Scratch, _ file: String, _ answers: [String]) throws {
        let table = try scratch.table(file)
        let rows = table.rows.enumerated().map { index, row in
            index < answers.count && !answers[index].isEmpty ? [answers[index]] + row.dropFirst() : row
        }
        // Notes of several lines are among the values.
        let lines = ([table.header] + rows).map { $0.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",") }
        try scratch.write(lines.joined(separator: "\n") + "\n", to: file)
    }

    private func draw(_ scratch: Scratch, _ count: Int, _ file: String, _ more: String...) throws -> Outcome {
        try Program.run(
            ["sample", "merges", "\(count)", "pipelines/nightly.yml", "--to", file, "--as-of", Checkout.asOf] + more, in: scratch.path)
    }

    private func read(_ scratch: Scratch, _ more: String...) throws -> Outcome {
        try Program.run(["sample", "read", "pipelines/nightly.yml", "--as-of", Checkout.asOf] + more, in: scratch.path)
    }

    private func pairs(_ scratch: Scratch, _ file: String) throws -> [String] {
        try scratch.table(file).records.map { "\($0["id"] ?? "")>\($0["other_id"] ?? "")" }
    }

    @Test func theDrawIsOneOfContent() throws {
        let scratch = try ProposeTests.nightly("propose")
        let before = scratch.names()
        let few = try draw(scratch, 10, "ten.csv")
        #expect(few.code == 0 && few.output.contains("ten.csv: 10 of 106 merges drawn"), "\(few.said)")
        #expect(scratch.names() == (before + ["ten.csv"]).sorted(), "nothing else is written")
        #expect(try draw(scratch, 1000, "all.csv").code == 0)
        let all = try pairs(scratch, "all.csv")
        #expect(Set(all) == (try ProposeTests.run(scratch)).proposed)
        #expect(try pairs(scratch, "ten.csv") == Array(all.prefix(10)), "a larger sample begins with the smaller")
        // The same merges are drawn when they are carried out.
        let auto = try ProposeTests.nightly("auto")
        _ = try draw(auto, 1000, "all.csv")
        #expect(try pairs(auto, "all.csv") == all)
        // The same words as for uncertain pairs, side by side.
        let header = try scratch.table("ten.csv").header
        #expect(header.prefix(7) == ["answer", "weight", "agrees_on", "source", "id", "other_source", "other_id"])
        #expect(header.contains("1 email") && header.contains("2 email") && header.last == "other_content")
    }

    @Test func fortyNineOfFifty() throws {
        let scratch = try ProposeTests.nightly("propose", "sample: ../sample.csv")
        _ = try draw(scratch, 50, "sample.csv")
        let words = ["same", "yes", "да", "taip", "Y", "Д", "t"]
        try answer(scratch, "sample.csv", (0..<50).map { $0 == 20 ? "netas pats" : words[$0 % words.count] })
        for (language, text) in [
            ("en", "Merges judged: 49 of 50 right (89–100 %)"), ("ru", "Проверка объединений: верно 49 из 50 (89–100\u{A0}%)"),
            ("lt", "Sujungimų patikra: teisingi 49 iš 50 (89–100\u{A0}%)"),
        ] {
            let said = try read(scratch, "--language", language)
            #expect(said.code == 0 && said.output.hasPrefix(text + "\n"), "\(said.said)")
            let run = try scratch.run("run", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--output", "out", "--language", language)
            #expect(run.output.contains("  " + text + "\n"), "\(run.said)")
            #expect(try scratch.text("out/report.html").contains(text))
        }
        let report = try scratch.text("out/report.json")
        for line in ["\"right\": 49", "\"counted\": 50", "\"lower\": 89.35", "\"upper\": 99.95"] {
            #expect(report.contains(line), "\(line)\n\(report)")
        }

        // The wrong one becomes a decision; what it tells of the merges that were not drawn stays true.
        #expect(try read(scratch).output.contains("kempt review import pipelines/nightly.yml"))
        #expect(try scratch.run("review", "import", "pipelines/nightly.yml", "sample.csv").code == 0)
        let wrong = try pairs(scratch, "sample.csv")[20]
        let after = try ProposeTests.run(scratch)
        #expect(!after.carriedOut.contains(wrong) && !after.proposed.contains(wrong) && after.carriedOut.count == 49)
        #expect(try read(scratch).output.contains("49 of 50 right (89–100 %)\n"))
    }

    @Test func whatChangedOrIsGoneIsNotCounted() throws {
        let scratch = try ProposeTests.nightly("auto")
        _ = try draw(scratch, 1000, "sample.csv")
        let names = try pairs(scratch, "sample.csv")
        try answer(scratch, "sample.csv", names.map { $0.hasPrefix("C-") ? "same" : "" })
        let copies = names.filter { $0.hasPrefix("C-") }
        #expect(try read(scratch, "sample.csv").output.contains("\(copies.count) of \(copies.count) right"))
        let (changed, gone) = (copies[0].components(separatedBy: ">")[0], copies[1].components(separatedBy: ">")[0])
        let lines = try scratch.text("fixtures/crm.csv").components(separatedBy: "\n").compactMap { line -> String? in
            if line.hasPrefix("\(gone),") { return nil }
            return line.hasPrefix("\(changed),") ? line.replacingOccurrences(of: "@", with: "-2@") : line
        }
        try scratch.write(lines.joined(separator: "\n"), to: "fixtures/crm.csv")
        let outcome = try read(scratch, "sample.csv")
        // Others may have been merged into one of the two.
        let lost = copies.filter { pair in pair.components(separatedBy: ">").contains { $0 == changed || $0 == gone } }.count
        #expect(outcome.output.contains("\(copies.count - lost) of \(copies.count - lost) right"), "\(outcome.said)")
        #expect(outcome.output.contains("not answered: \(names.count - copies.count)"), "\(outcome.said)")
        #expect(outcome.output.contains("not counted, because changed, gone or no longer merged: \(lost)"), "\(outcome.said)")
    }

    @Test func answersAreNotLost() throws {
        let scratch = try ProposeTests.nightly("propose")
        _ = try draw(scratch, 10, "sample.csv")
        try answer(scratch, "sample.csv", ["same", "not-same", "", "", "да"])
        let more = try draw(scratch, 20, "sample.csv")
        #expect(more.output.contains("20 of 106 merges drawn, 3 answers kept"), "\(more.said)")
        #expect(try scratch.table("sample.csv").column("answer").prefix(6) == ["same", "not-same", "", "", "same", ""])
        let refused = try draw(scratch, 1, "sample.csv")
        #expect(refused.code == 2 && refused.errors.contains("2 of its answers"), "\(refused.said)")
        #expect(try scratch.table("sample.csv").rows.count == 20)
        #expect(try draw(scratch, 1, "sample.csv", "--force").code == 0)
        #expect(try scratch.table("sample.csv").rows.count == 1)
    }

    @Test(arguments: [
        ("", 3, "sample.csv"), ("answer,id\nsame,1\n", 3, "has no column 'source'"),
        ("answer,source,id,other_source,other_id\n", 3, "holds no pair"),
        ("answer,source,id,other_source,other_id\nperhaps,crm,a,crm,b\n", 3, "sample.csv:2: the answer is neither"),
        ("answer,source,id,other_source,other_id\nsame,crm,\"a,crm,b\n", 3, "sample.csv:2"),
    ]) func aBrokenTableIsTold(_ text: String, _ code: Int32, _ words: String) throws {
        let scratch = try ProposeTests.nightly("propose")
        try scratch.write(text, to: "sample.csv")
        let outcome = try read(scratch, "sample.csv")
        #expect(outcome.code == code && outcome.errors.contains(words), "\(outcome.said)")
        #expect(!outcome.errors.contains("perhaps"))
    }

    @Test func whatIsMissingIsTold() throws {
        let scratch = try ProposeTests.nightly("propose")
        #expect(try read(scratch).code == 2)
        #expect(try read(scratch, "nowhere.csv").code == 3)
        for count in ["0", "many", "-1"] {
            #expect(try scratch.run("sample", "merges", count, "pipelines/nightly.yml").code == 2, "\(count)")
        }
        try scratch.write("kempt: 1\nfields: {id: {type: identifier}}\nextract: [{csv: fixtures/crm.csv}]\nload: none\n", to: "p.yml")
        #expect(try scratch.run("sample", "merges", "5", "p.yml").errors.contains("has no 'deduplicate'"))
        // Not there yet: the report of a run says nothing of it.
        let other = try ProposeTests.nightly("propose", "sample: nowhere.csv")
        #expect(try ProposeTests.run(other).report.merges("proposed") > 0)
    }
}
