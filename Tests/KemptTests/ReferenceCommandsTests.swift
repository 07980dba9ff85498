import Foundation
import Testing

/// The commands that tell what the program knows.
@Suite struct ReferenceCommandsTests {
    @Test(arguments: [
        ["stages"], ["stages", "deduplicate"], ["types"], ["types", "email"], ["schema"], ["explain", "rule", "email.typo-domain"],
        ["explain", "pipeline"],
    ])
    func answers(_ arguments: [String]) throws {
        let scratch = try Scratch()
        let outcome = try Program.run(arguments, in: scratch.path)
        #expect(outcome.code == 0 && outcome.errors.isEmpty && !outcome.output.isEmpty, "\(outcome.said)")
        if arguments == ["schema"] { _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
        #expect(try Program.run(arguments, in: scratch.path, standardOutput: "/dev/full").code == 4)
    }

    @Test(arguments: [
        (["types", "emial"], "email"), (["stages", "standardise"], "standardize"),
        (["explain", "rule", "email.typo-domian"], "email.typo-domain"),
    ]) func suggests(_ arguments: [String], _ suggestion: String) throws {
        let scratch = try Scratch()
        let outcome = try Program.run(arguments, in: scratch.path)
        #expect(outcome.code == 2 && outcome.errors.contains("'\(suggestion)'"), "\(outcome.said)")
    }

    /// Whatever rule id a run writes into its files can be asked about.
    @Test func everyRuleThatARunNamesIsExplained() throws {
        let scratch = try Scratch(withCheckout: true)
        var rules: Set<String> = []
        for (pipeline, prefix) in [("nightly", ""), ("migrate-spreadsheet", "import-")] {
            _ = try scratch.run("run", "pipelines/\(pipeline).yml", "--as-of", Checkout.asOf, "--output", pipeline)
            for file in ["changes", "proposals", "quarantine"] {
                // `deduplicate.review` names what two records have in common behind the rule.
                rules.formUnion(
                    try scratch.table("\(pipeline)/\(prefix)\(file).csv").column("rule").map { String($0.prefix { $0 != " " }) })
            }
            let report = try Report(try scratch.read(pipeline == "nightly" ? "nightly/report.json" : "\(pipeline)/import.json"))
            rules.formUnion(report.rules)
        }
        for name in HostileFile.all.compactMap(\.reject?.rule) { rules.insert(name) }
        #expect(rules.count > 30)
        for rule in rules.sorted() {
            let outcome = try scratch.run("explain", "rule", rule)
            #expect(outcome.code == 0, "\(rule): \(outcome.said)")
        }
    }
}
