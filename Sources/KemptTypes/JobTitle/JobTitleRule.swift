import KemptCore

/// The outcomes of `job-title`.
enum JobTitleRule: UInt8, OutcomeList {
    case unicode = 1
    case synonym, whitespace, entity, encoding, homoglyph, `case`, spelling, noValue, email, noLetter

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
        case .unicode: Outcome("job-title.unicode", .notation, "the same letters, stored another way")
        case .synonym: Outcome("job-title.synonym", .notation, "a known title in other words")
        case .whitespace: Outcome("job-title.whitespace", .repair, "stray spaces or invisible characters")
        case .entity: Outcome("job-title.entity", .repair, "a letter written as page code, such as &#279; for ė")
        case .encoding: Outcome("job-title.encoding", .repair, "letters broken by a wrong encoding, such as Ã¼ for ü")
        case .homoglyph: Outcome("job-title.homoglyph", .repair, "look-alike letters of another alphabet")
        case .case: Outcome("job-title.case", .repair, "a known title in all capitals or all small letters")
        case .spelling: Outcome("job-title.spelling", .repair, "a misspelt known title")
        case .noValue: Outcome("job-title.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .email: Outcome("job-title.email", .invalid, "an e-mail address, not a job title")
        case .noLetter: Outcome("job-title.no-letter", .invalid, "no letter in it")
        }
    }

    /// The worse of two: a slip tells more than a synonym.
    static func worse(_ a: JobTitleRule, _ b: JobTitleRule) -> JobTitleRule { a.rawValue >= b.rawValue ? a : b }

    static let examples: [TypeExample] = [
        TypeExample("CEO", "CEO", ""),
        TypeExample("Founder & CEO", "Founder & CEO", ""),
        TypeExample("Lion Tamer", "Lion Tamer", ""),
        TypeExample("Lio\u{301}n Tamer", "Lión Tamer", "job-title.unicode"),
        TypeExample("Генеральный директор", "CEO", "job-title.synonym"),
        TypeExample("Vyr. buhalterė", "Chief Accountant", "job-title.synonym"),
        TypeExample("Учредитель и генеральный директор", "Founder & CEO", "job-title.synonym"),
        TypeExample("Старший менеджер", "Senior Manager", "job-title.synonym"),
        TypeExample(" Lion  Tamer", "Lion Tamer", "job-title.whitespace"),
        TypeExample("Упрaвитель", "Управитель", "job-title.homoglyph"),
        TypeExample("sales manager", "Sales Manager", "job-title.case"),
        TypeExample("CEOn", "CEO", "job-title.spelling"),
        TypeExample("Direktoruis", "Director", "job-title.spelling"),
        TypeExample("ceo@example.lt", "ceo@example.lt", "job-title.email"),
        TypeExample("B&auml;cker", "Bäcker", "job-title.entity"),
        TypeExample("BÃ¤cker", "Bäcker", "job-title.encoding"),
        TypeExample("Resident", "Resident", ""),
        TypeExample("нет данных", "", "job-title.no-value"),
        TypeExample("12", "12", "job-title.no-letter"),
    ]
}
