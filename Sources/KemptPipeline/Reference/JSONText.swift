/// A JSON value with its keys in the order written: just enough to print a schema the same way every time.
enum JSONText {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case null
    case array([JSONText])
    case members([Member])

    struct Member {
        let key: String
        let value: JSONText
    }

    /// An object, its keys in this order.
    static func object(_ entries: [(String, JSONText)]) -> JSONText { .members(entries.map { Member(key: $0.0, value: $0.1) }) }

    /// Two spaces a level; short arrays of plain values on one line.
    func text(indent: Int = 0) -> String {
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch self {
        case .string(let value): return Self.quoted(value)
        case .integer(let value): return String(value)
        case .boolean(let value): return value ? "true" : "false"
        case .null: return "null"
        case .array(let items) where items.allSatisfy(\.isPlain): return "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
        case .array(let items): return "[\n" + items.map { inner + $0.text(indent: indent + 2) }.joined(separator: ",\n") + "\n\(outer)]"
        case .members(let entries) where entries.isEmpty: return "{}"
        case .members(let entries):
            let lines = entries.map { inner + Self.quoted($0.key) + ": " + $0.value.text(indent: indent + 2) }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    private var isPlain: Bool {
        switch self {
        case .array, .members: false
        default: true
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20:
                let code = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
