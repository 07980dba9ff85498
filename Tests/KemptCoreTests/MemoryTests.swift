import KemptCore
import Testing

/// Who keeps which number.
@Suite struct MemoryTests {
    /// A register of members with these numbers, the oldest first.
    private func register(_ numbers: [Int], last: Int? = nil) -> Register {
        let register = Register("clusters")
        let source = register.enter(source: "crm")
        for (member, number) in numbers.enumerated() { with("\(member)") { register.add(source: source, id: $0, hash: 7, number: number) } }
        register.last = last ?? numbers.max() ?? 0
        return register
    }

    @discardableResult private func with<Result>(_ text: String, _ body: (Cell) -> Result) -> Result {
        let buffer = ByteBuffer()
        buffer.append(text)
        return withExtendedLifetime(buffer) { body(buffer.cell) }
    }

    struct Case: Sendable {
        let what: String
        /// The numbers of members 0, 1, 2 …
        let before: [Int]
        let parts: [[Int]]
        var carried: [Int] = []
        let numbers: [Int]
        var aliases: [[Int]] = []
    }

    @Test(arguments: [
        Case(what: "nothing known", before: [], parts: [[], []], numbers: [1, 2]),
        Case(what: "growth", before: [4, 4], parts: [[0, 1]], numbers: [4]),
        Case(what: "new ones past the last", before: [4, 4], parts: [[], [1], []], numbers: [5, 4, 6]),
        Case(what: "the older of two", before: [2, 2, 1], parts: [[0, 1, 2]], numbers: [1], aliases: [[2, 1]]),
        Case(what: "three at once", before: [3, 1, 2], parts: [[2, 1, 0]], numbers: [1], aliases: [[2, 1], [3, 1]]),
        Case(what: "the larger part", before: [1, 1, 1], parts: [[0], [1, 2]], numbers: [2, 1]),
        Case(what: "the oldest member of equal parts", before: [1, 1, 1, 1], parts: [[3, 1], [2, 0]], numbers: [2, 1]),
        Case(what: "split and merged at once", before: [1, 1, 1, 2, 2], parts: [[0, 3, 4], [1, 2]], numbers: [2, 1]),
        Case(what: "who is not here has no say", before: [1, 1, 1, 2], parts: [[0, 3]], numbers: [1], aliases: [[2, 1]]),
        Case(what: "a carried number outranks", before: [1, 1, 2], parts: [[0, 1], [2]], carried: [9, 0], numbers: [9, 2], aliases: [[1, 9]]),
        Case(what: "even where another part had it", before: [1, 1, 1], parts: [[0, 1], [2]], carried: [0, 1], numbers: [2, 1]),
        Case(what: "two carry one", before: [], parts: [[], [], []], carried: [3, 3, 0], numbers: [3, 3, 4]),
    ]) func settles(_ item: Case) {
        var settling = NumberSettling()
        for (index, part) in item.parts.enumerated() {
            for member in part { settling.add(member) }
            settling.endPart(carrying: item.carried.isEmpty ? 0 : item.carried[index])
        }
        let outcome = settling.settle(register(item.before))
        #expect(outcome.numbers == item.numbers, "\(item.what)")
        #expect(outcome.aliases.map { [$0.number, $0.into] } == item.aliases, "\(item.what)")
        #expect(outcome.last == max(item.before.max() ?? 0, item.numbers.max() ?? 0))
    }

    @Test func aliasesLeadToWhatCounts() {
        let register = register([1, 2, 3, 4])
        register.addAliases([(4, 3)])
        register.addAliases([(3, 2)])
        #expect((0..<4).map(register.number) == [1, 2, 2, 2])
        register.addAliases([(2, 1)])
        #expect((0..<4).map(register.number) == [1, 1, 1, 1])
        #expect(register.aliases == [2: 1, 3: 1, 4: 1])
        register.addAliases([(1, 3)])
        #expect((0..<4).map(register.number) == [3, 3, 3, 3], "a number that a record carries again counts again")
    }

    /// Equal hashes are no proof: the members above all have one.
    @Test func membersAreFoundByTheirKey() {
        let register = register(Array(1...40))
        for member in 0..<40 { #expect(with("\(member)") { register.find(source: 0, id: $0, hash: 7) } == member) }
        #expect(with("40") { register.find(source: 0, id: $0, hash: 7) } == nil)
        #expect(with("1") { register.find(source: 1, id: $0, hash: 7) } == nil)
        let text = ByteBuffer()
        text.append("0394041x")
        let asked = [(0, 1), (1, 3), (3, 5), (5, 7), (7, 8), (8, 8)].map { (id: text.cell.slice($0.0, $0.1), hash: UInt64(7)) }
        register.reserve(1000)
        for source in 0...1 {
            #expect(register.find(source: source, asked) == asked.map { register.find(source: source, id: $0.id, hash: 7) })
        }
        #expect(register.find(source: 0, asked) == [0, 39, nil, nil, nil, nil])
        let copy = Register(copying: register)
        with("new") { copy.add(source: 0, id: $0, hash: 7, number: 41) }
        #expect(register.count == 40 && copy.count == 41 && copy.id(40).string == "new" && copy.id(0).string == "0")
    }
}
