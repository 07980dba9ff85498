import KemptCore

/// SQL as text: the one place where names are quoted, and the few questions asked of a query before a database is.
enum SQLText {
    /// A name as an identifier that stands for nothing but itself: `a"b` is `"a""b"`. Both SQLite and PostgreSQL read it so.
    ///
    /// Names are looked up in the catalogue before they come here; a NUL, which would end the text, is in no catalogue.
    static func identifier(_ name: String) -> String { "\"\(doubled(name, "\""))\"" }

    /// A value as a literal of standard SQL, in which only the quote is special.
    static func literal(_ value: String) -> String { "'\(doubled(value, "'"))'" }

    private static func doubled(_ text: String, _ quote: Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(scalar)
            if scalar == quote { result.append(scalar) }
        }
        return String(result)
    }

    /// The query without semicolons, blanks and comments at its end.
    static func trimmed(_ query: String) -> String {
        let text = Array(query.utf8)
        var index = 0
        var end = 0
        while index < text.count {
            let behind = skipped(text, index)
            let isBlank = behind == nil ? text[index] == UInt8(ascii: ";") || text[index] <= 0x20 : isComment(text, index)
            index = behind ?? index + 1
            if !isBlank { end = index }
        }
        return String(decoding: text[..<end], as: UTF8.self)
    }

    /// True when the query begins as one that only gives rows.
    static func isSelection(_ query: String) -> Bool { ["SELECT", "WITH", "VALUES", "TABLE"].contains(words(query).first ?? "") }

    /// True when the outermost level of the query says ORDER BY.
    static func isOrdered(_ query: String) -> Bool {
        let words = words(query)
        return zip(words, words.dropFirst()).contains { $0 == "ORDER" && $1 == "BY" }
    }

    /// A column of `order:`: its name, and whether the largest comes first. `known` decides where a name itself ends in ` desc`.
    static func orderTerm(_ text: String, among known: [String]) -> (name: String, isDescending: Bool) {
        if known.contains(text) { return (text, false) }
        for (ending, isDescending) in [(" desc", true), (" asc", false)] where text.lowercased().hasSuffix(ending) {
            return (trimmedSpaces(text.dropLast(ending.count)), isDescending)
        }
        return (text, false)
    }

    private static func trimmedSpaces(_ text: Substring) -> String {
        var text = text
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }

    /// Names for a message: the first of them, in the order of their bytes.
    static func list(_ names: [String], most: Int = 20) -> String {
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let shown = sorted.prefix(most).map { "'\($0)'" }.joined(separator: ", ")
        return sorted.count > most ? "\(shown) and \(sorted.count - most) more" : shown
    }

    /// A column needs a name of its own: an empty one becomes `column_3`, one that comes twice is refused.
    static func uniqueNames(_ names: [String], path: String) throws -> [String] {
        var result: [String] = []
        for (index, name) in names.enumerated() {
            let name = name.isEmpty ? "column_\(index + 1)" : name
            if let earlier = result.firstIndex(of: name) {
                throw Failure(
                    .input, "\(path): columns \(earlier + 1) and \(index + 1) of the query are both called '\(name)'",
                    remedy: "tell them apart by AS")
            }
            result.append(name)
        }
        return result
    }

    // MARK: - Words

    /// The words of a query outside brackets, strings, quoted names and comments, in capitals. Brackets that open the whole query do not count.
    private static func words(_ query: String) -> [String] {
        let text = Array(query.utf8)
        var words: [String] = []
        var index = 0
        var depth = 0
        while index < text.count {
            let byte = text[index]
            if let behind = skipped(text, index) {
                index = behind
            } else if isLetter(byte) {
                var end = index
                while end < text.count, isLetter(text[end]) || (48...57).contains(text[end]) { end += 1 }
                if depth == 0 { words.append(String(decoding: text[index..<end], as: UTF8.self).uppercased()) }
                index = end
            } else {
                if byte == UInt8(ascii: "("), !words.isEmpty { depth += 1 }
                if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
                index += 1
            }
        }
        return words
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte >= 0x80 }

    /// Behind the string, quoted name or comment that begins at `start`; nil when none does.
    private static func skipped(_ text: [UInt8], _ start: Int) -> Int? {
        if isComment(text, start) {
            return text[start] == UInt8(ascii: "-") ? text[start...].firstIndex(of: 10) ?? text.count : behindComment(text, start)
        }
        switch text[start] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): return behind(text, text[start], from: start + 1)
        case UInt8(ascii: "["): return behind(text, UInt8(ascii: "]"), from: start + 1)
        default: return nil
        }
    }

    private static func isComment(_ text: [UInt8], _ start: Int) -> Bool {
        let pair = text[start...].prefix(2)
        return pair.elementsEqual("--".utf8) || pair.elementsEqual("/*".utf8)
    }

    private static func behind(_ text: [UInt8], _ end: UInt8, from start: Int) -> Int {
        (text[start...].firstIndex(of: end) ?? text.count - 1) + 1
    }

    private static func behindComment(_ text: [UInt8], _ start: Int) -> Int {
        var index = start + 2
        while index + 1 < text.count {
            if text[index] == UInt8(ascii: "*"), text[index + 1] == UInt8(ascii: "/") { return index + 2 }
            index += 1
        }
        return text.count
    }
}
