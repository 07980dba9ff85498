import KemptCore
import KemptMatching

/// Merges that `kempt sample merges` drew, with the answers of people: read in the prologue, held against what the run merges.
///
/// The same table as decisions are: `review import` takes its answers too.
public final class SampleFile: PrologueItem, @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    public let path: String
    private let mayBeMissing: Bool
    /// Who was merged in former runs.
    private let memory: MemoryBook
    private var contrary = 0
    private var sample = JudgedSample(DecisionBook())

    public init(path: String, memory: MemoryBook, mayBeMissing: Bool = true) {
        self.path = path
        self.memory = memory
        self.mayBeMissing = mayBeMissing
    }

    /// The plan that also looks up the records of the sample.
    func judging(_ plan: MatchPlan) -> MatchPlan {
        var plan = plan
        sample = JudgedSample(plan.decisions ?? DecisionBook())
        plan.decisions = sample.names
        plan.sample = sample
        return plan
    }

    /// The step that holds the sample against its merges.
    public func judging(_ step: DeduplicateStep) -> DeduplicateStep { DeduplicateStep(judging(step.plan)) }

    public func load() throws {
        let table = try DecisionFile.table(path, mayBeMissing: mayBeMissing)
        sample.fill(table.answers, open: table.open, clusters: memory.memory.clusters)
        contrary = table.contrary
    }

    public var tally: [(name: String, value: Int)] { DecisionFile.tally(contrary: contrary) }
}
