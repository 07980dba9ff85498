import KemptCore
import KemptFormats
import KemptText
import KemptTypes

/// `mailbox`: what a mailbox says about a record's address.
public enum MailboxEvidence: Enrichment {
    static let from = Setting<String>.text("from", "the name of an mbox source", required: true)
    static let match = Setting<String>.field("match", "the field that holds the address; the first of type email when not given")
    static let take = Setting<Node>.node(
        "take", .either([.oneOrMany(.text), .map(.text)]),
        "first_contact, last_contact, first_in, last_in, first_out, last_out, messages_in, messages_out, bounced, bounce_date, bounce_status",
        fallback: "[first_contact, last_contact, bounced]")
    public static let spec = Spec(
        "mailbox", "first and last contact, message counts and bounces of a record's address", settings: [from.data, match.data, take.data],
        principal: "from", example: "mailbox: {from: inbox, take: [first_contact, last_contact, bounced]}")

    private static let defaults: [MailColumn] = [.firstContact, .lastContact, .bounced]

    /// What a column holds: days compare as days later on, and counts as numbers.
    private static func type(_ name: String) -> (any SemanticType.Type)? {
        if name.hasSuffix("_date") || ["first", "last"].contains(where: name.hasPrefix) { return DateType.self }
        return name.hasPrefix("messages_") || name == "bounces" ? NumberType.self : nil
    }

    public static func compile(_ values: Values, _ context: StageContext) {
        guard let node = values.node(from), let name = values[from] else { return }
        guard let slot = context.evidence[name] else {
            let near = nearest(to: name, among: Array(context.evidence.keys).sorted())
            context.problems.add(Diagnostic("there is no mbox source called '\(name)'", in: node, remedy: near.map { "did you mean '\($0)'?" }))
            return
        }
        let address = values.node(match).map { context.column($0) } ?? context.columns.firstIndex { $0.typeSpec?.comparison == .email }
        guard let address else {
            if values.node(match) == nil {
                context.problems.add(
                    Diagnostic("no field is of type email", at: values.position, length: 7, remedy: "name the field with the address by 'match'"))
            }
            return
        }
        var taken = values[take].map { Take($0, context, type: type).pairs } ?? []
        if values.node(take) == nil {
            taken = defaults.map { (context.columnToFill("\($0.title)", type: type("\($0.title)")), "\($0.title)", node) }
        }
        let columns = taken.compactMap { item -> (Int, MailColumn)? in
            if let column = MailColumn.allCases.first(where: { "\($0.title)" == item.name }) { return (item.column, column) }
            let near = nearest(to: item.name, among: MailColumn.allCases.map { "\($0.title)" })
            context.problems.add(Diagnostic("a mailbox has no '\(item.name)'", in: item.node, remedy: near.map { "did you mean '\($0)'?" }))
            return nil
        }
        context.add(MailboxStep(address: address, columns: columns.map(\.0), values: columns.map(\.1), slot: slot))
    }
}

struct MailboxStep: Step {
    let stage = Enrich.spec.name
    let address: Int
    let columns: [Int]
    let values: [MailColumn]
    let slot: MailboxSlot
    func makeRunner() -> any StepRunner { MailboxRunner(self) }
}

final class MailboxRunner: StepRunner {
    private let step: MailboxStep
    private let lower = ByteBuffer()
    private let value = ByteBuffer()
    init(_ step: MailboxStep) { self.step = step }

    func run(_ batch: Batch) {
        guard let evidence = step.slot.evidence else { return }
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft {
            let cell = batch.cell(row, step.address)
            if cell.isEmpty { continue }
            lower.removeAll()
            Casing.appendLower(cell, into: lower)
            guard let found = evidence.find(address: lower.cell) else { continue }
            for (index, column) in step.columns.enumerated() where batch.cell(row, column).isEmpty {
                value.removeAll()
                if evidence.append(step.values[index], of: found, into: value) { batch.replace(row, column, with: value.cell) }
            }
        }
    }
}
