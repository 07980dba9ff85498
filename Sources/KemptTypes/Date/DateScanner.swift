import KemptCore
import KemptText

/// The pieces of a written date, as found: numbers, the name of a month, a day of the week, a time of day.
///
/// Says nothing yet about which number is the day. One pass; words are looked up, any unknown word ends the scan with `isReadable` false.
struct DateScanner {
    /// What stands between two numbers, as a set.
    struct Gap: OptionSet {
        let rawValue: UInt8
        static let point = Gap(rawValue: 1)
        static let slash = Gap(rawValue: 2)
        static let hyphen = Gap(rawValue: 4)
        static let space = Gap(rawValue: 8)
        static let other = Gap(rawValue: 16)
        /// A comma, which parts as a space does: `March 5, 2026`.
        static let comma = Gap(rawValue: 32 | 8)
    }

    /// At most three numbers outside the time of day; the fourth makes the value unreadable.
    var numbers: (Int, Int, Int) = (0, 0, 0)
    /// How many digits each was written with.
    var digits: (Int, Int, Int) = (0, 0, 0)
    var numberCount = 0
    /// 1…12 when a month was named.
    var namedMonth = 0
    /// The month's name is another month's in Croatian.
    var isDoubtfulMonth = false
    /// How many numbers stood before the name of the month.
    var numbersBeforeMonth = 0
    /// 0 for Monday … 6 for Sunday, -1 when no day of the week was named.
    var dayOfWeek = -1
    /// Place of the number that an apostrophe marks as a year (`July 10, '96`), or -1.
    var markedYear = -1
    /// The week of `2026-W10-4`, 0 when none is given; `weekday` is 1…7, or 0.
    var week = 0
    var weekday = 0
    var time = TimeOfDay()
    var isReadable = true
    /// What stands between the first number and the second, the second and the third.
    var gaps: (Gap, Gap) = ([], [])
    private var apostropheBefore = -1
    /// The unit of time last read in words: 0 for hours; -1 when there is none.
    var lastUnit = -1

    /// Hyphens and nothing else stand between the numbers.
    var isHyphened: Bool { gaps.0 == .hyphen && gaps.1 == .hyphen }
    /// A number with a fraction stands alone: a spreadsheet's serial with a time of day.
    var pointAfterFirst: Bool { (gaps.0 == .point || gaps.0 == .comma) && gaps.1.isEmpty }

    init(_ cell: Cell, _ word: ByteBuffer) {
        var index = 0
        while index < cell.count && isReadable {
            let byte = cell[index]
            if byte.isDigit {
                isReadable = number(cell, &index, word)
            } else if byte == UInt8(ascii: "+") || (byte == UInt8(ascii: "-") && isZoneDue && index + 1 < cell.count && cell[index + 1].isDigit) {
                isReadable = time.zone(cell, &index)
            } else if let gap = Self.gap(byte) {
                note(gap)
                if byte == UInt8(ascii: "'") { apostropheBefore = numberCount }
                index += 1
            } else if byte == UInt8(ascii: "(") && time.hasZone {
                isReadable = comment(cell, &index)
            } else if let length = signBeyondASCII(cell, index) {
                index += length
            } else {
                isReadable = self.word(cell, &index, word)
            }
        }
    }

    private mutating func note(_ gap: Gap) {
        if numberCount == 1 { gaps.0.insert(gap) }
        if numberCount == 2 { gaps.1.insert(gap) }
    }

    @inline(__always) private static func gap(_ byte: UInt8) -> Gap? {
        switch byte {
        case UInt8(ascii: "."): .point
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "-"): .hyphen
        case 0x20: .space
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "'"), UInt8(ascii: "\""): .other
        default: nil
        }
    }

    /// The length of a dash, a quote or a guillemet, which may stand where a hyphen or a quote does: `2026–03–05`, `«5» марта`.
    private mutating func signBeyondASCII(_ cell: Cell, _ index: Int) -> Int? {
        if cell[index] < 0x80 { return nil }
        var next = index
        switch UTF8Text.scalar(cell, at: &next) {
        case 0x2019: apostropheBefore = numberCount
        case 0xAB, 0xBB, 0x2010...0x2014, 0x2212, 0x201C, 0x201D, 0x201E: break
        default: return nil
        }
        note(.other)
        return next - index
    }

    /// The name of the zone in brackets behind its offset, as mail programs and browsers write it: `+0200 (EET)`.
    private func comment(_ cell: Cell, _ index: inout Int) -> Bool {
        while index < cell.count {
            let byte = cell[index]
            index += 1
            if byte == UInt8(ascii: ")") { return true }
        }
        return false
    }

    /// Day and time are complete, so that a minus can only begin a zone.
    private var isZoneDue: Bool { time.isGiven && isDayComplete }

    var isDayComplete: Bool {
        numberCount == 3 || (namedMonth > 0 && numberCount == 2) || (numberCount == 1 && (digits.0 == 8 || digits.0 == 7))
            || (week > 0 && numberCount == 1) || (numberCount == 2 && digits.0 == 4 && digits.1 == 3)
    }

    /// A run of digits: a time of day when a colon, `pm` or a unit of time follows it, else a number.
    private mutating func number(_ cell: Cell, _ index: inout Int, _ word: ByteBuffer) -> Bool {
        let start = index
        var value = 0
        while index < cell.count, cell[index].isDigit {
            if index - start >= 14 { return false }
            value = value &* 10 &+ Int(cell[index] & 15)
            index += 1
        }
        let length = index - start
        if length <= 2, index < cell.count {
            if cell[index] == UInt8(ascii: ":") {
                guard time.read(cell, &index, hour: value) else { return false }
                return index < cell.count && cell[index] == UInt8(ascii: "-") && cell.count - index > 2 ? time.zone(cell, &index) : true
            }
            if let done = timeInWords(cell, &index, value, word) { return done }
        }
        if length == 14 || (length == 12 && numberCount == 0) { return compactTimestamp(value, length) }
        switch numberCount {
        case 0: (numbers.0, digits.0) = (value, length)
        case 1: (numbers.1, digits.1) = (value, length)
        case 2: (numbers.2, digits.2) = (value, length)
        default: return false
        }
        if apostropheBefore == numberCount && length == 2 && start > 0 && cell[start - 1] != UInt8(ascii: "\"") { markedYear = numberCount }
        numberCount += 1
        return true
    }

    /// `20260305142311`, or without the seconds.
    private mutating func compactTimestamp(_ value: Int, _ length: Int) -> Bool {
        if numberCount > 0 || namedMonth > 0 { return false }
        let full = length == 14 ? value : value * 100
        (numbers.0, digits.0, numberCount) = (full / 1_000_000, 8, 1)
        return time.set(hour: full / 10_000 % 100, minute: full / 100 % 100, second: full % 100)
    }
}
