import KemptCore
import KemptExpression

/// `expression`: a condition in the small language must not be false.
enum ExpressionRule: ValidationRule {
    static let condition = Setting<Node>.node("condition", .expression, "what must hold", required: true)
    static let spec = Spec(
        "expression", "the condition holds; a missing value leaves it not assessed", settings: [condition.data], principal: "condition",
        example: "expression: not (status = customer and email is missing)")
    static let severity = Severity.error
    static let dimension = Dimension.consistency

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        guard let node = values[condition], let expression = context.expression(node) else { return nil }
        return RuleDraft(
            id: "expression", columns: expression.columns, summary: "must hold: \(node.text ?? "")", check: ExpressionCheck(expression: expression))
    }
}

struct ExpressionCheck: RowCheck {
    let expression: Expression
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth { expression.evaluate(batch, row, facts.workspace) }
}
