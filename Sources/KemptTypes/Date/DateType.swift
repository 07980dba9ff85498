import KemptCore
import KemptText

/// `date`: a calendar day, `YYYY-MM-DD`.
///
/// `05.03.2026` is read by the declared `order`; a value that is impossible in it and possible in another is only guessed at. A field of
/// this type is declared to hold days: a time of day is dropped, and told as `date.time-dropped` when it was not midnight (a field
/// that needs the time is a `timestamp`). Cost: 5 ns for a canonical day, about 100 for another writing.
public struct DateType: SemanticType {
    static let order = Setting<String>.choice("order", ["dmy", "mdy", "ymd"], "which number comes first in 05.03.2026", fallback: "dmy")
    static let personal = Setting<Bool>.boolean("personal", "a date of birth: never in the future, so 75 is 1975", fallback: "false")

    private let reader: DateReader

    public init(_ values: Values, _ context: TypeContext) {
        reader = DateReader(order: DateOrder(values[Self.order]), currentYear: context.asOf.year, isPersonal: values[Self.personal] ?? false)
    }

    public static let spec = TypeSpec(
        Spec(
            "date", "A calendar day, written YYYY-MM-DD", settings: [order.data, personal.data], principal: nil,
            example: "updated_at: {type: date, order: dmy}"),
        outcomes: DateRule.table, examples: DateRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if cell.count == 10, let date = Self.canonical(cell) {
            if date.year > 1900 { return DateReader.plausibleYears.contains(Int(date.year)) ? .same : DateRule.outOfRange.kept }
            return DateReader.isNoDay(date)
                ? DateRule.noDay.kept : DateReader.plausibleYears.contains(Int(date.year)) ? .same : DateRule.outOfRange.kept
        }
        return readOther(cell, workspace)
    }

    /// `YYYY-MM-DD` and nothing else.
    @inline(__always) static func canonical(_ cell: Cell) -> CivilDate? {
        guard cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-") else { return nil }
        var wrong: UInt8 = 0
        @inline(__always) func digit(_ index: Int) -> Int {
            let value = cell[index] &- 0x30
            wrong |= value > 9 ? 1 : 0
            return Int(value)
        }
        let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
        let month = digit(5) &* 10 &+ digit(6)
        let day = digit(8) &* 10 &+ digit(9)
        return wrong == 0 ? CivilDate(year: year, month: month, day: day) : nil
    }

    @inline(never) private func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return DateRule.whitespace.wrote }
        if tidy.count > 64 { return DateRule.notADate.kept }
        let scan = DateScanner(tidy, workspace.second)
        let (verdict, date) = reader.read(scan)
        guard let date else {
            return verdict == .notADate && NoValue.isLikely(tidy, workspace.second) ? DateRule.noValue.wrote : Self.refusal(verdict).kept
        }
        if scan.time.isGiven && !scan.time.isPossible { return DateRule.notADate.kept }
        if DateReader.isNoDay(date) { return DateRule.noDay.kept }
        date.append(into: workspace.output)
        switch verdict {
        case .otherOrder, .eitherCentury: return DateRule.otherReading.wrote
        case .serial: return DateRule.serial.wrote
        case .shortYear: return DateRule.shortYear.wrote
        default: break
        }
        if change == .whitespace { return DateRule.whitespace.wrote }
        return scan.time.isGiven && !scan.time.isMidnight ? DateRule.timeDropped.wrote : DateRule.notation.wrote
    }

    private static func refusal(_ verdict: DateReader.Verdict) -> DateRule {
        switch verdict {
        case .noSuchDay: .noSuchDay
        case .incomplete: .incomplete
        case .outOfRange: .outOfRange
        default: .notADate
        }
    }
}

/// The outcomes of `date`.
enum DateRule: UInt8, OutcomeList {
    case notation = 1, timeDropped, whitespace, shortYear, noValue
    case otherReading, serial
    case notADate, noSuchDay, incomplete, outOfRange, noDay

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("date.notation", .notation, "a day written another way")
        case .timeDropped: Outcome("date.time-dropped", .notation, "a time of day, which a date does not hold")
        case .whitespace: Outcome("date.whitespace", .repair, "stray spaces or invisible characters")
        case .shortYear: Outcome("date.short-year", .repair, "a year of two digits")
        case .noValue: Outcome("date.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .otherReading: Outcome("date.other-reading", .guess, "may be read in two ways, or only in another order than the declared one")
        case .serial: Outcome("date.serial", .guess, "looks like the day number of a spreadsheet")
        case .notADate: Outcome("date.not-a-date", .invalid, "not a date")
        case .noSuchDay: Outcome("date.no-such-day", .invalid, "no such day in the calendar")
        case .incomplete: Outcome("date.incomplete", .invalid, "day, month or year is missing")
        case .noDay: Outcome("date.no-day", .invalid, "the day that programs write for no day: 1899-12-30, 1900-01-01")
        case .outOfRange: Outcome("date.out-of-range", .invalid, "a year before 1800 or after 2200")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("2026-03-05", "2026-03-05", ""),
        TypeExample("05.03.2026", "2026-03-05", "date.notation"),
        TypeExample("5/3/2026", "2026-03-05", "date.notation"),
        TypeExample("20260305", "2026-03-05", "date.notation"),
        TypeExample("5 марта 2026 г.", "2026-03-05", "date.notation"),
        TypeExample("2026 m. kovo 5 d.", "2026-03-05", "date.notation"),
        TypeExample("March 5, 2026", "2026-03-05", "date.notation"),
        TypeExample("2026-03-05T00:00:00Z", "2026-03-05", "date.notation"),
        TypeExample("2026-03-05 14:23:11", "2026-03-05", "date.time-dropped"),
        TypeExample(" 2026-03-05", "2026-03-05", "date.whitespace"),
        TypeExample("05.03.26", "2026-03-05", "date.short-year"),
        TypeExample("03/25/2026", "2026-03-25", "date.other-reading"),
        TypeExample("45292", "2024-01-01", "date.serial"),
        TypeExample("26-03-05", "2005-03-26", "date.other-reading"),
        TypeExample("«5» марта 2026 г.", "2026-03-05", "date.notation"),
        TypeExample("нет данных", "", "date.no-value"),
        TypeExample("01.01.1900", "01.01.1900", "date.no-day"),
        TypeExample("tomorrow", "tomorrow", "date.not-a-date"),
        TypeExample("30.02.2026", "30.02.2026", "date.no-such-day"),
        TypeExample("03.2026", "03.2026", "date.incomplete"),
        TypeExample("9999-12-31", "9999-12-31", "date.out-of-range"),
    ]
}
