import KemptCore
import KemptText

/// Values made of several records' values: nothing that is there already is repeated, so a second run composes the same.
///
/// Each tells which members gave something.
enum Composition {
    /// Appends every distinct note, one below the other, in the order of trust.
    ///
    /// - Parameter appending: adds a member's note to another without the paragraphs that are there.
    static func append(
        _ candidates: Candidates, _ column: Int, to buffer: ByteBuffer, appending: (_ existing: Cell, _ member: Int, _ buffer: ByteBuffer) -> Void
    ) -> [Int] {
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

    /// Appends every distinct value, joined by `; `; what holds several values already (`vip;b2b`) is taken apart. The first stays as it is written,
    /// and of two writings of one value the first.
    static func union(_ candidates: Candidates, _ column: Int, _ declared: Column, to buffer: ByteBuffer) -> [Int] {
        let start = buffer.count
        var givers: [Int] = []
        var known = KnownParts(declared)
        for member in good(candidates, column) {
            let cell = candidates.cell(member, column)
            let before = buffer.count
            if before == start { buffer.append(cell) }
            let companion = candidates.companion(member, declared)
            forEachPart(cell) { part in
                guard known.add(part, companion: companion), before > start else { return }
                buffer.append("; ")
                buffer.append(part)
            }
            if buffer.count > before { givers.append(member) }
        }
        return givers
    }

    /// Calls `body` with every part between semicolons, spaces around it left aside.
    private static func forEachPart(_ cell: Cell, _ body: (Cell) -> Void) {
        var start = 0
        while start < cell.count {
            var end = start
            while end < cell.count, cell[end] != UInt8(ascii: ";") { end += 1 }
            var (first, last) = (start, end)
            while first < last, cell[first] == 0x20 { first += 1 }
            while last > first, cell[last - 1] == 0x20 { last -= 1 }
            if first < last { body(cell.slice(first, last)) }
            start = end + 1
        }
    }

    /// Appends every distinct text on a line of its own: a note for one paragraph.
    static func join(_ candidates: Candidates, _ column: Int, to buffer: ByteBuffer) -> [Int] {
        let separator: StaticString = "\n"
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

/// The values that a union has already, by what they mean: canonical bytes where the type reads them.
private struct KnownParts {
    private let type: (any SemanticType)?
    /// By mark: true when what the type wrote stands for the value.
    private let stands: [Bool]
    private let workspace = Workspace()
    /// All forms one behind the other, and where each is by its hash: equal hashes are not yet equal forms.
    private let forms = ByteBuffer()
    private var places: [UInt64: Range<Int>] = [:]

    init(_ column: Column) {
        type = column.type
        // A number read by the assumed country is not written, and yet it is compared: in both notations it is one.
        let isPhone = column.typeSpec?.comparison == .phone
        stands = column.typeSpec?.outcomes.map { [.notation, .repair].contains($0.kind) || isPhone && $0.kind == .guess } ?? []
    }

    /// False when a value that means the same is there.
    mutating func add(_ part: Cell, companion: Cell) -> Bool {
        let form = form(part, companion)
        let hash = Hashing.hash64(form)
        if let place = places[hash], Cell(UnsafePointer(forms.base + place.lowerBound), place.count).equals(form) { return false }
        places[hash] = forms.count..<forms.count + form.count
        forms.append(form)
        return true
    }

    private func form(_ part: Cell, _ companion: Cell) -> Cell {
        guard let type else { return part }
        workspace.output.removeAll()
        let reading = type.read(part, companion: companion, workspace)
        return reading.wrote && stands[Int(reading.mark)] && workspace.output.count > 0 ? workspace.output.cell : part
    }
}
