import KemptCore
import KemptText

/// The dictionary of job titles: what a wording stands for.
struct JobTitles: @unchecked Sendable {  // immutable; the cells point into a `StaticString`
    private let lexicon: Lexicon
    private let canonical: [Cell]
    private let canonicalBytes: WordIndex
    private let shortWordings: WordIndex
    private let levels: Lexicon

    static let shared = JobTitles()

    /// `Senior`, `Junior` and `Lead` before any other title.
    private static let levelNames: [StaticString] = ["Senior ", "Junior ", "Lead "]
    private static let levelWords = [
        ["senior", "sr", "старший", "старшая", "vyresnysis", "vyresnioji"], ["junior", "jr", "младший", "младшая", "jaunesnysis", "jaunesnioji"],
        ["lead", "leading", "ведущий", "ведущая", "vedantysis", "vedantis", "vedančioji"],
    ]
    /// Shorter words have too many neighbours that are words themselves.
    private static let shortestMended = 8

    private init() {
        let wordings = JobTitles.wordings
        lexicon = Lexicon(wordings.filter { !JobTitles.isShort($0.name) })
        shortWordings = WordIndex(wordings.filter { JobTitles.isShort($0.name) }.map { ($0.name.uppercased(), $0.value) })
        var names: [Cell] = []
        let text = Cell(JobTitleTable.text.utf8Start, JobTitleTable.text.utf8CodeUnitCount)
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count && text[end] != UInt8(ascii: "|") && text[end] != UInt8(ascii: "\n") { end += 1 }
            names.append(text.slice(start, end))
            while end < text.count && text[end] != UInt8(ascii: "\n") { end += 1 }
            start = end + 1
        }
        canonical = names
        canonicalBytes = WordIndex(names.enumerated().map { ($0.element.string, $0.offset) })
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
            number = lexicon.nearest(toKey: key, shortest: JobTitles.shortestMended)
            rule = .spelling
        }
        if number < 0 { return nil }
        buffer.append(canonical[number])
        return rule
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

    private static func isShort(_ name: String) -> Bool { name.utf8.count <= 4 && name.utf8.allSatisfy { $0.raised.isUpperLetter } }

    private static var wordings: [(name: String, value: Int)] { Lexicon.entries(lines: JobTitleTable.text, separator: "|") }

    /// Wordings that two titles claim: a fault in the table. For the test.
    static func faults() -> [String] {
        let short = wordings.filter { isShort($0.name) }.map { (name: $0.name.uppercased(), value: $0.value) }
        let twice = short.indices.filter { place in short[..<place].contains { $0.name == short[place].name && $0.value != short[place].value } }
        return Lexicon.conflicts(wordings.filter { !isShort($0.name) }) + twice.map { short[$0].name }
    }
}
