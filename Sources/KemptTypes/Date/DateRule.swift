import KemptCore

/// The outcomes of `date`.
enum DateRule: UInt8, OutcomeList {
    case notation = 1, timeDropped, whitespace, shortYear, noValue
    case ambiguous, otherReading, dayOfWeek, serial
    case notADate, noSuchDay, incomplete, outOfRange, noDay

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("date.notation", .notation, "a day written another way")
        case .timeDropped: Outcome("date.time-dropped", .notation, "a time of day, which a date does not hold")
        case .whitespace: Outcome("date.whitespace", .repair, "stray spaces or invisible characters")
        case .shortYear: Outcome("date.short-year", .repair, "a year of two digits")
        case .noValue: Outcome("date.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .ambiguous: Outcome("date.ambiguous", .guess, "day and month may be exchanged, and no order is declared")
        case .otherReading: Outcome("date.other-reading", .guess, "may be read in two ways, or only in another order than the declared one")
        case .dayOfWeek: Outcome("date.day-of-week", .guess, "the day of the week beside it is another one")
        case .serial: Outcome("date.serial", .guess, "looks like the day number of a spreadsheet")
        case .notADate: Outcome("date.not-a-date", .invalid, "not a date")
        case .noSuchDay: Outcome("date.no-such-day", .invalid, "no such day in the calendar")
        case .incomplete: Outcome("date.incomplete", .invalid, "day, month or year is missing")
        case .noDay: Outcome("date.no-day", .invalid, "the day that programs write for no day: 1899-12-30, 1900-01-01")
        case .outOfRange: Outcome("date.out-of-range", .invalid, "a year before 1800 or after 2200")
        }
    }

    /// The outcome of a value that no day was found in.
    static func refusal(_ verdict: DateReader.Verdict) -> DateRule {
        switch verdict {
        case .noSuchDay: .noSuchDay
        case .incomplete: .incomplete
        case .outOfRange: .outOfRange
        default: .notADate
        }
    }

    /// What the verdict alone settles of a day that was found; nil when it depends on the rest of the value.
    static func verdict(_ verdict: DateReader.Verdict) -> DateRule? {
        switch verdict {
        case .ambiguous: .ambiguous
        case .otherOrder, .eitherCentury: .otherReading
        case .dayOfWeek: .dayOfWeek
        case .serial: .serial
        case .shortYear: .shortYear
        default: nil
        }
    }

    /// They hold under no settings, and under those of the spec's own example.
    static let examples: [TypeExample] = [
        TypeExample("2026-03-05", "2026-03-05", ""),
        TypeExample("05.03.2026", "2026-03-05", "date.notation"),
        TypeExample("25/3/2026", "2026-03-25", "date.notation"),
        TypeExample("20260305", "2026-03-05", "date.notation"),
        TypeExample("5 марта 2026 г.", "2026-03-05", "date.notation"),
        TypeExample("2026 m. kovo 5 d.", "2026-03-05", "date.notation"),
        TypeExample("March 5, 2026", "2026-03-05", "date.notation"),
        TypeExample("5. März 2026", "2026-03-05", "date.notation"),
        TypeExample("2026-W10-4", "2026-03-05", "date.notation"),
        TypeExample("2026-03-05T00:00:00Z", "2026-03-05", "date.notation"),
        TypeExample("2026-03-05 14:23:11", "2026-03-05", "date.time-dropped"),
        TypeExample(" 2026-03-05", "2026-03-05", "date.whitespace"),
        TypeExample("25.03.26", "2026-03-25", "date.ambiguous"),
        TypeExample("5-Mar-26", "2026-03-05", "date.short-year"),
        TypeExample("03/05/2026", "2026-05-03", "date.ambiguous"),
        TypeExample("2026-25-03", "2026-03-25", "date.other-reading"),
        TypeExample("Monday, 5 March 2026", "2026-03-05", "date.day-of-week"),
        TypeExample("45292", "2024-01-01", "date.serial"),
        TypeExample("«5» марта 2026 г.", "2026-03-05", "date.notation"),
        TypeExample("нет данных", "", "date.no-value"),
        TypeExample("01.01.1900", "01.01.1900", "date.no-day"),
        TypeExample("tomorrow", "tomorrow", "date.not-a-date"),
        TypeExample("30.02.2026", "30.02.2026", "date.no-such-day"),
        TypeExample("03.2026", "03.2026", "date.incomplete"),
        TypeExample("9999-12-31", "9999-12-31", "date.out-of-range"),
    ]
}
