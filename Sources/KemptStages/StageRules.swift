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
            ("deduplicate.\($0.rawValue)", "A merge chose this value for the field by '\($0.rawValue)'; the others stand in 'merged'.")
        }
}
