import KemptCore
import KemptText

/// `country`: a country as its ISO 3166-1 alpha-2 code, or as its short English name.
///
/// Understands alpha-2 and alpha-3 codes and the names of all countries in English, Russian, Lithuanian, German, Polish and
/// further languages of Europe, and the country's own. Cost: 2 ns for a canonical code, 50 ns for a known name, 4 µs for an unknown one.
public struct CountryType: SemanticType {
    static let format = Setting.choice(
        "format", ["code", "name"], "whether a country is written as its two-letter code or as its English name", fallback: "code")

    private let writesNames: Bool

    public init(_ values: Values, _ context: TypeContext) { writesNames = values[CountryType.format] == "name" }

    public static let spec = TypeSpec(
        Spec(
            "country", "A country: two-letter code of ISO 3166, or its English name", settings: [format.data],
            example: "country: {type: country, format: name}"),
        outcomes: CountryRule.table, comparison: .place, repeats: true, examples: CountryRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if !writesNames && cell.count == 2 && CountryCodes.isAssigned(CountryCodes.pack(cell.start[0], cell.start[1])) { return .same }
        return readSlowly(cell, workspace)
    }

    @inline(never) private func readSlowly(_ cell: Cell, _ workspace: Workspace) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let value = change == .none ? cell : workspace.first.cell
        if value.isEmpty { return CountryRule.whitespace.wrote }
        var (code, wording) = CountryCodes.country(value, workspace.third)
        var rule: CountryRule
        switch wording {
        case .none:
            if NoValue.isLikely(value, workspace.third) { return CountryRule.noValue.wrote }
            code = CountryCodes.nearestCountry(value, workspace.third)
            if code == 0 { return CountryRule.unknown.kept }
            rule = .spelling
        case .alpha2: rule = writesNames ? .name : .code
        case .alpha3: rule = .alpha3
        case .name: rule = .name
        }
        let output = workspace.output
        if writesNames { output.append(CountryCodes.englishName(code)) } else { CountryCodes.append(code, to: output) }
        if output.cell.equals(cell) {
            output.removeAll()
            return .same
        }
        if change == .whitespace && rule != .spelling { rule = .whitespace }
        return rule.wrote
    }

    /// The two-letter code in small letters.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let code = CountryCodes.code(cell, scratch: workspace.third)
        if code == 0 { return }
        buffer.append(UInt8(truncatingIfNeeded: code >> 8) | 0x20)
        buffer.append(UInt8(truncatingIfNeeded: code) | 0x20)
    }
}

/// The outcomes of `country`.
enum CountryRule: UInt8, OutcomeList {
    case code = 1
    case alpha3, name, whitespace, spelling, noValue, unknown

    var outcome: Outcome {
        switch self {
        case .code: Outcome("country.code", .notation, "the code in small letters, with full stops, or another code in use")
        case .alpha3: Outcome("country.alpha-3", .notation, "a three-letter code")
        case .name: Outcome("country.name", .notation, "the name of a country")
        case .whitespace: Outcome("country.whitespace", .repair, "stray spaces or invisible characters")
        case .spelling: Outcome("country.spelling", .repair, "a misspelt name of a country")
        case .noValue: Outcome("country.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .unknown: Outcome("country.unknown", .invalid, "no country known by this name or code")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("LT", "LT", ""),
        TypeExample("lt", "LT", "country.code"),
        TypeExample("UK", "GB", "country.code"),
        TypeExample("LTU", "LT", "country.alpha-3"),
        TypeExample("Литва", "LT", "country.name"),
        TypeExample("Lietuvos Respublika", "LT", "country.name"),
        TypeExample("Deutschland", "DE", "country.name"),
        TypeExample(" LT", "LT", "country.whitespace"),
        TypeExample("Lithuenia", "LT", "country.spelling"),
        TypeExample("нет", "", "country.no-value"),
        TypeExample("Neverland", "Neverland", "country.unknown"),
        TypeExample("Atlantis", "Atlantis", "country.unknown"),
    ]
}
