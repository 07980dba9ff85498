import KemptCore

/// The outcomes of `street`.
enum StreetRule: UInt8, OutcomeList {
    case unicode = 1, words, whitespace, entity, encoding, `case`, noValue

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
        case .unicode: Outcome("street.unicode", .notation, "the same letters, stored another way")
        case .words: Outcome("street.words", .notation, "the word for the kind of street in its other form")
        case .whitespace: Outcome("street.whitespace", .repair, "stray spaces or invisible characters")
        case .entity: Outcome("street.entity", .repair, "a letter written as page code, such as &#279; for ė")
        case .encoding: Outcome("street.encoding", .repair, "letters broken by a wrong encoding, such as Ã¼ for ü")
        case .case: Outcome("street.case", .repair, "all capitals or all small letters")
        case .noValue: Outcome("street.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("Vilniaus g. 5-12", "Vilniaus g. 5-12", ""),
        TypeExample("Vilniaus g. 5-12, LT-01100 Vilnius", "Vilniaus g. 5-12, LT-01100 Vilnius", ""),
        TypeExample("ул. Ленина, д. 5, кв. 12", "ул. Ленина, д. 5, кв. 12", ""),
        TypeExample("Z\u{30C}irmūnų g. 1", "\u{17D}irmūnų g. 1", "street.unicode"),
        TypeExample("Main  Street 5 ", "Main Street 5", "street.whitespace"),
        TypeExample("Gedimino pr.&nbsp;1", "Gedimino pr. 1", "street.entity"),
        TypeExample("MusterstraÃŸe 5", "Musterstraße 5", "street.encoding"),
        TypeExample("n/a", "", "street.no-value"),
        TypeExample("ŽIRMŪNŲ G. 1A", "Žirmūnų g. 1A", "street.case"),
        TypeExample("main street 5", "Main Street 5", "street.case"),
        TypeExample("УЛ. ЛЕНИНА, Д. 5", "ул. Ленина, д. 5", "street.case"),
    ]
}
