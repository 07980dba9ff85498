import KemptCore
import KemptExpression

/// What a rule about the base as a whole wants to know.
enum DatasetQuestion: Sendable {
    case rowCount(min: Int?, max: Int?, source: Int?)
    /// Largest share of empty cells, hundredths of a per cent.
    case nullRate(column: Int, limit: Int)
    /// Largest change of a column, hundredths of a percentage point. `isGiven`: holds for any number of records.
    case drift(columns: [Int], limit: Int, isGiven: Bool, fromBaseline: Bool)

    var columns: [Int] {
        switch self {
        case .rowCount: []
        case .nullRate(let column, _): [column]
        case .drift(let columns, _, _, _): columns
        }
    }
}

/// The check behind `row-count`, `null-rate` and `drift`: no record breaks it, the base does.
struct DatasetCheck: ManyRecordCheck {
    let question: DatasetQuestion
    let columns: [Column]
    let isBase: [Bool]
    /// Names of the question's columns in profiles, each once in a plan but for the rule's condition.
    let labels: [String]
    func step(_ rule: CompiledRule, _ item: Node) -> any Step {
        let condition = ["when", "unless"].compactMap { word in item[word]?.text.map { ", \(word) \($0)" } }.joined()
        return DatasetStep(
            rule: rule.rule, question: question, columns: columns, isBase: isBase, labels: labels.map { $0 + condition }, when: rule.when,
            unless: rule.unless)
    }
}

struct DatasetStep: ManyRecordStep {
    let stage = Validate.spec.name
    let rule: Int
    let question: DatasetQuestion
    let columns: [Column]
    let isBase: [Bool]
    /// Of profiles.
    let labels: [String]
    let when: Expression?
    let unless: Expression?
    let action = RuleAction.flag
    let marksRecords = false

    func makeRunner() -> any StepRunner { DatasetRunner(self) }

    func judge(_ notes: AllNotes, crew: Crew) -> ManyRecordVerdict {
        let sum = DatasetNote(columns: question.columns.count)
        for note in notes.notes { if let note = note as? DatasetNote { sum.add(note) } }
        var verdict = ManyRecordVerdict()
        switch question {
        case .rowCount(let min, let max, _):
            if let min { verdict.measures.append(Measure(rule: rule, kind: .min, limit: min, found: sum.records)) }
            if let max { verdict.measures.append(Measure(rule: rule, kind: .max, limit: max, found: sum.records)) }
        case .nullRate(let column, let limit):
            let found = share(of: sum.records - sum.filled[0], in: sum.records)
            verdict.measures.append(
                Measure(rule: rule, kind: .maxPercent, column: column, limit: limit, found: found, whole: sum.records))
        case .drift(let columns, let limit, let isGiven, let fromBaseline):
            verdict.profiles = columns.indices.map { sum.profile($0, name: labels[$0]) }
            for (profile, column) in zip(verdict.profiles, columns) {
                let before = (fromBaseline ? notes.baseline : notes.lastRun).first { $0.name == profile.name }
                verdict.measures.append(
                    Measure(
                        rule: rule, kind: .maxPoints, column: column, limit: limit,
                        found: before.flatMap { profile.drift(from: $0, fewest: isGiven ? 1 : Plan.Brakes.fewestRecords) },
                        whole: before?.records ?? 0))
            }
        }
        return verdict
    }
}

/// What the rules about the base count in one batch, and in all of them.
final class DatasetNote: Digest, @unchecked Sendable {  // filled by one worker, then only read
    var records = 0
    /// By column of the question.
    var filled: [Int]
    /// Valid values of columns with few, each once.
    var values: [[(value: String, records: Int)]]

    init(columns: Int) {
        filled = Array(repeating: 0, count: columns)
        values = Array(repeating: [], count: columns)
    }

    func add(_ other: DatasetNote) {
        records += other.records
        for column in filled.indices {
            filled[column] += other.filled[column]
            for item in other.values[column] {
                if let known = values[column].firstIndex(where: { $0.value == item.value }) {
                    values[column][known].records += item.records
                } else {
                    values[column].append(item)
                }
            }
        }
    }

    /// Values in the order of their bytes.
    func profile(_ column: Int, name: String) -> ColumnProfile {
        ColumnProfile(
            name: name, records: records, filled: filled[column],
            values: values[column].sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) })
    }
}

/// Counts, batch by batch.
final class DatasetRunner: StepRunner {
    private let step: DatasetStep
    private let questioned: [Int]
    private let facts: RowFacts
    private let tables: [DatasetValues?]

    init(_ step: DatasetStep) {
        self.step = step
        questioned = step.question.columns
        facts = RowFacts(step.columns)
        var tables: [DatasetValues?] = []
        for column in questioned {
            let type = step.columns[column].typeSpec?.spec.name ?? ""
            if case .drift = step.question, DatasetValues.types.contains(type) { tables.append(DatasetValues()) } else { tables.append(nil) }
        }
        self.tables = tables
    }

    func run(_ batch: Batch) {
        let note = DatasetNote(columns: questioned.count)
        batch.notes.append(note)
        guard step.isBase[batch.source] else { return }
        if case .rowCount(_, _, let source?) = step.question, source != batch.source { return }
        let asked = (0..<batch.rowCount).map { !batch.states[$0].hasLeft && isAsked(batch, $0) }
        note.records = asked.count { $0 }
        for (index, column) in questioned.enumerated() {
            note.filled[index] = count(batch, column, asked, into: tables[index])
            if let table = tables[index] { note.values[index] = table.take() }
        }
    }

    /// How many of the rows asked about hold something; valid values are counted one by one where there is a table for them.
    private func count(_ batch: Batch, _ column: Int, _ asked: [Bool], into table: DatasetValues?) -> Int {
        let isInvalid = facts.isInvalid[column]
        var filled = 0
        for row in asked.indices where asked[row] {
            let cell = batch.cell(row, column)
            if cell.isEmpty { continue }
            filled &+= 1
            guard let table else { continue }
            let mark = Int(batch.mark(row, column))
            if mark == 0 || mark >= isInvalid.count || !isInvalid[mark] { table.count(cell) }
        }
        return filled
    }

    private func isAsked(_ batch: Batch, _ row: Int) -> Bool {
        if let when = step.when, when.evaluate(batch, row, facts.workspace) != .yes { return false }
        if let unless = step.unless, unless.evaluate(batch, row, facts.workspace) != .no { return false }
        return true
    }
}
