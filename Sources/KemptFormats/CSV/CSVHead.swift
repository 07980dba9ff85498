import Glibc
import KemptCore
import KemptText

/// The head of a CSV file: its encoding, its dialect and its header, judged on a fixed prefix.
struct CSVHead {
    let input: TextInput
    let dialect: CSVDialect
    let columns: [String]
    /// What was read behind the header.
    let rest: ByteBuffer
    /// Where `rest` begins in the file.
    let byteOffset: Int
    let line: Int
    let profile: SourceProfile

    init(_ source: CSVSource) throws {
        let settings = source.settings
        if let mistake = settings.mistake { throw Failure(.input, "\(source.path): \(mistake)", remedy: "mend it in the pipeline file") }
        input = try TextInput(path: source.path, encoding: settings.encoding)
        let text = CSVHeadText(input, prefixBytes: source.prefixBytes, recordLimit: source.recordLimit)
        try text.fill()
        if text.buffer.count == 0 {
            throw Failure(.input, "\(source.path): the file is empty: not even a header line", remedy: "export it again")
        }
        let note = try text.skip(settings)
        var given = settings
        if let hint = note.delimiter, settings.delimiter == nil { given.delimiter = [hint] }
        dialect = CSVSniffer(text.rest, isWhole: text.isLast, settings: given).dialect()
        text.unescapesFormulas = settings.unescapesFormulas
        let header = try text.header(settings.header, dialect)
        columns = header.names.names
        byteOffset = input.markBytes + input.stored.count(text.before)
        line = text.line
        rest = ByteBuffer(capacity: text.rest.count + 16)
        rest.append(text.rest)
        var facts = [("delimiter", dialect.delimiterName)]
        if dialect.quote != CSVDialect.doubleQuote { facts.append(("quote", dialect.quoteName)) }
        if dialect.escape != nil { facts.append(("escape", "backslash")) }
        facts += input.facts
        facts.append(("header", header.fact))
        if !header.names.renamed.isEmpty {
            facts.append(("duplicate-names", header.names.renamed.joined(separator: ", ") + ": numbered from the second on"))
        }
        if settings.skip > 0 { facts.append(("skipped-lines", String(settings.skip))) }
        facts.append(("compressed", input.isCompressed ? "gzip" : "no"))
        profile = SourceProfile(
            columns: columns, facts: facts.map { (name: $0.0, value: $0.1) }, findings: CSVReadingRules.findings(settings.ragged))
    }
}

/// The text at the head of a file, read on where a record is longer than what is there.
private final class CSVHeadText {
    private let input: TextInput
    private let prefixBytes: Int
    private let recordLimit: Int
    let buffer: ByteBuffer
    private(set) var isLast = false
    /// Where reading stands in `buffer`, and the physical line there.
    private var position = 0
    private(set) var line = 1
    var unescapesFormulas = true

    init(_ input: TextInput, prefixBytes: Int, recordLimit: Int) {
        self.input = input
        self.prefixBytes = prefixBytes
        self.recordLimit = recordLimit
        buffer = ByteBuffer(capacity: prefixBytes * 2)
    }

    var rest: Cell { buffer.cell(from: position) }
    var before: Cell { buffer.cell.slice(0, position) }

    func fill() throws { try readMore(prefixBytes) }

    private func readMore(_ wanted: Int) throws {
        buffer.reserve(wanted)
        let got = try input.read(into: buffer.base + buffer.count, wanted)
        buffer.didWrite(got)
        isLast = got < wanted
    }

    // MARK: - Above the header

    /// Steps over the lines to skip, and over Excel's `sep=;`, which names the delimiter.
    func skip(_ settings: CSVSettings) throws -> (lines: Int, delimiter: UInt8?) {
        let terminator = CSVSniffer(buffer.cell, isWhole: isLast, settings: settings).terminator
        for _ in 0..<settings.skip { try stepOverLine(terminator) }
        let first = rest
        guard first.count >= 5, first.slice(0, 5).string.lowercased().hasPrefix("sep=") else { return (settings.skip, nil) }
        let behind = first.count == 5 ? terminator : first[5]
        guard behind == terminator || behind == CSVDialect.carriageReturn else { return (settings.skip, nil) }
        try stepOverLine(terminator)
        return (settings.skip, first[4])
    }

    private func stepOverLine(_ terminator: UInt8) throws {
        while true {
            if let end = memchr(buffer.base + position, Int32(terminator), buffer.count - position) {
                position = UnsafeRawPointer(end) - UnsafeRawPointer(buffer.base) + 1
                line += 1
                return
            }
            if isLast {
                throw Failure(.input, "\(input.path): has fewer lines than 'skip' says", remedy: "lower 'skip'")
            }
            if buffer.count - position > recordLimit { throw tooLong(line) }
            try readMore(max(buffer.count, prefixBytes))
        }
    }

    private func tooLong(_ line: Int) -> Failure {
        Failure(.input, "\(input.path):\(line): the header is longer than \(recordLimit >> 20) MiB", remedy: "check that it is a CSV file")
    }

    // MARK: - The header

    /// Reads the header; afterwards `rest` begins with the first record.
    func header(_ wanted: CSVSettings.Header, _ dialect: CSVDialect) throws -> (names: CSVHeader, fact: String) {
        try stepOverBlanks(dialect)
        let start = (position, line)
        switch wanted {
        case .names(let names): return (CSVHeader([names]), "given")
        case .rows(0):
            let first = try record(dialect)
            (position, line) = start
            return (CSVHeader([], columns: first.count), "none")
        case .rows(let count):
            var rows: [[String]] = []
            for _ in 0..<count {
                if position >= buffer.count, isLast { break }
                rows.append(try record(dialect))
            }
            return (CSVHeader(rows), count == 1 ? "1 line" : "\(count) lines, joined")
        case .auto:
            let first = try record(dialect)
            let behind = (position, line)
            let isMissing = CSVHeader.isMissing(first, try following(dialect))
            (position, line) = isMissing ? start : behind
            return isMissing ? (CSVHeader([], columns: first.count), "none (the first line looks like a record)") : (CSVHeader([first]), "1 line")
        }
    }

    /// Steps over empty lines and comments.
    private func stepOverBlanks(_ dialect: CSVDialect) throws {
        while true {
            if position >= buffer.count {
                if isLast { throw Failure(.input, "\(input.path): the file is empty: not even a header line", remedy: "export it again") }
                try readMore(prefixBytes)
                continue
            }
            var end = position
            if buffer.base[end] == CSVDialect.carriageReturn, dialect.terminator == CSVDialect.lineFeed { end += 1 }
            let isBlank = end < buffer.count ? buffer.base[end] == dialect.terminator : isLast
            let isComment =
                !dialect.comment.isEmpty && rest.count >= dialect.comment.count
                && dialect.comment.indices.allSatisfy { rest[$0] == dialect.comment[$0] }
            if !isBlank, !isComment { return }
            if isBlank, end >= buffer.count { position = buffer.count } else { try stepOverLine(dialect.terminator) }
        }
    }

    /// The next record as text; must be there.
    private func record(_ dialect: CSVDialect) throws -> [String] {
        var walk = CSVWalk(dialect: dialect, recordLimit: recordLimit)
        while true {
            switch walk.record(UnsafePointer(buffer.base), position, buffer.count, isLast: isLast) {
            case .record(let end):
                let fields = try strings(walk, upTo: end)
                line += countBytes(buffer.base + position, end - position, dialect.terminator)
                position = end
                return fields
            case .comment(let end):
                line += 1
                position = end
            case .refused(_, let reason):
                if !isLast, buffer.count - position <= recordLimit {
                    try readMore(buffer.count)
                    continue
                }
                throw Failure(.input, "\(input.path):\(line): the header cannot be read: \(reason)", remedy: "mend the quotes in the header")
            case .incomplete: try readMore(max(buffer.count, prefixBytes))
            case .overlong: throw tooLong(line)
            }
        }
    }

    private func strings(_ walk: CSVWalk, upTo end: Int) throws -> [String] {
        let record = buffer.cell.slice(position, end)
        if (0..<record.count).contains(where: { record[$0] == 0 }) {
            throw Failure(.input, "\(input.path):\(line): NUL bytes stand in the header", remedy: "check that it is a text file; name its encoding")
        }
        if UTF8Text.firstInvalid(record) >= 0 {
            throw Failure(
                .input, "\(input.path):\(line): the header is not \(input.encoding.name)", remedy: "name the encoding, such as encoding: windows-1251"
            )
        }
        let value = ByteBuffer()
        return walk.fields.map { field in
            let text = buffer.cell.slice(field.start, field.end)
            value.removeAll()
            if field.isRough {
                let isQuoted = field.start > position && buffer.base[field.start - 1] == walk.dialect.quote
                walk.appendValue(text, isQuoted: isQuoted, to: value)
            } else {
                value.append(text)
            }
            return (unescapesFormulas && FormulaGuard.hasApostrophe(value.cell) ? value.cell(from: 1) : value.cell).string
        }
    }

    /// The records behind the header that the prefix holds whole, at most a few.
    private func following(_ dialect: CSVDialect) throws -> [[String]] {
        var walk = CSVWalk(dialect: dialect, recordLimit: max(buffer.count, 1))
        var rows: [[String]] = []
        while rows.count < 20, position < buffer.count {
            switch walk.record(UnsafePointer(buffer.base), position, buffer.count, isLast: isLast) {
            case .record(let end):
                rows.append(walk.fields.map { buffer.cell.slice($0.start, $0.end).string })
                position = end
            case .comment(let end): position = end
            case .refused, .incomplete, .overlong: return rows
            }
        }
        return rows
    }
}
