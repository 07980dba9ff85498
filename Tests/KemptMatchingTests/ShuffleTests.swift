import KemptCore
import KemptMatching
import Testing

/// The same records in another order make the same golden record: ties end at the keys, which records carry with them.
@Suite struct ShuffleTests {
    private static let updated = 8
    private static let notes = 9
    private static let group = [6, 7]

    /// Few different values, so that ties abound; ties of everything but the key too.
    private static func records(_ dice: inout Dice) -> [[String?]] {
        (0..<2 + dice.below(5)).map { number in
            let note = ["12", "9", "yes", "no", "two words", "a; b", "b; c", nil][dice.below(8)]
            let street = ["Liepų 5", "Ąžuolų 7", nil][dice.below(3)]
            let city = ["Vilnius", nil][dice.below(2)]
            let day = ["2026-01-03", "2026-02-01", nil][dice.below(3)]
            return ["\(number)", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", street, city, day, note]
        }
    }

    private func golden(_ rows: [[String?]], _ strategy: Survivorship) -> [String?] {
        let plan = People.plan {
            $0.survivorship.recency = Self.updated
            $0.survivorship.set(Self.notes, strategy)
            if Survivorship.ofGroups.contains(strategy) { $0.survivorship.add(SurvivorshipPlan.Group(columns: Self.group, strategy: strategy)) }
            $0.survivorship.stages[Self.notes] = { ["no", "yes", "9"].firstIndex(of: $0.string) ?? -1 }
        }
        let people = People(rows)
        let after = people.rows(after: people.patch(plan))
        #expect(after.count == 1)
        return after.first ?? []
    }

    @Test(arguments: Survivorship.allCases) func theSameGoldenRecord(_ strategy: Survivorship) {
        var dice = Dice(state: 3)
        for _ in 0..<5 {
            var rows = Self.records(&dice)
            let expected = golden(rows, strategy)
            for _ in 0..<2 {
                for index in rows.indices { rows.swapAt(index, dice.below(rows.count)) }
                #expect(golden(rows, strategy) == expected, "\(strategy) \(rows)")
            }
        }
    }
}
