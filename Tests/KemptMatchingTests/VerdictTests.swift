import KemptCore
import KemptMatching
import Testing

/// Rules of the user's that outrank the weights. Field 3 of the plan is the company's mailbox, see `People.kinds`.
@Suite struct VerdictTests {
    private static let street = People.plan().fields.firstIndex { $0.name == "street" } ?? 0
    private static let city = People.plan().fields.firstIndex { $0.name == "city" } ?? 0
    private static let phone = People.plan().fields.firstIndex { $0.name == "phone" } ?? 0

    private func plan(must: [[Int]] = [], cannot: [Int] = []) -> MatchPlan {
        People.plan {
            $0.mustMatch = must.map { BlockingRule($0.map { FeatureRequest($0) }) }
            $0.cannotMatch = cannot
        }
    }

    private let twins: [[String?]] = [
        ["1", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567", "A"],
        ["2", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567", "B"],
        ["3", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567", nil],
    ]

    @Test func differentCodesKeepRecordsApartThatAgreeInEverythingElse() {
        #expect(People(twins).patch().story == ["1>0", "2>0"])
        let patch = People(twins).patch(plan(cannot: [Self.street]))
        // The third has no code and may join either, but not bring the two together; and the two are no question for a person.
        #expect(patch.merges.count == 1 && patch.story != ["1>0"], "\(patch.transcript)")
        #expect(!patch.pairs.contains { $0.row == 0 && $0.other == 1 })
    }

    /// Column 9 as codes of two registers, told by the first four bytes of their form; a cell without a form is no code.
    private func registers(_ mixes: Bool) -> MatchPlan {
        People.plan {
            $0.fields.append(MatchPlan.Field(column: 9, name: "notes", comparison: .none, isRegistered: true, mixesRegisters: mixes))
            $0.cannotMatch = [$0.fields.count - 1]
        }
    }

    @Test(
        "codes keep apart whose they are of one register",
        arguments: [
            ("A  0123", "A  0123", 1), ("A  0123", "A  0124", 0), ("A  0123", "B  0999", 1), ("A  0123", "", 1), ("A  0123", nil, 1),
            ("CLT0123", "CLT0124", 0), ("CLT0123", "CDE0124", 1),
        ] as [(String, String?, Int)])
    func codes(_ one: String, _ other: String?, _ merges: Int) {
        func row(_ id: String, _ code: String?) -> [String?] {
            [id, "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567", nil, nil, nil, code]
        }
        let people = People([row("1", one), row("2", other)])
        #expect(people.patch(registers(true)).merges.count == merges)
        if one.prefix(4) != (other ?? "").prefix(4), !(other ?? "").isEmpty { #expect(people.patch(registers(false)).merges.isEmpty) }
    }

    private let strangers: [[String?]] = [
        ["1", "Jonas", "Petraitis", "Ramunė", "jonas@x.lt", "37061234567", "A", "Vilnius"],
        ["2", "Сергей", "Щербаков", "Ромашка", "s@y.ru", "79161234567", "A", "Vilnius"],
        ["3", "Ann", "Lee", "Acme", "ann@acme.com", nil, "A", "Kaunas"],
        ["4", "Ann", "Poe", "Acme", "poe@acme.com", nil, nil, "Kaunas"],
    ]

    @Test func agreeingOnEveryPartOfARuleJoinsStrangers() {
        #expect(People(strangers).patch().story == [])
        let patch = People(strangers).patch(plan(must: [[Self.street, Self.city]]))
        #expect(patch.story == ["1>0"], "\(patch.transcript)")
        #expect(patch.merges.first?.rule.hasPrefix("must-match") == true)
        #expect(People(strangers).patch(plan(must: [[Self.street]])).story == ["1>0", "2>0"])
    }

    @Test func whatCannotBeGoesBeforeWhatMust() {
        let patch = People(strangers).patch(plan(must: [[Self.street]], cannot: [Self.phone]))
        // The third may be either's.
        #expect(patch.merges.count == 1 && patch.story != ["1>0"], "\(patch.transcript)")
    }

    /// More of them than a block compares whole by default.
    @Test func allWhoMustBeOneAreOne() {
        let rows = (0..<60).map { ["\($0)", "G\($0 * 7)", "F\($0 * 13)", nil, "m\($0)@d\($0).lt", nil, "S", "C"] as [String?] }
        #expect(People(rows).patch(plan(must: [[Self.street, Self.city]])).merges.count == 59)
    }

    @Test func theOutputOfARunIsLeftAlone() {
        for plan in [plan(must: [[Self.street, Self.city]]), plan(cannot: [Self.street])] {
            for rows in [twins, strangers] {
                let people = People(rows)
                let after = people.rows(after: people.patch(plan))
                #expect(People(after).patch(plan).story == [])
            }
        }
    }
}

/// What people decided, honoured by later runs.
@Suite struct DecisionTests {
    private func name(_ id: String) -> PairDecision.Name { PairDecision.Name(source: "crm", id: id) }

    private func plan(_ decisions: [(String, String, Bool)], content: (UInt64, UInt64) = (0, 0)) -> MatchPlan {
        People.plan {
            let book = DecisionBook()
            book.fill(
                decisions.map {
                    PairDecision(one: name($0.0), other: name($0.1), isSame: $0.2, oneContent: content.0, otherContent: content.1)
                })
            $0.decisions = book
            $0.sourceNames = ["crm"]
        }
    }

    private let people = People([
        ["1", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
        ["2", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
        ["3", "Сергей", "Щербаков", "Ромашка", "s@y.ru", "79161234567"],
        ["4", "J", "Petraitis", "Ramunė", nil, "37061234567"],
    ])

    @Test func theSameAreJoinedAndOthersKeptApart() {
        #expect(people.patch().story == ["1>0", "3>0"])
        #expect(people.patch(plan([("3", "1", true)])).story == ["1>0", "2>0", "3>0"])
        #expect(people.patch(plan([("3", "1", true)])).merges.first { $0.row == 2 }?.rule.hasPrefix("decided") == true)
        // 4 may go to either of two that are not one; it does not bring them together.
        let apart = people.patch(plan([("1", "2", false)]))
        #expect(apart.merges.count == 1 && !apart.story.contains("1>0"), "\(apart.transcript)")
        #expect(!apart.pairs.contains { $0.row == 0 && $0.other == 1 })
        #expect(people.patch(plan([("1", "2", false), ("2", "4", false), ("1", "4", false)])).story == [])
    }

    /// 2 goes into 1; that 2 is not 4 holds for the customer they have become.
    @Test func aDecisionHoldsForTheCustomerThatTheRecordsWentInto() {
        #expect(people.patch(plan([("2", "4", false), ("1", "2", true)])).story == ["1>0"])
    }

    /// 1 is 3 and 3 is 4, but 1 is not 4: one of the three is told, and goes to a person.
    @Test func whatOthersContradictIsTold() {
        let patch = people.patch(plan([("1", "3", true), ("3", "4", true), ("1", "4", false)]))
        let said = patch.merges.filter { $0.rule.hasPrefix("decided") }.count + patch.pairs.filter { $0.rule.hasPrefix("decided") }.count
        #expect(said == 2, "\(patch.transcript)")
        #expect(patch.pairs.contains { $0.rule.hasPrefix("decided") }, "\(patch.transcript)")
    }

    @Test func whatHasChangedSinceGoesToAPersonAgain() throws {
        // A pair that is unsure gives the contents as they are.
        let pairs = People([
            ["1", "Jonas", "Petraitis", "Ramunė", "info@x.lt", nil], ["2", "Tomas", "Petraitis", "Ramunė", "info@x.lt", nil],
        ])
        let open = pairs.patch(People.plan { $0.limits.review = -40 * 256 })
        let pair = try #require(open.pairs.first)
        #expect(pair.content != 0 && pair.otherContent != 0 && pair.content != pair.otherContent)
        let same = plan([("1", "2", true)], content: (pair.content, pair.otherContent))
        #expect(pairs.patch(same).story == ["1>0"])
        let changed = plan([("1", "2", true)], content: (pair.content, pair.otherContent ^ 1))
        #expect(pairs.patch(changed).story == [])
        #expect(pairs.patch(changed).pairs.map(\.row) == [0])
        // Nor is a merge made of itself that a person had refused before the records changed.
        let refused = people.patch(plan([("1", "2", false)], content: (1, 1)))
        #expect(!refused.story.contains("1>0") && refused.pairs.contains { $0.row == 0 && $0.other == 1 || $0.row == 1 && $0.other == 0 })
    }

    @Test func aRecordThatIsGoneHasNoDecisionLeft() {
        #expect(people.patch(plan([("9", "1", true), ("1", "9", false)])).story == people.patch().story)
    }
}
