import KemptCore

/// The outcomes of `country`.
enum CountryRule: UInt8, OutcomeList {
    case code = 1
    case alpha3, numeric, name, whitespace, spelling, noValue, former, unknown

    var outcome: Outcome {
        switch self {
        case .code: Outcome("country.code", .notation, "the code in small letters, with full stops, or another code in use")
        case .alpha3: Outcome("country.alpha-3", .notation, "a three-letter code")
        case .numeric: Outcome("country.numeric", .notation, "a three-digit code")
        case .name: Outcome("country.name", .notation, "the name of a country")
        case .whitespace: Outcome("country.whitespace", .repair, "stray spaces or invisible characters")
        case .spelling: Outcome("country.spelling", .repair, "a misspelt name of a country")
        case .noValue: Outcome("country.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .former: Outcome("country.former", .guess, "a country that is no more: which of its successors is meant, a person must say")
        case .unknown: Outcome("country.unknown", .invalid, "no country known by this name or code")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("LT", "LT", ""),
        TypeExample("lt", "LT", "country.code"),
        TypeExample("UK", "GB", "country.code"),
        TypeExample("LTU", "LT", "country.alpha-3"),
        TypeExample("440", "LT", "country.numeric"),
        TypeExample("Литва", "LT", "country.name"),
        TypeExample("Lietuvos Respublika", "LT", "country.name"),
        TypeExample("Deutschland", "DE", "country.name"),
        TypeExample("Голландия", "NL", "country.name"),
        TypeExample(" LT", "LT", "country.whitespace"),
        TypeExample("Lithuenia", "LT", "country.spelling"),
        TypeExample("СССР", "RU", "country.former"),
        TypeExample("нет", "", "country.no-value"),
        TypeExample("Neverland", "Neverland", "country.unknown"),
        TypeExample("Atlantis", "Atlantis", "country.unknown"),
    ]
}
