import KemptCore

/// The outcomes of `identifier`.
enum IdentifierRule: UInt8, OutcomeList {
    case notation = 1, whitespace, label, spreadsheet, homoglyph, noValue, lostZero, control, shape, checkDigits

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("identifier.notation", .notation, "spaces, dots or hyphens inside a code, small letters, no country in front")
        case .whitespace: Outcome("identifier.whitespace", .repair, "stray spaces or invisible characters at an end")
        case .label: Outcome("identifier.label", .repair, "the name of the code in front of it")
        case .spreadsheet: Outcome("identifier.spreadsheet", .repair, "a spreadsheet's decimals behind a code")
        case .homoglyph: Outcome("identifier.homoglyph", .repair, "Cyrillic letters that look Latin")
        case .noValue: Outcome("identifier.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .lostZero: Outcome("identifier.lost-zero", .guess, "the noughts in front are missing, as a spreadsheet drops them")
        case .control: Outcome("identifier.control", .invalid, "control characters or a line break inside")
        case .shape: Outcome("identifier.shape", .invalid, "not of the length and signs of its kind")
        case .checkDigits: Outcome("identifier.check-digits", .invalid, "the check digits are wrong")
        }
    }

    /// Those that need no `kind`; the tests have one of each of the others.
    static let examples: [TypeExample] = [
        TypeExample("007-A b", "007-A b", ""),
        TypeExample("Клиент №5", "Клиент №5", ""),
        TypeExample("LT121000011101001000", "LT121000011101001000", ""),
        TypeExample(" 00123\t", "00123", "identifier.whitespace"),
        TypeExample("12\n34", "12\n34", "identifier.control"),
    ]
}
