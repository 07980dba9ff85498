import Testing

/// Parts of values as columns, as keys of look-ups and in conditions; words of one's own; a file that several extend.
@Suite struct PartsTests {
    private static let people = """
        id,email,company
        1,JONAS@Ramune.lt,uab Ramunė
        2,olga@gmail.com,ООО Ромашка
        3,info@firm.example.lt,
        4,not an address,Acme

        """
    private static let base = """
        kempt: 1
        fields:
          id: {type: identifier, key: true}
          email: {type: email}
          company: {type: company}
        extract:
          - csv: people.csv
        stages:
          - standardize
          - enrich:
              - parts: {take: {domain: email.domain, kind: email.class, form: company.legal-form}}
              - lookup: {csv: accounts.csv, match: {email.domain: domain}, take: [owner]}
        load: {kept: {csv: out/kept.csv}, quarantined: nowhere, dropped: nowhere, merged: nowhere, archived: nowhere}

        """

    private func run(_ pipeline: String = base, base: String? = nil) throws -> (outcome: Outcome, scratch: Scratch) {
        let scratch = try Scratch()
        try scratch.write(Self.people, to: "people.csv")
        try scratch.write("domain,owner\nRAMUNE.LT,Rasa\n", to: "accounts.csv")
        if let base { try scratch.write(base, to: "shared/base.yml") }
        try scratch.write(pipeline, to: "p.yml")
        return (try scratch.run("run", "p.yml", "--as-of", "2026-06-30"), scratch)
    }

    @Test func columnsAndKeys() throws {
        let (outcome, scratch) = try run()
        #expect(outcome.code == 0, "\(outcome.said)")
        let kept = try scratch.table("out/kept.csv")
        #expect(kept.header == ["id", "email", "company", "domain", "kind", "form", "owner"])
        #expect(try kept.column("domain") == ["ramune.lt", "gmail.com", "firm.example.lt", ""])
        #expect(try kept.column("kind") == ["business", "free", "role", ""])
        #expect(try kept.column("form") == ["UAB", "ООО", "", ""])
        #expect(try kept.column("owner") == ["Rasa", "", "", ""])
    }

    /// What is no valid name fills no other column.
    @Test func invalidValuesGiveNoParts() throws {
        let scratch = try Scratch()
        try scratch.write("id,name\n1,Jonas Petraitis\n2,Jonas Petraitis 2\n3,John Smith 1.4\n4,Петр?в Иван\n", to: "people.csv")
        let pipeline = """
            kempt: 1
            fields:
              id: {type: identifier, key: true}
              name: {type: full-name}
            extract:
              - csv: people.csv
            stages:
              - standardize
              - enrich:
                  - parts: {take: {last: name.family}}
            load: {kept: {csv: out/kept.csv}, quarantined: nowhere, dropped: nowhere, merged: nowhere, archived: nowhere}

            """
        try scratch.write(pipeline, to: "p.yml")
        let outcome = try scratch.run("run", "p.yml", "--as-of", "2026-06-30")
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(try scratch.table("out/kept.csv").column("last") == ["Petraitis", "", "", ""])
    }

    @Test func wordsOfOnesOwn() throws {
        let own = "extends: shared/base.yml\ndictionaries:\n  email.free: {remove: [gmail.com]}\n"
        let shared = Self.base + "dictionaries:\n  email.free: {add: [ramune.lt]}\n"
        let (outcome, scratch) = try run(own, base: shared)
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(try scratch.table("out/kept.csv").column("kind") == ["free", "business", "role", ""])
    }

    @Test func partsThatAreNotThere() throws {
        let wrong = Self.base.replacing("email.class", with: "email.clas").replacing("match: {email.domain", with: "match: {emial.domain")
        let (outcome, _) = try run(wrong)
        #expect(outcome.code == 2)
        for words in [
            "p.yml:11:52: error: 'email' has no part 'clas'", "did you mean 'email.class'?", "there is no field 'emial'", "did you mean 'email'?",
        ] { #expect(outcome.errors.contains(words), "\(words)\n\(outcome.errors)") }
    }

    @Test func wordsThatHaveNoPlace() throws {
        let words = "dictionaries:\n  email.fre: {add: [a.lt]}\n  email.free: {add: {a: b}}\n  job-title: {add: [boss]}\n"
        let (outcome, _) = try run(Self.base + words)
        #expect(outcome.code == 2)
        for words in [
            "p.yml:15:3: error: there is no dictionary 'email.fre'", "did you mean 'email.free'?", "'email.free' is a plain list of words",
            "words of 'job-title' stand for a canonical one", "3 mistakes",
        ] { #expect(outcome.errors.contains(words), "\(words)\n\(outcome.errors)") }
    }

    @Test func partsAreOfStandardizedValues() throws {
        let (outcome, _) = try run(Self.base.replacing("  - standardize\n", with: ""))
        #expect(outcome.code == 2 && outcome.errors.contains("put 'standardize' before"), "\(outcome.said)")
    }
}
