import KemptCore
import KemptText

/// The clocks of one place: which offset from UTC a local time has.
///
/// Read from a table in the program (`ZoneTable`), so that every machine gives the same answer whatever zone and tz database it has.
/// Known from 2000 on. Cost of a look-up: a few comparisons.
struct TimeZone: Sendable {
    /// What a local time may be.
    enum Offset: Equatable {
        /// Minutes east of UTC.
        case one(Int)
        /// The clocks were put back: the hour came twice, first with this offset.
        case two(Int)
        /// The clocks were put forward over it.
        case skipped
        /// Before the table begins.
        case unknown
    }

    /// One end of summer time: the `week`th `weekday` (0 is Sunday; week 5 is the last) of `month`, `minutes` after its midnight.
    struct End: Sendable {
        var month = 0
        var week = 0
        var weekday = 0
        var minutes = 0

        init?(_ text: Substring) {
            let parts = text.split(separator: ".").compactMap { Int($0) }
            guard parts.count == 4 else { return nil }
            (month, week, weekday, minutes) = (parts[0], parts[1], parts[2], parts[3])
        }

        /// Minutes since 1970 in `year`, by clocks that are `offset` minutes ahead of UTC.
        func instant(_ year: Int, _ offset: Int) -> Int {
            guard let first = CivilDate(year: year, month: month, day: 1) else { return 0 }
            let number = Int(first.dayNumber)
            var day = 1 + ((weekday - (number + 4) % 7) % 7 + 7) % 7 + (week - 1) * 7
            if day > CivilDate.days(inMonth: month, ofYear: year) { day -= 7 }
            return (number + day - 1) * 1440 + minutes - offset
        }
    }

    /// Minutes since 1970 at which the clocks changed, and the offset from then on; the first is the start of the table.
    private var changes: [(instant: Int, offset: Int)] = []
    /// What holds from the last change on.
    private var standard = 0
    private var summer: (offset: Int, begin: End, end: End)?
    /// Holds at all times: `+02:00`, `UTC`.
    private var isFixed = false
    /// Its offset of nought is written Z.
    var isUniversal: Bool { isFixed && standard == 0 }

    /// 2000-01-01, in minutes since 1970.
    private static let firstInstant = 946_684_800 / 60

    /// The zone of a name of the tz database (`Europe/Vilnius`), of `UTC`, or of an offset (`+02:00`); nil for any other.
    init?(_ name: String) {
        if name == "UTC" || name == "GMT" || name == "Z" {
            isFixed = true
            return
        }
        if let minutes = Self.fixed(name) {
            (isFixed, standard) = (true, minutes)
            return
        }
        guard let line = Self.line(name) else { return nil }
        let parts = line.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 4, let first = Int(parts[1]) else { return nil }
        changes.append((Self.firstInstant, first))
        for change in parts[2].split(separator: " ") {
            let pair = change.split(separator: ":")
            guard pair.count == 2, let instant = Int(pair[0], radix: 36), let offset = Int(pair[1]) else { return nil }
            changes.append((instant, offset))
        }
        let rule = parts[3].split(separator: " ")
        standard = rule.first.flatMap { Int($0) } ?? first
        if rule.count == 4, let offset = Int(rule[1]), let begin = End(rule[2]), let end = End(rule[3]) { summer = (offset, begin, end) }
    }

    private static func line(_ name: String) -> Substring? {
        guard name.contains("/") else { return nil }
        return ZoneTable.text.description.split(separator: "\n").first { line in
            line.prefix { $0 != "|" }.split(separator: " ").contains { $0 == name }
        }
    }

    private static func fixed(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)), hours <= 18, minutes < 60
        else { return nil }
        return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    /// The offset at a moment, in minutes since 1970 UTC.
    func offset(at instant: Int) -> Int {
        if isFixed { return standard }
        var place = changes.count - 1
        while place > 0 && changes[place].instant > instant { place -= 1 }
        if place < changes.count - 1 { return changes[place].offset }
        guard let summer else { return changes.count > 1 || instant >= Self.firstInstant ? standard : changes[0].offset }
        let day = Int32(truncatingIfNeeded: max(-719_162, min(2_932_896, (instant + standard) / 1440)))
        guard let year = CivilDate(dayNumber: day).map({ Int($0.year) }) else { return standard }
        let begin = summer.begin.instant(year, standard)
        let end = summer.end.instant(year, summer.offset)
        let isSummer = begin < end ? instant >= begin && instant < end : !(instant >= end && instant < begin)
        return isSummer ? summer.offset : standard
    }

    /// The offset of a local time, in minutes since 1970 by the local clock.
    func offset(ofLocal minute: Int) -> Offset {
        if isFixed { return .one(standard) }
        if minute < Self.firstInstant + 1440 { return .unknown }
        // Clocks change by less than a day and never twice in two.
        let before = offset(at: minute - 1440)
        let after = offset(at: minute + 1440)
        if before == after { return .one(before) }
        let holdsBefore = offset(at: minute - before) == before
        let holdsAfter = offset(at: minute - after) == after
        switch (holdsBefore, holdsAfter) {
        case (true, true): return .two(before)
        case (true, false): return .one(before)
        case (false, true): return .one(after)
        case (false, false): return .skipped
        }
    }
}

/// The names that `zone` takes, for suggestions and the test.
package enum TimeZoneNames {
    package static var all: [String] {
        ZoneTable.text.description.split(separator: "\n").flatMap { line in line.prefix { $0 != "|" }.split(separator: " ").map(String.init) }
            .sorted()
    }
}
