import KemptCore
import KemptReport

/// A source that is never read: the reports only print its path.
struct PaperSource: Source {
    let path: String
    func probe() throws -> SourceProfile { SourceProfile(columns: [], facts: []) }
    func open(into layout: SourceLayout) throws -> any SourceReader { throw Failure(.input, "\(path): only a name") }
}

/// A target that is never written.
struct PaperTarget: Target {
    let path: String
    func moved(to path: String) -> any Target { PaperTarget(path: path) }
    func makeEncoder() -> any RecordEncoder { PaperEncoder() }
    func makeWriter(temporary: String, columns: [String]) throws -> any RecordWriter { throw Failure(.output, "\(path): only a name") }
}

final class PaperEncoder: RecordEncoder {
    var buffer = ByteBuffer()
    func begin() {}
    func field(_ cell: Cell) {}
    func fields(of row: Int, in batch: Batch) {}
    func end() {}
}

final class IdleRunner: StepRunner {
    func run(_ batch: Batch) {}
}

struct PaperStep: Step {
    let stage: String
    func makeRunner() -> any StepRunner { IdleRunner() }
}

struct PaperGathering: GatheringStep {
    let stage = "deduplicate"
    func makeDigester() -> any Digester { IdleDigester() }
    func decide(_ digests: [any Digest], sources: GatheredSources, crew: Crew) -> any Decision { NoDecision() }
    func fuse(_ decision: any Decision, _ members: MemberRows, crew: Crew) -> Patch { Patch() }
}

final class NoDecision: Decision { let members: [UInt32] = [] }
final class NoDigest: Digest {}
final class IdleDigester: Digester {
    func digest(_ batch: Batch) -> any Digest { NoDigest() }
}

/// What `Sample` is made from; tests change one thing and look at what it does.
struct Sample {
    var plan: Plan
    var ledger: Ledger
    var facts: [(name: String, value: Int)] = [("pairs-compared", 4711), ("blocks-cut", 2)]
    var pendingExcess = 5
    var pendingPairs = 6
    var tripped: [(name: String, share: Int, limit: Int)] = []
    var usage = RunResult.Usage()
    var measures: [Measure] = []
    var unlisted: [UnlistedValues] = []
    var pictures = MatchPictures()

    var result: RunResult {
        var result = RunResult(
            ledger: ledger, facts: facts, pendingExcess: pendingExcess, pendingPairs: pendingPairs, tripped: tripped,
            phases: [("prologue", 0.012), ("reading", 0.25), ("matching", 0.0734)], previousRecords: 255)
        result.usage = usage
        result.measures = measures
        result.unlisted = unlisted
        result.pictures = pictures
        return result
    }

    func figures(
        dryRun: Bool = false, command: String = "kempt run pipelines/nightly.yml", notes: [String] = [], showsValues: Bool = false
    ) -> Figures {
        Figures(plan, result, command: command, dryRun: dryRun, notes: notes, showsValues: showsValues)
    }

    /// A plan with nothing in it but one base source that had `records` records of which `clean` are clean.
    static func plain(records: Int, clean: Int, merged: Int = 0) -> Sample {
        var plan = Plan(name: "plain", schema: Schema(columns: [], key: nil))
        plan.inputs = [input("crm", .base)]
        let ledger = Ledger(sources: 1, rules: 0, columns: 0)
        ledger.accounts[0].parsed = records
        ledger.accounts[0].cleanAfter = clean
        ledger.accounts[0].doors[Int(Door.clean.rawValue)] = clean
        ledger.accounts[0].doors[Int(Door.merged.rawValue)] = merged
        ledger.accounts[0].doors[Int(Door.flagged.rawValue)] = records - clean - merged
        ledger.records = records
        var sample = Sample(plan: plan, ledger: ledger)
        sample.pendingExcess = 0
        sample.pendingPairs = 0
        return sample
    }

    static func input(_ name: String, _ role: Role, path: String? = nil, facts: [(name: String, value: String)] = []) -> Plan.Input {
        Plan.Input(
            name: name, role: role, source: PaperSource(path: path ?? "fixtures/\(name).csv"),
            profile: SourceProfile(columns: [], facts: facts),
            layout: SourceLayout(source: 0, target: [], columnCount: 0))
    }

    /// A nightly run with something in every section of the report.
    static func nightly() -> Sample {
        let typed = TypeSpec(Spec("text", "a text"), outcomes: [])
        let columns = ["id", "last_name", "email", "phone", "consent", "updated_at"].map {
            Column($0, .declared, typeSpec: $0 == "id" ? nil : typed)
        }
        var plan = Plan(name: "nightly", schema: Schema(columns: columns, key: 0))
        plan.about = "One record per customer, clean every morning."
        plan.path = "pipelines/nightly.yml"
        plan.asOf = "2026-11-21"
        plan.fingerprint = "9f86d081884c7d65"
        plan.inputs = [
            input("crm", .base, facts: [("delimiter", "comma"), ("encoding", "UTF-8")]),
            input("leads", .base, facts: [("delimiter", "semicolon"), ("encoding", "UTF-8 with BOM")]),
            input("billing", .reference, path: "fixtures/billing.xml", facts: [("encoding", "UTF-8")]),
        ]
        plan.evidence = [("inbox", "fixtures/inbox.mbox")]
        plan.streaming = [PaperStep(stage: "standardize"), PaperStep(stage: "validate")]
        plan.gathering = PaperGathering()
        plan.finishing = [PaperStep(stage: "archive")]
        plan.required = [1, 4]
        plan.rules = rules
        plan.duplicateRule = 7
        plan.staleRule = 8
        plan.outputs = [
            (.kept, PaperTarget(path: "out/contacts.csv")), (.quarantined, PaperTarget(path: "out/quarantine.csv")),
            (.merged, PaperTarget(path: "out/merged.csv")), (.archived, PaperTarget(path: "out/archived.csv")),
            (.proposals, PaperTarget(path: "out/proposals.csv")), (.changes, PaperTarget(path: "out/changes.csv")),
        ]
        plan.reportHTML = "out/report.html"
        plan.reportJSON = "out/report.json"
        plan.requireClean = 9500
        plan.baselinePath = "pipelines/baseline.json"
        plan.baseline = nightlyBaseline
        var sample = Sample(plan: plan, ledger: nightlyLedger())
        sample.measures = [
            Measure(rule: 10, kind: .min, limit: 250, found: 251), Measure(rule: 11, kind: .maxPoints, column: 4, limit: 500, found: nil, whole: 255),
        ]
        // Of the last name, which has no lists: any column will do here.
        sample.unlisted = [UnlistedValues(column: 1, records: 7, distinct: 3, isSample: false, values: [("Foreman", 5), ("<b>", 1), ("Ąžuolas", 1)])]
        sample.pictures = pictures { RecordLabel(source: "crm", id: "C-\($0)") }
        sample.usage.wallSeconds = 0.3456
        sample.usage.processorSeconds = 0.61
        sample.usage.peakBytes = 87 << 20
        return sample
    }

    /// A ring of five of seven records, a pair, and a question.
    static func pictures(_ label: (Int) -> RecordLabel) -> MatchPictures {
        func waterfall(_ one: Int, _ other: Int, _ weights: [Int], _ remark: String = "") -> MatchPictures.Waterfall {
            var answer = PairQuestion.Answer()
            answer.prior = -580
            answer.shares = zip([("last_name", "the same", 4), ("email", "different", 0), ("phone", "a slip apart", 0)], weights).map {
                PairQuestion.Share(fields: $0.0.0, finding: $0.0.1, sharers: $0.0.2, weight: $0.1)
            }
            answer.total = remark.isEmpty ? answer.sum : 199
            answer.auto = 200
            answer.review = -200
            answer.remark = remark
            return MatchPictures.Waterfall(one: label(one), other: label(other), answer: answer)
        }
        typealias Link = MatchPictures.Link
        var pictures = MatchPictures()
        pictures.clusters = [
            MatchPictures.Cluster(
                kind: .largest, size: 7, records: (1...5).map(label), isReference: [false, false, false, false, true],
                links: [
                    Link(one: 0, other: 1, weight: nil, isWeakest: false), Link(one: 0, other: 2, weight: 1234, isWeakest: false),
                    Link(one: 1, other: 2, weight: 410, isWeakest: false), Link(one: 2, other: 3, weight: 310, isWeakest: false),
                    Link(one: 0, other: 4, weight: -105, isWeakest: true),
                ], strongest: waterfall(1, 2, [655, 300, 859]), weakest: waterfall(1, 5, [655, -349, 169])),
            MatchPictures.Cluster(
                kind: .weakest, size: 2, records: [8, 9].map(label), isReference: [false, false],
                links: [Link(one: 0, other: 1, weight: 222, isWeakest: false)], strongest: waterfall(8, 9, [655, -349, 496]), weakest: nil),
        ]
        pictures.pairs = [
            waterfall(
                10, 11, [655, 300, 100], "the weights alone would merge, but this is what relatives and colleagues show too: a person decides")
        ]
        return pictures
    }

    private static let rules = [
        Rule(
            "phone.punctuation", columns: [3], outcome: .notation, severity: .info, dimension: .validity,
            summary: "punctuation in the number"),
        Rule("last-name.case", columns: [1], outcome: .repair, severity: .info, dimension: .validity, summary: "wrong capitals"),
        Rule(
            "email.domain-typo", columns: [2], outcome: .guess, severity: .warning, dimension: .validity,
            summary: "the domain looks misspelt"),
        Rule("email.no-at", columns: [2], outcome: .invalid, severity: .error, dimension: .validity, summary: "no @ sign"),
        Rule(
            "any-of", columns: [2, 3], severity: .error, dimension: .consistency, summary: "neither e-mail nor phone",
            limits: RuleLimits(maxPercent: 700, maxNew: 1)),
        Rule("not-fake", columns: [1, 2], severity: .warning, dimension: .credibility, summary: "looks made up"),
        Rule("required", columns: [4], severity: .error, action: .quarantine, dimension: .completeness, summary: "consent is missing"),
        Rule("duplicate", columns: [], severity: .error, dimension: .uniqueness, summary: "a surplus copy"),
        Rule("stale", columns: [5], severity: .error, dimension: .timeliness, summary: "not touched for 12 months"),
        Rule("url.no-host", columns: [5], outcome: .invalid, severity: .error, dimension: .validity, summary: "never broken here"),
        Rule("row-count", columns: [], severity: .error, dimension: .completeness, summary: "base records: at least 250", isAboutBase: true),
        Rule("drift", columns: [4], severity: .warning, dimension: .consistency, summary: "consent: at most 5% moved", isAboutBase: true),
    ]

    private static var nightlyBaseline: Baseline {
        var baseline = Baseline()
        func add(_ id: String, _ fields: [String], _ source: String, _ records: Int) {
            baseline.entries.append(.init(rule: RuleName(id: id, fields: fields), source: source, records: records))
        }
        add("any-of", ["email", "phone"], "crm", 12)
        add("any-of", ["email", "phone"], "leads", 4)
        add("email.no-at", ["email"], "crm", 20)
        add("gone", [], "crm", 1)
        return baseline
    }

    private static func nightlyLedger() -> Ledger {
        let ledger = Ledger(sources: 3, rules: 12, columns: 6)
        func fill(_ source: Int, _ doors: [Int], rejected: Int, before: Int) {
            ledger.accounts[source].parsed = doors.reduce(0, +)
            ledger.accounts[source].rejected = rejected
            ledger.accounts[source].doors = doors
            ledger.accounts[source].cleanAfter = doors[0]
            ledger.accounts[source].cleanBefore = before
        }
        fill(0, [140, 22, 3, 0, 25, 7], rejected: 9, before: 96)
        fill(1, [40, 8, 1, 0, 5, 0], rejected: 2, before: 24)
        fill(2, [30, 0, 0, 0, 60, 0], rejected: 1, before: 0)
        ledger.accounts[0].blankLines = 4
        ledger.sourceHits[0] = [100, 30, 6, 12, 14, 9, 3, 25, 7, 0, 0, 0]
        ledger.sourceHits[1] = [20, 4, 0, 0, 3, 0, 1, 5, 0, 0, 0, 0]
        ledger.hits = [120, 34, 6, 12, 17, 9, 4, 30, 7, 0, 0, 0]
        ledger.soleCause = [0, 0, 0, 9, 14, 0, 4, 28, 6, 0, 0, 0]
        ledger.filled = [251, 248, 230, 210, 240, 200]
        ledger.pinnedCells = [0, 3, 0, 0, 2, 0]
        ledger.revertedRecords = 1
        ledger.changedCells = 171
        ledger.changedRecords = 140
        ledger.repairedRecords = 34
        ledger.records = 251
        return ledger
    }
}
