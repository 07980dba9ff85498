import KemptCore
import KemptText

/// Finds the parts of a full name as it is written: title, given, middle and family names, suffix, nickname.
///
/// Orders understood: `Dr. John Q. Smith Jr.`, `Smith, John Q., Jr.`, `John Smith, PhD`; without a comma `Иванов Иван Иванович`, `Иванов И. И.` and,
/// where both words are sure (`NameRoles`), `Petraitis Jonas`. What a word can be is said by `NameVocabulary`; where it can be
/// a name or a degree (`Ma`, `Ed`) its capitals and the words around it decide. Nothing is ever rewritten by it.
///
/// `live` holds the indices of the words at hand; room for `NameTokens.most`. Cost: about 0.1 µs a word.
struct NameParser {
    let tokens: NameTokens
    let live: UnsafeMutableBufferPointer<Int>
    let workspace: Workspace
    /// Words in `live`.
    var count = 0
    var lastTitle: NameWordKind?

    /// Gives every word its part.
    mutating func parse() {
        settleFormerNames()
        if tokens.commas == 0 { return parseNatural(isBeforeSuffixes: false) }
        let isFollowedByBirthName = settleBirthSegments()
        gather(segment: 1)
        let hasGiven = count > 0
        if !hasGiven && isFollowedByBirthName { markSegments(from: 2) }
        if !hasGiven && (tokens.commas == 1 || isFollowedByBirthName) { return parseNatural(isBeforeSuffixes: false) }
        if hasGiven && isSuffixSegment() {
            markSuffixes(from: 0)
            markSegments(from: 2)
            return parseNatural(isBeforeSuffixes: true)
        }
        if hasGiven && isDescription() {
            for place in 0..<count { mark(place, .ignored) }
            markSegments(from: 2)
            return parseNatural(isBeforeSuffixes: false)
        }
        parseFamilySegment()
        if hasGiven { parseGivenSegment() }
        markSegments(from: 2)
    }

    /// True when what follows a whole name and a comma is no name: `Jonas Petraitis, direktorius`.
    private func isDescription() -> Bool {
        if !tokens.isMixed || nameWords(segment: 0) < 2 { return false }
        if kind(0).contains(.small) && kind(0).isDisjoint(with: [.particle, .bound, .stopped, .initial, .joint, .doubtful]) { return true }
        var (hasGiven, hasFamily) = (false, false)
        for index in 0..<tokens.count where tokens[index].segment == 0 {
            let role = NameRoles.judge(tokens.text(index), workspace)
            if role.isSurelyGiven { hasGiven = true }
            if role.isSurelyFamily { hasFamily = true }
        }
        return hasGiven && hasFamily && NameRoles.judge(tokens.text(live[0]), workspace).given < 60
    }

    /// Takes the words of a segment that have no part yet into `live`.
    mutating func gather(segment: Int) {
        count = 0
        for index in 0..<tokens.count where tokens[index].segment == segment && tokens[index].part == .none {
            live[count] = index
            count += 1
        }
    }

    @inline(__always) func kind(_ place: Int) -> NameWordKind { tokens[live[place]].kind }
    @inline(__always) func mark(_ place: Int, _ part: NamePart) { tokens[live[place]].part = part }
    func mark(_ range: Range<Int>, _ part: NamePart) { for place in range { mark(place, part) } }

    mutating func markSegments(from first: Int) {
        if first > tokens.commas { return }
        for segment in first...tokens.commas {
            gather(segment: segment)
            markSuffixes(from: 0)
        }
    }

    /// Everything from `first` on is a suffix, but for titles.
    mutating func markSuffixes(from first: Int, to end: Int? = nil) {
        let end = end ?? count
        let before = nameWords(segment: 0)
        var place = first
        while place < end {
            let phrase = titleEnd(place, end)
            if phrase > place && (phrase > place + 2 || !isDegreeBehindComma(place, before: before)) {
                mark(place..<phrase, .title)
                if lastTitle == nil { lastTitle = kind(phrase - 1) }
                place = phrase
            } else {
                let behind = place == 0 ? behindJoints(place, end) : place
                let joins = behind > place && behind < end && kind(behind).contains(.title)
                let next = joins ? behind : place + 1
                mark(place..<next, joins ? .title : .suffix)
                place = next
            }
        }
    }

    // MARK: Titles

    /// Behind the title that begins at `place`: `Mr. and Mrs.`, `Secretary of State`; `place` itself where none begins.
    func titleEnd(_ place: Int, _ end: Int) -> Int {
        if !kind(place).contains(.title) { return place }
        var next = place + 1
        while next < end {
            let here = kind(next)
            if here.contains(.furtherTitle) {
                next += 1
            } else if here.contains(.ofTitle) {
                if !tokens.text(live[next]).equals("of") { return next }
                next += 1
                while next < end && kind(next).contains(.ofTitle) { next += 1 }
                if next < end { next += 1 }
            } else if here.contains(.joint) && behindJoints(next, end) < end && kind(behindJoints(next, end)).contains(.title) {
                next = behindJoints(next, end) + 1
            } else if here.contains(.joint) && next + 1 == end && !here.contains(.initial) && tokens[live[place]].segment > 0 {
                next += 1
            } else {
                break
            }
        }
        return next
    }

    func behindJoints(_ place: Int, _ end: Int) -> Int {
        var next = place
        while next < end && kind(next).contains(.joint) { next += 1 }
        return next
    }

    /// An abbreviation that nobody knows; where it stands before a name it counts as a title: `doc. Jonas Petraitis`, `Petraitis, doc. Jonas`.
    func isUnknownAbbreviation(_ place: Int) -> Bool {
        kind(place).contains(.endsWithStop) && kind(place).isDisjoint(with: [.initial, .stopped, .digit, .particle, .shortGiven])
    }

    /// Marks the titles at the start and returns where the names begin.
    mutating func markLeadingTitles(_ end: Int) -> Int {
        var place = 0
        while place < end {
            var next = titleEnd(place, end)
            if next == place && (place + 1 < end || isGenerationBeforeDegree(place)) && isUnknownAbbreviation(place) { next = place + 1 }
            if next == place { break }
            // What stands alone behind a title is a name, whatever else it is: Lord Chancellor, Lord Chancellor of England.
            if next == end && place > 0 && isOneTitle(place, next) && !kind(place).contains(.address) { break }
            // `King Jr.`: before a generation and nothing else stands a name.
            if place == 0 && next == 1 && hasGenerationsOnly(next, end) && kind(0).isDisjoint(with: [.endsWithStop, .address]) { break }
            let mayBeName = place > 0 && next < end && kind(place).isDisjoint(with: [.endsWithStop, .shortTitle])
            if mayBeName && (hasDegreesOnly(next, end) || kind(next).contains(.birth)) { break }
            mark(place..<next, .title)
            lastTitle = kind(next - 1)
            place = next
        }
        return place
    }

    /// One word, or words around `of`.
    private func isOneTitle(_ place: Int, _ next: Int) -> Bool {
        next == place + 1 || next == place + 3 && tokens.text(live[place + 1]).equals("of") && !kind(place + 2).contains(.ofTitle)
    }

    /// `Jr. Ph. D.`
    private func isGenerationBeforeDegree(_ place: Int) -> Bool {
        let next = live[place] + 1
        return kind(place).contains(.generation) && next < tokens.count && tokens[next].part == .suffix
    }

    private func hasGenerationsOnly(_ first: Int, _ end: Int) -> Bool {
        for place in first..<end where !kind(place).contains(.generation) { return false }
        return first < end
    }

    private func hasDegreesOnly(_ first: Int, _ end: Int) -> Bool {
        // `Herr Prof Do`: Do and Mc are names too.
        for place in first..<end where !kind(place).contains(.suffix) || kind(place).contains(.particle) { return false }
        return true
    }
}
