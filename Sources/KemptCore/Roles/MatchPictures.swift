/// What a report shows of how records were matched: a few customers and a few uncertain pairs, chosen when everything is decided.
///
/// Holds names of records and fields, findings and weights, never a value.
public struct MatchPictures: Sendable {
    /// Two records of a picture, by their places in it, and the weight of their link as they were read.
    public struct Link: Sendable, Equatable {
        public let one: Int
        public let other: Int
        /// In hundredths of a bit; nil where a decision or a rule speaks instead of the weights.
        public let weight: Int?
        /// The customer would fall apart first here.
        public let isWeakest: Bool
        public init(one: Int, other: Int, weight: Int?, isWeakest: Bool) {
            self.one = one
            self.other = other
            self.weight = weight
            self.isWeakest = isWeakest
        }
    }
    /// What speaks for and against two records, comparison by comparison.
    public struct Waterfall: Sendable {
        public let one: RecordLabel
        public let other: RecordLabel
        public let answer: PairQuestion.Answer
        public init(one: RecordLabel, other: RecordLabel, answer: PairQuestion.Answer) {
            self.one = one
            self.other = other
            self.answer = answer
        }
    }
    /// One customer of several records.
    public struct Cluster: Sendable {
        public enum Kind: String, Sendable, CaseIterable { case largest, weakest }
        /// Why it is shown.
        public let kind: Kind
        /// Its records, shown or not.
        public let size: Int
        /// The records shown, the survivor first.
        public let records: [RecordLabel]
        /// Which of them are of a reference: linked, not merged.
        public let isReference: [Bool]
        /// The strongest first; those that hold the picture together and the strongest of the others.
        public let links: [Link]
        public let strongest: Waterfall
        /// Nil when there is one link only.
        public let weakest: Waterfall?
        public init(
            kind: Kind, size: Int, records: [RecordLabel], isReference: [Bool], links: [Link], strongest: Waterfall, weakest: Waterfall?
        ) {
            self.kind = kind
            self.size = size
            self.records = records
            self.isReference = isReference
            self.links = links
            self.strongest = strongest
            self.weakest = weakest
        }
    }
    public var clusters: [Cluster] = []
    /// Uncertain pairs, the nearest to a merge first.
    public var pairs: [Waterfall] = []
    public var isEmpty: Bool { clusters.isEmpty && pairs.isEmpty }
    public init() {}
}
