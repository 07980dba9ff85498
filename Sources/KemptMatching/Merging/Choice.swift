import KemptCore

/// Picks the member whose value survives, by one strategy. Ties go to the more trusted record.
///
/// An invalid value never beats a valid one; a blank never beats a value.
struct Choice {
    let candidates: Candidates
    let recency: Int?

    /// The member whose cell becomes the golden record's; for strategies that compose, the one whose mark the composed value takes.
    func member(_ column: Int, _ strategy: Survivorship) -> Int {
        switch strategy {
        case .fill, .union, .append: candidates.first(column)
        case .never: 0
        case .mostRecent: best(column) { dates($0, $1) > 0 }
        case .oldest: best(column) { isDated($0) && (!isDated($1) || dates($0, $1) < 0) }
        case .mostComplete: best(column) { isFuller(candidates.cell($0, column), than: candidates.cell($1, column)) }
        case .longest: best(column) { candidates.cell($0, column).count > candidates.cell($1, column).count }
        case .highest: best(column) { ValueOrder.compare(candidates.cell($0, column), candidates.cell($1, column)) > 0 }
        case .lowest: best(column) { ValueOrder.compare(candidates.cell($0, column), candidates.cell($1, column)) < 0 }
        case .mostFrequent: best(column) { frequency($0, column) > frequency($1, column) }
        case .mostRestrictive: best(column) { isNo(candidates.cell($0, column)) && !isNo(candidates.cell($1, column)) }
        case .anyTrue: best(column) { isYes(candidates.cell($0, column)) && !isYes(candidates.cell($1, column)) }
        }
    }

    /// The first member with a good value that no later one beats.
    private func best(_ column: Int, _ beats: (Int, Int) -> Bool) -> Int {
        var best = candidates.first(column)
        guard candidates.isGood(best, column) else { return best }
        for member in candidates.members.indices where member > best && candidates.isGood(member, column) {
            if beats(member, best) { best = member }
        }
        return best
    }

    private func isDated(_ member: Int) -> Bool { recency.map { candidates.isGood(member, $0) } ?? false }

    /// Canonical dates compare as bytes. A record without a good date is less recent than any.
    private func dates(_ a: Int, _ b: Int) -> Int {
        guard let recency, isDated(a), isDated(b) else { return isDated(a) && !isDated(b) ? 1 : 0 }
        return compareBytes(candidates.cell(a, recency), candidates.cell(b, recency))
    }

    private func isFuller(_ a: Cell, than b: Cell) -> Bool {
        (words(a), a.count) > (words(b), b.count)
    }

    private func words(_ cell: Cell) -> Int {
        var count = 0
        var inside = false
        for index in 0..<cell.count {
            let isSpace = cell[index] <= 32
            if !isSpace, !inside { count += 1 }
            inside = !isSpace
        }
        return count
    }

    private func frequency(_ member: Int, _ column: Int) -> Int {
        let cell = candidates.cell(member, column)
        return candidates.members.indices.reduce(0) { $0 + (candidates.cell($1, column).equals(cell) ? 1 : 0) }
    }

    /// `no`, `false`, `0`: the canonical booleans and their plain forms.
    private func isNo(_ cell: Cell) -> Bool { cell.equals("no") || cell.equals("false") || cell.equals("0") }
    private func isYes(_ cell: Cell) -> Bool { cell.equals("yes") || cell.equals("true") || cell.equals("1") }
}

/// Orders canonical values: plain decimal numbers by size, everything else (dates) by bytes.
enum ValueOrder {
    static func compare(_ a: Cell, _ b: Cell) -> Int {
        guard let x = Plain(a), let y = Plain(b) else { return compareBytes(a, b) }
        if x.isNegative != y.isNegative { return x.isNegative ? -1 : 1 }
        let order = x.magnitude(comparedTo: y)
        return x.isNegative ? -order : order
    }

    /// An optional sign, digits, an optional point and digits; leading zeros do not count.
    private struct Plain {
        let isNegative: Bool
        let whole: Cell
        let rest: Cell

        init?(_ cell: Cell) {
            var start = 0
            isNegative = cell.count > 0 && cell[0] == UInt8(ascii: "-")
            if isNegative { start = 1 }
            var point = cell.count
            for index in start..<max(start, cell.count) {
                if cell[index] == UInt8(ascii: "."), point == cell.count { point = index } else if cell[index] &- 48 > 9 { return nil }
            }
            if point == start || cell.count == start { return nil }
            while start + 1 < point, cell[start] == 48 { start += 1 }
            whole = cell.slice(start, point)
            rest = cell.slice(min(point + 1, cell.count), cell.count)
        }

        func magnitude(comparedTo other: Plain) -> Int {
            if whole.count != other.whole.count { return whole.count - other.whole.count }
            let order = compareBytes(whole, other.whole)
            return order != 0 ? order : compareBytes(rest, other.rest)
        }
    }
}
