import KemptCore

/// The outcomes of `number`.
enum NumberRule: UInt8, OutcomeList {
    case notation = 1, magnitude, whitespace, noValue
    case ambiguous, percent, exponent, decimals
    case notANumber, outOfRange

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("number.notation", .notation, "a number written another way")
        case .magnitude: Outcome("number.magnitude", .notation, "thousands or millions in words: 12к, 1.5 mln")
        case .whitespace: Outcome("number.whitespace", .repair, "stray spaces or invisible characters")
        case .noValue: Outcome("number.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .ambiguous: Outcome("number.ambiguous", .guess, "may be thousands or a fraction: 1,234")
        case .percent: Outcome("number.percent", .guess, "a per cent sign, and the pipeline does not say what becomes of it")
        case .exponent: Outcome("number.exponent", .guess, "a spreadsheet's short form, which may have lost digits: 1.5E+06")
        case .decimals: Outcome("number.decimals", .guess, "more digits behind the point than the field has")
        case .notANumber: Outcome("number.not-a-number", .invalid, "not a number")
        case .outOfRange: Outcome("number.out-of-range", .invalid, "smaller or larger than the field allows")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("-1234.5", "-1234.5", ""),
        TypeExample("1 234,50", "1234.50", "number.notation"),
        TypeExample("123.456,5", "123456.5", "number.notation"),
        TypeExample("1'234.8", "1234.8", "number.notation"),
        TypeExample("1,23,456", "123456", "number.notation"),
        TypeExample("(12.5)", "-12.5", "number.notation"),
        TypeExample("12к", "12000", "number.magnitude"),
        TypeExample("0,25 млн", "250000", "number.magnitude"),
        TypeExample(" 12", "12", "number.whitespace"),
        TypeExample("1,234", "1234", "number.ambiguous"),
        TypeExample("0.5m", "500000", "number.ambiguous"),
        TypeExample("15 %", "15", "number.percent"),
        TypeExample("1.5E+03", "1500", "number.exponent"),
        TypeExample("n/a", "", "number.no-value"),
        TypeExample("a dozen", "a dozen", "number.not-a-number"),
    ]
}
