import KemptCore

/// The outcomes of `money`.
enum MoneyRule: UInt8, OutcomeList {
    case notation = 1, magnitude, whitespace, noValue, ambiguous, decimals, notAnAmount, currency, outOfRange

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("money.notation", .notation, "an amount written another way")
        case .magnitude: Outcome("money.magnitude", .notation, "thousands or millions in words: 1.5 mln EUR")
        case .whitespace: Outcome("money.whitespace", .repair, "stray spaces or invisible characters")
        case .noValue: Outcome("money.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .ambiguous: Outcome("money.ambiguous", .guess, "may be thousands or a fraction: 1.234")
        case .decimals: Outcome("money.decimals", .guess, "more digits behind the point than the field has")
        case .notAnAmount: Outcome("money.not-an-amount", .invalid, "not an amount")
        case .currency: Outcome("money.currency", .invalid, "a word or sign beside the amount that is not one known currency")
        case .outOfRange: Outcome("money.out-of-range", .invalid, "smaller or larger than the field allows")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("1234.50 EUR", "1234.50 EUR", ""),
        TypeExample("1234.50", "1234.50", ""),
        TypeExample("1 234,5 €", "1234.50 EUR", "money.notation"),
        TypeExample("$1,234.50", "1234.50 USD", "money.notation"),
        TypeExample("CHF 1'234.50", "1234.50 CHF", "money.notation"),
        TypeExample("1 500 руб. 50 коп.", "1500.50 RUB", "money.notation"),
        TypeExample("1,5 млн руб.", "1500000 RUB", "money.magnitude"),
        TypeExample("€12k", "12000 EUR", "money.magnitude"),
        TypeExample(" 15 EUR", "15 EUR", "money.whitespace"),
        TypeExample("1.234 EUR", "1234 EUR", "money.ambiguous"),
        TypeExample("£140,000", "140000 GBP", "money.notation"),
        TypeExample("(500.00)", "-500.00", "money.notation"),
        TypeExample("n/a", "", "money.no-value"),
        TypeExample("500-", "500-", "money.not-an-amount"),
        TypeExample("a lot", "a lot", "money.not-an-amount"),
        TypeExample("100 kr", "100 kr", "money.currency"),
    ]
}
