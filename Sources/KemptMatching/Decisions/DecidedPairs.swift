import KemptCore

/// The decisions of people in terms of rows, for one round of matching.
///
/// A decision holds for the records it was made about and, once they are merged, for the customers they went into. Memory: 16 bytes a decision.
final class DecidedPairs: Sendable {
    enum Verdict: UInt8, Sendable {
        /// Not one customer; goes before the others when two decisions meet in one pair of customers.
        case never
        /// What the records are compared by has changed since: a person looks again, and nothing is merged of itself.
        case again
        case same
    }
    struct Pair: Sendable {
        let low: UInt32
        let high: UInt32
        let verdict: Verdict
    }
    /// Ascending by rows, each pair once.
    let pairs: [Pair]
    static let none = DecidedPairs([])

    private init(_ pairs: [Pair]) {
        var distinct: [Pair] = []
        for pair in pairs.sorted(by: { ($0.low, $0.high, $0.verdict.rawValue) < ($1.low, $1.high, $1.verdict.rawValue) })
        where pair.low != pair.high && (distinct.last?.low != pair.low || distinct.last?.high != pair.high) {
            distinct.append(pair)
        }
        self.pairs = distinct
    }

    /// Finds the rows that the decisions speak of. A record that is not there any more has no decision left.
    convenience init(_ book: DecisionBook?, _ digests: [MatchDigest]) {
        guard let book, !book.isEmpty else {
            self.init([])
            return
        }
        let rows = NamedRows(digests)
        self.init(
            book.decisions.compactMap { decision in
                guard let one = rows.find(decision.one), let other = rows.find(decision.other) else { return nil }
                let isAsSeen =
                    (decision.oneContent == 0 || decision.oneContent == one.content)
                    && (decision.otherContent == 0 || decision.otherContent == other.content)
                return Pair(
                    low: min(one.row, other.row), high: max(one.row, other.row), verdict: !isAsSeen ? .again : decision.isSame ? .same : .never)
            })
    }

    /// The decisions between the customers that the records have gone into.
    func carried(_ groups: CustomerGroups) -> DecidedPairs {
        if pairs.isEmpty { return self }
        return DecidedPairs(
            pairs.map { pair in
                let (a, b) = (groups.survivor(of: pair.low), groups.survivor(of: pair.high))
                return Pair(low: min(a, b), high: max(a, b), verdict: pair.verdict)
            })
    }

    /// Marks the rows, so that a pair of others is told by one bit.
    func mark(_ table: RecordTable) {
        for pair in pairs {
            table.setFlag(pair.low, RecordTable.isDecided)
            table.setFlag(pair.high, RecordTable.isDecided)
        }
    }

    func verdict(_ a: UInt32, _ b: UInt32) -> Verdict? {
        let (wantedLow, wantedHigh) = (min(a, b), max(a, b))
        let index = lowerBound(pairs.count) { (pairs[$0].low, pairs[$0].high) < (wantedLow, wantedHigh) }
        guard index < pairs.count, pairs[index].low == wantedLow, pairs[index].high == wantedHigh else { return nil }
        return pairs[index].verdict
    }

    /// Pairs that are looked at although no blocking rule brings them together. References alone are left alone.
    func links(_ scorer: Scorer) -> [Link] {
        pairs.compactMap { pair in
            let flags = scorer.comparer.table.line(pair.low)[FeatureLayout.flagSlot] & scorer.comparer.table.line(pair.high)[FeatureLayout.flagSlot]
            if pair.verdict == .never || flags & RecordTable.isReference != 0 { return nil }
            return Link(a: pair.low, b: pair.high, score: scorer.score(pair.low, pair.high))
        }
    }
}
