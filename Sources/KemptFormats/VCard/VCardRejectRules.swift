import KemptCore

extension RejectRules {
    /// `(rule, what it means and what to do)`, one line each.
    static let vcard: [(rule: String, summary: String)] = [
        ("vcard.no-end", "The card has no END:VCARD before the next card or the end of the file. It may have been cut; export it again."),
        ("vcard.outside-card", "The line stands between cards and belongs to none. Often the card before it ended too early."),
        ("vcard.not-utf-8", "A value is not UTF-8, and no CHARSET says what it is. Its bytes are kept as \\xNN in the quarantine."),
        ("vcard.bad-charset", "A value is not in the charset that its property names, or nobody knows that charset."),
    ]
}

/// What reading may find wrong with a card that it hands on, by its place in the profile.
enum VCardFindings {
    static let oddLine = 0
    static let all = [
        ReadingRule(
            "vcard.odd-line", .warning,
            "A line of the card is no property and was passed over: it has no colon. Often a long value was broken without its indent.")
    ]
}
