import KemptCore

/// The moment a message says it was sent: a civil date and time with the zone as written.
///
/// A contact happened on the day the writer saw on the wall, so the day is never moved into another zone.
public struct MailDate: Sendable, Hashable {
    /// Days since 1970-01-01 of the civil date as written.
    public let days: Int32
    /// Seconds since midnight as written; 0 when no time is given or it cannot be read.
    public let seconds: Int32
    /// Minutes east of Greenwich; nil when no zone is given or it is one nobody knows.
    public let zoneMinutes: Int16?
    /// True when a time of day was read.
    public let hasTime: Bool

    public var year: Int { civilDate(days: Int(days)).year }
    public var month: Int { civilDate(days: Int(days)).month }
    public var day: Int { civilDate(days: Int(days)).day }

    /// Seconds since 1970 in Greenwich, for ordering only; an unknown zone counts as Greenwich.
    var instant: Int64 { Int64(days) * 86_400 + Int64(seconds) - Int64(zoneMinutes ?? 0) * 60 }

    /// Reads a date as RFC 5322 writes it, with the obsolete forms and those of careless programs.
    ///
    /// `Fri, 26 Nov 2004 19:41:44 -0800 (PST)`, `26 Nov 04 19:41 EST`, `Fri Nov 26 21:40:36 2004`, `26-Nov-2004 10.11.12`,
    /// `2004-11-26T10:00:00`. Nil for a day that does not exist. Linear in the length, which is looked at up to 256 bytes.
    public static func read(_ value: Cell) -> MailDate? {
        var words = DateWords(value)
        return words.read()
    }
}

/// Days since 1970-01-01 of a civil date in the proleptic Gregorian calendar, counted in years that begin in March.
package func civilDays(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
}

/// The civil date that lies `days` after 1970-01-01; the inverse of `civilDays`.
package func civilDate(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
}

func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
}

extension ByteBuffer {
    /// Appends a day count as `YYYY-MM-DD`.
    func append(isoDate days: Int32) {
        let date = civilDate(days: Int(days))
        append(decimal: date.year, width: 4)
        append(45)
        append(decimal: date.month, width: 2)
        append(45)
        append(decimal: date.day, width: 2)
    }

    /// Appends `2004-11-26T19:41:44-08:00`; without a zone that is known no offset, without a time the day alone.
    func append(isoMoment date: MailDate) {
        append(isoDate: date.days)
        if !date.hasTime { return }
        append(84)
        append(decimal: Int(date.seconds) / 3600, width: 2)
        append(58)
        append(decimal: Int(date.seconds) / 60 % 60, width: 2)
        append(58)
        append(decimal: Int(date.seconds) % 60, width: 2)
        guard let zone = date.zoneMinutes else { return }
        append(zone < 0 ? 45 : 43)
        append(decimal: abs(Int(zone)) / 60, width: 2)
        append(58)
        append(decimal: abs(Int(zone)) % 60, width: 2)
    }

    private func append(decimal number: Int, width: Int) {
        var limit = 10
        for _ in 1..<width {
            if number < limit { append(48) }
            limit *= 10
        }
        append(decimal: number)
    }
}
