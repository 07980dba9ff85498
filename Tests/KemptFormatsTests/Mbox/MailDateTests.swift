import KemptCore
import KemptFormats
import Testing

@Suite struct MailDateTests {
    /// As written → year-month-day, seconds since midnight, zone in minutes (999 = not known).
    static let examples: [(String, Int, Int, Int, Int, Int)] = [
        ("Fri, 26 Nov 2004 19:41:44 -0800 (PST)", 2004, 11, 26, 70904, -480),
        ("26 Nov 04 19:41 EST", 2004, 11, 26, 70860, -300),
        ("Fri Nov 26 21:40:36 2004", 2004, 11, 26, 78036, 999),
        ("Mon Jan 2 15:04 MST 2006", 2006, 1, 2, 54240, -420),
        ("Thu Mar 03 12:34:56 +0000 2022", 2022, 3, 3, 45296, 0),
        ("1 Jan 99 1:2:3 A", 1999, 1, 1, 3723, 999),
        ("1 Jan 49 1:2:3 Z", 2049, 1, 1, 3723, 0),
        ("1 Jan 108 10:00 +0300", 2008, 1, 1, 36000, 180),
        ("Thu, 29 Feb 2024 23:59:60 +0545", 2024, 2, 29, 86399, 345),
        ("Tue, (a (nested) comment) 5 March 2024 10.11.12 GMT", 2024, 3, 5, 36672, 0),
        ("26-Nov-2004 10:11", 2004, 11, 26, 36660, 999),
        ("2004-11-26T10:00:00+02:00", 2004, 11, 26, 36000, 120),
        ("2004-11-26 10:00:00", 2004, 11, 26, 36000, 999),
        ("01 Jan 2001 00:01+0000", 2001, 1, 1, 60, 0),
        ("Mon,  1\r\n Jan 2001\t00:01:00 -0000", 2001, 1, 1, 60, 999),
        ("Fri, 26 Nov 2004", 2004, 11, 26, 0, 999),
        ("Wed, 31 Dec 2025 23:30:00 +1400", 2025, 12, 31, 84600, 840),
    ]

    @Test(arguments: examples.indices) func reads(index: Int) throws {
        let (text, year, month, day, seconds, zone) = Self.examples[index]
        let date = try #require(withCell(text) { MailDate.read($0) }, "\(text)")
        #expect(
            [date.year, date.month, date.day, Int(date.seconds), Int(date.zoneMinutes ?? 999)] == [year, month, day, seconds, zone],
            "\(text)")
    }

    @Test(arguments: [
        "", "  ", "Malformed Date.", "Fri, 31 Feb 2004 19:41:44 -0800", "29 Feb 2023 10:00 +0200", "0 Jan 2020", "Fri, 26 Nov",
        "26 Nov 1", "2004-13-01", "2004-11-26x", "(((((", "99999999999 Jan 2020", "Fri Nov 26", "-", "1-2-3", "28 Feb 0005 10:00",
    ]) func refuses(text: String) {
        #expect(withCell(text) { MailDate.read($0) } == nil, "\(text)")
    }

    @Test func aDayIsNeverMovedIntoAnotherZone() {
        let days = ["-1200", "+0000", "+1400"].map { zone in
            withCell("Sun, 31 Dec 2023 23:59:59 \(zone)") { MailDate.read($0)?.days }
        }
        #expect(days == [19722, 19722, 19722])
    }

    @Test func dayCountsAndBack() {
        #expect(civilDays(year: 1970, month: 1, day: 1) == 0)
        #expect(civilDays(year: 2000, month: 3, day: 1) == 11017)
        var previous = civilDays(year: 1899, month: 12, day: 31)
        for days in previous + 1...previous + 100_000 {
            let date = civilDate(days: days)
            let again = civilDays(year: date.year, month: date.month, day: date.day)
            if again != days || date.day < 1 || date.day > 31 { Issue.record("\(days) became \(date)") }
            previous = days
        }
        #expect(civilDate(days: previous).year > 2100)
    }
}
