import KemptCore
import KemptText

/// Dates of one number or two, and the weeks and days of the year of ISO 8601.
extension DateReader {
    /// Eight digits, a spreadsheet's day number, or six or seven digits that want a person.
    func oneNumber(_ scan: DateScanner) -> Found {
        let value = scan.numbers.0
        switch scan.digits.0 {
        case 8:
            let international = make(year: (value / 10_000, 4), month: value / 100 % 100, day: value % 100)
            return international.date != nil ? international : dayFirst(value)
        case 7: return sevenDigits(value)
        case 6: return sixDigits(value)
        case 5: return serial(value)
        case 4: return (.incomplete, nil)
        default: return (.notADate, nil)
        }
    }

    /// `05032026` by the declared order; undeclared it is as ambiguous as with points.
    private func dayFirst(_ value: Int) -> Found {
        let (head, middle, year) = (value / 1_000_000, value / 10_000 % 100, (value % 10_000, 4))
        let local = make(year: year, month: middle, day: head)
        let american = make(year: year, month: head, day: middle)
        if order == .monthDayYear { return american.date != nil ? american : (.noSuchDay, nil) }
        if order == .dayMonthYear { return local.date != nil ? local : (.noSuchDay, nil) }
        guard let day = local.date else { return american.date != nil ? american : (.noSuchDay, nil) }
        return american.date == nil || american.date == day ? local : (.ambiguous, day)
    }

    /// `5032026`, which lost its nought in a spreadsheet, or `2026064`, a day of the year (ISO 8601): proposed, not written.
    private func sevenDigits(_ value: Int) -> Found {
        if let date = Self.ordinal(value / 1000, value % 1000), (1900...2100).contains(value / 1000) { return (.ambiguous, date) }
        guard let date = dayFirst(value).date else { return (.notADate, nil) }
        return (.ambiguous, date)
    }

    /// `050326`: too short to be sure that it is a date at all.
    private func sixDigits(_ value: Int) -> Found {
        let (a, b, c) = (value / 10_000, value / 100 % 100, value % 100)
        let first: Found =
            switch order {
            case .monthDayYear: make(year: (c, 2), month: a, day: b)
            case .yearMonthDay: make(year: (a, 2), month: b, day: c)
            default: make(year: (c, 2), month: b, day: a)
            }
        let date = first.date ?? make(year: (a, 2), month: b, day: c).date
        return date == nil ? (.notADate, nil) : (.ambiguous, date)
    }

    /// Day 1 is 1900-01-01, and the spreadsheets count a 1900-02-29 that never was: from 1899-12-30 on, right after February 1900.
    private func serial(_ value: Int) -> Found {
        guard (20_000...60_000).contains(value), let date = CivilDate(dayNumber: Int32(value + (serialBase ?? -25_569))) else {
            return (.notADate, nil)
        }
        return (serialBase == nil ? .serial : .certain, date)
    }

    func twoNumbers(_ scan: DateScanner) -> Found {
        let (x, y, _) = scan.digits
        if x == 5 && scan.pointAfterFirst { return serial(scan.numbers.0) }
        // `2026-064`, a day of the year (ISO 8601).
        if x == 4 && y == 3 && scan.gaps.0 == .hyphen {
            guard let date = Self.ordinal(scan.numbers.0, scan.numbers.1) else { return (.noSuchDay, nil) }
            return Self.plausibleYears.contains(scan.numbers.0) ? (.certain, date) : (.outOfRange, nil)
        }
        return ((x == 4 && y <= 2) || (x <= 2 && y == 4) || (x <= 2 && y <= 2) ? .incomplete : .notADate, nil)
    }

    /// `2026-W10`: the week belongs to the year that its Thursday lies in (ISO 8601).
    static func appendWeek(_ date: CivilDate, to buffer: ByteBuffer) {
        let thursday = date.dayNumber - Int32(dayOfWeek(date)) + 3
        guard let middle = CivilDate(dayNumber: thursday), let first = CivilDate(year: Int(middle.year), month: 1, day: 1) else { return }
        let week = Int(thursday - first.dayNumber) / 7 + 1
        buffer.append(decimal: Int(middle.year))
        buffer.append(week < 10 ? "-W0" : "-W")
        buffer.append(decimal: week)
    }

    private static func ordinal(_ year: Int, _ day: Int) -> CivilDate? {
        guard day >= 1, day <= (CivilDate.isLeap(year) ? 366 : 365), let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
        return CivilDate(dayNumber: first.dayNumber + Int32(day) - 1)
    }

    /// `2026-W10-4`: week 1 is the one with the year's first Thursday, so 4 January lies in it (ISO 8601).
    func isoWeek(_ scan: DateScanner) -> Found {
        guard scan.numberCount == 1, scan.namedMonth == 0, let fourth = CivilDate(year: scan.numbers.0, month: 1, day: 4) else {
            return (.notADate, nil)
        }
        if scan.weekday == 0 { return (.incomplete, nil) }
        let monday = fourth.dayNumber - Int32(Self.dayOfWeek(fourth))
        guard let date = CivilDate(dayNumber: monday + Int32(scan.week - 1) * 7 + Int32(scan.weekday) - 1) else { return (.notADate, nil) }
        // A year without a week 53 has its days in the next one's week 1.
        if scan.week == 53, let next = CivilDate(year: scan.numbers.0 + 1, month: 1, day: 4),
            date.dayNumber >= next.dayNumber - Int32(Self.dayOfWeek(next))
        {
            return (.noSuchDay, nil)
        }
        return Self.plausibleYears.contains(scan.numbers.0) ? (.certain, date) : (.outOfRange, nil)
    }
}
