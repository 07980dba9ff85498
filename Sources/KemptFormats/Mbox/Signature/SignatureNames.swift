import KemptCore
import KemptText

/// Compares lines with the name of the sender, letter case and order of words apart.
final class SignatureNames {
    enum Match { case none, part, full }

    private let text = ByteBuffer(capacity: 128)
    private var words: [(start: Int, end: Int)] = []

    private static let mostWords = 6
    private static let longestLine = 100

    /// Without a name, the words of the address before its `@` stand for it: `anna.petrova`.
    func set(name: Cell, address: Cell) {
        text.removeAll()
        words.removeAll(keepingCapacity: true)
        let local = address.lastIndex(of: 64).map { address.slice(0, $0) } ?? address
        Casing.appendLower(name.isEmpty ? local : name, into: text)
        var reader = WordReader(text.cell)
        while let word = reader.next(), words.count < Self.mostWords {
            // Initials and particles prove nothing.
            if word.count > 2 { words.append((word.start - UnsafePointer(text.base), word.start - UnsafePointer(text.base) + word.count)) }
        }
    }

    /// Full: two words of the name at least, and hardly anything else. Part: one word of it in a line of at most three. `line` is in lower case.
    func match(_ line: Cell) -> Match {
        if words.isEmpty || line.isEmpty || line.count > Self.longestLine { return .none }
        var reader = WordReader(line)
        var count = 0
        var found = 0
        while let word = reader.next() {
            count += 1
            if words.contains(where: { text.cell.slice($0.start, $0.end).equals(word) }) { found += 1 }
        }
        if found >= 2, count <= found + 3 { return .full }
        return found >= 1 && count <= 3 ? .part : .none
    }
}

/// Walks over the words of a text: runs without blanks, commas, brackets, quotation marks and dots.
struct WordReader {
    private let text: Cell
    private var position = 0

    init(_ text: Cell) { self.text = text }

    mutating func next() -> Cell? {
        while position < text.count, gap(position) > 0 { position += gap(position) }
        if position >= text.count { return nil }
        let start = position
        while position < text.count, gap(position) == 0 { position += 1 }
        return text.slice(start, position)
    }

    /// Bytes of the separator at a place, 0 for none.
    private func gap(_ index: Int) -> Int {
        let byte = text[index]
        if byte < 0x80 { return isBlank(byte) || [34, 39, 40, 41, 42, 44, 46, 58, 59, 91, 93, 124, 95].contains(byte) ? 1 : 0 }
        // « » and the no-break space; „ “ ” ‘ ’ – — • · of three bytes.
        if byte == 0xC2, index + 1 < text.count { return [0xAB, 0xBB, 0xA0, 0xB7].contains(text[index + 1]) ? 2 : 0 }
        if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 {
            return [0x9E, 0x9C, 0x9D, 0x98, 0x99, 0x93, 0x94, 0xA2].contains(text[index + 2]) ? 3 : 0
        }
        return 0
    }
}
