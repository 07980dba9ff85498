import KemptCore
import Testing

/// Settings, percentages and suggestions.
@Suite struct SpecificationTests {
    @Test(
        arguments: [
            ("10%", 1000), ("0.5%", 50), ("0.25%", 25), ("100%", 10_000), ("0%", 0), ("100", 10_000), ("95", 9500), ("99.99", 9999),
            ("0.05", 5), ("100.00%", 10_000), ("100.01%", nil),
            ("101%", nil), ("-1%", nil), ("1.234%", nil), ("1.%", nil), (".5%", nil), ("", nil), ("%", nil), ("ten", nil), ("1.2.3", nil),
            ("1.-5", nil), ("1.+5", nil), (" 5%", nil),
            ("99999999999999999999%", nil),
        ] as [(String, Int?)])
    func percentages(_ text: String, _ expected: Int?) { #expect(basisPoints(text) == expected) }

    @Test(
        arguments: [
            ("colums", "columns"), ("serverity", "severity"), ("standardise", "standardize"), ("emial", "email"), ("EMAIL", "email"),
            ("xyzzy", nil), ("", nil), ("columnscolumns", nil),
            ("e-mail", "email"), ("id", "id"), ("di", "id"),
        ] as [(String, String?)])
    func suggestions(_ word: String, _ expected: String?) {
        #expect(nearest(to: word, among: ["columns", "severity", "standardize", "email", "id"]) == expected)
        #expect(nearest(to: word, among: []) == nil)
    }

    private static let path = Setting<String>.path("path", "the file", required: true)
    private static let size = Setting<Int>.integer("size", 1...9, "a size")
    private static let limit = Setting<Int>.percent("limit", "a limit")
    private static let isOn = Setting<Bool>.boolean("on", "a switch")
    private static let many = Setting<[Node]>.many("many", .text, "several")
    private static let spec = Spec(
        "test", "a test's own", settings: [path.data, size.data, limit.data, isOn.data, many.data], principal: "path")
    private static let place = Position(line: 1, column: 1)

    private func scalar(_ text: String) -> Node { .scalar(text, Self.place) }

    @Test func aScalarIsForThePrincipalSetting() {
        let values = Values(Self.spec, scalar("x.csv"), at: Self.place)
        #expect(values[Self.path] == "x.csv" && values[Self.size] == nil && values.node(Self.path)?.text == "x.csv")
        #expect(Values(Self.spec, nil, at: Self.place)[Self.path] == nil)
        #expect(Values(Spec("bare", "none"), scalar("x"), at: Self.place)[Self.path] == nil)
    }

    @Test func settingsAreDecodedFromTheirText() {
        let entries = [("path", "010"), ("size", "3"), ("limit", "2.5%"), ("on", "no"), ("many", "one")]
        let node = Node.map(entries.map { .init(key: $0, keyPosition: Self.place, value: scalar($1)) }, Self.place)
        let values = Values(Self.spec, node, at: Self.place)
        #expect(values[Self.path] == "010" && values[Self.size] == 3 && values[Self.limit] == 250 && values[Self.isOn] == false)
        #expect(values[Self.many]?.map(\.text) == ["one"])
    }

    @Test func complaintsAreToldOnce() {
        let problems = Problems()
        let one = Diagnostic("wrong", at: Self.place)
        problems.add(one)
        problems.add(one)
        #expect(problems.list.count == 1 && problems.hasErrors)
        let mild = Problems()
        mild.add(Diagnostic("odd", at: Self.place, severity: .warning))
        #expect(!mild.hasErrors)
        #expect(Diagnostic("wrong", in: scalar("four")).length == 4 && Diagnostic("wrong", in: .list([], Self.place)).length == 1)
    }

    @Test func nodesKnowTheirKind() {
        let list = Node.list([scalar("a")], Self.place)
        #expect([scalar("a"), list, .map([], Self.place)].map(\.kindName) == ["a single value", "a list", "a map"])
        #expect(scalar("a").items.count == 1 && list.items.count == 1 && list.text == nil && list["a"] == nil && list.entries.isEmpty)
        #expect(Position(line: 2, column: 9) < Position(line: 3, column: 1) && Position(line: 3, column: 1) < Position(line: 3, column: 2))
    }
}
