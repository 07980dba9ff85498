import KemptCore
import KemptMatching

/// Merges that `kempt sample merges` drew, with the answers of people: read in the prologue, held against what the run merges.
///
/// The same table as decisions are: `review import` takes its answers too.
public final class SampleFile: PrologueItem, @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    public let path: String
    private let mayBeMissing: Bool
    private var sample = JudgedSample(DecisionBook())

    public init(path: String, mayBeMissing: Bool = true) {
        self.path = path
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
        sample.fill(table.answers, open: table.open)
    }

    public var tally: [(name: String, value: Int)] { [] }
}
