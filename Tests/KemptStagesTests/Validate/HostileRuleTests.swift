import KemptCore
import KemptStages
import Testing

/// Every rule on values that nobody expects: no crash, the same findings each time, and nothing found where nothing stands.
@Suite struct HostileRuleTests {
    private static let nasty: [String] = [
        "", " ", "\u{0}", "\u{FEFF}", "'", "\"", "`", "@", "@@", "a@", "@b", ".", "..", "-", "--", "+", "0", "-0", "1e999", "NaN", "∞", "0x1F", "９９",
        "１２", "é", "e\u{301}",
        "\u{301}", "👩‍👩‍👧‍👦", "ﬁ", "İı", "ß", "Σς", "שלום", "مرحبا", "日本語", "ไทย", "\u{202E}abc", "\u{200B}", "a\u{0}b", "9999-99-99", "0000-00-00",
        "10000-01-01", "2026-02-30",
        "2026-06-30T25:61:61Z", "<script>", "${HOME}", "=1+1", "\r\n", "a\tb", "xn--", "a@xn--80ak6aa92e.com", "a@b.c.d.e.f", "[", "(", "\\", "NULL",
        "нет", "ё", "Ё", "ʼ", "’",
    ]

    /// Rules of single records; those of the base as a whole have tests of their own.
    private static let rules = ValidationRules.all.map { $0.spec }.filter { spec in
        !["unique", "not-shared", "row-count", "null-rate", "drift", "in-reference", "has-parent"].contains(spec.name)
    }

    private static let records: [[String: String]] = nasty.map { value in
        Dictionary(uniqueKeysWithValues: RuleHarness.fields.map { ($0.name, value) })
    }

    @Test(arguments: rules.map { [$0.name, $0.example] })
    func anyValueIsJudged(_ rule: [String]) {
        let harness = RuleHarness(rule[1])
        let first = harness.findings(Self.records).findings.map { [Int($0.row), Int($0.rule)] }
        let again = harness.findings(Self.records).findings.map { [Int($0.row), Int($0.rule)] }
        #expect(first == again)
    }

    /// What is not there breaks only rules that ask whether it is.
    @Test(arguments: rules.map { [$0.name, $0.example] })
    func nothingIsFoundWhereNothingStands(_ rule: [String]) {
        let asks = ["required", "required-if", "recommended", "any-of", "consent-present"]
        #expect(RuleHarness(rule[1]).breaks([:]) == 0 || asks.contains(rule[0]), "\(rule[0])")
    }

    @Test(arguments: ["a", "ж", "a b ", "@", "1", "-"])
    func longValuesAreJudged(_ piece: String) {
        let long = String(repeating: piece, count: (1 << 12) / piece.utf8.count)
        for name in ["mail-domain-vs-company", "not-swapped", "script", "not-placeholder", "not-test", "format", "length", "country-vs-phone"] {
            guard let spec = Self.rules.first(where: { $0.name == name }) else {
                Issue.record("no rule \(name)")
                continue
            }
            let fields = ["first_name", "last_name", "company", "email", "phone", "country", "extra", "id"]
            _ = RuleHarness(spec.example).findings([Dictionary(uniqueKeysWithValues: fields.map { ($0, long) })])
        }
    }
}
