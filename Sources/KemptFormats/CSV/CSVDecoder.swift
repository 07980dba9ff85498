import Glibc
import KemptCore
import KemptText

/// Turns a chunk of whole records into a batch: views into the chunk, copies only where quotes are doubled.
///
/// Any worker may decode any chunk. What cannot be a record — the wrong number of fields, a NUL, bytes that are no UTF-8 — becomes a reject with
/// its raw text. Cost: about 0.7 ns a byte.
struct CSVDecoder: Sendable {
    let dialect: CSVDialect
    let layout: SourceLayout
    /// Fields in the header.
    let fieldCount: Int
    /// Columns of a batch that this source does not fill.
    private let unfilled: [Int]

    init(dialect: CSVDialect, layout: SourceLayout, fieldCount: Int) {
        self.dialect = dialect
        self.layout = layout
        self.fieldCount = fieldCount
        let filled = Set(layout.target)
        unfilled = (0..<layout.columnCount).filter { !filled.contains($0) }
    }

    func decode(_ chunk: Chunk) -> Batch {
        let text = chunk.bytes.cell
        var machine = CSVDecoding(decoder: self, chunk: chunk, length: text.count)
        machine.run()
        for column in unfilled { machine.batch.fillMissing(column) }
        return machine.batch
    }

    /// Rows a chunk can hold at most: it has so many line ends, and each row needs a byte a field.
    fileprivate func rowCapacity(_ chunk: Chunk, _ length: Int) -> Int {
        let lines = countBytes(UnsafePointer(chunk.bytes.base), length, dialect.terminator) + 1
        return min(lines, length / max(fieldCount, 1) + 1)
    }
}

/// The state of decoding one chunk.
private struct CSVDecoding {
    let decoder: CSVDecoder
    let chunk: Chunk
    let refused: [Chunk.Refusal]
    let length: Int
    let batch: Batch
    let arena: ByteBuffer
    let delimiter: UInt8
    let terminator: UInt8
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
        batch = Batch(
            columnCount: decoder.layout.columnCount, capacity: decoder.rowCapacity(chunk, length), arena: arena,
            source: decoder.layout.source)
        batch.byteOffset = chunk.byteOffset
        line = chunk.line
        ordinal = chunk.ordinal
        let text = Cell(UnsafePointer(arena.base), length)
        isSound = length == 0 || (memchr(arena.base, 0, length) == nil && UTF8Text.firstInvalid(text) < 0)
    }

    mutating func run() {
        decoder.layout.target.withUnsafeBufferPointer { columns in
            while position < length {
                if nextRefusal < refused.count, refused[nextRefusal].start == position {
                    refuse()
                } else {
                    record(columns)
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

    private func reject(from start: Int, to end: Int, lines: Int, rule: String, reason: String) {
        var stop = end
        while stop > start, arena.base[stop - 1] == CSVDialect.lineFeed || arena.base[stop - 1] == CSVDialect.carriageReturn { stop -= 1 }
        let raw = [UInt8](UnsafeBufferPointer(start: arena.base + start, count: stop - start))
        batch.rejects.append(
            Reject(line: line, byteOffset: chunk.byteOffset + start, lines: lines, rule: rule, reason: reason, raw: raw))
    }

    /// One record: `position` stands at its first byte, and behind its line end afterwards.
    ///
    /// Invariant: the cutter has accepted the record, so behind every closing quote its field ends, and every read stays below `length`.
    private mutating func record(_ columns: UnsafeBufferPointer<Int>) {
        if isBlankLine() { return }
        let start = position
        let row = batch.rowCount < batch.capacity ? batch.startRow(RowPlace(ordinal: ordinal, line: line, offset: start)) : -1
        // Locals, for the loop below runs once a field.
        var base = UnsafePointer(arena.base)
        var index = start
        var fields = 0
        var extraLines = 0
        while true {
            let column = row >= 0 && fields < columns.count ? columns[fields] : -1
            if index < length, base[index] == CSVDialect.quote {
                index = quotedField(row, column, from: index &+ 1, &extraLines)
                base = UnsafePointer(arena.base)
            } else {
                let end = endOfField(base, index)
                if column >= 0 { batch.setOriginal(row, column, offset: index, count: withoutReturn(base, index, end) &- index) }
                index = end
            }
            fields &+= 1
            if index >= length || base[index] != delimiter { break }
            index &+= 1
        }
        position = min(index + 1, length)
        finish(row, from: start, fields: fields, extraLines: extraLines)
    }

    private mutating func finish(_ row: Int, from start: Int, fields: Int, extraLines: Int) {
        let end = position
        var objection: (rule: String, reason: String)?
        if fields != decoder.fieldCount || row < 0 {
            objection = (
                fields < decoder.fieldCount ? "csv.too-few-fields" : "csv.too-many-fields",
                "\(fields) fields where the header has \(decoder.fieldCount)"
            )
        } else if !isSound {
            objection = unsoundness(start, end)
        }
        if let objection {
            if row >= 0 { batch.removeLastRow() }
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
        if invalid >= 0 { return ("csv.not-utf-8", "byte \(invalid + 1) of this record is not UTF-8") }
        return nil
    }

    /// Steps over an empty line.
    private mutating func isBlankLine() -> Bool {
        var end = position
        if arena.base[end] == CSVDialect.carriageReturn, terminator != CSVDialect.carriageReturn { end += 1 }
        guard end >= length || arena.base[end] == terminator else { return false }
        position = end + 1
        batch.blankLines += 1
        line += 1
        ordinal += 1
        return true
    }

    /// Finds the next delimiter or terminator, eight bytes at a time.
    @inline(__always) private func endOfField(_ base: UnsafePointer<UInt8>, _ start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let delimiters = ones &* UInt64(delimiter)
        let terminators = ones &* UInt64(terminator)
        var index = start
        while index &+ 8 <= length {
            let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            let a = word ^ delimiters
            let b = word ^ terminators
            // The lowest set top bit marks the first match; higher ones may be false, and are not looked at.
            let hits = ((a &- ones) & ~a | (b &- ones) & ~b) & tops
            if hits != 0 { return index &+ hits.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < length, base[index] != delimiter, base[index] != terminator { index &+= 1 }
        return index
    }

    /// The end of an unquoted field without the CR of a CR LF.
    @inline(__always) private func withoutReturn(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        let isReturn = end > start && base[end &- 1] == CSVDialect.carriageReturn && (end >= length || base[end] == terminator)
        return isReturn ? end &- 1 : end
    }

    /// From behind the opening quote to the delimiter, the line end or the end of the text.
    private func quotedField(_ row: Int, _ column: Int, from start: Int, _ extraLines: inout Int) -> Int {
        let base = UnsafePointer(arena.base)
        var end = start
        var doubled = 0
        while let found = memchr(base + end, Int32(CSVDialect.quote), length - end) {
            end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if end + 1 >= length || base[end + 1] != CSVDialect.quote { break }
            doubled += 1
            end += 2
        }
        assert(end < length && base[end] == CSVDialect.quote)
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
        while let found = memchr(base + from, Int32(CSVDialect.quote), end - from) {
            let run = UnsafeRawPointer(found) - UnsafeRawPointer(base) - from + 1
            arena.append(UnsafePointer(base + from), run)
            from += run + 1
        }
        arena.append(UnsafePointer(base + from), end - from)
        batch.setOriginal(row, column, offset: offset, count: arena.count - offset)
    }
}
