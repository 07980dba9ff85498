import Glibc
import KemptCore
import KemptStages
import Testing

/// `in-set`, `in-reference`, `has-parent`, `range`, `not-future`, `not-past`, `max-age`.
@Suite struct DomainRuleTests {
    @Test func inSetReadsItsValuesAsTheFieldDoes() {
        let rule = RuleHarness("in-set: {fields: country, values: [Lietuva, Латвия, EE]}")
        #expect(rule.problems.list.isEmpty)
        for (value, breaks) in [("LT", 0), ("Lithuania", 0), ("Литва", 0), ("LV", 0), ("Estija", 0), ("PL", 1), ("Kinija", 1), ("", 0)] {
            #expect(rule.breaks(["country": value]) == breaks, "\(value)")
        }
        // What the type refuses is its finding already.
        #expect(rule.breaks(["country": "Atlantida Zuikiai"]) == 0)
    }

    @Test func inSetRefusesWhatTheTypeRefuses() {
        let rule = RuleHarness("in-set: {fields: consent, values: [yes, galbūt]}")
        #expect(rule.problems.list.count == 1)
        #expect(rule.problems.list[0].message.hasPrefix("'galbūt' is no value of 'consent'"))
        #expect(rule.problems.list[0].position == Position(line: 1, column: 41))
    }

    @Test func inSetOfManyValues() {
        let words = (1...50).map { "w\($0)" }.joined(separator: ", ")
        let rule = RuleHarness("in-set: {fields: extra, values: [\(words)]}")
        for number in 1...50 { #expect(rule.breaks(["extra": "w\(number)"]) == 0) }
        for value in ["w0", "w51", "W1", "w", "w1 "] { #expect(rule.breaks(["extra": value]) == 1, "\(value)") }
    }

    private func table(_ text: String, _ body: (String) throws -> Void) throws {
        var template = Array("/tmp/kempt-table-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        let path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        defer {
            close(descriptor)
            unlink(path)
        }
        #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
        try body(path)
    }

    @Test func inReferenceReadsTheTableAsTheFieldDoes() throws {
        try table("code,name\nLietuva,A\n Latvija ,B\nnowhere,C\n") { path in
            let rule = RuleHarness("in-reference: {fields: country, csv: \(path), column: code}")
            #expect(rule.problems.list.isEmpty)
            try rule.loadTables()
            for (value, breaks) in [("LT", 0), ("Литва", 0), ("Latvia", 0), ("PL", 1), ("", 0), ("Atlantida Zuikiai", 0)] {
                #expect(rule.breaks(["country": value]) == breaks, "\(value)")
            }
            #expect(rule.context.prologue.map { $0.tally.map(\.value) } == [[3]])
        }
    }

    @Test func hasParentLooksInTheFirstColumnUnlessTold() throws {
        try table("key;label\nA-1;x\na-2;y\n") { path in
            let rule = RuleHarness("has-parent: {fields: [extra, notes], csv: \(path)}")
            try rule.loadTables()
            #expect(rule.breaks(["extra": "A-1", "notes": "A-2"]) == 0)
            #expect(rule.summaries(["extra": "A-3"]) == ["extra points to nothing in \(path)"])
            #expect(rule.breaks(["extra": "x"]) == 1)
            #expect(rule.breaks([:]) == 0)
            let other = RuleHarness("has-parent: {fields: extra, csv: \(path), column: label}")
            try other.loadTables()
            #expect(other.breaks(["extra": "x"]) == 0)
        }
    }

    @Test func aTableWithoutTheColumnStopsTheRun() throws {
        try table("code,name\nLT,A\n") { path in
            let rule = RuleHarness("in-reference: {fields: country, csv: \(path), column: coed}")
            #expect { try rule.loadTables() } throws: { "\($0)".contains("coed") }
        }
    }

    @Test(arguments: [
        ("{fields: score, min: 1, max: 5}", "score", "3", 0), ("{fields: score, min: 1, max: 5}", "score", "5.01", 1),
        ("{fields: score, min: 1}", "score", "1", 0),
        ("{fields: score, min: -2.5}", "score", "-3", 1), ("{fields: revenue, max: 1000}", "revenue", "1 000,01 EUR", 1),
        ("{fields: revenue, max: 1000}", "revenue", "999 EUR", 0), ("{fields: score, min: 1}", "score", "daug", 0),
        ("{fields: score, min: 1}", "score", "", 0),
        ("{fields: updated_at, min: 2000-01-01, max: today}", "updated_at", "2026-06-30", 0),
        ("{fields: updated_at, min: 2000-01-01, max: today}", "updated_at", "2026-07-01", 1),
        ("{fields: updated_at, min: 2000-01-01, max: today}", "updated_at", "1999-12-31", 1),
        ("{fields: extra, min: 10}", "extra", "9", 1), ("{fields: extra, min: 10}", "extra", "x", 0),
        ("{fields: extra, max: 2020-01-01}", "extra", "2021-01-01", 1),
    ])
    func range(_ settings: String, _ field: String, _ value: String, _ breaks: Int) {
        let rule = RuleHarness("range: \(settings)")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks([field: value]) == breaks)
    }

    @Test(arguments: [
        ("{fields: email, min: 1}", "'range' needs a number or a date, and 'email' is email"),
        ("{fields: score}", "'range' needs 'min', 'max' or both"),
        ("{fields: score, min: few}", "'few' is not a number: digits and a decimal point"),
        ("{fields: updated_at, min: 5}", "'5' is not a day: YYYY-MM-DD or today"),
        ("{fields: score, min: 5, max: 1}", "'min' of 'range' is more than its 'max'"),
        ("{fields: scroe, min: 5}", "there is no field 'scroe'"),
    ])
    func rangeComplains(_ settings: String, _ message: String) {
        #expect(RuleHarness("range: \(settings)").problems.list.map(\.message) == [message])
    }

    @Test(arguments: [
        ("not-future: updated_at", "2026-06-30", 0), ("not-future: updated_at", "2026-07-01", 1), ("not-future: updated_at", "kada nors", 0),
        ("not-future: [updated_at]", "", 0), ("not-past: updated_at", "2026-06-30", 0), ("not-past: updated_at", "2026-06-29", 1),
        ("not-past: updated_at", "2027-01-01", 0), ("max-age: {fields: updated_at, months: 12}", "2025-06-30", 0),
        ("max-age: {fields: updated_at, months: 12}", "2025-06-29", 1), ("max-age: {fields: updated_at, days: 30}", "2026-05-31", 0),
        ("max-age: {fields: updated_at, days: 30}", "2026-05-30", 1), ("max-age: {fields: updated_at, days: 0}", "2026-06-29", 1),
        ("max-age: {fields: updated_at, days: 30}", "", 0), ("max-age: {fields: updated_at, days: 30}", "2030-01-01", 0),
    ])
    func days(_ text: String, _ value: String, _ breaks: Int) {
        let rule = RuleHarness(text)
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["updated_at": value]) == breaks)
    }

    @Test(arguments: [
        ("not-future: email", "'not-future' needs a date, and 'email' is email"),
        ("max-age: {fields: updated_at}", "'max-age' needs 'months' or 'days'"),
        ("max-age: {fields: updated_at, days: 1, months: 1}", "'max-age' needs 'months' or 'days', not both"),
        ("max-age: {fields: company, days: 1}", "'max-age' needs a date, and 'company' is company"),
    ])
    func daysComplain(_ text: String, _ message: String) { #expect(RuleHarness(text).problems.list.map(\.message) == [message]) }
}
