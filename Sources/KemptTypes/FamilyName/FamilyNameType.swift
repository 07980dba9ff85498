import KemptCore
import KemptText

/// `family-name`: the name of a person's family.
///
/// As `given-name`, with particles (`van der Berg`), `Mc`, `O'`, generations (`Smith III`). Endings that tell a wife from
/// a daughter or a man from a woman (Kazlauskienė, Kazlauskaitė; Иванов, Иванова) are never touched and never made one.
public struct FamilyNameType: SemanticType {
    private let options: NameOptions

    public init(_ values: Values, _ context: TypeContext) {
        options = NameOptions(values, context)
    }

    public static let spec = TypeSpec(
        Spec(
            "family-name", "A person's family name", settings: [NameOptions.letterCase.data],
            example: "last_name: {type: family-name, required: true}"
        ),
        outcomes: NameFinding.outcomes(of: "family-name"), comparison: .familyName, repeats: true,
        examples: [
            TypeExample("Kazlauskienė", "Kazlauskienė", ""),
            TypeExample("deVries", "deVries", ""),
            TypeExample("Mark", "Mark", ""),
            TypeExample("Petraitie\u{307}", "Petraitiė", "family-name.unicode"),
            TypeExample("Petraitis ", "Petraitis", "family-name.whitespace"),
            TypeExample("\"Petraitis\"", "Petraitis", "family-name.stray-sign"),
            TypeExample("Ивaнов", "Иванов", "family-name.homoglyph"),
            TypeExample("кузнецов", "Кузнецов", "family-name.case"),
            TypeExample("VAN DER BERG", "van der Berg", "family-name.case"),
            TypeExample("O'BRIEN", "O'Brien", "family-name.case"),
            TypeExample("MCDONALD", "McDonald", "family-name.case"),
            TypeExample("petraitis@example.lt", "petraitis@example.lt", "family-name.email"),
            TypeExample("8-612-34567", "8-612-34567", "family-name.phone"),
            TypeExample("Petraitis 2", "Petraitis 2", "family-name.digits"),
            TypeExample("Jonaityt&#279;", "Jonaitytė", "family-name.entity"),
            TypeExample("MÃ¼ller", "Müller", "family-name.encoding"),
            TypeExample("o'NEILL", "O'Neill", "family-name.case"),
            TypeExample("—", "", "family-name.no-value"),
            TypeExample("не указано", "", "family-name.no-value"),
            TypeExample("http://example.lt", "http://example.lt", "family-name.web"),
            TypeExample("Петр?в", "Петр?в", "family-name.garbled"),
            TypeExample("!!!", "!!!", "family-name.no-letter"),
        ],
        parts: [TypePart("root", "what a family's forms share, romanised: kazlausk of Kazlauskas, Kazlauskienė and Kazlauskaitė")],
        dictionaries: [NameDictionaries.spellings])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        NameReader.read(cell, .family, options, workspace).reading
    }

    /// The stem of the name without the ending that tells men, wives and daughters apart: for households, not for telling persons.
    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if part != 0 || cell.count > 200 || !NameMatchForm.isName(cell, withDigits: false, workspace.third) { return }
        workspace.third.removeAll()
        Folding.appendSkeleton(cell, into: workspace.third)
        NameRoot.append(workspace.third.cell, to: buffer)
    }

    /// The romanised skeleton: `Щербаков` and `Shcherbakov` are one, `Иванов` and `Иванова` are two, and so are `Smith II` and `Smith III`.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if !NameMatchForm.isName(cell, withDigits: false, workspace.third) { return }
        Folding.appendSkeleton(NameGenerations.withFigures(cell, workspace.third), into: buffer)
    }
}
