import Testing

/// Pairs of records as people type them, by the types and lists that a run has: who is one customer, and who is not.
@Suite struct WhoIsOneTests {
    /// How many of the records are merged away; all stand in one file and nobody else does but some strangers.
    private func merged(_ fields: String, _ header: String, _ rows: [String], settings: String = "") throws -> (merged: Int, pairs: Int) {
        let scratch = try Scratch()
        try scratch.write(
            """
            kempt: 1
            name: t
            as-of: 2026-06-30
            fields: {id: {type: identifier, key: true}, \(fields)}
            extract: [{csv: in.csv, source: crm}]
            stages: [standardize, {deduplicate: {merge: auto\(settings)}}]
            load: {kept: {csv: out/kept.csv}, quarantined: nowhere, merged: {csv: out/merged.csv}, proposals: {csv: out/proposals.csv}}
            report: {json: out/report.json}
            stop-when: {fewer-records: 100%, merged: 100%}
            """, to: "p.yml")
        let lines = rows.enumerated().map { "\($0 + 1),\($1)\n" }.joined()
        try scratch.write("id,\(header)\n" + lines, to: "in.csv")
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 0, "\(outcome.said)")
        return (try scratch.table("out/merged.csv").rows.count, try Report(try scratch.read("out/report.json")).pendingPairs)
    }

    private static let persons = """
        first: given-name, last: family-name, company: company, email: email, phone: {type: phone, assume: LT}, street: street, city: city, \
        born: {type: date, order: ymd, personal: true}
        """

    private func persons(_ rows: [String]) throws -> (merged: Int, pairs: Int) {
        try merged(Self.persons, "first,last,company,email,phone,street,city,born", rows)
    }

    @Test(
        "who shares a home is not one for that",
        arguments: [
            // Father and son: by the date of birth.
            [
                "Jonas,Vilkas,,vilkai@gmail.com,+37061234103,Pušų g. 17,Telšiai,1950-02-03",
                "Jonas,Vilkas,,vilkai@gmail.com,+37061234103,Pušų g. 17,Telšiai,1985-11-20",
            ],
            // By the patronymic, which follows two names or one.
            ["Иван Петрович,Бойко,,,+74955550401,Мира 5,Тверь,", "Иван Иванович,Бойко,,,+74955550401,Мира 5,Тверь,"],
            ["Алексей Петрович,Гончаренко,,,+74955550401,Мира 5,Тверь,", "Александр Иванович,Гончаренко,,,+74955550401,Мира 5,Тверь,"],
            ["А. И.,Дорохов,,,+74955550401,Мира 5,Тверь,", "А. П.,Дорохов,,,+74955550401,Мира 5,Тверь,"],
            // A couple, one initial.
            ["Олег,Шевченко,,shev@mail.ru,+74955550401,Мира 5,Тверь,", "Ольга,Шевченко,,shev@mail.ru,+74955550401,Мира 5,Тверь,"],
            // Nobody's mailbox.
            ["Jonas,Adomaitis,,test@test.com,,,Vilnius,", "Jonas,Adomaitis,,test@test.com,,,Vilnius,"],
            // Nobody is named, no firm either.
            [",,,info@bada.lt,+37052123456,,Vilnius,", ",,,info@bada.lt,+37052123456,,Vilnius,"],
        ])
    func twoOfOneHome(_ rows: [String]) throws {
        for rows in [rows, rows.reversed()] {
            let found = try persons(rows)
            #expect(found.merged == 0, "\(rows)")
        }
    }

    @Test(
        "who says less is one all the same",
        arguments: [
            ["Иван,Бойко,,,+74955550401,Мира 5,Тверь,", "Иван Иванович,Бойко,,,+74955550401,Мира 5,Тверь,"],
            ["Иван Петрович,Бойко,,,+74955550401,Мира 5,Тверь,", "Иван П.,Бойко,,,+74955550401,Мира 5,Тверь,"],
            ["Anna Maria,Kowalska,,a.kowalska@wp.pl,+48601234567,,,", "Anna Marja,Kowalska,,a.kowalska@wp.pl,+48601234567,,,"],
            ["Jonas,Vilkas,,vilkas@gmail.com,+37061234103,,,1950-02-03", "Jonas,Vilkas,,vilkas@gmail.com,+37061234103,,,1950-03-02"],
            [",,UAB Bada,info@bada.lt,+37052123456,,Vilnius,", ",,UAB Bada,info@bada.lt,+37052123456,,Vilnius,"],
        ])
    func oneWhoSaysLess(_ rows: [String]) throws {
        for rows in [rows, rows.reversed()] { #expect(try persons(rows).merged == 1, "\(rows)") }
    }

    @Test(
        "firms of other names are two, whatever their bookkeeper's",
        arguments: [
            ("UAB \"Duonos kepykla\"", "UAB \"Ratų servisas\"", 0), ("Garage Capital I", "Garage Capital II", 0),
            ("Garage Capital II", "Garage Capital III", 0),
            ("UAB \"Medis\"", "Medis, UAB", 1), ("UAB \"Duonos kepykla\"", "UAB \"Duonos kepyklos\"", 1),
        ])
    func firms(_ one: String, _ other: String, _ merged: Int) throws {
        let rows = [one, other].map { "\"\($0.replacing("\"", with: "\"\""))\",apskaita@apskaita.lt,+37052123456,Pušų g. 17,Telšiai" }
        let fields = "company: company, email: email, phone: {type: phone, assume: LT}, street: street, city: city"
        for rows in [rows, rows.reversed()] {
            #expect(try self.merged(fields, "company,email,phone,street,city", rows).merged == merged, "\(rows)")
        }
    }

    @Test("what stands for a missing code is no code", arguments: ["n/a", "-", "нет", "nėra", "unknown"])
    func missingCodes(_ nothing: String) throws {
        let fields = "first: given-name, last: family-name, phone: {type: phone, assume: LT}, code: identifier"
        let header = "first,last,phone,code"
        let settings = ", must-match: [code]"
        let strangers = ["Jonas,Auprys,+37061234103,\(nothing)", "Ona,Bauda,+37069999103,\(nothing)"]
        #expect(try merged(fields, header, strangers, settings: settings).merged == 0)
        let known = ["Jonas,Auprys,+37061234103,K-1", "Ona,Bauda,+37069999103,K-1"]
        #expect(try merged(fields, header, known, settings: settings).merged == 1)
    }
}
