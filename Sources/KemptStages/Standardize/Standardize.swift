import CMemory
import KemptCore

/// `standardize`: every typed field is read by its type, and canonical values take the place of what was typed.
public enum Standardize: Stage {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to standardize; all typed fields when not given")
    public static let spec = Spec(
        "standardize", "write every value in its type's canonical form; guesses go to proposals", settings: [fields.data],
        principal: "fields", example: "standardize")

    public static func compile(_ values: Values, _ modifiers: Modifiers, _ context: StageContext) {
        let chosen = values[fields]?.compactMap { context.column($0) }
        let columns = context.columns.indices.filter { context.columns[$0].type != nil && chosen?.contains($0) ?? true }
        context.add(ReadingStep(stage: spec.name, columns: context.columns, chosen: columns, pins: context.pins))
    }
}

/// Reads every value of some columns: sets its mark and its canonical form. Whether canonical forms are written out is the plan's to say.
struct ReadingStep: Step {
    let stage: String
    let columns: [Column]
    /// The columns to read; one that others are read by comes before them.
    let chosen: [Int]
    let pins: PinBook?

    init(stage: String, columns: [Column], chosen: [Int], pins: PinBook? = nil) {
        self.stage = stage
        self.pins = pins
        self.columns = columns
        let companions = Set(columns.compactMap(\.companion))
        self.chosen = chosen.filter { companions.contains($0) } + chosen.filter { !companions.contains($0) }
    }

    func makeRunner() -> any StepRunner { ReadingRunner(self) }
}

final class ReadingRunner: StepRunner {
    /// A class, because the loop over columns would otherwise copy what it holds.
    private final class Task {
        let column: Int
        /// The column it is read by, or -1.
        let companion: Int
        let type: any SemanticType
        /// The class of each outcome.
        let kinds: [OutcomeClass]
        let memo: ReadingMemo?

        init(_ index: Int, _ column: Column, _ type: any SemanticType, _ spec: TypeSpec) {
            self.column = index
            self.companion = column.companion ?? -1
            self.type = type
            kinds = spec.outcomes.map(\.kind)
            memo = spec.repeats ? ReadingMemo() : nil
        }

        @inline(__always) func companion(_ batch: Batch, _ row: Int) -> Cell { companion >= 0 ? batch.cell(row, companion) : .missing }
    }
    private let tasks: [Task]
    private let workspace = Workspace()
    private let pins: PinKeeper?

    init(_ step: ReadingStep) {
        pins = PinKeeper(step.pins, step.columns, chosen: step.chosen)
        tasks = step.chosen.compactMap { index in
            let column = step.columns[index]
            guard let type = column.type, let spec = column.typeSpec else { return nil }
            return Task(index, column, type, spec)
        }
    }

    /// All columns of some hundred rows, then the next: their bytes stay in the cache, which those of a whole batch do not.
    func run(_ batch: Batch) {
        for start in stride(from: 0, to: batch.rowCount, by: ReadingMemo.block) {
            let rows = start..<min(start + ReadingMemo.block, batch.rowCount)
            for task in tasks { read(task, rows, batch) }
        }
        pins?.look(batch)
    }

    private func read(_ task: Task, _ rows: Range<Int>, _ batch: Batch) {
        if let memo = task.memo, memo.isWorthAsking(rows.count) {
            readRemembering(task.type, task, memo, rows, batch)
        } else {
            readEach(task.type, task, rows, batch)
        }
    }

    private func readEach(_ type: some SemanticType, _ task: Task, _ rows: Range<Int>, _ batch: Batch) {
        let output = workspace.output
        for row in rows {
            batch.fetchCell(row &+ ReadingMemo.ahead, before: rows.upperBound, task.column)
            let cell = batch.cell(row, task.column)
            if cell.isEmpty || batch.states[row].hasLeft { continue }
            output.removeAll()
            let reading = type.read(cell, companion: task.companion(batch, row), workspace)
            if reading.mark != 0 { take(reading, output.cell, task, batch, row) }
        }
    }

    private func readRemembering(_ type: some SemanticType, _ task: Task, _ memo: ReadingMemo, _ rows: Range<Int>, _ batch: Batch) {
        memo.foresee(batch, rows, column: task.column, companion: task.companion)
        for row in rows {
            let cell = batch.cell(row, task.column)
            if cell.isEmpty || batch.states[row].hasLeft { continue }
            let hash = memo.hash(at: row &- rows.lowerBound)
            var result = Cell.empty
            let reading = memo.read(cell, companion: task.companion(batch, row), hash: hash, type, workspace, result: &result)
            if reading.mark != 0 { take(reading, result, task, batch, row) }
        }
    }

    /// A merge may bring another value, or what one is read by, a phone's country: then the value is read once more. What was canonical stays, with
    /// its mark.
    func judgeAgain(_ batch: Batch) {
        let pinned = pins?.pinned(batch) ?? []
        var start = 0
        while start < batch.mergedCells.count {
            let row = Int(batch.mergedCells[start].row)
            var end = start + 1
            while end < batch.mergedCells.count, Int(batch.mergedCells[end].row) == row { end += 1 }
            let merged = batch.mergedCells[start..<end]
            start = end
            if batch.states[row].hasLeft { continue }
            for task in tasks where merged.contains(where: { Int($0.column) == task.column || Int($0.column) == task.companion }) {
                let cell = batch.cell(row, task.column)
                if cell.isEmpty || !pinned.isEmpty && pinned.contains(PinKeeper.place(row, task.column)) { continue }
                // A mark past the type's own is a later stage's.
                let place = batch.slot(row, task.column)
                let mark = Int(batch.marks[place])
                if mark < task.kinds.count, task.kinds[mark] == .invalid || task.kinds[mark] == .guess { batch.marks[place] = 0 }
                read(task, row..<row + 1, batch)
            }
        }
    }

    @inline(__always)
    private func take(_ reading: Reading, _ result: Cell, _ task: Task, _ batch: Batch, _ row: Int) {
        batch.marks[batch.slot(row, task.column)] = reading.mark
        guard reading.wrote else { return }
        if task.kinds[Int(reading.mark)] == .guess {
            batch.propose(row, task.column, reading.mark, result)
        } else {
            batch.replace(row, task.column, with: result)
        }
    }
}

extension Batch {
    /// Asks for the bytes of a cell that will be read some steps from now; nothing for rows from `end` on.
    @inline(__always) func fetchCell(_ row: Int, before end: Int, _ column: Int) {
        if row < end { kempt_prefetch(cell(row, column).start) }
    }
}
