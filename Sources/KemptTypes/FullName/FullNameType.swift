import KemptCore
import KemptText

/// `full-name`: given and family names in one field, in whatever order they stand.
///
/// The order is never changed: `Petraitis, Jonas` stays as written and the other order is proposed. Titles of address
/// (`Dr.`, `г-н`, `Ponas`) stay too; only the match form does without them.
public struct FullNameType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    private static let commaOrder = Mark(NameFinding.allCases.count)

    public static let spec = TypeSpec(
        Spec("full-name", "A person's given and family names in one field", example: "contact: {type: full-name}"),
        outcomes: NameFinding.outcomes(of: "full-name") + [Outcome("full-name.comma-order", .guess, "family name first, divided by a comma")],
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
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let finding = NameReader.read(cell, .full, workspace)
        if finding == .same && FullNameParts.appendCommaSwapped(cell, to: workspace.output, workspace.third) {
            return Reading(FullNameType.commaOrder, wrote: true)
        }
        return finding.reading
    }

    /// The words' skeletons in alphabetical order, short forms resolved, titles of address left out:
    /// `Jonas Petraitis`, `PETRAITIS, Jonas` and `p. Jonas Petraitis` are one.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if !NameMatchForm.isEvidence(cell, workspace.third) { return }
        workspace.second.removeAll()
        Folding.appendSkeleton(FullNameParts.withoutAddress(cell), into: workspace.second)
        workspace.third.removeAll()
        Nicknames.shared.appendFormal(workspace.second.cell, to: workspace.third)
        FullNameParts.appendSortedWords(workspace.third.cell, to: buffer)
    }
}
