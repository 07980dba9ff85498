import KemptCore
import KemptExpression

/// `stage-vs-dates`: what a stage says has happened has its date, and what it says has not has none.
enum StageVsDates: ValidationRule {
    static let stage = Setting<Node>.node("stage", .field, "the field of the stage or status", required: true)
    static let demand = Setting<Node>.node("demand", .map(.oneOrMany(.field)), "for a stage, the dates it cannot be without")
    static let forbid = Setting<Node>.node("forbid", .map(.oneOrMany(.field)), "for a stage, the dates that it cannot have yet")
    static let order = Setting<[Node]>.many("order", .field, "dates that follow one another, the earliest first; gaps do not matter")
    static let spec = Spec(
        "stage-vs-dates", "the dates of a record are those that its stage implies, and in their order",
        settings: [stage.data, demand.data, forbid.data, order.data],
        example: "stage-vs-dates: {stage: status, demand: {customer: [first_order]}, forbid: {lead: [first_order]}, order: [created_at, first_order]}"
    )
    static let severity = Severity.error
    static let dimension = Dimension.consistency

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? { all(values, context).first }

    static func drafts(_ values: Values, _ common: RuleModifiers, _ context: StageContext) -> [RuleDraft] { all(values, context) }

    private static func all(_ values: Values, _ context: StageContext) -> [RuleDraft] {
        guard let node = values[stage], let column = context.column(node) else { return [] }
        let field = RuleField(column: column, declaration: context.columns[column], node: node)
        var drafts = demands(values[demand], field, wantsValue: true, context) + demands(values[forbid], field, wantsValue: false, context)
        let dates = (values[order] ?? []).compactMap { node in
            context.column(node).map { RuleField(column: $0, declaration: context.columns[$0], node: node) }
        }
        if dates.count > 1, dates.allSatisfy({ $0.isDate(context, for: "stage-vs-dates") }) {
            drafts.append(
                RuleDraft(
                    id: "stage-vs-dates", columns: dates.map(\.column),
                    summary: "the dates run backwards: " + dates.map(\.name).joined(separator: ", "), check: DateOrderCheck(dates: dates.map(\.value))
                ))
        }
        if drafts.isEmpty, !context.problems.hasErrors {
            context.problems.add(
                Diagnostic(
                    "'stage-vs-dates' needs 'demand', 'forbid' or 'order'", at: values.position, length: 14,
                    remedy: "for example: demand: {customer: [first_order]}"))
        }
        return drafts
    }

    /// One rule for each stage.
    private static func demands(_ map: Node?, _ field: RuleField, wantsValue: Bool, _ context: StageContext) -> [RuleDraft] {
        (map?.entries ?? []).compactMap { entry in
            let dates = entry.value.items.compactMap { context.column($0) }
            switch CanonicalLiteral.read(Array(entry.key.utf8), field.declaration) {
            case .refused(let why):
                context.problems.add(
                    Diagnostic("'\(entry.key)' is no value of '\(field.name)': \(why)", at: entry.keyPosition, length: max(1, entry.key.count)))
                return nil
            case .canonical(let bytes):
                guard !dates.isEmpty else { return nil }
                let names = dates.map { context.columns[$0].name }.joined(separator: ", ")
                return RuleDraft(
                    id: "stage-vs-dates", columns: [field.column] + dates,
                    summary: "\(field.name) \(entry.key) \(wantsValue ? "must have" : "cannot have") \(names)",
                    check: StageDatesCheck(stage: field.value, name: ValueSet([bytes]), dates: dates, wantsValue: wantsValue))
            }
        }
    }
}

struct StageDatesCheck: RowCheck {
    let stage: FieldOperand
    let name: ValueSet
    let dates: [Int]
    let wantsValue: Bool

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let cell = stage.cell(batch, row)
        if cell.isEmpty { return .unknown }
        if !name.contains(cell) { return .yes }
        for date in dates where batch.cell(row, date).isEmpty == wantsValue { return .no }
        return .yes
    }
}

/// Each date that is there is no earlier than the last one before it that is there.
struct DateOrderCheck: RowCheck {
    let dates: [FieldOperand]
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        var latest: Int32?
        var seen = 0
        for date in dates {
            guard let day = date.day(batch, row) else { continue }
            if let latest, day < latest { return .no }
            latest = day
            seen += 1
        }
        return seen > 1 ? .yes : .unknown
    }
}
