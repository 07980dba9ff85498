/// A question to the gathering step: what speaks for and against two records being one customer? Asked before a run, answered by it.
public final class PairQuestion: @unchecked Sendable {  // `answer` is set once, by the one thread that decides
    /// A record by its key, and by its source when the key alone is not enough.
    public struct Name: Sendable {
        public let source: String?
        public let id: String
        public init(source: String?, id: String) {
            self.source = source
            self.id = id
        }
    }
    /// One comparison of the waterfall.
    public struct Share: Sendable {
        /// `last_name`, or `first_name+last_name` for names that stand exchanged.
        public let fields: String
        /// What was found: "nearly the same".
        public let finding: String
        /// Records that have the value that agrees; 0 when that was not asked.
        public let sharers: Int
        /// Match weight in hundredths of a bit.
        public let weight: Int
        public init(fields: String, finding: String, sharers: Int, weight: Int) {
            self.fields = fields
            self.finding = finding
            self.sharers = sharers
            self.weight = weight
        }
    }
    public struct Answer: Sendable {
        /// The odds before anything is compared, in hundredths of a bit.
        public var prior = 0
        public var shares: [Share] = []
        /// What the pair comes to, after the rules that outrank the weights.
        public var total = 0
        public var auto = 0
        public var review = 0
        /// Why the total is not the sum; empty when it is.
        public var remark = ""
        /// Blocking rules that bring the two together; empty means that they are never compared.
        public var blocks: [String] = []
        /// A person has decided about the two, which has them looked at whatever they agree on.
        public var isDecided = false
        /// The two are one customer when the run is done.
        public var isMerged = false
        /// Where the two alone would not be: the records that join them one by one, as they were read; empty when only all of them together do.
        public var through: [RecordLabel] = []
        /// That is only proposed: nobody has asked for merges to be carried out.
        public var isProposed = false
        public init() {}
    }
    public let one: Name
    public let other: Name
    /// The source of each record of this name that the run has seen: none when it is not there, several when the name is not enough, one source several
    /// times when records of it share a key.
    public var sourcesOfOne: [String] = []
    public var sourcesOfOther: [String] = []
    public var answer: Answer?
    public init(one: Name, other: Name) {
        self.one = one
        self.other = other
    }
}
