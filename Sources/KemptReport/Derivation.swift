import KemptCore

/// How each group of figures comes out of the plan and the books.
struct Derivation {
    private let plan: Plan
    private let result: RunResult
    let limits: LimitDerivation
    private var ledger: Ledger { result.ledger }

    init(_ plan: Plan, _ result: RunResult) {
        self.plan = plan
        self.result = result
        limits = LimitDerivation(plan, result)
    }

    /// A stage of that verb runs somewhere in the pipeline.
    func has(stage: String) -> Bool { (plan.streaming + plan.finishing).contains { $0.stage == stage } }

    func sources(_ role: Role) -> [SourceFigures] {
        plan.inputs.enumerated().compactMap { index, input in
            guard input.role == role else { return nil }
            let account = ledger.accounts.indices.contains(index) ? ledger.accounts[index] : Ledger.Account()
            return SourceFigures(
                name: input.name, role: role, path: input.source.path, facts: input.profile.facts, books: Books(account))
        }
    }

    var brakes: [Figures.Brake] {
        let limits =
            [
                ("fewer-records", plan.brakes.fewerRecords), ("merged", plan.brakes.merged), ("changed", plan.brakes.changed),
                ("archived", plan.brakes.archived),
            ]
            // Without a memory nothing can be seen to come back.
            + (plan.pins?.memory != nil ? [("reverted", plan.brakes.reverted)] : [])
        return limits.map { name, limit in
            let found = result.tripped.first { $0.name == name }?.share
            return Figures.Brake(name: name, limit: limit.share, isGiven: limit.isGiven, found: found)
        }
    }

    // MARK: - Rules

    var rankedRules: [RuleFigures] {
        let broken = plan.rules.indices.filter { hits($0) > 0 }.map(figures)
        return broken.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            if x.severity != y.severity { return x.severity > y.severity }
            if x.records != y.records { return x.records > y.records }
            if x.soleCause != y.soleCause { return x.soleCause > y.soleCause }
            return x.id != y.id ? x.id < y.id : a.offset < b.offset
        }.map(\.element)
    }

    private func figures(_ index: Int) -> RuleFigures {
        let rule = plan.rules[index]
        let soleCause = ledger.soleCause.indices.contains(index) ? ledger.soleCause[index] : 0
        return RuleFigures(
            id: rule.id, fields: rule.columns.compactMap { plan.schema.columns.indices.contains($0) ? plan.schema.columns[$0].name : nil },
            kind: kind(index), severity: rule.severity, action: rule.action, dimension: rule.dimension, records: hits(index),
            soleCause: soleCause, new: limits.new(index), summary: rule.summary)
    }

    private func kind(_ index: Int) -> RuleFigures.Kind {
        if index == plan.duplicateRule { return .duplicate }
        if index == plan.staleRule { return .stale }
        return switch plan.rules[index].outcome {
        case .notation: .notation
        case .repair: .repair
        case .guess: .guess
        case .invalid: .invalid
        case .same, nil: .rule
        }
    }

    private func hits(_ index: Int) -> Int { ledger.hits.indices.contains(index) ? ledger.hits[index] : 0 }

    // MARK: - Dimensions

    func dimensions(_ books: Books) -> [DimensionFigures] {
        Dimension.allCases.map { dimension in
            let share: Share? =
                switch dimension {
                case .completeness: completeness
                case .validity: validity
                case .uniqueness: uniqueness(books)
                case .consistency, .timeliness, .credibility: passing(dimension)
                }
            // A part of nothing is no assessment either.
            return DimensionFigures(dimension: dimension, share: share.flatMap { $0.denominator > 0 ? $0 : nil })
        }
    }

    /// Filled required cells among all required cells.
    private var completeness: Share? {
        let filled = plan.required.reduce(0) { $0 + filledCells($1) }
        return Share(filled, of: plan.required.count * ledger.records)
    }

    /// Cells of typed fields whose value is one of the type, among those that hold something.
    ///
    /// Nothing is assessed where no stage reads values: a mark that was never set is no proof.
    private var validity: Share? {
        guard has(stage: "standardize") || has(stage: "validate") else { return nil }
        let typed = plan.schema.columns.indices.filter { plan.schema.columns[$0].typeSpec != nil }
        let filled = typed.reduce(0) { $0 + filledCells($1) }
        let invalid = plan.rules.indices.reduce(0) { $0 + (plan.rules[$1].outcome == .invalid ? hits($1) : 0) }
        return Share(max(0, filled - invalid), of: filled)
    }

    /// Records that are no surplus copy; where `unique` is asked too, its passed checks with them.
    private func uniqueness(_ books: Books) -> Share? {
        let asked = passing(.uniqueness).flatMap { $0.denominator > 0 ? $0 : nil }
        guard plan.gathering != nil else { return asked }
        // Copies that were merged and those that are only proposed for it break the same rule.
        let copies = plan.duplicateRule >= 0 ? hits(plan.duplicateRule) : books[.merged]
        return Share(books.read - copies + (asked?.numerator ?? 0), of: books.read + (asked?.denominator ?? 0))
    }

    /// Passed checks among all checks of the dimension's rules, each record being checked once by each.
    private func passing(_ dimension: Dimension) -> Share? {
        let checks = plan.rules.indices.filter { index in
            if index == plan.staleRule { return dimension == .timeliness }
            let rule = plan.rules[index]
            return index != plan.duplicateRule && rule.outcome == nil && !rule.isAboutBase && rule.dimension == dimension
        }
        let passed = checks.reduce(0) { $0 + max(0, ledger.records - hits($1)) }
        return Share(passed, of: checks.count * ledger.records)
    }

    private func filledCells(_ column: Int) -> Int { ledger.filled.indices.contains(column) ? ledger.filled[column] : 0 }

    // MARK: - Files

    func files(_ books: Books, references: [SourceFigures], _ mode: Figures.Mode) -> [FileFigures] {
        let loaded = plan.outputs.map { output, target in
            FileFigures(
                output: output, path: target.path, doors: doors(output), records: records(output, books, references),
                isWritten: mode == .written || mode == .stopped && output == .proposals)
        }
        let reports = [plan.reportHTML, plan.reportJSON].compactMap { $0 }.map {
            FileFigures(output: nil, path: $0, doors: [], records: nil, isWritten: mode != .dryRun)
        }
        return loaded + reports
    }

    private func doors(_ output: Plan.Output) -> [Door] {
        switch output {
        case .kept: [.clean, .flagged]
        case .clean: [.clean]
        case .flagged: [.flagged]
        case .quarantined: [.quarantined]
        case .dropped: [.dropped]
        case .merged: [.merged]
        case .archived: [.archived]
        case .proposals, .changes, .clusters: []
        }
    }

    private func records(_ output: Plan.Output, _ books: Books, _ references: [SourceFigures]) -> Int? {
        let leaving = doors(output)
        guard !leaving.isEmpty else { return nil }
        let count = leaving.reduce(0) { $0 + books[$1] }
        return switch output {
        // References that were linked are told there too, and what could not be read lies in quarantine.
        case .merged: references.reduce(count) { $0 + $1.linked }
        case .quarantined: references.reduce(count + books.unreadable) { $0 + $1.books.unreadable + $1.books[.quarantined] }
        default: count
        }
    }
}
