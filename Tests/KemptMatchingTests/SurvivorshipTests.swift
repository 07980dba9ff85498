import KemptCore
import KemptMatching
import Testing

@Suite struct SurvivorshipTests {
    private typealias Source = People.Source
    private static let updated = 8
    private static let notes = 9

    /// Records of one person that differ in date and notes only.
    private func rows(_ values: [(date: String?, note: String?)]) -> [[String?]] {
        values.enumerated().map { index, value in
            ["\(index)", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", nil, nil, value.date, value.note]
        }
    }

    private func fused(_ strategy: Survivorship, _ values: [(date: String?, note: String?)]) -> String? {
        let plan = People.plan {
            $0.survivorship.strategies[Self.notes] = strategy
            $0.survivorship.recency = Self.updated
        }
        let people = People(rows(values))
        let patch = people.patch(plan)
        #expect(patch.merges.count == values.count - 1)
        let after = people.rows(after: patch)
        return after.first.flatMap { $0[Self.notes] }
    }

    @Test(
        arguments: [
            (.fill, [("2024-01-01", nil), ("2023-01-01", "b"), ("2025-01-01", "c")], "b"),
            (.fill, [("2024-01-01", "a"), ("2025-01-01", "b")], "a"),
            (.mostRecent, [("2024-01-01", "a"), ("2025-01-01", "b"), ("2023-01-01", "c")], "b"),
            (.mostRecent, [("2024-01-01", "a"), ("2025-01-01", nil)], "a"),
            (.mostRecent, [(nil, "a"), ("2020-01-01", "b")], "b"),
            (.oldest, [("2024-01-01", "a"), ("2023-01-01", "b"), (nil, "c")], "b"),
            (.mostComplete, [(nil, "one"), (nil, "two words"), (nil, "abcdefghijklm")], "two words"),
            (.longest, [(nil, "one"), (nil, "two words"), (nil, "abcdefghijklm")], "abcdefghijklm"),
            (.mostFrequent, [(nil, "a"), (nil, "b"), (nil, "b")], "b"),
            (.highest, [(nil, "9"), (nil, "10"), (nil, "-20")], "10"),
            (.highest, [(nil, "2024-01-05"), (nil, "2024-02-01")], "2024-02-01"),
            (.lowest, [(nil, "-3"), (nil, "-20"), (nil, "10.5")], "-20"),
            (.lowest, [(nil, "1.25"), (nil, "1.3")], "1.25"),
            (.union, [(nil, "a"), (nil, "b"), (nil, "a")], "a; b"),
            (.union, [(nil, "a; b"), (nil, "b")], "a; b"),
            (.union, [(nil, "a; b"), (nil, "c; b")], "a; b; c"),
            (.union, [(nil, "b2b; new"), (nil, "vip"), (nil, "vip;b2b")], "b2b; new; vip"), (.union, [(nil, "a;b"), (nil, "b ;c;;")], "a;b; c"),
            (.union, [(nil, "ab"), (nil, "a"), (nil, "b")], "ab; a; b"),
            (.highest, [(nil, "999.50 EUR"), (nil, "1000 EUR"), (nil, "-5000 EUR")], "1000 EUR"),
            (.lowest, [(nil, "1000 EUR"), (nil, "999.50 EUR"), (nil, "-1 EUR")], "-1 EUR"),
            (.highest, [(nil, "90.00 EUR"), (nil, "1000.00 USD"), (nil, "100 EUR")], "100 EUR"),
            (.lowest, [(nil, "90.00 EUR"), (nil, "10.00 USD"), (nil, "100 EUR")], "90.00 EUR"),
            (.highest, [(nil, "1000 EUR"), (nil, "200"), (nil, "2000")], "1000 EUR"), (.highest, [(nil, "90"), (nil, "100.00 EUR")], "90"),
            (.lowest, [(nil, nil), (nil, "100 USD"), (nil, "90 USD"), (nil, "1 EUR")], "90 USD"),
            (.highest, [(nil, "1.50"), (nil, "1.5"), (nil, "1.05")], "1.50"), (.highest, [(nil, "1a"), (nil, "10"), (nil, "9")], "10"),
            (.mostRecent, [("03/04/2026", "a"), ("2020-01-01", "b")], "b"),
            (.reviewIfDifferent, [(nil, "a"), (nil, "b")], "a"),
            (.reviewIfDifferent, [(nil, nil), (nil, "b")], "b"),
            (.appendDated, [(nil, "first"), (nil, "second"), (nil, "first")], "first\nsecond"),
            (.append, [(nil, "first"), (nil, "second"), (nil, "first")], "first\nsecond"),
            (.append, [(nil, "first\nsecond"), (nil, "second")], "first\nsecond"),
            (.append, [(nil, "first"), (nil, "fir")], "first\nfir"),
            (.mostRestrictive, [(nil, "yes"), (nil, "no")], "no"),
            (.mostRestrictive, [(nil, nil), (nil, "yes")], "yes"),
            (.anyTrue, [(nil, "no"), (nil, "yes")], "yes"),
        ] as [(Survivorship, [(String?, String?)], String)])
    func chooses(_ strategy: Survivorship, _ values: [(String?, String?)], _ expected: String) {
        #expect(fused(strategy, values.map { (date: $0.0, note: $0.1) }) == expected)
    }

    @Test func `never leaves a blank blank`() {
        #expect(fused(.never, [(date: nil, note: nil), (date: nil, note: "b")]) == nil)
    }

    @Test func `an invalid value never beats a valid one and the mark travels`() {
        let people = People(rows([(date: "2025-01-01", note: "bad"), (date: "2024-01-01", note: "good")]))
        people.batches[0].marks[people.batches[0].slot(0, Self.notes)] = 1
        for strategy in [Survivorship.fill, .mostRecent, .longest, .highest, .append] {
            let plan = People.plan {
                $0.survivorship.strategies[Self.notes] = strategy
                $0.survivorship.recency = Self.updated
            }
            let patch = people.patch(plan)
            #expect(people.rows(after: patch).first?[Self.notes] == "good", "\(strategy)")
            #expect(patch.changes.filter { Int($0.column) == Self.notes }.map(\.mark) == [0])
        }
    }

    private func fusedStage(_ values: [String?]) -> String? {
        let plan = People.plan {
            $0.survivorship.set(Self.notes, .furthestStage)
            $0.survivorship.stages[Self.notes] = { ["lead", "customer", "former"].firstIndex(of: $0.string) ?? -1 }
        }
        let people = People(rows(values.map { (date: nil, note: $0) }))
        return people.rows(after: people.patch(plan)).first.flatMap { $0[Self.notes] }
    }

    @Test func `the furthest stage wins, and one that is not declared never does`() {
        #expect(fusedStage(["lead", "customer"]) == "customer")
        #expect(fusedStage(["former", "customer"]) == "former")
        #expect(fusedStage(["other", "lead"]) == "lead")
        #expect(fusedStage(["other", "another"]) == "other")
        #expect(fusedStage([nil, "lead"]) == "lead")
    }

    @Test func `a source of one's choice, a reference before a base too`() {
        let row: [String?] = ["1", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567"]
        let people = People(
            [("crm", Role.base), ("billing", .reference), ("shop", .base)].map { name, role in
                Source(name: name, role: role, rows: [[name] + row.dropFirst() + [nil, nil, nil, "from \(name)"]])
            })
        func fused(_ change: (inout MatchPlan) -> Void) -> String? {
            people.rows(after: people.patch(People.plan(change))).first.flatMap { $0[Self.notes] }
        }
        #expect(fused { $0.survivorship.set(Self.notes, .sourcePriority, sources: ["billing", "shop"]) } == "from billing")
        #expect(fused { $0.survivorship.set(Self.notes, .sourcePriority, sources: ["shop"]) } == "from shop")
        #expect(fused { $0.survivorship.set(Self.notes, .sourcePriority) } == "from crm")
        #expect(
            fused {
                $0.survivorship.set(Self.notes, .sourcePriority)
                $0.trust = ["billing"]
            } == "from billing")
    }

    @Test func `a change names the records that gave the value`() {
        func givers(_ strategy: Survivorship, _ notes: [String?]) -> [String] {
            let people = People(rows(notes.map { (date: nil, note: $0) }))
            let patch = people.patch(People.plan { $0.survivorship.set(Self.notes, strategy) })
            return patch.changes.map { "\(patch.rules[Int($0.rule)]) \(patch.cell($0.giversOffset, $0.giversCount).string)" }
        }
        #expect(givers(.longest, ["a", "bb", "ccc"]) == ["longest crm:2"])
        #expect(givers(.fill, [nil, nil, "b", "c"]) == ["fill crm:2"])
        #expect(givers(.append, ["a", "b", "a", "d"]) == ["append crm:1, crm:3"])
        #expect(givers(.union, ["a; c", "a", "b"]) == ["union crm:2"])
        #expect(givers(.longest, ["ccc", "bb"]) == [])
    }

    @Test func `a record without a key is named by its place`() {
        var plan = MatchPlan(schema: Schema(columns: People.schema.columns, key: nil), fields: People.plan().fields)
        plan.limits.auto = 0
        let row: [String?] = ["x", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", nil, nil, nil]
        let patch = People([row + [nil], row + ["b"]]).patch(plan)
        #expect(patch.changes.map { patch.cell($0.giversOffset, $0.giversCount).string } == ["crm#2"])
    }

    @Test func `what differs goes to a person, each value once`() {
        let people = People(rows(["a", "b", nil, "a", "b", "c"].map { (date: nil, note: $0) }))
        people.batches[0].marks[people.batches[0].slot(5, Self.notes)] = 1
        let patch = people.patch(People.plan { $0.survivorship.set(Self.notes, .reviewIfDifferent) })
        #expect(patch.changes.isEmpty)
        #expect(patch.differences.map { patch.cell($0.valueOffset, $0.valueCount).string } == ["a"])
        #expect(patch.differences.map { patch.cell($0.otherOffset, $0.otherCount).string } == ["b"])
        #expect(patch.differences.map { patch.cell($0.giversOffset, $0.giversCount).string } == ["crm:1"])
        #expect(patch.facts.contains { $0.name == "values that differ in merged records, proposed" && $0.value == 1 })
    }

    @Test func `amounts of other currencies go to a person`() {
        func told(_ strategy: Survivorship, _ notes: [String?]) -> [String] {
            let patch = People(rows(notes.map { (date: nil, note: $0) })).patch(People.plan { $0.survivorship.set(Self.notes, strategy) })
            return patch.differences.map { difference in
                let givers = patch.cell(difference.giversOffset, difference.giversCount).string
                let other = patch.cell(difference.otherOffset, difference.otherCount).string
                return "\(patch.rules[Int(difference.rule)]) \(patch.cell(difference.valueOffset, difference.valueCount).string) | \(other) \(givers)"
            }
        }
        #expect(
            told(.highest, ["90 EUR", "1000 USD", "100 EUR", "1000 USD", "7"]) == ["highest 100 EUR | 1000 USD crm:1", "highest 100 EUR | 7 crm:4"])
        #expect(told(.highest, ["90.00 EUR", "90", "91"]) == ["highest 90.00 EUR | 91 crm:2"], "the same without its currency is nothing else")
        #expect(told(.lowest, ["90 EUR", "100 EUR"]) == [] && told(.longest, ["90 EUR", "100 USD"]) == [])
    }

    /// The survivor's currency holds, whatever the order of the others and however many nights they come in.
    @Test func `the choice among amounts is one of content`() {
        let values = ["100 EUR", "90 EUR", "1000 USD", "120 EUR", "3"]
        for strategy in [Survivorship.highest, .lowest] {
            for turn in values.indices {
                let others = Array(values[1...])
                let turned = (0..<others.count).map { others[($0 + turn) % others.count] }
                let atOnce = fused(strategy, ([values[0]] + turned).map { (nil, $0) })
                let nightly = turned.reduce(values[0]) { kept, value in fused(strategy, [(nil, kept), (nil, value)]) ?? "" }
                #expect(atOnce == (strategy == .highest ? "120 EUR" : "90 EUR") && nightly == atOnce, "\(turned)")
            }
        }
    }

    @Test func `a union holds a value once, whatever its notation`() {
        let columns = People.schema.columns.enumerated().map { index, column in
            index == Self.notes ? Column(column.name, .declared, type: Spaceless(), typeSpec: Spaceless.spec) : column
        }
        func united(_ notes: [String]) -> String? {
            let people = People(rows(notes.map { (date: nil, note: $0) }))
            var plan = MatchPlan(schema: Schema(columns: columns, key: 0), fields: People.plan().fields)
            plan.survivorship.set(Self.notes, .union)
            return people.rows(after: people.patch(plan)).first.flatMap { $0[Self.notes] }
        }
        #expect(united(["12 34", "1234", "56"]) == "12 34; 56", "the first writing stays")
        #expect(united(["1234; 56", "12 34; 5 6; 78"]) == "1234; 56; 78")
        #expect(united(["1 ?", "1?"]) == "1 ?; 1?", "what is only guessed is another value")
    }

    @Test func `the key is never filled and the crosswalk names the survivor`() {
        let people = People(rows([(date: nil, note: nil), (date: nil, note: "b")]))
        let patch = people.patch()
        let merge = patch.merges.first
        #expect(patch.survivors == ["0"])
        #expect(patch.changes.allSatisfy { $0.column != 0 })
        #expect(merge?.rule == "first_name+last_name+company+email+phone")
        #expect(patch.merges.map(\.weight).allSatisfy { $0 > 0 })
    }

    @Test func `base before reference, whatever the order of sources`() {
        let row: [String?] = ["R1", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", "Liepų 5", "Kaunas"]
        let bare: [String?] = ["C1", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567"]
        let people = People([Source(name: "billing", role: .reference, rows: [row]), Source(name: "crm", role: .base, rows: [bare])])
        let patch = people.patch()
        #expect(patch.story == ["0>1"])
        #expect(patch.changes.map(\.row) == [1, 1])
        #expect(patch.changes.map { patch.cell($0).string } == ["Liepų 5", "Kaunas"])
    }

    @Test func `references alone are left alone`() {
        let row: [String?] = ["R1", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567"]
        let patch = People([Source(name: "billing", role: .reference, rows: [row, row])]).patch()
        #expect(patch.transcript.split(separator: "\n").allSatisfy { $0.hasPrefix("f ") || $0 == "0" })
    }

    @Test func `a reference does not bring two customers together`() {
        let father: [String?] = ["C1", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", "Liepų 5", "Kaunas"]
        let son: [String?] = ["C2", "Tomas", "Petraitis", "Ramunė", "tomas@ramune.lt", "37061234568", "Liepų 5", "Kaunas"]
        let both: [String?] = ["R1", nil, "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234568", "Liepų 5", "Kaunas"]
        let patch = People([
            Source(name: "crm", role: .base, rows: [father, son]), Source(name: "billing", role: .reference, rows: [both]),
        ]).patch()
        #expect(patch.merges.map(\.row) == [2])
    }

    @Test func `trust decides the survivor and what fills a blank`() {
        let row: [String?] = ["1", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567"]
        let sources = ["crm", "billing", "shop"].map { name in
            Source(name: name, role: .base, rows: [[name] + row.dropFirst() + [nil, nil, nil, name == "shop" ? nil : "from \(name)"]])
        }
        let people = People(sources)
        #expect(people.patch().story == ["1>0", "2>0"])
        let trusting = People.plan { $0.trust = ["shop", "billing"] }
        let patch = people.patch(trusting)
        #expect(patch.story == ["0>2", "1>2"])
        #expect(patch.changes.map { patch.cell($0).string } == ["from billing"])
    }

    @Test func `without a key the source and the ordinal name a record`() {
        var plan = MatchPlan(schema: Schema(columns: People.schema.columns, key: nil), fields: People.plan().fields)
        plan.limits.auto = 0
        let row: [String?] = ["x", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567"]
        let patch = People([row, row]).patch(plan)
        #expect(patch.survivors == ["crm#1"])
    }
}

/// A type whose canonical values have no spaces; with a question mark that is only a guess.
private struct Spaceless: SemanticType {
    static let spec = TypeSpec(
        Spec("spaceless", "no spaces, for tests"),
        outcomes: [Outcome("spaceless.notation", .notation, "spaces"), Outcome("spaceless.guess", .guess, "a question mark")])
    init() {}
    init(_ values: Values, _ context: TypeContext) {}

    func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        for index in 0..<cell.count where cell[index] != 0x20 { workspace.output.append(cell[index]) }
        if workspace.output.cell.equals(cell) { return .same }
        return Reading(cell[cell.count - 1] == UInt8(ascii: "?") ? 2 : 1, wrote: true)
    }
}
