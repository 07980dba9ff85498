import KemptCore

/// Finds out the dialect on a prefix of the text.
///
/// Every delimiter is tried on the first records. It fits when all of them have the header's number of fields, more than one; of those that fit, the
/// one with the most fields wins. When none is that steady, the one by which the most records agree. Backslashes and single quotes are
/// tried only where the text as RFC 4180 has it does not fit, and believed only if it fits with them.
struct CSVSniffer {
    let prefix: Cell
    /// The text ends with the prefix.
    let isWhole: Bool
    let settings: CSVSettings
    let terminator: UInt8

    /// Records that are looked at.
    private static let records = 100
    /// The first so many names are delimiters that files use; the others must fit perfectly.
    private static let usual = 4

    init(_ prefix: Cell, isWhole: Bool, settings: CSVSettings) {
        self.prefix = prefix
        self.isWhole = isWhole
        self.settings = settings
        terminator = Self.terminator(prefix, isWhole: isWhole)
    }

    /// How one dialect reads the prefix.
    private struct Trial {
        let dialect: CSVDialect
        /// Fields of each record.
        var counts: [Int] = []
        var refused = 0
        /// Fields with something in them, and those of them between single quotes.
        var filled = 0
        var singleQuoted = 0

        var fields: Int { counts.first ?? 0 }
        var isSteady: Bool { refused == 0 && fields > 1 && counts.allSatisfy { $0 == fields } }
        /// Records that have as many fields as the header.
        var agreeing: Int { fields > 1 ? counts.count { $0 == fields } : 0 }
    }

    func dialect() -> CSVDialect {
        var base = CSVDialect()
        base.terminator = terminator
        base.comment = settings.comment
        if let quote = settings.quote { base.quote = quote == "none" ? nil : quote == "single" ? CSVDialect.singleQuote : CSVDialect.doubleQuote }
        if settings.escape == "backslash" { base.escape = CSVDialect.backslash }
        let first = best(base)
        if first.isSteady {
            // All is steady, but every value stands between single quotes.
            if settings.quote == nil, first.filled > 3, first.singleQuoted * 10 >= first.filled * 9 { return best(singleQuoted(base)).dialect }
            return first.dialect
        }
        var others: [CSVDialect] = []
        if settings.escape == nil, has(CSVDialect.backslash) { others.append(escaped(base)) }
        if settings.quote == nil, has(CSVDialect.singleQuote) { others.append(singleQuoted(base)) }
        if settings.quote == nil, settings.escape == nil, has(CSVDialect.backslash), has(CSVDialect.singleQuote) {
            others.append(escaped(singleQuoted(base)))
        }
        for other in others {
            let trial = best(other)
            if trial.isSteady, trial.counts.count > 1 { return trial.dialect }
        }
        return first.dialect
    }

    private func escaped(_ dialect: CSVDialect) -> CSVDialect {
        var dialect = dialect
        dialect.escape = CSVDialect.backslash
        return dialect
    }

    private func singleQuoted(_ dialect: CSVDialect) -> CSVDialect {
        var dialect = dialect
        dialect.quote = CSVDialect.singleQuote
        return dialect
    }

    private func has(_ byte: UInt8) -> Bool { countBytes(prefix.start, prefix.count, byte) > 0 }

    /// The delimiter that fits best, the others being as they are.
    private func best(_ base: CSVDialect) -> Trial {
        if let given = settings.delimiter {
            var dialect = base
            dialect.delimiter = given[0]
            dialect.delimiterRest = Array(given.dropFirst())
            return attempt(dialect)
        }
        var best: Trial?
        for (index, candidate) in CSVDialect.names.enumerated() where candidate.name != "space" && (index == 0 || has(candidate.byte)) {
            var dialect = base
            dialect.delimiter = candidate.byte
            let trial = attempt(dialect)
            guard let current = best else {
                best = trial
                continue
            }
            if index < Self.usual ? isBetter(trial, than: current) : trial.isSteady && !current.isSteady && trial.counts.count > 1 { best = trial }
        }
        return best ?? attempt(base)
    }

    private func isBetter(_ trial: Trial, than best: Trial) -> Bool {
        if trial.isSteady != best.isSteady { return trial.isSteady }
        if trial.isSteady || trial.agreeing == best.agreeing { return trial.fields > best.fields }
        return trial.agreeing > best.agreeing
    }

    /// Reads the first whole records; the part there is when none is whole.
    private func attempt(_ dialect: CSVDialect) -> Trial {
        var trial = Trial(dialect: dialect)
        var walk = CSVWalk(dialect: dialect, recordLimit: max(prefix.count, 1))
        var position = 0
        while position < prefix.count, trial.counts.count < Self.records {
            switch walk.record(prefix.start, position, prefix.count, isLast: isWhole) {
            case .record(let end):
                note(walk.fields, in: &trial)
                position = end
            case .comment(let end): position = end
            case .refused:
                trial.refused += 1
                position = (position..<prefix.count).first { prefix[$0] == terminator }.map { $0 + 1 } ?? prefix.count
            case .incomplete, .overlong: position = prefix.count
            }
        }
        if trial.counts.isEmpty, trial.refused == 0, case .record = walk.record(prefix.start, 0, prefix.count, isLast: true) {
            note(walk.fields, in: &trial)
        }
        return trial
    }

    private func note(_ fields: [CSVWalk.Field], in trial: inout Trial) {
        // A blank line is no record.
        if fields.count == 1, fields[0].start == fields[0].end { return }
        trial.counts.append(fields.count)
        for field in fields where field.end > field.start {
            trial.filled += 1
            let isQuoted = field.end - field.start > 1 && prefix[field.start] == CSVDialect.singleQuote
            if isQuoted, prefix[field.end - 1] == CSVDialect.singleQuote { trial.singleQuoted += 1 }
        }
    }

    /// CR in files whose lines end in it: no LF in the prefix, or hardly one; a CR at the very end says nothing, for its LF may come next.
    private static func terminator(_ prefix: Cell, isWhole: Bool) -> UInt8 {
        var loneReturns = 0
        var lineFeeds = 0
        for index in 0..<prefix.count {
            if prefix[index] == CSVDialect.lineFeed { lineFeeds += 1 }
            guard prefix[index] == CSVDialect.carriageReturn else { continue }
            let isAlone = index + 1 < prefix.count ? prefix[index + 1] != CSVDialect.lineFeed : isWhole
            if isAlone { loneReturns += 1 }
        }
        return loneReturns > lineFeeds * 8 ? CSVDialect.carriageReturn : CSVDialect.lineFeed
    }
}
