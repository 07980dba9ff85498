import KemptCore
import KemptReport
import Testing

/// Limits of rules and the baseline: what they count, and what they make of the run.
@Suite struct LimitTests {
    /// A plan with one rule that some of a hundred records of two sources break.
    private func sample(_ limits: RuleLimits, hits: [Int], known: [Int]? = nil, severity: Severity = .warning) -> Sample {
        var sample = Sample.plain(records: 100, clean: 100)
        sample.plan.inputs = [Sample.input("crm", .base), Sample.input("leads", .base)]
        sample.plan.rules = [Rule("any-of", columns: [], severity: severity, dimension: .completeness, summary: "x", limits: limits)]
        let ledger = Ledger(sources: 2, rules: 1, columns: 0)
        ledger.accounts[0].parsed = 100
        ledger.accounts[0].doors[0] = 100
        ledger.accounts[0].cleanAfter = 100
        ledger.records = 100
        ledger.hits = [hits.reduce(0, +)]
        ledger.sourceHits = hits.map { [$0] }
        sample.ledger = ledger
        if let known {
            sample.plan.baselinePath = "baseline.json"
            sample.plan.baseline = Baseline()
            for (source, records) in zip(["crm", "leads"], known) {
                sample.plan.baseline?.entries.append(.init(rule: RuleName(id: "any-of", fields: []), source: source, records: records))
            }
        }
        return sample
    }

    private func missed(_ sample: Sample) -> [String] { sample.figures().missedLimits.map { "\($0.kind.rawValue) \($0.found ?? -1)" } }

    @Test func limitsAreKeptUpToThemselves() {
        #expect(missed(sample(RuleLimits(maxCount: 5), hits: [3, 2])) == [])
        #expect(missed(sample(RuleLimits(maxCount: 4), hits: [3, 2])) == ["max-count 5"])
        #expect(missed(sample(RuleLimits(maxPercent: 500), hits: [5, 0])) == [])
        #expect(missed(sample(RuleLimits(maxPercent: 499), hits: [5, 0])) == ["max-percent 500"])
        #expect(sample(RuleLimits(maxCount: 4), hits: [3, 2]).figures().exitCode == 1)
        #expect(sample(RuleLimits(maxCount: 5), hits: [3, 2]).figures().exitCode == 0)
    }

    /// The single findings keep their weight: a warning stays one.
    @Test func severityStays() {
        let figures = sample(RuleLimits(maxCount: 0), hits: [1, 0]).figures()
        #expect(figures.exitCode == 1 && figures.books.after == Share(100, of: 100) && figures.rules[0].severity == .warning)
        #expect(figures.nextSteps == [.keepLimit(rule: "any-of", fields: [])])
    }

    /// What one source mended does not hide what is new in another.
    @Test func newIsCountedBySource() {
        let limit = RuleLimits(maxNew: 1)
        #expect(missed(sample(limit, hits: [3, 2], known: [2, 2])) == [])
        #expect(missed(sample(limit, hits: [1, 4], known: [3, 2])) == ["max-new 2"])
        #expect(missed(sample(limit, hits: [1, 1], known: [])) == ["max-new 2"])
        let figures = sample(limit, hits: [1, 4], known: [3, 2]).figures()
        #expect(figures.baseline == BaselineFigures(path: "baseline.json", known: 5, new: 2, mended: 2, isWritten: false))
        #expect(figures.rules[0].new == 2)
        // While the baseline is being written there is nothing to compare with.
        let written = sample(limit, hits: [1, 4])
        #expect(written.figures().limits.map(\.isKept) == [nil] && written.figures().exitCode == 0)
    }

    /// `report: {max-new:}` holds for every rule of severity error that has no limit of its own.
    @Test func oneLimitForAllErrors() {
        func missedOfAll(_ limits: RuleLimits, _ severity: Severity) -> [String] {
            var sample = sample(limits, hits: [4, 0], known: [1, 0], severity: severity)
            sample.plan.maxNew = 2
            return missed(sample)
        }
        #expect(missedOfAll(RuleLimits(), .error) == ["max-new 3"])
        #expect(missedOfAll(RuleLimits(), .warning) == [])
        #expect(missedOfAll(RuleLimits(maxNew: 9), .error) == [])
    }

    /// A rule about the base misses the gate as an error, and is only told as a warning.
    @Test(arguments: Severity.allCases) func rulesAboutTheBase(_ severity: Severity) {
        var sample = sample(RuleLimits(), hits: [0, 0])
        sample.plan.rules = [
            Rule("row-count", columns: [], severity: severity, dimension: .completeness, summary: "x", isAboutBase: true)
        ]
        for (found, isKept) in [(nil, nil), (9, false), (10, true)] as [(Int?, Bool?)] {
            sample.measures = [Measure(rule: 0, kind: .min, limit: 10, found: found)]
            let figures = sample.figures()
            #expect(figures.limits.map(\.isKept) == [isKept])
            #expect(figures.exitCode == (severity == .error && isKept == false ? 1 : 0))
            let text = terminalSummary(figures, style: .init(color: false, width: 100))
            #expect(text.contains("row-count: min 10, found 9") == (isKept == false))
        }
    }

    /// What the program mends itself and what is about the base is no debt; empty counts are left out.
    @Test func baselineHoldsDebtsOnly() throws {
        var sample = Sample.nightly()
        sample.plan.rules.append(sample.plan.rules[4])
        sample.ledger.hits.append(1)
        sample.ledger.sourceHits[1].append(1)
        sample.ledger.sourceHits[0].append(0)
        var result = sample.result
        result.profiles = [ColumnProfile(name: "status", records: 7, filled: 5, values: [("lead", 3), ("<b>", 2)])]
        let tree = try #require(JSONTree(baselineJSON(sample.plan, result)))
        var held: [String] = []
        for index in 0..<20 {
            guard let item = tree["rules"]?[index] else { break }
            held.append(
                "\(item["rule"] ?? .other("")) \(item["source"] ?? .other("")) \(item["records"] ?? .other("")) \(item["number"] ?? .other("-"))")
        }
        func line(_ rule: String, _ source: String, _ records: Int, _ number: String = "-") -> String {
            "\(JSONTree.string(rule)) \(JSONTree.string(source)) \(JSONTree.other("\(records)")) \(JSONTree.other(number))"
        }
        #expect(
            held == [
                line("email.domain-typo", "crm", 6), line("email.no-at", "crm", 12), line("any-of", "crm", 14), line("any-of", "leads", 3),
                line("not-fake", "crm", 9), line("required", "crm", 3), line("required", "leads", 1), line("any-of", "leads", 1, "2"),
            ])
        #expect(tree["columns"]?[0]?["values"]?[1]?["value"] == .string("<b>"))
        let written = Figures(sample.plan, result, writesBaseline: true).baseline
        #expect(written == BaselineFigures(path: "pipelines/baseline.json", known: 49, new: 0, mended: 0, isWritten: true))
        #expect(Figures(sample.plan, result, dryRun: true, writesBaseline: true).baseline?.isWritten == false)
    }
}
