import KemptCore
import KemptFormats
import KemptStages
import KemptText
import KemptTypes

/// What the command line decides about a plan.
public struct PlanOptions: Sendable {
    /// Days since 1970-01-01 for `as-of: today`.
    public var today: Int32
    /// `--as-of`: outranks the file.
    public var asOf: Int32?
    /// `--output`: every file the run writes goes into this folder under its own name.
    public var outputDirectory: String?
    /// `--write-baseline`: the baseline need not be there yet, and nothing is measured against the old one.
    public var writesBaseline = false
    /// The pipeline file and those it extends; nothing may be written over them.
    public var pipelineFiles: [String] = []
    public init(today: Int32) { self.today = today }
}

extension Language {
    /// The language of this program: its types, formats, stages, rules.
    public static var current: Language {
        Language(
            types: TypeCatalog.all.map { $0.spec.spec }, formats: FormatCatalog.sources.map(\.spec), targets: FormatCatalog.targets.map(\.spec),
            stages: StageCatalog.all.map { $0.spec }, rules: ValidationRules.all.map { $0.spec },
            enrichments: Enrichments.all.map { $0.spec })
    }
}

/// Turns a linted pipeline tree into a plan: fields and sources into a schema, stages into steps, `load` into targets.
///
/// Looks at the head of every source, because names are checked against what is really there. Mistakes of the file go to `problems`, all of them;
/// a source that cannot be read throws `Failure(.input)`. Returns nil when there are errors.
public struct PlanBuilder {
    let root: Node
    let path: String
    let options: PlanOptions
    let problems: Problems
    let language = Language.current
    let asOfDay: Int32

    public init(_ root: Node, path: String, options: PlanOptions, problems: Problems) {
        self.root = root
        self.path = path
        self.options = options
        self.problems = problems
        asOfDay = options.asOf ?? root["as-of"]?.text.flatMap(Self.day) ?? options.today
    }

    public func build() throws -> Plan? {
        let fields = FieldPlanner(self).fields()
        let extract = ExtractPlanner(self)
        let items = extract.items()
        if problems.hasErrors { return nil }
        let inputs = try extract.profiles(of: items, fields: fields)
        let carried = extract.carriedColumns(inputs, fields: fields)
        let context = StageContext(
            problems: problems, asOfDay: asOfDay, columns: fields.columns + carried.map { Column($0, .carried) }, key: fields.key,
            required: fields.required, inputs: inputs.map { ($0.name, $0.role) }, evidence: extract.evidence(items),
            pins: PinPlanner(self).book(fields, inputs: inputs.map { ($0.name, $0.role) }), resolvePath: resolve)
        for item in items where item.isEvidence { if let slot = item.slot { context.addPrologue(slot) } }
        compileStages(context)
        let outputs = OutputPlanner(self).outputs(context)
        IncrementalPlanner(self).check(inputs, outputs)
        BaselinePlanner(self).check()
        StorePlanner(self).check(context)
        PinPlanner(self).check(context)
        if problems.hasErrors { return nil }
        var plan = Plan(name: name, schema: Schema(columns: context.columns, key: fields.key))
        plan.inputs = inputs.enumerated().map { $1.input(index: $0, columns: context.columns, carriedFrom: fields.columns.count) }
        plan.evidence = items.filter(\.isEvidence).map { ($0.name, $0.slot?.path ?? "") }
        describe(&plan, context)
        addReadingRules(&plan)
        plan.outputs = outputs
        OutputPlanner(self).finish(&plan)
        BaselinePlanner(self).finish(&plan)
        StorePlanner(self).finish(&plan, context)
        PinPlanner(self).finish(&plan, context)
        OverwritePlanner(self).check(plan, context)
        return problems.hasErrors ? nil : plan
    }

    private func compileStages(_ context: StageContext) {
        guard let node = root["stages"], let family = language.family("stage") else { return }
        for item in family.items(of: node) {
            guard let stage = StageCatalog.all.first(where: { $0.spec.name == item.spec.name }) else { continue }
            let modifiers = Modifiers(name: item.modifier("name")?.text, when: item.modifier("when"), unless: item.modifier("unless"))
            context.compile(stage, item.values, modifiers)
        }
    }

    private func describe(_ plan: inout Plan, _ context: StageContext) {
        plan.about = root["about"]?.text ?? ""
        plan.path = path
        plan.pipelineFiles = options.pipelineFiles
        plan.asOf = Self.text(ofDay: asOfDay)
        plan.prologue = context.prologue
        plan.streaming = context.streaming
        plan.gathering = context.gathering
        plan.finishing = context.finishing
        plan.rules = context.rules
        plan.outcomeRules = context.outcomeRules
        plan.duplicateRule = context.duplicateRule
        plan.staleRule = context.staleRule
        plan.required = context.required
        plan.decisions = context.decisionsPath
        plan.model = context.modelPath
        plan.sample = context.samplePath
        plan.keepsOriginals = !context.streaming.contains { $0.stage == Standardize.spec.name }
        plan.fingerprint = fingerprint(of: ["fields", "stages"] + (root["dictionaries"] == nil ? [] : ["dictionaries"]))
        plan.readingFingerprint = fingerprint(of: ["fields", "other-columns", "extract"])
    }

    /// What reading finds becomes rules of the plan, behind those of types and stages.
    private func addReadingRules(_ plan: inout Plan) {
        for index in plan.inputs.indices {
            plan.inputs[index].firstFinding = plan.rules.count
            plan.rules += plan.inputs[index].profile.findings.map {
                Rule($0.id, columns: [], severity: $0.severity, dimension: .validity, summary: $0.summary)
            }
        }
    }

    /// Hash of parts of the file as written, and of the language. What decides a verdict: the fields and the stages.
    private func fingerprint(of parts: [String]) -> String {
        let text = "kempt 1|" + parts.map { root[$0].map(Self.flat) ?? "" }.joined(separator: "|")
        let buffer = ByteBuffer(capacity: text.utf8.count)
        buffer.append(text)
        let hash = Hashing.hash64(buffer.cell)
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func flat(_ node: Node) -> String {
        switch node {
        case .scalar(let text, _): "'" + text + "'"
        case .list(let items, _): "[" + items.map(flat).joined(separator: ",") + "]"
        case .map(let entries, _): "{" + entries.map { $0.key + ":" + flat($0.value) }.joined(separator: ",") + "}"
        }
    }

    // MARK: - Names, days, paths

    var name: String {
        if let given = root["name"]?.text, !given.isEmpty { return given }
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.split(separator: ".").first.map(String.init) ?? file
    }

    /// Relative paths are the pipeline file's.
    func resolve(_ given: String) -> String { Self.resolved(given, beside: path) }

    static func resolved(_ given: String, beside pipeline: String) -> String {
        if given.hasPrefix("/") { return given }
        guard let slash = pipeline.lastIndex(of: "/") else { return given }
        return simplified(String(pipeline[...slash]) + given)
    }

    /// Takes `a/../` out of a path, so that messages show what a person would write.
    static func simplified(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    static func day(_ text: String) -> Int32? {
        var text = text
        return text.withUTF8 { bytes in bytes.baseAddress.flatMap { CivilDate.parseISO(Cell($0, bytes.count))?.dayNumber } }
    }

    static func text(ofDay day: Int32) -> String {
        let buffer = ByteBuffer()
        CivilDate(dayNumber: day)?.append(into: buffer)
        return buffer.cell.string
    }
}
