import KemptCore

/// The outcomes of `job-title`.
enum JobTitleRule: UInt8, OutcomeList {
    case unicode = 1
    case synonym, whitespace, homoglyph, `case`, spelling, email, noLetter

    var outcome: Outcome {
        switch self {
        case .unicode: Outcome("job-title.unicode", .notation, "the same letters in other bytes (not NFC)")
        case .synonym: Outcome("job-title.synonym", .notation, "another wording of a known title")
        case .whitespace: Outcome("job-title.whitespace", .repair, "stray spaces or invisible characters")
        case .homoglyph: Outcome("job-title.homoglyph", .repair, "letters of another alphabet that look alike")
        case .case: Outcome("job-title.case", .repair, "a known title in all capitals or all small letters")
        case .spelling: Outcome("job-title.spelling", .repair, "a known title with one slip in it")
        case .email: Outcome("job-title.email", .invalid, "a mail address, not a job title")
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
        TypeExample("-", "-", "job-title.no-letter"),
    ]
}
