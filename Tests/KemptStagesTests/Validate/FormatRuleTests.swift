import KemptCore
import KemptStages
import Testing

/// `format`, `length`, `script`.
@Suite struct FormatRuleTests {
    @Test(arguments: [
        ("C-\\d{4,6}", "C-1234", 0), ("C-\\d{4,6}", "C-123", 1), ("C-\\d{4,6}", "C-1234567", 1), ("C-\\d{4,6}", "xC-1234", 1),
        ("[А-ЯЁ]{2}\\d+", "АБ12", 0), ("[А-ЯЁ]{2}\\d+", "AB12", 1), ("LT(\\d{9}|\\d{12})", "LT100001738313", 0),
        ("LT(\\d{9}|\\d{12})", "LT10000173831", 1),
        ("(?i)sutartis nr\\. \\d+", "Sutartis Nr. 12", 0), ("\\p{L}+", "Žėdvė", 0), ("\\p{L}+", "Žėdvė1", 1),
    ])
    func format(_ pattern: String, _ value: String, _ breaks: Int) {
        let rule = RuleHarness("format: {fields: extra, pattern: '\(pattern)'}")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["extra": value]) == breaks)
        #expect(rule.breaks([:]) == 0)
    }

    @Test func aBrokenPatternIsAMistakeOfTheFile() throws {
        let rule = RuleHarness("format: {fields: extra, pattern: 'C-[0-9'}")
        let found = try #require(rule.problems.list.first)
        #expect(found.message == "character 3 of the pattern: this '[' is not closed")
        #expect(found.position == Position(line: 1, column: 34))
    }

    @Test(arguments: [
        ("{fields: extra, min: 2, max: 5}", "Žė", 0), ("{fields: extra, min: 2, max: 5}", "Žėdvės", 1), ("{fields: extra, min: 2, max: 5}", "Ё", 1),
        ("{fields: extra, max: 5}", "Jonas", 0), ("{fields: extra, min: 6}", "Jonas", 1), ("{fields: extra, max: 1}", "e\u{301}", 0),
        ("{fields: [extra, notes], max: 3}", "abc", 0), ("{fields: extra, max: 3}", "", 0),
    ])
    func length(_ settings: String, _ value: String, _ breaks: Int) {
        let rule = RuleHarness("length: \(settings)")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["extra": value]) == breaks)
    }

    @Test(arguments: [
        ("{fields: extra}", "'length' needs 'min', 'max' or both"), ("{fields: extra, min: 5, max: 2}", "'min' of 'length' is more than its 'max'"),
    ])
    func lengthWithoutEnds(_ settings: String, _ message: String) {
        #expect(RuleHarness("length: \(settings)").problems.list.map(\.message) == [message])
    }

    @Test(arguments: [
        ("latin", "Petraitė", 0), ("latin", "Петров", 1), ("latin", "Petrоv", 1), ("latin", "12-34", 0), ("latin", "O'Brien", 0),
        ("cyrillic", "Петров", 0), ("cyrillic", "Petrov", 1), ("cyrillic", "123", 0), ("cyrillic", "Щ-2", 0), ("greek", "Παπαδόπουλος", 0),
        ("greek", "Papa", 1),
        ("one", "Petrоv", 1), ("one", "ООО Ромашка", 0), ("one", "ООО Google", 1), ("one", "Ėjimas 5", 0),
        ("one-per-word", "ООО Google", 0), ("one-per-word", "ООО Goоgle", 1), ("one-per-word", "Aй", 1), ("one-per-word", "А-B", 0),
        ("one-per-word", "D’Аrtagnan", 1), ("one-per-word", "Наталия", 0),
    ])
    func script(_ allow: String, _ value: String, _ breaks: Int) {
        let rule = RuleHarness("script: {fields: extra, allow: \(allow)}")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["extra": value]) == breaks, "\(allow) \(value)")
    }
}
