import KemptCore

/// Orders canonical values: plain decimal numbers by size, amounts of one currency too, everything else (dates) by bytes.
enum ValueOrder {
    static func compare(_ a: Cell, _ b: Cell) -> Int {
        let (one, other) = (amountEnd(a), amountEnd(b))
        if one > 0, other > 0, a.slice(one, a.count).equals(b.slice(other, b.count)) {
            return plain(a.slice(0, one), b.slice(0, other))
        }
        return plain(a, b)
    }

    /// Where the amount of `1234.50 EUR` ends; 0 when there is no currency behind the last space.
    private static func amountEnd(_ cell: Cell) -> Int {
        let end = cell.count - 4
        guard end > 0, cell[end] == 0x20 else { return 0 }
        for index in end + 1..<cell.count where cell[index] &- 65 > 25 { return 0 }
        return end
    }

    private static func plain(_ a: Cell, _ b: Cell) -> Int {
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
