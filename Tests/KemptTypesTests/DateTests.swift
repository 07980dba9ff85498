import KemptCore
import KemptTypes
import Testing

@Suite struct DateTests {
    let date = TypeHarness(DateType.self)

    @Test func promises() { date.checkPromises(seeds: ["2026-03-05", "5 kovo 2026", "12/12/12", "1.1.2026 10:15 pm", "20260305142311"]) }

    @Test func canonicalStays() { date.expectSame(["2026-01-01", "1999-12-31", "2024-02-29", "1800-01-01"]) }

    @Test func writings() {
        for value in [
            "05.03.2026", "5.3.2026", "5.3.2026.", "05/03/2026", "05-03-2026", "2026.03.05", "2026/3/5", "20260305", "05032026", "2026 03 05",
            "5 марта 2026", "5 марта 2026 года", "05 мар 2026", "5 МАРТА 2026 Г.", "2026 m. kovo 5 d.", "2026 m. kovo mėn. 5 d.", "kovo 5, 2026",
            "March 5, 2026", "March 5th, 2026", "5 March 2026", "5-Mar-2026", "Thu, 5 Mar 2026", "5. März 2026", "5 marca 2026 r.", "5.III.2026",
            "2026-03-05T00:00:00", "2026-03-05 00:00", "2026-03-05T00:00:00.000Z", "2026-03-05T00:00:00+02:00", "05.03.2026 0:00:00", "2026-Mar-05",
        ] { date.expect(value, "2026-03-05", "date.notation") }
    }

    @Test func timesAreTold() {
        for value in [
            "2026-03-05 14:23", "2026-03-05T14:23:11.123+02:00", "05.03.2026 14:23:11", "3:05 PM 5/3/2026", "20260305142311", "2026-03-05T00:00:01Z",
        ] {
            date.expect(value, "2026-03-05", "date.time-dropped")
        }
    }

    @Test func shortYears() {
        date.expect("05.03.26", "2026-03-05", "date.short-year")
        date.expect("05.03.46", "2046-03-05", "date.short-year")
        date.expect("05.03.47", "1947-03-05", "date.short-year")
        date.expect("05-Mar-99", "1999-03-05", "date.short-year")
        let birth = TypeHarness(DateType.self, [("personal", "true")])
        birth.expect("05.03.75", "1975-03-05", "date.short-year")
        birth.expect("05.03.27", "1927-03-05", "date.short-year")
        birth.expect("05.03.20", "2020-03-05", "date.other-reading")
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
        date.expectInvalid(["19999", "60001"], "date.not-a-date")
    }

    @Test func refused() {
        date.expectInvalid(["30.02.2026", "2025-02-29", "00.00.0000", "0000-00-00", "32.01.2026", "13/25/2026", "2026-13-32"], "date.no-such-day")
        date.expectInvalid(["2026", "03.2026", "2026-03", "март 2026", "12/26"], "date.incomplete")
        date.expectInvalid(
            ["1", "123456", "5 foo 2026", "1.2.3.4", "99999999999999999999", "2026-03-05T25:00", "10:15", "5 марта марта 2026", "005.03.2026"],
            "date.not-a-date")
        date.expectInvalid(["9999-12-31", "0001-01-01", "01.01.1753"], "date.out-of-range")
    }

    @Test func isNoEvidence() { #expect(date.matchForm("2026-03-05") == "") }
}
