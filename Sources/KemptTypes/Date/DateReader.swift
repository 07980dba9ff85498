import KemptCore
import KemptText

/// Which number of `05.03.2026` is the day.
enum DateOrder: Sendable {
    case dayMonthYear, monthDayYear, yearMonthDay
    /// The pipeline does not say.
    case undeclared

    init(_ name: String?) {
        switch name {
        case "dmy": self = .dayMonthYear
        case "mdy": self = .monthDayYear
        case "ymd": self = .yearMonthDay
        default: self = .undeclared
        }
    }
}

/// Turns the pieces of a written date into a day.
///
/// Never a wrong day: where the writing and the declared order leave two days possible, the verdict says so and the day is only proposed.
struct DateReader: Sendable {
    enum Verdict {
        /// Certain: the writing alone tells it, together with the declared order.
        case certain
        /// The year was written with two digits.
        case shortYear
        /// Impossible in the declared order, possible in another.
        case otherOrder
        /// Possible in two orders, and none is declared.
        case ambiguous
        /// The day of the week that stands beside the date is another one.
        case dayOfWeek
        /// A spreadsheet's day number, where none was declared.
        case serial
        /// A two-digit year of birth that may be of either century.
        case eitherCentury
        case notADate, noSuchDay, incomplete, outOfRange
    }

    typealias Found = (verdict: Verdict, date: CivilDate?)

    let order: DateOrder
    /// The year of the run's clock.
    let currentYear: Int
    /// Dates of birth lie in the past.
    let isPersonal: Bool
    /// The last two-digit year that is of this century; nil for twenty years from now (for a date of birth: this year).
    var pivot: Int?
    /// Day 0 of a spreadsheet's day numbers, as days since 1970-01-01; nil when the pipeline declares none.
    var serialBase: Int?

    /// The years a customer base can speak of; what lies outside is a placeholder (0001-01-01, 9999-12-31) or a slip.
    static let plausibleYears = 1800...2200

    /// What spreadsheets and databases write for an empty day. A person's day of birth it is no more, for want of people so old.
    static func isNoDay(_ date: CivilDate) -> Bool {
        date.year == 1900 && date.month == 1 && date.day == 1 || date.year == 1899 && date.month == 12 && date.day >= 30
    }

    func read(_ scan: DateScanner) -> Found {
        if !scan.isReadable { return (.notADate, nil) }
        let found = readPieces(scan)
        guard scan.dayOfWeek >= 0, let date = found.date, Self.dayOfWeek(date) != scan.dayOfWeek else { return found }
        return (.dayOfWeek, date)
    }

    private func readPieces(_ scan: DateScanner) -> Found {
        if scan.week > 0 { return isoWeek(scan) }
        if scan.namedMonth > 0 {
            let found = named(scan)
            // `3. listopada`: a point behind the day is Croatian (or Czech) custom, not Polish.
            return scan.isDoubtfulMonth && scan.gaps.0.contains(.point) && found.date != nil ? (.ambiguous, found.date) : found
        }
        switch scan.numberCount {
        case 3: return threeNumbers(scan)
        case 1: return oneNumber(scan)
        case 2: return twoNumbers(scan)
        // A month or a day of the week with a time, and nothing else.
        default: return (scan.dayOfWeek >= 0 ? .incomplete : .notADate, nil)
        }
    }

    /// 0 for Monday … 6 for Sunday; 1970-01-01 was a Thursday.
    static func dayOfWeek(_ date: CivilDate) -> Int { ((Int(date.dayNumber) + 3) % 7 + 7) % 7 }

    /// A month by name, a day and a year in any order.
    private func named(_ scan: DateScanner) -> Found {
        guard scan.numberCount == 2 else { return (scan.numberCount <= 1 ? .incomplete : .notADate, nil) }
        let first = (value: scan.numbers.0, digits: scan.digits.0)
        let second = (value: scan.numbers.1, digits: scan.digits.1)
        if first.digits == 4 || second.digits == 4 {
            let (year, day) = first.digits == 4 ? (first, second) : (second, first)
            return day.digits <= 2 ? make(year: year, month: scan.namedMonth, day: day.value) : (.notADate, nil)
        }
        guard first.digits <= 2, second.digits <= 2 else { return (.notADate, nil) }
        let dayFirst = make(year: second, month: scan.namedMonth, day: first.value)
        let yearFirst = make(year: first, month: scan.namedMonth, day: second.value)
        if scan.markedYear >= 0 || dayFirst.date == nil || yearFirst.date == nil {
            return scan.markedYear == 0 || (scan.markedYear < 0 && dayFirst.date == nil && yearFirst.date != nil) ? yearFirst : dayFirst
        }
        // `25 03 Sep` is anybody's guess; `25-Sep-03` and `Sep 25, 03` are customs.
        if scan.numbersBeforeMonth == 2 { return (.ambiguous, order == .yearMonthDay ? yearFirst.date : dayFirst.date) }
        return order == .yearMonthDay && scan.numbersBeforeMonth == 1 ? yearFirst : dayFirst
    }

    private func threeNumbers(_ scan: DateScanner) -> Found {
        let (a, b, c) = scan.numbers
        let (x, y, z) = scan.digits
        if x == 4 { return y <= 2 && z <= 2 ? either((a, x), month: b, day: c) : (.notADate, nil) }
        guard x <= 2, y <= 2, z <= 2 || z == 4 else { return (.notADate, nil) }
        if order == .undeclared { return undeclared(scan) }
        if let doubtful = yearFirst(scan) { return doubtful }
        switch order {
        case .monthDayYear: return either((c, z), month: a, day: b)
        case .yearMonthDay where z <= 2: return either((a, x), month: b, day: c)
        case .yearMonthDay: return undeclared(scan)
        default: return either((c, z), month: b, day: a)
        }
    }

    /// Three numbers of which nobody said which is the day: certain when only one order gives a day, or all give the same.
    ///
    /// `05.03.2026` is a day before a month: no country writes the month first with points (Unicode CLDR's date patterns).
    private func undeclared(_ scan: DateScanner) -> Found {
        let (a, b, c) = scan.numbers
        let z = scan.digits.2
        let dayFirst = make(year: (c, z), month: b, day: a)
        if z == 4 && scan.gaps.0.contains(.point) && scan.gaps.1.contains(.point) && dayFirst.date != nil { return dayFirst }
        var readings = [dayFirst, make(year: (c, z), month: a, day: b)]  // a slow path: two or three small tuples
        if z != 4 && scan.markedYear != 2 { readings.append(make(year: (a, scan.digits.0), month: b, day: c)) }
        var chosen: Found?
        for reading in readings {
            guard let date = reading.date, scan.dayOfWeek < 0 || Self.dayOfWeek(date) == scan.dayOfWeek else { continue }
            guard let known = chosen else {
                chosen = reading
                continue
            }
            if known.date != date { return (.ambiguous, known.date) }
        }
        if let chosen { return chosen }
        // None: for want of such a day, or for the day of the week; then the reading is told by that.
        return readings.first { $0.date != nil } ?? (readings.contains { $0.verdict == .outOfRange } ? (.outOfRange, nil) : dayFirst)
    }

    /// `26-03-05`, with hyphens, read in 2026: the year may stand first as in 2026-03-05, so the reading of long ago is only proposed.
    private func yearFirst(_ scan: DateScanner) -> Found? {
        let (a, b, c) = scan.numbers
        guard scan.isHyphened, order != .yearMonthDay, scan.digits == (2, 2, 2), case let today = make(year: (a, 2), month: b, day: c),
            let near = today.date,
            abs(Int(near.year) - currentYear) < 4
        else { return nil }
        let declared = order == .monthDayYear ? either((c, 2), month: a, day: b) : either((c, 2), month: b, day: a)
        guard let far = declared.date else { return today }
        return abs(Int(far.year) - currentYear) < 10 ? nil : (.otherOrder, far)
    }

    /// By the declared order, or with day and month exchanged when only that is possible.
    private func either(_ year: (Int, Int), month: Int, day: Int) -> Found {
        let first = make(year: year, month: month, day: day)
        if first.verdict != .noSuchDay { return first }
        let second = make(year: year, month: day, day: month)
        return second.date == nil ? first : (.otherOrder, second.date)
    }

    func make(year: (value: Int, digits: Int), month: Int, day: Int) -> Found {
        guard year.digits == 4 || year.digits == 2 || year.digits == 1 else { return (.notADate, nil) }
        if year.digits == 4 {
            guard let date = CivilDate(year: year.value, month: month, day: day) else { return (.noSuchDay, nil) }
            return Self.plausibleYears.contains(year.value) ? (.certain, date) : (.outOfRange, nil)
        }
        if year.digits == 1 { return (.notADate, nil) }
        let century = currentYear - currentYear % 100
        let latest = pivot.map { century + $0 } ?? (isPersonal ? currentYear : currentYear + 20)
        var full = century + 100 + year.value
        while full > latest || (isPersonal && full > currentYear) { full -= 100 }
        guard let date = CivilDate(year: full, month: month, day: day) else { return (.noSuchDay, nil) }
        return (isPersonal && pivot == nil && full >= century ? .eitherCentury : .shortYear, date)
    }
}
