import KemptCore

/// How the value of one field is chosen among the records of one customer.
///
/// The order is the same everywhere: a value before a blank, a valid one before an invalid one, then the strategy, then trust (base before
/// reference, `trust`, the order of `extract`), then the lowest key, then the order of the records.
public enum Survivorship: String, Sendable, CaseIterable {
    /// The survivor's value; a blank or invalid one is filled by trust, then key, then record order.
    case fill
    /// The value of the source named first; a reference may come before a base.
    case sourcePriority = "source-priority"
    /// The value of the record whose recency field is latest.
    case mostRecent = "most-recent"
    /// The value of the record whose recency field is earliest.
    case oldest
    /// The value with the most words, then the most bytes; of a group, the record with the most valid values.
    case mostComplete = "most-complete"
    case longest
    case mostFrequent = "most-frequent"
    case highest, lowest
    /// The value that comes last in the order in which the picklist declares them.
    case furthestStage = "furthest-stage"
    /// Every distinct value, joined by `; `.
    case union
    /// Every distinct paragraph, one below the other.
    case append
    /// The same, each paragraph that is added with the date and the name of the record it comes from.
    case appendDated = "append-dated"
    /// Booleans: one no is a no.
    case mostRestrictive = "most-restrictive"
    /// Booleans: one yes is a yes.
    case anyTrue = "any-true"
    /// The survivor's as with `fill`; another good value goes to a person.
    case reviewIfDifferent = "review-if-different"
    /// The survivor's value as it stands, even when it is blank.
    case never

    /// How the record is chosen whose values survive together.
    public static let ofGroups: [Survivorship] = [.mostComplete, .mostRecent, .oldest, .sourcePriority, .fill]
    /// The word that stands in `changes` for a field that survived with its group.
    public static let groupWord = "group"
    /// The word for a field that tells a stale survivor from a current record of the same customer.
    public static let currentWord = "current"

    /// The value is made of several records' values.
    var isComposed: Bool { self == .union || self == .append || self == .appendDated }
    /// Asks how recent a record is.
    public var asksRecency: Bool { self == .mostRecent || self == .oldest || self == .appendDated }
    /// The survivor's own stays where it can.
    var keepsOwn: Bool { self == .fill || self == .reviewIfDifferent }
    /// Looks at what stands in the cell, not only at whose it is.
    var readsValues: Bool {
        switch self {
        case .fill, .never, .sourcePriority, .mostRecent, .oldest, .union, .append, .appendDated: false
        default: true
        }
    }
}

/// The survivorship of every column of a run.
public struct SurvivorshipPlan: Sendable {
    /// Columns whose values all come from one record: never the street of one and the city of another.
    public struct Group: Sendable {
        public let columns: [Int]
        public let strategy: Survivorship
        /// For `source-priority`.
        public let sources: [String]
        public init(columns: [Int], strategy: Survivorship, sources: [String] = []) {
            self.columns = columns
            self.strategy = strategy
            self.sources = sources
        }
    }
    /// By column; of a column in a group, the group's.
    public var strategies: [Survivorship]
    public private(set) var groups: [Group] = []
    /// By column, an index into `groups`; -1 outside of any.
    public private(set) var groupOf: [Int]
    /// For `source-priority` by column: sources from the most to the least wanted; empty = by trust.
    public private(set) var sources: [[String]]
    /// For `furthest-stage` by column: how far a canonical value is, -1 when nobody knows.
    public var stages: [Int: @Sendable (Cell) -> Int] = [:]
    /// By column: what `archive` goes by. A survivor that it would take gets these values from the customer's first record that it would not.
    public var tellsAge: [Bool]
    /// The column whose dates say how recent a record is; nil = record order.
    public var recency: Int?

    public init(columns: Int, key: Int?, recency: Int? = nil) {
        strategies = Array(repeating: .fill, count: columns)
        groupOf = Array(repeating: -1, count: columns)
        sources = Array(repeating: [], count: columns)
        tellsAge = Array(repeating: false, count: columns)
        if let key { strategies[key] = .never }
        self.recency = recency
    }

    public mutating func set(_ column: Int, _ strategy: Survivorship, sources list: [String] = []) {
        strategies[column] = strategy
        sources[column] = list
    }

    /// True when the values of a column come from a current record, if the survivor is none.
    func keepsCurrent(_ column: Int) -> Bool { tellsAge[column] && strategies[column].keepsOwn && groupOf[column] < 0 }

    public mutating func add(_ group: Group) {
        for column in group.columns {
            set(column, group.strategy, sources: group.sources)
            groupOf[column] = groups.count
        }
        groups.append(group)
    }
}
