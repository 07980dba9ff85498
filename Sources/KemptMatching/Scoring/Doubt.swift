import KemptCore

extension Scorer {
    /// True when what was found is what relatives, twins and colleagues show, and so no proof of one person.
    ///
    /// - Given names that differ: people share a home, a phone or a mailbox without being one, so nothing less than both phone and
    ///   mailbox, or a personal code, will do; nor will that when the family names differ too, however little, or the mailbox is an
    ///   office's, unless the names only stand exchanged.
    /// - A man's name and a woman's are two people, whatever they share: couples share everything. Where one begins the other (`Антон`, `Антонина`) or
    ///   is a slip away (`Jaan`, `Jana`) they differ like any two names; and so do two names of the lists with one initial (`Алексей`, `Александр`),
    ///   and two patronymics. Where one short form stands for both (`Саша`), a personal mailbox will do; so it will where two names of the lists
    ///   are a consonant apart (`Мария`, `Марина`), for a slip may make another name.
    /// - Dates of birth that are no slip of each other are two people's, whatever father and son share.
    /// - Father and son who share a name are two people, whatever they share: `Sr` and `Jr`, `II` and `III`. Where one has no such word a personal
    ///   mailbox will do.
    /// - Given names that are only near, no mailbox or phone that is the same, and two that differ: twins are more frequent than slips in
    ///   all of them at once. Nor are two slips of each other when many bear either.
    /// - Firms whose names have other numbers, where no person tells the two records apart or together; firms of other names where nobody is named.
    /// - Two mailboxes of one domain and two phones: two desks of one firm. A slip in the mailbox of one name is none, unless the phones
    ///   are neighbours.
    ///
    /// Asked of pairs that would merge, so it may look at texts.
    func isDoubtful(_ seen: UInt64, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        if seen & Level.identitySame.bit != 0 { return false }
        if arePersonsApart(seen, x, y) || areFirmsApart(seen, x, y) { return true }
        if seen & Self.exact != 0 { return false }
        if seen & Level.givenNear.bit != 0 {
            if seen & Self.twoMailboxes != 0 || seen & Self.twoPhones != 0 && seen & Level.mailOther.bit != 0 { return true }
            if areNamesOfTheirOwn(x, y) { return true }
        }
        if seen & Level.mailNear.bit != 0, seen & Level.givenSame.bit != 0 { return seen & (Level.phoneNeighbour.bit | Level.phoneDesk.bit) != 0 }
        return seen & Self.twoMailboxes != 0 && seen & Self.twoPhones != 0 && seen & Level.dateSame.bit == 0
    }

    /// True when the names of two records that would not be merged by themselves are two persons' or two firms': then no third record, which knows
    /// less, may bring them together. What merely proves too little is no hindrance, nor are names that stand exchanged.
    func keepsApart(_ a: UInt32, _ b: UInt32) -> Bool {
        let (x, y) = (comparer.table.line(a), comparer.table.line(b))
        let seen = levels(x, y)
        if seen & Level.identitySame.bit != 0 { return false }
        if areFirmsApart(seen, x, y) { return true }
        return seen & Level.swappedHalf.bit == 0 && arePersonsApart(seen, x, y) && !areNearlySwapped(x, y)
    }

    /// True when the names are two persons'.
    private func arePersonsApart(_ seen: UInt64, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        if seen & Self.wordsDiffer != 0, areTwoGenerations(seen, x, y) { return true }
        if namesVary { return false }
        if seen & Level.dateOther.bit != 0, !isLearned { return true }
        let contrast = seen & Self.namesDiffer == 0 ? .none : contrast(x, y)
        if contrast == .oneShortForm { return seen & Level.mailSame.bit == 0 || seen & Self.otherFamily != 0 || sharesOnlyRoleMailbox(x, y) }
        if contrast == .manAndWoman, seen & Self.namesAreTwo != 0 { return true }
        if contrast == .twoNames, seen & Self.namesAreNear != 0, soundApart(x, y) {
            return seen & Level.mailSame.bit == 0 || sharesOnlyRoleMailbox(x, y)
        }
        let areTwoNames = contrast == .manAndWoman || contrast == .twoNames && seen & Level.givenSameInitial.bit != 0
        if !areTwoNames, seen & (Self.namesAreApart | Level.swappedHalf.bit) == 0 { return false }
        if seen & Self.bothContacts != Self.bothContacts { return true }
        return (seen & Self.otherFamily != 0 || sharesOnlyRoleMailbox(x, y)) && !areNearlySwapped(x, y)
    }

    /// True when no person is named in one of the records and the numbers in the names of their firms differ, or only one has any; or when neither names
    /// one, and the firms have nothing of their names in common: clients of one bookkeeper share his mailbox, phone and street.
    private func areFirmsApart(_ seen: UInt64, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        if seen & Self.firmsDiffer == 0 || seen & Self.personsNamed != 0 { return false }
        let nameNobody = !isLearned && !namesSomebody(x) && !namesSomebody(y)
        return evidence.contains { item in
            guard item.kind == .organisation, x[item.slot] != 0, y[item.slot] != 0, x[item.slot] != y[item.slot] else { return false }
            return comparer.haveOtherNumbers(x, y, item) || nameNobody && comparer.organisation(x, y, item, closely: true).level == .firmOther
        }
    }

    private func namesSomebody(_ line: UnsafePointer<UInt32>) -> Bool {
        evidence.contains { ($0.kind == .names || $0.kind == .full) && (line[$0.slot] != 0 || $0.kind == .names && line[$0.second] != 0) }
    }

    private static let bothContacts = Level.mailSame.bit | Level.phoneSame.bit
    private static let otherFamily = Level.familyNear.bit | Level.familyStem.bit | Level.familyOther.bit
    private static let exact = Level.mailSame.bit | Level.mailLocalSame.bit | Level.phoneSame.bit
    private static let twoMailboxes = Level.mailDomainSame.bit | Level.mailNear.bit
    private static let twoPhones = Level.phoneNeighbour.bit | Level.phoneDesk.bit | Level.phoneOther.bit

    private static let namesAreApart = Level.givenOther.bit | Level.fullOther.bit
    private static let namesAreTwo = namesAreApart | Level.givenSameInitial.bit
    private static let namesAreNear = Level.givenNear.bit | Level.fullNear.bit
    private static let firmsDiffer = Level.firmNear.bit | Level.firmPart.bit | Level.firmWords.bit | Level.firmOther.bit
    /// What is seen only where both records name a person.
    private static let personsNamed = Level.allCases.reduce(0) { $1.isName && $1 != .none && $1 != .familyMissing ? $0 | $1.bit : $0 }
    private static let namesDiffer =
        namesAreApart | Level.givenSameInitial.bit | Level.givenShort.bit | Level.givenNear.bit | Level.fullNear.bit | Level.fullWords.bit

    /// Names in which a word may be another, or one word more.
    private static let wordsDiffer = namesDiffer | otherFamily | Level.swappedHalf.bit | Level.swappedNear.bit

    /// True when the names have different words for whose son one is; or one has such a word, and the two share no mailbox of their own.
    private func areTwoGenerations(_ seen: UInt64, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        /// The words of a whole name are sorted; of a given or family name the first is the name itself.
        func differ(_ space: Int, _ slot: Int, isWhole: Bool = false) -> Bool {
            guard x[slot] != 0, y[slot] != 0, x[slot] != y[slot] else { return false }
            let one = Words.first(comparer.table.text(space, x[slot]), behindFirst: !isWhole, generation)
            let other = Words.first(comparer.table.text(space, y[slot]), behindFirst: !isWhole, generation)
            if abs(one) == abs(other) { return false }
            if one != 0, other != 0 { return true }
            // What may be a name proves nothing alone.
            return max(one, other) > 0 && (seen & Level.mailSame.bit == 0 || sharesOnlyRoleMailbox(x, y))
        }
        return evidence.contains { item in
            switch item.kind {
            case .names: differ(item.space, item.slot) || differ(item.secondSpace, item.second)
            case .full: differ(item.space, item.slot, isWhole: true)
            default: false
            }
        }
    }

    /// What is known of the two given names; of whole names, of the first words in which they differ.
    private func contrast(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> NameContrast {
        for item in evidence where (item.kind == .names || item.kind == .full) && x[item.slot] != 0 && y[item.slot] != 0 {
            let (a, b) = (comparer.table.text(item.space, x[item.slot]), comparer.table.text(item.space, y[item.slot]))
            let found = item.kind == .names ? givenContrast(a, b) : Words.pairs(a, b).lazy.map { contrast($0, $1) }.first { $0 != .none }
            if let found, found != .none { return found }
        }
        return .none
    }

    /// Of given names the first words are held against each other; where these are the same, and both have another behind them that is no slip of the
    /// other (`Иван Петрович`, `Иван Иванович`), they are two names.
    private func givenContrast(_ a: Cell, _ b: Cell) -> NameContrast {
        let found = contrast(a, b)
        let (one, other) = (Words.parted(a), Words.parted(b))
        if found != .none || one.rest.isEmpty && other.rest.isEmpty { return found }
        if !one.first.equals(other.first) {
            let isSlip = min(one.first.count, other.first.count) < 2 || Edits.count(one.first, other.first, limit: 1) <= 1
            return isSlip ? .none : contrast(one.first, other.first)
        }
        // One may say less: an initial, or the first of two.
        let least = min(one.rest.count, other.rest.count)
        return Edits.commonPrefix(one.rest, other.rest) == least || least > 1 && Edits.count(one.rest, other.rest, limit: 2) <= 2 ? .none : .twoNames
    }

    /// True when the given names differ in more than vowels and doubled letters: `Marie` and `Mary` are spellings, `Мария` and `Марина` are not.
    private func soundApart(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        evidence.contains { item in
            guard item.kind == .names || item.kind == .full, x[item.slot] != 0, y[item.slot] != 0 else { return false }
            let (a, b) = (comparer.table.text(item.space, x[item.slot]), comparer.table.text(item.space, y[item.slot]))
            let words = item.kind == .names ? [(a, b)] : Words.pairs(a, b)
            return words.contains { FeaturePart.sound($0) != FeaturePart.sound($1) }
        }
    }

    /// True when the given and family names stand exchanged, in other spellings.
    private func areNearlySwapped(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        evidence.contains { $0.kind == .names && comparer.areNearlySwapped(x, y, $0) }
    }

    /// True when both given names are borne by many: no slip of the pen is.
    private func areNamesOfTheirOwn(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        evidence.contains {
            $0.kind == .names && min(comparer.sharers($0.slot, x[$0.slot]), comparer.sharers($0.slot, y[$0.slot])) >= commonName
        }
    }

    /// True when every mailbox that the two share is an office's. Rarely asked.
    private func sharesOnlyRoleMailbox(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        evidence.allSatisfy { item in
            if item.kind != .email || x[item.slot] == 0 || x[item.slot] != y[item.slot] { return true }
            return isRoleMailbox(comparer.table.text(item.secondSpace, x[item.second]))
        }
    }
}
