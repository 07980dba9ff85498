/// A compiled piece of a stage: what the engine does to every batch.
public protocol Step: Sendable {
    /// The stage's verb, for the report.
    var stage: String { get }
    /// A runner for one worker, with its own scratch and memo.
    func makeRunner() -> any StepRunner
    /// The step itself, or the one it wraps, when its rule can only be told from many records.
    var manyRecords: (any ManyRecordStep)? { get }
}

extension Step {
    public var manyRecords: (any ManyRecordStep)? { nil }
}

/// One worker's share of a step. Called for one batch at a time.
public protocol StepRunner: AnyObject {
    /// Does the step's work on every record that has not left.
    func run(_ batch: Batch)
    /// Judges the records that a merge has touched again. Steps that judge nothing do nothing.
    func judgeAgain(_ batch: Batch)
    /// Notes how the record stands as it arrived, when this step itself runs only after the gathering.
    func judgeBefore(_ batch: Batch)
}

extension StepRunner {
    public func judgeAgain(_ batch: Batch) {}
    public func judgeBefore(_ batch: Batch) {}
}

/// Something read whole before the first record: evidence, or a table to look up in.
public protocol PrologueItem: Sendable {
    var path: String { get }
    func load() throws
    /// Figures for the report, once it is loaded.
    var tally: [(name: String, value: Int)] { get }
}

extension PrologueItem {
    public var tally: [(name: String, value: Int)] { [] }
}

/// A step that must see every record before it can decide about one.
///
/// The engine calls, in order: `digest` for each batch in parallel; `decide` once; collects the rows that `Decision.members` names; `fuse` once; then applies
/// the patch. Rows are numbered from 0 in the order of sources and records ("global rows").
public protocol GatheringStep: Sendable {
    var stage: String { get }
    func makeDigester() -> any Digester
    func decide(_ digests: [any Digest], sources: GatheredSources, crew: Crew) -> any Decision
    func fuse(_ decision: any Decision, _ members: MemberRows, crew: Crew) -> Patch
    /// The same step, which will answer a question about two records on its way.
    func asking(_ question: PairQuestion) -> any GatheringStep
}

extension GatheringStep {
    /// A step that weighs no pairs has no answer.
    public func asking(_ question: PairQuestion) -> any GatheringStep { self }
}

/// One worker's share of digesting.
public protocol Digester: AnyObject {
    func digest(_ batch: Batch) -> any Digest
}

/// What a gathering step keeps of one batch, opaque to the engine.
public protocol Digest: AnyObject, Sendable {}

/// What the gathering step needs to know of where rows come from.
public struct GatheredSources: Sendable {
    public let names: [String]
    public let roles: [Role]
    /// Source of each digest, in order.
    public let sourceOfDigest: [Int]
    /// First global row of each digest, and the number of rows behind the last.
    public let firstRow: [Int]
    public init(names: [String], roles: [Role], sourceOfDigest: [Int], firstRow: [Int]) {
        self.names = names
        self.roles = roles
        self.sourceOfDigest = sourceOfDigest
        self.firstRow = firstRow
    }
}

/// What was decided about all records together.
public protocol Decision: AnyObject, Sendable {
    /// Global rows of every record that belongs to a cluster or to an uncertain pair, ascending, each once.
    var members: [UInt32] { get }
}

/// The rows that a decision named, collected from the reservoir.
public struct MemberRows: Sendable {
    public let sources: GatheredSources
    private let sorted: SortedRows
    /// Global rows, ascending.
    public var rows: [UInt32] { sorted.rows }
    /// Batch and row in it for each of `rows`.
    public let batches: [Batch]
    public let batchOf: [UInt32]
    public let rowInBatch: [UInt32]
    public init(sources: GatheredSources, rows: [UInt32], batches: [Batch], batchOf: [UInt32], rowInBatch: [UInt32]) {
        self.sources = sources
        sorted = SortedRows(rows)
        self.batches = batches
        self.batchOf = batchOf
        self.rowInBatch = rowInBatch
    }

    /// Finds a global row.
    public func find(_ row: UInt32) -> (batch: Batch, row: Int)? {
        guard let index = sorted.index(of: row) else { return nil }
        return (batches[Int(batchOf[index])], Int(rowInBatch[index]))
    }
}
