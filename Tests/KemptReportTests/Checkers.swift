/// A JSON text as a tree; nil for anything that is not JSON (RFC 8259), so that the reports are read by somebody who did not write them.
indirect enum JSONTree: Equatable {
    case object([(key: String, value: JSONTree)])
    case list([JSONTree])
    case string(String)
    case other(String)

    static func == (a: JSONTree, b: JSONTree) -> Bool {
        switch (a, b) {
        case (.object(let x), .object(let y)): x.map(\.key) == y.map(\.key) && x.map(\.value) == y.map(\.value)
        case (.list(let x), .list(let y)): x == y
        case (.string(let x), .string(let y)), (.other(let x), .other(let y)): x == y
        default: false
        }
    }

    init?(_ text: String) {
        var reader = JSONReader(Array(text.unicodeScalars))
        guard let tree = reader.value(), reader.isAtEnd else { return nil }
        self = tree
    }

    subscript(key: String) -> JSONTree? {
        if case .object(let entries) = self { entries.first { $0.key == key }?.value } else { nil }
    }
    subscript(index: Int) -> JSONTree? {
        if case .list(let items) = self, items.indices.contains(index) { items[index] } else { nil }
    }
    func without(_ key: String) -> JSONTree {
        if case .object(let entries) = self { .object(entries.filter { $0.key != key }) } else { self }
    }

    /// Paths of all leaves: `books.read`, `rules[].rule`; a list of plain values is a leaf.
    func paths(_ prefix: String = "") -> Set<String> {
        switch self {
        case .object(let entries):
            return entries.reduce(into: []) { $0.formUnion($1.value.paths(prefix.isEmpty ? $1.key : prefix + "." + $1.key)) }
        case .list(let items):
            let objects = items.filter { if case .object = $0 { true } else { false } }
            return objects.isEmpty ? [prefix] : objects.reduce(into: []) { $0.formUnion($1.paths(prefix + "[]")) }
        case .string, .other: return [prefix]
        }
    }
}

private struct JSONReader {
    private let text: [Unicode.Scalar]
    private var at = 0
    init(_ text: [Unicode.Scalar]) { self.text = text }

    var isAtEnd: Bool { mutating get { space(); return at == text.count } }

    mutating func value() -> JSONTree? {
        space()
        guard at < text.count else { return nil }
        switch text[at] {
        case "{": return object()
        case "[": return list()
        case "\"": return string().map { .string($0) }
        default: return word()
        }
    }

    private mutating func object() -> JSONTree? {
        at += 1
        var entries: [(key: String, value: JSONTree)] = []
        if take("}") { return .object([]) }
        repeat {
            space()
            guard let key = string(), !entries.contains(where: { $0.key == key }), take(":"), let item = value() else { return nil }
            entries.append((key, item))
        } while take(",")
        return take("}") ? .object(entries) : nil
    }

    private mutating func list() -> JSONTree? {
        at += 1
        var items: [JSONTree] = []
        if take("]") { return .list([]) }
        repeat {
            guard let item = value() else { return nil }
            items.append(item)
        } while take(",")
        return take("]") ? .list(items) : nil
    }

    private mutating func string() -> String? {
        guard at < text.count, text[at] == "\"" else { return nil }
        at += 1
        var units: [UInt16] = []
        while at < text.count {
            let scalar = text[at]
            at += 1
            if scalar == "\"" { return String(decoding: units, as: UTF16.self) }
            if scalar.value < 0x20 { return nil }
            guard scalar == "\\" else {
                units += Array(String(scalar).utf16)
                continue
            }
            guard at < text.count, let unit = escape() else { return nil }
            units.append(unit)
        }
        return nil
    }

    private mutating func escape() -> UInt16? {
        let plain: [Unicode.Scalar: UInt16] = ["\"": 34, "\\": 92, "/": 47, "n": 10, "t": 9, "r": 13, "b": 8, "f": 12]
        let letter = text[at]
        at += 1
        if letter == "u", at + 4 <= text.count {
            defer { at += 4 }
            return UInt16(String(String.UnicodeScalarView(text[at..<at + 4])), radix: 16)
        }
        return plain[letter]
    }

    private mutating func word() -> JSONTree? {
        var found = ""
        while at < text.count, !",]} \n".unicodeScalars.contains(text[at]) {
            found.unicodeScalars.append(text[at])
            at += 1
        }
        return ["true", "false", "null"].contains(found) || Double(found) != nil ? .other(found) : nil
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        space()
        guard at < text.count, text[at] == scalar else { return false }
        at += 1
        return true
    }

    private mutating func space() { while at < text.count, text[at] == " " || text[at] == "\n" { at += 1 } }
}

/// What a strict look at a page finds: elements in order, ids, and the first thing that is wrong.
struct HTMLCheck {
    private(set) var elements: [String] = []
    private(set) var attributes: [(name: String, value: String)] = []
    private(set) var problem: String?

    init(_ page: String) {
        var open: [String] = []
        // The style sheet is our own constant and holds `>`.
        guard let start = page.firstRange(of: "<style>"), let end = page.firstRange(of: "</style>") else {
            problem = "no style sheet"
            return
        }
        var rest = page[..<start.upperBound] + page[end.lowerBound...]
        guard rest.hasPrefix("<!DOCTYPE html>\n") else {
            problem = "no doctype"
            return
        }
        rest = rest.dropFirst("<!DOCTYPE html>\n".count)
        while let less = rest.firstIndex(of: "<"), problem == nil {
            check(text: rest[..<less])
            guard let greater = rest[less...].firstIndex(of: ">") else {
                problem = "a tag does not end"
                return
            }
            tag(String(rest[rest.index(after: less)..<greater]), &open)
            rest = rest[rest.index(after: greater)...]
        }
        check(text: rest)
        if problem == nil, !open.isEmpty { problem = "not closed: \(open)" }
    }

    private mutating func check(text: some StringProtocol) {
        if text.contains(">") { problem = "a bare > in '\(text)'" }
        check(references: String(text))
    }

    /// Every `&` begins one of the five references that the writer knows.
    private mutating func check(references text: String) {
        for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            if !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: { piece.hasPrefix($0) }) { problem = "a bare & before '\(piece)'" }
        }
    }

    private mutating func tag(_ tag: String, _ open: inout [String]) {
        if tag.hasPrefix("/") {
            if open.popLast() != String(tag.dropFirst()) { problem = "closes what is not open: \(tag)" }
            return
        }
        let name = String(tag.prefix { $0 != " " })
        elements.append(name)
        if name != "meta" { open.append(name) }
        var rest = tag.dropFirst(name.count)
        while !rest.isEmpty {
            guard rest.first == " ", let equals = rest.firstIndex(of: "="), rest[equals...].dropFirst().first == "\"" else {
                problem = "an attribute without quotes: \(tag)"
                return
            }
            let value = rest[equals...].dropFirst(2)
            guard let quote = value.firstIndex(of: "\"") else {
                problem = "an attribute does not end: \(tag)"
                return
            }
            attributes.append((String(rest[..<equals].dropFirst()), String(value[..<quote])))
            check(references: String(value[..<quote]))
            rest = value[quote...].dropFirst()
        }
    }
}

extension StringProtocol {
    /// The first place of a text, without Foundation.
    func firstRange(of wanted: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
            start = index(after: start)
        }
        return nil
    }
    func contains(text wanted: String) -> Bool { firstRange(of: wanted) != nil }
}
