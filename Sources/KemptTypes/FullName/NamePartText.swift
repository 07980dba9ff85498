import KemptCore
import KemptText

extension FullNameParts {
    /// Appends one part of a full name as it is written, its words parted by spaces and groups of suffixes by a comma.
    ///
    /// `workspace.third` is overwritten.
    static func append(_ part: NamePart, of cell: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        withUnsafeTemporaryAllocation(of: NameToken.self, capacity: NameTokens.most) { space in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: NameTokens.most) { live in
                let tokens = NameTokens(cell, space, workspace.third)
                if tokens.count == 0 { return }
                var parser = NameParser(tokens: tokens, live: live, workspace: workspace)
                parser.parse()
                append(part, of: tokens, to: buffer)
            }
        }
    }

    /// The same of words that have their parts.
    static func append(_ part: NamePart, of tokens: NameTokens, to buffer: ByteBuffer) {
        let start = buffer.count
        if part == .family {
            for index in 0..<tokens.count where tokens[index].part == part && tokens[index].isMovedToFront {
                appendWord(tokens.text(index), to: buffer, start, ", ", isNext: true)
            }
        }
        var segment = -1
        for index in 0..<tokens.count where isOf(part, tokens, index) {
            let isSame = part != .suffix || segment == tokens[index].segment && !tokens[max(0, index - 1)].isMovedToFront
            appendWord(tokens.text(index), to: buffer, start, isSame ? " " : ", ", isNext: isSame)
            segment = tokens[index].segment
        }
    }

    private static func appendWord(_ word: Cell, to buffer: ByteBuffer, _ start: Int, _ separator: StaticString, isNext: Bool) {
        if buffer.count > start { buffer.append(isNext ? " " : separator) }
        buffer.append(word)
    }

    /// A patronymic is a middle name too.
    private static func isOf(_ part: NamePart, _ tokens: NameTokens, _ index: Int) -> Bool {
        let token = tokens[index]
        if part == .patronymic {
            if token.part != .middle { return false }
            let isWord = NamePatronymic.isTurkicWord(tokens.text(index))
            let isBefore = index + 1 < tokens.count && tokens[index + 1].part == .middle && NamePatronymic.isTurkicWord(tokens.text(index + 1))
            return isWord || isBefore || NamePatronymic.isOne(tokens.text(index))
        }
        return token.part == part && !token.isMovedToFront
    }
}
