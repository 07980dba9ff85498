import KemptCore
import KemptMatching
import KemptTypes

/// Whether a strategy makes sense for the type of a field; a column without a type takes any.
struct StrategyFitness {
    /// What is wrong, and what to do.
    let trouble: (message: String, remedy: String)?

    init(_ column: Column, _ strategy: Survivorship) {
        guard let spec = column.typeSpec?.spec.name else {
            trouble = nil
            return
        }
        let found: (reason: String, remedy: String)? =
            switch strategy {
            case .furthestStage: Self.stages(column.type)
            case .highest, .lowest: Self.order(spec)
            case .mostRestrictive: Self.answers(column.type, spec, ["no", "false", "0"])
            case .anyTrue: Self.answers(column.type, spec, ["yes", "true", "1"])
            case .append, .appendDated: Self.paragraphs(spec)
            case .union: Self.several(column, spec)
            default: nil
            }
        trouble = found.map { ("'\(strategy.rawValue)' does not fit '\(column.name)': \($0.reason)", $0.remedy) }
    }

    private typealias Reason = (reason: String, remedy: String)

    private static func stages(_ type: (any SemanticType)?) -> Reason? {
        guard let picklist = type as? PicklistType else {
            return ("only a picklist has stages", "declare it as a picklist with its 'values' from the first stage to the last")
        }
        return picklist.holdsSeveral ? ("a cell with several values is at no one stage", "use 'union', or take away the 'separator'") : nil
    }

    private static func order(_ type: String) -> Reason? {
        if type == "picklist" { return ("a picklist has no highest", "use 'furthest-stage', the last of its 'values'") }
        let ordered = ["date", "timestamp", "number", "money", "identifier", "text"]
        return ordered.contains(type) ? nil : ("one \(type) is not higher than another", "it is for numbers, amounts and dates")
    }

    private static func answers(_ type: (any SemanticType)?, _ name: String, _ words: [String]) -> Reason? {
        if name == "boolean" { return nil }
        guard let picklist = type as? PicklistType else { return ("it is for yes and no", "declare the field as boolean") }
        if picklist.declaredNames.contains(where: words.contains) { return nil }
        return ("none of its values is '\(words[0])'", "use 'furthest-stage', with the value that is to win last in 'values'")
    }

    private static func paragraphs(_ type: String) -> Reason? {
        ["notes", "text"].contains(type)
            ? nil : ("a field of type \(type) has no paragraphs", "it is for notes and texts; 'union' joins short values")
    }

    /// Two values joined must be a value of the type: else the next run would refuse what this one wrote.
    private static func several(_ column: Column, _ name: String) -> Reason? {
        guard let type = column.type, let spec = column.typeSpec else { return nil }
        let plain = spec.examples.filter { $0.rule.isEmpty && !$0.value.isEmpty }.map(\.value)
        let values = (type as? PicklistType)?.declaredNames ?? plain
        guard values.count > 1 else { return nil }
        let cell = ByteBuffer()
        cell.append(values[0] + "; " + values[1])
        let workspace = Workspace()
        let reading = type.read(cell.cell, companion: .missing, workspace)
        let kind = spec.outcomes[Int(reading.mark)].kind
        if kind == .same || kind == .notation { return nil }
        if let picklist = type as? PicklistType, picklist.holdsSeveral {
            return ("it joins values with '; ', and the field has another sign", "set 'separator: \"; \"' for the field")
        }
        let names = spec.spec.settings.map(\.name)
        let remedy =
            names.contains("many") ? "set 'many: true' for the field" : names.contains("separator") ? "set 'separator: \"; \"' for the field" : nil
        return ("a cell of type \(name) holds one value", remedy ?? "choose a strategy that keeps one")
    }
}
