import Foundation
import Testing

/// A run on its own output changes nothing: the base that `nightly.yml` wrote is the base of the next night.
@Suite struct OwnOutputTests {
    @Test func nothingIsLeftToDo() throws {
        let scratch = try Scratch(withCheckout: true)
        _ = try scratch.run("run", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--output", "out")
        let first = try Report(try scratch.read("out/report.json"))
        try scratch.write(try Self.withoutReference(scratch.text("pipelines/nightly.yml")), to: "pipelines/again.yml")
        let outcome = try scratch.run("run", "pipelines/again.yml", "--as-of", Checkout.asOf, "--output", "again")
        #expect(outcome.signal == nil && outcome.errors.isEmpty, "\(outcome.said)")

        #expect(try scratch.table("again/changes.csv").rows == [])
        #expect(try scratch.table("again/merged.csv").rows == [])
        let second = try Report(try scratch.read("again/report.json"))
        #expect(second.changedCells == 0)
        #expect(second.books("read") == first.books("clean") + first.books("flagged"))
        for door in ["clean", "flagged"] { #expect(second.books(door) == first.books(door), "\(door)") }
        for door in ["quarantined", "dropped", "merged", "archived"] { #expect(second.books(door) == 0, "\(door)") }
        #expect(second.clean("before") == second.clean("after"), "what is clean came clean")
        let difference = try firstDifference(scratch.text("again/contacts.csv"), scratch.text("out/contacts.csv"))
        #expect(difference == nil, "the base: \(difference ?? "")")
    }

    /// `nightly.yml` on the base it wrote, with the mailbox but without the reference. The dates that the mailbox brought are columns of the base
    /// now, so they are declared, and with them the undeclared ones before them, to keep the order.
    private static func withoutReference(_ text: String) throws -> String {
        var lines: [String] = []
        var isReference = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("  - ") || line.isEmpty { isReference = line.hasPrefix("  - xml:") }
            if !isReference { lines.append(line) }
        }
        let again = lines.joined(separator: "\n").replacingOccurrences(of: "../fixtures/crm.csv", with: "../out/contacts.csv")
            .replacingOccurrences(of: "trust: [crm, billing]", with: "trust: [crm]")
            .replacingOccurrences(
                of: "\nother-columns:",
                with: """

                      segment: {type: notes}
                      owner_comment: {type: notes}
                      first_contact: {type: date}
                      last_contact: {type: date}
                    other-columns:
                    """)
        guard !again.contains("billing"), again.contains("out/contacts.csv") else {
            throw TestTrouble("nightly.yml looks otherwise now:\n\(again)")
        }
        return again
    }

    /// The same for the spreadsheet: what was to be imported reads as clean as it was written.
    @Test func importFileIsClean() throws {
        let scratch = try Scratch(withCheckout: true)
        _ = try scratch.run("run", "pipelines/migrate-spreadsheet.yml", "--as-of", Checkout.asOf, "--output", "out")
        let text = try scratch.text("pipelines/migrate-spreadsheet.yml")
        var lines: [String] = []
        var isMap = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("    map:") { isMap = true } else if !line.hasPrefix("      ") { isMap = false }
            if !isMap { lines.append(line) }
        }
        let again = lines.joined(separator: "\n").replacingOccurrences(of: "../fixtures/leads.csv", with: "../out/import.csv")
        try scratch.write(again, to: "pipelines/again.yml")
        let outcome = try scratch.run("run", "pipelines/again.yml", "--as-of", Checkout.asOf, "--output", "again")
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(try scratch.table("again/import-changes.csv").rows == [])
        #expect(try scratch.table("again/import-merged.csv").rows == [])
        let difference = try firstDifference(scratch.text("again/import.csv"), scratch.text("out/import.csv"))
        #expect(difference == nil, "\(difference ?? "")")
    }
}
