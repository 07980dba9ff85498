import KemptCore
import KemptFormats

/// One item of `extract`, before its head has been looked at.
struct PlannedItem {
    let name: String
    let role: Role
    let map: Node?
    let source: (any Source)?
    let slot: (any EvidenceSlot)?
    let position: Position
    /// Columns have the names of the fields that `map` gives paths for.
    var isNamedByMap = false
    /// The cursor column, for incremental reading.
    var since: Node?
    var isEvidence: Bool { source == nil }
}

/// One source of records with its columns.
struct ProfiledInput {
    let name: String
    let role: Role
    let source: any Source
    let profile: SourceProfile
    let since: Node?
    /// The field each source column goes to; nil for a column that is no field.
    let field: [Int?]

    /// The input with its layout, once all columns of the run are known. Carried columns are found by name behind the declared ones.
    func input(index: Int, columns: [Column], carriedFrom declared: Int) -> Plan.Input {
        let target = profile.columns.enumerated().map { position, name -> Int in
            if let field = field[position] { return field }
            guard role == .base else { return -1 }
            return columns.indices.first { $0 >= declared && columns[$0].origin == .carried && columns[$0].name == name } ?? -1
        }
        let layout = SourceLayout(source: index, target: target, columnCount: columns.count)
        return Plan.Input(name: name, role: role, source: read(layout, columns), profile: profile, layout: layout)
    }
}

/// Turns `extract` into sources, and their headers into columns.
struct ExtractPlanner {
    private let builder: PlanBuilder
    init(_ builder: PlanBuilder) { self.builder = builder }

    func items() -> [PlannedItem] {
        guard let node = builder.root["extract"], let family = builder.language.family("source") else { return [] }
        var planned: [PlannedItem] = []
        for item in family.items(of: node) {
            guard let format = FormatCatalog.sources.first(where: { $0.spec.name == item.spec.name }) else { continue }
            let map = item.modifier("map")
            let (made, isNamedByMap) = SourceAssembly(builder).make(item, format)
            let name = item.modifier("source")?.text ?? defaultName(made)
            let role = item.modifier("role")?.text.flatMap(Role.init(rawValue:)) ?? .base
            planned += entries(made, name: name, role: role, map: map, at: item.position).map { entry in
                var entry = entry
                entry.since = item.modifier("since")
                entry.isNamedByMap = isNamedByMap
                return entry
            }
        }
        if planned.allSatisfy({ $0.isEvidence }), !planned.isEmpty {
            builder.problems.add(
                Diagnostic(
                    "nothing in 'extract' gives records", at: node.position,
                    remedy: "add a csv or xml source, or 'records: correspondents' to the mailbox"))
        }
        return planned
    }

    private func entries(_ made: ExtractItem, name: String, role: Role, map: Node?, at position: Position) -> [PlannedItem] {
        switch made {
        case .records(let source):
            if role == .evidence {
                builder.problems.add(Diagnostic("only a mailbox can be evidence so far", at: position, remedy: "role: reference"))
            }
            return [PlannedItem(name: name, role: role, map: map, source: source, slot: nil, position: position)]
        case .evidence(let slot):
            let evidence = PlannedItem(name: name, role: .evidence, map: nil, source: nil, slot: slot, position: position)
            guard let source = slot.records else { return [evidence] }
            let records = PlannedItem(
                name: name, role: role == .evidence ? .base : role, map: map, source: source, slot: nil, position: position)
            return [evidence, records]
        }
    }

    private func defaultName(_ made: ExtractItem) -> String {
        let path =
            switch made {
            case .records(let source): source.path;
            case .evidence(let slot): slot.path
            }
        let parts = path.split(separator: "/").suffix(2).reversed()
        // A set of files has the name that they share, or that of their folder.
        let names = parts.map { $0.prefix { $0 != "." }.filter { !"*?[]".contains($0) } }
        return names.map(Self.trimmed).first { !$0.isEmpty } ?? "source"
    }

    private static func trimmed(_ name: String) -> String {
        var rest = name[...]
        while let last = rest.last, " -_".contains(last) { rest.removeLast() }
        return String(rest)
    }

    func evidence(_ items: [PlannedItem]) -> [String: any ContactSlot] {
        var slots: [String: any ContactSlot] = [:]
        for item in items { if let slot = item.slot as? any ContactSlot { slots[item.name] = slot } }
        return slots
    }

    /// Looks at the head of every source of records.
    func profiles(of items: [PlannedItem], fields: PlannedFields) throws -> [ProfiledInput] {
        var inputs: [ProfiledInput] = []
        let preflight = ColumnPreflight(builder)
        for item in items {
            guard let source = item.source else { continue }
            guard try preflight.isReshapable(source) else { continue }
            let profile = try source.probe()
            if inputs.contains(where: { $0.name == item.name }) {
                builder.problems.add(Diagnostic("two sources are called '\(item.name)'", at: item.position, remedy: "name one of them by 'source:'"))
            }
            let matching = HeaderMatching(profile.columns, fields.columns, mapped: mappedFields(item, profile.columns, fields.columns))
            try preflight.checkKey(item, source, matching, fields)
            let facts = preflight.facts(profile, role: item.role, matching, fields.columns)
            inputs.append(
                ProfiledInput(
                    name: item.name, role: item.role, source: source,
                    profile: SourceProfile(columns: profile.columns, facts: profile.facts + facts, findings: profile.findings), since: item.since,
                    field: matching.field))
        }
        preflight.warn(inputs, fields.columns)
        return inputs
    }

    /// The fields that `map` names a column for.
    private func mappedFields(_ item: PlannedItem, _ names: [String], _ fields: [Column]) -> [Int?] {
        var result = [Int?](repeating: nil, count: names.count)
        for entry in item.map?.entries ?? [] {
            guard let field = fields.firstIndex(where: { $0.name == entry.key }) else {
                complain("there is no field '\(entry.key)'", entry.key, at: entry.keyPosition, among: fields.map(\.name))
                continue
            }
            let wanted = entry.value.text ?? ""
            // XML paths are columns by the name of their field; everything else by their own.
            // A path may read like the name of another field: what `map` names is found by the field first.
            let named = item.isNamedByMap ? names.firstIndex(of: entry.key) : nil
            guard let column = named ?? names.firstIndex(of: wanted) else {
                complain("source '\(item.name)' has no column '\(wanted)'", wanted, at: entry.value.position, among: names)
                continue
            }
            result[column] = field
        }
        return result
    }

    private func complain(_ message: String, _ name: String, at position: Position, among names: [String]) {
        let near = nearest(to: name, among: names)
        builder.problems.add(
            Diagnostic(message, at: position, length: max(1, name.count), remedy: near.map { "did you mean '\($0)'?" }))
    }

    /// Names of the columns that are no fields, by first appearance in the base.
    func carriedColumns(_ inputs: [ProfiledInput], fields: PlannedFields) -> [String] {
        let policy = builder.root["other-columns"]?.text ?? "carry"
        if policy == "drop" { return [] }
        var names: [String] = []
        for input in inputs where input.role == .base {
            for (column, name) in input.profile.columns.enumerated() where input.field[column] == nil {
                if policy == "refuse" {
                    builder.problems.add(
                        Diagnostic(
                            "source '\(input.name)' has a column '\(name)' that is no field, and other columns are refused",
                            at: builder.root["other-columns"]?.position ?? .nowhere, length: 6, remedy: "declare it, map it, or carry other columns"))
                } else if !names.contains(name), !fields.columns.contains(where: { $0.name == name }) {
                    names.append(name)
                } else if fields.columns.contains(where: { $0.name == name }) {
                    builder.problems.add(
                        Diagnostic(
                            "source '\(input.name)' maps another column to '\(name)' and has a column of that name too",
                            at: builder.root["extract"]?.position ?? .nowhere, remedy: "map it to a field of its own"))
                }
            }
        }
        return names
    }
}
