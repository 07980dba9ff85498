import KemptCore

/// Two days that a slip of the pen tells apart.
package enum DaySlip {
    /// True when a digit differs, two neighbours are exchanged (hyphens or not), or the day and the month.
    package static func isOne(_ a: Cell, _ b: Cell) -> Bool {
        if Edits.count(a, b, limit: 1) <= 1 { return true }
        guard let x = digits(a), let y = digits(b) else { return false }
        var different = 0
        var first = 0
        var last = 0
        for place in 0..<8 where digit(x, place) != digit(y, place) {
            if different == 0 { first = place }
            last = place
            different += 1
        }
        if different == 2, last == first + 1, digit(x, first) == digit(y, last), digit(x, last) == digit(y, first) { return true }
        return x >> 16 == y >> 16 && x >> 8 & 0xFF == y & 0xFF && x & 0xFF == y >> 8 & 0xFF
    }

    /// `1999-02-19` or `19990219`, four bits a digit; nil for another shape.
    private static func digits(_ day: Cell) -> UInt32? {
        var value: UInt32 = 0
        var count = 0
        for index in 0..<day.count {
            if day[index] &- 48 < 10 {
                if count == 8 { return nil }
                value = value << 4 | UInt32(day[index] - 48)
                count += 1
            } else if day[index] != UInt8(ascii: "-") {
                return nil
            }
        }
        return count == 8 ? value : nil
    }

    private static func digit(_ day: UInt32, _ place: Int) -> UInt32 { day >> UInt32(28 - 4 * place) & 15 }
}
