import KemptCore
import KemptFormats

/// What becomes of every column and every field, told before anything is read.
struct ColumnPreflight {
    private let builder: PlanBuilder
    init(_ builder: PlanBuilder) { self.builder = builder }

    /// False when `reshape` names columns that the file does not have, which is told.
    func isReshapable(_ source: any Source) throws -> Bool {
        guard let raw = source as? any RawSource else { return true }
        let mistakes = raw.mistakes(among: try raw.rawColumns())
        for mistake in mistakes { builder.problems.add(mistake) }
        return mistakes.isEmpty
    }

    /// A key that all records of a row have identifies none of them.
    func checkKey(_ item: PlannedItem, _ source: any Source, _ matching: HeaderMatching, _ fields: PlannedFields) throws {
        guard let key = fields.key, item.role == .base, let raw = source as? any RawSource else { return }
        guard let column = matching.field.firstIndex(of: key), case let name = try source.probe().columns[column] else { return }
        guard try raw.sharedColumns().contains(name) else { return }
        builder.problems.add(
            Diagnostic(
                "the key '\(fields.columns[key].name)' is the same in all records that 'reshape' makes of a row", at: item.position,
                length: 1, remedy: "leave 'key' out, or map a column that differs", severity: .warning))
    }

    /// Facts of one source: which columns go where they were not told to, which go nowhere, and which fields stay empty.
    func facts(_ profile: SourceProfile, role: Role, _ matching: HeaderMatching, _ fields: [Column]) -> [(name: String, value: String)] {
        var facts: [(name: String, value: String)] = []
        if !matching.aliased.isEmpty { facts.append(("matched by alias", FactList.text(matching.aliased))) }
        let others = profile.columns.indices.filter { matching.field[$0] == nil }.map { profile.columns[$0] }
        let areCarried = role == .base && builder.root["other-columns"]?.text != "drop"
        if !others.isEmpty { facts.append((areCarried ? "carried columns" : "columns left out", FactList.text(others))) }
        let empty = fields.indices.filter { !matching.field.contains($0) }.map { fields[$0].name }
        if !empty.isEmpty { facts.append(("not filled", FactList.text(empty))) }
        return facts
    }

    /// Warns of fields that nothing fills: no source, and no enrichment.
    func warn(_ inputs: [ProfiledInput], _ fields: [Column]) {
        guard !inputs.isEmpty, let entries = builder.root["fields"]?.entries else { return }
        let enriched = Self.words(builder.root["stages"]?.items.filter { $0["enrich"] != nil } ?? [])
        var others: [String] = []
        for input in inputs {
            for (column, name) in input.profile.columns.enumerated() where input.field[column] == nil && !others.contains(name) {
                others.append(name)
            }
        }
        for (index, field) in fields.enumerated() where !inputs.contains(where: { $0.field.contains(index) }) && !enriched.contains(field.name) {
            guard let entry = entries.first(where: { $0.key == field.name }) else { continue }
            let near = HeaderMatching.candidates(for: field, among: others)
            builder.problems.add(
                Diagnostic(
                    "no source fills the field '\(field.name)'", at: entry.keyPosition, length: max(1, field.name.count),
                    remedy: Self.remedy(field.name, near), severity: .warning))
        }
    }

    private static func remedy(_ field: String, _ near: [String]) -> String {
        guard let first = near.first else { return "map a column to it beside its source, or leave it out" }
        let others = near.count > 1 ? "one of \(FactList.text(near.map { "'\($0)'" }))? " : "is it '\(first)'? "
        return others + "map: {\(field): \(quoted(first))}"
    }

    /// A header as it may stand in a map of a pipeline file.
    private static func quoted(_ header: String) -> String {
        let isPlain = header.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || " ._-".unicodeScalars.contains($0)
        }
        let isWord = header.unicodeScalars.first?.properties.isAlphabetic == true && header.last != " "
        return isPlain && isWord ? header : "\"" + header.replacing("\"", with: "\\\"") + "\""
    }

    /// Every word under some nodes: the fields that an enrichment may take are among them.
    private static func words(_ nodes: [Node]) -> Set<String> {
        var words: Set<String> = []
        func collect(_ node: Node) {
            switch node {
            case .scalar(let text, _): words.insert(text)
            case .list(let items, _): items.forEach(collect)
            case .map(let entries, _):
                for entry in entries {
                    words.insert(entry.key)
                    collect(entry.value)
                }
            }
        }
        nodes.forEach(collect)
        // A mailbox without `take` gives its own columns.
        let standard: [MailColumn] = [.firstContact, .lastContact, .bounced]
        return words.contains("mailbox") ? words.union(standard.map { "\($0.title)" }) : words
    }
}
