import KemptCore
import KemptExpression

/// `not-future`: no day after the run's own.
enum NotFuture: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the dates to look at", required: true)
    static let spec = Spec(
        "not-future", "the date is not after the day of the run", settings: [fields.data], principal: "fields", example: "not-future: updated_at")
    static let severity = Severity.error
    static let dimension = Dimension.validity

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        guard field.isDate(context, for: "not-future") else { return nil }
        return field.draft("not-future", "\(field.name) lies in the future", DayRangeCheck(field: field.value, range: .min...context.asOfDay))
    }
}

/// `not-past`: no day before the run's own.
enum NotPast: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the dates to look at", required: true)
    static let spec = Spec(
        "not-past", "the date is not before the day of the run", settings: [fields.data], principal: "fields", example: "not-past: updated_at")
    static let severity = Severity.warning
    static let dimension = Dimension.timeliness

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        guard field.isDate(context, for: "not-past") else { return nil }
        return field.draft("not-past", "\(field.name) lies in the past", DayRangeCheck(field: field.value, range: context.asOfDay ... .max))
    }
}

extension RuleField {
    /// Complains when a rule about days is given a field of another kind. A column without a type is taken to hold days.
    func isDate(_ context: StageContext, for rule: String) -> Bool {
        guard let typeName, typeName != "text", ValueKind(declaration) != .date else { return true }
        context.problems.add(Diagnostic("'\(rule)' needs a date, and '\(name)' is \(typeName)", in: node, remedy: "give it type: date"))
        return false
    }
}
