import KemptCore

/// Everything `deduplicate` needs to know, decided before the first record is read.
public struct MatchPlan: Sendable {
    /// A column whose values are evidence that two records are of one customer.
    public struct Field: Sendable {
        public let column: Int
        public let name: String
        public let comparison: Comparison
        /// A code that may be a person's or a firm's own, unlike a postcode; the data decide whether it is.
        public let mayIdentify: Bool
        /// Codes of a register: only a valid one says anything.
        public let isRegistered: Bool
        /// Of several registers, told by the first four bytes of the match form: codes of two of them may be one customer's.
        public let mixesRegisters: Bool
        public init(
            column: Int, name: String, comparison: Comparison, mayIdentify: Bool = false, isRegistered: Bool = false, mixesRegisters: Bool = false
        ) {
            self.mayIdentify = mayIdentify
            self.isRegistered = isRegistered
            self.mixesRegisters = mixesRegisters
            self.column = column
            self.name = name
            self.comparison = comparison
        }
    }

    /// The columns of the run; the types in them give the match forms.
    public let schema: Schema
    /// What is compared or blocked on, in column order.
    public var fields: [Field]
    /// Which records are compared at all; empty = by the types of the fields.
    public var blocks: [BlockingRule]
    /// Records that agree on all features of one of these are of one customer, whatever the weights say.
    public var mustMatch: [BlockingRule] = []
    /// Indices into `fields`: records with two different values are never of one customer, and no question for a person either.
    public var cannotMatch: [Int] = []
    /// What people decided, and the names of the sources that it speaks of, in the order of the plan.
    public var decisions: DecisionBook?
    public var sourceNames: [String] = []
    /// Two records that somebody asks about.
    var question: PairQuestion?
    /// What was learned of these fields, read in the prologue; without it the usual weights serve.
    public var model: ModelBook?
    /// A model to be learned instead of a decision.
    var training: ModelTraining?
    /// Pairs to weigh against what people say of them.
    var labelled: LabelledPairs?
    /// A report wants to show some of what was decided.
    var isPictured = false
    /// What the blocking rules bring together, to be counted instead of a decision.
    var survey: BlockingSurvey?
    /// Which pairs are compared at all.
    public var scope = MatchScope.everything
    /// What becomes of records that are one customer.
    public var merging = Merging.auto
    /// Merges that people have judged, read in the prologue.
    public var sample: JudgedSample?
    /// A customer has one record in each source at most: of several that fit, the best is taken.
    public var onePerSource = false
    /// True when no customer may have two records of one source: between sources that are free of duplicates neither, or a record of the other
    /// source would bring together what nobody has compared.
    var partsSources: Bool { onePerSource || scope == .across }
    /// True when no `standardize` ran before: values are read here, for the comparison only.
    public var readsFirst = false
    public var limits = MatchLimits()
    /// Source names from the most to the least trusted; sources not named follow in extract order.
    public var trust: [String] = []
    public var survivorship: SurvivorshipPlan
    /// True for the name of a mailbox (what stands before the `@`) of an office rather than of a person; rarely asked.
    public var isRoleMailbox: @Sendable (Cell) -> Bool = { _ in false }
    /// True for what stands where a value is missing (`n/a`, a dash); asked of columns that no type compares. The buffer is overwritten.
    public var isNoValue: @Sendable (Cell, ByteBuffer) -> Bool = { _, _ in false }
    /// What is known of two given names, by their match forms; asked of pairs that would merge.
    public var contrast: @Sendable (Cell, Cell) -> NameContrast = { _, _ in .none }
    /// Which bearer of a name in a family a word says that one is: 1 the eldest (`Sr`), 2 the next (`Jr`); 0 when it says nothing, and less when it may
    /// be a name as well (`Jun`).
    public var generation: @Sendable (Cell) -> Int = { _ in 0 }
    /// Adds one note to another without repeating what is there; nil where no type knows what a note is.
    public var appendNote: NoteAppending?
    /// The same with the day and the name of the record that the second note is of.
    public var appendDatedNote: DatedNoteAppending?

    public init(schema: Schema, fields: [Field], blocks: [BlockingRule] = [], survivorship: SurvivorshipPlan? = nil) {
        self.schema = schema
        self.fields = fields
        self.blocks = blocks
        self.survivorship = survivorship ?? SurvivorshipPlan(columns: schema.columns.count, key: schema.key)
    }
}

/// Appends the first note, and of the second what is not in it yet.
public typealias NoteAppending = @Sendable (_ existing: Cell, _ added: Cell, _ buffer: ByteBuffer) -> Void

/// Appends the first note, and of the second what is not in it yet, stamped; `day` is `YYYY-MM-DD` or empty.
public typealias DatedNoteAppending = @Sendable (_ existing: Cell, _ added: Cell, _ day: Cell, _ record: Cell, _ buffer: ByteBuffer) -> Void

/// What is known of two given names that differ.
public enum NameContrast: Sendable {
    case none
    /// Two names, neither a form of the other.
    case twoNames
    /// A man's and a woman's, for which one short form stands.
    case oneShortForm
    case manAndWoman
}

/// What becomes of records that `deduplicate` takes for one customer.
public enum Merging: String, Sendable, CaseIterable {
    /// They are written down for a person; only what people have decided is merged.
    case propose
    /// They are merged.
    case auto
}

/// Which pairs of records `deduplicate` compares.
public enum MatchScope: String, Sendable, CaseIterable {
    /// Within each source and across them.
    case everything
    /// Only records of different sources: each is known to be free of duplicates.
    case across
    /// Only records of one source: what several sources know stays apart.
    case within

    /// True when two records are compared that are, or are not, of one source.
    @inline(__always) func compares(oneSource: Bool) -> Bool {
        switch self {
        case .everything: true
        case .across: !oneSource
        case .within: oneSource
        }
    }
}

/// The thresholds and caps of matching, all with defaults that hold from a hundred records to a million.
///
/// Scores are match weights in 1/256 bit *above even odds*: they contain the prior, which falls with the number of records, so one
/// threshold serves any size. A probability fixed before the prior would be a trap that grows with N.
public struct MatchLimits: Sendable {
    /// Merge at and above this score.
    public var auto = 2 * 256
    /// Show to a person at and above this score.
    public var review = -2 * 256
    /// Records that agree on a blocking key are all compared up to this many; larger blocks are refined with a further key.
    public var block = 32
    /// A mailbox or phone that more records share says less and less.
    public var shared = 8
    /// Two clusters become one only if the mean weight between their records is at least this.
    public var cohesion = -256
    /// Two clusters stay apart if any two of their records are below this.
    public var contradiction = -18 * 256
    /// Records of one customer at most; a cluster that would grow larger is suspect and left to a person whole.
    public var cluster = 100
    public init() {}
}

/// Records that agree on all features of one rule are compared.
public struct BlockingRule: Sendable, Equatable {
    public let features: [FeatureRequest]
    /// Weak rules take only blocks this many times smaller than the limit.
    let divisor: Int
    /// False: what is larger is let go without a word.
    let isRefined: Bool
    /// True: of use only when nearly everybody has a value of their own (a personal code, not a postcode).
    let needsIdentity: Bool
    public init(_ features: [FeatureRequest]) { self.init(features, divisor: 1) }
    init(_ features: [FeatureRequest], divisor: Int, isRefined: Bool = true, needsIdentity: Bool = false) {
        self.needsIdentity = needsIdentity
        self.features = features
        self.divisor = divisor
        self.isRefined = isRefined
    }
}

/// A value that is derived from a field: the field's index in `MatchPlan.fields` and what is taken of it.
public struct FeatureRequest: Sendable, Equatable, Hashable {
    public let field: Int
    public let part: FeaturePart
    public init(_ field: Int, _ part: FeaturePart = .whole) {
        self.field = field
        self.part = part
    }
}

/// What is taken of a match form.
public enum FeaturePart: UInt8, Sendable, CaseIterable {
    case whole
    /// What stands before the `@`.
    case local
    /// What stands behind the `@`.
    case domain
    /// The first letter.
    case initial
    /// The first four bytes.
    case head
    /// First letter and consonant classes, so that a slip in a vowel does not part two names.
    case sound
    /// The last seven bytes: a phone without the ways to dial it.
    case tail
    /// The longest word of each of four classes, into which words fall by their hash: a word that two values share stands in the same place.
    case word0, word1, word2, word3
    /// The neighbourhood among the sorted values, and the one that begins half a window later.
    case near, nearShifted
}
