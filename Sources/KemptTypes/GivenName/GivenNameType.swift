import KemptCore
import KemptText

/// `given-name`: what a person is called by.
///
/// Nothing but case, alphabet and stray signs is ever changed: a rare name is a right name. Short forms are made one in the
/// match form alone. Cost: about 10 ns for a canonical ASCII name, 0.1 to 0.25 µs for one in capitals.
public struct GivenNameType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec("given-name", "A person's given name or names", example: "first_name: {type: given-name}"),
        outcomes: NameFinding.outcomes(of: "given-name"), comparison: .givenName, repeats: true,
        examples: [
            TypeExample("Jonas", "Jonas", ""),
            TypeExample("LaToya", "LaToya", ""),
            TypeExample("J.", "J.", ""),
            TypeExample("Žilvinas", "Žilvinas", ""),
            TypeExample("Z\u{30C}ilvinas", "Žilvinas", "given-name.unicode"),
            TypeExample("  Anna\u{A0} Maria ", "Anna Maria", "given-name.whitespace"),
            TypeExample("Jonas,", "Jonas", "given-name.stray-sign"),
            TypeExample("Hатaлья", "Наталья", "given-name.homoglyph"),
            TypeExample("ŽILVINAS", "Žilvinas", "given-name.case"),
            TypeExample("анна-мария", "Анна-Мария", "given-name.case"),
            TypeExample("jonas@example.lt", "jonas@example.lt", "given-name.email"),
            TypeExample("+370 612 34567", "+370 612 34567", "given-name.phone"),
            TypeExample("Jonas2", "Jonas2", "given-name.digits"),
            TypeExample("Agn&#279;", "Agnė", "given-name.entity"),
            TypeExample("JÃ¼rgen", "Jürgen", "given-name.encoding"),
            TypeExample("mICHAEL", "Michael", "given-name.case"),
            TypeExample("—", "", "given-name.no-value"),
            TypeExample("не указано", "", "given-name.no-value"),
            TypeExample("http://example.lt", "http://example.lt", "given-name.web"),
            TypeExample("Петр?в", "Петр?в", "given-name.garbled"),
            TypeExample("!!!", "!!!", "given-name.no-letter"),
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        NameReader.read(cell, .given, workspace).reading
    }

    /// The romanised skeleton without a title of address (`Dr. Anna`), each word as the formal name it stands for: `Саша` and `Alex` give what `Александр` gives.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if !NameMatchForm.isEvidence(cell, workspace.third) { return }
        workspace.third.removeAll()
        Folding.appendSkeleton(cell, into: workspace.third)
        Nicknames.shared.appendFormal(FullNameParts.withoutTitle(workspace.third.cell), to: buffer)
    }
}

extension GivenNameType {
    /// Short forms that two names claim: a fault in the table. For the test.
    package static var nicknameFaults: [String] { Nicknames.faults() }
}
