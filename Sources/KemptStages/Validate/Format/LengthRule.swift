import KemptCore
import KemptExpression

/// `length`: so many characters, as a person counts them.
enum LengthRule: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let least = Setting<Int>.integer("min", 0...1_000_000, "fewest characters")
    static let most = Setting<Int>.integer("max", 1...1_000_000, "most characters: the width of the field in the system that gets the file")
    static let spec = Spec(
        "length", "the value has so many characters; accents that stand apart are not counted", settings: [fields.data, least.data, most.data],
        example: "length: {fields: [company, last_name], min: 2, max: 80}")
    static let severity = Severity.error
    static let dimension = Dimension.validity

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        let least = values[least]
        let most = values[most]
        guard let range = RuleBounds.range(least ?? 0, most ?? .max, isGiven: least != nil || most != nil, values, context) else { return nil }
        let words =
            switch (least, most) {
            case (let least?, let most?): "\(least) to \(most)"
            case (let least?, nil): "at least \(least)"
            default: "at most \(most ?? 0)"
            }
        return field.draft("length", "\(field.name) must have \(words) characters", LengthCheck(field: field.value, range: range))
    }
}

struct LengthCheck: RowCheck {
    let field: FieldOperand
    let range: ClosedRange<Int>
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let cell = field.cell(batch, row)
        return cell.isEmpty ? .unknown : Truth(range.contains(TextLength.characters(cell)))
    }
}

/// `min` and `max` of rules.
enum RuleBounds {
    /// Complains when neither end is given and when the range runs backwards.
    static func range<Value: Comparable>(_ low: Value, _ high: Value, isGiven: Bool, _ values: Values, _ context: StageContext) -> ClosedRange<Value>?
    {
        let name = values.spec.name
        if !isGiven {
            context.problems.add(
                Diagnostic("'\(name)' needs 'min', 'max' or both", at: values.position, length: name.count, remedy: "for example: min: 1"))
            return nil
        }
        if low > high {
            context.problems.add(Diagnostic("'min' of '\(name)' is more than its 'max'", at: values.position, length: name.count))
            return nil
        }
        return low...high
    }
}
