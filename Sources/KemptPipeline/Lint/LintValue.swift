import KemptCore

/// Values against the shapes of their settings.
extension Linter {
    /// A map of settings that Kempt knows; `others` are keys that were dealt with elsewhere.
    func settings(_ entries: [Node.Entry], at position: Position, of spec: Spec, family: Family?) {
        for entry in entries {
            if let setting = spec.settings.first(where: { $0.name == entry.key }) {
                value(entry.value, of: setting, spec: spec, family: family)
            } else {
                unknownSetting(entry, of: spec, family: family)
            }
        }
        missing(entries, at: position, length: 1, of: spec)
    }

    /// Required settings that are not there.
    func missing(_ entries: [Node.Entry], at position: Position, length: Int, of spec: Spec) {
        for setting in spec.settings where setting.isRequired && !entries.contains(where: { $0.key == setting.name }) {
            complain(
                Diagnostic(
                    "'\(spec.name)' needs '\(setting.name)'", at: position, length: length, remedy: "\(setting.name): \(setting.shape.words)"))
        }
    }

    func value(_ node: Node, of setting: SettingData, spec: Spec?, family: Family?) {
        if node.text == "", !allowsNothing(setting.shape) {
            let home = Diagnostic("'\(setting.name)' is empty", at: node.position, remedy: "it takes " + setting.shape.words)
            complain(home)
            return
        }
        check(node, setting.shape, name: setting.name)
    }

    private func allowsNothing(_ shape: Shape) -> Bool {
        switch shape {
        case .text: true
        case .oneOrMany(let inner): allowsNothing(inner)
        case .either(let shapes): shapes.contains(where: allowsNothing)
        default: false
        }
    }

    func check(_ node: Node, _ shape: Shape, name: String) {
        guard shape.fits(node) else {
            complain(Diagnostic("'\(shortened(name))' takes \(shape.words), not \(node.kindName)", in: node))
            return
        }
        switch shape {
        case .oneOrMany(let inner):
            for item in node.items { check(item, inner, name: name) }
        case .map(let inner):
            for entry in node.entries { checkEntry(entry, inner) }
        case .settings(let list):
            settings(node.entries, at: node.position, of: Spec(name, "", settings: list), family: nil)
        case .items(let family):
            if let family = language.family(family) { items(node, family) }
        case .either(let shapes): either(node, shapes, name: name)
        default: scalar(node, shape, name: name, words: shape.words)
        }
    }

    /// An entry of a user's own map: a field with its type, or a plain value.
    private func checkEntry(_ entry: Node.Entry, _ shape: Shape) {
        if entry.key.isEmpty {
            complain(Diagnostic("a name is empty", at: entry.keyPosition))
        } else if case .items(let name) = shape, let family = language.family(name), case .typed(let key) = family.form {
            typed(entry, family, key)
        } else if entry.value.text == "", !allowsNothing(shape) {
            complain(Diagnostic("'\(shortened(entry.key))' is empty", atKey: entry, remedy: "it takes " + shape.words))
        } else {
            check(entry.value, shape, name: entry.key)
        }
    }

    /// The first shape without a mistake; else the mistakes of the first one that fits the kind of node.
    private func either(_ node: Node, _ shapes: [Shape], name: String) {
        let fitting = shapes.filter { $0.fits(node) }
        for shape in fitting.dropFirst() {
            let trial = Problems()
            let linter = Linter(language: language, problems: trial)
            linter.check(node, shape, name: name)
            if trial.list.isEmpty { return }
        }
        guard let first = fitting.first else { return }
        if node.text == nil { check(node, first, name: name) } else { scalar(node, first, name: name, words: Shape.either(shapes).words) }
    }

    /// A single value; `words` tell all it may be.
    private func scalar(_ node: Node, _ shape: Shape, name: String, words: String) {
        guard let text = node.text, !isAcceptable(text, shape), !isUnexpanded(node) else { return }
        complain(Diagnostic("'\(shortened(name))' takes \(words), not \(said(node))", in: node, remedy: remedy(for: text, shape)))
    }

    /// A value whose variable was not set: told already, its text is no news.
    private func isUnexpanded(_ node: Node) -> Bool {
        node.text?.contains("${") == true && problems.list.contains { $0.position.line == node.position.line }
    }

    private func isAcceptable(_ text: String, _ shape: Shape) -> Bool {
        switch shape {
        case .integer(let range): Int(text).map(range.contains) ?? false
        case .percent: basisPoints(text) != nil
        case .boolean: ["true", "yes", "false", "no"].contains(text)
        case .date: text == "today" || isCalendarDay(text)
        case .choice(let choices): choices.contains(text)
        case .path, .field, .expression: !text.isEmpty
        default: true
        }
    }

    private func remedy(for text: String, _ shape: Shape) -> String? {
        switch shape {
        case .choice(let choices): return suggestion(text, choices)
        case .boolean:
            if ["on", "y", "1", "true", "yes"].contains(text.lowercased()) { return "write 'true'" }
            if ["off", "n", "0", "false", "no"].contains(text.lowercased()) { return "write 'false'" }
            return nil
        default: return nil
        }
    }

    /// How a message repeats a value of the file.
    func said(_ node: Node) -> String { node.text.map { "'\(shortened($0))'" } ?? node.kindName }
}
