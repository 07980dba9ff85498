import KemptCore
import KemptText

/// Takes the match forms of a batch's records; one worker's.
///
/// A record that has left gives no forms and so matches nothing.
final class MatchDigester: Digester {
    private let plan: MatchPlan
    private let workspace = Workspace()
    private let canonical = ByteBuffer(capacity: 256)
    private let forms = ByteBuffer(capacity: 1 << 16)
    private let memos: [FormMemo?]
    /// `[column][mark]`
    private let invalid: [[Bool]]
    private let initials: [Initials]
    /// The recency column, when the survivorship of a compared field asks for it.
    private let recency: Int?
    private let sourceHashes: [UInt64]
    /// Of the fields' names: decisions hold for hashes of what records are compared by, in whatever order the fields are declared.
    private let seeds: [UInt64]

    init(_ plan: MatchPlan) {
        self.plan = plan
        sourceHashes = plan.sourceNames.map { DecisionBook.hash(of: $0) }
        seeds = plan.fields.map { DecisionBook.hash(of: $0.name) }
        invalid = Candidates.marks(.invalid, plan.schema)
        initials = Candidates.initials(plan.schema)
        let asks = plan.fields.contains { plan.survivorship.strategies[$0.column].asksRecency }
        recency = asks ? plan.survivorship.recency : nil
        memos = plan.fields.map { field in
            let column = plan.schema.columns[field.column]
            return column.typeSpec?.repeats == true && column.companion == nil ? FormMemo() : nil
        }
    }

    func digest(_ batch: Batch) -> any Digest {
        forms.removeAll()
        let digest = MatchDigest(fieldCount: plan.fields.count, rowCount: batch.rowCount, forms: forms)
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft {
            digest.standing += 1
            if batch.states[row].wasStale { digest.stale.append(row) }
            if batch.states[row].wasUndated { digest.undated.append(row) }
        }
        for index in plan.fields.indices {
            digest.beginField()
            digestField(index, batch, digest)
        }
        digest.finish()
        if let key = plan.schema.key {
            for row in 0..<batch.rowCount { digest.facts[row].key = KeyOrder.place(of: batch.cell(row, key)) }
        }
        if let book = plan.decisions, !book.isEmpty, batch.source < sourceHashes.count { noteNames(batch, book, digest) }
        if let column = recency { noteRecency(batch, column, digest) }
        if plan.fields.contains(where: { ValueScore.isScored(plan.survivorship.strategies[$0.column]) }) { noteScores(batch, digest) }
        if plan.fields.contains(where: { plan.survivorship.groupOf[$0.column] >= 0 }) {
            digest.completeness = plan.survivorship.groups.map { group in (0..<batch.rowCount).map { completeness(batch, $0, group.columns) } }
        }
        return digest
    }

    private func noteRecency(_ batch: Batch, _ at: Int, _ digest: MatchDigest) {
        let column = plan.schema.columns[at]
        let reader = CanonicalReader(column, readsFirst: plan.readsFirst, workspace, canonical)
        let unsure = Candidates.marks(.guess, plan.schema)[at]
        for row in 0..<batch.rowCount where !isInvalid(batch, row, at) {
            let mark = Int(batch.mark(row, at))
            if mark < unsure.count && unsure[mark] { continue }
            let value = reader.value(batch.cell(row, at), companion: column.companion.map { batch.cell(row, $0) } ?? .missing)
            digest.facts[row].recency = RecencyKey.make(value)
        }
    }

    private func noteScores(_ batch: Batch, _ digest: MatchDigest) {
        digest.scores = plan.fields.map { field in
            guard ValueScore.isScored(plan.survivorship.strategies[field.column]), plan.survivorship.groupOf[field.column] < 0 else { return [] }
            let column = plan.schema.columns[field.column]
            let reader = CanonicalReader(column, readsFirst: plan.readsFirst, workspace, canonical)
            let score = ValueScore(plan.survivorship, field.column)
            return (0..<batch.rowCount).map { row in
                score.of(reader.value(batch.cell(row, field.column), companion: column.companion.map { batch.cell(row, $0) } ?? .missing))
            }
        }
    }

    private func completeness(_ batch: Batch, _ row: Int, _ columns: [Int]) -> Completeness {
        var completeness = Completeness()
        for column in columns where !batch.cell(row, column).isEmpty { completeness.count(isInvalid: isInvalid(batch, row, column)) }
        return completeness
    }

    private func isInvalid(_ batch: Batch, _ row: Int, _ column: Int) -> Bool {
        let mark = Int(batch.mark(row, column))
        return mark < invalid[column].count && invalid[column][mark] || initials[column].stand(in: batch.cell(row, column))
    }

    private func noteNames(_ batch: Batch, _ book: DecisionBook, _ digest: MatchDigest) {
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft {
            canonical.removeAll()
            plan.schema.appendIdentity(of: row, in: batch, sourceName: plan.sourceNames[batch.source], to: canonical)
            let hash = DecisionBook.hash(source: sourceHashes[batch.source], id: canonical.cell)
            if book.names(hash) { digest.named.append((row, hash)) }
        }
    }

    private func digestField(_ index: Int, _ batch: Batch, _ digest: MatchDigest) {
        let at = plan.fields[index].column
        let column = plan.schema.columns[at]
        let workspace = workspace
        // A column without a comparison of its own is matched by its bytes, unless its type has forms all the same.
        if let type = column.type, column.typeSpec?.comparison != Comparison.none || plan.fields[index].isRegistered {
            digestField(index, batch, digest) { [forms] in type.appendMatchForm($0, companion: $1, to: forms, workspace) }
        } else {
            let isNone = plan.isNoValue
            digestField(index, batch, digest) { [forms] value, _ in if !isNone(value, workspace.third) { forms.append(value) } }
        }
    }

    /// `make` appends the form of a canonical value that is not empty. The type is taken out of its column once, not for each record.
    @inline(__always) private func digestField(_ index: Int, _ batch: Batch, _ digest: MatchDigest, _ make: (Cell, Cell) -> Void) {
        let at = plan.fields[index].column
        let column = plan.schema.columns[at]
        let lengths = digest.lengths + index * digest.rowCount
        let facts = digest.facts
        let forms = forms
        let memo = memos[index]
        let companion = column.companion ?? -1
        let bit: UInt32 = index < 32 ? 1 << UInt32(index) : 0
        let (bad, initials, seed) = (invalid[at], initials[at], seeds[index])
        let reader = CanonicalReader(column, readsFirst: plan.readsFirst, workspace, canonical)
        for row in 0..<digest.rowCount {
            let cell = batch.cell(row, at)
            if cell.isEmpty || batch.states[row].hasLeft { continue }
            facts[row].present |= bit
            let mark = Int(batch.mark(row, at))
            if mark != 0 && mark < bad.count && bad[mark] || initials.stand(in: cell) { facts[row].invalid |= bit }
            let start = forms.count
            let hash = memo == nil ? 0 : Hashing.hash64(cell)
            if let memo, let known = memo.find(cell, hash) {
                forms.append(known)
            } else {
                let other = companion < 0 ? Cell.missing : batch.cell(row, companion)
                let value = reader.value(cell, companion: other)
                if !value.isEmpty { make(value, other) }
                memo?.remember(cell, hash, forms.cell(from: start))
            }
            if forms.count - start > MatchDigest.longestForm { shorten(forms, start) }
            let count = forms.count - start
            if count == 0 { continue }
            lengths[row] = UInt8(truncatingIfNeeded: count)
            facts[row].content &+= Hashing.hash64(forms.cell(from: start), seed: seed)
        }
    }

    private func shorten(_ forms: ByteBuffer, _ start: Int) {
        var hash = Hashing.hash64(forms.cell(from: start))
        forms.truncate(to: start + MatchDigest.longestForm - 8)
        for _ in 0..<8 {
            forms.append(UInt8(truncatingIfNeeded: hash))
            hash >>= 8
        }
    }
}

/// Reads the values of one column where nobody has standardized them.
private struct CanonicalReader {
    private let type: (any SemanticType)?
    private let readsFirst: Bool
    /// By mark: true when what `read` wrote is the value.
    private let writes: [Bool]
    private let workspace: Workspace
    private let canonical: ByteBuffer

    init(_ column: Column, readsFirst: Bool, _ workspace: Workspace, _ canonical: ByteBuffer) {
        type = column.type
        self.readsFirst = readsFirst && column.type != nil
        writes = column.typeSpec?.outcomes.map { $0.kind == .notation || $0.kind == .repair } ?? []
        self.workspace = workspace
        self.canonical = canonical
    }

    /// The canonical value, good until the next one is asked for.
    @inline(__always) func value(_ cell: Cell, companion: Cell) -> Cell { readsFirst && !cell.isEmpty ? read(cell, companion) : cell }

    private func read(_ cell: Cell, _ companion: Cell) -> Cell {
        workspace.output.removeAll()
        guard let outcome = type?.read(cell, companion: companion, workspace), outcome.wrote, Int(outcome.mark) < writes.count,
            writes[Int(outcome.mark)]
        else { return cell }
        canonical.removeAll()
        canonical.append(workspace.output.cell)
        return canonical.cell
    }
}

/// A fixed-size, direct-mapped memory of values and their match forms: names, cities and employers repeat.
///
/// Memory: at most 300 KB. Forgets everything when its bytes are full, so its cost is bounded on any data.
final class FormMemo {
    private struct Slot {
        var hash: UInt64 = 0
        var offset: Int32 = 0
        var valueCount: Int16 = -1
        var formCount: Int16 = 0
    }
    private static let slotCount = 4096
    private static let byteLimit = 200_000
    private let slots: UnsafeMutablePointer<Slot>
    private let bytes = ByteBuffer(capacity: 4096)

    init() {
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: Slot(), count: Self.slotCount)
    }

    deinit { slots.deallocate() }

    func find(_ value: Cell, _ hash: UInt64) -> Cell? {
        let slot = slots[Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)]
        guard slot.hash == hash, Int(slot.valueCount) == value.count else { return nil }
        let start = UnsafePointer(bytes.base + Int(slot.offset))
        guard equalBytes(start, value.start, value.count) else { return nil }
        return Cell(start + value.count, Int(slot.formCount))
    }

    func remember(_ value: Cell, _ hash: UInt64, _ form: Cell) {
        if value.count > 255 || form.count > 255 { return }
        if bytes.count > Self.byteLimit {
            bytes.removeAll()
            slots.update(repeating: Slot(), count: Self.slotCount)
        }
        slots[Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)] = Slot(
            hash: hash, offset: Int32(bytes.count), valueCount: Int16(value.count), formCount: Int16(form.count))
        bytes.append(value)
        bytes.append(form)
    }
}
