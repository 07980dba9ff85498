import KemptCore

/// Values as YAML.
enum YAMLText {
    /// A scalar, bare where nothing in it could be read another way; nothing is filled in from the environment.
    static func scalar(_ text: String) -> String {
        let isBare =
            !text.isEmpty && text.utf8.count <= 200 && text.first != " " && text.last != " "
            && text.unicodeScalars.allSatisfy { isHarmless($0) }
            && text.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "/" || $0 == "." } == true
        return isBare ? text : quoted(text.replacing("${", with: "$${"))
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "/", " ", "+", "(", ")": true
        default: scalar.value > 0xA0 && scalar.properties.isAlphabetic
        }
    }

    /// Between double quotes.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _
            where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xFEFF || (0x2028...0x2029).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    static func flow(_ node: Node) -> String {
        switch node {
        case .scalar(let text, _): scalar(text)
        case .list(let items, _): "[" + items.map(flow).joined(separator: ", ") + "]"
        case .map(let entries, _): "{" + entries.map { "\(scalar($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
