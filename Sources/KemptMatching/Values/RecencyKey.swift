import KemptCore

/// A date as a number that grows with it.
enum RecencyKey {
    /// The first 14 digits of a canonical date or timestamp; a day alone counts as its first moment. 0 for anything else.
    static func make(_ cell: Cell) -> UInt64 {
        guard isDay(cell) else { return 0 }
        var key: UInt64 = 0
        var digits = 0
        for index in 0..<min(cell.count, 32) where cell[index] &- 48 < 10 && digits < 14 {
            key = key &* 10 &+ UInt64(cell[index] &- 48)
            digits += 1
        }
        while digits < 14 {
            key = key &* 10
            digits += 1
        }
        return key
    }

    /// A date before a later one and before none at all.
    static func isEarlier(_ a: UInt64, _ b: UInt64) -> Bool { a > 0 && (b == 0 || a < b) }

    /// Begins with `YYYY-MM-DD`.
    static func isDay(_ cell: Cell) -> Bool {
        guard cell.count >= 10 else { return false }
        for index in 0..<10 {
            if index == 4 || index == 7 ? cell[index] != UInt8(ascii: "-") : cell[index] &- 48 > 9 { return false }
        }
        return true
    }
}
