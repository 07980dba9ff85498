import KemptCore

/// The outcomes of `timestamp`.
enum TimestampRule: UInt8, OutcomeList {
    case notation = 1, zone, whitespace, shortYear, noValue
    case ambiguous, otherReading, dayOfWeek, serial, epoch, hourTwice
    case notATimestamp, noSuchDay, noSuchTime, incomplete, outOfRange, noDay

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("timestamp.notation", .notation, "a day and time written another way")
        case .zone: Outcome("timestamp.zone", .notation, "without its zone: the declared one is added")
        case .whitespace: Outcome("timestamp.whitespace", .repair, "stray spaces or invisible characters")
        case .shortYear: Outcome("timestamp.short-year", .repair, "a year of two digits")
        case .noValue: Outcome("timestamp.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .ambiguous: Outcome("timestamp.ambiguous", .guess, "day and month may be exchanged, and no order is declared")
        case .otherReading: Outcome("timestamp.other-reading", .guess, "may be read in two ways, or only in another order than the declared one")
        case .dayOfWeek: Outcome("timestamp.day-of-week", .guess, "the day of the week beside it is another one")
        case .serial: Outcome("timestamp.serial", .guess, "looks like the day number of a spreadsheet")
        case .epoch: Outcome("timestamp.epoch", .guess, "looks like the seconds or milliseconds since 1970")
        case .hourTwice: Outcome("timestamp.hour-twice", .guess, "the clocks were put back in this hour, so it came twice")
        case .notATimestamp: Outcome("timestamp.not-a-timestamp", .invalid, "not a day with a time")
        case .noSuchDay: Outcome("timestamp.no-such-day", .invalid, "no such day in the calendar")
        case .noSuchTime: Outcome("timestamp.no-such-time", .invalid, "no such time of day, or the clocks were put forward over it")
        case .incomplete: Outcome("timestamp.incomplete", .invalid, "day, month or year is missing")
        case .outOfRange: Outcome("timestamp.out-of-range", .invalid, "a year before 1800 or after 2200")
        case .noDay: Outcome("timestamp.no-day", .invalid, "the moment that programs write for none: 1899-12-30, 1900-01-01")
        }
    }

    /// The outcome of a value that no day was found in.
    static func refusal(_ verdict: DateReader.Verdict) -> TimestampRule {
        switch verdict {
        case .noSuchDay: .noSuchDay
        case .incomplete: .incomplete
        case .outOfRange: .outOfRange
        default: .notATimestamp
        }
    }

    /// What the verdict alone settles of a day that was found; nil when it depends on the rest of the value.
    static func verdict(_ verdict: DateReader.Verdict) -> TimestampRule? {
        switch verdict {
        case .ambiguous: .ambiguous
        case .otherOrder, .eitherCentury: .otherReading
        case .dayOfWeek: .dayOfWeek
        case .serial: .serial
        case .shortYear: .shortYear
        default: nil
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("2026-03-05T14:23:11", "2026-03-05T14:23:11", ""),
        TypeExample("2026-03-05T14:23:11.120+02:00", "2026-03-05T14:23:11.120+02:00", ""),
        TypeExample("2026-03-05", "2026-03-05", ""),
        TypeExample("2026-03-05 14:23", "2026-03-05T14:23:00", "timestamp.notation"),
        TypeExample("05.03.2026 14:23:11", "2026-03-05T14:23:11", "timestamp.notation"),
        TypeExample("3/25/2026 2:23 PM", "2026-03-25T14:23:00", "timestamp.notation"),
        TypeExample("5 марта 2026 г. в 14:23 UTC", "2026-03-05T14:23:00Z", "timestamp.notation"),
        TypeExample("2026 m. kovo 5 d. 14 val. 23 min.", "2026-03-05T14:23:00", "timestamp.notation"),
        TypeExample(" 2026-03-05T14:23:11Z", "2026-03-05T14:23:11Z", "timestamp.whitespace"),
        TypeExample("5-Mar-26 14:23", "2026-03-05T14:23:00", "timestamp.short-year"),
        TypeExample("03/05/2026 14:23", "2026-05-03T14:23:00", "timestamp.ambiguous"),
        TypeExample("2026-25-03 14:23", "2026-03-25T14:23:00", "timestamp.other-reading"),
        TypeExample("Mon, 5 Mar 2026 14:23:11", "2026-03-05T14:23:11", "timestamp.day-of-week"),
        TypeExample("45292.604", "2024-01-01T14:29:46", "timestamp.serial"),
        TypeExample("1772713391", "2026-03-05T12:23:11Z", "timestamp.epoch"),
        TypeExample("n/a", "", "timestamp.no-value"),
        TypeExample("yesterday", "yesterday", "timestamp.not-a-timestamp"),
        TypeExample("2026-02-30 14:23", "2026-02-30 14:23", "timestamp.no-such-day"),
        TypeExample("2026-03-05 24:23", "2026-03-05 24:23", "timestamp.no-such-time"),
        TypeExample("03.2026 14:23", "03.2026 14:23", "timestamp.incomplete"),
        TypeExample("0001-01-01T00:00:00", "0001-01-01T00:00:00", "timestamp.out-of-range"),
        TypeExample("1900-01-01T00:00:00", "1900-01-01T00:00:00", "timestamp.no-day"),
    ]
}
