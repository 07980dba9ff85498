import KemptCore

/// Cuts a line of a signature where its writer set marks: `|`, `•`, `·`, `/` between blanks, a tab, a comma, ` - `, ` at `.
///
/// A comma before a legal form parts nothing: `Acme, Inc.` is one name. What stands in quotation marks is not cut.
struct SignaturePieces {
    private let line: Cell
    private var position = 0

    init(_ line: Cell) { self.line = line }

    /// The next piece without blanks and decoration at either end; nil at the end.
    mutating func next(isForm: (Cell) -> Bool) -> Cell? {
        while position < line.count {
            let start = position
            var end = line.count
            var after = line.count
            var index = start
            var isQuoted = false
            while index < line.count {
                if let toggled = quote(index) { isQuoted = toggled ?? !isQuoted }
                let length = isQuoted ? 0 : cut(index, isForm)
                if length > 0 {
                    end = index
                    after = index + length
                    break
                }
                index += 1
            }
            position = after
            let piece = Self.bare(line.slice(start, end))
            if !piece.isEmpty { return piece }
        }
        return nil
    }

    /// Nil for no quotation mark; true for one that opens, false for one that closes, an inner nil for one that does either.
    private func quote(_ index: Int) -> Bool?? {
        let byte = line[index]
        if byte == 34 { return .some(nil) }
        if byte == 0xC2, index + 1 < line.count {
            if line[index + 1] == 0xAB { return true }
            if line[index + 1] == 0xBB { return false }
        }
        if byte == 0xE2, index + 2 < line.count, line[index + 1] == 0x80 {
            // „ opens; “ closes behind it and opens in English, so it turns; ” closes.
            if line[index + 2] == 0x9E { return true }
            if line[index + 2] == 0x9C { return .some(nil) }
            if line[index + 2] == 0x9D { return false }
        }
        return nil
    }

    /// Bytes of the mark at a place, 0 for none.
    private func cut(_ index: Int, _ isForm: (Cell) -> Bool) -> Int {
        let byte = line[index]
        switch byte {
        case 124, 9, 59: return 1
        case 44: return isBeforeForm(index + 1, isForm) ? 0 : 1
        case 0xC2: return index + 1 < line.count && line[index + 1] == 0xB7 ? 2 : 0
        case 0xE2: return index + 2 < line.count && line[index + 1] == 0x80 && line[index + 2] == 0xA2 ? 3 : 0
        case 32:
            let rest = line.slice(index + 1, line.count)
            if rest.count > 2, [45, 47, 64].contains(rest[0]), rest[1] == 32 { return 3 }
            if rest.count > 4, rest[0] == 0xE2, rest[1] == 0x80, rest[2] == 0x93 || rest[2] == 0x94, rest[3] == 32 { return 5 }
            return rest.hasPrefixIgnoringCase("at ") ? 4 : 0
        default: return 0
        }
    }

    /// True when nothing but a legal form stands between here and the next mark.
    private func isBeforeForm(_ start: Int, _ isForm: (Cell) -> Bool) -> Bool {
        var end = start
        while end < line.count, line[end] != 44, line[end] != 124 { end += 1 }
        var words = WordReader(line.slice(start, end))
        var count = 0
        while let word = words.next() {
            if !isForm(word) { return false }
            count += 1
        }
        return count > 0 && count < 3
    }

    /// Without blanks, asterisks, hyphens and colons at either end.
    private static func bare(_ text: Cell) -> Cell {
        var low = 0
        var high = text.count
        while low < high, isBlank(text[low]) || [42, 45, 95, 58, 62].contains(text[low]) { low += 1 }
        while high > low, isBlank(text[high - 1]) || [42, 45, 95, 58, 44].contains(text[high - 1]) { high -= 1 }
        return text.slice(low, high)
    }
}
