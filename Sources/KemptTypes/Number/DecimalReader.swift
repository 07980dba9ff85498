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
            if fraction == 0 || (isGroup(fraction, whole, cell[start]) && (sign == .comma || (isMoney && sign == .auto))) { return false }
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
            if looksGrouped && (isComma || isMoney) { return Layout(point: text.count, group: text[last], isCertain: false) }
        case .comma:
            if looksGrouped && !isComma { return asGroup }
        case .point:
            if isComma { return looksGrouped ? asGroup : Layout(point: last, group: quote, isCertain: false) }
        }
        return Layout(point: last, group: quote)
    }

    /// Groups of three digits, the first of one to three; digits only behind the decimal sign; at least one digit.
    private func isWellGrouped(_ text: Cell, _ layout: Layout) -> Bool {
        var run = 0
        var groups = 0
        for index in 0..<layout.point {
            if text[index].isDigit {
                run += 1
            } else {
                if text[index] != layout.group || run == 0 || run > 3 || (groups > 0 && run != 3) { return false }
                groups += 1
                run = 0
            }
        }
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
        let whole = output.count - digits
        let fraction = text.count - layout.point - 1
        if fraction > 0 {
            output.append(UInt8(ascii: "."))
            for index in layout.point + 1..<text.count {
                if text[index] != UInt8(ascii: "0") { nonZero = true }
                output.append(text[index])
            }
            // Read again, three digits behind a point would be a group under these settings; a fourth digit keeps them a fraction.
            let mayBeGroup = isGroup(fraction, whole, output.base[digits]) && (sign == .comma || (isMoney && sign == .auto))
            if mayBeGroup { output.append(UInt8(ascii: "0")) }
        }
        guard isNegative && !nonZero else { return }
        // Minus nothing is nothing.
        for index in start..<output.count - 1 { output.base[index] = output.base[index + 1] }
        output.truncate(to: output.count - 1)
    }
}
