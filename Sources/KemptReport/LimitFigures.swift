import KemptCore

/// One limit of a rule, or one measure of a rule about the base as a whole, and what was found.
public struct LimitFigures: Sendable, Equatable {
    public let rule: String
    public let fields: [String]
    public let severity: Severity
    public let kind: Measure.Kind
    public let limit: Int
    /// Nil when there was nothing to measure or to compare with.
    public let found: Int?
    /// What `found` was counted among, or compared with; 0 when that says nothing.
    public let whole: Int
    public let isKept: Bool?
    /// Its being missed makes the run miss the quality gate: every limit a user sets beside a rule, and every rule about the base that is an error.
    public let isGate: Bool
    public let summary: String

    public var isMissed: Bool { isKept == false }
}

/// What a run is compared with by `report: {baseline:}`.
public struct BaselineFigures: Sendable, Equatable {
    public let path: String
    /// Breaks that the baseline holds, breaks beyond them, and breaks it holds that are there no more.
    public let known: Int
    public let new: Int
    public let mended: Int
    /// This run writes it.
    public let isWritten: Bool

    package init(path: String, known: Int, new: Int, mended: Int, isWritten: Bool) {
        self.path = path
        self.known = known
        self.new = new
        self.mended = mended
        self.isWritten = isWritten
    }
}

/// Limits and baseline, from the plan and the books.
struct LimitDerivation {
    private let plan: Plan
    private let result: RunResult
    private let names: [RuleName]

    init(_ plan: Plan, _ result: RunResult) {
        self.plan = plan
        self.result = result
        names = plan.ruleNames
    }

    /// Rules whose breaks a person answers for: what the program mends itself is no debt.
    func isCounted(_ rule: Int) -> Bool {
        if rule == plan.duplicateRule || rule == plan.staleRule || plan.rules[rule].isAboutBase { return false }
        return switch plan.rules[rule].outcome {
        case .notation, .repair, .same: false
        case .guess, .invalid, nil: true
        }
    }

    func hits(_ rule: Int, source: Int) -> Int {
        let all = result.ledger.sourceHits
        return all.indices.contains(source) && all[source].indices.contains(rule) ? all[source][rule] : 0
    }

    /// Records of each source above its own in the baseline: what one source mends hides nothing new of another's. Nil without a baseline.
    func new(_ rule: Int) -> Int? {
        guard let baseline = plan.baseline, isCounted(rule) else { return nil }
        return plan.inputs.indices.reduce(0) { sum, source in
            sum + max(0, hits(rule, source: source) - baseline.records(names[rule], source: plan.inputs[source].name))
        }
    }

    /// Every limit, in the order of the rules; those that hold for all rules alike only where they are missed.
    var limits: [LimitFigures] {
        plan.rules.indices.flatMap { index -> [LimitFigures] in
            let rule = plan.rules[index]
            var measures = result.measures.filter { $0.rule == index }
            let hits = result.ledger.hits.indices.contains(index) ? result.ledger.hits[index] : 0
            if let limit = rule.limits.maxPercent {
                let found = roundedUp(hits, of: result.ledger.records)
                measures.append(Measure(rule: index, kind: .maxPercent, limit: limit, found: found, whole: result.ledger.records))
            }
            if let limit = rule.limits.maxCount { measures.append(Measure(rule: index, kind: .maxCount, limit: limit, found: hits)) }
            if let limit = rule.limits.maxNew {
                measures.append(Measure(rule: index, kind: .maxNew, limit: limit, found: new(index)))
            } else if let limit = plan.maxNew, rule.severity == .error, let found = new(index), found > limit {
                measures.append(Measure(rule: index, kind: .maxNew, limit: limit, found: found))
            }
            return measures.map { figures($0, rule) }
        }
    }

    private func figures(_ measure: Measure, _ rule: Rule) -> LimitFigures {
        let columns = measure.column.map { [$0] } ?? rule.columns
        return LimitFigures(
            rule: rule.id, fields: columns.compactMap { plan.schema.columns.indices.contains($0) ? plan.schema.columns[$0].name : nil },
            severity: rule.severity, kind: measure.kind, limit: measure.limit, found: measure.found, whole: measure.whole, isKept: measure.isKept,
            isGate: !rule.isAboutBase || rule.severity == .error, summary: rule.summary)
    }

    /// Hundredths of a per cent, rounded up: a limit that is passed by little is seen to be passed.
    private func roundedUp(_ part: Int, of whole: Int) -> Int? {
        guard whole > 0 else { return nil }
        let (quotient, remainder) = whole.dividingFullWidth(part.multipliedFullWidth(by: 10_000))
        return quotient + (remainder > 0 ? 1 : 0)
    }

    func baseline(isWritten: Bool) -> BaselineFigures? {
        guard let path = plan.baselinePath else { return nil }
        let all = plan.rules.indices.filter(isCounted)
        let counts = all.flatMap { rule in
            plan.inputs.indices.map { source in
                (now: hits(rule, source: source), known: plan.baseline?.records(names[rule], source: plan.inputs[source].name) ?? 0)
            }
        }
        if isWritten {
            return BaselineFigures(path: path, known: counts.reduce(0) { $0 + $1.now }, new: 0, mended: 0, isWritten: true)
        }
        let held = plan.baseline?.entries.reduce(0) { $0 + $1.records } ?? 0
        // What belongs to rules or sources that are no more is mended too.
        return BaselineFigures(
            path: path, known: held, new: counts.reduce(0) { $0 + max(0, $1.now - $1.known) },
            mended: held - counts.reduce(0) { $0 + min($1.now, $1.known) }, isWritten: false)
    }
}
