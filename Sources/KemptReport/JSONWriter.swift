/// Writes JSON in the order it is told, two spaces a level: small, so that the bytes are ours on every machine.
struct JSONWriter {
    private(set) var text = ""
    private var depth = 0
    /// The next item needs no comma before it.
    private var isFirst = true

    /// An object under `key`, or an item of the list at hand.
    mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) { group(key, "{", "}", body) }
    mutating func list(_ key: String, _ body: (inout JSONWriter) -> Void) { group(key, "[", "]", body) }

    private mutating func group(_ key: String?, _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        start(key)
        text += open
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        text += close
        isFirst = false
        if depth == 0 { text += "\n" }
    }

    mutating func string(_ key: String, _ value: String?) {
        start(key)
        if let value { quote(value) } else { text += "null" }
    }
    mutating func integer(_ key: String, _ value: Int?) { literal(key, value.map(String.init) ?? "null") }
    mutating func boolean(_ key: String, _ value: Bool?) { literal(key, value.map { $0 ? "true" : "false" } ?? "null") }
    /// Hundredths as a number with two decimals.
    mutating func decimal(_ key: String, hundredths value: Int?) {
        literal(key, value.map { ($0 < 0 ? "-" : "") + "\($0.magnitude / 100).\(twoDigits(Int($0.magnitude % 100)))" } ?? "null")
    }
    /// Thousandths as a number with three decimals.
    mutating func seconds(_ key: String, milliseconds value: Int) {
        let rest = String(value % 1000)
        literal(key, "\(value / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)")
    }
    mutating func strings(_ key: String, _ values: [String]) {
        start(key)
        text += "["
        for (index, value) in values.enumerated() {
            if index > 0 { text += ", " }
            quote(value)
        }
        text += "]"
    }

    private mutating func literal(_ key: String, _ value: String) {
        start(key)
        text += value
    }

    private mutating func start(_ key: String?) {
        if !isFirst { text += "," }
        isFirst = false
        if depth > 0 { newLine() }
        if let key {
            quote(key)
            text += ": "
        }
    }

    private mutating func newLine() { text += "\n" + String(repeating: "  ", count: depth) }

    /// Besides what JSON demands, escapes `<`, `>` and `&` (the text may be pasted into a page) and marks that a reader cannot see.
    private mutating func quote(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}",
                "\u{2060}"..."\u{206F}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
