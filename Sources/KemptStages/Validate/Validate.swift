import KemptCore
import KemptExpression

/// `validate`: what a type found invalid counts, and rules across fields are checked on canonical values.
public enum Validate: Stage {
    static let rules = Setting<Node>.node("rules", .items("rule"), "rules beyond those of the types; bare `validate` needs none")
    public static let spec = Spec(
        "validate", "judge every record by its types, its required fields and the rules listed", settings: [rules.data], principal: "rules",
        example: "validate:\n  - any-of: [email, phone]\n    severity: error")

    public static func compile(_ values: Values, _ modifiers: Modifiers, _ context: StageContext) {
        if !context.streaming.contains(where: { $0.stage == Standardize.spec.name }) {
            let typed = context.columns.indices.filter { context.columns[$0].type != nil }
            context.add(ReadingStep(stage: spec.name, columns: context.columns, chosen: typed))
        }
        var compiled: [CompiledRule] = context.required.map { column in
            let rule = Rule(
                "required", columns: [column], severity: .error, dimension: .completeness, summary: "\(context.columns[column].name) is required")
            return CompiledRule(rule: context.addRule(rule), action: .flag, when: nil, unless: nil, check: RequiredCheck(columns: [column]))
        }
        for item in values[rules]?.items ?? [] {
            if let rule = compile(item, context) { compiled.append(rule) }
        }
        context.add(ValidateStep(rules: compiled, columns: context.columns))
    }

    private static func compile(_ item: Node, _ context: StageContext) -> CompiledRule? {
        let common = RuleModifiers(item)
        for kind in ValidationRules.all {
            guard let entry = item.entries.first(where: { $0.key == kind.spec.name }) else { continue }
            let values = Values(kind.spec, entry.value, at: entry.keyPosition)
            guard let draft = kind.compile(values, context) else { return nil }
            let rule = Rule(
                draft.id, columns: draft.columns, severity: common.severity ?? kind.severity, action: common.action, dimension: kind.dimension,
                summary: common.message ?? draft.summary)
            return CompiledRule(
                rule: context.addRule(rule), action: common.action, when: common.when.flatMap { context.expression($0) },
                unless: common.unless.flatMap { context.expression($0) }, check: draft.check)
        }
        return nil
    }
}

/// The fixed sibling keys of a rule's item.
struct RuleModifiers {
    var severity: Severity?
    var action = RuleAction.flag
    var message: String?
    var when: Node?
    var unless: Node?

    init(_ item: Node) {
        severity = item["severity"]?.text.flatMap { name in Severity.allCases.first { $0.name == name } }
        action = item["action"]?.text.flatMap { name in RuleAction.allCases.first { $0.name == name } } ?? .flag
        message = item["message"]?.text
        when = item["when"]
        unless = item["unless"]
    }
}

/// A kind of rule: one file a rule, one line in `ValidationRules`.
public protocol ValidationRule: SendableMetatype {
    static var spec: Spec { get }
    static var severity: Severity { get }
    static var dimension: Dimension { get }
    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft?
}

/// What a rule compiles to, before severity and words are settled.
public struct RuleDraft {
    let id: String
    let columns: [Int]
    let summary: String
    let check: any RowCheck
}

/// Judges one record: `no` fires the rule, `unknown` counts as not assessed.
protocol RowCheck: Sendable {
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth
}

/// What checks share while one batch is judged.
final class RowFacts {
    let workspace = Workspace()
    /// Marks of each column that say the value is invalid.
    let isInvalid: [[Bool]]
    init(_ columns: [Column]) { isInvalid = columns.map { ($0.typeSpec?.outcomes ?? []).map { $0.kind == .invalid } } }

    /// True when the cell holds something its type accepts.
    func hasValue(_ batch: Batch, _ row: Int, _ column: Int) -> Bool {
        if batch.cell(row, column).isEmpty { return false }
        let mark = Int(batch.mark(row, column))
        return mark == 0 || column >= isInvalid.count || !isInvalid[column][mark]
    }
}

/// One rule of a plan. A class, because the loop over records would otherwise copy what it holds for each.
final class CompiledRule: Sendable {
    let rule: Int
    let action: RuleAction
    let when: Expression?
    let unless: Expression?
    let check: any RowCheck

    init(rule: Int, action: RuleAction, when: Expression?, unless: Expression?, check: any RowCheck) {
        self.rule = rule
        self.action = action
        self.when = when
        self.unless = unless
        self.check = check
    }
}

struct ValidateStep: Step {
    let stage = Validate.spec.name
    let rules: [CompiledRule]
    let columns: [Column]
    func makeRunner() -> any StepRunner { ValidateRunner(self) }
}

final class ValidateRunner: StepRunner {
    private let rules: [CompiledRule]
    private let facts: RowFacts

    init(_ step: ValidateStep) {
        rules = step.rules
        facts = RowFacts(step.columns)
    }

    func run(_ batch: Batch) {
        if rules.isEmpty { return }
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft { judge(batch, row) }
    }

    func judgeAgain(_ batch: Batch) {
        if rules.isEmpty { return }
        let touched = (0..<batch.rowCount).filter { batch.states[$0].isTouched && !batch.states[$0].hasLeft }
        if touched.isEmpty { return }
        let mine = Set(rules.map { UInt16(truncatingIfNeeded: $0.rule) })
        batch.findings.removeAll { batch.states[Int($0.row)].isTouched && mine.contains($0.rule) }
        for row in touched { judge(batch, row) }
    }

    private func judge(_ batch: Batch, _ row: Int) {
        for rule in rules {
            if let when = rule.when, when.evaluate(batch, row, facts.workspace) != .yes { continue }
            if let unless = rule.unless, unless.evaluate(batch, row, facts.workspace) != .no { continue }
            guard rule.check.judge(batch, row, facts) == .no else { continue }
            batch.findings.append(Finding(row: row, rule: rule.rule))
            switch rule.action {
            case .flag: break
            case .quarantine: batch.states[row].door = .quarantined
            case .drop: batch.states[row].door = .dropped
            }
            if batch.states[row].hasLeft { return }
        }
    }
}
