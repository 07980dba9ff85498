import Foundation
import Testing

/// `merge: propose`: what `auto` would merge is written down, and nothing is merged but what people have decided.
@Suite struct ProposeTests {
    /// The nightly job with a file for decisions; without a word about merging when `merging` is nil.
    static func nightly(_ merging: String?, _ more: String = "") throws -> Scratch {
        let scratch = try Scratch(withCheckout: true)
        var lines = try scratch.text("pipelines/nightly.yml").components(separatedBy: "\n")
        let place = try #require(lines.firstIndex { $0.hasPrefix("      merge: auto") })
        let said = [merging.map { "      merge: \($0)" }, "      decisions: decisions.csv", more.isEmpty ? nil : "      \(more)"]
        lines.replaceSubrange(place...place, with: said.compactMap { $0 })
        try scratch.write(lines.joined(separator: "\n"), to: "pipelines/nightly.yml")
        return scratch
    }

    struct Merges {
        let carriedOut: Set<String>
        let proposed: Set<String>
        let report: Report
    }

    /// `record>survivor` of every merge and link.
    static func run(_ scratch: Scratch, into folder: String = "out") throws -> Merges {
        let outcome = try scratch.run("run", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--output", folder)
        #expect(outcome.code == 1, "the gate of the sample base is missed: \(outcome.said)")
        let merged = try scratch.table("\(folder)/merged.csv").records.map { "\($0["id"] ?? "")>\($0["merged_into"] ?? "")" }
        let proposed = try scratch.table("\(folder)/proposals.csv").records.filter {
            $0["rule"]?.hasPrefix("deduplicate.merge ") == true || $0["rule"]?.hasPrefix("deduplicate.link ") == true
        }
        return Merges(
            carriedOut: Set(merged),
            proposed: Set(proposed.map { "\($0["id"] ?? "")>\(($0["proposal"] ?? "").components(separatedBy: ":").last ?? "")" }),
            report: try Report(try scratch.read("\(folder)/report.json")))
    }

    @Test func whatAutoMergesIsProposedAndNothingElseHappens() throws {
        let auto = try Self.run(try Self.nightly("auto"))
        let scratch = try Self.nightly(nil)
        let found = try Self.run(scratch)
        #expect(auto.carriedOut.count > 100 && auto.proposed.isEmpty)
        #expect(found.proposed == auto.carriedOut, "the same merges, to the record")
        #expect(found.carriedOut.isEmpty && found.report.books("merged") == 0 && found.report.linked("billing") == 0)
        #expect(found.report.merges("proposed") == auto.report.books("merged"))
        #expect(found.report.merges("proposed-links") == auto.report.linked("billing"))
        // No value comes through matching, and no figure improves by wish.
        let fused = try scratch.table("out/changes.csv").column("rule").filter { $0.hasPrefix("deduplicate") }
        #expect(fused == [])
        #expect(found.report.clean("before") == auto.report.clean("before"))
        #expect(found.report.clean("after")[1] == found.report.books("read"))
        #expect(found.report.isBalanced && found.report.rules.contains("deduplicate.excess"))
        let copies = Set(
            try scratch.table("out/proposals.csv").records.filter { $0["rule"]?.hasPrefix("deduplicate.merge") == true }.map { $0["id"] ?? "" })
        let kept = Set(try scratch.table("out/contacts.csv").column("id") + scratch.table("out/archived.csv").column("id"))
        #expect(copies.isSubset(of: kept), "no copy is lost")
        // What a run has kept is proposed again, no more and no less.
        try scratch.copy(scratch.full("out/contacts.csv"), to: "again.csv")
        try scratch.write(
            try scratch.text("pipelines/nightly.yml").replacingOccurrences(of: "../fixtures/crm.csv", with: "../again.csv"),
            to: "pipelines/nightly.yml")
        let again = try Self.run(scratch, into: "again")
        let archived = Set(try scratch.table("out/archived.csv").column("id"))
        #expect(again.proposed == found.proposed.filter { pair in !pair.components(separatedBy: ">").contains(where: archived.contains) })
    }

    @Test func theReportSaysWhereTheyAreAndWhatToDo() throws {
        let scratch = try Self.nightly("propose")
        for (language, words) in [("en", "Merges proposed: "), ("ru", "Предложено объединений: "), ("lt", "Pasiūlyta sujungimų: ")] {
            let outcome = try scratch.run(
                "run", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--output", "out", "--language", language)
            let lines = outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
            for part in [words, "out/proposals.csv", "'merge: auto'"] { #expect(lines.contains(part), "\(part)\n\(lines)") }
            #expect(try scratch.text("out/report.html").contains(words))
        }
    }

    /// A person's word is carried out in either mode; the rest of the cluster stays proposed.
    @Test func decisionsMergeInAnyMode() throws {
        let scratch = try Self.nightly("propose")
        let before = try Self.run(scratch)
        let exported = try scratch.run("review", "export", "pipelines/nightly.yml", "--to", "review.csv", "--merges", "--as-of", Checkout.asOf)
        #expect(exported.code == 0, "\(exported.said)")
        let pairs = try scratch.table("review.csv").records
        #expect(pairs.count == before.proposed.count + before.report.pendingPairs, "uncertain pairs and merges")
        let merges = pairs.filter { before.proposed.contains("\($0["id"] ?? "")>\($0["other_id"] ?? "")") && $0["source"] == "crm" }
        let (same, different) = (try #require(merges.first), try #require(merges.last))
        try scratch.write(
            "answer,source,id,other_source,other_id,content,other_content\n"
                + zip(["taip", "нет"], [same, different]).map { answer, pair in
                    ([answer] + ["source", "id", "other_source", "other_id", "content", "other_content"].map { pair[$0] ?? "" }).joined(
                        separator: ",")
                }.joined(separator: "\n") + "\n", to: "answers.csv")
        #expect(try scratch.run("review", "import", "pipelines/nightly.yml", "answers.csv").code == 0)
        let after = try Self.run(scratch)
        let name = "\(same["id"] ?? "")>\(same["other_id"] ?? "")"
        #expect(after.carriedOut == [name], "only what was decided is merged")
        #expect(!after.proposed.contains(name) && !after.proposed.contains("\(different["id"] ?? "")>\(different["other_id"] ?? "")"))
        #expect(after.report.isBalanced && after.report.books("merged") == 1)
        #expect(after.report.merges("proposed") == before.report.merges("proposed") - 2)

        let explained = try scratch.run(
            "explain", "pair", "pipelines/nightly.yml", same["id"] ?? "", same["other_id"] ?? "", "--as-of", Checkout.asOf)
        #expect(explained.output.contains("one customer\n"), "\(explained.said)")
        let other = try #require(after.proposed.sorted().first { $0.hasPrefix("C-") }).components(separatedBy: ">")
        let proposed = try scratch.run("explain", "pair", "pipelines/nightly.yml", other[0], other[1], "--as-of", Checkout.asOf)
        #expect(proposed.output.contains("one customer; the merge is proposed"), "\(proposed.said)")
    }

    @Test func anotherWordIsRefused() throws {
        let scratch = try Self.nightly("maybe")
        let outcome = try scratch.run("check", "pipelines/nightly.yml")
        #expect(outcome.code == 2 && outcome.errors.contains("propose or auto"), "\(outcome.said)")
    }
}
