import KemptCore

/// Picks the member whose value survives. Ties go to the more trusted record, as `Survivorship` says.
struct Choice {
    var candidates: Candidates
    let survivorship: SurvivorshipPlan
    let ranks: SourceRanks

    /// The member whose cell becomes the golden record's; for strategies that compose, the one whose mark the composed value takes.
    func member(_ column: Int) -> Int {
        func value(_ member: Int) -> Cell { candidates.value(member, column) }
        switch survivorship.strategies[column] {
        case .fill, .reviewIfDifferent: return kept(column)
        case .union, .append, .appendDated: return candidates.first(column)
        case .never: return 0
        case .sourcePriority: return best(column) { rank($0, column) < rank($1, column) }
        case .mostRecent: return best(column) { recency($0) > recency($1) }
        case .oldest: return best(column) { RecencyKey.isEarlier(recency($0), recency($1)) }
        case .highest, .lowest:
            guard let first = candidates.members.indices.first(where: { candidates.isCertain($0, column) }) else { return candidates.first(column) }
            let own = value(first)
            let sign = survivorship.strategies[column] == .highest ? 1 : -1
            return best(column, from: first) {
                candidates.isCertain($0, column) && ValueOrder.areComparable(value($0), own) && ValueOrder.compare(value($0), value($1)) * sign > 0
            }
        case .mostFrequent: return best(column) { frequency($0, column) > frequency($1, column) }
        case .mostComplete, .longest, .furthestStage, .mostRestrictive, .anyTrue:
            let score = ValueScore(survivorship, column)
            return best(column) { score.of(value($0)) > score.of(value($1)) }
        }
    }

    /// The survivor's value, or what keeps the customer out of the archive where the survivor would go there and another record would not.
    private func kept(_ column: Int) -> Int {
        let (own, current) = (candidates.first(column), candidates.current)
        guard current > 0, own != current, survivorship.keepsCurrent(column), candidates.isCertain(current, column) else { return own }
        let (ownValue, value) = (candidates.value(own, column), candidates.value(current, column))
        // A record that is current by something else may have the earlier date.
        let areDays = candidates.isCertain(own, column) && RecencyKey.isDay(ownValue) && RecencyKey.isDay(value)
        return areDays && RecencyKey.make(value) < RecencyKey.make(ownValue) ? own : current
    }

    /// True when the member gives the value for no other reason than that it is current.
    func isOfCurrent(_ column: Int, _ giver: Int) -> Bool {
        giver > 0 && giver == candidates.current && survivorship.keepsCurrent(column) && giver != candidates.first(column)
    }

    /// Members with a good value that `highest` and `lowest` cannot hold against the giver's: amounts of other currencies.
    func incomparable(_ column: Int, with giver: Int) -> [Int] {
        guard [.highest, .lowest].contains(survivorship.strategies[column]), candidates.isGood(giver, column) else { return [] }
        let value = candidates.value(giver, column)
        return candidates.members.indices.filter { member in
            guard candidates.isGood(member, column) else { return false }
            let other = candidates.value(member, column)
            return !ValueOrder.areComparable(other, value) && !ValueOrder.areOneAmount(other, value)
        }
    }

    /// The member whose values survive together.
    func member(of group: SurvivorshipPlan.Group) -> Int {
        let column = group.columns[0]
        return GroupChoice.best(group.strategy, of: candidates.members.count) {
            completeness($0, group.columns)
        } recency: {
            recency($0)
        } rank: {
            rank($0, column)
        }
    }

    /// The first member with a good value that no later one beats.
    private func best(_ column: Int, from first: Int? = nil, _ beats: (Int, Int) -> Bool) -> Int {
        var best = first ?? candidates.first(column)
        guard candidates.isGood(best, column) else { return best }
        for member in candidates.members.indices where member > best && candidates.isGood(member, column) {
            if beats(member, best) { best = member }
        }
        return best
    }

    private func rank(_ member: Int, _ column: Int) -> Int { ranks.rank(column, candidates.source(member)) }

    private func recency(_ member: Int) -> UInt64 {
        guard let column = survivorship.recency, candidates.isCertain(member, column) else { return 0 }
        return RecencyKey.make(candidates.value(member, column))
    }

    private func completeness(_ member: Int, _ columns: [Int]) -> Completeness {
        var completeness = Completeness()
        for column in columns where !candidates.cell(member, column).isEmpty { completeness.count(isInvalid: candidates.isInvalid(member, column)) }
        return completeness
    }

    private func frequency(_ member: Int, _ column: Int) -> Int {
        let value = candidates.value(member, column)
        return candidates.members.indices.reduce(0) { $0 + (candidates.value($1, column).equals(value) ? 1 : 0) }
    }
}

/// How many fields of a group a record has.
struct Completeness: Sendable {
    private(set) var good: UInt8 = 0
    private(set) var bad: UInt8 = 0

    mutating func count(isInvalid: Bool) {
        if isInvalid { bad = bad < .max ? bad + 1 : bad } else { good = good < .max ? good + 1 : good }
    }

    func isMore(than other: Completeness) -> Bool { good != other.good ? good > other.good : bad < other.bad }
}

/// Chooses the record of a group, for `fuse` and for the foresight of matching alike.
enum GroupChoice {
    /// The first record with a valid value in the group that no later one beats by the strategy and then by completeness; without a valid value
    /// the first that has any, else the survivor.
    static func best(
        _ strategy: Survivorship, of count: Int, completeness: (Int) -> Completeness, recency: (Int) -> UInt64, rank: (Int) -> Int
    ) -> Int {
        func order(_ a: Int, _ b: Int) -> Int {
            switch strategy {
            case .mostRecent: recency(a) > recency(b) ? 1 : recency(a) < recency(b) ? -1 : 0
            case .oldest: RecencyKey.isEarlier(recency(a), recency(b)) ? 1 : RecencyKey.isEarlier(recency(b), recency(a)) ? -1 : 0
            case .sourcePriority: rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0
            default: 0
            }
        }
        var best = -1
        for member in 0..<count where completeness(member).good > 0 {
            if best < 0 {
                best = member
                if strategy == .fill { return best }
                continue
            }
            let order = order(member, best)
            if order > 0 || order == 0 && completeness(member).isMore(than: completeness(best)) { best = member }
        }
        return best >= 0 ? best : (0..<count).first { completeness($0).bad > 0 } ?? 0
    }
}
