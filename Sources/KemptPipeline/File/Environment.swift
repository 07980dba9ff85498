import KemptCore

/// Expands `${NAME}` and `${NAME:-default}` in one scalar; `$${` stands for a plain `${`.
///
/// Done after YAML parsing, into the same scalar, so a value with a newline or a colon can never add keys. An unset variable without a
/// default is a mistake; a variable that is set but empty counts as unset for `:-`, as in a shell.
struct EnvironmentExpansion {
    let lookup: (String) -> String?
    /// What came from outside, for the printer of messages: such values are never shown.
    private(set) var secrets: [Secret] = []

    init(lookup: @escaping (String) -> String?) { self.lookup = lookup }

    /// The expanded text; mistakes are handed to `complain` as an offset in scalars, a length and the words.
    mutating func expand(_ text: String, complain: (Int, Int, String, String?) -> Void) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var values: [String] = []
        var index = 0
        while index < scalars.count {
            if matches("$${", scalars, index) {
                result.append(contentsOf: "${".unicodeScalars)
                index += 3
            } else if matches("${", scalars, index) {
                let start = index
                guard let end = scalars[start...].firstIndex(of: "}") else {
                    complain(start, 2, "a '${' without its '}'", "write '$${' for a plain '${'")
                    result.append(contentsOf: scalars[start...])
                    break
                }
                let body = scalars[(start + 2)..<end]
                index = end + 1
                guard let value = value(of: body, at: start, length: index - start, complain: complain) else {
                    result.append(contentsOf: scalars[start..<index])
                    continue
                }
                result.append(contentsOf: value.text.unicodeScalars)
                if value.isOutside { values.append(value.text) }
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        let expanded = String(result)
        if !values.isEmpty { secrets.append(Secret(written: text, expanded: expanded, values: values)) }
        return expanded
    }

    private func value(
        of body: ArraySlice<Unicode.Scalar>, at start: Int, length: Int, complain: (Int, Int, String, String?) -> Void
    ) -> (text: String, isOutside: Bool)? {
        var nameEnd = body.startIndex
        while nameEnd < body.endIndex, isNamePart(body[nameEnd]) { nameEnd += 1 }
        let name = string(body[body.startIndex..<nameEnd])
        let rest = body[nameEnd...]
        let hasDefault = rest.count >= 2 && rest[nameEnd] == ":" && rest[nameEnd + 1] == "-"
        let startsWithDigit = name.utf8.first.map { (48...57).contains($0) } ?? true
        guard !startsWithDigit, rest.isEmpty || hasDefault else {
            complain(start, length, "not the name of an environment variable", "write '${NAME}' or '${NAME:-default}'; '$${' is a plain '${'")
            return nil
        }
        let found = lookup(name)
        if let found, !(found.isEmpty && hasDefault) { return (found, true) }
        if hasDefault { return (string(rest.dropFirst(2)), false) }
        complain(start, length, "the environment variable '\(name)' is not set", "set it, or give a default: '${\(name):-…}'")
        return nil
    }

    private func matches(_ word: String, _ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        scalars[index...].starts(with: word.unicodeScalars)
    }

    private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: false
        }
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

/// A scalar that holds a value from the environment.
public struct Secret: Sendable, Equatable {
    /// As it stands in the file: `postgres://crm:${PASSWORD}@host`.
    public let written: String
    /// As the program uses it.
    public let expanded: String
    /// The values put in.
    public let values: [String]
}
