import KemptCore

/// The words of a written date, taken one after another.
///
/// Blanks, commas and comments separate words. Words come as views, so nothing is allocated.
struct DateWords {
    private let value: Cell
    private var position = 0

    init(_ value: Cell) {
        self.value = value.count > 256 ? value.slice(0, 256) : value
    }

    /// The next word, empty at the end.
    private mutating func next() -> Cell {
        skipSeparators()
        let start = position
        while position < value.count {
            let byte = value[position]
            if isBlank(byte) || byte == 44 || byte == 40 || byte == 41 { break }
            position &+= 1
        }
        return value.slice(start, position)
    }

    private mutating func skipSeparators() {
        var depth = 0
        while position < value.count {
            let byte = value[position]
            if byte == 40 {
                depth &+= 1
            } else if byte == 41 {
                depth = max(depth &- 1, 0)
            } else if depth == 0 && !isBlank(byte) && byte != 44 {
                return
            }
            position &+= 1
        }
    }

    mutating func read() -> MailDate? {
        var word = next()
        if DateWords.isWeekday(word) { word = next() }
        if word.isEmpty { return nil }
        if let month = DateWords.month(word) { return readMonthFirst(month) }
        if let date = readJoined(word) { return date }
        guard let day = DateWords.number(word, maximumDigits: 2), let month = DateWords.month(next()),
            let year = DateWords.year(next())
        else { return nil }
        return finish(year: year, month: month, day: day, time: next(), zone: nil)
    }

    /// `Nov 26 21:40:36 2004`, with a zone before or behind the year.
    private mutating func readMonthFirst(_ month: Int) -> MailDate? {
        guard let day = DateWords.number(next(), maximumDigits: 2) else { return nil }
        let time = next()
        // "Nov 26, 2004 21:40": the year stands where the time should.
        if let year = DateWords.number(time, maximumDigits: 4), time.count == 4 {
            return finish(year: year, month: month, day: day, time: next(), zone: nil)
        }
        var zone: Cell?
        for _ in 0..<3 {
            let word = next()
            if word.count == 4, let year = DateWords.number(word, maximumDigits: 4) {
                return finish(year: year, month: month, day: day, time: time, zone: zone)
            }
            if word.isEmpty { return nil }
            zone = word
        }
        return nil
    }

    /// `26-Nov-2004`, `2004-11-26` and `2004-11-26T10:00:00`.
    private mutating func readJoined(_ word: Cell) -> MailDate? {
        guard let first = word.firstIndex(of: 45), let second = word.firstIndex(of: 45, from: first + 1) else { return nil }
        let head = word.slice(0, first)
        let middle = word.slice(first + 1, second)
        let tail = word.slice(second + 1, word.count)
        if head.count == 4, let year = DateWords.number(head, maximumDigits: 4) {
            guard let month = DateWords.number(middle, maximumDigits: 2), tail.count >= 2,
                let day = DateWords.number(tail.slice(0, 2), maximumDigits: 2)
            else { return nil }
            let isJoined = tail.count > 3 && lowered(tail[2]) == 116
            if !isJoined && tail.count > 2 { return nil }
            return finish(year: year, month: month, day: day, time: isJoined ? tail.slice(3, tail.count) : next(), zone: nil)
        }
        guard let day = DateWords.number(head, maximumDigits: 2), let month = DateWords.month(middle),
            let year = DateWords.year(tail)
        else { return nil }
        return finish(year: year, month: month, day: day, time: next(), zone: nil)
    }

    private mutating func finish(year: Int, month: Int, day: Int, time: Cell, zone: Cell?) -> MailDate? {
        guard year >= 1900, month >= 1, month <= 12, day >= 1, day <= daysInMonth(year: year, month: month) else { return nil }
        // Some write the zone right behind the time.
        let joint = (0..<time.count).first { $0 > 2 && (time[$0] == 43 || time[$0] == 45 || isLetter(time[$0])) } ?? time.count
        let seconds = DateWords.time(time.slice(0, joint))
        let zoneWord = joint < time.count ? time.slice(joint, time.count) : zone ?? next()
        return MailDate(
            days: Int32(civilDays(year: year, month: month, day: day)), seconds: Int32(seconds ?? 0),
            zoneMinutes: DateWords.zone(zoneWord), hasTime: seconds != nil)
    }

    static func number(_ word: Cell, maximumDigits: Int) -> Int? {
        if word.isEmpty || word.count > maximumDigits { return nil }
        var result = 0
        for index in 0..<word.count {
            if !isDigit(word[index]) { return nil }
            result = result * 10 + Int(word[index] &- 48)
        }
        return result
    }

    /// Two digits count from 1950 to 2049 and three from 1900, as RFC 5322 section 4.3 says.
    static func year(_ word: Cell) -> Int? {
        guard let number = number(word, maximumDigits: 4) else { return nil }
        switch word.count {
        case 4: return number
        case 3: return number + 1900
        case 2: return number < 50 ? number + 2000 : number + 1900
        default: return nil
        }
    }

    static func isWeekday(_ word: Cell) -> Bool {
        indexOfName(word, in: "montuewedthufrisatsun", count: 7) != nil
    }

    static func month(_ word: Cell) -> Int? {
        indexOfName(word, in: "janfebmaraprmayjunjulaugsepoctnovdec", count: 12).map { $0 + 1 }
    }

    /// Index of the three-letter name a word begins with; the rest of the word must be letters or a dot.
    private static func indexOfName(_ word: Cell, in names: StaticString, count: Int) -> Int? {
        if word.count < 3 || word.count > 10 { return nil }
        for index in stride(from: 3, to: word.count, by: 1) where !isLetter(word[index]) && word[index] != 46 { return nil }
        let table = names.utf8Start
        for index in 0..<count {
            let name = table + index * 3
            if lowered(word[0]) == name[0] && lowered(word[1]) == name[1] && lowered(word[2]) == name[2] { return index }
        }
        return nil
    }

    /// Seconds since midnight of `h:m` or `h:m:s`, also with dots; a leap second counts as the last one.
    static func time(_ word: Cell) -> Int? {
        var parts = (0, 0, 0)
        var part = 0
        var digits = 0
        for index in 0..<word.count {
            let byte = word[index]
            if isDigit(byte) {
                digits &+= 1
                if digits > 2 { return nil }
                let value = Int(byte &- 48)
                if part == 0 {
                    parts.0 = parts.0 * 10 + value
                } else if part == 1 {
                    parts.1 = parts.1 * 10 + value
                } else {
                    parts.2 = parts.2 * 10 + value
                }
            } else if byte == 58 || byte == 46 {
                if digits == 0 { return nil }
                if part == 2 { break }  // a fraction of a second
                part &+= 1
                digits = 0
            } else {
                return nil
            }
        }
        if part == 0 || digits == 0 || parts.0 > 23 || parts.1 > 59 || parts.2 > 60 { return nil }
        return parts.0 * 3600 + parts.1 * 60 + min(parts.2, 59)
    }

    /// Minutes east of Greenwich. Military letters say nothing reliable (RFC 5322 section 4.3) and give nil, except Z.
    static func zone(_ word: Cell) -> Int16? {
        if word.isEmpty { return nil }
        if word[0] == 43 || word[0] == 45 { return numericZone(word) }
        if word.count == 1 { return lowered(word[0]) == 122 ? 0 : nil }
        for (name, hours) in namedZones where word.equalsIgnoringCase(name) { return Int16(hours * 60) }
        return nil
    }

    private static let namedZones: [(StaticString, Int)] = [
        ("gmt", 0), ("ut", 0), ("utc", 0), ("est", -5), ("edt", -4), ("cst", -6), ("cdt", -5), ("mst", -7), ("mdt", -6),
        ("pst", -8), ("pdt", -7), ("msk", 3), ("cet", 1), ("cest", 2), ("eet", 2), ("eest", 3),
    ]

    private static func numericZone(_ word: Cell) -> Int16? {
        var digits = 0
        var value = 0
        for index in stride(from: 1, to: word.count, by: 1) where word[index] != 58 {
            if !isDigit(word[index]) { break }
            digits &+= 1
            if digits > 4 { return nil }
            value = value * 10 + Int(word[index] &- 48)
        }
        if digits == 2 { value *= 100 } else if digits < 3 { return nil }
        // "-0000" says that the zone is not known (RFC 5322 section 3.3).
        if value == 0 && word[0] == 45 { return nil }
        let minutes = value / 100 * 60 + value % 100
        if minutes > 24 * 60 || value % 100 > 59 { return nil }
        return Int16(word[0] == 45 ? -minutes : minutes)
    }
}
