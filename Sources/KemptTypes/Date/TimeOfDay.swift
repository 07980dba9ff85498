import KemptCore

/// A time of day as written, with its fraction of a second and its zone.
struct TimeOfDay {
    private(set) var isGiven = false
    private(set) var hour = 0
    private(set) var minute = 0
    private(set) var second = 0
    /// Digits behind the second, up to nine, as one number; `fractionDigits` says how many.
    private(set) var fraction = 0
    private(set) var fractionDigits = 0
    /// Minutes east of UTC; meaningful when `hasZone`.
    private(set) var zoneMinutes = 0
    private(set) var hasZone = false
    private(set) var isUniversal = false
    private var isShifted = false

    /// True at 00:00:00 exactly: what programs write when they mean the day.
    var isMidnight: Bool { hour == 0 && minute == 0 && second == 0 && fraction == 0 }

    /// There is such a time.
    var isPossible: Bool { hour < 24 && minute < 60 && second < 60 && zoneMinutes.magnitude <= 18 * 60 }

    /// Reads what follows the hour: `:MM`, `:SS`, a fraction; `index` stands at the first colon.
    mutating func read(_ cell: Cell, _ index: inout Int, hour: Int) -> Bool {
        if isGiven { return false }
        self.hour = hour
        isGiven = true
        guard let minute = Self.pair(cell, index + 1) else { return false }
        self.minute = minute
        index += 3
        guard index < cell.count, cell[index] == UInt8(ascii: ":") else { return true }
        guard let second = Self.pair(cell, index + 1) else { return false }
        self.second = second
        index += 3
        guard index + 1 < cell.count, cell[index] == UInt8(ascii: ".") || cell[index] == UInt8(ascii: ","), cell[index + 1].isDigit else {
            return true
        }
        index += 1
        while index < cell.count, cell[index].isDigit {
            if fractionDigits < 9 {
                fraction = fraction * 10 + Int(cell[index] & 15)
                fractionDigits += 1
            }
            index += 1
        }
        return true
    }

    mutating func set(hour: Int, minute: Int, second: Int) -> Bool {
        (self.hour, self.minute, self.second, isGiven) = (hour, minute, second, true)
        return true
    }

    /// `+03`, `+0300`, `+03:00`; `index` stands at the sign.
    mutating func zone(_ cell: Cell, _ index: inout Int) -> Bool {
        guard isGiven, !hasZone, let hours = Self.pair(cell, index + 1) else { return false }
        let sign = cell[index] == UInt8(ascii: "-") ? -1 : 1
        index += 3
        if index < cell.count, cell[index] == UInt8(ascii: ":") { index += 1 }
        var minutes = 0
        if let given = Self.pair(cell, index) {
            minutes = given
            index += 2
        }
        guard minutes < 60 else { return false }
        zoneMinutes = sign * (hours * 60 + minutes)
        hasZone = true
        return true
    }

    mutating func setUniversal() -> Bool {
        if !isGiven || hasZone { return false }
        (hasZone, isUniversal) = (true, true)
        return true
    }

    /// `am` or `pm` behind a time of 1…12 hours.
    mutating func shift(afternoon: Bool) -> Bool {
        guard isGiven, !isShifted, hour >= 1, hour <= 12 else { return false }
        isShifted = true
        hour = hour % 12 + (afternoon ? 12 : 0)
        return true
    }

    private static func pair(_ cell: Cell, _ index: Int) -> Int? {
        guard index + 1 < cell.count, cell[index].isDigit, cell[index + 1].isDigit else { return nil }
        return Int(cell[index] & 15) * 10 + Int(cell[index + 1] & 15)
    }
}
