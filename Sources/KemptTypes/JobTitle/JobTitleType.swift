import KemptCore
import KemptText

/// `job-title`: what a person does in a firm, in one wording for each job.
///
/// Some 330 titles are known in English, Russian and Lithuanian, and are written in their English wording; two titles in one
/// field are read each for itself (`Учредитель и генеральный директор` becomes `Founder & CEO`). An unknown title stays as it is.
/// Words tell rank and department of those too, and the pipeline may add titles and take ours away.
/// Cost: 8 ns for a canonical title, 0.1 to 0.3 µs for any other; a part 0.25 µs.
public struct JobTitleType: SemanticType {
    static let keep = Setting.boolean("keep", "leave the wording of known titles as it is", fallback: "no")

    private static let head: StaticString = "head"
    private let keepsWording: Bool
    private let titles: JobTitles

    public init(_ values: Values, _ context: TypeContext) {
        keepsWording = values[JobTitleType.keep] ?? false
        let changes = context.words[""]
        titles = changes.map { $0.isEmpty } ?? true ? JobTitles.shared : JobTitles(changes: changes)
    }

    public static let spec = TypeSpec(
        Spec(
            "job-title", "What a person does in a firm, known titles in one English wording", settings: [keep.data],
            example: "job_title: {type: job-title, keep: yes}"),
        outcomes: JobTitleRule.table, comparison: .none, repeats: true, examples: JobTitleRule.examples,
        parts: JobTitlePart.allCases.map(\.declaration),
        dictionaries: [
            TypeDictionary("", "titles and the wording each is written in; a title of ours that is removed is left as it is", isMap: true)
        ],
        unlisted: .part("recognised"))

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if titles.isCanonical(cell) { return .same }
        return Settling.read(cell, workspace, kinds: Self.kinds) { readSlowly($0, workspace) }
    }

    private static let kinds = spec.outcomes.map(\.kind)

    @inline(never) private func readSlowly(_ cell: Cell, _ workspace: Workspace) -> Reading {
        let output = workspace.output
        let tidied = Restoring.tidy(cell, workspace)
        var value = tidied.value
        var rule = JobTitleRule(tidied.change)
        if value.isEmpty { return JobTitleRule.whitespace.wrote }
        if NoValue.isLikely(value, workspace.third) { return JobTitleRule.noValue.wrote }
        let scan = NameScan(value)
        if scan.has(NameScan.at) && NameReader.looksLikeEmail(value) { return JobTitleRule.email.kept }
        if !scan.hasLetter { return JobTitleRule.noLetter.kept }
        workspace.second.removeAll()
        if scan.mixesScripts && Homoglyphs.repair(value, into: workspace.second) {
            value = workspace.second.cell
            rule = .homoglyph
        }
        if !keepsWording, let found = appendTitles(value, to: output, workspace.third) {
            if output.cell.equals(cell) {
                output.removeAll()
                return .same
            }
            return judge(found, cell, tidied.change, output.cell).wrote
        }
        output.removeAll()
        guard let rule else { return .same }
        output.append(value)
        Tidy.compose(output)
        return rule.wrote
    }

    /// Names what happened to a known title: only the case or the spaces were wrong, or the words were others.
    private func judge(_ found: JobTitleRule, _ cell: Cell, _ change: Restoring.Change, _ title: Cell) -> JobTitleRule {
        if found == .spelling { return .spelling }
        if JobTitleType.equalIgnoringCase(cell, title) {
            switch Casing.classify(cell) {
            case .upper, .lower: return .case
            default: return .synonym
            }
        }
        return change == .none || change == .unicode ? found : JobTitleRule(change) ?? found
    }

    /// Letters of ASCII in either case count as equal.
    static func equalIgnoringCase(_ a: Cell, _ b: Cell) -> Bool {
        if a.count != b.count { return false }
        for place in 0..<a.count where a[place].lowered != b[place].lowered { return false }
        return true
    }

    /// The canonical wording of one title or of several divided by signs or by `and`; nil unless all are known.
    private func appendTitles(_ value: Cell, to output: ByteBuffer, _ scratch: ByteBuffer) -> JobTitleRule? {
        // The longest titles known are far shorter; longer texts are descriptions.
        if value.count > 160 { return nil }
        if let rule = titles.appendCanonical(value, slips: false, to: output, scratch) { return rule }
        // Parts come before slips: `CEO/Founder` is one slip away from `Co-Founder`.
        if let rule = appendParts(value, to: output, scratch) { return rule }
        output.removeAll()
        return titles.appendCanonical(value, slips: true, to: output, scratch)
    }

    private func appendParts(_ value: Cell, to output: ByteBuffer, _ scratch: ByteBuffer) -> JobTitleRule? {
        var parts = TitleParts(value)
        var worst = JobTitleRule.synonym
        var count = 0
        while let part = parts.next() {
            count += 1
            if count > 4 || part.count == value.count { return nil }
            let start = output.count
            // `Nurse, Head` is a head nurse: the word for the rank alone is no second title.
            if JobTitleType.equalIgnoringCase(part, Cell(JobTitleType.head.utf8Start, 4)) { return nil }
            guard let rule = titles.appendCanonical(part, slips: true, to: output, scratch) else { return nil }
            worst = JobTitleRule.worse(worst, rule)
            dropRepeats(output, start, scratch)
        }
        return count > 1 && !titles.isOneTitle(output.cell, scratch) ? worst : nil
    }

    /// Takes back titles that are there already; a known title may be two (`Secretary & Assistant`).
    private func dropRepeats(_ output: ByteBuffer, _ start: Int, _ scratch: ByteBuffer) {
        scratch.removeAll()
        scratch.append(output.cell(from: start))
        output.truncate(to: start)
        var place = 0
        while place < scratch.count {
            var end = place
            while end < scratch.count && scratch.base[end] != UInt8(ascii: "&") { end += 1 }
            let title = TitleParts.trimmed(scratch.cell.slice(place, end))
            place = end + 1
            if TitleParts.contains(output.cell, title) { continue }
            if output.count > 0 { output.append(" & ") }
            output.append(title)
        }
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard let part = JobTitlePart(rawValue: part), !cell.isEmpty else { return }
        // Longer texts are descriptions.
        if cell.count > 400 { return part == .recognised ? buffer.append("no") : () }
        let traits = JobTitleTraits(cell, titles, workspace)
        switch part {
        case .seniority: if let rank = traits.rank { buffer.append(rank.name) }
        case .department: if let number = traits.department { buffer.append(JobTitleLexicon.shared.departments[number]) }
        case .decisionMaker: if let rank = traits.rank { buffer.append(rank.decides ? StaticString("yes") : "no") }
        case .buyingRole: if let role = traits.buyingRole { buffer.append(role) }
        case .language: buffer.append(JobTitleLanguage.of(cell, titles, traits, workspace))
        case .recognised: buffer.append(traits.isKnown ? StaticString("yes") : "no")
        }
    }
}

extension JobTitleType {
    /// Wordings that two titles claim: a fault in the table. For the test.
    package static var faults: [String] { JobTitles.faults() }
}
