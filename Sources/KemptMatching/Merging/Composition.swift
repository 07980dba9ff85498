import KemptCore
import KemptText

/// Values made of several records' values: nothing that is there already is repeated, so a second run composes the same.
///
/// Each tells which members gave something.
enum Composition {
    /// Appends every distinct note, one below the other, in the order of trust.
    ///
    /// - Parameter appending: adds a member's note to another without the paragraphs that are there; nil takes each note for one paragraph.
    static func append(
        _ candidates: Candidates, _ column: Int, to buffer: ByteBuffer, appending: ((_ existing: Cell, _ member: Int, _ buffer: ByteBuffer) -> Void)?
    ) -> [Int] {
        guard let appending else { return join(candidates, column, separator: "\n", to: buffer) }
        let start = buffer.count
        let existing = ByteBuffer()
        var givers: [Int] = []
        for member in good(candidates, column) {
            existing.removeAll()
            existing.append(buffer.cell(from: start))
            buffer.truncate(to: start)
            if member == 0 { buffer.append(candidates.cell(0, column)) } else { appending(existing.cell, member, buffer) }
            if buffer.count - start > existing.count { givers.append(member) }
        }
        return givers
    }

    /// Appends every distinct value, joined by `; `; what holds several values already (`vip;b2b`) is taken apart. The first stays as it is written.
    static func union(_ candidates: Candidates, _ column: Int, to buffer: ByteBuffer) -> [Int] {
        let start = buffer.count
        var givers: [Int] = []
        // Parts that are there by their hash: places in the buffer, for equal hashes are not yet equal parts.
        var known: [UInt64: Range<Int>] = [:]
        for member in good(candidates, column) {
            let cell = candidates.cell(member, column)
            let before = buffer.count
            if before == start { buffer.append(cell) }
            forEachPart(cell) { part, place in
                let hash = Hashing.hash64(part)
                if let there = known[hash], Cell(UnsafePointer(buffer.base + there.lowerBound), there.count).equals(part) { return }
                if before == start {
                    known[hash] = start + place..<start + place + part.count
                    return
                }
                buffer.append("; ")
                buffer.append(part)
                known[hash] = buffer.count - part.count..<buffer.count
            }
            if buffer.count > before { givers.append(member) }
        }
        return givers
    }

    /// Calls `body` with every part between semicolons, spaces around it left aside, and where it begins.
    private static func forEachPart(_ cell: Cell, _ body: (Cell, Int) -> Void) {
        var start = 0
        while start < cell.count {
            var end = start
            while end < cell.count, cell[end] != UInt8(ascii: ";") { end += 1 }
            var (first, last) = (start, end)
            while first < last, cell[first] == 0x20 { first += 1 }
            while last > first, cell[last - 1] == 0x20 { last -= 1 }
            if first < last { body(cell.slice(first, last), first) }
            start = end + 1
        }
    }

    /// Appends every distinct text on a line of its own.
    private static func join(_ candidates: Candidates, _ column: Int, separator: StaticString, to buffer: ByteBuffer) -> [Int] {
        let start = buffer.count
        var givers: [Int] = []
        for member in good(candidates, column) {
            let cell = candidates.cell(member, column)
            if contains(buffer.cell(from: start), cell, separator) { continue }
            if buffer.count > start { buffer.append(separator) }
            buffer.append(cell)
            givers.append(member)
        }
        return givers
    }

    /// The members with a value, in the order of trust; those with an invalid one only when there is no better.
    private static func good(_ candidates: Candidates, _ column: Int) -> [Int] {
        let anyGood = candidates.members.indices.contains { candidates.isGood($0, column) }
        return candidates.members.indices.filter { member in
            !candidates.cell(member, column).isEmpty && !(anyGood && candidates.isInvalid(member, column))
        }
    }

    /// True when `part` stands in `text` as a whole, between separators or the ends.
    ///
    /// Starts only where a separator ends. Linear: gives up (false) when the bytes compared come to eight times the text.
    private static func contains(_ text: Cell, _ part: Cell, _ separator: StaticString) -> Bool {
        var budget = 8 * (text.count + part.count)
        let mark = separator.utf8CodeUnitCount
        var at = 0
        while text.count - at >= part.count, budget > 0 {
            var same = 0
            while same < part.count, text[at + same] == part[same] { same += 1 }
            let end = at + same
            if same == part.count, end == text.count || end + mark <= text.count && text.slice(end, end + mark).equals(separator) {
                return true
            }
            budget -= same
            at += 1
            while at < text.count, at < mark || !text.slice(at - mark, at).equals(separator) { at += 1 }
        }
        return false
    }
}
