import Foundation
import Testing

/// What becomes of decisions when records go, keys repeat or are missing, and the pipeline file is written anew.
@Suite struct DecisionKeepingTests {
    /// A small pipeline; `fields` are lines of the contract in their order.
    private func pipeline(
        _ records: String, merge: String = "auto", isKeyed: Bool = true,
        fields: [String] = ["company: {type: company}", "email: {type: email}", "phone: {type: phone, assume: LT}"]
    ) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            """
            kempt: 1
            name: t
            as-of: 2026-06-30
            fields:
              id: {type: identifier\(isKeyed ? ", key: true" : "")}
              first_name: {type: given-name}
              last_name: {type: family-name}
              \(fields.joined(separator: "\n  "))
            extract: [{csv: in.csv, source: crm}]
            stages: [standardize, {deduplicate: {merge: \(merge), decisions: decisions.csv}}]
            load: {kept: {csv: out/kept.csv}, quarantined: nowhere, merged: {csv: out/merged.csv}, proposals: {csv: out/proposals.csv}}
            report: {json: out/report.json}
            """, to: "p.yml")
        try scratch.write("id,first_name,last_name,company,email,phone\n" + records, to: "in.csv")
        return scratch
    }

    private func run(_ scratch: Scratch) throws -> (merged: Int, report: Report) {
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 0, "\(outcome.said)")
        return (try scratch.table("out/merged.csv").rows.count, try Report(try scratch.read("out/report.json")))
    }

    /// Answers some pairs of an exported table, from the top, and takes them in.
    private func answer(_ scratch: Scratch, _ file: String, _ answers: [String]) throws -> Outcome {
        var lines = try scratch.text(file).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, answer) in answers.enumerated() { lines[index + 1] = answer + lines[index + 1] }
        try scratch.write(lines.joined(separator: "\n"), to: file)
        return try scratch.run("review", "import", "p.yml", file)
    }

    private let couple = "1,Jonas,Petraitis,,jonas@alfa.lt,+37061234567\n2,Jonas,Petraitis,,jonas@alfa.lt,+37061234567\n"

    @Test(arguments: [
        ["phone: {type: phone, assume: LT}", "email: {type: email}", "company: {type: company}"],
        ["email: {type: email}", "phone: {type: phone, assume: LT}", "company: {type: company}"],
    ])
    func `a decision holds in whatever order the fields are declared`(_ fields: [String]) throws {
        let scratch = try pipeline(couple)
        #expect(try run(scratch).merged == 1)
        #expect(try scratch.run("review", "export", "p.yml", "--merges").code == 0)
        #expect(try answer(scratch, "review.csv", ["ne"]).code == 0)
        let before = try run(scratch)
        #expect(before.merged == 0 && before.report.pendingPairs == 0)
        let other = try pipeline(couple, fields: fields)
        try scratch.write(try other.text("p.yml"), to: "p.yml")
        let after = try run(scratch)
        #expect(after.merged == 0 && after.report.pendingPairs == 0)
        #expect(after.report.fact("decisions about records that have changed since") == nil)
        // What they are compared by does count.
        try scratch.write(
            try scratch.text("in.csv").replacingOccurrences(of: "2,Jonas,Petraitis,,jonas@", with: "2,Jonas,Petraitis,,j.p@"), to: "in.csv")
        let changed = try run(scratch)
        #expect(changed.merged == 0 && changed.report.pendingPairs == 1)
        #expect(changed.report.fact("decisions about records that have changed since") == 1)
    }

    @Test func `two records with one key are no pair for a person`() throws {
        let scratch = try pipeline(couple.replacingOccurrences(of: "2,", with: "1,") + "3,Jonas,Petraitis,,jonas@alfa.lt,\n")
        let exported = try scratch.run("review", "export", "p.yml", "--merges")
        #expect(exported.code == 0 && exported.output.contains("have one key") && exported.output.contains("apart: 1\n"), "\(exported.said)")
        #expect(try scratch.table("review.csv").column("id") == ["3"])
        #expect(try answer(scratch, "review.csv", ["ne"]).code == 0)
        #expect(try run(scratch).merged == 1)
        let drawn = try scratch.run("sample", "merges", "5", "p.yml")
        #expect(drawn.code == 0 && drawn.output.contains("0 of 1 merges drawn") && drawn.output.contains("have one key"), "\(drawn.said)")
        #expect(try scratch.table("sample.csv").rows.isEmpty)
    }

    @Test func `without keys a person is told what an answer is about`() throws {
        let scratch = try pipeline(couple, isKeyed: false)
        let exported = try scratch.run("review", "export", "p.yml", "--merges")
        #expect(exported.code == 0 && exported.output.contains("crm#1") && exported.output.contains("key: true"), "\(exported.said)")
        let taken = try answer(scratch, "review.csv", ["no"])
        #expect(taken.code == 0 && taken.output.contains("1 answers taken") && taken.output.contains("key: true"), "\(taken.said)")
        #expect(try run(scratch).merged == 0)
        // With a line above them these are others: the report says that the decision is void.
        try scratch.write(
            try scratch.text("in.csv").replacingOccurrences(of: "1,Jonas", with: "0,Ona,Butkutė,,ona@x.lt,+37067777888\n1,Jonas"), to: "in.csv")
        let after = try run(scratch)
        #expect(after.report.fact("decisions about records that have changed since") == 1)
        let keyed = try pipeline(couple)
        let said = try keyed.run("review", "export", "p.yml", "--merges")
        #expect(!said.output.contains("key: true") && !said.output.contains("one key"), "\(said.said)")
    }

    @Test func `decisions about records that are not there are counted`() throws {
        let scratch = try pipeline(couple)
        try scratch.write("answer,source,id,other_source,other_id\nsame,crm,1,crm,77\nne,crm,88,crm,99\nne,crm,1,crm,2\n", to: "decisions.csv")
        let found = try run(scratch)
        #expect(found.merged == 0 && found.report.fact("decisions about records that are not there") == 2)
    }

    /// The two with key 2 are Rasa and Ona; the answer is about Ona, as its hash tells.
    @Test(arguments: [("ne", 0), ("taip", 1)])
    func `an answer about one of two records with a key finds the one it is about`(_ answer: String, _ merged: Int) throws {
        let scratch = try pipeline(
            "1,Ona,Kazlauskienė,UAB Medis,ona@medis.lt,+37061111111\n2,Rasa,Jonaitienė,UAB Kitas,rasa@kitas.lt,\n"
                + "2,Ona,Kazlauskiene,Medis,ona@medis.lt,\n3,Petras,Jonaitis,UAB Trecias,petras@trecias.lt,\n")
        #expect(try scratch.run("review", "export", "p.yml", "--merges").code == 0)
        #expect(try scratch.table("review.csv").rows.count == 1)
        #expect(try self.answer(scratch, "review.csv", [answer]).code == 0)
        let found = try run(scratch)
        #expect(found.merged == merged && found.report.pendingPairs == 0)
    }

    @Test func `answers that two people take in at once are all there`() throws {
        let scratch = try pipeline(couple)
        let count = 12_000
        for half in 0..<2 {
            let lines = (0..<count).map { "ne,crm,\(half)-\($0),crm,1\n" }.joined()
            try scratch.write("answer,source,id,other_source,other_id\n" + lines, to: "answers\(half).csv")
        }
        nonisolated(unsafe) let folder = scratch
        DispatchQueue.concurrentPerform(iterations: 2) { half in
            #expect((try? folder.run("review", "import", "p.yml", "answers\(half).csv").code) == 0)
        }
        #expect(try scratch.table("decisions.csv").rows.count == 2 * count)
    }

    @Test func `an import says what it replaces and what holds for ever`() throws {
        let scratch = try pipeline(couple)
        try scratch.write("answer,source,id,other_source,other_id\nne,crm,1,crm,2\nne,crm,1,crm,3\n", to: "decisions.csv")
        try scratch.write("answer,source,id,other_source,other_id\ntaip,crm,2,crm,1\nne,crm,1,crm,3\nne,crm,1,crm,4\n", to: "answers.csv")
        let taken = try scratch.run("review", "import", "p.yml", "answers.csv")
        #expect(taken.code == 0 && taken.output.contains("in place of earlier answers: 2, the other way round: 1"), "\(taken.said)")
        #expect(taken.output.contains("answers without 'content' or 'other_content': 3"), "\(taken.said)")
    }

    @Test func `a person sees that decisions are void or contradict each other`() throws {
        let scratch = try pipeline(couple)
        try scratch.write(
            "answer,source,id,other_source,other_id,content,other_content\nne,crm,1,crm,77,,\nsame,crm,1,crm,2,a1,a2\nne,crm,1,crm,2,a1,a2\n",
            to: "decisions.csv")
        let outcome = try scratch.run("run", "p.yml")
        let said = outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
        #expect(
            said.contains("could not be honoured: about records that are not there: 1; about records that have changed since: 1"), "\(outcome.said)")
        let report = try Report(try scratch.read("out/report.json"))
        #expect(report.fact("decisions.csv: pairs answered both ways, of each of which the last answer counts") == 1)
    }

    @Test func `an answer about a value is no answer about a pair`() throws {
        let scratch = try pipeline(couple)
        try scratch.write("answer,source,id,other_source,other_id\nPin,crm,1,crm,2\n", to: "answers.csv")
        let outcome = try scratch.run("review", "import", "p.yml", "answers.csv")
        #expect(outcome.code == 3 && outcome.errors.contains("answers.csv:2"), "\(outcome.said)")
        for word in ["'proposals'", "'changes'", "'answer'"] { #expect(outcome.errors.contains(word), "\(outcome.said)") }
    }

    /// One copy is merged by decision, one is proposed.
    @Test func `only copies that are proposed need a person`() throws {
        let others = "3,Ona,Butkutė,,ona@x.lt,+37067777888\n4,Ona,Butkutė,,ona@x.lt,+37067777888\n"
        let scratch = try pipeline(couple + others, merge: "propose")
        try scratch.write("answer,source,id,other_source,other_id\nsame,crm,1,crm,2\n", to: "decisions.csv")
        let outcome = try scratch.run("run", "p.yml")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        let person = try #require(lines.firstIndex { $0.contains("What needs a person") })
        let fixed = try #require(lines.firstIndex { $0.contains("What the run fixed") })
        let excess = lines.indices.filter { lines[$0].contains("deduplicate.excess") }
        #expect(excess.count == 2 && person < excess[0] && excess[0] < fixed && fixed < excess[1], "\(outcome.said)")
        for index in excess { #expect(lines[index].split(separator: " ").contains("1"), "\(lines[index])") }
    }
}

/// What former runs have merged, and decisions about it.
@Suite struct DecisionMemoryTests {
    @Test func `two customers that a person calls one become the older`() throws {
        let pipeline = try MemoryPipeline()
        let people = [(1, 0), (2, 0), (11, 1), (12, 1), (13, 1)]
        #expect(try pipeline.clusters(people) == ["1: 1 survivor, 2 merged", "2: 11 survivor, 12 merged, 13 merged"])
        try pipeline.scratch.write("answer,source,id,other_source,other_id\nsame,crm,1,crm,11\n", to: "decisions.csv")
        #expect(
            try pipeline.clusters(people) == ["1: 1 survivor, 2 merged, 11 merged (2), 12 merged (2), 13 merged (2),  alias (2)"])
    }

    private func report(_ pipeline: MemoryPipeline) throws -> Report { try Report(try pipeline.scratch.read("out/report.json")) }

    /// 2 is not 3, and 1 is like both: one of them goes into it, and what was said of that one keeps the other apart for good.
    @Test func `a decision about a merged record follows it to its customer`() throws {
        let pipeline = try MemoryPipeline()
        try pipeline.refuse([(2, 3)])
        try pipeline.write([(1, 0), (2, 0), (3, 0)])
        try pipeline.run()
        let kept = try pipeline.scratch.table("out/kept.csv").column("id")
        #expect(kept == ["1", "2"] || kept == ["1", "3"])
        for _ in 0..<2 {
            try pipeline.scratch.write(try pipeline.scratch.text("out/kept.csv"), to: "crm.csv")
            try pipeline.run()
            #expect(try pipeline.scratch.table("out/kept.csv").column("id") == kept)
            #expect(try report(pipeline).pendingPairs == 0 && report(pipeline).fact("decisions about records that are not there") == nil)
        }
    }

    /// 1, 2 and 3 were one; 2 was told from 3, and has gone since. Nobody has told 1 from 3.
    @Test func `a record that has gone parts nobody else`() throws {
        let pipeline = try MemoryPipeline()
        try pipeline.write([(1, 0), (2, 0), (3, 0)])
        try pipeline.run()
        try pipeline.refuse([(2, 3)])
        try pipeline.write([(1, 0), (3, 0)])
        try pipeline.run()
        #expect(try pipeline.scratch.table("out/kept.csv").column("id") == ["1"])
        #expect(try report(pipeline).fact("decisions about records that are not there") == 1)
        // What was called one is one: nothing to tell.
        try pipeline.scratch.write("answer,source,id,other_source,other_id\nsame,crm,2,crm,3\n", to: "decisions.csv")
        try pipeline.run()
        #expect(try report(pipeline).fact("decisions about records that are not there") == nil)
    }

    /// Nobody can look at 2 any more, so what was said of it joins nothing by itself.
    @Test func `a record that has gone is no reason for a merge`() throws {
        let pipeline = try MemoryPipeline()
        try pipeline.write([(1, 0), (2, 0), (3, 5)])
        try pipeline.run()
        try pipeline.scratch.write("answer,source,id,other_source,other_id\nsame,crm,2,crm,3\n", to: "decisions.csv")
        try pipeline.write([(1, 0), (3, 5)])
        try pipeline.run()
        #expect(try pipeline.scratch.table("out/kept.csv").column("id") == ["1", "3"])
        #expect(try report(pipeline).pendingPairs == 1)
        // Unless somebody says so of the one that stands for it.
        try pipeline.scratch.write("answer,source,id,other_source,other_id\nsame,crm,2,crm,3\nsame,crm,1,crm,3\n", to: "decisions.csv")
        try pipeline.run()
        #expect(try pipeline.scratch.table("out/kept.csv").column("id") == ["1"])
        #expect(try report(pipeline).pendingPairs == 0)
    }
}
