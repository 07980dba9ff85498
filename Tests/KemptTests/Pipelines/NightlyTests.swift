import Foundation
import Testing

/// What `nightly.yml` must make of the defects planted in its fixtures; the numbers are those of `fixtures/README.md`.
@Suite struct NightlyTests {
    /// One run for all of the tests: id → field → value of the base as it arrived and as it left, and the rest of the outputs.
    private struct Night {
        let before: [String: [String: String]]
        let after: [String: [String: String]]
        let archived: Set<String>
        let merged: [String: String]
        let changes: Table
        let proposals: Table
        let report: Report
    }

    private static let night: Night? = try? { () throws -> Night in
        let scratch = try Scratch(withCheckout: true)
        _ = try scratch.run("run", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--output", "out")
        let archived = try records(scratch.table("out/archived.csv").unguarded)
        return Night(
            before: try records(scratch.table("fixtures/crm.csv")),
            after: try records(scratch.table("out/contacts.csv").unguarded).merging(archived) { first, _ in first }, archived: Set(archived.keys),
            merged: try scratch.table("out/merged.csv").map("id", to: "merged_into"), changes: try scratch.table("out/changes.csv").unguarded,
            proposals: try scratch.table("out/proposals.csv"),
            report: try Report(try scratch.read("out/report.json")))
    }()

    private static func records(_ table: Table) throws -> [String: [String: String]] {
        let id = try table.index("id")
        return Dictionary(table.rows.map { row in (row[id], Dictionary(zip(table.header, row)) { first, _ in first }) }) { first, _ in first
        }
    }

    private func night() throws -> Night {
        guard let night = Self.night else { throw TestTrouble("nightly.yml did not run") }
        return night
    }

    /// Every record of the base leaves by exactly one door.
    @Test func everyRecordIsAccountedFor() throws {
        let night = try night()
        let merged = Set(night.merged.keys).filter { $0.hasPrefix("C-") }
        #expect(night.before.count == 262)
        #expect(Set(night.after.keys).union(merged) == Set(night.before.keys))
        #expect(Set(night.after.keys).isDisjoint(with: merged))
    }

    @Test func exactlyTheStaleAreArchived() throws {
        let stale = ["0053", "0095", "0203", "0204", "0205", "0210", "0211"].map { "C-" + $0 }
        let archived = try night().archived.sorted()
        #expect(archived == stale)
    }

    @Test func bounces() throws {
        let night = try night()
        let expected = ["C-0211": "hard", "C-0212": "hard", "C-0213": "soft", "C-0055": "none", "C-0216": ""]
        for (id, bounced) in expected { #expect(night.after[id]?["bounced"] == bounced, "\(id)") }
        let refused = try #require(night.after["C-0214"]?["bounced"])
        #expect(refused != "hard" && refused != "soft", "a refusal as spam says nothing of the address")
    }

    /// What stands in `crm.csv`, and what must stand in `contacts.csv`.
    @Test(arguments: [
        ("0083", "last_name", "McDonald"), ("0230", "last_name", "Соловьёва"), ("0008", "first_name", "Владимир"),
        ("0011", "company", "UAB Neries tiltai"), ("0122", "first_name", "Simona"), ("0046", "first_name", "Šarūnė"),
        ("0010", "last_name", "Москвина"), ("0024", "job_title", "CEO"), ("0121", "job_title", "Accountant"),
        ("0019", "email", "olga.smirnova@stroydom.example"), ("0176", "email", "fabian.koehler@lindenhof.example"),
        ("0020", "email", "jonas@dubrava.example"), ("0177", "email", "greta.baumann@spreebrot.example"), ("0068", "phone", "+37065012803"),
        ("0071", "phone", "+442079460021"), ("0188", "phone", "+48512345822"), ("0186", "phone", "+79165552644"),
        ("0101", "status", "customer"),
        ("0103", "country", "LT"), ("0195", "updated_at", "2026-03-05"), ("0197", "updated_at", "2026-03-09"),
        ("0198", "updated_at", "2026-03-09"),
        ("0199", "updated_at", "2026-03-09"), ("0200", "updated_at", "2026-03-09"), ("0203", "updated_at", "2024-02-29"),
    ]) func mended(_ number: String, _ field: String, _ value: String) throws {
        #expect(isSame(try night().after["C-" + number]?[field], value))
    }

    /// Right as they are, wrong beyond guessing, or guessed at only: a field that must leave as it came.
    @Test(arguments: [
        ("0005", "last_name"), ("0006", "last_name"), ("0007", "last_name"), ("0047", "first_name"), ("0074", "last_name"),
        ("0075", "last_name"),
        ("0076", "last_name"), ("0077", "last_name"), ("0078", "last_name"), ("0250", "last_name"), ("0262", "last_name"),
        ("0021", "email"),
        ("0180", "email"), ("0181", "email"), ("0182", "email"), ("0022", "email"), ("0102", "status"),
        ("0104", "country"), ("0026", "updated_at"), ("0196", "updated_at"), ("0221", "consent"), ("0012", "first_name"),
        ("0012", "last_name"),
        ("0248", "notes"), ("0072", "country"), ("0241", "notes"), ("0031", "notes"), ("0246", "notes"),
    ]) func leftAlone(_ number: String, _ field: String) throws {
        let night = try night()
        #expect(isSame(night.after["C-" + number]?[field], night.before["C-" + number]?[field]))
    }

    /// What the base lacks or has wrong, and the billing knows.
    @Test(arguments: [
        ("0030", "last_name", "Осипова"), ("0069", "phone", "+37061234177"), ("0070", "phone", "+79035550814"),
        ("0187", "phone", "+37060041288"), ("0088", "email", "darius.navickas@neris.example"),
        ("0178", "email", "justyna.zielinska@zlotyklos.example"),
    ]) func filledFromTheReference(_ number: String, _ field: String, _ value: String) throws {
        #expect(isSame(try night().after["C-" + number]?[field], value))
    }

    /// 77 of the 89 records of the billing are in the base; few may be missed.
    @Test func theReferenceIsLinked() throws {
        let linked = try night().report.linked("billing")
        #expect((70...77).contains(linked), "\(linked)")
    }

    /// A role mailbox is an address all the same: the reference does not outrank it.
    @Test func validValuesOutrankTheReference() throws {
        #expect(try night().after["C-0023"]?["email"] == "info@saulesparkas.example")
    }

    @Test(arguments: ["0021", "0180", "0181", "0182"]) func misspeltProvidersAreProposed(_ number: String) throws {
        let proposals = try night().proposals
        let (id, field) = (try proposals.index("id"), try proposals.index("field"))
        #expect(proposals.rows.contains { $0[id] == "C-" + number && $0[field] == "email" })
    }

    /// Columns that nobody declared are carried to the byte.
    @Test func undeclaredColumnsAreCarried() throws {
        let night = try night()
        for (id, record) in night.after {
            for column in ["segment", "owner_comment"] {
                guard let before = night.before[id]?[column], !before.isEmpty else { continue }
                #expect(record[column] == before, "\(id) \(column)")
            }
        }
    }

    /// Each change of a declared field is in `changes.csv`, with what stood there and what stands there now.
    @Test func everyChangeIsWrittenDown() throws {
        let night = try night()
        let columns = try ["id", "field", "before", "after", "rule"].map(night.changes.index)
        var last: [String: String] = [:]
        for row in night.changes.rows {
            #expect(!row[columns[4]].isEmpty && !isSame(row[columns[2]], row[columns[3]]))
            last[row[columns[0]] + " " + row[columns[1]]] = row[columns[3]]
        }
        for (id, record) in night.after {
            for (field, before) in night.before[id] ?? [:] where !isSame(record[field], before) {
                #expect(isSame(last["\(id) \(field)"], record[field]), "\(id) \(field)")
            }
        }
    }

    /// To the byte: `==` takes the composed and the decomposed form of a letter for equal.
    private func isSame(_ one: String?, _ other: String?) -> Bool { one.map { Array($0.utf8) } == other.map { Array($0.utf8) } }
}
