import KemptCore
import KemptTypes

/// One column before the types: collects their cases and picks the strongest.
struct Examination {
    let column: Int
    let name: String
    let shape: ColumnShape
    let sample: SourceSample
    let readers: TypeReaders
    /// The column with each record's country, when it is known.
    let country: Int?
    let hints: [HeaderHint]
    /// Rows by telltale.
    private(set) var told: [Telltales.RawValue: Int] = [:]
    /// Rows with two words or more that hold a given name and no legal form.
    private(set) var wholeNames = 0

    mutating func countTelltales(_ reader: TelltaleReader) {
        for row in 0..<sample.rowCount {
            let cell = sample.cell(row, column)
            if cell.isEmpty { continue }
            let found = reader.read(cell)
            for kind in Self.kinds where found.contains(kind) { told[kind.rawValue, default: 0] += 1 }
            if found.contains(.givenName), !found.contains(.legalForm), hasGap(cell) { wholeNames += 1 }
        }
    }

    private static let kinds: [Telltales] = [.givenName, .familyEnding, .legalForm, .street, .jobTitle, .city, .webAddress]

    private func hasGap(_ cell: Cell) -> Bool { (0..<cell.count).contains { cell[$0] == 0x20 && $0 > 0 && $0 < cell.count - 1 } }

    /// Rows with a telltale, in thousandths of those with a value.
    func share(_ kind: Telltales) -> Int { shape.share(told[kind.rawValue] ?? 0) }

    func best() -> TypeCase {
        if shape.filled == 0 { return emptyColumn() }
        var best = TypeCase(type: "text", points: 20, evidence: "nothing tells more")
        for found in contacts() + times() + figures() + words() + codes() where found.points > best.points { best = found }
        return best
    }

    private func emptyColumn() -> TypeCase {
        // A picklist cannot be declared without values.
        guard let hint = hints.first(where: { $0.type != "picklist" }) else {
            return TypeCase(type: "text", points: 0, evidence: "no value in the sample")
        }
        return TypeCase(type: hint.type, points: 0, evidence: "no value in the sample; by its header")
    }

    /// Points for what values prove, and what the header adds: much, when it says nothing else and the values allow it.
    ///
    /// - Parameters:
    ///   - proof: what the values alone are worth; 0 when they prove nothing.
    ///   - allowed: values that the type can hold, in thousandths.
    func points(_ type: String, proof: Int, allowed: Int) -> Int {
        guard allowed >= 500, let hint = hints.first(where: { $0.type == type }) else { return proof }
        let byHeader = (hint.isWhole ? 70 : 55) + allowed / 50
        return max(proof, byHeader) + (proof > 0 ? 10 : 0)
    }

    func reading(_ word: String, _ settings: [(String, String)] = [], by companion: Int? = nil) -> TypeReading {
        readers.read(sample, column, as: word, settings, by: companion)
    }

    /// `98 of 100 values read as e-mail`.
    func told(_ reading: TypeReading, as words: String) -> String { told(reading.fits, of: reading.judged, "read as \(words)") }

    func told(_ count: Int, of total: Int, _ words: String) -> String {
        "\(count) of \(total) value\(total == 1 ? "" : "s") \(words)"
    }

    func hasHint(_ type: String) -> Bool { hints.contains { $0.type == type } }
}
