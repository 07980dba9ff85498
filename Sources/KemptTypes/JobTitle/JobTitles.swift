import KemptCore
import KemptText

/// The dictionary of job titles: what a wording stands for.
///
/// Unsafe invariant: the cells point into a `StaticString` or into memory that is never freed (a pipeline's own titles).
struct JobTitles: @unchecked Sendable {  // immutable
    private let lexicon: Lexicon
    private let nearby: TitleSlips
    private let canonical: [Cell]
    private let canonicalBytes: WordIndex
    private let shortWordings: WordIndex
    private let levels: Lexicon

    static let shared = JobTitles(changes: nil)

    /// `Senior`, `Junior` and `Lead` before any other title.
    private static let levelNames: [StaticString] = ["Senior ", "Junior ", "Lead "]
    private static let levelWords = [
        ["senior", "sr", "старший", "старшая", "vyresnysis", "vyresnioji"], ["junior", "jr", "младший", "младшая", "jaunesnysis", "jaunesnioji"],
        ["lead", "leading", "ведущий", "ведущая", "vedantysis", "vedantis", "vedančioji"],
    ]
    /// Words of titles, which are no slips: those of our own and those of others. Built for the first slip that is found.
    private static let words: Lexicon = {
        let own = JobTitleSource(nil).wordings.flatMap { $0.name.parts { $0 == 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") } }
        return Lexicon((own + JobTitleNeighbours.text.cell.words).map { ($0, 0) })
    }()

    /// Builds the dictionary, with the pipeline's own titles before ours and without those it takes away.
    init(changes: WordChanges?) {
        let source = JobTitleSource(changes)
        canonical = source.canonical
        let long = source.wordings.filter { !JobTitles.isShort($0.name) }
        lexicon = Lexicon(long.map { ($0.name, $0.title) })
        nearby = TitleSlips(lexicon.keys)
        shortWordings = WordIndex(source.wordings.filter { JobTitles.isShort($0.name) }.map { ($0.name.string.uppercased(), $0.title) })
        canonicalBytes = WordIndex(source.canonical.enumerated().filter { !source.isRemoved($0.element) }.map { ($0.element, $0.offset) })
        levels = Lexicon(JobTitles.levelWords.enumerated().flatMap { level in level.element.map { ($0, level.offset) } })
    }

    /// True for a canonical title, byte for byte.
    @inline(__always) func isCanonical(_ cell: Cell) -> Bool { canonicalBytes.contains(cell) }

    /// Appends the canonical wording of one title; nil when it is unknown. `scratch` is overwritten.
    ///
    /// The rule is `synonym`, or `spelling` when a slip had to be looked through, which is done only where `slips` allows it.
    func appendCanonical(_ title: Cell, slips: Bool, to buffer: ByteBuffer, _ scratch: ByteBuffer) -> JobTitleRule? {
        if slips, let acronym = acronymWithSlip(title) {
            buffer.append(canonical[acronym])
            return .spelling
        }
        if let number = shortWording(title, scratch) {
            if number < 0 { return nil }
            buffer.append(canonical[number])
            return .synonym
        }
        scratch.removeAll()
        Folding.appendSkeleton(title, into: scratch)
        let key = scratch.cell
        if key.isEmpty { return nil }
        if let rule = appendWithLevel(key, slips, to: buffer) { return rule }
        let length = key.count
        return appendSpelledOut(key, scratch) ? appendWithLevel(scratch.cell(from: length), false, to: buffer) : nil
    }

    /// Words that are cut short in titles, and what they stand for: `Sales Mgr`, `Account Exec`.
    private static let shortWords: [(short: StaticString, word: StaticString)] = [
        ("mgr", "manager"), ("mngr", "manager"), ("mng", "manager"), ("dir", "director"), ("asst", "assistant"), ("exec", "executive"),
        ("eng", "engineer"), ("engr", "engineer"), ("dept", "department"), ("mktg", "marketing"), ("mkt", "marketing"), ("ops", "operations"),
        ("admin", "administrator"), ("rep", "representative"), ("coord", "coordinator"), ("spec", "specialist"), ("acct", "account"),
        ("gen", "general"), ("prod", "production"), ("dev", "developer"), ("purch", "purchasing"), ("intl", "international"),
    ]
    private static let shortWordPlaces = Lexicon(shortWords.enumerated().map { ($0.element.short.description, $0.offset) })

    /// Appends the key with its short words spelled out, behind the key that fills `scratch`; false when there are none.
    private func appendSpelledOut(_ key: Cell, _ scratch: ByteBuffer) -> Bool {
        if key.count > 64 { return false }
        // No short word grows more than sixfold, so that the key stays where it is.
        scratch.reserve(key.count * 8)
        let key = scratch.cell
        var isChanged = false
        var start = 0
        while start < key.count {
            var end = start
            while end < key.count && key[end] != 0x20 { end += 1 }
            if start > 0 { scratch.append(0x20) }
            let number = JobTitles.shortWordPlaces.value(ofKey: key.slice(start, end))
            if number >= 0 {
                let word = JobTitles.shortWords[number].word
                Folding.appendSkeleton(Cell(word.utf8Start, word.utf8CodeUnitCount), into: scratch)
                isChanged = true
            } else {
                scratch.append(key.slice(start, end))
            }
            start = end + 1
        }
        return isChanged
    }

    /// A title, or one with its level before it: `Senior`, `Junior`, `Lead`.
    private func appendWithLevel(_ key: Cell, _ slips: Bool, to buffer: ByteBuffer) -> JobTitleRule? {
        if let rule = appendKnown(key, slips, to: buffer) { return rule }
        var end = 0
        while end < key.count && key[end] != 0x20 { end += 1 }
        let level = end < key.count ? levels.value(ofKey: key.slice(0, end)) : -1
        if level >= 0 {
            let start = buffer.count
            buffer.append(JobTitles.levelNames[level])
            if let rule = appendKnown(key.slice(end + 1, key.count), slips, to: buffer) { return rule }
            buffer.truncate(to: start)
        }
        return nil
    }

    private func appendKnown(_ key: Cell, _ slips: Bool, to buffer: ByteBuffer) -> JobTitleRule? {
        var rule = JobTitleRule.synonym
        var number = lexicon.value(ofKey: key)
        if number < 0 && slips {
            guard let near = nearby.nearest(to: key), !isWord(key, near.key) else { return nil }
            number = near.title
            rule = .spelling
        }
        if number < 0 { return nil }
        buffer.append(canonical[number])
        return rule
    }

    /// True when the word that differs from the listed one is a word of other titles: `Brand Director` is meant.
    private func isWord(_ key: Cell, _ listed: Cell) -> Bool {
        let word = TitleSlips.word(of: key, at: min(OneEdit.firstDifference(key, listed), key.count))
        return JobTitles.words.value(ofKey: key.slice(word.lower, word.upper)) >= 0
    }

    /// `CEOn`: three capitals that are a title, and one small letter that slipped in behind them.
    private func acronymWithSlip(_ title: Cell) -> Int? {
        guard title.count == 4, title[0].isUpperLetter, title[1].isUpperLetter, title[2].isUpperLetter, title[3].isLowerLetter else { return nil }
        let number = canonicalBytes.value(title.slice(0, 3))
        return number < 0 ? nil : number
    }

    /// The number of a wording of at most four ASCII letters with or without full stops, -1 for such a word that is none, nil for any longer text.
    ///
    /// Told by their very letters: skeletons would make CRO and CHRO one.
    private func shortWording(_ title: Cell, _ scratch: ByteBuffer) -> Int? {
        if title.count > 8 { return nil }
        scratch.removeAll()
        for place in 0..<title.count {
            let byte = title[place].raised
            if byte == UInt8(ascii: ".") { continue }
            if !byte.isUpperLetter { return nil }
            scratch.append(byte)
        }
        if scratch.count > 4 { return nil }
        return shortWordings.value(scratch.cell)
    }

    private static func isShort(_ name: Cell) -> Bool { name.count <= 4 && (0..<name.count).allSatisfy { name[$0].raised.isUpperLetter } }

    /// The languages of our wordings; only who asks for a title's language pays for it.
    private static let languages = Lexicon(JobTitleSource(nil).wordings.map { ($0.name, $0.language) })

    /// The language a known wording is in, as an index into `JobTitleSource.languages`; nil when it is unknown. `scratch` is overwritten.
    func language(of title: Cell, _ scratch: ByteBuffer) -> Int? {
        let number = JobTitles.languages.value(ofName: title, scratch)
        return number < 0 ? nil : number
    }

    /// True when a compound sounds like one title: `Head & Teacher`. `scratch` is overwritten.
    func isOneTitle(_ joined: Cell, _ scratch: ByteBuffer) -> Bool { lexicon.value(ofName: joined, scratch) >= 0 }

    /// The known title that one title stands for, slips aside; nil when it stands for none. `scratch` and `output` are overwritten.
    func known(_ title: Cell, _ output: ByteBuffer, _ scratch: ByteBuffer) -> Cell? {
        if isCanonical(title) { return title }
        output.removeAll()
        return appendCanonical(title, slips: false, to: output, scratch) == nil ? nil : output.cell
    }

    /// Wordings that two titles claim: a fault in the table. For the test.
    static func faults() -> [String] {
        let wordings = JobTitleSource(nil).wordings.map { (word: $0.name, value: $0.title) }
        let short = wordings.filter { isShort($0.word) }.map { (name: $0.word.string.uppercased(), value: $0.value) }
        let twice = short.indices.filter { place in short[..<place].contains { $0.name == short[place].name && $0.value != short[place].value } }
        return Lexicon.conflicts(wordings.filter { !isShort($0.word) }) + twice.map { short[$0].name }
    }
}
