import KemptCore
import KemptExpression

/// `range`: a number or a day between two others, both of which belong to it.
enum RangeRule: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let least = Setting<Node>.node("min", .text, "the smallest number or the earliest day, YYYY-MM-DD or today")
    static let most = Setting<Node>.node("max", .text, "the largest number or the latest day")
    static let spec = Spec(
        "range", "the number or the day lies between two others; a missing value is not assessed", settings: [fields.data, least.data, most.data],
        example: "range: {fields: updated_at, min: 2000-01-01, max: today}")
    static let severity = Severity.error
    static let dimension = Dimension.validity

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        let ends = [values[least], values[most]]
        guard let kind = kind(field, ends, context) else { return nil }
        let texts = ends.map { $0?.text }
        let words =
            switch (texts[0], texts[1]) {
            case (let low?, let high?): "from \(low) to \(high)"
            case (let low?, nil): "\(low) or more"
            default: "\(texts[1] ?? "") or less"
            }
        let isGiven = ends.contains { $0 != nil }
        let summary = "\(field.name) must be \(words)"
        if kind == .date {
            guard let days = bounds(ends, context, "a day: YYYY-MM-DD or today", { $0 == "today" ? context.asOfDay : DayText.parse($0) }),
                let range = RuleBounds.range(days[0] ?? .min, days[1] ?? .max, isGiven: isGiven, values, context)
            else { return nil }
            return field.draft("range", summary, DayRangeCheck(field: field.value, range: range))
        }
        guard let numbers = bounds(ends, context, "a number: digits and a decimal point", { Decimal.parse($0) }),
            let range = RuleBounds.range(numbers[0] ?? -.infinity, numbers[1] ?? .infinity, isGiven: isGiven, values, context)
        else { return nil }
        return field.draft("range", summary, NumberRangeCheck(field: field.value, range: range))
    }

    /// The field's type tells; without one the ends do.
    private static func kind(_ field: RuleField, _ ends: [Node?], _ context: StageContext) -> ValueKind? {
        let kind = ValueKind(field.declaration)
        if kind != .text { return kind }
        if let type = field.typeName, type != "text" {
            context.problems.add(
                Diagnostic("'range' needs a number or a date, and '\(field.name)' is \(type)", in: field.node, remedy: "give it type: number or date")
            )
            return nil
        }
        let isDay = ends.contains { $0?.text == "today" || $0?.text.flatMap { DayText.parse($0) } != nil }
        return isDay ? .date : .number
    }

    private static func bounds<Value>(_ ends: [Node?], _ context: StageContext, _ wanted: String, _ read: (String) -> Value?) -> [Value?]? {
        var result: [Value?] = []
        for node in ends {
            guard let node, let text = node.text else {
                result.append(nil)
                continue
            }
            guard let value = read(text) else {
                context.problems.add(Diagnostic("'\(text)' is not \(wanted)", in: node))
                return nil
            }
            result.append(value)
        }
        return result
    }
}

struct NumberRangeCheck: RowCheck {
    let field: FieldOperand
    let range: ClosedRange<Double>
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        guard let number = field.number(batch, row) else { return .unknown }
        return Truth(range.contains(number))
    }
}

struct DayRangeCheck: RowCheck {
    let field: FieldOperand
    let range: ClosedRange<Int32>
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        guard let day = field.day(batch, row) else { return .unknown }
        return Truth(range.contains(day))
    }
}
