import KemptCore
import KemptExpression

/// `not-shared`: a phone or a mailbox that many different customers give belongs to none of them.
///
/// A switchboard that ten people of one firm give is no break: owners are firms, and persons only where there is no firm.
enum NotShared: ValidationRule {
    static let fields = Setting<[Node]>.many(
        "fields", .field, "phones, mailboxes, addresses: a value in one of these is compared with those in all of them", required: true)
    static let most = Setting<Int>.integer("max", 1...1_000_000, "so many different owners may share a value", fallback: "3")
    static let by = Setting<Node>.node(
        "by", .oneOrMany(.either([.field, .oneOrMany(.field)])),
        "what tells one owner from another: the first of these that is filled; an inner list means all of them. Else the company, or the name")
    static let spec = Spec(
        "not-shared", "no more than a few different firms or persons give the same phone or e-mail", settings: [fields.data, most.data, by.data],
        principal: "fields", example: "not-shared: {fields: [phone, email], max: 3}")
    static let severity = Severity.warning
    static let dimension = Dimension.credibility

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let columns = (values[fields] ?? []).compactMap { context.column($0) }
        let most = values[Self.most] ?? 3
        let given = values[by]?.items.map { item in item.items.compactMap { context.column($0) } }
        let owners = (given ?? ownersByType(context)).filter { !$0.isEmpty }
        guard !columns.isEmpty else { return nil }
        if owners.isEmpty {
            context.problems.add(
                Diagnostic(
                    "'not-shared' finds no field that tells one owner from another", at: values.position, length: 10,
                    remedy: "declare a company or a name under 'fields', or set 'by'"))
            return nil
        }
        let names = columns.map { context.columns[$0].name }.joined(separator: ", ")
        let key = UniqueKey(
            parts: columns.map { [$0] }, isLoose: true, isPerSource: false, owners: owners, columns: context.columns,
            isBase: context.inputs.map { $0.role == .base })
        return RuleDraft(
            id: "not-shared", columns: columns, summary: "\(names): given by more than \(most) different owners",
            check: UniqueCheck(key: key, mostOwners: most, sparesFirst: false))
    }

    /// The firm, else the person.
    private static func ownersByType(_ context: StageContext) -> [[Int]] {
        func columns(_ type: String) -> [Int] { context.columns.indices.filter { context.columns[$0].typeSpec?.spec.name == type } }
        let person = columns("family-name") + columns("given-name")
        return [Array(columns("company").prefix(1)), person.isEmpty ? Array(columns("full-name").prefix(1)) : person]
    }
}
