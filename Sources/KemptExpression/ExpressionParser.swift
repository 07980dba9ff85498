import KemptCore
import KemptText

/// Recursive descent over the tokens of one expression: its logic. Comparisons, operands and values are in the files beside.
struct ExpressionParser {
    let tokens: [Token]
    let position: Position
    let columns: [Column]
    let asOfDay: Int32
    var next = 0
    /// Buffers that operands asked for so far.
    var scratchBuffers = 0
    private var depth = 0
    private static let deepest = 64

    init(_ text: String, _ position: Position, columns: [Column], asOfDay: Int32) throws(Diagnostic) {
        self.position = position
        self.columns = columns
        self.asOfDay = asOfDay
        let cut = Token.cut(text)
        if let offset = cut.badQuoteAt {
            throw Diagnostic(
                "this quote is not closed", at: Position(line: position.line, column: position.column + offset, file: position.file),
                remedy: "close it, or put the text in quotes of the other kind")
        }
        tokens = cut.tokens
    }

    mutating func parse() throws(Diagnostic) -> any Condition {
        let condition = try disjunction()
        if token.kind != .end { throw complain("'\(token.text)' is not expected here", remedy: Self.joiner(token)) }
        return condition
    }

    /// What someone may have meant who wrote a word between two conditions.
    private static func joiner(_ token: Token) -> String {
        switch token.text.lowercased() {
        case "and", "&&", "&": "write 'and'"
        case "or", "||", "|": "write 'or'"
        default: "join conditions by 'and' or 'or'"
        }
    }

    // MARK: - Tokens

    var token: Token { tokens[next] }

    func isWord(_ text: String, at offset: Int = 0) -> Bool {
        next + offset < tokens.count && tokens[next + offset].kind == .word && tokens[next + offset].text == text
    }

    mutating func take(_ word: String) -> Bool {
        guard token.kind == .word || token.kind == .sign, token.text == word else { return false }
        next += 1
        return true
    }

    func complain(_ message: String, at token: Token? = nil, remedy: String? = nil) -> Diagnostic {
        let place = token ?? self.token
        return Diagnostic(
            message, at: Position(line: position.line, column: position.column + place.offset, file: position.file), length: place.length,
            remedy: remedy)
    }

    // MARK: - Logic

    private mutating func disjunction() throws(Diagnostic) -> any Condition {
        var parts = [try conjunction()]
        while take("or") { parts.append(try conjunction()) }
        return joined(parts[...]) { Disjunction(left: $0, right: $1) }
    }

    private mutating func conjunction() throws(Diagnostic) -> any Condition {
        var parts = [try negation()]
        while take("and") { parts.append(try negation()) }
        return joined(parts[...]) { Conjunction(left: $0, right: $1) }
    }

    /// Every way down passes here or through an operand, so that no text exhausts the stack.
    mutating func goDeeper() throws(Diagnostic) {
        depth += 1
        if depth > Self.deepest { throw complain("the expression is nested too deep", remedy: "split it") }
    }

    mutating func comeBack() { depth -= 1 }

    private mutating func negation() throws(Diagnostic) -> any Condition {
        try goDeeper()
        defer { comeBack() }
        if take("not") { return Negation(inner: try negation()) }
        if take("(") {
            let inner = try disjunction()
            if !take(")") { throw complain("a ')' is missing before '\(token.text)'") }
            return inner
        }
        return try comparison()
    }
}
