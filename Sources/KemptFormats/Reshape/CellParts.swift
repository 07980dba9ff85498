import KemptCore

/// A set of bytes.
struct ByteSet: Sendable {
    private var words = SIMD4<UInt64>()
    init(_ bytes: [UInt8]) { for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) } }
    @inline(__always) func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0 }
}

/// A cell that holds several values: `8 37 123456; 8 612 34567`.
enum CellParts {
    /// The values as views into the arena, white space around them taken off, nothing for an empty one; the last is all that is left past the limit.
    /// A cell without a separator comes back as it is. Cost: one pass, a comparison a byte and separator.
    static func views(of view: UInt64, _ many: ReshapeSettings.Many, _ arena: ByteBuffer) -> [UInt64] {
        let cell = View.cell(view, arena.base)
        let offset = cell.start - UnsafePointer(arena.base)
        var parts: [UInt64] = []
        var start = 0
        var index = 0
        var isParted = false
        func keep(_ end: Int) {
            let (low, high) = trimmed(cell, start, end)
            if low < high { parts.append(View.make(offset + low, high - low)) }
        }
        let firsts = many.firstBytes
        while index < cell.count {
            guard firsts.contains(cell[index]), let length = separator(at: index, in: cell, many.separators) else {
                index += 1
                continue
            }
            isParted = true
            if parts.count < many.limit - 1 {
                keep(index)
                start = index + length
            }
            index += length
        }
        if !isParted { return [view] }
        keep(withoutSeparators(cell, start, many.separators))
        return parts
    }

    private static func separator(at index: Int, in cell: Cell, _ separators: [[UInt8]]) -> Int? {
        for separator in separators where index + separator.count <= cell.count {
            var length = 0
            while length < separator.count, cell[index + length] == separator[length] { length += 1 }
            if length == separator.count { return length }
        }
        return nil
    }

    /// Where the rest of a cell from `start` on ends when separators and white space at its end are taken off.
    private static func withoutSeparators(_ cell: Cell, _ start: Int, _ separators: [[UInt8]]) -> Int {
        var end = cell.count
        while end > start {
            if cell[end - 1] <= 0x20 {
                end -= 1
            } else if let tail = separators.first(where: { isEnd($0, of: cell.slice(start, end)) }) {
                end -= tail.count
            } else {
                break
            }
        }
        return end
    }

    private static func isEnd(_ separator: [UInt8], of cell: Cell) -> Bool {
        let first = cell.count - separator.count
        guard first >= 0 else { return false }
        for (index, byte) in separator.enumerated() where cell[first + index] != byte { return false }
        return true
    }

    private static func trimmed(_ cell: Cell, _ start: Int, _ end: Int) -> (low: Int, high: Int) {
        var (low, high) = (start, end)
        while low < high, cell[low] <= 0x20 { low += 1 }
        while high > low, cell[high - 1] <= 0x20 { high -= 1 }
        // The no-break space, C2 A0.
        while high - low >= 2, cell[low] == 0xC2, cell[low + 1] == 0xA0 { low += 2 }
        while high - low >= 2, cell[high - 2] == 0xC2, cell[high - 1] == 0xA0 { high -= 2 }
        return (low, high)
    }
}
