import KemptCore
import KemptText

/// `number`: a decimal number, `-1234.5`: a point, no groups, no leading zeros; the digits behind the point stay as they were written.
///
/// `1,234` is twelve hundred to one reader and one and a bit to another: unless `decimal` or `decimals` says which, it is only guessed at.
/// All arithmetic is done on the digits themselves. Cost: about 5 ns for a canonical number, 50 for another writing.
public struct NumberType: SemanticType {
    static let decimal = Setting<String>.choice("decimal", ["auto", "comma", "point"], "the sign before the fraction", fallback: "auto")
    static let percent = Setting<String>.choice(
        "percent", ["points", "fraction"], "what 15 % becomes: 15 or 0.15; undeclared, 15 is only proposed")

    private let reader: DecimalReader
    /// Before a word for thousands or millions a point with three digits behind it may part groups: `1.250 Mio`.
    private let roundReader: DecimalReader
    private let limits: NumberLimits
    private let percent: String?

    public init(_ values: Values, _ context: TypeContext) {
        limits = NumberLimits(values, context)
        reader = DecimalReader(sign: DecimalSign(values[Self.decimal]), isMoney: false, decimals: limits.decimals)
        roundReader = DecimalReader(sign: reader.sign, isMoney: true, decimals: limits.decimals)
        percent = values[Self.percent]
    }

    public static let spec = TypeSpec(
        Spec(
            "number", "A decimal number, written with a point and without groups",
            settings: [decimal.data, NumberLimits.decimals.data, NumberLimits.least.data, NumberLimits.most.data, percent.data],
            example: "discount: {type: number, decimals: 2, max: 100}"),
        outcomes: NumberRule.table, examples: NumberRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if reader.isCanonical(cell) { return limits.isUnbounded || limits.allow(cell) ? .same : NumberRule.outOfRange.kept }
        return readOther(cell, workspace)
    }

    @inline(never) private func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        if change == .whitespace && workspace.first.count == 0 { return NumberRule.whitespace.wrote }
        let tidy = change == .none ? cell : workspace.first.cell
        guard let rule = readPieces(tidy, workspace) else {
            workspace.output.removeAll()
            return NoValue.isLikely(tidy, workspace.second) ? NumberRule.noValue.wrote : NumberRule.notANumber.kept
        }
        if rule == .notation || rule == .magnitude, !limits.isUnbounded, !limits.allow(workspace.output.cell) {
            workspace.output.removeAll()
            return NumberRule.outOfRange.kept
        }
        if workspace.output.cell.equals(cell) {
            workspace.output.removeAll()
            return rule == .notation ? .same : NumberRule.notANumber.kept
        }
        // No-break spaces between groups are good manners, so only the ends tell stray spaces.
        let isStray = change == .whitespace && (Self.isStray(cell[0]) || Self.isStray(cell[cell.count - 1]))
        return (isStray && rule == .notation ? .whitespace : rule).wrote
    }

    /// Writes the number that the pieces of a tidy value make and tells how sure it is; nil for no number.
    private func readPieces(_ tidy: Cell, _ workspace: Workspace) -> NumberRule? {
        let (value, isNegative) = DecimalReader.withoutBrackets(tidy)
        var end = value.count
        while end > 0, !value[end - 1].isDigit { end -= 1 }
        // Digits of full width end in bytes that are no ASCII digits; without a suffix the whole value is the number.
        if end == 0 || end == value.count || Self.isFullWidth(value) { return readPlain(value, isNegative, workspace) }
        if value[end] == UInt8(ascii: "."), end + 1 == value.count { return readPlain(value, isNegative, workspace) }
        guard MagnitudeWords.appendWord(value.slice(end, value.count), to: workspace.second) else { return nil }
        let word = workspace.second.cell
        if word.isEmpty { return readPlain(value, isNegative, workspace) }
        if word.equals("%") { return readPercent(value.slice(0, end), isNegative, workspace) }
        guard let magnitude = MagnitudeWords.power(word) else { return readPlain(value, isNegative, workspace) }
        let (verdict, isCut) = roundReader.read(value.slice(0, end), power: magnitude.power, workspace.second, into: workspace.output)
        if verdict == .notANumber || !negate(isNegative, workspace.output) { return nil }
        return verdict == .ambiguous || !magnitude.isCertain ? .ambiguous : isCut ? .decimals : .magnitude
    }

    private func readPlain(_ value: Cell, _ isNegative: Bool, _ workspace: Workspace) -> NumberRule? {
        let (verdict, isCut) = reader.read(value, power: 0, workspace.second, into: workspace.output)
        if verdict == .notANumber { return readExponent(value, isNegative, workspace) }
        if !negate(isNegative, workspace.output) { return nil }
        return verdict == .ambiguous ? .ambiguous : isCut ? .decimals : .notation
    }

    private func readPercent(_ value: Cell, _ isNegative: Bool, _ workspace: Workspace) -> NumberRule? {
        let power = percent == "fraction" ? -2 : 0
        let (verdict, isCut) = reader.read(value, power: power, workspace.second, into: workspace.output)
        if verdict == .notANumber || !negate(isNegative, workspace.output) { return nil }
        return verdict == .ambiguous ? .ambiguous : percent == nil ? .percent : isCut ? .decimals : .notation
    }

    /// `1.5E+06`: the digits, `E`, and at most two digits of a power.
    private func readExponent(_ value: Cell, _ isNegative: Bool, _ workspace: Workspace) -> NumberRule? {
        var place = 0
        while place < value.count, value[place].lowered != UInt8(ascii: "e") { place += 1 }
        guard place > 0, value.count - place >= 2, value.count - place <= 4 else { return nil }
        let sign = value[place + 1]
        let start = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? place + 2 : place + 1
        guard start < value.count, value.count - start <= 2 else { return nil }
        var power = 0
        for index in start..<value.count {
            guard value[index].isDigit else { return nil }
            power = power * 10 + Int(value[index] & 15)
        }
        let (verdict, _) = reader.read(
            value.slice(0, place), power: sign == UInt8(ascii: "-") ? -power : power, workspace.second, into: workspace.output)
        return verdict == .notANumber || !negate(isNegative, workspace.output) ? nil : .exponent
    }

    /// Puts the minus of book-keepers' brackets before the number; false when it has one already.
    private func negate(_ isNegative: Bool, _ output: ByteBuffer) -> Bool {
        if !isNegative { return true }
        if output.base[0] == UInt8(ascii: "-") { return false }
        if !DecimalText.isNothing(output.cell) { DecimalText.addMinus(output, from: 0) }
        return true
    }

    private static func isFullWidth(_ value: Cell) -> Bool { value.count >= 3 && value[value.count - 3] == 0xEF && value[value.count - 2] == 0xBC }

    /// The first or last byte of a number with nothing around it is a digit or a sign.
    private static func isStray(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }
}
