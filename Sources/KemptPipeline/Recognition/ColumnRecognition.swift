import KemptCore
import KemptTypes

/// What a column turns out to hold.
public struct RecognisedColumn: Sendable {
    public let name: String
    /// Rows of the sample, and those with a value.
    public let rows: Int
    public internal(set) var filled: Int
    /// Different values among them.
    public let distinct: Int
    /// The word of a semantic type.
    public let type: String
    /// `98 of 100 values read as e-mail`; never holds a value.
    public let evidence: String
    /// Settings of the type that the values ask for.
    public internal(set) var settings: [(name: String, value: String)]
    /// No two rows have the same value, and all have one.
    public let isKey: Bool
    /// For a picklist: its values, the commonest first. Personal data never has few values.
    public internal(set) var values: [String]
}

/// Tells the type of each column of a sample, with evidence.
///
/// Each type that could fit brings its case: how many values it reads, weighed by how much reading them proves (an e-mail address proves
/// much, a text nothing), words its values hold (`Telltales`), what the header says. The strongest case wins; `text` is what is left.
public struct ColumnRecogniser {
    private let sample: SourceSample
    private let readers: TypeReaders
    private let telltales = TelltaleReader()
    /// Swapped for a longer list in one place.
    private let hints: (String) -> [HeaderHint]

    /// `today` is days since 1970-01-01.
    public init(_ sample: SourceSample, today: Int32) {
        self.init(sample, today: today, hints: HeaderHints.types)
    }

    init(_ sample: SourceSample, today: Int32, hints: @escaping (String) -> [HeaderHint]) {
        self.sample = sample
        self.hints = hints
        readers = TypeReaders(today: today)
    }

    public func columns() -> [RecognisedColumn] {
        // Phones and postcodes are read by the record's country: which column has it is told first.
        var country: (column: Int, found: RecognisedColumn)?
        for column in sample.columns.indices where readers.read(sample, column, as: "country").share >= 600 {
            let found = recognise(column, country: nil)
            if found.type == "country" {
                country = (column, found)
                break
            }
        }
        return sample.columns.indices.map { column in
            if let country, country.column == column { return country.found }
            return recognise(column, country: country?.column)
        }
    }

    private func recognise(_ column: Int, country: Int?) -> RecognisedColumn {
        let shape = ColumnShape(sample, column)
        var examination = Examination(
            column: column, name: sample.columns[column], shape: shape, sample: sample, readers: readers, country: country,
            hints: hints(sample.columns[column]))
        if shape.filled > 0 { examination.countTelltales(telltales) }
        let best = examination.best()
        let values = best.type == "picklist" ? choices(shape) : []
        return RecognisedColumn(
            name: sample.columns[column], rows: sample.rowCount, filled: shape.filled, distinct: shape.distinct, type: best.type,
            evidence: best.evidence, settings: best.settings,
            isKey: best.type == "identifier" && shape.isUnique && shape.filled == sample.rowCount && shape.filled > 1, values: values)
    }
}

extension ColumnRecogniser {
    /// The values of a picklist, the commonest first; of two that differ in case or stray spaces only the commoner.
    private func choices(_ shape: ColumnShape) -> [String] {
        var known: Set<String> = []
        return shape.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }.compactMap { value in
            let words = value.text.split { $0.isWhitespace }.joined(separator: " ")
            return !words.isEmpty && known.insert(words.lowercased()).inserted ? words : nil
        }
    }
}

/// A type's case for a column.
struct TypeCase {
    let type: String
    /// Weight of the case: 100 is as good as certain, 20 is no case at all.
    let points: Int
    let evidence: String
    var settings: [(name: String, value: String)] = []
}
