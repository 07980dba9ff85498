import KemptCore
import KemptText

/// `full-name`: given and family names in one field, in whatever order they stand.
///
/// The order is never changed: `Petraitis, Jonas` and `Petraitis Jonas` stay as written and the other order is proposed, the latter only where
/// both words are sure (`Adam Mark`, `Chen Wei`, `Jonas Petras` are not). Titles of address (`Dr.`, `г-н`, `Ponas`) stay too; only the match
/// form does without them.
public struct FullNameType: SemanticType {
    static let order = Setting<String>.choice(
        "order", FullNameOrder.allCases.map(\.rawValue),
        "the order to propose for a name in another: usual is given name first, but in Cyrillic either", fallback: "usual")

    private let options: NameOptions
    private let wanted: FullNameOrder

    public init(_ values: Values, _ context: TypeContext) {
        options = NameOptions(values, context)
        wanted = values[FullNameType.order].flatMap(FullNameOrder.init) ?? .usual
    }

    private static let commaOrder = Mark(NameFinding.allCases.count)
    private static let familyFirst = Mark(NameFinding.allCases.count + 1)

    public static let spec = TypeSpec(
        Spec(
            "full-name", "A person's given and family names in one field", settings: [NameOptions.letterCase.data, order.data],
            example: "contact: {type: full-name}"),
        outcomes: NameFinding.outcomes(of: "full-name") + [
            Outcome("full-name.comma-order", .guess, "family name first, divided by a comma"),
            Outcome("full-name.order", .guess, "family and given name in the other order than wanted"),
        ],
        comparison: .fullName, repeats: true,
        examples: [
            TypeExample("Jonas Petraitis", "Jonas Petraitis", ""),
            TypeExample("Dr. Adam Mark", "Dr. Adam Mark", ""),
            TypeExample("John Smith, PhD", "John Smith, PhD", ""),
            TypeExample("Jonas Petraitie\u{307}", "Jonas Petraitiė", "full-name.unicode"),
            TypeExample("Jonas  Petraitis", "Jonas Petraitis", "full-name.whitespace"),
            TypeExample("Jonas Petraitis;", "Jonas Petraitis", "full-name.stray-sign"),
            TypeExample("Ивaн Петров", "Иван Петров", "full-name.homoglyph"),
            TypeExample("ИВАНОВ ИВАН ИВАНОВИЧ", "Иванов Иван Иванович", "full-name.case"),
            TypeExample("ludwig van beethoven", "Ludwig van Beethoven", "full-name.case"),
            TypeExample("jonas <jonas@example.lt>", "jonas <jonas@example.lt>", "full-name.email"),
            TypeExample("8 612 34567", "8 612 34567", "full-name.phone"),
            TypeExample("user1234", "user1234", "full-name.digits"),
            TypeExample("Ona Jonaityt&#279;", "Ona Jonaitytė", "full-name.entity"),
            TypeExample("Hans MÃ¼ller", "Hans Müller", "full-name.encoding"),
            TypeExample("jOHN sMITH", "John Smith", "full-name.case"),
            TypeExample("—", "", "full-name.no-value"),
            TypeExample("не указано", "", "full-name.no-value"),
            TypeExample("http://example.lt", "http://example.lt", "full-name.web"),
            TypeExample("Петр?в", "Петр?в", "full-name.garbled"),
            TypeExample("!!!", "!!!", "full-name.no-letter"),
            TypeExample("Petraitis, Jonas", "Jonas Petraitis", "full-name.comma-order"),
            TypeExample("Petraitis Jonas", "Jonas Petraitis", "full-name.order"),
            TypeExample("Петраитис Йонас", "Петраитис Йонас", ""),
            TypeExample("Иванов Иван Иванович", "Иванов Иван Иванович", ""),
            TypeExample("Chen Wei", "Chen Wei", ""),
            TypeExample("Jonas \"Jonukas\" Petraitis", "Jonas \"Jonukas\" Petraitis", ""),
            TypeExample("Ona Petraitienė (mergautinė Jonaitytė)", "Ona Petraitienė (mergautinė Jonaitytė)", ""),
        ],
        parts: [
            TypePart("title", "title of address or rank before the name: Dr., г-н"),
            TypePart("given", "given name"),
            TypePart("middle", "further given names and initials, or the patronymic"),
            TypePart("family", "family name with its particles"),
            TypePart("suffix", "generation and degrees behind the name: Jr., PhD"),
            TypePart("nickname", "what stands in brackets or quotes"),
            TypePart("patronymic", "name made of the father's: Иванович, Ивановна"),
            TypePart("birth-name", "family name of birth, behind née, geb. or урожд."),
        ], dictionaries: [NameDictionaries.spellings, NameDictionaries.nicknames])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let finding = NameReader.read(cell, .full, options, workspace)
        if finding != .same { return finding.reading }
        switch wanted.propose(cell, workspace) {
        case .none: return finding.reading
        case .comma: return Reading(FullNameType.commaOrder, wrote: true)
        case .order: return Reading(FullNameType.familyFirst, wrote: true)
        }
    }

    private func appendFormal(_ skeleton: Cell, to buffer: ByteBuffer) {
        if let words = options.words { words.appendFormal(skeleton, to: buffer) } else { Nicknames.shared.appendFormal(skeleton, to: buffer) }
    }

    /// The words' skeletons in alphabetical order, short forms resolved, titles of address left out:
    /// `Jonas Petraitis`, `PETRAITIS, Jonas` and `p. Jonas Petraitis` are one.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if !NameMatchForm.isName(cell, withDigits: false, workspace.third) { return }
        workspace.second.removeAll()
        Folding.appendSkeleton(NameGenerations.withFigures(FullNameParts.withoutAddress(cell), workspace.third), into: workspace.second)
        workspace.third.removeAll()
        appendFormal(workspace.second.cell, to: workspace.third)
        FullNameParts.appendSortedWords(workspace.third.cell, to: buffer)
    }

    /// One part of the name as written; see `NameParser`.
    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard part >= 0 && part < FullNameType.spec.parts.count, let wanted = NamePart(rawValue: UInt8(part + 1)) else { return }
        if !NameMatchForm.isName(cell, withDigits: true, workspace.third) { return }
        FullNameParts.append(wanted, of: cell, to: buffer, workspace)
    }
}
