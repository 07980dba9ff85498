import KemptCore

/// The outcomes of `picklist`. The examples hold under the settings of the spec's own example.
enum PicklistRule: UInt8, OutcomeList {
    case notation = 1, whitespace, typo, noValue, unmapped

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("picklist.notation", .notation, "another word for a declared value")
        case .whitespace: Outcome("picklist.whitespace", .repair, "stray spaces or invisible characters")
        case .typo: Outcome("picklist.typo", .repair, "a misspelt declared value")
        case .noValue: Outcome("picklist.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .unmapped: Outcome("picklist.unmapped", .invalid, "none of the declared values")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("customer", "customer", ""),
        TypeExample("Клиент", "customer", "picklist.notation"),
        TypeExample("CUSTOMER", "customer", "picklist.notation"),
        TypeExample(" lead", "lead", "picklist.whitespace"),
        TypeExample("custmer", "customer", "picklist.typo"),
        TypeExample("n/a", "", "picklist.no-value"),
        TypeExample("partner", "partner", "picklist.unmapped"),
    ]
}
