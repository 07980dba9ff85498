import KemptCore
import KemptTypes
import Testing

/// Several addresses in one cell, kept on request.
@Suite struct EmailListTests {
    let emails = TypeHarness(EmailType.self, [("many", "true")])

    @Test func kept() {
        emails.expectSame(["a@b.lt", "a@b.lt; c@d.lt", "иван@почта.рф; c@d.lt; e@f.gh"])
        emails.expect("a@b.lt, c@d.lt", "a@b.lt; c@d.lt", "email.punctuation")
        emails.expect("a@b.lt;c@d.lt", "a@b.lt; c@d.lt", "email.punctuation")
        emails.expect("a@b.lt c@d.lt/e@f.lt|g@h.lt", "a@b.lt; c@d.lt; e@f.lt; g@h.lt", "email.punctuation")
        emails.expect("A@b.lt; c@d.lt", "a@b.lt; c@d.lt", "email.case")
        emails.expect("Jonas <a@b.lt>, \"Petras\" <c@d.lt>", "a@b.lt; c@d.lt", "email.display-name")
        emails.expect("Petrov, Ivan <p@x.ru>; b@y.lt", "p@x.ru; b@y.lt", "email.display-name")
        emails.expect("a@b.lt; A@b.lt", "a@b.lt", "email.case")
        emails.expect("a@b.lt\nc@d.lt", "a@b.lt; c@d.lt", "email.punctuation")
    }

    @Test func oneIsOne() {
        emails.expect("a@b.lt;", "a@b.lt", "email.wrapper")
        emails.expect("jonas @ example.lt", "jonas@example.lt", "email.whitespace")
        emails.expect("Petrov, Ivan <p@x.ru>", "p@x.ru", "email.display-name")
        emails.expect("нет", "", "email.no-value")
        emails.expect("jonas@example.lt (work)", "jonas@example.lt", "email.with-words")
    }

    @Test func notAllOfThem() {
        emails.expectInvalid(["a@b.lt; nobody", "a@b.lt; 8 612 34567", "a@b.lt; c@d", "a@b@c.lt; d@e.lt"], "email.two-ats")
        emails.expect("a@b.lt; c@gmial.com", "a@b.lt; c@gmail.com", "email.typo-domain")
    }

    @Test func theFirstStandsForAll() {
        #expect(emails.matchForm("a.b@gmail.com; c@d.lt") == "ab@gmail.com")
        let parts = PartReader(EmailType.self, [("many", "true")])
        #expect(parts.part("domain", "a@b.lt; c@d.lt") == "b.lt")
    }

    @Test func twiceIsOnce() { emails.checkIdempotence(seeds: ["a@b.lt; c@d.lt", "A@b.lt / c@d.lt", "<a@b.lt> <c@d.lt>"], rounds: 800) }
}

/// Asks a type for a part of a value by the part's name.
struct PartReader<T: SemanticType> {
    let type: T
    let workspace = Workspace()

    init(_: T.Type, _ settings: [(String, String)] = [], words: [String: WordChanges] = [:]) {
        let problems = Problems()
        let entries = settings.map { Node.Entry(key: $0.0, keyPosition: .nowhere, value: .scalar($0.1, .nowhere)) }
        type = T(
            Values(T.spec.spec, .map(entries, .nowhere), at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems, words: words))
        #expect(problems.list.isEmpty)
    }

    func part(_ name: String, _ value: String) -> String {
        guard let index = T.spec.parts.firstIndex(where: { $0.name == name }) else { return "no part \(name)" }
        let buffer = ByteBuffer()
        buffer.append("#")
        withCell(value) { type.appendPart(index, of: $0, companion: .missing, to: buffer, workspace) }
        return buffer.cell(from: 1).string
    }
}
