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
    private let declared: Int

    public init(_ values: Values, _ context: TypeContext) {
        reader = DecimalReader(sign: DecimalSign(values[Self.decimal]), isMoney: true)
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
            settings: [decimal.data, currency.data], example: "budget: {type: money, decimal: comma}"),
        outcomes: MoneyRule.table, examples: MoneyRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if isCanonical(cell) { return .same }
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return MoneyRule.whitespace.wrote }
        // `(500)`: a debt, as book-keepers write it.
        let isDebt = tidy.count > 2 && tidy[0] == UInt8(ascii: "(") && tidy[tidy.count - 1] == UInt8(ascii: ")")
        let value = isDebt ? tidy.slice(1, tidy.count - 1) : tidy
        guard let parts = Parts(value) else {
            return (NoValue.isLikely(tidy, workspace.second) ? MoneyRule.noValue.wrote : MoneyRule.notAnAmount.kept)
        }
        // `500-` is a debt to some and `500,-` to others: not for us to say.
        if parts.end < value.count, value[parts.end] == UInt8(ascii: "-") || value[parts.end] == UInt8(ascii: "+") {
            return MoneyRule.notAnAmount.kept
        }
        guard let code = currency(value, parts, workspace.second) else { return MoneyRule.currency.kept }
        var verdict = amount(value, parts, isDebt, workspace)
        if verdict == .notANumber { return MoneyRule.notAnAmount.kept }
        if verdict == .ambiguous && reader.sign == .auto && CurrencyWords.isEnglish(code) && Self.hasComma(value) { verdict = .certain }
        Self.padCents(workspace.output)
        if code >= 0 {
            workspace.output.append(0x20)
            CurrencyWords.append(code, to: workspace.output)
        }
        if verdict == .ambiguous { return MoneyRule.ambiguous.wrote }
        if workspace.output.cell.equals(cell) { return .same }
        let isStray = change == .whitespace && (cell[0] <= 0x20 || cell[cell.count - 1] <= 0x20)
        return (isStray ? MoneyRule.whitespace : MoneyRule.notation).wrote
    }

    /// A canonical number without a lone digit behind its point, alone or before a space and a code in capitals.
    private func isCanonical(_ cell: Cell) -> Bool {
        var count = cell.count
        if count > 4, cell[count - 4] == 0x20 {
            let code = cell.slice(count - 3, count)
            guard code[0].isUpperLetter, code[1].isUpperLetter, code[2].isUpperLetter else { return false }
            var letters = (code[0].lowered, code[1].lowered, code[2].lowered)
            let isKnown = withUnsafeBytes(of: &letters) { raw in
                guard let start = raw.bindMemory(to: UInt8.self).baseAddress, case .code? = CurrencyWords.meaning(Cell(start, 3)) else {
                    return false
                }
                return true
            }
            if !isKnown { return false }
            count -= 4
        }
        if count > 2, cell[count - 2] == UInt8(ascii: ".") { return false }
        return count > 0 && reader.isCanonical(cell.slice(0, count))
    }

    /// The number between what stands before its first and behind its last digit.
    private struct Parts {
        var start: Int
        var end: Int

        init?(_ cell: Cell) {
            var first = 0
            while first < cell.count, !cell[first].isDigit { first += 1 }
            if first == cell.count { return nil }
            var last = cell.count - 1
            while !cell[last].isDigit { last -= 1 }
            start = first
            end = last + 1
            // A fraction without a nought before it, `£.50`; but the point of `руб.50` belongs to the word.
            if first > 0, cell[first - 1] == UInt8(ascii: ".") || cell[first - 1] == UInt8(ascii: ","), !Self.endsInLetter(cell.slice(0, first - 1)) {
                start -= 1
            }
        }

        private static func endsInLetter(_ cell: Cell) -> Bool {
            var lead = cell.count - 1
            while lead > 0, cell[lead] & 0xC0 == 0x80 { lead -= 1 }
            return lead >= 0 && Scalars.isLetter(UTF8Text.scalar(cell, at: &lead))
        }
    }

    /// The place of the currency's code, -1 when none is written; nil for a word that is no currency, or for two.
    private func currency(_ cell: Cell, _ parts: Parts, _ word: ByteBuffer) -> Int? {
        guard let before = place(cell.slice(0, parts.start), word), let behind = place(cell.slice(parts.end, cell.count), word) else { return nil }
        if before >= 0 && behind >= 0 && before != behind { return nil }
        return max(before, behind)
    }

    private func place(_ cell: Cell, _ word: ByteBuffer) -> Int? {
        word.removeAll()
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            switch scalar {
            case 0x20, 0x2E, 0x2C, 0x2B, 0x2D, 0x2212, 0x2013, 0x2014: continue  // spaces, signs, the dash for no cents
            default: word.append(scalar: Scalars.lower(scalar))
            }
            if word.count > 40 { return nil }
        }
        if word.count == 0 { return -1 }
        switch CurrencyWords.meaning(word.cell) {
        case .code(let place)?: return place
        case .family(let family)?: return CurrencyWords.member(of: family, declared: declared)
        case nil: return nil
        }
    }

    /// Pounds and dollars are written in English, where a comma parts thousands.
    private static func hasComma(_ cell: Cell) -> Bool {
        for index in 0..<cell.count where cell[index] == UInt8(ascii: ",") { return true }
        return false
    }

    private func amount(_ cell: Cell, _ parts: Parts, _ isDebt: Bool, _ workspace: Workspace) -> DecimalReader.Verdict {
        var minuses = isDebt ? 1 : 0
        var index = 0
        while index < parts.start {
            let scalar = UTF8Text.scalar(cell, at: &index)
            if scalar == 0x2D || scalar == 0x2212 || scalar == 0x2013 { minuses += 1 }
        }
        if minuses > 1 { return .notANumber }
        workspace.third.removeAll()
        if minuses == 1 { workspace.third.append(UInt8(ascii: "-")) }
        workspace.third.append(cell.slice(parts.start, parts.end))
        return reader.read(workspace.third.cell, workspace.second, into: workspace.output)
    }

    /// `5.5` becomes `5.50`.
    private static func padCents(_ output: ByteBuffer) {
        if output.count > 2 && output.base[output.count - 2] == UInt8(ascii: ".") { output.append(UInt8(ascii: "0")) }
    }
}

/// The outcomes of `money`.
enum MoneyRule: UInt8, OutcomeList {
    case notation = 1, whitespace, noValue, ambiguous, notAnAmount, currency

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("money.notation", .notation, "an amount written another way")
        case .whitespace: Outcome("money.whitespace", .repair, "stray spaces or invisible characters")
        case .noValue: Outcome("money.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .ambiguous: Outcome("money.ambiguous", .guess, "may be thousands or a fraction: 1.234")
        case .notAnAmount: Outcome("money.not-an-amount", .invalid, "not an amount")
        case .currency: Outcome("money.currency", .invalid, "a word or sign beside the amount that is not one known currency")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("1234.50 EUR", "1234.50 EUR", ""),
        TypeExample("1234.50", "1234.50", ""),
        TypeExample("1 234,5 €", "1234.50 EUR", "money.notation"),
        TypeExample("$1,234.50", "1234.50 USD", "money.notation"),
        TypeExample("1 500 руб.", "1500 RUB", "money.notation"),
        TypeExample(" 15 EUR", "15 EUR", "money.whitespace"),
        TypeExample("1.234 EUR", "1234 EUR", "money.ambiguous"),
        TypeExample("£140,000", "140000 GBP", "money.notation"),
        TypeExample("(500.00)", "-500.00", "money.notation"),
        TypeExample("n/a", "", "money.no-value"),
        TypeExample("500-", "500-", "money.not-an-amount"),
        TypeExample("a lot", "a lot", "money.not-an-amount"),
        TypeExample("100 kr", "100 kr", "money.currency"),
    ]
}
