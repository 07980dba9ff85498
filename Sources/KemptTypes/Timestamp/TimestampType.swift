import KemptCore
import KemptText

/// `timestamp`: a day with a time of day, `YYYY-MM-DDTHH:MM:SS`, with the fraction and the zone as they were written.
///
/// A zone that is written stays; one that is not is added only when the pipeline declares the zone of its source, by the rules of that zone
/// on that day: an hour that the clocks passed over is no such time, one that came twice is only proposed. Nothing is converted. A day
/// without a time stays a day. Cost: about 15 ns for a canonical value, 100 for another writing, 60 more for a zone.
public struct TimestampType: SemanticType {
    static let order = Setting<String>.choice(
        "order", ["dmy", "mdy", "ymd"], "which number comes first in 03/05/2026; undeclared, a date that reads two ways is only proposed")
    static let zone = Setting<String>.text("zone", "the zone of times without one: Europe/Vilnius, UTC or +02:00; undeclared, none is added")
    static let pivot = Setting<Int>.integer(
        "pivot", 0...99, "the last two-digit year of this century; without it twenty years from now are")
    static let serial = Setting<String>.choice(
        "serial", ["1900", "1904"], "numbers are a spreadsheet's of this date system; undeclared they are only proposed")

    private let reader: DateReader
    private let zone: TimeZone?

    public init(_ values: Values, _ context: TypeContext) {
        reader = DateReader(
            order: DateOrder(values[Self.order]), currentYear: context.asOf.year, isPersonal: false, pivot: values[Self.pivot],
            serialBase: DateType.serialBase(values[Self.serial]))
        var zone: TimeZone?
        if let name = values[Self.zone] {
            zone = TimeZone(name)
            if zone == nil {
                let message = "'\(name)' is no time zone"
                let remedy = "a name of the tz database, for example Europe/Vilnius; or UTC, or an offset such as +02:00"
                context.problems.add(
                    values.node(Self.zone).map { Diagnostic(message, in: $0, remedy: remedy) }
                        ?? Diagnostic(message, at: values.position, remedy: remedy))
            }
        }
        self.zone = zone
    }

    public static let spec = TypeSpec(
        Spec(
            "timestamp", "A day with a time of day, written YYYY-MM-DDTHH:MM:SS; a zone stays as it is",
            settings: [order.data, zone.data, pivot.data, serial.data], example: "changed_at: {type: timestamp, zone: Europe/Vilnius}"),
        outcomes: TimestampRule.table, examples: TimestampRule.examples,
        parts: [
            TypePart("date", "the day, YYYY-MM-DD"), TypePart("time", "the time of day, HH:MM:SS"),
            TypePart("zone", "the offset from UTC, Z or +HH:MM"),
            TypePart("utc", "the moment in UTC, when the zone is known"),
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if cell.count >= 19, let form = CanonicalMoment(cell), zone == nil || form.hasZone {
            return cell[0] == UInt8(ascii: "1") && DateReader.isNoDay(form.date) ? TimestampRule.noDay.kept : .same
        }
        // With a space for the T, as databases write it: the commonest writing, read without a scan.
        if cell.count == 19, cell[10] == 0x20, zone == nil {
            let output = workspace.output
            output.append(cell)
            output.base[10] = UInt8(ascii: "T")
            if let form = CanonicalMoment(output.cell), !DateReader.isNoDay(form.date) { return TimestampRule.notation.wrote }
            output.removeAll()
        }
        return readOther(cell, workspace)
    }

    @inline(never) private func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return TimestampRule.whitespace.wrote }
        if tidy.count > DateType.longest { return TimestampRule.notATimestamp.kept }
        if let moment = Self.epoch(tidy) {
            moment.append(to: workspace.output)
            return TimestampRule.epoch.wrote
        }
        let scan = DateScanner(tidy, workspace.second)
        let (verdict, found) = reader.read(scan)
        guard let day = found else {
            return verdict == .notADate && NoValue.isLikely(tidy, workspace.second)
                ? TimestampRule.noValue.wrote : TimestampRule.refusal(verdict).kept
        }
        var moment = Moment(date: day, time: scan.time)
        if scan.digits.0 == 5, scan.pointAfterFirst { moment.time.set(partOfDay: scan.numbers.1, digits: scan.digits.1) }
        if moment.time.isGiven && !moment.time.isPossible { return TimestampRule.noSuchTime.kept }
        if DateReader.isNoDay(day) { return TimestampRule.noDay.kept }
        if moment.time.isEndOfDay, !moment.endDay() { return TimestampRule.outOfRange.kept }
        let offset = moment.addZone(zone)
        if offset == .skipped { return TimestampRule.noSuchTime.kept }
        moment.append(to: workspace.output)
        if let rule = TimestampRule.verdict(verdict) { return rule.wrote }
        if case .two? = offset { return TimestampRule.hourTwice.wrote }
        if workspace.output.cell.equals(cell) {
            workspace.output.removeAll()
            return .same
        }
        if change == .whitespace { return TimestampRule.whitespace.wrote }
        let isZoneAlone = tidy.count >= 19 && CanonicalMoment(tidy) != nil
        return (isZoneAlone ? TimestampRule.zone : TimestampRule.notation).wrote
    }

    /// Ten digits are seconds since 1970, thirteen milliseconds, in the years 2001 to 2033.
    private static func epoch(_ cell: Cell) -> Moment? {
        guard cell.count == 10 || cell.count == 13 else { return nil }
        var value = 0
        for index in 0..<cell.count {
            guard cell[index].isDigit else { return nil }
            value = value * 10 + Int(cell[index] & 15)
        }
        let seconds = cell.count == 10 ? value : value / 1000
        guard (1_000_000_000..<2_000_000_000).contains(seconds) else { return nil }
        return Moment(utcSeconds: seconds)
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if cell.count == 10, DateType.canonical(cell) != nil {
            if part == 0 { buffer.append(cell) }
            return
        }
        guard cell.count >= 19, let form = CanonicalMoment(cell) else { return }
        switch part {
        case 0: buffer.append(cell.slice(0, 10))
        case 1: buffer.append(cell.slice(11, form.zoneStart))
        case 2: buffer.append(cell.slice(form.zoneStart, cell.count))
        default: form.appendUniversal(of: cell, to: buffer)
        }
    }
}
