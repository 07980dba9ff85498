import KemptCore
import KemptText

/// `postcode`: a postal code in its country's form: `LT-01234`, `101000`, `SW1A 1AA`.
///
/// Read by the record's country, else by `assume`; of an unknown country only case and spaces are tidied. Cost: about 20 ns
/// for a canonical code by a two-letter country, 35 for another writing; a country's name costs 30 more.
public struct PostcodeType: SemanticType {
    static let country = Setting<String>.field("country", "the field with the record's country")
    static let assume = Setting<String>.text("assume", "the country (two letters) of a record without one")

    private let assumed: UInt16

    public init(_ values: Values, _ context: TypeContext) {
        _ = values[Self.country]
        assumed = CountryCodes.declared(values, Self.assume, context)
    }

    public static let spec = TypeSpec(
        Spec(
            "postcode", "A postal code in the form of the record's country", settings: [country.data, assume.data],
            example: "postcode: {type: postcode, country: country, assume: LT}"),
        outcomes: PostcodeRule.table, companion: "country", comparison: .code, examples: PostcodeRule.examples,
        parts: [
            TypePart("bare", "letters and digits without the country's own letters in front"),
            TypePart("area", "what stands before the space or hyphen, else the first two signs: SW1A, 10001, 00, 01"),
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let written = companion.isEmpty ? 0 : CountryCodes.code(companion, scratch: workspace.second)
        let code = written == 0 ? assumed : written
        guard let country = PostcodeFormats.shared.country(code) else { return readPlain(cell, workspace) }
        for format in country.formats where format.matches(cell) { return Self.isAllZeros(cell) ? PostcodeRule.shape.kept : .same }
        let reading = readAs(country, code, cell, workspace)
        // Read by the assumed country: a country's own letters before the code are proposed, not written.
        let isRewrite =
            reading.mark == PostcodeRule.notation.rawValue || reading.mark == PostcodeRule.decimals.rawValue
            || reading.mark == PostcodeRule.whitespace.rawValue
        return written == 0 && isRewrite && workspace.output.count > 0 ? PostcodeRule.assumedCountry.wrote : reading
    }

    private func readAs(_ country: PostcodeFormats.Country, _ code: UInt16, _ cell: Cell, _ workspace: Workspace) -> Reading {
        let whole = SpreadsheetNumber.whole(cell)
        guard let isStray = Self.collect(whole ?? cell, workspace.first) else { return Self.refuse(cell, .shape, workspace) }
        if workspace.first.count == 0 {
            let refusal = Self.refuse(cell, .shape, workspace)
            return isStray && !refusal.wrote ? PostcodeRule.whitespace.wrote : refusal
        }
        if Self.isAllZeros(workspace.first.cell) { return PostcodeRule.shape.kept }
        let signs = Self.withoutCountry(workspace.first.cell, code, country.formats[0])
        for format in country.formats where Self.fill(format, signs, nought: false, workspace.output) {
            if workspace.output.cell.equals(cell) { return .same }
            return (whole != nil ? PostcodeRule.decimals : isStray ? PostcodeRule.whitespace : PostcodeRule.notation).wrote
        }
        if country.hasLeadingNought, Self.fill(country.formats[0], signs, nought: true, workspace.output) { return PostcodeRule.leadingZero.wrote }
        return Self.refuse(cell, .shape, workspace)
    }

    /// No postcode: a word for nothing, or `rule`.
    private static func refuse(_ cell: Cell, _ rule: PostcodeRule, _ workspace: Workspace) -> Reading {
        workspace.output.removeAll()
        return NoValue.isLikely(cell, workspace.second) ? PostcodeRule.noValue.wrote : rule.kept
    }

    /// No digit but noughts: typed to get past a form.
    @inline(__always) private static func isAllZeros(_ cell: Cell) -> Bool {
        var index = cell.count &- 1
        while index >= 0 && (cell[index] == UInt8(ascii: "0") || !(cell[index].isDigit || cell[index].raised.isUpperLetter)) { index &-= 1 }
        return index < 0
    }

    /// Appends the letters (as capitals) and digits of the cell; nil when it has anything but spaces, hyphens and points beside them.
    /// Returns whether there were spaces at an end or invisible characters.
    private static func collect(_ cell: Cell, _ buffer: ByteBuffer) -> Bool? {
        buffer.removeAll()
        var isStray = cell[0] == 0x20 || cell[cell.count - 1] == 0x20
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            if buffer.count > 16 { return nil }
            if scalar < 0x80 {
                let byte = UInt8(truncatingIfNeeded: scalar).raised
                if byte.isDigit || byte.isUpperLetter {
                    buffer.append(byte)
                } else if Scalars.isSpace(scalar) {
                    if byte != 0x20 { isStray = true }
                } else if byte != UInt8(ascii: "-") && byte != UInt8(ascii: ".") {
                    return nil
                }
            } else if Scalars.isZeroWidth(scalar) {
                isStray = true
            } else if Scalars.isSpace(scalar) {
                if buffer.count == 0 || index == cell.count { isStray = true }
            } else if !(0x2010...0x2015).contains(scalar) {
                return nil
            }
        }
        return isStray
    }

    /// Takes off the country's letters or its car sign (`LT01234`, `D-10115`) where the format has no letter in that place.
    private static func withoutCountry(_ signs: Cell, _ code: UInt16, _ format: PostcodeFormats.Format) -> Cell {
        if !format.beginsWithDigit { return signs }
        guard signs.count > 3 else { return signs }
        if CountryCodes.pack(signs[0], signs[1]) == code { return signs.slice(2, signs.count) }
        let isLone = signs[0].isUpperLetter && signs[1].isDigit
        return isLone && isCarSign(signs[0], of: code) ? signs.slice(1, signs.count) : signs
    }

    /// The one-letter signs of the Vienna road traffic convention.
    private static func isCarSign(_ letter: UInt8, of code: UInt16) -> Bool {
        let owner: StaticString? =
            switch letter {
            case UInt8(ascii: "D"): "DE"
            case UInt8(ascii: "A"): "AT"
            case UInt8(ascii: "F"): "FR"
            case UInt8(ascii: "H"): "HU"
            case UInt8(ascii: "B"): "BE"
            case UInt8(ascii: "L"): "LU"
            case UInt8(ascii: "S"): "SE"
            case UInt8(ascii: "N"): "NO"
            case UInt8(ascii: "I"): "IT"
            case UInt8(ascii: "E"): "ES"
            case UInt8(ascii: "P"): "PT"
            default: nil
            }
        return owner.map { CountryCodes.pack($0.utf8Start[0], $0.utf8Start[1]) == code } ?? false
    }

    /// Writes the signs into the places of the format, after a nought if asked; false (and nothing written) when they do not fit.
    private static func fill(_ format: PostcodeFormats.Format, _ signs: Cell, nought: Bool, _ output: ByteBuffer) -> Bool {
        let start = output.count
        var next = nought ? -1 : 0
        for index in 0..<format.text.count {
            guard format.isSlot(index) else {
                output.append(format.text[index])
                continue
            }
            let byte = next < 0 ? UInt8(ascii: "0") : next < signs.count ? signs[next] : 0
            guard PostcodeFormats.takes(format.text[index], byte) else {
                output.truncate(to: start)
                return false
            }
            output.append(byte)
            next += 1
        }
        if next != signs.count { output.truncate(to: start) }
        return next == signs.count
    }

    /// Of an unknown country: letters as capitals, single spaces.
    private func readPlain(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return PostcodeRule.whitespace.wrote }
        if tidy.count > 16 { return Self.refuse(tidy, .characters, workspace) }
        var digits = 0
        for index in 0..<tidy.count {
            let byte = tidy[index].raised
            if byte.isDigit { digits += 1 }
            guard byte.isDigit || byte.isUpperLetter || byte == 0x20 || byte == UInt8(ascii: "-") else {
                return Self.refuse(tidy, .characters, workspace)
            }
            workspace.output.append(byte)
        }
        if digits == 0 { return Self.refuse(tidy, .characters, workspace) }
        if workspace.output.cell.equals(cell) { return .same }
        return (change == .whitespace ? PostcodeRule.whitespace : PostcodeRule.notation).wrote
    }

    /// Letters and digits alone, without the country's own letters in front.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if cell.count > 16 { return }
        var index = 0
        if cell.count > 3, cell[0].isUpperLetter, cell[1].isUpperLetter, cell[2] == UInt8(ascii: "-") || cell[2] == 0x20, cell[3].isDigit {
            index = 3
        }
        let start = buffer.count
        var digits = 0
        while index < cell.count {
            let byte = cell[index].raised
            if byte.isDigit { digits += 1 }
            if byte.isDigit || byte.isUpperLetter {
                buffer.append(byte)
            } else if byte != 0x20 && byte != UInt8(ascii: "-") {
                return buffer.truncate(to: start)
            }
            index += 1
        }
        if digits < 2 { buffer.truncate(to: start) }
    }

    /// Of a canonical code only: one that is not in a form of its country has no parts.
    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let written = companion.isEmpty ? 0 : CountryCodes.code(companion, scratch: workspace.second)
        var start = 0
        if let country = PostcodeFormats.shared.country(written == 0 ? assumed : written) {
            guard country.formats.contains(where: { $0.matches(cell) }), !Self.isAllZeros(cell) else { return }
            if country.formats[0].literals > 0 { start = 3 }
        } else if !Self.isPlain(cell) {
            return
        }
        if part == 0 { return buffer.append(cell.slice(min(start, cell.count), cell.count)) }
        var end = start
        while end < cell.count, cell[end] != 0x20, cell[end] != UInt8(ascii: "-") { end += 1 }
        if end == cell.count { end = min(cell.count, start + 2) }
        buffer.append(cell.slice(start, end))
    }

    /// Capitals, digits, spaces and hyphens, a digit among them.
    private static func isPlain(_ cell: Cell) -> Bool {
        if cell.count > 16 { return false }
        var digits = 0
        for index in 0..<cell.count {
            if cell[index].isDigit { digits += 1 }
            guard cell[index].isDigit || cell[index].isUpperLetter || cell[index] == 0x20 || cell[index] == UInt8(ascii: "-") else { return false }
        }
        return digits > 0
    }
}
