import KemptCore
import KemptExpression

/// `in-reference`: the value stands in a column of a table.
enum InReference: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let column = Setting<String>.text("column", "the table's column that holds the values", fallback: "its first")
    static let spec = Spec(
        "in-reference", "the value stands in a table; letter case does not matter, and a missing value is not assessed",
        settings: [fields.data, TableSetting.csv.data, TableSetting.table.data, column.data],
        example: "in-reference: {fields: country, csv: markets.csv, column: code}")
    static let severity = Severity.error
    static let dimension = Dimension.validity

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        guard let source = TableSetting.source(values, context) else { return nil }
        let given = values[TableSetting.csv] ?? source.path
        let table = ReferenceTable(source, column: values[column], field: field.declaration)
        context.addPrologue(table)
        return field.draft("in-reference", "\(field.name) is not in \(given)", InReferenceCheck(field: field.value, table: table))
    }
}

/// `has-parent`: the record that a field points to is there.
enum HasParent: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields that hold another record's key", required: true)
    static let column = Setting<String>.text("column", "the table's column that holds the keys", fallback: "its first")
    static let spec = Spec(
        "has-parent", "the record that the field points to exists; a record that points nowhere is not assessed",
        settings: [fields.data, TableSetting.csv.data, TableSetting.table.data, column.data],
        example: "has-parent: {fields: company, csv: accounts.csv, column: name}")
    static let severity = Severity.error
    static let dimension = Dimension.consistency

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        guard let source = TableSetting.source(values, context) else { return nil }
        let given = values[TableSetting.csv] ?? source.path
        let table = ReferenceTable(source, column: values[column], field: field.declaration)
        context.addPrologue(table)
        return field.draft("has-parent", "\(field.name) points to nothing in \(given)", InReferenceCheck(field: field.value, table: table))
    }
}

struct InReferenceCheck: RowCheck {
    let field: FieldOperand
    let table: ReferenceTable
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let cell = field.cell(batch, row)
        return cell.isEmpty ? .unknown : Truth(table.contains(cell, facts.first))
    }
}
