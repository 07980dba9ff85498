import KemptCore
import KemptFormats

/// Puts the source of one item of `extract` together: its format, a set of files when its path is a pattern, and what `reshape` asks for.
struct SourceAssembly {
    private let builder: PlanBuilder
    init(_ builder: PlanBuilder) { self.builder = builder }

    /// What the item turns out to be, and whether its columns have the names that `map` gives them.
    func make(_ item: Item, _ format: SourceFormat) -> (made: ExtractItem, isNamedByMap: Bool) {
        let (values, map) = (item.values, item.modifier("map"))
        let made = format.make(values, map, builder.resolve)
        guard case .records(let source) = made else {
            refuse(item)
            return (made, false)
        }
        let shape = item.modifier("reshape").map { ReshapeSettings($0) }
        let isNamedByMap = source is XMLSource && item.value?["preset"] == nil
        let whole = shaped(source, shape)
        guard let given = pathText(item), source.path == builder.resolve(given), FilePattern.isPattern(source.path) else {
            return (.records(whole), isNamedByMap)
        }
        let pipeline = builder.path
        let set = FileSetSource(pattern: source.path) { file in
            let one = format.make(values, map) { $0 == given ? file : PlanBuilder.resolved($0, beside: pipeline) }
            return if case .records(let source) = one { shaped(source, shape) } else { whole }
        }
        return (.records(set), isNamedByMap)
    }

    /// Mail and events have columns of their own: there is nothing to put in order.
    private func refuse(_ item: Item) {
        if let shape = item.modifier("reshape") {
            builder.problems.add(
                Diagnostic("'reshape' is for tables, not for '\(item.spec.name)'", at: shape.position, remedy: "leave it out"))
        }
    }

    /// The path as written.
    private func pathText(_ item: Item) -> String? {
        guard item.spec.settings.contains(where: { $0.name == "path" }) else { return nil }
        return item.spec.principal == "path" && item.value?.text != nil ? item.value?.text : item.value?["path"]?.text
    }
}

private func shaped(_ source: any Source, _ shape: ReshapeSettings?) -> any Source { shape.map { ReshapedSource(source, $0) } ?? source }
