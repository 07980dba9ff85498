import KemptCore
import KemptExpression
import KemptText

/// How the key of a record is read, and who owns it.
struct UniqueKey: Sendable {
    /// Each inner list makes one key of a record; keys of all lists are compared with each other.
    let parts: [[Int]]
    /// Match forms instead of canonical values, where a type has one.
    let isLoose: Bool
    let isPerSource: Bool
    /// What tells one owner from another: the first list that is filled. None: every record owns its own.
    let owners: [[Int]]
    let columns: [Column]
    /// By source.
    let isBase: [Bool]
}

/// What the step keeps of one batch: 8 bytes a record and key, 8 more where owners count.
///
/// Keys are 64-bit hashes, 0 where the record takes no part. At a million records the chance of one false alarm is 3 in 100 million.
final class UniqueNote: Digest, @unchecked Sendable {  // filled by one worker, then only read
    let rows: Int
    /// `keys[part * rows + row]`; empty when the whole batch takes no part.
    var keys: [UInt64] = []
    /// By row, 0 for nobody known; empty when every record owns its own.
    var owners: [UInt64] = []
    init(rows: Int) { self.rows = rows }
}

struct UniqueStep: ManyRecordStep {
    let stage = Validate.spec.name
    let rule: Int
    let action: RuleAction
    let key: UniqueKey
    let when: Expression?
    let unless: Expression?
    /// More than these break the rule.
    let mostOwners: Int
    let sparesFirst: Bool
    let marksRecords = true

    func makeRunner() -> any StepRunner { UniqueRunner(self) }

    func judge(_ notes: AllNotes, crew: Crew) -> ManyRecordVerdict {
        var verdict = ManyRecordVerdict()
        verdict.rows = UniqueJudgement(notes, mostOwners: mostOwners, sparesFirst: sparesFirst, crew: crew).rows(crew)
        return verdict
    }
}

/// Notes the keys of every record that the rule is about.
final class UniqueRunner: StepRunner {
    private let step: UniqueStep
    private let key: UniqueKey
    private let facts: RowFacts
    private let form = ByteBuffer()

    init(_ step: UniqueStep) {
        self.step = step
        key = step.key
        facts = RowFacts(step.key.columns)
    }

    func run(_ batch: Batch) {
        let note = UniqueNote(rows: batch.rowCount)
        batch.notes.append(note)
        guard key.isBase[batch.source] else { return }
        note.keys = [UInt64](repeating: 0, count: key.parts.count * batch.rowCount)
        if !key.owners.isEmpty { note.owners = [UInt64](repeating: 0, count: batch.rowCount) }
        let seed = key.isPerSource ? UInt64(truncatingIfNeeded: batch.source) &+ 1 : 0
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft && isAsked(batch, row) {
            var isThere = false
            for (part, columns) in key.parts.enumerated() {
                let hash = hash(batch, row, columns, seed: seed, isLoose: key.isLoose)
                note.keys[part * batch.rowCount + row] = hash
                if hash != 0 { isThere = true }
            }
            if isThere, !key.owners.isEmpty { note.owners[row] = owner(batch, row) }
        }
    }

    private func isAsked(_ batch: Batch, _ row: Int) -> Bool {
        if let when = step.when, when.evaluate(batch, row, facts.workspace) != .yes { return false }
        if let unless = step.unless, unless.evaluate(batch, row, facts.workspace) != .no { return false }
        return true
    }

    private func owner(_ batch: Batch, _ row: Int) -> UInt64 {
        for (index, columns) in key.owners.enumerated() {
            let hash = hash(batch, row, columns, seed: UInt64(truncatingIfNeeded: index) &+ 1, isLoose: true)
            if hash != 0 { return hash }
        }
        return 0
    }

    /// Hash of several values together, 0 when one of them is missing or invalid.
    private func hash(_ batch: Batch, _ row: Int, _ columns: [Int], seed: UInt64, isLoose: Bool) -> UInt64 {
        var hash = seed
        for column in columns {
            guard facts.hasValue(batch, row, column) else { return 0 }
            hash = Hashing.hash64(isLoose ? matchForm(batch, row, column) : batch.cell(row, column), seed: hash)
        }
        return max(1, hash)
    }

    /// The value as `deduplicate` compares it; as it stands when its type has no such form.
    private func matchForm(_ batch: Batch, _ row: Int, _ column: Int) -> Cell {
        let cell = batch.cell(row, column)
        guard let type = key.columns[column].type else { return cell }
        let companion = key.columns[column].companion.map { batch.cell(row, $0) } ?? .missing
        form.removeAll()
        type.appendMatchForm(cell, companion: companion, to: form, facts.workspace)
        return form.count > 0 ? form.cell : cell
    }
}
