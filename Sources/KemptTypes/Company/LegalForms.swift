import KemptCore
import KemptText

/// Finds the legal forms before, behind and within a firm's name.
///
/// A wording is known by its *key*, the small letters without full stops, commas and spaces: `Sp. z o.o.`, `SP.Z O.O.` and `sp z oo`
/// are one. Cost of a look: one probe for the first or last word of a name, and one more for each word that may belong to a form.
struct LegalForms: @unchecked Sendable {  // immutable; the cells point into `StaticString`s
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        static let before = Flags(rawValue: 1)
        static let behind = Flags(rawValue: 2)
        static let within = Flags(rawValue: 4)
        static let mendsCase = Flags(rawValue: 8)
        static let rewrites = Flags(rawValue: 16)
        static let lookAlike = Flags(rawValue: 32)
        static let exact = Flags(rawValue: 64)
        static let comparedOnly = Flags(rawValue: 128)
        static let omitsCanonical = Flags(rawValue: 256)
    }

    /// One wording of one form.
    struct Wording {
        let text: Cell
        let canonical: Cell
        /// ISO 3166 code, or empty where several countries have the form.
        let country: Cell
        let flags: Flags
        /// The next wording with the same key, or -1.
        var next: Int
        var isCanonical: Bool { text.start == canonical.start }
    }

    /// A form found in a value: its bytes and what they should be.
    struct Found {
        let lower: Int
        let upper: Int
        let wording: Wording
    }

    static let shared = LegalForms()

    private let wordings: [Wording]
    private let keys: WordIndex
    /// Keys of the words a form can begin or end with, each with the number of words it can have.
    private let firstWords: WordIndex
    private let lastWords: WordIndex
    private let innerWords: WordIndex
    /// Skeletons of the wordings that may stand before and behind the name.
    let skeletonsBefore: Lexicon
    let skeletonsBehind: Lexicon
    /// Words that those begin with, and these end with.
    let skeletonHeads: WordIndex
    let skeletonTails: WordIndex
    /// Words of the longest skeleton of a wording.
    static let mostWords = 8
    /// Longer words are in no form; the longest has 20 letters of Cyrillic.
    private static let longestWord = 48
    /// Room for the key of a form while it is looked for.
    private static let room = 512

    private init() {
        var wordings = LegalFormParser.wordings()
        let written = LegalFormKeys(wordings)
        let found = wordings.indices.filter { !wordings[$0].flags.contains(.comparedOnly) }
        keys = WordIndex(found.map { (written.key($0), $0) })
        var next = [Int](repeating: -1, count: wordings.count)
        for number in found.reversed() {
            let first = keys.value(written.key(number))
            wordings[number].next = next[first]
            next[first] = number
        }
        firstWords = written.gates(found.filter { wordings[$0].flags.contains(.before) }, fromEnd: false)
        lastWords = written.gates(found.filter { wordings[$0].flags.contains(.behind) }, fromEnd: true)
        innerWords = written.gates(found.filter { wordings[$0].flags.contains(.within) }, fromEnd: false)
        func lexicon(_ flag: Flags) -> Lexicon {
            Lexicon(wordings.filter { $0.flags.contains(flag) && LegalFormParser.isCompared($0) }.map { ($0.text, 1) })
        }
        skeletonsBefore = lexicon(.before)
        skeletonsBehind = lexicon(.behind)
        skeletonHeads = skeletonsBefore.firstWords
        skeletonTails = skeletonsBehind.lastWords
        self.wordings = wordings
    }

    /// The form at the start of the value, with something behind it.
    func before(_ value: Cell) -> Found? { forward(value, from: 0, .before, firstWords) }

    /// The form that begins at `lower`, where a word begins, and is unmistakable there.
    func within(_ value: Cell, at lower: Int) -> Found? { forward(value, from: lower, .within, innerWords) }

    private func forward(_ value: Cell, from lower: Int, _ position: Flags, _ gate: WordIndex) -> Found? {
        let end = LegalFormText.wordEnd(value, lower)
        if end == lower || end == value.count || end - lower > Self.longestWord { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.room) { space in
            guard let key = space.baseAddress else { return nil }
            var length = LegalFormText.appendKey(value.slice(lower, end), to: key)
            var most = gate.value(Cell(UnsafePointer(key), length))
            if most <= 0 { return nil }
            var found: Found?
            var upper = end
            while true {
                if let wording = wording(Cell(UnsafePointer(key), length), value.slice(lower, upper), position) {
                    found = Found(lower: lower, upper: upper, wording: wording)
                }
                most -= 1
                if most == 0 { return found }
                let next = LegalFormText.afterGap(value, upper)
                if next == upper { return found }
                upper = LegalFormText.wordEnd(value, next)
                if upper == next || upper == value.count || upper - next > Self.longestWord || length > 200 { return found }
                length += LegalFormText.appendKey(value.slice(next, upper), to: key + length)
            }
        }
    }

    /// The form at the end of the value, with something before it.
    func behind(_ value: Cell) -> Found? {
        let start = LegalFormText.wordStart(value, value.count)
        if start == 0 || start == value.count || value.count - start > Self.longestWord { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.room) { space in
            guard let base = space.baseAddress else { return nil }
            // The key grows to the left from the end of the room; each word is written at the start first.
            let end = base + Self.room
            var length = LegalFormText.appendKey(value.slice(start, value.count), to: base)
            var most = lastWords.value(Cell(UnsafePointer(base), length))
            if most <= 0 { return nil }
            (end - length).update(from: base, count: length)
            var found: Found?
            var lower = start
            while true {
                if let wording = wording(Cell(UnsafePointer(end - length), length), value.slice(lower, value.count), .behind) {
                    found = Found(lower: lower, upper: value.count, wording: wording)
                }
                most -= 1
                if most == 0 { return found }
                let previous = LegalFormText.beforeGap(value, lower)
                if previous == lower { return found }
                lower = LegalFormText.wordStart(value, previous)
                if lower == 0 || lower == previous || previous - lower > Self.longestWord || length > 200 { return found }
                let added = LegalFormText.appendKey(value.slice(lower, previous), to: base)
                length += added
                (end - length).update(from: base, count: added)
            }
        }
    }

    /// The wording of the key that stands for what is written: the same bytes, else the same letters, else the first.
    private func wording(_ key: Cell, _ written: Cell, _ position: Flags) -> Wording? {
        var number = keys.value(key)
        var best: Wording?
        var bestRank = 0
        while number >= 0 {
            let wording = wordings[number]
            number = wording.next
            if !wording.flags.contains(position) { continue }
            let rank = written.equals(wording.text) ? 3 : LegalFormText.equalIgnoringCase(written, wording.text) ? 2 : 1
            if rank > bestRank && (rank == 3 || Self.isAccepted(wording, written, position, isSameLetters: rank == 2)) {
                (best, bestRank) = (wording, rank)
            }
        }
        return best
    }

    /// True when the form counts although it is not written as listed: `As Good As Gold` is no joint-stock company.
    private static func isAccepted(_ wording: Wording, _ written: Cell, _ position: Flags, isSameLetters: Bool) -> Bool {
        // `S.P.A.` is `S.p.A.`, but a Spa is none.
        if wording.flags.contains(.exact) { return isSameLetters && LegalFormText.isParted(wording.text) }
        if LegalFormText.isLikeInitials(written, wording.text) { return false }
        // Two Latin letters for two Cyrillic ones are a name more often than a form: `Li Ao`.
        if wording.flags.contains(.lookAlike) { return written.count > 2 || !NameScan(written).has(NameScan.lower) }
        if position == .behind || wording.flags.contains(.mendsCase) || wording.text.count > 12 { return true }
        return !NameScan(written).has(NameScan.lower)
    }
}
