import Testing

/// What the program does not do yet, by the name of the test case that shows it: these tests report, and do not fail.
///
/// Take a name off when its defect is mended; the test then guards it. The list is short and must stay so.
enum KnownDefects {
    static let hostileFiles: [String: String] = [
        "unclosed-quote-then-quotes.csv": "told as csv.text-after-quote, though the quote was opened on an earlier line"
    ]
    static let hostilePipelines: [String: String] = [
        "pipelines/bad-expression.yml": "the type of a name is told before the missing bracket",
        "pipelines/expression-wrong-type.yml": "the place is the words 'older than', the README's that of the field",
        "pipelines/output-over-input.yml": "the fixture has a second mistake (no 'quarantined'), and the refusal has no place",
    ]
    static let nightly: [String: String] = [
        "swappedNames": "first and last name swapped: no guess is proposed",
        "linked": "links to references are not counted",
        "archived": "C-0090 is archived with the older of its two dates",
    ]
    static let duplicateKey: String? = "nothing says that two records of a source have one key"
    static let nearMisses: String? = "three pairs of near misses are merged"

    static let unexplained: Set<String> = [
        "deduplicate.append", "deduplicate.fill", "deduplicate.most-recent", "deduplicate.most-restrictive",
    ]

    /// Runs a test's body; while its defect is known its issues are only reported.
    static func check(_ defect: String?, _ body: () throws -> Void) rethrows {
        guard let defect else { return try body() }
        try withKnownIssue("\(defect)", isIntermittent: true) { try body() }
    }
}
