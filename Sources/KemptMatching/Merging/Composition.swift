import KemptCore

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
        guard let appending else { return join(candidates, column, separator: "\n", isSplit: false, to: buffer) }
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

    /// Appends every distinct value, joined by `; `; what holds several values already is taken apart.
    static func union(_ candidates: Candidates, _ column: Int, to buffer: ByteBuffer) -> [Int] {
        join(candidates, column, separator: "; ", isSplit: true, to: buffer)
    }

    private static func join(
        _ candidates: Candidates, _ column: Int, separator: StaticString, isSplit: Bool, to buffer: ByteBuffer
    ) -> [Int] {
        let start = buffer.count
        var givers: [Int] = []
        for member in good(candidates, column) {
            let cell = candidates.cell(member, column)
            let before = buffer.count
            var place = 0
            while place < cell.count {
                let end = isSplit && before > start ? partEnd(cell, place, separator) : cell.count
                let part = cell.slice(place, end)
                place = end + separator.utf8CodeUnitCount
                if part.isEmpty || contains(buffer.cell(from: start), part, separator) { continue }
                if buffer.count > start { buffer.append(separator) }
                buffer.append(part)
            }
            if buffer.count > before { givers.append(member) }
        }
        return givers
    }

    private static func partEnd(_ cell: Cell, _ start: Int, _ separator: StaticString) -> Int {
        let count = separator.utf8CodeUnitCount
        var end = start
        while end < cell.count {
            if end + count <= cell.count, cell.slice(end, end + count).equals(separator) { return end }
            end += 1
        }
        return end
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
