import Foundation
import Testing

/// `kempt preview`: what a source turns out to be.
@Suite struct PreviewTests {
    /// Name, type of every column.
    private func types(_ json: String) throws -> [[String]] {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let columns = try #require(root["columns"] as? [[String: Any]])
        return columns.map { [$0["name"] as? String ?? "", $0["type"] as? String ?? ""] }
    }

    @Test(arguments: [
        (
            "crm",
            "id identifier,first_name given-name,last_name family-name,company company,job_title job-title,email email,phone phone,country country,status picklist,consent boolean,updated_at date,notes notes,segment picklist,owner_comment notes"
        ),
        (
            "leads",
            "Full name full-name,Company company,Position job-title,E-mail email,Mobile phone,Country country,City city,ZIP postcode,Street street,Website url,Revenue money,Customer since date,Active boolean,Comment notes,Lead source picklist"
        ),
    ]) func fixtures(_ name: String, _ expected: String) throws {
        let scratch = try Scratch(withCheckout: true)
        let outcome = try scratch.run("preview", "fixtures/\(name).csv", "--json")
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.said)")
        let wanted = expected.components(separatedBy: ",").map { pair -> [String] in
            let words = pair.components(separatedBy: " ")
            return [words.dropLast().joined(separator: " "), words.last ?? ""]
        }
        #expect(try types(outcome.output) == wanted)
    }

    @Test func forAPerson() throws {
        let scratch = try Scratch(withCheckout: true)
        let outcome = try scratch.run("preview", "fixtures/leads.csv")
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        let lines = outcome.output.components(separatedBy: "\n")
        #expect(lines[0] == "fixtures/leads.csv: csv (by its name)")
        #expect(outcome.output.contains("delimiter semicolon") && outcome.output.contains("15 columns; 77 rows in all"), "\(outcome.output)")
        #expect(outcome.output.contains("E-mail") && outcome.output.contains("75 of 75 values read as e-mail"), "\(outcome.output)")
        #expect(outcome.output.contains("Žilvinas Kazlauskas"), "the rows are shown")
        #expect(lines.allSatisfy { $0.count <= 100 && $0.last != " " }, "\(outcome.output)")
        let hidden = try scratch.run("preview", "fixtures/leads.csv", "--hide-values").output
        #expect(!hidden.contains("Žilvinas") && !hidden.contains("@") && hidden.contains("read as e-mail"), "\(hidden)")
        let two = try scratch.run("preview", "fixtures/leads.csv", "--rows", "1").output
        #expect(two.contains("Petraitis Jonas") && !two.contains("Žilvinas"))
    }

    @Test func valuesCannotDrawOnTheTerminal() throws {
        let scratch = try Scratch()
        try scratch.write("na\u{1B}[31mme,b\n\"a\u{1B}]0;x\u{7}\nb\u{202E}c\",\u{8}\u{9B}2J\n", to: "x.csv")
        for arguments in [["preview", "x.csv"], ["preview", "x.csv", "--json"], ["preview", "x.csv", "--pipeline"]] {
            let outcome = try Program.run(arguments, in: scratch.path)
            #expect(outcome.code == 0, "\(outcome.said)")
            let strange = outcome.output.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || $0.value == 0x9B && arguments.count == 2 }
            #expect(strange.isEmpty, "\(outcome.output)")
        }
    }

    @Test(arguments: ["crm.csv", "leads.csv", "accounts.csv", "truth.csv", "inbox-truth.csv", "inbox.mbox"]) func startingPipeline(_ name: String)
        throws
    {
        let scratch = try Scratch(withCheckout: true)
        let outcome = try scratch.run("preview", "fixtures/\(name)", "--pipeline")
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.said)")
        try scratch.write(outcome.output, to: "start.yml")
        let check = try scratch.run("check", "start.yml")
        #expect(check.code == 0 && check.errors.isEmpty, "\(check.said)\n\(outcome.output)")
        let before = scratch.names()
        let run = try scratch.run("run", "start.yml", "--as-of", Checkout.asOf)
        #expect(run.code == 0, "\(run.said)")
        #expect(scratch.names() == before, "nothing is written")
    }

    /// As for a run: refused with the same code, or shown.
    @Test(arguments: HostileFile.all) func hostile(_ file: HostileFile) throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.full("hostile"), withIntermediateDirectories: true)
        try scratch.copy("\(Checkout.path)/fixtures/hostile/\(file.name)", to: "hostile/\(file.name)")
        try scratch.write(file.pipeline, to: "p.yml")
        let outcome = try scratch.run("preview", "p.yml", "--source", "people", "--json")
        #expect(outcome.code == (file.records == nil ? 3 : 0), "\(outcome.said)")
        #expect(outcome.output.isEmpty == (file.records == nil))
        if file.records != nil { #expect(try !types(outcome.output).isEmpty) }
    }

    @Test func mistakes() throws {
        let scratch = try PeoplePipeline.scratch()
        for arguments in [["people.csv", "--rows", "-1"], ["people.csv", "--rows", "many"], ["people.csv", "--json", "--pipeline"], []] {
            let outcome = try Program.run(["preview"] + arguments, in: scratch.path)
            #expect(outcome.code == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(outcome.said)")
        }
        #expect(try scratch.run("preview", "nobody.csv").code == 3)
    }
}
