import KemptCore
import KemptFormats
import KemptStages

/// Pairs of records side by side, one a line: answer, weight, what agrees, who; each field twice; the hashes that a decision will hold for.
///
/// What `DecisionFile` reads back: `kempt review export` and `kempt sample merges` write it.
final class PairTable: @unchecked Sendable {  // filled by the one thread that merges
    struct Line {
        let row: UInt32
        let other: UInt32
        let weight: Int
        let rule: String
        let content: UInt64
        let otherContent: UInt64
        var answer = ""

        init(_ pair: Patch.Pair) {
            (row, other, weight, rule) = (pair.row, pair.other, pair.weight, pair.rule)
            (content, otherContent) = (pair.content, pair.otherContent)
        }

        init(_ merge: Patch.Merge) {
            (row, other, weight, rule) = (merge.row, merge.survivor, merge.weight, merge.rule)
            (content, otherContent) = (merge.content, merge.survivorContent)
        }
    }
    private let plan: Plan
    let file: TableFile
    let encoder: any RecordEncoder
    private(set) var count = 0
    /// Pairs of two records with one name, which no answer could be about.
    var nameless = 0
    /// Lines of uncertain pairs among them.
    var pairs = 0
    private let text = ByteBuffer()

    /// A workbook when the path ends with `.xlsx`, else CSV.
    init(_ plan: Plan, path: String) {
        self.plan = plan
        let fields = plan.schema.names.flatMap { ["1 \($0)", "2 \($0)"] }
        let columns = ["answer", "weight", "agrees_on", "source", "id", "other_source", "other_id"] + fields + ["content", "other_content"]
        file = TableFile(path, columns: columns, choice: .answer)
        encoder = file.makeEncoder()
    }

    func add(_ lines: [Line], _ members: MemberRows) {
        for line in lines {
            guard let one = members.find(line.row), let other = members.find(line.other) else { continue }
            if bearOneName(line.row, line.other, members) {
                nameless += 1
                continue
            }
            encoder.begin()
            field(line.answer)
            field(hundredths(line.weight))
            field(line.rule)
            for side in [one, other] {
                field(plan.inputs[side.batch.source].name)
                field(name(side))
            }
            for column in plan.schema.columns.indices {
                encoder.field(one.batch.cell(one.row, column))
                encoder.field(other.batch.cell(other.row, column))
            }
            field(ContentHash.text(line.content))
            field(ContentHash.text(line.otherContent))
            encoder.end()
            count += 1
        }
    }

    /// A record as the outputs print it: by its key, else by its place.
    func name(_ record: (batch: Batch, row: Int)) -> String {
        text.removeAll()
        plan.schema.appendIdentity(of: record.row, in: record.batch, sourceName: plan.inputs[record.batch.source].name, to: text)
        return text.cell.string
    }

    /// True when two records have one key: an answer would be about one record twice.
    func bearOneName(_ row: UInt32, _ other: UInt32, _ members: MemberRows) -> Bool {
        guard let one = members.find(row), let other = members.find(other) else { return false }
        return one.batch.source == other.batch.source && name(one) == name(other)
    }

    /// What a person should know before answering; nil when there is nothing.
    var warning: String? {
        var lines: [String] = []
        if nameless > 0 { lines.append("pairs left out, because both records have one key, so that no answer could tell them apart: \(nameless)") }
        if let warning = Self.warning(plan) { lines.append(warning) }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// Where records have no key, answers go by places.
    static func warning(_ plan: Plan) -> String? {
        guard plan.schema.key == nil else { return nil }
        return """
            The records have no key: an answer is about a place in the source (\(plan.inputs.first?.name ?? "")#1) and is void once lines are added or \
            taken away above it. 'key: true' at a field tells who is who.
            """
    }

    private func field(_ value: String) {
        text.removeAll()
        text.append(value)
        encoder.field(text.cell)
    }
}
