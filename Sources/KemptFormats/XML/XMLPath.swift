import KemptCore

/// A path inside a record, or to one: `contact/mail`, `@code`, `Контакт[Тип='Почта']/Значение`, `root/customers/customer`.
///
/// A step is a name; a prefix counts only where `namespaces` gives it a meaning. A step may carry conditions `[child='text']` or
/// `[@attribute='text']`, all of which must hold. Alternatives stand apart by `|`.
struct XMLPath: Sendable, Equatable {
    struct Name: Sendable, Equatable {
        let local: [UInt8]
        /// The namespace it must be in; nil = any.
        let namespace: [UInt8]?
    }
    struct Condition: Sendable, Equatable {
        let path: XMLPath
        let text: [UInt8]
    }
    struct Step: Sendable, Equatable {
        let name: Name
        var conditions: [Condition] = []
    }
    var steps: [Step] = []
    /// The attribute at the end, nil for an element's text.
    var attribute: Name?
    /// The path began with `/`: its first step is the root element.
    var isAbsolute = false

    /// Reads alternatives, or says what is wrong with them.
    static func alternatives(_ text: String, namespaces: [String: String]?) throws(PathMistake) -> [XMLPath] {
        var reader = XMLPathReader(text, namespaces: namespaces)
        return try reader.alternatives()
    }
}

/// What is wrong with a path, for a person.
struct PathMistake: Error { let words: String }

/// Reads paths, byte by byte: ASCII marks between names of any script.
private struct XMLPathReader {
    private let bytes: [UInt8]
    private let namespaces: [String: String]?
    private var index = 0
    /// Conditions inside conditions end here.
    private var depth = 0
    private static let deepest = 4

    init(_ text: String, namespaces: [String: String]?) {
        bytes = Array(text.utf8)
        self.namespaces = namespaces
    }

    mutating func alternatives() throws(PathMistake) -> [XMLPath] {
        var paths: [XMLPath] = []
        repeat {
            paths.append(try path(isInner: false))
            skipSpaces()
        } while take("|")
        if index < bytes.count { throw PathMistake(words: "'\(text(bytes[index...]))' stands where the path should end") }
        return paths
    }

    private mutating func path(isInner: Bool) throws(PathMistake) -> XMLPath {
        var path = XMLPath()
        skipSpaces()
        path.isAbsolute = take("/")
        repeat {
            skipSpaces()
            if take("@") {
                path.attribute = try name()
                break
            }
            let step = try name()
            // `.` and `text()` mean the element itself.
            if step.local == Array(".".utf8) || step.local == Array("text()".utf8) { continue }
            var entry = XMLPath.Step(name: step)
            while take("[") { entry.conditions.append(try condition()) }
            path.steps.append(entry)
        } while take("/")
        skipSpaces()
        return path
    }

    private mutating func condition() throws(PathMistake) -> XMLPath.Condition {
        depth += 1
        if depth > Self.deepest { throw PathMistake(words: "conditions are nested too deep") }
        let inner = try path(isInner: true)
        guard take("=") else { throw PathMistake(words: "a condition is [child='text'] or [@attribute='text']") }
        skipSpaces()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "\"") else {
            throw PathMistake(words: "the text of a condition stands in quotes")
        }
        let quote = bytes[index]
        guard let end = bytes[(index + 1)...].firstIndex(of: quote) else { throw PathMistake(words: "a quote is not closed") }
        let text = Array(bytes[(index + 1)..<end])
        index = end + 1
        skipSpaces()
        guard take("]") else { throw PathMistake(words: "a condition is not closed by ']'") }
        if inner.steps.contains(where: { !$0.conditions.isEmpty }) { throw PathMistake(words: "a condition holds another one") }
        depth -= 1
        return XMLPath.Condition(path: inner, text: text)
    }

    private mutating func name() throws(PathMistake) -> XMLPath.Name {
        let start = index
        while index < bytes.count, !Self.marks.contains(bytes[index]) { index += 1 }
        var end = index
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        if start == end { throw PathMistake(words: "a name is missing") }
        let whole = bytes[start..<end]
        guard let colon = whole.lastIndex(of: UInt8(ascii: ":")) else { return XMLPath.Name(local: Array(whole), namespace: nil) }
        let local = Array(whole[(colon + 1)...])
        if local.isEmpty { throw PathMistake(words: "a name is missing behind ':'") }
        guard let namespaces else { return XMLPath.Name(local: local, namespace: nil) }
        let prefix = text(whole[..<colon])
        guard let address = namespaces[prefix] else { throw PathMistake(words: "'namespaces' does not tell what '\(prefix):' is") }
        return XMLPath.Name(local: local, namespace: Array(address.utf8))
    }

    private static let marks = Set("/[]=|@'\"".utf8)

    private mutating func skipSpaces() { while index < bytes.count, bytes[index] == 0x20 { index += 1 } }

    private mutating func take(_ mark: Character) -> Bool {
        guard index < bytes.count, bytes[index] == mark.asciiValue else { return false }
        index += 1
        return true
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
