import KemptCore
import KemptText

/// The parts of a job title, in the order of the spec.
enum JobTitlePart: Int, CaseIterable {
    case seniority, department, decisionMaker, buyingRole, language, recognised

    var declaration: TypePart {
        switch self {
        case .seniority:
            TypePart(
                "seniority",
                "the highest rank: `c-level`, `owner`, `board`, `vp`, `director`, `head`, `manager`, `lead`, `senior`, `staff`, `junior` or `intern`"
            )
        case .department: TypePart("department", "what part of the firm: `sales`, `finance`, `it`, `hr`, `management` and so on")
        case .decisionMaker: TypePart("decision-maker", "`yes` for heads of a department and all above them, else `no`")
        case .buyingRole: TypePart("buying-role", "the likely part in a purchase: `decides`, `evaluates`, `champion`, `influences` or `uses`")
        case .language: TypePart("language", "the language it is written in, as a code: `en`, `ru`, `lt`")
        case .recognised: TypePart("recognised", "`yes` for a known title, or several, else `no`")
        }
    }
}

/// The language a title is written in.
enum JobTitleLanguage {
    /// The language of the known wording, else that of its letters, else that of the word that told its rank; empty when nothing tells.
    static func of(_ title: Cell, _ titles: JobTitles, _ traits: JobTitleTraits, _ workspace: Workspace) -> Cell {
        if let number = titles.language(of: title, workspace.third), isWritten(title, in: number) { return code(number) }
        var index = 0
        var cyrillic: StaticString?
        while index < title.count {
            switch Scalars.lower(UTF8Text.scalar(title, at: &index)) {
            case 0x456, 0x457, 0x454, 0x491: return cell("uk")  // і ї є ґ
            case 0x45E: return cell("be")  // ў
            case 0x430...0x44F, 0x451: cyrillic = "ru"
            case 0x117, 0x12F, 0x173: return cell("lt")  // ė į ų
            default: break
            }
        }
        if let cyrillic { return cell(cyrillic) }
        if !traits.language.isEmpty { return traits.language }
        var parts = TitleParts(title)
        if let first = parts.next(), let number = titles.language(of: first, workspace.third), isWritten(first, in: number) { return code(number) }
        return .empty
    }

    /// A wording is known by its sound in any alphabet: `Direktorius` in Cyrillic is no Lithuanian.
    private static func isWritten(_ title: Cell, in number: Int) -> Bool {
        let isCyrillic = JobTitleSource.languages[number].utf8Start.pointee == UInt8(ascii: "r") || [3, 4].contains(number)
        return NameScan(title).has(NameScan.cyrillic) == isCyrillic
    }

    private static func code(_ number: Int) -> Cell { cell(JobTitleSource.languages[number]) }
    private static func cell(_ text: StaticString) -> Cell { Cell(text.utf8Start, text.utf8CodeUnitCount) }
}
