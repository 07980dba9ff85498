import KemptCore

/// One worker's last look at each record: settles its door, keeps the books, hands it to the encoders.
final class Doorkeeper {
    let plan: Plan
    private let words: PlanWords
    private let encoders: [any RecordEncoder]
    private let outputsOfDoor: [[Int]]
    private let quarantineOutput: Int?
    let ledger: Ledger
    let lists: ListWatch
    private let isBase: [Bool]
    /// By rule: whether it is an error. Flat, because copying a `Rule` counts references.
    private let isError: [Bool]
    private let markColumns: [MarkColumn]
    private let keepsSamples: Bool
    /// Errors against each row of the batch at hand, and the last rule among them.
    private var errors: [Int32] = []
    private var errorRule: [Int32] = []
    /// Its base records that break each rule.
    private var hits: [Int] = []
    private let number = ByteBuffer()
    let text = ByteBuffer()

    init(_ plan: Plan, _ words: PlanWords, keepsSamples: Bool) {
        self.keepsSamples = keepsSamples
        self.plan = plan
        self.words = words
        encoders = plan.outputs.map { $0.target.makeEncoder() }
        outputsOfDoor = Door.allCases.map { door in
            plan.outputs.indices.filter { OutputLayout.doors(plan.outputs[$0].output).contains(door) }
        }
        quarantineOutput = plan.outputs.firstIndex { $0.output == .quarantined }
        ledger = Ledger(sources: plan.inputs.count, rules: plan.rules.count, columns: plan.schema.columns.count)
        lists = ListWatch(plan)
        isBase = plan.inputs.map { $0.role == .base }
        isError = plan.rules.map { $0.severity == .error }
        let isUncleanArrival = plan.rules.map { $0.severity == .error || $0.outcome == .repair }
        markColumns = plan.outcomeRules.enumerated().compactMap { [isError] index, rules in
            MarkColumn(index, rules, isError: isError, isUncleanArrival: isUncleanArrival)
        }
    }

    var guardedValues: Int { encoders.reduce(0) { $0 + $1.guardedValues } }

    /// Enters a batch into the books before anything is done to it: a record lost on the way to the doors leaves them out of balance.
    func enter(_ batch: Batch) {
        var account = Ledger.Account()
        account.parsed = batch.rowCount
        account.blankLines = batch.blankLines
        for reject in batch.rejects { account.rejected += reject.lines }
        ledger.accounts[batch.source].add(account)
        // The reader counts its own rules; from here on the plan's are meant.
        let first = plan.inputs[batch.source].firstFinding
        for index in batch.findings.indices { batch.findings[index].rule += UInt16(truncatingIfNeeded: first) }
    }

    /// Notes how each record stands as it arrived: any error, any repair.
    func judgeArrival(_ batch: Batch) {
        for column in markColumns { column.judgeArrival(batch) }
        for finding in batch.findings where isError[Int(finding.rule)] { batch.states[Int(finding.row)].wasUnclean = true }
    }

    /// Calls `body` with the row and the rule of every mark that is set, column by column. Cost: a byte a cell.
    @inline(__always) private func forEachMark(_ batch: Batch, _ body: (Int, Int) -> Void) {
        for (column, rules) in plan.outcomeRules.enumerated() where !rules.isEmpty {
            let marks = batch.marks + batch.slot(0, column)
            let rows = batch.rowCount
            var row = 0
            while row < rows {
                if marks[row] != 0 { body(row, rules[Int(marks[row])]) }
                row &+= 1
            }
        }
    }

    /// Settles every record of a batch, for good.
    func settle(_ batch: Batch, quarantined: [QuarantinedRow], merges: ArraySlice<Patch.Merge>, firstRow: Int, patch: Patch?) -> Delivery {
        countErrors(batch)
        if keepsSamples, isBase[batch.source] { sample(batch) }
        settleDoors(batch)
        if plan.keepsOriginals { restoreOriginals(batch) }
        batch.restorePinned()
        let delivery = Delivery(outputs: plan.outputs.count)
        delivery.records = batch.rowCount
        encodeRows(batch, merges: merges, firstRow: firstRow, patch: patch)
        encodeQuarantine(batch, quarantined)
        for (index, encoder) in encoders.enumerated() where encoder.buffer.count > 0 {
            delivery.encoded[index] = encoder.buffer.takeContent()
        }
        return delivery
    }

    /// Values were judged in canonical form; they leave as they were read. What enrichment or a merge brought stays.
    private func restoreOriginals(_ batch: Batch) {
        for (column, rules) in plan.outcomeRules.enumerated() where !rules.isEmpty {
            for row in 0..<batch.rowCount where batch.mark(row, column) != 0 { batch.restoreOriginal(row, column) }
        }
    }

    private func countErrors(_ batch: Batch) {
        hits.removeAll(keepingCapacity: true)
        hits.append(contentsOf: repeatElement(0, count: plan.rules.count))
        errors.removeAll(keepingCapacity: true)
        errors.append(contentsOf: repeatElement(0, count: batch.rowCount))
        errorRule.removeAll(keepingCapacity: true)
        errorRule.append(contentsOf: repeatElement(-1, count: batch.rowCount))
        let isBase = isBase[batch.source]
        for column in markColumns {
            let counts = column.count(batch) { row, rule in noteError(row, rule) }
            guard isBase else { continue }
            for (mark, rule) in column.rules.enumerated() where rule >= 0 { hits[rule] += counts[mark] }
        }
        for finding in batch.findings {
            let rule = Int(finding.rule)
            if isBase { hits[rule] += 1 }
            if isError[rule] { noteError(Int(finding.row), rule) }
        }
        for rule in hits.indices where hits[rule] > 0 { countHits(hits[rule], rule, batch.source) }
    }

    private func countHits(_ count: Int, _ rule: Int, _ source: Int) {
        ledger.hits[rule] += count
        ledger.sourceHits[source][rule] += count
    }

    private func noteError(_ row: Int, _ rule: Int) {
        errors[row] += 1
        errorRule[row] = Int32(truncatingIfNeeded: rule)
    }

    /// Keeps the first values that need a person, for each rule. A worker sees records in order, so its first are the first of its own.
    private func sample(_ batch: Batch) {
        func keep(_ row: Int, _ rule: Int, _ columns: [Int]) {
            guard ledger.samples[rule].count < Ledger.samplesPerRule else { return }
            let value = columns.map { batch.cell(row, $0).string }.joined(separator: " | ")
            ledger.samples[rule].append(
                Ledger.Sample(source: batch.source, ordinal: Int(batch.places[row].ordinal), value: value))
        }
        forEachMark(batch) { row, rule in
            if plan.rules[rule].outcome == .invalid || plan.rules[rule].outcome == .guess { keep(row, rule, plan.rules[rule].columns) }
        }
        for finding in batch.findings { keep(Int(finding.row), Int(finding.rule), plan.rules[Int(finding.rule)].columns) }
    }

    private func settleDoors(_ batch: Batch) {
        let isBase = isBase[batch.source]
        var account = Ledger.Account()
        for row in 0..<batch.rowCount {
            var state = batch.states[row]
            if !state.hasLeft {
                state.door = errors[row] > 0 ? .flagged : .clean
                batch.states[row] = state
            }
            account.doors[Int(state.door.rawValue)] += 1
            if state.door == .clean { account.cleanAfter += 1 }
            if !state.wasUnclean, !state.isExcess, !state.wasStale, state.door != .quarantined, state.door != .dropped {
                account.cleanBefore += 1
            }
            if isBase { countCause(row, state, batch.source) }
        }
        ledger.accounts[batch.source].add(account)
        if isBase {
            countFilled(batch)
            lists.look(batch)
        }
    }

    private func countCause(_ row: Int, _ state: RowState, _ source: Int) {
        switch state.door {
        case .merged where plan.duplicateRule >= 0:
            countHits(1, plan.duplicateRule, source)
            if errors[row] == 0 { ledger.soleCause[plan.duplicateRule] += 1 }
        case .archived where plan.staleRule >= 0:
            countHits(1, plan.staleRule, source)
            if errors[row] == 0 { ledger.soleCause[plan.staleRule] += 1 }
        case .flagged where errors[row] == 1:
            ledger.soleCause[Int(errorRule[row])] += 1
        default: break
        }
    }

    private func countFilled(_ batch: Batch) {
        ledger.records += batch.rowCount
        for column in 0..<batch.columnCount {
            var filled = 0
            for row in 0..<batch.rowCount where !batch.cell(row, column).isEmpty { filled &+= 1 }
            ledger.filled[column] += filled
        }
    }

    private func encodeRows(_ batch: Batch, merges: ArraySlice<Patch.Merge>, firstRow: Int, patch: Patch?) {
        let isBase = isBase[batch.source]
        var nextMerge = merges.startIndex
        for row in 0..<batch.rowCount {
            let door = batch.states[row].door
            if door == .merged {
                if nextMerge < merges.endIndex, let patch {
                    for output in outputsOfDoor[Int(door.rawValue)] {
                        encodeMerged(encoders[output], batch, row, merges[nextMerge], patch)
                    }
                    nextMerge += 1
                }
            } else if isBase {
                for output in outputsOfDoor[Int(door.rawValue)] {
                    let encoder = encoders[output]
                    encoder.begin()
                    encoder.fields(of: row, in: batch)
                    encoder.end()
                }
            }
        }
    }

    private func encodeMerged(_ encoder: any RecordEncoder, _ batch: Batch, _ row: Int, _ merge: Patch.Merge, _ patch: Patch) {
        encoder.begin()
        text.removeAll()
        plan.schema.appendIdentity(of: row, in: batch, sourceName: plan.inputs[batch.source].name, to: text)
        encoder.field(text.cell)
        encoder.field(Cell(UnsafePointer(patch.bytes.base + merge.identityOffset), merge.identityCount))
        encoder.field(words.sources.cell(batch.source))
        encoder.field(words.sources.cell(merge.survivorSource))
        number.removeAll()
        number.append(hundredths: merge.weight)
        encoder.field(number.cell)
        text.removeAll()
        text.append(merge.rule)
        encoder.field(text.cell)
        encoder.fields(of: row, in: batch)
        encoder.end()
    }

    private func encodeQuarantine(_ batch: Batch, _ quarantined: [QuarantinedRow]) {
        guard let quarantineOutput, !batch.rejects.isEmpty || !quarantined.isEmpty else { return }
        let rejects = batch.rejects.map {
            QuarantinedRow(line: $0.line, byteOffset: $0.byteOffset, rule: $0.rule, reason: $0.reason, raw: $0.raw)
        }
        let encoder = encoders[quarantineOutput]
        for item in (rejects + quarantined).sorted(by: { ($0.line, $0.byteOffset) < ($1.line, $1.byteOffset) }) {
            encoder.begin()
            encoder.field(words.sources.cell(batch.source))
            for value in [item.line, item.byteOffset] {
                number.removeAll()
                number.append(decimal: value)
                encoder.field(number.cell)
            }
            for value in [item.rule, item.reason] {
                text.removeAll()
                text.append(value)
                encoder.field(text.cell)
            }
            text.removeAll()
            text.append(printable: item.raw)
            encoder.field(text.cell)
            encoder.end()
        }
    }

}

extension ByteBuffer {
    /// Appends a number of hundredths as `12.34`.
    func append(hundredths value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let magnitude = abs(value)
        append(decimal: magnitude / 100)
        append(UInt8(ascii: "."))
        append(UInt8(truncatingIfNeeded: 48 + magnitude / 10 % 10))
        append(UInt8(truncatingIfNeeded: 48 + magnitude % 10))
    }

    /// Appends raw bytes so that the result is UTF-8 without NUL: bytes that are neither become `\xNN`.
    func append(printable bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if !bytes.contains(0), Array(text.utf8) == bytes {
            append(text)
            return
        }
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in bytes {
            if byte >= 0x20 && byte < 0x7F || byte == 9 || byte == 10 || byte == 13 {
                append(byte)
            } else {
                append("\\x")
                append(digits[Int(byte >> 4)])
                append(digits[Int(byte & 15)])
            }
        }
    }
}
