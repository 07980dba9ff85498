import KemptCore
import Testing

@testable import KemptExpression

/// What is said about expressions that do not compile: the words, the place of the caret, the remedy.
@Suite struct ComplaintTests {
    /// `text` with `^` below the first character at fault and `~` below the others.
    @Test(
        arguments: [
            (
                "stauts = lead",
                "^~~~~~", "there is no field 'stauts'", "did you mean 'status'?"
            ),
            (
                "latset(updated_at) < today",
                "^~~~~~", "there is no field 'latset'", "did you mean 'latest'?"
            ),
            (
                "xyzzy = 1",
                "^~~~~", "there is no field 'xyzzy'", nil
            ),
            (
                "status = cleint",
                "         ^~~~~~", "'cleint' is no value of 'status': not in the list", nil
            ),
            (
                "status in (lead, cleint)",
                "                 ^~~~~~", "'cleint' is no value of 'status': not in the list", nil
            ),
            (
                "updated_at < 12 months",
                "             ^~", "'<' with a span of time reads two ways",
                "write 'older than', 'newer than', or '… ago' for the day itself"
            ),
            (
                "updated_at >= soon",
                "              ^~~~", "'soon' is no day", "write it YYYY-MM-DD, or 'today'"
            ),
            (
                "updated_at = 2025-02-30",
                "             ^~~~~~~~~~", "'2025-02-30' is no day", "write it YYYY-MM-DD, or 'today'"
            ),
            (
                "updated_at older 12 months",
                "                 ^~", "'than' is expected after 'older'", nil
            ),
            (
                "updated_at older than many months",
                "                      ^~~~", "a number of days, weeks, months or years is expected, not 'many'", "for example '12 months'"
            ),
            (
                "updated_at older than 12 moons",
                "                         ^~~~~", "'moons' is no unit of time", "days, weeks, months or years"
            ),
            (
                "updated_at older than -1 days",
                "                      ^~", "a number of days, weeks, months or years is expected, not '-1'", "for example '12 months'"
            ),
            (
                "email older than 12 months",
                "      ^~~~~", "'older than' needs a date, and this is text", nil
            ),
            (
                "latest(email) older than 1 day",
                "       ^~~~~", "'latest' takes dates, and 'email' is text", "declare it with type: date"
            ),
            (
                "latest(updated_at < today",
                "                  ^", "a ')' is missing before '<'", nil
            ),
            (
                "score > many",
                "        ^~~~", "'many' is no number, and the field is", "write it with digits and a decimal point: -1234.5"
            ),
            (
                "score > nan",
                "        ^~~", "'nan' is no number, and the field is", "write it with digits and a decimal point: -1234.5"
            ),
            (
                "score > 1e5",
                "        ^~~", "'1e5' is no number, and the field is", "write it with digits and a decimal point: -1234.5"
            ),
            (
                "email < b",
                "        ^", "'<' needs a number or a date, and this field is text", "use = or !=, or give the field a type"
            ),
            (
                "updated_at < email",
                "             ^~~~~", "a date and text cannot be compared by '<'", "put 'email' in quotes if it is a text and no field"
            ),
            (
                "email is nothing",
                "         ^~~~~~~", "'missing', 'invalid' or 'valid' is expected after 'is', not 'nothing'",
                "to compare with a value write '='"
            ),
            (
                "status in lead",
                "          ^~~~", "a list in brackets is expected after 'in'", "for example: in (lead, customer)"
            ),
            (
                "status in (lead customer)",
                "                ^~~~~~~~", "a ')' is missing before 'customer'", nil
            ),
            (
                "status in [lead)",
                "               ^", "a ']' is missing before ')'", nil
            ),
            (
                "status in ()",
                "           ^", "a text is expected, not ')'", nil
            ),
            (
                "email contains =",
                "               ^", "a text is expected, not '='", nil
            ),
            (
                "status lead",
                "       ^~~~", "a comparison is expected, not 'lead'",
                "one of =, !=, <, <=, >, >=, in, between, contains, starts with, ends with, matches, is missing, is invalid, older than, newer than, "
                    + "within"
            ),
            (
                "status = ",
                "         ^", "a value is expected, not 'the end'", nil
            ),
            (
                "status = lead lead",
                "              ^~~~", "'lead' is not expected here", "join conditions by 'and' or 'or'"
            ),
            (
                "(status = lead",
                "              ^", "a ')' is missing before 'the end'", nil
            ),
            (
                "status = lead)",
                "             ^", "')' is not expected here", "join conditions by 'and' or 'or'"
            ),
            (
                "= lead",
                "^", "a field is expected, not '='", nil
            ),
            (
                "'status' = lead",
                "^~~~~~~~", "a field is expected, not 'status'", "write its name without quotes, or in `backquotes`"
            ),
            (
                "status = lead and",
                "                 ^", "a field is expected, not 'the end'", nil
            ),
            (
                "email = O'Brien",
                "         ^", "this quote is not closed", "close it, or put the text in quotes of the other kind"
            ),
            (
                "backup = \"Žėš",
                "         ^", "this quote is not closed", "close it, or put the text in quotes of the other kind"
            ),
            (
                "backup = Žėš ir",
                "             ^~", "'ir' is not expected here", "join conditions by 'and' or 'or'"
            ),
            (
                "",
                "^", "a field is expected, not 'the end'", nil
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

    @Test func onlyAScalarIsAnExpression() {
        let problems = Problems()
        let position = Position(line: 3, column: 4)
        #expect(Expression.compile(.list([.scalar("a", position)], position), columns: columns, asOfDay: 0, problems: problems) == nil)
        #expect(problems.list.map(\.message) == ["an expression belongs here, not a list"])
        #expect(problems.list.first?.position == position)
    }

    /// Words thrown together at random: an expression, or one complaint that points into the text.
    @Test func anyTextIsReadOrComplainedAbout() {
        let words = [
            "status", "email", "updated_at", "score", "revenue", "seen", "latest", "earliest", "(", ")", "[", "]", ",", "=", "!=", "<", ">",
            "<=", ">=", "!", "and", "or", "not", "in", "is",
            "missing", "older", "newer", "than", "starts", "with", "contains", "12", "months", "-1", "99999999999", "2025-01-01", "today",
            "lead", "'", "\"", "''", "'a b'", "mail.domain", "mail.", ".domain", "a.b", "a.b.c", "length", "lower", "matches", "'[A-Z]+'", "'(a|b'",
            "between", "within", "last", "next", "of", "ends", "invalid", "valid", "ago", "+", "-", "`First Name`", "`", "==", "<>", "consent",
            "1", "5", "days", "Žė", "😀", "\u{0}", "\u{301}",
            "\n", "\u{2003}", "e\u{301}", "&", "*", "#", ":", "`",
        ]
        var compiled = 0
        for seed in 1...10_000 {
            var random = Seeded(seed)
            var text = ""
            for _ in 0..<random.below(14) { text += random.pick(words) + (random.below(3) == 0 ? "" : " ") }
            guard let found = complaint(text) else {
                compiled += 1
                continue
            }
            let column = found.position.column - 11
            check(
                column >= 0 && column + found.length <= max(text.count, column) + 1,
                "the caret is outside: \(text.debugDescription) \(found)")
        }
        check(compiled > 0, "no text compiled: the words are badly chosen")
        // Likely sentences, so that evaluation is tried as well.
        for seed in 1...2000 {
            var random = Seeded(seed)
            let parts = (0...random.below(4)).map { _ in Self.sentence(&random) }
            let text = parts.joined(separator: random.pick([" and ", " or ", " and not "]))
            check(truth(text, ["status": "lead", "score": "5", "updated_at": "2025-01-01"]) != nil, "does not compile: \(text)")
        }
    }

    /// Characters thrown together at random, of which few make words.
    @Test func anyCharactersAreReadOrComplainedAbout() {
        let common = Array("status=<>!()[],'\"` .-+0123456789abcž&|\\{}:#".unicodeScalars)
        for seed in 1...3000 {
            var random = Seeded(seed)
            var text = String.UnicodeScalarView()
            for _ in 0..<random.below(40) {
                let wild = Unicode.Scalar(UInt32(random.below(0x11_0000)))
                text.append(random.below(4) == 0 ? wild ?? "?" : random.pick(common))
            }
            _ = complaint(String(text))
        }
    }

    private static func sentence(_ random: inout Seeded) -> String {
        random.pick([
            "status = client", "status in (lead, former)", "email is missing", "score > 3", "revenue <= 10.5",
            "updated_at older than 3 weeks", "latest(seen, updated_at) < today",
            "(email contains x or backup starts with 'y z')", "not score = revenue", "seen != updated_at",
        ])
    }
}
