import KemptCore
import KemptExpression

/// `rule`: another weight, action or wording for what a field's type finds: `picklist.unmapped`, `email.typo-domain`, `phone.repair`.
///
/// Without `when`, `unless` and an action the type's own rule is changed in place. With one of them the item becomes a rule of its own that
/// fires on the type's mark, and the type's rule is left to tell how often it happened, as `info`.
enum RuleOverride: ValidationRule {
    static let id = Setting<[Node]>.many("id", .text, "rules of types, as the report and 'kempt types' name them", required: true)
    static let fields = Setting<[Node]>.many("fields", .field, "only what is found in these fields; all fields when not given")
    static let spec = Spec(
        "rule", "give a finding of a type another severity, action or message; for example quarantine what no picklist knows",
        settings: [id.data, fields.data], principal: "id", example: "rule: date.ambiguous\nseverity: error\naction: quarantine")
    static let severity = Severity.error
    static let dimension = Dimension.validity

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? { found(values, context).first.flatMap { draft($0, context) } }

    static func drafts(_ values: Values, _ common: RuleModifiers, _ context: StageContext) -> [RuleDraft] {
        let isInPlace = common.when == nil && common.unless == nil && common.action == .flag
        return found(values, context).compactMap { index in
            let rule = context.rules[index]
            let draft = isInPlace ? nil : draft(index, context)
            context.replaceRule(
                index,
                with: Rule(
                    rule.id, columns: rule.columns, outcome: rule.outcome, severity: isInPlace ? common.severity ?? rule.severity : .info,
                    dimension: rule.dimension, summary: isInPlace ? common.message ?? common.name ?? rule.summary : rule.summary,
                    limits: isInPlace ? common.limits : rule.limits))
            return draft
        }
    }

    private static func draft(_ index: Int, _ context: StageContext) -> RuleDraft? {
        let rule = context.rules[index]
        guard let column = rule.columns.first, let mark = context.outcomeRules[column].firstIndex(of: index) else { return nil }
        return RuleDraft(
            id: rule.id, columns: rule.columns, summary: rule.summary, check: MarkCheck(column: column, mark: Mark(mark)), severity: rule.severity)
    }

    /// The rules of types that are meant, by index.
    private static func found(_ values: Values, _ context: StageContext) -> [Int] {
        let chosen = values[fields]?.compactMap { context.column($0) }
        let types = context.rules.indices.filter { context.rules[$0].outcome != nil }
        var result: [Int] = []
        for node in values[id] ?? [] {
            guard let name = node.text else { continue }
            let named = types.filter { context.rules[$0].id == name }
            if named.isEmpty { complain(name, node, types.map { context.rules[$0].id }, context) }
            let meant = named.filter { index in chosen.map { $0.contains(context.rules[index].columns[0]) } ?? true }
            if meant.isEmpty, !named.isEmpty {
                context.problems.add(
                    Diagnostic("none of these fields has the rule '\(name)'", in: node, remedy: "leave 'fields' out, or name another"))
            }
            result += meant
        }
        return result
    }

    private static func complain(_ name: String, _ node: Node, _ known: [String], _ context: StageContext) {
        let remedy: String?
        if ValidationRules.all.contains(where: { $0.spec.name == name }) {
            remedy = "'\(name)' is a rule of 'validate': write '- \(name): …' with its severity beside it"
        } else {
            remedy = nearest(to: name, among: known).map { "did you mean '\($0)'?" }
        }
        context.problems.add(Diagnostic("no field's type has a rule '\(name)'", in: node, remedy: remedy))
    }
}

/// A cell bears a mark of its type.
struct MarkCheck: RowCheck {
    let column: Int
    let mark: Mark
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth { Truth(batch.mark(row, column) != mark) }
}
