import KemptCore
import KemptText

/// `number`: a decimal number, `-1234.5`: a point, no groups, no leading zeros; the digits behind the point stay as they were written.
///
/// `1,234` is twelve hundred to one reader and one and a bit to another: unless `decimal` says which, it is only guessed at.
/// Cost: about 5 ns for a canonical number, 50 for another writing.
public struct NumberType: SemanticType {
    static let decimal = Setting<String>.choice("decimal", ["auto", "comma", "point"], "the sign before the fraction", fallback: "auto")

    private let reader: DecimalReader

    public init(_ values: Values, _ context: TypeContext) {
        reader = DecimalReader(sign: DecimalSign(values[Self.decimal]), isMoney: false)
    }

    public static let spec = TypeSpec(
        Spec(
            "number", "A decimal number, written with a point and without groups", settings: [decimal.data],
            example: "employees: {type: number, decimal: comma}"),
        outcomes: NumberRule.table, examples: NumberRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if reader.isCanonical(cell) { return .same }
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        if change == .whitespace && workspace.first.count == 0 { return NumberRule.whitespace.wrote }
        // No-break spaces between groups are good manners, so only the ends tell stray spaces.
        let isStray = change == .whitespace && (Self.isStray(cell[0]) || Self.isStray(cell[cell.count - 1]))
        switch reader.read(change == .none ? cell : workspace.first.cell, workspace.second, into: workspace.output) {
        case .notANumber:
            return
                (NoValue.isLikely(change == .none ? cell : workspace.first.cell, workspace.second)
                ? NumberRule.noValue.wrote : NumberRule.notANumber.kept)
        case .ambiguous: return NumberRule.ambiguous.wrote
        case .certain: return (isStray ? NumberRule.whitespace : NumberRule.notation).wrote
        }
    }

    /// The first or last byte of a number with nothing around it is a digit or a sign.
    private static func isStray(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }
}

/// The outcomes of `number`.
enum NumberRule: UInt8, OutcomeList {
    case notation = 1, whitespace, noValue, ambiguous, notANumber

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("number.notation", .notation, "a number written another way")
        case .whitespace: Outcome("number.whitespace", .repair, "stray spaces or invisible characters")
        case .noValue: Outcome("number.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .ambiguous: Outcome("number.ambiguous", .guess, "may be thousands or a fraction: 1,234")
        case .notANumber: Outcome("number.not-a-number", .invalid, "not a number")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("-1234.5", "-1234.5", ""),
        TypeExample("1 234,50", "1234.50", "number.notation"),
        TypeExample("1.234.567", "1234567", "number.notation"),
        TypeExample("1'234'567.8", "1234567.8", "number.notation"),
        TypeExample(" 12", "12", "number.whitespace"),
        TypeExample("1,234", "1234", "number.ambiguous"),
        TypeExample("n/a", "", "number.no-value"),
        TypeExample("a dozen", "a dozen", "number.not-a-number"),
    ]
}
