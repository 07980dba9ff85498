import KemptCore
import KemptText

/// A day with a time of day, as it is about to be written.
struct Moment {
    var date: CivilDate
    var time: TimeOfDay

    init(date: CivilDate, time: TimeOfDay) {
        self.date = date
        self.time = time
    }

    /// A moment in UTC by its seconds since 1970; nil outside the calendar.
    init?(utcSeconds seconds: Int) {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        guard let date = Int32(exactly: day).flatMap({ CivilDate(dayNumber: $0) }) else { return nil }
        let rest = seconds - day * 86_400
        var time = TimeOfDay()
        _ = time.set(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
        _ = time.setUniversal()
        self.init(date: date, time: time)
    }

    /// 24:00 becomes 00:00 of the next day (ISO 8601 has both); false at the end of the calendar.
    mutating func endDay() -> Bool {
        guard let next = CivilDate(dayNumber: date.dayNumber + 1) else { return false }
        date = next
        time.startOfNextDay()
        return true
    }

    /// Gives a time without a zone the offset that `zone` has on that day; nil when there was nothing to do.
    mutating func addZone(_ zone: TimeZone?) -> TimeZone.Offset? {
        guard let zone, time.isGiven, !time.hasZone else { return nil }
        let offset = zone.offset(ofLocal: Int(date.dayNumber) * 1440 + time.hour * 60 + time.minute)
        switch offset {
        case .one(let minutes), .two(let minutes): _ = minutes == 0 && zone.isUniversal ? time.setUniversal() : time.setZone(minutes: minutes)
        case .skipped, .unknown: break
        }
        return offset
    }

    /// Appends `YYYY-MM-DD`, and `THH:MM:SS` with fraction and zone when there is a time.
    func append(to buffer: ByteBuffer) {
        date.append(into: buffer)
        if time.isGiven { time.append(to: buffer) }
    }
}

extension TimeOfDay {
    /// Appends `THH:MM:SS`, the fraction and the zone.
    func append(to buffer: ByteBuffer) {
        buffer.append(UInt8(ascii: "T"))
        Self.append(hour, to: buffer)
        buffer.append(UInt8(ascii: ":"))
        Self.append(minute, to: buffer)
        buffer.append(UInt8(ascii: ":"))
        Self.append(second, to: buffer)
        if fractionDigits > 0 {
            buffer.append(UInt8(ascii: "."))
            var divisor = 1
            for _ in 1..<fractionDigits { divisor *= 10 }
            while divisor > 0 {
                buffer.append(UInt8(truncatingIfNeeded: 48 + fraction / divisor % 10))
                divisor /= 10
            }
        }
        guard hasZone else { return }
        if isUniversal { return buffer.append(UInt8(ascii: "Z")) }
        buffer.append(UInt8(ascii: zoneMinutes < 0 ? "-" : "+"))
        Self.append(Int(zoneMinutes.magnitude) / 60, to: buffer)
        buffer.append(UInt8(ascii: ":"))
        Self.append(Int(zoneMinutes.magnitude) % 60, to: buffer)
    }

    private static func append(_ value: Int, to buffer: ByteBuffer) {
        buffer.append(UInt8(truncatingIfNeeded: 48 + value / 10 % 10))
        buffer.append(UInt8(truncatingIfNeeded: 48 + value % 10))
    }
}

/// `YYYY-MM-DDTHH:MM:SS`, then perhaps a fraction, then perhaps `Z` or `+HH:MM`, and nothing else: what stands where.
struct CanonicalMoment {
    let date: CivilDate
    /// Where the zone begins; the length of the value when there is none.
    let zoneStart: Int
    let hasZone: Bool
    /// Minutes east of UTC.
    private let offset: Int
    private let secondsOfDay: Int

    /// `cell` has at least 19 bytes.
    @inline(__always) init?(_ cell: Cell) {
        guard cell[10] == UInt8(ascii: "T"), cell[13] == UInt8(ascii: ":"), cell[16] == UInt8(ascii: ":"),
            let date = DateType.canonical(cell),
            DateReader.plausibleYears.contains(Int(date.year))
        else { return nil }
        guard let hour = Self.pair(cell, 11), let minute = Self.pair(cell, 14), let second = Self.pair(cell, 17), hour < 24, minute < 60, second < 60
        else { return nil }
        self.date = date
        secondsOfDay = hour * 3600 + minute * 60 + second
        var index = 19
        if index < cell.count, cell[index] == UInt8(ascii: ".") {
            index += 1
            let start = index
            while index < cell.count, cell[index].isDigit { index += 1 }
            if index == start || index - start > 9 { return nil }
        }
        zoneStart = index
        hasZone = index < cell.count
        if index == cell.count || (cell[index] == UInt8(ascii: "Z") && index + 1 == cell.count) {
            offset = 0
            return
        }
        guard cell[index] == UInt8(ascii: "+") || cell[index] == UInt8(ascii: "-"), index + 6 == cell.count, cell[index + 3] == UInt8(ascii: ":"),
            let hours = Self.pair(cell, index + 1), let minutes = Self.pair(cell, index + 4), hours * 60 + minutes <= 18 * 60, minutes < 60
        else { return nil }
        offset = (cell[index] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    @inline(__always) private static func pair(_ cell: Cell, _ index: Int) -> Int? {
        let tens = cell[index] &- 0x30
        let ones = cell[index + 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }

    /// The same moment in UTC, with its fraction; nothing when the zone is not known.
    func appendUniversal(of cell: Cell, to buffer: ByteBuffer) {
        guard hasZone, let moment = Moment(utcSeconds: Int(date.dayNumber) * 86_400 + secondsOfDay - offset * 60) else { return }
        moment.append(to: buffer)
        if zoneStart == 19 { return }
        buffer.truncate(to: buffer.count - 1)
        buffer.append(cell.slice(19, zoneStart))
        buffer.append(UInt8(ascii: "Z"))
    }
}
