import Glibc
import KemptCore
import KemptText

/// Turns lines of `COPY … TO STDOUT` in text format into a batch: views into the chunk, copies only where something is escaped.
///
/// The format (PostgreSQL, COPY, "Text Format"): tabs between fields, a line feed behind a row, `\N` for NULL, and `\b \f \n \r \t \v \\`
/// for the bytes themselves; so a tab or line feed is never part of a value. Any worker may decode any chunk.
struct CopyDecoder: Sendable {
    /// What a type's text needs before it is a value.
    private enum Kind: UInt8 {
        case plain
        /// `t` and `f` become `true` and `false`, as a cast to text would.
        case boolean
        /// char(n): the spaces behind are padding (SQL standard), not the value's.
        case padded
        /// Told by a finding.
        case bytes
    }
    private let layout: SourceLayout
    private let kinds: [Kind]
    /// Columns of a batch that this source does not fill.
    private let unfilled: [Int]

    init(columns: [PostgresColumn], layout: SourceLayout) {
        self.layout = layout
        // Object identifiers of types, fixed for ever (pg_type.dat): bool, bytea, bpchar.
        kinds = columns.map {
            switch $0.type {
            case 16: .boolean
            case 17: .bytes
            case 1042: .padded
            default: .plain
            }
        }
        let filled = Set(layout.target)
        unfilled = (0..<layout.columnCount).filter { !filled.contains($0) }
    }

    func decode(_ chunk: Chunk) -> Batch {
        let arena = chunk.bytes
        let length = arena.count
        let text = Cell(UnsafePointer(arena.base), length)
        let isSound = length == 0 || (memchr(arena.base, 0, length) == nil && UTF8Text.firstInvalid(text) < 0)
        let batch = Batch(columnCount: layout.columnCount, capacity: Self.countLines(text), arena: arena, source: layout.source)
        batch.byteOffset = chunk.byteOffset
        let words = (yes: arena.count, no: arena.count + 4)
        if kinds.contains(.boolean) { arena.append("truefalse") }
        var position = 0
        var ordinal = chunk.ordinal
        var refusals = chunk.refused[...]
        while position < length {
            if let refusal = refusals.first, refusal.start == position {
                refusals = refusals.dropFirst()
                reject(batch, from: position, to: refusal.end, ordinal, refusal.rule, refusal.reason)
                position = refusal.end
            } else {
                position = row(batch, from: position, length, ordinal, isSound: isSound, words)
            }
            ordinal += 1
        }
        for column in unfilled { batch.fillMissing(column) }
        batch.clearMarks()
        return batch
    }

    private static func countLines(_ text: Cell) -> Int {
        var lines = 1
        var start = text.start
        let end = text.start + text.count
        while start < end, let found = memchr(start, 10, end - start) {
            lines &+= 1
            start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
        }
        return lines
    }

    private func reject(_ batch: Batch, from start: Int, to end: Int, _ ordinal: Int, _ rule: String, _ reason: String) {
        let stop = end > start && batch.arena.base[end - 1] == 10 ? end - 1 : end
        let raw = [UInt8](UnsafeBufferPointer(start: batch.arena.base + start, count: stop - start))
        batch.rejects.append(Reject(line: ordinal, byteOffset: batch.byteOffset + start, rule: rule, reason: reason, raw: raw))
    }

    // MARK: - Rows

    /// One row from `start`; gives the place behind its line feed. Every read stays below `length`, the end of the text as it was received.
    private func row(
        _ batch: Batch, from start: Int, _ length: Int, _ ordinal: Int, isSound: Bool, _ words: (yes: Int, no: Int)
    ) -> Int {
        let row = batch.startRow(RowPlace(ordinal: ordinal, line: ordinal, offset: start))
        let findingsBefore = batch.findings.count
        var fields = 0
        var index = start
        while true {
            let target = fields < layout.target.count ? layout.target[fields] : -1
            let (end, hasEscape) = endOfField(UnsafePointer(batch.arena.base), index, length)
            if target >= 0 { field(batch, row, fields, at: target, index, end, hasEscape, words) }
            fields &+= 1
            index = end
            if index >= length || batch.arena.base[index] != 9 { break }
            index &+= 1
        }
        let behind = min(index + 1, length)
        if let objection = objection(batch, start, behind, fields, isSound: isSound) {
            batch.removeLastRow()
            batch.findings.removeLast(batch.findings.count - findingsBefore)
            reject(batch, from: start, to: behind, ordinal, objection.rule, objection.reason)
        } else {
            batch.places[row].count = UInt32(truncatingIfNeeded: behind - start)
        }
        return behind
    }

    private func objection(_ batch: Batch, _ start: Int, _ end: Int, _ fields: Int, isSound: Bool) -> (rule: String, reason: String)? {
        if fields != kinds.count { return ("postgres.field-count", "\(fields) fields where \(kinds.count) columns were told") }
        if isSound { return nil }
        if memchr(batch.arena.base + start, 0, end - start) != nil { return ("postgres.nul-byte", "a NUL byte stands in this row") }
        let isText = UTF8Text.firstInvalid(Cell(UnsafePointer(batch.arena.base + start), end - start)) < 0
        return isText ? nil : ("postgres.not-utf-8", "a text of this row is not UTF-8")
    }

    /// Finds the next tab or line feed, eight bytes at a time, and whether a backslash stands before it.
    @inline(__always) private func endOfField(_ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> (end: Int, hasEscape: Bool) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        var hasEscape = false
        var index = start
        while index &+ 8 <= length {
            let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            let tab = word ^ (ones &* 0x09)
            let feed = word ^ (ones &* 0x0A)
            let slash = word ^ (ones &* 0x5C)
            let ends = ((tab &- ones) & ~tab | (feed &- ones) & ~feed) & tops
            let slashes = (slash &- ones) & ~slash & tops
            // The lowest set top bit marks the first match; higher ones may be false. So only what lies below the first end counts.
            if ends != 0 {
                if slashes & (ends &- 1) & ~ends != 0 { hasEscape = true }
                return (index &+ ends.trailingZeroBitCount &>> 3, hasEscape)
            }
            if slashes != 0 { hasEscape = true }
            index &+= 8
        }
        while index < length, base[index] != 9, base[index] != 10 {
            if base[index] == 0x5C { hasEscape = true }
            index &+= 1
        }
        return (index, hasEscape)
    }

    @inline(__always) private func field(
        _ batch: Batch, _ row: Int, _ column: Int, at target: Int, _ start: Int, _ end: Int, _ hasEscape: Bool, _ words: (yes: Int, no: Int)
    ) {
        let kind = kinds[column]
        if !hasEscape, kind == .plain { return batch.setOriginal(row, target, offset: start, count: end &- start) }
        let (first, isPair) = (end > start ? batch.arena.base[start] : 0, end &- start == 2)
        if hasEscape, isPair, first == 0x5C, batch.arena.base[start &+ 1] == UInt8(ascii: "N") { return batch.setMissing(row, target) }
        var (offset, count) = (start, end &- start)
        if hasEscape {
            offset = batch.arena.count
            unescape(batch.arena, start, end)
            count = batch.arena.count &- offset
        }
        switch kind {
        case .boolean where count == 1 && first == UInt8(ascii: "t"): (offset, count) = (words.yes, 4)
        case .boolean where count == 1 && first == UInt8(ascii: "f"): (offset, count) = (words.no, 5)
        case .padded: while count > 0, batch.arena.base[offset &+ count &- 1] == 0x20 { count &-= 1 }
        case .bytes: batch.findings.append(Finding(row: row, rule: 0, column: target))
        default: break
        }
        batch.setOriginal(row, target, offset: offset, count: count)
    }

    /// Appends the value between `start` and `end` to the arena with each escape as the byte it stands for.
    private func unescape(_ arena: ByteBuffer, _ start: Int, _ end: Int) {
        arena.reserve(end - start)
        // No append below grows the arena, so its base stays where it is.
        let base = arena.base
        var target = base + arena.count
        var index = start
        while index < end {
            var byte = base[index]
            index &+= 1
            if byte == 0x5C, index < end {
                byte = Self.meaning(base[index])
                index &+= 1
            }
            target[0] = byte
            target += 1
        }
        arena.didWrite(target - base - arena.count)
    }

    /// What a letter behind a backslash stands for; any other byte stands for itself.
    @inline(__always) private static func meaning(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "t"): 9
        case UInt8(ascii: "r"): 13
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "v"): 11
        default: letter
        }
    }
}
