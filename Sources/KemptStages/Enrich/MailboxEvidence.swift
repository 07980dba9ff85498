import KemptCore
import KemptFormats
import KemptText
import KemptTypes

/// `mailbox`: what mail and events say about a record's person.
///
/// Several sources, and several fields to find them by, are taken together: first days are the earliest, last days the latest, counts are added.
public enum MailboxEvidence: Enrichment {
    static let from = Setting<[Node]>.many("from", .text, "the names of mbox and events sources", required: true)
    static let match = Setting<[Node]>.many(
        "match", .field, "the fields that hold the address, or the key that events name people by; the first of type email when not given")
    static let take = Setting<Node>.node(
        "take", .either([.oneOrMany(.text), .map(.text)]),
        "first_contact, last_contact, first_in, last_in, first_out, last_out, messages_in, messages_out (events too), messages_automatic, "
            + "messages_list, name, bounced, bounce_date, bounce_status, bounces, opens, last_open; of signatures: phone, job_title, company, "
            + "confidence, signature_date; a map gives fields other names",
        fallback: "[first_contact, last_contact, bounced]")
    static let confidence = Setting<Int>.integer(
        "confidence", 0...100, "how sure a signature must be before its phone, title and company are taken", fallback: "70")
    public static let spec = Spec(
        "mailbox", "first and last contact, counts, bounces and signatures of a record's person, from mail and events",
        settings: [from.data, match.data, take.data, confidence.data], principal: "from",
        example: "mailbox: {from: [inbox], match: email, take: [first_contact, last_contact, bounced], confidence: 80}")

    private static let defaults: [MailColumn] = [.firstContact, .lastContact, .bounced]

    /// What a column holds: days compare as days later on, and counts as numbers.
    private static func type(_ column: MailColumn?) -> (any SemanticType.Type)? {
        switch column?.kind {
        case .day: DateType.self
        case .count: NumberType.self
        default: nil
        }
    }

    private static func column(_ name: String) -> MailColumn? { MailColumn.allCases.first { "\($0.title)" == name } }

    public static func compile(_ values: Values, _ context: StageContext) {
        let slots = slots(values, context)
        guard !slots.isEmpty, let keys = keys(values, context) else { return }
        let pairs = taken(values, context)
        if pairs.contains(where: { $0.value.isOfSignature }) { for slot in slots { slot.wantSignatures() } }
        context.add(
            MailboxStep(
                keys: keys, columns: pairs.map(\.column), values: pairs.map(\.value), slots: slots, confidence: values[confidence] ?? 70))
    }

    private static func slots(_ values: Values, _ context: StageContext) -> [any ContactSlot] {
        var slots: [any ContactSlot] = []
        for node in values[from] ?? [] {
            guard let name = node.text else { continue }
            if let slot = context.evidence[name] {
                slots.append(slot)
            } else {
                let near = nearest(to: name, among: Array(context.evidence.keys).sorted())
                context.problems.add(
                    Diagnostic("there is no mbox or events source called '\(name)'", in: node, remedy: near.map { "did you mean '\($0)'?" }))
            }
        }
        return slots
    }

    private static func keys(_ values: Values, _ context: StageContext) -> [Int]? {
        if let given = values[match] { return given.compactMap { context.column($0) } }
        if let address = context.columns.firstIndex(where: { $0.typeSpec?.comparison == .email }) { return [address] }
        context.problems.add(
            Diagnostic("no field is of type email", at: values.position, length: 7, remedy: "name the field with the address by 'match'"))
        return nil
    }

    private static func taken(_ values: Values, _ context: StageContext) -> [(column: Int, value: MailColumn)] {
        guard let wanted = values[take] else {
            return defaults.map { (context.columnToFill("\($0.title)", type: type($0)), $0) }
        }
        return Take(wanted, context, type: { type(column($0)) }).pairs.compactMap { item in
            if let column = column(item.name) { return (item.column, column) }
            let near = nearest(to: item.name, among: MailColumn.allCases.map { "\($0.title)" })
            context.problems.add(Diagnostic("a mailbox has no '\(item.name)'", in: item.node, remedy: near.map { "did you mean '\($0)'?" }))
            return nil
        }
    }
}

struct MailboxStep: Step {
    let stage = Enrich.spec.name
    let keys: [Int]
    let columns: [Int]
    let values: [MailColumn]
    let slots: [any ContactSlot]
    /// Least confidence of a signature that is taken.
    let confidence: Int
    func makeRunner() -> any StepRunner { MailboxRunner(self) }
}

final class MailboxRunner: StepRunner {
    private let step: MailboxStep
    /// Loaded before the first batch, though perhaps not before the runner is made.
    private lazy var tables = step.slots.compactMap(\.evidence)
    private let lower = ByteBuffer()
    private let value = ByteBuffer()
    /// Rows found for the present record: two fields may name one person.
    private var found: [(table: Int, row: Int)] = []

    init(_ step: MailboxStep) { self.step = step }

    func run(_ batch: Batch) {
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft {
            let facts = facts(batch, row)
            if facts.isEmpty { continue }
            for (index, column) in step.columns.enumerated() where batch.cell(row, column).isEmpty {
                if step.values[index].isOfSignature, facts.confidence < step.confidence { continue }
                value.removeAll()
                if facts.append(step.values[index], into: value) { batch.replace(row, column, with: value.cell) }
            }
        }
    }

    private func facts(_ batch: Batch, _ row: Int) -> MailFacts {
        var facts = MailFacts()
        found.removeAll(keepingCapacity: true)
        for key in step.keys {
            let cell = batch.cell(row, key)
            if cell.isEmpty { continue }
            lower.removeAll()
            Casing.appendLower(cell, into: lower)
            for (index, table) in tables.enumerated() {
                guard let hit = table.find(address: lower.cell), !found.contains(where: { $0 == (index, hit) }) else { continue }
                found.append((index, hit))
                facts.add(table, hit)
            }
        }
        return facts
    }
}
