import KemptCore
import KemptText

/// Dates as spreadsheets count them: days since 1899-12-30 or 1904-01-01, the time of day as a fraction.
enum SerialDate {
    /// 1900-02-29, which never was: Lotus 1-2-3 had it, and Excel keeps it.
    private static let leapThatNeverWas = 60
    private static let secondsOfDay = 86_400

    /// Appends the serial number as its format means it; false (nothing written) when it is no date of the years 1900–9999.
    ///
    /// A date that carries a time of day is written with it, whatever the format shows: nothing is lost.
    static func append(_ serial: Double, _ format: NumberFormat, is1904: Bool, to buffer: ByteBuffer) -> Bool {
        guard serial >= (is1904 ? -1462 : 0), serial < 2_958_467 else { return false }
        var days = Int(serial.rounded(.down))
        var seconds = Int(((serial - Double(days)) * Double(secondsOfDay)).rounded())
        if seconds == secondsOfDay {
            days += 1
            seconds = 0
        }
        if format == .elapsed {
            guard days >= 0 else { return false }
            appendTime(days * secondsOfDay + seconds, to: buffer)
            return true
        }
        let isTimeOnly = days == 0 && !is1904 && (format != .date || seconds > 0) || (format == .time && days == 0)
        if isTimeOnly {
            appendTime(seconds, to: buffer)
            return true
        }
        guard appendDay(days, is1904: is1904, to: buffer) else { return false }
        if seconds > 0 || format != .date {
            buffer.append(UInt8(ascii: " "))
            appendTime(seconds, to: buffer)
        }
        return true
    }

    private static func appendDay(_ days: Int, is1904: Bool, to buffer: ByteBuffer) -> Bool {
        if !is1904, days == leapThatNeverWas {
            buffer.append("1900-02-29")
            return true
        }
        if !is1904, days == 0 {
            buffer.append("1900-01-00")
            return true
        }
        // Days before the day that never was are one later than the count says.
        let sinceEpoch = is1904 ? days - 24_107 : days - 25_569 + (days < leapThatNeverWas ? 1 : 0)
        guard let date = CivilDate(dayNumber: Int32(truncatingIfNeeded: sinceEpoch)) else { return false }
        appendPadded(Int(date.year), 4, to: buffer)
        buffer.append(UInt8(ascii: "-"))
        appendPadded(Int(date.month), 2, to: buffer)
        buffer.append(UInt8(ascii: "-"))
        appendPadded(Int(date.day), 2, to: buffer)
        return true
    }

    /// `HH:MM:SS`; hours go past 24 where the seconds do.
    static func appendTime(_ seconds: Int, to buffer: ByteBuffer) {
        appendPadded(seconds / 3600, 2, to: buffer)
        buffer.append(UInt8(ascii: ":"))
        appendPadded(seconds / 60 % 60, 2, to: buffer)
        buffer.append(UInt8(ascii: ":"))
        appendPadded(seconds % 60, 2, to: buffer)
    }

    static func appendPadded(_ number: Int, _ width: Int, to buffer: ByteBuffer) {
        var power = 10
        var digits = 1
        while number >= power, digits < 18 {
            power *= 10
            digits += 1
        }
        for _ in digits..<max(digits, width) { buffer.append(UInt8(ascii: "0")) }
        buffer.append(decimal: number)
    }

    /// Appends an ISO 8601 date or date and time (`2021-03-05T10:11:12.5Z`) with a space and whole seconds; false when it is none.
    static func append(iso: Cell, keepsMidnight: Bool, to buffer: ByteBuffer) -> Bool {
        guard iso.count >= 10, isDay(iso) else { return false }
        if iso.count == 10 {
            buffer.append(iso)
            return true
        }
        guard iso[10] == UInt8(ascii: "T") || iso[10] == UInt8(ascii: " "), iso.count >= 16, iso[13] == UInt8(ascii: ":") else { return false }
        let hasSeconds = iso.count >= 19 && iso[16] == UInt8(ascii: ":")
        var rest = hasSeconds ? 19 : 16
        if rest < iso.count, iso[rest] == UInt8(ascii: ".") || iso[rest] == UInt8(ascii: ",") {
            rest += 1
            while rest < iso.count, iso[rest] &- 48 <= 9 { rest += 1 }
        }
        guard rest == iso.count || (rest + 1 == iso.count && iso[rest] | 0x20 == UInt8(ascii: "z")) else { return false }
        buffer.append(iso.slice(0, 10))
        if !keepsMidnight, iso.slice(11, 16).equals("00:00"), !hasSeconds || iso.slice(16, 19).equals(":00") { return true }
        buffer.append(UInt8(ascii: " "))
        buffer.append(iso.slice(11, hasSeconds ? 19 : 16))
        if !hasSeconds { buffer.append(":00") }
        return true
    }

    private static func isDay(_ cell: Cell) -> Bool {
        for index in 0..<10 {
            let isDash = index == 4 || index == 7
            if isDash ? cell[index] != UInt8(ascii: "-") : cell[index] &- 48 > 9 { return false }
        }
        return true
    }

    /// Appends an ISO 8601 duration (`PT10H05M00.5S`, `P1DT2H`) as `HH:MM:SS`, with a fraction when there is one of at least a millionth: what is
    /// smaller comes from counting in binary. False when it is none of days, hours, minutes and seconds.
    static func append(duration: Cell, to buffer: ByteBuffer) -> Bool {
        var index = 0
        let isNegative = duration.count > 0 && duration[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        guard index < duration.count, duration[index] == UInt8(ascii: "P") else { return false }
        index += 1
        var total = 0
        var millionths = 0
        var isTime = false
        while index < duration.count {
            if duration[index] == UInt8(ascii: "T") {
                isTime = true
                index += 1
                continue
            }
            var number = 0
            var digits = 0
            while index < duration.count, duration[index] &- 48 <= 9, digits < 9 {
                number = number * 10 + Int(duration[index] &- 48)
                digits += 1
                index += 1
            }
            let fraction = Self.millionths(duration, &index)
            guard digits > 0, index < duration.count else { return false }
            switch (duration[index], isTime) {
            case (UInt8(ascii: "D"), false): total += number * secondsOfDay
            case (UInt8(ascii: "H"), true): total += number * 3600
            case (UInt8(ascii: "M"), true): total += number * 60
            case (UInt8(ascii: "S"), true):
                total += number + fraction / 1_000_000
                millionths = fraction % 1_000_000
            default: return false
            }
            index += 1
        }
        if isNegative { buffer.append(UInt8(ascii: "-")) }
        appendTime(total, to: buffer)
        if millionths > 0 { append(millionths: millionths, to: buffer) }
        return true
    }

    /// The digits behind a point or comma as millionths, rounded; 0 when there is none. `index` moves behind them.
    private static func millionths(_ duration: Cell, _ index: inout Int) -> Int {
        guard index < duration.count, duration[index] == UInt8(ascii: ".") || duration[index] == UInt8(ascii: ",") else { return 0 }
        index += 1
        var value = 0
        var places = 0
        while index < duration.count, duration[index] &- 48 <= 9 {
            let digit = Int(duration[index] &- 48)
            if places < 6 { value = value * 10 + digit } else if places == 6, digit >= 5 { value += 1 }
            places += 1
            index += 1
        }
        while places < 6 {
            value *= 10
            places += 1
        }
        return value
    }

    /// Appends `.5` of 500,000 millionths.
    private static func append(millionths: Int, to buffer: ByteBuffer) {
        buffer.append(UInt8(ascii: "."))
        var rest = millionths
        var unit = 100_000
        while rest > 0 {
            buffer.append(UInt8(truncatingIfNeeded: 48 + rest / unit))
            rest %= unit
            unit /= 10
        }
    }
}
