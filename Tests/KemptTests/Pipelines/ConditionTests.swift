import Testing

/// `when` and `unless` limit a stage to some records, whatever the stage.
@Suite struct ConditionTests {
    private let people = """
        id,name,email,country,updated_at
        1,JONAS,JONAS@x.lt,LT,2020-01-01
        2,OLGA,OLGA@x.ru,RU,2020-01-01
        3,ANNA,ANNA@x.pl,,2020-01-01
        4,PETRAS,petras@x.lt,LT,2026-01-01
        5,PETRAS,petras@x.lt,LT,2026-01-01

        """

    /// The table of kept records after some stages.
    private func kept(_ stages: String) throws -> Table {
        let scratch = try Scratch()
        try scratch.write(people, to: "people.csv")
        try scratch.write(
            """
            kempt: 1
            fields:
              id: {type: identifier, key: true}
              name: {type: given-name}
              email: {type: email}
              country: {type: country}
              updated_at: {type: date}
            extract:
              - csv: people.csv
            stages:
            \(stages)
            load: {kept: {csv: out/kept.csv}, quarantined: nowhere, dropped: nowhere, merged: nowhere, archived: nowhere}
            """, to: "p.yml")
        let outcome = try scratch.run("run", "p.yml", "--as-of", "2026-06-30")
        #expect(outcome.code == 0, "\(outcome.said)")
        return try scratch.table("out/kept.csv")
    }

    @Test func standardizeOnlyWhatIsTrue() throws {
        #expect(try kept("  - standardize:\n    when: country = LT").column("name") == ["Jonas", "OLGA", "ANNA", "Petras", "Petras"])
    }

    /// A missing country is unknown: the stage acts neither on "is RU" nor on "is not RU".
    @Test func unknownIsNotTrue() throws {
        #expect(try kept("  - standardize:\n    unless: country = RU").column("name") == ["Jonas", "OLGA", "ANNA", "Petras", "Petras"])
    }

    @Test func archiveOnlyWhatIsTrue() throws {
        #expect(try kept("  - archive: updated_at older than 12 months\n    when: country = LT").column("id") == ["2", "3", "4", "5"])
        #expect(try kept("  - archive: updated_at older than 12 months\n    unless: country = LT").column("id") == ["1", "3", "4", "5"])
    }

    @Test func validateOnlyWhatIsTrue() throws {
        let stages = "  - validate:\n      - required: country\n        action: drop\n    when: name = JONAS"
        #expect(try kept(stages).column("id") == ["1", "2", "3", "4", "5"])
        #expect(try kept("  - validate:\n      - required: country\n        action: drop").column("id") == ["1", "2", "4", "5"])
    }

    @Test func deduplicateOnlyWhatIsTrue() throws {
        #expect(try kept("  - deduplicate: {merge: auto}").column("id") == ["1", "2", "3", "4"])
        #expect(try kept("  - deduplicate: {merge: auto}\n    unless: country = LT").column("id") == ["1", "2", "3", "4", "5"])
    }
}
