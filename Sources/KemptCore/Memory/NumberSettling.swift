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
        let part: UInt32
        let members: UInt32
        let oldest: UInt32
        init(_ number: Int, part: Int, members: UInt32, oldest: Int) {
            self.number = number
            self.part = UInt32(truncatingIfNeeded: part)
            self.members = members
            self.oldest = UInt32(truncatingIfNeeded: oldest)
        }
    }
    private var members: [Int] = []
    private var ends: [Int] = []
    /// The number that the part's records carry themselves, 0 = none.
    private var carried: [Int] = []

    public init() {}

    public var count: Int { ends.count }

    /// Adds a member to the part that is being made: a record that the register knows already.
    public mutating func add(_ member: Int) { members.append(member) }

    /// Ends the part, which may have no member. A carried number outranks every claim.
    public mutating func endPart(carrying number: Int = 0) {
        ends.append(members.count)
        carried.append(number)
    }

    public func members(of part: Int) -> ArraySlice<Int> { members[(part > 0 ? ends[part - 1] : 0)..<ends[part]] }

    public func settle(_ register: Register) -> Outcome {
        var outcome = Outcome(numbers: carried, aliases: [], last: max(register.last, carried.max() ?? 0))
        let claims = claims(register)
        // Ascending by number: the first that falls to a part is its oldest.
        for index in claims.indices where Self.isStrongest(index, claims) {
            let part = Int(claims[index].part)
            if outcome.numbers[part] == 0 { outcome.numbers[part] = claims[index].number }
        }
        for index in claims.indices where Self.isStrongest(index, claims) {
            let number = outcome.numbers[Int(claims[index].part)]
            if number != claims[index].number { outcome.aliases.append((claims[index].number, number)) }
        }
        for part in outcome.numbers.indices where outcome.numbers[part] == 0 {
            outcome.last += 1
            outcome.numbers[part] = outcome.last
        }
        return outcome
    }

    private static func isStrongest(_ index: Int, _ claims: [Claim]) -> Bool { index == 0 || claims[index - 1].number != claims[index].number }

    /// Every claim, the strongest on each number first.
    private func claims(_ register: Register) -> [Claim] {
        var claims: [Claim] = []
        claims.reserveCapacity(ends.count)
        for part in ends.indices {
            if carried[part] > 0 { claims.append(Claim(carried[part], part: part, members: .max, oldest: part)) }
            let all = members(of: part)
            // Most customers are one record.
            if all.count < 2 {
                if let member = all.first { claims.append(Claim(register.number(member), part: part, members: 1, oldest: member)) }
                continue
            }
            let mine = all.map { (number: register.number($0), member: $0) }.sorted { ($0.number, $0.member) < ($1.number, $1.member) }
            var start = 0
            for index in mine.indices where index + 1 == mine.count || mine[index + 1].number != mine[start].number {
                let members = UInt32(truncatingIfNeeded: index + 1 - start)
                claims.append(Claim(mine[start].number, part: part, members: members, oldest: mine[start].member))
                start = index + 1
            }
        }
        claims.sort { ($0.number, $1.members, $0.oldest, $0.part) < ($1.number, $0.members, $1.oldest, $1.part) }
        return claims
    }
}
