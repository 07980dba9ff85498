import KemptCore

/// Values made of several records' values: nothing that is there already is repeated, so a second run composes the same.
enum Composition {
    /// Appends every distinct note, one below the other, in the order of trust.
    ///
    /// - Parameter appending: adds a note to another without the paragraphs that are there; nil takes each note for one paragraph.
    static func append(_ candidates: Candidates, _ column: Int, appending: NoteAppending?, to buffer: ByteBuffer) {
        guard let appending else { return join(candidates, column, separator: "\n", to: buffer) }
        let start = buffer.count
        let existing = ByteBuffer()
        for cell in good(candidates, column) {
            if buffer.count == start {
                buffer.append(cell)
                continue
            }
            existing.removeAll()
            existing.append(buffer.cell(from: start))
            buffer.truncate(to: start)
            appending(existing.cell, cell, buffer)
        }
    }

    /// Appends every distinct value, joined by `; `.
    static func union(_ candidates: Candidates, _ column: Int, to buffer: ByteBuffer) {
        join(candidates, column, separator: "; ", to: buffer)
    }

    private static func join(_ candidates: Candidates, _ column: Int, separator: StaticString, to buffer: ByteBuffer) {
        let start = buffer.count
        for cell in good(candidates, column) {
            if contains(buffer.cell(from: start), cell, separator) { continue }
            if buffer.count > start { buffer.append(separator) }
            buffer.append(cell)
        }
    }

    /// The values in the order of trust; invalid ones only when there is no better.
    private static func good(_ candidates: Candidates, _ column: Int) -> [Cell] {
        let anyGood = candidates.members.indices.contains { candidates.isGood($0, column) }
        return candidates.members.indices.compactMap { member in
            let cell = candidates.cell(member, column)
            return cell.isEmpty || anyGood && candidates.isInvalid(member, column) ? nil : cell
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
