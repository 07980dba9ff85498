import KemptCore

extension StaticString {
    /// The text, which lives as long as the program.
    var cell: Cell { Cell(utf8Start, utf8CodeUnitCount) }
}

/// The parting of tables in the program: views, because every start of it pays for those that it uses.
extension Cell {
    /// The stretches between the bytes of ASCII that `isSeparator` names, empty ones left out.
    func parts(where isSeparator: (UInt8) -> Bool) -> [Cell] {
        var parts: [Cell] = []
        var start = 0
        for end in 0...count where end == count || isSeparator(self[end]) {
            if end > start { parts.append(slice(start, end)) }
            start = end + 1
        }
        return parts
    }

    /// The stretches between spaces and line breaks.
    var words: [Cell] { parts { $0 == 0x20 || $0 == 0x0A } }

    /// The lines, empty ones left out.
    var lines: [Cell] { parts { $0 == 0x0A } }

    /// The stretches between bars.
    var names: [Cell] { parts { $0 == UInt8(ascii: "|") } }
}

/// A word in memory that is never freed: tables and types live as long as the program.
func keptCell(_ word: Cell) -> Cell {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, word.count))
    bytes.update(from: word.start, count: word.count)
    return Cell(UnsafePointer(bytes), word.count)
}

/// Hands words over as views into one run of bytes, which lives as long as the call.
func withCells<Result>(_ words: [(word: String, value: Int)], _ body: ([(word: Cell, value: Int)]) -> Result) -> Result {
    let bytes = ByteBuffer(capacity: words.reduce(0) { $0 + $1.word.utf8.count })
    var ends = [0]
    for entry in words {
        bytes.append(entry.word)
        ends.append(bytes.count)
    }
    let all = bytes.cell
    return withExtendedLifetime(bytes) { body(words.indices.map { (all.slice(ends[$0], ends[$0 + 1]), words[$0].value) }) }
}

/// The parting of texts that are changed on the way.
extension StringProtocol {
    /// The stretches between the bytes of ASCII that `isSeparator` names, empty ones left out.
    ///
    /// By bytes, because `split` looks for the bounds of characters.
    func parts(where isSeparator: (UInt8) -> Bool) -> [String] {
        utf8.split(whereSeparator: isSeparator).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The stretches between spaces and line breaks.
    var words: [String] { parts { $0 == 0x20 || $0 == 0x0A } }
}
