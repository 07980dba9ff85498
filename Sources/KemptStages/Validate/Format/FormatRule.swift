import KemptCore
import KemptExpression

/// `format`: the whole value has a shape, given as a pattern.
enum FormatRule: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let pattern = Setting<Node>.node(
        "pattern", .text,
        "the shape of the whole value: characters, [A-Z], \\d digit, \\p{L} letter, ( | ), ? * + {2,5}; (?i) at the beginning ignores case",
        required: true)
    static let spec = Spec(
        "format", "the whole value has the shape of a pattern; a missing value is not assessed", settings: [fields.data, pattern.data],
        example: "format: {fields: id, pattern: 'C-\\d{4,6}'}")
    static let severity = Severity.error
    static let dimension = Dimension.validity

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        guard let node = values[pattern], let text = node.text else { return nil }
        do {
            let pattern = try Pattern(text)
            return field.draft("format", "\(field.name) must have the shape \(text)", FormatCheck(field: field.value, pattern: pattern))
        } catch {
            // Where quotes and escapes of YAML stand is not known here, so the whole pattern is underlined and the character named.
            context.problems.add(Diagnostic("character \(error.offset + 1) of the pattern: \(error.message)", in: node, remedy: error.remedy))
            return nil
        }
    }
}

struct FormatCheck: RowCheck {
    let field: FieldOperand
    let pattern: Pattern
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let cell = field.cell(batch, row)
        return cell.isEmpty ? .unknown : Truth(pattern.matches(cell))
    }
}
