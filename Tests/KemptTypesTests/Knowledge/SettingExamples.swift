import KemptCore
import KemptTypes
import Testing

/// One worked example of a type that needs a setting to come about.
struct SettingExample {
    let settings: [(String, String)]
    let value: String
    let result: String
    let rule: String
    init(_ settings: [(String, String)], _ value: String, _ result: String, _ rule: String) {
        self.settings = settings
        self.value = value
        self.result = result
        self.rule = rule
    }
}

/// Checks what every type promises, for a type some of whose outcomes need a setting: the spec's examples stand for the others.
func checkPromises<T: SemanticType>(of _: T.Type, with examples: [SettingExample], seeds: [String] = [], rounds: Int = 800) {
    let plain = TypeHarness(T.self)
    for example in T.spec.examples { plain.expect(example.value, example.result, example.rule) }
    plain.checkIdempotence(seeds: seeds, rounds: rounds)
    var seen: Set<String> = []
    for outcome in T.spec.outcomes {
        #expect(seen.insert(outcome.rule).inserted, "\(outcome.rule) twice")
        #expect(outcome.rule.hasPrefix(T.spec.spec.name + "."), "\(outcome.rule) without its type")
        #expect(!outcome.summary.isEmpty && !outcome.summary.hasSuffix("."))
    }
    for example in examples {
        let harness = TypeHarness(T.self, example.settings)
        harness.expect(example.value, example.result, example.rule)
        harness.checkIdempotence(seeds: examples.map(\.value), rounds: 60)
    }
    for outcome in T.spec.outcomes.dropFirst() {
        let isShown = T.spec.examples.contains { $0.rule == outcome.rule } || examples.contains { $0.rule == outcome.rule }
        #expect(isShown, "\(outcome.rule) has no example")
    }
}
