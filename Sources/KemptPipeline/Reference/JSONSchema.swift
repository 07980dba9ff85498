import KemptCore

/// The whole language as a JSON Schema (draft 7) for editors: `# yaml-language-server: $schema=schema.json`.
///
/// Made from the declarations that lint uses. An editor reads YAML its own way (`yes` and `12` may be no texts for it), so a text may be
/// any single value there; and any value may be a `${VARIABLE}`. Lint is the judge, the schema only helps to write.
public func jsonSchema(_ language: Language) -> String {
    let schema = Schema7(language: language)
    let settings = Grammar.pipeline.settings
    var definitions: [(String, JSONText)] = language.families.map { ($0.name, schema.family($0)) }
    definitions.append(("scalar", .object([("type", .array(["string", "number", "boolean"].map { .string($0) }))])))
    definitions.append(("variable", .object([("type", .string("string")), ("pattern", .string("\\$\\{[A-Za-z_]"))])))
    let root: [(String, JSONText)] = [
        ("$schema", .string("http://json-schema.org/draft-07/schema#")),
        ("title", .string("Kempt pipeline")),
        ("description", .string(Grammar.pipeline.summary.sentence)),
    ]
    return JSONText.object(root + schema.map(of: settings) + [("definitions", .object(definitions))]).text() + "\n"
}

/// Turns declarations into schema pieces.
private struct Schema7 {
    typealias Entries = [(String, JSONText)]
    let language: Language

    // MARK: Families

    func family(_ family: Family) -> JSONText {
        switch family.form {
        case .verbs, .oneVerb:
            let bare = family.specs.filter { $0.settings.allSatisfy { !$0.isRequired } }.map(\.name)
            let word: [JSONText] = bare.isEmpty ? [] : [.object([("type", .string("string")), ("enum", .array(bare.map { .string($0) }))])]
            return .object([("anyOf", .array(word + family.specs.map { verb($0, family) }))])
        case .typed(let key): return typed(family, key)
        }
    }

    /// `{verb: …, modifier: …}`.
    private func verb(_ spec: Spec, _ family: Family) -> JSONText {
        var properties: Entries = [(spec.name, .object([("description", .string(spec.summary.sentence))] + verbValue(spec)))]
        properties += family.modifiers.map(property)
        return .object([
            ("type", .string("object")), ("description", .string(spec.summary.sentence)), ("properties", .object(properties)),
            ("required", .array([.string(spec.name)])), ("additionalProperties", .boolean(false)),
        ])
    }

    /// A map of settings, the principal setting alone, or nothing when nothing is required.
    private func verbValue(_ spec: Spec) -> Entries {
        var choices: [JSONText] = [.object(map(of: spec.settings))]
        if let principal = spec.settings.first(where: { $0.name == spec.principal }) { choices.append(.object(piece(principal.shape))) }
        if spec.settings.allSatisfy({ !$0.isRequired }) { choices.append(.object([("type", .string("null"))])) }
        return [("anyOf", .array(choices))]
    }

    /// The bare name of a type, or a map that names it; the settings allowed depend on the type named.
    private func typed(_ family: Family, _ key: String) -> JSONText {
        let bare = family.specs.filter { $0.settings.allSatisfy { !$0.isRequired } }.map(\.name)
        let word: [JSONText] = bare.isEmpty ? [] : [.object([("type", .string("string")), ("enum", .array(bare.map { .string($0) }))])]
        let maps = family.specs.map { spec in
            let named: (String, JSONText) = (key, .object([("const", .string(spec.name)), ("description", .string(spec.summary.sentence))]))
            let others = family.modifiers.filter { $0.name != key }.map(property) + spec.settings.map(property)
            let required = [key] + spec.settings.filter(\.isRequired).map(\.name)
            return JSONText.object([
                ("type", .string("object")), ("description", .string(spec.summary.sentence)), ("properties", .object([named] + others)),
                ("required", .array(required.map { .string($0) })), ("additionalProperties", .boolean(false)),
            ])
        }
        return .object([("anyOf", .array(word + maps))])
    }

    // MARK: Settings

    func map(of settings: [SettingData]) -> Entries {
        var entries: Entries = [("type", .string("object")), ("properties", .object(settings.map(property)))]
        let required = settings.filter(\.isRequired).map(\.name)
        if !required.isEmpty { entries.append(("required", .array(required.map { .string($0) }))) }
        return entries + [("additionalProperties", .boolean(false))]
    }

    func property(_ setting: SettingData) -> (String, JSONText) {
        var entries: Entries = [("description", .string(setting.summary.sentence + (setting.fallback.map { " Default: \($0)." } ?? "")))]
        let shape = piece(setting.shape)
        // Draft 7 passes over everything beside a $ref, so a reference is wrapped to keep its description.
        entries += shape.first?.0 == "$ref" ? [("allOf", .array([.object(shape)]))] : shape
        return (setting.name, .object(entries))
    }

    /// What a shape allows.
    func piece(_ shape: Shape) -> Entries {
        switch shape {
        case .text, .path, .field, .expression: return reference("scalar")
        case .integer(let range):
            var whole: Entries = [("type", .string("integer")), ("minimum", .integer(range.lowerBound))]
            if range.upperBound != .max { whole.append(("maximum", .integer(range.upperBound))) }
            return orVariable(whole)
        case .percent:
            let number: Entries = [("type", .string("number")), ("minimum", .integer(0)), ("maximum", .integer(100))]
            let text: Entries = [("type", .string("string")), ("pattern", .string("^[0-9]+(\\.[0-9]{1,2})?%?$"))]
            return anyOf([number, text, reference("variable")])
        case .boolean: return orVariable([("enum", .array([.boolean(true), .boolean(false), .string("yes"), .string("no")]))])
        case .date: return orVariable([("type", .string("string")), ("pattern", .string("^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})$"))])
        case .choice(let choices): return orVariable([("enum", .array(choices.flatMap(forms)))])
        case .oneOrMany(let inner): return anyOf([piece(inner), list(of: .object(piece(inner)))])
        case .map(let inner): return [("type", .string("object")), ("additionalProperties", .object(piece(inner)))]
        case .settings(let settings): return map(of: settings)
        case .items(let name): return items(name)
        case .either(let shapes): return anyOf(shapes.map(piece))
        }
    }

    private func items(_ name: String) -> Entries {
        switch language.family(name)?.form {
        case .verbs?: anyOf([reference(name), list(of: .object(reference(name)))])
        case .oneVerb?, .typed?: reference(name)
        case nil: []
        }
    }

    private func list(of items: JSONText) -> Entries { [("type", .string("array")), ("items", items)] }
    private func anyOf(_ pieces: [Entries]) -> Entries { [("anyOf", .array(pieces.map { .object($0) }))] }
    private func orVariable(_ piece: Entries) -> Entries { anyOf([piece, reference("variable")]) }
    private func reference(_ name: String) -> Entries { [("$ref", .string("#/definitions/" + name))] }

    /// A word as editors may read it: `1` is a number to them, `no` perhaps false.
    private func forms(of word: String) -> [JSONText] {
        if let number = Int(word) { return [.integer(number), .string(word)] }
        switch word {
        case "yes", "true", "on": return [.string(word), .boolean(true)]
        case "no", "false", "off": return [.string(word), .boolean(false)]
        default: return [.string(word)]
        }
    }
}
