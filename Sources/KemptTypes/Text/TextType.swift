import KemptCore
import KemptText

/// `text`: one line of any words, tidied and otherwise kept.
///
/// Spaces are collapsed and trimmed, invisible characters dropped, letters brought to NFC. Case and punctuation stay.
/// Says nothing about identity: it is not compared.
public struct TextType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec(
            "text", "One line of any words: only spaces, invisible characters and the encoding of letters are tidied",
            example: "region_name: {type: text}"),
        outcomes: TextRule.table, examples: TextRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        switch Tidy.clean(cell, into: workspace.output) {
        case .none: .same
        case .unicode: TextRule.unicode.wrote
        case .whitespace: TextRule.whitespace.wrote
        }
    }
}

/// The outcomes of `text`.
enum TextRule: UInt8, OutcomeList {
    case unicode = 1, whitespace

    var outcome: Outcome {
        switch self {
        case .unicode: Outcome("text.unicode", .notation, "the same letters, stored another way")
        case .whitespace: Outcome("text.whitespace", .repair, "stray spaces or invisible characters")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("Any words, as they are!", "Any words, as they are!", ""),
        TypeExample("Z\u{30C}alioji", "\u{17D}alioji", "text.unicode"),
        TypeExample("  two   words\u{A0}", "two words", "text.whitespace"),
    ]
}
