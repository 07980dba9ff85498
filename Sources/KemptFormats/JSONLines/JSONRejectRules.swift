import KemptCore

extension RejectRules {
    /// `(rule, what it means and what to do)`, one line each.
    static let jsonl: [(rule: String, summary: String)] = [
        ("jsonl.not-json", "The record is not JSON. The reason names the column; often a line was cut, or a quote is not escaped."),
        ("jsonl.not-object", "The line is JSON, but no object in braces, and a record has named values."),
        ("jsonl.lone-surrogate", "A \\u escape is half of a pair: the text was cut in the middle of a character by the exporting program."),
        ("jsonl.nul", "A \\u0000 escape stands in a value. NUL is no text; the export is damaged there."),
        ("jsonl.not-utf-8", "The record is not UTF-8, as JSON must be. Its bytes are kept as \\xNN in the quarantine."),
        ("jsonl.behind-end", "Text stands behind the bracket that closes the list of records. Two exports may lie in one file."),
    ]
}

/// What reading may find wrong with a value that it hands on, by its place in the profile.
enum JSONFindings {
    static let duplicateKey = 0
    static let all = [
        ReadingRule(
            "jsonl.duplicate-key", .warning,
            "A key stands twice in one record; its last value is taken, as most programs do. Mend the export: one of the two values is lost.")
    ]
}
