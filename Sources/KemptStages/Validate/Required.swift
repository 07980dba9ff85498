import KemptCore
import KemptExpression

/// `required`: the fields named hold something.
enum Required: ValidationRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields that must hold something", required: true)
    static let spec = Spec(
        "required", "every field named holds something", settings: [fields.data], principal: "fields", example: "required: [last_name, consent]")
    static let severity = Severity.error
    static let dimension = Dimension.completeness

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let columns = (values[fields] ?? []).compactMap { context.column($0) }
        guard !columns.isEmpty else { return nil }
        let names = columns.map { context.columns[$0].name }.joined(separator: ", ")
        return RuleDraft(id: "required", columns: columns, summary: "\(names) must be there", check: RequiredCheck(columns: columns))
    }
}

struct RequiredCheck: RowCheck {
    let columns: [Int]
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        for column in columns where batch.cell(row, column).isEmpty { return .no }
        return .yes
    }
}
