import KemptCore
import KemptFormats

/// One source as a person names it: a path with a format and its settings, or a name in a pipeline file.
public struct DeclaredSource {
    public let name: String
    /// The word of its format.
    public let format: String
    /// Its path as given.
    public let path: String
    /// Its item of `extract`.
    public let item: Node
    public let source: any Source
}

/// Builds sources outside a run, by the very lint and planning of a run.
public struct SourceDeclaration {
    private let problems: Problems
    private let language = Language.current

    public init(problems: Problems) { self.problems = problems }

    /// A source by its path or URI.
    ///
    /// - Parameters:
    ///   - settings: what a pipeline file would say, as one map: settings of the format, and what may stand beside it (`map`).
    ///   - emit: for a format that can give several kinds of records, which.
    ///   - today: days since 1970-01-01.
    public func source(_ path: String, format: SourceFormat, settings: Node?, emit: String?, today: Int32) -> DeclaredSource? {
        guard let family = language.family("source") else { return nil }
        let place = Position(line: 1, column: 1)
        var inner = [Node.Entry(key: Self.pathKey(of: format.spec, path), keyPosition: place, value: .scalar(path, place))]
        var beside: [Node.Entry] = []
        for entry in settings?.entries ?? [] {
            if entry.key == inner[0].key {
                problems.tell(Diagnostic("'\(entry.key)' is given by the source itself", atKey: entry, remedy: "leave it out"))
            } else if family.modifier(entry.key) != nil, !format.spec.settings.contains(where: { $0.name == entry.key }) {
                beside.append(entry)
            } else {
                inner.append(entry)
            }
        }
        let verb = Node.Entry(key: format.spec.name, keyPosition: place, value: .map(inner, settings?.position ?? place))
        let item = Node.map([verb] + beside, settings?.position ?? place)
        Linter(language: language, problems: problems).item(item, family)
        guard !problems.hasErrors, let emitting = emitting(item, format.spec, emit) else { return nil }
        return built(from: .map([Node.Entry(key: "extract", keyPosition: place, value: .list([emitting], place))], place), path: "", today: today)
    }

    /// A source of a pipeline file that has passed lint; `name` may be left out when there is but one.
    public func source(named name: String?, in root: Node, path: String, emit: String?, today: Int32) -> DeclaredSource? {
        guard let extract = root["extract"], let family = language.family("source") else { return nil }
        let planned = ExtractPlanner(PlanBuilder(root, path: path, options: PlanOptions(today: today), problems: Problems())).items()
        var names: [String] = []
        for item in planned where !names.contains(item.name) { names.append(item.name) }
        guard let wanted = name ?? (names.count == 1 ? names[0] : nil) else {
            problems.tell(
                Diagnostic("the file has several sources: \(names.joined(separator: ", "))", at: extract.position, remedy: "choose one by --source"))
            return nil
        }
        guard let chosen = planned.first(where: { $0.name == wanted }),
            let node = extract.items.first(where: { family.item($0)?.position == chosen.position }), let item = family.item(node)
        else {
            let near = nearest(to: wanted, among: names).map { "did you mean '\($0)'?" }
            problems.tell(
                Diagnostic(
                    "the file has no source '\(shortened(wanted))'", at: extract.position,
                    remedy: near ?? "it has " + names.joined(separator: ", ")))
            return nil
        }
        let isRecords = planned.contains { $0.name == wanted && $0.source != nil }
        guard let single = isRecords && emit == nil ? node : emitting(node, item.spec, emit) else { return nil }
        let entries = root.entries.map { entry in
            entry.key == "extract" ? Node.Entry(key: entry.key, keyPosition: entry.keyPosition, value: .list([single], extract.position)) : entry
        }
        return built(from: .map(entries, root.position), path: path, today: today)
    }

    /// The setting that takes a path or a URI: `path`, else the principal one.
    private static func pathKey(of spec: Spec, _ source: String) -> String {
        let hasPath = spec.settings.contains { $0.name == "path" }
        if source.contains("://"), let principal = spec.principal { return principal }
        return hasPath ? "path" : spec.principal ?? "path"
    }

    /// The one source of records in a tree.
    private func built(from root: Node, path: String, today: Int32) -> DeclaredSource? {
        let builder = PlanBuilder(root, path: path, options: PlanOptions(today: today), problems: problems)
        let items = ExtractPlanner(builder).items()
        guard !problems.hasErrors, let item = items.first(where: { $0.source != nil }), let source = item.source else { return nil }
        guard let node = root["extract"]?.items.first, let verb = language.family("source")?.item(node) else { return nil }
        let given = verb.value?.text ?? verb.value?[Self.pathKey(of: verb.spec, source.path)]?.text
        return DeclaredSource(name: item.name, format: verb.spec.name, path: given ?? source.path, item: node, source: source)
    }

    // MARK: - Kinds of records

    /// The kinds of records that a format can give, `none` left out; empty when it has but its records.
    public static func kinds(of spec: Spec) -> [String] {
        guard let setting = spec.settings.first(where: { $0.name == "records" }), case .choice(let choices) = setting.shape else { return [] }
        return choices.filter { $0 != "none" }
    }

    /// The item with `records:` set to `emit`; to the first kind there is when neither the item nor `emit` says it.
    private func emitting(_ item: Node, _ spec: Spec, _ emit: String?) -> Node? {
        let kinds = Self.kinds(of: spec)
        if let emit, !kinds.contains(emit) {
            let remedy = kinds.isEmpty ? "leave --emit out: every record is given" : "it gives " + kinds.joined(separator: ", ")
            problems.tell(Diagnostic("\(spec.name) has no '\(shortened(emit))' to emit", at: .nowhere, remedy: remedy))
            return nil
        }
        // Of a mailbox the messages are what it holds; all else is drawn from them.
        guard let standard = kinds.first(where: { $0 == "messages" }) ?? kinds.first, case .map(let entries, let position) = item else { return item }
        let changed = entries.map { entry -> Node.Entry in
            guard entry.key == spec.name else { return entry }
            var inner = entry.value.entries
            if inner.isEmpty, let principal = spec.principal {
                inner = [Node.Entry(key: principal, keyPosition: entry.value.position, value: entry.value)]
            }
            let given = inner.first { $0.key == "records" && $0.value.text != "none" }?.value.text
            inner.removeAll { $0.key == "records" }
            let kind = Node.scalar(emit ?? given ?? standard, entry.value.position)
            inner.append(Node.Entry(key: "records", keyPosition: entry.value.position, value: kind))
            return Node.Entry(key: entry.key, keyPosition: entry.keyPosition, value: .map(inner, entry.value.position))
        }
        return .map(changed, position)
    }
}
