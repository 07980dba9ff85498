import KemptCore

/// Compares two lines, evidence by evidence.
///
/// Equal values have equal numbers, so texts are fetched only for values that differ and where a near miss means something. No allocation.
struct Comparer {
    let table: RecordTable
    /// No person is named: the records are firms, and not their people.
    var comparesFirms = false

    /// What one comparison found: the level, and how many records have the value that agrees (0 when the level has no such value).
    struct Finding {
        var level: Level
        var sharers: UInt32 = 0
    }

    @inline(__always) func sharers(_ slot: Int, _ number: UInt32) -> UInt32 { table.sharers(slot, number) }

    @inline(__always) private func text(_ space: Int, _ number: UInt32) -> Cell { table.text(space, number) }

    /// Given names that are both there.
    func given(_ x: UInt32, _ y: UInt32, _ evidence: Evidence) -> Level {
        let a = text(evidence.space, x)
        let b = text(evidence.space, y)
        if a.count <= 1 || b.count <= 1 { return a[0] == b[0] ? .givenInitial : .givenOther }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        if Self.isOtherGender(short, long) { return .givenOther }
        if short.count >= 4, Edits.count(a, b, limit: 1) <= 1 { return .givenNear }
        if short.count >= 7, a[0] == b[0], Edits.count(a, b, limit: 2) <= 2 { return .givenNear }
        let common = Edits.commonPrefix(a, b)
        if common == short.count, common >= 3 || long[common] == 32 { return .givenShort }
        return a[0] == b[0] ? .givenSameInitial : .givenOther
    }

    /// `aleksandr` and `aleksandra`, `robert` and `roberta`, `stasis` and `stase`: no slip, but two people, often of one home.
    private static func isOtherGender(_ short: Cell, _ long: Cell) -> Bool {
        if isOtherEnding(short, long) { return true }
        guard short.count >= 3, long.count == short.count + 1 else { return false }
        let last = long[short.count]
        let isFeminine = last == UInt8(ascii: "a") || last == UInt8(ascii: "e")
        return isFeminine && !isVowel(short[short.count - 1]) && Edits.commonPrefix(short, long) == short.count
    }

    /// `vitautas` and `vitaute`, `arvidas` and `arvida`: a man's ending in one and a woman's in the other.
    private static func isOtherEnding(_ woman: Cell, _ man: Cell) -> Bool {
        guard man.count >= 5, man[man.count - 1] == UInt8(ascii: "s"), man.count - 2 == woman.count - 1 else { return false }
        let (vowel, last) = (man[man.count - 2], woman[woman.count - 1])
        let isMan = vowel == UInt8(ascii: "a") || vowel == UInt8(ascii: "i") || vowel == UInt8(ascii: "u")
        return isMan && (last == UInt8(ascii: "a") || last == UInt8(ascii: "e")) && Edits.commonPrefix(woman, man) >= man.count - 2
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "a") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "i") || byte == UInt8(ascii: "o")
            || byte == UInt8(ascii: "u")
    }

    func family(_ x: UInt32, _ y: UInt32, _ evidence: Evidence) -> Level {
        let a = text(evidence.secondSpace, x)
        let b = text(evidence.secondSpace, y)
        let least = min(a.count, b.count)
        if least >= 4, Edits.count(a, b, limit: 1) <= 1 { return .familyNear }
        if least >= 8, Edits.count(a, b, limit: 2) <= 2 { return .familyNear }
        let common = Edits.commonPrefix(a, b)
        return common >= 5 || common == least && common >= 3 ? .familyStem : .familyOther
    }

    /// What the names show exchanged: both the same, one of them nearly, or one of them only; `none` when neither agrees.
    func swapped(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ evidence: Evidence) -> Level {
        let one = a[evidence.slot] == b[evidence.second]
        let other = a[evidence.second] == b[evidence.slot]
        if one && other { return .swappedSame }
        if !one && !other { return .none }
        let (x, y) = one ? (a[evidence.second], b[evidence.slot]) : (a[evidence.slot], b[evidence.second])
        let (first, second) = (text(evidence.space, x), text(evidence.space, y))
        if min(first.count, second.count) == 1 { return first[0] == second[0] ? .swappedNear : .swappedHalf }
        return min(first.count, second.count) >= 4 && Edits.count(first, second, limit: 1) <= 1 ? .swappedNear : .swappedHalf
    }

    /// True when neither the given nor the family names agree, as they stand.
    func differ(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ evidence: Evidence) -> Bool {
        let level = given(a[evidence.slot], b[evidence.slot], evidence)
        return (level == .givenOther || level == .givenSameInitial)
            && family(a[evidence.second], b[evidence.second], evidence) == .familyOther
    }

    /// True when one's given name is nearly the other's family name: exchanged, and the other two may be a short form or a slip.
    func areNearlySwapped(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ evidence: Evidence) -> Bool {
        isNear(a[evidence.slot], b[evidence.second], evidence) || isNear(a[evidence.second], b[evidence.slot], evidence)
    }

    /// Numbers of given and family names, which share a space.
    private func isNear(_ x: UInt32, _ y: UInt32, _ evidence: Evidence) -> Bool {
        x != 0 && y != 0 && (x == y || given(x, y, evidence) == .givenNear)
    }

    func email(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ evidence: Evidence) -> Finding {
        let (localX, localY) = (a[evidence.second], b[evidence.second])
        if localX == localY { return Finding(level: .mailLocalSame, sharers: sharers(evidence.second, localX)) }
        if a[evidence.third] != b[evidence.third] { return Finding(level: .mailOther) }
        let first = text(evidence.secondSpace, localX)
        let second = text(evidence.secondSpace, localY)
        let isNear = min(first.count, second.count) >= 5 && Edits.count(first, second, limit: 1) <= 1 && !digitsDiffer(first, second)
        return Finding(level: isNear ? .mailNear : .mailDomainSame)
    }

    /// True when both texts have digits, and others: `shop 101` and `shop 102` are two, `shop 101` and `shop` may be one.
    private func numbersDiffer(_ a: Cell, _ b: Cell) -> Bool { hasDigit(a) && hasDigit(b) && digitsDiffer(a, b) }

    /// True when the digits in the names of two firms differ, or one has none: `School` may be `School 5`, and `School 6`.
    func haveOtherNumbers(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ evidence: Evidence) -> Bool {
        let (x, y) = (a[evidence.slot], b[evidence.slot])
        return x != y && x != 0 && y != 0 && digitsDiffer(text(evidence.space, x), text(evidence.space, y))
    }

    private func hasDigit(_ text: Cell) -> Bool { (0..<text.count).contains { text[$0] &- 48 <= 9 } }

    /// True when two mailbox names hold different digits: `ivanov12` and `ivanov13` are two people.
    private func digitsDiffer(_ a: Cell, _ b: Cell) -> Bool {
        var (i, j) = (0, 0)
        while true {
            while i < a.count, a[i] &- 48 > 9 { i &+= 1 }
            while j < b.count, b[j] &- 48 > 9 { j &+= 1 }
            if i == a.count || j == b.count { return i != a.count || j != b.count }
            if a[i] != b[j] { return true }
            i &+= 1
            j &+= 1
        }
    }

    func phone(_ lineA: UnsafePointer<UInt32>, _ lineB: UnsafePointer<UInt32>, _ evidence: Evidence) -> Finding {
        if !Sketch.mayBeOneEdit(evidence.sketch(of: lineA), evidence.sketch(of: lineB)) { return Finding(level: .phoneOther) }
        let a = text(evidence.space, lineA[evidence.slot])
        let b = text(evidence.space, lineB[evidence.slot])
        let least = min(a.count, b.count)
        if least < 6 { return Finding(level: .phoneOther) }
        let common = Edits.commonPrefix(a, b)
        let isOneFirm = evidence.third > 0 && lineA[evidence.third] != 0 && lineA[evidence.third] == lineB[evidence.third]
        if a.count == b.count, common >= least - 3 {
            let isLast = common == least - 1
            // Two desks tell two people apart, and nothing of the firm that both are in.
            if isLast, comparesFirms, isOneFirm { return Finding(level: .phoneDesk) }
            if isLast || Edits.count(a, b, limit: 1) > 1 { return Finding(level: .phoneNeighbour) }
        } else if Edits.count(a, b, limit: 1) != 1 {
            return Finding(level: .phoneOther)
        }
        return Finding(level: isOneFirm && areOneDigitApart(a, b, from: common) ? .phoneDesk : .phoneNear)
    }

    /// True when one digit is another and the rest is the same: in a firm two desks as likely as a slip.
    private func areOneDigitApart(_ a: Cell, _ b: Cell, from common: Int) -> Bool {
        a.count == b.count && a.slice(common + 1, a.count).equals(b.slice(common + 1, b.count))
    }

    func organisation(_ lineA: UnsafePointer<UInt32>, _ lineB: UnsafePointer<UInt32>, _ evidence: Evidence, closely: Bool) -> Finding {
        if !Sketch.mayBeOneFirm(evidence.sketch(of: lineA), evidence.sketch(of: lineB)), !closely { return Finding(level: .firmOther) }
        let a = text(evidence.space, lineA[evidence.slot])
        let b = text(evidence.space, lineB[evidence.slot])
        let least = min(a.count, b.count)
        let slips = least >= 9 ? 2 : 1
        // School no. 12 and no. 13 are two.
        if least >= 5, Edits.count(a, b, limit: slips) <= slips, !digitsDiffer(a, b) { return Finding(level: .firmNear) }
        let common = Edits.commonPrefix(a, b)
        let long = a.count < b.count ? b : a
        if common >= 4 && common == least && long[common] == 32 { return Finding(level: .firmPart) }
        return Finding(level: closely && !numbersDiffer(a, b) ? Words.firms(a, b) : .firmOther)
    }

    func street(_ lineA: UnsafePointer<UInt32>, _ lineB: UnsafePointer<UInt32>, _ evidence: Evidence, closely: Bool) -> Finding {
        let mayBeNear = Sketch.mayBeOneEdit(evidence.sketch(of: lineA), evidence.sketch(of: lineB))
        if !mayBeNear, !closely { return Finding(level: .streetOther) }
        let a = text(evidence.space, lineA[evidence.slot])
        let b = text(evidence.space, lineB[evidence.slot])
        if mayBeNear, min(a.count, b.count) >= 6, Edits.count(a, b, limit: 1) <= 1, !digitsDiffer(a, b) { return Finding(level: .streetNear) }
        return Finding(level: closely && Words.areOneStreet(a, b) ? .streetStem : .streetOther)
    }

    func place(_ x: UInt32, _ y: UInt32, _ evidence: Evidence, closely: Bool) -> Finding {
        let a = text(evidence.space, x)
        let b = text(evidence.space, y)
        let least = min(a.count, b.count)
        if least >= 5, Edits.count(a, b, limit: 1) <= 1 { return Finding(level: .placeNear) }
        let isClose = closely && (least >= 8 && Edits.count(a, b, limit: 2) <= 2 || Words.isPart(a, b))
        if isClose, !digitsDiffer(a, b) { return Finding(level: .placeNear) }
        return Finding(level: .placeOther)
    }

    /// Two codes that differ: a digit misread or two neighbours exchanged, or two codes.
    func code(_ x: UInt32, _ y: UInt32, _ evidence: Evidence, closely: Bool) -> Finding {
        if !closely { return Finding(level: .codeOther) }
        let (a, b) = (text(evidence.space, x), text(evidence.space, y))
        return Finding(level: min(a.count, b.count) >= 4 && Edits.count(a, b, limit: 1) == 1 ? .codeNear : .codeOther)
    }

    func identity(_ x: UInt32, _ y: UInt32, _ evidence: Evidence) -> Finding {
        let (a, b) = (text(evidence.space, x), text(evidence.space, y))
        return Finding(level: min(a.count, b.count) >= 6 && Edits.count(a, b, limit: 1) == 1 ? .identityNear : .identityOther)
    }

    func date(_ x: UInt32, _ y: UInt32, _ evidence: Evidence) -> Finding {
        Finding(level: DaySlip.isOne(text(evidence.space, x), text(evidence.space, y)) ? .dateSlip : .dateOther)
    }

    /// Whole names, their words sorted: equal, a slip apart, or the shorter's words all in the longer.
    func full(_ x: UInt32, _ y: UInt32, _ evidence: Evidence) -> Finding {
        let a = text(evidence.space, x)
        let b = text(evidence.space, y)
        if min(a.count, b.count) >= 6, Edits.count(a, b, limit: 1) <= 1 { return Finding(level: .fullNear) }
        let fit = a.count <= b.count && wordsFit(a, b) || b.count <= a.count && wordsFit(b, a)
        return Finding(level: fit ? .fullWords : .fullOther)
    }

    /// True when every word of `short` begins a word of `long` (an initial stands for its name), at least one whole and of three letters.
    private func wordsFit(_ short: Cell, _ long: Cell) -> Bool {
        var start = 0
        var whole = false
        while start < short.count {
            var end = start
            while end < short.count, short[end] != 32 { end &+= 1 }
            let fit = bestFit(short.slice(start, end), long)
            if fit == 0 { return false }
            if fit == 2, end - start >= 3 { whole = true }
            start = end &+ 1
        }
        return whole
    }

    /// 2: a word of `text` equals `word`; 1: one of the two is the other's initial; 0: neither.
    private func bestFit(_ word: Cell, _ text: Cell) -> Int {
        var best = 0
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != 32 { end &+= 1 }
            let other = text.slice(start, end)
            if other.equals(word) { return 2 }
            if word.count > 0, other.count > 0, word[0] == other[0], word.count == 1 || other.count == 1 { best = 1 }
            start = end &+ 1
        }
        return best
    }
}
