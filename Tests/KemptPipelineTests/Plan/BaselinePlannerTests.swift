import KemptCore
import Testing

@testable import KemptPipeline

/// `report: {baseline:}` and what counts against it.
@Suite struct BaselinePlannerTests {
    private static func pipeline(_ rule: String = "any-of: [email]", report: String = "baseline: base.json") -> String {
        """
        kempt: 1
        fields:
          id: {type: identifier, key: true}
          email: {type: email}
        extract:
          - csv: people.csv
        stages:
          - validate:
            - \(rule)
        report: {\(report)}
        """
    }

    private func folder(_ baseline: String?) throws -> PlanFolder {
        let folder = PlanFolder()
        try folder.write("people.csv", "id,email\n1,a@uab.lt\n")
        if let baseline { try folder.write("base.json", baseline) }
        return folder
    }

    @Test func isRead() throws {
        let folder = try folder(
            """
            {"kempt-baseline": 1, "pipeline": "p",
             "rules": [
               {"rule": "any-of", "fields": ["email", "${HOME} \\u003cb\\u003e"], "number": 2, "source": "people", "records": 3},
               {"rule": "x", "fields": [], "source": "people", "records": 0}
             ],
             "columns": [{"column": "email", "records": 9, "filled": 8, "values": [{"value": "no", "records": 8}]}, {"column": "b", "records": 0, "filled": 0, "values": []}]}
            """)
        let built = try folder.build(Self.pipeline())
        #expect(built.problems == [])
        let plan = try #require(built.plan)
        var expected = Baseline()
        expected.entries = [
            .init(rule: RuleName(id: "any-of", fields: ["email", "${HOME} <b>"], number: 2), source: "people", records: 3),
            .init(rule: RuleName(id: "x", fields: []), source: "people", records: 0),
        ]
        expected.profiles = [ColumnProfile(name: "email", records: 9, filled: 8, values: [("no", 8)]), ColumnProfile(name: "b")]
        #expect(plan.baseline == expected)
        #expect(plan.baselinePath == "\(folder.path)/base.json")
    }

    /// The base is cleaned all the same, and every break is new.
    @Test func mayBeMissing() throws {
        let built = try folder(nil).build(Self.pipeline())
        #expect(built.plan?.baseline == Baseline())
        #expect(built.problems.map(\.severity) == [.warning])
        #expect(built.problems.first?.remedy?.contains("--write-baseline") == true)
    }

    @Test(arguments: [
        "", "[]", "{}", "{\"kempt-baseline\": 2}", "{\"kempt-baseline\": 1, \"rules\": [{\"rule\": \"x\"}]}", "\u{0}",
        "{\"kempt-baseline\": 1, \"rules\": [{\"rule\": \"x\", \"fields\": [], \"source\": \"s\", \"records\": -1}]}",
        "{\"kempt-baseline\": 1, \"rules\": [{\"rule\": \"x\", \"fields\": [], \"source\": \"s\", \"records\": 99999999999999999999}]}",
        "{\"kempt-baseline\": 1, \"columns\": [{\"column\": \"x\", \"records\": 1, \"filled\": 2, \"values\": []}]}",
        "{\"kempt-baseline\": 1, \"columns\": [{\"column\": \"x\", \"records\": 3, \"filled\": 2, \"values\": [{\"value\": \"a\", \"records\": 3}]}]}",
    ]) func brokenOnesAreRefused(_ text: String) throws {
        let built = try folder(text).build(Self.pipeline())
        #expect(built.plan == nil)
        #expect(built.problems.map(\.message).contains { $0.contains("is no baseline") })
    }

    @Test(arguments: [
        ("any-of: [email]\n      max-new: 0", "html: r.html"), ("drift: {fields: email, against: baseline}", "html: r.html"),
        ("any-of: [email]", "max-new: 0"),
    ]) func isMissedByWhatComparesWithIt(_ rule: String, _ report: String) throws {
        let built = try folder(nil).build(Self.pipeline(rule, report: report))
        #expect(built.problems.map(\.message).contains { $0.contains("compares with a baseline") })
    }

    /// All mistakes are told at once.
    @Test func isAskedForBesideOtherMistakes() throws {
        let built = try folder(nil).build(Self.pipeline("unique: emial\n      max-new: 0", report: "html: r.html"))
        #expect(built.problems.count == 2)
    }

    /// What is unique among tonight's records says nothing of the base.
    @Test func partsOfTheBaseAreWarnedOf() throws {
        let folder = PlanFolder()
        try folder.write("people.csv", "id,email,updated\n1,a@uab.lt,2026-01-01\n")
        func warnings(_ since: String) throws -> [String] {
            try folder.build(
                """
                kempt: 1
                fields: {id: {type: identifier, key: true}, email: {type: email}, updated: {type: date}}
                extract:
                  - csv: people.csv
                \(since)
                stages:
                  - validate:
                    - unique: email
                load: {kept: {csv: {path: out/kept.csv, write: append}}, quarantined: nowhere}
                """
            ).problems.map(\.message).filter { $0.contains("'unique' sees only") }
        }
        #expect(try warnings("    since: updated").count == 1)
        #expect(try warnings("").isEmpty)
    }

    @Test func limitsReachTheRules() throws {
        let rule = "any-of: [email]\n      max-new: 1\n      max-count: 2\n      max-percent: 0.5%"
        let plan = try #require(try folder("{\"kempt-baseline\": 1}").build(Self.pipeline(rule, report: "baseline: base.json, max-new: 3")).plan)
        #expect(plan.rules.first { $0.id == "any-of" }?.limits == RuleLimits(maxPercent: 50, maxCount: 2, maxNew: 1))
        #expect(plan.maxNew == 3)
    }

    @Test func theReportIsNotWrittenOverIt() throws {
        let built = try folder(nil).build(Self.pipeline(report: "baseline: base.json, json: base.json"))
        #expect(built.problems.map(\.message).contains { $0.contains("two outputs of this run have the file") })
    }
}
