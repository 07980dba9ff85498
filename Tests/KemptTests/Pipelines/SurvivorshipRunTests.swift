import Testing

/// Whatever a strategy chooses, nothing is lost: the records that were read can be put together again from what was written.
@Suite struct SurvivorshipRunTests {
    private static let fields = [
        "id", "person", "first", "last", "email", "phone", "street", "city", "postcode", "country", "status", "tags", "consent", "revenue", "score",
        "comment", "notes", "updated",
    ]

    /// Every strategy stands in one of these.
    static let policies = [
        "{}",
        """
        {phone: most-recent, street: longest, status: furthest-stage, tags: union, consent: most-restrictive, revenue: highest, notes: append-dated,
        email: {source-priority: [shop, crm]}, comment: most-complete, score: oldest, city: never}
        """,
        """
        {phone: most-frequent, address: {group: [street, city, postcode, country]}, status: review-if-different, consent: any-true, revenue: lowest,
        notes: append, comment: append, email: review-if-different, score: most-recent, updated: lowest}
        """,
        "{address: {group: [street, city, postcode, country], by: most-recent}, notes: longest, score: highest, who: {group: [first, last], by: oldest}}",
    ]

    private static func pipeline(_ policy: String, from files: [String], stages: String, to folder: String) -> String {
        """
        kempt: 1
        fields:
          id: {type: identifier, key: true}
          person: identifier
          first: given-name
          last: family-name
          email: email
          phone: {type: phone, assume: LT}
          street: street
          city: city
          postcode: postcode
          country: country
          status: {type: picklist, values: {lead: [лид], customer: [klientas], former: []}}
          tags: {type: picklist, values: [vip, partner, press], separator: "; "}
          consent: boolean
          revenue: money
          score: number
          comment: text
          notes: notes
          updated: {type: date, order: dmy}
        extract:
        \(zip(files, ["crm", "shop"]).map { "  - {csv: \($0), source: \($1)}\n" }.joined())stages:
        \(stages)  - deduplicate: {merge: auto, must-match: person, recency: updated, survivorship: \(policy.split(separator: "\n").joined(separator: " "))}
        load:
          kept: {csv: \(folder)/kept.csv}
          quarantined: nowhere
          dropped: nowhere
          archived: nowhere
          merged: {csv: \(folder)/merged.csv}
          changes: {csv: \(folder)/changes.csv}
          proposals: {csv: \(folder)/proposals.csv}
        stop-when: {merged: 100%, changed: 100%}

        """
    }

    /// Customers with one to four records each, in two files; values of every state, from canonical to nonsense.
    private static func records(seed: UInt64) -> [[[String]]] {
        var state = seed
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        func one(_ values: [String]) -> String { values[below(values.count)] }
        var files: [[[String]]] = [[], []]
        for person in 0..<25 {
            for record in 0...below(4) {
                files[below(2)].append([
                    "R\(person)-\(record)", "P-\(person)", one(["Rasa", "RASA", "Ona", ""]), one(["Petrauskienė", "petrauskienė", ""]),
                    one(["rasa\(record)@ramune.example", "Rasa@Ramune.example", "no mail", ""]),
                    one(["8 612 3456\(record)", "+37061234567", "abc", ""]), one(["Liepų g. \(record)", "Ąžuolų g. 7", "", ""]),
                    one(["Vilnius", "Kaunas", ""]), one(["LT-44001", "44001", ""]), one(["LT", "Lietuva", ""]),
                    one(["lead", "лид", "Klientas", "former", "other", ""]), one(["vip", "press; vip", "partner;vip", ""]),
                    one(["yes", "Нет", "taip", "?", ""]), one(["1000", "999,50 €", "1 200 EUR", ""]), one(["9", "10", "-3", "x", ""]),
                    one(["short", "Ilgesnis komentaras \(record)", ""]),
                    one(["Skambinta.", "Skambinta.\n\nSutiko.", "Письмо \(record).", ""]),
                    one(["05.03.2026", "2026-04-0\(1 + record)", "2025-12-31", "soon", ""]),
                ])
            }
        }
        return files
    }

    private static func csv(_ rows: [[String]]) -> String {
        ([fields] + rows).map { $0.map { $0.contains { ",\n\"".contains($0) } ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n" }.joined()
    }

    /// The records as they were: what was kept and merged, with every change taken back, the last one first.
    private static func rebuilt(_ scratch: Scratch) throws -> [String: [String: String]] {
        var records: [String: [String: String]] = [:]
        for record in try scratch.table("out/kept.csv").unguarded.records { records[record["id"] ?? ""] = record }
        for record in try scratch.table("out/merged.csv").unguarded.records {
            var own: [String: String] = [:]
            for field in fields { own[field] = record[field == "id" ? "record_id" : field] }
            records[record["id"] ?? ""] = own
        }
        for change in try scratch.table("out/changes.csv").unguarded.records.reversed() {
            let (id, field) = (change["id"] ?? "", change["field"] ?? "")
            #expect(records[id]?[field] == change["after"], "\(id) \(field)")
            records[id]?[field] = change["before"]
        }
        return records
    }

    @Test(arguments: policies.map { ($0, "  - standardize\n") } + [(policies[1], "  - validate\n")])
    func nothingIsLost(_ policy: String, _ stages: String) throws {
        let scratch = try Scratch()
        let files = Self.records(seed: UInt64(policy.utf8.count))
        try scratch.write(Self.csv(files[0]), to: "crm.csv")
        try scratch.write(Self.csv(files[1]), to: "shop.csv")
        try scratch.write(Self.pipeline(policy, from: ["crm.csv", "shop.csv"], stages: stages, to: "out"), to: "p.yml")
        let outcome = try scratch.run("run", "p.yml", "--as-of", "2026-06-30")
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(try scratch.table("out/kept.csv").rows.count <= 25, "each person once")

        let records = try Self.rebuilt(scratch)
        for row in files.joined() {
            let record = records[row[0]] ?? [:]
            for (field, value) in zip(Self.fields, row) { #expect(record[field] == value, "\(row[0]) \(field)") }
        }
        #expect(records.count == files.joined().count)

        for change in try scratch.table("out/changes.csv").records where change["rule"]?.hasPrefix("deduplicate.") == true {
            let givers = change["rule"]?.split(separator: " ", maxSplits: 2).dropFirst(2).first ?? ""
            for giver in givers.split(separator: ", ") {
                let parts = giver.split(separator: ":")
                let isThere = parts.count == 2 && files[parts[0] == "crm" ? 0 : 1].contains { $0[0] == parts[1] }
                #expect(isThere, "\(change["rule"] ?? "")")
            }
        }

        // What was kept comes again as the base of the next night.
        guard stages.contains("standardize") else { return }
        try scratch.write(
            Self.pipeline(policy, from: ["out/kept.csv"], stages: stages, to: "again").replacingOccurrences(of: "shop, crm", with: "crm"),
            to: "again.yml")
        let again = try scratch.run("run", "again.yml", "--as-of", "2026-06-30")
        #expect(again.code == 0, "\(again.said)")
        #expect(try scratch.text("again/kept.csv") == scratch.text("out/kept.csv"))
        let left = try scratch.text("again/changes.csv")
        #expect(left == "source,id,field,before,after,rule\n")
    }

    /// A reference says the same every night; a note that was added from it is not added again.
    @Test func datedNotesGrowOnce() throws {
        let scratch = try Scratch()
        try scratch.write(
            """
            id,email,notes,updated
            1,rasa@ramune.example,Skambinta.,2026-01-05
            2,rasa@ramune.example,"Skambinta.

            Sutiko.",2026-03-04

            """, to: "crm.csv")
        try scratch.write(
            "id,email,notes,updated\n17,rasa@ramune.example,Счёт оплачен.,2026-05-05\n18,rasa@ramune.example,Без даты.,\n", to: "billing.csv")
        func pipeline(_ base: String, _ folder: String) -> String {
            """
            kempt: 1
            fields: {id: {type: identifier, key: true}, email: email, notes: notes, updated: date}
            extract:
              - {csv: \(base), source: crm}
              - {csv: billing.csv, source: billing, role: reference}
            stages:
              - standardize
              - deduplicate: {merge: auto, must-match: email, survivorship: {notes: append-dated, updated: never}}
            load: {kept: {csv: \(folder)/kept.csv}, changes: {csv: \(folder)/changes.csv}, merged: nowhere, quarantined: nowhere, dropped: nowhere, archived: nowhere}
            stop-when: {merged: 100%, changed: 100%}

            """
        }
        try scratch.write(pipeline("crm.csv", "out"), to: "p.yml")
        try scratch.write(pipeline("out/kept.csv", "again"), to: "again.yml")
        #expect(try scratch.run("run", "p.yml", "--as-of", "2026-06-30").code == 0)
        let notes = "Skambinta.\n[2026-03-04 crm:2] Sutiko.\n[2026-05-05 billing:17] Счёт оплачен.\n[billing:18] Без даты."
        #expect(try scratch.table("out/kept.csv").column("notes") == [notes])
        #expect(try scratch.table("out/changes.csv").column("rule") == ["deduplicate.append-dated from crm:2, billing:17, billing:18"])
        #expect(try scratch.run("run", "again.yml", "--as-of", "2026-06-30").code == 0)
        #expect(try scratch.table("again/kept.csv").column("notes") == [notes])
        #expect(try scratch.table("again/changes.csv").rows == [])
    }

    @Test("what may mean two things is not held against what is known", arguments: ["  - standardize\n", ""])
    func guessesAreNoMeasure(_ stages: String) throws {
        let scratch = try Scratch()
        // Day and month exchanged, a day number, and an amount that may be thousands or a fraction.
        try scratch.write(
            """
            id,person,updated,revenue,phone
            1,P-1,2024-13-05,1.500,+37061234101
            2,P-1,2024-10-14,900,+37061234102
            3,P-1,2023-02-03,1000,+37061234103
            4,P-2,2020-01-02,700,+37061234104
            5,P-2,45800,,+37061234105

            """, to: "in.csv")
        try scratch.write(
            """
            kempt: 1
            fields: {id: {type: identifier, key: true}, person: identifier, updated: {type: date, order: ymd}, revenue: money, phone: phone}
            extract: [{csv: in.csv, source: crm}]
            stages:
            \(stages)  - deduplicate: {merge: auto, must-match: person, recency: updated, survivorship: {revenue: highest, phone: most-recent}}
            load: {kept: {csv: out/kept.csv}, merged: nowhere, quarantined: nowhere, dropped: nowhere, archived: nowhere}
            stop-when: {merged: 100%, fewer-records: 100%}

            """, to: "p.yml")
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 0, "\(outcome.said)")
        let kept = try scratch.table("out/kept.csv")
        #expect(try kept.column("updated") == ["2024-10-14", "2020-01-02"])
        #expect(try kept.column("revenue").map { $0.hasPrefix("1000") } == [true, false])
        #expect(try kept.column("phone") == ["+37061234102", "+37061234104"])
    }

    @Test func whatDiffersIsProposed() throws {
        let scratch = try Scratch()
        try scratch.write(
            "id,email,revenue\n1,rasa@ramune.example,1000\n2,rasa@ramune.example,\n3,rasa@ramune.example,2000\n4,rasa@ramune.example,many\n",
            to: "crm.csv")
        try scratch.write(
            """
            kempt: 1
            fields: {id: {type: identifier, key: true}, email: email, revenue: money}
            extract: [{csv: crm.csv}]
            stages:
              - standardize
              - deduplicate: {merge: auto, must-match: email, survivorship: {revenue: review-if-different}}
            load: {kept: {csv: out/kept.csv}, proposals: {csv: out/proposals.csv}, merged: nowhere, quarantined: nowhere, dropped: nowhere, archived: nowhere}
            stop-when: {merged: 100%}

            """, to: "p.yml")
        #expect(try scratch.run("run", "p.yml", "--as-of", "2026-06-30").code == 0)
        #expect(try scratch.table("out/kept.csv").column("revenue") == ["1000"])
        #expect(
            try scratch.table("out/proposals.csv").rows == [
                ["crm", "1", "revenue", "1000", "2000", "deduplicate.review-if-different from crm:3", ""]
            ])
    }
}
