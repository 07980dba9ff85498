import KemptCore
import KemptText

/// Numbers the customers once all records are known: only then is it known which codes are taken.
struct AssignStep: ManyRecordStep {
    let stage = Enrich.spec.name
    let rule: Int
    let action = RuleAction.flag
    let marksRecords = true
    let givesValues = true
    let column: Int
    let field: String
    let pattern: CodePattern
    let key: Int?
    let memory: MemoryBook
    let inputs: [(name: String, role: Role)]

    /// What was given before.
    var before: Register { memory.memory.codes(of: field) ?? Register(field) }

    func makeRunner() -> any StepRunner { AssignRunner(self) }
    func judge(_ notes: AllNotes, crew: Crew) -> ManyRecordVerdict { AssignJudgement(self, notes).verdict() }
}

/// What the numbering must know of one batch.
final class AssignNote: Digest, @unchecked Sendable {  // filled by one worker, then only read
    enum Kind: UInt8 {
        /// Stays, and has no code.
        case without
        /// Stays with a code of the pattern, or with another.
        case carrying, foreign
        /// Has gone into another record.
        case merged
    }
    /// Sixteen bytes for each record of the run: what only records with a code have stands by itself.
    struct Entry {
        /// In the batch.
        let row: UInt32
        /// Where the key ends in `keys`.
        let keyEnd: UInt32
        /// Member of the register, -1 when it does not know the record.
        let member: Int32
        let kind: Kind
    }
    struct Code {
        /// 0 = another than the pattern's.
        let number: Int
        /// Of the code's text.
        let hash: UInt64
    }
    let source: Int
    var entries: [Entry] = []
    /// Of the entries that stay and carry one, in their order.
    var codes: [Code] = []
    let keys: ByteBuffer
    /// The largest number that any record carries, whatever becomes of it.
    var largest = 0

    init(source: Int, rows: Int) {
        self.source = source
        entries.reserveCapacity(rows)
        keys = ByteBuffer(capacity: rows * 8)
    }

    /// The key of an entry; empty when the record has none.
    func key(_ index: Int) -> Cell {
        let start = index > 0 ? Int(entries[index - 1].keyEnd) : 0
        return Cell(UnsafePointer(keys.base + start), Int(entries[index].keyEnd) - start)
    }
}

final class AssignRunner: StepRunner {
    private let step: AssignStep
    private let before: Register
    private let sources: [(hash: UInt64, index: Int?, isBase: Bool)]

    init(_ step: AssignStep) {
        self.step = step
        let before = step.before
        self.before = before
        sources = step.inputs.map { (Hashing.hash64($0.name), before.source(named: $0.name), $0.role == .base) }
    }

    func run(_ batch: Batch) {
        let note = AssignNote(source: batch.source, rows: sources[batch.source].isBase ? batch.rowCount : 0)
        let members = members(batch)
        for row in 0..<batch.rowCount {
            let code = batch.cell(row, step.column)
            let number = code.isEmpty ? 0 : step.pattern.number(code) ?? 0
            note.largest = max(note.largest, number)
            guard sources[batch.source].isBase, let kind = kind(batch.states[row], code, number) else { continue }
            enter(batch, row, kind, members.isEmpty ? nil : members[row], note)
            if kind == .carrying || kind == .foreign { note.codes.append(AssignNote.Code(number: number, hash: Hashing.hash64(code))) }
        }
        batch.notes.append(note)
    }

    /// Nil for a record that has left otherwise than into another.
    private func kind(_ state: RowState, _ code: Cell, _ number: Int) -> AssignNote.Kind? {
        if state.hasLeft { return state.door == .merged ? .merged : nil }
        return code.isEmpty ? .without : number > 0 ? .carrying : .foreign
    }

    /// What the register knows of each row; empty when it knows nothing of the source.
    private func members(_ batch: Batch) -> [Int?] {
        let source = sources[batch.source]
        guard source.isBase, let index = source.index, let key = step.key else { return [] }
        return before.find(
            source: index,
            (0..<batch.rowCount).map { row in
                let id = batch.cell(row, key)
                return (id, id.isEmpty ? 0 : Hashing.record(source: source.hash, id: id))
            })
    }

    private func enter(_ batch: Batch, _ row: Int, _ kind: AssignNote.Kind, _ member: Int?, _ note: AssignNote) {
        let id = step.key.map { batch.cell(row, $0) } ?? .empty
        note.keys.append(id)
        note.entries.append(
            AssignNote.Entry(
                row: UInt32(truncatingIfNeeded: row), keyEnd: UInt32(truncatingIfNeeded: note.keys.count),
                member: Int32(truncatingIfNeeded: id.isEmpty ? -1 : member ?? -1), kind: kind))
    }
}
