import KemptCore
import KemptText
import KemptTypes

/// The declared fields of a plan.
struct PlannedFields {
    var columns: [Column] = []
    var key: Int?
    var required: [Int] = []
}

/// Turns `fields` into columns with their types.
struct FieldPlanner {
    private let builder: PlanBuilder
    init(_ builder: PlanBuilder) { self.builder = builder }

    func fields() -> PlannedFields {
        var planned = PlannedFields()
        guard let entries = builder.root["fields"]?.entries, let family = builder.language.family("type") else { return planned }
        let names = entries.map(\.key)
        let asOf = CivilDate(dayNumber: builder.asOfDay)
        let day = (year: Int(asOf?.year ?? 1970), month: Int(asOf?.month ?? 1), day: Int(asOf?.day ?? 1))
        let dictionaries = DictionaryPlanner(builder.root["dictionaries"], builder.problems)
        for (index, entry) in entries.enumerated() {
            guard let item = family.items(of: entry.value).first, let type = TypeCatalog.named(item.spec.name) else { continue }
            let context = TypeContext(asOf: day, problems: builder.problems, words: dictionaries.words(of: item.spec.name))
            let companion = type.spec.companion.flatMap { entry.value[$0] }.flatMap { companionColumn($0, names, of: index) }
            planned.columns.append(
                Column(entry.key, .declared, type: type.init(item.values, context), typeSpec: type.spec, companion: companion))
            if isOn(item.modifier("key")) {
                if planned.key != nil {
                    builder.problems.add(Diagnostic("a second field is declared 'key'", at: entry.keyPosition, length: entry.key.count))
                }
                planned.key = index
            }
            if isOn(item.modifier("required")) { planned.required.append(index) }
        }
        return planned
    }

    private func isOn(_ node: Node?) -> Bool { node?.text == "true" || node?.text == "yes" }

    private func companionColumn(_ node: Node, _ names: [String], of index: Int) -> Int? {
        guard let name = node.text else { return nil }
        if let found = names.firstIndex(of: name), found != index { return found }
        let near = nearest(to: name, among: names.enumerated().filter { $0.offset != index }.map(\.element))
        builder.problems.add(Diagnostic("there is no other field '\(name)'", in: node, remedy: near.map { "did you mean '\($0)'?" }))
        return nil
    }
}
