import KemptCore
import KemptText

/// `company`: the name of a firm with its legal form.
///
/// The name itself keeps its case and its order: `adidas`, `ВТБ` and `Ramunė, UAB` are as their owners write them. The legal form,
/// the quotes of Cyrillic names and look-alike letters are mended. Some 300 forms of 40 countries are known, before the name, behind it and,
/// where they are unmistakable, within it; the parts tell the name without them. Cost: 50 to 100 ns for a canonical name.
public struct CompanyType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec("company", "The name of a firm with its legal form", example: "company: {type: company}"),
        outcomes: CompanyRule.table, comparison: .organisation, repeats: true, examples: CompanyRule.examples,
        parts: CompanyPart.allCases.map(\.declaration))

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        switch Self.look(cell, workspace.third) {
        case .sound: return .same
        case .quotes:
            let quoted = workspace.third.cell
            if Self.look(quoted, workspace.second) == .sound, !Placeholders.contains(cell, workspace.second) {
                workspace.output.append(quoted)
                return CompanyRule.quotes.wrote
            }
        case .doubtful: break
        }
        return Settling.read(cell, workspace, kinds: Self.kinds) { value in
            value.start != cell.start && Self.look(value, workspace.third) == .sound ? .same : readSlowly(value, workspace)
        }
    }

    /// What one quick look tells of a name.
    enum Look {
        /// It is as it should be.
        case sound
        /// Nothing is to be mended but the quotes: the scratch buffer holds the name with the right ones.
        case quotes
        case doubtful
    }

    /// `scratch` is overwritten.
    @inline(__always) private static func look(_ cell: Cell, _ scratch: ByteBuffer) -> Look {
        let scan = NameScan(cell)
        let isQuiet = scan.hasLetter && !scan.has(NameScan.untidy | NameScan.at) && !scan.mixesScripts
        // `unknown` in small letters is no firm.
        if !isQuiet || NoValue.isPossible(cell) || !scan.has(NameScan.upper) { return .doubtful }
        let look = scan.has(NameScan.sign | NameScan.pairing) ? CompanyCleaning.lookAtSigns(cell, scan, scratch) : .sound
        return look != .doubtful && CompanyCleaning.formStands(cell) ? look : .doubtful
    }

    private static let kinds = spec.outcomes.map(\.kind)

    /// The whole judgement, without the quick look.
    @inline(never) func readSlowly(_ cell: Cell, _ workspace: Workspace) -> Reading {
        let (value, change) = Restoring.tidy(cell, workspace)
        if value.isEmpty { return CompanyRule.whitespace.wrote }
        if NoValue.isNoFirm(value, workspace.third) { return CompanyRule.noValue.wrote }
        let scan = NameScan(value)
        if !scan.hasLetter && !scan.has(NameScan.digit) { return CompanyRule.noLetter.kept }
        if scan.has(NameScan.at) && NameReader.looksLikeEmail(value) { return CompanyRule.email.kept }
        if scan.has(NameScan.sign) && Restoring.isBeyondRepair(value) { return CompanyRule.garbled.kept }
        var cleaning = CompanyCleaning(workspace)
        cleaning.note(CompanyRule(change))
        if !Placeholders.contains(value, workspace.third) { cleaning.clean(value) } else { cleaning.take(value) }
        guard let rule = cleaning.worst else {
            workspace.output.removeAll()
            return .same
        }
        Tidy.compose(workspace.output)
        return rule.wrote
    }

    /// The romanised skeleton without legal form, quotes and the word for "branch": `UAB „Ramunė“` and `Ramunė, UAB` are one.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let scan = NameScan(cell)
        if !scan.has(NameScan.digit) && !scan.hasLetter || scan.has(NameScan.at) && NameReader.looksLikeEmail(cell) { return }
        if Placeholders.contains(cell, workspace.third) { return }
        workspace.third.removeAll()
        // A skeleton has no letter twice, so that II and III would be one.
        Folding.appendSkeleton(NameGenerations.withFigures(cell, workspace.second), into: workspace.third)
        CompanyMatchForm.append(workspace.third.cell, to: buffer)
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if cell.isEmpty { return }
        let anatomy = CompanyAnatomy(cell)
        switch CompanyPart(rawValue: part) {
        case .legalForm:
            let start = buffer.count
            for form in [anatomy.forms.0, anatomy.forms.1, anatomy.forms.2] {
                guard let form else { continue }
                if buffer.count > start { buffer.append(0x20) }
                buffer.append(form.canonical)
            }
        case .name: Self.append(anatomy.name, to: buffer)
        case .country: if anatomy.isRomanian { buffer.append("RO") } else { buffer.append(anatomy.country) }
        case .branch: Self.append(anatomy.branch, to: buffer)
        case nil: break
        }
    }

    private static func append(_ stretches: (Cell, Cell), to buffer: ByteBuffer) {
        buffer.append(stretches.0)
        if !stretches.0.isEmpty && !stretches.1.isEmpty { buffer.append(0x20) }
        buffer.append(stretches.1)
    }
}

/// The parts of a firm's name, in the order of the spec.
enum CompanyPart: Int, CaseIterable {
    case legalForm, name, country, branch

    var declaration: TypePart {
        switch self {
        case .legalForm: TypePart("legal-form", "the legal form in its usual short wording: `UAB`, `ООО`, `GmbH & Co. KG`")
        case .name: TypePart("name", "the name without legal form, outer quotes and branch")
        case .country: TypePart("country", "ISO code of the country, where the legal form is that of one country alone")
        case .branch: TypePart("branch", "the branch that is named: `Kauno filialas`")
        }
    }
}
