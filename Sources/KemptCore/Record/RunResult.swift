/// What a run came to.
public struct RunResult: Sendable {
    public let ledger: Ledger
    /// Figures of the gathering step.
    public let facts: [(name: String, value: Int)]
    /// How far each incremental source was read, by its index.
    public let cursors: [Int: Cursor]
    public let pendingExcess: Int
    public let pendingPairs: Int
    /// Base records that would be merged, and records of references that would be linked, had anybody asked for it.
    public var proposedMerges = 0
    public var proposedLinks = 0
    public var judged: JudgedMerges?
    /// Brakes that tripped, as `(name, found, limit)` in hundredths of a per cent.
    public let tripped: [(name: String, share: Int, limit: Int)]
    public let phases: [(name: String, seconds: Double)]
    /// Base records of the run before, if it left a note.
    public let previousRecords: Int?
    /// What rules about the base as a whole measured.
    public var measures: [Measure] = []
    /// What the next run may want to compare with.
    public var profiles: [ColumnProfile] = []
    /// Values that none of their type's lists knows, column by column.
    public var unlisted: [UnlistedValues] = []
    /// What the pipeline will remember when this run is switched.
    public var memory = Memory()
    /// What a report shows of how records were matched.
    public var pictures = MatchPictures()
    /// Wall and processor seconds, and the largest resident size in bytes: for the one block of the report that differs between runs.
    public var usage = Usage()

    public struct Usage: Sendable {
        public var wallSeconds = 0.0
        public var processorSeconds = 0.0
        public var peakBytes = 0
        public init() {}
    }

    public init(
        ledger: Ledger, facts: [(name: String, value: Int)], cursors: [Int: Cursor] = [:], pendingExcess: Int, pendingPairs: Int,
        tripped: [(name: String, share: Int, limit: Int)], phases: [(name: String, seconds: Double)], previousRecords: Int?
    ) {
        self.ledger = ledger
        self.facts = facts
        self.cursors = cursors
        self.pendingExcess = pendingExcess
        self.pendingPairs = pendingPairs
        self.tripped = tripped
        self.phases = phases
        self.previousRecords = previousRecords
    }
}
