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
        /// It was *one customer*, of records that have changed or gone since. A person looks again, unless somebody has said so anew.
        case sameAgain

        var awaitsPerson: Bool { self == .again || self == .sameAgain }
    }
    struct Pair: Sendable {
        let low: UInt32
        let high: UInt32
        let verdict: Verdict
    }
    /// Ascending by rows, each pair once.
    let pairs: [Pair]
    /// Decisions about records of which one is not there, nor anybody it was merged into, and about records that have changed since.
    let absent: Int
    let changed: Int
    static let none = DecidedPairs([])

    private init(_ pairs: [Pair], absent: Int = 0, changed: Int = 0) {
        (self.absent, self.changed) = (absent, changed)
        var distinct: [Pair] = []
        for pair in pairs.sorted(by: { ($0.low, $0.high, $0.verdict.rawValue) < ($1.low, $1.high, $1.verdict.rawValue) })
        where pair.low != pair.high && (distinct.last?.low != pair.low || distinct.last?.high != pair.high) {
            distinct.append(pair)
        }
        self.pairs = distinct
    }

    /// Finds the rows that the decisions speak of.
    ///
    /// A record that is not there any more is stood for by the customer that it was merged into, if former runs are remembered. It cannot have changed
    /// since, so *not one customer* holds; but nothing is merged by what was said of a record that nobody can look at. Where both records went into one
    /// customer nobody stands for either: what is left of him was not spoken of.
    convenience init(_ book: DecisionBook?, _ digests: [MatchDigest], _ order: TrustOrder) {
        guard let book, !book.isEmpty else {
            self.init([])
            return
        }
        let rows = NamedRows(digests)
        func find(_ name: PairDecision.Name, asOf content: UInt64, follows: Bool) -> (row: UInt32, isAsSeen: Bool, isGone: Bool)? {
            if let found = rows.find(name, preferring: content) { return (found.row, content == 0 || content == found.content, false) }
            if !follows { return nil }
            let kin = book.customer(of: name).compactMap { rows.find($0) }.filter { !order.isReference($0) }
            return kin.min { order.rank($0) < order.rank($1) }.map { ($0, true, true) }
        }
        var (absent, changed) = (0, 0)
        let pairs = book.decisions.compactMap { decision -> Pair? in
            let wereMerged = book.wereMerged(decision)
            guard let one = find(decision.one, asOf: decision.oneContent, follows: !wereMerged),
                let other = find(decision.other, asOf: decision.otherContent, follows: !wereMerged)
            else {
                // A *same* has been carried out where one customer is left of the two.
                if !(decision.isSame && wereMerged) { absent += 1 }
                return nil
            }
            let isAsSeen = one.isAsSeen && other.isAsSeen
            if !isAsSeen { changed += 1 }
            let holds = isAsSeen && !(decision.isSame && (one.isGone || other.isGone))
            let verdict: Verdict = decision.isSame ? (holds ? .same : .sameAgain) : holds ? .never : .again
            return Pair(low: min(one.row, other.row), high: max(one.row, other.row), verdict: verdict)
        }
        self.init(pairs, absent: absent, changed: changed)
    }

    /// What a report says of those that could not be honoured.
    var facts: [(name: String, value: Int)] {
        [(Patch.absentDecisionsFact, absent), (Patch.changedDecisionsFact, changed)].filter { $0.1 > 0 }
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
        if pairs.isEmpty { return nil }
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
