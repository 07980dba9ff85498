/// Some thousands of records in motion: columns of views into one arena.
///
/// The arena holds the chunk as it was read, then whatever canonical bytes the stages append; nothing in it is overwritten, so the raw and the
/// current value of a cell coexist for the price of a second view. A view is 8 bytes: offset and length, 32 bits each. Beside each cell
/// stands its mark, beside each row its state.
///
/// Memory: 17 bytes a cell and 17 a row beside the arena. One owner at a time: batches are handed from worker to worker whole.
///
/// Unsafe invariant: every column has `capacity` slots, the first `rowCount` initialised; every view lies inside `arena.count`.
public final class Batch: @unchecked Sendable {
    public let columnCount: Int
    public let capacity: Int
    public let arena: ByteBuffer
    /// Index of the source in the plan.
    public let source: Int
    @usableFromInline let rows: UnsafeMutablePointer<Int>
    /// Views as they are now, column by column.
    @usableFromInline let current: UnsafeMutablePointer<UInt64>
    /// Views as they were read.
    @usableFromInline let original: UnsafeMutablePointer<UInt64>
    public let marks: UnsafeMutablePointer<Mark>
    public let states: UnsafeMutablePointer<RowState>
    public let places: UnsafeMutablePointer<RowPlace>
    /// What rules found, in the order of rows; marks are not repeated here.
    public var findings: [Finding] = []
    /// What could not be read, in file order.
    public var rejects: [Reject] = []
    /// Values that types would rather see, for a person.
    public var proposals: [Proposal] = []
    /// What steps over many records noted of this batch, in the order of the steps.
    public var notes: [any Digest] = []
    /// Cells that are written out as they came, though the stages see their canonical form; by row and column within each step that read them.
    public var pinned: [PinnedCell] = []
    /// What is to be remembered of the batch's values.
    public var valueNotes = ValueNotes()
    /// Where the arena's first byte stood in the source; 0 when the source is no text.
    public var byteOffset = 0
    /// True when the offsets of `places` are of the source though its raw text is not in the arena: mail.
    public var tellsOffsets = false
    /// Cells that a merge has given another value, in the order of rows, then columns.
    public private(set) var mergedCells: [(row: UInt32, column: UInt32)] = []
    /// Lines that were empty and hold no record.
    public var blankLines = 0

    public init(columnCount: Int, capacity: Int, arena: ByteBuffer, source: Int) {
        self.columnCount = columnCount
        self.capacity = max(capacity, 1)
        self.arena = arena
        self.source = source
        let cells = columnCount * self.capacity
        rows = .allocate(capacity: 1)
        rows.initialize(to: 0)
        current = .allocate(capacity: cells)
        original = .allocate(capacity: cells)
        marks = .allocate(capacity: max(cells, 1))
        states = .allocate(capacity: self.capacity)
        places = .allocate(capacity: self.capacity)
    }

    deinit {
        rows.deallocate()
        current.deallocate()
        original.deallocate()
        marks.deallocate()
        states.deallocate()
        places.deallocate()
    }

    @inlinable @inline(__always) public var rowCount: Int { rows.pointee }

    /// Starts a row whose cells are all missing and returns its number; the caller keeps within `capacity`.
    @inlinable public func addRow(_ place: RowPlace) -> Int {
        let row = rows.pointee
        precondition(row < capacity)
        var slot = row
        for _ in 0..<columnCount {
            current[slot] = View.missing
            original[slot] = View.missing
            marks[slot] = 0
            slot &+= capacity
        }
        states[row] = RowState()
        places[row] = place
        rows.pointee = row &+ 1
        return row
    }

    /// Starts a row whose cells the caller sets, every one, or leaves to `fillMissing`.
    @inlinable @inline(__always) public func startRow(_ place: RowPlace) -> Int {
        let row = rows.pointee
        precondition(row < capacity)
        states[row] = RowState()
        places[row] = place
        rows.pointee = row &+ 1
        return row
    }

    /// Makes a whole column missing, for the rows there are.
    public func fillMissing(_ column: Int) {
        (current + slot(0, column)).update(repeating: View.missing, count: rowCount)
        (original + slot(0, column)).update(repeating: View.missing, count: rowCount)
    }

    /// Clears the marks of every row there is.
    public func clearMarks() {
        for column in 0..<columnCount { (marks + slot(0, column)).update(repeating: 0, count: rowCount) }
    }

    /// Takes back the row added last.
    @inlinable public func removeLastRow() {
        precondition(rows.pointee > 0)
        rows.pointee &-= 1
    }

    /// Takes out the rows that are not wanted, with what was found about them; the others move up. Cost: a few bytes a cell that stays.
    public func keepRows(_ isKept: [Bool]) {
        precondition(isKept.count == rowCount)
        var newRow = [Int](repeating: -1, count: isKept.count)
        var next = 0
        for row in isKept.indices where isKept[row] {
            newRow[row] = next
            if next != row {
                for column in 0..<columnCount {
                    let (from, to) = (slot(row, column), slot(next, column))
                    current[to] = current[from]
                    original[to] = original[from]
                    marks[to] = marks[from]
                }
                states[next] = states[row]
                places[next] = places[row]
            }
            next += 1
        }
        rows.pointee = next
        findings = findings.compactMap { finding in
            let row = newRow[Int(finding.row)]
            return row < 0 ? nil : Finding(row: row, rule: Int(finding.rule), column: finding.column == .max ? nil : Int(finding.column))
        }
        proposals = proposals.compactMap { proposal in
            let row = newRow[Int(proposal.row)]
            return row < 0
                ? nil
                : Proposal(row: row, column: Int(proposal.column), mark: proposal.mark, offset: proposal.offset, count: proposal.count)
        }
    }

    /// The views of a column as they are now and as they were read, for loops over its rows.
    @inlinable @inline(__always) public func currentViews(_ column: Int) -> UnsafePointer<UInt64> { UnsafePointer(current + slot(0, column)) }
    @inlinable @inline(__always) public func originalViews(_ column: Int) -> UnsafePointer<UInt64> { UnsafePointer(original + slot(0, column)) }

    @inlinable @inline(__always) public func slot(_ row: Int, _ column: Int) -> Int { column &* capacity &+ row }

    /// The value as it is now.
    @inlinable @inline(__always) public func cell(_ row: Int, _ column: Int) -> Cell {
        View.cell(current[slot(row, column)], arena.base)
    }

    /// The value as it was read.
    @inlinable @inline(__always) public func originalCell(_ row: Int, _ column: Int) -> Cell {
        View.cell(original[slot(row, column)], arena.base)
    }

    /// True when the value was replaced since it was read. Cost: one comparison; a replaced value never shares its view.
    @inlinable @inline(__always) public func isChanged(_ row: Int, _ column: Int) -> Bool {
        current[slot(row, column)] != original[slot(row, column)]
    }

    @inlinable @inline(__always) public func mark(_ row: Int, _ column: Int) -> Mark { marks[slot(row, column)] }

    /// Sets the value as read: bytes that already lie in the arena.
    @inlinable @inline(__always) public func setOriginal(_ row: Int, _ column: Int, offset: Int, count: Int) {
        assert(offset >= 0 && offset + count <= arena.count)
        let view = View.make(offset, count)
        let slot = slot(row, column)
        current[slot] = view
        original[slot] = view
    }

    /// Sets both views of a cell, which must lie inside the arena.
    @inlinable @inline(__always) public func setViews(_ row: Int, _ column: Int, current now: UInt64, original before: UInt64) {
        let slot = slot(row, column)
        current[slot] = now
        original[slot] = before
    }

    /// Takes the value back to what was read.
    @inlinable @inline(__always) public func restoreOriginal(_ row: Int, _ column: Int) {
        current[slot(row, column)] = original[slot(row, column)]
    }

    /// Makes the current value count as the one that was read.
    @inlinable @inline(__always) public func settle(_ row: Int, _ column: Int) {
        original[slot(row, column)] = current[slot(row, column)]
    }

    /// Makes a cell missing, as read and now.
    @inlinable @inline(__always) public func setMissing(_ row: Int, _ column: Int) {
        let slot = slot(row, column)
        current[slot] = View.missing
        original[slot] = View.missing
    }

    /// Replaces the current value by a copy of `cell`, which must not lie in this arena.
    @inlinable public func replace(_ row: Int, _ column: Int, with cell: Cell) {
        let offset = arena.count
        arena.append(cell)
        current[slot(row, column)] = cell.isMissing ? View.missing : View.make(offset, cell.count)
    }

    /// Has a cell written out as it was read, whatever the stages see in it.
    public func pin(_ row: Int, _ column: Int, isNew: Bool) {
        pinned.append(PinnedCell(row: row, column: column, isNew: isNew, original: original[slot(row, column)]))
    }

    /// Puts what was read in the place of every pinned cell.
    public func restorePinned() {
        for pin in pinned { setViews(Int(pin.row), Int(pin.column), current: pin.original, original: pin.original) }
    }

    /// Gives a cell the value and the mark that a merge chose; to be called in the order of rows, then columns.
    public func takeMerged(_ row: Int, _ column: Int, _ cell: Cell, _ mark: Mark) {
        replace(row, column, with: cell)
        marks[slot(row, column)] = mark
        states[row].isTouched = true
        mergedCells.append((UInt32(truncatingIfNeeded: row), UInt32(truncatingIfNeeded: column)))
    }

    /// Keeps a proposal for a cell; its value stays as it is.
    public func propose(_ row: Int, _ column: Int, _ mark: Mark, _ cell: Cell) {
        let offset = arena.count
        arena.append(cell)
        proposals.append(Proposal(row: row, column: column, mark: mark, offset: offset, count: cell.count))
    }
}

/// A value that a type proposes for a cell: bytes in the batch's arena.
public struct Proposal: Sendable {
    public let row: UInt32
    public let column: UInt16
    public let mark: Mark
    public let offset: Int
    public let count: Int
    public init(row: Int, column: Int, mark: Mark, offset: Int, count: Int) {
        self.row = UInt32(truncatingIfNeeded: row)
        self.column = UInt16(truncatingIfNeeded: column)
        self.mark = mark
        self.offset = offset
        self.count = count
    }
}

/// A cell that is written out as it came: the view of that value in the batch's arena.
public struct PinnedCell: Sendable {
    public let row: UInt32
    public let column: UInt16
    /// Tonight is the first that it came back.
    public let isNew: Bool
    public let original: UInt64
    public init(row: Int, column: Int, isNew: Bool, original: UInt64) {
        self.row = UInt32(truncatingIfNeeded: row)
        self.column = UInt16(truncatingIfNeeded: column)
        self.isNew = isNew
        self.original = original
    }
}

/// The packed form of a cell's place in an arena.
@frozen public enum View {
    @inlinable public static var missing: UInt64 { .max }
    @inlinable @inline(__always) public static func make(_ offset: Int, _ count: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: offset) << 32 | UInt64(truncatingIfNeeded: count) & 0xFFFF_FFFF
    }
    @inlinable @inline(__always) public static func cell(_ view: UInt64, _ base: UnsafeMutablePointer<UInt8>) -> Cell {
        if view == missing { return .missing }
        return Cell(UnsafePointer(base + Int(view >> 32)), Int(view & 0xFFFF_FFFF))
    }
}

/// Where a record stood in its source, and its raw text if the source is text.
@frozen public struct RowPlace: Sendable {
    /// Counts records of the source from 1, in the order of the file; a record that was refused keeps its number, and so does a blank line.
    public var ordinal: UInt32
    /// Physical line of its first byte, from 1.
    public var line: UInt32
    /// Its raw bytes in the arena; none when the source is no text.
    public var offset: UInt32
    public var count: UInt32
    @inlinable public init(ordinal: Int, line: Int, offset: Int = 0, count: Int = 0) {
        self.ordinal = UInt32(truncatingIfNeeded: ordinal)
        self.line = UInt32(truncatingIfNeeded: line)
        self.offset = UInt32(truncatingIfNeeded: offset)
        self.count = UInt32(truncatingIfNeeded: count)
    }
}
