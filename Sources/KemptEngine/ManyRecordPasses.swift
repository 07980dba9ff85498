import KemptCore

/// What the rules over many records add to the way of a run that waits for all its records.
extension Run {
    /// Asks the rules of the first segment and tells the packed records: how they arrived, who leaves at once. Without a merge to come that is all;
    /// else those that stay are asked about again. Digests that had to wait for it are made now.
    func judgeArrivals(_ board: ManyRecordBoard, _ kits: [Kit], _ reservoir: Reservoir, _ crew: Crew) throws {
        board.judge(lastRun: note?.profiles ?? [], crew: crew)
        guard board.marks else { return }
        let sources = reservoir.sources(of: plan)
        let isFinal = plan.gathering == nil
        let digestsNow = board.sendsAway && !isFinal
        var next = 0
        try OrderedWork(workers: options.workers).run { () -> (Int, PackedBatch)? in
            guard let packed = reservoir.look(next) else { return nil }
            next += 1
            return (next - 1, packed)
        } work: { [plan] piece, worker -> (any Digest)? in
            let (number, packed) = piece
            for mark in board.marks(in: sources.firstRow[number]..<sources.firstRow[number + 1]) {
                packed.take(mark.rows, of: mark.step, plan.rules[mark.step.rule], isFinal: isFinal)
            }
            return digestsNow ? kits[worker].digester?.digest(packed.unpack()) : nil
        } deliver: { digest in
            if let digest { reservoir.append(digest) }
        }
        lap("judging")
    }

    /// Asks the rules of the first segment once more about what a merge has left.
    func judgeAgain(_ board: ManyRecordBoard, _ patch: Patch, _ members: MemberRows, _ kits: [Kit], _ crew: Crew) throws {
        guard board.marks else { return }
        let gone = Set(patch.merges.map(\.row)).union(board.sentAway)
        let changed = changedRows(patch, members, without: gone)
        if gone.isEmpty, changed.isEmpty {
            board.keepVerdicts(isAwayTold: true)
            return
        }
        var notes: [[any Digest]] = Array(repeating: [], count: board.steps.count)
        var noteOfBatch: [Int: Int] = [:]
        let numbers = Set(changed.map(\.batch)).sorted()
        for (index, number) in numbers.enumerated() { noteOfBatch[number] = index }
        var next = 0
        try OrderedWork(workers: options.workers).run { () -> Batch? in
            defer { next += 1 }
            return next < numbers.count ? members.batches[numbers[next]] : nil
        } work: { batch, worker -> [any Digest] in
            // As in the first pass, but that only the rules over many records judge all: the others see what was touched.
            for (runner, isMany) in zip(kits[worker].streaming, kits[worker].judgesMany) {
                if isMany { runner.run(batch) } else { runner.judgeAgain(batch) }
            }
            return batch.notes
        } deliver: { made in
            for (index, note) in made.enumerated() { notes[index].append(note) }
        }
        let since = RowsSince(
            gone: gone.sorted(), changed: changed.map(\.row), noteOf: changed.map { UInt32(noteOfBatch[$0.batch] ?? 0) },
            rowInNote: changed.map(\.rowInBatch), notes: [])
        board.judgeAgain(since, newNotes: notes, crew: crew)
    }

    /// Carries a patch into the copies of the records it speaks of; tells which of them are changed, ascending.
    private func changedRows(
        _ patch: Patch, _ members: MemberRows, without gone: Set<UInt32>
    ) -> [(row: UInt32, batch: Int, rowInBatch: UInt32)] {
        var changed: [(row: UInt32, batch: Int, rowInBatch: UInt32)] = []
        for change in patch.changes where !gone.contains(change.row) {
            let place = lowerBound(members.rows.count) { members.rows[$0] < change.row }
            guard place < members.rows.count, members.rows[place] == change.row else { continue }
            let number = Int(members.batchOf[place])
            let row = Int(members.rowInBatch[place])
            let batch = members.batches[number]
            batch.takeMerged(row, Int(change.column), patch.cell(change), change.mark)
            if changed.last?.row != change.row { changed.append((change.row, number, UInt32(row))) }
        }
        return changed
    }
}

/// The raw text of every record of a batch, for those that a later verdict may send to quarantine.
struct RawTexts {
    private let bytes = ByteBuffer(capacity: 1 << 12)
    private var ends: [Int] = []

    init(_ batch: Batch, _ text: (Batch, Int) -> [UInt8]) {
        for row in 0..<batch.rowCount {
            text(batch, row).withUnsafeBufferPointer { if let start = $0.baseAddress { bytes.append(Cell(start, $0.count)) } }
            ends.append(bytes.count)
        }
    }

    subscript(row: Int) -> [UInt8] {
        let start = row > 0 ? ends[row - 1] : 0
        return [UInt8](UnsafeBufferPointer(start: bytes.base + start, count: ends[row] - start))
    }
}

extension PackedBatch {
    /// Takes what a verdict says of some rows. Those it sends away leave; the others are told only when nothing more can happen to them.
    func take(_ rows: [Int], of step: any ManyRecordStep, _ rule: Rule, isFinal: Bool) {
        for row in rows where !states[row].isSentAway {
            if rule.severity == .error { states[row].wasUnclean = true }
            guard let door = step.action.door else {
                if isFinal { findings.append(Finding(row: row, rule: step.rule)) }
                continue
            }
            findings.append(Finding(row: row, rule: step.rule))
            states[row].door = door
            if door == .quarantined {
                let place = places[row]
                quarantined.append(
                    QuarantinedRow(
                        line: Int(place.line), byteOffset: byteOffset + Int(place.offset), rule: rule.id, reason: rule.summary,
                        raw: raws?[row] ?? []))
            }
        }
        findings = inRowOrder(findings)
    }
}
