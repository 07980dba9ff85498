import KemptCore

/// One worker's scribe for `changes` and `proposals`.
final class Journal {
    private let plan: Plan
    private let words: PlanWords
    private let changesOutput: Int?
    private let proposalsOutput: Int?
    private let changes: (any RecordEncoder)?
    private let proposals: (any RecordEncoder)?
    private let identity = ByteBuffer()
    private let text = ByteBuffer()
    private let isBase: [Bool]
    let ledger: Ledger
    /// By column and mark: what a changed cell makes of its row.
    private let changeFlags: [[UInt8]]
    /// Of the rows of the batch at hand.
    private var rowFlags: [UInt8] = []
    private static let changed: UInt8 = 1
    private static let repaired: UInt8 = 2

    init(_ plan: Plan, _ words: PlanWords, ledger: Ledger) {
        self.plan = plan
        self.words = words
        self.ledger = ledger
        changesOutput = plan.outputs.firstIndex { $0.output == .changes }
        proposalsOutput = plan.outputs.firstIndex { $0.output == .proposals }
        changes = changesOutput.map { plan.outputs[$0].target.makeEncoder() }
        proposals = proposalsOutput.map { plan.outputs[$0].target.makeEncoder() }
        isBase = plan.inputs.map { $0.role == .base }
        changeFlags = plan.outcomeRules.map { rules in
            rules.map { $0 >= 0 && plan.rules[$0].outcome == .repair ? Self.changed | Self.repaired : Self.changed }
        }
    }

    var guardedValues: Int { (changes?.guardedValues ?? 0) + (proposals?.guardedValues ?? 0) }

    /// Writes down every replaced value and every proposal of a batch.
    func record(_ batch: Batch, into delivery: Delivery) {
        if isBase[batch.source], !plan.keepsOriginals {
            countChanges(batch)
            countPins(batch)
            if let changes { recordChanges(batch, changes) }
        }
        if let proposals { recordProposals(batch, proposals) }
        take(into: delivery)
    }

    /// Writes down what reading touched records once more has replaced. They are counted as changed already.
    func recordAgain(_ batch: Batch) {
        guard isBase[batch.source], !plan.keepsOriginals else { return }
        for row in 0..<batch.rowCount where batch.states[row].isTouched {
            for column in changeFlags.indices where !changeFlags[column].isEmpty && batch.isChanged(row, column) {
                ledger.changedCells += 1
            }
        }
        rowFlags = (0..<batch.rowCount).map { batch.states[$0].isTouched ? Self.changed : 0 }
        if let changes { recordChanges(batch, changes) }
    }

    /// Notes which rows were changed and which repaired, column by column.
    private func countChanges(_ batch: Batch) {
        let rows = batch.rowCount
        rowFlags.removeAll(keepingCapacity: true)
        rowFlags.append(contentsOf: repeatElement(0, count: rows))
        var cells = 0
        for (column, flags) in changeFlags.enumerated() where !flags.isEmpty {
            let marks = batch.marks + batch.slot(0, column)
            for row in 0..<rows where marks[row] != 0 && batch.isChanged(row, column) {
                cells += 1
                rowFlags[row] |= flags[Int(marks[row])]
            }
        }
        ledger.changedCells += cells
        for flags in rowFlags where flags != 0 {
            ledger.changedRecords += 1
            if flags & Self.repaired != 0 { ledger.repairedRecords += 1 }
        }
    }

    /// Counts what is left as it is, and the records with a value that came back tonight.
    private func countPins(_ batch: Batch) {
        var reverted: Set<UInt32> = []
        for pin in batch.pinned {
            ledger.pinnedCells[Int(pin.column)] += 1
            if pin.isNew { reverted.insert(pin.row) }
        }
        ledger.revertedRecords += reverted.count
    }

    func take(into delivery: Delivery) {
        if let changesOutput, let changes { Self.take(changes, changesOutput, delivery) }
        if let proposalsOutput, let proposals { Self.take(proposals, proposalsOutput, delivery) }
    }

    private static func take(_ encoder: any RecordEncoder, _ output: Int, _ delivery: Delivery) {
        guard encoder.buffer.count > 0 else { return }
        delivery.encoded[output] = encoder.buffer.takeContent()
    }

    private func recordChanges(_ batch: Batch, _ encoder: any RecordEncoder) {
        for row in 0..<batch.rowCount where rowFlags[row] != 0 {
            identify(batch, row)
            for column in 0..<batch.columnCount where batch.isChanged(row, column) {
                let mark = batch.mark(row, column)
                if mark == 0 { continue }
                let rule = words.rules.cell(plan.outcomeRules[column][Int(mark)])
                write(encoder, batch.source, column, batch.originalCell(row, column), batch.cell(row, column), rule)
            }
        }
    }

    private func identify(_ batch: Batch, _ row: Int) {
        identity.removeAll()
        plan.schema.appendIdentity(of: row, in: batch, sourceName: plan.inputs[batch.source].name, to: identity)
    }

    private func write(_ encoder: any RecordEncoder, _ source: Int, _ column: Int, _ before: Cell, _ after: Cell, _ rule: Cell) {
        encoder.begin()
        encoder.field(words.sources.cell(source))
        encoder.field(identity.cell)
        encoder.field(words.columns.cell(column))
        encoder.field(before)
        encoder.field(after)
        encoder.field(rule)
        encoder.end()
    }

    private func recordProposals(_ batch: Batch, _ encoder: any RecordEncoder) {
        text.removeAll()
        text.append(Self.changedBack)
        var lines = batch.proposals.map { proposal in
            let column = Int(proposal.column)
            return ProposalLine(
                row: Int(proposal.row), column: column, value: batch.cell(Int(proposal.row), column),
                proposal: Cell(UnsafePointer(batch.arena.base + proposal.offset), proposal.count),
                rule: words.rules.cell(plan.outcomeRules[column][Int(proposal.mark)]))
        }
        // Told once, on the night that a value came back: from then on it is simply left.
        for pin in batch.pinned where pin.isNew && batch.isChanged(Int(pin.row), Int(pin.column)) {
            let (row, column) = (Int(pin.row), Int(pin.column))
            lines.append(
                ProposalLine(row: row, column: column, value: batch.originalCell(row, column), proposal: batch.cell(row, column), rule: text.cell))
        }
        // Types note proposals column by column; a person reads them record by record.
        for line in lines.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            identify(batch, line.row)
            encoder.begin()
            encoder.field(words.sources.cell(batch.source))
            encoder.field(identity.cell)
            encoder.field(words.columns.cell(line.column))
            encoder.field(line.value)
            encoder.field(line.proposal)
            encoder.field(line.rule)
            encoder.field(.empty)
            encoder.end()
        }
    }

    private struct ProposalLine {
        let row: Int
        let column: Int
        let value: Cell
        let proposal: Cell
        let rule: Cell
    }

    /// Stands in `proposals` in the place of a rule, where a person has changed a value back.
    private static let changedBack = "standardize.changed-back"

    /// Writes down one change that a merge made; the batch still holds the value before.
    func record(_ change: Patch.Change, of patch: Patch, in batch: Batch, row: Int) {
        guard isBase[batch.source] else { return }
        ledger.changedCells += 1
        guard let changes else { return }
        identify(batch, row)
        let column = Int(change.column)
        // Where values leave as they were read, what is replaced is the value as read.
        let before = plan.keepsOriginals ? batch.originalCell(row, column) : batch.cell(row, column)
        spellRule(patch, change.rule, givers: patch.cell(change.giversOffset, change.giversCount))
        write(changes, batch.source, column, before, patch.cell(change), text.cell)
    }

    /// `deduplicate.most-recent from crm:C-17`.
    private func spellRule(_ patch: Patch, _ rule: UInt16, givers: Cell) {
        text.removeAll()
        text.append("deduplicate.")
        text.append(patch.rules[Int(rule)])
        text.append(" from ")
        text.append(givers)
    }

    /// Writes the merges that are only proposed, the values that lost though they may be the better ones, then the uncertain pairs.
    func record(_ patch: Patch, _ members: MemberRows, into delivery: Delivery) {
        guard let proposals else { return }
        for merge in patch.proposedMerges {
            let rule = merge.isLink ? "deduplicate.link " : "deduplicate.merge "
            record(merge.row, merge.survivor, rule + merge.rule, merge.weight, members, proposals)
        }
        for difference in patch.differences { record(difference, of: patch, members, proposals) }
        for pair in patch.pairs { record(pair.row, pair.other, "deduplicate.review " + pair.rule, pair.weight, members, proposals) }
        take(into: delivery)
    }

    private func record(_ difference: Patch.Difference, of patch: Patch, _ members: MemberRows, _ encoder: any RecordEncoder) {
        guard let place = members.find(difference.row) else { return }
        identify(place.batch, place.row)
        spellRule(patch, difference.rule, givers: patch.cell(difference.giversOffset, difference.giversCount))
        encoder.begin()
        encoder.field(words.sources.cell(place.batch.source))
        encoder.field(identity.cell)
        encoder.field(words.columns.cell(Int(difference.column)))
        encoder.field(patch.cell(difference.valueOffset, difference.valueCount))
        encoder.field(patch.cell(difference.otherOffset, difference.otherCount))
        encoder.field(text.cell)
        encoder.field(.empty)
        encoder.end()
    }

    private func record(_ row: UInt32, _ otherRow: UInt32, _ rule: String, _ weight: Int, _ members: MemberRows, _ encoder: any RecordEncoder) {
        guard let one = members.find(row), let other = members.find(otherRow) else { return }
        identify(other.batch, other.row)
        text.removeAll()
        text.append(plan.inputs[other.batch.source].name)
        text.append(":")
        text.append(identity.cell)
        identify(one.batch, one.row)
        encoder.begin()
        encoder.field(words.sources.cell(one.batch.source))
        encoder.field(identity.cell)
        encoder.field(.empty)
        encoder.field(.empty)
        encoder.field(text.cell)
        text.removeAll()
        text.append(rule)
        encoder.field(text.cell)
        text.removeAll()
        text.append(hundredths: weight)
        encoder.field(text.cell)
        encoder.end()
    }
}
