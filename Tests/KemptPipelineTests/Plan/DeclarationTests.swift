import KemptCore
import KemptFormats
import KemptStages
import KemptTypes
import Testing

@testable import KemptPipeline

/// What is declared is used, shown and right: the promises of specs, kept by looking at all of them.
@Suite struct DeclarationTests {
    private static let fieldTypes = [
        ("id", "identifier"), ("first_name", "given-name"), ("last_name", "family-name"), ("company", "company"), ("email", "email"),
        ("phone", "phone"), ("country", "country"), ("status", "text"), ("consent", "boolean"), ("updated_at", "date"), ("notes", "notes"),
    ]

    private func context(_ problems: Problems) -> StageContext {
        let types = TypeContext(asOf: (2026, 6, 30), problems: problems)
        let columns = Self.fieldTypes.compactMap { name, typeName in
            TypeCatalog.named(typeName).map {
                Column(name, .declared, type: $0.init(Values($0.spec.spec, nil, at: .nowhere), types), typeSpec: $0.spec)
            }
        }
        let mailbox = MailboxSlot(Values(MailboxSettings.spec, nil, at: .nowhere)) { $0 }
        return StageContext(
            problems: problems, asOfDay: 20_634, columns: columns, key: 0, required: [2], inputs: [("crm", .base)], evidence: ["inbox": mailbox]
        ) { $0 }
    }

    /// The settings of a spec as its example gives them.
    private func exampleValues(_ spec: Spec) -> Values {
        let problems = Problems()
        let tree = readPipelineTree(text: spec.example, environment: { _ in nil }, problems: problems)
        return Values(spec, tree?.root[spec.name], at: .nowhere)
    }

    @Test func everyDeclaredSettingIsRead() {
        let log = SettingReads()
        SettingReads.shared = log
        defer { SettingReads.shared = nil }
        let problems = Problems()
        let types = TypeContext(asOf: (2026, 6, 30), problems: problems)
        for type in TypeCatalog.all { _ = type.init(Values(type.spec.spec, nil, at: .nowhere), types) }
        for format in FormatCatalog.sources { _ = format.make(exampleValues(format.spec), nil, { $0 }) }
        for format in FormatCatalog.targets { _ = format.make(exampleValues(format.spec), { $0 }) }
        for stage in StageCatalog.all { context(problems).compile(stage, exampleValues(stage.spec), Modifiers()) }
        for rule in ValidationRules.all { _ = rule.compile(exampleValues(rule.spec), context(problems)) }
        for enrichment in Enrichments.all { enrichment.compile(exampleValues(enrichment.spec), context(problems)) }
        for family in Language.current.families {
            for spec in family.specs {
                for setting in spec.settings where !TypeCatalog.companions.contains("\(spec.name).\(setting.name)") {
                    #expect(
                        log.names.contains("\(spec.name).\(setting.name)"),
                        "\(family.name) \(spec.name) declares '\(setting.name)' and never reads it")
                }
            }
        }
    }

    @Test func everyExampleLintsWithoutAWord() {
        // Tables are sources without what may stand beside these; their examples are linted there.
        for family in Language.current.families where family.name != "table" {
            for spec in family.specs {
                #expect(!spec.example.isEmpty, "\(family.name) \(spec.name) has no example")
                #expect(lintExample(spec, family: family.name, language: .current) == [], "\(family.name) \(spec.name)")
            }
        }
    }

    @Test func everyWordIsInTheReference() {
        let language = Language.current
        for stage in language.stages + language.rules + language.enrichments {
            let page = stageReference(language, name: stage.name) ?? ""
            for setting in stage.settings { #expect(page.contains(setting.name), "\(stage.name).\(setting.name)") }
        }
        for type in TypeCatalog.all {
            let page = typeReference(TypeCatalog.all.map { $0.spec }, name: type.spec.spec.name) ?? ""
            for outcome in type.spec.outcomes { #expect(page.contains(outcome.rule), "\(outcome.rule)") }
        }
    }

    @Test func ruleIdsAreUniqueInTheProgram() {
        var seen = Set<String>()
        for type in TypeCatalog.all {
            #expect(type.spec.outcomes.first?.kind == .same)
            for outcome in type.spec.outcomes {
                #expect(seen.insert(outcome.rule).inserted, "\(outcome.rule) stands twice")
                #expect(outcome.rule.hasPrefix(type.spec.spec.name + "."))
            }
        }
        for rule in RejectRules.all.map(\.rule) + StageRules.all.map(\.rule) { #expect(seen.insert(rule).inserted, "\(rule) stands twice") }
    }
}

extension TypeCatalog {
    /// Settings that name the field a type is read by: the plan reads them, not the type.
    static var companions: Set<String> {
        Set(all.compactMap { type in type.spec.companion.map { "\(type.spec.spec.name).\($0)" } })
    }
}
