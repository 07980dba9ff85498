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
    static func sniff(_ prefix: Cell, delimiter given: UInt8?, isWhole: Bool) -> CSVDialect {
        var dialect = CSVDialect()
        dialect.terminator = usesCarriageReturnAlone(prefix, isWhole: isWhole) ? carriageReturn : lineFeed
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

    /// A CR and no LF in the prefix; a CR at its very end says nothing, for its LF may come next.
    private static func usesCarriageReturnAlone(_ prefix: Cell, isWhole: Bool) -> Bool {
        let end = isWhole ? prefix.count : prefix.count - 1
        var sawReturn = false
        for index in 0..<prefix.count {
            if prefix[index] == lineFeed { return false }
            if prefix[index] == carriageReturn, index < end { sawReturn = true }
        }
        return sawReturn
    }

    /// Fields in each of the first whole records; of the part there is when none is whole.
    private func fieldCounts(_ text: Cell, records limit: Int) -> [Int] {
        var counts: [Int] = []
        var fields = 1
        var isBlank = true
        var isAtStart = true
        var inQuotes = false
        var index = 0
        while index < text.count, counts.count < limit {
            let byte = text[index]
            if inQuotes {
                if byte == Self.quote {
                    let isDoubled = index + 1 < text.count && text[index + 1] == Self.quote
                    if isDoubled { index += 1 } else { inQuotes = false }
                }
            } else if byte == terminator {
                if !isBlank { counts.append(fields) }
                fields = 1
                isBlank = true
                isAtStart = true
            } else {
                if byte == delimiter { fields += 1 }
                if byte == Self.quote, isAtStart { inQuotes = true }
                isAtStart = byte == delimiter
                isBlank = isBlank && byte == Self.carriageReturn
            }
            index += 1
        }
        return counts.isEmpty ? [fields] : counts
    }
}
