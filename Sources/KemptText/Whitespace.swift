import KemptCore

/// Stray spaces and characters that cannot be seen.
public enum Whitespace {
    /// True when `appendTrimmedCollapsed` would change nothing. Cost: ASCII 8 bytes a step.
    public static func isClean(_ cell: Cell) -> Bool {
        hasNothingToClean(cell) || UTF8Text.firstInvalid(cell) >= 0
    }

    private static func hasNothingToClean(_ cell: Cell) -> Bool {
        let count = cell.count
        if count == 0 { return true }
        let start = cell.start
        if start[0] == 0x20 || start[count &- 1] == 0x20 { return false }
        let raw = UnsafeRawPointer(start)
        var index = 0
        var spaceBefore: UInt64 = 0  // 0x80 when the byte before this word is a space
        while index &+ 8 <= count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { return isCleanSlowly(cell) }
            let spaces = equalByteMask(word, 0x20)
            if controlByteMask(word) | spaces & (spaces << 8 | spaceBefore) != 0 { return false }
            spaceBefore = spaces >> 56
            index &+= 8
        }
        while index < count {
            let byte = start[index]
            if byte >= 0x80 { return isCleanSlowly(cell) }
            if byte < 0x20 || byte == 0x7F || byte == 0x20 && start[index &- 1] == 0x20 { return false }
            index &+= 1
        }
        return true
    }

    /// Appends the text with every run of spaces, tabs and line ends as one space, none at the ends, and without
    /// zero-width and control characters. Returns true when that differs from the input.
    ///
    /// Text that is not UTF-8 is left as it is: taking a byte out of it could join two broken pieces into a letter.
    @discardableResult
    public static func appendTrimmedCollapsed(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        if isClean(cell) {
            buffer.append(cell)
            return false
        }
        let table = Scalars.table
        let count = cell.count
        buffer.reserve(count &+ 4)
        var needsSpace = false
        var hasContent = false
        var index = 0
        while index < count {
            let before = index
            let scalar = UTF8Text.scalar(cell, at: &index)
            let flags = table.flags(scalar)
            if flags.contains(.space) {
                needsSpace = hasContent
            } else if flags.isDisjoint(with: [.zeroWidth, .control]) {
                if needsSpace { buffer.append(0x20) }
                needsSpace = false
                hasContent = true
                buffer.append(cell.start + before, index &- before)
            }
        }
        return true
    }

    /// `hasNothingToClean` for text that is not ASCII. Any answer will do for text that is not UTF-8.
    private static func isCleanSlowly(_ cell: Cell) -> Bool {
        let table = Scalars.table
        let count = cell.count
        var wasSpace = true
        var index = 0
        while index < count {
            let lead = cell.start[index]
            if lead > 0x7F, lead < 0xD8, lead != 0xC2 {  // U+00C0…05FF and bytes that follow: all can be seen (a test asks the table)
                wasSpace = false
                index &+= 1
                continue
            }
            let scalar = UTF8Text.scalar(cell, at: &index)
            let isSpace = scalar == 0x20
            if isSpace, wasSpace { return false }
            if !isSpace, !table.flags(scalar).isDisjoint(with: [.space, .zeroWidth, .control]) { return false }
            wasSpace = isSpace
        }
        return !wasSpace
    }

    /// 0x80 in each byte of `word` that equals `byte`; all bytes are below 0x80.
    @inline(__always) private static func equalByteMask(_ word: UInt64, _ byte: UInt64) -> UInt64 {
        let differs = word ^ (byte &* 0x0101_0101_0101_0101)
        return ~(differs &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080
    }

    /// 0x80 in each byte below 0x20 or equal to 0x7F; all bytes are below 0x80.
    @inline(__always) private static func controlByteMask(_ word: UInt64) -> UInt64 {
        let notBelow = word &+ 0x6060_6060_6060_6060
        let isDelete = word &+ 0x0101_0101_0101_0101
        return (~notBelow | isDelete) & 0x8080_8080_8080_8080
    }
}
