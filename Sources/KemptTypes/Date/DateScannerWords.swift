import KemptCore
import KemptText

/// The words of a written date: months, days of the week, hours in words, `pm`, zones, ISO weeks.
extension DateScanner {
    /// `10 pm`, `14 val. 23 min.`, `14h30`: nil when no such word follows the number.
    mutating func timeInWords(_ cell: Cell, _ index: inout Int, _ value: Int, _ word: ByteBuffer) -> Bool? {
        var next = index
        while next < cell.count, cell[next] == 0x20 { next += 1 }
        // Only words that begin as one of these do are worth a look, and Cyrillic ones.
        guard next < cell.count, Self.mayBeginTime(cell[next]) else { return nil }
        guard Self.collect(cell, &next, word), word.count > 0 else { return nil }
        let unit = DateWords.units.value(word.cell)
        // `5 m.` is a part of a Lithuanian date unless hours in words went before.
        if unit >= 0, unit == 0 || (lastUnit >= 0 && unit > lastUnit) {
            guard time.add(value, unit: unit) else { return nil }
            index = next
            lastUnit = unit
            return restOfTime(cell, &index, unit + 1, word)
        }
        if time.isGiven { return nil }
        let half = DateWords.index.value(word.cell)
        let isLetter = word.count == 1 && (word.base[0] == UInt8(ascii: "a") || word.base[0] == UInt8(ascii: "p"))
        guard half == DateWords.morning || half == DateWords.afternoon || (isLetter && Self.isDottedHalf(cell, next)) else { return nil }
        return value >= 1 && value <= 12 ? time.set(hour: value, minute: 0, second: 0) : false
    }

    @inline(__always) private static func mayBeginTime(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "p"), UInt8(ascii: "h"), UInt8(ascii: "v"), UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "u"),
            UInt8(ascii: "g"), 0x80...:
            true
        default: false
        }
    }

    /// `14h30`, `11h30m28s`: digits right behind the unit, with or without their own.
    private mutating func restOfTime(_ cell: Cell, _ index: inout Int, _ unit: Int, _ word: ByteBuffer) -> Bool {
        guard unit <= 2, index < cell.count, cell[index].isDigit else { return true }
        var value = 0
        let start = index
        while index < cell.count, cell[index].isDigit, index - start < 3 {
            value = value * 10 + Int(cell[index] & 15)
            index += 1
        }
        if index - start > 2 { return false }
        var next = index
        var found = unit
        if Self.collect(cell, &next, word), word.count > 0 {
            found = DateWords.units.value(word.cell)
            if found <= 0 || found < unit { return false }
            index = next
        }
        guard time.add(value, unit: found) else { return false }
        lastUnit = found
        return restOfTime(cell, &index, found + 1, word)
    }

    /// `.m.` or `. m` behind the `a` or `p` of `10 a.m.`
    private static func isDottedHalf(_ cell: Cell, _ index: Int) -> Bool {
        var next = index
        while next < cell.count, cell[next] == UInt8(ascii: ".") || cell[next] == 0x20, next - index < 2 { next += 1 }
        return next > index && next < cell.count && cell[next].lowered == UInt8(ascii: "m")
            && (next + 1 == cell.count || !(cell[next + 1].raised.isUpperLetter || cell[next + 1] >= 0x80))
    }

    /// The letters from `index` on in small letters; false for a word longer than any known.
    private static func collect(_ cell: Cell, _ index: inout Int, _ word: ByteBuffer) -> Bool {
        word.removeAll()
        while index < cell.count {
            var next = index
            let scalar = UTF8Text.scalar(cell, at: &next)
            if !Scalars.isLetter(scalar) && !Scalars.isCombiningMark(scalar) { break }
            if word.count > 40 { return false }
            word.append(scalar: Scalars.lower(scalar))
            index = next
        }
        return true
    }

    mutating func word(_ cell: Cell, _ index: inout Int, _ word: ByteBuffer) -> Bool {
        let start = index
        guard Self.collect(cell, &index, word), index > start else { return false }
        if word.count == 1 {
            let letter = word.base[0]
            let isDigitNext = index < cell.count && cell[index].isDigit
            if letter == UInt8(ascii: "t"), isDigitNext, start > 0, cell[start - 1].isDigit, isDayComplete { return time.readISO(cell, &index) }
            if letter == UInt8(ascii: "w"), isDigitNext, numberCount == 1, digits.0 == 4 { return isoWeek(cell, start, &index) }
            let isHalf = letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")
            if isHalf, time.isGiven, Self.isDottedHalf(cell, index) {
                while index < cell.count, cell[index].lowered != UInt8(ascii: "m") { index += 1 }
                index += 1
                return time.shift(afternoon: letter == UInt8(ascii: "p"))
            }
        }
        return understand(DateWords.index.value(word.cell))
    }

    private mutating func understand(_ value: Int) -> Bool {
        switch value {
        case 0: return true
        case 1...12:
            if namedMonth != 0 { return false }
            (namedMonth, numbersBeforeMonth) = (value, numberCount)
            return true
        case DateWords.doubtful + 1...DateWords.doubtful + 12:
            isDoubtfulMonth = true
            return understand(value - DateWords.doubtful)
        case DateWords.morning, DateWords.afternoon: return time.shift(afternoon: value == DateWords.afternoon)
        case DateWords.universal: return time.setUniversal()
        case DateWords.monday..<DateWords.monday + 7:
            if dayOfWeek >= 0 { return false }
            dayOfWeek = value - DateWords.monday
            return true
        case DateWords.zone - 56...DateWords.zone + 56: return time.setZone(minutes: (value - DateWords.zone) * 15)
        default: return false
        }
    }

    /// `W10-4` or `W104` behind the year: hyphens before the week and before the day, or neither.
    private mutating func isoWeek(_ cell: Cell, _ start: Int, _ index: inout Int) -> Bool {
        let isHyphened = start > 0 && cell[start - 1] == UInt8(ascii: "-")
        guard isHyphened || (start > 0 && cell[start - 1].isDigit), index + 1 < cell.count, cell[index + 1].isDigit else { return false }
        week = Int(cell[index] & 15) * 10 + Int(cell[index + 1] & 15)
        index += 2
        if week == 0 || week > 53 { return false }
        guard index < cell.count else { return true }
        if isHyphened, cell[index] == UInt8(ascii: "-") { index += 1 } else if isHyphened || !cell[index].isDigit { return !cell[index].isDigit }
        guard index < cell.count, cell[index].isDigit, index + 1 == cell.count || !cell[index + 1].isDigit else { return false }
        weekday = Int(cell[index] & 15)
        index += 1
        return weekday >= 1 && weekday <= 7
    }
}
