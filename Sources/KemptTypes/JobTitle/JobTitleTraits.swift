import KemptCore
import KemptText

/// What the words of a job title tell: its rank, its department, and from both who it is in a purchase.
///
/// Titles nobody listed are judged like known ones: `Senior Vice President of Global Sales` is a vice president in sales.
struct JobTitleTraits {
    /// Highest first; the raw value is the order.
    enum Rank: Int, CaseIterable {
        case cLevel, owner, board, vp, director, head, manager, lead, senior, staff, junior, intern

        var name: StaticString {
            switch self {
            case .cLevel: "c-level"
            case .owner: "owner"
            case .board: "board"
            case .vp: "vp"
            case .director: "director"
            case .head: "head"
            case .manager: "manager"
            case .lead: "lead"
            case .senior: "senior"
            case .staff: "staff"
            case .junior: "junior"
            case .intern: "intern"
            }
        }

        /// Owners, boards and whoever runs a firm or a department.
        var decides: Bool { rawValue <= Rank.head.rawValue }
    }

    private(set) var rank: Rank?
    /// Index into `JobTitleLexicon.departments`.
    private(set) var department: Int?
    /// Language of the word that told the rank.
    private(set) var language: Cell = .empty

    /// True when the title or each of a compound is known.
    private(set) var isKnown = false

    /// Reads one title or all of a compound; known ones in their canonical wording, so that a wording has its title's traits.
    init(_ title: Cell, _ titles: JobTitles, _ workspace: Workspace) {
        isKnown = true
        if title.count <= JobTitleTraits.longestKnown, let known = titles.known(title, workspace.second, workspace.third) {
            read(known, workspace.first)
            if rank == nil { rank = .staff }
            return
        }
        var parts = TitleParts(title)
        var count = 0
        while let part = parts.next() {
            count += 1
            if count <= 4, part.count < title.count, let known = titles.known(part, workspace.second, workspace.third) {
                read(known, workspace.first)
            } else {
                isKnown = false
                read(part, workspace.first)
            }
        }
        if count == 0 || title.count > JobTitleTraits.longestKnown { isKnown = false }
        if isKnown && rank == nil { rank = .staff }
    }

    /// Longer texts are descriptions.
    private static let longestKnown = 160

    private mutating func read(_ title: Cell, _ folded: ByteBuffer) {
        folded.removeAll()
        Folding.appendFolded(title, into: folded)
        read(folded.cell, JobTitleLexicon.shared)
    }

    private mutating func read(_ title: Cell, _ lexicon: JobTitleLexicon) {
        var found: Rank?
        var isDeputy = false
        var isHelper = false
        var isFormer = false
        var start = 0
        var sawChief = false
        while start < title.count {
            let ends = JobTitleLexicon.ends(title, from: start)
            if lexicon.isFormer(title, start, ends) { isFormer = true }
            if let phrase = lexicon.phrase(title, start, ends) {
                if let rank = phrase.rank, rank.rawValue < found?.rawValue ?? .max { found = rank }
                if language.isEmpty { language = phrase.language }
                if phrase.end > ends.0 { take(lexicon.department(title, start, ends), lexicon) }
                start = phrase.end + 1
                continue
            }
            if lexicon.isDeputy(title, start, ends) { isDeputy = true }
            if lexicon.isHelper(title, start, ends) { isHelper = true }
            if let word = lexicon.rank(title, start, ends, besideDeputy: isDeputy) ?? lexicon.rankBeforeDeputy(title, start, ends) {
                if word.rank.rawValue < found?.rawValue ?? .max { found = word.rank }
                if language.isEmpty { language = word.language }
            }
            if title.slice(start, ends.0).equals("chief") { sawChief = true }
            if sawChief && title.slice(start, ends.0).equals("officer") { found = .cLevel }
            take(lexicon.department(title, start, ends), lexicon)
            start = ends.0 + 1
        }
        if isHelper {
            found = .staff
            // `CEO Assistant` works in the office, `Legal Assistant` in the legal department.
            if department.map(lexicon.isGeneral) ?? true { department = lexicon.administration }
        }
        if let found, !isFormer, found.rawValue < rank?.rawValue ?? .max { rank = found }
    }

    /// The first department counts, and any other before the management as a whole or its offices.
    private mutating func take(_ number: Int?, _ lexicon: JobTitleLexicon) {
        guard let number else { return }
        if let known = department, !lexicon.isGeneral(known) || lexicon.isGeneral(number) { return }
        department = number
    }

    /// Who the person is in a purchase: a table over rank and department, no more than a first guess for a salesperson.
    var buyingRole: StaticString? {
        guard let rank else { return nil }
        let name = department.map { JobTitleLexicon.shared.departments[$0] }
        let weighs = name.map { $0.equals("purchasing") || $0.equals("finance") || $0.equals("legal") } ?? false
        switch rank {
        case .cLevel, .owner, .board, .vp, .director: return "decides"
        case .head: return "evaluates"
        case .manager: return weighs ? "evaluates" : "champion"
        case .lead, .senior: return weighs ? "evaluates" : "influences"
        case .staff: return weighs ? "influences" : "uses"
        case .junior, .intern: return "uses"
        }
    }
}
