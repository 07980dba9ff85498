import KemptCore
import KemptExpression

/// `unique`: no two base records hold the same values.
enum Unique: ValidationRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields that together no two records share", required: true)
    static let within = Setting<String>.choice(
        "within", ["base", "source"], "whether records of different sources are compared too", fallback: "base")
    static let count = Setting<String>.choice(
        "count", ["excess", "all"], "which of several equal records break the rule: all but the first, or every one", fallback: "excess")
    static let loosely = Setting<Bool>.boolean(
        "loosely", "compare as 'deduplicate' does: capitals, punctuation and legal forms do not tell two values apart", fallback: "false")
    static let spec = Spec(
        "unique", "no two base records hold the same values; a record in which one is missing or invalid is not assessed",
        settings: [fields.data, within.data, count.data, loosely.data], principal: "fields", example: "unique: [last_name, email]")
    static let severity = Severity.error
    static let dimension = Dimension.uniqueness

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let columns = (values[fields] ?? []).compactMap { context.column($0) }
        let isPerSource = values[within] == "source"
        let sparesFirst = values[count] != "all"
        let isLoose = values[loosely] ?? false
        guard !columns.isEmpty else { return nil }
        let names = columns.map { context.columns[$0].name }.joined(separator: ", ")
        let key = UniqueKey(
            parts: [columns], isLoose: isLoose, isPerSource: isPerSource, owners: [], columns: context.columns,
            isBase: context.inputs.map { $0.role == .base })
        return RuleDraft(
            id: "unique", columns: columns, summary: "no two records share \(names)" + (isPerSource ? " within a source" : ""),
            check: UniqueCheck(key: key, mostOwners: 1, sparesFirst: sparesFirst))
    }
}

/// Keys that more than `mostOwners` own: the check behind `unique` and `not-shared`.
struct UniqueCheck: ManyRecordCheck {
    let key: UniqueKey
    let mostOwners: Int
    let sparesFirst: Bool
    func step(_ rule: CompiledRule, _ item: Node) -> any Step {
        UniqueStep(
            rule: rule.rule, action: rule.action, key: key, when: rule.when, unless: rule.unless, mostOwners: mostOwners, sparesFirst: sparesFirst)
    }
}

/// A check that no record can tell of itself: it becomes a step of its own behind the others of its `validate`.
protocol ManyRecordCheck: RowCheck {
    /// `item` is the rule with what stands beside it.
    func step(_ rule: CompiledRule, _ item: Node) -> any Step
}

extension ManyRecordCheck {
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth { .unknown }
}
