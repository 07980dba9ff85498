import Testing

/// Codes of registers keep two customers apart without a word in the pipeline, and say who is one.
@Suite struct CodeTests {
    private func run(_ fields: String, _ rows: String, settings: String = "") throws -> (merged: [String], scratch: Scratch) {
        let scratch = try Scratch()
        try scratch.write(
            """
            kempt: 1
            name: codes
            as-of: 2026-01-01
            fields:
              id: {type: identifier, key: true}
            \(fields)
            extract:
              - csv: rows.csv
                source: crm
            stages:
              - standardize
              - deduplicate:
                  merge: auto
                  \(settings)
            load: {kept: {csv: out/kept.csv}, merged: {csv: out/merged.csv}, proposals: {csv: out/proposals.csv}, quarantined: nowhere}
            """, to: "codes.yml")
        try scratch.write(rows, to: "rows.csv")
        let outcome = try scratch.run("run", "codes.yml")
        #expect(outcome.code == 0, "\(outcome.said)")
        return (try scratch.table("out/merged.csv").records.map { "\($0["id"] ?? "")>\($0["merged_into"] ?? "")" }, scratch)
    }

    private let firmFields = """
          company: {type: company}
          inn: {type: identifier, kind: inn}
          kpp: {type: identifier, kind: kpp}
          phone: {type: phone, assume: RU}
          city: {type: city}
        """

    /// One taxpayer with two KPP has two branches; a code with wrong check digits says nothing.
    @Test func firmsAndTheirBranches() throws {
        let rows = """
            id,company,inn,kpp,phone,city
            1,ООО «Ромашка»,7707083893,773601001,+7 495 123-45-67,Москва
            2,Ромашка ООО,7707083893,540602001,+7 495 123-45-67,Москва
            3,ООО Ромашка,7707083893,,+7 495 123-45-67,Москва
            4,ООО «Кедр»,7736050003,773601001,+7 495 765-43-21,Москва
            5,Кедр-Сервис,77 36 05 00 03,773601001,,
            6,ООО «Кедр»,7707083893,,+7 495 765-43-21,Москва
            7,ООО «Кедр»,7736050004,773601001,+7 495 765-43-21,Москва

            """
        let (merged, scratch) = try run(firmFields, rows)
        // Without a KPP it may be either branch's.
        #expect(merged.contains("3>1") != merged.contains("3>2") && merged.contains("5>4") && merged.contains("7>4"), "\(merged)")
        #expect(!merged.contains { $0.hasPrefix("2>") || $0.hasPrefix("6>4") || $0 == "4>1" }, "\(merged)")
        let told = try scratch.run("explain", "pair", "codes.yml", "1", "2")
        #expect(told.output.contains("two different values of 'kpp', which no one customer has"), "\(told.said)")
        // Who writes the setting says all there is to say.
        #expect(try run(firmFields, rows, settings: "cannot-match: inn").merged.contains("2>1"))
        #expect(try run(firmFields, rows, settings: "cannot-match: []").merged.contains("2>1"))
    }

    private let personFields = """
          first_name: {type: given-name}
          last_name: {type: family-name}
          code: {type: identifier, kind: [lt-personal, lt-company]}
          email: {type: email}
          phone: {type: phone, assume: LT}
        """

    /// Twins of one name, a married woman who has moved, and the code of a firm in the same column.
    @Test func persons() throws {
        let rows = """
            id,first_name,last_name,code,email,phone
            1,Jonas,Petraitis,38503120145,jonas.petraitis@pastas.lt,+37061234567
            2,Jonas,Petraitis,38503120156,jonas.petraitis@pastas.lt,+37061234567
            3,Rasa,Butkutė,49001150329,rasa@pastas.lt,+37069999111
            4,Rasa,Jonienė,490 0115 0329,r.joniene@kitas.lt,
            5,Ona,Kazlauskienė,39003120775,ona@kitas.lt,+37060000333
            6,Ona,Kazlauskienė,110053842,ona@kitas.lt,+37060000333

            """
        #expect(try run(personFields, rows).merged == ["4>3", "6>5"])
    }
}
