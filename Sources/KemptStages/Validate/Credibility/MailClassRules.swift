import KemptCore
import KemptExpression

/// `not-disposable`: no address that is thrown away after use.
enum NotDisposable: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the mail addresses to look at", required: true)
    static let spec = Spec(
        "not-disposable", "the mailbox is not one of those made to be thrown away", settings: [fields.data], principal: "fields",
        example: "not-disposable: email")
    static let severity = Severity.error
    static let dimension = Dimension.credibility

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        MailClassCheck(field, "disposable", context).map { field.draft(spec.name, "\(field.name): a throw-away mailbox", $0) }
    }
}

/// `not-role`: no mailbox of a function: `info@`, `sales@`, `buhalterija@`.
enum NotRole: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the mail addresses to look at", required: true)
    static let spec = Spec(
        "not-role", "the mailbox is a person's and not an office's such as info@", settings: [fields.data], principal: "fields",
        example: "not-role: email")
    static let severity = Severity.warning
    static let dimension = Dimension.credibility

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        MailClassCheck(field, "role", context).map { field.draft(spec.name, "\(field.name): an office's mailbox and nobody's own", $0) }
    }
}

/// `not-free`: no mailbox of a free provider, for a base of firms.
enum NotFree: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the mail addresses to look at", required: true)
    static let spec = Spec(
        "not-free", "the mailbox is a firm's and not one of a free provider such as gmail.com", settings: [fields.data], principal: "fields",
        example: "not-free: email")
    static let severity = Severity.warning
    static let dimension = Dimension.credibility

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        MailClassCheck(field, "free", context).map { field.draft(spec.name, "\(field.name): a mailbox of a free provider", $0) }
    }
}

/// The class that the type of a field gives its values is not the one named.
struct MailClassCheck: RowCheck {
    private let part: PartOperand
    private let unwanted: [UInt8]

    /// Complains when the field's type tells no `class`.
    init?(_ field: RuleField, _ unwanted: String, _ context: StageContext) {
        guard let part = field.part("class", context, "a mail address", "give it type: email") else { return nil }
        self.part = part
        self.unwanted = Array(unwanted.utf8)
    }

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let name = part.cell(batch, row, into: facts.first, facts.workspace)
        if name.isEmpty { return .unknown }
        return Truth(!unwanted.withUnsafeBufferPointer { $0.count == name.count && equalBytes($0.baseAddress!, name.start, name.count) })
    }
}

extension RuleField {
    /// The part of the field's values that a rule looks at; complains when its type has none of that name.
    func part(_ name: String, _ context: StageContext, _ wanted: String, _ remedy: String) -> PartOperand? {
        if let part = PartOperand(column, declaration, part: name) { return part }
        context.problems.add(Diagnostic("\(wanted) is needed here, and '\(self.name)' is \(typeName ?? "of no type")", in: node, remedy: remedy))
        return nil
    }
}
