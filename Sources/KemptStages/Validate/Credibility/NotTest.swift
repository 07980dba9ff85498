import KemptCore
import KemptExpression

/// `not-test`: nothing that developers and sales people type to try a form.
enum NotTest: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let spec = Spec(
        "not-test", "no test record: 'test', 'тест', 'bandymas', 'asdf', Max Mustermann, test@…, …@example.com", settings: [fields.data],
        principal: "fields", example: "not-test: [first_name, last_name, company, email]")
    static let severity = Severity.error
    static let dimension = Dimension.credibility

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        field.draft("not-test", "\(field.name): a test record", NotTestCheck(column: field.column))
    }
}

struct NotTestCheck: RowCheck {
    let column: Int
    private let fakes = FakeValue.shared

    init(column: Int) { self.column = column }

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let cell = batch.cell(row, column)
        return cell.isEmpty ? .unknown : Truth(!fakes.isTest(cell, facts.workspace))
    }
}
