import Foundation
import Testing

/// `kempt init`: a pipeline file to start from.
@Suite struct InitTests {
    @Test func oneSource() throws {
        let scratch = try Scratch(withCheckout: true)
        let outcome = try scratch.run("init", "fixtures/crm.csv")
        #expect(
            outcome.code == 0 && outcome.output.contains("crm.yml: 14 fields") && outcome.output.contains("kempt check crm.yml"), "\(outcome.said)")
        let text = try scratch.text("crm.yml")
        #expect(text.contains("merge: propose") && text.contains("kept:         {csv: out/crm/kept.csv}"), "\(text)")
        #expect(try scratch.run("check", "crm.yml").code == 0)
        let run = try scratch.run("run", "crm.yml", "--as-of", Checkout.asOf)
        #expect(run.code == 0, "\(run.said)")
        // The first run merges nothing and loses nobody.
        #expect(try scratch.table("out/crm/kept.csv").rows.count == scratch.table("fixtures/crm.csv").rows.count)
        #expect(try scratch.table("out/crm/merged.csv").rows.isEmpty)
        #expect(try scratch.table("out/crm/proposals.csv").column("rule").contains { $0.hasPrefix("deduplicate.merge ") })
    }

    @Test func nothingIsOverwritten() throws {
        let scratch = try Scratch(withCheckout: true)
        try scratch.write("mine", to: "crm.yml")
        let refused = try scratch.run("init", "fixtures/crm.csv")
        #expect(refused.code == 2 && refused.errors.contains("crm.yml: is there already"), "\(refused.said)")
        #expect(try scratch.text("crm.yml") == "mine")
        #expect(try scratch.run("init", "fixtures/crm.csv", "--force").code == 0)
        #expect(try scratch.text("crm.yml") != "mine")
        #expect(try scratch.run("init").code == 2)
        #expect(try scratch.run("init", "nowhere.csv").code == 3)
    }

    /// The pipeline file names its sources from where it lies.
    @Test(arguments: ["pipelines/mine.yml", "./mine.yml", "pipelines/../fixtures/mine.yml"]) func anotherFolder(_ to: String) throws {
        let scratch = try Scratch(withCheckout: true)
        #expect(try scratch.run("init", "fixtures/crm.csv", "--to", to).code == 0)
        let check = try scratch.run("check", to)
        #expect(check.code == 0, "\(check.said)")
    }

    /// Columns that hold the same fill one field.
    @Test func severalSourcesBecomeOneBase() throws {
        let scratch = try Scratch()
        try scratch.write(
            "id,first_name,last_name,email,phone,city\n"
                + (1...9).map { "C\($0),Jonas,Petraitis,jonas\($0)@x.example,8 612 3456\($0),Vilnius\n" }.joined(), to: "crm.csv")
        try scratch.write(
            "Kodas;Vardas;Pavardė;El. paštas;Pastabos\n"
                + (1...9).map { "L-\($0);Ona;Kazlauskienė;ona\($0)@x.example;skambino\n" }.joined(), to: "leads.csv")
        try scratch.write("id,first_name,last_name,email\n" + (1...9).map { "X\($0),Rasa,Urbonė,rasa\($0)@x.example\n" }.joined(), to: "old/crm.csv")
        let outcome = try scratch.run("init", "crm.csv", "leads.csv", "old/crm.csv", "--to", "all.yml")
        #expect(outcome.code == 0, "\(outcome.said)")
        let text = try scratch.text("all.yml")
        for line in ["      id: Kodas", "      first_name: Vardas", "      last_name: Pavardė", "      email: El. paštas", "    source: crm-2"] {
            #expect(text.contains(line + "\n"), "\(line)\n\(text)")
        }
        let run = try scratch.run("run", "all.yml", "--as-of", Checkout.asOf)
        #expect(run.code == 0, "\(run.said)\n\(text)")
        let kept = try scratch.table("out/crm/kept.csv")
        #expect(try kept.column("first_name").filter { $0 == "Ona" }.count == 9)
        #expect(try kept.column("id").contains("L-1") && kept.column("id").contains("X9"), "\(kept.header)")
    }
}
