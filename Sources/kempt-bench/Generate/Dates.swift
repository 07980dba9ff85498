/// Dates and amounts in the notations of the five languages.
enum Dates {
    /// Day number of 2026-01-01 counted from 1970-01-01: the day on which every file is generated.
    static let today = 20_454

    /// Civil date of a day number (Howard Hinnant, "chrono-compatible low-level date algorithms", public domain).
    static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// A notation for a record of the country: ISO for six in ten, else the country's own.
    static func notation(_ land: Land, _ dice: inout Dice) -> Int {
        if dice.chance(600) { return 0 }
        if dice.chance(150) { return 4 }
        switch land {
        case .lithuania: return dice.chance(700) ? 3 : 1
        case .britain, .america: return 2
        default: return 1
        }
    }

    static func append(_ day: Int, notation: Int, _ dice: inout Dice, to text: inout [UInt8]) {
        let date = civil(day)
        func joined(_ parts: (Int, Int, Int), _ separator: StaticString, yearFirst: Bool) {
            text.add(number: parts.0, width: yearFirst ? 4 : 2)
            text.add(separator)
            text.add(number: parts.1, width: 2)
            text.add(separator)
            text.add(number: parts.2, width: yearFirst ? 2 : 4)
        }
        switch notation {
        case 1: joined((date.day, date.month, date.year), ".", yearFirst: false)
        case 2: joined((date.day, date.month, date.year), "/", yearFirst: false)
        case 3: joined((date.year, date.month, date.day), ".", yearFirst: true)
        default: joined((date.year, date.month, date.day), "-", yearFirst: true)
        }
        guard notation == 4 else { return }
        text.add(" ")
        text.add(number: 7 + dice.below(14), width: 2)
        text.add(":")
        text.add(number: dice.below(60), width: 2)
        text.add(":")
        text.add(number: dice.below(60), width: 2)
    }

    private static let impossible: [StaticString] = [
        "2023-02-30", "31.04.2022", "00.00.0000", "n/a", "2024-13-05", "1900-01-00", "вчера", "2025-", "45/12/2021", "?",
    ]

    static func appendImpossible(_ dice: inout Dice, to text: inout [UInt8]) { text.add(impossible[dice.below(impossible.count)]) }

    /// Appends an amount of money in one of the common notations; `cents` is at least 0.
    static func append(cents: Int, _ land: Land, _ dice: inout Dice, to text: inout [UInt8]) {
        let whole = cents / 100, part = cents % 100
        func grouped(_ separator: StaticString) {
            if whole >= 1_000_000 { text.add(number: whole / 1_000_000); text.add(separator) }
            if whole >= 1000 { text.add(number: whole / 1000 % 1000, width: whole >= 1_000_000 ? 3 : 1); text.add(separator) }
            text.add(number: whole % 1000, width: whole >= 1000 ? 3 : 1)
        }
        func decimals(_ mark: StaticString) { text.add(mark); text.add(number: part, width: 2) }
        switch (land, dice.pick([30, 30, 13, 13, 14])) {
        case (_, 0), (_, 1): text.add(number: whole); decimals(".")
        case (.russia, 2): grouped(" "); text.add(" руб.")
        case (.russia, 3): grouped(" "); decimals(","); text.add(" ₽")
        case (.britain, 2), (.britain, 3): text.add("£"); grouped(","); decimals(".")
        case (.america, 2), (.america, 3): text.add("$"); grouped(","); decimals(".")
        case (.germany, 2): grouped("."); decimals(","); text.add(" €")
        case (.lithuania, 2), (.lithuania, 3): grouped(" "); decimals(","); text.add(" €")
        case (.poland, 2): grouped(" "); decimals(","); text.add(" zł")
        case (.lithuania, _), (.germany, _): text.add("€"); grouped(","); decimals(".")
        case (.russia, _): text.add(number: whole); text.add(",00 RUB")
        default: grouped(" "); decimals(",")
        }
    }
}
