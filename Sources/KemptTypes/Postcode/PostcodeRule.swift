import KemptCore

/// The outcomes of `postcode`.
enum PostcodeRule: UInt8, OutcomeList {
    case notation = 1, whitespace, decimals, noValue, leadingZero, assumedCountry, shape, characters

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("postcode.notation", .notation, "a postcode written another way")
        case .whitespace: Outcome("postcode.whitespace", .repair, "stray spaces or invisible characters")
        case .decimals: Outcome("postcode.decimals", .repair, "a decimal part left by a spreadsheet")
        case .noValue: Outcome("postcode.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .leadingZero: Outcome("postcode.leading-zero", .guess, "one digit short: a spreadsheet may have dropped the zero in front")
        case .assumedCountry: Outcome("postcode.assumed-country", .guess, "a postcode in the form of the assumed country")
        case .shape: Outcome("postcode.shape", .invalid, "not a postcode of the record's country")
        case .characters: Outcome("postcode.characters", .invalid, "signs that no postcode has, or no digit")
        }
    }

    /// They hold under the settings of the spec's own example, which assumes LT.
    static let examples: [TypeExample] = [
        TypeExample("LT-01234", "LT-01234", "", companion: "LT"),
        TypeExample("01234", "LT-01234", "postcode.notation", companion: "LT"),
        TypeExample("sw1a1aa", "SW1A 1AA", "postcode.notation", companion: "GB"),
        TypeExample("00950", "00-950", "postcode.notation", companion: "PL"),
        TypeExample("D-10115", "10115", "postcode.notation", companion: "DE"),
        TypeExample(" 101000", "101000", "postcode.whitespace", companion: "RU"),
        TypeExample("10115.0", "10115", "postcode.decimals", companion: "DE"),
        TypeExample("1234", "LT-01234", "postcode.leading-zero", companion: "LT"),
        TypeExample("01234", "LT-01234", "postcode.assumed-country"),
        TypeExample("1010", "1010", "postcode.shape", companion: "RU"),
        TypeExample("ab 12", "AB 12", "postcode.notation", companion: "AQ"),
        TypeExample("n/a", "", "postcode.no-value", companion: "LT"),
        TypeExample("00000", "00000", "postcode.shape", companion: "LT"),
        TypeExample("12/34", "12/34", "postcode.characters", companion: "AQ"),
    ]
}
