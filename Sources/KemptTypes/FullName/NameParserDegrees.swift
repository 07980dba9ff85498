import KemptCore
import KemptText

/// Degrees and generations: which words are some, and which part behind a comma is made of them.
extension NameParser {
    /// True when the word at `place` is a degree or generation, with `before` words of a name before it.
    func isDegree(_ place: Int, before: Int) -> Bool {
        let here = kind(place)
        let isPlain = here.isDisjoint(with: [.capitals, .small])
        if here.contains(.suffix) {
            // The words that are particles too: do, mc.
            if here.contains(.particle) {
                let behindDegree = place > 0 && kind(place - 1).contains(.suffix)
                if place > 0 && !behindDegree && kind(place - 1).contains(.particle) { return false }
                if tokens.text(live[place]).count == 2 && tokens.text(live[place])[0].lowered == UInt8(ascii: "d") && !behindDegree {
                    return tokens.isMixed ? !isPlain || here.contains(.endsWithStop) : before > 2
                }
                return true
            }
            if here.contains(.plainSuffix) { return true }
            if here.contains(.capitals) && place > 0 && kind(place - 1).contains(.suffix) && !kind(place - 1).contains(.particle) { return true }
            if !tokens.isMixed { return before > 1 || here.contains(.endsWithStop) || tokens[live[place]].segment > 0 || isRomanNumber(place) }
            return !isPlain || !here.isDisjoint(with: [.camel, .endsWithStop, .digit])
        }
        if here.contains(.doubtful) {
            if here.contains(.stoppedWords) { return true }
            if place > 0 && kind(place - 1).contains(.suffix) && before >= 2 && !kind(place - 1).contains(.particle) { return true }
            if tokens.isMixed { return !isPlain && !here.contains(.camel) }
            let isBehindParticle = place > 0 && kind(place - 1).contains(.particle) && !(place == 1 && kind(0).contains(.firstName))
            return before >= 2 && !(isBehindParticle && tokens[live[place]].segment > 0)
        }
        return here.contains(.longStopped) && before >= 2
    }

    /// Degrees and nothing else name nobody: `MD PhD`. In letters of one case a short word that stands first may be initials: `JD MBA`.
    func hasDegreesAlone() -> Bool {
        if count == 0 || tokens.commas > 0 || !kind(0).contains(.suffix) { return false }
        for place in 0..<count {
            let here = kind(place)
            if !here.contains(.suffix) || !here.isDisjoint(with: [.particle, .doubtful]) { return false }
            if place > 0 {
                if !isDegree(place, before: 2) { return false }
            } else {
                // `Md Karim`, `Junior`: names. What begins with `Jr.` is read as behind a title.
                let length = tokens.text(live[0]).count
                let isWritten = tokens.isMixed ? !here.isDisjoint(with: [.capitals, .camel]) : here.contains(.capitals) && length > 3
                if length > 5 || !isWritten || here.contains(.endsWithStop) && !here.contains(.stopped) { return false }
            }
        }
        return true
    }

    /// II, VI and the like.
    private func isRomanNumber(_ place: Int) -> Bool {
        let word = tokens.text(live[place])
        for index in 0..<word.count where !"ivx".utf8.contains(word[index].lowered) { return false }
        return true
    }

    /// I, V or X alone behind a whole name, and last.
    func isRomanLetter(_ place: Int, before: Int) -> Bool {
        let here = kind(place)
        if !here.contains(.romanLetter) || place > 0 && kind(place - 1).contains(.initial) && !isSmallBeforeCapital(place) {
            return false
        }
        return before >= 2 || before == 1 && here.contains(.small) && tokens.isMixed
    }

    private func isSmallBeforeCapital(_ place: Int) -> Bool {
        kind(place - 1).contains(.romanLetter) && kind(place - 1).contains(.small) && !kind(place).contains(.small)
    }

    /// As `isDegree`, for the words behind a comma with `before` names before it.
    func isDegreeBehindComma(_ place: Int, before: Int) -> Bool {
        let here = kind(place)
        if here.contains(.doubtful) {
            if here.contains(.address) && here.isDisjoint(with: [.capitals, .stopped]) { return before >= 2 && count > 1 }
            return before >= 2 || !here.contains(.small) && isDegree(place, before: 1) && !here.contains(.camel)
        }
        return isDegree(place, before: before)
    }

    /// True when what follows the first comma are degrees or titles and no given names.
    func isSuffixSegment() -> Bool {
        let before = nameWords(segment: 0)
        var place = 0
        var titles = 0
        while place < count {
            let next = titleEnd(place, count)
            if next == place || next < place + 3 && isDegreeBehindComma(place, before: before) { break }
            // HO, ING
            if count == 1 && kind(0).contains(.doubtful) && !kind(0).contains(.endsWithStop) { return false }
            place = next
            titles += 1
        }
        if place == count { return titles > 0 }
        let behind = behindJoints(place, count)
        if behind > place && behind < count && titleEnd(behind, count) == count { return true }
        let opens = kind(place)
        if opens.contains(.suffix) && isDegree(place, before: 1) { return true }
        var stopped = 0
        for index in place..<count where kind(index).contains(.stopped) && !kind(index).contains(.digit) { stopped += 1 }
        var hasDegree = false
        for index in place..<count {
            let here = kind(index)
            let isCapitalDegree = here.contains(.suffix) && here.contains(.capitals) && tokens.isMixed
            // `Tolkien, J.R.R.`: behind one name these are initials, unless they are a known degree.
            let isStopped = here.contains(.longStopped) && (before > 1 || here.contains(.suffix))
            if isCapitalDegree || isStopped || isDegreeBehindComma(index, before: before) {
                hasDegree = true
                continue
            }
            if here.contains(.title) { continue }
            if before < 2 { return false }
            if stopped > 1 && here.contains(.stopped) || isUnknownDegree(index) { continue }
            if isRomanLetter(index, before: 2) && (index == place || kind(index - 1).contains(.suffix)) { continue }
            if here.contains(.particle) && index + 1 < count && kind(index + 1).contains(.suffix) { continue }
            return false
        }
        return hasDegree || before >= 2
    }

    /// Three capitals or more behind a name in capitals and small letters: `John Smith, XYZ`.
    private func isUnknownDegree(_ place: Int) -> Bool {
        if !kind(place).contains(.capitals) || tokens.text(live[place]).count < 3 || kind(place).contains(.stopped) { return false }
        var hasBoth = false
        for index in 0..<tokens.count where tokens[index].segment == 0 {
            if tokens[index].kind.contains(.capitals) { return false }
            if tokens[index].kind.isDisjoint(with: [.small, .initial]) { hasBoth = true }
        }
        return hasBoth
    }

    /// Names in a segment, titles and suffixes aside; one for a family name that begins with a particle.
    func nameWords(segment: Int) -> Int {
        var words = 0
        for index in 0..<tokens.count where tokens[index].segment == segment && tokens[index].part == .none {
            let here = tokens[index].kind
            if words == 0 && here.contains(.title) && !here.contains(.particle) { continue }
            if words == 0 && here.contains(.endsWithStop) && here.isDisjoint(with: [.initial, .stopped]) { continue }
            if words == 0 && here.contains(.particle) { return 1 }
            if words > 0 && here.contains(.suffix) && !here.contains(.particle) { continue }
            words += 1
        }
        return words
    }
}
