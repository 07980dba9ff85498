import KemptCore
import KemptText

/// `picklist`: one of the declared values; their synonyms, other case and slips of the finger are brought to them.
///
/// A slip is mended only when exactly one spelling is near. Cost: about 10 ns for a declared value, 60 for a synonym; a slip costs a
/// comparison with each spelling, and the engine remembers the answer.
public struct PicklistType: SemanticType {
    static let values = Setting<Node>.node(
        "values", .either([.map(.oneOrMany(.text)), .oneOrMany(.text)]), "the values, each with its synonyms, or a plain list of values",
        required: true)
    static let unmapped = Setting<String>.choice(
        "unmapped", UnmappedPolicy.allCases.map(\.rawValue),
        "what becomes of any other value: told (invalid), taken (keep), emptied and told (null), or its record (quarantine) or the run (fail) held back",
        fallback: "invalid")
    static let separator = Setting<String>.text("separator", "the sign between several values in one cell, as it is to be written: `; `")

    private let table: PicklistTable
    private let policy: UnmappedPolicy
    private let list: PicklistSeparator?

    public init(_ values: Values, _ context: TypeContext) {
        let node = values[Self.values]
        let declared = node.map(Self.declared) ?? []
        if let node, declared.isEmpty { context.problems.add(Diagnostic("a picklist needs at least one value", in: node)) }
        if let node { Self.complain(of: declared, node, context.problems) }
        table = PicklistTable(declared)
        policy = values[Self.unmapped].flatMap(UnmappedPolicy.init) ?? .invalid
        let sign = values[Self.separator] ?? ""
        list = sign.allSatisfy({ $0.isWhitespace }) ? nil : PicklistSeparator(sign)
        if list == nil, !sign.isEmpty, let node = values.node(Self.separator) {
            context.problems.add(Diagnostic("white space alone parts words, not values", in: node, remedy: "name a sign: `;`"))
        }
        if let list, let node = values.node(Self.separator), let name = declared.map(\.name).first(where: list.parts) {
            context.problems.add(Diagnostic("the separator is part of the value '\(name)'", in: node, remedy: "choose a sign that is in no value"))
        }
    }

    /// What happens to a record with this outcome.
    public func action(of mark: Mark) -> RuleAction { mark == PicklistRule.unmapped.rawValue && policy == .quarantine ? .quarantine : .flag }

    /// True when no record may have this outcome.
    public func isForbidden(_ mark: Mark) -> Bool { mark == PicklistRule.unmapped.rawValue && policy == .fail }

    public static let spec = TypeSpec(
        Spec(
            "picklist", "One of the declared values; synonyms, other case and slips of the finger are brought to them",
            settings: [values.data, unmapped.data, separator.data],
            principal: "values", example: "status: {type: picklist, values: {lead: [new, лид], customer: [client, клиент, klientas], former: []}}"),
        outcomes: PicklistRule.table, repeats: true, examples: PicklistRule.examples,
        parts: [TypePart("mapped", "`yes` for a declared value, `no` for another that is kept")],
        unlisted: .outcome(PicklistRule.unmapped.outcome.rule))

    /// Values in the order of the file, with their synonyms.
    private static func declared(_ node: Node) -> [(name: String, synonyms: [String])] {
        if case .map(let entries, _) = node { return entries.map { ($0.key, $0.value.items.compactMap(\.text).filter { !$0.isEmpty }) } }
        return node.items.compactMap(\.text).filter { !$0.isEmpty }.map { ($0, []) }
    }

    /// A spelling that two values claim is a mistake in the pipeline.
    private static func complain(of declared: [(name: String, synonyms: [String])], _ node: Node, _ problems: Problems) {
        var owners: [String: String] = [:]
        for (name, synonyms) in declared {
            for word in [name] + synonyms {
                let key = word.lowercased()
                if let owner = owners[key], owner != name {
                    problems.add(Diagnostic("'\(word)' stands for both '\(owner)' and '\(name)'", in: node, remedy: "leave it under one of them"))
                }
                owners[key] = owners[key] ?? name
            }
        }
    }

    /// Place of a canonical value among the declared ones, from 0; -1 for any other.
    package func place(of cell: Cell) -> Int { table.exact.value(cell) }

    /// The declared values in their order.
    package var declaredNames: [String] { (0..<table.count).map { table.name($0).string } }

    /// True when a cell may hold several values.
    package var holdsSeveral: Bool { list != nil }

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        table.exact.contains(cell) ? .same : readOther(cell, workspace)
    }

    @inline(never) private func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return PicklistRule.whitespace.wrote }
        if let list { return readList(cell, tidy, change, list, workspace) }
        let found = find(tidy, workspace)
        if let rule = found.rule { return write(found.place, change == .whitespace && rule == .notation ? .whitespace : rule, workspace) }
        return unmapped(tidy, change, workspace)
    }

    /// The value that a tidy spelling stands for, and what was amiss with it; no rule when it stands for none.
    private func find(_ tidy: Cell, _ workspace: Workspace) -> (place: Int, rule: PicklistRule?) {
        workspace.second.removeAll()
        Casing.appendLower(tidy, into: workspace.second)
        var place = table.lowered.value(workspace.second.cell)
        if place >= 0 { return (place, .notation) }
        workspace.second.removeAll()
        Folding.appendRomanized(tidy, into: workspace.second)
        place = table.folded.value(workspace.second.cell)
        if place >= 0 { return place == PicklistTable.ambiguous ? (-1, nil) : (place, .notation) }
        place = table.nearest(to: workspace.second.cell)
        return place >= 0 ? (place, .typo) : (-1, nil)
    }

    private func write(_ place: Int, _ rule: PicklistRule, _ workspace: Workspace) -> Reading {
        workspace.output.append(table.name(place))
        return rule.wrote
    }

    private func unmapped(_ tidy: Cell, _ change: Tidy.Change, _ workspace: Workspace) -> Reading {
        if policy == .keep {
            if change == .none { return .same }
            workspace.output.append(tidy)
            return (change == .whitespace ? PicklistRule.whitespace : PicklistRule.notation).wrote
        }
        if NoValue.isCertain(tidy, workspace.second) { return PicklistRule.noValue.wrote }
        // Emptied, and told all the same: a value that is taken away does not clean the record.
        return policy == .null ? PicklistRule.unmapped.wrote : PicklistRule.unmapped.kept
    }

    /// Reads each value of a list for itself; the worst of their outcomes is the cell's. A value that is there already is not written again.
    private func readList(_ cell: Cell, _ tidy: Cell, _ change: Tidy.Change, _ list: PicklistSeparator, _ workspace: Workspace) -> Reading {
        let output = workspace.output
        let seen = workspace.third
        seen.removeAll()
        for _ in 0..<table.count { seen.append(0) }
        var worst: PicklistRule?
        var place = 0
        while let item = list.next(in: tidy, from: &place) {
            if item.isEmpty { continue }
            let exact = table.exact.value(item)
            let found = exact >= 0 ? (place: exact, rule: nil) : find(item, workspace)
            if found.place >= 0 {
                if seen.base[found.place] == 0 { list.append(table.name(found.place), to: output) }
                seen.base[found.place] = 1
            } else if policy == .keep {
                list.append(item, to: output)
            } else if !NoValue.isCertain(item, workspace.second) {
                worst = .unmapped
                continue
            }
            let rule = found.place < 0 && policy != .keep ? PicklistRule.noValue : found.rule
            if let rule, rule.rawValue > worst?.rawValue ?? 0 { worst = rule }
        }
        if worst == .unmapped {
            if policy == .null { return PicklistRule.unmapped.wrote }
            output.removeAll()
            return PicklistRule.unmapped.kept
        }
        if output.cell.equals(cell) {
            output.removeAll()
            return .same
        }
        if change == .whitespace, worst == nil || worst == .notation { return PicklistRule.whitespace.wrote }
        return (worst ?? .notation).wrote
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard let list else { return buffer.append(table.exact.contains(cell) ? StaticString("yes") : "no") }
        var place = 0
        while let item = list.next(in: cell, from: &place) {
            if !item.isEmpty && !table.exact.contains(item) { return buffer.append("no") }
        }
        buffer.append("yes")
    }
}
