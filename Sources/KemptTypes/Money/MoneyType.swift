import KemptCore
import KemptText

/// `money`: an amount, `1234.50`, with the currency's code behind it when the value names one: `1234.50 EUR`.
///
/// A currency that is not written is not added. Digits stay as they were written, but a single one behind the point gets its nought.
/// Cost: about 10 ns for a canonical amount, 120 for another writing.
public struct MoneyType: SemanticType {
    static let decimal = Setting<String>.choice("decimal", ["auto", "comma", "point"], "the sign before the cents", fallback: "auto")
    static let currency = Setting<String>.text("currency", "the currency meant by a sign that several share ($, kr, р.); never added")

    private let reader: DecimalReader
    private let limits: NumberLimits
    private let declared: Int

    public init(_ values: Values, _ context: TypeContext) {
        limits = NumberLimits(values, context)
        reader = DecimalReader(sign: DecimalSign(values[Self.decimal]), isMoney: true, decimals: limits.decimals)
        var declared = -1
        if let code = values[Self.currency] {
            declared = CurrencyWords.place(of: code)
            if declared < 0 {
                let message = "'\(code)' is no currency code"
                let remedy = "three letters of ISO 4217, for example EUR"
                context.problems.add(
                    values.node(Self.currency).map { Diagnostic(message, in: $0, remedy: remedy) }
                        ?? Diagnostic(message, at: values.position, remedy: remedy))
            }
        }
        self.declared = declared
    }

    public static let spec = TypeSpec(
        Spec(
            "money", "An amount with a point before the cents and the currency's code behind it, if the value names one",
            settings: [decimal.data, currency.data, NumberLimits.decimals.data, NumberLimits.least.data, NumberLimits.most.data],
            example: "budget: {type: money, currency: EUR, decimals: 2}"),
        outcomes: MoneyRule.table, examples: MoneyRule.examples,
        parts: [TypePart("amount", "the number alone"), TypePart("currency", "the three letters of the currency, when it is written")])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if let end = canonicalAmount(cell) { return limits.isUnbounded || limits.allow(cell.slice(0, end)) ? .same : MoneyRule.outOfRange.kept }
        return readOther(cell, workspace)
    }

    @inline(never) private func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return MoneyRule.whitespace.wrote }
        let rule = readPieces(tidy, workspace)
        switch rule {
        case .notAnAmount, .currency, .outOfRange:
            workspace.output.removeAll()
            return rule == .notAnAmount && NoValue.isLikely(tidy, workspace.second) ? MoneyRule.noValue.wrote : rule.kept
        case .notation where workspace.output.cell.equals(cell):
            workspace.output.removeAll()
            return .same
        case .notation where change == .whitespace && (cell[0] <= 0x20 || cell[cell.count - 1] <= 0x20): return MoneyRule.whitespace.wrote
        default: return rule.wrote
        }
    }

    /// Writes the amount and its currency and tells how sure they are.
    private func readPieces(_ tidy: Cell, _ workspace: Workspace) -> MoneyRule {
        let (value, isDebt) = DecimalReader.withoutBrackets(tidy)
        guard let parts = MoneyParts(value, workspace.second) else { return .notAnAmount }
        // `500-` is a debt to some and `500,-` to others: not for us to say.
        if parts.end < value.count, value[parts.end] == UInt8(ascii: "-") || value[parts.end] == UInt8(ascii: "+") { return .notAnAmount }
        var before = MoneyWords()
        var behind = MoneyWords()
        guard before.read(value.slice(0, parts.start), declared: declared, workspace.second),
            behind.read(value.slice(parts.end, parts.wordsEnd), declared: declared, workspace.second)
        else { return .currency }
        if before.currency >= 0 && behind.currency >= 0 && before.currency != behind.currency { return .currency }
        if before.magnitude.power != 0 { return .currency }
        // Behind a comma or a point a dash stands for no cents; anywhere else behind a number it may be a debt.
        if behind.minuses > 0, value[parts.end] != UInt8(ascii: ","), value[parts.end] != UInt8(ascii: ".") { return .notAnAmount }
        let code = max(before.currency, behind.currency)
        let minuses = before.minuses + (isDebt ? 1 : 0)
        if minuses > 1 { return .notAnAmount }
        workspace.third.removeAll()
        if minuses == 1 { workspace.third.append(UInt8(ascii: "-")) }
        workspace.third.append(value.slice(parts.start, parts.end))
        if parts.cents >= 0 {
            guard parts.isWhole(value), behind.magnitude.power == 0 else { return .notAnAmount }
            workspace.third.append(parts.cents < 10 ? ".0" : ".")
            workspace.third.append(decimal: parts.cents)
        }
        var (verdict, isCut) = reader.read(workspace.third.cell, power: behind.magnitude.power, workspace.second, into: workspace.output)
        if verdict == .notANumber { return .notAnAmount }
        if verdict == .ambiguous && reader.sign == .auto && CurrencyWords.isEnglish(code) && Self.hasComma(value) { verdict = .certain }
        Self.padCents(workspace.output)
        if !limits.isUnbounded && verdict == .certain && !limits.allow(workspace.output.cell) { return .outOfRange }
        if code >= 0 {
            workspace.output.append(0x20)
            CurrencyWords.append(code, to: workspace.output)
        }
        if verdict == .ambiguous || !behind.magnitude.isCertain { return .ambiguous }
        return isCut ? .decimals : behind.magnitude.power > 0 ? .magnitude : .notation
    }

    /// Where the number of a canonical amount ends: one without a lone digit behind its point, alone or before a space and a code in capitals.
    private func canonicalAmount(_ cell: Cell) -> Int? {
        var count = cell.count
        if count > 4, cell[count - 4] == 0x20 {
            let code = cell.slice(count - 3, count)
            guard code[0].isUpperLetter, code[1].isUpperLetter, code[2].isUpperLetter else { return nil }
            var letters = (code[0].lowered, code[1].lowered, code[2].lowered)
            let isKnown = withUnsafeBytes(of: &letters) { raw in
                guard let start = raw.bindMemory(to: UInt8.self).baseAddress, case .code? = CurrencyWords.meaning(Cell(start, 3)) else {
                    return false
                }
                return true
            }
            if !isKnown { return nil }
            count -= 4
        }
        if count > 2, cell[count - 2] == UInt8(ascii: ".") { return nil }
        return count > 0 && reader.isCanonical(cell.slice(0, count)) ? count : nil
    }

    /// Pounds and dollars are written in English, where a comma parts thousands.
    private static func hasComma(_ cell: Cell) -> Bool {
        for index in 0..<cell.count where cell[index] == UInt8(ascii: ",") { return true }
        return false
    }

    /// `5.5` becomes `5.50`.
    private static func padCents(_ output: ByteBuffer) {
        if output.count > 2 && output.base[output.count - 2] == UInt8(ascii: ".") { output.append(UInt8(ascii: "0")) }
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard let end = canonicalAmount(cell) else { return }
        if part == 0 { buffer.append(cell.slice(0, end)) } else if end < cell.count { buffer.append(cell.slice(end + 1, cell.count)) }
    }
}
