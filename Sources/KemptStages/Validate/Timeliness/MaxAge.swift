import KemptCore
import KemptExpression
import KemptText

/// `max-age`: a date that is not too long ago.
enum MaxAge: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the dates to look at", required: true)
    static let months = Setting<Int>.integer("months", 0...12_000, "so many months ago at most")
    static let days = Setting<Int>.integer("days", 0...400_000, "so many days ago at most")
    static let spec = Spec(
        "max-age", "the date is not too long before the day of the run; a missing date is not assessed",
        settings: [fields.data, months.data, days.data], example: "max-age: {fields: updated_at, months: 12}")
    static let severity = Severity.warning
    static let dimension = Dimension.timeliness

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        let months = values[months]
        let days = values[days]
        guard field.isDate(context, for: "max-age") else { return nil }
        guard (months == nil) != (days == nil), let today = CivilDate(dayNumber: context.asOfDay) else {
            context.problems.add(
                Diagnostic(
                    "'max-age' needs 'months' or 'days'\(months == nil ? "" : ", not both")", at: values.position, length: 7,
                    remedy: "for example: months: 12"))
            return nil
        }
        let limit = months.map { today.adding(months: -$0).dayNumber } ?? context.asOfDay - Int32(days ?? 0)
        let words = months.map { "\($0) months" } ?? "\(days ?? 0) days"
        return field.draft("max-age", "\(field.name) is older than \(words)", DayRangeCheck(field: field.value, range: limit ... .max))
    }
}
