import KemptCore

/// Items: one verb key plus fixed modifiers.
extension Linter {
    func items(_ node: Node, _ family: Family) {
        switch family.form {
        case .verbs:
            for entry in node.items { item(entry, family) }
        case .oneVerb:
            if case .list(_, let position) = node {
                complain(Diagnostic("one \(family.name) belongs here, not a list", at: position, remedy: "write it without '-' and '[]'"))
            } else {
                item(node, family)
            }
        case .typed: break
        }
    }

    /// `- standardize` or `- csv: people.csv` with what stands beside it.
    func item(_ node: Node, _ family: Family) {
        switch node {
        case .scalar(let word, let position):
            if let spec = family.spec(word) {
                missing([], at: position, length: max(1, word.count), of: spec)
            } else {
                unknownVerb(word, at: position, family)
            }
        case .list(_, let position):
            complain(Diagnostic("\(family.withArticle) belongs here, not a list", at: position))
        case .map(let entries, let position):
            verbItem(entries, at: position, family)
        }
    }

    private func verbItem(_ entries: [Node.Entry], at position: Position, _ family: Family) {
        let verb = entries.first { family.spec($0.key) != nil }
        if let verb, let spec = family.spec(verb.key) { verbValue(verb, spec, family) }
        var isVerbKnown = verb != nil
        for entry in entries where entry.keyPosition != verb?.keyPosition {
            if let modifier = family.modifier(entry.key) {
                value(entry.value, of: modifier, spec: nil, family: family)
            } else if let verb, let spec = family.spec(verb.key) {
                strayKey(entry, beside: verb, spec, family)
            } else if !isVerbKnown, !isModifierElsewhere(entry.key) {
                unknownVerb(entry.key, at: entry.keyPosition, family)
                isVerbKnown = true
            } else {
                strayModifier(entry, family)
            }
        }
        if !isVerbKnown {
            let names = family.specs.map(\.name).joined(separator: ", ")
            complain(Diagnostic("this \(family.name) has no verb", at: position, remedy: "one of " + names))
        }
    }

    /// The verb's value: settings, or the principal setting alone, or nothing.
    private func verbValue(_ verb: Node.Entry, _ spec: Spec, _ family: Family) {
        let principal = spec.settings.first { $0.name == spec.principal }
        switch verb.value {
        case .map(let entries, _):
            settings(entries, at: verb.keyPosition, of: spec, family: family)
        case .scalar("", _):
            missing([], at: verb.keyPosition, length: verb.key.count, of: spec)
        case let node:
            guard let principal else {
                let takes = spec.settings.isEmpty ? "takes no settings" : "takes a map of settings, not \(node.kindName)"
                complain(Diagnostic("'\(spec.name)' \(takes)", in: node, remedy: explanation(family, spec)))
                return
            }
            value(node, of: principal, spec: spec, family: family)
            let given = [Node.Entry(key: principal.name, keyPosition: node.position, value: node)]
            missing(given, at: verb.keyPosition, length: verb.key.count, of: spec)
        }
    }

    /// A field of the contract: `email: {type: email}` or `email: email`.
    func typed(_ field: Node.Entry, _ family: Family, _ key: String) {
        switch field.value {
        case .scalar("", _):
            complain(
                Diagnostic("'\(shortened(field.key))' has no type", atKey: field, remedy: "write '\(shortened(field.key)): text', or another type"))
        case .scalar(let word, let position):
            if let spec = family.spec(word) {
                missing([], at: position, length: word.count, of: spec)
            } else {
                unknownVerb(word, at: position, family)
            }
        case .list(_, let position):
            complain(Diagnostic("'\(shortened(field.key))' takes a type, not a list", at: position))
        case .map(let entries, _):
            typedMap(entries, field, family, key)
        }
    }

    private func typedMap(_ entries: [Node.Entry], _ field: Node.Entry, _ family: Family, _ key: String) {
        let named = entries.first { $0.key == key }?.value
        let spec = named?.text.flatMap { family.spec($0) }
        for entry in entries {
            if entry.key == key {
                if spec == nil {
                    if let word = entry.value.text {
                        unknownVerb(word, at: entry.value.position, family)
                    } else {
                        complain(Diagnostic("'\(key)' takes the name of a type, not \(entry.value.kindName)", in: entry.value))
                    }
                }
            } else if let modifier = family.modifier(entry.key) {
                value(entry.value, of: modifier, spec: nil, family: family)
            } else if let spec {
                if let setting = spec.settings.first(where: { $0.name == entry.key }) {
                    value(entry.value, of: setting, spec: spec, family: family)
                } else {
                    unknownSetting(entry, of: spec, family: family)
                }
            }
        }
        if let spec { missing(entries, at: named?.position ?? field.keyPosition, length: spec.name.count, of: spec) }
        if named == nil {
            let near = entries.lazy.map(\.key).first { nearest(to: $0, among: [key]) != nil && family.modifier($0) == nil }
            complain(
                Diagnostic(
                    "'\(shortened(field.key))' has no type", atKey: field,
                    remedy: near.map { "is '\(shortened($0))' meant to be '\(key)'?" } ?? "add '\(key): text', or another type"))
        }
    }
}
