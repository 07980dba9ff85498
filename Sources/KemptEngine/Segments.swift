import KemptCore

/// One worker's tools for a whole run.
final class Kit {
    let streaming: [any StepRunner]
    let finishing: [any StepRunner]
    /// By streaming step: its rule can only be told from many records.
    let judgesMany: [Bool]
    let doorkeeper: Doorkeeper
    let journal: Journal
    let digester: (any Digester)?

    init(_ plan: Plan, _ words: PlanWords, keepsSamples: Bool) {
        streaming = plan.streaming.map { $0.makeRunner() }
        judgesMany = plan.streaming.map { $0.manyRecords != nil }
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
    var proposedMerges = 0
    var proposedLinks = 0
    var judged: JudgedMerges?
    var measures: [Measure] = []
    var profiles: [ColumnProfile] = []
    var unlisted: [UnlistedValues] = []
    /// What is to be remembered of values.
    var values = NotedValues()
    /// Clusters with their ids, when the plan keeps them.
    var clusters: Register?
    /// Codes that were given.
    var codes: [Register] = []
    var pictures = MatchPictures()
}

/// What the first segment came to, beside the batches it handed on.
struct FirstSegment {
    var facts: [(name: String, value: Int)] = []
    var cursors: [Int: Cursor] = [:]
    var values = NotedValues()
}

/// What batches noted of values, and the records whose key an earlier one has. It becomes memory when the last record has left: until then its room is
/// wanted for matching.
struct NotedValues {
    var notes: [ValueNotes] = []
    var repeatedKeys: [(source: Int, key: UInt64)] = []
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
        let board = ManyRecordBoard(plan.streaming, plan)
        let read = try readAll(kits, board) { batch, kit in
            let quarantined = kit.doorkeeper.takeQuarantined(batch)
            return kit.doorkeeper.settle(batch, quarantined: quarantined, merges: [], firstRow: 0, patch: nil)
        } deliver: { [self] in
            try deliver($0)
        }
        lap("reading")
        board.judge(lastRun: note?.profiles ?? [], crew: Crew.dispatch(workers: options.workers))
        return Totals(
            ledger: sum(kits), facts: read.facts + guarded(kits), cursors: read.cursors, measures: board.measures, profiles: board.profiles,
            unlisted: unlisted(kits), values: read.values)
    }

    /// The same where some step must see all records: cut → decode → steps → digest → reservoir; decide; then patch → steps → doors → append.
    func runGathering() throws -> Totals {
        let kits = makeKits()
        let reservoir = Reservoir()
        let board = ManyRecordBoard(plan.streaming, plan)
        let lookup = ClusterLookup(plan)
        var known: [KnownRow] = []
        let read = try readAll(kits, board) { [plan] batch, kit in
            let delivery = Delivery(outputs: 0)
            delivery.records = batch.rowCount
            // Who may yet be sent away is not matched before that is known.
            if !board.sendsAway { delivery.digest = kit.digester?.digest(batch) }
            delivery.packed = PackedBatch(
                batch, quarantined: kit.doorkeeper.takeQuarantined(batch), keepsOriginals: plan.keepsOriginals,
                raws: board.quarantines ? RawTexts(batch, kit.doorkeeper.raw) : nil)
            delivery.known = lookup?.known(batch) ?? []
            return delivery
        } deliver: { [self] in
            try deliver($0)
            let firstRow = UInt32(truncatingIfNeeded: reservoir.rowCount)
            known += $0.known.map { KnownRow(row: firstRow + $0.row, member: $0.member) }
            reservoir.append($0)
        }
        lap("reading")
        let crew = Crew.dispatch(workers: options.workers)
        try judgeArrivals(board, kits, reservoir, crew)
        let (patch, clusters) = try gather(kits, reservoir, board, crew, known)
        let last = ManyRecordBoard(plan.finishing, plan)
        try finish(kits, reservoir, patch, board, last, crew)
        lap("writing")
        let links = patch.proposedMerges.reduce(0) { $0 + ($1.isLink ? 1 : 0) }
        return Totals(
            ledger: sum(kits), facts: read.facts + patch.facts + board.facts + last.facts + guarded(kits), cursors: read.cursors,
            pendingExcess: patch.pendingExcess, pendingPairs: patch.pairs.count, proposedMerges: patch.proposedMerges.count - links,
            proposedLinks: links, judged: patch.judged, measures: board.measures + last.measures, profiles: board.profiles + last.profiles,
            unlisted: unlisted(kits), values: read.values, clusters: clusters, codes: board.codes + last.codes, pictures: patch.pictures)
    }

    /// What the gathering step decides, when there is one, with the doubtful pairs written down and the clusters named.
    private func gather(
        _ kits: [Kit], _ reservoir: Reservoir, _ board: ManyRecordBoard, _ crew: Crew, _ known: [KnownRow]
    ) throws -> (Patch, Register?) {
        guard let gathering = plan.gathering else { return (Patch(), nil) }
        let sources = reservoir.sources(of: plan)
        tell("matching", records: sources.firstRow.last ?? 0)
        let decision = gathering.decide(reservoir.takeDigests(), sources: sources, crew: crew)
        giveBackFreedMemory()
        lap("deciding")
        let members = reservoir.collect(decision.members, sources: sources, crew: crew)
        let patch = gathering.fuse(decision, members, crew: crew)
        try options.reviewer?(patch, members)
        let pairs = Delivery(outputs: plan.outputs.count)
        kits[0].journal.record(patch, members, into: pairs)
        try deliver(pairs)
        let clusters = try nameClusters(patch, members, board.stillHere(known))
        try judgeAgain(board, patch, members, kits, crew)
        lap("merging")
        return (patch, clusters)
    }

    /// Values that got an apostrophe, lest a spreadsheet take them for formulas.
    private func guarded(_ kits: [Kit]) -> [(name: String, value: Int)] {
        let values = kits.reduce(0) { $0 + $1.doorkeeper.guardedValues + $1.journal.guardedValues }
        return values > 0 ? [("values guarded against formulas in the outputs", values)] : []
    }

    private func makeKits() -> [Kit] { (0..<options.workers).map { _ in Kit(plan, words, keepsSamples: options.keepsSamples) } }

    private func unlisted(_ kits: [Kit]) -> [UnlistedValues] {
        let total = kits[0].doorkeeper.lists
        for kit in kits.dropFirst() { total.add(kit.doorkeeper.lists) }
        return total.unlisted()
    }

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
        _ kits: [Kit], _ board: ManyRecordBoard, finish: @escaping (Batch, Kit) -> Delivery, deliver: @escaping (Delivery) throws -> Void
    ) throws -> FirstSegment {
        let intake = Intake(self)
        let keys = KeyRegister(sources: plan.inputs.count)
        var values = NotedValues()
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
            delivery.notes = batch.notes
            if !batch.valueNotes.isEmpty { delivery.valueNotes = batch.valueNotes.compact() }
            return (delivery, piece.input, piece.progress, hashes)
        } deliver: { [self] delivery, input, progress, hashes in
            board.append(delivery.notes, source: input, rows: delivery.records)
            try deliver(delivery)
            keys.enter(hashes, source: input)
            if !delivery.valueNotes.isEmpty { values.notes.append(delivery.valueNotes) }
            records += delivery.records
            tell("reading", source: plan.inputs[input].name, read: progress.read, total: progress.total, records: records)
        }
        let repeated = keys.repeated > 0 ? [(name: "records whose key an earlier one has", value: keys.repeated)] : []
        values.repeatedKeys = keys.repeatedKeys
        return FirstSegment(facts: plan.evidenceTallies + intake.tallies + repeated, cursors: intake.cursors, values: values)
    }

    /// The second segment: every batch out of the reservoir, patched, through the finishing steps to the doors. Where a rule behind the gathering
    /// must see all records too, they wait once more before the doors.
    private func finish(
        _ kits: [Kit], _ reservoir: Reservoir, _ patch: Patch, _ board: ManyRecordBoard, _ last: ManyRecordBoard, _ crew: Crew
    ) throws {
        let sources = reservoir.sources(of: plan)
        let waiting = last.marks ? Reservoir() : nil
        try pass(kits, reservoir, sources) { [self] batch, packed, firstRow, kit in
            let merges = apply(patch, to: batch, firstRow: firstRow, kit)
            board.give(batch, firstRow: firstRow)
            for runner in kit.streaming { runner.judgeAgain(batch) }
            board.tell(batch, firstRow: firstRow)
            kit.journal.recordAgain(batch)
            for runner in kit.finishing { runner.run(batch) }
            let journaled = Delivery(outputs: plan.outputs.count)
            kit.journal.take(into: journaled)
            let quarantined = packed.quarantined + kit.doorkeeper.takeQuarantined(batch, since: packed.states)
            let delivery: Delivery
            if waiting == nil {
                delivery = kit.doorkeeper.settle(batch, quarantined: quarantined, merges: merges, firstRow: firstRow, patch: patch)
            } else {
                delivery = Delivery(outputs: plan.outputs.count)
                delivery.packed = PackedBatch(batch, quarantined: quarantined, keepsOriginals: plan.keepsOriginals)
            }
            delivery.take(journaled)
            return delivery
        } deliver: { [self] delivery, rows in
            last.append(delivery.notes, source: delivery.source, rows: rows)
            guard let waiting else { return }
            waiting.append(delivery)
            // What has left one reservoir seldom fits what comes into the other, which is a little larger.
            if waiting.batchCount % 32 == 0 { giveBackFreedMemory() }
        }
        last.judge(lastRun: note?.profiles ?? [], merged: patch.merges.map { ($0.row, $0.survivor) }, crew: crew)
        guard let waiting else { return }
        last.keepVerdicts(isAwayTold: false)
        try pass(kits, waiting, sources) { batch, packed, firstRow, kit in
            if last.givesValues {
                last.give(batch, firstRow: firstRow)
                for runner in kit.streaming + kit.finishing { runner.judgeAgain(batch) }
            }
            last.tell(batch, firstRow: firstRow)
            let quarantined = packed.quarantined + kit.doorkeeper.takeQuarantined(batch, since: packed.states)
            let merges = patch.merges(in: firstRow..<(firstRow + batch.rowCount))
            return kit.doorkeeper.settle(batch, quarantined: quarantined, merges: merges, firstRow: firstRow, patch: patch)
        } deliver: { _, _ in
        }
    }

    /// Takes every batch out of a reservoir, in order, works on it and delivers.
    private func pass(
        _ kits: [Kit], _ reservoir: Reservoir, _ sources: GatheredSources, work: @escaping (Batch, PackedBatch, Int, Kit) -> Delivery,
        deliver also: @escaping (Delivery, Int) -> Void
    ) throws {
        var next = 0
        var records = 0
        let total = sources.firstRow.last ?? 0
        try OrderedWork(workers: options.workers).run { () -> (Int, PackedBatch)? in
            guard let packed = reservoir.take(next) else { return nil }
            next += 1
            return (next - 1, packed)
        } work: { piece, worker in
            let batch = piece.1.unpack()
            let delivery = work(batch, piece.1, sources.firstRow[piece.0], kits[worker])
            delivery.records = batch.rowCount
            delivery.source = batch.source
            delivery.notes = batch.notes
            return delivery
        } deliver: { [self] in
            also($0, $0.records)
            try deliver($0)
            records += $0.records
            tell("writing", read: records, total: total, records: records)
        }
    }

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
