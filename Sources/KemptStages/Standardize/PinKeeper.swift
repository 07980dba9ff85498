import CMemory
import KemptCore
import KemptText

/// One worker's look at what standardizing has just done to a batch: which values people want left as they are, and what is to be remembered.
///
/// Cost: a byte a record and column, and one look-up a record; nothing is allocated where nothing is remembered. A pinned value keeps its canonical
/// form while the stages work, so that rules, matching and other fields that are read by it judge it as ever; it is written out as it came.
final class PinKeeper {
    /// Plain numbers: a field that held arrays would have them retained for every value.
    private struct Watched {
        let column: Int
        let field: UInt32
        /// In `kinds`, where the outcomes of its type begin.
        let firstKind: Int
    }
    private let book: PinBook
    private var watched: [Watched] = []
    /// Classes of the outcomes of every field, one field after another.
    private var kinds: [OutcomeClass] = []
    /// By row of the batch at hand: some value has a mark.
    private var isMarked: [Bool] = []
    /// Cells of the batch at hand whose proposals are not to be told again, as row and column in one number.
    private var settled: Set<UInt64> = []

    /// Nil when there is nothing to keep back and nothing to remember. The key itself is not looked after: by it a record is known.
    init?(_ book: PinBook?, _ columns: [Column], chosen: [Int]) {
        guard let book, book.isNeeded else { return nil }
        self.book = book
        for index in chosen where index != book.key {
            guard let spec = columns[index].typeSpec else { continue }
            watched.append(Watched(column: index, field: Hashing.field(columns[index].name), firstKind: kinds.count))
            kinds += spec.outcomes.map(\.kind)
        }
    }

    /// Looks at every record that has a key. Called once a batch, when all its values have been read.
    func look(_ batch: Batch) {
        guard let source = book.sources[batch.source] else { return }
        let memory = book.memory ?? .empty
        findMarked(batch)
        let rows = (0..<batch.rowCount).filter { row in
            (isMarked[row] || !memory.isEmpty) && !batch.states[row].hasLeft && !batch.cell(row, book.key).isEmpty
        }
        let records = rows.map { Hashing.record(source: source, id: batch.cell($0, book.key)) }
        let found = memory.find(records)
        for (place, row) in rows.enumerated() {
            fetchTraces(memory, found[min(place + Self.ahead, rows.count - 1)])
            let known = found[place]
            if known.isEmpty, !isMarked[row] { continue }
            let listed = isMarked[row] ? book.listed.find(records[place]) : 0..<0
            for index in watched.indices { look(batch, row, watched[index], records[place], known, memory, listed) }
        }
        forgetProposals(batch)
    }

    /// Records whose traces are asked for ahead of their turn.
    private static let ahead = 16

    @inline(__always) private func fetchTraces(_ memory: ValueMemory, _ found: Range<Int>) {
        memory.traces.withUnsafeBufferPointer { traces in
            if !found.isEmpty, let start = traces.baseAddress { kempt_prefetch(start + found.lowerBound) }
        }
    }

    /// Cells of touched records that are pinned: reading them once more would rewrite what is to stay.
    func pinned(_ batch: Batch) -> Set<UInt64> { Set(batch.pinned.map { Self.place(Int($0.row), Int($0.column)) }) }

    static func place(_ row: Int, _ column: Int) -> UInt64 { UInt64(truncatingIfNeeded: row) << 16 | UInt64(truncatingIfNeeded: column) }

    private func findMarked(_ batch: Batch) {
        isMarked.removeAll(keepingCapacity: true)
        isMarked.append(contentsOf: repeatElement(false, count: batch.rowCount))
        for field in watched {
            let marks = batch.marks + batch.slot(0, field.column)
            for row in 0..<batch.rowCount where marks[row] != 0 { isMarked[row] = true }
        }
    }

    @inline(__always)
    private func look(
        _ batch: Batch, _ row: Int, _ field: Watched, _ record: UInt64, _ found: Range<Int>, _ memory: ValueMemory, _ listed: Range<Int>
    ) {
        let mark = batch.mark(row, field.column)
        let known = found.isEmpty ? ValueTrace(unknown: field.field) : memory.trace(in: found, field: field.field)
        if mark == 0, !known.isKnown { return }
        let raw = batch.originalCell(row, field.column)
        // A value without a mark that was replaced all the same is one that an earlier reading has pinned.
        if raw.isEmpty || mark == 0 && batch.isChanged(row, field.column) { return }
        let kind = kinds[field.firstKind + Int(mark)]
        let isRewritten = (kind == .notation || kind == .repair) && batch.isChanged(row, field.column)
        if !isRewritten, !known.isKnown, listed.isEmpty { return }
        let value = Hashing.value(raw)
        if !listed.isEmpty, isListed(field.field, value, listed) {
            pin(batch, row, field.column, kind, isNew: false)
        } else if book.memory != nil, isRewritten || known.isKnown {
            let next = ValueTrace.next(
                known, value: value, rewritten: isRewritten ? Hashing.value(batch.cell(row, field.column)) : nil,
                repairsReverted: book.repairsReverted)
            if next != known { batch.valueNotes.append(record, next) }
            if next.state == .pinned { pin(batch, row, field.column, kind, isNew: known.state != .pinned) }
        }
    }

    private func isListed(_ field: UInt32, _ value: UInt32, _ found: Range<Int>) -> Bool {
        let pin = book.listed.trace(in: found, field: field)
        return pin.state == .pinned && (pin.before == 0 || pin.before == value)
    }

    /// The value stays as it came. What is not of the type stays a finding: a pin keeps Kempt from writing, not from judging.
    private func pin(_ batch: Batch, _ row: Int, _ column: Int, _ kind: OutcomeClass, isNew: Bool) {
        if kind == .invalid ? batch.isChanged(row, column) : kind != .same { batch.pin(row, column, isNew: isNew) }
        if kind == .guess { settled.insert(Self.place(row, column)) }
        if kind != .invalid { batch.marks[batch.slot(row, column)] = 0 }
    }

    private func forgetProposals(_ batch: Batch) {
        if settled.isEmpty { return }
        batch.proposals.removeAll { settled.contains(Self.place(Int($0.row), Int($0.column))) }
        settled.removeAll(keepingCapacity: true)
    }
}
