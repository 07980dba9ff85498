import KemptCore
import KemptTypes
import Testing

@Suite struct PicklistTests {
    /// The settings of the spec's own example.
    static let status = map([("lead", ["new", "лид"]), ("customer", ["client", "клиент", "klientas"]), ("former", [])])
    let picklist = TypeHarness(PicklistType.self, nodes: [("values", status)])

    static func map(_ values: [(String, [String])], line: Int = 1) -> Node {
        .map(
            values.map {
                Node.Entry(
                    key: $0.0, keyPosition: .nowhere,
                    value: .list($0.1.map { .scalar($0, Position(line: line, column: 1)) }, Position(line: line, column: 1)))
            }, Position(line: line, column: 1))
    }

    @Test func promises() { picklist.checkPromises(seeds: ["lead", "клиент", "FORMER", "klientass"]) }

    @Test func synonyms() {
        for value in ["New", "ЛИД", "Lead", "lid"] { picklist.expect(value, "lead", "picklist.notation") }
        for value in ["Client", "клиент", "KLIENTAS", "«klientas»"] { picklist.expect(value, "customer", "picklist.notation") }
        picklist.expect(" клиент\u{A0}", "customer", "picklist.whitespace")
        picklist.expect(" ", "", "picklist.whitespace")
    }

    @Test func slips() {
        picklist.expect("custumer", "customer", "picklist.typo")
        picklist.expect("Клеент", "customer", "picklist.typo")
        picklist.expect("fromer", "former", "picklist.typo")
        picklist.expect("Leads", "lead", "picklist.typo")
        picklist.expectInvalid(["lea", "leed", "leadx", "news", "formerly", "cust"], "picklist.unmapped")
    }

    @Test func aSlipBetweenTwoValuesIsLeftAlone() {
        let near = TypeHarness(PicklistType.self, nodes: [("values", Self.map([("north", []), ("nortk", [])]))])
        near.expectInvalid(["norts"], "picklist.unmapped")
        near.expect("noorth", "north", "picklist.typo")
        let long = TypeHarness(PicklistType.self, nodes: [("values", Self.map([("manufacturing", []), ("consulting", [])]))])
        long.expect("manufcaturinng", "manufacturing", "picklist.typo")
        long.expectInvalid(["manufctrng"], "picklist.unmapped")
    }

    @Test func signsTellValuesApart() {
        let grades = TypeHarness(PicklistType.self, nodes: [("values", Self.map([("A", []), ("A+", []), ("B", [])]))])
        grades.expectSame(["A", "A+", "B"])
        grades.expect("a+", "A+", "picklist.notation")
        grades.expectInvalid(["A-", "+"], "picklist.unmapped")
    }

    @Test func plainListsAndKeeping() {
        let list = Node.list(["Nauja", "Sena"].map { .scalar($0, .nowhere) }, .nowhere)
        let kept = TypeHarness(PicklistType.self, nodes: [("values", list), ("unmapped", .scalar("keep", .nowhere))])
        kept.expectSame(["Nauja", "Kita"])
        kept.expect("NAUJA", "Nauja", "picklist.notation")
        kept.expect(" Kita", "Kita", "picklist.whitespace")
    }

    @Test func mistakesInThePipelineAreTold() {
        let problems = Problems()
        let node = Node.map([Node.Entry(key: "values", keyPosition: .nowhere, value: Self.map([("a", ["x"]), ("b", ["X"])], line: 7))], .nowhere)
        _ = PicklistType(Values(PicklistType.spec.spec, node, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems))
        #expect(problems.list.count == 1 && problems.list.first?.position.line == 7)
    }
}

@Suite struct PicklistSettingTests {
    func harness(_ settings: [(String, String)]) -> TypeHarness<PicklistType> {
        TypeHarness(PicklistType.self, nodes: [("values", PicklistTests.status)] + settings.map { ($0.0, .scalar($0.1, .nowhere)) })
    }

    func part(_ harness: TypeHarness<PicklistType>, _ value: String) -> String {
        let buffer = ByteBuffer()
        withCell(value) { harness.type.appendPart(0, of: $0, companion: .missing, to: buffer, harness.workspace) }
        return buffer.cell.string
    }

    @Test(arguments: [";", "; "])
    func listsOfValues(_ sign: String) {
        let list = harness([("separator", sign)])
        list.checkIdempotence(seeds: ["lead;new;лид", "customer ; former;", ";;", "custmer;lead"])
        let joined = "lead" + sign + "customer"
        list.expectSame(["lead", joined])
        list.expect("New;клиент", joined, "picklist.notation")
        list.expect("lead ;customer", joined, "picklist.notation")
        list.expect("lead; lid;customer", joined, "picklist.notation")
        list.expect("lead;custmer", joined, "picklist.typo")
        list.expect(" lead\t;customer ", joined, "picklist.whitespace")
        list.expect("lead; n/a; customer", joined, "picklist.no-value")
        list.expectInvalid(["lead;partner", "partner"], "picklist.unmapped")
        list.expect(";", "", "picklist.notation")
    }

    @Test func unmappedValuesOfAListMayStay() {
        let list = harness([("separator", ";"), ("unmapped", "keep")])
        list.expectSame(["lead;Partner", "Partner"])
        list.expect("New;Partner", "lead;Partner", "picklist.notation")
        #expect(part(list, "lead;Partner") == "no" && part(list, "lead;customer") == "yes")
    }

    @Test func nullEmptiesAndTells() {
        let workspace = Workspace()
        let emptied: [(value: String, separator: String, result: String)] = [
            ("partner", "", ""), ("lead;partner;former", ";", "lead;former"), ("partner;vip", ";", ""),
        ]
        for (value, separator, result) in emptied {
            let settings = [("unmapped", "null")] + (separator.isEmpty ? [] : [("separator", separator)])
            let type = harness(settings).type
            workspace.output.removeAll()
            let reading = withCell(value) { type.read($0, companion: .missing, workspace) }
            #expect(PicklistType.spec.outcomes[Int(reading.mark)].rule == "picklist.unmapped")
            #expect(reading.wrote && workspace.output.cell.string == result, "'\(value)'")
        }
    }

    @Test func whatHappensToTheRecordIsSaid() {
        let unmapped = Mark(PicklistType.spec.outcomes.firstIndex { $0.rule == "picklist.unmapped" } ?? 0)
        for policy in ["invalid", "keep", "null", "quarantine", "fail"] {
            let type = harness([("unmapped", policy)]).type
            #expect((type.action(of: unmapped) == .quarantine) == (policy == "quarantine"))
            #expect(type.isForbidden(unmapped) == (policy == "fail"))
            #expect(type.action(of: 0) == .flag && !type.isForbidden(0))
        }
    }

    @Test func mapped() {
        let kept = harness([("unmapped", "keep")])
        #expect(part(kept, "lead") == "yes" && part(kept, "Partner") == "no")
    }

    @Test func separatorsThatCannotWorkAreRefused() {
        for sign in [" ", "ea"] {
            let problems = Problems()
            let entries = [("values", PicklistTests.status), ("separator", Node.scalar(sign, Position(line: 3, column: 2)))]
            let node = Node.map(entries.map { Node.Entry(key: $0.0, keyPosition: .nowhere, value: $0.1) }, .nowhere)
            _ = PicklistType(Values(PicklistType.spec.spec, node, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems))
            #expect(problems.list.map(\.position.line) == [3], "'\(sign)'")
        }
    }

    @Test func aLongListIsReadInOneWalk() {
        for policy in ["invalid", "keep", "null"] {
            let list = harness([("separator", ";"), ("unmapped", policy)])
            for pattern in [";", "a;", "lead;", "custmer;", "; ; ", "x"] {
                let value = String(repeating: pattern, count: 20_000 / pattern.utf8.count)
                let reading = withCell(value) { cell in
                    list.workspace.output.removeAll()
                    return list.type.read(cell, companion: .missing, list.workspace)
                }
                #expect(Int(reading.mark) < PicklistType.spec.outcomes.count && list.workspace.output.count <= value.utf8.count)
            }
        }
    }
}
