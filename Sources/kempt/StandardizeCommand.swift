import ArgumentParser
import KemptCore
import KemptPipeline
import KemptTypes

/// `kempt standardize`: one type as a filter, so that it can be tried and measured alone.
struct StandardizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standardize", abstract: "Read values of one type from standard input, one a line, and tell what becomes of each.",
        discussion: """
            Each line gives one: the canonical value (or, for a guess, the proposal), a tab, how it was judged (same, notation, repair, \
            guess, invalid), a tab, and the rule. With --json the parts of an invalid value are told as far as they can be; a pipeline \
            takes none of them. The types: kempt types. Example: echo '8 612 34567' | kempt standardize phone --country LT
            """)

    @Argument(help: "A type, such as phone.") var type: String
    @Option(help: ArgumentHelp("The value of the field this type is read by, for every line.", valueName: "value")) var country: String?
    @Option(
        name: .customLong("with"), help: ArgumentHelp("Settings of the type, as in a pipeline file: '{order: mdy}'.", valueName: "yaml"))
    var settings: String?
    @Flag(help: "One JSON object a line: value, result, class, rule and the parts of the value.") var json = false
    @Flag(help: "Each line has the value and, after a tab, the value of the field it is read by.") var tabs = false
    @Flag(name: .customLong("null"), help: "Values end with a NUL byte, not with a line end: for values of several lines.") var endsWithNull = false
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?

    func validate() throws {
        if tabs && country != nil { throw ValidationError("--tabs brings the value with each line; leave --country out") }
    }

    func run() throws {
        let spec = try knownType()
        let filter = TypeFilter(try declared(), spec: spec, json: json, splitsTabs: tabs)
        if let country { filter.setCompanion(country) }
        try filter.run(endedBy: endsWithNull ? 0 : 0x0A)
    }

    private func knownType() throws -> TypeSpec {
        let specs = TypeCatalog.all.map { $0.spec }
        guard let spec = specs.first(where: { $0.spec.name == type }) else {
            let names = specs.map { $0.spec.name }
            let near = nearest(to: type, among: names).map { "did you mean '\($0)'?" }
            throw Failure(.usage, "there is no type '\(type)'", remedy: near ?? "one of " + names.joined(separator: ", "))
        }
        if country != nil || tabs, spec.companion == nil {
            throw Failure(.usage, "\(type): is not read by another field", remedy: "leave --country and --tabs out")
        }
        return spec
    }

    /// Mistakes in `--with` are printed, all of them, and end the command with code 2.
    private func declared() throws -> any SemanticType {
        let problems = Problems()
        let bytes = Array((settings ?? "{}").utf8)
        let tree = readPipelineTree(bytes: bytes, environment: Console.environment, problems: problems)
        let today = try PipelineLoading.today(asOf)
        let made = problems.hasErrors ? nil : TypeDeclaration(problems: problems).type(type, settings: tree?.root, today: today)
        guard let made, !problems.hasErrors else {
            let text = DiagnosticText(file: "--with", source: bytes, secrets: tree?.secrets ?? [], colour: Console.usesColour(2))
            Console.complain(text.render(problems.list))
            throw ExitCode(Failure.Kind.usage.rawValue)
        }
        return made
    }
}
