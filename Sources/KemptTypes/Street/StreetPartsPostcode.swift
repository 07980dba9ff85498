import KemptCore
import KemptText

/// The postcode and the city of an address in one line.
extension StreetParts {
    /// `LT-01100 Vilnius`, `101000`, `10115 Berlin`, `1012 AB Amsterdam`, `Springfield IL 62704`, `London SW1A 1AA`.
    mutating func takePostcode(_ segment: Span) -> Bool {
        guard postcode.isEmpty else { return false }
        let firstEnd = wordEnd(segment.start, segment.end)
        if isPostcode(segment.start, firstEnd) {
            var end = firstEnd
            let next = skipSpaces(end, segment.end)
            // `1012 AB`: two capitals belong to a Dutch code; `114 55` to a Swedish, Czech or Greek one.
            let nextEnd = wordEnd(next, segment.end)
            let isDutch = end - segment.start == 4 && nextEnd - next == 2 && cell[next].isUpperLetter && cell[next + 1].isUpperLetter
            let isParted = end - segment.start == 3 && nextEnd - next == 2 && cell[next].isDigit && cell[next + 1].isDigit
            if isDutch || isParted { end = nextEnd }
            // Three or four digits alone are rather a house, and with a street's word behind them they are one.
            let name = trimmed(Span(start: end, end: segment.end))
            let isShort = end - segment.start < 5 && !isDutch && !isParted
            if isShort && (name.isEmpty || street.isEmpty) || (!name.isEmpty && hasDigit(name)) { return false }
            if street.isEmpty && !name.isEmpty && looksLikeStreet(name) { return false }
            postcode = Span(start: segment.start, end: end)
            if city.isEmpty && !name.isEmpty { city = withoutCityWord(name) }
            return true
        }
        return takePostcodeBehind(segment)
    }

    /// The last one or two words are a code, letters stand before them.
    private mutating func takePostcodeBehind(_ segment: Span) -> Bool {
        if street.isEmpty { return false }
        var last = segment.end
        while last > segment.start, cell[last - 1] != 0x20 { last -= 1 }
        if segment.end - last == 3, cell[last].isDigit, cell[last + 1].isUpperLetter, cell[last + 2].isUpperLetter, last > segment.start {
            var first = last - 1
            while first > segment.start, cell[first - 1] != 0x20 { first -= 1 }
            if cell[first].isUpperLetter, last - 1 - first <= 4 { last = first }  // `SW1A 1AA`
        } else if !isPostcode(last, segment.end) || segment.end - last < 5 {
            return false
        }
        let name = trimmed(Span(start: segment.start, end: last))
        if !name.isEmpty && hasDigit(name) { return false }
        postcode = Span(start: last, end: segment.end)
        if city.isEmpty && !name.isEmpty { city = withoutState(name) }
        return true
    }

    private func looksLikeStreet(_ name: Span) -> Bool {
        var start = name.start
        while start < name.end {
            let end = wordEnd(start, name.end)
            if StreetTypeWords.entry(fold(start, end), .english) >= 0 { return true }
            if StreetTypeWords.entry(fold(start, end), .before) >= 0 && end < name.end { return true }
            start = skipSpaces(end, name.end)
        }
        return false
    }

    /// Digits alone, with a hyphen (`00-950`, `62704-1234`) or behind the country's letters (`LT-01100`).
    private func isPostcode(_ start: Int, _ end: Int) -> Bool {
        var index = start
        if end - start > 6, cell[start].isUpperLetter, cell[start + 1].isUpperLetter {
            // `LT-01100`, `LT01100`
            if cell[start + 2] == UInt8(ascii: "-") { index = start + 3 } else if cell[start + 2].isDigit { index = start + 2 }
        }
        var digits = 0
        while index < end {
            if cell[index].isDigit { digits += 1 } else if cell[index] != UInt8(ascii: "-") || digits < 2 { return false }
            index += 1
        }
        return digits >= 3 && digits <= 9 && (digits <= 6 || end - start > digits)
    }

    /// `г. Москва` is Москва.
    func withoutCityWord(_ span: Span) -> Span {
        let bare = CityWords.bare(cell.slice(span.start, span.end))
        let start = span.start + (bare.start - (cell.start + span.start))
        return Span(start: start, end: start + bare.count)
    }

    /// `Springfield IL` is Springfield.
    private func withoutState(_ span: Span) -> Span {
        guard span.end - span.start > 3, cell[span.end - 3] == 0x20, cell[span.end - 2].isUpperLetter, cell[span.end - 1].isUpperLetter else {
            return span.end - span.start == 2 && cell[span.start].isUpperLetter && cell[span.start + 1].isUpperLetter ? Span() : withoutCityWord(span)
        }
        return Span(start: span.start, end: span.end - 3)
    }
}
