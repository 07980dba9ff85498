import KemptCore
import KemptText

/// `date`: a calendar day, `YYYY-MM-DD`.
///
/// `03/05/2026` is read by the declared `order`; without one a value that reads two ways is only proposed, as is one that is impossible in
/// the declared order and possible in another. A field of this type is declared to hold days: a time of day is dropped, and told as
/// `date.time-dropped` when it was not midnight (a field that needs the time is a `timestamp`). The day is the one that is written: no
/// zone is looked at. Cost: 5 ns for a canonical day, about 100 for another writing.
public struct DateType: SemanticType {
    static let order = Setting<String>.choice(
        "order", ["dmy", "mdy", "ymd"], "which number comes first in 03/05/2026; undeclared, a date that reads two ways is only proposed")
    static let personal = Setting<Bool>.boolean("personal", "a date of birth: never in the future, so 75 is 1975", fallback: "false")
    static let pivot = Setting<Int>.integer(
        "pivot", 0...99, "the last two-digit year of this century; without it twenty years from now are")
    static let serial = Setting<String>.choice(
        "serial", ["1900", "1904"], "five digits are a spreadsheet's day number of this date system; undeclared they are only proposed")

    private let reader: DateReader
    /// A date of birth, which tells who a person is; other dates tell when something was written.
    public var isPersonal: Bool { reader.isPersonal }

    public init(_ values: Values, _ context: TypeContext) {
        reader = DateReader(
            order: DateOrder(values[Self.order]), currentYear: context.asOf.year, isPersonal: values[Self.personal] ?? false,
            pivot: values[Self.pivot], serialBase: Self.serialBase(values[Self.serial]))
    }

    /// Day 0 of a spreadsheet's date system: 1899-12-30, or 1904-01-01.
    static func serialBase(_ system: String?) -> Int? {
        switch system {
        case "1900": -25_569
        case "1904": -24_107
        default: nil
        }
    }

    public static let spec = TypeSpec(
        Spec(
            "date", "A calendar day, written YYYY-MM-DD", settings: [order.data, personal.data, pivot.data, serial.data], principal: nil,
            example: "signed_on: {type: date, pivot: 50}"),
        outcomes: DateRule.table, comparison: .none, examples: DateRule.examples,
        parts: [
            TypePart("year", "the year, four digits"), TypePart("month", "the month, 01 to 12"), TypePart("day", "the day of the month, 01 to 31"),
            TypePart("quarter", "the quarter, as 2026-Q1"), TypePart("week", "the week, as 2026-W10 (ISO 8601)"),
            TypePart("weekday", "the day of the week, 1 for Monday to 7 for Sunday"),
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if cell.count == 10, let date = Self.canonical(cell) {
            if date.year > 1900 { return DateReader.plausibleYears.contains(Int(date.year)) ? .same : DateRule.outOfRange.kept }
            return DateReader.isNoDay(date)
                ? DateRule.noDay.kept : DateReader.plausibleYears.contains(Int(date.year)) ? .same : DateRule.outOfRange.kept
        }
        if cell.count == 10, let date = dayFirst(cell), DateReader.plausibleYears.contains(Int(date.year)), !DateReader.isNoDay(date) {
            date.append(into: workspace.output)
            return DateRule.notation.wrote
        }
        return readOther(cell, workspace)
    }

    /// `05.03.2026` by the declared order, or with points: the commonest writing, read without a scan. Nil leaves it to the scan, which says the same.
    @inline(__always) private func dayFirst(_ cell: Cell) -> CivilDate? {
        let sign = cell[2]
        guard cell[5] == sign, sign == UInt8(ascii: ".") || (reader.order != .undeclared && (sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-")))
        else { return nil }
        var wrong: UInt8 = 0
        @inline(__always) func digit(_ index: Int) -> Int {
            let value = cell[index] &- 0x30
            wrong |= value > 9 ? 1 : 0
            return Int(value)
        }
        let first = digit(0) &* 10 &+ digit(1)
        let second = digit(3) &* 10 &+ digit(4)
        let year = digit(6) &* 1000 &+ digit(7) &* 100 &+ digit(8) &* 10 &+ digit(9)
        if wrong != 0 { return nil }
        switch reader.order {
        case .dayMonthYear, .undeclared: return CivilDate(year: year, month: second, day: first)
        case .monthDayYear: return CivilDate(year: year, month: first, day: second)
        case .yearMonthDay: return nil
        }
    }

    /// `YYYY-MM-DD` and nothing else; `cell` has ten bytes.
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

    /// The longest value worth a look, in bytes: a browser's date with the zone in words.
    static let longest = 120

    @inline(never) private func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return DateRule.whitespace.wrote }
        if tidy.count > Self.longest { return DateRule.notADate.kept }
        let scan = DateScanner(tidy, workspace.second)
        let (verdict, date) = reader.read(scan)
        guard let date else {
            return verdict == .notADate && NoValue.isLikely(tidy, workspace.second) ? DateRule.noValue.wrote : DateRule.refusal(verdict).kept
        }
        if scan.time.isGiven && (!scan.time.isPossible || scan.time.isEndOfDay) { return DateRule.notADate.kept }
        if DateReader.isNoDay(date) { return DateRule.noDay.kept }
        date.append(into: workspace.output)
        if let rule = DateRule.verdict(verdict) { return rule.wrote }
        if change == .whitespace { return DateRule.whitespace.wrote }
        let hasTime = scan.time.isGiven && !scan.time.isMidnight || verdict == .certain && scan.digits.0 == 5 && scan.numbers.1 > 0
        return hasTime ? DateRule.timeDropped.wrote : DateRule.notation.wrote
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard cell.count == 10, let date = Self.canonical(cell) else { return }
        switch part {
        case 0: buffer.append(cell.slice(0, 4))
        case 1: buffer.append(cell.slice(5, 7))
        case 2: buffer.append(cell.slice(8, 10))
        case 3:
            buffer.append(cell.slice(0, 4))
            buffer.append("-Q")
            buffer.append(decimal: (Int(date.month) + 2) / 3)
        case 4: DateReader.appendWeek(date, to: buffer)
        default: buffer.append(decimal: DateReader.dayOfWeek(date) + 1)
        }
    }
}
