import KemptCore
import KemptText

/// The parts of an address in one line: `Vilniaus g. 5-12, LT-01100 Vilnius`, `г. Москва, ул. Ленина, д. 5, кв. 12`, `Flat 4, 12 High Street`.
///
/// Lithuanian, Russian, Ukrainian, English, German, Polish and French orders. What cannot be told stays untold. One pass over the words; every part is
/// a stretch of the value as it stands, so nothing is copied. Cost: about 100 ns a word.
struct StreetParts {
    /// A stretch of the value; empty when there is no such part.
    struct Span {
        var start = 0
        var end = 0
        var isEmpty: Bool { start >= end }
    }

    var street = Span()
    var type = Span()
    var house = Span()
    var unit = Span()
    var postcode = Span()
    var city = Span()
    /// The kind of street in `StreetTypeWords.entries`, or -1.
    var entry = -1

    let cell: Cell
    private let word: ByteBuffer

    /// The longest line worth taking apart, in bytes.
    static let longest = 400

    init(_ cell: Cell, _ word: ByteBuffer) {
        self.cell = cell
        self.word = word
        if cell.count > Self.longest { return }
        var start = 0
        for end in 0...cell.count where end == cell.count || cell[end] == UInt8(ascii: ",") || cell[end] == UInt8(ascii: ";") {
            let segment = trimmed(Span(start: start, end: end))
            start = end + 1
            if !segment.isEmpty { read(segment) }
        }
    }

    func text(_ span: Span) -> Cell { span.isEmpty ? .empty : cell.slice(span.start, span.end) }

    func trimmed(_ span: Span) -> Span {
        var span = span
        while span.start < span.end, cell[span.start] == 0x20 { span.start += 1 }
        while span.end > span.start, cell[span.end - 1] == 0x20 { span.end -= 1 }
        return span
    }

    /// One stretch between commas.
    private mutating func read(_ segment: Span) {
        if takeMarked(segment) || takePostcode(segment) { return }
        if street.isEmpty, takeStreet(segment) { return }
        if !street.isEmpty, house.isEmpty, cell[segment.start].isDigit { return takeHouse(segment) }
        if city.isEmpty, !hasDigit(segment) { city = withoutCityWord(segment) }
    }

    // MARK: Words

    /// The end of the word that begins at `start`: at a space, or behind a point that a letter or digit follows (`д.5`, `кв.12`).
    func wordEnd(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, cell[index] != 0x20 {
            index += 1
            if index < limit, cell[index - 1] == UInt8(ascii: "."), cell[index] != UInt8(ascii: "-"), cell[index] != UInt8(ascii: ".") { break }
        }
        return index
    }

    func fold(_ start: Int, _ end: Int) -> Cell {
        word.removeAll()
        StreetTypeWords.fold(cell.slice(start, end), to: word)
        return word.cell
    }

    func skipSpaces(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, cell[index] == 0x20 { index += 1 }
        return index
    }

    func hasDigit(_ span: Span) -> Bool {
        for index in span.start..<span.end where cell[index].isDigit { return true }
        return false
    }

    // MARK: House and flat

    func isUnitMarker(_ start: Int, _ end: Int) -> Bool { marker(start, end) == .unit }
    func isMarker(_ start: Int, _ end: Int) -> Bool { marker(start, end) != nil }
    mutating func takeMarkedTail(_ rest: Span) { _ = takeMarked(rest) }

    private enum Marker: Int { case house, building, unit }

    private static let markers = WordIndex(groups: [
        "д дом буд будинок house no nr num numeris namas nº №",
        "корп корпус к стр строение corp korp korpusas bldg building лит литера block",
        "кв квартира оф офис пом помещение кабинет каб комн b butas bt but apt apartment flat unit suite ste m mieszkanie lok lokal dz dzīvoklis krt korter top appartement app # ofisas of office room rm",
    ])

    private func marker(_ start: Int, _ end: Int) -> Marker? {
        if end > start, cell[start] == UInt8(ascii: "#") { return .unit }
        return Marker(rawValue: Self.markers.value(fold(start, end)))
    }

    /// `кв. 12`, `Flat 4`, `д. 5 корп. 2`: a stretch that begins with the word for what it is.
    private mutating func takeMarked(_ segment: Span) -> Bool {
        let end = wordEnd(segment.start, segment.end)
        guard let first = marker(segment.start, end) else { return false }
        let rest = cell[segment.start] == UInt8(ascii: "#") ? segment.start + 1 : skipSpaces(end, segment.end)
        guard rest < segment.end, isNumberLike(rest, segment.end) || first == .unit && segment.end - rest <= 6 else { return false }
        takeMarked(first, Span(start: rest, end: segment.end), segment.start)
        return true
    }

    /// The number behind a marker, then further markers in the same stretch.
    private mutating func takeMarked(_ kind: Marker, _ rest: Span, _ whole: Int) {
        let end = min(wordEnd(rest.start, rest.end), rest.end)
        switch kind {
        case .unit: if unit.isEmpty { unit = trimmed(Span(start: rest.start, end: end)) }
        case .house: if house.isEmpty { split(Span(start: rest.start, end: end)) }
        case .building: if !house.isEmpty { house.end = end }
        }
        let next = skipSpaces(end, rest.end)
        if next >= rest.end { return }
        let nextEnd = wordEnd(next, rest.end)
        if let further = marker(next, nextEnd) {
            let number = cell[next] == UInt8(ascii: "#") ? next + 1 : skipSpaces(nextEnd, rest.end)
            if number < rest.end { takeMarked(further, Span(start: number, end: rest.end), next) }
        } else if kind == .unit, street.isEmpty {
            // `Apt 4 12 High Street`: the street comes behind the flat.
            _ = takeStreet(Span(start: next, end: rest.end))
        } else if kind == .house, nextEnd - next == 1 || !cell[next].isDigit && nextEnd - next == 2 && nextEnd == rest.end {
            house.end = nextEnd
        }
    }

    /// A digit first, or one letter and a digit.
    private func isNumberLike(_ start: Int, _ end: Int) -> Bool {
        cell[start].isDigit || start + 1 < end && cell[start] < 0x80 && cell[start + 1].isDigit
    }

    mutating func takeHouse(_ segment: Span) {
        let end = wordEnd(segment.start, segment.end)
        split(Span(start: segment.start, end: end))
        let next = skipSpaces(end, segment.end)
        if next >= segment.end { return }
        let nextEnd = wordEnd(next, segment.end)
        if let kind = marker(next, nextEnd) {
            let number = cell[next] == UInt8(ascii: "#") ? next + 1 : skipSpaces(nextEnd, segment.end)
            if number < segment.end { takeMarked(kind, Span(start: number, end: segment.end), next) }
        } else if nextEnd == segment.end, cell[next] == UInt8(ascii: "-") || isLoneLetter(next, nextEnd) {
            house.end = nextEnd
        } else if nextEnd < segment.end, nextEnd - next == 1, cell[next] == UInt8(ascii: "-"), unit.isEmpty {
            // `5 - 12`, where a hyphen parts the flat.
            if hyphenIsFlat { unit = trimmed(Span(start: nextEnd, end: segment.end)) } else { house.end = segment.end }
        }
    }

    private func isLoneLetter(_ start: Int, _ end: Int) -> Bool {
        end - start == 1 && !cell[start].isDigit || end - start == 2 && cell[start] >= 0x80
    }

    private var hyphenIsFlat: Bool { entry >= 0 && StreetTypeWords.entries[entry].hyphenIsFlat }
    private var slashIsFlat: Bool { entry >= 0 && StreetTypeWords.entries[entry].slashIsFlat }

    /// A house number, with the flat behind a hyphen or a slash where the language of the street writes it so.
    private mutating func split(_ number: Span) {
        house = number
        for index in number.start..<number.end {
            let parts = cell[index] == UInt8(ascii: "-") && hyphenIsFlat || cell[index] == UInt8(ascii: "/") && slashIsFlat
            if parts, index > number.start, index + 1 < number.end, cell[index + 1].isDigit, unit.isEmpty {
                house.end = index
                unit = Span(start: index + 1, end: number.end)
                return
            }
        }
    }
}
