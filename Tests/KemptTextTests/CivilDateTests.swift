import KemptCore
import KemptText
import Testing

@Suite struct CivilDateTests {
    func date(_ text: String) -> CivilDate? { withCell(text, CivilDate.parseISO) }

    /// Every day of every year, counted one by one.
    @Test func everyDayInTurn() {
        var number: Int32 = -719_162  // 0001-01-01
        for year in 1...9999 {
            for month in 1...12 {
                let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
                let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
                guard let first = CivilDate(year: year, month: month, day: 1), CivilDate(year: year, month: month, day: days + 1) == nil else {
                    Issue.record("\(year)-\(month)")
                    return
                }
                for day in [1, 2, days] {
                    let date = CivilDate(year: year, month: month, day: day)
                    let expected = number + Int32(day) - 1
                    if date?.dayNumber != expected || CivilDate(dayNumber: expected) != date { Issue.record("\(year)-\(month)-\(day)") }
                }
                if first.dayNumber != number { Issue.record("\(year)-\(month)") }
                number += Int32(days)
            }
        }
        #expect(number == 2_932_897)
        for outside in [-719_163, 2_932_897, .min, .max] as [Int32] { #expect(CivilDate(dayNumber: outside) == nil) }
    }

    @Test(arguments: ["1970-01-01", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"])
    func readsWhatItWrites(_ text: String) {
        let buffer = ByteBuffer()
        date(text)?.append(into: buffer)
        #expect(buffer.cell.string == text)
    }

    @Test(arguments: [
        "", "2024-02-30", "2023-02-29", "1900-02-29", "0000-01-01", "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32", "2024-1-01", "24-01-01",
        "2024/01/01", "2024-01-01 ",
        " 2024-01-1", "2024-01-0a", "２０２４", "+024-01-01", "2024-01-1\u{0}",
    ])
    func refuses(_ text: String) { #expect(date(text) == nil) }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-03-31", -1, "2024-02-29"), ("2024-05-15", 12, "2025-05-15"),
        ("2024-12-31", 2, "2025-02-28"),
        ("2024-01-15", -13, "2022-12-15"), ("2024-06-30", 0, "2024-06-30"), ("9999-12-15", 1, "9999-12-31"), ("0001-01-15", -1, "0001-01-01"),
        ("2024-01-01", .max, "9999-12-31"),
        ("2024-01-01", .min, "0001-01-01"),
    ])
    func addsMonths(_ text: String, _ months: Int, _ expected: String) {
        #expect(date(text)?.adding(months: months) == date(expected))
    }

    @Test func ordersByTime() {
        #expect(
            [date("2024-02-01"), date("2023-12-31"), date("2024-01-31")].compactMap(\.self).sorted()
                == ["2023-12-31", "2024-01-31", "2024-02-01"].compactMap { date($0) })
        #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
        #expect(CivilDate(year: .max, month: 1, day: 1) == nil && CivilDate(year: 2000, month: .min, day: .max) == nil)
    }
}
