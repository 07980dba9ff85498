import KemptCore
import KemptText

/// `text`: one line of any words, tidied and otherwise kept.
///
/// Spaces are collapsed and trimmed, invisible characters dropped, letters brought to NFC; tags and page code of HTML go, letters broken
/// by a wrong encoding are restored where the way back is certain. Case and quotes stay unless asked for. Says nothing about identity:
/// it is not compared. Cost: about 1 ns a byte of a sound text.
public struct TextType: SemanticType {
    private let style: TextStyle
    private let stripsMarkup: Bool
    private let longest: Int?

    private static let quotes = Setting<String>.choice(
        "quotes", ["keep", "straight", "typographic"], "How quotation marks and apostrophes are written", fallback: "keep")
    private static let letterCase = Setting<String>.choice(
        "case", ["keep", "upper", "lower", "title"], "The case of letters; keep is best for anything a person wrote", fallback: "keep")
    private static let markup = Setting<String>.choice(
        "html", ["strip", "keep"], "What becomes of tags such as <b>", fallback: "strip")
    private static let maxLength = Setting<Int>.integer("max-length", 1...1_000_000, "The most characters a value may have; a longer one is invalid")

    public init(_ values: Values, _ context: TypeContext) {
        style = TextStyle(quotes: values[Self.quotes] ?? "keep", letterCase: values[Self.letterCase] ?? "keep")
        stripsMarkup = values[Self.markup] != "keep"
        longest = values[Self.maxLength]
    }

    public static let spec = TypeSpec(
        Spec(
            "text", "One line of any words: spaces, invisible characters, remains of web pages and broken letters are mended, the words are kept",
            settings: [quotes.data, letterCase.data, markup.data, maxLength.data], example: "region_name: {type: text}"),
        outcomes: TextRule.table, examples: TextRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if TextCleaning.needsWork(cell) { return readSlowly(cell, workspace) }
        let output = workspace.output
        let change = Tidy.clean(cell, into: output)
        if change == .none {
            if !style.changesAnything { return isTooLong(cell) ? TextRule.tooLong.kept : .same }
            output.append(cell)
        } else if TextCleaning.needsWork(output.cell) {
            // A soft hyphen taken out of page code or of broken letters shows the damage.
            output.removeAll()
            return readSlowly(cell, workspace)
        }
        return finish(cell, change == .none ? nil : change == .unicode ? .unicode : .whitespace, workspace)
    }

    @inline(never) private func readSlowly(_ cell: Cell, _ workspace: Workspace) -> Reading {
        let (value, change) = TextCleaning(workspace, stripsMarkup: stripsMarkup).clean(cell)
        workspace.output.append(value)
        return finish(cell, TextRule(change), workspace)
    }

    /// Styles and measures the sound text in the output and says what was done to it.
    private func finish(_ cell: Cell, _ mended: TextRule?, _ workspace: Workspace) -> Reading {
        let output = workspace.output
        let isStyled = style.changesAnything && output.count > 0 && restyle(output, workspace)
        if isTooLong(output.cell) { return TextRule.tooLong.kept }
        if output.cell.equals(cell) { return .same }
        return (mended ?? (isStyled ? .style : .whitespace)).wrote
    }

    /// Puts the text of `output` into the wanted style. A style that would look like damage afterwards is not applied: reading it again
    /// would change it. Allocates only where something changes.
    private func restyle(_ output: ByteBuffer, _ workspace: Workspace) -> Bool {
        workspace.second.removeAll()
        guard style.append(output.cell, to: workspace.second, workspace.third) else { return false }
        let styled = ByteBuffer(capacity: workspace.second.count)
        styled.append(workspace.second.cell)
        let again = ByteBuffer(capacity: styled.count)
        guard TextCleaning(workspace, stripsMarkup: stripsMarkup).clean(styled.cell).change == .none,
            !style.append(styled.cell, to: again, workspace.first)
        else { return false }
        output.removeAll()
        output.append(styled.cell)
        return true
    }

    private func isTooLong(_ cell: Cell) -> Bool {
        guard let longest, cell.count > longest else { return false }
        var characters = 0
        for index in 0..<cell.count where cell[index] & 0xC0 != 0x80 { characters &+= 1 }
        return characters > longest
    }
}

/// The outcomes of `text`.
enum TextRule: UInt8, OutcomeList {
    case unicode = 1, style, whitespace, entity, markup, encoding, tooLong

    init?(_ change: TextCleaning.Change) {
        switch change {
        case .none: return nil
        case .unicode: self = .unicode
        case .whitespace: self = .whitespace
        case .entity: self = .entity
        case .markup: self = .markup
        case .encoding: self = .encoding
        }
    }

    var outcome: Outcome {
        switch self {
        case .unicode: Outcome("text.unicode", .notation, "the same letters, stored another way")
        case .style: Outcome("text.style", .notation, "quotation marks or letter case brought to the wanted style")
        case .whitespace: Outcome("text.whitespace", .repair, "stray spaces or invisible characters")
        case .entity: Outcome("text.entity", .repair, "page code such as &amp; in place of a letter")
        case .markup: Outcome("text.html", .repair, "tags of a web page")
        case .encoding: Outcome("text.encoding", .repair, "letters broken by a wrong encoding")
        case .tooLong: Outcome("text.too-long", .invalid, "more characters than allowed")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("Any words, as they are!", "Any words, as they are!", ""),
        TypeExample("Z\u{30C}alioji", "\u{17D}alioji", "text.unicode"),
        TypeExample("  two   words\u{A0}", "two words", "text.whitespace"),
        TypeExample("R&amp;D, &Scaron;iauliai", "R&D, Šiauliai", "text.entity"),
        TypeExample("<p>Acme <b>Ltd</b></p>", "Acme Ltd", "text.html"),
        TypeExample("5 < 7 and 9 > 8", "5 < 7 and 9 > 8", ""),
        TypeExample("MÃ¼nchen, Å\u{A0}iauliai", "München, Šiauliai", "text.encoding"),
    ]
}
