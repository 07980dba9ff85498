import KemptCore

/// One item of a list of verbs, taken apart: `- csv: people.csv` with its modifiers.
public struct Item {
    public let spec: Spec
    /// Where the verb stands.
    public let position: Position
    /// What stands behind the verb; nil when nothing does.
    public let value: Node?
    /// The fixed keys beside the verb.
    public let modifiers: [Node.Entry]

    public func modifier(_ name: String) -> Node? { modifiers.first { $0.key == name }?.value }
    public var values: Values { Values(spec, value, at: position) }
}

extension Family {
    /// Every item under `node` that is well formed. For a file that has passed lint these are all.
    public func items(of node: Node) -> [Item] {
        switch form {
        case .verbs: node.items.compactMap(item)
        case .oneVerb, .typed: [node].compactMap(item)
        }
    }

    /// Takes one item apart; nil when it names no member of the family.
    public func item(_ node: Node) -> Item? {
        if case .typed(let key) = form { return typedItem(node, key) }
        if let word = node.text { return spec(word).map { Item(spec: $0, position: node.position, value: nil, modifiers: []) } }
        guard let verb = node.entries.first(where: { spec($0.key) != nil }), let spec = spec(verb.key) else { return nil }
        return Item(
            spec: spec, position: verb.keyPosition, value: verb.value.text == "" ? nil : verb.value,
            modifiers: node.entries.filter { modifier($0.key) != nil })
    }

    private func typedItem(_ node: Node, _ key: String) -> Item? {
        let named = node.text == nil ? node[key] : node
        guard let named, let spec = named.text.flatMap(spec) else { return nil }
        let settings = node.entries.filter { modifier($0.key) == nil }
        return Item(
            spec: spec, position: named.position, value: .map(settings, node.position),
            modifiers: node.entries.filter { modifier($0.key) != nil })
    }
}
