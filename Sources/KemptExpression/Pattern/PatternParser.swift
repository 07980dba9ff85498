import KemptText

/// The shape of a pattern.
indirect enum PatternNode: Equatable {
    case leaf(ScalarSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// `most` is nil when there is no end.
    case repetition(PatternNode, least: Int, most: Int?)
}

/// Reads a pattern: literals, `.`, `[…]`, `\d \w \s \p{L}`, `( )`, `|`, `* + ? {2,5}`, and `(?i)` at the beginning.
struct PatternParser {
    let text: [UInt32]
    var next = 0
    private var depth = 0
    private var ignoresCase = false
    private static let deepest = 32
    static let mostRepetitions = 250

    init(_ pattern: String) { text = pattern.unicodeScalars.map(\.value) }

    mutating func parse() throws(PatternMistake) -> PatternNode {
        if starts(with: "(?i)") {
            ignoresCase = true
            next += 4
        }
        if peek == "^" { next += 1 }
        let node = try choice()
        if next < text.count { throw PatternMistake("a ')' without its '('", at: next, remedy: "write '\\)' for the sign itself") }
        return node
    }

    // MARK: - Characters

    var peek: Unicode.Scalar? { next < text.count ? Unicode.Scalar(text[next]) : nil }
    private func starts(with word: String) -> Bool {
        let scalars = word.unicodeScalars.map(\.value)
        return next + scalars.count <= text.count && Array(text[next..<next + scalars.count]) == scalars
    }
    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard peek == sign else { return false }
        next += 1
        return true
    }

    // MARK: - Structure

    private mutating func choice() throws(PatternMistake) -> PatternNode {
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(PatternMistake) -> PatternNode {
        var parts: [PatternNode] = []
        while let sign = peek, sign != "|", sign != ")" {
            // The whole value is matched, so the anchors people write at both ends say nothing new.
            if sign == "$", next + 1 == text.count {
                next += 1
                break
            }
            parts.append(try repeated())
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func repeated() throws(PatternMistake) -> PatternNode {
        var node = try atom()
        while let sign = peek {
            switch sign {
            case "*": node = .repetition(node, least: 0, most: nil)
            case "+": node = .repetition(node, least: 1, most: nil)
            case "?": node = .repetition(node, least: 0, most: 1)
            case "{":
                node = try counted(node)
                continue
            default: return node
            }
            next += 1
        }
        return node
    }

    /// `{3}`, `{2,}`, `{2,5}`.
    private mutating func counted(_ node: PatternNode) throws(PatternMistake) -> PatternNode {
        let start = next
        next += 1
        let least = number()
        var most = least
        if take(",") { most = number() }
        let isOpen = text[next - 1] == 0x2C
        guard take("}"), let least, isOpen || most != nil else {
            throw PatternMistake("'{' begins a number of times", at: start, remedy: "write {3}, {2,} or {2,5}, or '\\{' for the sign itself")
        }
        guard max(least, most ?? 0) <= Self.mostRepetitions, most ?? least >= least else {
            throw PatternMistake(
                "a number of times goes from small to large, to \(Self.mostRepetitions) at most", at: start, length: next - start)
        }
        return .repetition(node, least: least, most: isOpen ? nil : most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let sign = peek, (48...57).contains(sign.value) {
            value = min((value ?? 0) * 10 + Int(sign.value - 48), 100_000)
            next += 1
        }
        return value
    }

    private mutating func atom() throws(PatternMistake) -> PatternNode {
        let start = next
        guard let sign = peek else { throw PatternMistake("the pattern ends too soon", at: start) }
        next += 1
        switch sign {
        case "(": return try group(start)
        case "[": return .leaf(cased(try bracket(start)))
        case ".": return .leaf(.any)
        case "\\": return .leaf(cased(ScalarSet(items: try escape(start))))
        case "*", "+", "?", "{":
            throw PatternMistake("'\(sign)' has nothing before it to repeat", at: start, remedy: "write '\\\(sign)' for the sign itself")
        case "^", "$":
            throw PatternMistake(
                "'\(sign)' stands inside the pattern", at: start, remedy: "the whole value is matched; leave it out or write '\\\(sign)'")
        default: return .leaf(cased(.one(sign.value)))
        }
    }

    private func cased(_ set: ScalarSet) -> ScalarSet { ignoresCase ? set.ignoringCase() : set }

    private mutating func group(_ start: Int) throws(PatternMistake) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepest { throw PatternMistake("brackets are nested too deep", at: start) }
        if take("?") {
            guard take(":") else {
                throw PatternMistake(
                    "'(?' begins something that is not understood", at: start, length: 3,
                    remedy: "plain brackets are enough; (?i) stands at the beginning")
            }
        }
        let node = try choice()
        guard take(")") else { throw PatternMistake("this '(' is not closed", at: start, remedy: "write '\\(' for the sign itself") }
        return node
    }
}
