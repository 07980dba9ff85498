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
        for (value, text) in [Self.noWords, Self.yesWords].enumerated() { all += Self.words(of: text).map { (Self.spaced($0), value) } }
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
        outcomes: BooleanRule.table, repeats: true, examples: BooleanRule.examples)

    private static let noWords =
        """
        no n false f off 0 0.0 ✗ ✘ ☐ ❌ ❎ нет нету н ложь выкл выключено ні ne не nėra nera neg netiesa nesutinka nesutinku neigiamai išjungta nein nie nē ei não nei nej \
        non nem hayır nu όχι falsch faux falso fałsz нельзя opt-out opt|out opted|out optout unsubscribed disabled unchecked denied withdrawn nope \
        не|согласен не|согласна отказ отписан отписана atsisakė
        """
    private static let yesWords =
        """
        yes y true t on 1 1.0 -1 + ✓ ✔ ☑ ✅ √ да д истина вкл включено так taip tiesa sutinka sutinku sutiko įjungta ja j tak jā jah sim oui si sí sì kyllä joo ano áno \
        igen evet da ναι wahr vrai vero verdadero prawda opt-in opt|in opted|in optin subscribed enabled checked granted yep yeah согласен согласна подписан подписана
        """
    private static let common = WordIndex(
        [noWords, yesWords].enumerated().flatMap { group in words(of: group.element).map { (word: spaced($0), value: group.offset) } })
    private static func words(of text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }
    /// In the lists a bar stands for the space within a phrase.
    private static func spaced(_ word: Substring) -> String { String(word.map { $0 == "|" ? " " : $0 }) }

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
        if value < 0 { return otherWord(tidy, workspace) }
        workspace.output.append(value == 1 ? yesWord : noWord)
        return (change == .whitespace ? BooleanRule.whitespace : BooleanRule.notation).wrote
    }
}

extension BooleanType {
    /// A lone dash is a no beside a plus and nothing at all elsewhere, so it is only asked about.
    private func otherWord(_ tidy: Cell, _ workspace: Workspace) -> Reading {
        if tidy.equals("-") || tidy.equals("–") || tidy.equals("—") || tidy.equals("−") {
            workspace.output.append(noWord)
            return BooleanRule.dash.wrote
        }
        return NoValue.isUnknown(tidy, workspace.second) ? BooleanRule.noValue.wrote : BooleanRule.neither.kept
    }
}

/// The outcomes of `boolean`.
enum BooleanRule: UInt8, OutcomeList {
    case notation = 1, whitespace, noValue, dash, neither

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("boolean.notation", .notation, "another word for yes or no")
        case .whitespace: Outcome("boolean.whitespace", .repair, "stray spaces or invisible characters")
        case .noValue: Outcome("boolean.no-value", .repair, "n/a or other words for nothing: emptied")
        case .dash: Outcome("boolean.dash", .guess, "a dash may mean no, or nothing")
        case .neither: Outcome("boolean.neither", .invalid, "neither yes nor no")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("yes", "yes", ""),
        TypeExample("Да", "yes", "boolean.notation"),
        TypeExample("TAIP", "yes", "boolean.notation"),
        TypeExample("0", "no", "boolean.notation"),
        TypeExample("no ", "no", "boolean.whitespace"),
        TypeExample("t", "yes", "boolean.notation"),
        TypeExample("-1", "yes", "boolean.notation"),
        TypeExample("n/a", "", "boolean.no-value"),
        TypeExample("-", "no", "boolean.dash"),
        TypeExample("perhaps", "perhaps", "boolean.neither"),
    ]
}
