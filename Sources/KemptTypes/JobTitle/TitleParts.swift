import KemptCore

/// Divides a job title into several at `/`, `&`, `+`, `,`, `;`, `|`, a dash between spaces, and the word for "and".
struct TitleParts {
    private let cell: Cell
    private var at = 0

    private static let words: [StaticString] = [" и ", " ir ", " and ", " und ", " та ", " i ", " - ", " – ", " — ", " AND ", " И ", " IR "]

    init(_ cell: Cell) { self.cell = cell }

    /// The next part without spaces around it, or nil at the end. Empty parts are skipped.
    mutating func next() -> Cell? {
        while at < cell.count {
            let start = at
            var end = start
            var length = 0
            while end < cell.count {
                length = separatorLength(end)
                if length > 0 { break }
                end += 1
            }
            at = end + max(length, 1)
            let part = TitleParts.trimmed(cell.slice(start, end))
            if !part.isEmpty { return part }
        }
        return nil
    }

    private func separatorLength(_ place: Int) -> Int {
        switch cell[place] {
        case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): return 1
        case 0x20:
            for word in TitleParts.words {
                let length = word.utf8CodeUnitCount
                if place + length < cell.count && equalBytes(cell.start + place, word.utf8Start, length) { return length }
            }
            return 0
        default: return 0
        }
    }

    static func trimmed(_ cell: Cell) -> Cell {
        var lower = 0
        var upper = cell.count
        while lower < upper && cell[lower] == 0x20 { lower += 1 }
        while upper > lower && cell[upper - 1] == 0x20 { upper -= 1 }
        return cell.slice(lower, upper)
    }

    /// True when `title` is one of the titles of `joined`, which are divided by ` & `.
    static func contains(_ joined: Cell, _ title: Cell) -> Bool {
        var start = 0
        var place = 0
        while place <= joined.count {
            let isEnd = place == joined.count
            if isEnd || joined[place] == UInt8(ascii: "&") {
                if trimmed(joined.slice(start, place)).equals(title) { return true }
                start = place + 1
            }
            place += 1
        }
        return false
    }
}
