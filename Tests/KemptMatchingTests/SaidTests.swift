import KemptCore
import KemptMatching
import Testing

/// What a person or a rule has said joins two customers with all that the weights have brought to either.
@Suite struct SaidTests {
    private func decisions(_ pairs: [(String, String, Bool)]) -> DecisionBook {
        let book = DecisionBook()
        book.fill(
            pairs.map {
                PairDecision(
                    one: .init(source: "crm", id: $0.0), other: .init(source: "crm", id: $0.1), isSame: $0.2, oneContent: 0, otherContent: 0)
            })
        return book
    }

    /// The customers of two or more, by the keys of their records.
    private func customers(_ rows: [[String?]], _ plan: MatchPlan) -> Set<Set<String>> {
        var members: [UInt32: Set<String>] = [:]
        for merge in People(rows).patch(plan).merges {
            members[merge.survivor, default: [rows[Int(merge.survivor)][0] ?? ""]].insert(rows[Int(merge.row)][0] ?? "")
        }
        return Set(members.values)
    }

    /// She married: two of one name, three of another, with other contacts. The firm stands for a code.
    private let ona: [[String?]] = [
        ["1", "Ona", "Kazlauskaitė", nil, "ona.kazlauskaite@alfa.lt", "37061234567"],
        ["2", "Ona", "Kazlauskaitė", nil, "ona.kazlauskaite@alfa.lt", nil],
        ["11", "Ona", "Petraitienė", nil, "ona.petraitiene@beta.lt", "37067777888"],
        ["12", "Ona", "Petraitienė", nil, "ona.petraitiene@beta.lt", "37067777888"],
        ["13", "Ona", "Petraitienė", nil, "ona.petraitiene@beta.lt", nil],
    ]

    private func deciding(_ pairs: [(String, String, Bool)]) -> MatchPlan {
        People.plan {
            $0.decisions = decisions(pairs)
            $0.sourceNames = ["crm"]
        }
    }

    @Test func `a decision brings the copies of both along`() {
        #expect(customers(ona, People.plan()) == [["1", "2"], ["11", "12", "13"]])
        for (one, other) in [("1", "11"), ("2", "13"), ("12", "1")] {
            let plan = deciding([(one, other, true)])
            #expect(customers(ona, plan) == [["1", "2", "11", "12", "13"]], "\(one) and \(other)")
            #expect(customers(ona.reversed(), plan) == [["1", "2", "11", "12", "13"]], "\(one) and \(other)")
            let people = People(ona)
            let again = People(people.rows(after: people.patch(plan))).patch(plan)
            #expect(again.merges.isEmpty && again.pairs.isEmpty)
        }
    }

    @Test func `a rule brings the copies of both along`() {
        var rows = ona
        for index in rows.indices { rows[index] += [index == 0 || index == 2 ? "Liepų 77" : nil] }
        let plan = People.plan { $0.mustMatch = [BlockingRule([FeatureRequest(5)])] }
        #expect(customers(rows, plan) == [["1", "2", "11", "12", "13"]])
        #expect(People(rows).patch(plan).pairs.isEmpty)
    }

    /// 2 and 13 are two, so the two customers are not one, whoever says so of others of them; a person is asked.
    @Test func `a decision that two are two goes before`() {
        let plan = deciding([("1", "11", true), ("2", "13", false)])
        let found = customers(ona, plan)
        #expect(!found.contains { $0.isSuperset(of: ["2", "13"]) }, "\(found)")
        #expect(found.reduce(0) { $0 + $1.count - 1 } == 3, "\(found)")
    }

    /// 3 has another street than 11, which no one customer has, and is like 1 by weight alone: the decision goes first.
    @Test func `what was said goes before what the weights say`() {
        let rows = [
            ona[0] + [nil], ona[2] + ["A"],
            ["3", "Ona", "Kazlauskaitė", nil, "ona.kazlauskaite@alfa.lt", nil, "B"],
        ]
        var plan = deciding([("1", "11", true)])
        plan.cannotMatch = [5]
        #expect(customers(rows, plan) == [["1", "11"]])
        plan.decisions = nil
        #expect(customers(rows, plan) == [["1", "3"]])
    }

    /// What 1 and 2 are together draws 3, which neither is like: one more than a customer may have.
    @Test func `a customer who has all his records takes no more in later rounds`() {
        let rows: [[String?]] = [
            ["1", "Jonas", "Petraitis", nil, "jonas.petraitis@alfa.lt", nil, "77"], ["2", nil, nil, nil, nil, "37061234567", "77"],
            ["3", "Jonas", "Petraitis", nil, nil, "37061234567"],
        ]
        func patch(limit: Int) -> Patch {
            People(rows).patch(
                People.plan {
                    $0.mustMatch = [BlockingRule([FeatureRequest(5)])]
                    $0.limits.cluster = limit
                })
        }
        #expect(patch(limit: 3).story == ["1>0", "2>0"])
        #expect(patch(limit: 2).story == ["1>0"])
        #expect(patch(limit: 2).pairs.count == 1 && patch(limit: 2).pendingExcess == 1)
    }

    /// 20 strangers with the number that stands for a missing one: not ten customers' worth of them one, and the others another.
    @Test func `a rule that makes too many one leaves them all to a person`() {
        let rows: [[String?]] = (0..<20).map { ["\($0)", "Name\($0)", "Family\($0)", nil, nil, "370600000000"] }
        func patch(limit: Int) -> Patch {
            People(rows).patch(
                People.plan {
                    $0.mustMatch = [BlockingRule([FeatureRequest(4)])]
                    $0.limits.cluster = limit
                })
        }
        #expect(patch(limit: 20).merges.count == 19)
        #expect(patch(limit: 19).merges.isEmpty && patch(limit: 19).pendingExcess == 19)
    }

    /// 2 is a copy of 1, and has changed since it was said to be 3, or not to be.
    @Test(arguments: [(true, [["1", "2", "3"]]), (false, [["1", "3"]])] as [(Bool, Set<Set<String>>)])
    func `a new word settles an old yes, and an old no still keeps apart`(wasSame: Bool, expected: Set<Set<String>>) {
        let rows: [[String?]] = [
            ["1", "Мария", "Соколова", nil, "masha@mail.ru", "442071230007"], ["2", "Мария", "Соколова", nil, "masha@mail.ru", "442071230007"],
            ["3", "Марина", "Соколова", nil, nil, "442071230007"],
        ]
        func name(_ id: String) -> PairDecision.Name { .init(source: "crm", id: id) }
        let book = DecisionBook()
        book.fill([
            PairDecision(one: name("2"), other: name("3"), isSame: wasSame, oneContent: 7, otherContent: 0),
            PairDecision(one: name("1"), other: name("3"), isSame: true, oneContent: 0, otherContent: 0),
        ])
        let plan = People.plan {
            $0.decisions = book
            $0.sourceNames = ["crm"]
        }
        #expect(customers(rows, plan) == expected)
    }
}
