import KemptCore

/// Checks a pipeline file against the language and tells every mistake.
///
/// Names of fields and the text of expressions are left to the plan builder, which knows the columns.
public func lint(_ root: Node, language: Language, problems: Problems) {
    let linter = Linter(language: language, problems: problems)
    linter.pipeline(root)
}

/// One walk over the tree.
struct Linter {
    let language: Language
    let problems: Problems

    func pipeline(_ root: Node, isPart: Bool = false) {
        guard case .map(let entries, let position) = root else {
            complain(Diagnostic("a pipeline file is a map, not \(root.kindName)", at: root.position, remedy: "begin with 'kempt: 1'"))
            return
        }
        if !isPart { version(root, at: position) }
        let settings = Grammar.pipeline.settings
        for entry in entries where entry.key != "kempt" {
            guard let setting = settings.first(where: { $0.name == entry.key }) else {
                unknownTop(entry)
                continue
            }
            value(entry.value, of: setting, spec: Grammar.pipeline, family: nil)
        }
        for setting in settings where setting.isRequired && setting.name != "kempt" && root[setting.name] == nil && !isPart {
            complain(Diagnostic("the file has no '\(setting.name)'", at: position, length: 1, remedy: setting.summary.lowercasedFirst))
        }
        if let fields = root["fields"] { fieldCount(fields) }
        if let extract = root["extract"] { sourceNames(extract) }
    }

    /// Takes the mistake unmade: past the limit its words, and the search for the word that was meant, cost nothing.
    func complain(_ diagnostic: @autoclosure () -> Diagnostic) { problems.tell(diagnostic()) }

    private func version(_ root: Node, at position: Position) {
        guard let node = root["kempt"] else {
            complain(Diagnostic("the version of the language is missing", at: position, remedy: "begin with 'kempt: \(Grammar.version)'"))
            return
        }
        guard node.text != Grammar.version else { return }
        complain(Diagnostic("this program reads version \(Grammar.version) of the language, not \(said(node))", in: node))
    }

    /// A key at the top that is no part of a pipeline file: misspelt, or at home elsewhere.
    private func unknownTop(_ entry: Node.Entry) {
        let names = Grammar.pipeline.settings.map(\.name)
        let elsewhere = language.families.first { $0.spec(entry.key) != nil }.map {
            "'\(entry.key)' is \($0.withArticle): it goes under '\($0.home)'"
        }
        complain(
            Diagnostic(
                "a pipeline file has no '\(shortened(entry.key))'", atKey: entry,
                remedy: suggestion(entry.key, names) ?? elsewhere ?? "it has " + names.joined(separator: ", ")))
    }

    private func fieldCount(_ fields: Node) {
        let keys = fields.entries.filter { ["true", "yes"].contains($0.value["key"]?.text) }
        if let second = keys.dropFirst().first {
            complain(Diagnostic("a second key field; '\(shortened(keys[0].key))' is the key", atKey: second, remedy: "one field identifies a record"))
        }
        if case .map(let entries, let position) = fields, entries.isEmpty {
            complain(Diagnostic("no field is declared", at: position, remedy: "write 'email: email', one line a field"))
        }
    }

    /// Sources are told apart by name.
    private func sourceNames(_ extract: Node) {
        var seen: [(name: String, line: Int)] = []
        for item in extract.items {
            guard let node = item["source"], let name = node.text else { continue }
            if let first = seen.first(where: { $0.name == name }) {
                complain(Diagnostic("two sources are called \(said(node))", in: node, remedy: "the first is on line \(first.line)"))
            } else {
                seen.append((name, node.position.line))
            }
        }
    }
}

extension Problems {
    /// Most mistakes told of one file: a file of nothing else must not keep anyone waiting.
    static let maximum = 100

    /// Adds a mistake until there are too many, and says so once.
    func tell(_ diagnostic: @autoclosure () -> Diagnostic) {
        if list.count < Self.maximum {
            add(diagnostic())
        } else if list.count == Self.maximum {
            add(Diagnostic("too many mistakes; the rest is not told", at: diagnostic().position))
        }
    }
}

extension Diagnostic {
    /// A mistake in a key, underlined whole.
    init(_ message: String, atKey entry: Node.Entry, remedy: String? = nil) {
        self.init(message, at: entry.keyPosition, length: max(1, entry.key.count), remedy: remedy)
    }
}

extension String {
    /// A summary as the tail of a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
