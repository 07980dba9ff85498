import KemptCore
import KemptText

/// `city`: the name of a city, town or village.
///
/// Case, alphabet and the word "city" in Russian and Ukrainian are mended; the name itself never is. Names of one city in
/// several languages are made one in the match form alone.
public struct CityType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec("city", "The name of a city, town or village", example: "city: {type: city}"),
        outcomes: CityRule.table, comparison: .place, repeats: true, examples: CityRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let scan = NameScan(cell)
        // Only Cyrillic says `г. Москва`; a full stop makes it worth a look.
        if scan.isPlain && !NoValue.isPossible(cell) && !NameCasing.beginsInverted(cell)
            && (!scan.has(NameScan.cyrillic) || CityWords.bare(cell).count == cell.count)
        {
            return .same
        }
        return readSlowly(cell, workspace)
    }

    @inline(never) private func readSlowly(_ cell: Cell, _ workspace: Workspace) -> Reading {
        let (input, output) = (workspace.first, workspace.output)
        let change = Restoring.tidy(cell, workspace).change
        var worst = CityRule(change)
        if change == .none { input.append(cell) }
        if input.count == 0 { return CityRule.whitespace.wrote }
        if NoValue.isCertain(input.cell, workspace.third) || input.cell.equals("нет") { return CityRule.noValue.wrote }
        let scan = NameScan(input.cell)
        if scan.has(NameScan.at) && NameReader.looksLikeEmail(input.cell) { return CityRule.email.kept }
        if !scan.hasLetter { return CityRule.noLetter.kept }
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
        guard let rule = worst else {
            output.removeAll()
            return .same
        }
        return rule.wrote
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
            return .case
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
        buffer.append(CityNames.shared.chiefKey(scratch.cell))
    }

    /// Names that two cities claim: a fault in the table. For the test.
    package static var faults: [String] { Lexicon.conflicts(Lexicon.entries(lines: CityTable.text, separator: "|")) }
}

/// Cities by their chief name.
struct CityNames: Sendable {
    private let lexicon = Lexicon(lines: CityTable.text, separator: "|")
    private let chief = FormalKeys(Lexicon.entries(lines: CityTable.text, separator: "|"))

    static let shared = CityNames()

    /// The skeleton of the chief name of the city called `key`; `key` itself for a city not listed.
    func chiefKey(_ key: Cell) -> Cell {
        let number = lexicon.value(ofKey: key)
        return number < 0 ? key : chief[number]
    }
}

/// The outcomes of `city`.
enum CityRule: UInt8, OutcomeList {
    case unicode = 1
    case cityWord, whitespace, entity, encoding, homoglyph, `case`, noValue, email, noLetter

    init?(_ change: Restoring.Change) {
        switch change {
        case .none: return nil
        case .unicode: self = .unicode
        case .whitespace: self = .whitespace
        case .entity: self = .entity
        case .encoding: self = .encoding
        }
    }

    var outcome: Outcome {
        switch self {
        case .unicode: Outcome("city.unicode", .notation, "the same letters, stored another way")
        case .cityWord: Outcome("city.city-word", .notation, "the word for city in front of the name or behind it")
        case .whitespace: Outcome("city.whitespace", .repair, "stray spaces or invisible characters")
        case .entity: Outcome("city.entity", .repair, "a letter written as page code, such as &#279; for ė")
        case .encoding: Outcome("city.encoding", .repair, "letters broken by a wrong encoding, such as Ã¼ for ü")
        case .homoglyph: Outcome("city.homoglyph", .repair, "look-alike letters of another alphabet")
        case .case: Outcome("city.case", .repair, "all capitals or all small letters")
        case .noValue: Outcome("city.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .email: Outcome("city.email", .invalid, "an e-mail address, not a city")
        case .noLetter: Outcome("city.no-letter", .invalid, "no letter in it")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("Vilnius", "Vilnius", ""),
        TypeExample("Frankfurt am Main", "Frankfurt am Main", ""),
        TypeExample("СПб", "СПб", ""),
        TypeExample("Z\u{30C}asliai", "Žasliai", "city.unicode"),
        TypeExample("г. Москва", "Москва", "city.city-word"),
        TypeExample("Москва г", "Москва", "city.city-word"),
        TypeExample(" Kaunas", "Kaunas", "city.whitespace"),
        TypeExample("Mосква", "Москва", "city.homoglyph"),
        TypeExample("РОСТОВ-НА-ДОНУ", "Ростов-на-Дону", "city.case"),
        TypeExample("new york", "New York", "city.case"),
        TypeExample("Panev&#279;&#382;ys", "Panevėžys", "city.entity"),
        TypeExample("MÃ¼nchen", "München", "city.encoding"),
        TypeExample("-", "", "city.no-value"),
        TypeExample("info@example.lt", "info@example.lt", "city.email"),
        TypeExample("01103", "01103", "city.no-letter"),
    ]
}
