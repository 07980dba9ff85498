import Glibc
import KemptCore
import KemptFormats
import KemptMatching
import KemptStages

/// Pairs of records side by side, one a line: answer, weight, what agrees, who; each field twice; the hashes that a decision will hold for.
///
/// What `DecisionFile` reads back: `kempt review export` and `kempt sample merges` write it. What people have written into an earlier table of the
/// same name goes along: answers while the two records are as they were seen, and columns of their own, behind Kempt's.
final class PairTable: @unchecked Sendable {  // filled by the one thread that merges
    struct Line {
        let row: UInt32
        let other: UInt32
        let weight: Int
        let rule: String
        let content: UInt64
        let otherContent: UInt64

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
    private let earlier: AnsweredTable
    /// Answers of the earlier table by their pairs.
    private let answers: [PairDecision.Pair: PairDecision]
    private var kept: Set<PairDecision.Pair> = []
    private var written: Set<PairDecision.Pair> = []

    /// A workbook when the path ends with `.xlsx`, else CSV.
    ///
    /// - Throws: `Failure` when another file of this name is there, or its answers cannot be read; with `force` it is written over.
    init(_ plan: Plan, path: String, force: Bool) throws {
        self.plan = plan
        earlier = try Self.earlier(path, force: force)
        answers = Dictionary(earlier.answers.map { ($0.pair, $0) }) { $1 }
        let fields = plan.schema.names.flatMap { ["1 \($0)", "2 \($0)"] }
        let columns =
            ["answer", "weight", "agrees_on", "source", "id", "other_source", "other_id"] + fields
            + ["content", "other_content"] + earlier.ownColumns
        file = TableFile(path, columns: columns, choice: .answer)
        encoder = file.makeEncoder()
    }

    private static func earlier(_ path: String, force: Bool) throws -> AnsweredTable {
        var status = stat()
        guard stat(path, &status) == 0, status.st_size > 0 else { return AnsweredTable() }
        // What cannot be read cannot be kept: only who says so loses it.
        if force { return (try? AnsweredTable(path)) ?? AnsweredTable() }
        if AnsweredTable.isOne(path) { return try AnsweredTable(path) }
        throw Failure(
            .usage, "\(path): is there already, and is no table of pairs", remedy: "write to another file by --to, or overwrite it by --force")
    }

    /// Answers of the earlier table that go along.
    var keptAnswers: Int { kept.count }

    /// What of the earlier table would be gone: `2 of its answers and 1 of its remarks`; nil when nothing would.
    ///
    /// - Parameter known: what stands elsewhere too.
    func lost(but known: AnsweredTable = AnsweredTable()) -> String? {
        let verdicts = Dictionary(known.answers.map { ($0.pair, $0.isSame) }) { $1 }
        let answers = earlier.answers.count { !kept.contains($0.pair) && verdicts[$0.pair] != $0.isSame }
        let remarks = earlier.remarked.count { pair in
            !written.contains(pair) && !earlier.remarks(pair).allSatisfy { $0.isEmpty || known.remarks(pair).contains($0) }
        }
        let parts = [(answers, "answers"), (remarks, "remarks")].filter { $0.0 > 0 }.map { "\($0.0) of its \($0.1)" }
        return parts.isEmpty ? nil : parts.joined(separator: " and ")
    }

    func add(_ lines: [Line], _ members: MemberRows) {
        for line in lines {
            guard let one = members.find(line.row), let other = members.find(line.other) else { continue }
            if bearOneName(line.row, line.other, members) {
                nameless += 1
                continue
            }
            let names = [one, other].map { PairDecision.Name(source: plan.inputs[$0.batch.source].name, id: name($0)) }
            let pair = PairDecision(one: names[0], other: names[1], isSame: true, oneContent: line.content, otherContent: line.otherContent)
            written.insert(pair.pair)
            encoder.begin()
            field(answer(pair))
            field(hundredths(line.weight))
            field(line.rule)
            for name in names {
                field(name.source)
                field(name.id)
            }
            for column in plan.schema.columns.indices {
                encoder.field(one.batch.cell(one.row, column))
                encoder.field(other.batch.cell(other.row, column))
            }
            field(ContentHash.text(line.content))
            field(ContentHash.text(line.otherContent))
            for remark in earlier.remarks(pair.pair) { field(remark) }
            encoder.end()
            count += 1
        }
    }

    /// What was answered; an answer about records as they no longer are is none.
    private func answer(_ pair: PairDecision) -> String {
        guard let known = answers[pair.pair], known.isAsSeen(pair) else { return "" }
        kept.insert(pair.pair)
        return known.isSame ? "same" : "not-same"
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

extension PairDecision {
    /// Both speak of the records with the same content.
    fileprivate func isAsSeen(_ other: PairDecision) -> Bool {
        one == other.one
            ? (oneContent, otherContent) == (other.oneContent, other.otherContent)
            : (otherContent, oneContent) == (other.oneContent, other.otherContent)
    }
}
