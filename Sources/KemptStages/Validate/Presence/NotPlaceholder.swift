import KemptCore
import KemptExpression

/// `not-placeholder`: nothing that people write where there is nothing to write.
///
/// Types empty the certain cases by themselves (`<type>.no-value`); this rule is for fields of text and for other columns.
enum NotPlaceholder: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let spec = Spec(
        "not-placeholder", "no '-', 'n/a', 'нет данных' or 'nežinoma' in the place of a value", settings: [fields.data], principal: "fields",
        example: "not-placeholder: [company, notes]")
    static let severity = Severity.error
    static let dimension = Dimension.completeness

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        field.draft("not-placeholder", "\(field.name): words that stand for no value", NotPlaceholderCheck(column: field.column))
    }
}

struct NotPlaceholderCheck: RowCheck {
    let column: Int
    private let fakes = FakeValue.shared

    init(column: Int) { self.column = column }

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let cell = batch.cell(row, column)
        return cell.isEmpty ? .unknown : Truth(!fakes.isPlaceholder(cell, facts.workspace))
    }
}
