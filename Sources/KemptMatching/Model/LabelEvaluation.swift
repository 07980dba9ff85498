import KemptCore

/// How well weights agree with pairs that people have labelled: precision, recall and F1, at one threshold and at each that matters.
///
/// A pure function of the pairs: it knows nothing of records. Ratios are whole thousandths of the counts they come from, which are given
/// beside them.
public struct LabelEvaluation: Sendable, Equatable {
    /// A pair with its weight in hundredths of a bit, and whether it is one customer.
    public struct Pair: Sendable, Equatable {
        /// Nil when no blocking rule brought the two together: never compared, so never found.
        public let weight: Int?
        public let isMatch: Bool
        public init(weight: Int?, isMatch: Bool) {
            self.weight = weight
            self.isMatch = isMatch
        }
    }

    /// What merging from a threshold on would do.
    public struct Point: Sendable, Equatable {
        /// Hundredths of a bit.
        public let threshold: Int
        /// Pairs from the threshold on that are one customer, that are not, and pairs of one customer below it.
        public let right: Int
        public let wrong: Int
        public let missed: Int

        public init(threshold: Int, right: Int, wrong: Int, missed: Int) {
            self.threshold = threshold
            self.right = right
            self.wrong = wrong
            self.missed = missed
        }

        /// Ten-thousandths, rounded down: never better than it is; nil of nothing.
        public var precision: Int? { Self.share(right, right + wrong) }
        public var recall: Int? { Self.share(right, right + missed) }
        /// The harmonic middle of both.
        public var f1: Int? { Self.share(2 * right, 2 * right + wrong + missed) }

        private static func share(_ part: Int, _ whole: Int) -> Int? { whole == 0 ? nil : part * 10_000 / whole }
    }

    /// At the threshold asked for.
    public let chosen: Point
    /// At every weight at which the outcome changes, from the highest down; at most `most`, the best always among them.
    public let sweep: [Point]
    /// Where F1 is highest; of several the highest threshold.
    public let best: Point
    /// Labelled matches that no blocking rule brings together.
    public let neverCompared: Int

    public init(_ pairs: [Pair], threshold: Int, most: Int = 41) {
        let matches = pairs.count { $0.isMatch }
        let weighed = pairs.filter { $0.weight != nil }.sorted { ($0.weight ?? 0) > ($1.weight ?? 0) }
        var points: [Point] = []
        var right = 0
        var wrong = 0
        var chosen = Point(threshold: threshold, right: 0, wrong: 0, missed: matches)
        for (index, pair) in weighed.enumerated() {
            if pair.isMatch { right += 1 } else { wrong += 1 }
            guard let weight = pair.weight else { continue }
            if index + 1 < weighed.count, weighed[index + 1].weight == weight { continue }
            points.append(Point(threshold: weight, right: right, wrong: wrong, missed: matches - right))
            if weight >= threshold { chosen = Point(threshold: threshold, right: right, wrong: wrong, missed: matches - right) }
        }
        self.chosen = chosen
        // By cross products, so that two equal shares are equal.
        var best = points.first ?? chosen
        for point in points where Self.isBetter(point, best) { best = point }
        self.best = best
        sweep = Self.thinned(points, best, most: max(2, most))
        neverCompared = pairs.count { $0.isMatch && $0.weight == nil }
    }

    private static func isBetter(_ a: Point, _ b: Point) -> Bool {
        2 * a.right * (2 * b.right + b.wrong + b.missed) > 2 * b.right * (2 * a.right + a.wrong + a.missed)
    }

    /// Evenly picked points, with the first, the last and the best.
    private static func thinned(_ points: [Point], _ best: Point, most: Int) -> [Point] {
        if points.count <= most { return points }
        var kept = (0..<most).map { points[$0 * (points.count - 1) / (most - 1)] }
        if !kept.contains(best) { kept.append(best) }
        return kept.sorted { $0.threshold > $1.threshold }
    }
}
