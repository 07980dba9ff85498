import KemptCore
import KemptMatching
import Testing

/// Fields of a group survive together: never the street of one and the city of another.
@Suite struct GroupTests {
    private static let street = 6
    private static let city = 7
    private static let updated = 8
    private static let notes = 9
    private static let address = [street, city, notes]

    private func rows(_ values: [[String?]]) -> [[String?]] {
        values.enumerated().map { ["\($0)", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567"] + $1 }
    }

    private func plan(_ strategy: Survivorship, sources: [String] = []) -> MatchPlan {
        People.plan {
            $0.survivorship.recency = Self.updated
            $0.survivorship.add(SurvivorshipPlan.Group(columns: Self.address, strategy: strategy, sources: sources))
        }
    }

    private func fused(_ people: People, _ plan: MatchPlan) -> [String?] {
        let patch = people.patch(plan)
        return people.rows(after: patch).first.map { row in Self.address.map { row[$0].flatMap { $0.isEmpty ? nil : $0 } } } ?? []
    }

    private static let half: [String?] = [nil, "Vilnius", "2026-05-01", "LT-1"]
    private static let whole: [String?] = ["Liepų 5", "Kaunas", "2024-05-01", "LT-2"]
    private static let street1: [String?] = ["Ąžuolų 7", nil, "2025-05-01", nil]
    private static let none: [String?] = [nil, nil, "2026-06-01", nil]

    @Test(
        arguments: [
            (.mostComplete, [half, whole, street1, none], ["Liepų 5", "Kaunas", "LT-2"]),
            (.mostComplete, [none, street1], ["Ąžuolų 7", nil, nil]),
            (.mostComplete, [none, none], [nil, nil, nil]),
            (.fill, [half, whole], [nil, "Vilnius", "LT-1"]),
            (.fill, [none, whole, half], ["Liepų 5", "Kaunas", "LT-2"]),
            (.mostRecent, [whole, street1, half, none], [nil, "Vilnius", "LT-1"]),
            (.oldest, [half, street1, whole, none], ["Liepų 5", "Kaunas", "LT-2"]),
        ] as [(Survivorship, [[String?]], [String?])])
    func chooses(_ strategy: Survivorship, _ values: [[String?]], _ expected: [String?]) {
        #expect(fused(People(rows(values)), plan(strategy)) == expected)
    }

    @Test func `by source, whatever is fuller elsewhere`() {
        let people = People([
            People.Source(name: "crm", role: .base, rows: rows([Self.whole])),
            People.Source(name: "billing", role: .reference, rows: rows([Self.street1])),
        ])
        #expect(fused(people, plan(.sourcePriority, sources: ["billing"])) == ["Ąžuolų 7", nil, nil])
        #expect(fused(people, plan(.sourcePriority, sources: ["crm"])) == ["Liepų 5", "Kaunas", "LT-2"])
    }

    @Test func `what is replaced by a blank is a change like any other`() {
        let patch = People(rows([Self.whole, Self.street1])).patch(plan(.mostRecent))
        let changes = patch.changes.filter { Self.address.contains(Int($0.column)) }
        #expect(changes.map { Int($0.column) } == Self.address)
        #expect(changes.map { patch.cell($0).string } == ["Ąžuolų 7", "", ""])
        #expect(changes.map { patch.cell($0).isMissing } == [false, true, true])
        #expect(changes.map { patch.rules[Int($0.rule)] } == ["group", "group", "group"])
        #expect(changes.map { patch.cell($0.giversOffset, $0.giversCount).string } == ["crm:1", "crm:1", "crm:1"])
    }

    @Test func `an invalid value does not make a record fuller`() {
        let people = People(rows([["bad", "Vilnius", nil, "LT-1"], Self.whole, ["x", "bad", nil, nil]]))
        people.batches[0].marks[people.batches[0].slot(0, Self.street)] = 1
        people.batches[0].marks[people.batches[0].slot(2, Self.city)] = 1
        #expect(fused(people, plan(.mostComplete)) == ["Liepų 5", "Kaunas", "LT-2"])
    }

    @Test func `values of a group are of one record, whatever it lacks`() {
        var dice = Dice(state: 11)
        for _ in 0..<15 {
            let records = (0..<2 + dice.below(4)).map { number -> [String?] in
                let day = "2026-01-0\(1 + number)"
                return [
                    dice.chance(60) ? "street \(number)" : nil, dice.chance(60) ? "city \(number)" : nil, day,
                    dice.chance(50) ? "code \(number)" : nil,
                ]
            }
            for strategy in Survivorship.ofGroups {
                let found = fused(People(rows(records)), plan(strategy))
                let isOfOne = records.contains { [$0[0], $0[1], $0[3]] == found }
                #expect(isOfOne, "\(strategy) \(records) \(found)")
            }
        }
    }

    /// Matching foresees the golden record: what the group brings in finds the next record already in the first run.
    @Test func `the second run finds nothing`() {
        for strategy in Survivorship.ofGroups {
            let people = People(rows([Self.half, Self.whole, Self.street1, Self.none]))
            let after = people.rows(after: people.patch(plan(strategy)))
            let again = People(after).patch(plan(strategy))
            #expect(again.merges.isEmpty && again.changes.isEmpty, "\(strategy)")
        }
    }
}
