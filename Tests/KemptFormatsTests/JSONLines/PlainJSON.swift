/// A plain reader of JSON, written for being right at a glance: the twin of the fast one.
enum PlainJSON {
    indirect enum Value: Equatable {
        case null
        /// Numbers and words keep their text.
        case plain([UInt8])
        case text([UInt8])
        case list([Value], raw: [UInt8])
        case object([(key: [UInt8], value: Value)], raw: [UInt8])

        static func == (a: Value, b: Value) -> Bool {
            switch (a, b) {
            case (.null, .null): true
            case (.plain(let x), .plain(let y)), (.text(let x), .text(let y)): x == y
            case (.list(_, let x), .list(_, let y)), (.object(_, let x), .object(_, let y)): x == y
            default: false
            }
        }
    }
    private struct Wrong: Error {}

    /// The whole text as one value, nil when it is no JSON.
    static func parse(_ text: [UInt8]) -> Value? {
        var index = 0
        guard let value = try? value(text, &index, 0) else { return nil }
        space(text, &index)
        return index == text.count ? value : nil
    }

    private static func space(_ text: [UInt8], _ index: inout Int) {
        while index < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[index]) { index += 1 }
    }

    private static func value(_ text: [UInt8], _ index: inout Int, _ depth: Int) throws -> Value {
        space(text, &index)
        guard index < text.count else { throw Wrong() }
        let start = index
        switch text[index] {
        case UInt8(ascii: "\""): return .text(try string(text, &index))
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if depth >= 64 { throw Wrong() }
            let isObject = text[index] == UInt8(ascii: "{")
            let closing = UInt8(ascii: isObject ? "}" : "]")
            var members: [(key: [UInt8], value: Value)] = []
            index += 1
            space(text, &index)
            if index < text.count, text[index] == closing {
                index += 1
            } else {
                while true {
                    var key: [UInt8] = []
                    space(text, &index)
                    if isObject {
                        key = try string(text, &index)
                        space(text, &index)
                        guard index < text.count, text[index] == UInt8(ascii: ":") else { throw Wrong() }
                        index += 1
                    }
                    members.append((key, try value(text, &index, depth + 1)))
                    space(text, &index)
                    guard index < text.count else { throw Wrong() }
                    index += 1
                    if text[index - 1] == closing { break }
                    guard text[index - 1] == UInt8(ascii: ",") else { throw Wrong() }
                }
            }
            let raw = Array(text[start..<index])
            return isObject ? .object(members, raw: raw) : .list(members.map(\.value), raw: raw)
        default:
            while index < text.count, !Array(",]} \n\r\t".utf8).contains(text[index]) { index += 1 }
            let word = Array(text[start..<index])
            if word == Array("null".utf8) { return .null }
            guard word == Array("true".utf8) || word == Array("false".utf8) || isNumber(word) else { throw Wrong() }
            return .plain(word)
        }
    }

    private static func isNumber(_ word: [UInt8]) -> Bool {
        var rest = String(decoding: word, as: UTF8.self)[...]
        func digits(_ needs: Bool) -> Bool {
            let count = rest.prefix { ("0"..."9").contains($0) }.count
            rest = rest.dropFirst(count)
            return count > 0
        }
        if rest.hasPrefix("-") { rest = rest.dropFirst() }
        let isZero = rest.hasPrefix("0")
        let before = rest.count
        guard digits(true), !(isZero && before - rest.count > 1) else { return false }
        if rest.hasPrefix(".") {
            rest = rest.dropFirst()
            guard digits(true) else { return false }
        }
        if rest.hasPrefix("e") || rest.hasPrefix("E") {
            rest = rest.dropFirst()
            if rest.hasPrefix("+") || rest.hasPrefix("-") { rest = rest.dropFirst() }
            guard digits(true) else { return false }
        }
        return rest.isEmpty
    }

    private static func string(_ text: [UInt8], _ index: inout Int) throws -> [UInt8] {
        guard index < text.count, text[index] == UInt8(ascii: "\"") else { throw Wrong() }
        index += 1
        var result: [UInt8] = []
        func unit() throws -> UInt32 {
            guard index + 4 <= text.count, let value = UInt32(String(decoding: text[index..<index + 4], as: UTF8.self), radix: 16),
                text[index] != UInt8(ascii: "+"), text[index] != UInt8(ascii: "-")
            else { throw Wrong() }
            index += 4
            return value
        }
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return result }
            if byte < 0x20 { throw Wrong() }
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            guard index < text.count else { throw Wrong() }
            let kind = text[index]
            index += 1
            switch Character(Unicode.Scalar(kind)) {
            case "\"", "\\", "/": result.append(kind)
            case "b": result.append(8)
            case "f": result.append(12)
            case "n": result.append(10)
            case "r": result.append(13)
            case "t": result.append(9)
            case "u":
                var value = try unit()
                if value == 0 || value & 0xFC00 == 0xDC00 { throw Wrong() }
                if value & 0xFC00 == 0xD800 {
                    guard index + 2 <= text.count, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u") else { throw Wrong() }
                    index += 2
                    let low = try unit()
                    guard low & 0xFC00 == 0xDC00 else { throw Wrong() }
                    value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
                }
                result += Array(String(Character(Unicode.Scalar(value) ?? "?")).utf8)
            default: throw Wrong()
            }
        }
        throw Wrong()
    }

    /// The columns of a record: names with dots between, lists joined.
    static func flat(_ value: Value) -> [(name: String, value: [UInt8]?)]? {
        guard case .object(let members, _) = value else { return nil }
        var result: [(name: String, value: [UInt8]?)] = []
        for member in members {
            let name = member.key.isEmpty ? "_" : String(decoding: member.key, as: UTF8.self)
            switch member.value {
            case .null: result.append((name, nil))
            case .plain(let bytes), .text(let bytes): result.append((name, bytes))
            case .list(let items, let raw): result.append((name, joined(items) ?? raw))
            case .object: result += flat(member.value)!.map { (name + "." + $0.name, $0.value) }
            }
        }
        return result
    }

    private static func joined(_ items: [Value]) -> [UInt8]? {
        var parts: [[UInt8]] = []
        for item in items {
            switch item {
            case .null: continue
            case .plain(let bytes), .text(let bytes): parts.append(bytes)
            case .list, .object: return nil
            }
        }
        return Array(parts.joined(separator: Array("; ".utf8)))
    }
}
