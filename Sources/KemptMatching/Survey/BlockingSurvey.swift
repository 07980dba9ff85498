import KemptCore

/// What the blocking rules bring together, counted before anything is compared: handed to the step before a run, filled by it.
public final class BlockingSurvey: @unchecked Sendable {  // filled by the one thread that decides, then only read
    /// One of the largest blocks of a rule: how many records share its key, and one of them.
    public struct Block: Sendable {
        public let size: Int
        let row: UInt32
        /// The first record of the block, as the report names records.
        public internal(set) var record = RecordLabel()
        /// What it has in the rule's fields, only for who asked to see values.
        public internal(set) var values: [String] = []
    }

    /// One blocking rule with the narrower rules that divide its large blocks.
    public struct Rule: Sendable {
        public enum Origin: String, Sendable, CaseIterable {
            /// Of `must-match`: whom it brings together is one customer.
            case mustMatch = "must-match"
            case asked = "block"
            /// Follows from the types of the fields.
            case usual
        }
        /// `email`, `last_name+company`.
        public let name: String
        public let origin: Origin
        /// False where only nearly unique codes would be of use and these are none.
        public let isUsed: Bool
        /// Records that have a value in all of its fields.
        public let keyed: Int
        /// Blocks of two or more that are compared whole, the narrower ones among them.
        public let blocks: Int
        /// Pairs that it brings together, and those of them that no earlier rule does.
        public let pairs: Int
        public let newPairs: Int
        /// The largest blocks, before any is divided.
        public internal(set) var largest: [Block]
        /// Records that one block may have; larger ones are divided or cut.
        public let cap: Int
        public let largeBlocks: Int
        /// Records of large blocks, and those of them that no further field divides: this rule does not compare them.
        public let largeRecords: Int
        public let cutRecords: Int
        /// True when what it cannot divide is worth a word: rules that only ever take small blocks let large ones go.
        public let isTold: Bool
        /// Columns of its fields.
        let columns: [Int]
    }

    public let showsValues: Bool
    public internal(set) var rules: [Rule] = []
    /// Records that reach `deduplicate`.
    public internal(set) var records = 0
    /// Pairs that could be compared: not two references, nor two records of one source when only sources are linked.
    public internal(set) var possiblePairs = 0
    /// Records that have no key for any rule, and those that no rule brings together with anybody, the former among them.
    public internal(set) var keyless = 0
    public internal(set) var alone = 0
    /// Copies of other records in all that is compared, found before anything is.
    public internal(set) var copies = 0
    public internal(set) var scope = MatchScope.everything
    /// The run has come as far as counting.
    public internal(set) var isDone = false

    public init(showsValues: Bool) { self.showsValues = showsValues }

    public var pairs: Int { rules.reduce(0) { $0 + $1.newPairs } }

    /// Of a million pairs that could be compared so many are not: 1 − pairs ÷ possible pairs, rounded down. Nil when there are none.
    public var reductionPerMillion: Int? {
        guard possiblePairs > 0 else { return nil }
        let (quotient, _) = possiblePairs.dividingFullWidth((possiblePairs - pairs).multipliedFullWidth(by: 1_000_000))
        return quotient
    }
}

/// Nothing is merged; the engine is asked for the records that stand for the largest blocks.
final class SurveyDecision: Decision {
    let members: [UInt32]
    init(_ survey: BlockingSurvey) { members = ClusterBuilder.sortedUnique(survey.rules.flatMap { $0.largest.map(\.row) }) }
}

extension BlockingSurvey {
    /// Names the records that stand for blocks.
    func identify(_ members: MemberRows, _ schema: Schema) {
        for rule in rules.indices {
            for block in rules[rule].largest.indices {
                guard let found = members.find(rules[rule].largest[block].row) else { continue }
                rules[rule].largest[block].record = RecordLabel(found.batch, found.row, members.sources, schema)
                if showsValues {
                    rules[rule].largest[block].values = rules[rule].columns.map { found.batch.cell(found.row, $0).string }
                }
            }
        }
    }
}
