import KemptCore
import KemptTypes
import Testing

@Suite struct MoneyTests {
    let money = TypeHarness(MoneyType.self)

    @Test func promises() {
        let seeds = ["€5", "1.234,50 EUR", "USD 5.00", "5,- Kč", "12 руб", "1,5 mln", "1 500 руб. 50 коп.", "12k €", "0,12345 mln Eur"]
        checkPromises(
            of: MoneyType.self,
            with: [
                SettingExample([("decimals", "4")], "0.123456 EUR", "0.1235 EUR", "money.decimals"),
                SettingExample([("max", "1000")], "5 000 EUR", "5 000 EUR", "money.out-of-range"),
            ], seeds: seeds)
        money.checkParts()
        money.checkIdempotence(seeds: seeds)
        TypeHarness(MoneyType.self, [("decimal", "comma"), ("currency", "SEK"), ("decimals", "2")]).checkIdempotence(seeds: seeds)
    }

    @Test func canonicalStays() { money.expectSame(["0", "5", "-5 EUR", "1234.50 PLN", "0.50", "1234.5678", "12 LTL"]) }

    @Test func writings() {
        let table = [
            ("€1.234,50", "1234.50 EUR"), ("1.234,50 €", "1234.50 EUR"), ("1234.5", "1234.50"), ("EUR 5", "5 EUR"), ("5 eur", "5 EUR"),
            ("5 Eur.", "5 EUR"),
            ("-€5", "-5 EUR"), ("€ -5", "-5 EUR"), ("$5 USD", "5 USD"), ("US$ 5", "5 USD"), ("12,50 zł", "12.50 PLN"), ("100 дол.", "100 USD"),
            ("500 000 сум", "500000 UZS"), ("1 200 ₽", "1200 RUB"),
            ("1200р.", "1200 RUB"),
            ("100 Lt", "100 LTL"), ("5 евро", "5 EUR"), ("100,- Kč", "100 CZK"), ("£.50", "0.50 GBP"), ("1\u{A0}200,00\u{A0}€", "1200.00 EUR"),
            ("¥500", "500 JPY"),
            ("10 eurų", "10 EUR"), ("1,234,567 USD", "1234567 USD"), ("5 грн", "5 UAH"),
        ]
        for (value, result) in table { money.expect(value, result, "money.notation") }
        money.expect("1,234 USD", "1234 USD", "money.notation")
        money.expect("1,234 EUR", "1234 EUR", "money.ambiguous")
        money.expect("1.234", "1234", "money.ambiguous")
        money.expect(" ", "", "money.whitespace")
    }

    @Test func theDeclaredCurrencySettlesSharedSigns() {
        let swedish = TypeHarness(MoneyType.self, [("currency", "SEK"), ("decimal", "comma")])
        swedish.expect("1.200,50 kr", "1200.50 SEK", "money.notation")
        swedish.expectSame(["1200.50"])
        let canadian = TypeHarness(MoneyType.self, [("currency", "CAD")])
        canadian.expect("$5", "5 CAD", "money.notation")
        canadian.expect("5", "5", "")
        let belarusian = TypeHarness(MoneyType.self, [("currency", "BYN")])
        belarusian.expect("5 руб.", "5 BYN", "money.notation")
        money.expect("5 руб.", "5 RUB", "money.notation")
    }

    @Test func wordsAndHundredths() {
        let table = [
            ("1 500 руб. 50 коп.", "1500.50 RUB"), ("5 руб 5 коп", "5.05 RUB"), ("3 Eur 99 ct", "3.99 EUR"), ("12 eurų 50 centų", "12.50 EUR"),
            ("5 US dollars", "5 USD"), ("5 долл. США", "5 USD"), ("100 российских рублей", "100 RUB"), ("100 белорусских рублей", "100 BYN"),
            ("5.- Fr.", "5 CHF"), ("1 234,50 фунтов стерлингов", "1234.50 GBP"),
        ]
        for (value, result) in table { money.expect(value, result, "money.notation") }
        let large = [
            ("12 тыс. руб.", "12000 RUB"), ("5 тыс.руб.", "5000 RUB"), ("€12k", "12000 EUR"), ("1,5 mln. Eur", "1500000 EUR"),
            ("-2 млрд ₽", "-2000000000 RUB"),
            ("1,5 mln", "1500000"), ("0.1234567 mln EUR", "123456.70 EUR"),
        ]
        for (value, result) in large { money.expect(value, result, "money.magnitude") }
        for value in ["$1.5m", "1.250 mln EUR", "2b USD"] { #expect(money.read(value).rule == "money.ambiguous", "\(value)") }
        money.expectInvalid(["12 50 ct", "тыс. 5", "5 тыс. тыс."], "money.currency")
        money.expectInvalid(["5.50 руб 30 коп", "5 тыс. руб. 30 коп."], "money.not-an-amount")
    }

    @Test func limits() {
        let cents = TypeHarness(MoneyType.self, [("decimals", "2"), ("min", "0"), ("max", "1000")])
        cents.expect("1.000 EUR", "1000 EUR", "money.notation")
        cents.expect("12,3456 EUR", "12.35 EUR", "money.decimals")
        cents.expectInvalid(["-5 EUR", "-€5", "1000.01", "2 тыс."], "money.out-of-range")
        cents.expectSame(["0 EUR", "1000.00"])
    }

    @Test func parts() {
        #expect(money.namedPart("amount", of: "1 234,5 €") == "1234.50" && money.namedPart("currency", of: "1 234,5 €") == "EUR")
        #expect(money.namedPart("currency", of: "5") == "" && money.namedPart("amount", of: "a lot") == "")
    }

    @Test func refused() {
        money.expectInvalid(["500 EUR-", "EUR", "500-", "500+", "1 23 EUR", "5-6 EUR", "1.2.3"], "money.not-an-amount")
        money.expectInvalid(["5 kr", "5 XXX", "€5 USD", "5 apples", "5 USD EUR"], "money.currency")
    }

    @Test func settingsAreChecked() {
        let problems = Problems()
        let node = Node.map([Node.Entry(key: "currency", keyPosition: .nowhere, value: .scalar("euros", Position(line: 4, column: 2)))], .nowhere)
        _ = MoneyType(Values(MoneyType.spec.spec, node, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems))
        #expect(problems.list.map(\.position.line) == [4])
    }
}
