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

    /// 24:00:00, the end of the day (ISO 8601).
    var isEndOfDay: Bool { hour == 24 && minute == 0 && second == 0 && fraction == 0 }

    /// There is such a time.
    var isPossible: Bool { (hour < 24 || isEndOfDay) && minute < 60 && second < 60 && zoneMinutes.magnitude <= 18 * 60 }

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
        readFraction(cell, &index)
        return true
    }

    /// Reads the digits of ISO 8601 behind a `T`, with colons or without: `14`, `14:23:11`, `1423`, `142311.5`.
    mutating func readISO(_ cell: Cell, _ index: inout Int) -> Bool {
        if isGiven { return false }
        var length = 0
        while index + length < cell.count, cell[index + length].isDigit { length += 1 }
        guard let hour = Self.pair(cell, index), length == 2 || length == 4 || length == 6 else { return false }
        let end = index + length
        if length == 2 {
            index = end
            if end < cell.count, cell[end] == UInt8(ascii: ":") { return read(cell, &index, hour: hour) }
            return set(hour: hour, minute: 0, second: 0)
        }
        if end < cell.count, cell[end] == UInt8(ascii: ":") { return false }
        guard let minute = Self.pair(cell, index + 2) else { return false }
        _ = set(hour: hour, minute: minute, second: length == 6 ? Self.pair(cell, index + 4) ?? 0 : 0)
        index = end
        if length == 6 { readFraction(cell, &index) }
        return true
    }

    /// The digits behind a point or a comma; those beyond the ninth are passed over.
    private mutating func readFraction(_ cell: Cell, _ index: inout Int) {
        guard index + 1 < cell.count, cell[index] == UInt8(ascii: ".") || cell[index] == UInt8(ascii: ","), cell[index + 1].isDigit else { return }
        index += 1
        while index < cell.count, cell[index].isDigit {
            if fractionDigits < 9 {
                fraction = fraction * 10 + Int(cell[index] & 15)
                fractionDigits += 1
            }
            index += 1
        }
    }

    mutating func set(hour: Int, minute: Int, second: Int) -> Bool {
        if isGiven { return false }
        (self.hour, self.minute, self.second, isGiven) = (hour, minute, second, true)
        return true
    }

    /// A number with its unit: 0 for hours (`14 h`), 1 for minutes, 2 for seconds; each behind the larger one.
    mutating func add(_ value: Int, unit: Int) -> Bool {
        switch unit {
        case 0: return set(hour: value, minute: 0, second: 0)
        case 1: minute = value
        default: second = value
        }
        return isGiven
    }

    /// `+03`, `+0300`, `+03:00`, `+3`; `index` stands at the sign.
    mutating func zone(_ cell: Cell, _ index: inout Int) -> Bool {
        guard isGiven, !hasZone || (isUniversal && zoneMinutes == 0) else { return false }
        let sign = cell[index] == UInt8(ascii: "-") ? -1 : 1
        var hours = 0
        if let given = Self.pair(cell, index + 1) {
            hours = given
            index += 3
        } else if index + 1 < cell.count, cell[index + 1].isDigit {
            hours = Int(cell[index + 1] & 15)
            index += 2
        } else {
            return false
        }
        if index + 1 < cell.count, cell[index] == UInt8(ascii: ":"), cell[index + 1].isDigit { index += 1 }
        var minutes = 0
        if let given = Self.pair(cell, index) {
            minutes = given
            index += 2
        }
        guard minutes < 60, index == cell.count || !cell[index].isDigit else { return false }
        zoneMinutes = sign * (hours * 60 + minutes)
        hasZone = true
        isUniversal = false
        return true
    }

    mutating func setUniversal() -> Bool {
        if !isGiven || hasZone { return false }
        (hasZone, isUniversal) = (true, true)
        return true
    }

    /// The zone of a name such as EET.
    mutating func setZone(minutes: Int) -> Bool {
        if !isGiven || hasZone { return false }
        (hasZone, zoneMinutes) = (true, minutes)
        return true
    }

    /// `am` or `pm` behind a time of 1…12 hours.
    mutating func shift(afternoon: Bool) -> Bool {
        guard isGiven, !isShifted, hour >= 1, hour <= 12 else { return false }
        isShifted = true
        hour = hour % 12 + (afternoon ? 12 : 0)
        return true
    }

    /// The time of a part of a day written as a decimal fraction, to the nearest second: 0.604 is 14:29:46.
    ///
    /// Whole-number arithmetic: `digits` is at most 14, so that 86,400 of it fit into 64 bits.
    mutating func set(partOfDay: Int, digits: Int) {
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let seconds = min(86_399, (partOfDay * 86_400 + scale / 2) / scale)
        _ = set(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60)
    }

    /// Midnight of the day that has just begun: what 24:00 becomes.
    mutating func startOfNextDay() { hour = 0 }

    private static func pair(_ cell: Cell, _ index: Int) -> Int? {
        guard index + 1 < cell.count, cell[index].isDigit, cell[index + 1].isDigit else { return nil }
        return Int(cell[index] & 15) * 10 + Int(cell[index + 1] & 15)
    }
}
