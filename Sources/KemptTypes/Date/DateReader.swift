import KemptCore
import KemptText

/// Which number of `05.03.2026` is the day.
enum DateOrder: Sendable {
    case dayMonthYear, monthDayYear, yearMonthDay

    init(_ name: String?) {
        switch name {
        case "mdy": self = .monthDayYear
        case "ymd": self = .yearMonthDay
        default: self = .dayMonthYear
        }
    }
}

/// Turns the pieces of a written date into a day.
struct DateReader: Sendable {
    enum Verdict {
        /// Certain: the writing alone tells it, together with the declared order.
        case certain
        /// The year was written with two digits.
        case shortYear
        /// Impossible in the declared order, possible in another.
        case otherOrder
        /// A spreadsheet's day number.
        case serial
        /// A two-digit year of birth that may be of either century.
        case eitherCentury
        case notADate, noSuchDay, incomplete, outOfRange
    }

    let order: DateOrder
    /// The year of the run's clock.
    let currentYear: Int
    /// Dates of birth lie in the past.
    let isPersonal: Bool

    /// The years a customer base can speak of; what lies outside is a placeholder (0001-01-01, 9999-12-31) or a slip.
    static let plausibleYears = 1800...2200

    /// What spreadsheets and databases write for an empty day. A person's day of birth it is no more, for want of people so old.
    static func isNoDay(_ date: CivilDate) -> Bool {
        date.year == 1900 && date.month == 1 && date.day == 1 || date.year == 1899 && date.month == 12 && date.day >= 30
    }

    func read(_ scan: DateScanner) -> (verdict: Verdict, date: CivilDate?) {
        if !scan.isReadable { return (.notADate, nil) }
        if scan.namedMonth > 0 { return named(scan) }
        switch scan.numberCount {
        case 3: return threeNumbers(scan)
        case 1: return oneNumber(scan)
        case 2: return twoNumbers(scan)
        default: return (.notADate, nil)
        }
    }

    /// A month by name, a day and a year in any order.
    private func named(_ scan: DateScanner) -> (Verdict, CivilDate?) {
        guard scan.numberCount == 2 else { return (scan.numberCount == 1 ? .incomplete : .notADate, nil) }
        let firstIsYear = scan.digits.0 == 4 || (scan.digits.1 <= 2 && order == .yearMonthDay && scan.numbersBeforeMonth == 1)
        let year = firstIsYear ? (scan.numbers.0, scan.digits.0) : (scan.numbers.1, scan.digits.1)
        let day = firstIsYear ? (scan.numbers.1, scan.digits.1) : (scan.numbers.0, scan.digits.0)
        guard day.1 <= 2 else { return (.notADate, nil) }
        return make(year: year, month: scan.namedMonth, day: day.0)
    }

    private func threeNumbers(_ scan: DateScanner) -> (Verdict, CivilDate?) {
        let (a, b, c) = scan.numbers
        let (x, y, z) = scan.digits
        if x == 4 { return y <= 2 && z <= 2 ? either((a, x), month: b, day: c) : (.notADate, nil) }
        guard x <= 2, y <= 2, z <= 2 || z == 4 else { return (.notADate, nil) }
        if let doubtful = yearFirst(scan) { return doubtful }
        switch order {
        case .monthDayYear: return either((c, z), month: a, day: b)
        case .yearMonthDay where z <= 2: return either((a, x), month: b, day: c)
        default: return either((c, z), month: b, day: a)
        }
    }

    /// `26-03-05`, with hyphens, read in 2026: the year may stand first as in 2026-03-05, so the reading of long ago is only proposed.
    private func yearFirst(_ scan: DateScanner) -> (Verdict, CivilDate?)? {
        let (a, b, c) = scan.numbers
        guard scan.isHyphened, order != .yearMonthDay, scan.digits == (2, 2, 2), case let today = make(year: (a, 2), month: b, day: c),
            let near = today.1,
            abs(Int(near.year) - currentYear) < 4
        else { return nil }
        let declared = order == .monthDayYear ? either((c, 2), month: a, day: b) : either((c, 2), month: b, day: a)
        guard let far = declared.1 else { return today }
        return abs(Int(far.year) - currentYear) < 10 ? nil : (.otherOrder, far)
    }

    /// By the declared order, or with day and month exchanged when only that is possible.
    private func either(_ year: (Int, Int), month: Int, day: Int) -> (Verdict, CivilDate?) {
        let first = make(year: year, month: month, day: day)
        if first.0 != .noSuchDay { return first }
        let second = make(year: year, month: day, day: month)
        return second.1 == nil ? first : (.otherOrder, second.1)
    }

    /// Eight digits, or a spreadsheet's day number.
    private func oneNumber(_ scan: DateScanner) -> (Verdict, CivilDate?) {
        let value = scan.numbers.0
        switch scan.digits.0 {
        case 8:
            let international = make(year: (value / 10_000, 4), month: value / 100 % 100, day: value % 100)
            if international.1 != nil { return international }
            let (head, middle) = (value / 1_000_000, value / 10_000 % 100)
            let local =
                order == .monthDayYear
                ? make(year: (value % 10_000, 4), month: head, day: middle) : make(year: (value % 10_000, 4), month: middle, day: head)
            return local.1 != nil ? local : (.noSuchDay, nil)
        case 5: return serial(value)
        case 4: return (.incomplete, nil)
        default: return (.notADate, nil)
        }
    }

    /// Day 1 is 1900-01-01, and the spreadsheets count a 1900-02-29 that never was: from 1899-12-30 on, right after February 1900.
    private func serial(_ value: Int) -> (Verdict, CivilDate?) {
        guard (20_000...60_000).contains(value), let date = CivilDate(dayNumber: Int32(value) - 25_569) else { return (.notADate, nil) }
        return (.serial, date)
    }

    private func twoNumbers(_ scan: DateScanner) -> (Verdict, CivilDate?) {
        if scan.digits.0 == 5 && scan.pointAfterFirst { return serial(scan.numbers.0) }
        let (x, y, _) = scan.digits
        return ((x == 4 && y <= 2) || (x <= 2 && y == 4) || (x <= 2 && y <= 2) ? .incomplete : .notADate, nil)
    }

    private func make(year: (value: Int, digits: Int), month: Int, day: Int) -> (Verdict, CivilDate?) {
        guard year.digits == 4 || year.digits == 2 || year.digits == 1 else { return (.notADate, nil) }
        if year.digits == 4 {
            guard let date = CivilDate(year: year.value, month: month, day: day) else { return (.noSuchDay, nil) }
            return Self.plausibleYears.contains(year.value) ? (.certain, date) : (.outOfRange, nil)
        }
        if year.digits == 1 { return (.notADate, nil) }
        let century = currentYear - currentYear % 100
        let latest = isPersonal ? currentYear : currentYear + 20
        var full = century + 100 + year.value
        while full > latest { full -= 100 }
        guard let date = CivilDate(year: full, month: month, day: day) else { return (.noSuchDay, nil) }
        return (isPersonal && full >= century ? .eitherCentury : .shortYear, date)
    }
}
