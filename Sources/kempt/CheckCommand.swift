import ArgumentParser

/// `kempt check`: lints a pipeline file and looks at the heads of its sources; changes nothing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a pipeline file: every mistake at once, before any data is read.")

    @Argument(help: "The pipeline file.") var pipeline: String
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?

    func run() throws {
        let plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: nil)
        var lines = ["\(pipeline): ok"]
        for input in plan.inputs {
            let facts = input.profile.facts.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
            lines.append("  \(input.name) (\(input.role.rawValue)): \(input.profile.columns.count) columns; \(facts)")
        }
        for item in plan.evidence { lines.append("  \(item.name) (evidence): \(item.path)") }
        lines.append("  columns: \(plan.schema.names.joined(separator: ", "))")
        lines.append("  rules: \(plan.rules.count); fingerprint \(plan.fingerprint)")
        try Console.say(lines.joined(separator: "\n"))
    }
}
