import KemptCore

/// The rules over many records of one segment: what was noted for them, what they came to, and how that reaches the records.
///
/// Filled by the deliverer in the order of the records, judged between two passes, read by every worker of the second.
final class ManyRecordBoard: @unchecked Sendable {  // changed between the passes only, by one thread
    /// The steps, with their places among all steps of the segment.
    let steps: [(place: Int, step: any ManyRecordStep)]
    private let plan: Plan
    /// By step, then by batch.
    private var notes: [[any Digest]]
    private var sourceOfBatch: [Int] = []
    private var firstRow = [0]
    private(set) var verdicts: [ManyRecordVerdict] = []
    /// What is still to be told to records in the second pass.
    private var untold: [[UInt32]] = []
    /// By column, whether a rule other than its type's own reads it.
    private let isRead: [Bool]

    init(_ steps: [any Step], _ plan: Plan) {
        self.plan = plan
        self.steps = steps.enumerated().compactMap { place, step in step.manyRecords.map { (place, $0) } }
        notes = Array(repeating: [], count: self.steps.count)
        let read = Set(plan.rules.filter { $0.outcome == nil }.flatMap(\.columns))
        isRead = plan.schema.columns.indices.map { read.contains($0) }
    }

    /// A verdict may name records.
    var marks: Bool { steps.contains { $0.step.marksRecords } }
    /// A verdict may send records away, before anything else is done with them.
    var sendsAway: Bool { steps.contains { $0.step.marksRecords && $0.step.action != .flag } }
    /// Records sent to quarantine want the text they had.
    var quarantines: Bool { steps.contains { $0.step.marksRecords && $0.step.action == .quarantine } }

    /// Takes what the steps noted of the next batch.
    func append(_ batchNotes: [any Digest], source: Int, rows: Int) {
        if steps.isEmpty { return }
        precondition(batchNotes.count == steps.count, "each step over many records leaves one note a batch")
        for (index, note) in batchNotes.enumerated() { notes[index].append(note) }
        sourceOfBatch.append(source)
        firstRow.append(firstRow[firstRow.count - 1] + rows)
    }

    private var sources: GatheredSources {
        GatheredSources(names: plan.inputs.map(\.name), roles: plan.inputs.map(\.role), sourceOfDigest: sourceOfBatch, firstRow: firstRow)
    }

    /// Asks every rule, when all records have been noted; `merged` names those that went into another.
    func judge(lastRun: [ColumnProfile], merged: [(row: UInt32, survivor: UInt32)] = [], crew: Crew) {
        verdicts = Array(repeating: ManyRecordVerdict(), count: steps.count)
        for givesValues in [false, true] {
            let since = givesValues ? RowsSince(gone: sentAway.sorted(), changed: [], noteOf: [], rowInNote: [], notes: []) : nil
            for (index, entry) in steps.enumerated() where entry.step.givesValues == givesValues {
                let all = AllNotes(
                    notes[index], sources: sources, changes: since, lastRun: lastRun, baseline: plan.baseline?.profiles ?? [], merged: merged)
                verdicts[index] = entry.step.judge(all, crew: crew)
            }
        }
        untold = Array(repeating: [], count: steps.count)
        for index in steps.indices where !steps[index].step.marksRecords { notes[index] = [] }
    }

    /// Asks the rules that mark records once more, after a merge; `newNotes` holds, by step, the notes of changed records.
    func judgeAgain(_ since: RowsSince, newNotes: [[any Digest]], crew: Crew) {
        for (index, entry) in steps.enumerated() where entry.step.marksRecords {
            let changes = RowsSince(
                gone: since.gone, changed: since.changed, noteOf: since.noteOf, rowInNote: since.rowInNote, notes: newNotes[index])
            untold[index] = entry.step.judge(AllNotes(notes[index], sources: sources, changes: changes), crew: crew).rows
            notes[index] = []
        }
    }

    /// Leaves it at the verdicts there are. `isAwayTold`: those that send records away have been told.
    func keepVerdicts(isAwayTold: Bool) {
        for (index, entry) in steps.enumerated() where entry.step.marksRecords {
            untold[index] = entry.step.action == .flag || !isAwayTold ? verdicts[index].rows : []
            notes[index] = []
        }
    }

    /// Rows that a verdict has sent away.
    var sentAway: [UInt32] {
        steps.indices.filter { steps[$0].step.marksRecords && steps[$0].step.action != .flag }.flatMap { verdicts[$0].rows }
    }

    /// Of known records those that no verdict has sent away.
    func stillHere(_ known: [KnownRow]) -> [KnownRow] {
        let away = Set(sendsAway ? sentAway : [])
        return away.isEmpty ? known : known.filter { !away.contains($0.row) }
    }

    /// What the verdicts say of the rows of one batch: by step, rows in the batch.
    func marks(in rows: Range<Int>) -> [(step: any ManyRecordStep, rows: [Int])] {
        steps.indices.compactMap { index in
            let named = Self.slice(verdicts[index].rows, rows)
            return named.isEmpty ? nil : (steps[index].step, named)
        }
    }

    /// True when some verdict has values for records.
    var givesValues: Bool { verdicts.contains { $0.values != nil } }

    /// Writes the values that verdicts have for the records of a batch. Those that a rule reads are touched, and will be judged again; no others are.
    func give(_ batch: Batch, firstRow: Int) {
        if !givesValues { return }
        for row in 0..<batch.rowCount { batch.states[row].isTouched = false }
        for values in verdicts.compactMap(\.values) {
            var index = lowerBound(values.changes.count) { Int(values.changes[$0].row) < firstRow }
            while index < values.changes.count, Int(values.changes[index].row) < firstRow + batch.rowCount {
                let change = values.changes[index]
                let (row, column) = (Int(change.row) - firstRow, Int(change.column))
                batch.replace(row, column, with: values.cell(change))
                batch.settle(row, column)
                batch.marks[batch.slot(row, column)] = change.mark
                if isRead[column] { batch.states[row].isTouched = true }
                index += 1
            }
        }
    }

    var facts: [(name: String, value: Int)] { verdicts.flatMap { $0.values?.facts ?? [] } }
    var codes: [Register] { verdicts.compactMap(\.codes) }

    /// Tells the records of a batch what the second judgement came to.
    func tell(_ batch: Batch, firstRow: Int) {
        var isTold = false
        for (index, entry) in steps.enumerated() where index < untold.count {
            for row in Self.slice(untold[index], firstRow..<(firstRow + batch.rowCount)) where !batch.states[row].isSentAway {
                batch.findings.append(Finding(row: row, rule: entry.step.rule))
                if let door = entry.step.action.door { batch.states[row].door = door }
                isTold = true
            }
        }
        if isTold { batch.findings = inRowOrder(batch.findings) }
    }

    /// Rows of a verdict that lie in `rows`, counted from its lower bound.
    private static func slice(_ all: [UInt32], _ rows: Range<Int>) -> [Int] {
        var index = lowerBound(all.count) { Int(all[$0]) < rows.lowerBound }
        var named: [Int] = []
        while index < all.count, Int(all[index]) < rows.upperBound {
            named.append(Int(all[index]) - rows.lowerBound)
            index += 1
        }
        return named
    }

    var measures: [Measure] { verdicts.flatMap(\.measures) }
    var profiles: [ColumnProfile] { verdicts.flatMap(\.profiles) }
}

extension RuleAction {
    /// Where a record goes that breaks the rule, nil when it stays.
    var door: Door? {
        switch self {
        case .flag: nil
        case .quarantine: .quarantined
        case .drop: .dropped
        }
    }
}

extension RowState {
    /// A rule has sent it away. Archived records are still there for rules that were asked before.
    var isSentAway: Bool { door == .quarantined || door == .dropped }
}

/// Findings in the order of rows; those of one row keep their order.
func inRowOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(\.element)
}
