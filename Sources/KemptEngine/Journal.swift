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

    init(_ plan: Plan, _ words: PlanWords, ledger: Ledger) {
        self.plan = plan
        self.words = words
        self.ledger = ledger
        changesOutput = plan.outputs.firstIndex { $0.output == .changes }
        proposalsOutput = plan.outputs.firstIndex { $0.output == .proposals }
        changes = changesOutput.map { plan.outputs[$0].target.makeEncoder() }
        proposals = proposalsOutput.map { plan.outputs[$0].target.makeEncoder() }
        isBase = plan.inputs.map { $0.role == .base }
    }

    /// Writes down every replaced value and every proposal of a batch.
    func record(_ batch: Batch, into delivery: Delivery) {
        if isBase[batch.source], !plan.keepsOriginals {
            for row in 0..<batch.rowCount { recordChanges(batch, row) }
        }
        if let proposals { recordProposals(batch, proposals) }
        take(into: delivery)
    }

    func take(into delivery: Delivery) {
        if let changesOutput, let changes { Self.take(changes, changesOutput, delivery) }
        if let proposalsOutput, let proposals { Self.take(proposals, proposalsOutput, delivery) }
    }

    private static func take(_ encoder: any RecordEncoder, _ output: Int, _ delivery: Delivery) {
        guard encoder.buffer.count > 0 else { return }
        delivery.encoded[output] = encoder.buffer.takeContent()
    }

    private func recordChanges(_ batch: Batch, _ row: Int) {
        var changed = 0
        var isRepaired = false
        for column in 0..<batch.columnCount where batch.isChanged(row, column) {
            let mark = batch.mark(row, column)
            if mark != 0 {
                changed += 1
                let rule = plan.outcomeRules[column][Int(mark)]
                isRepaired = isRepaired || plan.rules[rule].outcome == .repair
                if let changes {
                    identify(batch, row)
                    write(
                        changes, batch.source, column, batch.originalCell(row, column), batch.cell(row, column), words.rules.cell(rule))
                }
            }
        }
        if changed > 0 { ledger.changedRecords += 1 }
        if isRepaired { ledger.repairedRecords += 1 }
        ledger.changedCells += changed
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
        // Types note proposals column by column; a person reads them record by record.
        for proposal in batch.proposals.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            let row = Int(proposal.row)
            let column = Int(proposal.column)
            identify(batch, row)
            encoder.begin()
            encoder.field(words.sources.cell(batch.source))
            encoder.field(identity.cell)
            encoder.field(words.columns.cell(column))
            encoder.field(batch.cell(row, column))
            encoder.field(Cell(UnsafePointer(batch.arena.base + proposal.offset), proposal.count))
            encoder.field(words.rules.cell(plan.outcomeRules[column][Int(proposal.mark)]))
            encoder.field(.empty)
            encoder.end()
        }
    }

    /// Writes down one change that a merge made; the batch still holds the value before.
    func record(_ change: Patch.Change, of patch: Patch, in batch: Batch, row: Int) {
        guard isBase[batch.source] else { return }
        ledger.changedCells += 1
        guard let changes else { return }
        identify(batch, row)
        text.removeAll()
        text.append("deduplicate.")
        text.append(patch.rules[Int(change.rule)])
        write(changes, batch.source, Int(change.column), batch.cell(row, Int(change.column)), patch.cell(change), text.cell)
    }

    /// Writes the uncertain pairs.
    func record(_ patch: Patch, _ members: MemberRows, into delivery: Delivery) {
        guard let proposals else { return }
        for pair in patch.pairs {
            guard let one = members.find(pair.row), let other = members.find(pair.other) else { continue }
            identify(other.batch, other.row)
            text.removeAll()
            text.append(plan.inputs[other.batch.source].name)
            text.append(":")
            text.append(identity.cell)
            identify(one.batch, one.row)
            proposals.begin()
            proposals.field(words.sources.cell(one.batch.source))
            proposals.field(identity.cell)
            proposals.field(.empty)
            proposals.field(.empty)
            proposals.field(text.cell)
            text.removeAll()
            text.append("deduplicate.review ")
            text.append(pair.rule)
            proposals.field(text.cell)
            text.removeAll()
            text.append(hundredths: pair.weight)
            proposals.field(text.cell)
            proposals.end()
        }
        take(into: delivery)
    }
}
