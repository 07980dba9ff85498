import KemptCore

/// `recommended`: a field that should be filled; a record without it is still clean.
enum Recommended: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields that should hold something", required: true)
    static let spec = Spec(
        "recommended", "every field named holds something; a gap is told and leaves the record clean", settings: [fields.data], principal: "fields",
        example: "recommended: [phone, company]")
    static let severity = Severity.warning
    static let dimension = Dimension.completeness

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        field.draft("recommended", "\(field.name) should be there", RequiredCheck(columns: [field.column]))
    }
}
