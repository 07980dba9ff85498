import KemptCore
import KemptExpression

/// `consent-present`: there is a ground on which the record may be kept and its person written to.
///
/// A ground is a consent that was given (and, where `date` is named, when), or another legal basis such as a contract. A consent that was
/// refused is none.
enum ConsentPresent: ValidationRule {
    static let consent = Setting<Node>.node("consent", .field, "the field that says yes or no")
    static let date = Setting<Node>.node("date", .field, "the field that says when; a consent without it proves nothing")
    static let basis = Setting<Node>.node("basis", .field, "the field that names another legal basis: contract, legitimate interest")
    static let spec = Spec(
        "consent-present", "a consent with its date, or another legal basis, is there", settings: [consent.data, date.data, basis.data],
        principal: "consent", example: "consent-present: {consent: consent, date: updated_at}")
    static let severity = Severity.error
    static let dimension = Dimension.completeness

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let consent = values[consent].flatMap { context.column($0) }
        let date = values[date].flatMap { context.column($0) }
        let basis = values[basis].flatMap { context.column($0) }
        guard consent != nil || basis != nil else {
            if values.node(Self.consent) == nil, values.node(Self.basis) == nil {
                context.problems.add(
                    Diagnostic(
                        "'consent-present' needs 'consent' or 'basis'", at: values.position, length: 15,
                        remedy: "consent: the field that says yes or no"))
            }
            return nil
        }
        let columns = [consent, date, basis].compactMap { $0 }
        let names = columns.map { context.columns[$0].name }.joined(separator: ", ")
        let yes = consent.map { CanonicalLiteral.bytes("yes", context.columns[$0]) } ?? []
        return RuleDraft(
            id: "consent-present", columns: columns, summary: "no consent and no other legal basis in \(names)",
            check: ConsentCheck(consent: consent, yes: yes, date: date, basis: basis))
    }
}

struct ConsentCheck: RowCheck {
    let consent: Int?
    /// How the consent's type writes yes.
    let yes: [UInt8]
    let date: Int?
    let basis: Int?

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        if let basis, facts.hasValue(batch, row, basis) { return .yes }
        guard let consent, isYes(batch.cell(row, consent)) else { return .no }
        return Truth(date.map { facts.hasValue(batch, row, $0) } ?? true)
    }

    private func isYes(_ cell: Cell) -> Bool {
        yes.withUnsafeBufferPointer { $0.count == cell.count && cell.count > 0 && equalBytes($0.baseAddress!, cell.start, cell.count) }
    }
}

/// `not-suppressed`: nobody who asked to be left alone.
enum NotSuppressed: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "fields of yes and no: unsubscribed, do_not_call, objected", required: true)
    static let spec = Spec(
        "not-suppressed", "nobody has opted out: no field named says yes", settings: [fields.data], principal: "fields",
        example: "not-suppressed: [unsubscribed]")
    static let severity = Severity.warning
    static let dimension = Dimension.consistency

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        guard field.typeName == "boolean" else {
            context.problems.add(
                Diagnostic(
                    "'not-suppressed' needs a field of yes and no, and '\(field.name)' is \(field.typeName ?? "of no type")", in: field.node,
                    remedy: "give it type: boolean"))
            return nil
        }
        let yes = CanonicalLiteral.bytes("yes", field.declaration)
        return field.draft(
            "not-suppressed", "\(field.name): has opted out", InSetNotCheck(field: field.value, members: ValueSet([yes])))
    }
}

/// The value is none of some; a missing one is not assessed.
struct InSetNotCheck: RowCheck {
    let field: FieldOperand
    let members: ValueSet
    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let cell = field.cell(batch, row)
        return cell.isEmpty ? .unknown : Truth(!members.contains(cell))
    }
}
