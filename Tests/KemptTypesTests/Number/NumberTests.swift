import KemptCore
import KemptTypes
import Testing

@Suite struct NumberTests {
    let number = TypeHarness(NumberType.self)
    let comma = TypeHarness(NumberType.self, [("decimal", "comma")])
    let point = TypeHarness(NumberType.self, [("decimal", "point")])

    @Test func promises() {
        for harness in [number, comma, point] { harness.checkIdempotence(seeds: seeds) }
        checkPromises(
            of: NumberType.self,
            with: [
                SettingExample([("decimals", "4")], "0.1234567", "0.1235", "number.decimals"),
                SettingExample([("max", "1000000")], "2000000", "2000000", "number.out-of-range"),
            ], seeds: seeds)
        TypeHarness(NumberType.self, [("decimals", "2"), ("min", "-10.5"), ("percent", "fraction")]).checkIdempotence(seeds: seeds)
    }

    let seeds = [
        "12к", "1.234567 тыс", "0.123456k", "15,5 %", "1.5E-03", "(12,5)", "12,34,567", "9.9999", "-0.004", "1,234.5", "1.234,5", "-0", "12 345",
        "1'000", "1,2345", "12.345", "0,125", "999,999",
    ]

    @Test func canonicalStays() {
        number.expectSame(["0", "5", "-5", "0.5", "1234", "1234.50", "0.125", "1.234", "-0.001", "123456789012345678901234567890"])
    }

    @Test func writings() {
        let table = [
            ("+5", "5"), ("007", "7"), ("1,5", "1.5"), ("1,2345", "1.2345"), ("0,123", "0.123"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"),
            ("1,234,567", "1234567"),
            ("1 234 567", "1234567"), ("1\u{A0}234", "1234"), ("1\u{202F}234,56", "1234.56"), ("1’234.5", "1234.5"), ("\u{2212}5", "-5"),
            (".5", "0.5"), ("5.", "5"),
            ("12,34,567", "1234567"), ("1,23,456.5", "123456.5"), ("(12.5)", "-12.5"), ("(0)", "0"),
            ("-0", "0"), ("-0.00", "0.00"), ("１２", "12"), ("12 345,6", "12345.6"),
        ]
        for (value, result) in table { number.expect(value, result, "number.notation") }
        number.expect("\u{A0}5", "5", "number.whitespace")
        number.expect("5\n", "5", "number.whitespace")
        number.expect(" ", "", "number.whitespace")
    }

    @Test func magnitudes() {
        let table = [
            ("12к", "12000"), ("12K", "12000"), ("5 тыс.", "5000"), ("1,5 млн", "1500000"), ("1.5 mln.", "1500000"), ("3 tūkst.", "3000"),
            ("2.5bn", "2500000000"),
            ("0,0005 mln", "500"), ("1.23456k", "1234.56"), ("-2 Mrd", "-2000000000"), ("0k", "0"), ("2 tys.", "2000"), ("(1k)", "-1000"),
        ]
        for (value, result) in table { number.expect(value, result, "number.magnitude") }
        for value in ["1.5m", "1.5 M", "2b", "1 billion", "1.250 mln", "1,250 mln", "5 т"] {
            #expect(number.read(value).rule == "number.ambiguous", "\(value)")
        }
        // What a shift leaves must not read as a group.
        comma.expect("0,123456k", "123.4560", "number.magnitude")
        number.expectInvalid(["k", "12kk", "12 apples", "12 km", "к 12"], "number.not-a-number")
    }

    @Test func percents() {
        number.expect("15 %", "15", "number.percent")
        let points = TypeHarness(NumberType.self, [("percent", "points")])
        points.expect("15,5 %", "15.5", "number.notation")
        let fraction = TypeHarness(NumberType.self, [("percent", "fraction")])
        for (value, result) in [("15 %", "0.15"), ("100%", "1.00"), ("0,5%", "0.005"), ("-7%", "-0.07"), ("1250%", "12.50")] {
            fraction.expect(value, result, "number.notation")
        }
        fraction.expectSame(["15"])
    }

    @Test func exponents() {
        for (value, result) in [("1.5E+03", "1500"), ("3.70612E+10", "37061200000"), ("1e5", "100000"), ("1,5e-3", "0.0015"), ("-2E3", "-2000")] {
            number.expect(value, result, "number.exponent")
        }
        number.expectInvalid(["e5", "1e", "1e+", "1e123", "1e5e5"], "number.not-a-number")
    }

    @Test func limits() {
        let cents = TypeHarness(NumberType.self, [("decimals", "2"), ("min", "-10.5"), ("max", "99999.99")])
        cents.expect("1,234", "1234", "number.notation")
        cents.expect("1.234", "1234", "number.ambiguous")
        cents.expect("12.500", "12500", "number.ambiguous")
        cents.expect("12.5000", "12.50", "number.notation")
        cents.expect("12.3456", "12.35", "number.decimals")
        cents.expect("9.9999", "10.00", "number.decimals")
        cents.expect("-0.0041", "0.00", "number.decimals")
        cents.expectSame(["-10.5", "99999.99", "0", "-10.50", "12.50"])
        cents.expectInvalid(["-10.51", "-11", "100000", "99999,999", "1 000 000", "100к"].filter { $0 != "99999,999" }, "number.out-of-range")
        TypeHarness(NumberType.self, [("decimals", "0")]).expect("12.00", "12", "number.notation")
        TypeHarness(NumberType.self, [("min", "0")]).expectInvalid(["-1", "-0.001", "(5)"], "number.out-of-range")
    }

    @Test func limitsAreChecked() {
        let problems = Problems()
        let node = Node.map([Node.Entry(key: "min", keyPosition: .nowhere, value: .scalar("few", Position(line: 4, column: 2)))], .nowhere)
        _ = NumberType(Values(NumberType.spec.spec, node, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems))
        #expect(problems.list.map(\.position.line) == [4])
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
                "", "abc", "1-2", "1 23", "1,234,56", "123,45,678", "1,23,45", "1.2.3", "1,2,3.4", "5%%", "--5", "(-5)", "5 (5)", "1.234.5,6,7",
                "1''234", "1 234.567.890",
                "٣",
            ]
            .filter { !$0.isEmpty }, "number.not-a-number")
    }
}
