import KemptCore
import KemptReport
import Testing

@Suite struct FiguresTests {
    @Test(arguments: [
        (99_999, 100_000, 9999), (100_000, 100_000, 10_000), (0, 5, 0), (1, 3, 3333), (2, 3, 6666), (999_999_999, 1_000_000_000, 9999),
        (Int.max - 1, Int.max, 9999), (Int.max, Int.max, 10_000), (-4, 10, 0), (12, 10, 10_000),
    ])
    func shareIsRoundedDown(numerator: Int, denominator: Int, hundredths: Int) {
        #expect(Share(numerator, of: denominator).hundredths == hundredths)
    }

    @Test func shareOfNothingIsNoShare() {
        #expect(Share(0, of: 0).hundredths == nil)
        #expect(Share(0, of: -1).hundredths == nil)
        #expect(Share(0, of: 0).grade == nil)
    }

    @Test(arguments: [(9500, Grade.a), (9499, .b), (9000, .b), (8999, .c), (8000, .c), (7000, .d), (6999, .e), (0, .e)])
    func gradesBeginAtTheirLeastPercentage(hundredths: Int, grade: Grade) {
        #expect(Share(hundredths, of: 10_000).grade == grade)
    }

    @Test func almostAllIsNeverPrintedAsAll() {
        let text = terminalSummary(Sample.plain(records: 100_000, clean: 99_999).figures(), style: .init(color: false, width: 80))
        #expect(text.contains("99.99%"))
        #expect(!text.contains("100.00%"))
    }

    @Test func noRecordsAreNotAssessed() {
        var sample = Sample.plain(records: 0, clean: 0)
        sample.plan.requireClean = 0
        let figures = sample.figures()
        #expect(figures.books.before.hundredths == nil)
        #expect(figures.change == nil)
        #expect(figures.gate?.isPassed == false)
        #expect(figures.exitCode == 1)
        #expect(terminalSummary(figures, style: .init(color: false, width: 80)).contains("n/a → n/a"))
        #expect(reportJSON(figures).contains("\"percent\": null"))
        #expect(reportHTML(figures).contains("n/a"))
    }

    @Test func headlineCountsTheUnreadableAndTakesOutTheMerged() {
        let figures = Sample.nightly().figures()
        #expect(figures.books.before == Share(120, of: 262))
        #expect(figures.books.after == Share(180, of: 232))
        #expect(figures.worst == Share(175, of: 232))
        #expect(figures.change == 7758 - 4580)
        #expect(figures.books.isBalanced)
        #expect(figures.sources.map(\.name) == ["crm", "leads"])
        #expect(figures.references.map { [$0.books.read, $0.linked, $0.notLinked, $0.books.unreadable] } == [[91, 60, 30, 1]])
    }

    @Test func bandNeedsSomethingPendingAndNeverFallsBelowNothing() {
        var sample = Sample.nightly()
        sample.pendingExcess = 0
        #expect(sample.figures().worst == nil)
        sample.pendingExcess = 1000
        #expect(sample.figures().worst == Share(0, of: 232))
    }

    @Test func recordsThatVanishUnbalanceTheBooks() {
        let sample = Sample.nightly()
        sample.ledger.accounts[0].doors[0] -= 1
        #expect(!sample.figures().books.isBalanced)
        #expect(terminalSummary(sample.figures(), style: .init(color: false, width: 80)).contains("do not balance"))
    }

    @Test func gateComparesTheFractionItself() {
        var sample = Sample.plain(records: 100_000, clean: 95_000)
        sample.plan.requireClean = 9500
        #expect(sample.figures().gate?.isPassed == true)
        #expect(sample.figures().exitCode == 0)
        sample = Sample.plain(records: 100_000, clean: 94_999)
        sample.plan.requireClean = 9500
        #expect(sample.figures().gate?.isPassed == false)
        #expect(sample.figures().exitCode == 1)
    }

    @Test func brakeOutranksTheGate() {
        var sample = Sample.nightly()
        sample.tripped = [("merged", 2512, 2000)]
        let figures = sample.figures()
        #expect(figures.exitCode == 6)
        #expect(figures.mode == .stopped)
        #expect(figures.brakes.filter { $0.found != nil }.map(\.name) == ["merged"])
        #expect(figures.files.filter { $0.isWritten }.map(\.path) == ["out/proposals.csv", "out/report.html", "out/report.json"])
        #expect(figures.nextSteps.first == .checkBrakes(proposals: "out/proposals.csv"))
    }

    @Test func modeTellsWhatBecameOfTheOutputs() {
        var sample = Sample.nightly()
        #expect(sample.figures().mode == .written)
        #expect(sample.figures().files.allSatisfy { $0.isWritten })
        let dry = sample.figures(dryRun: true)
        #expect(dry.mode == .dryRun)
        #expect(!dry.files.contains { $0.isWritten })
        #expect(dry.nextSteps.first == .write(command: "kempt run pipelines/nightly.yml --as-of 2026-11-21"))
        sample.plan.outputs = []
        #expect(sample.figures().mode == .readOnly)
    }

    @Test func rulesAreRankedAndGrouped() {
        let figures = Sample.nightly().figures()
        #expect(figures.needsPerson.map(\.id) == ["any-of", "email.no-at", "required", "not-fake", "email.domain-typo"])
        #expect(figures.fixed.map(\.id) == ["duplicate", "stale", "phone.punctuation", "last-name.case"])
        #expect(figures.fixed.map(\.kind) == [.duplicate, .stale, .notation, .repair])
        #expect(figures.needsPerson[0].fields == ["email", "phone"])
        #expect(figures.nextSteps.contains(.mend(rule: "any-of", fields: ["email", "phone"], records: 14)))
    }

    @Test func rankingDoesNotDependOnTheOrderOfRules() {
        let sample = Sample.nightly()
        var turned = Sample.nightly()
        turned.plan.rules.reverse()
        turned.plan.duplicateRule = 4
        turned.plan.staleRule = 3
        turned.ledger.hits.reverse()
        turned.ledger.soleCause.reverse()
        #expect(turned.figures().rules.map(\.id) == sample.figures().rules.map(\.id))
    }

    @Test func dimensionsCountWhatWasAssessed() {
        let shares = Sample.nightly().figures().dimensions.map(\.share)
        #expect(
            shares == [
                Share(248 + 240, of: 2 * 251), Share(1128 - 12, of: 1128), Share(232, of: 262), Share(251 - 17, of: 251),
                Share(251 - 7, of: 251),
                Share(251 - 9, of: 251),
            ])
    }

    @Test func dimensionsWithoutAJudgeAreNotAssessed() {
        var sample = Sample.nightly()
        sample.plan.required = []
        sample.plan.streaming = []
        sample.plan.gathering = nil
        sample.plan.rules = []
        sample.plan.duplicateRule = -1
        sample.plan.staleRule = -1
        #expect(sample.figures().dimensions.allSatisfy { $0.share == nil })
    }

    @Test func nothingToDoIsSaid() {
        #expect(Sample.plain(records: 3, clean: 3).figures().nextSteps == [.nothing])
        // Values that differ are in the proposals, and keep no record from being clean.
        var sample = Sample.plain(records: 3, clean: 3)
        sample.facts = [(name: Patch.differencesFact, value: 1)]
        #expect(sample.figures().nextSteps == [.lookThrough(path: nil)])
    }

    @Test(arguments: [
        ("pipelines/nightly.yml", "kempt run pipelines/nightly.yml"), ("my file.yml", "kempt run 'my file.yml'"),
        ("it's;rm -rf.yml", "kempt run 'it'\\''s;rm -rf.yml'"), ("$(x)", "kempt run '$(x)'"),
    ])
    func commandIsQuotedForTheShell(path: String, command: String) {
        var sample = Sample.plain(records: 1, clean: 1)
        sample.plan.path = path
        #expect(sample.figures().reproduce == command)
    }
}
