import Glibc
import KemptCore
import KemptText

/// Turns a chunk of whole records into a batch: views into the chunk, copies only where quotes are doubled or characters escaped.
///
/// Any worker may decode any chunk. What cannot be a record — the wrong number of fields, a NUL, bytes that are no text — becomes a reject with
/// its raw text. Cost: about 0.7 ns a byte; dialects that are not plain go through `CSVWalk`.
struct CSVDecoder: Sendable {
    let dialect: CSVDialect
    let layout: SourceLayout
    /// Fields in the header.
    let fieldCount: Int
    let ragged: CSVSettings.Ragged
    /// Values that mean missing.
    let nulls: [[UInt8]]
    let unescapesFormulas: Bool
    /// Most bytes of a record.
    let recordLimit: Int
    let encoding: TextEncoding
    let stored: StoredText
    /// Columns of a batch that this source does not fill.
    private let unfilled: [Int]

    init(_ head: CSVHead, layout: SourceLayout, settings: CSVSettings, recordLimit: Int) {
        dialect = head.dialect
        self.layout = layout
        fieldCount = head.columns.count
        ragged = settings.ragged
        nulls = settings.nulls
        unescapesFormulas = settings.unescapesFormulas
        self.recordLimit = recordLimit
        encoding = head.input.encoding
        stored = head.input.stored
        let filled = Set(layout.target)
        unfilled = (0..<layout.columnCount).filter { !filled.contains($0) }
    }

    func decode(_ chunk: Chunk) -> Batch {
        let text = chunk.bytes.cell
        var machine = CSVDecoding(decoder: self, chunk: chunk, length: text.count)
        machine.run()
        for column in unfilled { machine.batch.fillMissing(column) }
        // The arena may have moved meanwhile.
        if unescapesFormulas, FormulaGuard.mayHold(Cell(UnsafePointer(chunk.bytes.base), text.count)) { unescapeFormulas(machine.batch) }
        if !nulls.isEmpty { makeMissing(machine.batch) }
        return machine.batch
    }

    /// Rows a chunk can hold at most: it has so many line ends, and each row needs a byte a field unless short ones are filled up.
    fileprivate func rowCapacity(_ chunk: Chunk, _ length: Int) -> Int {
        let lines = countBytes(UnsafePointer(chunk.bytes.base), length, dialect.terminator) + 1
        return ragged == .quarantine ? min(lines, length / max(fieldCount, 1) + 1) : lines
    }

    /// Takes the apostrophe from guarded values.
    private func unescapeFormulas(_ batch: Batch) {
        for column in layout.target where column >= 0 {
            for row in 0..<batch.rowCount {
                let cell = batch.cell(row, column)
                guard FormulaGuard.hasApostrophe(cell) else { continue }
                let offset = UnsafeRawPointer(cell.start) - UnsafeRawPointer(batch.arena.base)
                batch.setOriginal(row, column, offset: offset + 1, count: cell.count - 1)
            }
        }
    }

    /// Makes the cells missing that say so.
    private func makeMissing(_ batch: Batch) {
        for null in nulls {
            null.withUnsafeBufferPointer { bytes in
                let text = bytes.baseAddress.map { Cell($0, bytes.count) } ?? .empty
                for column in layout.target where column >= 0 {
                    for row in 0..<batch.rowCount where batch.cell(row, column).equals(text) { batch.setMissing(row, column) }
                }
            }
        }
    }
}

/// The state of decoding one chunk.
struct CSVDecoding {
    let decoder: CSVDecoder
    let chunk: Chunk
    let refused: [Chunk.Refusal]
    let length: Int
    let batch: Batch
    let arena: ByteBuffer
    let delimiter: UInt8
    let terminator: UInt8
    let quote: UInt8
    let hasQuotes: Bool
    /// The machine of dialects that are not plain.
    var walk: CSVWalk?
    /// Offset in the file of a place in the chunk, for text that is not stored as it is here.
    private var storedPlace = (index: 0, offset: 0)
    /// The whole chunk is UTF-8 without NUL: rows need no check of their own.
    let isSound: Bool
    var position = 0
    var line: Int
    var ordinal: Int
    var nextRefusal = 0

    init(decoder: CSVDecoder, chunk: Chunk, length: Int) {
        self.decoder = decoder
        self.chunk = chunk
        refused = chunk.refused
        self.length = length
        arena = chunk.bytes
        delimiter = decoder.dialect.delimiter
        terminator = decoder.dialect.terminator
        quote = decoder.dialect.quote ?? 0
        hasQuotes = decoder.dialect.quote != nil
        walk = decoder.dialect.isPlain ? nil : CSVWalk(dialect: decoder.dialect, recordLimit: decoder.recordLimit)
        batch = Batch(
            columnCount: decoder.layout.columnCount, capacity: decoder.rowCapacity(chunk, length), arena: arena,
            source: decoder.layout.source)
        batch.byteOffset = chunk.byteOffset
        line = chunk.line
        ordinal = chunk.ordinal
        let text = Cell(UnsafePointer(arena.base), length)
        isSound = SoundText.isSound(text)
    }

    mutating func run() {
        var ends: CSVFieldEnds?
        if walk == nil, length > 0 {
            ends = CSVFieldEnds(UnsafePointer(arena.base), length: length, delimiter: delimiter, terminator: terminator)
        }
        defer { ends?.deallocate() }
        decoder.layout.target.withUnsafeBufferPointer { columns in
            while position < length {
                let refusal = nextRefusal < refused.count ? refused[nextRefusal].start : length
                if refusal == position {
                    refuse()
                } else if let ends {
                    records(columns, ends, upTo: refusal)
                } else {
                    walkedRecord(columns)
                }
            }
        }
        batch.clearMarks()
    }

    private mutating func refuse() {
        let refusal = refused[nextRefusal]
        nextRefusal += 1
        reject(from: refusal.start, to: refusal.end, lines: 1, rule: refusal.rule, reason: refusal.reason)
        position = refusal.end
        line += 1
        ordinal += 1
    }

    private mutating func reject(from start: Int, to end: Int, lines: Int, rule: String, reason: String) {
        var stop = end
        while stop > start, arena.base[stop - 1] == CSVDialect.lineFeed || arena.base[stop - 1] == CSVDialect.carriageReturn { stop -= 1 }
        let text = Cell(UnsafePointer(arena.base + start), stop - start)
        // What is no text is kept as it lies in the file, all else as it reads.
        let isText = decoder.stored.isSame || UTF8Text.firstInvalid(text) < 0
        let raw = isText ? [UInt8](UnsafeBufferPointer(start: text.start, count: text.count)) : decoder.stored.bytes(text)
        batch.rejects.append(
            Reject(line: line, byteOffset: chunk.byteOffset + storedOffset(start), lines: lines, rule: rule, reason: reason, raw: raw))
    }

    /// Bytes of the file before a place in the chunk; places ascend from call to call.
    private mutating func storedOffset(_ index: Int) -> Int {
        if decoder.stored.isSame { return index }
        storedPlace.offset += decoder.stored.count(Cell(UnsafePointer(arena.base + storedPlace.index), index - storedPlace.index))
        storedPlace.index = index
        return storedPlace.offset
    }

    /// The records from `position` up to `limit`, where one begins or the text ends.
    ///
    /// Invariant: the cutter has accepted the records, so behind every closing quote its field ends, and every read stays below `length`.
    private mutating func records(_ columns: UnsafeBufferPointer<Int>, _ fieldEnds: CSVFieldEnds, upTo limit: Int) {
        // Locals, for the inner loop runs once a field.
        var base = UnsafePointer(arena.base)
        var ends = fieldEnds
        ends.move(to: position)
        let (quote, hasQuotes, delimiter, length, batch) = (quote, hasQuotes, delimiter, length, batch)
        while position < limit {
            if isBlankLine() {
                ends.move(to: position)
                continue
            }
            let start = position
            let row = batch.rowCount < batch.capacity ? batch.startRow(RowPlace(ordinal: ordinal, line: line, offset: start)) : -1
            var index = start
            var fields = 0
            var extraLines = 0
            while true {
                let column = row >= 0 && fields < columns.count ? columns[fields] : -1
                let end: Int
                if hasQuotes, index < length, base[index] == quote {
                    let behind = quotedField(row, column, from: index &+ 1, &extraLines)
                    base = UnsafePointer(arena.base)
                    ends.move(to: behind)
                    end = ends.next()
                } else {
                    end = ends.next()
                    let isLastField = end >= length || base[end] != delimiter
                    let hasReturn = isLastField && end > index && base[end &- 1] == CSVDialect.carriageReturn
                    if column >= 0 { batch.setOriginal(row, column, offset: index, count: (hasReturn ? end &- 1 : end) &- index) }
                }
                fields &+= 1
                index = end
                if index >= length || base[index] != delimiter { break }
                index &+= 1
            }
            position = min(index + 1, length)
            finish(row, from: start, fields: fields, extraLines: extraLines)
        }
    }

    mutating func finish(_ row: Int, from start: Int, fields: Int, extraLines: Int) {
        let end = position
        var objection: (rule: String, reason: String)?
        if fields != decoder.fieldCount || row < 0 {
            objection = mend(row, from: start, fields: fields)
        }
        if objection == nil, !isSound { objection = unsoundness(start, end) }
        if let objection {
            if row >= 0 {
                if let last = batch.findings.last, Int(last.row) == row { batch.findings.removeLast() }
                batch.removeLastRow()
            }
            reject(from: start, to: end, lines: extraLines + 1, rule: objection.rule, reason: objection.reason)
        } else {
            batch.places[row].count = UInt32(truncatingIfNeeded: end - start)
        }
        line += extraLines + 1
        ordinal += 1
    }

    private func unsoundness(_ start: Int, _ end: Int) -> (rule: String, reason: String)? {
        if memchr(arena.base + start, 0, end - start) != nil { return ("csv.nul-byte", "a NUL byte stands in this record") }
        let invalid = UTF8Text.firstInvalid(Cell(UnsafePointer(arena.base + start), end - start))
        if invalid < 0 { return nil }
        if decoder.stored.isSame { return ("csv.not-utf-8", "byte \(invalid + 1) of this record is not UTF-8") }
        let before = decoder.stored.count(Cell(UnsafePointer(arena.base + start), invalid))
        return ("csv.undecodable", "byte \(before + 1) of this record has no meaning in \(decoder.encoding.name)")
    }

    /// Steps over an empty line.
    mutating func isBlankLine() -> Bool {
        var end = position
        if arena.base[end] == CSVDialect.carriageReturn, terminator != CSVDialect.carriageReturn { end += 1 }
        guard end >= length || arena.base[end] == terminator else { return false }
        stepOverLine(to: min(end + 1, length))
        return true
    }

    /// Steps over a line that holds no record; it keeps its number.
    mutating func stepOverLine(to end: Int) {
        position = end
        batch.blankLines += 1
        line += 1
        ordinal += 1
    }

    /// From behind the opening quote to the delimiter, the line end or the end of the text.
    private func quotedField(_ row: Int, _ column: Int, from start: Int, _ extraLines: inout Int) -> Int {
        let base = UnsafePointer(arena.base)
        var end = start
        var doubled = 0
        while let found = memchr(base + end, Int32(quote), length - end) {
            end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if end + 1 >= length || base[end + 1] != quote { break }
            doubled += 1
            end += 2
        }
        assert(end < length && base[end] == quote)
        if memchr(base + start, Int32(terminator), end - start) != nil { extraLines += countBytes(base + start, end - start, terminator) }
        var behind = end + 1
        if behind < length, base[behind] == CSVDialect.carriageReturn, terminator != CSVDialect.carriageReturn { behind += 1 }
        assert(behind >= length || base[behind] == delimiter || base[behind] == terminator)
        if column >= 0 { setQuoted(row, column, start, end, doubled) }
        return behind
    }

    private func setQuoted(_ row: Int, _ column: Int, _ start: Int, _ end: Int, _ doubled: Int) {
        if doubled == 0 { return batch.setOriginal(row, column, offset: start, count: end - start) }
        let offset = arena.count
        arena.reserve(end - start)
        let base = arena.base
        var from = start
        // Run by run: each ends with the first of two quotes, and the next begins behind the second.
        while let found = memchr(base + from, Int32(quote), end - from) {
            let run = UnsafeRawPointer(found) - UnsafeRawPointer(base) - from + 1
            arena.append(UnsafePointer(base + from), run)
            from += run + 1
        }
        arena.append(UnsafePointer(base + from), end - from)
        batch.setOriginal(row, column, offset: offset, count: arena.count - offset)
    }
}
