import KemptCore
import KemptText

/// `phone`: a number in the international form E.164, `+37061234567`, with ` x12` behind it for an extension.
///
/// A number without a calling code is read by the record's country. Where the record has none it is read by `assume`, which is enough to
/// compare it and not enough to write it: the reading is proposed. It must be in use in the numbering plan of its
/// country (see PhonePlan). Of several numbers in a cell the first is proposed and nothing is thrown away, or with `many` all are kept.
/// With another `format` the same holds of that form. Parts tell region, kind and the other forms.
/// Cost: about 30 ns for a canonical number, 150 for another writing, 60 more in groups.
public struct PhoneType: SemanticType {
    static let country = Setting<String>.field("country", "the field with the record's country")
    static let assume = Setting<String>.text("assume", "the country (two letters) of a number without one")
    static let format = Setting<String>.choice(
        "format", PhoneForm.allCases.map(\.name), "how numbers are written; national only where the record's country says which", fallback: "e164")
    static let many = Setting<Bool>.boolean(
        "many", "keep all numbers of a cell, separated by `; `; `deduplicate` compares the first of them", fallback: "no")

    /// Two packed capitals; 0 for none.
    let assumed: UInt16
    let form: PhoneForm
    let keepsMany: Bool
    let words: PhoneWords

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
        let name = values[Self.format]
        form = PhoneForm.allCases.first { $0.name == name } ?? .e164
        keepsMany = values[Self.many] ?? false
        words = context.words.isEmpty ? .standard : PhoneWords(context.words)
    }

    public static let spec = TypeSpec(
        Spec(
            "phone", "A phone number in international form, +37061234567, with x12 for an extension",
            settings: [country.data, assume.data, format.data, many.data],
            example: "phone: {type: phone, country: country, assume: LT}"),
        outcomes: PhoneRule.table, companion: "country", comparison: .phone, examples: PhoneRule.examples, parts: PhonePart.table,
        dictionaries: PhoneWords.dictionaries)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if form == .e164, Self.isCanonical(cell, workspace.first) { return .same }
        return read(cell, companion, joinsSlashes: false, workspace)
    }

    private func read(_ cell: Cell, _ companion: Cell, joinsSlashes: Bool, _ workspace: Workspace) -> Reading {
        let scan = PhoneScanner(cell, joinsSlashes: joinsSlashes, words: words, digits: workspace.first, word: workspace.second)
        switch scan.fault {
        case .none: break
        case .letters: return NoValue.isLikely(cell, workspace.second) ? PhoneRule.noValue.wrote : PhoneRule.letters.kept
        case .tooLong: return PhoneRule.tooLong.kept
        case .digitsLost: return PhoneRule.digitsLost.kept
        }
        if scan.digitCount == 0 { return Self.withoutDigits(cell, scan, workspace) }
        let found = resolve(scan, companion, workspace)
        if let refusal = Self.refusal(found, scan) {
            // What stands before a slash is no number: the slash does not part two.
            if scan.hasMore, cell[scan.next - 1] == UInt8(ascii: "/"), !joinsSlashes {
                let joined = read(cell, companion, joinsSlashes: true, workspace)
                if joined.wrote { return joined }
                workspace.output.removeAll()
                return (scan.hasWords || scan.hasKeyLetters ? .letters : refusal).kept
            }
            if refusal == .tooLong, scan.gaps != 0, let reading = readRunOn(scan, companion, workspace) { return reading }
            return (scan.hasWords || scan.hasKeyLetters ? .letters : refusal).kept
        }
        let writer = writer(companion, workspace)
        writer.append(found, scan.hasMore && !keepsMany ? nil : scan, workspace)
        if scan.hasMore && keepsMany { return readMore(cell, companion, scan, found, workspace) }
        return Self.judge(cell, found, scan, workspace.output.cell)
    }

    /// The record's country as two packed capitals, 0 for none; AC and TA have numbers and no code of ISO 3166.
    static func country(_ companion: Cell, _ workspace: Workspace) -> UInt16 {
        if companion.isEmpty { return 0 }
        let code = CountryCodes.code(companion, scratch: workspace.second)
        return code == 0 && companion.count == 2 ? UInt16(companion[0].raised) << 8 | UInt16(companion[1].raised) : code
    }

    /// The record's country is looked up only where a plus does not say it: its name may be long.
    func resolve(_ scan: PhoneScanner, _ companion: Cell, _ workspace: Workspace) -> PhoneResolver.Found {
        let digits = PhoneDigits(start: UnsafePointer(workspace.first.base), count: scan.digitCount)
        workspace.third.reserve(3 * PhoneDialling.room)
        let resolver = PhoneResolver(digits, spare: workspace.third.base)
        let isFirstAlone = scan.firstGroup == 1
        if scan.hasPlus, !isFirstAlone, let found = resolver.withPlus() { return found }
        let country = Self.country(companion, workspace)
        return resolver.resolve(hasPlus: scan.hasPlus, isFirstAlone: isFirstAlone, companion: country, assumed: assumed)
    }

    /// A plus and the digits of a number in use: nothing more to look for. An extension takes the long way.
    @inline(__always) private static func isCanonical(_ cell: Cell, _ digits: ByteBuffer) -> Bool {
        let count = cell.count &- 1
        guard count >= 5, count <= 20, cell[0] == UInt8(ascii: "+") else { return false }
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
        let plan = PhonePlan.shared
        let whole = PhoneDigits(start: UnsafePointer(target), count: count)
        let (code, length) = plan.callingCode(whole)
        if code == 0 { return false }
        let number = whole.dropping(length)
        return plan.label(code, number) != 0 && !number.isOneDigit && !whole.isOneDigit
    }

    /// Blank, or nothing but punctuation.
    private static func withoutDigits(_ cell: Cell, _ scan: PhoneScanner, _ workspace: Workspace) -> Reading {
        workspace.second.removeAll()
        let isBlank = Tidy.clean(cell, into: workspace.second) == .whitespace && workspace.second.count == 0
        if isBlank { return PhoneRule.whitespace.wrote }
        if NoValue.isLikely(cell, workspace.second) { return PhoneRule.noValue.wrote }
        return scan.hasLabel || scan.hasWords ? PhoneRule.letters.kept : PhoneRule.tooShort.kept
    }

    /// Why the digits are no number; nil when they are one.
    static func refusal(_ found: PhoneResolver.Found, _ scan: PhoneScanner) -> PhoneRule? {
        switch found.verdict {
        case .plain, .trunk, .noPlus, .countryGuess:
            // Letters stand for digits only where firms advertise so: else any word would make a number.
            let isAdvertised = !scan.hasKeyLetters || found.code == 1 || PhonePlan.shared.meaning(of: found.label).kind.isAdvertised
            return isAdvertised ? nil : .letters
        case .tooShort: return .tooShort
        case .tooLong: return .tooLong
        case .notInUse: return .notInUse
        case .unknownRegion: return .unknownRegion
        case .noSuchCode: return .noSuchCode
        case .placeholder: return .placeholder
        }
    }

    /// The outcome of one number, as if nothing stood before or behind it; notation also when it is canonical.
    @inline(__always) static func rule(_ found: PhoneResolver.Found, _ scan: PhoneScanner) -> PhoneRule {
        if scan.hasWords { return .withWords }
        switch found.verdict {
        case .countryGuess: return .countryGuess
        case _ where found.isAssumed: return .assumedCountry
        case _ where scan.hasLookAlike: return .homoglyph
        case _ where scan.hasKeyLetters: return .keyLetters
        case .trunk: return .trunk
        case .noPlus: return .noPlus
        default: return .notation
        }
    }

    @inline(__always)
    private static func judge(_ cell: Cell, _ found: PhoneResolver.Found, _ scan: PhoneScanner, _ written: Cell) -> Reading {
        if scan.hasMore && !scan.isDone { return PhoneRule.several.wrote }
        let rule = rule(found, scan)
        if rule != .notation { return rule.wrote }
        if written.equals(cell) { return .same }
        if scan.hasDecimals { return PhoneRule.decimals.wrote }
        if scan.hasLabel { return PhoneRule.label.wrote }
        return scan.hasStraySpace ? PhoneRule.whitespace.wrote : PhoneRule.notation.wrote
    }

    /// The digits without plus and extension; nothing for what is no number in use, such as +79999999999, which would make strangers one.
    ///
    /// A number read by the assumed country is not written but is compared: two records that say `8 612 34567` say the same.
    /// Of several numbers the first is compared.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        var end = 1
        while end < cell.count && cell[end].isDigit { end &+= 1 }
        let isAlone = end == cell.count || (cell[end] == 0x20 && end + 1 < cell.count && cell[end + 1] == UInt8(ascii: "x"))
        let isFirst = isAlone || keepsMany && cell[end] == UInt8(ascii: ";")
        if isFirst, Self.isCanonical(cell.slice(0, end), workspace.first) {
            // 987654321 is a number in use, and what people type who have none.
            if !Self.isRow(cell.slice(1, end), workspace) { buffer.append(cell.slice(1, end)) }
            return
        }
        if form == .e164 && cell[0] == UInt8(ascii: "+") { return }
        let scan = PhoneScanner(cell, words: words, digits: workspace.first, word: workspace.second)
        guard scan.fault == .none, scan.digitCount > 0, !scan.hasMore || keepsMany, !scan.hasWords, !scan.hasLookAlike else { return }
        let found = resolve(scan, companion, workspace)
        // What is only a proposal for the data is good enough to compare by: a merge may bring the country that makes it certain.
        let isProposal = found.verdict == .countryGuess || found.isAssumed && (found.verdict == .plain || found.verdict == .trunk)
        guard isProposal || form != .e164 && found.verdict.isNumber, Self.refusal(found, scan) == nil, !found.number.isInARow else { return }
        buffer.append(decimal: found.code)
        found.number.append(to: buffer)
    }

    /// True when digits, or what follows their calling code, stand in a row. The digits were just read into `workspace.first`.
    private static func isRow(_ cell: Cell, _ workspace: Workspace) -> Bool {
        let whole = PhoneDigits(start: UnsafePointer(workspace.first.base), count: cell.count)
        return whole.isInARow || whole.dropping(PhonePlan.shared.callingCode(whole).length).isInARow
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard let part = PhonePart(rawValue: part) else { return }
        let scan = PhoneScanner(cell, words: words, digits: workspace.first, word: workspace.second)
        guard scan.fault == .none, scan.digitCount > 0, !scan.hasWords, !scan.hasLookAlike else { return }
        let found = resolve(scan, companion, workspace)
        guard found.verdict.isNumber, found.verdict != .countryGuess, !found.isAssumed, Self.refusal(found, scan) == nil else { return }
        part.append(found, scan, to: buffer, workspace)
    }
}
