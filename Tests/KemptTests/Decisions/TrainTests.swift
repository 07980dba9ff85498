import Foundation
import Testing

/// `kempt train`: weights out of the pipeline's own records, and runs that use them.
@Suite struct TrainTests {
    private func nightly() throws -> Scratch {
        let scratch = try Scratch(withCheckout: true)
        let text = try scratch.text("pipelines/nightly.yml").replacingOccurrences(
            of: "      trust: [crm, billing]", with: "      trust: [crm, billing]\n      model: model.json")
        try scratch.write(text, to: "pipelines/nightly.yml")
        return scratch
    }

    private func train(_ scratch: Scratch, _ more: String...) throws -> Outcome {
        try Program.run(["train", "pipelines/nightly.yml", "--as-of", "2026-06-30"] + more, in: scratch.path)
    }

    @Test func aModelIsLearnedAndUsed() throws {
        let scratch = try nightly()
        let before = try scratch.run("run", "pipelines/nightly.yml", "--as-of", "2026-06-30")
        #expect(before.code == 2 && before.errors.contains("run 'kempt train'"), "\(before.said)")
        let (files, outputs) = (scratch.names(in: "pipelines"), scratch.names(in: "pipelines/out"))
        let trained = try train(scratch, "--workers", "1")
        #expect(trained.code == 0 && trained.output.contains("learned from") && trained.output.contains("mail-same"), "\(trained.said)")
        #expect(scratch.names(in: "pipelines") == (files + ["model.json"]).sorted(), "nothing but the model is written")
        #expect(scratch.names(in: "pipelines/out") == outputs)
        let model = try scratch.read("pipelines/model.json")
        #expect((try JSONSerialization.jsonObject(with: model) as? [String: Any])?["kempt-model"] as? Int == 1)
        _ = try train(scratch, "--workers", "3")
        #expect(try scratch.read("pipelines/model.json") == model, "any number of workers learns the same")
        let run = try scratch.run("run", "pipelines/nightly.yml", "--as-of", "2026-06-30", "--output", "out")
        #expect(run.code == 1, "the gate of the sample base is missed: \(run.said)")
        #expect(try scratch.table("out/merged.csv").records.count > 20)

        // Another contract: the weights would mean nothing.
        let other = try scratch.text("pipelines/nightly.yml").replacingOccurrences(of: "{type: company}", with: "{type: text}")
        try scratch.write(other, to: "pipelines/nightly.yml")
        let refused = try scratch.run("run", "pipelines/nightly.yml", "--as-of", "2026-06-30")
        #expect(refused.code == 2 && refused.errors.contains("other fields, types or blocking rules"), "\(refused.said)")
        try scratch.write("{\"kempt-model\": 1", to: "pipelines/model.json")
        #expect(try scratch.run("run", "pipelines/nightly.yml", "--as-of", "2026-06-30").code == 2)
    }

    /// Weights beside labels, in three languages; records that are not there are counted.
    @Test func labelsMeasureTheWeights() throws {
        let scratch = try nightly()
        _ = try train(scratch)
        _ = try scratch.run("run", "pipelines/nightly.yml", "--as-of", "2026-06-30", "--output", "out")
        let merged = try #require(try scratch.table("out/merged.csv").records.first { $0["source"] == "crm" && $0["merged_into_source"] == "crm" })
        let (one, other) = (merged["id"] ?? "", merged["merged_into"] ?? "")
        try scratch.write(
            "answer,source,id,other_source,other_id\ntaip,crm,\(one),crm,\(other)\nнет,crm,C-0001,crm,C-0100\nno,crm,C-0002,crm,nobody\n",
            to: "labels.csv")
        let outcome = try train(scratch, "--labels", "labels.csv")
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(outcome.output.contains("labels.csv: 2 pairs weighed, 1 of records that are not there"), "\(outcome.output)")
        #expect(outcome.output.contains("100.00%") && outcome.output.contains("the threshold in use"), "\(outcome.output)")
    }

    /// Told whose each record is, the program counts: other weights, and as many matches as were told and brought together.
    @Test func customersThatAreToldAreCounted() throws {
        let scratch = try nightly()
        _ = try train(scratch)
        let estimated = try scratch.read("pipelines/model.json")
        let ids = try scratch.table("fixtures/crm.csv").records.compactMap { $0["id"] }
        // Every record is a customer of its own but for one pair.
        let lines = ids.enumerated().map { index, id in "crm,\(id),K\(index == 1 ? 0 : index)" }
        try scratch.write((["source,id,customer"] + lines).joined(separator: "\n"), to: "customers.csv")
        let told = try train(scratch, "--customers", "customers.csv")
        #expect(told.code == 0 && told.output.contains("learned from"), "\(told.said)")
        #expect(try scratch.read("pipelines/model.json") != estimated)
        #expect(told.output.contains("about 0 of them") || told.output.contains("about 1 of them"), "\(told.output)")
        try scratch.write("customer,key\nK1,C-0001\n", to: "customers.csv")
        let refused = try train(scratch, "--customers", "customers.csv")
        #expect(refused.code == 3 && refused.errors.contains("customers.csv: must have the column 'id'"), "\(refused.said)")
    }

    @Test func whatIsMissingIsTold() throws {
        let scratch = try Scratch(withCheckout: true)
        let none = try scratch.run("train", "pipelines/nightly.yml")
        #expect(none.code == 2 && none.errors.contains("'model: model.json'"), "\(none.said)")
    }
}
