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

    func decode(_ chunk: Chunk) -> Batch {
        let text = chunk.bytes.cell
        var machine = CSVDecoding(decoder: self, chunk: chunk, length: text.count)
        machine.run()
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
        self.length = length
        arena = chunk.bytes
        delimiter = decoder.dialect.delimiter
        terminator = decoder.dialect.terminator
        batch = Batch(
            columnCount: decoder.layout.columnCount, capacity: decoder.rowCapacity(chunk, length), arena: arena, source: decoder.layout.source)
        batch.byteOffset = chunk.byteOffset
        line = chunk.line
        ordinal = chunk.ordinal
        let text = Cell(UnsafePointer(arena.base), length)
        isSound = length == 0 || (memchr(arena.base, 0, length) == nil && UTF8Text.firstInvalid(text) < 0)
    }

    mutating func run() {
        let target = decoder.layout.target
        target.withUnsafeBufferPointer { columns in
            while position < length {
                if nextRefusal < chunk.refused.count, chunk.refused[nextRefusal].start == position {
                    refuse()
                } else {
                    record(columns)
                }
            }
        }
        batch.clearMarks()
        for column in 0..<decoder.layout.columnCount where !target.contains(column) { batch.fillMissing(column) }
    }

    private mutating func refuse() {
        let refusal = chunk.refused[nextRefusal]
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
    private mutating func record(_ columns: UnsafeBufferPointer<Int>) {
        let start = position
        if isBlankLine() { return }
        let row = batch.rowCount < batch.capacity ? batch.startRow(RowPlace(ordinal: ordinal, line: line, offset: start)) : -1
        var field = 0
        var extraLines = 0
        var isBroken = false
        var atEnd = false
        while !atEnd {
            let column = row >= 0 && field < columns.count ? columns[field] : -1
            if position < length, arena.base[position] == CSVDialect.quote {
                isBroken = !quotedField(row, column, &extraLines) || isBroken
            } else {
                unquotedField(row, column)
            }
            field &+= 1
            atEnd = position >= length || arena.base[position] != delimiter
            position &+= 1
        }
        finish(row, from: start, fields: field, extraLines: extraLines, isBroken: isBroken)
    }

    private mutating func finish(_ row: Int, from start: Int, fields: Int, extraLines: Int, isBroken: Bool) {
        let end = min(position, length)
        if row >= 0 { batch.places[row].count = UInt32(truncatingIfNeeded: end - start) }
        var rule = ""
        var reason = ""
        if isBroken {
            rule = "csv.text-after-quote"
            reason = "text stands behind a closing quote"
        } else if fields != decoder.fieldCount || row < 0 {
            rule = fields < decoder.fieldCount ? "csv.too-few-fields" : "csv.too-many-fields"
            reason = "\(fields) fields where the header has \(decoder.fieldCount)"
        } else if !isSound {
            (rule, reason) = unsoundness(start, end)
        }
        if !rule.isEmpty {
            if row >= 0 { batch.removeLastRow() }
            reject(from: start, to: end, lines: extraLines + 1, rule: rule, reason: reason)
        }
        line += extraLines + 1
        ordinal += 1
    }

    private func unsoundness(_ start: Int, _ end: Int) -> (String, String) {
        if memchr(arena.base + start, 0, end - start) != nil { return ("csv.nul-byte", "a NUL byte stands in this record") }
        let invalid = UTF8Text.firstInvalid(Cell(UnsafePointer(arena.base + start), end - start))
        if invalid >= 0 { return ("csv.not-utf-8", "byte \(invalid + 1) of this record is not UTF-8") }
        return ("", "")
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

    /// From the first byte of a field to the delimiter or line end behind it.
    @inline(__always) private mutating func unquotedField(_ row: Int, _ column: Int) {
        let base = arena.base
        let start = position
        var end = endOfField(base, start)
        position = end
        if end > start, base[end &- 1] == CSVDialect.carriageReturn, end >= length || base[end] == terminator { end &-= 1 }
        if column >= 0 { batch.setOriginal(row, column, offset: start, count: end &- start) }
    }

    /// Finds the next delimiter or terminator, eight bytes at a time.
    @inline(__always) private func endOfField(_ base: UnsafeMutablePointer<UInt8>, _ start: Int) -> Int {
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

    /// A quoted field; false when something else than its end stands behind it.
    private mutating func quotedField(_ row: Int, _ column: Int, _ extraLines: inout Int) -> Bool {
        let start = position + 1
        var scan = start
        var doubled = 0
        while true {
            guard let found = memchr(arena.base + scan, Int32(CSVDialect.quote), length - scan) else {
                scan = length
                break
            }
            let quote = UnsafeRawPointer(found) - UnsafeRawPointer(arena.base)
            if quote + 1 < length, arena.base[quote + 1] == CSVDialect.quote {
                doubled += 1
                scan = quote + 2
                continue
            }
            scan = quote
            break
        }
        let end = min(scan, length)
        extraLines += countBytes(UnsafePointer(arena.base + start), end - start, terminator)
        position = min(end + 1, length)
        if column >= 0 { setQuoted(row, column, start, end, doubled) }
        return skipReturn()
    }

    /// Behind a closing quote: at a delimiter, a line end or the end; a CR is skipped when the line ends behind it.
    private mutating func skipReturn() -> Bool {
        if position >= length || arena.base[position] == delimiter || arena.base[position] == terminator { return true }
        if arena.base[position] == CSVDialect.carriageReturn, position + 1 >= length || arena.base[position + 1] == terminator {
            position += 1
            return true
        }
        position = endOfField(arena.base, position)
        return false
    }

    private func setQuoted(_ row: Int, _ column: Int, _ start: Int, _ end: Int, _ doubled: Int) {
        if doubled == 0 { return batch.setOriginal(row, column, offset: start, count: end - start) }
        let offset = arena.count
        arena.reserve(end - start)
        let base = arena.base
        var from = start
        var written = 0
        while from < end {
            let byte = base[from]
            base[offset + written] = byte
            written += 1
            from += byte == CSVDialect.quote ? 2 : 1
        }
        arena.didWrite(written)
        batch.setOriginal(row, column, offset: offset, count: written)
    }
}
