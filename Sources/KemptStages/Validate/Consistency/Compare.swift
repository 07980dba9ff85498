import KemptCore
import KemptExpression

/// `compare`: two fields of one record agree: `start <= end`.
enum Compare: ValidationRule {
    static let conditions = Setting<[Node]>.many("conditions", .expression, "field, sign, field: start <= end", required: true)
    static let spec = Spec(
        "compare", "two fields stand to each other as said; a record where one is missing is not assessed", settings: [conditions.data],
        principal: "conditions", example: "compare: first_contact <= last_contact")
    static let severity = Severity.error
    static let dimension = Dimension.consistency

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? { all(values, context).first }

    static func drafts(_ values: Values, _ common: RuleModifiers, _ context: StageContext) -> [RuleDraft] { all(values, context) }

    private static func all(_ values: Values, _ context: StageContext) -> [RuleDraft] {
        (values[conditions] ?? []).compactMap { node in
            guard let expression = context.expression(node), let text = node.text else { return nil }
            if expression.columns.count < 2 {
                context.problems.add(
                    Diagnostic("'compare' takes two fields, and '\(text)' has one", in: node, remedy: "for a fixed value use 'range' or 'expression'")
                )
                return nil
            }
            return RuleDraft(
                id: "compare", columns: expression.columns, summary: "must hold: \(text)", check: ExpressionCheck(expression: expression))
        }
    }
}
