import KemptCore

/// `enrich`: fills columns from evidence and reference tables. What a record has already is never overwritten.
public enum Enrich: Stage {
    static let sources = Setting<Node>.node("sources", .items("enrichment"), "what to enrich from", required: true)
    public static let spec = Spec(
        "enrich", "fill missing values and new columns from mailboxes and reference tables", settings: [sources.data], principal: "sources",
        example: "enrich:\n  - lookup: {csv: accounts.csv, match: {email.domain: domain}, take: [industry, owner]}")

    public static func compile(_ values: Values, _ modifiers: Modifiers, _ context: StageContext) {
        for item in values[sources]?.items ?? [] {
            for kind in Enrichments.all {
                guard let entry = item.entries.first(where: { $0.key == kind.spec.name }) else { continue }
                kind.compile(Values(kind.spec, entry.value, at: entry.keyPosition), context)
            }
        }
    }
}

/// A way to enrich: one file, one line in `Enrichments`.
public protocol Enrichment: SendableMetatype {
    static var spec: Spec { get }
    static func compile(_ values: Values, _ context: StageContext)
}

/// The ways of `enrich`, one line each.
public enum Enrichments {
    public static let all: [any Enrichment.Type] = [
        Lookup.self,
        PartColumns.self,
        Repoint.self,
        MailboxEvidence.self,
        Assign.self,
    ]
}

/// `take: [industry, owner]` or `take: {column: name-in-the-table}`.
struct Take {
    /// Column of the batch and name in the table.
    let pairs: [(column: Int, name: String, node: Node)]

    /// `type` tells what a new column holds, by its name in the table.
    init(_ node: Node?, _ context: StageContext, type: (String) -> (any SemanticType.Type)? = { _ in nil }) {
        var pairs: [(column: Int, name: String, node: Node)] = []
        if case .map(let entries, _)? = node {
            for entry in entries {
                let name = entry.value.text ?? ""
                pairs.append((context.columnToFill(entry.key, type: type(name)), name, entry.value))
            }
        } else {
            for item in node?.items ?? [] {
                guard let name = item.text else { continue }
                pairs.append((context.columnToFill(name, type: type(name)), name, item))
            }
        }
        self.pairs = pairs
    }
}
