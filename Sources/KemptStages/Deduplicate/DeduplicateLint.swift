import KemptCore
import KemptMatching

/// Complains of settings of `deduplicate` that are in themselves right, and leave nothing to compare or to merge.
struct DeduplicateLint {
    private let values: Values
    private let context: StageContext

    init(_ values: Values, _ context: StageContext) {
        self.values = values
        self.context = context
    }

    func check(_ plan: MatchPlan) {
        checkScope(plan)
        checkKey(plan)
        if let list = values[Deduplicate.block], list.items.isEmpty { add("'block' names no field", list, "leave it out for the usual rules") }
        checkRules(Deduplicate.block)
        checkRules(Deduplicate.mustMatch)
    }

    private func add(_ message: String, _ node: Node, _ remedy: String, _ severity: Diagnostic.Severity = .error) {
        context.problems.add(
            Diagnostic(message, at: node.position, length: max(1, node.text?.count ?? 1), remedy: remedy, severity: severity))
    }

    private func checkScope(_ plan: MatchPlan) {
        if plan.onePerSource, let node = values.node(Deduplicate.onePerSource) {
            if plan.scope == .within {
                add(
                    "'one-per-source' leaves nothing to merge where only records of one source are compared", node,
                    "keep one of it and 'scope: within'")
            } else if context.inputs.count < 2 {
                add("'one-per-source' leaves nothing to merge where there is one source", node, "leave it out")
            }
        }
        if plan.scope == .across, context.inputs.count < 2, let node = values.node(Deduplicate.scope) {
            add("'scope: across' compares records of different sources, and there is one", node, "leave it out, or write 'scope: within'")
        }
    }

    /// Records of one source have a key each: it tells none of its copies. Those of two sources may well have the same.
    private func checkKey(_ plan: MatchPlan) {
        guard let key = context.key, context.inputs.count < 2 || plan.scope == .within else { return }
        func named(_ setting: Setting<[Node]>) -> Node? { values[setting]?.first { $0.text == context.columns[key].name } }
        let name = context.columns[key].name
        if let node = named(Deduplicate.cannotMatch) {
            add("'\(name)' is the key: no two records of a source have the same, so none could be merged", node, "leave it out")
        }
        if let node = named(Deduplicate.compare) {
            add("'\(name)' is the key: it differs between any two records, and speaks against every merge", node, "leave it out", .warning)
        }
    }

    /// A list without a rule would mean the usual ones, and a rule without a field all records; twice the same does nothing.
    private func checkRules(_ setting: Setting<Node>) {
        guard let list = values[setting] else { return }
        var known: Set<[String]> = []
        for rule in list.items {
            let names = rule.items.compactMap(\.text)
            if names.isEmpty { add("a rule of no field", rule, "name the fields that must agree, or leave the rule out") }
            for (index, node) in rule.items.enumerated() where names[..<min(index, names.count)].contains(node.text ?? "") {
                add("'\(node.text ?? "")' stands in this rule twice", node, "leave the first", .warning)
            }
            if !names.isEmpty, !known.insert(Set(names).sorted()).inserted {
                add("this rule stands here twice", rule, "leave the first", .warning)
            }
        }
    }
}
