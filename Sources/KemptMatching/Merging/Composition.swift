import KemptCore

/// Values made of several records' values: nothing that is there already is repeated, so a second run composes the same.
enum Composition {
    /// Appends every distinct paragraph text, one below the other, in the order of trust.
    static func append(_ candidates: Candidates, _ column: Int, to buffer: ByteBuffer) {
        join(candidates, column, separator: "\n", to: buffer)
    }

    /// Appends every distinct value, joined by `; `.
    static func union(_ candidates: Candidates, _ column: Int, to buffer: ByteBuffer) {
        join(candidates, column, separator: "; ", to: buffer)
    }

    private static func join(_ candidates: Candidates, _ column: Int, separator: StaticString, to buffer: ByteBuffer) {
        let start = buffer.count
        let anyGood = candidates.members.indices.contains { candidates.isGood($0, column) }
        for member in candidates.members.indices {
            let cell = candidates.cell(member, column)
            if cell.isEmpty || anyGood && candidates.isInvalid(member, column) { continue }
            if contains(buffer.cell(from: start), cell, separator) { continue }
            if buffer.count > start { buffer.append(separator) }
            buffer.append(cell)
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
