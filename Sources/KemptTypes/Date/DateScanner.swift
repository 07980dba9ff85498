import KemptCore
import KemptText

/// The pieces of a written date, as found: numbers, the name of a month, a time of day.
///
/// Says nothing yet about which number is the day. One pass; words are looked up, any unknown word ends the scan with `isReadable` false.
struct DateScanner {
    /// At most three numbers outside the time of day; the fourth makes the value unreadable.
    private(set) var numbers: (Int, Int, Int) = (0, 0, 0)
    /// How many digits each was written with.
    private(set) var digits: (Int, Int, Int) = (0, 0, 0)
    private(set) var numberCount = 0
    /// 1…12 when a month was named.
    private(set) var namedMonth = 0
    /// How many numbers stood before the name of the month.
    private(set) var numbersBeforeMonth = 0
    private(set) var time = TimeOfDay()
    private(set) var isReadable = true
    /// A number with a fraction stands alone: a spreadsheet's serial with a time of day.
    private(set) var pointAfterFirst = false
    /// Hyphens and nothing else stand between the numbers.
    private(set) var isHyphened = false
    private var hasOtherSign = false

    init(_ cell: Cell, _ word: ByteBuffer) {
        var index = 0
        while index < cell.count && isReadable {
            let byte = cell[index]
            if byte.isDigit {
                isReadable = number(cell, &index)
            } else if byte == UInt8(ascii: "+") || (byte == UInt8(ascii: "-") && isZoneDue && index + 1 < cell.count && cell[index + 1].isDigit) {
                isReadable = time.zone(cell, &index)
            } else if Self.isBetween(byte) {
                if byte == UInt8(ascii: "."), numberCount == 1 { pointAfterFirst = true }
                if byte == UInt8(ascii: "-") { isHyphened = true } else { hasOtherSign = true }
                index += 1
            } else if let length = Self.signBeyondASCII(cell, index) {
                hasOtherSign = true
                index += length
            } else {
                isReadable = self.word(cell, &index, word)
            }
        }
        if hasOtherSign { isHyphened = false }
    }

    /// The length of a dash or a guillemet, which may stand where a hyphen or a quote does: `2026–03–05`, `«5» марта`.
    private static func signBeyondASCII(_ cell: Cell, _ index: Int) -> Int? {
        if cell[index] < 0x80 { return cell[index] == UInt8(ascii: "\"") ? 1 : nil }
        var next = index
        switch UTF8Text.scalar(cell, at: &next) {
        case 0xAB, 0xBB, 0x2010...0x2014, 0x2212, 0x201C, 0x201D, 0x201E: return next - index
        default: return nil
        }
    }

    /// Day and time are complete, so that a minus can only begin a zone.
    private var isZoneDue: Bool {
        time.isGiven && !time.hasZone && (numberCount == 3 || (namedMonth > 0 && numberCount == 2) || (numberCount == 1 && digits.0 == 8))
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: "'")
    }

    /// A run of digits: a time of day when a colon follows it, else a number.
    private mutating func number(_ cell: Cell, _ index: inout Int) -> Bool {
        let start = index
        var value = 0
        while index < cell.count, cell[index].isDigit {
            if index - start >= 14 { return false }
            value = value &* 10 &+ Int(cell[index] & 15)
            index += 1
        }
        let length = index - start
        if index < cell.count, cell[index] == UInt8(ascii: ":"), length <= 2 {
            guard time.read(cell, &index, hour: value) else { return false }
            return index < cell.count && cell[index] == UInt8(ascii: "-") ? time.zone(cell, &index) : true
        }
        if length == 14 { return compactTimestamp(value) }
        switch numberCount {
        case 0: (numbers.0, digits.0) = (value, length)
        case 1: (numbers.1, digits.1) = (value, length)
        case 2: (numbers.2, digits.2) = (value, length)
        default: return false
        }
        numberCount += 1
        return true
    }

    /// `20260305142311`.
    private mutating func compactTimestamp(_ value: Int) -> Bool {
        if numberCount > 0 { return false }
        (numbers.0, digits.0, numberCount) = (value / 1_000_000, 8, 1)
        return time.set(hour: value / 10_000 % 100, minute: value / 100 % 100, second: value % 100)
    }

    private mutating func word(_ cell: Cell, _ index: inout Int, _ word: ByteBuffer) -> Bool {
        word.removeAll()
        let start = index
        while index < cell.count {
            var next = index
            let scalar = UTF8Text.scalar(cell, at: &next)
            if !Scalars.isLetter(scalar) { break }
            if word.count > 40 { return false }
            word.append(scalar: Scalars.lower(scalar))
            index = next
        }
        if index == start { return false }
        let value = DateWords.index.value(word.cell)
        switch value {
        case 0: return true
        case 1...12:
            if namedMonth != 0 { return false }
            (namedMonth, numbersBeforeMonth) = (value, numberCount)
            return true
        case DateWords.morning, DateWords.afternoon: return time.shift(afternoon: value == DateWords.afternoon)
        case DateWords.universal: return time.setUniversal()
        default: return false
        }
    }
}
