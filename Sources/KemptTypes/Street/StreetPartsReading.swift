import KemptCore
import KemptText

extension StreetParts {
    /// A street with its word and perhaps its house: before the name, behind it, or the house first.
    mutating func takeStreet(_ segment: Span) -> Bool {
        let firstEnd = wordEnd(segment.start, segment.end)
        if cell[segment.start].isDigit, takeHouseFirst(segment, firstEnd) { return true }
        let before = StreetTypeWords.entry(fold(segment.start, firstEnd), .before)
        if before >= 0, firstEnd < segment.end {
            take(before, Span(start: segment.start, end: firstEnd))
            return takeName(from: skipSpaces(firstEnd, segment.end), segment.end)
        }
        return takeTypeBehind(segment)
    }

    /// `12 High Street`, `12 bis rue de la Paix`; false for `10115 Berlin` and `9 мая ул.`, whose number is no house.
    private mutating func takeHouseFirst(_ segment: Span, _ numberEnd: Int) -> Bool {
        var next = skipSpaces(numberEnd, segment.end)
        guard next < segment.end else { return false }
        var houseEnd = numberEnd
        if cell[next] == UInt8(ascii: "b"), wordEnd(next, segment.end) - next == 3, fold(next, next + 3).equals("bis") {
            houseEnd = next + 3
            next = skipSpaces(houseEnd, segment.end)
        }
        let nextEnd = wordEnd(next, segment.end)
        let french = StreetTypeWords.entry(fold(next, nextEnd), .before)
        if french >= 0, nextEnd < segment.end, cell[next] < 0x80 {
            house = Span(start: segment.start, end: houseEnd)
            take(french, Span(start: next, end: nextEnd))
            street = Span(start: skipSpaces(nextEnd, segment.end), end: segment.end)
            return true
        }
        return takeEnglish(Span(start: next, end: segment.end), Span(start: segment.start, end: houseEnd))
    }

    /// `1st`, `5th`, `22nd`: a number of its own, and no house.
    private func isOrdinal(_ number: Span) -> Bool {
        let (last, before) = (cell[number.end - 1].lowered, cell[number.end - 2].lowered)
        switch (before, last) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")), (UInt8(ascii: "r"), UInt8(ascii: "d")),
            (UInt8(ascii: "t"), UInt8(ascii: "h")):
            return true
        default: return false
        }
    }

    /// The last word that is a kind of street ends the name; behind it may stand a quarter (`NW`) and a flat (`Apt 4`).
    private mutating func takeEnglish(_ name: Span, _ number: Span) -> Bool {
        var start = name.start
        var found = (entry: -1, start: 0, end: 0)
        var flat = name.end
        while start < name.end {
            let end = wordEnd(start, name.end)
            let kind = StreetTypeWords.entry(fold(start, end), .english)
            if kind >= 0, start > name.start || end == name.end { found = (kind, start, end) }
            if found.entry >= 0, start > found.start, isUnitMarker(start, end) {
                flat = start
                break
            }
            start = skipSpaces(end, name.end)
        }
        if found.entry < 0 { return false }
        house = number
        take(found.entry, Span(start: found.start, end: found.end))
        street = trimmed(Span(start: name.start, end: found.start))
        if street.isEmpty && number.end - number.start > 2 && isOrdinal(number) {
            // `5th Ave`
            (street, house) = (number, Span())
        }
        if street.isEmpty { street = Span(start: found.start, end: found.end) }
        if flat < name.end { takeMarkedTail(Span(start: flat, end: name.end)) }
        return true
    }

    private mutating func take(_ kind: Int, _ span: Span) {
        entry = kind
        type = span
        while type.end > type.start, cell[type.end - 1] == UInt8(ascii: ",") { type.end -= 1 }
    }

    /// `Vilniaus g. 5-12`, `Ленина ул., 5`, `Hauptstraße 5`: the name, its word, then numbers.
    private mutating func takeTypeBehind(_ segment: Span) -> Bool {
        var start = segment.start
        while start < segment.end {
            let end = wordEnd(start, segment.end)
            let kind = start > segment.start ? StreetTypeWords.entry(fold(start, end), .behind) : -1
            let next = skipSpaces(end, segment.end)
            // A short word within the name (`A. Goštauto g.`) is no kind of street: a number or the end must follow.
            if kind >= 0, next >= segment.end || cell[next].isDigit || marksHouse(next, segment.end) {
                take(kind, Span(start: start, end: end))
                street = trimmed(Span(start: segment.start, end: start))
                takeNumbers(Span(start: next, end: segment.end))
                return true
            }
            start = next
        }
        if takeJoined(segment) || takeEnglishWithoutHouse(segment) { return true }
        return takeNameAndNumber(segment)
    }

    /// `Am Markt 3`, `Ленина 5`: letters and one number at the end, without a word for what it is. A post-office box is no street.
    private mutating func takeNameAndNumber(_ segment: Span) -> Bool {
        var last = segment.end
        while last > segment.start, cell[last - 1] != 0x20 { last -= 1 }
        guard last > segment.start, cell[last].isDigit else { return false }
        let name = trimmed(Span(start: segment.start, end: last))
        let firstEnd = wordEnd(name.start, name.end)
        if hasDigit(name) || firstEnd - name.start < 2 || Self.boxes.contains(fold(name.start, firstEnd)) { return false }
        street = name
        takeNumbers(Span(start: last, end: segment.end))
        return true
    }

    private static let boxes = WordIndex(words: "po p p.o pobox box postbox postfach pašto a/d abonentinė а/я абонентский а bp")

    /// `Main Street`, `Main St 5`: the English word behind the name in a line that does not begin with a number.
    private mutating func takeEnglishWithoutHouse(_ segment: Span) -> Bool {
        var start = segment.start
        while start < segment.end {
            let end = wordEnd(start, segment.end)
            let kind = start > segment.start ? StreetTypeWords.entry(fold(start, end), .english) : -1
            let next = skipSpaces(end, segment.end)
            if kind >= 0, next >= segment.end || cell[next].isDigit {
                take(kind, Span(start: start, end: end))
                street = trimmed(Span(start: segment.start, end: start))
                takeNumbers(Span(start: next, end: segment.end))
                return true
            }
            start = next
        }
        return false
    }

    private static let joined: [StaticString] = [
        "straße", "strasse", "str.", "platz", "weg", "allee", "gasse", "ring", "damm", "ufer", "straat", "laan", "plein", "gracht", "kade", "gatan",
        "vägen", "katu", "tie",
        "vej", "gade", "veien", "gata", "veg",
    ]

    /// `Hauptstraße 5a`, `Kungsgatan 12`: the kind of street is the end of the name's last word, and a number follows.
    private mutating func takeJoined(_ segment: Span) -> Bool {
        var start = segment.start
        while start < segment.end {
            let end = wordEnd(start, segment.end)
            let next = skipSpaces(end, segment.end)
            if next >= segment.end || cell[next].isDigit {
                for ending in Self.joined where end - start > ending.utf8CodeUnitCount && lowerEnds(start, end, ending) {
                    street = Span(start: segment.start, end: end)
                    type = Span(start: end - ending.utf8CodeUnitCount, end: end)
                    takeNumbers(Span(start: next, end: segment.end))
                    return true
                }
                if next < segment.end { return false }
            }
            start = next
        }
        return false
    }

    private func lowerEnds(_ start: Int, _ end: Int, _ ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        return equalBytes(cell.start + (end - length), ending.utf8Start, length)
    }

    /// The name behind its word (`ул. Ленина 5-12`), then numbers. A name may begin with a number (`ул. 9 Мая`, `ul. 3 Maja 5`).
    private mutating func takeName(from first: Int, _ limit: Int) -> Bool {
        if first >= limit { return false }
        var start = first
        var nameEnd = limit
        while start < limit {
            let end = wordEnd(start, limit)
            if start > first, cell[start].isDigit && !isOrdinal(start, end) || marksHouse(start, limit) {
                nameEnd = start
                break
            }
            start = skipSpaces(end, limit)
        }
        street = trimmed(Span(start: first, end: nameEnd))
        if nameEnd < limit { takeNumbers(Span(start: nameEnd, end: limit)) }
        return true
    }

    /// `3-я`, `1-ая`, `5th`: a number of a name.
    private func isOrdinal(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end, cell[index].isDigit { index += 1 }
        if index < end, cell[index] == UInt8(ascii: "-") { index += 1 }
        return index + 1 < end && !cell[index].isDigit && (cell[index] >= 0x80 && end - index > 2 || cell[index].isLowerLetter)
    }

    /// The numbers behind a street: house, building, flat; then perhaps a postcode and a city in a line without commas.
    private mutating func takeNumbers(_ rest: Span) {
        if rest.isEmpty { return }
        if marksHouse(rest.start, rest.end) { return takeMarkedTail(rest) }
        if cell[rest.start].isDigit { takeHouse(rest) }
    }

    private func marksHouse(_ start: Int, _ limit: Int) -> Bool {
        if start >= limit { return false }
        let end = wordEnd(start, limit)
        let next = cell[start] == UInt8(ascii: "#") ? start + 1 : skipSpaces(end, limit)
        return next < limit && cell[next].isDigit && isMarker(start, end)
    }
}
