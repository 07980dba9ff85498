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
}
