import KemptCore
import KemptText
import KemptTypes

/// Builds a semantic type outside a run, by the very lint of a run.
public struct TypeDeclaration {
    private let problems: Problems
    private let language = Language.current

    public init(problems: Problems) { self.problems = problems }

    /// A type by its word; nil after a complaint.
    ///
    /// - Parameters:
    ///   - settings: what a pipeline file would say beside `type`, as one map.
    ///   - today: days since 1970-01-01.
    public func type(_ word: String, settings: Node?, today: Int32) -> (any SemanticType)? {
        guard let family = language.family("type"), let type = TypeCatalog.named(word) else { return nil }
        let place = settings?.position ?? Position(line: 1, column: 1)
        let given = settings?.entries ?? []
        for entry in given where entry.key == "type" || family.modifier(entry.key) != nil {
            problems.tell(Diagnostic("'\(entry.key)' is a matter of a pipeline's fields", atKey: entry, remedy: "leave it out"))
        }
        // The field a type is read by is no field here: its value is given from outside.
        for entry in given where entry.key == type.spec.companion {
            problems.tell(
                Diagnostic("'\(entry.key)' names a field, and there is none here", atKey: entry, remedy: "give the value by --\(entry.key)"))
        }
        guard !problems.hasErrors else { return nil }
        let node = Node.map([Node.Entry(key: "type", keyPosition: place, value: .scalar(word, place))] + given, place)
        let field = Node.map([Node.Entry(key: word, keyPosition: place, value: node)], place)
        Linter(language: language, problems: problems).check(field, .map(.items(family.name)), name: family.home)
        guard !problems.hasErrors, let item = family.items(of: node).first else { return nil }
        let day = CivilDate(dayNumber: today)
        let context = TypeContext(asOf: (Int(day?.year ?? 1970), Int(day?.month ?? 1), Int(day?.day ?? 1)), problems: problems)
        let made = type.init(item.values, context)
        return problems.hasErrors ? nil : made
    }
}
