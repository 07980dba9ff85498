import KemptCore
import KemptText

/// `country`: a country as its ISO 3166-1 code, or as its short name in one language.
///
/// Understands alpha-2, alpha-3 and numeric codes and the names of all countries in some forty languages, the country's own among them, and
/// names of old (`Holland`, `Ceylon`). Cost: 2 ns for a canonical code, 50 ns for a known name, 4 µs for an unknown one.
public struct CountryType: SemanticType {
    static let format = Setting.choice(
        "format", ["alpha-2", "alpha-3", "numeric", "name"], "how a country is written: LT, LTU, 440 or its name", fallback: "alpha-2")
    static let language = Setting.choice("language", CountryCodes.languages, "the language of the name, for `format: name`", fallback: "en")

    enum Format { case alpha2, alpha3, numeric, name }

    private let format: Format
    /// Place in `CountryCodes.languages`.
    private let language: Int

    public init(_ values: Values, _ context: TypeContext) {
        switch values[Self.format] {
        case "alpha-3": format = .alpha3
        case "numeric": format = .numeric
        case "name": format = .name
        default: format = .alpha2
        }
        let name = values[Self.language] ?? "en"
        language = CountryCodes.languages.firstIndex(of: name) ?? 0
    }

    public static let spec = TypeSpec(
        Spec(
            "country", "A country: two-letter code of ISO 3166, or another code, or its name", settings: [format.data, language.data],
            example: "country: {type: country, format: alpha-2}"),
        outcomes: CountryRule.table, comparison: .place, repeats: true, examples: CountryRule.examples,
        parts: [
            TypePart("alpha-2", "the two-letter code"), TypePart("alpha-3", "the three-letter code"), TypePart("numeric", "the three-digit code"),
        ] + CountryCodes.languages.map { TypePart("name-\($0)", "the short name in the language \($0)") })

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if format == .alpha2 && cell.count == 2 && CountryCodes.isAssigned(CountryCodes.pack(cell.start[0], cell.start[1])) { return .same }
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
            code = CountryCodes.former(value, workspace.third)
            if code != 0 {
                append(code, to: workspace.output)
                return CountryRule.former.wrote
            }
            code = CountryCodes.nearestCountry(value, workspace.third)
            if code == 0 { return CountryRule.unknown.kept }
            rule = .spelling
        case .alpha2: rule = format == .alpha2 ? .code : .name
        case .alpha3: rule = .alpha3
        case .numeric: rule = .numeric
        case .name: rule = .name
        }
        append(code, to: workspace.output)
        if workspace.output.cell.equals(cell) {
            workspace.output.removeAll()
            return .same
        }
        if change == .whitespace && rule != .spelling { rule = .whitespace }
        return rule.wrote
    }

    /// The country as the field writes it; a country without a number (Kosovo) by its letters.
    private func append(_ code: UInt16, to output: ByteBuffer) {
        switch format {
        case .alpha2: CountryCodes.append(code, to: output)
        case .alpha3: output.append(CountryCodes.alpha3(code))
        case .numeric:
            let number = CountryCodes.numeric(code)
            if number.isEmpty { output.append(CountryCodes.alpha3(code)) } else { output.append(number) }
        case .name: output.append(CountryCodes.name(code, language: language))
        }
    }

    /// The two-letter code in small letters.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let code = CountryCodes.code(cell, scratch: workspace.third)
        if code == 0 { return }
        buffer.append(UInt8(truncatingIfNeeded: code >> 8) | 0x20)
        buffer.append(UInt8(truncatingIfNeeded: code) | 0x20)
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let code = CountryCodes.code(cell, scratch: workspace.third)
        if code == 0 { return }
        switch part {
        case 0: CountryCodes.append(code, to: buffer)
        case 1: buffer.append(CountryCodes.alpha3(code))
        case 2: buffer.append(CountryCodes.numeric(code))
        default: buffer.append(CountryCodes.name(code, language: part - 3))
        }
    }
}
