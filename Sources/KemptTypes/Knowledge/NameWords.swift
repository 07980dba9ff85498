import KemptCore
import KemptText

/// Walks a name word by word: a word is letters with their marks, digits and apostrophes; between words lie gaps.
struct NameWords {
    private let cell: Cell
    private let role: NameRole
    private let isUpper: Bool
    /// The text has a letter that only Turkish and its kin write, so a capital I is a dotless one.
    let isTurkish: Bool
    private var at = 0
    private var ordinal = -1
    private var hasMore = false
    private var followedParticle = false
    private var isFirstVietnamese = false
    private var isBehindSingleLetter = false
    private(set) var isBehindComma = false
    /// What stands before the word; after the last word, the rest.
    private(set) var gap = Cell.empty
    private(set) var word = Cell.empty

    init(_ cell: Cell, _ role: NameRole, isUpper: Bool) {
        self.cell = cell
        self.role = role
        self.isUpper = isUpper
        var turkish = false
        var index = 0
        while index &+ 1 < cell.count && isUpper {
            // İ and Ğ
            if cell.start[index] == 0xC4 && (cell.start[index &+ 1] == 0xB0 || cell.start[index &+ 1] == 0x9E) { turkish = true }
            index &+= 1
        }
        isTurkish = turkish
    }

    /// Goes on to the next word; false when there is none.
    mutating func next() -> Bool {
        let gapStart = at
        let start = wordStart(from: at)
        gap = cell.slice(gapStart, start)
        if start >= cell.count {
            at = cell.count
            return false
        }
        at = wordEnd(from: start)
        if ordinal == 0 { isFirstVietnamese = role == .full && isVietnamese(word) }
        followedParticle = ordinal >= 0 && isParticle(word)
        isBehindSingleLetter = ordinal >= 0 && isSingleLetter(word)
        word = cell.slice(start, at)
        ordinal &+= 1
        hasMore = wordStart(from: at) < cell.count
        for place in 0..<gap.count where gap[place] == UInt8(ascii: ",") { isBehindComma = true }
        return true
    }

    /// The word after this one.
    private var nextWord: Cell {
        let start = wordStart(from: at)
        return cell.slice(start, wordEnd(from: start))
    }

    var isBehindName: Bool { ordinal > 0 }
    /// Behind a given and a family name in one cell.
    var isBehindWholeName: Bool { role == .full && ordinal > 1 }

    /// Initials, numbers of kings, credentials.
    func staysUpper(_ lower: Cell) -> Bool {
        let isTwoLetters = lower.count == 2 && lower.start[0] < 0x80
        if isSingleLetter(lower) { return true }
        if isUpper && isTwoLetters && role != .city && !hasVowel(lower) && !NameWordLists.shortWords.contains(lower) { return true }
        if (role == .family || role == .full) && ordinal > 0 && NameWordLists.romanNumbers.contains(lower) { return true }
        return role == .full && isBehindComma && NameWordLists.credentials.contains(lower)
    }

    /// Particles inside a name.
    func goesLower(_ lower: Cell) -> Bool {
        if role == .city { return ordinal > 0 && hasMore && NameWordLists.placeWords.contains(lower) }
        if gap.count == 1 && gap[0] == UInt8(ascii: "-") { return isBehindSingleLetter && NameWordLists.addressEnds.contains(lower) }
        if isSingleLetter(lower) {
            // Y joins two family names; with one name before it, it is an initial.
            return isLeadingT(lower) || hasMore && lower.equals("y") && (role == .family && ordinal > 0 || role == .full && ordinal > 1)
        }
        if isLeadingT(lower) { return true }
        if !hasMore { return ordinal > 0 && (isPatronymicEnding(lower) || role != .given && NameWordLists.smallAtEnd.contains(lower)) }
        if ordinal == 0 {
            if role != .family { return false }
            return NameWordLists.smallAtStart.contains(lower) || NameWordLists.smallBeforeParticle.contains(lower) && isParticle(nextWord)
        }
        if isFirstVietnamese { return false }
        return NameWordLists.particles.contains(lower) || followedParticle && NameWordLists.articles.contains(lower)
    }

    /// оглы and кызы stand last.
    private func isPatronymicEnding(_ lower: Cell) -> Bool {
        lower.equals("оглы") || lower.equals("кызы") || lower.equals("угли") || lower.equals("кизи")
    }

    /// `'t Hooft`, `'s-Gravenhage`: a letter behind an apostrophe that begins the word.
    private func isLeadingT(_ lower: Cell) -> Bool {
        lower.count >= 2 && lower.count <= 4 && NameCasing.apostropheLength(lower, 0) == lower.count &- 1
    }

    private func isSingleLetter(_ lower: Cell) -> Bool {
        var index = 0
        _ = UTF8Text.scalar(lower, at: &index)
        return index == lower.count
    }

    private func hasVowel(_ lower: Cell) -> Bool {
        for place in 0..<lower.count {
            switch lower.start[place] {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"), 0x80...:
                return true
            default: break
            }
        }
        return false
    }

    /// Compares in small letters; words longer than any particle are refused at once.
    private func isParticle(_ word: Cell) -> Bool { inLower(word) { NameWordLists.particles.contains($0) } }
    private func isVietnamese(_ word: Cell) -> Bool { inLower(word) { NameWordLists.vietnamese.contains($0) } }

    private func inLower(_ word: Cell, _ body: (Cell) -> Bool) -> Bool {
        if word.count > 16 { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { space in
            guard let base = space.baseAddress else { return false }
            var length = 0
            var index = 0
            while index < word.count {
                var scalar = Scalars.lower(UTF8Text.scalar(word, at: &index))
                if scalar < 0x80 {
                    base[length] = UInt8(scalar)
                    length += 1
                    continue
                }
                // Two or three bytes; longer scalars are in no list.
                if scalar > 0xFFFF { scalar = 0xFFFD }
                let isLong = scalar >= 0x800
                base[length] = isLong ? UInt8(0xE0 | scalar >> 12) : UInt8(0xC0 | scalar >> 6)
                if isLong { base[length + 1] = UInt8(0x80 | scalar >> 6 & 0x3F) }
                base[length + (isLong ? 2 : 1)] = UInt8(0x80 | scalar & 0x3F)
                length += isLong ? 3 : 2
            }
            return body(Cell(UnsafePointer(base), length))
        }
    }

    private func wordStart(from place: Int) -> Int {
        var index = place
        while index < cell.count {
            let before = index
            if isWordScalar(UTF8Text.scalar(cell, at: &index)) { return before }
        }
        return cell.count
    }

    private func wordEnd(from place: Int) -> Int {
        var index = place
        while index < cell.count {
            let before = index
            if !isWordScalar(UTF8Text.scalar(cell, at: &index)) { return before }
        }
        return cell.count
    }

    private func isWordScalar(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10 || scalar == 0x27 }
        return scalar == 0x2019 || scalar == 0x2BC || scalar == 0x2BD || scalar == 0x2018
            || !Scalars.table.flags(scalar).isDisjoint(with: [.letter, .mark, .digit])
    }
}
