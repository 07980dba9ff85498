import KemptCore
import KemptExpression

/// `country-vs-phone`: the phone's number is of the record's country.
///
/// A number without a country code is read by the record's own country and so agrees with it. Territories that share a numbering plan with
/// their mother country (Guernsey, Åland, Puerto Rico) agree with it too.
enum CountryVsPhone: ValidationRule {
    static let country = Setting<Node>.node("country", .field, "the field of the country", required: true)
    static let phone = Setting<[Node]>.many("phone", .field, "the fields of phones", required: true)
    static let spec = Spec(
        "country-vs-phone", "the phone's country code is the record's country; where one is missing nothing is assessed",
        settings: [country.data, phone.data], example: "country-vs-phone: {country: country, phone: phone}")
    static let severity = Severity.warning
    static let dimension = Dimension.consistency

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? { all(values, context).first }

    static func drafts(_ values: Values, _ common: RuleModifiers, _ context: StageContext) -> [RuleDraft] { all(values, context) }

    private static func all(_ values: Values, _ context: StageContext) -> [RuleDraft] {
        let nodes = values[phone] ?? []
        guard let place = values[country], let column = context.column(place) else { return [] }
        let declaration = context.columns[column]
        guard declaration.typeSpec?.spec.name == "country", let type = declaration.type else {
            context.problems.add(
                Diagnostic("a country is needed here, and '\(declaration.name)' is none", in: place, remedy: "give it type: country"))
            return []
        }
        return nodes.compactMap { node in
            guard let index = context.column(node) else { return nil }
            let field = RuleField(column: index, declaration: context.columns[index], node: node)
            guard let region = field.part("region", context, "a phone", "give it type: phone") else { return nil }
            return RuleDraft(
                id: "country-vs-phone", columns: [index, column], summary: "\(field.name) is a number of another country than \(declaration.name)",
                check: CountryVsPhoneCheck(region: region, country: FieldOperand(column, declaration), type: type))
        }
    }
}

struct CountryVsPhoneCheck: RowCheck {
    let region: PartOperand
    let country: FieldOperand
    let type: any SemanticType

    /// Countries, small letters, and the territories that are reached by the same code; each group is one country here.
    private static let groups: [StaticString] = [
        "gb gg je im", "fi ax", "no sj", "fr re gp gf mq yt bl mf pm nc pf wf", "us pr gu vi as mp um", "au cx cc", "ma eh", "it va sm",
        "nl bq cw aw sx",
        "dk fo gl", "rs xk",
    ]

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let value = country.cell(batch, row)
        if value.isEmpty { return .unknown }
        let region = region.cell(batch, row, into: facts.first, facts.workspace)
        if region.count != 2 { return .unknown }
        facts.second.removeAll()
        type.appendMatchForm(value, companion: .missing, to: facts.second, facts.workspace)
        let home = facts.second.cell
        if home.count != 2 { return .unknown }
        let (a, b) = (Self.code(region), Self.code(home))
        return Truth(a == b || Self.group(a).map { $0 == Self.group(b) } ?? false)
    }

    private static func code(_ cell: Cell) -> UInt16 { UInt16(cell[0] | 0x20) << 8 | UInt16(cell[1] | 0x20) }

    /// Which group a country belongs to. Looked at only when two countries differ.
    private static func group(_ code: UInt16) -> Int? {
        groups.firstIndex { text in
            stride(from: 0, to: text.utf8CodeUnitCount, by: 3).contains { UInt16(text.utf8Start[$0]) << 8 | UInt16(text.utf8Start[$0 + 1]) == code }
        }
    }
}
