import KemptCore

/// Records with more or fewer fields than the header, and dialects that are not plain.
extension CSVDecoding {
    /// What to say against a record with the wrong number of fields, nil when the settings let it pass. A row of -1 has found no room: its record
    /// has fewer bytes than the header has fields.
    func mend(_ row: Int, from start: Int, fields: Int) -> (rule: String, reason: String)? {
        let expected = decoder.fieldCount
        let isShort = fields < expected
        if row >= 0, decoder.ragged != .quarantine {
            if isShort {
                for column in decoder.layout.target[fields...] where column >= 0 { batch.setMissing(row, column) }
                batch.findings.append(Finding(row: row, rule: CSVReadingRules.tooFew))
                return nil
            }
            if areExtrasEmpty(from: start) { return nil }
            if decoder.ragged == .truncate {
                batch.findings.append(Finding(row: row, rule: CSVReadingRules.tooMany))
                return nil
            }
        }
        return (isShort ? "csv.too-few-fields" : "csv.too-many-fields", "\(fields) fields where the header has \(expected)")
    }

    /// Whether all fields beyond the header's have nothing in them: delimiters at the end of the line say no more than that.
    private func areExtrasEmpty(from start: Int) -> Bool {
        var walk = CSVWalk(dialect: decoder.dialect, recordLimit: decoder.recordLimit)
        guard case .record = walk.record(UnsafePointer(arena.base), start, position, isLast: true) else { return false }
        return walk.fields.dropFirst(decoder.fieldCount).allSatisfy { $0.start == $0.end }
    }

    /// One record or comment of a dialect that is not plain.
    mutating func walkedRecord(_ columns: UnsafeBufferPointer<Int>) {
        if isBlankLine() { return }
        let start = position
        let base = UnsafePointer(arena.base)
        guard let outcome = walk?.record(base, start, length, isLast: true) else { return }
        switch outcome {
        case .record(let end):
            position = end
            let lines = countBytes(base + start, end - start, terminator) + (base[end - 1] == terminator ? 0 : 1)
            let row = batch.rowCount < batch.capacity ? batch.startRow(RowPlace(ordinal: ordinal, line: line, offset: start)) : -1
            let fields = walk?.fields ?? []
            if row >= 0 { for (field, column) in zip(fields, columns) where column >= 0 { set(row, column, field, recordStart: start) } }
            finish(row, from: start, fields: fields.count, extraLines: lines - 1)
        case .comment(let end): stepOverLine(to: end)
        case .refused, .incomplete, .overlong:
            // The cutter has accepted the record by the same walk: it cannot be.
            assertionFailure("a record that was cut cannot be walked")
            position = length
        }
    }

    private func set(_ row: Int, _ column: Int, _ field: CSVWalk.Field, recordStart: Int) {
        if !field.isRough { return batch.setOriginal(row, column, offset: field.start, count: field.end - field.start) }
        let isQuoted = field.start > recordStart && arena.base[field.start - 1] == decoder.dialect.quote
        let offset = arena.count
        // Room first: the field lies in the same arena, which must not move under it.
        arena.reserve(field.end - field.start)
        walk?.appendValue(Cell(UnsafePointer(arena.base + field.start), field.end - field.start), isQuoted: isQuoted, to: arena)
        batch.setOriginal(row, column, offset: offset, count: arena.count - offset)
    }
}

/// What is wrong with a record that is handed on all the same, by its index in the profile's findings.
enum CSVReadingRules {
    static let tooFew = 0
    static let tooMany = 1

    static func findings(_ ragged: CSVSettings.Ragged) -> [ReadingRule] {
        let few = ReadingRule(
            "csv.filled-up", .warning, "The record has fewer fields than the header; the others are missing. ragged: quarantine would set it aside.")
        let many = ReadingRule(
            "csv.cut-off", .warning, "The record has more fields than the header; the others were left out. ragged: quarantine would set it aside.")
        switch ragged {
        case .quarantine: return []
        case .pad: return [few]
        case .truncate: return [few, many]
        }
    }
}
