import KemptCore
import KemptExpression

/// `not-fake`: the values do not look like something typed to get past a form.
enum NotFake: ValidationRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let spec = Spec(
        "not-fake", "no placeholder, test name, keyboard run or repeated letter", settings: [fields.data], principal: "fields",
        example: "not-fake: [first_name, last_name, email]")
    static let severity = Severity.error
    static let dimension = Dimension.credibility

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let columns = (values[fields] ?? []).compactMap { context.column($0) }
        guard !columns.isEmpty else { return nil }
        let names = columns.map { context.columns[$0].name }.joined(separator: ", ")
        return RuleDraft(id: "not-fake", columns: columns, summary: "\(names): test data or a fake", check: NotFakeCheck(columns: columns))
    }
}

struct NotFakeCheck: RowCheck {
    let columns: [Int]
    private let fakes = FakeValue.shared

    init(columns: [Int]) { self.columns = columns }

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        var doubtful = 0
        for column in columns {
            let cell = batch.cell(row, column)
            if cell.isEmpty { continue }
            switch fakes.judge(cell, facts.workspace) {
            case .fake: return .no
            case .doubtful: doubtful += 1
            case .plausible: break
            }
        }
        return doubtful > 1 ? .no : .yes
    }
}
