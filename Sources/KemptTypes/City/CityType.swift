import KemptCore
import KemptText

/// `city`: the name of a city, town or village.
///
/// Case, alphabet and the word "city" in Russian and Ukrainian are mended; the name itself never is. Names of one city in
/// several languages are made one in the match form alone.
public struct CityType: SemanticType {
    static let names = Setting<String>.choice(
        "names", ["keep", "english"], "whether other names of a known city stay, or give way to its English one (Вильнюс, Wilno: Vilnius)",
        fallback: "keep")

    private let writesEnglish: Bool
    /// The pipeline's own names, or nil.
    private let ownNames: CityOwnNames?

    public init(_ values: Values, _ context: TypeContext) {
        writesEnglish = values[Self.names] == "english"
        ownNames = CityOwnNames(context.words[""])
    }

    public static let spec = TypeSpec(
        Spec("city", "The name of a city, town or village", settings: [names.data], example: "city: {type: city, names: english}"),
        outcomes: CityRule.table, comparison: .place, repeats: true, examples: CityRule.examples,
        parts: [TypePart("english", "the English name of a city that is known by several")],
        dictionaries: [TypeDictionary("", "other names of cities, each with the name to write", isMap: true)])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let scan = NameScan(cell)
        // Only Cyrillic says `г. Москва`; a full stop makes it worth a look.
        if !writesEnglish && ownNames == nil && scan.isPlain && !(scan.has(NameScan.perhapsBaltic) && BrokenBaltic.isCertain(cell))
            && !NoValue.isPossible(cell) && !NameCasing.beginsInverted(cell)
            && (!scan.has(NameScan.cyrillic) || CityWords.bare(cell).count == cell.count)
        {
            return .same
        }
        return Settling.read(cell, workspace, kinds: Self.kinds) { readSlowly($0, workspace) }
    }

    private static let kinds = spec.outcomes.map(\.kind)

    @inline(never) private func readSlowly(_ cell: Cell, _ workspace: Workspace) -> Reading {
        let (input, output) = (workspace.first, workspace.output)
        let change = Restoring.tidy(cell, workspace).change
        var worst = CityRule(change)
        if change == .none { input.append(cell) }
        if input.count == 0 { return CityRule.whitespace.wrote }
        if NoValue.isNoPlace(input.cell, workspace.third) { return CityRule.noValue.wrote }
        let scan = NameScan(input.cell)
        if scan.has(NameScan.at) && NameReader.looksLikeEmail(input.cell) { return CityRule.email.kept }
        if !scan.hasLetter { return CityRule.noLetter.kept }
        if let bare = Self.withoutPostcode(input.cell, workspace.second) {
            output.append(bare)
            return CityRule.postcode.wrote
        }
        output.append(input.cell)
        if !Placeholders.contains(input.cell, workspace.third) {
            // One step can bring another's work to light: `г. МОСКВА`, `гopод Минск`. Once is enough but for contrived values.
            for _ in 0..<6 {
                guard let rule = mend(input.cell, workspace) else { break }
                worst = worst.map { $0.rawValue >= rule.rawValue ? $0 : rule } ?? rule
                input.removeAll()
                input.append(output.cell)
            }
        }
        if rename(input.cell, workspace) {
            if output.cell.equals(cell) {
                output.removeAll()
                return .same
            }
            return (worst.map { $0.rawValue > CityRule.name.rawValue ? $0 : .name } ?? .name).wrote
        }
        guard let rule = worst else {
            output.removeAll()
            return .same
        }
        return rule.wrote
    }

    /// Writes the pipeline's name for the city, or the English one where that is asked for; false when the name stands or is not known.
    private func rename(_ value: Cell, _ workspace: Workspace) -> Bool {
        if !writesEnglish && ownNames == nil { return false }
        let scratch = workspace.third
        scratch.removeAll()
        Folding.appendSkeleton(value, into: scratch)
        let wanted = ownNames?.name(ofKey: scratch.cell) ?? (writesEnglish ? CityNames.shared.chiefName(scratch.cell) : .empty)
        if wanted.isEmpty || wanted.equals(value) { return false }
        workspace.output.removeAll()
        workspace.output.append(wanted)
        return true
    }

    /// The city of `LT-01100 Vilnius`; nil without a postcode.
    private static func withoutPostcode(_ value: Cell, _ word: ByteBuffer) -> Cell? {
        guard value.count < 80,
            value[0].isDigit || value[value.count - 1].isDigit || (value.count > 4 && value[2] == UInt8(ascii: "-") && value[3].isDigit)
        else { return nil }
        let parts = StreetParts(value, word)
        return !parts.postcode.isEmpty && !parts.city.isEmpty && parts.street.isEmpty && parts.house.isEmpty ? parts.text(parts.city) : nil
    }

    /// Takes the first step that changes the value and writes the result; nil when nothing is left to do.
    private func mend(_ value: Cell, _ workspace: Workspace) -> CityRule? {
        let output = workspace.output
        workspace.second.removeAll()
        if Homoglyphs.repair(value, into: workspace.second) {
            output.removeAll()
            output.append(workspace.second.cell)
            Tidy.compose(output)
            return .homoglyph
        }
        let bare = CityWords.bare(value)
        if bare.count < value.count {
            output.removeAll()
            output.append(bare)
            return .cityWord
        }
        if isWorthCasing(value, workspace.third) && NameCasing.recase(value, .city, into: workspace.second, workspace.third) {
            output.removeAll()
            output.append(workspace.second.cell)
            Tidy.compose(output)
            workspace.third.removeAll()
            // Capitals that would look like broken letters (`É€`) are none: the value was no name to begin with.
            if !BrokenEncoding.restore(output.cell, into: workspace.third) { return .case }
            output.removeAll()
            output.append(value)
        }
        return nil
    }

    /// False for capitals of at most three letters that are short for something: `NYC`, `СПБ`, `США`, but not `УФА`.
    private func isWorthCasing(_ value: Cell, _ scratch: ByteBuffer) -> Bool {
        if value.count > 6 || Casing.classify(value) != .upper { return true }
        scratch.removeAll()
        Folding.appendRomanized(value, into: scratch)
        var vowels = 0
        for place in 0..<scratch.count {
            switch scratch.base[place] {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): vowels += 1
            default: break
            }
        }
        return scratch.count > 3 && value.start[0] < 0x80 || vowels > 0 && CountryCodes.country(value, scratch).code == 0
    }

    /// The romanised skeleton of the city's chief name: `Вильнюс`, `Wilno` and `Vilnius` are one.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        if !NameScan(cell).hasLetter || Placeholders.contains(cell, workspace.third) { return }
        let scratch = workspace.third
        scratch.removeAll()
        Folding.appendSkeleton(CityWords.bare(cell), into: scratch)
        if let own = ownNames?.name(ofKey: scratch.cell), !own.isEmpty {
            workspace.second.removeAll()
            Folding.appendSkeleton(own, into: workspace.second)
            // A name that was taken away stands for itself, whatever the table says of it.
            if workspace.second.cell.equals(scratch.cell) { return buffer.append(scratch.cell) }
            return buffer.append(CityNames.shared.chiefKey(workspace.second.cell))
        }
        buffer.append(CityNames.shared.chiefKey(scratch.cell))
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let scratch = workspace.third
        scratch.removeAll()
        Folding.appendSkeleton(CityWords.bare(cell), into: scratch)
        buffer.append(CityNames.shared.chiefName(scratch.cell))
    }

    /// Names that two cities claim: a fault in the table. For the test.
    package static var faults: [String] { Lexicon.conflicts(Lexicon.entries(lines: CityTable.text, separator: UInt8(ascii: "|"))) }
}

/// Cities by their chief name.
///
/// Unsafe invariant: the views point into a `StaticString`.
struct CityNames: @unchecked Sendable {  // immutable after init
    private let lexicon = Lexicon(lines: CityTable.text, separator: UInt8(ascii: "|"))
    private let chief = FormalKeys(Lexicon.entries(lines: CityTable.text, separator: UInt8(ascii: "|")))

    /// Chief names as they are written, line by line.
    private let written = CityTable.text.cell.lines.map { $0.names[0] }

    static let shared = CityNames()

    /// The chief name of the city called `key`; empty for a city not listed.
    func chiefName(_ key: Cell) -> Cell {
        let number = lexicon.value(ofKey: key)
        return number < 0 ? .empty : written[number]
    }

    /// The skeleton of the chief name of the city called `key`; `key` itself for a city not listed.
    func chiefKey(_ key: Cell) -> Cell {
        let number = lexicon.value(ofKey: key)
        return number < 0 ? key : chief[number]
    }
}
