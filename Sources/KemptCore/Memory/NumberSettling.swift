/// Says which number each part of a register keeps, when records have come together and gone apart since the last run.
///
/// A *part* is what is one customer now: members that are here today. Each number goes to the part in which most of its members are; of equal parts
/// to the one with its oldest member. A part to which several numbers fall keeps the least, which is the oldest, and the others become aliases of
/// it. A part to which none falls gets a new one, in the order in which parts were added. Members that are not here today belong to no part and
/// stay with their number.
/// Cost: a sort of one line for each part and number.
public struct NumberSettling: Sendable {
    public struct Outcome: Sendable {
        /// By part.
        public var numbers: [Int] = []
        public var aliases: [(number: Int, into: Int)] = []
        /// The largest number given.
        public var last = 0
    }
    /// What one part holds of one number.
    private struct Claim {
        let number: Int
        let part: Int
        let members: Int
        let oldest: Int
    }
    private var members: [Int] = []
    private var ends: [Int] = []
    /// The number that the part's records carry themselves, 0 = none.
    private var carried: [Int] = []

    public init() {}

    public var count: Int { ends.count }

    /// Adds a part; of `members`, those whom the register knows already. A carried number outranks every claim.
    public mutating func add(_ members: [Int], carrying number: Int = 0) {
        self.members += members
        ends.append(self.members.count)
        carried.append(number)
    }

    public func members(of part: Int) -> ArraySlice<Int> { members[(part > 0 ? ends[part - 1] : 0)..<ends[part]] }

    public func settle(_ register: Register) -> Outcome {
        var outcome = Outcome(numbers: carried, aliases: [], last: max(register.last, carried.max() ?? 0))
        var owned: [(number: Int, part: Int)] = []
        var previous = 0
        for claim in claims(register) where claim.number != previous {
            previous = claim.number
            owned.append((claim.number, claim.part))
        }
        // Ascending by number: the first that falls to a part is its oldest.
        for item in owned where outcome.numbers[item.part] == 0 { outcome.numbers[item.part] = item.number }
        for item in owned where outcome.numbers[item.part] != item.number {
            outcome.aliases.append((item.number, outcome.numbers[item.part]))
        }
        for part in outcome.numbers.indices where outcome.numbers[part] == 0 {
            outcome.last += 1
            outcome.numbers[part] = outcome.last
        }
        return outcome
    }

    /// Every claim, the strongest on each number first.
    private func claims(_ register: Register) -> [Claim] {
        var claims: [Claim] = []
        for part in ends.indices {
            if carried[part] > 0 { claims.append(Claim(number: carried[part], part: part, members: Int.max, oldest: part)) }
            if members(of: part).isEmpty { continue }
            let mine = members(of: part).map { (number: register.number($0), member: $0) }.sorted { ($0.number, $0.member) < ($1.number, $1.member) }
            var start = 0
            for index in mine.indices where index + 1 == mine.count || mine[index + 1].number != mine[start].number {
                claims.append(Claim(number: mine[start].number, part: part, members: index + 1 - start, oldest: mine[start].member))
                start = index + 1
            }
        }
        return claims.sorted { ($0.number, $1.members, $0.oldest, $0.part) < ($1.number, $0.members, $1.oldest, $1.part) }
    }
}
