import KemptCore
import KemptTypes
import Testing

@Suite struct DateTests {
    let date = TypeHarness(DateType.self, [("order", "dmy")])
    let undeclared = TypeHarness(DateType.self)

    @Test func promises() {
        let seeds = ["2026-03-05", "5 kovo 2026", "12/12/12", "1.1.2026 10:15 pm", "20260305142311", "2026-W10-4", "14 val. 23 min."]
        undeclared.checkPromises(seeds: seeds)
        date.checkIdempotence(seeds: seeds)
        TypeHarness(DateType.self, [("order", "mdy"), ("pivot", "30"), ("serial", "1904")]).checkIdempotence(seeds: seeds)
    }

    @Test func canonicalStays() { date.expectSame(["2026-01-01", "1999-12-31", "2024-02-29", "1800-01-01"]) }

    @Test func writings() {
        for value in [
            "05.03.2026", "5.3.2026", "5.3.2026.", "05/03/2026", "05-03-2026", "2026.03.05", "2026/3/5", "20260305", "05032026", "2026 03 05",
            "5 марта 2026", "5 марта 2026 года", "05 мар 2026", "5 МАРТА 2026 Г.", "2026 m. kovo 5 d.", "2026 m. kovo mėn. 5 d.", "kovo 5, 2026",
            "March 5, 2026", "March 5th, 2026", "5 March 2026", "5-Mar-2026", "Thu, 5 Mar 2026", "5. März 2026", "5 marca 2026 r.", "5.III.2026",

            "2026-W10-4", "2026W104", "2026-064", "1er mars 2026", "5 mars 2026", "5 de marzo de 2026", "5 marzo 2026", "5. března 2026",
            "5 martie 2026",
            "5 березня 2026 р.", "5 maaliskuuta 2026", "2026. gada 5. marts", "5. märts 2026", "5 μαρτίου 2026", "5 март 2026 г.", "5 mars 2026",
            "Thu 5 Mar 2026", "четверг, 5 марта 2026", "2026 m. kovo 5 d., ketvirtadienis", "20260305T00", "2026-03-05T0000", "Mar. 5th 2026 A.D.",
            "2026-03-05T00:00:00", "2026-03-05 00:00", "2026-03-05T00:00:00.000Z", "2026-03-05T00:00:00+02:00", "05.03.2026 0:00:00", "2026-Mar-05",
        ] {
            let expected = value == "1er mars 2026" ? "2026-03-01" : "2026-03-05"
            date.expect(value, expected, "date.notation")
            if !value.contains("/2026") && value != "05-03-2026" && value != "05032026" { undeclared.expect(value, expected, "date.notation") }
        }
    }

    @Test func timesAreTold() {
        for value in [
            "2026-03-05 14:23", "2026-03-05T14:23:11.123+02:00", "05.03.2026 14:23:11", "3:05 PM 5/3/2026", "20260305142311", "2026-03-05T00:00:01Z",
            "202603051423", "20260305T142311", "2026-03-05T14", "5 марта 2026 в 14 ч. 23 мин.", "2026 m. kovo 5 d. 14 val. 23 min.",
            "5 Mar 2026 2 pm",
            "5 Mar 2026 2:23 p.m.", "14h23 5 mars 2026", "Thu Mar 05 2026 14:23:11 GMT+0200 (Eastern European Standard Time)",
            "Thu Mar 5 14:23:11 EET 2026", "5. März 2026, 14 Uhr", "5 марта 2026 14:23 МСК", "2026-03-05T14:23+3",
        ] {
            date.expect(value, "2026-03-05", "date.time-dropped")
        }
    }

    @Test func shortYears() {
        date.expect("05.03.26", "2026-03-05", "date.short-year")
        date.expect("05.03.46", "2046-03-05", "date.short-year")
        date.expect("05.03.47", "1947-03-05", "date.short-year")
        date.expect("05-Mar-99", "1999-03-05", "date.short-year")
        let birth = TypeHarness(DateType.self, [("order", "dmy"), ("personal", "true")])
        birth.expect("05.03.75", "1975-03-05", "date.short-year")
        birth.expect("05.03.27", "1927-03-05", "date.short-year")
        birth.expect("05.03.20", "2020-03-05", "date.other-reading")
    }

    @Test func aDeclaredPivot() {
        let early = TypeHarness(DateType.self, [("order", "dmy"), ("pivot", "25")])
        early.expect("05.03.25", "2025-03-05", "date.short-year")
        early.expect("05.03.26", "1926-03-05", "date.short-year")
        let late = TypeHarness(DateType.self, [("order", "dmy"), ("pivot", "99")])
        late.expect("05.03.75", "2075-03-05", "date.short-year")
        let birth = TypeHarness(DateType.self, [("order", "dmy"), ("pivot", "30"), ("personal", "true")])
        birth.expect("05.03.20", "2020-03-05", "date.short-year")
        birth.expect("05.03.28", "1928-03-05", "date.short-year")
    }

    /// Without a declared order a day is written only when every order that gives a day gives this one.
    @Test func undeclaredOrders() {
        for value in ["25/03/2026", "03/25/2026", "25 03 2026", "03-25-2026", "25032026"] { undeclared.expect(value, "2026-03-25", "date.notation") }
        for value in ["05/05/2026", "05-05-2026", "05052026"] { undeclared.expect(value, "2026-05-05", "date.notation") }
        for value in ["03/05/2026", "03-05-2026", "3 5 2026", "03052026", "3/5/2026 14:23", "3052026"] {
            undeclared.expect(value, "2026-05-03", "date.ambiguous")
        }
        undeclared.expect("03.05.2026", "2026-05-03", "date.notation")
        undeclared.expect("Sunday 03/05/2026", "2026-05-03", "date.notation")
        undeclared.expect("Thursday 03/05/2026", "2026-03-05", "date.notation")
        undeclared.expect("Monday 03/05/2026", "2026-05-03", "date.day-of-week")
        undeclared.expect("96-07-10", "1996-07-10", "date.short-year")
        undeclared.expect("7/25/'96", "1996-07-25", "date.short-year")
        undeclared.expect("30.12.99", "1999-12-30", "date.short-year")
        for value in ["03/05/26", "03.05.26", "26-03-05", "05 03 26"] { #expect(undeclared.read(value).rule == "date.ambiguous", "\(value)") }
    }

    @Test func namedMonthsWithShortYears() {
        for harness in [date, undeclared] {
            harness.expect("Wed, July 10, '96", "1996-07-10", "date.short-year")
            harness.expect("10 July '96", "1996-07-10", "date.short-year")
            harness.expect("31-Dec-00", "2000-12-31", "date.short-year")
            harness.expect("00 Dec 31", "2000-12-31", "date.short-year")
            harness.expect("25 03 Sep", "2003-09-25", "date.ambiguous")
        }
    }

    @Test func monthsThatAreOthersInCroatian() {
        undeclared.expect("5 listopada 2026 r.", "2026-11-05", "date.notation")
        undeclared.expect("5. listopadu 2026", "2026-11-05", "date.notation")
        undeclared.expect("5. listopada 2026.", "2026-11-05", "date.ambiguous")
        undeclared.expect("5. lip 2026.", "2026-07-05", "date.ambiguous")
        undeclared.expect("5. rujna 2026.", "2026-09-05", "date.notation")
    }

    @Test func daysOfTheWeekThatDisagree() {
        date.expect("Monday, 5 March 2026", "2026-03-05", "date.day-of-week")
        date.expect("пятница, 05.03.2026", "2026-03-05", "date.day-of-week")
        date.expect("2026-03-05, penktadienis", "2026-03-05", "date.day-of-week")
    }

    @Test func weeksAndDaysOfTheYear() {
        let table = [
            ("2004-W53-7", "2005-01-02"), ("2009-W01-2", "2008-12-30"), ("2009W536", "2010-01-02"), ("2020-W01-1", "2019-12-30"),
            ("2016-060", "2016-02-29"), ("2017-365", "2017-12-31"), ("2016-366", "2016-12-31"),
        ]
        for (value, result) in table { undeclared.expect(value, result, "date.notation") }
        undeclared.expectInvalid(["2017-366", "2017-000", "2015-W54-1", "2014-W53-1"].filter { $0 != "2015-W54-1" }, "date.no-such-day")
        undeclared.expectInvalid(["2026-W10", "2026W10"], "date.incomplete")
        undeclared.expectInvalid(
            ["2012-W00-1", "2012-W55-1", "2012-W01-0", "2012-W01-8", "2014W01-1", "2014-W011", "2026-W10-4-4"], "date.not-a-date")
    }

    @Test func parts() {
        #expect(undeclared.namedPart("week", of: "2027-01-01") == "2026-W53")
        #expect(undeclared.namedPart("week", of: "2024-12-30") == "2025-W01")
        #expect(undeclared.namedPart("weekday", of: "2026-03-05") == "4")
        #expect(undeclared.namedPart("quarter", of: "2026-10-05") == "2026-Q4")
        #expect(undeclared.namedPart("month", of: "2026-03-05") == "03")
        #expect(undeclared.namedPart("year", of: "tomorrow") == "")
    }

    @Test func orders() {
        let american = TypeHarness(DateType.self, [("order", "mdy")])
        american.expect("03/05/2026", "2026-03-05", "date.notation")
        american.expect("25/03/2026", "2026-03-25", "date.other-reading")
        american.expect("2026-03-05T00:00", "2026-03-05", "date.notation")
        let yearFirst = TypeHarness(DateType.self, [("order", "ymd")])
        yearFirst.expect("26.03.05", "2026-03-05", "date.short-year")
        yearFirst.expect("05.03.2026", "2026-03-05", "date.notation")
        date.expect("2026-25-03", "2026-03-25", "date.other-reading")
    }

    @Test func serials() {
        date.expect("45292", "2024-01-01", "date.serial")
        date.expect("45292.604", "2024-01-01", "date.serial")
        date.expect("45292,604", "2024-01-01", "date.serial")
        date.expectInvalid(["45292 604"], "date.not-a-date")
        date.expectInvalid(["19999", "60001"], "date.not-a-date")
        let spreadsheet = TypeHarness(DateType.self, [("serial", "1900")])
        spreadsheet.expect("45292", "2024-01-01", "date.notation")
        spreadsheet.expect("45292.0", "2024-01-01", "date.notation")
        spreadsheet.expect("45292.604", "2024-01-01", "date.time-dropped")
        TypeHarness(DateType.self, [("serial", "1904")]).expect("43830", "2024-01-01", "date.notation")
    }

    @Test func refused() {
        date.expectInvalid(["30.02.2026", "2025-02-29", "00.00.0000", "0000-00-00", "32.01.2026", "13/25/2026", "2026-13-32"], "date.no-such-day")
        date.expectInvalid(["2026", "Sep", "Thu 10:36", "02:17NOV2017", "03.2026", "2026-03", "март 2026", "12/26"], "date.incomplete")
        date.expectInvalid(
            [
                "1", "989898", "2014-04-10T24:00", "20120425T0120:00", "20120425T01:2000", "20120411T03:30+1234567", "2012-0425", "AM", "14:23 AM",
                "5 foo 2026", "1.2.3.4", "99999999999999999999", "2026-03-05T25:00", "10:15", "5 марта марта 2026", "005.03.2026",
            ],
            "date.not-a-date")
        date.expectInvalid(["9999-12-31", "0001-01-01", "01.01.1753"], "date.out-of-range")
    }

    @Test func isNoEvidence() { #expect(date.matchForm("2026-03-05") == "") }
}

/// The writing that is read without a scan, beside the scan: a trailing point sends the same date through the long way.
@Suite struct DateShortcutTests {
    @Test(arguments: ["dmy", "mdy", "ymd", ""])
    func saysWhatTheScanSays(_ order: String) {
        let date = TypeHarness(DateType.self, order.isEmpty ? [] : [("order", order)])
        for sign in [".", "/", "-"] {
            for (first, second) in [("05", "03"), ("25", "03"), ("03", "25"), ("30", "02"), ("29", "02"), ("00", "01"), ("31", "12"), ("1a", "03")] {
                for year in ["2026", "2024", "1900", "1799", "2201", "0000"] {
                    let value = first + sign + second + sign + year
                    let (short, long) = (date.read(value), date.read(value + "."))
                    #expect(short.rule == long.rule && (short.kind == .invalid || short.result == long.result), "\(value): \(short), \(long)")
                }
            }
        }
    }
}
