import KemptCore

/// What the settings of types ask `validate` to do: `unmapped: quarantine` and `unmapped: fail` of a picklist.
enum TypeActions {
    /// The rules that act on a type's marks. The type's own rule is left to count, as `info`, where another acts; where a mark is forbidden it
    /// gets the limit that no record may break it.
    static func compile(_ context: StageContext) -> [CompiledRule] {
        var compiled: [CompiledRule] = []
        for column in context.columns.indices {
            guard let type = context.columns[column].type, column < context.outcomeRules.count else { continue }
            for (mark, index) in context.outcomeRules[column].enumerated() where index >= 0 {
                let mark = Mark(truncatingIfNeeded: mark)
                let action = type.action(of: mark)
                let isForbidden = type.isForbidden(mark)
                guard action != .flag || isForbidden else { continue }
                let rule = context.rules[index]
                var limits = rule.limits
                if isForbidden { limits.maxCount = 0 }
                context.replaceRule(
                    index,
                    with: Rule(
                        rule.id, columns: rule.columns, outcome: rule.outcome, severity: action == .flag ? rule.severity : .info,
                        dimension: rule.dimension, summary: rule.summary, limits: limits))
                if action == .flag { continue }
                let own = Rule(
                    rule.id, columns: rule.columns, severity: rule.severity, action: action, dimension: rule.dimension, summary: rule.summary)
                compiled.append(
                    CompiledRule(
                        rule: context.addRule(own), action: action, when: nil, unless: nil, check: MarkCheck(column: column, mark: mark)))
            }
        }
        return compiled
    }
}
