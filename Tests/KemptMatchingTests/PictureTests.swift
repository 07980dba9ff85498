import KemptCore
import KemptMatching
import Testing

/// What a report shows of how records were matched.
@Suite struct PictureTests {
    private func pictures(_ people: People, _ plan: MatchPlan, crew: Crew = .alone) -> MatchPictures {
        let step = DeduplicateStep(plan).picturing()
        return answer(step, people, crew).pictures
    }

    private func answer(_ step: any GatheringStep, _ people: People, _ crew: Crew = .alone) -> Patch {
        let digester = step.makeDigester()
        let decision = step.decide(people.batches.map { digester.digest($0) }, sources: people.sources, crew: crew)
        let places = decision.members.map { people.place(of: $0) }
        return step.fuse(
            decision,
            MemberRows(
                sources: people.sources, rows: decision.members, batches: people.batches, batchOf: places.map { UInt32($0.batch) },
                rowInBatch: places.map { UInt32($0.row) }), crew: .alone)
    }

    /// What `explain pair` says of two records, before anything is merged.
    private func explained(_ waterfall: MatchPictures.Waterfall, _ people: People, _ plan: MatchPlan) -> PairQuestion.Answer? {
        func name(_ label: RecordLabel) -> PairQuestion.Name {
            let row = (Int(label.id.dropFirst()) ?? 0) - 1
            return PairQuestion.Name(source: label.source, id: people.value(UInt32(row), 0) ?? "")
        }
        let question = PairQuestion(one: name(waterfall.one), other: name(waterfall.other))
        _ = answer(DeduplicateStep(plan).asking(question), people)
        return question.answer
    }

    private func text(_ answer: PairQuestion.Answer) -> String {
        answer.shares.map { "\($0.fields) \($0.finding) \($0.sharers) \($0.weight)" }.joined(separator: "; ") + " = \(answer.prior) \(answer.total)"
    }

    /// The table has been written into by every merge since: what is shown must be as though it had not.
    @Test(arguments: [1, 2, 3]) func `customers are shown as explain pair has them`(seed: UInt64) {
        let people = People(Population(people: 400, seed: seed, sharing: 3).rows, batchRows: 90)
        let plan = People.plan { $0.sourceNames = ["crm"] }
        let shown = pictures(people, plan)
        #expect(shown.clusters.count >= 3 && shown.clusters.contains { $0.kind == .weakest })
        for waterfall in shown.clusters.flatMap({ [$0.strongest, $0.weakest].compactMap { $0 } }) {
            let answer = explained(waterfall, people, plan)
            #expect(answer?.isMerged == true && answer.map(text) == text(waterfall.answer), "\(waterfall.one.text) \(waterfall.other.text)")
        }
        let sums = shown.clusters.map(\.strongest.answer).filter(\.remark.isEmpty)
        #expect(!sums.isEmpty && sums.allSatisfy { $0.shares.reduce($0.prior) { $0 + $1.weight } == $0.total }, "shares come to the sum")
    }

    @Test func `the same for any crew, and nothing for who does not ask`() {
        let people = People(Population(people: 300, seed: 5).rows, batchRows: 50)
        let plan = People.plan { $0.sourceNames = ["crm"] }
        let backwards = Crew(workers: 3) { count, body in (0..<count).reversed().forEach(body) }
        let (one, other) = (pictures(people, plan), pictures(people, plan, crew: backwards))
        #expect(one.clusters.map(\.records) == other.clusters.map(\.records) && one.clusters.map(\.links) == other.clusters.map(\.links))
        #expect(one.pairs.map { text($0.answer) } == other.pairs.map { text($0.answer) })
        let unasked = people.patch(plan).pictures
        #expect(unasked.isEmpty && !one.isEmpty)
    }

    @Test func `a large customer is cut, the weakest link marked, the survivor first`() throws {
        var rows: [[String?]] = (0..<20).map { ["C\($0)", "Rasa", "Jankauskienė", "Ramunė", "rasa@ramune.lt", "37061234567", "Gatvė 1", "Vilnius"] }
        rows[3] = ["C3", "Rasa", "Jankauskienė", nil, nil, "37061234567", nil, nil]
        rows.append(["D1", "Ona", "Petraitytė", "Lazdynas", "ona@lazdynas.lt", nil, nil, nil])
        rows.append(["D2", "Ona", "Petraitytė", nil, "ona@lazdynas.lt", nil, nil, nil])
        let shown = pictures(People(rows), People.plan { $0.sourceNames = ["crm"] }).clusters
        let large = try #require(shown.first)
        #expect(large.kind == .largest && large.size == 20 && large.records.count == 12 && large.records[0].text == "crm#1")
        let weakest = large.links.filter(\.isWeakest)
        #expect(weakest.count == 1 && weakest[0].one == 0 && weakest[0].other == 3, "\(large.links)")
        #expect(large.links.count <= 24 && large.links == large.links.sorted { ($1.weight ?? 20_000, $0.one) < ($0.weight ?? 20_000, $1.one) })
        #expect(shown.count == 2 && shown[1].kind == .weakest && shown[1].weakest == nil && shown[1].links.count == 1)
    }

    @Test func `what a rule decides has no weight`() throws {
        let rows: [[String?]] = [["1", "Jonas", "Petraitis", nil, "a@x.lt"], ["2", "Petras", "Jonaitis", nil, "a@x.lt"]]
        let shown = pictures(People(rows), People.plan { $0.mustMatch = [BlockingRule([FeatureRequest(3)])] })
        let link = try #require(shown.clusters.first?.links.first)
        #expect(link.weight == nil && shown.clusters[0].strongest.answer.remark.contains("must-match"))
    }

    @Test func `merges that are only proposed are shown as such`() {
        let people = People(Population(people: 200, seed: 9).rows, batchRows: 50)
        let plan = People.plan { $0.sourceNames = ["crm"] }
        var proposing = plan
        proposing.merging = .propose
        let (carried, proposed) = (pictures(people, plan), pictures(people, proposing))
        #expect(
            carried.clusters.map(\.records) == proposed.clusters.map(\.records) && carried.clusters.map(\.links) == proposed.clusters.map(\.links))
        #expect(carried.clusters.allSatisfy { !$0.strongest.answer.isProposed } && proposed.clusters.allSatisfy { $0.strongest.answer.isProposed })
        #expect(!proposed.isEmpty && proposed.clusters.allSatisfy { $0.records.allSatisfy { $0.source == "crm" } })
    }

    @Test func `nobody alike`() {
        let alone = pictures(People([["1", "Jonas", "Petraitis"]]), People.plan())
        let none = pictures(People([[String?]]()), People.plan())
        #expect(alone.isEmpty && none.isEmpty)
    }
}
