/// Fellegi and Sunter's parameters from pairs nobody has labelled: expectation and maximisation over patterns.
///
/// All pairs of the records are a mixture of matches, strangers, and strangers who have something in common for a reason: namesakes,
/// colleagues, people of one home. Given which, the facets are taken as independent: the dependence between fields is what the groups have
/// in common. Pairs that no blocking rule brings together are taken as strangers. How often strangers agree exactly is counted over all
/// pairs and how often nearly is sampled; what the others have of it is taken off in each round.
///
/// Source: A. P. Dempster, N. M. Laird, D. B. Rubin, "Maximum Likelihood from Incomplete Data via the EM Algorithm", 1977; for record
/// linkage M. A. Jaro, 1989; latent groups after L. A. Goodman, 1974. Serial, over sorted patterns, with additions, multiplications and
/// divisions only: the same numbers on every machine. Cost: patterns times facets times groups, a round.
struct Estimation {
    /// One latent group of pairs: its expected number of pairs, and by facet and level how often they show it.
    struct Group {
        var size: Double
        var shares: [[Double]]
        /// What is known before, worth `faith` pairs; empty = nothing but that no share is nought.
        let usual: [[Double]]
    }
    /// Matches as they mostly are, strangers, then those of `reasons`.
    private(set) var groups: [Group]
    let reasons: [PairReason]
    private(set) var rounds = 0
    /// Expected matches of every kind.
    var matchCount: Double { groups[0].size + zip(reasons, groups.dropFirst(2)).reduce(0) { $0 + ($1.0.isMatch ? $1.1.size : 0) } }

    /// All pairs by facet and level, where neither side is missing.
    private let everyone: [[Double]]
    private let pairs: Double
    /// Facets that nobody shares with an acquaintance more often than with a stranger: the day of birth, a personal code.
    private let isPersonal: [Bool]
    /// By reason and facet.
    private let isBound: [[Bool]]
    private let entries: [PatternCounts.Entry]

    /// Worth of what is known before, in pairs.
    static let faith = 10.0
    private static let mostRounds = 300
    /// Rounds that the usual weights lead; all of them when it is told who matches.
    private let guided: Int

    /// `everyone`: expected number of all pairs that show each level, by facet; `pairs`: all pairs there are. `isTold`: what the candidates
    /// call sure is so, and nothing else is; then only the groups of strangers, and of matches, are told apart by estimation.
    init(facets: [PatternFacet], candidates: PatternCounts, everyone: [[Double]], pairs: Double, isTold: Bool = false) {
        guided = isTold ? .max : 10
        self.everyone = everyone
        self.pairs = max(2, pairs)
        entries = candidates.entries
        isPersonal = facets.map { $0.levels[0] == .dateSame || $0.levels[0] == .identitySame }
        let strangers = everyone.map { counts in
            let sum = counts.reduce(0, +) + Double(counts.count) / 2
            return counts.map { ($0 + 0.5) / sum }
        }
        let usual = facets.map { facet in Self.scaled(facet.levels.map(\.usual)) }
        let count = Double(candidates.total)
        groups = [Group(size: count / 4, shares: usual, usual: usual), Group(size: pairs - count, shares: strangers, usual: [])]
        reasons = PairReason.all(facets)
        isBound = reasons.map { reason in facets.map { reason.binds($0.levels[0]) } }
        for reason in reasons {
            let shares = facets.indices.map { index in
                let isBound = reason.binds(facets[index].levels[0]) != reason.isMatch
                let share = isBound ? 0.8 : reason.isMatch ? 0.1 : 0
                return Self.scaled(facets[index].levels.indices.map { share * usual[index][$0] + (1 - share) * strangers[index][$0] })
            }
            groups.append(Group(size: count / (reason.isMatch ? 16 : 4), shares: shares, usual: reason.isMatch ? shares : []))
        }
    }

    private static func scaled(_ shares: [Double]) -> [Double] {
        let sum = shares.reduce(0, +)
        return shares.map { $0 / sum }
    }

    /// Runs until the expected number of matches stands still: first with one kind of matches, so that the groups of strangers find their
    /// own, then with all.
    mutating func run() {
        let late = groups.indices.filter { $0 > 1 && isMatch($0) }
        let sizes = late.map { groups[$0].size }
        for index in late { groups[index].size = 0 }
        settle()
        for (index, size) in zip(late, sizes) { groups[index].size = min(size, groups[0].size / 16) }
        if !late.isEmpty { settle() }
    }

    private mutating func settle() {
        for round in 1...Self.mostRounds {
            let before = matchCount
            step()
            rounds += 1
            if abs(matchCount - before) <= 1e-5 * (1 + before), round > 20 { return }
        }
    }

    /// The probability of each group for a pair with the pattern.
    private func weigh(_ pattern: UInt64, _ odds: inout [Double]) {
        var sum = 0.0
        for index in groups.indices {
            var value = groups[index].size / pairs
            for facet in groups[index].shares.indices {
                let code = PatternCounts.code(pattern, facet)
                if code > 0 { value *= groups[index].shares[facet][code - 1] }
            }
            odds[index] = value
            sum += value
        }
        if sum > 0 { for index in odds.indices { odds[index] /= sum } }
    }

    /// Takes the word of the candidates for who matches, so that the groups do not exchange their parts.
    private func guide(_ entry: PatternCounts.Entry, _ odds: inout [Double]) {
        let share = Double(entry.sure) / Double(entry.count)
        var (matches, others) = (0.0, 0.0)
        for index in odds.indices { if isMatch(index) { matches += odds[index] } else { others += odds[index] } }
        for index in odds.indices {
            let (whole, part) = isMatch(index) ? (matches, share) : (others, 1 - share)
            odds[index] = whole > 0 ? odds[index] / whole * part : 0
        }
        if matches <= 0 { odds[0] = share }
        if others <= 0 { odds[1] = 1 - share }
    }

    private mutating func step() {
        var seen = groups.map { $0.shares.map { $0.map { _ in 0.0 } } }
        var sizes = groups.map { _ in 0.0 }
        var odds = groups.map { _ in 0.0 }
        for entry in entries {
            weigh(entry.pattern, &odds)
            if rounds < guided { guide(entry, &odds) }
            for index in groups.indices {
                let weight = odds[index] * Double(entry.count)
                if weight < 1e-12 { continue }
                sizes[index] += weight
                for facet in seen[index].indices {
                    let code = PatternCounts.code(entry.pattern, facet)
                    if code > 0 { seen[index][facet][code - 1] += weight }
                }
            }
        }
        // A customer who has moved is the same in all else.
        for index in groups.indices where index > 1 && isMatch(index) {
            for facet in everyone.indices where !isBound[index - 2][facet] {
                for level in seen[0][facet].indices { seen[0][facet][level] += seen[index][facet][level] }
            }
        }
        for index in groups.indices where index != 1 {
            groups[index].size = groups[index].size == 0 ? 0 : max(0.5, sizes[index])
            for facet in seen[index].indices where isMatch(index) ? index == 0 || isBound[index - 2][facet] : !isPersonal[facet] {
                settle(index, facet, seen[index][facet])
            }
        }
        for index in groups.indices where index > 1 && isMatch(index) {
            for facet in everyone.indices where !isBound[index - 2][facet] { groups[index].shares[facet] = groups[0].shares[facet] }
        }
        groups[1].size = max(1, pairs - groups.indices.reduce(0) { $0 + ($1 == 1 ? 0 : groups[$1].size) })
        for facet in everyone.indices {
            let left = everyone[facet].indices.map { level in
                0.5 + max(0, everyone[facet][level] - taken(seen, facet, level))
            }
            groups[1].shares[facet] = Self.scaled(left)
            if isPersonal[facet] {
                for index in groups.indices where index > 1 && !isMatch(index) { groups[index].shares[facet] = groups[1].shares[facet] }
            }
        }
    }

    /// Pairs with a level that are not strangers'; what is tied is counted once.
    private func taken(_ seen: [[[Double]]], _ facet: Int, _ level: Int) -> Double {
        groups.indices.reduce(0) { sum, index in
            if index == 1 || index > 1 && isMatch(index) && !isBound[index - 2][facet] { return sum }
            return sum + seen[index][facet][level]
        }
    }

    private func isMatch(_ index: Int) -> Bool { index == 0 || index > 1 && reasons[index - 2].isMatch }

    private mutating func settle(_ index: Int, _ facet: Int, _ seen: [Double]) {
        let sum = seen.reduce(0, +)
        let usual = groups[index].usual
        for level in seen.indices {
            let before = usual.isEmpty ? 1 / Double(seen.count) : usual[facet][level]
            let faith = usual.isEmpty ? 1 : Self.faith
            groups[index].shares[facet][level] = (seen[level] + faith * before) / (sum + faith)
        }
    }
}
