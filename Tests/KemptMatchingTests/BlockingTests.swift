import KemptCore
import KemptMatching
import Testing

/// Which records the parts of values bring together.
@Suite struct BlockingTests {
    private static let (company, email, phone) = (3, 4, 5)

    /// Pairs compared under rules on one part of one column.
    private func compared(_ values: [String?], column: Int, _ word: String, workers: Crew = .alone) -> Int? {
        let rows = values.enumerated().map { index, value -> [String?] in
            var row = [String?](repeating: nil, count: People.names.count)
            row[0] = "\(index)"
            row[column] = value
            return row
        }
        let plan = People.plan {
            $0.blocks = FeaturePart.named(word).map { BlockingRule([FeatureRequest(column - 1, $0)]) }
            $0.limits.block = 1000
        }
        return People(rows).patch(plan, crew: workers).facts.first { $0.name == "pairs compared" }?.value
    }

    @Test(
        arguments: [
            (["Baltic Trade Vilnius", "Vilnius Trade"], 1), (["Baltic Trade Vilnius", "Baltic Wood Kaunas"], 1), (["Ромашка Юг", "Юг Лютик"], 1),
            (["Baltic Trade", "Nordic Wood"], 0), (["A B", "A C"], 0), (["", "Baltic"], 0), ([nil, nil], 0), (["   ", "Baltic  Trade "], 0),
            (["Baltic Trade", "Baltic Trade"], 1), (["Ąžuolas ir Ko", "Azuolas"], 1),
        ] as [([String?], Int)])
    func `a word in common brings two records together once`(values: [String?], pairs: Int) {
        #expect(compared(values, column: Self.company, "words") == pairs)
    }

    @Test(arguments: [
        (["37061234567", "861234567"], 1), (["37061234567", "+1 37061234568"], 0), (["4567", "4567"], 1), (["4567", "1234567"], 0),
    ])
    func `seven digits bring two phones together`(values: [String], pairs: Int) {
        #expect(compared(values, column: Self.phone, "tail") == pairs)
    }

    /// Every distance in the order of the names, beside windows told one by one.
    @Test(arguments: [2, 9, 40, 100]) func `neighbours are those who share a window`(count: Int) {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let names: [String] = (0..<count).map { "na\(letters[$0 / 26])\(letters[$0 % 26])tor" }
        // In any order of records.
        let shuffled: [String?] = names.indices.map { names[($0 * 37 + 11) % count] }
        var expected = 0
        for one in 0..<count {
            for other in one + 1..<max(count, one + 1) where one / 8 == other / 8 || (one + 4) / 8 == (other + 4) / 8 { expected += 1 }
        }
        #expect(compared(shuffled, column: Self.email, "near") == expected)
        #expect(compared(shuffled.reversed(), column: Self.email, "near") == expected)
        let close = (0..<count).reduce(0) { $0 + min(4, count - 1 - $1) }
        #expect(expected >= close, "nobody less than half a window away is missed")
    }

    @Test func `a field only blocked on has neighbours too`() {
        let rows: [[String?]] = [["1", "Jonas"], ["2", "Jonase"], ["3", nil]]
        var plan = People.plan()
        plan.fields.append(MatchPlan.Field(column: 0, name: "id", comparison: .none))
        plan.blocks = FeaturePart.named("near").map { BlockingRule([FeatureRequest(plan.fields.count - 1, $0)]) }
        #expect(People(rows).patch(plan).facts.first { $0.name == "pairs compared" }?.value == 3)
    }

    @Test func `every word names a part, and no other does`() {
        for word in FeaturePart.words { #expect(!FeaturePart.named(word).isEmpty) }
        #expect(FeaturePart.named("whole").isEmpty)
        #expect(FeaturePart.named("word0").isEmpty)
        #expect(FeaturePart.named("").isEmpty)
    }
}
