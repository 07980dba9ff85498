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
        compiled += TypeActions.compile(context)
        var later: [any Step] = []
        for item in values[rules]?.items ?? [] {
            for rule in compile(item, context) {
                if let check = rule.check as? any ManyRecordCheck { later.append(check.step(rule, item)) } else { compiled.append(rule) }
            }
        }
        context.add(ValidateStep(rules: compiled, columns: context.columns))
        for step in later { context.add(step) }
    }

    private static func compile(_ item: Node, _ context: StageContext) -> [CompiledRule] {
        let common = RuleModifiers(item)
        for kind in ValidationRules.all {
            guard let entry = item.entries.first(where: { $0.key == kind.spec.name }) ?? bare(item, kind.spec) else { continue }
            let drafts = kind.drafts(Values(kind.spec, entry.value, at: entry.keyPosition), common, context)
            let when = common.when.flatMap { context.expression($0) }
            let unless = common.unless.flatMap { context.expression($0) }
            return drafts.map { draft in
                draft.refuseModifiers(item, context)
                let rule = Rule(
                    draft.id, columns: draft.columns, severity: common.severity ?? draft.severity ?? kind.severity, action: common.action,
                    dimension: kind.dimension, summary: common.message ?? common.name ?? draft.summary, limits: common.limits,
                    isAboutBase: draft.isAboutBase)
                return CompiledRule(rule: context.addRule(rule), action: common.action, when: when, unless: unless, check: draft.check)
            }
        }
        return []
    }

    /// `- not-suppressed`: a rule that needs no setting may stand alone.
    private static func bare(_ item: Node, _ spec: Spec) -> Node.Entry? {
        item.text == spec.name ? Node.Entry(key: spec.name, keyPosition: item.position, value: .map([], item.position)) : nil
    }
}

/// The fixed sibling keys of a rule's item.
public struct RuleModifiers {
    var severity: Severity?
    var action = RuleAction.flag
    var message: String?
    var name: String?
    var when: Node?
    var unless: Node?
    var limits: RuleLimits

    init(_ item: Node) {
        severity = item["severity"]?.text.flatMap { name in Severity.allCases.first { $0.name == name } }
        action = item["action"]?.text.flatMap { name in RuleAction.allCases.first { $0.name == name } } ?? .flag
        message = item["message"]?.text
        name = item["name"]?.text
        when = item["when"]
        unless = item["unless"]
        limits = RuleLimits(item)
    }
}
