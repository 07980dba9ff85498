import Testing

/// What the program does not do yet, by the name of the test case that shows it: these tests report, and do not fail.
///
/// Take a name off when its defect is mended; the test then guards it. The list is short and must stay so.
enum KnownDefects {
    static let hostileFiles: [String: String] = [
        "unclosed-quote-then-quotes.csv": "told as csv.text-after-quote, though the quote was opened on an earlier line"
    ]
    static let hostilePipelines: [String: String] = [:]
    static let nightly: [String: String] = [
        "swappedNames": "first and last name swapped: no guess is proposed",
        "archived": "C-0090 is archived with the older of its two dates",
    ]
    static let duplicateKey: String? = "nothing says that two records of a source have one key"
    static let nearMisses: String? = "three pairs of near misses are merged"

    static let unexplained: Set<String> = []

    /// Runs a test's body; while its defect is known its issues are only reported.
    static func check(_ defect: String?, _ body: () throws -> Void) rethrows {
        guard let defect else { return try body() }
        try withKnownIssue("\(defect)", isIntermittent: true) { try body() }
    }
}
