import KemptCore
import KemptExpression
import KemptText

/// `script`: the alphabet a value is written in.
enum ScriptRule: FieldRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let allow = Setting<String>.choice(
        "allow", ScriptCheck.Demand.allCases.map(\.rawValue),
        "the letters that may stand there; 'one' is any alphabet but not two, 'one-per-word' lets words of different alphabets stand side by side",
        fallback: "one")
    static let spec = Spec(
        "script", "the letters are of one alphabet; digits and signs are of none", settings: [fields.data, allow.data], principal: "fields",
        example: "script: {fields: [first_name, last_name], allow: latin}")
    static let severity = Severity.warning
    static let dimension = Dimension.validity

    static func draft(_ field: RuleField, _ values: Values, _ context: StageContext) -> RuleDraft? {
        let demand = values[allow].flatMap(ScriptCheck.Demand.init) ?? .one
        let words =
            switch demand {
            case .latin: "must be written in Latin letters"
            case .cyrillic: "must be written in Cyrillic letters"
            case .greek: "must be written in Greek letters"
            case .one: "mixes letters of different alphabets"
            case .onePerWord: "mixes letters of different alphabets in one word"
            }
        return field.draft("script", "\(field.name) \(words)", ScriptCheck(field: field.value, demand: demand))
    }
}

struct ScriptCheck: RowCheck {
    enum Demand: String, CaseIterable, Sendable {
        case latin, cyrillic, greek, one
        case onePerWord = "one-per-word"
    }
    let field: FieldOperand
    let demand: Demand

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let cell = field.cell(batch, row)
        if cell.isEmpty { return .unknown }
        if UTF8Text.isASCII(cell) { return Truth(demand != .cyrillic && demand != .greek || !Self.hasLetter(cell)) }
        return Truth(holds(cell))
    }

    private static func hasLetter(_ cell: Cell) -> Bool {
        for index in 0..<cell.count where (cell[index] | 0x20) &- 0x61 < 26 { return true }
        return false
    }

    private func holds(_ cell: Cell) -> Bool {
        var index = 0
        var present = Script.common
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            guard Scalars.isLetter(scalar) else {
                // A mark belongs to its letter, an apostrophe or hyphen to its word.
                let endsWord = !Scalars.isCombiningMark(scalar) && scalar != 0x27 && scalar != 0x2019
                if demand == .onePerWord, endsWord { present = .common }
                continue
            }
            let script = Scalars.script(scalar)
            switch demand {
            case .latin: if script != .latin { return false }
            case .cyrillic: if script != .cyrillic { return false }
            case .greek: if script != .greek { return false }
            case .one, .onePerWord:
                if present != .common, script != present { return false }
                present = script
            }
        }
        return true
    }
}
