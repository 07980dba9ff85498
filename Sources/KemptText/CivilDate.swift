import KemptCore

/// A calendar date of the proleptic Gregorian calendar, years 1…9999: no time of day, no zone.
///
/// Day numbers follow H. Hinnant, "chrono-compatible low-level date algorithms" (public domain): years begin in March,
/// so that the leap day is the last.
@frozen public struct CivilDate: Comparable, Hashable, Sendable {
    public let year: Int32
    public let month: UInt8
    public let day: UInt8

    /// Nil when there is no such day.
    @inlinable public init?(year: Int, month: Int, day: Int) {
        guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1, day <= Self.days(inMonth: month, ofYear: year) else { return nil }
        self.init(uncheckedYear: Int32(truncatingIfNeeded: year), month: UInt8(truncatingIfNeeded: month), day: UInt8(truncatingIfNeeded: day))
    }

    @inlinable init(uncheckedYear year: Int32, month: UInt8, day: UInt8) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date `dayNumber` days after 1970-01-01; nil outside the years 1…9999.
    @inlinable public init?(dayNumber: Int32) {
        guard dayNumber >= -719_162, dayNumber <= 2_932_896 else { return nil }
        let shifted = Int(dayNumber) + 719_468  // from 0000-03-01
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            uncheckedYear: Int32(truncatingIfNeeded: era * 400 + yearOfEra + (month <= 2 ? 1 : 0)),
            month: UInt8(truncatingIfNeeded: month),
            day: UInt8(truncatingIfNeeded: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
    }

    /// Days since 1970-01-01.
    @inlinable public var dayNumber: Int32 {
        let shiftedYear = Int(year) - (month <= 2 ? 1 : 0)
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let shiftedMonth = month > 2 ? Int(month) - 3 : Int(month) + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }

    @inlinable public static func isLeap(_ year: Int) -> Bool {
        year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Days in a month 1…12; 0 for any other.
    @inlinable public static func days(inMonth month: Int, ofYear year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 0
        }
    }

    /// The same day `months` later (or earlier when negative), or the last day of that month when it is shorter.
    /// Stays within 0001-01-01 … 9999-12-31: what would fall outside becomes the nearer of the two.
    public func adding(months: Int) -> CivilDate {
        let (total, overflow) = (Int(year) * 12 + Int(month) - 1).addingReportingOverflow(months)
        let (low, high) = (12, 9999 * 12 + 11)
        if overflow ? months < 0 : total < low { return CivilDate(uncheckedYear: 1, month: 1, day: 1) }
        if overflow || total > high { return CivilDate(uncheckedYear: 9999, month: 12, day: 31) }
        let newYear = total / 12
        let newMonth = total % 12 + 1
        return CivilDate(
            uncheckedYear: Int32(truncatingIfNeeded: newYear),
            month: UInt8(truncatingIfNeeded: newMonth),
            day: UInt8(truncatingIfNeeded: min(Int(day), Self.days(inMonth: newMonth, ofYear: newYear))))
    }

    @inlinable public static func < (a: CivilDate, b: CivilDate) -> Bool { a.sortKey < b.sortKey }

    @inlinable var sortKey: Int { Int(year) << 16 | Int(month) << 8 | Int(day) }

    /// Appends YYYY-MM-DD.
    public func append(into buffer: ByteBuffer) {
        buffer.reserve(10)
        let year = Int(self.year)
        buffer.append(UInt8(truncatingIfNeeded: 48 + year / 1000))
        buffer.append(UInt8(truncatingIfNeeded: 48 + year / 100 % 10))
        buffer.append(UInt8(truncatingIfNeeded: 48 + year / 10 % 10))
        buffer.append(UInt8(truncatingIfNeeded: 48 + year % 10))
        buffer.append(0x2D)
        buffer.append(48 + month / 10)
        buffer.append(48 + month % 10)
        buffer.append(0x2D)
        buffer.append(48 + day / 10)
        buffer.append(48 + day % 10)
    }

    /// Reads exactly YYYY-MM-DD in ASCII digits; nil for anything else and for days that do not exist.
    public static func parseISO(_ cell: Cell) -> CivilDate? {
        guard cell.count == 10 else { return nil }
        let start = cell.start
        let (y0, y1, y2, y3) = (start[0] &- 48, start[1] &- 48, start[2] &- 48, start[3] &- 48)
        let (m0, m1, d0, d1) = (start[5] &- 48, start[6] &- 48, start[8] &- 48, start[9] &- 48)
        guard start[4] == 0x2D, start[7] == 0x2D, max(max(max(y0, y1), max(y2, y3)), max(max(m0, m1), max(d0, d1))) < 10 else { return nil }
        let year = (Int(y0) &* 10 &+ Int(y1)) &* 100 &+ Int(y2) &* 10 &+ Int(y3)
        return CivilDate(year: year, month: Int(m0) &* 10 &+ Int(m1), day: Int(d0) &* 10 &+ Int(d1))
    }
}
