import KemptCore

/// Orders canonical values: plain decimal numbers by size, amounts of one currency too, everything else (dates) by bytes.
///
/// A number comes behind what is none, so the order is one of all values. Amounts of two currencies have no order, and none with an amount that names
/// none: whoever chooses asks `areComparable` first.
enum ValueOrder {
    static func compare(_ a: Cell, _ b: Cell) -> Int {
        let (one, other) = (Plain(amount(a)), Plain(amount(b)))
        guard let one, let other else { return one != nil ? 1 : other != nil ? -1 : compareBytes(a, b) }
        if one.isNegative != other.isNegative { return one.isNegative ? -1 : 1 }
        let order = one.magnitude(comparedTo: other)
        return one.isNegative ? -order : order
    }

    /// False for amounts of two currencies.
    static func areComparable(_ a: Cell, _ b: Cell) -> Bool { currency(a).equals(currency(b)) }

    /// Amounts of one size, one of which names no currency: the other says more, and nothing else.
    static func areOneAmount(_ a: Cell, _ b: Cell) -> Bool {
        (currency(a).isEmpty || currency(b).isEmpty) && compare(amount(a), amount(b)) == 0
    }

    private static func amount(_ cell: Cell) -> Cell { cell.slice(0, cell.count - currency(cell).count) }

    /// ` EUR` of `1234.50 EUR`; empty when no currency stands behind an amount.
    private static func currency(_ cell: Cell) -> Cell {
        let end = cell.count - 4
        guard end > 0, cell[end] == 0x20 else { return .empty }
        for index in end + 1..<cell.count where cell[index] &- 65 > 25 { return .empty }
        return Plain(cell.slice(0, end)) == nil ? .empty : cell.slice(end, cell.count)
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
            // 1.50 is 1.5.
            var end = cell.count
            while end > point + 1, cell[end - 1] == 48 { end -= 1 }
            rest = cell.slice(min(point + 1, end), end)
        }

        func magnitude(comparedTo other: Plain) -> Int {
            if whole.count != other.whole.count { return whole.count - other.whole.count }
            let order = compareBytes(whole, other.whole)
            return order != 0 ? order : compareBytes(rest, other.rest)
        }
    }
}
