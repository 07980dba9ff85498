import KemptCore

/// How a CSV file is written. Found out from a fixed prefix or given; said in the report.
struct CSVDialect: Sendable, Equatable {
    var delimiter: UInt8 = UInt8(ascii: ",")
    /// LF, also for CR LF; CR only in files that have no LF at all.
    var terminator: UInt8 = UInt8(ascii: "\n")

    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    /// In the order of preference when two fit equally.
    static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

    var delimiterName: String {
        switch delimiter {
        case UInt8(ascii: "\t"): "tab"
        case UInt8(ascii: ","): "comma"
        case UInt8(ascii: ";"): "semicolon"
        default: String(UnicodeScalar(delimiter))
        }
    }

    /// Judges the dialect on a prefix of the text (BOM removed).
    ///
    /// The delimiter is the candidate that cuts the first records into the most fields while all of them have the header's number; when none is
    /// that steady, the one that occurs most in the header. Cost: four passes over at most `prefix`.
    static func sniff(_ prefix: Cell, delimiter given: UInt8?) -> CSVDialect {
        var dialect = CSVDialect()
        dialect.terminator = usesCarriageReturnAlone(prefix) ? carriageReturn : lineFeed
        if let given {
            dialect.delimiter = given
            return dialect
        }
        var best = (steady: false, fields: 1)
        for candidate in candidates {
            let trial = CSVDialect(delimiter: candidate, terminator: dialect.terminator)
            let counts = trial.fieldCounts(prefix, records: 20)
            guard let header = counts.first, header > 1 else { continue }
            let steady = counts.allSatisfy { $0 == header }
            if (steady && !best.steady) || (steady == best.steady && header > best.fields) {
                best = (steady, header)
                dialect.delimiter = candidate
            }
        }
        return dialect
    }

    private static func usesCarriageReturnAlone(_ prefix: Cell) -> Bool {
        var sawReturn = false
        for index in 0..<prefix.count {
            if prefix[index] == lineFeed { return false }
            if prefix[index] == carriageReturn { sawReturn = true }
        }
        return sawReturn
    }

    /// Fields in each of the first whole records.
    private func fieldCounts(_ text: Cell, records limit: Int) -> [Int] {
        var counts: [Int] = []
        var fields = 1
        var inQuotes = false
        var atStart = true
        var recordBytes = 0
        for index in 0..<text.count {
            let byte = text[index]
            if inQuotes {
                if byte == Self.quote { inQuotes = false }
            } else if byte == Self.quote, atStart || (index > 0 && text[index - 1] == Self.quote) {
                inQuotes = true
                atStart = false
            } else if byte == delimiter {
                fields += 1
                atStart = true
            } else if byte == terminator {
                if recordBytes > 0 { counts.append(fields) }
                if counts.count == limit { return counts }
                fields = 1
                atStart = true
                recordBytes = -1
            } else {
                if byte != Self.carriageReturn { atStart = false }
            }
            recordBytes += 1
        }
        if counts.isEmpty { counts.append(fields) }
        return counts
    }
}
