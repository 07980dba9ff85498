import KemptCore
import KemptTypes
import Testing

@Suite struct BooleanTests {
    let boolean = TypeHarness(BooleanType.self)

    @Test func promises() { boolean.checkPromises(seeds: ["Yes", "НЕТ", "taip", "1", "-"]) }

    @Test func words() {
        for word in [
            "Yes", "YES", "y", "true", "TRUE", "on", "1", "+", "✓", "Да", "ДА", "taip", "Taip", "tak", "ja", "Sutinku", "ВКЛЮЧЕНО", "opt in", "igen",
            "Evet",
        ] {
            boolean.expect(word, "yes", "boolean.notation")
        }
        for word in [
            "No", "n", "False", "off", "0", "0.0", "✗", "нет", "НЕТ", "ne", "Ne", "nie", "nein", "не", "Не согласен", "opted out", "NESUTINKU", "nem",
        ] {
            boolean.expect(word, "no", "boolean.notation")
        }
        boolean.expectInvalid(["maybe", "2", "10", "yes no", "x"], "boolean.neither")
        boolean.expect("\u{A0}да ", "yes", "boolean.whitespace")
        boolean.expect("  ", "", "boolean.whitespace")
    }

    @Test func styles() {
        let digits = TypeHarness(BooleanType.self, [("style", "1-0")])
        digits.expectSame(["1", "0"])
        digits.expect("нет", "0", "boolean.notation")
        let words = TypeHarness(BooleanType.self, [("style", "true-false")])
        words.expectSame(["true", "false"])
        words.expect("yes", "true", "boolean.notation")
    }

    @Test func ownWords() {
        let own = TypeHarness(BooleanType.self, [("yes", "Sutikimas gautas"), ("no", "X")])
        own.expect("SUTIKIMAS GAUTAS", "yes", "boolean.notation")
        own.expect("x", "no", "boolean.notation")
        own.expect("да", "yes", "boolean.notation")
    }

    @Test func contradictionsAreTold() {
        let problems = Problems()
        let node = Node.map(
            ["yes", "no"].map { Node.Entry(key: $0, keyPosition: .nowhere, value: .scalar("ok", Position(line: 2, column: 5))) }, .nowhere)
        _ = BooleanType(Values(BooleanType.spec.spec, node, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems))
        #expect(problems.list.map(\.message) == ["'ok' means both yes and no"])
    }
}
