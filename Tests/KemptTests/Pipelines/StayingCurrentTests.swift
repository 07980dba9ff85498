import Testing

/// What `archive` goes by when records of one customer disagree: who is current in one record stays.
@Suite struct StayingCurrentTests {
    private struct Night {
        let kept: [[String]]
        let archived: [[String]]
        let changes: [[String]]
    }

    /// Runs over records of one person, and then over what it kept, which must rest.
    private func night(_ records: [String], survivorship: String = "") throws -> Night {
        let scratch = try Scratch()
        func pipeline(_ input: String, _ output: String) -> String {
            """
            kempt: 1
            name: t
            as-of: 2026-06-30
            fields: {id: {type: identifier, key: true}, first: given-name, last: family-name, email: email, phone: {type: phone, assume: LT},
              status: {type: picklist, values: [lead, customer, former]}, seen: {type: date, order: ymd}, called: {type: date, order: ymd}}
            extract: [{csv: \(input), source: crm}]
            stages:
              - standardize
              - deduplicate: {merge: auto, recency: seen\(survivorship)}
              - archive: latest(seen, called) older than 24 months
                unless: status = customer
            load: {kept: {csv: \(output)/kept.csv}, archived: {csv: \(output)/archived.csv}, changes: {csv: \(output)/changes.csv}, quarantined: nowhere,
              merged: {csv: \(output)/merged.csv}}
            stop-when: {fewer-records: 100%, merged: 100%, archived: 100%, changed: 100%}
            """
        }
        let person = "Jonas,Vilkas,jonas.vilkas@gmail.com,+37061234103"
        let lines = records.enumerated().map { "\($0 + 1),\(person),\($1)\n" }.joined()
        try scratch.write("id,first,last,email,phone,status,seen,called\n" + lines, to: "in.csv")
        try scratch.write(pipeline("in.csv", "a"), to: "a.yml")
        try scratch.write(pipeline("a/kept.csv", "b"), to: "b.yml")
        for name in ["a.yml", "b.yml"] {
            let outcome = try scratch.run("run", name)
            #expect(outcome.code == 0, "\(outcome.said)")
        }
        #expect(try scratch.table("a/merged.csv").rows.count == records.count - 1)
        #expect(try scratch.read("a/kept.csv") == scratch.read("b/kept.csv"))
        #expect(try scratch.table("b/archived.csv").rows.isEmpty)
        let columns = ["status", "seen", "called"]
        func values(_ name: String) throws -> [[String]] {
            let table = try scratch.table(name)
            let found = try columns.map { try table.column($0) }
            return table.rows.indices.map { row in found.map { $0[row] } }
        }
        let changes = try scratch.table("a/changes.csv")
        let (fields, rules) = (try changes.column("field"), try changes.column("rule"))
        return Night(
            kept: try values("a/kept.csv"), archived: try values("a/archived.csv"), changes: zip(fields, rules).map { [$0, $1] })
    }

    @Test func aLaterCallIsNotLost() throws {
        let found = try night(["lead,2022-01-01,2023-05-05", "lead,2021-02-02,2026-03-03"])
        #expect(found.kept == [["lead", "2022-01-01", "2026-03-03"]])
        #expect(found.changes == [["called", "deduplicate.current from crm:2"]])
    }

    @Test("who is current by another field than the date keeps the later date")
    func byStatus() throws {
        let found = try night(["former,2022-01-01,2023-05-05", "customer,2021-02-02,2020-03-03"])
        #expect(found.kept == [["customer", "2022-01-01", "2023-05-05"]])
        #expect(found.changes == [["status", "deduplicate.current from crm:2"]])
    }

    @Test("the first record that is current speaks, whoever stands before it")
    func amongThree() throws {
        let found = try night(["lead,,", "former,2019-02-02,2020-03-03", "lead,2019-03-03,2026-01-02"])
        #expect(found.kept == [["lead", "2019-03-03", "2026-01-02"]])
    }

    @Test("a record without a date, or without what excepts it, says nothing against one that is stale")
    func undated() throws {
        for records in [["lead,,", "lead,2020-01-01,2020-02-02"], [",2019-01-01,2019-02-02", "lead,2020-01-01,2020-02-02"]] {
            for records in [records, records.reversed()] {
                let found = try night(records)
                #expect(found.kept.isEmpty)
                #expect(found.archived.count == 1, "\(records)")
            }
        }
    }

    @Test func whatIsSaidOfAFieldHolds() throws {
        let found = try night(["lead,2022-01-01,2023-05-05", "lead,2021-02-02,2026-03-03"], survivorship: ", survivorship: {called: never}")
        #expect(found.archived == [["lead", "2022-01-01", "2023-05-05"]])
    }

    @Test("a survivor that is current keeps its own")
    func currentSurvivor() throws {
        let found = try night(["lead,2026-01-01,2023-05-05", "former,2021-02-02,2025-03-03"])
        #expect(found.kept == [["lead", "2026-01-01", "2023-05-05"]])
        #expect(found.changes.isEmpty)
    }
}
