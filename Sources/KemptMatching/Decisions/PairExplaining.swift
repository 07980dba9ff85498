import KemptCore

/// Puts what the scorer finds in two records into the words and hundredths that people are shown.
struct PairExplaining {
    let plan: MatchPlan
    let scorer: Scorer

    func answer(_ one: UInt32, _ other: UInt32) -> PairQuestion.Answer {
        var answer = PairQuestion.Answer()
        answer.prior = hundredths(scorer.weights.prior)
        let names = FieldFinder(plan.fields).names(scorer.evidence)
        let found = scorer.explain(one, other)
        // Each share is what it adds to the rounded sum, so that the shares shown come to the sum shown.
        var sum = scorer.weights.prior
        func added(_ weight: Int32) -> Int {
            sum += weight
            return hundredths(sum) - hundredths(sum - weight)
        }
        answer.shares = found.filter { $0.level != .none }.map { share in
            let field = names[share.evidence * 2]
            let second = names[share.evidence * 2 + 1]
            let fields = share.level.isSwapped ? "\(field)+\(second)" : share.level.isFamily && !second.isEmpty ? second : field
            return PairQuestion.Share(
                fields: fields, finding: share.level.words, sharers: Int(share.sharers), weight: added(share.weight))
        }
        let reasons = scorer.reasons(one, other)
        answer.shares += reasons.map {
            PairQuestion.Share(
                fields: "together", finding: PairReason(rawValue: $0.name)?.words ?? $0.name, sharers: 0, weight: added($0.weight))
        }
        let total = scorer.score(one, other)
        answer.total = hundredths(total)
        answer.isDecided = scorer.decided.verdict(one, other) != nil
        answer.auto = plan.limits.auto * 100 / 256
        answer.review = plan.limits.review * 100 / 256
        if total != sum { answer.remark = remark(total, one, other) }
        return answer
    }

    private func remark(_ total: Int32, _ one: UInt32, _ other: UInt32) -> String {
        if total == Verdicts.same { return PairRemark.sameByRule.rawValue }
        if total == Verdicts.never { return never(one, other) }
        return (scorer.awaitsPerson(one, other) ? PairRemark.decideAnew : .likeRelatives).rawValue
    }

    private func never(_ one: UInt32, _ other: UInt32) -> String {
        let (x, y) = (scorer.comparer.table.line(one), scorer.comparer.table.line(other))
        guard let code = scorer.verdicts.contradiction(x, y) else { return PairRemark.neverByDecision.rawValue }
        return "they have two different values of '\(plan.fields[code.field].name)', which no one customer has (cannot-match)"
    }

    /// 1/256 bit to hundredths of a bit.
    func hundredths(_ score: Int32) -> Int { Int(score) * 100 / 256 }
}

/// Why the outcome is not what the sum of a pair says.
package enum PairRemark: String, CaseIterable {
    case sameByRule = "a decision or a must-match rule says that they are one"
    case neverByDecision = "a decision says that they are two"
    case decideAnew = "decided once, but what they are compared by has changed: a person decides anew"
    case likeRelatives = "the weights alone would merge, but this is what relatives and colleagues show too: a person decides"
    case throughOthers = "these two alone would not merge: other records of the customer brought them together"
    case cut = "alike as they were read, but what their customers know now speaks against it: a person decides"
    case outOfScope = "'scope' leaves records of these sources uncompared: they are not held against each other in a run"
    case oneASource = "the two would merge, but a customer has one record of each source ('one-per-source', 'scope: across'): a person decides"
    case asWholes =
        "the two would merge, but the customers behind them do not agree as wholes, or are too many records (max-cluster): a person decides"
}
