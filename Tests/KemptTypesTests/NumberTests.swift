import KemptCore
import KemptTypes
import Testing

@Suite struct NumberTests {
    let number = TypeHarness(NumberType.self)
    let comma = TypeHarness(NumberType.self, [("decimal", "comma")])
    let point = TypeHarness(NumberType.self, [("decimal", "point")])

    @Test func promises() {
        for harness in [number, comma, point] { harness.checkIdempotence(seeds: seeds) }
        number.checkPromises(seeds: seeds)
    }

    let seeds = ["1,234.5", "1.234,5", "-0", "12 345", "1'000", "1,2345", "12.345", "0,125", "999,999"]

    @Test func canonicalStays() {
        number.expectSame(["0", "5", "-5", "0.5", "1234", "1234.50", "0.125", "1.234", "-0.001", "123456789012345678901234567890"])
    }

    @Test func writings() {
        let table = [
            ("+5", "5"), ("007", "7"), ("1,5", "1.5"), ("1,2345", "1.2345"), ("0,123", "0.123"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"),
            ("1,234,567", "1234567"),
            ("1 234 567", "1234567"), ("1\u{A0}234", "1234"), ("1\u{202F}234,56", "1234.56"), ("1’234.5", "1234.5"), ("\u{2212}5", "-5"),
            (".5", "0.5"), ("5.", "5"),
            ("-0", "0"), ("-0.00", "0.00"), ("１２", "12"), ("12 345,6", "12345.6"),
        ]
        for (value, result) in table { number.expect(value, result, "number.notation") }
        number.expect("\u{A0}5", "5", "number.whitespace")
        number.expect("5\n", "5", "number.whitespace")
        number.expect(" ", "", "number.whitespace")
    }

    @Test func declaredSigns() {
        number.expect("12,345", "12345", "number.ambiguous")
        comma.expect("12,345", "12.3450", "number.notation")
        comma.expect("12.345", "12345", "number.notation")
        comma.expect("0,345", "0.345", "number.notation")
        comma.expectSame(["12.3450", "12.5", "0.345", "1234.567"])
        comma.expect("1,234.5", "1234.5", "number.ambiguous")
        point.expect("12,345", "12345", "number.notation")
        point.expect("12,5", "12.5", "number.ambiguous")
        point.expectSame(["12.345"])
    }

    @Test func refused() {
        number.expectInvalid(
            [
                "", "abc", "1-2", "1 23", "12,34,567", "1,234,56", "1.2.3", "1,2,3.4", "1e5", "5%", "--5", "1.234.5,6,7", "1''234", "1 234.567.890",
                "٣",
            ]
            .filter { !$0.isEmpty }, "number.not-a-number")
    }
}
