import Foundation
import Testing

/// `kempt explain pair`: the waterfall as text, as JSON and as a page; and the same figures in the report.
@Suite struct ExplainPairTests {
    private func explain(_ scratch: Scratch, _ one: String, _ other: String, _ more: String...) throws -> Outcome {
        try Program.run(["explain", "pair", "pipelines/nightly.yml", one, other, "--as-of", Checkout.asOf] + more, in: scratch.path)
    }

    private func tree(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func theReportShowsWhatIsExplained() throws {
        let scratch = try Scratch(withCheckout: true)
        _ = try scratch.run("run", "pipelines/nightly.yml", "--as-of", Checkout.asOf, "--output", "out")
        let matching = try #require(try tree(try scratch.text("out/report.json"))["matching"] as? [String: Any])
        let clusters = try #require(matching["clusters"] as? [[String: Any]])
        #expect(clusters.count == 6)
        let shown = try #require((clusters[0]["waterfalls"] as? [[String: Any]])?.first)
        let names = try #require(shown["records"] as? [String])
        let json = try explain(scratch, names[0], names[1], "--json", "--html", "pair.html", "--language", "lt")
        #expect(json.code == 0, "\(json.said)")
        let explained = try tree(json.output)
        #expect(explained["one-customer"] as? Bool == true)
        for key in ["records", "comparisons", "sum", "weight", "before"] {
            let (one, other) = (try #require(explained[key] as? NSObject), try #require(shown[key] as? NSObject))
            #expect(one == other, "\(key)")
        }
        let page = try scratch.text("pair.html")
        let body = String(page.split(separator: "</style>").last ?? "")
        #expect(body.contains(names[0]) && body.contains("sutampa") && !body.contains("@"), "no values, in Lithuanian")
        let text = try explain(scratch, names[0], names[1])
        #expect(text.output.contains("one customer") && text.output.contains("+\(explained["weight"] ?? "")"), "\(text.output)")
    }

    @Test func whatIsMissingIsTold() throws {
        let scratch = try Scratch(withCheckout: true)
        #expect(try explain(scratch, "crm:C-0001", "crm:nobody", "--json").code == 2)
        #expect(try explain(scratch, "crm:C-0001", "crm:C-0002", "--language", "de").code == 2)
        #expect(try explain(scratch, "crm:C-0001", "crm:C-0002", "--html", "no/such/folder.html").code == 4)
    }

    private static let family = """
        kempt: 1
        name: t
        as-of: 2026-06-30
        fields: {id: {type: identifier, key: true}, first_name: given-name, last_name: family-name, email: email, phone: phone}
        extract: [{csv: in.csv, source: crm}, {csv: shop.csv, source: shop}]
        stages: [standardize, {deduplicate: {merge: auto}}]
        load: none

        """

    @Test func whoIsOneThroughOthersIsTold() throws {
        let scratch = try Scratch()
        try scratch.write(Self.family, to: "p.yml")
        try scratch.write(
            "id,first_name,last_name,email,phone\n1,Ona,Petraitienė,ona@alfa.lt,+37061234567\n2,Ona,Petraitienė,ona@alfa.lt,\n"
                + "3,Ona,Petraitienė,,+37061234567\n", to: "in.csv")
        try scratch.write("id,first_name,last_name,email,phone\n1,John,Walton,john@beta.co.uk,+442071230007\n", to: "shop.csv")
        let outcome = try scratch.run("explain", "pair", "p.yml", "2", "3")
        #expect(outcome.code == 0 && outcome.output.hasPrefix("2 and 3: one customer through others: crm:1\n"), "\(outcome.said)")
        #expect(outcome.output.contains("other records of the customer brought them together"))
        let direct = try scratch.run("explain", "pair", "p.yml", "crm:1", "2")
        #expect(direct.output.hasPrefix("crm:1 and 2: one customer\n"), "\(direct.said)")
        // Two sources have the key.
        let twice = try scratch.run("explain", "pair", "p.yml", "1", "2")
        #expect(twice.code == 2 && twice.errors.contains("several records are called '1'"), "\(twice.said)")
        #expect(twice.errors.contains("crm:1, shop:1"))
        #expect(try scratch.run("explain", "pair", "p.yml", "shop:1", "2").code == 0)
    }

    @Test(arguments: [("scope: across", "1", "2", "'scope' leaves"), ("one-per-source: true", "1", "2", "one record of each source")])
    func whatKeepsSourcesApartIsTold(_ setting: String, _ one: String, _ other: String, _ remark: String) throws {
        let scratch = try Scratch()
        try scratch.write(Self.family.replacing("merge: auto", with: "merge: auto, \(setting)"), to: "p.yml")
        try scratch.write(
            "id,first_name,last_name,email,phone\n1,Ona,Petraitienė,ona@alfa.lt,+37061234567\n2,Ona,Petraitienė,ona@alfa.lt,+37061234567\n",
            to: "in.csv")
        try scratch.write("id,first_name,last_name,email,phone\n9,John,Walton,john@beta.co.uk,+442071230007\n", to: "shop.csv")
        let outcome = try scratch.run("explain", "pair", "p.yml", one, other)
        #expect(outcome.code == 0 && outcome.output.contains(remark) && !outcome.output.contains("agree as wholes"), "\(outcome.said)")
    }

    @Test func recordsOfOneKeyCannotBeAskedAbout() throws {
        let scratch = try Scratch()
        try scratch.write(Self.family, to: "p.yml")
        try scratch.write(
            "id,first_name,last_name,email,phone\n1,Ona,Petraitienė,ona@alfa.lt,\n2,Ona,Petraitienė,ona@alfa.lt,\n"
                + "1,Jonas,Kazlauskas,jonas@beta.lt,\n", to: "in.csv")
        try scratch.write("id,first_name,last_name,email,phone\n1,John,Walton,john@beta.co.uk,\n", to: "shop.csv")
        for name in ["1", "crm:1"] {
            let outcome = try scratch.run("explain", "pair", "p.yml", name, "2")
            #expect(outcome.code == 2 && outcome.errors.contains("2 records of 'crm' are called '\(name)'"), "\(outcome.said)")
        }
    }
}
