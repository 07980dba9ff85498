import ArgumentParser
import KemptCore
import KemptFormats
import KemptPipeline
import KemptStages
import KemptTypes

/// `kempt stages`: the stages, rules and enrichments, from their own declarations.
struct StagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages", abstract: "List the stages of a pipeline, or show one with its settings.")

    @Argument(help: "A stage, a rule of 'validate' or a verb of 'enrich'.") var name: String?

    func run() throws {
        let language = KemptPipeline.Language.current
        let names = language.stages + language.rules + language.enrichments
        guard let text = stageReference(language, name: name) else { throw unknown(name ?? "", "stage, rule or enrichment", names.map(\.name)) }
        try Console.say(text)
    }
}

/// `kempt types`: the semantic types, from their own declarations.
struct TypesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "types", abstract: "List the semantic types of fields, or show one with its settings, outcomes and examples.")

    @Argument(help: "A type.") var name: String?

    func run() throws {
        let types = TypeCatalog.all.map { $0.spec }
        guard let text = typeReference(types, name: name) else { throw unknown(name ?? "", "type", types.map(\.spec.name)) }
        try Console.say(text)
    }
}

/// `kempt schema`: the language as a JSON Schema for editors.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema (draft-07) of pipeline files.",
        discussion: "Name it in the first line of a pipeline file: # yaml-language-server: $schema=schema.json")

    func run() throws { try Console.say(jsonSchema(.current)) }
}

/// `kempt explain`: what a rule id in a report or a file means.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain what Kempt prints.", subcommands: [ExplainRule.self, ExplainPipeline.self, ExplainPair.self])
}

/// `kempt explain rule NAME`.
struct ExplainRule: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rule", abstract: "Explain a rule id, such as email.no-at or any-of.")

    @Argument(help: "The rule as printed in the report or the quarantine.") var name: String

    func run() throws {
        let language = KemptPipeline.Language.current
        if let outcome = Self.outcomes[name] { return try Console.say(Self.text(of: outcome.outcome, type: outcome.type)) }
        if let reject = RejectRules.all.first(where: { $0.rule == name }) { return try Console.say("\(name)\n  \(reject.summary)") }
        if let rule = StageRules.all.first(where: { $0.rule == name }) { return try Console.say("\(name)\n  \(rule.summary)") }
        if let text = reference(language, family: "rule", name: name) { return try Console.say(text) }
        if let text = stageReference(language, name: name) { return try Console.say(text) }
        let known =
            Self.outcomes.keys.sorted() + RejectRules.all.map(\.rule) + StageRules.all.map(\.rule) + language.rules.map(\.name)
            + language.stages.map(\.name)
        throw unknown(name, "rule", known)
    }

    private static let outcomes: [String: (outcome: Outcome, type: String)] = {
        var found: [String: (outcome: Outcome, type: String)] = [:]
        for type in TypeCatalog.all {
            for outcome in type.spec.outcomes { found[outcome.rule] = (outcome, type.spec.spec.name) }
        }
        return found
    }()

    private static func text(of outcome: Outcome, type: String) -> String {
        let consequence =
            switch outcome.kind {
            case .same: "Nothing was found and nothing is changed."
            case .notation: "The value is right and only its notation is changed; nothing is lost, and the record counts as clean."
            case .repair: "The value would have misled somebody and is mended. The record counts as unclean before and as clean after."
            case .guess: "Likely, not certain: the value stays as it is, and the proposal goes to 'proposals' for a person."
            case .invalid: "The value stays as it is, and the record is flagged: a person must mend it."
            }
        return "\(outcome.rule): \(outcome.summary)\n  Class: \(outcome.kind.name). \(consequence)\n  More: kempt types \(type)"
    }
}

/// `kempt explain pipeline`: the top level of a pipeline file.
struct ExplainPipeline: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "pipeline", abstract: "Explain the keys of a pipeline file.")

    func run() throws { try Console.say(pipelineReference()) }
}

/// A word the reference does not have, with the nearest that it has.
private func unknown(_ name: String, _ kind: String, _ known: [String]) -> Failure {
    Failure(.usage, "there is no \(kind) '\(name)'", remedy: nearest(to: name, among: known).map { "did you mean '\($0)'?" })
}
