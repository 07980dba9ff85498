import KemptCore
import KemptExpression

/// A kind of rule: one file a rule, one line in `ValidationRules`.
public protocol ValidationRule: SendableMetatype {
    static var spec: Spec { get }
    static var severity: Severity { get }
    static var dimension: Dimension { get }
    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft?
    /// Every rule of the plan that one item makes; most make one.
    static func drafts(_ values: Values, _ common: RuleModifiers, _ context: StageContext) -> [RuleDraft]
}

extension ValidationRule {
    public static func drafts(_ values: Values, _ common: RuleModifiers, _ context: StageContext) -> [RuleDraft] {
        compile(values, context).map { [$0] } ?? []
    }
}

/// What a rule compiles to, before severity and words are settled.
public struct RuleDraft {
    let id: String
    let columns: [Int]
    let summary: String
    let check: any RowCheck
    /// Where it differs from that of its kind.
    var severity: Severity?
}

/// A rule about each of its fields alone: the plan gets one rule a field, so that the report tells them apart.
protocol FieldRule: ValidationRule {
    static var fields: Setting<[Node]> { get }
    /// Called once a field; a complaint made twice is told once.
    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft?
}

extension FieldRule {
    public static func drafts(_ values: Values, _ common: RuleModifiers, _ context: StageContext) -> [RuleDraft] { drafts(values, context) }
    public static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? { drafts(values, context).first }

    private static func drafts(_ values: Values, _ context: StageContext) -> [RuleDraft] {
        (values[fields] ?? []).compactMap { node in
            context.column(node).flatMap { draft(RuleField(column: $0, declaration: context.columns[$0], node: node), values, context) }
        }
    }
}

/// A field that a rule names.
struct RuleField {
    let column: Int
    let declaration: Column
    let node: Node
    var name: String { declaration.name }
    var typeName: String? { declaration.typeSpec?.spec.name }
    /// Its value, missing when its type refuses it.
    var value: FieldOperand { FieldOperand(column, declaration) }

    func draft(_ id: String, _ summary: String, _ check: any RowCheck) -> RuleDraft {
        RuleDraft(id: id, columns: [column], summary: summary, check: check)
    }
}

/// Judges one record: `no` fires the rule, `unknown` counts as not assessed.
protocol RowCheck: Sendable {
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth
}

/// What checks share while one batch is judged.
final class RowFacts {
    let workspace = Workspace()
    /// Free for a check's own use while it judges one record; types never write here.
    let first = ByteBuffer()
    let second = ByteBuffer()
    /// Marks of each column that say the value is invalid.
    let isInvalid: [[Bool]]
    init(_ columns: [Column]) { isInvalid = columns.map { ($0.typeSpec?.outcomes ?? []).map { $0.kind == .invalid } } }

    /// True when the cell holds something its type accepts.
    func hasValue(_ batch: Batch, _ row: Int, _ column: Int) -> Bool {
        if batch.cell(row, column).isEmpty { return false }
        let mark = Int(batch.mark(row, column))
        return mark == 0 || column >= isInvalid.count || mark >= isInvalid[column].count || !isInvalid[column][mark]
    }
}
