import KemptCore
import KemptText

/// The order without a comma, and the words before a comma that degrees follow.
extension NameParser {
    /// Given names first, or the words alone: everything before a comma that is not behind a family name.
    mutating func parseNatural(isBeforeSuffixes: Bool) {
        gather(segment: 0)
        if hasDegreesAlone() { return mark(0..<count, .suffix) }
        let first = markLeadingTitles(count)
        let birth = birthPlace(first, count)
        let end = stripEnd(first, birth)
        if birth > 0 {
            let behind = birthMarkerEnd(birth)
            mark(birth..<behind, .ignored)
            mark(behind..<max(behind, end), .birthName)
        }
        assign(first, birth > 0 ? withoutDegrees(first, birth) : withoutInnerTitles(first, end), isBeforeSuffixes, hasBirthName: birth > 0)
    }

    /// Marks the degrees before a name of birth (`Jane Doe Jr. née Smith`), one word is left; returns where they begin.
    private func withoutDegrees(_ first: Int, _ birth: Int) -> Int {
        var end = birth
        while end > first + 1, kind(end - 1).contains(.suffix), !kind(end - 1).contains(.particle), isDegree(end - 1, before: end - 1 - first) {
            end -= 1
            mark(end, .suffix)
        }
        return end
    }

    /// Marks degrees and titles at the end of the words from `first` on, one word is left; returns where they begin.
    private mutating func stripEnd(_ first: Int, _ birth: Int) -> Int {
        var end = count
        let kept = birth > 0 ? birth + 2 : first + 1
        let isFamilyAlone = first < count && kind(first).contains(.particle) && !kind(first).contains(.firstName)
        var isLast = true
        // What `and` joins behind a particle stays whole.
        if birth == 0 && joinsFamilies(first) { return count }
        let particles = isFamilyAlone ? leadingParticles(first, end) : 0
        while end > kept {
            let place = end - 1
            let here = kind(place)
            var names = (birth > 0 && place > birth ? place - first - 2 : place - first) - particles - titlesWithStop(first, place)
            if here.contains(.longStopped) && !here.contains(.suffix) { names -= joinedWords(first, place) }
            // In letters of one case MA is a degree behind two names; those of birth do not count.
            if here.contains(.doubtful) && !tokens.isMixed && birth > 0 && place > birth { names = birth - first }
            if isRoman(place, before: names, isLast) || isDegree(place, before: names) {
                mark(place, .suffix)
                isLast = false
            } else if here.contains(.title) && here.contains(.endsWithStop) && !isJointWord(place - 1) {
                mark(place, .title)
                if lastTitle == nil { lastTitle = here }
            } else {
                break
            }
            end -= 1
        }
        return behindSureDegree(max(first + 2, kept), end)
    }

    /// A sure degree behind two names makes suffixes of all that follows it; returns where it stands, or `end`.
    private func behindSureDegree(_ start: Int, _ end: Int) -> Int {
        if start >= end { return end }
        for place in start..<end where kind(place).contains(.suffix) && !kind(place).contains(.particle) && isDegree(place, before: 2) {
            var rest = place
            while rest < end {
                let phrase = titleEnd(rest, end)
                let next = max(phrase, rest + 1)
                mark(rest..<next, phrase > rest ? .title : .suffix)
                rest = next
            }
            return place
        }
        return end
    }

    /// Marks known titles with a stop between the names (`John Prof. Smith`), unless a particle stands before them; returns the new end.
    private mutating func withoutInnerTitles(_ first: Int, _ end: Int) -> Int {
        var kept = first
        var isOpen = true
        for place in first..<end {
            if kind(place).contains(.particle) { isOpen = false }
            let isTitle =
                isOpen && place > first && kind(place).contains(.title) && kind(place).contains(.endsWithStop) && !isJointWord(place - 1)
                && !(place + 1 < end && isJointWord(place + 1))
            if isTitle {
                mark(place, .title)
            } else {
                live[kept] = live[place]
                kept += 1
            }
        }
        return kept
    }

    private func joinsFamilies(_ first: Int) -> Bool {
        var isBehindParticle = false
        for place in first..<count {
            if isJointWord(place) && isBehindParticle && kind(place - 1).isDisjoint(with: [.particle, .title]) { return true }
            if kind(place).contains(.particle) { isBehindParticle = true }
        }
        return false
    }

    /// How many words between `first` and `end` a joint makes part of the word before it: letters that nobody knows are a degree behind two names only.
    private func joinedWords(_ first: Int, _ end: Int) -> Int {
        var words = 0
        var place = first + 1
        while place + 1 < end {
            if joins(place, end - first + 1) { words += 2 }
            place += 1
        }
        return words
    }

    func leadingParticles(_ first: Int, _ end: Int) -> Int {
        var place = first
        while place < end && kind(place).contains(.particle) { place += 1 }
        return place - first
    }

    private func titlesWithStop(_ first: Int, _ end: Int) -> Int {
        var titles = 0
        for place in first..<end where kind(place).contains(.title) && kind(place).contains(.endsWithStop) { titles += 1 }
        return titles
    }

    func isJointWord(_ place: Int) -> Bool { kind(place).contains(.joint) && !kind(place).contains(.initial) }

    /// A small letter may stand before further degrees: `Carod i III`.
    func isRoman(_ place: Int, before: Int, _ isLast: Bool) -> Bool {
        isRomanLetter(place, before: before) && (isLast || before >= 2 && kind(place).contains(.small) && tokens.isMixed)
    }
}
