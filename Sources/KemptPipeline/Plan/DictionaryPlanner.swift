import KemptCore
import KemptTypes

/// Turns `dictionaries` into the changes that each type is told of.
struct DictionaryPlanner {
    private let problems: Problems
    /// Changes by type, then by the name of its dictionary.
    private var changes: [String: [String: WordChanges]] = [:]

    /// - Parameter node: the value of `dictionaries`, linted.
    init(_ node: Node?, _ problems: Problems) {
        self.problems = problems
        for entry in node?.entries ?? [] {
            guard let (type, dictionary) = declared(entry) else { continue }
            var change = WordChanges()
            add(entry.value["add"], dictionary, entry.key, to: &change)
            change.removed = (entry.value["remove"]?.items ?? []).compactMap(\.text)
            changes[type, default: [:]][dictionary.name] = change
        }
    }

    /// The changes in the dictionaries of one type, by name.
    func words(of type: String) -> [String: WordChanges] { changes[type] ?? [:] }

    /// `email.free`, or `job-title` for a type's only list.
    static func names(_ type: TypeSpec) -> [String] {
        type.dictionaries.map { $0.name.isEmpty ? type.spec.name : type.spec.name + "." + $0.name }
    }

    private func declared(_ entry: Node.Entry) -> (type: String, TypeDictionary)? {
        for type in TypeCatalog.all.map({ $0.spec }) {
            for (name, dictionary) in zip(Self.names(type), type.dictionaries) where name == entry.key { return (type.spec.name, dictionary) }
        }
        let names = TypeCatalog.all.flatMap { Self.names($0.spec) }
        let near = nearest(to: entry.key, among: names).map { "did you mean '\($0)'?" }
        problems.add(
            Diagnostic(
                "there is no dictionary '\(shortened(entry.key))'", atKey: entry,
                remedy: near ?? "there are " + names.joined(separator: ", ")))
        return nil
    }

    private func add(_ node: Node?, _ dictionary: TypeDictionary, _ name: String, to change: inout WordChanges) {
        guard let node else { return }
        switch node {
        case .map(let entries, let position):
            if !dictionary.isMap {
                return problems.add(Diagnostic("'\(name)' is a plain list of words", at: position, remedy: "write 'add: [word, word]'"))
            }
            // The canonical word is one of its own forms.
            for entry in entries {
                change.added.append((entry.key, entry.key))
                change.added += entry.value.items.compactMap(\.text).map { ($0, entry.key) }
            }
        default:
            if dictionary.isMap {
                return problems.add(
                    Diagnostic("words of '\(name)' stand for a canonical one", in: node, remedy: "write 'add: {Canonical: [word, word]}'"))
            }
            change.added += node.items.compactMap(\.text).map { ($0, "") }
        }
    }
}
