import KemptCore

/// One worker's tools for a whole run.
final class Kit {
    let streaming: [any StepRunner]
    let finishing: [any StepRunner]
    let doorkeeper: Doorkeeper
    let journal: Journal
    let digester: (any Digester)?

    init(_ plan: Plan, _ words: PlanWords, keepsSamples: Bool) {
        streaming = plan.streaming.map { $0.makeRunner() }
        finishing = plan.finishing.map { $0.makeRunner() }
        doorkeeper = Doorkeeper(plan, words, keepsSamples: keepsSamples)
        journal = Journal(plan, words, ledger: doorkeeper.ledger)
        digester = plan.gathering?.makeDigester()
    }
}

/// What the segments of a run came to.
struct Totals {
    var ledger: Ledger
    var facts: [(name: String, value: Int)] = []
    var cursors: [Int: Cursor] = [:]
    var pendingExcess = 0
    var pendingPairs = 0
}

/// The pieces of all inputs, one after another. Used under the source's lock only; what others may know of it goes with the piece.
private final class Intake {
    struct Piece {
        let reader: any SourceReader
        let chunk: Chunk
        let input: Int
        let progress: (read: Int, total: Int)
    }
    private let plan: Plan
    private let run: Run
    private var input = 0
    private var reader: (any SourceReader)?
    /// Readers that came to their end, for their last figures.
    private var finished: [(input: Int, reader: any SourceReader)] = []
    init(_ run: Run) {
        self.run = run
        plan = run.plan
    }

    func next() throws -> Piece? {
        while input < plan.inputs.count {
            if reader == nil { reader = try source(input).open(into: plan.inputs[input].layout) }
            if let reader, let chunk = try reader.next() { return Piece(reader: reader, chunk: chunk, input: input, progress: reader.progress) }
            if let reader { finished.append((input, reader)) }
            reader = nil
            input += 1
        }
        return nil
    }

    /// An incremental source goes on where the last run stopped.
    private func source(_ input: Int) -> any Source {
        let source = plan.inputs[input].source
        return (source as? any ResumableSource)?.resuming(after: run.cursor(of: plan.inputs[input].name)) ?? source
    }

    var cursors: [Int: Cursor] {
        var cursors: [Int: Cursor] = [:]
        for entry in finished { cursors[entry.input] = entry.reader.cursor }
        return cursors
    }

    /// What the readers counted; to be asked when every piece is decoded.
    var tallies: [(name: String, value: Int)] {
        finished.flatMap { entry in entry.reader.tally.map { ("\(plan.inputs[entry.input].name): \($0.name)", $0.value) } }
    }
}

extension Plan {
    /// What the evidence came to. Several sources may share one item; each item is told once.
    fileprivate var evidenceTallies: [(name: String, value: Int)] {
        prologue.flatMap { item in item.tally.map { ("\(item.path.split(separator: "/").last ?? ""): \($0.name)", $0.value) } }
    }
}

extension Run {
    /// File to door in one pass: cut → decode → steps → doors → append. What a plan without a gathering does.
    func runStreaming() throws -> Totals {
        let kits = makeKits()
        let read = try readAll(kits) { batch, kit in
            let quarantined = kit.doorkeeper.takeQuarantined(batch)
            return kit.doorkeeper.settle(batch, quarantined: quarantined, merges: [], firstRow: 0, patch: nil)
        } deliver: { [self] in
            try deliver($0)
        }
        lap("reading")
        return Totals(ledger: sum(kits), facts: read.facts + guarded(kits), cursors: read.cursors)
    }

    /// The same with a gathering: cut → decode → steps → digest → reservoir; decide; then patch → steps → doors → append.
    func runGathering() throws -> Totals {
        guard let gathering = plan.gathering else { return try runStreaming() }
        let kits = makeKits()
        let reservoir = Reservoir()
        let read = try readAll(kits) { [plan] batch, kit in
            let delivery = Delivery(outputs: 0)
            delivery.records = batch.rowCount
            delivery.digest = kit.digester?.digest(batch)
            delivery.packed = PackedBatch(batch, quarantined: kit.doorkeeper.takeQuarantined(batch), keepsOriginals: plan.keepsOriginals)
            return delivery
        } deliver: { [self] in
            try deliver($0)
            reservoir.append($0)
        }
        lap("reading")
        let crew = Crew.dispatch(workers: options.workers)
        let sources = reservoir.sources(of: plan)
        tell("matching", records: sources.firstRow.last ?? 0)
        let decision = gathering.decide(reservoir.takeDigests(), sources: sources, crew: crew)
        lap("deciding")
        let members = reservoir.collect(decision.members, sources: sources, crew: crew)
        let patch = gathering.fuse(decision, members)
        try options.reviewer?(patch, members)
        let pairs = Delivery(outputs: plan.outputs.count)
        kits[0].journal.record(patch, members, into: pairs)
        try deliver(pairs)
        lap("merging")
        try finish(kits, reservoir, patch, sources)
        lap("writing")
        return Totals(
            ledger: sum(kits), facts: read.facts + patch.facts + guarded(kits), cursors: read.cursors, pendingExcess: patch.pendingExcess,
            pendingPairs: patch.pairs.count)
    }

    /// Values that got an apostrophe, lest a spreadsheet take them for formulas.
    private func guarded(_ kits: [Kit]) -> [(name: String, value: Int)] {
        let values = kits.reduce(0) { $0 + $1.doorkeeper.guardedValues + $1.journal.guardedValues }
        return values > 0 ? [("values guarded against formulas in the outputs", values)] : []
    }

    private func makeKits() -> [Kit] { (0..<options.workers).map { _ in Kit(plan, words, keepsSamples: options.keepsSamples) } }

    private func sum(_ kits: [Kit]) -> Ledger {
        let total = kits[0].doorkeeper.ledger
        for kit in kits.dropFirst() { total.add(kit.doorkeeper.ledger) }
        return total
    }

    private func tell(_ phase: String, source: String = "", read: Int = 0, total: Int = 0, records: Int) {
        options.progress?(RunProgress(phase: phase, source: source, bytesRead: read, bytesTotal: total, records: records))
    }

    /// The first segment: every batch of every input through the streaming steps, then to `finish`. Returns what there is to say of it.
    private func readAll(
        _ kits: [Kit], finish: @escaping (Batch, Kit) -> Delivery, deliver: @escaping (Delivery) throws -> Void
    ) throws -> (facts: [(name: String, value: Int)], cursors: [Int: Cursor]) {
        let intake = Intake(self)
        let keys = KeyRegister(sources: plan.inputs.count)
        var records = 0
        try OrderedWork(workers: options.workers).run {
            try intake.next()
        } work: { [self] piece, worker in
            let kit = kits[worker]
            let batch = piece.chunk.batch ?? piece.reader.decode(piece.chunk)
            kit.doorkeeper.enter(batch)
            for runner in kit.streaming { runner.run(batch) }
            kit.doorkeeper.judgeArrival(batch)
            for runner in kit.finishing { runner.judgeBefore(batch) }
            let journaled = Delivery(outputs: plan.outputs.count)
            kit.journal.record(batch, into: journaled)
            let isKeyed = plan.schema.key != nil && plan.inputs[piece.input].role == .base
            let hashes = isKeyed ? KeyRegister.hashes(batch, key: plan.schema.key ?? 0) : []
            let delivery = finish(batch, kit)
            delivery.take(journaled)
            return (delivery, piece.input, piece.progress, hashes)
        } deliver: { [self] delivery, input, progress, hashes in
            try deliver(delivery)
            keys.enter(hashes, source: input)
            records += delivery.records
            tell("reading", source: plan.inputs[input].name, read: progress.read, total: progress.total, records: records)
        }
        let repeated = keys.repeated > 0 ? [(name: "records whose key an earlier one has", value: keys.repeated)] : []
        return (plan.evidenceTallies + intake.tallies + repeated, intake.cursors)
    }

    /// The second segment: every batch out of the reservoir, patched, through the finishing steps to the doors.
    private func finish(_ kits: [Kit], _ reservoir: Reservoir, _ patch: Patch, _ sources: GatheredSources) throws {
        var next = 0
        var records = 0
        let total = sources.firstRow.last ?? 0
        try OrderedWork(workers: options.workers).run { () -> (Int, PackedBatch)? in
            guard let packed = reservoir.take(next) else { return nil }
            next += 1
            return (next - 1, packed)
        } work: { [self] piece, worker in
            let kit = kits[worker]
            let batch = piece.1.unpack()
            let firstRow = sources.firstRow[piece.0]
            let merges = apply(patch, to: batch, firstRow: firstRow, kit)
            for runner in kit.streaming { runner.judgeAgain(batch) }
            kit.journal.recordAgain(batch)
            for runner in kit.finishing { runner.run(batch) }
            let journaled = Delivery(outputs: plan.outputs.count)
            kit.journal.take(into: journaled)
            let delivery = kit.doorkeeper.settle(batch, quarantined: piece.1.quarantined, merges: merges, firstRow: firstRow, patch: patch)
            delivery.take(journaled)
            return delivery
        } deliver: { [self] in
            try deliver($0)
            records += $0.records
            tell("writing", read: records, total: total, records: records)
        }
    }

    /// Carries a patch into one batch: journals and replaces values, sends merged records to their door.
    private func apply(_ patch: Patch, to batch: Batch, firstRow: Int, _ kit: Kit) -> ArraySlice<Patch.Merge> {
        let end = UInt32(truncatingIfNeeded: firstRow + batch.rowCount)
        let first = UInt32(truncatingIfNeeded: firstRow)
        var index = lowerBound(patch.changes.count) { patch.changes[$0].row < first }
        while index < patch.changes.count, patch.changes[index].row < end {
            let change = patch.changes[index]
            let row = Int(change.row - first)
            kit.journal.record(change, of: patch, in: batch, row: row)
            batch.replace(row, Int(change.column), with: patch.cell(change))
            batch.settle(row, Int(change.column))
            batch.marks[batch.slot(row, Int(change.column))] = change.mark
            batch.states[row].isTouched = true
            index += 1
        }
        let low = lowerBound(patch.merges.count) { patch.merges[$0].row < first }
        var high = low
        while high < patch.merges.count, patch.merges[high].row < end {
            let row = Int(patch.merges[high].row - first)
            batch.states[row].door = .merged
            batch.states[row].isExcess = true
            high += 1
        }
        return patch.merges[low..<high]
    }
}

/// First index below `count` for which `isBelow` is false; `isBelow` must be true up to some index and false from there on.
private func lowerBound(_ count: Int, _ isBelow: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
        let middle = (low + high) / 2
        if isBelow(middle) { low = middle + 1 } else { high = middle }
    }
    return low
}

extension Delivery {
    /// Takes over what another delivery holds.
    func take(_ other: Delivery) {
        if encoded.count < other.encoded.count {
            encoded += Array(repeating: nil, count: other.encoded.count - encoded.count)
        }
        for (index, buffer) in other.encoded.enumerated() {
            guard let buffer else { continue }
            if let mine = encoded[index] { mine.append(buffer.cell) } else { encoded[index] = buffer }
        }
    }
}
