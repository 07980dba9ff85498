import KemptCore

/// The outcomes of `phone`.
enum PhoneRule: UInt8, OutcomeList {
    case notation = 1
    case whitespace, label, decimals, homoglyph, keyLetters, noPlus, trunk, noValue
    case countryGuess, assumedCountry, withWords, several
    case tooShort, tooLong, notInUse, unknownRegion, noSuchCode, letters, digitsLost, placeholder

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("phone.notation", .notation, "a number written another way")
        case .whitespace: Outcome("phone.whitespace", .repair, "stray spaces or invisible characters")
        case .label: Outcome("phone.label", .repair, "a word such as tel. beside the number")
        case .decimals: Outcome("phone.decimals", .repair, "a decimal part left by a spreadsheet")
        case .homoglyph: Outcome("phone.homoglyph", .repair, "a letter in place of a digit, such as O for 0")
        case .keyLetters: Outcome("phone.key-letters", .repair, "letters of the keys in place of digits, such as 1-800-FLOWERS")
        case .noPlus: Outcome("phone.no-plus", .repair, "the country code without its plus")
        case .trunk: Outcome("phone.trunk", .repair, "a 0 or 8 that is dialled only inside the country")
        case .noValue: Outcome("phone.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .countryGuess: Outcome("phone.country-guess", .guess, "looks like a number of another country than the record's")
        case .assumedCountry: Outcome("phone.assumed-country", .guess, "a national number, read by the assumed country")
        case .withWords: Outcome("phone.with-words", .guess, "other words beside the number")
        case .several: Outcome("phone.several", .guess, "several numbers in one cell")
        case .tooShort: Outcome("phone.too-short", .invalid, "too few digits")
        case .tooLong: Outcome("phone.too-long", .invalid, "too many digits")
        case .notInUse: Outcome("phone.not-in-use", .invalid, "no number in this country begins like this")
        case .unknownRegion: Outcome("phone.unknown-region", .invalid, "a national number, and the country is not known")
        case .noSuchCode: Outcome("phone.no-such-code", .invalid, "no country has this code")
        case .letters: Outcome("phone.letters", .invalid, "letters or signs that no phone number has")
        case .digitsLost: Outcome("phone.digits-lost", .invalid, "digits lost in a spreadsheet, as in 3.7E+10")
        case .placeholder: Outcome("phone.placeholder", .invalid, "one digit repeated, or digits in a row")
        }
    }

    /// They hold under the settings of the spec's own example, which assumes LT.
    static let examples: [TypeExample] = [
        TypeExample("+37061234567", "+37061234567", ""),
        TypeExample("+37052123456 x12", "+37052123456 x12", ""),
        TypeExample("8 612 34567", "+37061234567", "phone.notation", companion: "LT"),
        TypeExample("(8-5) 212 34 56", "+37052123456", "phone.notation", companion: "LT"),
        TypeExample("8 (916) 123-45-67", "+79161234567", "phone.notation", companion: "RU"),
        TypeExample("020 7946 0958", "+442079460958", "phone.notation", companion: "GB"),
        TypeExample("00370 612 34567", "+37061234567", "phone.notation"),
        TypeExample("+7 495 123-45-67 доб. 12", "+74951234567 x12", "phone.notation"),
        TypeExample(" +37061234567", "+37061234567", "phone.whitespace"),
        TypeExample("mob. +370 612 34567", "+37061234567", "phone.label"),
        TypeExample("861234567.0", "+37061234567", "phone.decimals", companion: "LT"),
        TypeExample("370 612 34567", "+37061234567", "phone.no-plus", companion: "LT"),
        TypeExample("+370 8 612 34567", "+37061234567", "phone.trunk"),
        TypeExample("+7 (8) 916 123-45-67", "+79161234567", "phone.trunk"),
        TypeExample("+44 (0)20 7946 0958", "+442079460958", "phone.trunk"),
        TypeExample("8 612 345O7", "+37061234507", "phone.homoglyph", companion: "LT"),
        TypeExample("1-800-FLOWERS", "+18003569377", "phone.key-letters", companion: "US"),
        TypeExample("8 (495) 123-45-67, доб. 12", "+74951234567 x12", "phone.notation", companion: "RU"),
        TypeExample("нет", "", "phone.no-value"),
        TypeExample("+8 (495) 123-45-67", "+74951234567", "phone.country-guess", companion: "RU"),
        TypeExample("+370 612 34567 (after 5)", "+37061234567", "phone.with-words"),
        TypeExample("3.706E+10", "3.706E+10", "phone.digits-lost"),
        TypeExample("79161234567", "+79161234567", "phone.country-guess", companion: "LT"),
        TypeExample("8 612 34567", "+37061234567", "phone.assumed-country"),
        TypeExample("+37061234567, +37052123456", "+37061234567", "phone.several"),
        TypeExample("+370 612 345", "+370 612 345", "phone.too-short"),
        TypeExample("+370 612 345 678", "+370 612 345 678", "phone.too-long"),
        TypeExample("+370 112 34567", "+370 112 34567", "phone.not-in-use"),
        TypeExample("07580 391857", "07580 391857", "phone.unknown-region"),
        TypeExample("+999 612 34567", "+999 612 34567", "phone.no-such-code"),
        TypeExample("ask Jonas", "ask Jonas", "phone.letters"),
        TypeExample("1234567", "1234567", "phone.placeholder"),
    ]
}
