import KemptCore
import KemptExpression

/// `required`: the fields named hold something.
enum Required: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields that must hold something", required: true)
    static let spec = Spec(
        "required", "every field named holds something", settings: [fields.data], principal: "fields", example: "required: [last_name, consent]")
    static let severity = Severity.error
    static let dimension = Dimension.completeness

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        field.draft("required", "\(field.name) must be there", RequiredCheck(columns: [field.column]))
    }
}

struct RequiredCheck: RowCheck {
    let columns: [Int]
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        for column in columns where batch.cell(row, column).isEmpty { return .no }
        return .yes
    }
}
