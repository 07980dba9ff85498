import KemptCore

/// The outcomes of `city`.
enum CityRule: UInt8, OutcomeList {
    case unicode = 1
    case cityWord, name, whitespace, entity, encoding, homoglyph, `case`, noValue, postcode, email, noLetter

    init?(_ change: Restoring.Change) {
        switch change {
        case .none: return nil
        case .unicode: self = .unicode
        case .whitespace: self = .whitespace
        case .entity: self = .entity
        case .encoding: self = .encoding
        }
    }

    var outcome: Outcome {
        switch self {
        case .unicode: Outcome("city.unicode", .notation, "the same letters, stored another way")
        case .cityWord: Outcome("city.city-word", .notation, "the word for city in front of the name or behind it")
        case .name: Outcome("city.name", .notation, "another name of the city: in another language, of old, or from the pipeline's dictionary")
        case .whitespace: Outcome("city.whitespace", .repair, "stray spaces or invisible characters")
        case .entity: Outcome("city.entity", .repair, "a letter written as page code, such as &#279; for ė")
        case .encoding: Outcome("city.encoding", .repair, "letters broken by a wrong encoding, such as Ã¼ for ü")
        case .homoglyph: Outcome("city.homoglyph", .repair, "look-alike letters of another alphabet")
        case .case: Outcome("city.case", .repair, "all capitals or all small letters")
        case .noValue: Outcome("city.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .postcode: Outcome("city.postcode", .guess, "a postcode beside the city")
        case .email: Outcome("city.email", .invalid, "an e-mail address, not a city")
        case .noLetter: Outcome("city.no-letter", .invalid, "no letter in it")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("Vilnius", "Vilnius", ""),
        TypeExample("Frankfurt am Main", "Frankfurt am Main", ""),
        TypeExample("СПб", "СПб", ""),
        TypeExample("Z\u{30C}asliai", "Žasliai", "city.unicode"),
        TypeExample("г. Москва", "Москва", "city.city-word"),
        TypeExample("Москва г", "Москва", "city.city-word"),
        TypeExample("м. Київ", "Київ", "city.city-word"),
        TypeExample("LT-01100 Vilnius", "Vilnius", "city.postcode"),
        TypeExample(" Kaunas", "Kaunas", "city.whitespace"),
        TypeExample("Mосква", "Москва", "city.homoglyph"),
        TypeExample("РОСТОВ-НА-ДОНУ", "Ростов-на-Дону", "city.case"),
        TypeExample("new york", "New York", "city.case"),
        TypeExample("Panev&#279;&#382;ys", "Panevėžys", "city.entity"),
        TypeExample("MÃ¼nchen", "München", "city.encoding"),
        TypeExample("-", "", "city.no-value"),
        TypeExample("info@example.lt", "info@example.lt", "city.email"),
        TypeExample("01103", "01103", "city.no-letter"),
    ]
}
