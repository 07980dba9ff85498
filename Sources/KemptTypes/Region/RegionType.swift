import KemptCore
import KemptText

/// `region`: a state, province, oblast or county (ISO 3166-2), read by the record's country.
///
/// Written by its own name (`Московская область`, `Vilniaus apskritis`), its English one, or its code. Regions of countries that the table
/// does not have are only tidied. Cost: about 200 ns a value; values repeat, so most are looked up in a memo.
public struct RegionType: SemanticType {
    static let country = Setting<String>.field("country", "the field with the record's country")
    static let assume = Setting<String>.text("assume", "the country (two letters) of a record without one")
    static let format = Setting<String>.choice(
        "format", ["name", "english", "code", "short-code"], "how a region is written: by its name, in English, as US-CA or as CA", fallback: "name")

    private let assumed: UInt16
    private let format: String

    public init(_ values: Values, _ context: TypeContext) {
        _ = values[Self.country]
        format = values[Self.format] ?? "name"
        assumed = CountryCodes.declared(values, Self.assume, context)
    }

    public static let spec = TypeSpec(
        Spec(
            "region", "A state, province, oblast or county, in the form of the record's country", settings: [country.data, assume.data, format.data],
            example: "region: {type: region, country: country}"),
        outcomes: RegionRule.table, companion: "country", comparison: .place, repeats: true, examples: RegionRule.examples,
        parts: [
            TypePart("name", "the region's own name"), TypePart("english", "its English name"), TypePart("code", "its code of ISO 3166-2, as US-CA"),
            TypePart("country", "the country's two letters"),
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let (tidy, change) = Restoring.tidy(cell, workspace)
        if tidy.isEmpty { return RegionRule.whitespace.wrote }
        if tidy.count > Self.longest { return RegionRule.unknown.kept }
        let written = companion.isEmpty ? 0 : CountryCodes.code(companion, scratch: workspace.second)
        let code = written == 0 ? assumed : written
        let place = find(tidy, code, workspace)
        if place < 0 {
            if NoValue.isLikely(tidy, workspace.third) { return RegionRule.noValue.wrote }
            if code != 0 && Regions.shared.knows(code) { return RegionRule.unknown.kept }
            if !NameScan(tidy).hasLetter { return RegionRule.unknown.kept }
            guard change != .none else { return .same }
            workspace.output.append(tidy)
            return RegionRule.whitespace.wrote
        }
        append(place, to: workspace.output)
        if workspace.output.cell.equals(cell) {
            workspace.output.removeAll()
            return .same
        }
        if written == 0 { return RegionRule.assumedCountry.wrote }
        return (change.rawValue >= Restoring.Change.whitespace.rawValue ? RegionRule.whitespace : RegionRule.notation).wrote
    }

    /// The longest value worth a look, in bytes.
    private static let longest = 160

    private func find(_ value: Cell, _ country: UInt16, _ workspace: Workspace) -> Int {
        country == 0
            ? Regions.shared.placeAnywhere(value, workspace.second, workspace.third)
            : Regions.shared.place(of: value, in: country, workspace.second, workspace.third)
    }

    private func append(_ place: Int, to output: ByteBuffer) {
        let region = Regions.shared.all[place]
        switch format {
        case "english": output.append(region.english)
        case "code": Self.appendCode(region, to: output)
        case "short-code": output.append(region.code)
        default: output.append(region.name)
        }
    }

    private static func appendCode(_ region: Regions.Region, to output: ByteBuffer) {
        CountryCodes.append(region.country, to: output)
        output.append(UInt8(ascii: "-"))
        output.append(region.code)
    }

    private func known(_ cell: Cell, _ companion: Cell, _ workspace: Workspace) -> Int {
        if cell.isEmpty || cell.count > Self.longest { return -1 }
        let written = companion.isEmpty ? 0 : CountryCodes.code(companion, scratch: workspace.second)
        return find(cell, written == 0 ? assumed : written, workspace)
    }

    /// The code of a known region, else the romanised skeleton of its name.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let place = known(cell, companion, workspace)
        if place >= 0 { return Self.appendCode(Regions.shared.all[place], to: buffer) }
        if !NameScan(cell).hasLetter || Placeholders.contains(cell, workspace.third) { return }
        _ = RegionWords.appendKey(cell, to: buffer, workspace.third)
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let place = known(cell, companion, workspace)
        guard place >= 0 else { return }
        let region = Regions.shared.all[place]
        switch part {
        case 0: buffer.append(region.name)
        case 1: buffer.append(region.english)
        case 2: Self.appendCode(region, to: buffer)
        default: CountryCodes.append(region.country, to: buffer)
        }
    }
}

/// The outcomes of `region`.
enum RegionRule: UInt8, OutcomeList {
    case notation = 1, whitespace, noValue, assumedCountry, unknown

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("region.notation", .notation, "a code, a short form or another name of the region")
        case .whitespace: Outcome("region.whitespace", .repair, "stray spaces, invisible characters or broken letters")
        case .noValue: Outcome("region.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .assumedCountry: Outcome("region.assumed-country", .guess, "a region as it is called in one country, and the record names none")
        case .unknown: Outcome("region.unknown", .invalid, "no region of the record's country is known by this name or code")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("Vilniaus apskritis", "Vilniaus apskritis", "", companion: "LT"),
        TypeExample("Vilniaus apskr.", "Vilniaus apskritis", "region.notation", companion: "LT"),
        TypeExample("Kauno r. sav.", "Kauno rajono savivaldybė", "region.notation", companion: "LT"),
        TypeExample("Московская обл.", "Московская область", "region.notation", companion: "RU"),
        TypeExample("Moscow Oblast", "Московская область", "region.notation", companion: "Россия"),
        TypeExample("CA", "California", "region.notation", companion: "US"),
        TypeExample("NRW", "Nordrhein-Westfalen", "region.notation", companion: "DE"),
        TypeExample("woj. mazowieckie", "Mazowieckie", "region.notation", companion: "PL"),
        TypeExample(" Texas", "Texas", "region.whitespace", companion: "US"),
        TypeExample("Бавария", "Bayern", "region.assumed-country"),
        TypeExample("Some Shire", "Some Shire", "", companion: "NG"),
        TypeExample("нет", "", "region.no-value", companion: "RU"),
        TypeExample("Ruritania", "Ruritania", "region.unknown", companion: "DE"),
    ]
}
