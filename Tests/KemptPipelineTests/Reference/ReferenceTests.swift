import KemptCore
import KemptPipeline
import Testing

@Suite struct ReferenceTests {
    private let language = Small.language

    /// JSON is YAML, so our own reader checks it: brackets, commas, quotes, no doubled key.
    private func parse(_ json: String) throws -> Node {
        let problems = Problems()
        let tree = readPipelineTree(text: json, environment: { _ in nil }, problems: problems)
        #expect(problems.list == [])
        return try #require(tree?.root)
    }

    @Test func `the schema is JSON, the same every time, and names every word`() throws {
        let schema = jsonSchema(language)
        #expect(schema == jsonSchema(language))
        let parsed = try parse(schema)
        #expect(parsed["definitions"]?.entries.map(\.key) == language.families.map(\.name) + ["scalar", "variable"])
        for family in language.families {
            for spec in family.specs {
                #expect(schema.contains("\"\(spec.name)\""))
                for setting in spec.settings { #expect(schema.contains("\"\(setting.name)\": {")) }
            }
        }
        #expect(parsed["properties"]?.entries.map(\.key) == Grammar.pipeline.settings.map(\.name))
        #expect(parsed["additionalProperties"]?.text == "false")
        #expect(parsed["required"]?.items.map(\.text) == ["kempt", "fields", "extract"])
    }

    @Test func `every reference in the schema leads somewhere`() throws {
        let schema = jsonSchema(language)
        let definitions = try #require(try parse(schema)["definitions"])
        let references = schema.split(separator: "\n").filter { $0.contains("$ref") }
        #expect(references.count > 10)
        for line in references {
            let name = line.split(separator: "/").last?.prefix { $0 != "\"" }
            #expect(definitions[String(name ?? "")] != nil, "\(line)")
        }
    }

    @Test func `the schema survives words with quotes and control characters`() throws {
        let odd = Spec("csv", "A \"quote\", a \\ and a \u{1} and \n a line")
        let parsed = try parse(jsonSchema(Language(types: [], formats: [odd], targets: [], stages: [], rules: [], enrichments: [])))
        let verbs = parsed["definitions"]?["source"]?["anyOf"]?.items ?? []
        #expect(verbs.last?["description"]?.text == "A \"quote\", a \\ and a \u{1} and \n a line.")
    }

    @Test func `one word is told in full`() throws {
        let text = try #require(stageReference(language, name: "deduplicate"))
        #expect(text.hasPrefix("deduplicate\n  Merges copies.\n\nSettings\n"))
        for setting in ["block", "threshold", "since", "survivorship"] { #expect(text.contains("\n  \(setting) ")) }
        #expect(text.contains("Required."))
        #expect(text.contains("\nBeside every stage may stand\n  name"))
        #expect(text.contains("\nExample\n  deduplicate: {block: [email"))
        #expect(stageReference(language, name: "any-of")?.contains("May be written alone") == true)
        #expect(stageReference(language, name: "lookup")?.contains("take") == true)
        #expect(stageReference(language, name: "csv") == nil)
        #expect(reference(language, family: "source", name: "csv")?.contains("Default: found out.") == true)
        #expect(reference(language, family: "nothing") == nil)
    }

    @Test func `the lists hold every word with its summary`() throws {
        let stages = try #require(stageReference(language))
        for spec in language.stages + language.rules + language.enrichments {
            #expect(stages.split(separator: "\n").contains { $0.hasPrefix("  \(spec.name) ") && $0.hasSuffix(spec.summary) })
        }
        let top = pipelineReference()
        for setting in Grammar.pipeline.settings { #expect(top.contains("\n\(setting.name)\n")) }
        for word in ["quarantined", "proposals", "fewer-records", "require-clean"] { #expect(top.contains("    \(word)")) }
    }

    private let types = [
        TypeSpec(
            Spec("email", "A mail address", example: "email: {type: email}"),
            outcomes: [Outcome("email.case", .repair, "capital letters"), Outcome("email.no-at", .invalid, "no @ sign")],
            examples: [
                TypeExample("Ann@X.lt", "ann@x.lt", "email.case"), TypeExample("nobody", "nobody", "email.no-at"),
                TypeExample("a\u{200B}b\t", "ab", "email.case", companion: "LT"),
            ]),
        TypeSpec(Spec("text", String(repeating: "many words ", count: 20)), outcomes: []),
    ]

    @Test func `a type is told with its outcomes and examples`() throws {
        let text = try #require(typeReference(types, name: "email"))
        #expect(text.contains("  email.no-at  invalid  no @ sign\n"))
        #expect(text.contains("  email.same   same     already canonical\n"))
        #expect(text.contains("'Ann@X.lt'") && text.contains("→ 'ann@x.lt'"))
        #expect(text.contains("'a\\u{200B}b\\t' (LT)"))
        #expect(text.contains("required"))
        #expect(typeReference(types, name: "nothing") == nil)
    }

    @Test func `no line is wider than 100 columns`() throws {
        let texts = [
            typeReference(types), typeReference(types, name: "text"), stageReference(language), stageReference(language, name: "deduplicate"),
            pipelineReference(),
        ]
        for text in texts {
            let lines = try #require(text).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.count <= 100 && $0.last != " " })
            #expect(lines.count > 2)
        }
    }
}
