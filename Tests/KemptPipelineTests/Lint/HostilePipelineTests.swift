import KemptCore
import KemptPipeline
import Testing

/// The hostile pipeline files: each differs from `control.yml` by one defect, told at its place.
@Suite struct HostilePipelineTests {
    /// The words those files use; their settings are the concern of other tests.
    private static let language = Language(
        types: ["identifier", "given-name", "family-name", "email", "notes"].map { Spec($0, "") },
        formats: ["csv", "xml"].map { Spec($0, "", settings: [SettingData("path", .path, "", required: true)], principal: "path") },
        targets: [Spec("csv", "", settings: [SettingData("path", .path, "", required: true)], principal: "path")],
        stages: [
            Spec("standardize", ""), Spec("validate", "", settings: [SettingData("rules", .items("rule"), "")], principal: "rules"),
            Spec("archive", "", settings: [SettingData("condition", .expression, "")], principal: "condition"),
        ],
        rules: [Spec("any-of", "", settings: [SettingData("fields", .oneOrMany(.field), "")], principal: "fields")], enrichments: [])

    private func check(_ name: String) throws -> [Diagnostic] {
        let problems = Problems()
        let bytes = try Checkout.bytes("fixtures/hostile/pipelines/" + name)
        if let tree = readPipelineTree(bytes: bytes, environment: { _ in nil }, problems: problems) {
            lint(tree.root, language: Self.language, problems: problems)
        }
        return problems.list
    }

    @Test(arguments: [
        ("unknown-key", 16, 9), ("unknown-top-level-key", 16, 1), ("unknown-stage", 13, 5), ("bad-type", 7, 22), ("duplicate-key", 9, 3),
        ("two-keys", 7, 3), ("two-principals", 11, 5), ("two-sources-one-name", 13, 13), ("unset-env", 10, 10), ("bad-as-of", 3, 8),
        ("bad-percent", 17, 25), ("bad-severity", 16, 19), ("wrong-version", 1, 8), ("tabs", 11, 1), ("not-a-mapping", 1, 1), ("scalar", 1, 1),
        ("two-documents", 17, 1),
    ])
    func `told once, at its place`(name: String, line: Int, column: Int) throws {
        let told = try check(name + ".yml")
        #expect(told.map(\.position) == [Position(line: line, column: column)], "\(told)")
    }

    @Test(arguments: ["no-version", "no-extract", "unclosed-bracket", "invalid-utf8", "empty", "alias-bomb", "deep-nesting"])
    func `told once`(name: String) throws {
        #expect(try check(name + ".yml").count == 1)
    }

    /// Their mistake is known only to the plan builder or the run.
    @Test(arguments: [
        "control", "unknown-field", "missing-file", "directory-as-file", "no-such-column", "map-to-unknown-field", "bad-expression",
        "expression-unknown-field", "expression-wrong-type", "output-over-input",
    ])
    func `nothing to tell yet`(name: String) throws {
        #expect(try check(name + ".yml") == [])
    }
}
