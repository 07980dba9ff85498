import KemptCore
import Testing

@testable import KemptFormats

/// Numbers, dates, formats, references and escapes, one table each.
@Suite struct SheetValueTests {
    /// What `body` wrote for the text, behind what it answered.
    private func answered(_ text: String, _ body: (Cell, ByteBuffer) -> Bool) -> String {
        var answer = false
        let result = written(text) { answer = body($0, $1) }
        return "\(answer) \(result)"
    }

    private func written(_ text: String, _ body: (Cell, ByteBuffer) -> Void) -> String {
        let input = ByteBuffer()
        input.append(text)
        let output = ByteBuffer()
        body(input.cell, output)
        return output.cell.string
    }

    @Test(arguments: [
        ("1", "1"), ("0", "0"), ("-0", "0"), ("-12", "-12"), ("1.0", "1"), ("1.50", "1.5"), ("0.25", "0.25"), ("-0.5", "-0.5"), ("1.", "1"),
        ("370612345678", "370612345678"), ("3.70612345678E+11", "370612345678"), ("4.4E+11", "440000000000"), ("1E3", "1000"),
        ("123456789012345", "123456789012345"), ("0.1", "0.1"), ("0.30000000000000004", "0.3"), ("44927.520833333336", "44927.5208333333"),
        ("1e-3", "0.001"), ("1.5E-7", "1.5e-07"), ("100000000000000.0", "100000000000000"), ("12.340000000000001", "12.34"), ("", ""),
        ("abc", "abc"), ("1,5", "1,5"), ("nan", "nan"), ("inf", "inf"), ("007", "7"), ("--1", "--1"), (".5", "0.5"), ("1e999", "1e999"),
    ])
    func writesNumbers(_ raw: String, _ expected: String) {
        #expect(answered(raw) { SheetNumber.append($0, to: $1) } == "false \(expected)")
    }

    @Test(arguments: [
        ("1000000000000000", "1000000000000000"), ("1234567890123450", "1234567890123450"), ("9007199254740993", "9007199254740993"),
        ("4.8929002400518298E+17", "489290024005182976"), ("1.2E+25", "1.2E+25"), ("-1E15", "-1000000000000000"),
    ])
    func tellsDamagedNumbers(_ raw: String, _ expected: String) {
        #expect(answered(raw) { SheetNumber.append($0, to: $1) } == "true \(expected)")
    }

    /// The fast way against Swift's own reading of the same text.
    @Test func numbersKeepTheirValue() {
        var random = Seeded(3)
        for _ in 0..<20_000 {
            let whole = random.below(3) == 0 ? random.below(1 << 40) : random.below(100_000)
            let text = "\(random.below(4) == 0 ? "-" : "")\(whole)\(random.below(2) == 0 ? "" : ".\(random.below(100_000))")"
            let shown = written(text) { _ = SheetNumber.append($0, to: $1) }
            check(Double(shown) == Double(text), "\(text) became \(shown)")
            var value: Double?
            _ = written(text) { cell, _ in value = SheetNumber.value(cell) }
            check(value == Double(text), "\(text) has the value \(value ?? -1)")
        }
    }

    @Test(arguments: [
        ("General", NumberFormat.general), ("GENERAL", .general), ("@", .general), ("0", .general), ("0.00", .general), ("#,##0", .general),
        ("0%", .general), ("0.00E+00", .general), ("##0.0E+0", .general), ("#,##0.00\\ \"€\"", .general), ("[$-409]#,##0", .general),
        ("_-* #,##0.00\\ [$€-427]_-", .general), ("\"day\" 0", .general), ("0\" days\"", .general), ("# ?/?", .general),
        ("yyyy-mm-dd", .date), ("dd.mm.yyyy", .date), ("d-mmm-yy", .date), ("[$-427]yyyy\\ \"m.\"\\ mmmm\\ d\\ \"d.\";@", .date),
        ("mmmm", .date), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date), ("m/d/yyyy h:mm", .dateTime), ("yyyy\\-mm\\-dd\\Thh:mm:ss", .dateTime),
        ("h:mm", .time), ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed), ("[Red]0.00", .general),
        ("[Red]dd/mm/yy", .date), ("ggge\"年\"m\"月\"d\"日\"", .date), ("\"date: \"yyyy", .date), ("hh \"h\" mm", .time),
        ("00000", .mask([255, 255, 255, 255, 255])), ("\"LT\"000", .mask([76, 84, 255, 255, 255])), ("00-0", .mask([255, 255, 45, 255])),
        ("\\+0", .mask([43, 255])), ("\"+370\"0", .mask([43, 51, 55, 48, 255])), ("[<=9]000;0", .general), ("000.0", .general),
        ("0000;@", .mask([255, 255, 255, 255])), ("", .general), ("\"", .general), ("[", .general), ("\\", .general),
    ])
    func readsNumberFormats(_ code: String, _ expected: NumberFormat) { #expect(NumberFormat(code: code) == expected) }

    @Test(arguments: [
        ("123", "00000", "00123"), ("123456", "00000", "123456"), ("0", "000", "000"), ("37061234567", "\\+0", "+37061234567"),
        ("61234567", "\"+370\"#", "+37061234567"), ("123456789", "000\\-00\\-0000", "123-45-6789"), ("1234", "00-0", "123-4"),
    ])
    func putsDigitsInPlaces(_ raw: String, _ code: String, _ expected: String) {
        guard case .mask(let mask) = NumberFormat(code: code) else {
            Issue.record("no mask")
            return
        }
        #expect(answered(raw) { SheetNumber.append($0, mask: mask, to: $1) } == "true \(expected)")
    }

    @Test(arguments: ["1.5", "-3", "1234567890123456", "x", ""]) func leavesOtherNumbersAlone(_ raw: String) {
        #expect(answered(raw) { SheetNumber.append($0, mask: [255, 255], to: $1) } == "false ")
    }

    @Test(
        arguments: [
            (1, .date, false, "1900-01-01"), (59, .date, false, "1900-02-28"), (60, .date, false, "1900-02-29"), (61, .date, false, "1900-03-01"),
            (45_292, .date, false, "2024-01-01"), (45_292.5, .date, false, "2024-01-01 12:00:00"), (45_292, .dateTime, false, "2024-01-01 00:00:00"),
            (45_292.999_999, .dateTime, false, "2024-01-02 00:00:00"), (0.5, .time, false, "12:00:00"), (0.5, .date, false, "12:00:00"),
            (0, .time, false, "00:00:00"), (0, .date, false, "1900-01-00"), (1.5, .elapsed, false, "36:00:00"),
            (2_958_465, .date, false, "9999-12-31"),
            (0, .date, true, "1904-01-01"), (43_830, .date, true, "2024-01-01"), (-1, .date, true, "1903-12-31"),
            (45_292.25, .time, false, "2024-01-01 06:00:00"),
        ] as [(Double, NumberFormat, Bool, String)])
    func writesSerialDates(_ serial: Double, _ format: NumberFormat, _ is1904: Bool, _ expected: String) {
        #expect(answered("") { SerialDate.append(serial, format, is1904: is1904, to: $1) } == "true \(expected)")
    }

    @Test(arguments: [-1, 2_958_467, 1e300, .infinity, .nan]) func refusesWhatIsNoDate(_ serial: Double) {
        #expect(answered("") { SerialDate.append(serial, .date, is1904: false, to: $1) } == "false ")
    }

    @Test(arguments: [
        ("2021-03-05", "2021-03-05"), ("2021-03-05T10:11:12", "2021-03-05 10:11:12"), ("2021-03-05T10:11:12.345Z", "2021-03-05 10:11:12"),
        ("2021-03-05T00:00:00", "2021-03-05"), ("2021-03-05 10:11", "2021-03-05 10:11:00"), ("2021", ""), ("2021-03-05T", ""), ("05.03.2021", ""),
    ])
    func readsISODates(_ text: String, _ expected: String) {
        #expect(written(text) { _ = SerialDate.append(iso: $0, keepsMidnight: false, to: $1) } == expected)
    }

    @Test(arguments: [
        ("PT10H05M00S", "10:05:00"), ("PT36H", "36:00:00"), ("P1DT2H", "26:00:00"), ("-PT1M", "-00:01:00"), ("PT0.7S", "00:00:00.7"),
        ("PT10H10M10.123456S", "10:10:10.123456"), ("PT10H10M09.999999997S", "10:10:10"), ("PT1.0000005S", "00:00:01.000001"),
        ("PT1.05S", "00:00:01.05"),
        ("P", "00:00:00"), ("PT", "00:00:00"), ("P1Y", ""), ("10:05", ""), ("PT5", ""), ("PT99999999999H", ""),
    ])
    func readsDurations(_ text: String, _ expected: String) {
        #expect(written(text) { _ = SerialDate.append(duration: $0, to: $1) } == expected)
    }

    @Test(arguments: [
        ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x0041__x0042_", "AB"), ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"),
        ("_x0000_", "_x0000_"), ("_x00_", "_x00_"), ("_x00G1_", "_x00G1_"), ("x_y_z", "x_y_z"), ("_x0416_ė", "Жė"), ("______", "______"),
    ])
    func resolvesEscapes(_ text: String, _ expected: String) {
        #expect(written(text) { XLSXEscapes.append($0, to: $1) } == expected)
    }

    @Test func readsReferences() {
        let cases: [(String, Int, Int)] = [
            ("A1", 0, 1), ("Z9", 25, 9), ("AA10", 26, 10), ("XFD1048576", 16_383, 1_048_576), ("$B$3", 1, 3), ("c7", 2, 7),
        ]
        for (text, column, row) in cases {
            _ = written(text) { cell, _ in
                let place = SheetReference.parse(cell)
                #expect(place?.column == column && place?.row == row)
                #expect(SheetReference.letters(column) == text.uppercased().filter { $0.isLetter })
            }
        }
        for text in ["", "1", "XFE1", "A-1", "A1B", "ZZZZZZZZZZZZ", "A99999999999"] {
            _ = written(text) { cell, _ in #expect(SheetReference.parse(cell) == nil, "\(text)") }
        }
        #expect(SheetSettings.range("B2:D40") == SheetRange(rows: 2...40, columns: 1...3))
        #expect(SheetSettings.range("B:D") == SheetRange(rows: 0...0, columns: 1...3))
        for text in ["D40:B2", "B2:D", "", "7"] { #expect(SheetSettings.range(text) == nil, "\(text)") }
    }
}
