/// A JSON value, as much of it as a benchmark needs: to write its figures, and to read those of `report.json`.
enum JSON: Equatable {
    case null
    case flag(Bool)
    case integer(Int)
    /// A number with as many decimals as were given to it.
    case number(Double, decimals: Int)
    case text(String)
    case list([JSON])
    case object([Member])

    struct Member: Equatable {
        let key: String
        let value: JSON
    }

    /// Members in the order in which they are written.
    static func members(_ pairs: KeyValuePairs<String, JSON>) -> JSON { .object(pairs.map { Member(key: $0.key, value: $0.value) }) }

    subscript(_ key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var integer: Int? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    /// The value as text, two blanks a level, with a line feed at the end.
    var text: String {
        var text = ""
        append(to: &text, indent: 0)
        return text + "\n"
    }

    private func append(to text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .flag(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value, let decimals):
            let written = Format.fixed(value, decimals)
            text += written == "n/a" ? "null" : written.filter { $0 != "," }
        case .text(let value): JSON.append(value, to: &text)
        case .list(let values): JSON.append(values, "[", "]", indent, to: &text) { $0.append(to: &$1, indent: indent + 1) }
        case .object(let members):
            JSON.append(members, "{", "}", indent, to: &text) { member, text in
                JSON.append(member.key, to: &text)
                text += ": "
                member.value.append(to: &text, indent: indent + 1)
            }
        }
    }

    private static func append<Item>(
        _ items: [Item], _ open: String, _ close: String, _ indent: Int, to text: inout String, _ body: (Item, inout String) -> Void
    ) {
        text += open
        for (index, item) in items.enumerated() {
            text += (index > 0 ? "," : "") + "\n" + String(repeating: "  ", count: indent + 1)
            body(item, &text)
        }
        if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
        text += close
    }

    private static func append(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\" + String(scalar)
            case "\n": text += "\\n"
            case _ where scalar.value < 0x20:
                text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
