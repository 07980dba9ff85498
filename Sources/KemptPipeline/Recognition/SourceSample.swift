import KemptCore

/// The first rows of a source, as a run would read them.
public struct SourceSample {
    public let columns: [String]
    private let batches: [Batch]
    /// Rows of each batch, as far as they belong to the sample.
    private let places: [(batch: Int, row: Int)]
    /// Rows that could not be read, by their rule.
    public let rejects: [(rule: String, count: Int)]
    /// True when the source has no more rows.
    public let isWhole: Bool

    /// Cells that a sample may have: a table of ten thousand columns gets fewer rows.
    private static let mostCells = 400_000

    /// Reads up to `limit` rows from the start.
    public init(_ source: any Source, columns: [String], limit: Int) throws {
        self.columns = columns
        let limit = max(1, min(limit, Self.mostCells / max(1, columns.count)))
        let reader = try source.open(into: SourceLayout(source: 0, target: Array(columns.indices), columnCount: columns.count))
        var batches: [Batch] = []
        var places: [(batch: Int, row: Int)] = []
        var rejects: [(rule: String, count: Int)] = []
        var isAtEnd = false
        var isCut = false
        while places.count < limit, !isAtEnd {
            guard let chunk = try reader.next() else {
                isAtEnd = true
                break
            }
            let batch = chunk.batch ?? reader.decode(chunk)
            for reject in batch.rejects {
                if let known = rejects.firstIndex(where: { $0.rule == reject.rule }) {
                    rejects[known].count += reject.lines
                } else {
                    rejects.append((reject.rule, reject.lines))
                }
            }
            let taken = min(batch.rowCount, limit - places.count)
            for row in 0..<taken { places.append((batches.count, row)) }
            isCut = taken < batch.rowCount
            batches.append(batch)
        }
        // A sample that ends with a batch may still be all there is.
        if !isAtEnd, !isCut { isAtEnd = try reader.next() == nil }
        self.batches = batches
        self.places = places
        self.rejects = rejects
        isWhole = isAtEnd
    }

    public var rowCount: Int { places.count }

    /// Valid as long as the sample.
    public func cell(_ row: Int, _ column: Int) -> Cell {
        let place = places[row]
        return batches[place.batch].cell(place.row, column)
    }

    /// Number of the record in its source.
    public func ordinal(_ row: Int) -> Int { Int(batches[places[row].batch].places[places[row].row].ordinal) }
}
