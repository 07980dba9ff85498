import KemptCore

/// What becomes of a value that is none of the declared ones.
enum UnmappedPolicy: String, CaseIterable {
    case invalid, keep, null, quarantine, fail
}

/// The sign between several values in one cell.
///
/// Values are parted at the bare sign and joined by it as the pipeline writes it: with `; ` both `a;b` and `a ; b` become `a; b`.
///
/// Unsafe invariant: both views point into memory that is never freed (a pipeline has few picklists and lives as long as the program).
struct PicklistSeparator: @unchecked Sendable {  // immutable after init
    private let written: Cell
    private let bare: Cell

    /// `text` has a sign in it.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 1)
        memory.update(from: bytes, count: bytes.count)
        let written = Cell(UnsafePointer(memory), bytes.count)
        let trimmed = Self.trimmed(written)
        self.written = written
        bare = trimmed
    }

    /// The next value without spaces around it, or nil at the end.
    func next(in cell: Cell, from place: inout Int) -> Cell? {
        if place >= cell.count { return nil }
        let start = place
        while place < cell.count {
            if cell[place] == bare[0], place + bare.count <= cell.count, cell.slice(place, place + bare.count).equals(bare) { break }
            place += 1
        }
        let value = Self.trimmed(cell.slice(start, place))
        place += bare.count
        return value
    }

    /// Appends one more value.
    func append(_ value: Cell, to buffer: ByteBuffer) {
        if buffer.count > 0 { buffer.append(written) }
        buffer.append(value)
    }

    /// True when the sign stands in a declared value, so that it would be torn apart.
    func parts(_ name: String) -> Bool {
        let buffer = ByteBuffer()
        buffer.append(name)
        var place = 0
        _ = next(in: buffer.cell, from: &place)
        return place <= buffer.count
    }

    private static func trimmed(_ cell: Cell) -> Cell {
        var lower = 0
        var upper = cell.count
        while lower < upper && cell[lower] == 0x20 { lower += 1 }
        while upper > lower && cell[upper - 1] == 0x20 { upper -= 1 }
        return cell.slice(lower, upper)
    }
}
