import KemptCore

/// Answers a question about two records: the waterfall of weights, who brings them together, and what became of them.
struct PairAnswering {
    private let plan: MatchPlan
    private let features: MatchFeatures
    private let rules: [ResolvedRule]
    private let question: PairQuestion
    private let rows: (one: UInt32, other: UInt32)
    /// The sources of the two are held against each other.
    private var isCompared = true

    /// Nil when nobody asks, or a name is not that of one record; the question is told which.
    init?(plan: MatchPlan, features: MatchFeatures, rules: [ResolvedRule], _ digests: [MatchDigest]) {
        guard let question = plan.question else { return nil }
        let found = [question.one, question.other].map { Self.find($0, plan, digests) }
        (question.sourcesOfOne, question.sourcesOfOther) = (found[0].map(\.source), found[1].map(\.source))
        guard found.allSatisfy({ $0.count == 1 }) else { return nil }
        self.plan = plan
        self.features = features
        self.rules = rules
        self.question = question
        rows = (found[0][0].row, found[1][0].row)
    }

    /// Every record of this name in the sources that may be meant.
    private static func find(_ name: PairQuestion.Name, _ plan: MatchPlan, _ digests: [MatchDigest]) -> [(source: String, row: UInt32)] {
        let sources = name.source.map { [$0] } ?? plan.sourceNames
        return zip(sources, DecisionBook.hashes(of: name, sources: sources)).flatMap { source, hash in
            var first = 0
            var found: [(source: String, row: UInt32)] = []
            for digest in digests {
                found += digest.named.filter { $0.hash == hash }.map { (source, UInt32(truncatingIfNeeded: first + $0.row)) }
                first += digest.rowCount
            }
            return found
        }
    }

    /// Before anything is merged: the two records as they are.
    mutating func weigh(_ scorer: Scorer, _ blocks: [RuleBlocks]) {
        var answer = PairExplaining(plan: plan, scorer: scorer).answer(rows.one, rows.other)
        let (x, y) = (scorer.comparer.table.line(rows.one), scorer.comparer.table.line(rows.other))
        let table = scorer.comparer.table
        isCompared = plan.scope.compares(oneSource: table.source(rows.one) == table.source(rows.other))
        for (index, rule) in rules.enumerated() where isCompared && !rule.isOff && rule.agrees(x, y) {
            let isWhole = !blocks[index].oversized.contains(rows.one)
            answer.blocks.append(features.ruleNames[index] + (isWhole ? "" : " (block too large: not compared by this rule)"))
        }
        if !isCompared { answer.remark = PairRemark.outOfScope.rawValue }
        question.answer = answer
    }

    func conclude(_ groups: CustomerGroups, _ decision: MatchDecision, _ table: RecordTable) {
        let isOne = groups.survivor(of: rows.one) == groups.survivor(of: rows.other)
        question.answer?.isMerged = isOne
        question.answer?.isProposed = isOne && !decision.isCarriedOut(rows.one, rows.other)
        guard let answer = question.answer, let remark = remark(answer, decision, groups, table) else { return }
        question.answer?.remark = remark.rawValue
    }

    /// The records that join the two where their own weight does not; asked last, because the table is put back to its beginnings.
    func trace(_ tracing: PairTracing, _ decision: MatchDecision) {
        guard let answer = question.answer, answer.isMerged, answer.total < answer.auto else { return }
        decision.through = tracing.between(rows.one, rows.other)
    }

    /// Why they are one customer though the weights alone would not merge them, or the other way round; nil when the weights tell.
    private func remark(
        _ answer: PairQuestion.Answer, _ decision: MatchDecision, _ groups: CustomerGroups, _ table: RecordTable
    ) -> PairRemark? {
        if answer.isMerged { return answer.total < answer.auto ? .throughOthers : nil }
        let asked = Set([rows.one, rows.other])
        if decision.doubts.contains(where: { $0.isCut && Set([$0.row, $0.other]) == asked }) { return .cut }
        guard answer.remark.isEmpty, answer.total >= answer.auto, !answer.blocks.isEmpty else { return nil }
        let sources = [rows.one, rows.other].map { Set(groups.members(of: groups.survivor(of: $0)).map(table.source)) }
        return plan.partsSources && !sources[0].isDisjoint(with: sources[1]) ? .oneASource : .asWholes
    }
}

extension PairReason {
    /// For a person: what the findings look like when they are taken together.
    package var words: String {
        switch self {
        case .namesakes: "as namesakes have it"
        case .colleagues: "as colleagues have it"
        case .home: "as people of one home have it"
        case .roof: "as firms of one house have it"
        case .moved: "as one who has moved has it"
        }
    }
}

extension Level {
    /// For a person: what the comparison found.
    package var words: String {
        switch self {
        case .none: "not compared"
        case .givenSame, .familySame, .fullSame, .mailSame, .phoneSame, .firmSame, .streetSame, .placeSame, .regionSame, .codeSame, .identitySame,
            .dateSame:
            "the same"
        case .givenInitial: "an initial that fits"
        case .givenNear, .familyNear, .fullNear, .firmNear, .streetNear, .placeNear, .codeNear, .identityNear: "nearly the same"
        case .mailNear: "nearly the same mailbox"
        case .givenShort: "a short form"
        case .givenSameInitial: "different, same initial"
        case .familyStem: "different, same stem"
        case .familyMissing: "missing on a side"
        case .swappedSame: "exchanged"
        case .swappedNear: "exchanged, one nearly the same"
        case .swappedHalf: "one of them exchanged"
        case .fullWords, .firmWords: "some words the same"
        case .streetStem: "the same as far as it goes"
        case .mailLocalSame: "same name at another domain"
        case .mailDomainSame: "another mailbox of the domain"
        case .phoneNear: "a slip apart"
        case .phoneNeighbour: "a neighbouring number"
        case .phoneDesk: "a digit apart in one firm, which says nothing"
        case .firmPart: "part of the other"
        case .dateSlip: "a slip apart"
        case .givenOther, .familyOther, .fullOther, .mailOther, .phoneOther, .firmOther, .streetOther, .placeOther, .regionOther, .codeOther,
            .identityOther, .dateOther:
            "different"
        }
    }
}
