import KemptCore
import Testing

@testable import KemptExpression

/// Parts of values, functions, patterns, ranges and spans: each on values that are there, missing and invalid.
@Suite struct LanguageTests {
    @Test(
        arguments: [
            ("mail.class = free", Truth.yes), ("mail.class != free", .no), ("mail.class in (business, free)", .yes),
            ("mail.domain = gmail.com", .yes),
            ("mail.domain ends with .com", .yes), ("mail.domain = backup", .yes), ("backup = mail.domain", .yes), ("mail.domain = mail.class", .no),
            ("mail.domain != 'mail.domain'", .yes), ("mail.domain matches '[a-z]+\\.(com|lt)'", .yes), ("length(mail.domain) = 9", .yes),
            ("mail.domain is missing", .no), ("mail.length > 8", .yes), ("mail.length = 9", .yes), ("mail.length between 10 and 20", .no),
            ("mail.length in (8, 9)", .yes), ("mail.length = 9.0", .yes),
            ("mail.length = '9.0'", .no), ("mail.length < mail.length", .no), ("mail.length >= mail.length", .yes),
            ("lower(email) = mail.domain", .yes), ("mail.domain = lower(email)", .yes),
            ("mail.class starts with fr and mail.domain contains ail", .yes),
            ("lower(mail.domain) = mail.domain and mail.class = free", .yes),
        ] as [(String, Truth)])
    func parts(_ text: String, _ expected: Truth) {
        #expect(truth(text, ["mail": "Ona@gmail.com", "backup": "gmail.com", "email": "GMAIL.com"]) == expected)
        #expect(truth(text, ["mail": "!nobody"]) == (text == "mail.domain is missing" ? .yes : .unknown))
    }

    /// An evaluation uses the buffers of its own operands, whatever the type does to the caller's workspace, and leaves no trace for the next.
    @Test func partsOfTwoFieldsDoNotMix() {
        for _ in 0..<3 {
            #expect(truth("mail.domain = 'a.lt' and mail.class = business and length(mail.domain) = 4", ["mail": "x@a.lt"]) == .yes)
        }
    }

    @Test(
        arguments: [
            ("length(backup) = 5", "Žėčęį", Truth.yes), ("length(backup) >= 3", "ab", .no), ("length(backup) = 1", "e\u{301}", .yes),
            ("length(backup) = 2", "👍👍", .yes),
            ("length(backup) > 0", "", .unknown), ("length(backup) > length(status)", "abcde", .yes), ("length(backup) between 3 and 5", "abc", .yes),
            ("length(backup) not between 3 and 5", "abc", .no), ("length(backup) in (1, 3)", "abc", .yes), ("length(backup) < score", "abc", .yes),
        ] as [(String, String, Truth)])
    func lengths(_ text: String, _ value: String, _ expected: Truth) {
        #expect(truth(text, ["backup": value, "status": "lead", "score": "4"]) == expected)
    }

    @Test(
        arguments: [
            ("lower(backup) = žemė", Truth.yes), ("lower(backup) in (žemė, dangus)", .yes), ("lower(backup) contains em", .yes),
            ("backup = žemė", .no),
            ("lower(имя) = ольга", .yes), ("имя = Ольга", .yes), ("lower(backup) = lower(email)", .yes), ("lower(lower(backup)) = žemė", .yes),
            ("`First Name` = Ona", .yes), ("Ona = `First Name`", .unknown), ("email = `First Name`", .no), ("a.b = c", .yes), ("a.b = `a.b`", .yes),
            ("consent", .yes), ("not consent", .no), ("consent and status = lead", .yes), ("(consent) or status = former", .yes),
        ] as [(String, Truth)])
    func names(_ text: String, _ expected: Truth) {
        let values = ["backup": "ŽEMĖ", "email": "Žemė", "имя": "ОЛЬГА", "First Name": "Ona", "a.b": "c", "consent": "yes", "status": "lead"]
        guard text != "Ona = `First Name`", text != "имя = Ольга" else {
            #expect(text == "имя = Ольга" ? truth(text, values) == .no : complaint(text)?.message == "there is no field 'Ona'")
            return
        }
        #expect(truth(text, values) == expected)
    }

    @Test(
        arguments: [
            ("mail is invalid", "!x", Truth.yes), ("mail is invalid", "a@b", .no), ("mail is invalid", "", .no), ("mail is not invalid", "!x", .no),
            ("mail is valid", "a@b", .yes), ("mail is valid", "!x", .no), ("mail is valid", "", .no), ("mail is not valid", "!x", .yes),
            ("mail is missing", "!x", .yes), ("mail is not missing", "a@b", .yes),
        ] as [(String, String, Truth)])
    func states(_ text: String, _ value: String, _ expected: Truth) { #expect(truth(text, ["mail": value]) == expected) }

    @Test func nothingIsMissingRatherThanInvalid() {
        #expect(truth("mail is invalid", [:]) == .no)
        #expect(truth("mail is not valid", [:]) == .no || truth("mail is valid", [:]) == .no)
        #expect(truth("earliest(updated_at, seen) is missing", ["seen": "2025-01-01"]) == .no)
        #expect(truth("updated_at + 1 day is missing", [:]) == .yes)
        #expect(truth("updated_at + 1 day is missing", ["updated_at": "2025-01-01"]) == .no)
    }

    @Test(
        arguments: [
            ("score between 1 and 5", "1", Truth.yes), ("score between 1 and 5", "5.0", .yes), ("score between 1 and 5", "5.01", .no),
            ("score not between 1 and 5", "6", .yes), ("score between -2.5 and 0", "-2.5", .yes), ("score in (1, 2.50)", "2.5", .yes),
            ("score in (1, 2)", "3", .no), ("score not in (1, 2)", "3", .yes), ("score between 1 and 5 and score != 3", "3", .no),
            ("score in (1)", "x", .unknown),
        ] as [(String, String, Truth)])
    func numbers(_ text: String, _ value: String, _ expected: Truth) {
        #expect(truth(text, ["score": value]) == expected)
        #expect(truth(text) == .unknown)
    }

    /// The run's day is 2025-03-31.
    @Test(
        arguments: [
            ("updated_at between 2025-01-01 and today", "2025-03-31", Truth.yes), ("updated_at between 2025-01-01 and today", "2024-12-31", .no),
            ("updated_at between today - 1 year and today", "2024-03-31", .yes),
            ("updated_at not between 2025-01-01 and 2025-01-31", "2025-02-01", .yes),
            ("updated_at in (2025-01-01, today)", "2025-03-31", .yes), ("updated_at in (2025-01-01, today)", "2025-03-30", .no),
            ("updated_at within the last 30 days", "2025-03-01", .yes), ("updated_at within the last 30 days", "2025-02-28", .no),
            ("updated_at within last 30 days", "2025-04-01", .no), ("updated_at within the next 2 weeks", "2025-04-14", .yes),
            ("updated_at within next 2 weeks", "2025-04-15", .no), ("updated_at within the next 2 weeks", "2025-03-30", .no),
            ("updated_at within 1 month of seen", "2025-01-28", .yes), ("updated_at within 1 month of seen", "2024-12-31", .no),
            ("updated_at within 2 days of today", "2025-04-02", .yes), ("updated_at not within 2 days of today", "2025-04-02", .no),
            ("updated_at < 12 months ago", "2024-03-30", .yes), ("updated_at < 12 months ago", "2024-03-31", .no),
            ("updated_at >= today - 12 months", "2024-03-31", .yes),
            ("updated_at > today + 1 week", "2025-04-08", .yes), ("updated_at = seen + 1 month", "2025-03-28", .yes),
            ("updated_at > seen - 3 days", "2025-02-25", .no),
            ("updated_at + 1 month = seen", "2025-01-28", .yes), ("latest(updated_at, seen) - 1 day < seen", "2025-01-01", .yes),
            ("latest(updated_at + 1 year, seen) > 2026-01-01", "2025-01-02", .yes), ("updated_at older than 12 months ago", "2024-03-30", .yes),
        ] as [(String, String, Truth)])
    func days(_ text: String, _ value: String, _ expected: Truth) {
        #expect(truth(text, ["updated_at": value, "seen": "2025-02-28"]) == expected)
        #expect(truth(text, ["seen": "2025-02-28"]) == .unknown || text.contains("latest"))
    }

    @Test func timesAreComparedByTheirDay() {
        #expect(truth("seen = updated_at", ["seen": "2025-03-31T23:59:59+02:00", "updated_at": "2025-03-31"]) == .yes)
        #expect(truth("seen within 0 days of updated_at", ["seen": "2025-03-31T00:00:00Z", "updated_at": "2025-03-31"]) == .yes)
    }

    @Test(
        arguments: [
            ("email matches '[A-Z]{2}\\d+'", "AB12", Truth.yes), ("email matches '[A-Z]{2}\\d+'", "AB12x", .no), ("email matches ''", "x", .no),
            ("email not matches '.*@.*'", "x", .yes), ("email matches \".*'.*\"", "O'Brien", .yes),
        ] as [(String, String, Truth)])
    func patterns(_ text: String, _ value: String, _ expected: Truth) {
        #expect(truth(text, ["email": value]) == expected)
        #expect(truth(text) == .unknown)
    }

    @Test func aLongListIsLookedUp() {
        let list = (1...100).map { "v\($0)" }.joined(separator: ", ")
        for number in [1, 50, 100] { #expect(truth("email in (\(list))", ["email": "v\(number)"]) == .yes) }
        for value in ["v0", "v101", "v", "V1"] { #expect(truth("email in (\(list))", ["email": value]) == .no, "\(value)") }
    }

    /// The plain twin of the set: look at each.
    @Test func setsAgreeWithLookingAtEach() {
        var random = Seeded(7)
        for size in [0, 1, 3, 4, 5, 6, 40, 300] {
            let values = (0..<size).map { _ in (0..<random.below(4)).map { _ in UInt8(97 + random.below(3)) } }
            let set = ValueSet(values)
            for _ in 0..<300 {
                let wanted = (0..<random.below(5)).map { _ in UInt8(97 + random.below(3)) }
                let buffer = ByteBuffer()
                for byte in wanted { buffer.append(byte) }
                check(set.contains(buffer.cell) == values.contains(wanted), "\(wanted) in \(values)")
            }
        }
    }

    @Test(
        arguments: [
            ("mail.domian = x", "^~~~~~~~~~~", "'mail' has no part 'domian'", "did you mean 'mail.domain'?"),
            ("mail.xyz = x", "^~~~~~~~", "'mail' has no part 'xyz'", "its parts: domain, class, length"),
            ("score.year = 1", "^~~~~~~~~~", "'score' has no parts, and so no 'year'", "put 'score.year' in quotes if it is a text"),
            ("maill.domain = 1", "^~~~~~~~~~~~", "there is no field 'maill.domain'", "did you mean 'mail.domain'?"),
            ("mail.domain > b", "              ^", "'>' needs a number or a date, and this field is text", "use = or !=, or give the field a type"),
            ("mail.class = mail.kind", "             ^~~~~~~~~", "'mail' has no part 'kind'", "its parts: domain, class, length"),
            (
                "updated_at within 30 days", "                  ^~", "'within' with a span of time reads two ways",
                "write 'within the last …', 'within the next …' or 'within … of a field'"
            ),
            (
                "updated_at between 12 months and today", "                   ^~", "'between' with a span of time reads two ways",
                "write 'older than', 'newer than', or '… ago' for the day itself"
            ),
            (
                "updated_at older than 2025-01-01", "                      ^~~~~~~~~~", "'older than' takes a span of time, not a day",
                "write '< 2025-01-01'"
            ),
            ("updated_at between today and 2025-01-01", "                   ^~~~~", "the range runs backwards", "write the earlier day first"),
            ("score between 5 and 1", "              ^", "the range runs backwards", "write the smaller number first"),
            ("email between a and b", "      ^~~~~~~", "'between' needs a number or a date, and this field is text", nil),
            ("email within the last 3 days", "      ^~~~~~", "'within' needs a date, and this is text", nil),
            ("updated_at within 3 days of email", "                            ^~~~~", "'email' is text, and a date is expected", nil),
            ("email matches [A-Z]+", "              ^", "a pattern in quotes is expected, not '['", "for example: matches '[A-Z]{2}[0-9]+'"),
            ("email matches '[A-Z'", "               ^", "this '[' is not closed", "write '\\[' for the sign itself"),
            ("lower(email) = ABC", "               ^~~", "'ABC' has capitals, and 'lower' gives none", "write 'abc'"),
            ("length(updated_at + 1 day) = 1", "       ^~~~~~~~~~", "'length' takes a text, and 'updated_at' is a date", nil),
            ("length(email = 1", "             ^", "a ')' is missing before '='", nil),
            ("email is null", "         ^~~~", "'missing', 'invalid' or 'valid' is expected after 'is', not 'null'", "write 'is missing'"),
            (
                "email is not empty", "             ^~~~~", "'missing', 'invalid' or 'valid' is expected after 'is', not 'empty'",
                "write 'is not missing'"
            ),
            (
                "email is invalid", "         ^~~~~~~", "'email' is never invalid: its type refuses nothing",
                "give the field a type, or write 'is missing'"
            ),
            ("length(mail) is invalid", "                ^~~~~~~", "'is invalid' asks a field, and this is made of one", "name the field itself"),
            ("status == lead", "       ^~", "'==' is written '='", nil), ("status <> lead", "       ^~", "'<>' is written '!='", nil),
            ("status = lead AND score > 1", "              ^~~", "'AND' is not expected here", "write 'and'"),
            ("status = lead && score > 1", "              ^~", "'&&' is not expected here", "write 'and'"),
            ("status = lead || score > 1", "              ^~", "'||' is not expected here", "write 'or'"),
            ("2025-01-01 < updated_at", "^~~~~~~~~~", "there is no field '2025-01-01'", "write the field first: field > 2025-01-01"),
            (
                "updated_at < score", "             ^~~~~", "a date and a number cannot be compared by '<'",
                "put 'score' in quotes if it is a text and no field"
            ),
            ("email starts x", "             ^", "'with' is expected after 'starts'", nil),
            (
                "status", "      ^", "a comparison is expected, not 'the end'",
                "one of =, !=, <, <=, >, >=, in, between, contains, starts with, ends with, matches, is missing, is invalid, older than, newer than, "
                    + "within"
            ),
        ] as [(String, String, String, String?)])
    func complains(_ text: String, _ caret: String, _ message: String, _ remedy: String?) throws {
        let found = try #require(complaint(text))
        #expect(found.message == message)
        #expect(found.remedy == remedy)
        let spaces = caret.prefix { $0 == " " }.count
        #expect(found.position == Position(line: 7, column: 11 + spaces))
        #expect(found.length == caret.count - spaces)
    }
}
