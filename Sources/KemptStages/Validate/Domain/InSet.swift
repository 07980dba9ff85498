import KemptCore
import KemptExpression

/// `in-set`: one of the values listed.
enum InSet: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let list = Setting<[Node]>.many(
        "values", .text, "the values that may stand there, read as the field's own type reads them", required: true)
    static let spec = Spec(
        "in-set", "the value is one of those listed, letter for letter; a missing value is not assessed", settings: [fields.data, list.data],
        example: "in-set: {fields: country, values: [LT, LV, EE]}")
    static let severity = Severity.error
    static let dimension = Dimension.validity

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        var members: [[UInt8]] = []
        for node in values[list] ?? [] {
            guard let text = node.text else { continue }
            switch CanonicalLiteral.read(Array(text.utf8), field.declaration) {
            case .canonical(let bytes): members.append(bytes)
            case .refused(let why): context.problems.add(Diagnostic("'\(text)' is no value of '\(field.name)': \(why)", in: node))
            }
        }
        guard !members.isEmpty else { return nil }
        return field.draft("in-set", "\(field.name): a value that is not listed", InSetCheck(field: field.value, members: ValueSet(members)))
    }
}

struct InSetCheck: RowCheck {
    let field: FieldOperand
    let members: ValueSet
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let cell = field.cell(batch, row)
        return cell.isEmpty ? .unknown : Truth(members.contains(cell))
    }
}
