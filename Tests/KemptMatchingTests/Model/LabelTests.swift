import KemptCore
import KemptMatching
import Testing

@Suite struct LabelTests {
    private typealias Pair = LabelEvaluation.Pair

    /// By the book: every pair from the threshold on.
    private func plain(_ pairs: [LabelEvaluation.Pair], _ threshold: Int) -> LabelEvaluation.Point {
        let found = pairs.filter { ($0.weight ?? .min) >= threshold }
        let right = found.count { $0.isMatch }
        return LabelEvaluation.Point(
            threshold: threshold, right: right, wrong: found.count - right, missed: pairs.count { $0.isMatch } - right)
    }

    @Test func `agrees with counting by hand at every threshold`() {
        var dice = Dice(state: 4)
        for size in [0, 1, 2, 7, 60, 300] {
            let pairs = (0..<size).map { _ in
                Pair(weight: dice.chance(10) ? nil : dice.below(40) * 50 - 1000, isMatch: dice.chance(40))
            }
            for threshold in [-2000, -250, 0, 200, 5000] {
                let evaluation = LabelEvaluation(pairs, threshold: threshold, most: 1000)
                #expect(evaluation.chosen == plain(pairs, threshold))
                #expect(evaluation.sweep.allSatisfy { $0 == plain(pairs, $0.threshold) })
                #expect(evaluation.sweep.map(\.threshold) == Set(pairs.compactMap(\.weight)).sorted(by: >))
                #expect(evaluation.sweep.allSatisfy { ($0.f1 ?? 0) <= (evaluation.best.f1 ?? 0) })
                #expect(evaluation.neverCompared == pairs.count { $0.isMatch && $0.weight == nil })
            }
        }
    }

    @Test func `shares are rounded down and nothing has none`() {
        let evaluation = LabelEvaluation(
            [
                Pair(weight: 300, isMatch: true), Pair(weight: 300, isMatch: true), Pair(weight: 100, isMatch: false),
                Pair(weight: nil, isMatch: true),
            ],
            threshold: 0)
        #expect(evaluation.chosen.precision == 6666)
        #expect(evaluation.chosen.recall == 6666)
        #expect(evaluation.best == LabelEvaluation.Point(threshold: 300, right: 2, wrong: 0, missed: 1))
        #expect(evaluation.best.f1 == 8000)
        let nothing = LabelEvaluation([], threshold: 0)
        #expect(nothing.chosen.precision == nil && nothing.chosen.recall == nil && nothing.chosen.f1 == nil && nothing.sweep.isEmpty)
    }

    @Test func `a long sweep is thinned and keeps its ends and the best`() {
        let pairs = (0..<5000).map { Pair(weight: $0, isMatch: $0 > 3333 || $0 % 7 == 0) }
        let whole = LabelEvaluation(pairs, threshold: 0, most: 10_000)
        let thin = LabelEvaluation(pairs, threshold: 0, most: 10)
        #expect(thin.sweep.count <= 11 && thin.sweep.contains(whole.best))
        #expect(thin.sweep.first == whole.sweep.first && thin.sweep.last == whole.sweep.last)
    }

    @Test func `labels are weighed by name`() {
        let rows: [[String?]] = [
            ["1", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
            ["2", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
            ["3", "Rasa", "Kazlauskaitė", nil, "rasa@y.lt", "37069999999"],
        ]
        func label(_ one: String, _ other: String, _ isMatch: Bool) -> LabelledPairs.Label {
            LabelledPairs.Label(one: .init(source: "crm", id: one), other: .init(source: nil, id: other), isMatch: isMatch)
        }
        let labelled = LabelledPairs([label("1", "2", true), label("1", "3", false), label("1", "9", true), label("2", "2", true)])
        var plan = People.plan()
        plan.sourceNames = ["crm"]
        let step = DeduplicateStep(plan).weighing(labelled)
        let people = People(rows)
        let digester = step.makeDigester()
        _ = step.decide(people.batches.map { digester.digest($0) }, sources: people.sources, crew: .alone)
        #expect(labelled.unknown == 2)
        #expect(labelled.pairs.map(\.isMatch) == [true, false])
        #expect((labelled.pairs[0].weight ?? 0) > 200)
        #expect(labelled.pairs[1].weight == nil, "nothing brings the two together")
    }
}
