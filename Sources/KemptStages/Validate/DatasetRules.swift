import KemptCore
import KemptExpression

/// `row-count`: the base has as many records as it should.
enum RowCount: ValidationRule {
    static let least = Setting<Int>.integer("min", 0...Int.max, "fewest base records")
    static let most = Setting<Int>.integer("max", 0...Int.max, "most base records")
    static let source = Setting<String>.text("source", "count the records of this source only")
    static let spec = Spec(
        "row-count", "the base has no fewer and no more records than this; else the quality gate is missed",
        settings: [least.data, most.data, source.data], principal: "min", example: "row-count: {min: 1000, max: 2000000}")
    static let severity = Severity.error
    static let dimension = Dimension.completeness

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let (least, most) = (values[Self.least], values[Self.most])
        let name = values[source]
        let number = name.flatMap { name in context.inputs.firstIndex { $0.name == name } }
        if let name, number == nil, let node = values.node(source) {
            let near = nearest(to: name, among: context.inputs.map(\.name))
            context.problems.add(Diagnostic("there is no source '\(name)'", in: node, remedy: near.map { "did you mean '\($0)'?" }))
        }
        if let number, context.inputs[number].role != .base, let node = values.node(source) {
            context.problems.add(Diagnostic("'\(name ?? "")' is no base source: its records are not counted", in: node))
        }
        if least == nil, most == nil {
            context.problems.add(
                Diagnostic("'row-count' has no limit", at: values.position, length: 9, remedy: "set 'min', 'max' or both"))
            return nil
        }
        if let least, let most, least > most, let node = values.node(self.most) {
            context.problems.add(Diagnostic("'max' is below 'min'", in: node))
        }
        let limits = [least.map { "at least \($0)" }, most.map { "at most \($0)" }].compactMap { $0 }.joined(separator: ", ")
        return RuleDraft(
            id: "row-count", columns: [], summary: "base records\(name.map { " of \($0)" } ?? ""): \(limits)",
            check: DatasetCheck(.rowCount(min: least, max: most, source: number), context))
    }
}

/// `null-rate`: a field is not empty more often than it may be.
enum NullRate: ValidationRule {
    static let field = Setting<Node>.node("field", .field, "the field", required: true)
    static let limit = Setting<Int>.percent("max-percent", "largest share of base records without a value", fallback: "0%")
    static let spec = Spec(
        "null-rate", "a field is empty in no more than a share of the base records; else the quality gate is missed",
        settings: [field.data, limit.data], principal: "field", example: "null-rate: {field: email, max-percent: 20%}")
    static let severity = Severity.error
    static let dimension = Dimension.completeness

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let limit = values[Self.limit] ?? 0
        guard let node = values[field], let column = context.column(node) else { return nil }
        return RuleDraft(
            id: "null-rate", columns: [column], summary: "\(context.columns[column].name) is empty in at most \(percentText(limit)) of the records",
            check: DatasetCheck(.nullRate(column: column, limit: limit), context))
    }
}

/// `drift`: fields are filled as they were.
enum Drift: ValidationRule {
    static let fields = Setting<[Node]>.many(
        "fields", .field, "the fields; of a picklist, a boolean and a country each value is looked at, of others how many are filled",
        required: true)
    static let limit = Setting<Int>.percent(
        "max-points", "largest share of the records that may have moved; the default holds from 100 records on", fallback: "5%")
    static let against = Setting<String>.choice(
        "against", ["last-run", "baseline"], "what to compare with: the last run that wrote its outputs, or the baseline of the report",
        fallback: "last-run")
    static let spec = Spec(
        "drift", "fields are filled with the same values in the same shares as before; not assessed when there was no run before",
        settings: [fields.data, limit.data, against.data], principal: "fields", example: "drift: {fields: [email, status], max-points: 5%}")
    static let severity = Severity.warning
    static let dimension = Dimension.consistency

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let columns = (values[fields] ?? []).compactMap { context.column($0) }
        let limit = values[Self.limit]
        let fromBaseline = values[against] == "baseline"
        guard !columns.isEmpty else { return nil }
        let names = columns.map { context.columns[$0].name }.joined(separator: ", ")
        return RuleDraft(
            id: "drift", columns: columns,
            summary: "\(names): at most \(percentText(limit ?? 500)) moved since the \(fromBaseline ? "baseline" : "last run")",
            check: DatasetCheck(
                .drift(columns: columns, limit: limit ?? 500, isGiven: limit != nil, fromBaseline: fromBaseline), context))
    }
}

extension DatasetCheck {
    init(_ question: DatasetQuestion, _ context: StageContext) {
        let labels = question.columns.map { column in
            let earlier = context.rules.count { $0.id == Drift.spec.name && $0.columns.contains(column) }
            return context.columns[column].name + (earlier > 0 ? " (\(earlier + 1))" : "")
        }
        self.init(question: question, columns: context.columns, isBase: context.inputs.map { $0.role == .base }, labels: labels)
    }
}

/// Hundredths of a per cent as a user would write them.
private func percentText(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    if rest == 0 { return "\(hundredths / 100)%" }
    return "\(hundredths / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)") + "%"
}
