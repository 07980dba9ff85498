import Glibc
import KemptCore
import KemptText

/// The state of decoding one chunk.
struct JSONDecoding {
    let decoder: JSONDecoder
    let keys: JSONKeyTable
    let chunk: Chunk
    let batch: Batch
    let arena: ByteBuffer
    let length: Int
    /// The whole chunk is UTF-8: records need no check of their own.
    let isSound: Bool
    let targets: [Int]
    var line: Int
    var ordinal: Int
    var position = 0
    var nextRefusal = 0
    var storedPlace = (index: 0, offset: 0)

    /// The record at hand.
    var text: JSONText
    var row = 0
    /// For each column the row it was set in last, plus one.
    var setIn: [Int32]
    /// The key that followed each key last; behind them, the first of each node.
    var followers: [Int32]
    /// Keys without a column, as the members of an object.
    let other = ByteBuffer()
    var others = 0

    init(_ decoder: JSONDecoder, _ chunk: Chunk, rows: Int) {
        self.decoder = decoder
        self.chunk = chunk
        keys = decoder.keys
        arena = chunk.bytes
        length = chunk.bytes.count
        batch = Batch(columnCount: decoder.target.columnCount, capacity: rows, arena: arena, source: decoder.target.source)
        batch.byteOffset = chunk.byteOffset
        isSound = length == 0 || UTF8Text.firstInvalid(Cell(UnsafePointer(arena.base), length)) < 0
        targets = decoder.target.target
        line = chunk.line
        ordinal = chunk.ordinal
        text = JSONText(UnsafePointer(arena.base), from: 0, to: 0)
        setIn = Array(repeating: 0, count: decoder.columnCount)
        followers = Array(repeating: -1, count: decoder.keys.keyCount) + decoder.keys.firsts
        for key in 0..<max(decoder.keys.keyCount - 1, 0) { followers[key] = Int32(truncatingIfNeeded: key + 1) }
    }

    mutating func run() {
        while position < length {
            if nextRefusal < chunk.refused.count, chunk.refused[nextRefusal].start == position {
                let refusal = chunk.refused[nextRefusal]
                nextRefusal += 1
                reject(refusal.start, refusal.end, rule: refusal.rule, reason: refusal.reason)
                ordinal += 1
                advance(to: refusal.end)
            } else if decoder.layout == .lines {
                lineRecord()
            } else {
                valueRecord()
            }
        }
    }

    // MARK: - Records

    private mutating func lineRecord() {
        let start = position
        let found = memchr(arena.base + start, 0x0A, length - start)
        let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(arena.base) } ?? length
        text = JSONText(UnsafePointer(arena.base), from: start, to: end)
        text.skipSpace()
        if text.isAtEnd {
            batch.blankLines += 1
        } else {
            record(from: start, lineStart: start)
        }
        ordinal += 1
        line += 1
        position = min(end + 1, length)
    }

    private mutating func valueRecord() {
        var start = position
        while start < length, JSONText.isSpace(arena.base[start]) || arena.base[start] == UInt8(ascii: ",") { start += 1 }
        advance(to: start)
        if start >= length || (nextRefusal < chunk.refused.count && chunk.refused[nextRefusal].start == start) { return }
        // The end of the list; a bracket that closes nothing is among what was refused.
        if arena.base[start] == UInt8(ascii: "]") {
            position += 1
            return
        }
        // The cutter found that the value's brackets match; where it ends does not depend on what is between them.
        var end = JSONCutter.endOfValue(UnsafePointer(arena.base), start, length)
        if end <= start { end = min(start + 1, length) }
        text = JSONText(UnsafePointer(arena.base), from: start, to: end)
        record(from: start, lineStart: start)
        ordinal += 1
        advance(to: end)
    }

    /// Steps to a place, counting the lines on the way.
    private mutating func advance(to place: Int) {
        line += countLineEnds(UnsafePointer(arena.base + position), place - position)
        position = place
    }

    private mutating func record(from start: Int, lineStart: Int) {
        let end = text.end
        // Cutter and decoder count alike; were they not to, a record too many is no reason to fall over.
        guard batch.rowCount < batch.capacity else {
            return reject(start, end, rule: "jsonl.not-json", reason: "more records than there is room for")
        }
        row = batch.startRow(RowPlace(ordinal: ordinal, line: line, offset: start, count: end - start))
        let findings = batch.findings.count
        if other.count > 0 { other.removeAll() }
        var isRead = isSound || isUTF8(start, end)
        if isRead {
            isRead =
                text.byte == UInt8(ascii: "{")
                ? object(node: 0, depth: 0) : text.fail("a record is an object in braces", rule: "jsonl.not-object")
            text.skipSpace()
            if isRead, !text.isAtEnd { isRead = text.fail("text stands behind the record") }
        }
        if isRead { return finishRow() }
        batch.removeLastRow()
        for index in setIn.indices where setIn[index] == Int32(truncatingIfNeeded: row + 1) { setIn[index] = 0 }
        if batch.findings.count > findings { batch.findings.removeLast(batch.findings.count - findings) }
        let mistake = text.mistake ?? JSONMistake(offset: start, rule: JSONText.notJSON, words: "the record cannot be read")
        let place = decoder.layout == .lines ? "column \(mistake.offset - lineStart + 1)" : "byte \(mistake.offset - start + 1) of the record"
        reject(start, end, rule: "\(mistake.rule)", reason: "\(place): \(mistake.words)")
    }

    private mutating func isUTF8(_ start: Int, _ end: Int) -> Bool {
        let invalid = UTF8Text.firstInvalid(Cell(UnsafePointer(arena.base + start), end - start))
        return invalid < 0 || text.fail("a byte is not UTF-8", at: start + invalid, rule: "jsonl.not-utf-8")
    }

    private mutating func finishRow() {
        if other.count > 0, decoder.otherColumn >= 0 {
            other.append(UInt8(ascii: "}"))
            let offset = arena.count
            arena.append(other.cell)
            set(decoder.otherColumn, offset, arena.count - offset)
        }
        let stamp = Int32(truncatingIfNeeded: row &+ 1)
        let count = decoder.columnCount
        setIn.withUnsafeBufferPointer { setIn in
            targets.withUnsafeBufferPointer { targets in
                for column in 0..<count where setIn[column] != stamp && targets[column] >= 0 { batch.setMissing(row, targets[column]) }
            }
        }
    }

    private mutating func reject(_ start: Int, _ end: Int, rule: String, reason: String) {
        var stop = end
        while stop > start, arena.base[stop - 1] == 0x0A || arena.base[stop - 1] == 0x0D { stop -= 1 }
        let raw = Cell(UnsafePointer(arena.base + start), stop - start)
        let isText = decoder.stored.isSame || UTF8Text.firstInvalid(raw) < 0
        batch.rejects.append(
            Reject(
                line: line, byteOffset: chunk.byteOffset + storedOffset(start), rule: rule, reason: reason,
                raw: isText ? [UInt8](UnsafeBufferPointer(start: raw.start, count: raw.count)) : decoder.stored.bytes(raw)))
    }

    /// How many bytes of the file lie between the start of the chunk and a place in it. Asked for in ascending order.
    private mutating func storedOffset(_ index: Int) -> Int {
        if decoder.stored.isSame { return index }
        storedPlace.offset += decoder.stored.count(Cell(UnsafePointer(arena.base + storedPlace.index), index - storedPlace.index))
        storedPlace.index = index
        return storedPlace.offset
    }
}
