import KemptCore

/// Lints the example of a spec: the test that documentation and program agree.
///
/// An example is an item (`csv: people.csv`), a list of items, a field (`email: {type: email}`), an entry of `load`, or a part of a
/// pipeline file. It must name its own spec.
public func lintExample(_ spec: Spec, family familyName: String, language: Language) -> [Diagnostic] {
    let problems = Problems()
    guard let family = language.family(familyName) else { return [Diagnostic("there is no family '\(familyName)'", at: .nowhere)] }
    guard !spec.example.isEmpty else { return [Diagnostic("'\(spec.name)' has no example", at: .nowhere)] }
    guard spec.example.contains(spec.name) else { return [Diagnostic("the example does not use '\(spec.name)'", at: .nowhere)] }
    // A list or a word alone is no pipeline file, so every example is read as the value of one key; lines shift by one.
    let indented = "example:\n" + spec.example.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
    guard let tree = readPipelineTree(text: indented, environment: { _ in nil }, problems: problems), let node = tree.root["example"] else {
        return problems.list
    }
    let linter = Linter(language: language, problems: problems)
    let topKeys = Grammar.pipeline.settings.map(\.name)
    if !node.entries.isEmpty, node.entries.allSatisfy({ topKeys.contains($0.key) }) {
        linter.pipeline(node, isPart: true)
        return problems.list
    }
    switch family.form {
    case .verbs: linter.items(node, family)
    case .oneVerb where Grammar.outputs.contains { $0.name == node.entries.first?.key }:
        linter.check(node, .settings(Grammar.outputs), name: "load")
    case .oneVerb: linter.items(node, family)
    case .typed: linter.check(node, .map(.items(family.name)), name: family.home)
    }
    return problems.list
}
