import Testing

@testable import kempt_bench

@Test(arguments: [
    (0.0, 2, "0.00"), (1.005, 1, "1.0"), (0.25, 1, "0.3"), (-0.25, 1, "-0.3"), (-0.001, 2, "0.00"), (1234.5, 0, "1,235"),
    (999_999.999, 2, "1,000,000.00"),
    (12.04, 3, "12.040"), (7, 0, "7"), (.nan, 1, "n/a"), (.infinity, 1, "n/a"), (1e300, 2, "n/a"),
])
func numbersHaveTheirDecimals(value: Double, decimals: Int, text: String) {
    #expect(Format.fixed(value, decimals) == text)
}

@Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-1000, "-1,000"), (-999, "-999"), (1_234_567, "1,234,567"),
    (Int.min, "-9,223,372,036,854,775,808"),
])
func thousandsAreGrouped(value: Int, text: String) {
    #expect(Format.grouped(value) == text)
}

@Test func columnsOfATableStandUnderEachOther() {
    let text = Format.table([["", "CPU-s", "×"], ["read", "1.50", "9.1"], ["× everything", "failed"]])
    #expect(
        text == """
                           CPU-s    ×
            read            1.50  9.1
            × everything  failed

            """)
    #expect(Format.table([]) == "")
    #expect(Format.table([["a", "b", "met"], ["aa", "bb", "missed"]], leading: [0, 2]) == "a    b  met\naa  bb  missed\n")
}
