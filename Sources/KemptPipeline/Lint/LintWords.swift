import KemptCore

/// Words that stand where they do not belong, and what their writer may have meant.
extension Linter {
    /// `did you mean 'columns'?`, nil when nothing is near.
    func suggestion(_ word: String, _ candidates: [String]) -> String? {
        guard word.utf8.count <= 64 else { return nil }
        let hyphened = String(word.map { $0 == "_" || $0 == " " ? "-" : $0 }).lowercased()
        if hyphened != word, candidates.contains(hyphened) {
            return word.contains("_") ? "did you mean '\(hyphened)'? Kempt's words have hyphens" : "did you mean '\(hyphened)'?"
        }
        return nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
    }

    /// The command that tells more; nil where none does.
    func explanation(_ family: Family?, _ spec: Spec) -> String? {
        switch family?.name {
        case "type"?: "kempt types \(spec.name)"
        case "stage"?, "rule"?, "enrichment"?: "kempt explain rule \(spec.name)"
        default: nil
        }
    }

    func unknownSetting(_ entry: Node.Entry, of spec: Spec, family: Family?) {
        var candidates = spec.settings.map(\.name)
        if case .typed? = family?.form { candidates += family?.modifiers.map(\.name) ?? [] }
        let more = explanation(family, spec).map { "   (\($0))" } ?? ""
        let listed = candidates.isEmpty ? "it takes none" : "it takes " + candidates.joined(separator: ", ")
        if let misplaced = misplacement(entry, in: spec, family) {
            complain(Diagnostic(misplaced.message, atKey: entry, remedy: misplaced.remedy))
            return
        }
        complain(
            Diagnostic(
                "'\(shortened(spec.name))' has no setting '\(shortened(entry.key))'", atKey: entry,
                remedy: (suggestion(entry.key, candidates) ?? listed) + more))
    }

    /// A modifier or a verb written among the settings of an item.
    private func misplacement(_ entry: Node.Entry, in spec: Spec, _ family: Family?) -> (message: String, remedy: String)? {
        guard let family else { return nil }
        if case .typed = family.form { return nil }
        if family.modifier(entry.key) != nil {
            return ("'\(entry.key)' stands beside '\(spec.name)', not inside it", "indent it like '\(spec.name)'")
        }
        for setting in spec.settings {
            guard case .items(let name) = setting.shape, let inner = language.family(name), inner.spec(entry.key) != nil else { continue }
            return ("'\(entry.key)' is one of the \(inner.name)s of '\(spec.name)'", "begin it with a hyphen: '- \(entry.key): …'")
        }
        return nil
    }

    func unknownVerb(_ word: String, at position: Position, _ family: Family) {
        let names = family.specs.map(\.name)
        let elsewhere = language.families.first { $0.name != family.name && $0.spec(word) != nil }
            .map { "'\(word)' is \($0.withArticle): it goes under '\($0.home)'" }
        let message = word.isEmpty ? "the name of \(family.withArticle) is missing" : "there is no \(family.name) '\(shortened(word))'"
        complain(
            Diagnostic(
                message, at: position, length: max(1, word.count),
                remedy: suggestion(word, names) ?? elsewhere ?? "one of " + names.joined(separator: ", ")))
    }

    func isModifierElsewhere(_ key: String) -> Bool { language.families.contains { $0.modifier(key) != nil } }

    /// A key beside a verb that is none of its modifiers.
    func strayKey(_ entry: Node.Entry, beside verb: Node.Entry, _ spec: Spec, _ family: Family) {
        if family.spec(entry.key) != nil {
            complain(
                Diagnostic(
                    "a second verb; '\(verb.key)' is the verb of this item", atKey: entry, remedy: "give it an item of its own: '- \(entry.key)'"))
        } else if spec.settings.contains(where: { $0.name == entry.key }) {
            complain(
                Diagnostic(
                    "'\(entry.key)' is a setting of '\(verb.key)' and stands inside it", atKey: entry,
                    remedy: settingPlace(entry.key, verb, spec)))
        } else {
            strayModifier(entry, family, verb: verb, spec)
        }
    }

    private func settingPlace(_ key: String, _ verb: Node.Entry, _ spec: Spec) -> String {
        guard let principal = spec.principal, verb.value.text != nil, verb.value.text != "", principal != key else {
            return "indent it under '\(verb.key)'"
        }
        return "write '\(verb.key): {\(principal): …, \(key): …}'"
    }

    func strayModifier(_ entry: Node.Entry, _ family: Family, verb: Node.Entry? = nil, _ spec: Spec? = nil) {
        if let other = language.families.first(where: { $0.name != family.name && $0.modifier(entry.key) != nil }) {
            let name = entry.key
            complain(
                Diagnostic(
                    "'\(name)' does not stand beside \(family.withArticle)", atKey: entry,
                    remedy: "it belongs to \(other.withArticle), under '\(other.home)'"))
            return
        }
        let candidates = family.modifiers.map(\.name) + (spec?.settings.map(\.name) ?? [])
        let beside = verb.map { "beside '\($0.key)'" } ?? "in \(family.withArticle)"
        let allowed = family.modifiers.isEmpty ? "nothing may stand there" : family.modifiers.map(\.name).joined(separator: ", ") + " may stand there"
        complain(Diagnostic("'\(shortened(entry.key))' has no meaning \(beside)", atKey: entry, remedy: suggestion(entry.key, candidates) ?? allowed))
    }
}
