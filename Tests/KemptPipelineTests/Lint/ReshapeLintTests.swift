import KemptCore
import KemptFormats
import Testing

@testable import KemptPipeline

@Suite struct ReshapeLintTests {
    private func lint(_ reshape: String) -> [Diagnostic] {
        let problems = Problems()
        let text = "kempt: 1\nfields: {name: text}\nextract:\n  - csv: a.csv\n    reshape: \(reshape)\n"
        if let tree = readPipelineTree(text: text, environment: { _ in nil }, problems: problems) {
            KemptPipeline.lint(tree.root, language: .current, problems: problems)
        }
        return problems.list
    }

    @Test(arguments: [
        "{skip: Total}", "{skip: [Total, {city: \"^x\"}]}", "{fill-down: city}", "{fill-down: [a, b]}", "{section: {pattern: \"*\", column: city}}",
        "{section: [{pattern: \"*\", column: a}, {pattern: \"-*\", column: b}]}", "{split: Tel}", "{split: [Tel, Name]}",
        "{split: {phone: \"Tel*\"}}",
        "{unfold: {contacts: [Tel], link: id}}", "{unfold: {contacts: {phone: \"Tel*\"}, link: id, keep: [a, b]}}", "{many: phone}",
        "{many: [phone, {column: email, separators: [\",\", \" ir \"], limit: 5}]}",
    ])
    func `what the reference says lints`(reshape: String) {
        #expect(lint(reshape) == [])
    }

    @Test(
        arguments: [
            ("{skp: Total}", "'reshape' has no setting 'skp'", "did you mean 'skip'?"),
            ("{fill_down: a}", "'reshape' has no setting 'fill_down'", "did you mean 'fill-down'? Kempt's words have hyphens"),
            ("{section: {pattern: \"*\"}}", "'section' needs 'column'", "column: a text"),
            ("{section: \"--- * ---\"}", "'section' takes a map of pattern, column, or a list of such, not a single value", nil),
            ("{many: {colum: phone}}", "'many' has no setting 'colum'", "did you mean 'column'?"),
            ("{many: {column: phone, limit: 1}}", "'limit' takes a whole number from 2 to 20, not '1'", nil),
            ("{unfold: {contacts: Tel}}", "'unfold' needs 'link'", "link: a text"),
            ("everything", "'reshape' takes a map of skip, section, fill-down, split, unfold, many, not a single value", nil),
        ] as [(String, String, String?)])
    func `mistakes are told`(reshape: String, message: String, remedy: String?) {
        let problems = lint(reshape)
        #expect(problems.first?.message == message)
        #expect(problems.first?.remedy == remedy)
    }

    @Test func `the example lints and the reference explains every setting`() throws {
        #expect(lintExample(ReshapeSettings.spec, family: "source", language: .current) == [])
        let page = try #require(reference(.current, family: "source", name: "csv"))
        for spec in ReshapeSettings.specs {
            for setting in spec.settings { #expect(page.contains(setting.name), "\(spec.name).\(setting.name)") }
        }
        #expect(page.contains("sections") == false)
    }

    /// A setting nobody reads is a defect.
    @Test func `every declared setting is read`() {
        let log = SettingReads()
        SettingReads.shared = log
        defer { SettingReads.shared = nil }
        let problems = Problems()
        let text = """
            skip: x
            section: {pattern: "*", column: c}
            fill-down: a
            split: b
            unfold: {contacts: T, link: l, keep: k}
            many: {column: p, separators: ";", limit: 2}
            """
        guard let tree = readPipelineTree(text: text, environment: { _ in nil }, problems: problems) else { return }
        _ = ReshapeSettings(tree.root)
        for spec in ReshapeSettings.specs {
            for setting in spec.settings { #expect(log.names.contains("\(spec.name).\(setting.name)"), "\(spec.name).\(setting.name)") }
        }
    }
}
