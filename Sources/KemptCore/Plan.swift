/// Everything a run needs to know, decided before the first record is read. Immutable.
public struct Plan: Sendable {
    public struct Input: Sendable {
        public let name: String
        public let role: Role
        public let source: any Source
        public let profile: SourceProfile
        public let layout: SourceLayout
        /// Index into `rules` of the first of the profile's findings.
        public var firstFinding = 0
        public init(name: String, role: Role, source: any Source, profile: SourceProfile, layout: SourceLayout) {
            self.name = name
            self.role = role
            self.source = source
            self.profile = profile
            self.layout = layout
        }
    }

    /// The things a run writes beside its report.
    public enum Output: String, Sendable, CaseIterable {
        case kept, clean, flagged, quarantined, dropped, merged, archived, proposals, changes, clusters
    }

    /// Limits that stop a run before it switches anything, in hundredths of a per cent of the base records.
    public struct Brakes: Sendable {
        public struct Limit: Sendable {
            public var share: Int
            /// Written in the file: holds for any number of records. The defaults hold from `fewestRecords` on, where a share means something.
            public var isGiven: Bool
            public init(_ share: Int, isGiven: Bool = false) {
                self.share = share
                self.isGiven = isGiven
            }
        }
        public static let fewestRecords = 100
        /// Fewer base records than the last run had.
        public var fewerRecords = Limit(1000)
        /// Base records merged away.
        public var merged = Limit(2000)
        /// Base records with a repaired value; a mere change of notation loses nothing and does not count.
        public var changed = Limit(6000)
        public var archived = Limit(2000)
        /// Base records with a value that came back to what it was before a run rewrote it.
        public var reverted = Limit(500)
        public init() {}
    }

    public var name: String
    public var about: String
    /// Path of the pipeline file as given.
    public var path: String
    /// That file and those it extends: no command writes over them.
    public var pipelineFiles: [String]
    /// The run's only clock, `YYYY-MM-DD`.
    public var asOf: String
    public var schema: Schema
    public var inputs: [Input]
    /// Evidence sources, for the report: name, path.
    public var evidence: [(name: String, path: String)]
    public var prologue: [any PrologueItem]
    /// Steps before the gathering.
    public var streaming: [any Step]
    public var gathering: (any GatheringStep)?
    /// Steps after it.
    public var finishing: [any Step]
    public var rules: [Rule]
    /// Rule of each column's outcome: `outcomeRules[column][mark]`; -1 for `same`.
    public var outcomeRules: [[Int]]
    /// Rule that an excess duplicate breaks, and the one that a stale record breaks; -1 when the stage is not there.
    public var duplicateRule: Int
    public var staleRule: Int
    /// No `standardize`: values are judged in canonical form and written as they were read.
    public var keepsOriginals: Bool
    /// Columns a record must fill.
    public var required: [Int]
    public var outputs: [(output: Output, target: any Target)]
    public var brakes: Brakes
    public var reportHTML: String?
    public var reportJSON: String?
    /// Least clean-record percentage, in hundredths of a per cent.
    public var requireClean: Int?
    /// Breaks that are known already; nil when the file names no baseline, or it is being written anew.
    public var baseline: Baseline?
    public var baselinePath: String?
    /// How many records more than in the baseline may break any one rule of severity error that has no limit of its own.
    public var maxNew: Int?
    /// Hash of everything that decides a verdict: two runs with the same one compare.
    public var fingerprint: String
    /// Hash of what the file says about reading: two runs with the same one expect the same columns.
    public var readingFingerprint: String
    /// File of people's decisions about pairs, when `deduplicate` names one.
    public var decisions: String?
    /// File of the weights that `kempt train` learns, when `deduplicate` names one.
    public var model: String?
    /// File of what the pipeline remembers from run to run, when it names one.
    public var storePath: String?
    /// That file; nil when there is none, or nobody has handed it in.
    public var store: (any MemoryStore)?
    /// What is remembered, for the steps; filled before the first record is read.
    public var memory: MemoryBook
    /// A run that writes its outputs writes what is new into the store as well.
    public var writesStore: Bool
    /// What is left as it is; nil when the pipeline neither remembers values nor lists any.
    public var pins: PinBook?
    /// File of the values that people listed, when the pipeline names one.
    public var pinsPath: String?
    /// File of merges that people judge, when `deduplicate` names one.
    public var sample: String?
    /// Folder for the run's lock and manifest.
    public var stateDirectory: String

    public init(name: String, schema: Schema) {
        self.name = name
        self.schema = schema
        about = ""
        path = ""
        pipelineFiles = []
        asOf = ""
        inputs = []
        evidence = []
        prologue = []
        streaming = []
        gathering = nil
        finishing = []
        rules = []
        outcomeRules = []
        duplicateRule = -1
        staleRule = -1
        required = []
        keepsOriginals = false
        outputs = []
        brakes = Brakes()
        reportHTML = nil
        reportJSON = nil
        requireClean = nil
        baseline = nil
        baselinePath = nil
        maxNew = nil
        fingerprint = ""
        readingFingerprint = ""
        decisions = nil
        model = nil
        storePath = nil
        store = nil
        memory = MemoryBook()
        writesStore = false
        pins = nil
        pinsPath = nil
        sample = nil
        stateDirectory = ""
    }
}
