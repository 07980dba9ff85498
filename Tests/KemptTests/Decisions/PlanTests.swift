import Foundation
import Testing

/// `kempt plan`: pairs counted before anything is compared.
@Suite struct PlanTests {
    private func plan(_ scratch: Scratch, _ more: String...) throws -> Outcome {
        try Program.run(["plan", "pipelines/nightly.yml", "--as-of", Checkout.asOf] + more, in: scratch.path)
    }

    private func tree(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func whatARunComparesIsCounted() throws {
        let scratch = try Scratch(withCheckout: true)
        let names = scratch.names(in: "pipelines")
        let text = try plan(scratch)
        #expect(text.code == 0 && text.errors.isEmpty && text.output.contains("last_name+company"), "\(text.said)")
        #expect(scratch.names(in: "pipelines") == names, "nothing is written")
        let json = try plan(scratch, "--json", "--workers", "1")
        #expect(try plan(scratch, "--json", "--workers", "4").output == json.output)
        let counted = try tree(json.output)
        _ = try scratch.run("run", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--output", "out")
        let facts = try #require(try tree(try scratch.text("out/report.json"))["facts"] as? [[String: Any]])
        let compared = try #require(facts.first { $0["name"] as? String == "pairs compared" }?["value"] as? Int)
        #expect(counted["pairs"] as? Int == compared && compared > 0)
        let rules = try #require(counted["rules"] as? [[String: Any]])
        #expect(rules.compactMap { $0["new-pairs"] as? Int }.reduce(0, +) == compared)
        #expect((counted["reduction"] as? Double ?? 0) > 0.99)
    }

    /// Records are named by their keys; what they have in common is told only to who asks.
    @Test func valuesAreToldToWhoAsks() throws {
        let scratch = try Scratch(withCheckout: true)
        for silent in [try plan(scratch), try plan(scratch, "--json")] {
            #expect(silent.output.contains("crm:C-") && !silent.output.contains("@"), "\(silent.output)")
        }
        #expect(try plan(scratch, "--show-values").output.contains("@"))
    }

    private func warnings(_ block: String, _ people: String) throws -> [String] {
        let scratch = try Scratch()
        try scratch.write(people, to: "people.csv")
        try scratch.write(
            """
            kempt: 1
            name: planned
            fields:
              email: {type: email, key: true}
              name: {type: full-name}
              phone: {type: phone, assume: LT}
              city: {type: city}
            extract:
              - csv: people.csv
            stages:
              - standardize
              - deduplicate:
                  block: \(block)
                  max-block: 4
            """, to: "p.yml")
        let outcome = try scratch.run("plan", "p.yml")
        #expect(outcome.code == 0 && !outcome.output.contains("@"), "a mailbox that is the key is not told: \(outcome.said)")
        return outcome.output.split(separator: "\n").filter { $0.hasPrefix("warning: ") }.map { String($0.dropFirst(9)) }
    }

    @Test func whatIsWrongWithTheRulesIsTold() throws {
        // Names that stay apart in their match forms: copies would be found first.
        let syllables = ["b", "d", "g", "k", "l", "m"].flatMap { start in ["a", "e", "i", "o", "u"].map { start + $0 } }.prefix(26)
        let some = syllables.enumerated().map { index, syllable in
            "a\(index)@x.lt,Jonas Petr\(syllable)tis,\(index < 16 ? "+37052123456" : ""),Vilnius"
        }
        let people = "email,name,phone,city\n" + some.joined(separator: "\n") + "\n,,,Kaunas\n,Ona Petraitytė,,Kaunas\n"
        let phone = try warnings("phone", people)
        #expect(phone.contains { $0.hasPrefix("'phone' has a block of 16 records, 57.14% of all") }, "\(phone)")
        #expect(phone.contains { $0.contains("have no value for any rule") }, "\(phone)")
        let email = try warnings("[email, [email, city]]", people)
        #expect(email.contains { $0.hasPrefix("'email' brings nobody together: no two records") }, "\(email)")
        #expect(email.contains { $0.contains("meet nobody") }, "\(email)")
        let city = try warnings("[city, name, [name, city]]", people.replacingOccurrences(of: "Petrbetis,", with: "Petrbatis,"))
        #expect(city.contains { $0.hasPrefix("'city' has a block of 26 records") }, "\(city)")
        #expect(city.contains { $0.hasPrefix("'name+city' adds nothing") }, "\(city)")
    }

    @Test func whatIsMissingIsTold() throws {
        let scratch = try Scratch(withCheckout: true)
        let none = try scratch.run("plan", "pipelines/no-such.yml")
        #expect(none.code == 2, "\(none.said)")
        try scratch.write(
            "kempt: 1\nname: bare\nfields:\n  id: {type: identifier, key: true}\nextract:\n  - csv: p.csv\n", to: "bare.yml")
        try scratch.write("id\n1\n", to: "p.csv")
        let bare = try scratch.run("plan", "bare.yml")
        #expect(bare.code == 2 && bare.errors.contains("has no 'deduplicate'"), "\(bare.said)")
    }
}
