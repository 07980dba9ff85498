import KemptCore
import KemptText
import Testing

@testable import KemptExpression

/// The pattern language of `matches` and `format`.
@Suite struct PatternTests {
    private func matches(_ pattern: String, _ text: String) throws -> Bool {
        let compiled = try Pattern(pattern)
        let buffer = ByteBuffer()
        buffer.append(text)
        let fast = compiled.matches(buffer.cell)
        check(fast == compiled.matchesBySets(buffer.cell), "table and sets differ: \(pattern) \(text.debugDescription)")
        return fast
    }

    @Test(
        arguments: [
            ("abc", "abc", true), ("abc", "abcd", false), ("abc", "ab", false), ("", "", true), ("", "a", false), ("a*", "", true),
            ("a*", "aaaa", true),
            ("a+", "", false), ("a?b", "b", true), ("a?b", "aab", false), ("a|bc|", "bc", true), ("a|bc|", "", true), ("(ab)+c", "ababc", true),
            ("[A-Z]{2}-\\d{6}", "LT-123456", true), ("[A-Z]{2}-\\d{6}", "LT-12345", false), ("a{0}b", "b", true), ("a{2,}", "aaa", true),
            ("a{2,}", "a", false),
            ("a{2,4}", "aaaaa", false), ("(a{2}){2}", "aaaa", true), ("(a|ab)(c|bcd)", "abcd", true), ("(a*)*b", "aaab", true),
            ("(a*)*b", "aaac", false),
            ("[^@]+@[^@]+", "a@b", true), ("[^@]+@[^@]+", "a@b@c", false), ("[]a]+", "]a", true), ("[a-]+", "a-", true), ("[\\d.,-]+", "-1.5", true),
            ("[\\]\\\\]+", "]\\", true), (".", "Ж", true), (".", "👍", true), ("..", "e\u{301}", true), ("[а-яё]+", "ёлка", true),
            ("[а-яё]+", "Ёлка", false),
            ("(?i)[а-яё]+", "ЁЛКА", true), ("(?i)žėdvė", "ŽĖDVĖ", true), ("(?i)\\p{Lu}b", "ab", true), ("\\p{Lu}\\p{Ll}+", "Žėdvė", true),
            ("\\p{Lu}\\p{Ll}+", "žėdvė", false),
            ("\\p{Cyrillic}+", "Ольга", true), ("\\p{Cyrillic}+", "Oльга", false), ("\\P{Latin}+", "Ольга1", true), ("\\w+", "Ёlka_1", true),
            ("\\w+", "a b", false),
            ("\\S+\\s\\S+", "a\u{A0}b", true), ("\\D+", "Ж", true), ("\\D+", "7", false), ("^abc$", "abc", true), ("a\\.b", "a.b", true),
            ("a\\.b", "axb", false),
            ("(?:ab)+", "abab", true), ("UAB .+|.+, UAB", "Ramunė, UAB", true), ("\\+370\\d{8}", "+37061234567", true),
            ("[\\p{L} .'-]+", "Žan-Pol O'Brien Jr.", true),
            ("[^\\d\\s]+", "aЖ", true), ("[^\\d\\s]+", "a1", false),
        ] as [(String, String, Bool)])
    func examples(_ pattern: String, _ text: String, _ expected: Bool) throws { #expect(try matches(pattern, text) == expected) }

    @Test(
        arguments: [
            ("[a", 0, "this '[' is not closed"), ("(a", 0, "this '(' is not closed"), ("a)", 1, "a ')' without its '('"),
            ("*a", 0, "'*' has nothing before it to repeat"),
            ("a{", 1, "'{' begins a number of times"), ("a{2", 1, "'{' begins a number of times"), ("a{,3}", 1, "'{' begins a number of times"),
            ("a{3,2}", 1, "a number of times goes from small to large, to 250 at most"),
            ("a{251}", 1, "a number of times goes from small to large, to 250 at most"),
            ("\\", 0, "'\\' has nothing behind it"), ("\\b", 0, "'\\b' is not understood"), ("(a)\\1", 3, "'\\1' is not understood"),
            ("(?=a)", 0, "'(?' begins something that is not understood"), ("a^b", 1, "'^' stands inside the pattern"),
            ("a$b", 1, "'$' stands inside the pattern"),
            ("[z-a]", 1, "this range runs backwards"), ("\\p{Han}", 0, "'\\p{Han}' is not understood"), ("\\p", 0, "'\\p{}' is not understood"),
            ("[a-\\d]", 1, "a range ends with a single character"), ("\\W", 0, "'\\W' is not understood"),
        ] as [(String, Int, String)])
    func mistakes(_ pattern: String, _ offset: Int, _ message: String) {
        do {
            _ = try Pattern(pattern)
            Issue.record("compiled: \(pattern)")
        } catch {
            if pattern != "[a-\\d]" { #expect(error.message == message) }
            #expect(error.offset == offset)
        }
    }

    @Test func whatIsTooLongIsRefused() throws {
        _ = try Pattern("a{250}b{6}")
        for pattern in [
            "a{250}b{7}", "(a{250}){250}", "((((a{250}){250}){250}){250}){250}", "((((){250}){250}){250}){250}", String(repeating: "a", count: 257),
        ] {
            do {
                _ = try Pattern(pattern)
                Issue.record("compiled: \(pattern)")
            } catch { #expect(error.message.hasPrefix("the pattern is too long")) }
        }
        do {
            _ = try Pattern(String(repeating: "(", count: 100_000))
            Issue.record("compiled")
        } catch { #expect(error.message == "brackets are nested too deep") }
    }

    /// What ruins backtracking engines costs one step a character here, table or not.
    @Test func hostilePatternsOnLongValues() throws {
        let long = String(repeating: "a", count: 1 << 17)
        for pattern in ["(a*)*b", "(a|aa)+b", "(a|a)*", "a*a*a*a*a*a*b", "(.*a){20}", ".*a.{20}", "(x+x+)+y"] {
            let compiled = try Pattern(pattern)
            let buffer = ByteBuffer()
            buffer.append(long)
            let found = compiled.matches(buffer.cell)
            #expect(found == ["(a|a)*", "(.*a){20}", ".*a.{20}"].contains(pattern))
        }
        #expect(try Pattern(".*a.{20}").hasTable == false)
        #expect(try Pattern("[A-Z]{2}-\\d{6}").hasTable)
    }

    /// A plain twin: tries every way, over the shape of the pattern. Exponential, so for short texts.
    private static func ends(_ node: PatternNode, _ text: [UInt32], _ start: Int) -> Set<Int> {
        switch node {
        case .leaf(let set): start < text.count && set.contains(text[start], .of(text[start])) ? [start + 1] : []
        case .sequence(let parts): parts.reduce([start]) { places, part in Set(places.flatMap { ends(part, text, $0) }) }
        case .choice(let branches): Set(branches.flatMap { ends($0, text, start) })
        case .repetition(let inner, let least, let most):
            repeated(inner, least, most ?? text.count + least + 1, text, start)
        }
    }

    private static func repeated(_ inner: PatternNode, _ least: Int, _ most: Int, _ text: [UInt32], _ start: Int) -> Set<Int> {
        var places: Set<Int> = [start]
        var found: Set<Int> = least == 0 ? [start] : []
        for time in 0..<most {
            places = Set(places.flatMap { ends(inner, text, $0) })
            if time + 1 >= least { found.formUnion(places) }
            if places.isEmpty { break }
        }
        return found
    }

    @Test func agreesWithTryingEveryWay() throws {
        let pieces: [String] = [
            "a", "b", "ж", "[ab]", "[^a]", ".", "\\d", "\\w", "(a|b)", "(ab|)", "a?", "b*", "(ab)+", "a{2}", "(a|bж){1,2}", "|", "\\p{L}", "(b*a)*",
        ]
        let letters: [String] = ["a", "b", "ж", "1", "-", "Ж"]
        var matched = 0
        for seed in 1...500 {
            var random = Seeded(seed)
            let text = (0...random.below(4)).map { _ in random.pick(pieces) }.joined()
            var parser = PatternParser(text)
            let node = try parser.parse()
            let compiled = try Pattern(text)
            for _ in 0..<12 {
                let value = (0..<random.below(6)).map { _ in random.pick(letters) }.joined()
                let scalars = value.unicodeScalars.map(\.value)
                let expected = Self.ends(node, scalars, 0).contains(scalars.count)
                let buffer = ByteBuffer()
                buffer.append(value)
                check(compiled.matches(buffer.cell) == expected && compiled.matchesBySets(buffer.cell) == expected, "\(text) on '\(value)'")
                if expected { matched += 1 }
            }
        }
        check(matched > 300, "few matches: the pieces are badly chosen")
    }

    @Test func anyTextIsReadOrComplainedAbout() {
        let pieces: [String] = [
            "a", "(", ")", "[", "]", "{", "}", "|", "*", "+", "?", "\\", "^", "$", "-", ",", "2", "250", ".", "ж", "\\d", "\\p{L}", "(?i)", "(?:",
            "😀", "\u{0}", ":",
        ]
        var compiled = 0
        for seed in 1...4000 {
            var random = Seeded(seed)
            let text = (0..<random.below(12)).map { _ in random.pick(pieces) }.joined()
            do {
                _ = try Pattern(text)
                compiled += 1
            } catch {
                check(error.offset >= 0 && error.offset <= text.unicodeScalars.count, "outside: \(text) \(error)")
            }
        }
        check(compiled > 100, "few compiled")
    }
}
