import KemptCore

/// The outcomes of `company`.
enum CompanyRule: UInt8, OutcomeList {
    case unicode = 1
    case quotes, form, whitespace, straySign, doubledQuotes, entity, encoding, homoglyph, formCase, noValue, email, garbled, noLetter

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
        case .unicode: Outcome("company.unicode", .notation, "the same letters, stored another way")
        case .quotes:
            Outcome("company.quotes", .notation, "straight quotes around a Cyrillic name, or quotes typed as commas, apostrophes or brackets")
        case .form: Outcome("company.form", .notation, "the legal form written another way")
        case .whitespace: Outcome("company.whitespace", .repair, "stray spaces or invisible characters")
        case .straySign: Outcome("company.stray-sign", .repair, "a comma or semicolon at the end")
        case .doubledQuotes: Outcome("company.doubled-quotes", .repair, "quotes doubled on the way through a file")
        case .entity: Outcome("company.entity", .repair, "a letter or sign written as page code, such as &amp; for &")
        case .encoding: Outcome("company.encoding", .repair, "letters broken by a wrong encoding, such as Ã¼ for ü")
        case .homoglyph: Outcome("company.homoglyph", .repair, "look-alike letters of another alphabet")
        case .formCase: Outcome("company.form-case", .repair, "the legal form in small letters")
        case .noValue: Outcome("company.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .email: Outcome("company.email", .invalid, "an e-mail address, not a firm")
        case .garbled: Outcome("company.garbled", .invalid, "a letter is lost: it reads ? or �")
        case .noLetter: Outcome("company.no-letter", .invalid, "neither a letter nor a digit in it")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("UAB Ramunė", "UAB Ramunė", ""),
        TypeExample("Ramunė, UAB", "Ramunė, UAB", ""),
        TypeExample("Acme UAB (Kauno filialas)", "Acme UAB (Kauno filialas)", ""),
        TypeExample("НПО ЭНЕРГОМАШ", "НПО ЭНЕРГОМАШ", ""),
        TypeExample("adidas", "adidas", ""),
        TypeExample("Z\u{30C}emaitija", "Žemaitija", "company.unicode"),
        TypeExample("ООО \"Ромашка\"", "ООО «Ромашка»", "company.quotes"),
        TypeExample("UAB ,,Ramunė\"", "UAB „Ramunė“", "company.quotes"),
        TypeExample("Общество с ограниченной ответственностью «Ромашка»", "ООО «Ромашка»", "company.form"),
        TypeExample("Budowa sp. z o. o.", "Budowa Sp. z o.o.", "company.form"),
        TypeExample("UAB  Ramunė ", "UAB Ramunė", "company.whitespace"),
        TypeExample("UAB Ramunė;", "UAB Ramunė", "company.stray-sign"),
        TypeExample("\"ООО \"\"Ромашка\"\"\"", "ООО «Ромашка»", "company.doubled-quotes"),
        TypeExample("OOO «Ромашкa»", "ООО «Ромашка»", "company.homoglyph"),
        TypeExample("Uab Ramunė", "UAB Ramunė", "company.form-case"),
        TypeExample("info@example.lt", "info@example.lt", "company.email"),
        TypeExample("Smith &amp; Sons", "Smith & Sons", "company.entity"),
        TypeExample("MÃ¼ller GmbH", "Müller GmbH", "company.encoding"),
        TypeExample("N/A", "", "company.no-value"),
        TypeExample("ООО Ром?шка", "ООО Ром?шка", "company.garbled"),
        TypeExample("!!!", "!!!", "company.no-letter"),
    ]
}
