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
        picklist.expectInvalid(["lea", "leed", "formerly", "cust"], "picklist.unmapped")
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
