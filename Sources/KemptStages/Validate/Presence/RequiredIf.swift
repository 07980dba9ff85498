import KemptCore
import KemptExpression

/// `required-if`: the fields hold something in records of which a condition is true.
///
/// The same as `required` with `when`, said in one piece and with an id of its own, so that the report parts what is always asked from what is
/// asked of some.
enum RequiredIf: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields that must hold something", required: true)
    static let condition = Setting<Node>.node("condition", .expression, "the records that are asked for them", required: true)
    static let spec = Spec(
        "required-if", "every field named holds something, where a condition is true", settings: [fields.data, condition.data],
        example: "required-if: {condition: status = customer, fields: [consent, phone]}")
    static let severity = Severity.error
    static let dimension = Dimension.completeness

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        guard let node = values[condition], let expression = context.expression(node) else { return nil }
        return RuleDraft(
            id: "required-if", columns: [field.column] + expression.columns.filter { $0 != field.column },
            summary: "\(field.name) must be there where \(node.text ?? "")", check: RequiredIfCheck(column: field.column, condition: expression))
    }
}

struct RequiredIfCheck: RowCheck {
    let column: Int
    let condition: Expression
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        switch condition.evaluate(batch, row, facts.workspace) {
        case .yes: Truth(!batch.cell(row, column).isEmpty)
        case .no: .yes
        case .unknown: .unknown
        }
    }
}
