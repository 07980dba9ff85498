import KemptCore

/// One word or sign of an expression, with its offset in characters for the caret.
struct Token: Equatable {
    enum Kind: Equatable {
        case word
        /// A text in quotes.
        case quoted
        /// A field's name in backquotes: `` `First Name` ``.
        case name
        case sign, end
    }
    let kind: Kind
    let text: String
    let offset: Int

    /// Characters it takes in the file, with its quotes.
    var length: Int { kind == .end ? 1 : max(1, text.count + (kind == .quoted || kind == .name ? 2 : 0)) }

    /// Cuts an expression into tokens; an unclosed quote gives its offset. Linear.
    static func cut(_ text: String) -> (tokens: [Token], badQuoteAt: Int?) {
        var tokens: [Token] = []
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if isQuote(character) {
                guard let end = characters[(index + 1)...].firstIndex(of: character) else { return (tokens, index) }
                tokens.append(Token(kind: character == "`" ? .name : .quoted, text: String(characters[(index + 1)..<end]), offset: index))
                index = end + 1
            } else if let sign = sign(characters, index) {
                tokens.append(Token(kind: .sign, text: sign, offset: index))
                index += sign.count
            } else {
                let start = index
                while index < characters.count, !characters[index].isWhitespace, !isQuote(characters[index]), sign(characters, index) == nil {
                    index += 1
                }
                tokens.append(Token(kind: .word, text: String(characters[start..<index]), offset: start))
            }
        }
        tokens.append(Token(kind: .end, text: "the end", offset: characters.count))
        return (tokens, nil)
    }

    private static func isQuote(_ character: Character) -> Bool { character == "'" || character == "\"" || character == "`" }

    private static func sign(_ characters: [Character], _ index: Int) -> String? {
        let two = index + 1 < characters.count ? String(characters[index...index + 1]) : ""
        if ["!=", "<=", ">=", "==", "<>"].contains(two) { return two }
        return "=<>(),[]".contains(characters[index]) ? String(characters[index]) : nil
    }
}
