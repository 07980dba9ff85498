import KemptCore
import KemptMatching
import Testing

@Suite struct ClusterTests {
    /// Runs its work in an order of its own: nothing may depend on it.
    private func crew(_ workers: Int, seed: UInt64) -> Crew {
        Crew(workers: workers) { count, body in
            var dice = Dice(state: seed)
            var order = Array(0..<count)
            for index in order.indices.reversed() { order.swapAt(index, dice.below(index + 1)) }
            for index in order { body(index) }
        }
    }

    @Test func `the same patch for any workers and any batch size`() {
        let population = Population(people: 600, seed: 7, sharing: 5)
        let expected = People(population.rows).patch().transcript
        #expect(expected.contains("m "))
        for (batchRows, workers) in [(1, 2), (2, 3), (3, 2), (7, 5), (64, 8), (1000, 2)] {
            let people = People(population.rows, batchRows: batchRows)
            #expect(people.patch(crew: crew(workers, seed: UInt64(batchRows))).transcript == expected, "batches of \(batchRows)")
        }
    }

    @Test(arguments: [1, 2, 3]) func `shuffled records make the same clusters`(_ seed: UInt64) {
        let population = Population(people: 500, seed: 11, sharing: 5)
        var dice = Dice(state: seed)
        var order = Array(population.rows.indices)
        for index in order.indices.reversed() { order.swapAt(index, dice.below(index + 1)) }
        func clusters(_ rows: [[String?]]) -> Set<Set<String>> {
            var members: [UInt32: Set<String>] = [:]
            for merge in People(rows).patch().merges {
                members[merge.survivor, default: [rows[Int(merge.survivor)][0] ?? ""]].insert(rows[Int(merge.row)][0] ?? "")
            }
            return Set(members.values)
        }
        let plain = clusters(population.rows)
        #expect(plain.count > 30)
        #expect(clusters(order.map { population.rows[$0] }) == plain)
    }

    /// What a golden record holds depends on who survives, and what joins it in later rounds on what it holds.
    @Test(arguments: [1, 2]) func `shuffled records make the same golden records`(_ seed: UInt64) {
        let population = Population(people: 1500, seed: 13, sharing: 5)
        var dice = Dice(state: seed)
        var rows = population.rows
        for index in rows.indices.reversed() { rows.swapAt(index, dice.below(index + 1)) }
        func golden(_ rows: [[String?]]) -> Set<[String?]> {
            let people = People(rows)
            return Set(people.rows(after: people.patch()))
        }
        let plain = golden(population.rows)
        #expect(plain.count < population.rows.count - 100)
        #expect(golden(rows) == plain)
    }

    /// A record without a mailbox, to be met by its phone alone.
    private func record(_ id: String, _ given: String, _ family: String, _ mail: String?, phone: String?, firm: String? = nil) -> [String?] {
        [id, given, family, firm, mail, phone]
    }

    private let byContacts = People.plan {
        $0.blocks = [BlockingRule([FeatureRequest(3)]), BlockingRule([FeatureRequest(4)])]
        $0.limits.block = 4
    }

    private func told(_ rows: [[String?]], _ plan: MatchPlan) -> Set<String> {
        let patch = People(rows).patch(plan)
        func name(_ row: UInt32) -> String { rows[Int(row)][0] ?? "" }
        return Set(
            patch.merges.map { "\(name($0.row))>\(name($0.survivor))" }
                + patch.pairs.map { [name($0.row), name($0.other)].sorted().joined(separator: "?") })
    }

    /// Five share a phone, which is one too many. When two of them are one, the rest is compared, whoever stands first: here somebody who has
    /// learnt the phone only now.
    @Test func `a block that merging has made small enough is compared in any order`() {
        let phone = "37061234567"
        let rows = [
            record("1", "Jonas", "Petraitis", "jonas@x.lt", phone: nil, firm: "Ramunė"),
            record("2", "Jonas", "Petraitis", "jonas@x.lt", phone: phone, firm: "Ramunė"),
            record("3", "Ona", "Vaitkutė", nil, phone: phone), record("4", "Ona", "Gardienė", nil, phone: phone),
            record("5", "Rasa", "Butkutė", "rasa@x.lt", phone: phone, firm: "Ramunė"),
            record("6", "Rasa", "Butkutė", "rasa@x.lt", phone: phone, firm: "Ramunė"),
        ]
        let expected: Set = ["2>1", "6>5", "3?4"]
        #expect(told(rows, byContacts).isSuperset(of: expected), "\(told(rows, byContacts))")
        for shift in rows.indices { #expect(told(Array(rows[shift...] + rows[..<shift]), byContacts) == told(rows, byContacts)) }
        #expect(told(rows.reversed(), byContacts) == told(rows, byContacts))
    }

    /// The fifth leaves for a survivor with another phone: the four who are left are few enough, and the next run finds what this one found.
    @Test func `a block that somebody has left is compared again`() {
        let phone = "37061234567"
        let rows = [
            record("1", "Jonas", "Petraitis", "jonas@x.lt", phone: "37069876543", firm: "Ramunė"),
            record("2", "Jonas", "Petraitis", "jonas@x.lt", phone: phone, firm: "Ramunė"),
            record("3", "Ona", "Vaitkutė", nil, phone: phone), record("4", "Ona", "Gardienė", "ona@y.lt", phone: phone),
            record("5", "Tomas", "Urbonas", nil, phone: phone),
            record("6", "Lina", "Morkūnė", nil, phone: phone),
        ]
        #expect(told(rows, byContacts).isSuperset(of: ["2>1", "3?4"]), "\(told(rows, byContacts))")
        let people = People(rows)
        #expect(told(people.rows(after: people.patch(byContacts)), byContacts) == told(rows, byContacts).subtracting(["2>1"]))
    }

    /// The third shares its family name with the first and its firm with the second: a key that nobody's line had before these two were one.
    @Test func `a survivor meets whom none of its records could`() {
        let phone = "37061234567"
        let rows = [
            record("1", "Jonas", "Petraitis", "jonas@x.lt", phone: phone),
            record("2", "Jonas", "Petraitas", "jonas@x.lt", phone: nil, firm: "Ramunė"),
            record("3", "Jonas", "Petraitis", nil, phone: phone, firm: "Ramunė"),
        ]
        let plan = People.plan { $0.blocks = [BlockingRule([FeatureRequest(3)]), BlockingRule([FeatureRequest(1), FeatureRequest(2)])] }
        #expect(told(rows, plan) == ["2>1", "3>1"])
        #expect(told([rows[0], rows[2]], plan) == [] && told([rows[1], rows[2]], plan) == [])
    }

    @Test(arguments: [21, 22]) func `no chain through a switchboard and an info mailbox`(_ seed: UInt64) {
        let population = Population(people: 2000, seed: seed, sharing: 5)
        let score = population.score(People(population.rows).patch())
        #expect(score.precision >= 980, "\(score)")
        #expect(score.recall >= 850, "\(score)")
        #expect(score.largest <= 4, "\(score)")
    }

    @Test func `a run on its own output merges nothing`() {
        let population = Population(people: 1500, seed: 5, sharing: 5)
        let people = People(population.rows)
        let first = people.patch()
        #expect(!first.merges.isEmpty)
        let second = People(people.rows(after: first)).patch()
        #expect(second.story == [])
        #expect(second.changes.isEmpty)
    }

    /// What is merged makes what is left rarer, and weightier. The figure is the same then, too.
    @Test(arguments: [(60, 15, 2), (60, 15, 11), (200, 5, 7), (200, 5, 21), (500, 5, 12)] as [(Int, Int, UInt64)])
    func `a run on its own output has as many questions`(_ count: Int, _ sharing: Int, _ seed: UInt64) {
        let people = People(Population(people: count, seed: seed, sharing: sharing).rows)
        let first = people.patch()
        let second = People(people.rows(after: first)).patch()
        #expect(!first.merges.isEmpty && second.merges.isEmpty)
        #expect(second.pendingExcess == first.pendingExcess)
    }

    /// Seventeen share a mailbox, which says little; when sixteen of them are one, it says enough of the last.
    @Test func `what lay far below the threshold rises with the rarity of a mailbox`() {
        let others = Population(people: 300, seed: 5).rows
        var rows = others
        for number in 0..<16 {
            rows.append([
                "\(1000 + number)", "Gintaras", "Mikalauskas", number < 8 ? "Delta" : nil, "gintaras@delta.lt", "37069990001", "Liepų \(number % 8)",
                nil,
            ])
        }
        rows.append(["5017", "Gintaras", "Mikalauskas", nil, "gintaras@delta.lt", "37061239876"])
        let plan = People.plan { $0.blocks = [BlockingRule([FeatureRequest(3)]), BlockingRule([FeatureRequest(4)])] }
        let patch = People(rows).patch(plan)
        let merged = patch.merges.filter { Int($0.row) >= others.count }
        #expect(merged.count >= 15, "\(merged.count)")
        let again = People(People(rows).rows(after: patch)).patch(plan)
        #expect(again.merges.isEmpty && again.pendingExcess == patch.pendingExcess, "\(again.transcript)")
    }

    @Test func `oversized blocks are refined or cut and said`() {
        // Two thousand records with one street and nothing else that could part them.
        let rows: [[String?]] = (0..<2000).map { ["\($0)", nil, nil, nil, nil, nil, "Liepų 5", nil] }
        let plan = People.plan { $0.blocks = [BlockingRule([FeatureRequest(5)])] }
        let patch = People(rows).patch(plan)
        #expect(patch.merges.isEmpty)
        #expect(patch.facts.first { $0.name == "pairs compared" }?.value == 0)
        #expect(patch.facts.contains { $0.name.hasPrefix("records in blocks cut by street") })
    }

    /// Weak evidence brings two together, of three nobody; a family name beside the firm, or a mailbox, also many.
    @Test(arguments: [(2, 1), (3, 0)]) func `three who share a given name and a firm are not compared`(_ count: Int, _ pairs: Int) {
        let families = ["Kazlauskas", "Petraitis", "Butkus"]
        func compared(_ row: (Int) -> [String?]) -> Int? {
            People((0..<count).map(row)).patch().facts.first { $0.name == "pairs compared" }?.value
        }
        #expect(compared { ["\($0)", "Jonas", families[$0], "Tiltas"] } == pairs)
        #expect(compared { ["\($0)", "Jonas", families[$0], nil, "jonas@\($0).lt"] } == pairs)
        #expect(compared { ["\($0)", ["Ona", "Rasa", "Ieva"][$0], "Butkus", "Tiltas"] } == count * (count - 1) / 2)
        #expect(compared { ["\($0)", "Jonas", families[$0], nil, "jonas@tiltas.lt"] } == count * (count - 1) / 2)
    }

    /// 2 changed the phone first and the mailbox later: it is like both ends, which are not like each other.
    @Test func `a link that a merge has cut goes to a person`() throws {
        let rows: [[String?]] = [
            ["1", "Jonas", "Kazlauskas", "Tiltas", "jonas@tiltas.lt", "37061234567"],
            ["2", "Jonas", "Kazlauskas", "Tiltas", "jonas@tiltas.lt", "37069999999"],
            ["3", "Jonas", "Kazlauskas", "Vėjas", "j.kazlauskas@vejas.lt", "37069999999"],
        ]
        let patch = People(rows).patch()
        #expect(patch.story == ["1>0"])
        let pair = try #require(patch.pairs.first)
        #expect(patch.pairs.count == 1 && (pair.row, pair.other) == (1, 2) && pair.rule.contains("phone"), "\(patch.transcript)")
        #expect(patch.pendingExcess == 0, "the band is of those who are left")
        let again = People(People(rows).rows(after: patch)).patch()
        #expect(again.merges.isEmpty && again.pairs.isEmpty && again.pendingExcess == 0)
        // In any order, and not where a code or a person has said that they are two.
        #expect(People(rows.reversed()).patch().pairs.count == 1)
        let decided = People.plan {
            let book = DecisionBook()
            book.fill([
                PairDecision(one: .init(source: "crm", id: "2"), other: .init(source: "crm", id: "3"), isSame: false, oneContent: 0, otherContent: 0)
            ])
            ($0.decisions, $0.sourceNames) = (book, ["crm"])
        }
        #expect(People(rows).patch(decided).pairs.isEmpty)
    }

    /// Copies make their own values frequent and their blocks too large; neither may hide them.
    @Test(arguments: [9, 30, 33, 90]) func `many copies of one record are one`(_ count: Int) throws {
        let jonas: [String?] = ["Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", "Liepų 5", "Kaunas"]
        let others = Population(people: 40, seed: 5).rows
        var rows = others + (0..<count).map { ["\(100 + $0)"] + jonas }
        rows.append(["99", "J"] + jonas[1...])
        let patch = People(rows).patch()
        let merged = patch.merges.filter { Int($0.row) >= others.count }
        #expect(merged.count == count && Set(merged.map(\.survivor)).count == 1, "\(patch.transcript)")
        #expect(patch.facts.contains { $0.name.hasPrefix("copies") && $0.value == count - 1 })
        for workers in [1, 2] { #expect(People(rows, batchRows: 7).patch(crew: crew(workers, seed: 3)).transcript == patch.transcript) }
        let again = People(People(rows).rows(after: patch)).patch()
        #expect(again.merges.isEmpty && !again.facts.contains { $0.name.hasPrefix("copies") })
        // In another order the same survivor.
        #expect(Set(People(rows.reversed()).patch().survivors) == Set(patch.survivors))
    }

    /// No group of copies is large, and all together they hide each other: with the firm or without, with the phone or without.
    @Test(arguments: [3, 7, 8]) func `near copies of one record are one, however few of each there are`(_ count: Int) {
        let others = Population(people: 300, seed: 5).rows
        let kinds: [[String?]] = ["Ramunė", nil].flatMap { firm in
            ["37061234567", nil].map { phone in ["Gintaras", "Mikalauskas", firm, "gintaras@ramune.lt", phone] }
        }
        let rows = others + kinds.flatMap { kind in (0..<count).map { _ in kind } }.enumerated().map { ["\(1000 + $0)"] + $1 }
        let patch = People(rows).patch()
        let merged = patch.merges.filter { Int($0.row) >= others.count }
        #expect(merged.count == count * 4 - 1 && Set(merged.map(\.survivor)).count == 1, "\(merged.count)")
        #expect(People(People(rows).rows(after: patch)).patch().merges.isEmpty)
    }

    @Test func `copies that say too little, or are too many, are not merged`() {
        func patch(_ count: Int, _ record: [String?], _ change: (inout MatchPlan) -> Void = { _ in }) -> Patch {
            People((0..<count).map { ["\($0)"] + record }).patch(People.plan(change))
        }
        // Nameless records of a switchboard; a name and nothing else; one record in each source.
        #expect(patch(40, [nil, nil, nil, "info@ramune.lt", "37052123456"]).merges.isEmpty)
        #expect(patch(40, ["Jonas", "Petraitis"]).merges.isEmpty)
        let jonas: [String?] = ["Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567"]
        #expect(patch(40, jonas).merges.count == 39)
        #expect(patch(40, jonas) { $0.onePerSource = true }.merges.isEmpty)
        #expect(patch(40, jonas) { $0.scope = .across }.merges.isEmpty)
        // More than a customer may have: each is shown beside the first, and the band knows.
        let crowd = patch(101, jonas)
        #expect(crowd.merges.isEmpty && crowd.pairs.count == 100 && crowd.pendingExcess == 100)
        // A person has spoken of one of them.
        let decided = patch(40, jonas) {
            let book = DecisionBook()
            book.fill([
                PairDecision(one: .init(source: "crm", id: "3"), other: .init(source: "crm", id: "4"), isSame: false, oneContent: 0, otherContent: 0)
            ])
            ($0.decisions, $0.sourceNames) = (book, ["crm"])
        }
        #expect(decided.merges.count >= 37 && decided.merges.count < 39, "\(decided.story.count)")
    }

    @Test func `a cluster that outgrows its limit is left to a person whole`() {
        let rows: [[String?]] = (0..<30).map {
            ["\($0)", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", "Liepų 5", "Kaunas"]
        }
        func patch(limit: Int) -> Patch {
            People(rows).patch(
                People.plan {
                    $0.limits.cluster = limit
                    $0.limits.shared = 100
                })
        }
        #expect(patch(limit: 30).merges.count == 29)
        #expect(patch(limit: 29).merges.isEmpty)
        #expect(patch(limit: 29).pendingExcess == 29)
    }
}
