import KemptCore

/// One word or sign of an expression, with its offset in characters for the caret.
struct Token: Equatable {
    enum Kind: Equatable { case word, quoted, sign, end }
    let kind: Kind
    let text: String
    let offset: Int

    /// Cuts an expression into tokens; an unclosed quote gives nil and the offset of the quote.
    static func cut(_ text: String) -> (tokens: [Token], badQuoteAt: Int?) {
        var tokens: [Token] = []
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if character == "'" || character == "\"" {
                guard let end = characters[(index + 1)...].firstIndex(of: character) else { return (tokens, index) }
                tokens.append(Token(kind: .quoted, text: String(characters[(index + 1)..<end]), offset: index))
                index = end + 1
            } else if let sign = sign(characters, index) {
                tokens.append(Token(kind: .sign, text: sign, offset: index))
                index += sign.count
            } else {
                let start = index
                while index < characters.count, !characters[index].isWhitespace, characters[index] != "'", characters[index] != "\"",
                    sign(characters, index) == nil
                { index += 1 }
                tokens.append(Token(kind: .word, text: String(characters[start..<index]), offset: start))
            }
        }
        tokens.append(Token(kind: .end, text: "the end", offset: characters.count))
        return (tokens, nil)
    }

    private static func sign(_ characters: [Character], _ index: Int) -> String? {
        let two = index + 1 < characters.count ? String(characters[index...index + 1]) : ""
        if ["!=", "<=", ">="].contains(two) { return two }
        return "=<>(),[]".contains(characters[index]) ? String(characters[index]) : nil
    }
}
