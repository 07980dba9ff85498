import KemptCore
import KemptText

/// Takes the match forms of a batch's records; one worker's.
///
/// A record that has left gives no forms and so matches nothing.
final class MatchDigester: Digester {
    private let plan: MatchPlan
    private let workspace = Workspace()
    private let reading = Workspace()
    private let canonical = ByteBuffer(capacity: 256)
    private let memos: [FormMemo?]

    init(_ plan: MatchPlan) {
        self.plan = plan
        memos = plan.fields.map { field in
            let column = plan.schema.columns[field.column]
            return column.typeSpec?.repeats == true && column.companion == nil ? FormMemo() : nil
        }
    }

    func digest(_ batch: Batch) -> any Digest {
        let digest = MatchDigest(fieldCount: plan.fields.count, rowCount: batch.rowCount)
        for index in plan.fields.indices {
            digest.beginField()
            digestField(index, batch, digest)
        }
        return digest
    }

    private func digestField(_ index: Int, _ batch: Batch, _ digest: MatchDigest) {
        let column = plan.schema.columns[plan.fields[index].column]
        let at = plan.fields[index].column
        let lengths = digest.lengths + index * digest.rowCount
        let forms = digest.forms
        let memo = memos[index]
        for row in 0..<digest.rowCount {
            if batch.states[row].hasLeft { continue }
            let cell = batch.cell(row, at)
            if cell.isEmpty { continue }
            let start = forms.count
            if let memo, let known = memo.find(cell) {
                forms.append(known)
            } else {
                let companion = column.companion.map { batch.cell(row, $0) } ?? .missing
                appendForm(of: cell, companion: companion, column, to: forms)
                memo?.remember(cell, forms.cell(from: start))
            }
            if forms.count - start > MatchDigest.longestForm { shorten(forms, start) }
            lengths[row] = UInt8(truncatingIfNeeded: forms.count - start)
        }
    }

    private func appendForm(of cell: Cell, companion: Cell, _ column: Column, to forms: ByteBuffer) {
        guard let type = column.type else {
            forms.append(cell)
            return
        }
        var value = cell
        if plan.readsFirst {
            reading.output.removeAll()
            let outcome = type.read(cell, companion: companion, reading)
            let kind = column.typeSpec.map { $0.outcomes[min(Int(outcome.mark), $0.outcomes.count - 1)].kind } ?? .same
            if outcome.wrote, kind == .notation || kind == .repair {
                canonical.removeAll()
                canonical.append(reading.output.cell)
                value = canonical.cell
            }
        }
        if column.typeSpec?.comparison == Comparison.none {
            forms.append(value)
        } else if !value.isEmpty {
            type.appendMatchForm(value, companion: companion, to: forms, workspace)
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

/// A fixed-size, direct-mapped memory of values and their match forms: names, cities and employers repeat.
///
/// Memory: about 300 KB. Forgets everything when its bytes are full, so its cost is bounded on any data.
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

    func find(_ value: Cell) -> Cell? {
        let hash = Hashing.hash64(value)
        let slot = slots[Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)]
        guard slot.hash == hash, Int(slot.valueCount) == value.count else { return nil }
        let start = UnsafePointer(bytes.base + Int(slot.offset))
        guard equalBytes(start, value.start, value.count) else { return nil }
        return Cell(start + value.count, Int(slot.formCount))
    }

    func remember(_ value: Cell, _ form: Cell) {
        if value.count > 255 || form.count > 255 { return }
        if bytes.count > Self.byteLimit {
            bytes.removeAll()
            slots.update(repeating: Slot(), count: Self.slotCount)
        }
        let hash = Hashing.hash64(value)
        slots[Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)] = Slot(
            hash: hash, offset: Int32(bytes.count), valueCount: Int16(value.count), formCount: Int16(form.count))
        bytes.append(value)
        bytes.append(form)
    }
}
