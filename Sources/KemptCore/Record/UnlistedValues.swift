/// The values of one column that none of its type's lists knows: job titles that were not recognised, picklist values without a place.
public struct UnlistedValues: Sendable {
    /// Index into the schema's columns.
    public let column: Int
    /// Base records with such a value, and how many different ones there are.
    public let records: Int
    public let distinct: Int
    /// There were too many to count: the figures are of a sample by content.
    public let isSample: Bool
    /// The most frequent ones, most frequent first, equal ones in byte order. What people typed: not for logs and terminals.
    public let values: [(value: String, records: Int)]

    public init(column: Int, records: Int, distinct: Int, isSample: Bool, values: [(value: String, records: Int)]) {
        self.column = column
        self.records = records
        self.distinct = distinct
        self.isSample = isSample
        self.values = values
    }
}
