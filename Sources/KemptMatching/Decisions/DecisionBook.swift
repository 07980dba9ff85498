import KemptCore
import KemptText

/// What a person decided about two records: they are one customer, or they are not.
public struct PairDecision: Sendable, Equatable {
    /// A record by the name of its source and its key.
    public struct Name: Sendable, Hashable {
        public let source: String
        public let id: String
        public init(source: String, id: String) {
            self.source = source
            self.id = id
        }
        /// Names that are equal have equal hashes; the digester looks records up by it.
        var hash: UInt64 {
            let text = ByteBuffer()
            text.append(id)
            return DecisionBook.hash(source: DecisionBook.hash(of: source), id: text.cell)
        }
    }
    public let one: Name
    public let other: Name
    public let isSame: Bool
    /// Hashes of what the two records were compared by, as it was when the person saw them; 0 = not known.
    public let oneContent: UInt64
    public let otherContent: UInt64

    public init(one: Name, other: Name, isSame: Bool, oneContent: UInt64, otherContent: UInt64) {
        self.one = one
        self.other = other
        self.isSame = isSame
        self.oneContent = oneContent
        self.otherContent = otherContent
    }
}

/// The decisions that a run honours: read in the prologue, then shared by every worker.
public final class DecisionBook: @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    public private(set) var decisions: [PairDecision] = []
    /// Hashes of every record named, ascending.
    private var names: [UInt64] = []
    /// Hashes of records that somebody asks about.
    private var asked: [UInt64] = []
    /// By the hash of a record that was merged once: those of its customer, the oldest first.
    private var customers: [UInt64: [UInt64]] = [:]

    public init() {}

    public func fill(_ decisions: [PairDecision]) {
        self.decisions = decisions
        gatherNames()
    }

    /// The same where former runs know who was merged: a decision about a record that has gone since follows it to its customer.
    ///
    /// Cost: a look at every member of the register.
    public func fill(_ decisions: [PairDecision], clusters: Register) {
        lookUp(decisions, clusters)
        fill(decisions)
    }

    /// Has the records of some pairs, and whoever is of one customer with them, looked up.
    private func lookUp(_ pairs: [PairDecision], _ clusters: Register) {
        var number: [UInt64: Int] = [:]
        for name in pairs.flatMap({ [$0.one, $0.other] }) {
            if let member = Self.find(name, in: clusters) { number[name.hash] = clusters.number(member) }
        }
        let wanted = Set(number.values)
        var members: [Int: [UInt64]] = [:]
        for member in 0..<(wanted.isEmpty ? 0 : clusters.count) where wanted.contains(clusters.number(member)) {
            let source = Self.hash(of: clusters.sources[clusters.source(member)])
            members[clusters.number(member), default: []].append(Self.hash(source: source, id: clusters.id(member)))
        }
        customers.merge(number.compactMapValues { members[$0] }) { $1 }
        asked += members.values.flatMap { $0 }
    }

    private static func find(_ name: PairDecision.Name, in register: Register) -> Int? {
        guard let source = register.source(named: name.source) else { return nil }
        let text = ByteBuffer()
        text.append(name.id)
        return register.find(source: source, id: text.cell, hash: Hashing.record(source: Hashing.hash64(name.source), id: text.cell))
    }

    /// Hashes of the records of the customer that a record was merged into, or with, in former runs.
    func customer(of name: PairDecision.Name) -> [UInt64] { customers[name.hash] ?? [] }

    /// Has records looked up that no decision speaks of.
    func ask(_ records: [PairQuestion.Name], sources: [String]) {
        asked += records.flatMap { Self.hashes(of: $0, sources: sources) }
        gatherNames()
    }

    /// True when former runs have made one customer of the two.
    func wereMerged(_ pair: PairDecision) -> Bool { customer(of: pair.one).contains(pair.other.hash) }

    /// Has the records of judged pairs looked up too.
    func ask(_ pairs: [PairDecision], clusters: Register) {
        lookUp(pairs, clusters)
        asked += pairs.flatMap { [$0.one.hash, $0.other.hash] }
        gatherNames()
    }

    /// A name without a source may be of any.
    static func hashes(of name: PairQuestion.Name, sources: [String]) -> [UInt64] {
        (name.source.map { [$0] } ?? sources).map { PairDecision.Name(source: $0, id: name.id).hash }
    }

    private func gatherNames() { names = Array(Set(decisions.flatMap { [$0.one.hash, $0.other.hash] } + asked)).sorted() }

    /// True when no record need be looked up.
    var isEmpty: Bool { names.isEmpty }

    /// True when some decision may speak of the record with this hash.
    func names(_ hash: UInt64) -> Bool {
        let index = lowerBound(names.count) { names[$0] < hash }
        return index < names.count && names[index] == hash
    }

    static func hash(of source: String) -> UInt64 {
        let text = ByteBuffer()
        text.append(source)
        return Hashing.hash64(text.cell)
    }

    static func hash(source: UInt64, id: Cell) -> UInt64 { Hashing.combine(source, Hashing.hash64(id)) }
}
