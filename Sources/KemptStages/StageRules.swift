import KemptMatching

/// Rule ids that stages give out beside those of types and of `validate`, explained.
public enum StageRules {
    /// `(rule, what it means and what to do)`, one line each.
    public static let all: [(rule: String, summary: String)] =
        [
            ("deduplicate.excess", "The record is a surplus copy of another. It leaves as 'merged'; the survivor has taken over what it knew."),
            ("deduplicate.review", "Two records may be one person, and may not. They stay apart, and the pair goes to 'proposals' for a person."),
            (Repoint.rule, Repoint.outcome.summary),
            ("archive.stale", "The pipeline's own 'archive' condition is true of the record: it leaves as 'archived'."),
        ]
        + Survivorship.allCases.map {
            ("deduplicate.\($0.rawValue)", explanation(of: $0))
        } + [
            (
                "deduplicate.\(Survivorship.groupWord)",
                "A merge took this value with the others of its group, all from the record named behind 'from'; what it replaced stands in 'before'."
            ),
            (
                "deduplicate.\(Survivorship.currentWord)",
                "'archive' would have taken the survivor as it stood, and not the record named behind 'from': the customer keeps what that one says."
            ),
        ]

    private static func explanation(of strategy: Survivorship) -> String {
        if strategy == .reviewIfDifferent {
            return
                "Merged records differ in a field that is not to be decided by itself. The survivor's value stays, the other is in 'proposals' for a person."
        }
        return "A merge chose this value for the field by '\(strategy.rawValue)', from the records named behind 'from'; the others stand in 'merged'."
    }
}
