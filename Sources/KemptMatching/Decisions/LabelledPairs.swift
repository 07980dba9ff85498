import KemptCore

/// Pairs that people have labelled, handed to the step before a run and weighed by it, so that weights can be held against labels.
public final class LabelledPairs: @unchecked Sendable {  // weighed once, by the one thread that decides
    /// Two records by the names they have in the outputs, and whether they are one customer.
    public struct Label: Sendable {
        public let one: PairQuestion.Name
        public let other: PairQuestion.Name
        public let isMatch: Bool
        public init(one: PairQuestion.Name, other: PairQuestion.Name, isMatch: Bool) {
            self.one = one
            self.other = other
            self.isMatch = isMatch
        }
    }
    public let labels: [Label]
    /// The pairs whose records were both there, with their weights as they stand before anything is merged.
    public private(set) var pairs: [LabelEvaluation.Pair] = []
    /// Labels that speak of a record that never reached `deduplicate`.
    public private(set) var unknown = 0

    public init(_ labels: [Label]) { self.labels = labels }

    func weigh(_ scorer: Scorer, _ rules: [ResolvedRule], _ blocks: [RuleBlocks], _ digests: [MatchDigest], sources: [String]) {
        let rows = NamedRows(digests)
        for label in labels {
            func row(_ name: PairQuestion.Name) -> UInt32? {
                rows.find(DecisionBook.hashes(of: name, sources: sources))
            }
            guard let one = row(label.one), let other = row(label.other), one != other else {
                unknown += 1
                continue
            }
            let isCompared = Self.isCompared(one, other, scorer, rules, blocks)
            pairs.append(
                LabelEvaluation.Pair(weight: isCompared ? Int(scorer.score(one, other)) * 100 / 256 : nil, isMatch: label.isMatch))
        }
    }

    /// True when a blocking rule brings the two together in a block that is compared.
    private static func isCompared(
        _ one: UInt32, _ other: UInt32, _ scorer: Scorer, _ rules: [ResolvedRule], _ blocks: [RuleBlocks]
    ) -> Bool {
        let (x, y) = (scorer.comparer.table.line(one), scorer.comparer.table.line(other))
        return rules.indices.contains { index in
            let rule = rules[index]
            let takesPart = rule.parent < 0 || blocks[rule.parent].oversized.contains(one)
            return rule.agrees(x, y) && takesPart && !blocks[index].oversized.contains(one)
        }
    }
}
