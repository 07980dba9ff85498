import KemptCore
import KemptPipeline
import Testing

/// The program's own language: what its catalogs declare.
@Suite struct CurrentLanguageTests {
    private let language = Language.current

    @Test(arguments: ["nightly", "migrate-spreadsheet", "quarterly-audit", "deals"])
    func `every pipeline of the project lints without a word`(name: String) throws {
        let problems = Problems()
        let bytes = try Checkout.bytes("pipelines/\(name).yml")
        let tree = try #require(readPipelineTree(bytes: bytes, environment: { _ in nil }, problems: problems))
        lint(tree.root, language: language, problems: problems)
        #expect(problems.list == [])
    }

    @Test func `words are kebab-case, declared once, and principals exist`() {
        for family in language.families {
            #expect(!family.specs.isEmpty)
            #expect(Set(family.specs.map(\.name)).count == family.specs.count)
            for spec in family.specs {
                let names = spec.settings.map(\.name)
                #expect(Set(names).count == names.count, "\(spec.name)")
                #expect(!spec.summary.isEmpty && !spec.summary.hasSuffix("."), "\(spec.name)")
                if let principal = spec.principal { #expect(names.contains(principal), "\(spec.name)") }
                for name in names + [spec.name] {
                    #expect(name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }, "\(name)")
                }
                // A modifier with the name of a setting or a verb could not be told apart.
                #expect(Set(names).isDisjoint(with: family.modifiers.map(\.name)) || family.name != "type", "\(spec.name)")
                #expect(family.modifier(spec.name) == nil, "\(spec.name)")
            }
        }
    }
}
