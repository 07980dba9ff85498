import KemptCore

/// The reference of one family of words for the terminal: the list, or one word in full; nil when there is no such word.
///
/// `family` is `source`, `stage`, `rule`, `enrichment` or `target`; types have more to tell, see `typeReference`.
public func reference(_ language: Language, family familyName: String, name: String? = nil) -> String? {
    guard let family = language.family(familyName) else { return nil }
    var page = Page()
    guard let name else {
        page.table(family.specs.map { [$0.name, $0.summary.withCapital] }, indent: 0)
        modifiers(family, &page)
        return page.text
    }
    guard let spec = family.spec(name) else { return nil }
    page.entry(spec)
    modifiers(family, &page)
    page.example(spec.example)
    return page.text
}

/// The stages, and the rules and enrichments that belong to them.
public func stageReference(_ language: Language, name: String? = nil) -> String? {
    guard name == nil else {
        return ["stage", "rule", "enrichment"].lazy.compactMap { reference(language, family: $0, name: name) }.first
    }
    var page = Page()
    for (title, familyName) in [("Stages", "stage"), ("Rules of 'validate'", "rule"), ("Verbs of 'enrich'", "enrichment")] {
        guard let family = language.family(familyName) else { continue }
        if !page.text.isEmpty { page.line() }
        page.line(title)
        page.table(family.specs.map { [$0.name, $0.summary.withCapital] })
    }
    return page.text
}

/// The top level of a pipeline file.
public func pipelineReference() -> String {
    var page = Page()
    page.paragraph(Grammar.pipeline.summary.sentence)
    for setting in Grammar.pipeline.settings {
        page.line()
        page.line(setting.name)
        page.paragraph(setting.summary.sentence, indent: 2)
        if case .either(let shapes) = setting.shape, case .settings(let inner)? = shapes.last {
            page.table(inner.map { [$0.name, $0.summary.withCapital] }, indent: 4)
        } else if case .settings(let inner) = setting.shape {
            page.settings(inner, indent: 4)
        } else {
            page.paragraph("Takes \(setting.shape.words).\(setting.fallback.map { " Default: \($0)." } ?? "")", indent: 2)
        }
    }
    return page.text
}

/// All semantic types, or one in full: settings, outcomes with their class and rule, examples.
public func typeReference(_ types: [TypeSpec], name: String? = nil) -> String? {
    var page = Page()
    guard let name else {
        page.table(types.map { [$0.spec.name, $0.spec.summary.withCapital] }, indent: 0)
        return page.text
    }
    guard let type = types.first(where: { $0.spec.name == name }) else { return nil }
    page.entry(type.spec)
    page.line()
    page.line("Outcomes")
    page.table(type.outcomes.map { [$0.rule, $0.kind.name, $0.summary] })
    if !type.parts.isEmpty {
        page.line()
        page.line("Parts, as in 'field.\(type.parts[0].name)'")
        page.table(type.parts.map { [$0.name, $0.summary.withCapital] })
    }
    if !type.dictionaries.isEmpty {
        page.line()
        page.line("Words that 'dictionaries' may add or remove")
        page.table(zip(DictionaryPlanner.names(type), type.dictionaries).map { [$0, $1.summary.withCapital] })
    }
    if !type.examples.isEmpty {
        page.line()
        page.line("Examples")
        page.table(type.examples.map(exampleRow))
    }
    modifiers(.types([]), &page)
    page.example(type.spec.example)
    return page.text
}

private func exampleRow(_ example: TypeExample) -> [String] {
    let result = example.rule.isEmpty || example.value == example.result ? "" : "→ " + shortened(visible(example.result))
    return [shortened(visible(example.value)) + (example.companion.map { " (\($0))" } ?? ""), result, example.rule]
}

/// Quotes and control characters that would not be seen otherwise.
private func visible(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n": result += "\\n"
        case "\t": result += "\\t"
        case _ where !SourceView.isPrintable(scalar) || SourceView.displayWidth(scalar) == 0 || scalar == "\u{A0}":
            result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "'"
}

private func modifiers(_ family: Family, _ page: inout Page) {
    guard !family.modifiers.isEmpty else { return }
    page.line()
    page.line(family.name == "type" ? "Every field may also say" : "Beside every \(family.name) may stand")
    page.settings(family.modifiers.filter { $0.name != "type" })
    for modifier in family.modifiers { inner(modifier, &page) }
}

/// What stands inside a setting that takes a map, one level after the other.
private func inner(_ setting: SettingData, _ page: inout Page) {
    let settings = setting.shape.settings
    guard !settings.isEmpty else { return }
    page.line()
    page.line("Inside '\(setting.name)'")
    page.settings(settings)
    for setting in settings { inner(setting, &page) }
}

extension Shape {
    /// The settings of a map of Kempt's own keys, also where it is one of several shapes or may stand in a list.
    fileprivate var settings: [SettingData] {
        switch self {
        case .settings(let settings): settings
        case .oneOrMany(let shape): shape.settings
        case .either(let shapes): shapes.lazy.map(\.settings).first { !$0.isEmpty } ?? []
        default: []
        }
    }
}

extension Page {
    /// Name, summary, settings.
    fileprivate mutating func entry(_ spec: Spec) {
        line(spec.name)
        paragraph(spec.summary.sentence, indent: 2)
        guard !spec.settings.isEmpty else { return }
        line()
        line("Settings")
        settings(spec.settings, principal: spec.principal)
    }

    fileprivate mutating func settings(_ settings: [SettingData], principal: String? = nil, indent: Int = 2) {
        table(
            settings.map { setting in
                var facts = [setting.summary.sentence, "Takes " + setting.shape.words + "."]
                if setting.isRequired { facts.append("Required.") }
                if let fallback = setting.fallback { facts.append("Default: \(fallback).") }
                if setting.name == principal { facts.append("May be written alone, without a map.") }
                return [setting.name, facts.joined(separator: " ")]
            }, indent: indent)
    }

    fileprivate mutating func example(_ text: String) {
        guard !text.isEmpty else { return }
        line()
        line("Example")
        block(text)
    }
}
