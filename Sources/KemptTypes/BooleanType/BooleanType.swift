import KemptCore
import KemptText

/// `boolean`: yes or no, in the words the pipeline chose.
///
/// Words of the common European languages, digits, signs and ticks are read; what is neither is refused. An empty cell is not a no.
/// Cost: about 5 ns for a canonical value, 30 for another word.
public struct BooleanType: SemanticType {
    static let style = Setting<String>.choice("style", ["yes-no", "true-false", "1-0"], "the words that are written", fallback: "yes-no")
    static let yes = Setting<[Node]>.many("yes", .text, "more words that mean yes")
    static let no = Setting<[Node]>.many("no", .text, "more words that mean no")

    private let yesWord: StaticString
    private let noWord: StaticString
    private let words: WordIndex

    public init(_ values: Values, _ context: TypeContext) {
        switch values[Self.style] {
        case "true-false": (yesWord, noWord) = ("true", "false")
        case "1-0": (yesWord, noWord) = ("1", "0")
        default: (yesWord, noWord) = ("yes", "no")
        }
        let moreYes = Self.own(values[Self.yes])
        let moreNo = Self.own(values[Self.no])
        for word in moreNo where moreYes.contains(word) {
            let message = "'\(word)' means both yes and no"
            context.problems.add(values.node(Self.no).map { Diagnostic(message, in: $0) } ?? Diagnostic(message, at: values.position))
        }
        guard !moreYes.isEmpty || !moreNo.isEmpty else {
            words = Self.common
            return
        }
        // The pipeline's own words come first: they may overrule a common one.
        var all = moreYes.map { (word: $0, value: 1) } + moreNo.map { (word: $0, value: 0) }
        for (value, text) in [Self.noWords, Self.yesWords].enumerated() { all += text.split(separator: " ").map { (String($0), value) } }
        words = WordIndex(all)
    }

    private static func own(_ nodes: [Node]?) -> [String] {
        (nodes ?? []).compactMap(\.text).filter { !$0.isEmpty }.map { word in
            let source = ByteBuffer()
            source.append(word)
            let target = ByteBuffer()
            Casing.appendLower(source.cell, into: target)
            return target.cell.string
        }
    }

    public static let spec = TypeSpec(
        Spec("boolean", "Yes or no, in any common language", settings: [style.data, yes.data, no.data], example: "consent: {type: boolean}"),
        outcomes: BooleanRule.table, examples: BooleanRule.examples)

    private static let noWords = "no n false f off 0 - ✗ ✘ ☐ нет н ложь выкл ні ne neg netiesa nesutinka nesutinku nein nie nē ei não nei nej non"
    private static let yesWords =
        "yes y true on 1 + ✓ ✔ ☑ ✅ да д истина вкл так taip tiesa sutinka sutinku ja j tak jā jah sim oui si sí sì kyllä ano áno"
    private static let common = WordIndex(groups: [noWords, yesWords])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        cell.equals(yesWord) || cell.equals(noWord) ? .same : readOther(cell, workspace)
    }

    @inline(never) private func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return BooleanRule.whitespace.wrote }
        if tidy.count > 64 { return BooleanRule.neither.kept }
        workspace.second.removeAll()
        Casing.appendLower(tidy, into: workspace.second)
        let value = words.value(workspace.second.cell)
        if value < 0 { return BooleanRule.neither.kept }
        workspace.output.append(value == 1 ? yesWord : noWord)
        return (change == .whitespace ? BooleanRule.whitespace : BooleanRule.notation).wrote
    }
}

/// The outcomes of `boolean`.
enum BooleanRule: UInt8, OutcomeList {
    case notation = 1, whitespace, neither

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("boolean.notation", .notation, "yes or no in another word")
        case .whitespace: Outcome("boolean.whitespace", .repair, "stray spaces or invisible characters")
        case .neither: Outcome("boolean.neither", .invalid, "neither yes nor no")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("yes", "yes", ""),
        TypeExample("Да", "yes", "boolean.notation"),
        TypeExample("TAIP", "yes", "boolean.notation"),
        TypeExample("0", "no", "boolean.notation"),
        TypeExample("no ", "no", "boolean.whitespace"),
        TypeExample("perhaps", "perhaps", "boolean.neither"),
    ]
}
