import KemptCore
import KemptMatching
import KemptReport
import Testing

/// Customers and pairs in the page and in the JSON.
@Suite struct MatchReportTests {
    /// Pictures say the same as the JSON, in every language, also to who cannot see them.
    @Test(arguments: Language.allCases)
    func customersArePictured(language: Language) throws {
        let figures = Sample.nightly().figures()
        let page = reportHTML(figures, language: language)
        #expect(page.components(of: "<circle") == 7 && page.components(of: "<line class=\"weakest\"") == 1)
        #expect(page.components(of: "class=\"survivor\"") == 2 && page.components(of: "class=\"reference\"") == 1)
        #expect(page.contains(text: language.say(.clusterOf, "7", "crm:C-1")) && page.contains(text: language.say(.moreRecords, "2")))
        #expect(page.contains(text: "crm:C-1 – crm:C-5 \(language.decimal(hundredths: -105)) (\(language.say(.weakestLink)))"))
        #expect(page.contains(text: language.matchWords("a slip apart")) && page.contains(text: language.say(.linkByRule)))
        let tree = try #require(JSONTree(reportJSON(figures))?["matching"])
        #expect(tree["clusters"]?[0]?["links"]?[4]?["weight"] == .other("-1.05") && tree["clusters"]?[0]?["links"]?[0]?["weight"] == .other("null"))
        #expect(tree["clusters"]?[0]?["waterfalls"]?[0]?["sum"] == .other("12.34"))
        #expect(tree["uncertain"]?[0]?["weight"] == .other("1.99") && tree["uncertain"]?[0]?["sum"] == .other("4.75"))
        var none = Sample.nightly()
        none.pictures = MatchPictures()
        #expect(!reportHTML(none.figures(), language: language).contains(text: "matching-title"))
    }

    @Test(arguments: 1...12)
    func ringsOfAnySize(count: Int) {
        var sample = Sample.nightly()
        let one = sample.pictures.clusters[0]
        sample.pictures.clusters = [
            MatchPictures.Cluster(
                kind: .largest, size: count, records: (0..<count).map { RecordLabel(source: "crm", id: "\($0)") },
                isReference: Array(repeating: false, count: count),
                links: (1..<max(count, 1)).map { MatchPictures.Link(one: 0, other: $0, weight: 300, isWeakest: $0 == 1) },
                strongest: one.strongest, weakest: nil)
        ]
        let page = reportHTML(sample.figures())
        let check = HTMLCheck(page)
        #expect(check.problem == nil)
        let places = zip(check.attributes.filter { $0.name == "cx" }, check.attributes.filter { $0.name == "cy" }).map { "\($0.value) \($1.value)" }
        #expect(places.count == count && Set(places).count == count, "each record has its own place")
    }

    @Test func aPairHasAPageOfItsOwn() throws {
        let pair = Sample.nightly().pictures.pairs[0]
        let page = pairHTML(pair, verdict: "a question for a person", language: .lithuanian)
        #expect(HTMLCheck(page).problem == nil && page.contains(text: "crm:C-10 – crm:C-11"))
        let tree = try #require(JSONTree(pairJSON(pair)))
        #expect(tree["one-customer"] == .other("false") && tree["comparisons"]?[2]?["weight"] == .other("1.00"))
    }
}

@Suite struct MatchWordTests {
    /// Whatever matching finds has its words in the three languages.
    @Test func everyFindingIsTranslated() {
        let words = Level.allCases.filter { $0 != .none }.map(\.words) + PairReason.allCases.map(\.words) + PairRemark.allCases.map(\.rawValue)
        for word in words {
            #expect(Language.knowsMatchWords(word), "\(word)")
            for language in [Language.russian, .lithuanian] { #expect(language.matchWords(word) != word) }
        }
        #expect(Language.russian.matchWords("no such finding") == "no such finding")
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of wanted: String) -> Int {
        var rest = self[...]
        var count = 0
        while let range = rest.firstRange(of: wanted) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
