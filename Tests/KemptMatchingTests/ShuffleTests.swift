import KemptCore
import KemptMatching
import Testing

/// Where a strategy speaks of the values, the order of the records says nothing.
@Suite struct ShuffleTests {
    private static let updated = 8
    private static let notes = 9

    /// Values that differ in everything a strategy looks at, so that none is decided by a tie.
    private static let values: [(date: String, note: String)] = [
        ("2026-01-03", "12"), ("2026-02-01", "lead"), ("2024-12-31", "two words"), ("2025-06-15", "three words here, and more"),
        ("2023-01-01", "Ąžuolų g. 7"),
    ]
    private static let strategies: [Survivorship] = [.mostRecent, .oldest, .mostComplete, .longest, .highest, .lowest, .furthestStage]

    private func fused(_ order: [Int], _ strategy: Survivorship) -> String? {
        let rows: [[String?]] = order.enumerated().map { place, index in
            let value = Self.values[index]
            return ["\(place)", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", nil, nil, value.date, value.note]
        }
        let plan = People.plan {
            $0.survivorship.recency = Self.updated
            $0.survivorship.set(Self.notes, strategy)
            $0.survivorship.stages[Self.notes] = { cell in Self.values.firstIndex { cell.string == $0.note } ?? -1 }
        }
        let people = People(rows)
        return people.rows(after: people.patch(plan)).first.flatMap { $0[Self.notes] }
    }

    @Test(arguments: strategies) func theSameValue(_ strategy: Survivorship) {
        var dice = Dice(state: 3)
        for count in 2...Self.values.count {
            var order = Array(0..<count)
            let expected = fused(order, strategy)
            #expect(expected != nil)
            for _ in 0..<12 {
                for index in order.indices { order.swapAt(index, dice.below(count)) }
                #expect(fused(order, strategy) == expected, "\(strategy) \(order)")
            }
        }
    }

    /// Ties fall to the record that comes first, so a shuffle may choose another value, but never a worse one.
    @Test func tiesAreAsGood() {
        var dice = Dice(state: 9)
        for _ in 0..<100 {
            var notes = (0..<4).map { _ in String(repeating: "x", count: 1 + dice.below(3)) + "\(dice.below(4))" }
            func longest() -> Int {
                let rows = notes.enumerated().map { ["\($0)", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", nil, nil, nil, $1] }
                let people = People(rows)
                let after = people.rows(after: people.patch(People.plan { $0.survivorship.set(Self.notes, .longest) }))
                return after.first.flatMap { $0[Self.notes]?.utf8.count } ?? 0
            }
            let best = notes.map(\.utf8.count).max()
            #expect(longest() == best)
            for index in notes.indices { notes.swapAt(index, dice.below(4)) }
            #expect(longest() == best)
        }
    }
}
