import KemptCore

/// Everything the terminal, the JSON and the HTML report show, derived once from the books of a run.
///
/// Integers only: every percentage is a `Share` whose numerator and denominator are printed beside it, so that any figure can be checked by hand
/// and the three reports cannot disagree.
public struct Figures: Sendable {
    /// What became of the outputs.
    public enum Mode: String, Sendable, CaseIterable {
        case written
        /// `--dry-run`: nothing was written, not even a report.
        case dryRun = "dry-run"
        /// `load: none`: only reports are written.
        case readOnly = "read-only"
        /// A brake tripped: only the report and the proposals.
        case stopped
    }
    /// `require-clean`. No records meet no requirement: an empty base must not pass a gate unseen.
    public struct Gate: Sendable, Equatable {
        public let required: Int
        public let isPassed: Bool
    }
    /// A limit of `stop-when` and, if it tripped, what was found; hundredths of a per cent.
    public struct Brake: Sendable, Equatable {
        public let name: String
        public let limit: Int
        public let isGiven: Bool
        public let found: Int?
    }

    public let name: String
    public let about: String
    public let path: String
    public let asOf: String
    public let fingerprint: String
    /// Stable command that repeats the run, with the day it counted from.
    public let reproduce: String

    public let mode: Mode
    /// All base sources together.
    public let books: Books
    /// After, if every uncertain pair were one person; nil when none is pending.
    public let worst: Share?
    public let pendingExcess: Int
    public let pendingPairs: Int
    public let merges: MergeFigures
    public let gate: Gate?
    /// Limits of rules, and rules about the base as a whole.
    public let limits: [LimitFigures]
    public let baseline: BaselineFigures?
    public let brakes: [Brake]

    public let sources: [SourceFigures]
    public let references: [SourceFigures]
    public let evidence: [(name: String, path: String)]
    public let dimensions: [DimensionFigures]
    /// Rules that were broken, worst first: severity, then records, then sole cause, then name.
    public let rules: [RuleFigures]
    /// Rules the pipeline has, broken or not.
    public let ruleCount: Int
    public let changedCells: Int
    public let changedRecords: Int
    public let repairedRecords: Int
    /// Canonical values were put in the place of what was found.
    public let standardizes: Bool
    public let files: [FileFigures]
    public let facts: [(name: String, value: Int)]
    /// Values that none of their type's lists knows, by field.
    public let unlisted: [UnlistedFigures]
    /// Base values left as they are because people changed them back or listed them, by field.
    public let pinned: [(field: String, values: Int)]
    /// Base records with a value that came back in this run to what an earlier one had rewritten.
    public let changedBack: Int
    /// Customers and uncertain pairs to show; no values in them.
    public let pictures: MatchPictures
    public let notes: [String]
    public let run: RunFigures

    /// - Parameters:
    ///   - command: the invocation as typed, for the block that differs between runs.
    ///   - notes: lines for the reader, without personal values.
    ///   - writesBaseline: the run writes its breaks into the baseline.
    ///   - showsValues: somebody asked to see values: then the reports tell those that no list knows.
    public init(
        _ plan: Plan, _ result: RunResult, command: String = "", dryRun: Bool = false, notes: [String] = [], writesBaseline: Bool = false,
        showsValues: Bool = false
    ) {
        let derivation = Derivation(plan, result)
        name = plan.name
        about = plan.about
        path = plan.path
        asOf = plan.asOf
        fingerprint = plan.fingerprint
        reproduce =
            "kempt run" + (plan.path.isEmpty ? "" : " \(shellQuoted(plan.path))")
            + (plan.asOf.isEmpty ? "" : " --as-of \(shellQuoted(plan.asOf))")
        mode = dryRun ? .dryRun : !result.tripped.isEmpty ? .stopped : plan.outputs.isEmpty ? .readOnly : .written
        sources = derivation.sources(.base)
        references = derivation.sources(.reference)
        evidence = plan.evidence
        let books = sources.reduce(Books()) { $0 + $1.books }
        self.books = books
        pendingExcess = max(0, result.pendingExcess)
        pendingPairs = max(0, result.pendingPairs)
        merges = MergeFigures(result)
        worst = pendingExcess > 0 ? Share(max(0, books.after.numerator - pendingExcess), of: books.after.denominator) : nil
        gate = plan.requireClean.map { Gate(required: $0, isPassed: (books.after.hundredths ?? -1) >= $0) }
        limits = derivation.limits.limits
        baseline = derivation.limits.baseline(isWritten: writesBaseline && !dryRun && result.tripped.isEmpty)
        brakes = derivation.brakes
        dimensions = derivation.dimensions(books)
        rules = derivation.rankedRules
        ruleCount = plan.rules.count
        changedCells = result.ledger.changedCells
        changedRecords = result.ledger.changedRecords
        repairedRecords = result.ledger.repairedRecords
        standardizes = derivation.has(stage: "standardize")
        files = derivation.files(books, references: references, mode)
        facts = result.facts
        unlisted = result.unlisted.compactMap { found in
            guard plan.schema.columns.indices.contains(found.column) else { return nil }
            return UnlistedFigures(found, field: plan.schema.columns[found.column].name, showsValues: showsValues)
        }
        pinned = plan.schema.columns.indices.compactMap { column in
            guard result.ledger.pinnedCells.indices.contains(column), result.ledger.pinnedCells[column] > 0 else { return nil }
            return (plan.schema.columns[column].name, result.ledger.pinnedCells[column])
        }
        changedBack = result.ledger.revertedRecords
        pictures = result.pictures
        self.notes = notes
        run = RunFigures(result, command: command)
    }

    /// 6 a brake tripped, 1 the gate was missed, else 0.
    public var exitCode: Int32 {
        if brakes.contains(where: { $0.found != nil }) { return Failure.Kind.brake.rawValue }
        return gate?.isPassed == false || !missedLimits.isEmpty ? Failure.Kind.gate.rawValue : 0
    }

    /// Limits that keep the run from passing the quality gate.
    public var missedLimits: [LimitFigures] { limits.filter { $0.isMissed && $0.isGate } }

    /// Percentage points gained, in hundredths: the difference of the two printed figures.
    public var change: Int? {
        guard let before = books.before.hundredths, let after = books.after.hundredths else { return nil }
        return after - before
    }

    public var fixed: [RuleFigures] {
        rules.compactMap { rule in
            if !needsPerson(rule) { return rule }
            // Of the copies those that people have decided on have gone.
            let decided = rule.kind == .duplicate ? rule.records - merges.proposed : 0
            return decided > 0 ? rule.counting(decided) : nil
        }
    }
    public var needsPerson: [RuleFigures] {
        rules.filter(needsPerson).map { $0.kind == .duplicate ? $0.counting(min($0.records, merges.proposed)) : $0 }
    }

    /// Copies whose merges are only proposed wait for a person too.
    func needsPerson(_ rule: RuleFigures) -> Bool { !rule.kind.isFixable || rule.kind == .duplicate && merges.proposed > 0 }

    /// Values that `review-if-different` has put into the proposals.
    private var hasDifferences: Bool { facts.contains { $0.name == Patch.differencesFact && $0.value > 0 } }

    /// What to do first, most urgent first; never empty.
    public var nextSteps: [NextStep] {
        var steps: [NextStep] = []
        if mode == .stopped { steps.append(.checkBrakes(proposals: writtenPath(.proposals))) }
        if brakes.contains(where: { $0.name == "reverted" && $0.found != nil }) { steps.append(.repairReverted) }
        if mode == .dryRun { steps.append(.write(command: reproduce)) }
        if books.unreadable > 0 { steps.append(.readRejects(lines: books.unreadable, path: writtenPath(.quarantined))) }
        let worth = needsPerson.filter { $0.soleCause > 0 && $0.kind != .duplicate }
        // `max` would keep the last of equals; the ranking's first is wanted.
        let best = worth.first { rule in worth.allSatisfy { $0.soleCause <= rule.soleCause } }
        if let missed = missedLimits.first(where: { $0.rule != best?.id || $0.fields != best?.fields }) {
            steps.append(.keepLimit(rule: missed.rule, fields: missed.fields))
        }
        if let best {
            steps.append(.mend(rule: best.id, fields: best.fields, records: best.soleCause))
        }
        if merges.isAnyProposed {
            steps.append((merges.judged?.counted ?? 0) > 0 ? .carryOutMerges : .judgeMerges(command: "kempt sample merges 50 \(shellQuoted(path))"))
        }
        if pendingPairs > 0 { steps.append(.reviewPairs(pairs: pendingPairs, path: writtenPath(.proposals))) }
        if !steps.isEmpty { return steps }
        return needsPerson.isEmpty && !hasDifferences ? [.nothing] : [.lookThrough(path: writtenPath(.proposals))]
    }

    func writtenPath(_ output: Plan.Output) -> String? { files.first { $0.output == output && $0.isWritten }?.path }
}

/// A word as a POSIX shell takes it literally.
func shellQuoted(_ word: String) -> String {
    let isPlain =
        !word.isEmpty
        && word.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: ":"): true
            default: false
            }
        }
    if isPlain { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
