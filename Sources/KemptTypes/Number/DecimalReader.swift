import KemptCore
import KemptText

/// Which sign parts the whole from the fraction.
enum DecimalSign: Sendable {
    case auto, comma, point

    init(_ name: String?) {
        switch name {
        case "comma": self = .comma
        case "point": self = .point
        default: self = .auto
        }
    }
}

/// Reads a written decimal number: sign, groups of three, comma or point.
struct DecimalReader: Sendable {
    enum Verdict {
        case certain
        /// One separator before three digits, or one that the declared sign contradicts: readable in two ways.
        case ambiguous
        case notANumber
    }

    let sign: DecimalSign
    /// Amounts of money: three digits behind a point are rather a group than a fraction.
    let isMoney: Bool
    /// The most digits a fraction has; fewer than three settle that `1,234` is grouped.
    var decimals = 99

    /// `-1234.5` as it should be: true when `read` would change nothing. No allocation, one look at each byte.
    func isCanonical(_ cell: Cell) -> Bool {
        let count = cell.count
        var index = 0
        let isNegative = count > 0 && cell[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        let start = index
        var seen: UInt8 = 0
        while index < count && cell[index].isDigit {
            seen |= cell[index]
            index &+= 1
        }
        let whole = index &- start
        if whole == 0 || (whole > 1 && cell[start] == UInt8(ascii: "0")) { return false }
        if index < count {
            guard cell[index] == UInt8(ascii: ".") else { return false }
            index &+= 1
            let fraction = count &- index
            if fraction == 0 || fraction > decimals || mayBeGroup(fraction, whole, cell[start]) { return false }
            while index < count && cell[index].isDigit {
                seen |= cell[index]
                index &+= 1
            }
        }
        return index == count && !(isNegative && seen & 15 == 0)
    }

    @inline(__always) private func isGroup(_ after: Int, _ before: Int, _ first: UInt8) -> Bool {
        after == 3 && before >= 1 && before <= 3 && first != UInt8(ascii: "0")
    }

    /// True when the three digits behind a canonical number's point would be read as a group under these settings.
    @inline(__always) private func mayBeGroup(_ after: Int, _ before: Int, _ first: UInt8) -> Bool {
        isGroup(after, before, first) && (sign == .comma || (sign == .auto && (isMoney || decimals < 3)))
    }

    /// As `read`, then times a power of ten, with the digits behind the point that the field may have.
    ///
    /// Tells besides whether digits were lost for want of room behind the point.
    func read(_ cell: Cell, power: Int, _ scratch: ByteBuffer, into output: ByteBuffer) -> (verdict: Verdict, isCut: Bool) {
        let start = output.count
        let verdict = read(cell, scratch, into: output)
        if verdict == .notANumber { return (verdict, false) }
        if power != 0 {
            DecimalText.shift(output, from: start, by: power, scratch)
            keepFraction(output, from: start)
        }
        return (verdict, DecimalText.limitDecimals(decimals, output, from: start))
    }

    /// Read again, three digits behind a point would be a group under these settings; a fourth digit keeps them a fraction.
    private func keepFraction(_ output: ByteBuffer, from start: Int) {
        let digits = start < output.count && output.base[start] == UInt8(ascii: "-") ? start + 1 : start
        let fraction = DecimalText.decimals(of: output.cell(from: digits))
        if fraction > 0 && mayBeGroup(fraction, output.count - digits - fraction - 1, output.base[digits]) { output.append(UInt8(ascii: "0")) }
    }

    /// Appends the canonical number to `output`; `scratch` is overwritten. Nothing is appended for `notANumber`.
    func read(_ cell: Cell, _ scratch: ByteBuffer, into output: ByteBuffer) -> Verdict {
        scratch.removeAll()
        guard let isNegative = Self.simplify(cell, into: scratch) else { return .notANumber }
        let text = scratch.cell
        guard let layout = layout(text), isWellGrouped(text, layout) else { return .notANumber }
        write(text, layout, isNegative, to: output)
        return layout.isCertain ? .certain : .ambiguous
    }

    /// Writes digits, `.`, `,` and `'` (for any other sign between groups); returns whether a minus stood before them, nil when it is no number.
    private static func simplify(_ cell: Cell, into scratch: ByteBuffer) -> Bool? {
        var isNegative = false
        var hasSign = false
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            switch scalar {
            case 0x30...0x39, 0x2C, 0x2E: scratch.append(UInt8(truncatingIfNeeded: scalar))
            case 0xFF10...0xFF19: scratch.append(UInt8(truncatingIfNeeded: scalar &- 0xFF10 &+ 0x30))
            case 0x2B, 0x2D, 0x2212, 0x2013:
                if hasSign || scratch.count > 0 { return nil }
                hasSign = true
                isNegative = scalar != 0x2B
            case 0x27, 0x2019, 0x5F: scratch.append(UInt8(ascii: "'"))
            default:
                if !Scalars.isSpace(scalar) { return nil }
                if scratch.count > 0 { scratch.append(UInt8(ascii: "'")) }
            }
        }
        return isNegative
    }

    /// A debt as book-keepers write it, `(500)`: the value inside, and that it is one.
    static func withoutBrackets(_ cell: Cell) -> (value: Cell, isNegative: Bool) {
        guard cell.count > 2, cell[0] == UInt8(ascii: "("), cell[cell.count - 1] == UInt8(ascii: ")") else { return (cell, false) }
        return (cell.slice(1, cell.count - 1), true)
    }

    private struct Layout {
        /// Where the decimal sign stands; the length when there is none.
        var point: Int
        /// What parts the groups; 0 when nothing does.
        var group: UInt8
        var isCertain = true
    }

    /// Finds which separator is which, by what stands there and by the declared sign.
    private func layout(_ text: Cell) -> Layout? {
        var dots = 0
        var commas = 0
        var quotes = 0
        var last = -1
        for index in 0..<text.count where !text[index].isDigit {
            switch text[index] {
            case UInt8(ascii: "."): dots += 1
            case UInt8(ascii: ","): commas += 1
            default:
                quotes += 1
                continue
            }
            last = index
        }
        let quote: UInt8 = quotes > 0 ? UInt8(ascii: "'") : 0
        if last < 0 { return Layout(point: text.count, group: quote) }
        let isComma = text[last] == UInt8(ascii: ",")
        let contradicts = isComma ? sign == .point : sign == .comma
        if dots > 0 && commas > 0 {
            guard (isComma ? commas : dots) == 1, quotes == 0 else { return nil }
            return Layout(point: last, group: UInt8(ascii: isComma ? "." : ","), isCertain: !contradicts)
        }
        if dots + commas > 1 { return quotes == 0 ? Layout(point: text.count, group: text[last]) : nil }
        let looksGrouped = quotes == 0 && isGroup(text.count - last - 1, last, text[0])
        let asGroup = Layout(point: text.count, group: text[last])
        switch sign {
        case .auto:
            if looksGrouped && (isComma || isMoney || decimals < 3) {
                return Layout(point: text.count, group: text[last], isCertain: decimals < 3 && (isComma || isMoney))
            }
        case .comma:
            if looksGrouped && !isComma { return asGroup }
        case .point:
            if isComma { return looksGrouped ? asGroup : Layout(point: last, group: quote, isCertain: false) }
        }
        return Layout(point: last, group: quote)
    }

    /// Groups of three digits, the first of one to three; or of two with a last one of three, as in India (`12,34,567`); digits only behind
    /// the decimal sign; at least one digit.
    private func isWellGrouped(_ text: Cell, _ layout: Layout) -> Bool {
        var run = 0
        var groups = 0
        var first = 0
        var isByTwo = false
        for index in 0..<layout.point {
            if text[index].isDigit {
                run += 1
            } else {
                if groups == 1 { isByTwo = run == 2 && layout.group == UInt8(ascii: ",") }
                if text[index] != layout.group || run == 0 || run > 3 || (groups > 0 && run != (isByTwo ? 2 : 3)) { return false }
                if groups == 0 { first = run }
                groups += 1
                run = 0
            }
        }
        if isByTwo && first > 2 { return false }
        if groups > 0 && run != 3 { return false }
        for index in layout.point + 1..<max(layout.point + 1, text.count) where !text[index].isDigit { return false }
        return run > 0 || layout.point + 1 < text.count
    }

    private func write(_ text: Cell, _ layout: Layout, _ isNegative: Bool, to output: ByteBuffer) {
        let start = output.count
        if isNegative { output.append(UInt8(ascii: "-")) }
        let digits = output.count
        var nonZero = false
        for index in 0..<layout.point where text[index].isDigit {
            if text[index] == UInt8(ascii: "0") && output.count == digits { continue }
            nonZero = true
            output.append(text[index])
        }
        if output.count == digits { output.append(UInt8(ascii: "0")) }
        let fraction = text.count - layout.point - 1
        if fraction > 0 {
            output.append(UInt8(ascii: "."))
            for index in layout.point + 1..<text.count {
                if text[index] != UInt8(ascii: "0") { nonZero = true }
                output.append(text[index])
            }
            keepFraction(output, from: start)
        }
        if isNegative && !nonZero { DecimalText.dropMinus(output, from: start) }
    }
}
