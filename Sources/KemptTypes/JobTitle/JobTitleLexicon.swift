import KemptCore

/// The words of `JobTitleRanks` and `JobTitleDepartments`, ready to be looked up in a folded title.
///
/// A word costs three probes for phrases and one for each of its beginnings (8 ns), only when a part of a title is asked for.
struct JobTitleLexicon: @unchecked Sendable {  // immutable; the cells point into `StaticString`s
    typealias Ends = (Int, Int, Int)

    static let shared = JobTitleLexicon()

    /// Rank times 64 and number of the language, plus `besideDeputy` for words that need a deputy.
    private let ranks: WordIndex
    /// As `ranks`, with a rank behind the last for none.
    private let phrases: WordIndex
    private let departmentWords: WordIndex
    private let departmentStems: WordIndex
    private let deputies: WordIndex
    private let helpers: WordIndex
    private let leadingHelpers: WordIndex
    private let former: WordIndex
    private let languages: [Cell]
    let departments: [Cell]
    let administration: Int?
    private static let besideDeputy = 1 << 16
    private static let longestWord = 64

    private init() {
        var languages: [Cell] = []
        ranks = Self.ranked(JobTitleRanks.text, &languages)
        phrases = Self.ranked(JobTitleRanks.phrases, &languages)
        self.languages = languages
        var departments: [Cell] = []
        var whole: [(word: Cell, value: Int)] = []
        var stems: [(word: Cell, value: Int)] = []
        for line in JobTitleDepartments.text.cell.lines.map(Line.init) {
            let name = line.words.0
            let number = departments.firstIndex { $0.equals(name) } ?? departments.count
            if number == departments.count { departments.append(name) }
            for word in line.afterFirst.names {
                if word[word.count - 1] == UInt8(ascii: "*") {
                    stems.append((word.slice(0, word.count - 1), number))
                } else {
                    whole.append((word, number))
                }
            }
        }
        self.departments = departments
        administration = departments.firstIndex { $0.equals("administration") }
        departmentWords = WordIndex(whole)
        departmentStems = WordIndex(stems)
        deputies = Self.index(JobTitleRanks.deputies)
        helpers = Self.index(JobTitleRanks.helpers)
        leadingHelpers = Self.index(JobTitleRanks.leadingHelpers)
        former = Self.index(JobTitleRanks.former)
    }

    /// The words of lines of a rank and a language, each with both.
    private static func ranked(_ text: StaticString, _ languages: inout [Cell]) -> WordIndex {
        var words: [(word: Cell, value: Int)] = []
        for line in text.cell.lines.map(Line.init) {
            let head = line.words
            let rank = JobTitleTraits.Rank.allCases.first { head.0.equals($0.name) }?.rawValue ?? JobTitleTraits.Rank.allCases.count
            let language = languages.firstIndex { $0.equals(head.1) } ?? languages.count
            if language == languages.count { languages.append(head.1) }
            for word in head.rest.names {
                let isBeside = word[0] == UInt8(ascii: ">")
                words.append((word.slice(isBeside ? 1 : 0, word.count), rank << 6 | language | (isBeside ? besideDeputy : 0)))
            }
        }
        return WordIndex(words)
    }

    private static func index(_ text: StaticString) -> WordIndex { WordIndex(text.cell.names.map { ($0, 0) }) }

    /// The ends of the first word, the first two and the first three from `start` on; equal where there are fewer.
    static func ends(_ title: Cell, from start: Int) -> Ends {
        let first = end(title, start)
        let second = first < title.count ? end(title, first + 1) : first
        let third = second < title.count ? end(title, second + 1) : second
        return (first, second, third)
    }

    private static func end(_ title: Cell, _ start: Int) -> Int {
        var place = start
        while place < title.count && title[place] != 0x20 { place += 1 }
        return place
    }

    /// The value of the longest phrase that begins at `start`, or -1.
    private func value(_ index: WordIndex, _ title: Cell, _ start: Int, _ ends: Ends) -> Int {
        if ends.2 > ends.1 {
            let value = index.value(title.slice(start, ends.2))
            if value >= 0 { return value }
        }
        if ends.1 > ends.0 {
            let value = index.value(title.slice(start, ends.1))
            if value >= 0 { return value }
        }
        return index.value(title.slice(start, ends.0))
    }

    /// A phrase that is read as a whole: the rank it tells, if any, its language and its end. `Principal` before another word is such an adjective.
    func phrase(_ title: Cell, _ start: Int, _ ends: Ends) -> (rank: JobTitleTraits.Rank?, language: Cell, end: Int)? {
        if ends.1 == ends.0 { return nil }
        let number = phrases.value(title.slice(start, ends.1))
        let word = title.slice(start, ends.0)
        if number >= 0 {
            // `Partner Account Manager`: what stands behind is read as ever.
            let end = word.equals("partner") || word.equals("owner") ? ends.0 : ends.1
            return (JobTitleTraits.Rank(rawValue: number >> 6), languages[number & 63], end)
        }
        let isPrincipal = word.equals("principal") && !title.slice(ends.0 + 1, ends.1).equals("of")
        return isPrincipal ? (.senior, .empty, ends.0) : nil
    }

    /// `Former CEO`, `CEO (former)`; `ex` and `экс` at either end only.
    func isFormer(_ title: Cell, _ start: Int, _ ends: Ends) -> Bool {
        let word = title.slice(start, ends.0)
        return former.value(word) >= 0 && (start == 0 || ends.0 == title.count || !(word.equals("ex") || word.equals("экс")))
    }

    func isDeputy(_ title: Cell, _ start: Int, _ ends: Ends) -> Bool { value(deputies, title, start, ends) >= 0 }

    func isHelper(_ title: Cell, _ start: Int, _ ends: Ends) -> Bool {
        if value(helpers, title, start, ends) >= 0 || start == 0 && value(leadingHelpers, title, start, ends) >= 0 { return true }
        // `Assistant`, `CEO Assistant`, but not `Assistant Manager`.
        return ends.0 == title.count && title.slice(start, ends.0).equals("assistant")
    }

    func rank(_ title: Cell, _ start: Int, _ ends: Ends, besideDeputy: Bool) -> (rank: JobTitleTraits.Rank, language: Cell)? {
        let number = value(ranks, title, start, ends)
        if number < 0 || number & Self.besideDeputy != 0 && !besideDeputy { return nil }
        // `Vice President` was told as a phrase; its second word is no president.
        guard let rank = JobTitleTraits.Rank(rawValue: (number & 0xFFFF) >> 6) else { return nil }
        return rank == .cLevel && endsWithVice(title, start) ? nil : (rank, languages[number & 63])
    }

    /// `direktoriaus pavaduotojas`: in Lithuanian the rank stands before the deputy.
    func rankBeforeDeputy(_ title: Cell, _ start: Int, _ ends: Ends) -> (rank: JobTitleTraits.Rank, language: Cell)? {
        guard ends.0 < title.count, deputies.value(title.slice(ends.0 + 1, Self.end(title, ends.0 + 1))) >= 0 else { return nil }
        return rank(title, start, (ends.0, ends.0, ends.0), besideDeputy: true)
    }

    private func endsWithVice(_ title: Cell, _ start: Int) -> Bool {
        start >= 5 && (title.slice(start - 5, start).equals("vice ") || start >= 9 && title.slice(start - 9, start).equals("вице "))
    }

    func department(_ title: Cell, _ start: Int, _ ends: Ends) -> Int? {
        let known = value(departmentWords, title, start, ends)
        if known >= 0 { return known }
        // The longest stem first.
        let word = title.slice(start, min(ends.0, start + Self.longestWord))
        var length = word.count
        while length > 2 {
            let number = departmentStems.value(word.slice(0, length))
            if number >= 0 { return number }
            length -= 1
        }
        return nil
    }

    /// True for the management as a whole, administration and engineering: any other department tells more.
    func isGeneral(_ number: Int) -> Bool {
        departments[number].equals("management") || departments[number].equals("administration") || departments[number].equals("engineering")
    }

    private struct Line {
        let text: Cell
        /// The first two words.
        var words: (Cell, Cell, rest: Cell) {
            let first = JobTitleLexicon.end(text, 0)
            let second = JobTitleLexicon.end(text, first + 1)
            return (text.slice(0, first), text.slice(first + 1, second), second < text.count ? text.slice(second + 1, text.count) : .empty)
        }
        var afterFirst: Cell { text.slice(JobTitleLexicon.end(text, 0) + 1, text.count) }
    }
}
