import KemptCore
import KemptText

/// `phone`: one number in the international form E.164, `+37061234567`, with ` x12` behind it for an extension.
///
/// A number without a calling code is read by the record's country. Where the record has none it is read by `assume`, which is enough to
/// compare it and not enough to write it: the reading is proposed. It must be in use in the numbering plan of its
/// country (see PhonePlan). Of several numbers in a cell the first is proposed and nothing is thrown away.
/// Cost: about 30 ns for a canonical number, 150 for another writing.
public struct PhoneType: SemanticType {
    static let country = Setting<String>.field("country", "the field with the record's country")
    static let assume = Setting<String>.text("assume", "the country (two letters) of a number without one")

    /// Two packed capitals; 0 for none.
    private let assumed: UInt16

    public init(_ values: Values, _ context: TypeContext) {
        _ = values[Self.country]
        var assumed: UInt16 = 0
        if let name = values[Self.assume] {
            let letters = Array(name.utf8)
            if letters.count == 2 { assumed = UInt16(letters[0].raised) << 8 | UInt16(letters[1].raised) }
            if PhonePlan.shared.region(assumed) == nil {
                let message = "'\(name)' is no country code"
                let remedy = "two letters of ISO 3166, for example LT"
                context.problems.add(
                    values.node(Self.assume).map { Diagnostic(message, in: $0, remedy: remedy) }
                        ?? Diagnostic(message, at: values.position, remedy: remedy))
            }
        }
        self.assumed = assumed
    }

    public static let spec = TypeSpec(
        Spec(
            "phone", "A phone number in international form, +37061234567, with x12 for an extension", settings: [country.data, assume.data],
            example: "phone: {type: phone, country: country, assume: LT}"),
        outcomes: PhoneRule.table, companion: "country", comparison: .phone, examples: PhoneRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if Self.isCanonical(cell, workspace.first) { return .same }
        let scan = PhoneScanner(cell, digits: workspace.first, word: workspace.second)
        switch scan.fault {
        case .none: break
        case .letters: return NoValue.isLikely(cell, workspace.second) ? PhoneRule.noValue.wrote : PhoneRule.letters.kept
        case .tooLong: return PhoneRule.tooLong.kept
        case .digitsLost: return PhoneRule.digitsLost.kept
        }
        if scan.digitCount == 0 { return Self.withoutDigits(cell, scan, workspace) }
        let digits = UnsafePointer(workspace.first.base)
        let resolver = PhoneResolver(digits, scan.digitCount)
        let country = companion.isEmpty ? 0 : CountryCodes.code(companion, scratch: workspace.second)
        let found = resolver.resolve(hasPlus: scan.hasPlus, companion: country, assumed: assumed)
        if let refusal = Self.refusal(found.verdict) { return (scan.hasWords ? .letters : refusal).kept }
        write(found, digits, scan, to: workspace.output)
        return judge(cell, found, scan, workspace.output.cell)
    }

    /// A plus and the digits of a number in use: nothing more to look for. An extension takes the long way.
    @inline(__always) private static func isCanonical(_ cell: Cell, _ digits: ByteBuffer) -> Bool {
        let count = cell.count &- 1
        guard count >= 7, count <= 20, cell[0] == UInt8(ascii: "+") else { return false }
        digits.removeAll()
        digits.reserve(20)
        let target = digits.base
        var index = 0
        while index < count {
            let digit = cell[index &+ 1] &- 0x30
            if digit > 9 { return false }
            target[index] = digit
            index &+= 1
        }
        return PhoneResolver(UnsafePointer(target), count).isInternational
    }

    /// Blank, or nothing but punctuation.
    private static func withoutDigits(_ cell: Cell, _ scan: PhoneScanner, _ workspace: Workspace) -> Reading {
        workspace.second.removeAll()
        let isBlank = Tidy.clean(cell, into: workspace.second) == .whitespace && workspace.second.count == 0
        if isBlank { return PhoneRule.whitespace.wrote }
        if NoValue.isLikely(cell, workspace.second) { return PhoneRule.noValue.wrote }
        return scan.hasLabel || scan.hasWords ? PhoneRule.letters.kept : PhoneRule.tooShort.kept
    }

    private static func refusal(_ verdict: PhoneResolver.Verdict) -> PhoneRule? {
        switch verdict {
        case .plain, .trunk, .noPlus, .countryGuess: nil
        case .tooShort: .tooShort
        case .tooLong: .tooLong
        case .notInUse: .notInUse
        case .unknownRegion: .unknownRegion
        case .noSuchCode: .noSuchCode
        case .placeholder: .placeholder
        }
    }

    private func write(_ found: PhoneResolver.Found, _ digits: UnsafePointer<UInt8>, _ scan: PhoneScanner, to output: ByteBuffer) {
        output.append(UInt8(ascii: "+"))
        output.append(decimal: found.code)
        for index in found.start..<scan.digitCount { output.append(digits[index] | 0x30) }
        guard scan.extensionCount > 0, !scan.hasMore else { return }
        output.append(" x")
        for index in scan.digitCount..<scan.digitCount + scan.extensionCount { output.append(digits[index] | 0x30) }
    }

    @inline(__always)
    private func judge(_ cell: Cell, _ found: PhoneResolver.Found, _ scan: PhoneScanner, _ written: Cell) -> Reading {
        if scan.hasMore { return PhoneRule.several.wrote }
        if scan.hasWords { return PhoneRule.withWords.wrote }
        switch found.verdict {
        case .countryGuess: return PhoneRule.countryGuess.wrote
        case _ where found.isAssumed: return PhoneRule.assumedCountry.wrote
        case _ where scan.hasLookAlike: return PhoneRule.homoglyph.wrote
        case .trunk: return PhoneRule.trunk.wrote
        case .noPlus: return PhoneRule.noPlus.wrote
        default: break
        }
        if written.equals(cell) { return .same }
        if scan.hasDecimals { return PhoneRule.decimals.wrote }
        if scan.hasLabel { return PhoneRule.label.wrote }
        return scan.hasStraySpace ? PhoneRule.whitespace.wrote : PhoneRule.notation.wrote
    }

    /// The digits without plus and extension; nothing for what is no number in use, such as +79999999999, which would make strangers one.
    ///
    /// A number read by the assumed country is not written but is compared: two records that say `8 612 34567` say the same.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        var end = 1
        while end < cell.count && cell[end].isDigit { end &+= 1 }
        let isAlone = end == cell.count || (cell[end] == 0x20 && end + 1 < cell.count && cell[end + 1] == UInt8(ascii: "x"))
        if isAlone, Self.isCanonical(cell.slice(0, end), workspace.first) { return buffer.append(cell.slice(1, end)) }
        if cell[0] == UInt8(ascii: "+") { return }
        let scan = PhoneScanner(cell, digits: workspace.first, word: workspace.second)
        guard scan.fault == .none, scan.digitCount > 0, !scan.hasMore, !scan.hasWords, !scan.hasLookAlike else { return }
        let digits = UnsafePointer(workspace.first.base)
        let country = companion.isEmpty ? 0 : CountryCodes.code(companion, scratch: workspace.second)
        let found = PhoneResolver(digits, scan.digitCount).resolve(hasPlus: false, companion: country, assumed: assumed)
        // What is only a proposal for the data is good enough to compare by: a merge may bring the country that makes it certain.
        guard found.verdict == .countryGuess || found.isAssumed && (found.verdict == .plain || found.verdict == .trunk) else { return }
        buffer.append(decimal: found.code)
        for index in found.start..<scan.digitCount { buffer.append(digits[index] | 0x30) }
    }
}
