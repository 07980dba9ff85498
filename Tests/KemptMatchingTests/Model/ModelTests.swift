import KemptCore
import KemptMatching
import Testing

@Suite struct ModelTests {
    /// Learns from a population as a run would.
    private func learn(
        _ people: People, plan: MatchPlan = People.plan(), crew: Crew = .alone, told: [ToldCustomer] = []
    ) throws -> MatchModel {
        let training = ModelTraining(told: told)
        let step = DeduplicateStep(plan).learning(training)
        let digester = step.makeDigester()
        let decision = step.decide(people.batches.map { digester.digest($0) }, sources: people.sources, crew: crew)
        #expect(decision.members.isEmpty, "learning merges nothing")
        return try #require(training.model)
    }

    /// A crew that does its work backwards: what hangs on the order shows.
    private let backwards = Crew(workers: 3) { count, body in for index in (0..<count).reversed() { body(index) } }

    @Test func `the same model for any workers and batches`() throws {
        let population = Population(people: 300, seed: 11)
        let model = try learn(People(population.rows))
        #expect(try learn(People(population.rows, batchRows: 7)) == model)
        #expect(try learn(People(population.rows, batchRows: 64), crew: backwards) == model)
        #expect(model.records == population.rows.count)
        #expect(model.facets.map(\.fields) == ["first_name", "last_name", "company", "email", "phone", "street", "city"])
        #expect(model.facets.allSatisfy { facet in facet.findings.allSatisfy { $0.groups.count == model.groups.count } })
    }

    @Test(arguments: [5, 6] as [UInt64]) func `learns what duplicates look like without being told`(seed: UInt64) throws {
        let population = Population(people: 1000, seed: seed)
        let people = People(population.rows)
        let model = try learn(people)
        let truth = population.rows.count - 1000
        #expect(abs(model.matches - truth) * 5 <= truth, "expected \(model.matches) matches, there are \(truth)")
        let (precision, recall, _) = population.score(people.patch(People.plan { $0.model = ModelBook(model) }))
        #expect(precision >= 985 && recall >= 950, "precision \(precision), recall \(recall)")
    }

    /// Told whose the records are, it counts: the matches that blocking brings together, no more and no fewer.
    @Test func `what is told is counted and not estimated`() throws {
        let population = Population(people: 800, seed: 9)
        let people = People(population.rows)
        let told = population.persons.enumerated().map { row, person in
            let customer = ByteBuffer()
            customer.append("P\(person)")
            return ToldCustomer(name: PairQuestion.Name(source: row % 2 == 0 ? "crm" : nil, id: "C\(row)"), customer: customer.cell)
        }
        let plan = People.plan { $0.sourceNames = ["crm"] }
        let model = try learn(people, plan: plan, told: told)
        let truth = population.rows.count - 800
        #expect(model.matches <= truth && model.matches * 100 >= truth * 97, "\(model.matches) of \(truth)")
        #expect(try learn(people, plan: plan, crew: backwards, told: told.reversed()) == model)
        let (precision, recall, _) = population.score(people.patch(People.plan { $0.model = ModelBook(model) }))
        #expect(precision >= 985 && recall >= 950, "precision \(precision), recall \(recall)")
        // Nobody is anybody else: no match is left to learn from, and nothing is merged.
        let strangers = told.enumerated().map { row, item in
            let customer = ByteBuffer()
            customer.append("row \(row)")
            return ToldCustomer(name: PairQuestion.Name(source: nil, id: "C\(row)"), customer: customer.cell)
        }
        #expect(try learn(people, plan: plan, told: strangers).matches <= 1)
    }

    @Test func `agreement speaks for, difference against, and a missing value for neither`() throws {
        let model = try learn(People(Population(people: 600, seed: 3).rows))
        for facet in model.facets {
            let (first, last) = (try #require(facet.findings.first), try #require(facet.findings.last { $0.name.hasSuffix("other") }))
            #expect(first.weight > 0, "\(facet.fields)")
            #expect(last.weight <= 0)
        }
        let alone: [[String?]] = [
            ["1", "Jonas", "Petraitis", nil, "jonas@x.lt", "37061234567"], ["2", "Jonas", "Petraitis", "Firma 1", "jonas@x.lt", "37061234567"],
        ]
        let both = alone.map { row in row.enumerated().map { $0.offset == 3 ? nil : $0.element } }
        func weight(_ rows: [[String?]]) throws -> Int { try #require(ask(rows, model).answer).total }
        #expect(try weight(alone) == weight(both))
    }

    private func ask(_ rows: [[String?]], _ model: MatchModel?) -> PairQuestion {
        let question = PairQuestion(one: .init(source: nil, id: "1"), other: .init(source: nil, id: "2"))
        var plan = People.plan { $0.model = model.map { ModelBook($0) } }
        plan.sourceNames = ["crm"]
        let step = DeduplicateStep(plan).asking(question)
        let people = People(rows)
        let digester = step.makeDigester()
        _ = step.decide(people.batches.map { digester.digest($0) }, sources: people.sources, crew: .alone)
        return question
    }

    @Test func `the waterfall adds up, groups and all`() throws {
        let model = try learn(People(Population(people: 600, seed: 3).rows))
        let pairs: [[[String?]]] = [
            // Colleagues, namesakes, one who has moved.
            [
                ["1", "Jonas", "Petraitis", "Firma 7", "info@centras.lt", nil, "Gatve 1 1", "Miestas 1"],
                ["2", "Rasa", "Kazlauskas", "Firma 7", "info@centras.lt", nil, "Gatve 1 1", "Miestas 1"],
            ],
            [["1", "Jonas", "Petraitis", "Firma 1", "a@x.lt", "37061111111"], ["2", "Jonas", "Petraitis", "Firma 2", "b@y.lt", "37062222222"]],
            [
                ["1", "Jonas", "Petraitis", "Firma 7", "jp@x.lt", "37061234567", "Gatve 1 1", "Miestas 1"],
                ["2", "Jonas", "Petraitis", "Firma 7", "jp@x.lt", "37061234567", "Gatve 9 9", "Miestas 2"],
            ],
        ]
        for pair in pairs {
            let answer = try #require(ask(pair, model).answer)
            let sum = answer.prior + answer.shares.reduce(0) { $0 + $1.weight }
            if answer.remark.isEmpty { #expect(abs(sum - answer.total) <= answer.shares.count + 1, "\(answer)") }
            #expect(answer.shares.allSatisfy { !$0.finding.isEmpty })
        }
    }

    @Test func `a run by a model finds nothing more on its own output`() throws {
        let population = Population(people: 500, seed: 21)
        let people = People(population.rows)
        let plan = try People.plan { $0.model = ModelBook(try learn(people)) }
        let patch = people.patch(plan)
        #expect(patch.merges.count > 30)
        #expect(People(people.rows(after: patch)).patch(plan).merges.isEmpty)
    }

    @Test func `a base without duplicates, or of nothing, teaches without a fall`() throws {
        for rows in [[], [["1", "Jonas", "Petraitis"]], [["1"], ["2"]]] as [[[String?]]] {
            let model = try learn(People(rows))
            #expect(model.pairs == 0 && model.matches == 0)
            #expect(try MatchModel(json: Array(model.json.utf8), named: "m.json") == model)
        }
    }
}

extension People {
    fileprivate static func plan(_ change: (inout MatchPlan) throws -> Void) rethrows -> MatchPlan {
        var plan = People.plan()
        try change(&plan)
        return plan
    }
}
