import KemptCore

/// The outcomes of `email`.
enum EmailRule: UInt8, OutcomeList {
    case `case` = 1
    case unicode, domainLetters, whitespace, wrapper, displayName, punctuation, spelledOut, fullWidth, homoglyph, noValue
    case typoDomain, withWords, several
    case noAt, twoAts, localPart, domain, topLevel, space, mixedAlphabets, tooLong, specialUse

    var outcome: Outcome {
        switch self {
        case .case: Outcome("email.case", .notation, "capital letters in the address")
        case .unicode: Outcome("email.unicode", .notation, "the same letters, stored another way")
        case .domainLetters: Outcome("email.domain-letters", .notation, "a domain written in code (xn--) or in letters of another form")
        case .whitespace: Outcome("email.whitespace", .repair, "stray spaces or invisible characters")
        case .wrapper: Outcome("email.wrapper", .repair, "mailto:, brackets, quotes or punctuation around the address")
        case .displayName: Outcome("email.display-name", .repair, "a name in front of the address")
        case .punctuation:
            Outcome("email.punctuation", .repair, "a comma or a second dot in the domain, or another sign than a semicolon between addresses")
        case .spelledOut: Outcome("email.spelled-out", .repair, "(at) or [dot] in place of the sign")
        case .fullWidth: Outcome("email.full-width", .repair, "full-width letters and signs")
        case .homoglyph: Outcome("email.homoglyph", .repair, "Cyrillic letters that look Latin")
        case .noValue: Outcome("email.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .typoDomain: Outcome("email.typo-domain", .guess, "looks like a misspelt mail provider")
        case .withWords: Outcome("email.with-words", .guess, "other words behind the address")
        case .several: Outcome("email.several", .guess, "several addresses in one cell")
        case .noAt: Outcome("email.no-at", .invalid, "no @ sign")
        case .twoAts: Outcome("email.two-ats", .invalid, "more than one @ sign, or something among several addresses that is none")
        case .localPart: Outcome("email.local-part", .invalid, "the part before @ is empty, too long, or has signs it may not have")
        case .domain: Outcome("email.domain", .invalid, "the part after @ is not a domain name")
        case .topLevel: Outcome("email.top-level", .invalid, "the domain does not end in a top-level domain")
        case .space: Outcome("email.space", .invalid, "a space inside the address")
        case .mixedAlphabets: Outcome("email.mixed-alphabets", .invalid, "Latin and Cyrillic letters in one word")
        case .tooLong: Outcome("email.too-long", .invalid, "longer than 254 bytes")
        case .specialUse: Outcome("email.special-use", .invalid, "a domain such as .local that gets no mail")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("jonas@example.lt", "jonas@example.lt", ""),
        TypeExample("иван@почта.рф", "иван@почта.рф", ""),
        TypeExample("Jonas.Petraitis@Example.LT", "jonas.petraitis@example.lt", "email.case"),
        TypeExample("cafe\u{301}@example.com", "café@example.com", "email.unicode"),
        TypeExample("info@XN--80AJGLHFV.xn--j1aef", "info@екзампл.ком", "email.domain-letters"),
        TypeExample("jonas＠ｅｘａｍｐｌｅ．ｌｔ", "jonas@example.lt", "email.full-width"),
        TypeExample(" jonas @example.lt", "jonas@example.lt", "email.whitespace"),
        TypeExample("mailto:jonas@example.lt", "jonas@example.lt", "email.wrapper"),
        TypeExample("jonas@example.lt.", "jonas@example.lt", "email.wrapper"),
        TypeExample("Jonas Petraitis <Jonas@example.lt>", "jonas@example.lt", "email.display-name"),
        TypeExample("jonas@example,lt", "jonas@example.lt", "email.punctuation"),
        TypeExample("jоnas@example.lt", "jonas@example.lt", "email.homoglyph"),
        TypeExample("jonas(at)example.lt", "jonas@example.lt", "email.spelled-out"),
        TypeExample("нет почты", "", "email.no-value"),
        TypeExample("jonas@example.lt (work)", "jonas@example.lt", "email.with-words"),
        TypeExample("иvan@example.ru", "иvan@example.ru", "email.mixed-alphabets"),
        TypeExample("jonas@gmial.com", "jonas@gmail.com", "email.typo-domain"),
        TypeExample("anna@yandeks.ru", "anna@yandex.ru", "email.typo-domain"),
        TypeExample("a.b@example.lt; c@example.lt", "a.b@example.lt", "email.several"),
        TypeExample("jonas.example.lt", "jonas.example.lt", "email.no-at"),
        TypeExample("jonas@@example.lt", "jonas@@example.lt", "email.two-ats"),
        TypeExample("jo..nas@example.lt", "jo..nas@example.lt", "email.local-part"),
        TypeExample("jonas@-example.lt", "jonas@-example.lt", "email.domain"),
        TypeExample("jonas@example.1t", "jonas@example.1t", "email.top-level"),
        TypeExample("jonas petraitis@example.lt", "jonas petraitis@example.lt", "email.space"),
        TypeExample("jonas@mail.acme.local", "jonas@mail.acme.local", "email.special-use"),
        TypeExample(
            "a@" + String(repeating: "abcdefghi.", count: 26) + "lt", "a@" + String(repeating: "abcdefghi.", count: 26) + "lt", "email.too-long"),
    ]
}
