import KemptCore
import KemptExpression

/// `when` and `unless` of a stage, for every stage alike: it acts only on records for which the one is true and the other false.
///
/// Records it must pass by are hidden for as long as the stage works: their state says that they have left, which every step respects.
struct Conditional: Sendable {
    let when: Expression?
    let unless: Expression?

    /// Nil when there is no condition.
    init?(_ modifiers: Modifiers, _ context: StageContext) {
        when = modifiers.when.flatMap { context.expression($0) }
        unless = modifiers.unless.flatMap { context.expression($0) }
        if when == nil, unless == nil { return nil }
    }

    /// The columns that both read.
    var columns: [Int] { (when?.columns ?? []) + (unless?.columns ?? []) }

    func holds(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        let isWanted = when?.evaluate(batch, row, workspace) ?? .yes
        if isWanted == .no { return .no }
        return isWanted && !(unless?.evaluate(batch, row, workspace) ?? .no)
    }
}

struct ConditionalStep: Step {
    let inner: any Step
    let condition: Conditional
    var stage: String { inner.stage }
    func makeRunner() -> any StepRunner { ConditionalRunner(inner.makeRunner(), condition) }
    var manyRecords: (any ManyRecordStep)? { inner.manyRecords }
}

final class ConditionalRunner: StepRunner {
    private let inner: any StepRunner
    private let veil: Veil
    init(_ inner: any StepRunner, _ condition: Conditional) {
        self.inner = inner
        veil = Veil(condition)
    }
    func run(_ batch: Batch) { veil.hiding(batch) { inner.run(batch) } }
    func judgeAgain(_ batch: Batch) { veil.hiding(batch) { inner.judgeAgain(batch) } }

    /// A record of which the condition cannot be told stays as it is, and is passed by: what a merge fills may tell.
    func judgeBefore(_ batch: Batch) {
        veil.hiding(batch, showsUntold: true) {
            let open = veil.untold.filter { !batch.states[$0].wasStale }
            inner.judgeBefore(batch)
            for row in open where batch.states[row].wasStale {
                batch.states[row].wasStale = false
                batch.states[row].wasUndated = true
            }
        }
    }
}

/// The same for a gathering: what is hidden is not matched.
struct ConditionalGathering: GatheringStep {
    let inner: any GatheringStep
    let condition: Conditional
    var stage: String { inner.stage }
    func makeDigester() -> any Digester { ConditionalDigester(inner.makeDigester(), condition) }
    func decide(_ digests: [any Digest], sources: GatheredSources, crew: Crew) -> any Decision {
        inner.decide(digests, sources: sources, crew: crew)
    }
    func fuse(_ decision: any Decision, _ members: MemberRows, crew: Crew) -> Patch { inner.fuse(decision, members, crew: crew) }
    func asking(_ question: PairQuestion) -> any GatheringStep { ConditionalGathering(inner: inner.asking(question), condition: condition) }
}

final class ConditionalDigester: Digester {
    private let inner: any Digester
    private let veil: Veil
    init(_ inner: any Digester, _ condition: Conditional) {
        self.inner = inner
        veil = Veil(condition)
    }
    func digest(_ batch: Batch) -> any Digest { veil.hiding(batch) { inner.digest(batch) } }
}

/// Hides rows while some work is done.
private final class Veil {
    private let condition: Conditional
    private let workspace = Workspace()
    private var hidden: [(row: Int, state: RowState)] = []
    /// Rows that are shown though the condition cannot be told of them.
    private(set) var untold: [Int] = []
    init(_ condition: Conditional) { self.condition = condition }

    func hiding<Result>(_ batch: Batch, showsUntold: Bool = false, _ work: () -> Result) -> Result {
        hidden.removeAll(keepingCapacity: true)
        untold.removeAll(keepingCapacity: true)
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft {
            let truth = condition.holds(batch, row, workspace)
            if truth == .yes { continue }
            if truth == .unknown, showsUntold {
                untold.append(row)
                continue
            }
            hidden.append((row, batch.states[row]))
            batch.states[row].door = .dropped
        }
        defer { for entry in hidden { batch.states[entry.row] = entry.state } }
        return work()
    }
}
