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
        "unmapped", ["invalid", "keep"], "what becomes of a value that is none of them", fallback: "invalid")

    private let table: PicklistTable
    private let keepsUnmapped: Bool

    public init(_ values: Values, _ context: TypeContext) {
        let node = values[Self.values]
        let declared = node.map(Self.declared) ?? []
        if let node, declared.isEmpty { context.problems.add(Diagnostic("a picklist needs at least one value", in: node)) }
        if let node { Self.complain(of: declared, node, context.problems) }
        table = PicklistTable(declared)
        keepsUnmapped = values[Self.unmapped] == "keep"
    }

    public static let spec = TypeSpec(
        Spec(
            "picklist", "One of the declared values; synonyms, other case and slips of the finger are brought to them",
            settings: [values.data, unmapped.data],
            principal: "values", example: "status: {type: picklist, values: {lead: [new, лид], customer: [client, клиент, klientas], former: []}}"),
        outcomes: PicklistRule.table, repeats: true, examples: PicklistRule.examples)

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

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        table.exact.contains(cell) ? .same : readOther(cell, workspace)
    }

    @inline(never) private func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return PicklistRule.whitespace.wrote }
        workspace.second.removeAll()
        Casing.appendLower(tidy, into: workspace.second)
        var place = table.lowered.value(workspace.second.cell)
        if place < 0 {
            workspace.second.removeAll()
            Folding.appendRomanized(tidy, into: workspace.second)
            place = table.folded.value(workspace.second.cell)
            if place == PicklistTable.ambiguous { return unmapped(tidy, change, workspace) }
        }
        if place >= 0 { return write(place, change == .whitespace ? .whitespace : .notation, workspace) }
        place = table.nearest(to: workspace.second.cell)
        return place >= 0 ? write(place, .typo, workspace) : unmapped(tidy, change, workspace)
    }

    private func write(_ place: Int, _ rule: PicklistRule, _ workspace: Workspace) -> Reading {
        workspace.output.append(table.name(place))
        return rule.wrote
    }

    private func unmapped(_ tidy: Cell, _ change: Tidy.Change, _ workspace: Workspace) -> Reading {
        if !keepsUnmapped { return NoValue.isCertain(tidy, workspace.second) ? PicklistRule.noValue.wrote : PicklistRule.unmapped.kept }
        if change == .none { return .same }
        workspace.output.append(tidy)
        return (change == .whitespace ? PicklistRule.whitespace : PicklistRule.notation).wrote
    }
}

/// The outcomes of `picklist`. The examples hold under the settings of the spec's own example.
enum PicklistRule: UInt8, OutcomeList {
    case notation = 1, whitespace, typo, noValue, unmapped

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("picklist.notation", .notation, "another word for a declared value")
        case .whitespace: Outcome("picklist.whitespace", .repair, "stray spaces or invisible characters")
        case .typo: Outcome("picklist.typo", .repair, "a misspelt declared value")
        case .noValue: Outcome("picklist.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .unmapped: Outcome("picklist.unmapped", .invalid, "none of the declared values")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("customer", "customer", ""),
        TypeExample("Клиент", "customer", "picklist.notation"),
        TypeExample("CUSTOMER", "customer", "picklist.notation"),
        TypeExample(" lead", "lead", "picklist.whitespace"),
        TypeExample("custmer", "customer", "picklist.typo"),
        TypeExample("n/a", "", "picklist.no-value"),
        TypeExample("partner", "partner", "picklist.unmapped"),
    ]
}
