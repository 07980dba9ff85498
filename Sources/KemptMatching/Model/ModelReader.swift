/// A value of a model file.
enum ModelNode {
    case object([(key: String, value: ModelNode)])
    case list([ModelNode])
    case string(String)
    /// Ten-thousandths.
    case number(Int)

    subscript(key: String) -> ModelNode? {
        guard case .object(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }
    var items: [ModelNode]? { if case .list(let items) = self { items } else { nil } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    /// Ten-thousandths of a bit; more than a thousand bits are no weight.
    var fixed: Int? { if case .number(let value) = self, abs(value) <= 10_000_000 { value } else { nil } }
    var whole: Int? { if case .number(let value) = self, value >= 0, value % 10_000 == 0 { value / 10_000 } else { nil } }
}

/// Reads the JSON of a model file: objects, lists, strings and decimal numbers, as deep as a model goes.
///
/// Numbers are read as whole ten-thousandths, without floating point, so that a model is the same on every machine. Linear.
struct ModelReader {
    private let bytes: [UInt8]
    private var index = 0
    private static let deepest = 8

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Where reading stopped.
    var line: Int { 1 + bytes.prefix(index).reduce(0) { $0 + ($1 == 10 ? 1 : 0) } }

    /// The whole text as one value; nil when it is not.
    mutating func read() -> ModelNode? {
        guard let node = value(depth: 0) else { return nil }
        skipSpace()
        return index == bytes.count ? node : nil
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    }

    /// The next byte that is no space, taken if it is `byte`.
    private mutating func takes(_ byte: Unicode.Scalar) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int) -> ModelNode? {
        if depth > Self.deepest { return nil }
        if takes("{") { return object(depth) }
        if takes("[") { return list(depth) }
        if takes("\"") { return string().map { .string($0) } }
        return number().map { .number($0) }
    }

    private mutating func object(_ depth: Int) -> ModelNode? {
        var entries: [(key: String, value: ModelNode)] = []
        if takes("}") { return .object(entries) }
        repeat {
            guard takes("\""), let key = string(), takes(":"), let value = value(depth: depth + 1) else { return nil }
            entries.append((key, value))
        } while takes(",")
        return takes("}") ? .object(entries) : nil
    }

    private mutating func list(_ depth: Int) -> ModelNode? {
        var items: [ModelNode] = []
        if takes("]") { return .list(items) }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            items.append(value)
        } while takes(",")
        return takes("]") ? .list(items) : nil
    }

    /// What follows an opening quote.
    private mutating func string() -> String? {
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return String(validating: text, as: UTF8.self) }
            if byte != UInt8(ascii: "\\") {
                text.append(byte)
            } else {
                guard let escaped = escape() else { return nil }
                text += escaped
            }
        }
        return nil
    }

    private mutating func escape() -> [UInt8]? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            guard index + 4 <= bytes.count, let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            else { return nil }
            index += 4
            return Array(String(Character(scalar)).utf8)
        default: return nil
        }
    }

    /// A decimal number in ten-thousandths; digits beyond the fourth place are let go.
    private mutating func number() -> Int? {
        skipSpace()
        let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        let start = index
        guard var value = digits(upTo: 13), index > start else { return nil }
        value *= 10_000
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            let first = index
            guard let fraction = digits(upTo: 4), index > first else { return nil }
            var scaled = fraction
            for _ in index - first..<max(4, index - first) { scaled *= 10 }
            value += scaled
            while index < bytes.count, bytes[index] &- 48 < 10 { index += 1 }
        }
        return isNegative ? -value : value
    }

    private mutating func digits(upTo most: Int) -> Int? {
        var value = 0
        var count = 0
        while index < bytes.count, bytes[index] &- 48 < 10, count < most {
            value = value * 10 + Int(bytes[index] - 48)
            index += 1
            count += 1
        }
        return value
    }
}
