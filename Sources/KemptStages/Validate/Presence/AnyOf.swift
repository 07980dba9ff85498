import KemptCore
import KemptExpression

/// `any-of`: at least one of the fields holds a valid value.
enum AnyOf: ValidationRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields of which one is enough", required: true)
    static let spec = Spec(
        "any-of", "at least one of the fields holds a valid value", settings: [fields.data], principal: "fields",
        example: "any-of: [email, phone]")
    static let severity = Severity.error
    static let dimension = Dimension.completeness

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let columns = (values[fields] ?? []).compactMap { context.column($0) }
        guard !columns.isEmpty else { return nil }
        let names = columns.map { context.columns[$0].name }.joined(separator: ", ")
        return RuleDraft(id: "any-of", columns: columns, summary: "one of \(names) must be there and valid", check: AnyOfCheck(columns: columns))
    }
}

struct AnyOfCheck: RowCheck {
    let columns: [Int]
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        for column in columns where facts.hasValue(batch, row, column) { return .yes }
        return .no
    }
}
