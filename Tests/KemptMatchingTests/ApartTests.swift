import KemptCore
import KemptMatching
import KemptText
import Testing

/// Who is two stays two, also where a third record fits both; and who is one still meets.
@Suite struct ApartTests {
    /// Names of the lists, as far as they are asked here.
    private static let women = Set(["Mary", "Olivia", "Анна", "Алла", "Мария", "Марина", "Marie"].map(form))
    private static let men = Set(["Mike", "Peter", "Пётр", "Павел", "Jonas", "Jurgis", "Marcin", "Martin"].map(form))

    private static func form(_ name: String) -> String {
        let (raw, buffer) = (ByteBuffer(), ByteBuffer())
        raw.append(name)
        Folding.appendSkeleton(raw.cell, into: buffer)
        return buffer.cell.string
    }

    private static func plan(_ change: (inout MatchPlan) -> Void = { _ in }) -> MatchPlan {
        People.plan {
            $0.contrast = { one, other in
                let names = [one.string, other.string]
                guard names.allSatisfy({ women.contains($0) || men.contains($0) }) else { return .none }
                return women.contains(names[0]) == women.contains(names[1]) ? .twoNames : .manAndWoman
            }
            change(&$0)
        }
    }

    private static let firms = plan { $0.fields = $0.fields.filter { ["company", "email", "phone"].contains($0.name) } }

    private func told(_ patch: Patch) -> Comment { "\(patch.transcript)" }

    @Test(
        "a record that fits two persons joins one of them at most, whichever stands first",
        arguments: [
            ([nil, "Peter", "Olivia"], "Smith", "smiths@gmail.com"), (["M.", "Mary", "Mike"], "Doe", nil), (["А.", "Анна", "Алла"], "Попова", nil),
            (["J.", "Jonas", "Jurgis"], "Kazlauskas", nil), ([nil, "Пётр", "Павел"], "Иванов", "info@x.lt"),
        ] as [([String?], String, String?)])
    func persons(_ given: [String?], _ family: String, _ mail: String?) {
        for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
            let rows: [[String?]] = order.enumerated().map { ["\($0)", given[$1], family, nil, mail, "442071230103"] }
            let people = People(rows)
            let patch = people.patch(Self.plan())
            #expect(patch.merges.count == 1, told(patch))
            #expect(!patch.pairs.isEmpty, "a person sees the other")
            // Next night nobody is left who fits both.
            let after = people.rows(after: patch)
            #expect(Set(after.map { $0[1] }) == [given[1], given[2]], told(patch))
            #expect(People(after).patch(Self.plan()).story == [])
        }
    }

    @Test(
        "a record that fits one person joins the two who know more",
        arguments: [
            ([nil, "Peter", "Peter"], "Smith"), (["M.", "Mary", "M"], "Doe"), (["А.", "Анна", "Анна"], "Попова"),
            ([nil, "J.", "Jonas"], "Kazlauskas"),
        ] as [([String?], String)])
    func onePerson(_ given: [String?], _ family: String) {
        let rows: [[String?]] = given.enumerated().map { ["\($0)", $1, family, nil, "of.\(family)@x.lt", "442071230103"] }
        let patch = People(rows).patch(Self.plan())
        #expect(patch.story == ["1>0", "2>0"], told(patch))
    }

    @Test(
        "names of the lists that a consonant parts are two, unless they share a mailbox of their own",
        arguments: [
            ("Мария", "Марина", nil, false), ("Мария", "Марина", "info@x.lt", false), ("Мария", "Марина", "ms@x.lt", true),
            ("Marcin", "Martin", nil, false), ("Marie", "Mary", nil, true), ("Мария", "Мариа", nil, true), ("Marcin", "Marcun", nil, true),
        ] as [(String, String, String?, Bool)])
    func nearNames(_ one: String, _ other: String, _ mail: String?, _ isOne: Bool) {
        let patch = People([["1", one, "Соколова", nil, mail, "442071230007"], ["2", other, "Соколова", nil, mail, "442071230007"]])
            .patch(Self.plan())
        #expect(patch.merges.isEmpty != isOne, told(patch))
        #expect(isOne || patch.pairs.count == 1, told(patch))
    }

    @Test(
        "father and son are two, whatever they share; who may be either needs a mailbox of his own to join one",
        arguments: [
            (["Miles Sr", "Miles Jr"], "miles@gmail.com", []), (["Miles Sr", "Miles Jr"], nil, []), (["Соколов мл", "Соколов ст"], nil, []),
            (["Miles Jr", "Miles Jr"], nil, ["1>0"]), (["Miles", "Miles Jr"], nil, []), (["Miles", "Miles Jr"], "info@miles.lt", []),
            (["Miles", "Miles Jr"], "miles@gmail.com", ["1>0"]), (["Miles", "Miles Jr", "Miles Sr"], nil, []),
            (["Соколов", "Соколов ст"], nil, ["1>0"]), (["Jr", "Junior"], nil, ["1>0"]),
        ] as [([String], String?, [String])])
    func generations(_ families: [String], _ mail: String?, _ expected: [String]) {
        let words = [Self.form("Sr"): 1, Self.form("ст"): -1, Self.form("Jr"): 2, Self.form("мл"): 2]
        let plan = Self.plan { $0.generation = { words[$0.string] ?? 0 } }
        let rows: [[String?]] = families.enumerated().map { ["\($0)", "Robert", $1, nil, mail, "442071230103", "12 Oak Street", "Boston"] }
        let patch = People(rows).patch(plan)
        #expect(patch.story == expected, told(patch))
        #expect(patch.pairs.isEmpty == !expected.isEmpty, "a person sees the others")
        // They join where nothing is known of such words: the rule alone keeps them apart.
        #expect(People(rows).patch(Self.plan()).merges.count == families.count - 1)
    }

    @Test(
        "firms with other numbers are two, whatever they share",
        arguments: [
            (["UAB Alfa 1", "UAB Alfa 2"], []), (["School", "School No 5", "School No 6"], []),
            (["Школа № 12", "Школа № 12", "Школа № 13"], ["1>0"]),
            (["Alfa", "Alfa Plius", "Alfa 2"], ["1>0"]),
        ] as [([String], [String])])
    func numberedFirms(_ names: [String], _ expected: [String]) {
        let rows: [[String?]] = names.enumerated().map { ["\($0)", nil, nil, $1, "info@alfa.lt", "37052123456"] }
        let patch = People(rows).patch(Self.firms)
        #expect(patch.story == expected, told(patch))
        #expect(!patch.pairs.isEmpty)
        // Somebody who is named in both tells more than the number.
        let named: [[String?]] = names.enumerated().map { ["\($0)", "Jonas", "Petraitis", $1, "jonas@alfa.lt", "37052123456"] }
        #expect(People(named).patch(Self.plan()).merges.count == names.count - 1)
    }

    /// The street stands for a code here.
    @Test(arguments: [false, true])
    func `a reference does not bring together what its own code or a decision keeps apart`(_ isDecided: Bool) {
        let people = People([
            People.Source(
                name: "crm", role: .base,
                rows: [
                    ["1", "Jonas", "Petraitis", nil, "jp@alfa.lt", "37061234567"],
                    ["2", "Jonas", "Petraitis", nil, nil, "37061234567", "222"],
                ]),
            People.Source(
                name: "billing", role: .reference, rows: [["R1", "Jonas", "Petraitis", nil, "jp@alfa.lt", "37061234567", isDecided ? nil : "111"]]),
        ])
        let plan = Self.plan {
            $0.sourceNames = ["crm", "billing"]
            if isDecided {
                let book = DecisionBook()
                let (one, other) = (PairDecision.Name(source: "crm", id: "2"), PairDecision.Name(source: "billing", id: "R1"))
                book.fill([PairDecision(one: one, other: other, isSame: false, oneContent: 0, otherContent: 0)])
                $0.decisions = book
            } else {
                $0.cannotMatch = [$0.fields.firstIndex { $0.name == "street" } ?? 0]
                $0.fields = $0.fields.map {
                    MatchPlan.Field(column: $0.column, name: $0.name, comparison: $0.name == "street" ? .none : $0.comparison)
                }
            }
        }
        #expect(people.patch(plan).story == ["2>0"], told(people.patch(plan)))
        #expect(people.patch(Self.plan()).story == ["1>0", "2>0"])
    }
}
