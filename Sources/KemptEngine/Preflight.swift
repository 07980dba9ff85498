import KemptCore

/// What a look through all sources tells before anything is written: `kempt preflight`.
public struct Preflight: Sendable {
    /// One column of the run, as one source fills it.
    public struct Column: Sendable {
        public var filled = 0
        /// Cells by how the field's type judged them, indexed by `OutcomeClass.rawValue`; `same` counts what was read as it stands.
        public var judged = [Int](repeating: 0, count: OutcomeClass.allCases.count)
        /// Cells by length in characters; the last place counts everything longer.
        public var lengths = [Int](repeating: 0, count: Preflight.longest + 1)
    }
    /// By source and column.
    public var columns: [[Column]]
    /// Cells by rule of reading, by source: damage that the source itself shows.
    public var findings: [[String: Int]]
    /// Refused lines by rule, by source.
    public var refused: [[String: Int]]
    public static let longest = 4096

    init(sources: Int, columns count: Int) {
        columns = Array(repeating: Array(repeating: Column(), count: count), count: sources)
        findings = Array(repeating: [:], count: sources)
        refused = findings
    }
}

extension Run {
    /// Reads every source through the streaming steps, writes nothing, and counts what becomes of each column.
    public static func preflight(_ plan: Plan, _ options: RunOptions) throws -> (result: RunResult, preflight: Preflight) {
        let survey = SurveyStep(plan)
        var plan = plan
        plan.gathering = nil
        plan.finishing = []
        plan.streaming.append(survey)
        var options = options
        options.isDry = true
        let result = try Run(plan, options).execute()
        return (result, survey.counts.with { $0 })
    }
}

/// Looks at every batch and changes nothing.
struct SurveyStep: Step {
    let stage = "preflight"
    let plan: Plan
    let counts: Lock<Preflight>

    init(_ plan: Plan) {
        self.plan = plan
        counts = Lock(Preflight(sources: plan.inputs.count, columns: plan.schema.columns.count))
    }

    func makeRunner() -> any StepRunner { Runner(step: self) }

    /// One worker's share; adds each batch to the whole.
    final class Runner: StepRunner {
        private let step: SurveyStep
        init(step: SurveyStep) { self.step = step }

        func run(_ batch: Batch) {
            let plan = step.plan
            var share: [Preflight.Column] = []
            for column in 0..<batch.columnCount { share.append(count(batch, column, plan.outcomeRules[column], plan)) }
            step.counts.with { all in
                for (column, counted) in share.enumerated() { all.columns[batch.source][column].add(counted) }
                for reject in batch.rejects { all.refused[batch.source][reject.rule, default: 0] += reject.lines }
                let rules = plan.inputs[batch.source].profile.findings.count
                let first = plan.inputs[batch.source].firstFinding
                for finding in batch.findings where (first..<first + rules).contains(Int(finding.rule)) {
                    all.findings[batch.source][plan.rules[Int(finding.rule)].id, default: 0] += 1
                }
            }
        }

        private func count(_ batch: Batch, _ column: Int, _ rules: [Int], _ plan: Plan) -> Preflight.Column {
            var counted = Preflight.Column()
            // By mark first: looking a rule up for every cell would cost more than the counting.
            var marks = [Int](repeating: 0, count: max(rules.count, 1))
            for row in 0..<batch.rowCount {
                let cell = batch.originalCell(row, column)
                if cell.isEmpty { continue }
                counted.filled += 1
                let mark = Int(batch.mark(row, column))
                marks[mark < marks.count ? mark : 0] += 1
                counted.lengths[min(characters(cell), Preflight.longest)] += 1
            }
            for (mark, number) in marks.enumerated() {
                let kind = mark == 0 ? OutcomeClass.same : plan.rules[rules[mark]].outcome ?? .same
                counted.judged[Int(kind.rawValue)] += number
            }
            return counted
        }

        /// Bytes that begin a character.
        private func characters(_ cell: Cell) -> Int {
            var count = 0
            for index in 0..<cell.count where cell[index] & 0xC0 != 0x80 { count &+= 1 }
            return count
        }
    }
}

extension Preflight.Column {
    mutating func add(_ other: Self) {
        filled += other.filled
        for index in judged.indices { judged[index] += other.judged[index] }
        for index in lengths.indices { lengths[index] += other.lengths[index] }
    }

    /// The width at which values seem to have been cut off, and how many end there; nil when nothing looks like it.
    ///
    /// Lengths of free text thin out towards the longest. Where instead several values end at one round width, and far fewer just before it, a
    /// field of that width cut them. A column in which most values have that length is of fixed width, and nothing was cut.
    public var cutOff: (width: Int, values: Int)? {
        guard let width = lengths.lastIndex(where: { $0 > 0 }), width >= 10, width < Preflight.longest, Self.widths.contains(width) else {
            return nil
        }
        let values = lengths[width]
        let before = lengths[(width - 3)..<width].max() ?? 0
        guard values >= 3, values > 2 * before, values * 2 < filled else { return nil }
        return (width, values)
    }

    /// Widths that people give fields: tens, powers of two, and their like.
    private static let widths: Set<Int> = [
        10, 12, 15, 16, 20, 24, 25, 30, 32, 35, 36, 40, 45, 48, 50, 60, 63, 64, 70, 75, 80, 90, 100, 120, 127, 128, 150, 160, 200, 240, 250, 254, 255,
        256, 300, 400, 500, 512, 1000, 1023, 1024, 1500, 2000, 2048, 3000, 4000,
    ]
}
