import KemptCore
import KemptExpression
import KemptTypes

/// `not-swapped`: given and family name stand in their own fields.
///
/// Fires only when the one is surely a family name and the other surely a given name: `Adam Mark`, `Chen Wei` and `Jonas Petras` are let be.
enum NotSwapped: ValidationRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the field of the given name, then that of the family name", required: true)
    static let spec = Spec(
        "not-swapped", "the given name is not in the family name's field and the other way round", settings: [fields.data], principal: "fields",
        example: "not-swapped: [first_name, last_name]")
    static let severity = Severity.warning
    static let dimension = Dimension.consistency

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let nodes = values[fields] ?? []
        let columns = nodes.compactMap { context.column($0) }
        guard columns.count == nodes.count, !columns.isEmpty else { return nil }
        guard columns.count == 2 else {
            context.problems.add(
                Diagnostic(
                    "'not-swapped' takes two fields, not \(columns.count)", at: values.position, length: 11,
                    remedy: "not-swapped: [first_name, last_name]"))
            return nil
        }
        let names = columns.map { context.columns[$0].name }
        return RuleDraft(
            id: "not-swapped", columns: columns, summary: "\(names[0]) and \(names[1]) have changed places",
            check: NotSwappedCheck(given: columns[0], family: columns[1]))
    }
}

struct NotSwappedCheck: RowCheck {
    let given: Int
    let family: Int
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let first = batch.cell(row, given)
        let last = batch.cell(row, family)
        if first.isEmpty || last.isEmpty { return .unknown }
        return Truth(!NameRoles.areSwapped(given: first, family: last, facts.workspace))
    }
}
