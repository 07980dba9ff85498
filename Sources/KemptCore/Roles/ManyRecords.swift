/// A step whose rule can only be told from many records together: `unique`, `not-shared`, the rules about the base as a whole.
///
/// Its runner changes nothing: it leaves one note of each batch in `Batch.notes`, in the order of the steps. When the last record has passed, the
/// engine asks `judge` once, and once more when a merge has changed what it had judged.
public protocol ManyRecordStep: Step {
    /// Index into `Plan.rules`.
    var rule: Int { get }
    var action: RuleAction { get }
    /// True when the verdict names records. Every record then waits for it; a step that only counts holds nothing up.
    var marksRecords: Bool { get }
    /// True when the verdict gives values to records. Such a step is asked last, and told who has been sent away.
    var givesValues: Bool { get }
    func judge(_ notes: AllNotes, crew: Crew) -> ManyRecordVerdict
}

extension ManyRecordStep {
    public var manyRecords: (any ManyRecordStep)? { self }
    public var givesValues: Bool { false }
}

/// What a step noted of every batch, in the order of the records.
public struct AllNotes: Sendable {
    /// One a batch.
    public let notes: [any Digest]
    /// Where the batches come from; global rows count as in a gathering.
    public let sources: GatheredSources
    /// What has happened to the records since; nil at the first judgement.
    public var changes: RowsSince?
    /// How columns stood at the last run that switched its outputs.
    public let lastRun: [ColumnProfile]
    /// How they stood when the baseline was written.
    public let baseline: [ColumnProfile]
    /// Records that went into another, ascending by their global row.
    public let merged: [(row: UInt32, survivor: UInt32)]

    public init(
        _ notes: [any Digest], sources: GatheredSources, changes: RowsSince? = nil, lastRun: [ColumnProfile] = [], baseline: [ColumnProfile] = [],
        merged: [(row: UInt32, survivor: UInt32)] = []
    ) {
        self.merged = merged
        self.notes = notes
        self.sources = sources
        self.changes = changes
        self.lastRun = lastRun
        self.baseline = baseline
    }
}

/// Records that are gone or are not what they were when they were noted.
public struct RowsSince: Sendable {
    /// Global rows that have left, ascending.
    public let gone: [UInt32]
    /// Global rows with other values now, ascending, none of them gone.
    public let changed: [UInt32]
    /// For each of `changed`, the note that holds it now and its row in there.
    public let noteOf: [UInt32]
    public let rowInNote: [UInt32]
    public let notes: [any Digest]
    public init(gone: [UInt32], changed: [UInt32], noteOf: [UInt32], rowInNote: [UInt32], notes: [any Digest]) {
        self.gone = gone
        self.changed = changed
        self.noteOf = noteOf
        self.rowInNote = rowInNote
        self.notes = notes
    }
}

/// What a rule over many records came to.
public struct ManyRecordVerdict: Sendable {
    /// Global rows that break it, ascending, each once.
    public var rows: [UInt32] = []
    /// What was measured of the base as a whole.
    public var measures: [Measure] = []
    /// What the next run will want to compare with.
    public var profiles: [ColumnProfile] = []
    /// Values that records get: changes sorted by row.
    public var values: Patch?
    /// What is remembered of it.
    public var codes: Register?
    public init() {}
}

/// One figure of a rule about many records, beside its limit. Integers only.
public struct Measure: Sendable, Equatable {
    /// The word of the limit in the pipeline file; `new` words count against a baseline.
    public enum Kind: String, Sendable, CaseIterable {
        /// Records, at least and at most.
        case min, max
        case maxCount = "max-count"
        case maxNew = "max-new"
        /// Hundredths of a per cent.
        case maxPercent = "max-percent"
        /// Hundredths of a percentage point.
        case maxPoints = "max-points"
        public var isShare: Bool { self == .maxPercent || self == .maxPoints }
    }
    /// Index into `Plan.rules`.
    public let rule: Int
    public let kind: Kind
    /// The column it is about, when the rule has several.
    public let column: Int?
    public let limit: Int
    /// Nil when there was nothing to measure or to compare with.
    public let found: Int?
    /// What `found` was counted among, or compared with; 0 when that says nothing.
    public let whole: Int

    public init(rule: Int, kind: Kind, column: Int? = nil, limit: Int, found: Int?, whole: Int = 0) {
        self.rule = rule
        self.kind = kind
        self.column = column
        self.limit = limit
        self.found = found
        self.whole = whole
    }

    /// Nil when it could not be assessed.
    public var isKept: Bool? { found.map { kind == .min ? $0 >= limit : $0 <= limit } }
}

/// How one column was filled: what two runs compare. Holds words of the pipeline file and counts, never a person's value.
public struct ColumnProfile: Sendable, Equatable {
    /// The field, and what tells it from another profile of the same field: the rule's condition.
    public let name: String
    /// Base records that were looked at, and those with something in the field.
    public var records: Int
    public var filled: Int
    /// Valid values of a field whose type has few (picklist, boolean, country) with their records, by value; else none.
    public var values: [(value: String, records: Int)]

    public init(name: String, records: Int = 0, filled: Int = 0, values: [(value: String, records: Int)] = []) {
        self.name = name
        self.records = records
        self.filled = filled
        self.values = values
    }

    public static func == (one: ColumnProfile, other: ColumnProfile) -> Bool {
        one.name == other.name && one.records == other.records && one.filled == other.filled
            && one.values.elementsEqual(other.values) { $0.value == $1.value && $0.records == $1.records }
    }
}

/// Breaks that are known already: what a person accepted when the baseline was written.
///
/// Counted by rule and source, so that a source that mends its old breaks cannot hide another's new ones.
public struct Baseline: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public let rule: RuleName
        public let source: String
        public let records: Int
        public init(rule: RuleName, source: String, records: Int) {
            self.rule = rule
            self.source = source
            self.records = records
        }
    }
    public var entries: [Entry] = []
    public var profiles: [ColumnProfile] = []
    public init() {}

    public func records(_ rule: RuleName, source: String) -> Int {
        entries.reduce(0) { $0 + ($1.rule == rule && $1.source == source ? $1.records : 0) }
    }
}

/// What tells a rule of a plan from the others, from one run to the next.
public struct RuleName: Sendable, Hashable {
    public let id: String
    public let fields: [String]
    /// Counts rules of the same id and fields from 1, in the order of the file.
    public let number: Int
    public init(id: String, fields: [String], number: Int = 1) {
        self.id = id
        self.fields = fields
        self.number = number
    }
}

extension Plan {
    /// The name of each rule, in the order of `rules`.
    public var ruleNames: [RuleName] {
        var seen: [RuleName: Int] = [:]
        return rules.map { rule in
            let fields = rule.columns.compactMap { schema.columns.indices.contains($0) ? schema.columns[$0].name : nil }
            let plain = RuleName(id: rule.id, fields: fields)
            seen[plain, default: 0] += 1
            return RuleName(id: rule.id, fields: fields, number: seen[plain] ?? 1)
        }
    }
}
