import KemptCore
import KemptExpression
import KemptFormats
import KemptText

/// A verb of the user's: its declaration and its compiler. One folder a stage; one line in `StageCatalog`.
public protocol Stage: SendableMetatype {
    static var spec: Spec { get }
    /// Turns the settings into steps by calling `context`; complaints go to `context.problems`, all of them.
    static func compile(_ values: Values, _ modifiers: Modifiers, _ context: StageContext)
}

/// The fixed sibling keys of a stage's item. `when` and `unless` are put around whatever steps the stage adds.
public struct Modifiers: Sendable {
    public let name: String?
    public let when: Node?
    public let unless: Node?
    public init(name: String? = nil, when: Node? = nil, unless: Node? = nil) {
        self.name = name
        self.when = when
        self.unless = unless
    }
}

/// What a stage may ask and add while a plan is being built. Lives for one plan, on one thread.
public final class StageContext {
    public let problems: Problems
    /// The run's only clock: days since 1970-01-01.
    public let asOfDay: Int32
    /// Columns so far: a stage sees what the stages before it appended.
    public private(set) var columns: [Column]
    public let key: Int?
    /// Base and reference sources in extract order.
    public let inputs: [(name: String, role: Role)]
    /// Evidence by source name, loaded in the prologue.
    public let evidence: [String: any ContactSlot]
    public private(set) var rules: [Rule]
    /// Rule of each column's outcome: `[column][mark]`, -1 for `same`.
    public private(set) var outcomeRules: [[Int]]
    public private(set) var streaming: [any Step] = []
    public private(set) var gathering: (any GatheringStep)?
    public private(set) var finishing: [any Step] = []
    public private(set) var prologue: [any PrologueItem] = []
    public private(set) var required: [Int] = []
    public private(set) var duplicateRule = -1
    public private(set) var staleRule = -1
    /// What the pipeline remembers; filled before the first record is read, for steps that look into it.
    public let memory = MemoryBook()
    /// Fields that get codes, and where the file says so.
    public var assigned: [(field: String, position: Position)] = []
    /// Where people's decisions about pairs are kept.
    public var decisionsPath: String?
    /// Where the weights are kept that `kempt train` learns.
    public var modelPath: String?
    /// Files that commands write anew, by the setting that names them.
    public var ownFiles: [(setting: String, path: String, node: Node)] = []
    /// What is left as it is, when the pipeline remembers values or lists some.
    public let pins: PinBook?
    /// Where merges are kept that people judge.
    public var samplePath: String?
    /// Of the stage being compiled.
    private var condition: Conditional?
    /// Makes a path of the pipeline file absolute or relative to where the program runs.
    public let resolvePath: (String) -> String

    public init(
        problems: Problems, asOfDay: Int32, columns: [Column], key: Int?, required: [Int], inputs: [(name: String, role: Role)],
        evidence: [String: any ContactSlot], pins: PinBook? = nil, resolvePath: @escaping (String) -> String
    ) {
        self.problems = problems
        self.asOfDay = asOfDay
        self.columns = columns
        self.key = key
        self.required = required
        self.inputs = inputs
        self.evidence = evidence
        self.pins = pins
        self.resolvePath = resolvePath
        rules = []
        outcomeRules = []
        for index in columns.indices { addOutcomeRules(of: index) }
    }

    /// Enters the rules of a column's type; the column is the last one, or one that had no type so far.
    private func addOutcomeRules(of index: Int) {
        var row: [Int] = []
        for (mark, outcome) in (columns[index].typeSpec?.outcomes ?? []).enumerated() {
            let severity: Severity =
                switch outcome.kind {
                case .invalid: .error;
                case .guess: .warning;
                default: .info
                }
            row.append(mark == 0 ? -1 : rules.count)
            if mark == 0 { continue }
            rules.append(
                Rule(outcome.rule, columns: [index], outcome: outcome.kind, severity: severity, dimension: .validity, summary: outcome.summary))
        }
        if index < outcomeRules.count { outcomeRules[index] = row } else { outcomeRules.append(row) }
    }

    /// The column a scalar names; complains with the nearest name when there is none.
    public func column(_ node: Node) -> Int? {
        guard let name = node.text else {
            problems.add(Diagnostic("a field name belongs here, not \(node.kindName)", in: node))
            return nil
        }
        if let index = columns.firstIndex(where: { $0.name == name }) { return index }
        let near = nearest(to: name, among: columns.map(\.name))
        problems.add(Diagnostic("there is no field '\(name)'", in: node, remedy: near.map { "did you mean '\($0)'?" }))
        return nil
    }

    /// The column called `name`, appended as missing everywhere when it is not there yet.
    ///
    /// `type` is what a new one holds; one that is carried along, as when a run reads its own output, holds the same.
    public func columnToFill(_ name: String, type: (any SemanticType.Type)? = nil) -> Int {
        let known = columns.firstIndex { $0.name == name }
        if let known, columns[known].type != nil || type == nil { return known }
        let day = CivilDate(dayNumber: asOfDay)
        let asOf = TypeContext(asOf: (Int(day?.year ?? 1970), Int(day?.month ?? 1), Int(day?.day ?? 1)), problems: problems)
        let instance = type.map { $0.init(Values($0.spec.spec, nil, at: .nowhere), asOf) }
        let column = Column(name, known.map { columns[$0].origin } ?? .appended, type: instance, typeSpec: type?.spec)
        if let known { columns[known] = column } else { columns.append(column) }
        let index = known ?? columns.count - 1
        addOutcomeRules(of: index)
        return index
    }

    /// Adds to a column's table what a stage, and not the type, does to its values; the mark to set. Nil when the column has no type, or no mark is left.
    ///
    /// Steps that were compiled before know nothing of it: to them it is a valid value.
    public func addOutcome(_ outcome: Outcome, to index: Int) -> Mark? {
        guard let spec = columns[index].typeSpec else { return nil }
        if let known = spec.outcomes.firstIndex(where: { $0.rule == outcome.rule }) { return Mark(known) }
        guard spec.outcomes.count <= Int(Mark.max) else { return nil }
        let column = columns[index]
        columns[index] = Column(column.name, column.origin, type: column.type, typeSpec: spec.adding(outcome), companion: column.companion)
        outcomeRules[index].append(
            addRule(
                Rule(outcome.rule, columns: [index], outcome: outcome.kind, severity: .info, dimension: .validity, summary: outcome.summary)))
        return Mark(spec.outcomes.count)
    }

    @discardableResult public func addRule(_ rule: Rule) -> Int {
        rules.append(rule)
        return rules.count - 1
    }

    /// Puts another rule in the place of one: a type's finding with the severity that the pipeline gives it.
    public func replaceRule(_ index: Int, with rule: Rule) { rules[index] = rule }

    /// The rule that a surplus copy breaks.
    public func setDuplicateRule(_ rule: Rule) -> Int {
        duplicateRule = addRule(rule)
        return duplicateRule
    }

    /// The rule that a stale record breaks.
    public func setStaleRule(_ rule: Rule) -> Int {
        staleRule = addRule(rule)
        return staleRule
    }

    /// Compiles one item of `stages`; its `when` and `unless` hold for every step it adds.
    public func compile(_ stage: any Stage.Type, _ values: Values, _ modifiers: Modifiers) {
        condition = Conditional(modifiers, self)
        stage.compile(values, modifiers, self)
        condition = nil
    }

    /// Adds a step at the user's place: before the gathering, or after it.
    public func add(_ bare: any Step) {
        let step: any Step = condition.map { ConditionalStep(inner: bare, condition: $0) } ?? bare
        if gathering == nil { streaming.append(step) } else { finishing.append(step) }
    }

    public func addPrologue(_ item: any PrologueItem) { prologue.append(item) }

    /// Sets the one gathering step; a second is a mistake of the file.
    public func gather(_ step: any GatheringStep, at position: Position) {
        if gathering != nil {
            problems.add(Diagnostic("a pipeline may hold one 'deduplicate'", at: position, length: 11, remedy: "put all its keys into the first"))
        } else {
            if let early = assigned.first {
                problems.add(
                    Diagnostic(
                        "'assign' stands before 'deduplicate': records of one customer would get a code each", at: early.position, length: 6,
                        remedy: "put it into an 'enrich' behind 'deduplicate'"))
            }
            gathering = condition.map { ConditionalGathering(inner: step, condition: $0) } ?? step
        }
    }

    /// Tells the gathering, when there is one before this stage, by which columns a record is stale: those and the ones that the stage's `when` and `unless`
    /// read.
    public func keepCurrent(by columns: [Int]) {
        let read = columns + (condition?.columns ?? [])
        gathering = gathering.flatMap { changed($0) { $0.keepingCurrent(by: read) } } ?? gathering
    }

    /// Compiles an expression over the columns so far; complains at its place.
    public func expression(_ node: Node) -> Expression? {
        Expression.compile(node, columns: columns, asOfDay: asOfDay, problems: problems)
    }
}

extension TypeSpec {
    /// The same declaration with one more outcome.
    fileprivate func adding(_ outcome: Outcome) -> TypeSpec {
        TypeSpec(
            spec, outcomes: outcomes.dropFirst() + [outcome], companion: companion, comparison: comparison, repeats: repeats, examples: examples,
            parts: parts, dictionaries: dictionaries, unlisted: unlisted)
    }
}
