import KemptCore

/// In what order the numbers of a day stand.
enum DayOrder: Sendable { case yearFirst, dayFirst, monthFirst }

/// Reads the day of an event: `2024-11-26`, `26.11.2024 14:05`, `11/26/24`, `20241126`, `2024-11-26T14:05:00Z`, `26 Nov 2024`.
///
/// A number of four digits is the year wherever it stands; which of the other two is the day is told by the order, and where only one reading
/// makes a day, by that. Without an order for it, `03.04.2024` is no day: a wrong contact date archives people. A time behind it is passed over.
enum EventDay {
    /// Days since 1970-01-01, nil for what is no day.
    static func read(_ value: Cell, order: DayOrder) -> Int32? {
        let text = value.trimmed
        if text.isEmpty || text.count > 64 { return nil }
        if let compact = compact(text) { return compact }
        var numbers: [(value: Int, digits: Int)] = []
        var position = 0
        while numbers.count < 3 {
            let start = position
            var number = 0
            while position < text.count, isDigit(text[position]), position - start < 5 {
                number = number * 10 + Int(text[position] &- 48)
                position += 1
            }
            if position == start { return MailDate.read(text)?.days }
            numbers.append((number, position - start))
            if numbers.count == 3 { break }
            guard position < text.count, [45, 46, 47, 32].contains(text[position]) else { return nil }
            position += 1
            while position < text.count, text[position] == 32 { position += 1 }
        }
        // Behind the day nothing, or a time: a blank, a `T`, a comma, a full stop ("26.11.2024.").
        if position < text.count, ![32, 84, 44, 46, 9].contains(text[position]) { return nil }
        return day(numbers, order)
    }

    private static func day(_ numbers: [(value: Int, digits: Int)], _ order: DayOrder) -> Int32? {
        let (a, b, c) = (numbers[0], numbers[1], numbers[2])
        if a.digits == 4 {
            guard b.digits <= 2, c.digits <= 2 else { return nil }
            return make(a.value, b.value, c.value)
        }
        guard a.digits <= 2, b.digits <= 2, c.digits == 4 || c.digits == 2 && order != .yearFirst else { return nil }
        let year = c.digits == 4 ? c.value : c.value + (c.value < 70 ? 2000 : 1900)
        switch order {
        case .dayFirst: return make(year, b.value, a.value)
        case .monthFirst: return make(year, a.value, b.value)
        case .yearFirst:
            let (dayFirst, monthFirst) = (make(year, b.value, a.value), make(year, a.value, b.value))
            return dayFirst == nil || monthFirst == nil || dayFirst == monthFirst ? dayFirst ?? monthFirst : nil
        }
    }

    /// `20241126`, with or without a time behind it.
    private static func compact(_ text: Cell) -> Int32? {
        guard text.count >= 8, text.count == 8 || [32, 84].contains(text[8]) else { return nil }
        var number = 0
        for index in 0..<8 {
            if !isDigit(text[index]) { return nil }
            number = number * 10 + Int(text[index] &- 48)
        }
        return make(number / 10_000, number / 100 % 100, number % 100)
    }

    private static func make(_ year: Int, _ month: Int, _ day: Int) -> Int32? {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1, day <= daysInMonth(year: year, month: month) else { return nil }
        return Int32(civilDays(year: year, month: month, day: day))
    }
}
