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
    func fuse(_ decision: any Decision, _ members: MemberRows) -> Patch
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
    /// Global rows, ascending.
    public let rows: [UInt32]
    /// Batch and row in it for each of `rows`.
    public let batches: [Batch]
    public let batchOf: [UInt32]
    public let rowInBatch: [UInt32]
    public init(sources: GatheredSources, rows: [UInt32], batches: [Batch], batchOf: [UInt32], rowInBatch: [UInt32]) {
        self.sources = sources
        self.rows = rows
        self.batches = batches
        self.batchOf = batchOf
        self.rowInBatch = rowInBatch
    }

    /// Finds a global row. Cost: a binary search.
    public func find(_ row: UInt32) -> (batch: Batch, row: Int)? {
        let index = lowerBound(rows.count) { rows[$0] < row }
        guard index < rows.count, rows[index] == row else { return nil }
        return (batches[Int(batchOf[index])], Int(rowInBatch[index]))
    }
}

/// The changes a gathering step makes, sorted by row and column.
public final class Patch: @unchecked Sendable {  // filled once, then only read
    public struct Change: Sendable {
        public let row: UInt32
        public let column: UInt16
        public let mark: Mark
        public let offset: Int
        /// -1 = missing.
        public let count: Int
        /// Index into `rules`: how the value was chosen.
        public let rule: UInt16
        /// In `bytes`, the records that gave the value: `crm:C-17`, several joined by `, `.
        public let giversOffset: Int
        public let giversCount: Int
        public init(row: UInt32, column: Int, mark: Mark, offset: Int, count: Int, rule: Int, giversOffset: Int, giversCount: Int) {
            self.row = row
            self.column = UInt16(truncatingIfNeeded: column)
            self.mark = mark
            self.offset = offset
            self.count = count
            self.rule = UInt16(truncatingIfNeeded: rule)
            self.giversOffset = giversOffset
            self.giversCount = giversCount
        }
    }
    /// A value that lost against another one as good: a person may know better. Both lie in `bytes`.
    public struct Difference: Sendable {
        public let row: UInt32
        public let column: UInt16
        public let valueOffset: Int
        public let valueCount: Int
        public let otherOffset: Int
        public let otherCount: Int
        /// Index into `rules`.
        public let rule: UInt16
        /// The record that gave the other value, as in a change.
        public let giversOffset: Int
        public let giversCount: Int
        public init(
            row: UInt32, column: Int, valueOffset: Int, valueCount: Int, otherOffset: Int, otherCount: Int, rule: Int, giversOffset: Int,
            giversCount: Int
        ) {
            self.row = row
            self.column = UInt16(truncatingIfNeeded: column)
            self.valueOffset = valueOffset
            self.valueCount = valueCount
            self.otherOffset = otherOffset
            self.otherCount = otherCount
            self.rule = UInt16(truncatingIfNeeded: rule)
            self.giversOffset = giversOffset
            self.giversCount = giversCount
        }
    }
    /// A record that leaves through the door `merged`, or would.
    public struct Merge: Sendable {
        public let row: UInt32
        public let survivor: UInt32
        /// The survivor's identity in `bytes`.
        public let identityOffset: Int
        public let identityCount: Int
        public let survivorSource: Int
        /// Match weight in hundredths.
        public let weight: Int
        /// The comparison that decided: `email+family-name`.
        public let rule: String
        /// Hashes of what the two are compared by.
        public var content: UInt64 = 0
        public var survivorContent: UInt64 = 0
        /// The record is of a reference: it is linked, and no copy.
        public var isLink = false
        /// A person said that the two are one.
        public var isDecided = false
        public init(row: UInt32, survivor: UInt32, identityOffset: Int, identityCount: Int, survivorSource: Int, weight: Int, rule: String) {
            self.row = row
            self.survivor = survivor
            self.identityOffset = identityOffset
            self.identityCount = identityCount
            self.survivorSource = survivorSource
            self.weight = weight
            self.rule = rule
        }
    }
    /// An uncertain pair, for a person.
    public struct Pair: Sendable {
        public let row: UInt32
        public let other: UInt32
        public let weight: Int
        public let rule: String
        /// Hashes of what the two are compared by: a decision holds while they stay the same.
        public let content: UInt64
        public let otherContent: UInt64
        public init(row: UInt32, other: UInt32, weight: Int, rule: String, content: UInt64 = 0, otherContent: UInt64 = 0) {
            self.content = content
            self.otherContent = otherContent
            self.row = row
            self.other = other
            self.weight = weight
            self.rule = rule
        }
    }
    public let bytes = ByteBuffer(capacity: 4096)
    public var changes: [Change] = []
    public var differences: [Difference] = []
    public var merges: [Merge] = []
    /// Merges that nobody has asked to be carried out: written down, and nothing else. Sorted by row, no row in `merges` too.
    public var proposedMerges: [Merge] = []
    /// What became of the merges that people have judged; nil when none were drawn.
    public var judged: JudgedMerges?
    public var pairs: [Pair] = []
    /// How values were chosen: `most-recent`, `fill`.
    public var rules: [String] = []
    /// Base records more that would be merged if every uncertain pair were one person.
    public var pendingExcess = 0
    /// Figures and remarks for the report: pairs compared, blocks cut.
    public var facts: [(name: String, value: Int)] = []
    public var pictures = MatchPictures()
    public init() {}
    public func cell(_ change: Change) -> Cell {
        change.count < 0 ? .missing : cell(change.offset, change.count)
    }
    public func cell(_ offset: Int, _ count: Int) -> Cell { Cell(UnsafePointer(bytes.base + offset), count) }
}
