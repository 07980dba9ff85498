import KemptCore

/// How the value of one field is chosen among the records of one customer.
public enum Survivorship: String, Sendable, CaseIterable {
    /// The survivor's value; a blank or invalid one is filled by trust, then record order.
    case fill
    /// The value of the record whose recency field is latest.
    case mostRecent = "most-recent"
    /// The value of the record whose recency field is earliest.
    case oldest
    /// The value with the most words, then the most bytes.
    case mostComplete = "most-complete"
    case longest
    case mostFrequent = "most-frequent"
    case highest, lowest
    /// Every distinct value, joined by `; `.
    case union
    /// Every distinct paragraph, one below the other.
    case append
    /// Booleans: one no is a no.
    case mostRestrictive = "most-restrictive"
    /// Booleans: one yes is a yes.
    case anyTrue = "any-true"
    /// The survivor's value as it stands, even when it is blank.
    case never
}

/// The survivorship of every column of a run.
public struct SurvivorshipPlan: Sendable {
    /// By column.
    public var strategies: [Survivorship]
    /// The column whose dates say how recent a record is; nil = record order.
    public var recency: Int?

    public init(columns: Int, key: Int?, recency: Int? = nil) {
        strategies = Array(repeating: .fill, count: columns)
        if let key { strategies[key] = .never }
        self.recency = recency
    }
}
