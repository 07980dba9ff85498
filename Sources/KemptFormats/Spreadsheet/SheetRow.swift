import KemptCore

/// What a cell of a sheet turned out to hold.
enum SheetKind: UInt8 {
    case none, text, number, date, boolean
    /// A number that has lost digits.
    case damaged
    /// Holds an error; its text is the code.
    case error
    /// A formula that was never calculated; its text says so.
    case uncached
    /// A string by its number in the shared table, while that is not loaded: `offset` is the number.
    case shared
}

/// One cell of the row at hand: bytes in the row's arena.
struct SheetSlot {
    var offset: UInt32
    var count: UInt32
    /// Index into the styles of the workbook.
    var style: UInt32
    var kind: SheetKind
    /// Struck through by its own runs of text: 1 = in part, 2 = all of it.
    var struck: UInt8
}

/// The row at hand: a slot for each column a sheet may have, filled in any order.
///
/// Slots are never allocated by what a file declares: there are as many as a sheet has columns, and only those used are cleared.
///
/// Unsafe invariant: `slots` and `used` have `columnLimit` elements; the first `usedCount` of `used` name the slots whose kind is not `none`.
final class SheetRow {
    /// XFD is the last column of a sheet.
    static let columnLimit = 16_384

    let slots: UnsafeMutablePointer<SheetSlot>
    let used: UnsafeMutablePointer<UInt16>
    private(set) var usedCount = 0
    /// The sheet's own number of the row, from 1.
    var number = 0
    var isHidden = false
    /// Where the texts of the row go.
    var arena: ByteBuffer
    /// Where the row's texts begin in the arena.
    private(set) var start = 0
    /// A cell repeated with its content is told up to this column: what lies further right needs no telling twice.
    var repeatLimit = SheetRow.columnLimit
    /// Remarks on cells of the row.
    var comments: [(column: Int, text: String)] = []
    private static let empty = SheetSlot(offset: 0, count: 0, style: 0, kind: .none, struck: 0)

    init(arena: ByteBuffer = ByteBuffer(capacity: 1 << 16)) {
        self.arena = arena
        slots = .allocate(capacity: Self.columnLimit)
        slots.initialize(repeating: Self.empty, count: Self.columnLimit)
        used = .allocate(capacity: Self.columnLimit)
        used.initialize(repeating: 0, count: Self.columnLimit)
    }

    deinit {
        slots.deallocate()
        used.deallocate()
    }

    /// Starts a row; what the row before left in the arena stays.
    func begin(_ number: Int, isHidden: Bool = false) {
        clear()
        self.number = number
        self.isHidden = isHidden
        start = arena.count
    }

    private func clear() {
        for index in 0..<usedCount { slots[Int(used[index])] = Self.empty }
        usedCount = 0
        if !comments.isEmpty { comments = [] }
    }

    /// The row was taken: its texts stay, its slots are free.
    func finish() {
        clear()
        start = arena.count
    }

    /// Takes back the row and its texts.
    func discard() {
        clear()
        if start <= arena.count { arena.truncate(to: start) }
    }

    /// Sets a cell to bytes of the arena; a second value for the same cell takes the place of the first.
    @inline(__always) func set(_ column: Int, offset: Int, kind: SheetKind, style: Int, struck: UInt8 = 0) {
        guard column >= 0, column < Self.columnLimit else { return }
        if slots[column].kind == .none {
            used[usedCount] = UInt16(truncatingIfNeeded: column)
            usedCount &+= 1
        }
        slots[column] = SheetSlot(
            offset: UInt32(truncatingIfNeeded: offset), count: UInt32(truncatingIfNeeded: arena.count &- offset),
            style: UInt32(truncatingIfNeeded: style), kind: kind, struck: struck)
    }

    func setShared(_ column: Int, string: Int, style: Int) {
        guard column >= 0, column < Self.columnLimit else { return }
        set(column, offset: arena.count, kind: .shared, style: style)
        slots[column].offset = UInt32(truncatingIfNeeded: string)
    }

    func copy(_ slot: SheetSlot, to column: Int) {
        guard column >= 0, column < Self.columnLimit else { return }
        if slots[column].kind == .none {
            used[usedCount] = UInt16(truncatingIfNeeded: column)
            usedCount &+= 1
        }
        slots[column] = slot
    }

    func cell(_ column: Int) -> Cell {
        let slot = slots[column]
        return Cell(UnsafePointer(arena.base + Int(slot.offset)), Int(slot.count))
    }

    /// The columns with a value, ascending. For rows that are looked at closely, not for every row.
    var columns: [Int] { (0..<usedCount).map { Int(used[$0]) }.sorted() }
}

/// Column letters: `A` is 0, `XFD` is 16,383.
enum SheetReference {
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(truncatingIfNeeded: 65 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Column and row (0 when there is none) of `AB12` or `$AB$12`; nil when it is no reference.
    @inline(__always) static func parse(_ cell: Cell) -> (column: Int, row: Int)? {
        var index = 0
        var column = 0
        while index < cell.count {
            let letter = cell[index] & 0xDF
            if letter >= 65, letter <= 90 {
                column = column &* 26 &+ Int(letter &- 64)
                if column > SheetRow.columnLimit { return nil }
            } else if cell[index] != UInt8(ascii: "$") {
                break
            }
            index &+= 1
        }
        if column == 0 { return nil }
        var row = 0
        while index < cell.count {
            let digit = cell[index] &- 48
            if digit > 9 { return nil }
            row = row &* 10 &+ Int(digit)
            if row > 0xFFFF_FFFF { return nil }
            index &+= 1
        }
        return (column &- 1, row)
    }

    /// `B2:D40`, or one cell.
    static func range(_ cell: Cell) -> SheetRange? {
        var colon = 0
        while colon < cell.count, cell[colon] != UInt8(ascii: ":") { colon += 1 }
        guard let first = parse(cell.slice(0, colon)) else { return nil }
        if colon == cell.count { return SheetRange(rows: first.row...first.row, columns: first.column...first.column) }
        guard let last = parse(cell.slice(colon + 1, cell.count)), last.row >= first.row, last.column >= first.column else { return nil }
        return SheetRange(rows: first.row...last.row, columns: first.column...last.column)
    }
}

/// A rectangle of cells: rows from 1, columns from 0.
struct SheetRange: Sendable, Equatable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
}
