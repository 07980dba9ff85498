import KemptCore
import KemptText

/// The order with the family name before a comma.
extension NameParser {
    /// The words before a comma that a given name follows.
    mutating func parseFamilySegment() {
        gather(segment: 0)
        var first = 0
        while first + 1 < count {
            let next = titleEnd(first, count)
            if next == first || next >= count || kind(first).contains(.particle) { break }
            if kind(first).contains(.endsWithStop) && !isKnownAbbreviation(first) { break }
            mark(first..<next, .title)
            first = next
        }
        let birth = birthPlace(first, count)
        var end = birth > 0 ? birth : count
        if birth > 0 {
            mark(birth, .ignored)
            mark((birth + 1)..<count, .birthName)
        }
        while end > first + 1 && kind(end - 1).contains(.suffix) && !kind(end - 1).contains(.particle) && isDegree(end - 1, before: 1) {
            end -= 1
            mark(end, .suffix)
        }
        mark(first..<end, .family)
    }

    /// `Dr.` with its stop; `Freiherr.` is a whole word with one.
    private func isKnownAbbreviation(_ place: Int) -> Bool { tokens.text(live[place]).count <= 5 }

    /// The words between the first comma and the second: given names, then perhaps particles, degrees and titles.
    mutating func parseGivenSegment() {
        gather(segment: 1)
        cutBirthName()
        if count == 1 && kind(0).contains(.doubtful) && kind(0).contains(.endsWithStop) { return mark(0, .title) }
        var first = 0
        while first < count {
            var next = titleEnd(first, count)
            let isOther = kind(first).isDisjoint(with: [.suffix, .doubtful]) && isUnknownAbbreviation(first)
            if next == first && first + 1 < count && isOther { next = first + 1 }
            if next == first || count == 1 && kind(0).contains(.doubtful) { break }
            mark(first..<next, .title)
            first = next
        }
        let end = stripGivenEnd(first)
        if first >= end { return }
        // `Smith, de Mesnil`: no given name at all.
        if first == 0 && kind(0).contains(.particle) && !kind(0).contains(.firstName) {
            for place in 0..<count where tokens[live[place]].part != .suffix && tokens[live[place]].part != .title {
                mark(place, .family)
                tokens[live[place]].isMovedToFront = false
            }
            return
        }
        let length = isParticleBehindTitle(first) ? end - first : pieceLength(first, end, isFirst: true, total: end - first)
        mark(first..<(first + length), .given)
        mark((first + length)..<end, .middle)
    }

    /// `Smith, Dr. van Berg`: a small particle behind a title is nobody's given name, and holds together what follows.
    private func isParticleBehindTitle(_ first: Int) -> Bool {
        first > 0 && first < count && tokens.isMixed && kind(first).isSuperset(of: [.particle, .small])
    }

    /// Letters that nobody knows are a degree behind two names; behind a particle and one more word they are part of that name.
    private func isHeldByParticle(_ place: Int, _ first: Int) -> Bool {
        isParticleBehindTitle(first) && kind(place).contains(.longStopped) && place - leadingParticles(first, place) == first + 1
    }

    /// Marks what stands behind the given names: degrees, titles, and particles that belong before the family name; returns where it begins.
    private func stripGivenEnd(_ first: Int) -> Int {
        var end = count
        var isLast = tokens.commas == 1
        // `Doe, John MA do`: whoever writes the particle with a small letter behind MA takes MA for a name.
        var movedDegree = false
        let isBound = kind(first).contains(.bound) && first + 2 == end && !kind(first + 1).contains(.title)
        while end > (isBound ? first + 2 : first + 1) {
            let place = end - 1
            let here = kind(place)
            let before = isHeldByParticle(place, first) ? 1 : place - first + 1
            let isName = movedDegree && here.contains(.doubtful)
            if here.contains(.particle)
                ? isDegreeNotParticle(place) : !isName && isDegree(place, before: before) || isRoman(place, before: before, isLast)
            {
                mark(place, .suffix)
                isLast = false
            } else if here.contains(.particle) {
                if end < count && tokens[live[end]].part == .suffix && !kind(end).contains(.generation) && isBehindDegree(place) {
                    mark(place, .suffix)
                    end -= 1
                    continue
                }
                mark(place, .family)
                tokens[live[place]].isMovedToFront = true
                movedDegree = here.contains(.suffix)
            } else if here.contains(.title) && !here.isDisjoint(with: [.endsWithStop, .address]) {
                mark(place, .title)
            } else {
                break
            }
            end -= 1
        }
        return behindGivenDegree(first + 1, end)
    }

    /// A sure degree among the given names makes suffixes of all that follows it; returns where it stands, or `end`.
    private func behindGivenDegree(_ start: Int, _ end: Int) -> Int {
        if start >= end { return end }
        for place in start..<end where kind(place).contains(.suffix) && !kind(place).contains(.particle) && isDegree(place, before: 2) {
            for rest in place..<end { mark(rest, kind(rest).contains(.title) ? .title : .suffix) }
            return place
        }
        return end
    }

    private func isBehindDegree(_ place: Int) -> Bool {
        var before = place - 1
        while before > 0 && kind(before).contains(.title) { before -= 1 }
        return before > 0 && isDegree(before, before: 2)
    }

    /// `DO` and `MC` behind given names are degrees in capitals or behind another degree, else particles of the family name.
    private func isDegreeNotParticle(_ place: Int) -> Bool {
        let here = kind(place)
        if !here.contains(.suffix) || place == 0 || kind(place - 1).contains(.particle) && !kind(place - 1).contains(.suffix) { return false }
        return tokens.isMixed && here.contains(.capitals) || kind(place - 1).contains(.suffix)
    }
}
