import KemptCore
import KemptTypes
import Testing

@Suite struct MoneyTests {
    let money = TypeHarness(MoneyType.self)

    @Test func promises() { money.checkPromises(seeds: ["€5", "1.234,50 EUR", "USD 5.00", "5,- Kč", "12 руб", "1,5 mln"]) }

    @Test func canonicalStays() { money.expectSame(["0", "5", "-5 EUR", "1234.50 PLN", "0.50", "1234.5678", "12 LTL"]) }

    @Test func writings() {
        let table = [
            ("€1.234,50", "1234.50 EUR"), ("1.234,50 €", "1234.50 EUR"), ("1234.5", "1234.50"), ("EUR 5", "5 EUR"), ("5 eur", "5 EUR"),
            ("5 Eur.", "5 EUR"),
            ("-€5", "-5 EUR"), ("€ -5", "-5 EUR"), ("$5 USD", "5 USD"), ("US$ 5", "5 USD"), ("12,50 zł", "12.50 PLN"), ("1 200 ₽", "1200 RUB"),
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

    @Test func refused() {
        money.expectInvalid(["EUR", "500-", "500+", "1 23 EUR", "5-6 EUR", "1.2.3"], "money.not-an-amount")
        money.expectInvalid(["5 kr", "5 XXX", "€5 USD", "5 apples", "5 USD EUR", "5 mln. EUR"], "money.currency")
    }

    @Test func settingsAreChecked() {
        let problems = Problems()
        let node = Node.map([Node.Entry(key: "currency", keyPosition: .nowhere, value: .scalar("euros", Position(line: 4, column: 2)))], .nowhere)
        _ = MoneyType(Values(MoneyType.spec.spec, node, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems))
        #expect(problems.list.map(\.position.line) == [4])
    }
}
