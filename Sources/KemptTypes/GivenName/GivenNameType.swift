import KemptCore
import KemptText

/// `given-name`: what a person is called by.
///
/// Nothing but case, alphabet and stray signs is ever changed: a rare name is a right name. Short forms are made one in the
/// match form alone. Cost: about 10 ns for a canonical ASCII name, 0.1 to 0.25 µs for one in capitals.
public struct GivenNameType: SemanticType {
    private let options: NameOptions

    public init(_ values: Values, _ context: TypeContext) {
        options = NameOptions(values, context)
    }

    public static let spec = TypeSpec(
        Spec("given-name", "A person's given name or names", settings: [NameOptions.letterCase.data], example: "first_name: {type: given-name}"),
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
        ],
        parts: [TypePart("gender-hint", "m or f where the name is known as a man's or a woman's and no doubt is left, else nothing")],
        dictionaries: [NameDictionaries.spellings, NameDictionaries.nicknames])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        NameReader.read(cell, .given, options, workspace).reading
    }

    /// `m` for `Jonas`, `f` for `Ona`, nothing for `Alex`, `Саша`, `Andrea` or a name nobody listed.
    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if part != 0 || cell.count > 200 || !NameMatchForm.isName(cell, withDigits: false, workspace.third) { return }
        // No man's name ends in ė.
        if cell.count > 4 && cell[cell.count - 2] == 0xC4 && cell[cell.count - 1] == 0x97 { return buffer.append("f") }
        workspace.third.removeAll()
        Folding.appendSkeleton(cell, into: workspace.third)
        switch NameRoles.bearer(ofGiven: FullNameParts.withoutTitle(workspace.third.cell)) {
        case .man?: buffer.append("m")
        case .woman?: buffer.append("f")
        case nil: break
        }
    }

    private func appendFormal(_ skeleton: Cell, to buffer: ByteBuffer) {
        if let words = options.words { words.appendFormal(skeleton, to: buffer) } else { Nicknames.shared.appendFormal(skeleton, to: buffer) }
    }

    /// The romanised skeleton without a title of address (`Dr. Anna`), each word as the formal name it stands for.
    ///
    /// `Саша` and `Alex` give what `Александр` gives.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if !NameMatchForm.isName(cell, withDigits: false, workspace.third) { return }
        workspace.third.removeAll()
        Folding.appendSkeleton(cell, into: workspace.third)
        appendFormal(FullNameParts.withoutTitle(workspace.third.cell), to: buffer)
    }
}

extension GivenNameType {
    /// Short forms that two names claim: a fault in the table. For the test.
    package static var nicknameFaults: [String] { Nicknames.faults() }
}
