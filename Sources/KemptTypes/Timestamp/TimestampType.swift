import KemptCore
import KemptText

/// `timestamp`: a day with a time of day, `YYYY-MM-DDTHH:MM:SS`, with the fraction and the zone as they were written.
///
/// No zone is ever added, taken away or converted: what a file does not say is not known. A day without a time stays a day.
/// Cost: about 15 ns for a canonical value, 100 for another writing.
public struct TimestampType: SemanticType {
    static let order = Setting<String>.choice("order", ["dmy", "mdy", "ymd"], "which number comes first in 05.03.2026", fallback: "dmy")

    private let reader: DateReader

    public init(_ values: Values, _ context: TypeContext) {
        reader = DateReader(order: DateOrder(values[Self.order]), currentYear: context.asOf.year, isPersonal: false)
    }

    public static let spec = TypeSpec(
        Spec(
            "timestamp", "A day with a time of day, written YYYY-MM-DDTHH:MM:SS; a zone stays as it is", settings: [order.data],
            example: "changed_at: {type: timestamp}"),
        outcomes: TimestampRule.table, examples: TimestampRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if cell.count >= 19, Self.isCanonical(cell) { return .same }
        return readOther(cell, workspace)
    }

    /// `YYYY-MM-DDTHH:MM:SS`, then perhaps a fraction, then perhaps `Z` or `+HH:MM`.
    private static func isCanonical(_ cell: Cell) -> Bool {
        guard cell[10] == UInt8(ascii: "T"), cell[13] == UInt8(ascii: ":"), cell[16] == UInt8(ascii: ":"),
            let date = DateType.canonical(cell.slice(0, 10)),
            DateReader.plausibleYears.contains(Int(date.year))
        else { return false }
        guard let hour = pair(cell, 11), let minute = pair(cell, 14), let second = pair(cell, 17), hour < 24, minute < 60, second < 60 else {
            return false
        }
        var index = 19
        if index < cell.count, cell[index] == UInt8(ascii: ".") {
            index += 1
            let start = index
            while index < cell.count, cell[index].isDigit { index += 1 }
            if index == start || index - start > 9 { return false }
        }
        if index == cell.count { return true }
        if cell[index] == UInt8(ascii: "Z") { return index + 1 == cell.count }
        guard cell[index] == UInt8(ascii: "+") || cell[index] == UInt8(ascii: "-"), index + 6 == cell.count, cell[index + 3] == UInt8(ascii: ":"),
            let hours = pair(cell, index + 1), let minutes = pair(cell, index + 4)
        else { return false }
        return hours * 60 + minutes <= 18 * 60 && minutes < 60
    }

    private static func pair(_ cell: Cell, _ index: Int) -> Int? {
        let tens = cell[index] &- 0x30
        let ones = cell[index + 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }

    @inline(never) private func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return TimestampRule.whitespace.wrote }
        if tidy.count > 80 { return TimestampRule.notATimestamp.kept }
        let scan = DateScanner(tidy, workspace.second)
        let (verdict, date) = reader.read(scan)
        guard let date else {
            return verdict == .notADate && NoValue.isLikely(tidy, workspace.second) ? TimestampRule.noValue.wrote : Self.refusal(verdict).kept
        }
        if scan.time.isGiven && !scan.time.isPossible { return TimestampRule.noSuchTime.kept }
        date.append(into: workspace.output)
        if scan.time.isGiven { scan.time.append(to: workspace.output) }
        switch verdict {
        case .otherOrder, .eitherCentury: return TimestampRule.otherReading.wrote
        case .serial: return TimestampRule.serial.wrote
        case .shortYear: return TimestampRule.shortYear.wrote
        default: break
        }
        if workspace.output.cell.equals(cell) { return .same }
        return (change == .whitespace ? TimestampRule.whitespace : TimestampRule.notation).wrote
    }

    private static func refusal(_ verdict: DateReader.Verdict) -> TimestampRule {
        switch verdict {
        case .noSuchDay: .noSuchDay
        case .incomplete: .incomplete
        case .outOfRange: .outOfRange
        default: .notATimestamp
        }
    }
}

extension TimeOfDay {
    /// Appends `THH:MM:SS`, the fraction and the zone.
    func append(to buffer: ByteBuffer) {
        buffer.append(UInt8(ascii: "T"))
        Self.append(hour, to: buffer)
        buffer.append(UInt8(ascii: ":"))
        Self.append(minute, to: buffer)
        buffer.append(UInt8(ascii: ":"))
        Self.append(second, to: buffer)
        if fractionDigits > 0 {
            buffer.append(UInt8(ascii: "."))
            var divisor = 1
            for _ in 1..<fractionDigits { divisor *= 10 }
            while divisor > 0 {
                buffer.append(UInt8(truncatingIfNeeded: 48 + fraction / divisor % 10))
                divisor /= 10
            }
        }
        guard hasZone else { return }
        if isUniversal { return buffer.append(UInt8(ascii: "Z")) }
        buffer.append(UInt8(ascii: zoneMinutes < 0 ? "-" : "+"))
        Self.append(Int(zoneMinutes.magnitude) / 60, to: buffer)
        buffer.append(UInt8(ascii: ":"))
        Self.append(Int(zoneMinutes.magnitude) % 60, to: buffer)
    }

    private static func append(_ value: Int, to buffer: ByteBuffer) {
        buffer.append(UInt8(truncatingIfNeeded: 48 + value / 10 % 10))
        buffer.append(UInt8(truncatingIfNeeded: 48 + value % 10))
    }
}

/// The outcomes of `timestamp`.
enum TimestampRule: UInt8, OutcomeList {
    case notation = 1, whitespace, shortYear, noValue
    case otherReading, serial
    case notATimestamp, noSuchDay, noSuchTime, incomplete, outOfRange

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("timestamp.notation", .notation, "a day and time written another way")
        case .whitespace: Outcome("timestamp.whitespace", .repair, "stray spaces or invisible characters")
        case .shortYear: Outcome("timestamp.short-year", .repair, "a year of two digits")
        case .noValue: Outcome("timestamp.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .otherReading: Outcome("timestamp.other-reading", .guess, "may be read in two ways, or only in another order than the declared one")
        case .serial: Outcome("timestamp.serial", .guess, "looks like the day number of a spreadsheet")
        case .notATimestamp: Outcome("timestamp.not-a-timestamp", .invalid, "not a day with a time")
        case .noSuchDay: Outcome("timestamp.no-such-day", .invalid, "no such day in the calendar")
        case .noSuchTime: Outcome("timestamp.no-such-time", .invalid, "no such time of day")
        case .incomplete: Outcome("timestamp.incomplete", .invalid, "day, month or year is missing")
        case .outOfRange: Outcome("timestamp.out-of-range", .invalid, "a year before 1800 or after 2200")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("2026-03-05T14:23:11", "2026-03-05T14:23:11", ""),
        TypeExample("2026-03-05T14:23:11.120+02:00", "2026-03-05T14:23:11.120+02:00", ""),
        TypeExample("2026-03-05", "2026-03-05", ""),
        TypeExample("2026-03-05 14:23", "2026-03-05T14:23:00", "timestamp.notation"),
        TypeExample("05.03.2026 14:23:11", "2026-03-05T14:23:11", "timestamp.notation"),
        TypeExample("3/5/2026 2:23 PM", "2026-05-03T14:23:00", "timestamp.notation"),
        TypeExample(" 2026-03-05T14:23:11Z", "2026-03-05T14:23:11Z", "timestamp.whitespace"),
        TypeExample("05.03.26 14:23", "2026-03-05T14:23:00", "timestamp.short-year"),
        TypeExample("03/25/2026 14:23", "2026-03-25T14:23:00", "timestamp.other-reading"),
        TypeExample("45292", "2024-01-01", "timestamp.serial"),
        TypeExample("n/a", "", "timestamp.no-value"),
        TypeExample("yesterday", "yesterday", "timestamp.not-a-timestamp"),
        TypeExample("2026-02-30 14:23", "2026-02-30 14:23", "timestamp.no-such-day"),
        TypeExample("2026-03-05 24:23", "2026-03-05 24:23", "timestamp.no-such-time"),
        TypeExample("03.2026 14:23", "03.2026 14:23", "timestamp.incomplete"),
        TypeExample("0001-01-01T00:00:00", "0001-01-01T00:00:00", "timestamp.out-of-range"),
    ]
}
