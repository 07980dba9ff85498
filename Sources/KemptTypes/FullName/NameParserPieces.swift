import KemptCore
import KemptText

/// Words that belong together, and what the pieces of a name are.
extension NameParser {
    /// How many words from `place` on belong together: particles with what follows, words around `and`, `Abdul` with the next.
    func pieceLength(_ place: Int, _ end: Int, isFirst: Bool, total: Int) -> Int {
        var next = place + 1
        let here = kind(place)
        if here.contains(.particle) && next < end && !(isFirst && here.contains(.firstName) && !kind(next).contains(.particle)) {
            while next < end && !kind(next - 1).isDisjoint(with: [.particle, .joint]) { next += 1 }
            while next < end && !kind(next).contains(.particle) { next += 1 }
            return next - place
        }
        if here.contains(.bound) && isFirst && next < end && kind(next).isDisjoint(with: [.birth, .particle])
            && (total > 2 || lastTitle?.contains(.givenTitle) == true || tokens[live[place]].segment == 1)
        {
            next += 1
        }
        // Only a joint asks how many pieces there are.
        let pieces = next < end && kind(next).contains(.joint) ? total - particlesInside(end - total, end) : total
        while next + 1 < end && joins(next, pieces) {
            while next + 1 < end && joins(next, pieces) { next += 1 }
            next += 1
            while next < end && next >= 1 && kind(next - 1).contains(.particle) { next += 1 }
        }
        // Nothing follows a joint that stands last: it clings to what stands before it.
        if next == end - 1 && total > 2 && kind(next).contains(.joint) && (total > 3 || !kind(next).contains(.initial)) && next > place
            && !isCapitalised(next)
        {
            next += 1
        }
        return next - place
    }

    /// `Un`, `En`, `Et`: a name, whatever the small word means.
    private func isCapitalised(_ place: Int) -> Bool {
        tokens.isMixed && tokens.text(live[place]).count == 2 && kind(place).isDisjoint(with: [.small, .initial])
    }

    /// Particles behind `place` that are one with the word they stand before.
    private func particlesInside(_ place: Int, _ end: Int) -> Int {
        var particles = 0
        for next in (place + 1)..<max(place + 1, end - 1) where kind(next).contains(.particle) { particles += 1 }
        return particles
    }

    /// True when the word at `place` joins its neighbours.
    func joins(_ place: Int, _ total: Int) -> Bool {
        let here = kind(place)
        if here.contains(.ofTitle) { return tokens.text(live[place]).equals("of") }
        if !here.contains(.joint) { return false }
        if !here.contains(.initial) {
            // `En`, `Un` and `Et` are names with a capital.
            let word = tokens.text(live[place])
            if word.equals("&") { return true }
            if tokens.isMixed { return here.contains(.small) || word.count > 2 }
            return word.count > 2 || word.equals("ir")
        }
        if tokens.text(live[place])[0] >= 0x80 || tokens.text(live[place]).equals("&") { return here.contains(.small) || !here.contains(.capitals) }
        if total < 4 || kind(place - 1).contains(.initial) { return false }
        return tokens.isMixed ? here.contains(.small) : tokens.text(live[place])[0].lowered == UInt8(ascii: "y")
    }

    /// Gives the names between `first` and `end` their parts.
    func assign(_ first: Int, _ end: Int, _ isBeforeSuffixes: Bool, hasBirthName: Bool) {
        if first >= end { return }
        let total = end - first
        let tail = trailingParticles(first, end)
        if tail > 0 { return markFamilyFirst(first, end, tail) }
        let opens = kind(first)
        let isNoName = kind(min(first + 1, end - 1)).contains(.particle) || first > 0 && tokens.isMixed && opens.contains(.small)
        let isAllFamily = opens.contains(.particle) && total > 1 && (!opens.contains(.firstName) || isNoName)
        let length = pieceLength(first, end, isFirst: true, total: total)
        if length == total || isAllFamily {
            let isFamily = isBeforeSuffixes || hasBirthName && kind(first).isDisjoint(with: [.bound, .initial])
            return mark(first..<end, isAllFamily ? .family : loneRole(first, end, isFamily))
        }
        var last = first + length
        var place = last
        while place < end {
            last = place
            place += pieceLength(place, end, isFirst: false, total: total)
        }
        mark(first..<(first + length), .given)
        mark((first + length)..<last, .middle)
        mark(last..<end, .family)
        turnFamilyFirst(first, end, length)
    }

    /// Small particles that stand last behind a family and a given name: Dutch lists are sorted so, `Berg Jan van der`, `Vries J. de`.
    private func trailingParticles(_ first: Int, _ end: Int) -> Int {
        if !tokens.isMixed { return 0 }
        var place = end
        while place > first && kind(place - 1).isSuperset(of: [.particle, .small]) { place -= 1 }
        if place == end || place < first + 2 { return 0 }
        for before in first..<place where !kind(before).isDisjoint(with: [.particle, .joint]) { return 0 }
        let isGiven = kind(first + 1).contains(.initial) || NameRoles.judge(tokens.text(live[first + 1]), workspace).given >= 60
        return isGiven && !NameRoles.judge(tokens.text(live[first]), workspace).isSurelyGiven ? end - place : 0
    }

    /// The family name, the given names behind it, and `tail` particles that belong before the family name.
    private func markFamilyFirst(_ first: Int, _ end: Int, _ tail: Int) {
        mark(first, .family)
        mark(first + 1, .given)
        mark((first + 2)..<(end - tail), .middle)
        for place in (end - tail)..<end {
            mark(place, .family)
            tokens[live[place]].isMovedToFront = true
        }
    }

    /// What a name of one piece is.
    private func loneRole(_ first: Int, _ end: Int, _ isFamily: Bool) -> NamePart {
        if let lastTitle { return lastTitle.contains(.givenTitle) ? .given : .family }
        if isFamily { return .family }
        for index in 0..<tokens.count where count == 1 && tokens[index].part == .nickname { return .family }
        let isAlone = end - first == 1 && count == 1 && !kind(first).contains(.particle)
        if isAlone && kind(first).contains(.suffix) && tokens.text(live[first]).count < 6 && isDegree(first, before: 1) { return .suffix }
        return isAlone && NameRoles.judge(tokens.text(live[first]), workspace).isSurelyFamily ? .family : .given
    }
}
