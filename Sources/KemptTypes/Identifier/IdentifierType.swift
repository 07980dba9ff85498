import KemptCore
import KemptText

/// `identifier`: a source's own key or code, kept letter for letter.
///
/// Case, leading zeros and inner spaces may carry meaning that only the source knows, so nothing is changed but spaces and invisible
/// characters at the ends. It says who a record is in its source and nothing about who the person is: it is not compared.
public struct IdentifierType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec("identifier", "A source's own key or code, kept letter for letter", example: "id: {type: identifier, key: true}"),
        outcomes: IdentifierRule.table, examples: IdentifierRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let count = cell.count
        var index = 0
        while index < count && cell[index] &- 0x21 < 0x5E { index &+= 1 }
        return index == count ? .same : readSlow(cell, workspace)
    }

    private func readSlow(_ cell: Cell, _ workspace: Workspace) -> Reading {
        var low = 0
        var high = 0
        var hasControl = false
        var index = 0
        var started = false
        var pendingControl = false
        while index < cell.count {
            let begin = index
            let scalar = UTF8Text.scalar(cell, at: &index)
            if Scalars.isSpace(scalar) || Scalars.isZeroWidth(scalar) {
                if scalar < 0x20 || scalar == 0x85 { pendingControl = true }
                continue
            }
            if !started {
                started = true
                low = begin
                pendingControl = false
            }
            // A line break at the end is a stray space; one inside is damage.
            if pendingControl || Scalars.isControl(scalar) { hasControl = true }
            high = index
        }
        if hasControl { return IdentifierRule.control.kept }
        if high - low == cell.count { return .same }
        workspace.output.append(cell.slice(low, max(low, high)))
        return IdentifierRule.whitespace.wrote
    }
}

/// The outcomes of `identifier`.
enum IdentifierRule: UInt8, OutcomeList {
    case whitespace = 1, control

    var outcome: Outcome {
        switch self {
        case .whitespace: Outcome("identifier.whitespace", .repair, "stray spaces or invisible characters at an end")
        case .control: Outcome("identifier.control", .invalid, "control characters or a line break inside")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("007-A b", "007-A b", ""),
        TypeExample("Клиент №5", "Клиент №5", ""),
        TypeExample(" 00123\t", "00123", "identifier.whitespace"),
        TypeExample("12\n34", "12\n34", "identifier.control"),
    ]
}
